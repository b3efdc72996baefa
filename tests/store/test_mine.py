# ruff: noqa: N802 (rule ids keep their capital)
"""What one person alone may see: states of votes, the own order, marks, receipts (V3, V14, V17, V18, V22)."""

from facilitator.domain.codes import ALPHABET
from facilitator.domain.phases import Moment
from facilitator.domain.roles import Audience
from facilitator.protocol import encode
from tests.builders import Hall
from tests.stages import forward, go, lead, options, reveal_all


def states(hall: Hall, person: object) -> list[tuple[int, int, str]]:
    """(number, number of the family, state) of the person's votes, in the order in which they were set."""
    return [(vote.no, vote.family_no, vote.state) for vote in hall.mine(person).votes]


def test_V3_a_person_is_told_which_vote_came_back_which_waits_and_which_sleeps(hall: Hall) -> None:
    moderator = hall.open()
    person, ideas = hall.person(), hall.ideas(8)
    hall.votes(person, *ideas[:5])

    hall.ok(moderator, "merge_idea", idea=ideas[1], into=ideas[0])
    hall.votes(person, ideas[5])
    merged = (states(hall, person)[:2], hall.mine(person).left)
    hall.ok(moderator, "unmerge_idea", idea=ideas[1])
    waiting = states(hall, person)[5]
    hall.ok(moderator, "set_hidden", idea=ideas[2], on=True)

    assert merged == ([(1, 1, "counted"), (2, 1, "doubled")], 0)
    assert waiting == (6, 6, "waiting")
    assert (states(hall, person)[2], states(hall, person)[5]) == ((3, 3, "asleep"), (6, 6, "counted"))
    assert person.participant in {key for key, _ in hall.outcome.people}


def test_V3_while_a_blind_ballot_is_open_its_voters_are_told_of_struck_options(hall: Hall) -> None:
    moderator = lead(hall, Moment.VOTE, ideas=6)
    voter, other = hall.person(), hall.person()
    first, second, *_ = options(hall)
    hall.votes(voter, first)
    hall.votes(other, second)

    hall.ok(moderator, "set_hidden", idea=first, on=True)

    told = {key for key, _ in hall.outcome.people}
    assert (voter.participant in told, other.participant in told) == (True, False)
    assert states(hall, voter) == [(1, 1, "asleep")]


def test_V14_the_order_is_the_persons_own_and_stays_whatever_happens_to_the_ballot(hall: Hall) -> None:
    moderator = lead(hall, Moment.VOTE, ideas=12)
    person = hall.person()
    order = hall.mine(person).order
    hall.votes(person, *options(hall)[:2])
    again = hall.mine(person).order
    hall.ok(moderator, "set_hidden", idea=options(hall)[4], on=True)
    struck = hall.mine(person).order
    forward(hall, moderator, Moment.CLOSED)
    hall.ok(moderator, "reopen_ballot", ballot=hall.ballot())

    assert sorted(order) == list(range(1, 13))
    assert again == order
    assert struck == hall.mine(person).order == order
    assert len({hall.mine(hall.person()).order for _ in range(5)}) == 5


def test_V14_the_open_board_and_the_results_have_no_order_of_ones_own(hall: Hall) -> None:
    hall.open(2)
    hall.ideas(3, no=2)
    moderator = lead(hall, Moment.REVEAL)
    reveal_all(hall, moderator)
    person = hall.person()

    assert (hall.mine(person).order, hall.mine(person, 2).order) == ((), ())


def test_V18_an_own_idea_is_voted_for_like_any_other_and_known_as_ones_own(hall: Hall) -> None:
    author = hall.person()
    lead(hall, Moment.VOTE, authors=[author])
    idea = hall.mine(author).ideas[0].id

    hall.votes(author, idea)

    mine = hall.mine(author)
    assert [vote.idea for vote in mine.votes] == [own.id for own in mine.ideas] == [idea]
    assert mine.votes[0].state == "counted"


def test_V22_whoever_voted_has_a_receipt_once_the_ballot_is_closed(hall: Hall) -> None:
    moderator = lead(hall, Moment.VOTE)
    voter, other, away = hall.person(), hall.person(), hall.person()
    first, second, *_ = options(hall)
    hall.votes(voter, first)
    hall.votes(other, first)
    early = hall.mine(voter).receipt
    forward(hall, moderator, Moment.CLOSED)
    codes = [hall.mine(person).receipt for person in (voter, other, away)]
    forward(hall, moderator, Moment.REVEAL)
    reveal_all(hall, moderator)
    go(hall, moderator, "deepen")

    assert early == ""
    assert [len(code) for code in codes] == [8, 8, 0]
    assert codes[0] != codes[1]
    assert set(codes[0]) <= set(ALPHABET)
    assert hall.mine(voter).receipt == codes[0]
    streams = [hall.changes(hall.stream(no), -1, audience) for no in (1, None) for audience in Audience]
    assert codes[0] not in encode(streams).decode()
    assert second not in codes


def test_V22_a_receipt_says_nothing_of_what_was_chosen(hall: Hall) -> None:
    """The same ballot closed twice, with other choices between: the same code."""
    moderator = lead(hall, Moment.VOTE, ideas=6)
    voter, (first, second, *_) = hall.person(), options(hall)
    hall.votes(voter, first)
    forward(hall, moderator, Moment.CLOSED)
    before = hall.mine(voter).receipt
    hall.ok(moderator, "reopen_ballot", ballot=hall.ballot())
    while_open = hall.mine(voter).receipt

    hall.vote(voter, first, 0)
    hall.votes(voter, second)
    forward(hall, moderator, Moment.CLOSED)

    assert (hall.mine(voter).receipt, while_open) == (before, "")


def test_V22_every_ballot_has_other_codes(hall: Hall) -> None:
    moderator = lead(hall, Moment.VOTE)
    voter = hall.person()
    hall.votes(voter, options(hall)[0])
    forward(hall, moderator, Moment.CLOSED)
    first = hall.mine(voter).receipt
    hall.ok(moderator, "void_ballot", ballot=hall.ballot())
    after_void = hall.mine(voter).receipt
    forward(hall, moderator, Moment.VOTE)
    hall.votes(voter, options(hall)[0])
    forward(hall, moderator, Moment.CLOSED)

    assert after_void == ""
    assert hall.mine(voter).receipt not in ("", first)


def test_V17_the_return_code_is_in_no_record_but_ones_own(hall: Hall) -> None:
    hall.open()
    hall.ideas(1)
    code = hall.mine(hall.person()).code

    streams = [hall.changes(hall.stream(no), -1, audience) for no in (1, None) for audience in Audience]
    assert code not in encode(streams).decode()
