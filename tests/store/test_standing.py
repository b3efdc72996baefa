# ruff: noqa: N802 (rule ids keep their capital)
"""What a ballot has said, in the record: turnout, ties, tiers, suppression, groups, marked variants (V9-V12, V21)."""

from typing import Any

from facilitator.domain.phases import Moment
from facilitator.domain.roles import Actor, Audience
from facilitator.store import tables
from tests.builders import Hall
from tests.stages import forward, lead, options, reveal_all, standing


def somebody(hall: Hall, group: str | None) -> Actor:
    person = hall.person()
    hall.ok(person, "set_profile", region=None, group=group)
    return person


def counted(hall: Hall, moderator: Actor, *, whole: bool = True) -> Any:
    """The standing after the ballot's close and reveal."""
    for stop in (Moment.CLOSED, Moment.REVEAL):
        forward(hall, moderator, stop)
    if whole:
        reveal_all(hall, moderator)
    return standing(hall)


def support(hall: Hall, *numbers: int, group: str | None = None) -> list[Actor]:
    """For each option in its order so many people of a group who vote for it alone."""
    people = []
    for idea, count in zip(options(hall), numbers, strict=False):
        for _ in range(count):
            people.append(somebody(hall, group))
            hall.votes(people[-1], idea)
    return people


def test_V9_turnout_is_of_those_who_voted_or_were_there_at_the_close(hall: Hall) -> None:
    moderator = lead(hall, Moment.VOTE)
    voter, left = support(hall, 2)
    board = hall.boards[1]
    hall.there[board] = {str(voter.participant), "looking on"}

    record = counted(hall, moderator)
    hall.there[board] = {"came", "for", "the", "results"}

    assert left.participant not in hall.there[board]
    assert (record.voted, record.of) == (2, 3)
    assert (standing(hall).voted, standing(hall).of) == (2, 3)


def test_V9_a_vote_in_the_grace_counts_and_reopening_by_the_organiser_freezes_nothing_anew(hall: Hall) -> None:
    moderator = lead(hall, Moment.VOTE)
    hall.there[hall.boards[1]] = {"looking on"}
    hall.ok(moderator, "close_ballot", ballot=hall.ballot())
    support(hall, 1)
    forward(hall, moderator, Moment.REVEAL)
    reveal_all(hall, moderator)
    first, second, *_ = options(hall)
    hall.ok(moderator, "merge_idea", idea=second, into=first)
    before = standing(hall)
    hall.ok(moderator, "set_plan", steps=[*hall.track().plan][:6])
    hall.ok(moderator, "send_result")
    hall.there[hall.boards[1]] = {"others", "are", "here"}

    hall.ok(hall.staff("organiser"), "change_phase", phase="reveal")

    assert (before.voted, before.of, before.rows[0].parts) == (1, 2, ((1, 1), (2, 0)))
    assert standing(hall) == before


def test_V10_equals_share_their_places_and_the_cut_takes_in_everyone_tied(hall: Hall) -> None:
    moderator = lead(hall, Moment.VOTE, ideas=8)
    support(hall, 1, 3, 2, 1, 2, 1, 1)

    record = counted(hall, moderator)

    assert [(row.no, row.supporters, row.rank, row.last) for row in record.rows] == [
        (2, 3, 1, 1), (3, 2, 2, 3), (5, 2, 2, 3), (1, 1, 4, 7), (4, 1, 4, 7), (6, 1, 4, 7), (7, 1, 4, 7), (8, 0, 8, 8),
    ]  # fmt: skip
    assert record.cut == 7


def test_V11_almost_equals_stand_in_one_tier(hall: Hall) -> None:
    moderator = lead(hall, Moment.VOTE, ideas=4)
    support(hall, 9, 4, 3, 0)

    record = counted(hall, moderator)

    # (9-4)/sqrt(13) = 1.39 is almost equal; (9-3)/sqrt(12) = 1.73 is not, and leads the next tier with 0 behind it.
    assert [(row.supporters, row.tier) for row in record.rows] == [(9, 1), (4, 1), (3, 2), (0, 3)]


def test_V12_groups_under_five_are_hidden_and_what_would_give_them_away(hall: Hall) -> None:
    moderator = lead(hall, Moment.VOTE, ideas=4)
    support(hall, 6, group="professional")
    support(hall, 0, 7, group="ngo")
    support(hall, 1, 2, group="authority")

    record = counted(hall, moderator)

    assert record.groups == {"ngo": 7}
    assert [row.groups for row in record.rows[:2]] == [{"ngo": 7}, {"ngo": 0}]


def test_V12_all_groups_are_told_where_each_has_five(hall: Hall) -> None:
    moderator = lead(hall, Moment.VOTE, ideas=4)
    support(hall, 5, group="professional")
    support(hall, 2, 3, group="ngo")

    record = counted(hall, moderator)

    assert record.groups == {"ngo": 5, "professional": 5}
    assert record.rows[0].groups == {"ngo": 2, "professional": 5}


def test_V21_where_all_groups_agree_and_where_they_differ(hall: Hall) -> None:
    moderator = lead(hall, Moment.VOTE, ideas=4)
    first, second, third, _ = options(hall)
    for group, own in (("professional", second), ("ngo", third)):
        for _ in range(6):
            hall.votes(somebody(hall, group), first, own)

    record = counted(hall, moderator)

    assert (record.agree, record.differ) == ((first,), (second, third))


def test_V21_with_one_group_of_five_nothing_is_said_of_agreement(hall: Hall) -> None:
    moderator = lead(hall, Moment.VOTE, ideas=4)
    support(hall, 6, group="ngo")
    support(hall, 4, group="authority")

    record = counted(hall, moderator)

    assert (record.agree, record.differ) == ((), ())


def test_V12_a_group_named_after_the_ballot_has_closed_gives_nobody_away(hall: Hall) -> None:
    """Whose rows alone would change, their whole ballot would be told."""
    moderator = lead(hall, Moment.VOTE, ideas=4)
    support(hall, 6, 2, group="ngo")
    (late,) = support(hall, 1)
    support(hall, 6, group="authority")
    counted(hall, moderator)
    before = standing(hall)

    hall.ok(late, "set_profile", region=None, group="ngo")

    assert before.groups == {"ngo": 8}
    assert standing(hall) == before


def test_V21_a_group_named_before_the_ballot_closes_is_counted(hall: Hall) -> None:
    moderator = lead(hall, Moment.VOTE, ideas=4)
    support(hall, 5, group="ngo")
    for person in support(hall, 5):
        hall.ok(person, "set_profile", region=None, group="authority")

    counted(hall, moderator)

    assert standing(hall).groups == {"authority": 5, "ngo": 5}


def test_V12_before_all_rows_are_shown_nothing_is_said_of_groups(hall: Hall) -> None:
    moderator = lead(hall, Moment.VOTE, ideas=4)
    support(hall, 6, 1, group="ngo")
    support(hall, 6, 1, group="professional")
    counted(hall, moderator, whole=False)

    hall.ok(moderator, "reveal_next", ballot=hall.ballot())

    partly = standing(hall)
    assert ([row.no for row in partly.rows], partly.groups, partly.agree, partly.differ) == ([2], {}, (), ())
    assert (partly.voted, partly.cut) == (14, 2)


def test_a_family_merged_after_the_reveal_is_a_marked_variant_with_both_tallies(hall: Hall) -> None:
    moderator = lead(hall, Moment.VOTE, ideas=4)
    first, second, *_ = options(hall)
    both, only = hall.person(), hall.person()
    hall.votes(both, first, second)
    hall.votes(only, second)
    before = counted(hall, moderator)

    merged = hall.ok(moderator, "merge_idea", idea=first, into=second)
    row = standing(hall).rows[0]
    hall.undo(moderator, merged)

    assert (row.id, row.supporters, row.parts) == (second, 2, ((1, 1), (2, 2)))
    assert standing(hall) == before
    assert all(row.parts == () for row in before.rows)


def test_a_family_taken_apart_after_the_reveal_says_what_was_voted_for(hall: Hall) -> None:
    moderator = lead(hall, Moment.DRAFT, ideas=4)
    first, second, *_ = sorted(hall.records("idea"), key=lambda key: hall.idea(key).no)
    hall.ok(moderator, "merge_idea", idea=second, into=first)
    forward(hall, moderator, Moment.VOTE)
    hall.votes(hall.person(), second)
    counted(hall, moderator)

    hall.ok(moderator, "unmerge_idea", idea=second)

    rows = {row.no: (row.supporters, row.parts) for row in standing(hall).rows}
    assert rows[1] == (0, ((1, 1),))


def test_the_standing_is_told_from_the_reveal_on_and_never_of_a_ballot_under_way(hall: Hall) -> None:
    told = {}
    for no, moment in enumerate((Moment.VOTE, Moment.CLOSED, Moment.DEEPEN), 1):
        lead(hall, moment, mode="live", no=no)
        told[moment] = {audience: len(hall.records("standing", no, audience)) for audience in Audience}

    assert set(told[Moment.VOTE].values()) == set(told[Moment.CLOSED].values()) == {0}
    assert set(told[Moment.DEEPEN].values()) == {1}


def test_V9_the_open_board_freezes_who_is_there_when_it_goes_to_the_results(hall: Hall) -> None:
    moderator = hall.open()
    hall.ideas(2)
    hall.there[hall.boards[1]] = {"one", "two"}
    hall.votes(hall.person(), next(iter(hall.records("idea"))))

    hall.ok(moderator, "change_phase", phase="reveal")
    hall.there[hall.boards[1]] = set()

    assert (standing(hall).voted, standing(hall).of) == (1, 3)
    assert hall.row(tables.Ballot, hall.ballot()).present == ["one", "two"]


def test_V13_no_stream_puts_the_votes_of_several_tracks_into_one_list(hall: Hall) -> None:
    for no in (1, 2):
        moderator = hall.open(no)
        first, _ = hall.ideas(2, no=no)
        hall.votes(hall.person(no), first, no=no)
        hall.ok(moderator, "send_result", no=no)

    for audience in Audience:
        kinds = {str(record.__struct_config__.tag) for record in hall.changes(hall.stream(None), -1, audience).put}
        assert kinds.isdisjoint({"idea", "tally", "standing"})
        for result in hall.records("result", None, audience).values():
            assert {hall.idea(row.id).track_id for row in result.rows} == {result.board}
