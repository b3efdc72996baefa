"""V17: one seat, one device: a return code brings it along, and the pages of the former device are told."""

from tests.system.client import Device, Phone
from tests.system.server import Server


def test_a_return_code_moves_the_seat_and_ends_it_where_it_was(server: Server) -> None:
    phone = Phone(server, 1)
    idea = phone.add_idea("Идея с первого телефона")
    other = Device(server)

    reply = other.post("/api/return", {"code": server.code, "return_code": phone.code.lower()}).json()
    phone.until(lambda page: page.bye)
    moved = Phone(server, 1, device=other)

    assert (reply["participant"], reply["to"]) == (phone.participant, f"/{server.code}/1")
    assert moved.participant == phone.participant
    assert phone.bye == "not_signed_in"
    assert [own["id"] for own in moved.mine["ideas"]] == [idea]


def test_a_wrong_return_code_moves_nothing(server: Server) -> None:
    reply = Device(server).post("/api/return", {"code": server.code, "return_code": "AAA-AAA"})

    assert (reply.status_code, reply.json()["code"]) == (404, "code_invalid")
