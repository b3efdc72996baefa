# ruff: noqa: N802 (rule ids keep their capital)
"""The journal in words: which command, in which role, about which ideas; never a person, never a choice."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import delete

from facilitator import protocol
from facilitator.actions.audit import Auditor
from facilitator.domain import audit
from facilitator.domain.phases import Moment
from facilitator.locale import LANGUAGES, translator
from facilitator.protocol import AuditChain, AuditPage, Leftover
from facilitator.store import tables
from facilitator.store.audit import PAGE
from facilitator.store.backup import SUFFIX
from tests.actions.test_permissions import BODIES
from tests.builders import Hall, new
from tests.stages import forward, lead, options, reveal_all

SECONDS = 10


class Desk:
    """What an organiser asks about the hall."""

    def __init__(self, hall: Hall) -> None:
        self.hall = hall
        self.auditor = Auditor(Path(str(hall.engine.url.database).removeprefix("file:")), lambda: hall.clock.now)

    def page(self, track: int | None = None, subject: str | None = None, upto: int | None = None) -> AuditPage:
        return self.auditor.page(self.hall.event, track, subject, upto).result(SECONDS)

    def chain(self, *, again: bool = False) -> AuditChain:
        return self.auditor.chain(again=again).result(SECONDS)

    def told(self, **asked: object) -> list[tuple[str, str, tuple[str, ...]]]:
        """By whom, what, which ideas; the oldest first."""
        return [(one.by, one.what, one.nos) for one in reversed(self.page(**asked).entries)]  # type: ignore[arg-type]


@pytest.fixture
def desk(hall: Hall) -> Iterator[Desk]:
    desk = Desk(hall)
    yield desk
    desk.auditor.close()


def test_an_entry_says_role_deed_and_idea_but_no_person_and_no_word(hall: Hall, desk: Desk) -> None:
    moderator = hall.open()
    person = hall.person()
    one, other = hall.add(person, "Секретные слова"), hall.add(hall.staff("scribe"), "Другие слова")
    hall.ok(moderator, "merge_idea", idea=other, into=one)

    assert desk.told(track=1) == [
        ("moderator", "change-phase-open", ()),
        ("participant", "add-idea", ("1",)),
        ("scribe", "add-idea", ("2",)),
        ("moderator", "merge-idea", ("2", "1")),
    ]
    said = str(desk.page())
    assert [word for word in ("слова", person.participant, person.key, moderator.key, one) if str(word) in said] == []


def test_what_each_does_for_oneself_is_only_counted(hall: Hall, desk: Desk) -> None:
    hall.open()
    ideas = hall.ideas(2)
    for person in (hall.person(), hall.person()):
        hall.votes(person, *ideas)

    assert not {what for _, what, _ in desk.told()} & {"set-vote", "join-board"}
    assert desk.page().counts["votes"] == 4


def test_tracks_and_subjects_are_told_apart(hall: Hall, desk: Desk) -> None:
    hall.open(1, 2)
    hall.add(hall.staff("scribe", 2), no=2)
    hall.ok(hall.staff("organiser"), "publish_results", on=True)

    assert desk.told(track=2) == [("moderator", "change-phase-open", ()), ("scribe", "add-idea", ("1",))]
    assert desk.told(subject="ideas") == [("scribe", "add-idea", ("1",))]
    assert desk.told(subject="event") == [("owner", "create-event", ()), ("organiser", "publish-results-on", ())]


def test_pages_follow_one_another_while_entries_are_added(hall: Hall, desk: Desk) -> None:
    hall.open()
    scribe = hall.staff("scribe")
    for n in range(PAGE + 20):
        hall.add(scribe, f"Идея {n}")
    newest = desk.page()
    hall.add(scribe, "Ещё одна")
    older = desk.page(upto=newest.first)

    assert (newest.total, len(newest.entries), newest.first) == (PAGE + 22, PAGE, 22)
    assert (len(older.entries), older.first) == (22, 0)
    assert {one.nos for one in newest.entries} & {one.nos for one in older.entries} == set()
    assert older.entries[-1].what == "create-event"


def test_V8_a_secret_ballot_hides_its_papers_their_number_and_the_chain_behind_its_opening(
    hall: Hall, desk: Desk
) -> None:
    moderator = lead(hall, Moment.DRAFT)
    before = desk.chain()
    forward(hall, moderator, Moment.VOTE)
    hall.ok(moderator, "enter_paper", id=new("paper"), ballot=hall.ballot(), serial="А-17", numbers=[1])
    during = desk.page()

    assert "enter-paper" not in {one.what for one in during.entries}
    assert "votes" not in desk.page(track=1).counts
    assert [(veil.track, veil.at) for veil in during.veils] == [(1, hall.row(tables.Ballot, hall.ballot()).opened_at)]
    veiled = desk.chain()
    hall.votes(hall.person(), options(hall)[0])
    assert desk.chain(again=True) == veiled
    assert (veiled.veiled, before.veiled) == (True, False)
    assert veiled.entries - before.entries <= len(during.entries)

    for stop in (Moment.CLOSED, Moment.REVEAL):
        forward(hall, moderator, stop)
    reveal_all(hall, moderator)
    after = desk.page(track=1)
    assert "enter-paper" in {one.what for one in after.entries}
    assert (after.counts["votes"], after.veils) == (1, ())
    assert desk.chain().entries > veiled.entries + 1


def test_the_chain_says_where_it_breaks(hall: Hall, desk: Desk) -> None:
    hall.open()
    hall.ideas(3)
    whole = desk.chain()
    hall.set(tables.Journal, 3, body={"text": "подделка"})

    assert whole.intact
    assert whole.head.count("-") == 3
    broken = desk.chain(again=True)
    assert (broken.intact, broken.entries) == (False, 2)


def test_a_changed_role_breaks_the_chain(hall: Hall, desk: Desk) -> None:
    hall.open()
    hall.set(tables.Journal, 2, role="host")

    assert desk.chain(again=True).intact is False


def test_an_entry_taken_off_at_the_end_breaks_the_chain(hall: Hall, desk: Desk) -> None:
    hall.open()
    hall.ideas(2)
    hall.write(lambda session: session.execute(delete(tables.Journal).where(tables.Journal.id == 4)))

    assert desk.chain(again=True).intact is False


def test_after_sealing_the_trail_is_still_read(hall: Hall, desk: Desk) -> None:
    moderator = lead(hall, Moment.VOTE, authors=[hall.person()])
    for stop in (Moment.CLOSED, Moment.REVEAL):
        forward(hall, moderator, stop)
    reveal_all(hall, moderator)
    head = desk.chain().head
    hall.ok(hall.staff("organiser"), "seal_event")

    assert desk.told()[-1] == ("organiser", "seal-event", ())
    assert ("participant", "add-idea", ()) in desk.told()
    assert desk.chain(again=True).intact
    assert desk.chain().head != head


def test_every_command_has_a_sentence_in_both_languages() -> None:
    """Also one whose body was erased."""
    told = set(protocol.COMMANDS) - set(audit.COUNTED)
    for language in LANGUAGES:
        words = translator(language)
        assert [name for name in told if f"audit-{audit.sentence_of(name, None)}" not in words] == []


@pytest.mark.parametrize("name", sorted({*audit.SWITCHED, *audit._VARIANTS}))
def test_every_variant_has_a_sentence(name: str) -> None:
    choices = {
        "on": (True, False), "grant": (True, False), "open": (True, False), "seconds": (0, 60), "idea": ("idea", None),
        "phase": ("open", "reveal"), "control": ("auto", "host"), "status": ("proposed", "adopted", "declined"),
        "switch": ("ideas", "voting"), "option": ("holding", "delegated", "auto"),
        "names": ("off", "hidden", "wished"),
    }  # fmt: skip
    bodies = [BODIES.get(name, {}) | {"on": True, "grant": True, "open": True, "seconds": 60, "idea": "idea"}]
    for field, values in choices.items():
        bodies = [body | {field: value} for body in bodies for value in values]
    ids = {f"audit-{audit.sentence_of(name, body)}" for body in bodies}

    assert len(ids) > 1
    assert [id_ for id_ in ids for language in LANGUAGES if id_ not in translator(language)] == []


def test_no_command_is_in_two_subjects() -> None:
    names = [name for names in audit.NAMES_OF.values() for name in names] + list(audit.COUNTED)

    assert len(names) == len(set(names))
    assert set(names) <= set(protocol.COMMANDS)


def test_a_disk_that_hangs_keeps_the_journal_from_nobody(hall: Hall, desk: Desk, tmp_path: Path) -> None:
    hall.open()
    made_by_hand, there = tmp_path / f"day-one{SUFFIX}", threading.Event()

    class Hanging(type(tmp_path)):  # type: ignore[misc]
        def glob(self, _pattern: str) -> list[Path]:
            there.wait(SECONDS)
            return [made_by_hand]

    asked = desk.auditor.leftovers(hall.event, tmp_path, tmp_path / "backups", Hanging(tmp_path))

    assert desk.chain().intact
    assert not asked.done()
    there.set()
    assert asked.result(SECONDS) == [Leftover("outside", made_by_hand.name)]
