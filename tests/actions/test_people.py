# ruff: noqa: N802 (rule ids keep their capital)
"""Devices, seats, return codes, grants from role links, and region and group (V17)."""

import pytest
from sqlalchemy.orm import Session

from facilitator.actions import links, people
from facilitator.domain.errors import Refused
from facilitator.domain.roles import Actor, Role
from facilitator.store import tables
from facilitator.store.grants import actor_of
from tests.builders import Hall


def seat(hall: Hall, token: str, no: int | None = 1) -> str:
    """The participant whose seat the device takes."""

    def take(session: Session) -> str:
        event = session.get_one(tables.Event, hall.event)
        track = session.get_one(tables.Track, hall.boards[no]) if no else None
        return people.take_seat(session, hall.services, token, event, track).id

    return hall.write(take)


def come_back(hall: Hall, token: str, code: str) -> str:
    def move(session: Session) -> str:
        event = session.get_one(tables.Event, hall.event)
        return people.return_to_seat(session, hall.services, token, event, code).id

    return hall.write(move)


def acting(hall: Hall, token: str, ref: str) -> Actor | None:
    """Who the device acts as under a grant reference; {} stands for the event's code."""
    digest = hall.services.digest("device", token)
    return hall.read(lambda session: actor_of(session, digest, ref.format(hall.code)))


def code_of(hall: Hall, person: str) -> str:
    return people.return_code(hall.services, person, hall.row(tables.Participant, person).code_no)


def link(hall: Hall, role: str, no: int | None = None) -> tuple[str, str]:
    """The id and the secret of a new role link."""

    def mint(session: Session) -> tuple[str, str]:
        event = session.get_one(tables.Event, hall.event)
        return links.mint(session, hall.services, event, Role(role), hall.boards[no] if no else None)

    return hall.write(mint)


def enter(hall: Hall, token: str, secret: str) -> str:
    return hall.write(lambda session: people.enter(session, hall.services, token, secret).id)


def test_a_device_has_one_seat_in_an_event_and_moves_with_its_track(hall: Hall) -> None:
    first = seat(hall, "token-one", 1)
    again = seat(hall, "token-one", 2)
    other = seat(hall, "token-two", 1)

    assert first == again != other
    assert hall.row(tables.Participant, first).track_id == hall.boards[2]


def test_a_seat_without_a_track_keeps_the_track_it_has(hall: Hall) -> None:
    person = seat(hall, "token-one", 2)

    seat(hall, "token-one", None)

    assert hall.row(tables.Participant, person).track_id == hall.boards[2]


def test_the_database_holds_neither_the_cookie_nor_the_return_code(hall: Hall) -> None:
    person = seat(hall, "token-one")
    code = code_of(hall, person)
    device = hall.read(lambda session: session.query(tables.Device).one())

    kept = b"".join((device.token_hash, hall.row(tables.Participant, person).code_hash))
    assert b"token-one" not in kept
    assert code.encode() not in kept
    assert len(kept) == 64


def test_V17_a_return_code_is_six_letters_and_digits_that_cannot_be_confused(hall: Hall) -> None:
    codes = {code_of(hall, seat(hall, f"token-{n}")) for n in range(20)}

    assert len(codes) == 20
    for code in codes:
        left, right = code.split("-")
        assert len(left) == len(right) == 3
        assert not set(left + right) & set("0O1I")


@pytest.mark.parametrize("typed", ["{}", " {} ", "{lower}", "{bare}", "{spaced}"])
def test_V17_the_code_moves_the_seat_however_it_is_typed(hall: Hall, typed: str) -> None:
    person = seat(hall, "old-phone")
    code = code_of(hall, person)
    text = typed.format(code, lower=code.lower(), bare=code.replace("-", ""), spaced=code.replace("-", " "))

    assert come_back(hall, "new-phone", text) == person
    assert acting(hall, "new-phone", "{}/participant").participant == person
    assert acting(hall, "old-phone", "{}/participant") is None


def test_V17_the_code_stays_the_same_and_works_again(hall: Hall) -> None:
    person = seat(hall, "old-phone")
    code = code_of(hall, person)

    come_back(hall, "second", code)
    come_back(hall, "third", code)

    assert code_of(hall, person) == code
    assert acting(hall, "third", "{}/participant").participant == person


def test_V17_the_devices_own_seat_gives_way_and_its_votes_stay(hall: Hall) -> None:
    hall.open()
    (idea,) = hall.ideas(1)
    person, new_seat = seat(hall, "old-phone"), seat(hall, "new-phone")
    hall.votes(Actor(Role.PARTICIPANT, f"p:{new_seat}", hall.event, None, new_seat), idea)

    come_back(hall, "new-phone", code_of(hall, person))

    assert acting(hall, "new-phone", "{}/participant").participant == person
    assert hall.tally() == {idea: 1}


def test_V17_a_return_code_may_be_typed_in_letters_that_look_the_same(hall: Hall) -> None:
    person = seat(hall, "old-phone")
    code = code_of(hall, person)

    come_back(hall, "second", code.translate(str.maketrans("ABCEHKMPTXY", "АВСЕНКМРТХУ")).lower())

    assert acting(hall, "second", "{}/participant").participant == person


@pytest.mark.parametrize("code", ["", "AAA-AAA", "-", "A" * 200, "К7М-4РХ"])
def test_V17_a_wrong_code_moves_nothing(hall: Hall, code: str) -> None:
    person = seat(hall, "phone")

    with pytest.raises(Refused, match="code_invalid"):
        come_back(hall, "other", code)
    assert acting(hall, "phone", "{}/participant").participant == person


def test_a_role_link_gives_a_grant_to_every_device_that_opens_it(hall: Hall) -> None:
    key, secret = link(hall, "moderator", 2)

    enter(hall, "laptop", secret)
    enter(hall, "laptop", secret)
    enter(hall, "phone", secret)

    assert hall.row(tables.Link, key).devices == 2
    actor = acting(hall, "laptop", "{}/moderator/2")
    assert actor is not None
    assert (actor.role, actor.event, actor.track) == (Role.MODERATOR, hall.event, hall.boards[2])
    assert acting(hall, "phone", "{}/moderator/2") is not None


def test_a_device_holds_several_grants_at_once_and_acts_under_the_one_it_names(hall: Hall) -> None:
    for role, no in (("moderator", 1), ("scribe", 2), ("host", None), ("organiser", None)):
        enter(hall, "laptop", link(hall, role, no)[1])
    seat(hall, "laptop")

    roles = {ref: acting(hall, "laptop", ref) for ref in ("{}/moderator/1", "{}/scribe/2", "{}/host", "{}/participant")}
    wrong = "{}/moderator/2 {}/moderator {}/moderator/1/2 {}/screen/1 {}/plenary owner {}/owner {} {}/ / 999999/host"
    missing = [acting(hall, "laptop", ref) for ref in wrong.split()]

    assert [actor.role.value for actor in roles.values() if actor] == ["moderator", "scribe", "host", "participant"]
    assert [actor for actor in missing if actor] == []
    assert acting(hall, "stranger", "{}/host") is None
    assert acting(hall, "", "{}/host") is None


@pytest.mark.parametrize("secret", ["", "no-such-secret", "x" * 64])
def test_an_unknown_link_gives_nothing(hall: Hall, secret: str) -> None:
    with pytest.raises(Refused, match="link_invalid"):
        enter(hall, "laptop", secret)


def test_the_set_up_link_works_on_one_device_and_a_new_one_ends_the_unused(hall: Hall) -> None:
    unused = hall.write(lambda session: links.mint_owner(session, hall.services))
    secret = hall.write(lambda session: links.mint_owner(session, hall.services))
    before = hall.read(links.has_owner)

    enter(hall, "laptop", secret)
    enter(hall, "laptop", secret)

    assert (before, hall.read(links.has_owner)) == (False, True)
    assert acting(hall, "laptop", "owner").role is Role.OWNER
    for token, used in (("other", secret), ("laptop", unused)):
        with pytest.raises(Refused, match="link_invalid"):
            enter(hall, token, used)


# region and group


def test_a_profile_belongs_to_the_person_and_to_the_ideas_already_sent(hall: Hall) -> None:
    hall.open()
    person = hall.person()
    key = hall.add(person)
    before = hall.mine(person).asked

    hall.ok(person, "set_profile", region="Дагестан", group="recipient")

    mine, record = hall.mine(person), hall.records("idea")[key]
    assert (before, mine.asked, mine.region, mine.group) == (False, True, "Дагестан", "recipient")
    assert (record.region, record.group, record.regions) == ("Дагестан", "recipient", 1)
    assert hall.records("lane", None)[hall.boards[1]].regions == 1
    assert hall.outcome.people == {(person.participant, hall.boards[1])}


def test_both_questions_may_be_skipped(hall: Hall) -> None:
    person = hall.person()

    hall.ok(person, "set_profile", region=None, group=None)

    mine = hall.mine(person)
    assert (mine.asked, mine.region, mine.group) == (True, None, None)


@pytest.mark.parametrize("region", ["other", "federal", "Осетия"])
def test_a_region_is_one_of_the_event_or_of_the_two_that_every_event_has(hall: Hall, region: str) -> None:
    assert hall.ok(hall.person(), "set_profile", region=region, group=None)


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"region": "Атлантида", "group": None}, "bad_choice"),
        ({"region": "", "group": None}, "bad_choice"),
        ({"region": None, "group": "minister"}, "malformed"),
        ({"region": "Р" * 121, "group": None}, "malformed"),
    ],
)
def test_a_profile_that_is_not_offered_is_refused(hall: Hall, fields: dict[str, object], code: str) -> None:
    person = hall.person()

    assert hall.refused(person, "set_profile", **fields) == code
    assert hall.mine(person).asked is False
