"""Whatever is sent to the HTTP side, as its own description says or against it, nothing fails on the server."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from facilitator import openapi
from facilitator.protocol import COMMANDS
from facilitator.protocol.exchanges import EXCHANGES
from tests.proofs import Survived, proves
from tests.system.client import Device, Phone, Staff
from tests.system.server import Server, StartServer

CHECKS = "not_a_server_error,response_schema_conformance,content_type_conformance"
# Starts processes on this machine, which is what it is for.
LEFT_OUT = ("post_api_robots",)


def aimed(server: Server, device: Device, refs: list[str], where: Path) -> Path:
    """The description with grants that the device holds and streams that exist; what is not so is tried against it."""
    described = openapi.describe()
    streams = [*[f"board:{board}" for board in server.boards.values()], f"event:{server.event}"]
    known = {"as": refs, "stream": streams, "code": [server.code], "track": [1, 2], "board": [server.boards[1]]}
    asked = {one.body.__name__ for one in EXCHANGES if one.body} | {command.__name__ for command in COMMANDS.values()}
    for shape in (described["components"]["schemas"][name] for name in asked):
        for name, schema in shape.get("properties", {}).items():
            if name in known and "type" in schema:
                shape["properties"][name] = {"enum": known[name]}
    for operation in (one for path in described["paths"].values() for one in path.values()):
        for parameter in operation.get("parameters", ()):
            if parameter["name"] in known:
                parameter["schema"] = {"enum": known[parameter["name"]]}
    where.write_text(json.dumps(described), encoding="utf-8")
    return where


def run(server: Server, device: Device, description: Path, seconds: int) -> "subprocess.CompletedProcess[str]":
    left_out = [word for name in LEFT_OUT for word in ("--exclude-operation-id", name)]
    command = [sys.executable, "-m", "schemathesis.cli", "run", str(description), "--url", server.url, "--no-color"]
    command += ["-H", f"Cookie: {device.cookie}", "--checks", CHECKS, "--max-time", str(seconds), "--seed", "1"]
    command += ["--phases", "examples,coverage,fuzzing", "--generation-database", "none", *left_out]
    return subprocess.run(
        command, cwd=description.parent, capture_output=True, text=True, check=False, timeout=seconds * 4 + 60
    )


def cases(output: str) -> dict[str, Any]:
    found = re.search(r"(\d+) generated", output)
    return {"requests": int(found[1]) if found else 0}


@proves("openapi")
@pytest.mark.parametrize("seconds", [20, pytest.param(300, marks=pytest.mark.long)])
def test_no_request_makes_the_server_fail(
    start_server: StartServer, tmp_path: Path, seconds: int, survived: Survived
) -> None:
    server = start_server(limited=False)
    device = Device(server)
    staff = [Staff(server, "moderator", 1, device=device), Staff(server, "organiser", device=device)]
    phone = Phone(server, 1, device=device)  # after the roles, with which the device gets another token
    phone.add_idea("Идея")
    refs = [page.as_ for page in (phone, *staff)]

    done = run(server, device, aimed(server, device, refs, tmp_path / "openapi.json"), seconds)

    assert done.returncode == 0, done.stdout[:6000]
    assert "Traceback" not in server.output()
    assert Device(server).get("/healthz").json()["ok"]
    survived(**cases(done.stdout), server_errors=0)
