# ruff: noqa: N802 (rule ids keep their capital)
"""V3, V4 and V6 under any sequence of merges, unmerges, hides, restores and votes."""

from dataclasses import dataclass, field, replace
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.errors import Refused
from facilitator.domain.grouping import check_merge, root_of
from facilitator.domain.voting import Cast, effective, plan_vote, supporters, tally

IDEAS = "abcdefgh"
PEOPLE = "pqrstu"
BUDGETS = st.integers(1, 5)

ONE = st.sampled_from(IDEAS)
ARRANGING = st.one_of(
    st.tuples(st.just("merge"), ONE, ONE),
    st.tuples(st.sampled_from(["unmerge", "hide", "restore"]), ONE, ONE),
)
PATHS = st.lists(ARRANGING, max_size=25)
CASTS = st.lists(st.tuples(st.sampled_from(PEOPLE), ONE), max_size=40, unique=True).map(
    lambda pairs: [Cast(person, idea, order) for order, (person, idea) in enumerate(pairs)]
)
TAPS = st.lists(st.tuples(ONE, st.sampled_from([0, 1, 1, 1])), min_size=50, max_size=50)

Step = tuple[str, str, str]


@dataclass(frozen=True)
class Board:
    """The partition and the visibility of a board's ideas."""

    parents: dict[str, str | None] = field(default_factory=lambda: dict.fromkeys(IDEAS))
    hidden: frozenset[str] = frozenset()

    def is_visible(self, root: str) -> bool:
        return root not in self.hidden

    def after(self, step: Step) -> "Board":
        """The board after a step; the same one where the step is refused."""
        name, idea, into = step
        if name == "hide":
            return replace(self, hidden=self.hidden | {idea})
        if name == "restore":
            return replace(self, hidden=self.hidden - {idea})
        if name == "unmerge":
            return replace(self, parents={**self.parents, idea: None})
        try:
            root = check_merge(idea, into, self.parents, self.is_visible)
        except Refused:
            return self
        return replace(self, parents={**self.parents, idea: root})

    def walked(self, path: list[Step]) -> "Board":
        board = self
        for step in path:
            board = board.after(step)
        return board

    def flat(self) -> "Board":
        """The same partition with every member pointing straight to the root."""
        roots = {idea: root_of(idea, self.parents) for idea in IDEAS}
        return replace(self, parents={idea: None if idea == root else root for idea, root in roots.items()})


def detour(board: Board, path: list[Step]) -> Board:
    """Walks the path and takes back every step, the last first."""
    undone = [board]
    for step in path:
        undone.append(undone[-1].after(step))
    board = undone.pop()
    for step, before in zip(reversed(path), reversed(undone), strict=True):
        board = taken_back(board, before, step[1])
    return board


def taken_back(board: Board, before: Board, idea: str) -> Board:
    """What undoing a step does: the idea that it touched points, and is seen, as before."""
    hidden = (board.hidden - {idea}) | (before.hidden & {idea})
    return Board({**board.parents, idea: before.parents[idea]}, hidden)


def counted_by_definition(casts: list[Cast], board: Board, budget: int) -> dict[str, set[str]]:
    """V3 word for word: a family counts for a person where fewer than B others come before it."""
    found: dict[str, set[str]] = {}
    for person in PEOPLE:
        first: dict[str, int] = {}
        for cast in casts:
            root = root_of(cast.idea, board.parents)
            if cast.participant == person and root not in board.hidden:
                first[root] = min(cast.order, first.get(root, cast.order))
        for root, order in first.items():
            if sum(1 for other in first.values() if other < order) < budget:
                found.setdefault(root, set()).add(person)
    return found


@given(CASTS, PATHS, BUDGETS)
def test_V3_supporters_are_those_whose_first_B_visible_families_hold_the_family(
    casts: list[Cast], path: list[Step], budget: int
) -> None:
    board = Board().walked(path)

    found = supporters(casts, board.parents, board.is_visible, budget)

    assert found == counted_by_definition(casts, board, budget)


@given(CASTS, PATHS, BUDGETS)
def test_V3_every_vote_has_one_state_and_every_counted_family_one_counted_vote(
    casts: list[Cast], path: list[Step], budget: int
) -> None:
    board = Board().walked(path)
    own = [cast for cast in casts if cast.participant == "p"]

    mine = effective(own, board.parents, board.is_visible, budget)

    counted = [cast.idea for cast in own if mine.states[cast.idea] == "counted"]
    assert set(mine.states) == {cast.idea for cast in own}
    assert tuple(root_of(idea, board.parents) for idea in counted) == mine.counted
    assert len(mine.counted) == min(budget, len({root_of(cast.idea, board.parents) for cast in own} - board.hidden))


@given(CASTS, PATHS, PATHS, BUDGETS)
def test_V4_a_detour_that_is_taken_back_leaves_every_tally_as_it_was(
    casts: list[Cast], path: list[Step], way_round: list[Step], budget: int
) -> None:
    before = Board().walked(path)

    after = detour(before, way_round)

    assert after == before
    assert tally(casts, after.parents, after.is_visible, budget) == tally(
        casts, before.parents, before.is_visible, budget
    )


@given(CASTS, PATHS, st.randoms(use_true_random=False), BUDGETS)
def test_V4_tallies_do_not_depend_on_the_path(casts: list[Cast], path: list[Step], random: Random, budget: int) -> None:
    long_way = Board().walked(path)
    shuffled = list(casts)
    random.shuffle(shuffled)

    short_way = long_way.flat()

    assert tally(shuffled, short_way.parents, short_way.is_visible, budget) == tally(
        casts, long_way.parents, long_way.is_visible, budget
    )


@given(CASTS, st.permutations(IDEAS[1:5]), st.permutations([*"abcdefgh"]), BUDGETS)
def test_V4_merges_and_hides_done_in_any_order_give_the_same_tallies(
    casts: list[Cast], merging: list[str], hiding: list[str], budget: int
) -> None:
    one = Board().walked([*(("merge", idea, "a") for idea in "bcde"), *(("hide", idea, idea) for idea in "fg")])
    steps = [("hide", idea, idea) for idea in hiding] + [("restore", idea, idea) for idea in "abcdeh"]

    other = Board().walked([*steps, *(("merge", idea, "a") for idea in merging)])

    assert tally(casts, one.parents, one.is_visible, budget) == tally(casts, other.parents, other.is_visible, budget)


def set_vote(casts: list[Cast], board: Board, budget: int, idea: str, value: int, order: int) -> list[Cast]:
    """The person's casts after a tap; the same where it is refused."""
    try:
        change = plan_vote(casts, board.parents, board.is_visible, budget, idea, value)
    except Refused:
        return casts
    kept = [cast for cast in casts if cast.idea not in change.drop]
    return kept + [Cast("p", added, order) for added in change.add]


@given(PATHS, TAPS, BUDGETS)
def test_V6_fifty_tries_never_exceed_the_budget(path: list[Step], taps: list[tuple[str, int]], budget: int) -> None:
    board = Board().walked(path)
    casts: list[Cast] = []
    most = 0

    for order, (idea, value) in enumerate(taps):
        casts = set_vote(casts, board, budget, idea, value, order)
        most = max(most, len(casts))

    assert most <= budget
    assert set(effective(casts, board.parents, board.is_visible, budget).states.values()) <= {"counted"}


@given(st.lists(st.one_of(ARRANGING, st.tuples(st.just("vote"), ONE, st.sampled_from("01"))), max_size=60), BUDGETS)
def test_V6_a_person_never_counts_for_more_than_the_budget_while_the_board_changes(
    path: list[Step], budget: int
) -> None:
    board, casts = Board(), list[Cast]()

    for order, step in enumerate(path):
        if step[0] == "vote":
            casts = set_vote(casts, board, budget, step[1], int(step[2]), order)
        else:
            board = board.after(step)
        assert sum(tally(casts, board.parents, board.is_visible, budget).values()) <= budget


@given(CASTS, PATHS, BUDGETS, ONE, st.sampled_from([0, 1]))
def test_V6_setting_the_same_vote_again_changes_nothing(
    casts: list[Cast], path: list[Step], budget: int, idea: str, value: int
) -> None:
    board = Board().walked(path)
    own = [cast for cast in casts if cast.participant == "p"]

    once = set_vote(own, board, budget, idea, value, 1_000)

    assert set_vote(once, board, budget, idea, value, 2_000) == once


@given(CASTS, PATHS, BUDGETS, ONE)
def test_V6_the_last_of_one_and_zero_wins(casts: list[Cast], path: list[Step], budget: int, idea: str) -> None:
    board = Board().walked(path)
    own = [cast for cast in casts if cast.participant == "p"]

    last = set_vote(set_vote(own, board, budget, idea, 1, 1_000), board, budget, idea, 0, 2_000)

    assert last == set_vote(own, board, budget, idea, 0, 3_000)
    assert [cast for cast in last if root_of(cast.idea, board.parents) == root_of(idea, board.parents)] == []
