"""The transaction around every command: scope, replays, the journal, a refusal among others, what is told."""

import pytest

from facilitator.actions import commands
from facilitator.domain.errors import CODES, Refused
from facilitator.domain.roles import Actor, Role
from facilitator.protocol import COMMANDS, BoardCommand, EventCommand
from facilitator.store import tables
from facilitator.store.verify import verify
from tests.builders import Hall, new


def journal(hall: Hall) -> list[tables.Journal]:
    return hall.read(lambda session: list(session.query(tables.Journal).order_by(tables.Journal.id)))


def test_every_command_has_an_action_and_every_board_command_a_rule() -> None:
    board = {shape for shape in COMMANDS.values() if issubclass(shape, BoardCommand)}
    event = {shape for shape in COMMANDS.values() if issubclass(shape, EventCommand)}

    assert set(commands.BOARD_ACTIONS) == board
    assert set(commands.EVENT_ACTIONS) == event
    assert set(commands.BOARD_ROLES) == {shape for shape in board if shape.ACTION is None}
    assert {name for name, shape in COMMANDS.items() if shape not in board | event} == {"create_event"}


def test_a_repeated_operation_gives_the_same_reply_and_changes_nothing(hall: Hall) -> None:
    hall.open()
    author = hall.person()
    command = hall.command("add_idea", id=new(), text="Идея")
    first = hall.batch(author, command).replies
    hall.add(author, "Другая")
    before = (hall.rev(), len(journal(hall)))

    outcome = hall.batch(author, command)

    assert outcome.replies == first
    assert (outcome.poked, outcome.people) == (set(), set())
    assert (hall.rev(), len(journal(hall))) == before


def test_a_repeat_is_answered_even_where_the_command_is_not_allowed_any_more(hall: Hall) -> None:
    moderator = hall.open()
    person = hall.person()
    (idea,) = hall.ideas(1)
    command = hall.command("set_vote", ballot=hall.ballot(), idea=idea, value=1)
    first = hall.batch(person, command).replies
    hall.ok(moderator, "change_phase", phase="reveal")
    hall.clock.step(3600)

    assert hall.batch(person, command).replies == first


def test_a_repeat_within_one_batch_is_carried_out_once(hall: Hall) -> None:
    hall.open()
    author = hall.person()
    command = hall.command("add_idea", id=new(), text="Идея")

    one, other = hall.batch(author, command, command).replies

    assert one == other
    assert hall.track().last_no == 1


def test_anothers_operation_id_never_yields_its_reply(hall: Hall) -> None:
    hall.open()
    author, other = hall.person(), hall.person()
    command = hall.command("add_idea", id=new(), text="Секрет")
    mine = hall.batch(author, command).replies[0]

    stolen = hall.batch(other, {**command, "id": new(), "text": "Своя"}).replies[0]
    repeated = hall.batch(other, command).replies[0]

    assert (mine["no"], stolen["no"]) == (1, 2)
    assert repeated == stolen


def test_a_refused_command_is_not_journaled_and_may_be_sent_again(hall: Hall) -> None:
    person = hall.person()
    command = hall.command("add_idea", id=new(), text="Идея")
    entries = len(journal(hall))

    refused = hall.batch(person, command).replies[0]
    hall.open()
    accepted = hall.batch(person, command).replies[0]

    assert (refused["ok"], refused["code"], refused["op"]) == (False, "not_open", command["op"])
    assert accepted["ok"]
    assert len(journal(hall)) == entries + 2


def test_commands_of_a_batch_are_independent(hall: Hall) -> None:
    hall.open()
    author = hall.person()
    good, bad = hall.command("add_idea", id=new(), text="Раз"), hall.command("add_idea", id=new(), text="")
    broken, unknown = {"op": new("op"), "name": "add_idea"}, {"op": new("op"), "name": "drop_tables"}

    replies = hall.batch(author, bad, good, broken, unknown, hall.command("join_board")).replies

    assert [reply.get("code") for reply in replies] == ["text_empty", None, "malformed", "unknown_command", None]
    assert [reply["op"] for reply in replies[:2]] == [bad["op"], good["op"]]
    assert hall.track().last_no == 1


def test_a_commands_revision_is_the_streams_and_counts_once(hall: Hall) -> None:
    moderator = hall.open()
    first, second = hall.ideas(2)
    hall.votes(hall.person(), first, second)
    before = hall.rev()

    reply = hall.ok(moderator, "merge_idea", idea=second, into=first)

    assert reply["rev"] == hall.rev() == before + 1
    assert hall.outcome.poked == {hall.stream(), hall.stream(None)}


def test_every_accepted_command_is_in_the_journal_with_its_actor_and_time(hall: Hall) -> None:
    moderator = hall.open()
    hall.clock.step(5)

    reply = hall.ok(moderator, "set_question", question="Что важно?")

    entry = journal(hall)[-1]
    assert (entry.stream, entry.actor, entry.op_id, entry.name) == (
        hall.stream(), moderator.key, reply["op"], "set_question",
    )  # fmt: skip
    assert (entry.at, entry.rev, entry.body["question"]) == (hall.clock.now, reply["rev"], "Что важно?")
    assert entry.reply == reply


def test_the_journals_chain_holds_and_shows_tampering(hall: Hall) -> None:
    hall.open()
    hall.add(hall.person(), "Как было")
    sound = {check.name: check.wrong for check in hall.read(verify)}
    last = journal(hall)[-1]

    hall.set(tables.Journal, last.id, body={**last.body, "text": "Как будто было"})

    spoilt = {check.name: check.wrong for check in hall.read(verify)}
    assert set(sound.values()) == {()}
    assert [name for name, wrong in spoilt.items() if wrong] == ["journal"]


@pytest.mark.parametrize("name", ["event", "board"])
def test_a_grant_reaches_its_own_event_only(hall: Hall, name: str) -> None:
    organiser = hall.staff("organiser")
    stranger = Actor(Role.ORGANISER, "g:stranger", "another-event")

    if name == "event":
        assert hall.refused(stranger, "set_black", on=True) == "not_found"
        assert hall.refused(organiser, "set_black", event="another-event", on=True) == "not_found"
    else:
        assert hall.refused(stranger, "set_timer", seconds=5) == "not_found"
        assert hall.refused(organiser, "set_timer", board="another-board", seconds=5) == "not_found"


@pytest.mark.parametrize("role", ["moderator", "scribe"])
def test_a_grant_of_one_track_does_not_reach_another(hall: Hall, role: str) -> None:
    hall.open(2)
    (idea,) = hall.ideas(1, no=2)

    assert hall.refused(hall.staff(role, 1), "set_pinned", no=2, idea=idea, on=True) == "not_allowed"


def test_an_action_that_refuses_after_it_changed_rows_is_an_error_of_ours(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    def spoil(tx: object, track: tables.Track, _command: object) -> dict[str, object]:
        track.question = "Испорчено"
        raise Refused("bad_choice")

    monkeypatch.setitem(commands.BOARD_ACTIONS, COMMANDS["set_timer"], spoil)

    with pytest.raises(RuntimeError, match="set_timer was refused after it had changed rows"):
        hall.run(hall.open(), "set_timer", seconds=5)
    assert hall.track().question != "Испорчено"


def test_only_declared_codes_can_be_raised() -> None:
    with pytest.raises(AssertionError, match="no_such_code"):
        Refused("no_such_code")
    assert all(code.replace("_", "").isalpha() and sentence.endswith(".") for code, sentence in CODES.items())
