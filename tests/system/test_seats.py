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
    assert phone.bye == "seat_moved"
    phone.connect()
    assert phone.refused == "seat_moved"
    assert [own["id"] for own in moved.mine["ideas"]] == [idea]


def test_a_device_that_leaves_its_seat_for_another_does_not_go_on_in_it(server: Server) -> None:
    """Two pages of one browser: one enters a code, the other one is not left in the seat before."""
    device = Device(server)
    left = Phone(server, 1, device=device)
    wanted = Phone(server, 1)

    assert device.post("/api/return", {"code": server.code, "return_code": wanted.code}).json()["ok"]

    left.until(lambda page: page.bye)
    left.connect()
    assert left.mine["participant"] == wanted.participant


def test_a_wrong_return_code_moves_nothing(server: Server) -> None:
    reply = Device(server).post("/api/return", {"code": server.code, "return_code": "AAA-AAA"})

    assert (reply.status_code, reply.json()["code"]) == (404, "code_invalid")
