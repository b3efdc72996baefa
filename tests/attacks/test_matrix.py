"""Every role, every command, every track, over the socket and over HTTP: what the tables do not give is refused."""

import re
import secrets
from collections.abc import Iterator
from typing import Any

import pytest

from facilitator.domain.phases import Moment
from facilitator.domain.roles import TRACK_ROLES, Role
from facilitator.protocol import COMMANDS, LIMITS, BoardCommand, EventCommand
from tests.matrix import BODIES, FORBIDDING, NARROWER, expected
from tests.proofs import Survived, proves
from tests.system.client import Device, Page, Staff, command
from tests.system.server import Server

OWN, OTHER, FOREIGN = "own track", "another track", "another event"
TRACKS = (OWN, OTHER, FOREIGN)
# What is carried out for good where it is allowed, and would end the hall that the other cases need.
ENDING = {
    "change_phase", "end_rehearsal", "seal_event", "create_event", "update_event", "set_plan", "set_trial", "erase_me",
}  # fmt: skip


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The demo with open boards, and a second event beside it."""
    server = Server(tmp_path_factory.mktemp("matrix") / "instance", limited=False).wait_until_ready()
    yield server
    for guest in server.guests:
        guest.close()
    server.kill()


class Cast:
    """One device of every role, and where its commands are aimed."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.owner = Device(server)
        set_up = re.search(r"/setup#(\S+)", server.output())
        assert set_up is not None
        assert self.owner.post("/api/enter", {"secret": set_up[1]}).json()["ok"]
        event = secrets.token_urlsafe(12)
        made = command("create_event", id=event, title="Другое событие", tracks=[{"title": "Чужая площадка"}])
        reply = self.owner.ops("owner", made)["replies"][0]
        assert reply["ok"], reply
        boot = Device(server).boot(f"/{reply['code']}")
        self.events = {OWN: server.event, OTHER: server.event, FOREIGN: event}
        self.boards = {OWN: server.boards[1], OTHER: server.boards[2], FOREIGN: boot["tracks"][0]["id"]}
        self.devices = {role: self._device(role) for role in Role}

    def _device(self, role: Role) -> tuple[Device, str]:
        device, code = Device(self.server), self.server.code
        if role is Role.OWNER:
            return self.owner, "owner"
        if role is Role.PARTICIPANT:
            return device, device.join(1)["as"]
        if role is Role.ASSIGNEE:
            return self._assignee(device)
        device.enter(role.value, 1 if role in TRACK_ROLES else None)
        return device, f"{code}/{role}" + ("/1" if role in TRACK_ROLES else "")

    def _assignee(self, device: Device) -> tuple[Device, str]:
        host = Staff(self.server, "host")
        host.do("set_decision", id="decision-of-the-hall", what="Открыть центр")
        made = host.device.post("/api/assignees", {"as": host.as_, "decision": "decision-of-the-hall"}).json()
        assert device.post("/api/enter", {"secret": made["url"].partition("#")[2]}).json()["ok"]
        return device, f"{self.server.code}/assignee/1"

    def aimed(self, name: str, track: str) -> dict[str, Any]:
        """The command, under an operation id of its own; what it names does not exist."""
        body = {key: {"board": self.boards[track]}.get(key, value) for key, value in BODIES[name].items()}
        for key in ("idea", "into", "ballot"):
            if key in body:
                body[key] = f"{key}-of-nobody"
        if issubclass(COMMANDS[name], BoardCommand):
            body["board"] = self.boards[track]
        if issubclass(COMMANDS[name], EventCommand):
            body["event"] = self.events[track]
        return command(name, **body | ({"mode": "live"} if "mode" in body else {}))


@pytest.fixture(scope="module")
def cast(shared: Server) -> Cast:
    return Cast(shared)


def codes_of(name: str, role: Role, track: str) -> set[str]:
    """The codes with which the command must be refused; empty where the tables allow it."""
    shape = COMMANDS[name]
    if not issubclass(shape, BoardCommand | EventCommand):
        return expected(name, role, Moment.OPEN)
    if track == FOREIGN or role is Role.OWNER:
        return {"not_found"}
    is_elsewhere = role in TRACK_ROLES and track == OTHER
    if is_elsewhere and issubclass(shape, BoardCommand):
        return {"not_allowed"}
    if role is Role.ASSIGNEE:
        return {"not_allowed"}  # also the one command of theirs: the decision named is not their own
    codes = expected(name, role, Moment.OPEN)
    # A ballot is looked for before its state is.
    return codes | {"not_found"} if name in NARROWER and codes and "not_allowed" not in codes else codes


def batches(commands: list[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    for start in range(0, len(commands), LIMITS["batch"] // 2):
        yield commands[start : start + LIMITS["batch"] // 2]


@proves("matrix")
@pytest.mark.parametrize("way", ["socket", "http"])
def test_what_the_tables_do_not_give_is_refused_and_what_they_give_is_not(
    cast: Cast, way: str, survived: Survived
) -> None:
    refused = allowed = 0
    wrong = []

    for role, (device, as_) in cast.devices.items():
        page = Page(device, as_) if way == "socket" else None
        for track in TRACKS:
            expected_codes = {name: codes_of(name, role, track) for name in COMMANDS}
            names = [name for name in COMMANDS if expected_codes[name] or name not in ENDING]
            for batch in batches([cast.aimed(name, track) for name in names]):
                answer = page.ops(batch) if page else device.ops(as_, *batch)
                for sent, reply in zip(batch, answer["replies"], strict=True):
                    codes = expected_codes[sent["name"]]
                    refused, allowed = refused + bool(codes), allowed + (not codes)
                    is_right = reply.get("code") in codes if codes else reply.get("code") not in FORBIDDING
                    if not is_right:
                        wrong.append((role.value, sent["name"], track, reply.get("code")))

    assert wrong == []
    assert refused > allowed
    survived(**{f"forbidden_over_{way}": refused, "carried_out": 0, "allowed_and_not_refused": allowed})


@proves("matrix")
def test_a_grant_that_the_device_does_not_hold_carries_nothing(cast: Cast, survived: Survived) -> None:
    refs = {as_: device for device, as_ in cast.devices.values()}
    tried = 0

    for as_, device in refs.items():
        for holder in refs.keys() - {as_}:
            answer = device.ops(holder, cast.aimed("join_board", OWN))
            assert (answer["ok"], answer["code"]) == (False, "not_signed_in"), (as_, holder)
            assert Page(device, holder).refused == "not_signed_in", (as_, holder)
            tried += 1
    survived(grants_of_others_tried=tried, carried=0)
