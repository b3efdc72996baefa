"""Who follows what."""

from facilitator.domain.roles import Actor, Audience, Role
from facilitator.live.rooms import Client, Rooms, room

PERSON = Actor(Role.PARTICIPANT, "p:anna", "event-1", None, "anna")
MODERATOR = Actor(Role.MODERATOR, "g:one", "event-1", "board-1")
BOARD = "board:board-1"


def test_a_stream_has_the_audiences_that_somebody_follows() -> None:
    rooms = Rooms()
    phone, laptop = Client("s1", PERSON), Client("s2", MODERATOR)
    rooms.add(phone)
    rooms.add(laptop)

    rooms.follow(phone, BOARD, Audience.PARTICIPANTS)
    rooms.follow(laptop, BOARD, Audience.STAFF)

    assert rooms.audiences(BOARD) == [Audience.PARTICIPANTS, Audience.STAFF]
    assert (rooms.size(BOARD, Audience.STAFF), rooms.size(BOARD, Audience.SCREENS)) == (1, 0)
    assert room(BOARD, Audience.STAFF) == "board:board-1/staff"


def test_nothing_is_left_of_a_client_that_went() -> None:
    rooms = Rooms()
    phone = Client("s1", PERSON)
    rooms.add(phone)
    rooms.follow(phone, BOARD, Audience.PARTICIPANTS)

    assert rooms.remove("s1") is phone
    assert rooms.remove("s1") is None
    assert rooms.audiences(BOARD) == []
    assert rooms.of_person("anna") == []
    assert rooms.clients == {}


def test_a_person_has_as_many_pages_as_tabs_and_an_actor_too() -> None:
    rooms = Rooms()
    tabs = [Client(f"s{n}", PERSON) for n in range(2)]
    for client in (*tabs, Client("s9", MODERATOR)):
        rooms.add(client)

    assert sorted(client.sid for client in rooms.of_person("anna")) == ["s0", "s1"]
    assert [client.sid for client in rooms.of_actors({"g:one", "g:none"})] == ["s9"]
    assert sorted(client.sid for client in rooms.of_actors({"p:anna"})) == ["s0", "s1"]


def test_leaving_one_stream_keeps_the_others() -> None:
    rooms = Rooms()
    phone = Client("s1", PERSON)
    rooms.add(phone)
    rooms.follow(phone, BOARD, Audience.PARTICIPANTS)
    rooms.follow(phone, "event:event-1", Audience.PARTICIPANTS)

    rooms.leave(phone, BOARD)

    assert (rooms.audiences(BOARD), phone.streams) == ([], {"event:event-1"})
    assert rooms.size("event:event-1", Audience.PARTICIPANTS) == 1
