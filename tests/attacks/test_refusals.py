"""Every bad message gets a documented code; the socket lives on, nothing is logged as an error, nobody else notices."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from facilitator.domain.errors import CODES
from tests.proofs import proves
from tests.system.client import Device, Page, Phone, Staff, command
from tests.system.server import Server

OP = '"op":"operation-of-mine"'
DEEP = "[" * 4000 + "]" * 4000
NOT_JSON = {
    "cut off": '["ops",[{',
    "not a number": f'["ops",[{{{OP},"name":"set_timer","board":"board-one","seconds":NaN}}]]',
    "infinity": f'["ops",[{{{OP},"name":"set_timer","board":"board-one","seconds":-Infinity}}]]',
    "1e999": f'["ops",[{{{OP},"name":"set_timer","board":"board-one","seconds":1e999}}]]',
    "nested 4000 times": f'["ops",{DEEP}]',
    "objects nested 3000 times": '["ops",' + '{"a":' * 3000 + "1" + "}" * 3000 + "]",
    "half a character": '["hello",{"stream":"board:\\ud800"}]',
    "a number of 5000 digits": '["hello",{"stream":"board:x","rev":' + "9" * 5000 + "}]",
    "a key twice": f'["ops",[{{{OP},"name":"join_board","board":"board-one","board":"board-two"}}]]',
    "a line break inside a text": '["hello",{"stream":"board:\n"}]',
    "single quotes": "['ops',[]]",
}
NOT_AN_EVENT = {
    "nothing": "",
    "an object": '{"ops":[]}',
    "a text": '"ops"',
    "null": "null",
    "an empty list": "[]",
    "a number for a name": "[5,{}]",
    "a list for a name": "[[],{}]",
    "an object for a name": "[{},{}]",
    "no name": "[null,{}]",
    "a reserved name, connect": '["connect",{"HTTP_COOKIE":"device=x"},{"as":"owner"}]',
    "a reserved name, disconnect": '["disconnect","bye"]',
    "a reserved name, connect_error": '["connect_error",{}]',
    "a reserved name of the library": '["__disconnect_final"]',
}
BAD_EVENTS: dict[str, list[Any]] = {
    "an unknown event": ["drop_tables", 1],
    "a star": ["*", {}],
    "a prototype": ["__proto__", {"__proto__": {"ok": True}}],
    "hello to nobody": ["hello", None],
    "hello without a stream": ["hello", {}],
    "hello with a list": ["hello", ["board:x"]],
    "hello with too much": ["hello", {"stream": "board:x", "rev": 1, "as": "owner"}],
    "hello with a wrong revision": ["hello", {"stream": "board:x", "rev": -2}],
    "hello with half a revision": ["hello", {"stream": "board:x", "rev": 1.5}],
    "hello to a stream that does not exist": ["hello", {"stream": "board:nowhere"}],
    "hello to another event": ["hello", {"stream": "event:nowhere"}],
    "hello to nothing": ["hello", {"stream": ""}],
    "hello to a long name": ["hello", {"stream": "board:" + "x" * 9000}],
    "ops that are a text": ["ops", "zz"],
    "ops that are one command": ["ops", {"op": "operation-of-mine", "name": "join_board"}],
    "no ops": ["ops", []],
    "ops of nobody": ["ops", None],
    "thirty-three commands": ["ops", [{"op": f"operation-number-{n}", "name": "join_board"} for n in range(33)]],
    "leaving a stream that is an object": ["leave", {"stream": {"a": 1}}],
    "leaving nothing": ["leave", 5],
}
BAD_COMMANDS: dict[str, tuple[Any, str]] = {
    "nothing": (None, "malformed"),
    "a list": ([], "malformed"),
    "no name": ({"op": "operation-of-mine"}, "unknown_command"),
    "an unknown name": ({"op": "operation-of-mine", "name": "drop_tables"}, "unknown_command"),
    "no operation id": ({"name": "join_board", "board": "BOARD"}, "malformed"),
    "a short operation id": ({"op": "x", "name": "join_board", "board": "BOARD"}, "malformed"),
    "a field too many": ({"op": "operation-of-mine", "name": "join_board", "board": "BOARD", "x": 1}, "malformed"),
    "a number for a text": (command("add_idea", board="BOARD", id="idea-of-mine", text=5), "malformed"),
    "a huge number": (command("set_timer", board="BOARD", seconds=10**30), "malformed"),
    "a large text": (command("add_idea", board="BOARD", id="idea-of-mine", text="и" * 9000), "too_large"),
    "an empty text": (command("add_idea", board="BOARD", id="idea-of-mine", text="\u0000\u200b"), "text_empty"),
    "a long text": (command("add_idea", board="BOARD", id="idea-of-mine", text="и" * 281), "text_too_long"),
    "another's rights": (command("change_phase", board="BOARD", phase="reveal"), "not_allowed"),
    "another board": (command("join_board", board="board-of-others"), "not_found"),
    "another event": (command("set_profile", event="event-of-others", region=None, group=None), "not_found"),
    "an idea that does not exist": (command("set_vote", board="BOARD", ballot="BALLOT", idea="no-such-idea", value=1),
                                    "not_found"),
}  # fmt: skip


def is_refusal(answer: Any) -> bool:
    return (
        isinstance(answer, dict)
        and answer["ok"] is False
        and answer["code"] in CODES
        and isinstance(answer["detail"], dict)
        and "Traceback" not in json.dumps(answer)
    )


@pytest.fixture(scope="module", params=["eventlet", "threading"])
def shared(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One server for all of these tests: nothing here may leave a trace on it."""
    server = Server(tmp_path_factory.mktemp("refusals") / "instance", mode=request.param).wait_until_ready()
    yield server
    for guest in server.guests:
        guest.close()
    server.kill()


@pytest.fixture
def hall(shared: Server) -> Iterator[tuple[Phone, Staff]]:
    """The one who sends rubbish, and a moderator of the same board, who must not notice."""
    phone, moderator = Phone(shared, 1), Staff(shared, "moderator", 1)
    before = (moderator.revs, len(moderator.frames))
    yield phone, moderator
    noticed = [body for name, body in moderator.frames[before[1] :] if name != "pulse"]
    assert (moderator.revs, noticed) == (before[0], [])
    assert moderator.hello(f"event:{shared.event}")["ok"]
    assert not moderator.closed
    assert "Traceback" not in shared.output()


def still_alive(page: Page) -> bool:
    return bool(page.hello(f"board:{page.board}")["ok"])


def each(cases: dict[str, Any], ask: Callable[[Any], Any]) -> dict[str, Any]:
    """The answers that are no refusal, by the name of the case."""
    answers = {name: ask(case) for name, case in cases.items()}
    return {name: answer for name, answer in answers.items() if not is_refusal(answer)}


@proves("json")
def test_what_is_not_strict_json_is_refused_and_the_socket_lives_on(hall: tuple[Phone, Staff]) -> None:
    phone, _ = hall

    wrong = each(NOT_JSON, lambda text: phone.call_raw(lambda ack: f"42{ack}{text}"))

    assert wrong == {}
    assert still_alive(phone)


@proves("reserved-events")
def test_what_is_no_event_or_has_a_reserved_name_is_refused(hall: tuple[Phone, Staff]) -> None:
    phone, _ = hall

    wrong = each(NOT_AN_EVENT, lambda text: phone.call_raw(lambda ack: f"42{ack}{text}"))

    assert wrong == {}
    assert still_alive(phone)
    assert phone.ask("join_board")["ok"]


def test_unknown_events_and_bodies_of_the_wrong_shape_are_refused(hall: tuple[Phone, Staff]) -> None:
    phone, _ = hall

    wrong = each(BAD_EVENTS, lambda event: phone.call_raw(lambda ack: f"42{ack}{json.dumps(event)}"))

    assert wrong == {}
    assert still_alive(phone)


def test_a_bad_command_is_refused_alone_and_its_neighbours_are_carried_out(hall: tuple[Phone, Staff]) -> None:
    phone, _ = hall
    names = {"BOARD": phone.board, "BALLOT": phone.ballot}

    def fill(raw: Any) -> Any:
        return {key: names.get(value, value) if isinstance(value, str) else value for key, value in raw.items()}

    for name, (raw, code) in BAD_COMMANDS.items():
        bad = fill(raw) if isinstance(raw, dict) else raw
        first, second = phone.ops([bad, command("join_board", board=phone.board)])["replies"]
        assert (is_refusal(first), first["code"], second["ok"]) == (True, code, True), name


@proves("binary")
def test_binary_attachments_are_refused_and_do_not_swallow_what_follows(hall: tuple[Phone, Staff]) -> None:
    phone, _ = hall

    for frame in ('451-{}["ops",{{"_placeholder":true,"num":0}}]', '452-{}["ops",[]]'):
        answer = phone.call_raw(lambda ack, frame=frame: frame.format(ack))
        phone.wire.send(b"\x00\x01\x02")
        assert is_refusal(answer), frame
        assert still_alive(phone)


SILENT = (
    '42["ops",[]]', '42["drop_tables"]', "42[", "42", "4", "43", '43999["x"]', "430", "44", "45", "46", "49", "40{",
    '40{"as":"owner"}', "40/admin,", "41/admin,", "451-9", "4599999999999-[]", "42" + "9" * 200 + '["ops",[]]', "3",
    "4[" + "[" * 4000, '4{"a":1}', "4null", "5", "6", "2", "0", b"", b"\x04", b"\xff" * 100, '42["connect"]',
    '42["disconnect"]', '45-["ops",[]]', '45-9["ops",[]]',
)  # fmt: skip


def test_what_asks_for_no_answer_harms_nobody(hall: tuple[Phone, Staff]) -> None:
    phone, _ = hall

    for frame in SILENT:
        phone.wire.send(frame)
        assert still_alive(phone), frame


@pytest.mark.parametrize("frame", ["9", "", "zzz", "1", "41", '42["ops","' + "x" * 40_000 + '"]'], ids=lambda t: t[:9])
def test_what_ends_the_connection_ends_only_that_one(hall: tuple[Phone, Staff], frame: str) -> None:
    phone, _ = hall

    phone.wire.send(frame)
    phone.reconnect()

    assert still_alive(phone)


# HTTP

BAD_BODIES = (
    "", "{", "[]", "null", '"text"', "5", "{}", DEEP, '{"as":NaN}', '{"as":"\\ud800"}', '{"as":' + "9" * 5000 + "}",
    '{"as":null,"ops":[]}', '{"as":{},"ops":[]}', '{"code":5}', '{"secret":[]}', '{"code":"417208","track":"1"}',
    '{"code":"000000"}', '{"code":"417208","track":77}', '{"secret":"' + "x" * 100 + '"}', '{"language":"de"}',
    '{"code":"417208","return_code":"AAA-AAA"}', '{"code":"417208","code":"417208"}',
)  # fmt: skip
POSTS = [
    "/api/ops",
    "/api/join",
    "/api/enter",
    "/api/return",
    "/api/links",
    "/api/language",
    "/api/admin/links",
    "/api/robots",
]
ALLOWED: set[tuple[str, str]] = set()


def refused_over_http(answer: Any) -> bool:
    return 400 <= answer.status_code < 500 and is_refusal(answer.json())


@proves("json")
def test_bad_bodies_are_refused_on_every_route_that_takes_one(hall: tuple[Phone, Staff]) -> None:
    phone, _ = hall
    wrong = []

    for path in POSTS:
        for body in BAD_BODIES:
            url = f"{phone.server.url}{path}"
            answer = phone.device.http.post(
                url, body.encode(), headers={"Content-Type": "application/json"}, timeout=10
            )
            if not refused_over_http(answer) and (path, body) not in ALLOWED:
                wrong.append((path, body[:40], answer.status_code, answer.text[:80]))

    assert wrong == []


def test_bad_commands_get_the_same_codes_over_http(hall: tuple[Phone, Staff]) -> None:
    phone, _ = hall

    answer = phone.device.ops(phone.as_, {"op": "operation-of-mine", "name": "drop_tables"}, command("join_board"))
    whole = phone.device.ops(phone.as_, *[command("join_board") for _ in range(33)])

    assert [reply["code"] for reply in answer["replies"]] == ["unknown_command", "malformed"]
    assert (whole["ok"], whole["code"]) == (False, "too_large")


def test_bad_questions_are_refused_on_every_route_that_is_asked(hall: tuple[Phone, Staff]) -> None:
    phone, _ = hall
    as_ = phone.as_
    wrong = []

    for query in (
        "", "as=", f"as={as_}", f"as={as_}&stream=", f"as={as_}&stream=board:nowhere", f"as={as_}&stream=event:nowhere",
        f"as={as_}&stream=nothing", "as=owner&stream=event:x", f"as={'x' * 500}&stream=y", f"as={as_}&stream=%00%FF",
    ):  # fmt: skip
        for path in ("/api/changes", "/api/snapshot"):
            answer = phone.device.get(f"{path}?{query}")
            if not refused_over_http(answer):
                wrong.append((path, query, answer.status_code, answer.text[:80]))

    assert wrong == []


@pytest.mark.parametrize("rev", ["-5", "9" * 40, "x", "1.5", ""])
def test_a_revision_that_cannot_be_is_answered_with_everything(hall: tuple[Phone, Staff], rev: str) -> None:
    phone, _ = hall

    answer = phone.device.get(
        f"/api/changes?as={phone.as_}&stream=board:{phone.board}&epoch={phone.epoch}&rev={rev}"
    ).json()

    assert answer["changes"]["reset"] is True


def test_other_methods_large_bodies_and_unknown_routes_are_refused_in_the_same_words(hall: tuple[Phone, Staff]) -> None:
    phone, _ = hall
    url, http = phone.server.url, phone.device.http
    large = {"as": phone.as_, "ops": ["x" * 70_000]}

    answers = {
        "a large body": http.post(f"{url}/api/ops", json=large, timeout=10),
        "GET": http.get(f"{url}/api/ops", timeout=10),
        "DELETE": http.delete(f"{url}/api/ops", json={}, timeout=10),
        "an unknown route": http.get(f"{url}/api/nothing", timeout=10),
        "an unknown route, posted to": http.post(f"{url}/api/nothing", json={}, timeout=10),
        "a form": http.post(f"{url}/api/join", data={"code": "417208"}, timeout=10),
        "a broken origin": http.post(f"{url}/api/join", json={}, headers={"Origin": "http://[::1"}, timeout=10),
        "a text": http.post(f"{url}/api/join", data="{}", headers={"Content-Type": "text/plain"}, timeout=10),
    }

    assert {name: answer.text[:99] for name, answer in answers.items() if not refused_over_http(answer)} == {}


def test_pages_that_do_not_exist_say_so_without_a_traceback(hall: tuple[Phone, Staff]) -> None:
    phone, _ = hall
    stranger = Device(phone.server)

    for path in (
        "/000000", "/999999/1", "/417208/77", "/417208/1/nothing", "/nothing", "/static/dist/../../run.py",
        "/static/dist/%2e%2e/%2e%2e/facilitator/app.py", "/static/dist/nothing.js", "/%00", "/417208/1/owner",
        "/417208/" + "9" * 7, "/417208/" + "9" * 5000, "/417208/decision/99999999999999999999999",
        "/417208/results/9999999999999999999999-1", "/417208/9999999999999999999/moderator", "//evil.test/x",
        "/417208//1",
    ):  # fmt: skip
        answer = stranger.get(path, allow_redirects=False)
        assert answer.status_code in (404, 405), path[:60]
        assert "Traceback" not in answer.text
    for path in ("/417208/1/moderator", "/417208/host", "/417208/organiser", "/new"):
        assert stranger.get(path).status_code == 401, path
