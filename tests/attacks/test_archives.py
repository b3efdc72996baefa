"""Files that pretend to be backups: bombs, paths, links, lies about sizes; nothing is unpacked but what is ours."""

import io
import json
import os
import resource
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator.store.backup import DATABASE, LIMITS, MANIFEST, SECRET
from tests.faults.commands import run
from tests.proofs import Survived, proves
from tests.system.server import ROOT, Server

MEGABYTE = 1 << 20
ENTITY = '<!DOCTYPE x [<!ENTITY a "ха"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><x>&b;</x>'
Parts = dict[str, bytes]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("whole")
    server = Server(folder / "instance").wait_until_ready()
    file = folder / "whole.backup"
    assert run("backup", file, "--instance", server.instance).returncode == 0
    server.kill()
    return file.read_bytes()


def parts_of(whole: bytes) -> Parts:
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: Parts) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in parts.items():
            archive.writestr(name, body)
    return made.getvalue()


def bomb(parts: Parts) -> bytes:
    """A database of 300 MB in 300 kB, which says that it is 3 GB long."""
    body = packed(parts | {DATABASE: bytes(300 * MEGABYTE)})
    return body.replace((300 * MEGABYTE).to_bytes(4, "little"), (3000 * MEGABYTE).to_bytes(4, "little"))


def bomb_that_lies(parts: Parts) -> bytes:
    """The manifest is 200 MB long, and says that it is short."""
    body = packed(parts | {MANIFEST: bytes(200 * MEGABYTE)})
    true, said = (200 * MEGABYTE).to_bytes(4, "little"), (500).to_bytes(4, "little")
    return body.replace(true, said)


def huge_manifest(parts: Parts) -> bytes:
    facts = json.loads(parts[MANIFEST]) | {"epoch": "е" * LIMITS[MANIFEST]}
    return packed(parts | {MANIFEST: json.dumps(facts).encode()})


def deep_manifest(parts: Parts) -> bytes:
    return packed(parts | {MANIFEST: b'{"format":' + b"[" * 40_000})


def entities(parts: Parts) -> bytes:
    return packed(parts | {MANIFEST: ENTITY.encode()})


def nested(parts: Parts) -> bytes:
    """An archive where the database should be."""
    return packed(parts | {DATABASE: packed(parts)})


def truncated(parts: Parts) -> bytes:
    body = packed(parts)
    return body[: len(body) // 2]


def text(_parts: Parts) -> bytes:
    return ENTITY.encode()


REFUSED: list[Callable[[Parts], bytes]] = [
    bomb, bomb_that_lies, huge_manifest, deep_manifest, entities, nested, truncated, text,
]  # fmt: skip


def within_half_a_gigabyte() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (512 * MEGABYTE, 512 * MEGABYTE))


def restored(file: Path, instance: Path) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "facilitator", "restore", str(file), "--instance", str(instance)]
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False, preexec_fn=within_half_a_gigabyte
    )  # fmt: skip


@proves("archives")
@pytest.mark.parametrize("make", REFUSED)
def test_what_is_no_backup_is_refused_in_one_sentence(
    whole: bytes, tmp_path: Path, make: Callable[[Parts], bytes], survived: Survived
) -> None:
    """With half a gigabyte of memory; nothing is left behind."""
    file, instance = tmp_path / "one.backup", tmp_path / "instance"
    file.write_bytes(make(parts_of(whole)))

    began = time.monotonic()
    done = restored(file, instance)
    seconds = time.monotonic() - began

    assert done.returncode == 1
    assert done.stderr.count("\n") == 1, done.stderr
    assert make not in (bomb, huge_manifest) or "is no backup" in done.stderr, "unpacked before it was refused"
    assert [path.name for path in instance.iterdir()] == ["lock"]
    survived(archives_refused=len(REFUSED), **{f"{make.__name__}_refused_within_s": round(seconds, 1)})


@proves("archives")
def test_other_names_and_links_in_an_archive_lead_nowhere(whole: bytes, tmp_path: Path, survived: Survived) -> None:
    """A whole backup with more in it: only its own parts are read, by name, to places of our own."""
    strange = ["../../evil.txt", "/tmp/evil.txt", "..\\evil.txt", "C:/evil.txt", "documents/evil.txt"]
    made = io.BytesIO(whole)
    with zipfile.ZipFile(made, "a") as archive:
        for name in strange:
            archive.writestr(name, "evil")
        link = zipfile.ZipInfo("link")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    file, instance = tmp_path / "one.backup", tmp_path / "a" / "b" / "instance"
    file.write_bytes(made.getvalue())

    done = restored(file, instance)

    assert done.returncode == 0, done.stderr
    found = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert {Path(name).name for name in found} <= {"one.backup", "lock", DATABASE, SECRET}
    assert not any(path.is_symlink() for path in tmp_path.rglob("*"))
    assert not os.path.exists("/tmp/evil.txt")  # noqa: PTH110
    survived(strange_names_ignored=len(strange) + 1)


@proves("archives")
def test_a_link_in_the_place_of_the_key_is_its_text(whole: bytes, tmp_path: Path, survived: Survived) -> None:
    parts, made = parts_of(whole), io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr(MANIFEST, parts[MANIFEST])
        archive.writestr(DATABASE, parts[DATABASE])
        link = zipfile.ZipInfo(SECRET)
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    file = tmp_path / "one.backup"
    file.write_bytes(made.getvalue())

    assert restored(file, tmp_path / "instance").returncode == 1
    survived(links_followed=0)
