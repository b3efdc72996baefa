"""The doctor tells a free port from ours and from a stranger's, and sees disk, clock and permissions."""

import argparse
import json
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from facilitator import network
from facilitator.verbs import doctor


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")


@contextmanager
def answering(body: bytes) -> Iterator[int]:
    """A server on loopback that answers everything with 200 and this body; yields its port."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the library's own name
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server.server_port
        server.shutdown()
        thread.join()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def test_a_free_port_is_free() -> None:
    port = free_port()

    assert doctor.port_finding("127.0.0.1", port) == doctor.Finding("ok", f"port {port} is free")


def test_a_running_server_is_recognised_and_its_health_shown() -> None:
    with answering(json.dumps({"ready": "yes", "parts": []}).encode()) as port:
        finding = doctor.port_finding("0.0.0.0", port)

    assert finding == doctor.Finding("ok", f"port {port}: Facilitator is running (ready yes)")


def test_a_stranger_at_the_port_is_told_in_one_sentence() -> None:
    with answering(b"<h1>It works</h1>") as port:
        finding = doctor.port_finding("127.0.0.1", port)

    text = f"port {port} is taken by another program: stop it, or choose another with --port"
    assert finding == doctor.Finding("bad", text)


def test_a_listener_that_never_answers_is_a_stranger() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        assert network.port_state("127.0.0.1", listener.getsockname()[1], patience=0.2).state == "taken"


def test_an_address_of_another_computer_is_denied() -> None:
    assert network._listen_state("203.0.113.9", 5000).state == "denied"


def test_an_instance_that_others_can_read_is_a_warning(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    (tmp_path / "facilitator.db").touch()

    finding = doctor.instance_finding(tmp_path)
    tmp_path.chmod(0o700)

    assert finding == doctor.Finding("warn", f"{tmp_path} can be read by others (755): chmod 700")
    assert doctor.instance_finding(tmp_path).level == "ok"


def test_an_instance_that_is_a_file_is_bad(tmp_path: Path) -> None:
    path = tmp_path / "instance"
    path.touch()

    assert doctor.instance_finding(path) == doctor.Finding("bad", f"cannot write to {path}")


def test_an_instance_that_is_not_there_will_be_made(tmp_path: Path) -> None:
    path = tmp_path / "a/b"

    assert doctor.instance_finding(path) == doctor.Finding("ok", f"{path} will be made")


@pytest.mark.parametrize(("free", "level"), [(50e9, "ok"), (1.9e9, "warn"), (0.1e9, "bad")])
def test_little_disk_is_a_warning_and_none_is_bad(tmp_path: Path, free: float, level: str) -> None:
    assert doctor.disk_finding(tmp_path, int(free)).level == level


@pytest.mark.parametrize(("now", "level"), [(1.8e9, "ok"), (0.0, "bad"), (1.6e9, "bad"), (3.0e9, "bad")])
def test_a_clock_before_these_files_or_far_after_is_wrong(now: float, level: str) -> None:
    assert doctor.clock_finding(now, released=1.79e9).level == level


def test_only_the_tested_python_is_called_fine() -> None:
    assert doctor.python_finding((3, 11)) == doctor.Finding("ok", "Python 3.11")
    assert doctor.python_finding((3, 13)) == doctor.Finding("warn", "Python 3.13 (only 3.11 is tested)")


@pytest.mark.parametrize(
    ("host", "port", "expected"),
    [
        ("10.0.0.5", 80, "http://10.0.0.5"),
        ("::1", 5000, "http://[::1]:5000"),
        ("hall", 8080, "http://hall:8080"),
    ],
)
def test_addresses_are_written_as_a_browser_takes_them(host: str, port: int, expected: str) -> None:
    assert network.url(host, port) == expected


@pytest.mark.parametrize(("lang", "words"), [("en_US.UTF-8", "client isolation"), ("ru_RU.UTF-8", "гостевой Wi-Fi")])
def test_the_whole_report_ends_with_a_qr_and_advice(
    tmp_path: Path, lang: str, words: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LANG", lang)
    parser = argparse.ArgumentParser()
    doctor.configure(parser)
    arguments = [
        "--port",
        str(free_port()),
        "--public-url",
        "http://hall.example",
        "--instance",
        str(tmp_path),
    ]

    assert doctor.main(parser.parse_args(arguments)) == 0

    out = capsys.readouterr().out
    assert network.terminal_qr("http://hall.example") in out
    assert words in out


def test_a_bad_finding_is_the_exit_status(tmp_path: Path) -> None:
    parser = argparse.ArgumentParser()
    doctor.configure(parser)

    with answering(b"stranger") as port:
        assert doctor.main(parser.parse_args(["--port", str(port), "--instance", str(tmp_path)])) == 1
