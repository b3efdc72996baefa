# ruff: noqa: N802 (rule ids keep their capital)
"""Merging, unmerging and hiding: votes never move, people are told (V2-V6, I2, I5, I6)."""

from facilitator.domain.phases import Moment
from facilitator.domain.roles import Actor, Audience
from tests.builders import Hall
from tests.stages import lead


def told(hall: Hall) -> set[str]:
    """The persons whose own records of the first board the last batch has changed."""
    return {person for person, board in hall.outcome.people if board == hall.boards[1]}


def states(hall: Hall, person: Actor) -> dict[int, str]:
    return {vote.no: vote.state for vote in hall.mine(person).votes}


def test_V2_a_family_is_supported_by_the_union_of_its_voters(hall: Hall) -> None:
    moderator = hall.open()
    first, second = hall.ideas(2)
    both, left, right = hall.person(), hall.person(), hall.person()
    hall.votes(both, first, second)
    hall.votes(left, first)
    hall.votes(right, second)

    reply = hall.ok(moderator, "merge_idea", idea=second, into=first)

    assert hall.tally() == {first: 3}
    assert (reply["no"], reply["into"], reply["undo"]) == (2, 1, True)
    assert hall.track().votes == 3


def test_V3_a_merge_gives_back_the_doubled_vote_and_tells_the_person(hall: Hall) -> None:
    moderator = hall.open()
    first, second, third = hall.ideas(3)
    doubled, single = hall.person(), hall.person()
    hall.votes(doubled, first, second)
    hall.votes(single, third)

    hall.ok(moderator, "merge_idea", idea=second, into=first)

    assert states(hall, doubled) == {1: "counted", 2: "doubled"}
    assert hall.mine(doubled).left == 4
    assert told(hall) == {doubled.participant}


def test_V3_unmerging_lets_the_sixth_vote_wait_in_the_order_in_which_they_were_set(hall: Hall) -> None:
    moderator = hall.open()
    ideas = hall.ideas(6)
    person = hall.person()
    hall.votes(person, *ideas[:2])
    hall.ok(moderator, "merge_idea", idea=ideas[1], into=ideas[0])
    hall.votes(person, *ideas[2:])

    hall.ok(moderator, "unmerge_idea", idea=ideas[1])

    assert states(hall, person) == {1: "counted", 2: "counted", 3: "counted", 4: "counted", 5: "counted", 6: "waiting"}
    assert hall.tally() == {**dict.fromkeys(ideas[:5], 1), ideas[5]: 0}
    assert told(hall) == {person.participant}


def test_V3_hiding_an_idea_wakes_the_vote_that_waited(hall: Hall) -> None:
    moderator = hall.open()
    ideas = hall.ideas(6)
    person = hall.person()
    hall.votes(person, *ideas[:2])
    hall.ok(moderator, "merge_idea", idea=ideas[1], into=ideas[0])
    hall.votes(person, *ideas[2:])
    hall.ok(moderator, "unmerge_idea", idea=ideas[1])

    hall.ok(moderator, "set_hidden", idea=ideas[2], on=True, reason="повтор")

    assert states(hall, person)[3] == "asleep"
    assert states(hall, person)[6] == "counted"
    assert hall.tally() == dict.fromkeys([*ideas[:2], *ideas[3:]], 1)
    assert told(hall) == {person.participant}


def test_V4_hiding_and_restoring_leaves_the_tallies_as_they_were(hall: Hall) -> None:
    moderator = hall.open()
    first, second = hall.ideas(2)
    person = hall.person()
    hall.votes(person, first, second)

    hall.ok(moderator, "set_hidden", idea=first, on=True)
    hidden = hall.tally()
    hall.ok(moderator, "set_hidden", idea=first, on=False)

    assert hidden == {second: 1}
    assert hall.tally() == {first: 1, second: 1}


def test_a_family_joins_another_and_leaves_it_with_all_its_members(hall: Hall) -> None:
    moderator = hall.open()
    first, second, third = hall.ideas(3)
    hall.votes(hall.person(), third)
    hall.ok(moderator, "merge_idea", idea=third, into=second)

    hall.ok(moderator, "merge_idea", idea=second, into=first)
    joined = hall.records("idea")[first].members
    hall.ok(moderator, "unmerge_idea", idea=second)

    assert joined == (2, 3)
    assert hall.records("idea")[first].members == ()
    assert hall.records("idea")[second].members == (3,)
    assert hall.tally() == {first: 0, second: 1}


def test_a_family_within_a_family_counts_its_members_anew_when_one_leaves(hall: Hall) -> None:
    moderator = hall.open()
    first, second, third, fourth = hall.ideas(4)
    hall.ok(moderator, "merge_idea", idea=third, into=second)
    hall.ok(moderator, "merge_idea", idea=second, into=first)
    hall.ok(moderator, "merge_idea", idea=fourth, into=second)
    before = hall.rev()

    hall.ok(moderator, "unmerge_idea", idea=third)

    changed = {record.id: record for record in hall.changes(hall.stream(), before).put if hasattr(record, "members")}
    assert changed[second].members == ()
    assert changed[first].members == (2, 4)


def test_merging_into_a_part_means_the_idea_that_leads_it(hall: Hall) -> None:
    moderator = hall.open()
    first, second, third = hall.ideas(3)
    hall.ok(moderator, "merge_idea", idea=second, into=first)

    reply = hall.ok(moderator, "merge_idea", idea=third, into=second)

    assert reply["into"] == 1
    assert hall.idea(third).parent_id == first


def test_merging_again_changes_nothing_and_offers_no_undo(hall: Hall) -> None:
    moderator = hall.open()
    first, second = hall.ideas(2)
    hall.ok(moderator, "merge_idea", idea=second, into=first)
    before = hall.rev()

    again = hall.ok(moderator, "merge_idea", idea=second, into=first)

    assert (hall.rev(), "undo" in again) == (before, False)


def test_an_idea_is_not_merged_into_itself_its_own_part_or_what_cannot_be_seen(hall: Hall) -> None:
    moderator = hall.open(1, 2)
    first, second, third = hall.ideas(3, no=2)
    (elsewhere,) = hall.ideas(1)
    hall.ok(moderator, "merge_idea", no=2, idea=second, into=first)
    hall.ok(moderator, "set_hidden", no=2, idea=third, on=True)

    def code(idea: str, into: str) -> str:
        return hall.refused(moderator, "merge_idea", no=2, idea=idea, into=into)

    assert code(first, first) == "cannot_merge"
    assert code(first, second) == "cannot_merge"
    assert code(first, third) == "cannot_merge"
    assert code(third, first) == "cannot_merge"
    assert code(first, elsewhere) == "not_found"
    assert code(elsewhere, first) == "not_found"


def test_I2_authors_on_both_sides_learn_of_a_merge(hall: Hall) -> None:
    moderator = hall.open()
    one, other, third = hall.person(), hall.person(), hall.person()
    first, second = hall.add(one), hall.add(other)
    hall.add(third)

    hall.ok(moderator, "merge_idea", idea=second, into=first)

    (mine,) = hall.mine(other).ideas
    assert (mine.state, mine.family_no, mine.may_edit) == ("merged", 1, False)
    assert told(hall) == {one.participant, other.participant}


def test_I5_others_see_the_family_by_its_leading_idea_with_numbers_and_regions(hall: Hall) -> None:
    moderator = hall.open()
    one, other = hall.person(), hall.person()
    hall.ok(one, "set_profile", region="Дагестан", group=None)
    hall.ok(other, "set_profile", region="Осетия", group="ngo")
    first, second = hall.add(one), hall.add(other)

    hall.ok(moderator, "merge_idea", idea=second, into=first)

    seen = hall.records("idea", audience=Audience.PARTICIPANTS)
    assert set(seen) == {first}
    assert (seen[first].members, seen[first].regions) == ((2,), 2)
    assert hall.records("idea")[second].parent == first


def test_I6_nobody_can_withdraw_a_merged_idea_and_its_votes_stay(hall: Hall) -> None:
    moderator = hall.open()
    author = hall.person()
    first, own = hall.add(hall.person()), hall.add(author)
    hall.votes(author, own)
    hall.ok(moderator, "merge_idea", idea=own, into=first)

    assert hall.refused(author, "withdraw_idea", idea=own) == "merged"
    assert hall.tally() == {first: 1}


def test_the_author_of_a_leading_idea_cannot_take_others_ideas_and_votes_away_with_it(hall: Hall) -> None:
    moderator = hall.open()
    author, other = hall.person(), hall.person()
    own, part = hall.add(author), hall.add(other)
    hall.ok(moderator, "merge_idea", idea=part, into=own)

    assert hall.refused(author, "withdraw_idea", idea=own) == "already_supported"
    assert hall.refused(author, "edit_idea", idea=own, text="Другое") == "already_supported"
    assert hall.mine(author).ideas[0].may_edit is False


def test_a_pin_and_the_spotlight_follow_an_idea_into_its_family(hall: Hall) -> None:
    moderator = hall.open()
    first, second = hall.ideas(2)
    hall.ok(moderator, "set_pinned", idea=second, on=True)
    hall.ok(moderator, "set_spotlight", idea=second)

    hall.ok(moderator, "merge_idea", idea=second, into=first)

    assert hall.track().spotlight == first
    assert hall.idea(second).pinned is False


def test_unmerging_an_idea_that_stands_alone_changes_nothing(hall: Hall) -> None:
    moderator = hall.open()
    (idea,) = hall.ideas(1)
    before = hall.rev()

    hall.ok(moderator, "unmerge_idea", idea=idea)

    assert hall.rev() == before


def test_I5_a_family_that_a_part_has_left_for_another_is_sent_again(hall: Hall) -> None:
    moderator = hall.open()
    first, second, third = hall.ideas(3)
    hall.ok(moderator, "merge_idea", idea=second, into=first)
    before = hall.rev()

    hall.ok(moderator, "merge_idea", idea=second, into=third)

    sent = {record.id: record for record in hall.changes(hall.stream(1), before, Audience.SCREENS).put}
    assert (sent[first].members, sent[third].members) == ((), (2,))


def test_I5_a_family_is_shown_by_another_member_and_votes_and_members_stay(hall: Hall) -> None:
    moderator = hall.open()
    first, second, third = hall.ideas(3)
    hall.ok(moderator, "merge_idea", idea=second, into=first)
    hall.ok(moderator, "merge_idea", idea=third, into=first)
    hall.ok(moderator, "set_pinned", idea=first, on=True)
    voter = hall.person()
    hall.votes(voter, first)

    reply = hall.ok(moderator, "lead_family", idea=third)

    shown = hall.records("idea", audience=Audience.PARTICIPANTS)
    assert (reply["no"], reply["was"], list(shown)) == (3, 1, [third])
    assert (shown[third].members, shown[third].pinned, hall.tally()) == ((1, 2), True, {third: 1})
    assert [(vote.no, vote.family_no) for vote in hall.mine(voter).votes] == [(1, 3)]
    assert hall.undo(moderator, reply)["ok"]
    assert list(hall.records("idea", audience=Audience.PARTICIPANTS)) == [first]
    assert hall.tally() == {first: 1}
    hall.ok(moderator, "lead_family", idea=first)
    assert hall.outcome.poked == set()


def test_I5_only_a_visible_family_is_led(hall: Hall) -> None:
    moderator = hall.open()
    first, second = hall.ideas(2)
    hall.ok(moderator, "merge_idea", idea=second, into=first)
    hall.ok(moderator, "set_hidden", idea=first, on=True)

    assert hall.refused(moderator, "lead_family", idea=second) == "cannot_merge"


def test_I5_what_the_track_has_worked_out_belongs_to_the_family(hall: Hall) -> None:
    moderator = lead(hall, Moment.DEEPEN)
    first, second, third, *_ = (row.id for row in hall.records("standing")[hall.ballot()].rows)
    hall.ok(moderator, "merge_idea", idea=second, into=first)
    hall.ok(moderator, "set_kind", idea=first, kind="technology", stages=["Раз", "Два"])
    worked = {"wording": "Звоним дважды", "first_step": "Найти людей", "level": "regional"}
    hall.ok(moderator, "set_deepened", idea=first, **worked)

    reply = hall.ok(moderator, "lead_family", idea=second)

    shown, part = hall.records("idea")[second], hall.records("idea")[first]
    assert {name: getattr(shown, name) for name in worked} == worked
    assert (shown.kind, shown.stages) == ("technology", ("Раз", "Два"))
    assert (part.wording, part.first_step) == ("", "")
    assert hall.undo(moderator, reply)["ok"]
    before, after = hall.records("idea")[first], hall.records("idea")[second]
    assert {name: getattr(before, name) for name in worked} == worked
    assert (after.wording, after.level, after.stages, after.kind) == ("", None, (), "proposal")
    hall.ok(moderator, "lead_family", idea=second)
    hall.ok(moderator, "merge_idea", idea=third, into=second)
    hall.ok(moderator, "lead_family", idea=third)
    assert {name: getattr(hall.records("idea")[third], name) for name in worked} == worked


def test_I5_no_wording_is_lost_where_both_have_one(hall: Hall) -> None:
    moderator = lead(hall, Moment.DEEPEN)
    first, second, *_ = (row.id for row in hall.records("standing")[hall.ballot()].rows)
    hall.ok(moderator, "set_deepened", idea=first, wording="Семья")
    hall.ok(moderator, "set_deepened", idea=second, wording="Сама")
    hall.ok(moderator, "merge_idea", idea=second, into=first)

    hall.ok(moderator, "lead_family", idea=second)

    assert [hall.idea(idea).wording for idea in (first, second)] == ["Сама", "Семья"]
