"""Packets and frames as they come from the browser, and what becomes of all others."""

import pytest

from facilitator.live import jsonwire
from facilitator.live.packets import MALFORMED, StrictPacket

StrictPacket.json = jsonwire


@pytest.mark.parametrize(
    ("text", "kind", "data", "ack"),
    [
        ('40{"as":"417208/host","v":1}', 0, {"as": "417208/host", "v": 1}, None),
        ("41", 1, None, None),
        ('42["hello",{"stream":"board:x"}]', 2, ["hello", {"stream": "board:x"}], None),
        ('427["ops",[]]', 2, ["ops", []], 7),
    ],
)
def test_what_pages_send_is_taken_as_it_is(text: str, kind: int, data: object, ack: int | None) -> None:
    packet = StrictPacket(encoded_packet=text[1:])

    assert (packet.packet_type, packet.data, packet.id, packet.attachment_count) == (kind, data, ack, 0)


@pytest.mark.parametrize(
    ("text", "ack"),
    [
        ('27["connect",{}]', 7), ('27["disconnect"]', 7), ('27["connect_error"]', 7), ('27["__disconnect_final"]', 7),
        ("27", 7), ("27[]", 7), ("27{}", 7), ("27null", 7), ("27[5]", 7), ("27[", 7), ('27["ops",NaN]', 7),
        ('27["ops",{"a":1,"a":2}]', 7), ("27" + "[" * 5000, 7), ('51-7["ops",{"_placeholder":true,"num":0}]', 7),
        ('61-7["ops"]', 7), ("37[1]", 7), ("4{}", None), ("9", None), ("x", None), ("", None), (b"", None),
        (b"\x00", None), ([], None), (["ops"], None), (None, None), ({"a": 1}, None),
    ],
)  # fmt: skip
def test_everything_else_becomes_an_event_that_is_answered_malformed(text: object, ack: int | None) -> None:
    packet = StrictPacket(encoded_packet=text)

    assert (packet.packet_type, packet.data, packet.namespace) == (2, [MALFORMED], None)
    assert (packet.id, packet.attachment_count) == (ack, 0)


def test_what_we_send_is_not_touched() -> None:
    packet = StrictPacket(2, data=["changes", {"text": "Идея"}], namespace="/")

    assert packet.encode() == '2["changes",{"text":"Идея"}]'


def test_json_is_written_in_utf8_and_never_as_what_browsers_cannot_read() -> None:
    assert jsonwire.dumps({"text": "Идея", "n": float("nan")}, separators=(",", ":")) == '{"text":"Идея","n":null}'


@pytest.mark.parametrize(
    "text", ["NaN", "[1e999]", '{"a":1,"a":1}', '"\\ud800"', "[" * 9000, "", "'a'", "1 2", b"\xff"]
)
def test_json_that_is_not_strict_is_refused(text: str | bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  what the library expects
        jsonwire.loads(text)
