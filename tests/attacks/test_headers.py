"""Every header and cookie of every route, as a real server sends them: nothing comes or goes unnoticed."""

import re
from collections import defaultdict
from pathlib import Path

import requests

from tests.proofs import Survived, proves
from tests.system.client import Device, Phone
from tests.system.server import LONG_IN_THREADS, Server
from tests.web.test_headers import PATHS

SNAPSHOT = Path(__file__).with_name("headers.txt")
# What says how an answer travels, and differs from one answer to the next.
TRAVEL = {"Date", "Content-Length", "Connection", "Keep-Alive", "Transfer-Encoding", "Etag", "Last-Modified"}
POSTS = ("/api/join", "/api/enter", "/api/return", "/api/language", "/api/ops", "/api/links", "/api/admin/links")


def heads(answer: requests.Response, server: Server) -> str:
    """The headers as one text, with what is of this run only masked."""
    kept = sorted(f"{name}: {value}" for name, value in answer.headers.items() if name.title() not in TRAVEL)
    text = "\n".join(kept).replace(f"127.0.0.1:{server.port}", "HOST")
    return re.sub(r"(device=|[Ee]xpires[=:] |[Ee]xpires=|-)([\w-]{8,}(?=[;.])|\w{3}, [^;\n]+)", r"\1…", text)


def asked(server: Server) -> dict[str, list[str]]:
    """Which answers have which headers: of strangers, of a seat, and of what is refused and set by writing."""
    found: dict[str, list[str]] = defaultdict(list)
    stranger, phone = Device(server), Phone(server, 1)
    for path in PATHS:
        answer = stranger.get(path, allow_redirects=False)
        found[heads(answer, server)].append(f"GET {path} {answer.status_code}")
    for path in ("/417208/1", f"/api/snapshot?as={phone.as_}&stream=board:{phone.board}"):
        answer = phone.device.get(path)
        name = path.partition("?")[0]
        found[heads(answer, server)].append(f"GET {name} {answer.status_code}, with a seat")
    for path in POSTS:
        answer = Device(server).post(path, {})
        found[heads(answer, server)].append(f"POST {path} {answer.status_code}, nothing in it")
    for path, body in (("/api/join", {"code": server.code, "track": 1}), ("/api/language", {"language": "en"})):
        answer = Device(server).post(path, body)
        found[heads(answer, server)].append(f"POST {path} {answer.status_code}")
    script = re.search(r"/static/dist/[\w.-]+\.js", stranger.get("/").text)
    assert script is not None
    answer = stranger.get(script[0])
    found[heads(answer, server)].append(f"GET a script {answer.status_code}")
    return found


@proves("headers")
@LONG_IN_THREADS
def test_the_headers_of_every_route_are_those_of_the_snapshot(
    server: Server, tmp_path: Path, survived: Survived
) -> None:
    found = asked(server)
    text = "\n\n".join(f"{head}\n" + "\n".join(f"  {path}" for path in paths) for head, paths in found.items()) + "\n"
    (tmp_path / SNAPSHOT.name).write_text(text, encoding="utf-8")

    expected = SNAPSHOT.read_text(encoding="utf-8") if SNAPSHOT.exists() else ""
    assert text.splitlines() == expected.splitlines(), f"look at it, then: cp {tmp_path / SNAPSHOT.name} {SNAPSHOT}"
    assert "Server:" not in text
    assert "HttpOnly" in text
    survived(routes=sum(map(len, found.values())), kinds_of_answers=len(found))
