"""Who is answerable for a decision follows it up by a link of their own: that decision, its status, nothing else."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.actions import links, people
from facilitator.domain.errors import Refused
from facilitator.domain.roles import Actor, Audience
from facilitator.protocol import LIMITS
from facilitator.store import find, tables
from facilitator.store.grants import actor_of, is_staff
from tests.builders import Hall, make_database, new


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    engine = make_database(tmp_path / "hall.db")
    yield Hall(engine)
    engine.dispose()


def decide(hall: Hall, what: str = "Пустить автобус") -> str:
    key = new("decision")
    hall.ok(hall.staff("host"), "set_decision", id=key, what=what)
    return key


def link(hall: Hall, key: str) -> str:
    """A fresh link's secret."""

    def make(session):  # type: ignore[no-untyped-def]
        event = session.get_one(tables.Event, hall.event)
        return links.mint_assignee(session, hall.services, event, find.decision(session, event, key))[1]

    return hall.write(make)


def holder(hall: Hall, secret: str, no: int = 1) -> Actor | None:
    """Who has opened the link on a device of their own."""
    token = people.new_token()
    hall.write(lambda session: people.enter(session, hall.services, token, secret).id)
    return hall.read(lambda session: actor_of(session, digest(hall, token), f"{hall.code}/assignee/{no}"))


def digest(hall: Hall, token: str) -> bytes:
    return hall.services.digest("device", token)


def test_an_assignee_tells_what_becomes_of_the_own_decision_in_public(hall: Hall) -> None:
    key = decide(hall)
    assignee = holder(hall, link(hall, key))
    assert assignee is not None

    hall.ok(assignee, "set_decision_status", decision=key, status="adopted", reason="Передана в министерство")

    history = hall.records("decision", None)[key].history
    assert [(entry.status, entry.reason, entry.by) for entry in history] == [
        ("adopted", "Передана в министерство", "assignee")
    ]


def test_also_after_the_event_was_closed(hall: Hall) -> None:
    key = decide(hall)
    secret = link(hall, key)
    early = holder(hall, secret)
    hall.ok(hall.staff("organiser"), "seal_event")
    late = holder(hall, secret)
    assert early is not None
    assert late is not None

    hall.ok(early, "set_decision_status", decision=key, status="adopted")
    hall.ok(late, "set_decision_status", decision=key, status="declined", reason="Нет средств")


def test_nothing_else_is_allowed(hall: Hall) -> None:
    own, other = decide(hall), decide(hall, "Построить санаторий")
    assignee = holder(hall, link(hall, own))
    assert assignee is not None

    refused = (
        ("set_decision_status", {"decision": other, "status": "adopted"}),
        ("set_decision", {"id": own, "what": "Иначе"}),
        ("show_decision", {"decision": own, "on": True}),
        ("remove_decision", {"decision": own}),
        ("take_scene", {"scene": {"kind": "plan"}}),
        ("seal_event", {}),
        ("publish_results", {"on": True}),
    )
    for name, fields in refused:
        assert hall.refused(assignee, name, **fields) == "not_allowed", name
    for name, fields in (
        ("set_timer", {"seconds": 5}),
        ("add_idea", {"id": new(), "text": "Мысль"}),
        ("join_board", {}),
    ):
        assert hall.refused(assignee, name, no=1, **fields) == "not_allowed", name


def test_an_assignee_changes_the_status_so_often_and_no_more_and_staff_have_the_last_word(hall: Hall) -> None:
    key = decide(hall)
    assignee = holder(hall, link(hall, key))
    assert assignee is not None
    for turn in range(LIMITS["history_assignee_max"]):
        hall.ok(assignee, "set_decision_status", decision=key, status="adopted", reason=f"Раз {turn}")

    assert hall.refused(assignee, "set_decision_status", decision=key, status="proposed") == "history_full"
    host = hall.staff("host")
    for turn in range(LIMITS["history_max"] - LIMITS["history_assignee_max"]):
        hall.ok(host, "set_decision_status", decision=key, status="adopted", reason=f"Ещё {turn}")
    assert hall.refused(host, "set_decision_status", decision=key, status="proposed") == "history_full"
    assert len(hall.records("decision", None)[key].history) == LIMITS["history_max"]


def test_an_assignee_is_offered_no_undo_and_the_staff_are(hall: Hall) -> None:
    key = decide(hall)
    assignee = holder(hall, link(hall, key))
    assert assignee is not None

    assert "undo" not in hall.ok(assignee, "set_decision_status", decision=key, status="adopted")
    assert hall.ok(hall.staff("host"), "set_decision_status", decision=key, status="proposed")["undo"]


def test_phones_and_walls_get_the_last_entry_of_the_history_and_staff_all(hall: Hall) -> None:
    key, host = decide(hall), hall.staff("host")
    hall.ok(host, "show_decision", decision=key, on=True)
    for status in ("adopted", "proposed", "adopted"):
        hall.ok(host, "set_decision_status", decision=key, status=status)

    told = {audience: hall.records("decision", None, audience)[key].history for audience in Audience}
    assert {audience: len(history) for audience, history in told.items()} == {
        Audience.PARTICIPANTS: 1, Audience.SCREENS: 1, Audience.STAFF: 3, Audience.ORGANISER: 3
    }  # fmt: skip
    assert told[Audience.SCREENS] == told[Audience.STAFF][-1:]


def test_an_assignee_follows_no_stream_and_is_no_staff(hall: Hall) -> None:
    key = decide(hall)
    token = people.new_token()
    secret = link(hall, key)
    hall.write(lambda session: people.enter(session, hall.services, token, secret).id)
    mine = digest(hall, token)

    actor = hall.read(lambda session: actor_of(session, mine, f"{hall.code}/assignee/1"))
    assert actor is not None
    for stream in (f"event:{hall.event}", f"board:{hall.boards[1]}"):
        with pytest.raises(Refused, match="unknown_stream"):
            hall.read(lambda session, stream=stream: find.audience(session, actor, stream))
    assert hall.read(lambda session: is_staff(session, mine, hall.event)) is False
    assert hall.read(lambda session: actor_of(session, mine, f"{hall.code}/assignee/2")) is None


def test_a_new_link_ends_the_earlier_one_and_whom_it_had_let_in(hall: Hall) -> None:
    key = decide(hall)
    first = link(hall, key)
    token = people.new_token()
    hall.write(lambda session: people.enter(session, hall.services, token, first).id)
    second = link(hall, key)

    gone = hall.read(lambda session: actor_of(session, digest(hall, token), f"{hall.code}/assignee/1"))
    assert gone is None
    with pytest.raises(Refused, match="link_invalid"):
        holder(hall, first)
    assert holder(hall, second) is not None
