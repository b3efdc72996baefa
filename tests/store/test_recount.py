"""An auditor finds a sent result that the votes do not bear out, and a journal that is not what people were told."""

from sqlalchemy import text
from sqlalchemy.orm import Session

from facilitator.store.recount import journal, sent_results
from tests.builders import Hall


def sent(hall: Hall) -> None:
    """A plan as far as its first result: two ideas merged after the vote, three votes."""
    moderator, people = hall.staff("moderator"), [hall.person() for _ in range(3)]
    phases = ("collect", "vote", "reveal", "deepen")
    hall.ok(moderator, "set_plan", steps=[{"phase": phase, "minutes": 5} for phase in phases])
    hall.ok(moderator, "go_to_step", step=0)
    ideas = [hall.add(person, f"Мысль {n}") for n, person in enumerate(people)]
    hall.ok(moderator, "go_to_step", step=1)
    hall.ok(moderator, "open_ballot", ballot=hall.ballot())
    for person, idea in zip(people, (ideas[0], ideas[1], ideas[2]), strict=True):
        hall.vote(person, idea)
    hall.ok(moderator, "close_ballot", ballot=hall.ballot())
    hall.clock.step(11)
    hall.ok(moderator, "go_to_step", step=2)
    hall.ok(moderator, "reveal_next", ballot=hall.ballot(), everything=True)
    hall.ok(moderator, "send_result")
    hall.ok(moderator, "merge_idea", idea=ideas[1], into=ideas[0])
    hall.ok(moderator, "send_result")


def test_both_versions_of_a_result_equal_a_recount_with_the_families_of_their_time(hall: Hall) -> None:
    sent(hall)

    check = hall.read(sent_results)

    assert (check.name, check.counted, check.wrong) == ("results", 2, ())


def test_a_vote_that_went_missing_is_found_in_both_versions(hall: Hall) -> None:
    sent(hall)

    def lose(session: Session) -> None:
        session.execute(text('update vote set "on" = 0 where rowid = (select min(rowid) from vote)'))

    hall.write(lose)

    assert len(hall.read(sent_results).wrong) == 2


def test_the_journal_has_what_was_acknowledged_once_and_nothing_that_was_refused(hall: Hall) -> None:
    sent(hall)
    ops = hall.read(lambda session: list(session.execute(text("select op_id from journal")).scalars()))

    assert hall.read(lambda session: journal(session, ops, ["never"])).wrong == ()
    assert len(hall.read(lambda session: journal(session, [*ops, "lost"], [ops[0]])).wrong) == 2
