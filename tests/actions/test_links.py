"""Role links: minted, listed without their secrets, revoked with every grant they gave."""

import pytest

from facilitator.actions import links, people
from facilitator.domain.errors import Refused
from facilitator.domain.roles import Audience, Role
from facilitator.store import tables
from facilitator.store.grants import actor_of
from tests.builders import BASE, Hall, new


def mint(hall: Hall, role: Role, track: str | None = None) -> tuple[str, str]:
    return hall.write(
        lambda session: links.mint(
            session, hall.services, session.get_one(tables.Event, hall.event), role, track
        )
    )  # fmt: skip


def test_a_link_is_listed_for_the_organiser_alone_and_without_its_secret(hall: Hall) -> None:
    key, secret = mint(hall, Role.HOST)

    record = hall.records("link", None, Audience.ORGANISER)[key]

    assert (record.role, record.board, record.revoked, record.devices) == ("host", None, False, 0)
    assert secret not in str(hall.changes(hall.stream(None), -1, Audience.ORGANISER))
    assert all(hall.records("link", None, other) == {} for other in set(Audience) - {Audience.ORGANISER})
    assert secret.encode() not in hall.row(tables.Link, key).secret_hash


def test_minting_advances_the_events_stream(hall: Hall) -> None:
    before = hall.rev(None)

    key, _ = mint(hall, Role.MODERATOR, hall.boards[1])

    put = hall.changes(hall.stream(None), before, Audience.ORGANISER).put
    assert [record.id for record in put] == [key]


@pytest.mark.parametrize("role", [Role.MODERATOR, Role.SCRIBE, Role.SCREEN])
def test_a_track_role_needs_a_track_of_the_event(hall: Hall, role: Role) -> None:
    with pytest.raises(Refused, match="bad_choice"):
        mint(hall, role)
    with pytest.raises(Refused, match="not_found"):
        mint(hall, role, "no-such-track")


@pytest.mark.parametrize("role", [Role.PARTICIPANT, Role.OWNER])
def test_seats_and_ownership_are_not_given_by_role_links(hall: Hall, role: Role) -> None:
    with pytest.raises(Refused, match="bad_choice"):
        mint(hall, role)


def test_an_event_role_has_no_track(hall: Hall) -> None:
    with pytest.raises(Refused, match="bad_choice"):
        mint(hall, Role.HOST, hall.boards[1])


def test_revoking_ends_the_link_and_every_grant_it_gave(hall: Hall) -> None:
    key, secret = mint(hall, Role.MODERATOR, hall.boards[1])
    for token in ("laptop", "phone"):
        hall.write(lambda session, token=token: people.enter(session, hall.services, token, secret))
    grants = hall.read(lambda session: [f"g:{grant.id}" for grant in session.query(tables.Grant)])

    reply = hall.ok(hall.staff("organiser"), "revoke_link", link=key)

    assert sorted(hall.outcome.ended) == sorted(grants)
    assert hall.outcome.bye == "link_invalid"
    assert not {"grants", "bye"} & set(reply)
    assert "undo" not in reply
    assert hall.records("link", None, Audience.ORGANISER)[key].revoked is True
    digest = hall.services.digest("device", "laptop")
    assert hall.read(lambda session: actor_of(session, digest, f"{hall.code}/moderator/1")) is None
    with pytest.raises(Refused, match="link_invalid"):
        hall.write(lambda session: people.enter(session, hall.services, "laptop", secret))


def test_a_link_that_does_not_exist_here_is_not_found(hall: Hall) -> None:
    organiser = hall.staff("organiser")
    hall.write(lambda session: session.add(tables.Link(
        id="link-of-owner", event_id=None, role="owner", secret_hash=b"o" * 32, created_at=0,
    )))  # fmt: skip

    assert hall.refused(organiser, "revoke_link", link="link-of-owner") == "not_found"
    assert hall.refused(organiser, "revoke_link", link="no-such-link") == "not_found"


def test_links_of_every_role_are_minted_at_once_for_the_newest_event(hall: Hall) -> None:
    hall.clock.step(1)
    newest = new("event")
    code = hall.ok(hall.owner, "create_event", id=newest, title="Новое", tracks=[{"title": "А"}, {"title": "Б"}])[
        "code"
    ]

    made = hall.write(lambda session: links.mint_all(session, hall.services, BASE))

    assert (made["event"], made["code"], made["join"]) == ("Новое", code, f"{BASE}/{code}")
    assert set(made) == {"stream", "event", "code", "join", "organiser", "plenary", "host", "observer", "tracks"}
    assert [set(track) for track in made["tracks"]] == [{"no", "join", "moderator", "scribe", "screen"}] * 2
    assert made["tracks"][1]["join"] == f"{BASE}/{code}/2"
    addresses = [made[role] for role in ("organiser", "plenary", "host", "observer")]
    addresses += [track[role] for track in made["tracks"] for role in ("moderator", "scribe", "screen")]
    assert len(set(addresses)) == 10
    assert all(address.startswith(f"{BASE}/in#") for address in addresses)


def test_an_earlier_event_is_named_by_its_code(hall: Hall) -> None:
    assert hall.write(lambda session: links.mint_all(session, hall.services, BASE, hall.code))["event"] == "Событие"
    with pytest.raises(Refused, match="code_invalid"):
        hall.write(lambda session: links.mint_all(session, hall.services, BASE, "000000"))
