# ruff: noqa: N802 (rule ids keep their capital)
"""Names of the own wish: given with a consent, seen by staff alone, withdrawn without a trace."""

from typing import Any

import msgspec
import pytest

from facilitator.domain.names import digest_of
from facilitator.domain.phases import Moment
from facilitator.domain.roles import Actor, Audience
from facilitator.reports.chapters import outline
from facilitator.reports.gather import gather
from facilitator.reports.outcome import outcome
from facilitator.reports.package import package
from facilitator.reports.published import published
from facilitator.store import audit, tables
from facilitator.store.verify import verify
from tests.actions.test_sealing import everything
from tests.builders import CONSENTS, Hall
from tests.stages import forward, lead, standing

NAME, WORDING = "Мария Заречная", "Согласие организатора"


def ask(hall: Hall, names: str = "wished", wording: str = WORDING) -> None:
    hall.ok(hall.staff("organiser"), "set_names", names=names, wording=wording)


def give(hall: Hall, person: Actor, name: str = NAME, wording: str = WORDING) -> dict[str, Any]:
    return hall.ok(person, "set_name", text=name, consent=digest_of(wording))


def seen(hall: Hall, audience: Audience = Audience.STAFF) -> dict[int, str]:
    """Names by number of idea, as the audience gets them from a reset."""
    ideas = hall.records("idea", audience=audience)
    return {ideas[key].no: row.name for key, row in hall.records("name", audience=audience).items()}


@pytest.fixture
def author(hall: Hall) -> Actor:
    """Has ideas 1 and 3 on the open board, somebody else idea 2."""
    hall.open()
    author, other = hall.person(), hall.person()
    for person in (author, other, author):
        hall.add(person, "Идея")
    return author


def test_a_name_needs_the_setting_and_the_consent_that_is_asked_now(hall: Hall, author: Actor) -> None:
    def refusal(**body: str) -> str:
        return str(hall.refused(author, "set_name", **body))

    assert refusal(text=NAME, consent=digest_of(WORDING)) == "names_off"
    ask(hall)
    assert refusal(text=NAME) == "consent_changed"
    assert refusal(text=NAME, consent=digest_of("Другое")) == "consent_changed"
    assert refusal(text="я" * 81, consent=digest_of(WORDING)) == "text_too_long"
    assert seen(hall) == {}

    hall.clock.step(5)
    give(hall, author, "  Мария\n Заречная\u202e ")
    row = hall.row(tables.PersonName, author.participant)
    assert (row.name, row.consent, row.wording) == (NAME, digest_of(WORDING), WORDING)
    assert row.given_at == hall.clock.now
    own = hall.mine(author)
    assert (own.name, own.name_consent, own.name_held) == (NAME, digest_of(WORDING), False)


def test_V8_only_staff_read_the_name_and_for_others_no_idea_has_changed(hall: Hall, author: Actor) -> None:
    ask(hall)
    before = hall.rev()
    give(hall, author)

    assert [seen(hall, audience) for audience in Audience] == [{}, {}, {1: NAME, 3: NAME}, {1: NAME, 3: NAME}]
    for audience in (Audience.PARTICIPANTS, Audience.SCREENS):
        later = hall.changes(hall.stream(), before, audience)
        assert (later.put, later.gone) == ((), ())
        assert all(NAME not in str(hall.changes(stream, -1, audience)) for stream in (hall.stream(), hall.stream(None)))
    hall.add(author, "Позже")
    assert seen(hall)[4] == NAME


def test_our_own_wording_is_asked_in_both_languages(hall: Hall, author: Actor) -> None:
    ask(hall, wording="")
    (event,) = hall.records("event", None).values()
    assert {one.language: one.text for one in event.wordings} == CONSENTS

    give(hall, author, wording=CONSENTS["en"])
    assert seen(hall) == {1: NAME, 3: NAME}


def test_an_answer_holds_for_the_wording_that_it_was_given_to(hall: Hall, author: Actor) -> None:
    ask(hall)
    give(hall, author)
    ask(hall, wording="Иначе")
    before = hall.rev()
    assert seen(hall) == {}

    ask(hall)
    assert seen(hall) == {1: NAME, 3: NAME}
    assert [record.name for record in hall.changes(hall.stream(), before).put] == [NAME, NAME]


def test_switched_off_all_names_are_hidden_at_once_and_come_back(hall: Hall, author: Actor) -> None:
    ask(hall)
    give(hall, author)
    before = hall.rev()
    ask(hall, "hidden")

    gone = dict(hall.changes(hall.stream(), before).gone)
    assert set(gone) == {"name"}
    assert (seen(hall), hall.row(tables.Event, hall.event).names) == ({}, "hidden")
    assert hall.mine(author).name == NAME
    ask(hall)
    assert seen(hall) == {1: NAME, 3: NAME}


def test_switched_off_where_nobody_gave_a_name_there_is_nothing_to_hide(hall: Hall, author: Actor) -> None:
    ask(hall)
    ask(hall, "hidden")

    assert hall.row(tables.Event, hall.event).names == "off"


def trace(hall: Hall) -> bool:
    return NAME in everything(hall)


@pytest.mark.parametrize("way", ["withdraw", "rename", "off", "erase", "seal"])
def test_no_word_of_a_withdrawn_name_is_kept(hall: Hall, author: Actor, way: str) -> None:
    ask(hall)
    give(hall, author)
    assert trace(hall)
    match way:
        case "withdraw":
            hall.ok(author, "set_name", text="")
        case "rename":
            give(hall, author, "Другое Имя")
        case "off":
            ask(hall, "off")
        case "erase":
            hall.ok(author, "erase_me")
        case "seal":
            hall.ok(hall.staff("organiser"), "seal_event")

    assert not trace(hall)
    assert seen(hall) == ({1: "Другое Имя", 3: "Другое Имя"} if way == "rename" else {})
    assert hall.row(tables.Meta, tables.ERASE_DUE) is not None
    assert [check for check in hall.read(verify) if check.wrong] == []


def test_an_erased_author_is_told_of_no_more(hall: Hall, author: Actor) -> None:
    hall.votes(hall.person(), *hall.records("idea"))
    ask(hall)
    give(hall, author)
    before = hall.rev()
    hall.ok(author, "erase_me")

    assert {kind for kind, _ in hall.changes(hall.stream(), before).gone} >= {"name"}


def test_withdrawing_works_while_names_are_hidden(hall: Hall, author: Actor) -> None:
    ask(hall)
    give(hall, author)
    ask(hall, "hidden")
    hall.ok(author, "set_name", text="")

    assert (hall.mine(author).name, trace(hall)) == ("", False)


def test_I7_an_obscene_name_is_held_until_it_was_looked_at(hall: Hall, author: Actor) -> None:
    ask(hall)
    give(hall, author, "Сука Блядь")
    (row, _) = hall.records("name").values()
    assert (row.held, hall.mine(author).name_held) == (True, True)

    moderator = hall.staff("moderator")
    hall.ok(moderator, "hold_name", idea=row.id, on=False)
    assert (hall.records("name")[row.id].held, hall.mine(author).name_held) == (False, False)
    give(hall, author, "Сука Блядь")
    assert not hall.records("name")[row.id].held
    give(hall, author, "8 800 555 35 35")
    assert not hall.records("name")[row.id].held


def test_a_name_that_nobody_gave_cannot_be_held(hall: Hall, author: Actor) -> None:
    idea = next(iter(hall.records("idea")))
    assert hall.refused(hall.staff("moderator"), "hold_name", idea=idea, on=True) == "not_found"


@pytest.fixture
def objected(hall: Hall) -> str:
    """Two people object in the same words and one of them has signed; a third has signed and says nothing."""
    signed, unsigned, silent = people = [hall.person() for _ in range(3)]
    moderator = lead(hall, Moment.CONSENT)
    ask(hall)
    asked: str = standing(hall).rows[0].id
    for person in people:
        hall.ok(person, "set_consent", idea=asked, level=2, objection="" if person is silent else "Нет денег")
    give(hall, signed)
    give(hall, silent, "Пётр Молчаливый")
    hall.ok(moderator, "show_consent", on=True)
    forward(hall, moderator, Moment.HANDED_OVER)
    assert unsigned.participant
    return asked


def told(hall: Hall, *, public: bool = False) -> str:
    facts = hall.read(lambda session: gather(session, hall.code, hall.clock.now))
    return str(outline(published(facts) if public else facts, "ru"))


def test_V20_the_protocol_names_who_has_signed_an_objection(hall: Hall, objected: str) -> None:
    assert told(hall).count(f"Особое мнение, {NAME}: Нет денег") == 1
    assert told(hall).count("Возражение: Нет денег") == 1
    assert "Молчаливый" not in told(hall)
    ask(hall, "hidden")
    assert told(hall).count("Возражение: Нет денег") == 2


def test_a_name_is_in_no_package_and_on_no_page_of_results(hall: Hall, objected: str) -> None:
    facts = hall.read(lambda session: gather(session, hall.code, hall.clock.now))

    assert NAME not in told(hall, public=True)
    assert NAME not in str(package(facts))
    assert NAME not in str(msgspec.to_builtins(outcome(published(facts))))
    for audience in Audience:
        records = [hall.changes(hall.stream(no), -1, audience).put for no in (1, None)]
        said = [record for put in records for record in put if type(record).__struct_config__.tag != "name"]
        assert NAME not in str(said)


def test_the_audit_trail_counts_that_names_were_given_and_never_tells_them(hall: Hall, author: Actor) -> None:
    ask(hall)
    give(hall, author)
    hall.ok(hall.staff("moderator"), "hold_name", idea=next(iter(hall.records("idea"))), on=True)
    page = hall.read(lambda session: audit.page(session, hall.event, audit.Wanted()))

    assert NAME not in str(page)
    assert {entry.what for entry in page.entries} >= {"set-names-wished", "hold-name-on"}
    assert "set-name" not in {entry.what for entry in page.entries}
