# ruff: noqa: N802 (rule ids keep their capital)
"""V3, V4 and V6 under any sequence of merges, unmerges, new leaders, hides, restores, strikes and votes."""

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
    st.tuples(st.sampled_from(["unmerge", "lead", "hide", "restore", "strike", "put back"]), ONE, ONE),
)
PATHS = st.lists(ARRANGING, max_size=25)
CASTS = st.lists(st.tuples(st.sampled_from(PEOPLE), ONE), min_size=15, max_size=40, unique=True).map(
    lambda pairs: [Cast(person, idea, order) for order, (person, idea) in enumerate(pairs)]
)
TAPS = st.lists(st.tuples(ONE, st.sampled_from([0, 1, 1, 1])), min_size=50, max_size=50)

Step = tuple[str, str, str]


@dataclass(frozen=True)
class Board:
    """The partition and the visibility of a board's ideas, and a ballot on all of them or on a closed set."""

    parents: dict[str, str | None] = field(default_factory=lambda: dict.fromkeys(IDEAS))
    hidden: frozenset[str] = frozenset()
    options: frozenset[str] | None = None
    struck: frozenset[str] = frozenset()

    def is_visible(self, root: str) -> bool:
        """Whether the root's family may be voted for: on the board, on the ballot, with nothing struck in it."""
        family = self.family(root)
        is_option = self.options is None or not family.isdisjoint(self.options)
        return self.is_on_board(root) and is_option and family.isdisjoint(self.struck)

    def is_on_board(self, root: str) -> bool:
        return root not in self.hidden

    def family(self, root: str) -> frozenset[str]:
        return frozenset(idea for idea in IDEAS if root_of(idea, self.parents) == root)

    def after(self, step: Step) -> "Board":
        """The board after a step; the same one where the step is refused."""
        match step:
            case "hide", idea, _:
                return replace(self, hidden=self.hidden | {idea})
            case "restore", idea, _:
                return replace(self, hidden=self.hidden - {idea})
            case "strike", idea, _:
                return replace(self, struck=self.struck | {idea})
            case "put back", idea, _:
                return replace(self, struck=self.struck - {idea})
            case "unmerge", idea, _:
                return replace(self, parents={**self.parents, idea: None})
            case "lead", idea, _:
                return self.led_by(idea)
            case _, idea, into:
                return self.merged(idea, into)

    def merged(self, idea: str, into: str) -> "Board":
        try:
            root = check_merge(idea, into, self.parents, self.is_on_board)
        except Refused:
            return self
        return replace(self, parents={**self.parents, idea: root})

    def led_by(self, idea: str) -> "Board":
        """The board with the idea leading its family, which is hidden or seen as it was."""
        root = root_of(idea, self.parents)
        led: dict[str, str | None] = {**self.parents, **dict.fromkeys(self.family(root), idea), idea: None}
        seen = self.hidden - {idea}
        return replace(self, parents=led, hidden=seen | {idea} if root in self.hidden else seen)

    def walked(self, path: list[Step]) -> "Board":
        board = self
        for step in path:
            board = board.after(step)
        return board

    def flat(self) -> "Board":
        """The same partition with every member pointing straight to the root."""
        roots = {idea: root_of(idea, self.parents) for idea in IDEAS}
        return replace(self, parents={idea: None if idea == root else root for idea, root in roots.items()})


# Any board that a path leads to; its ballot is on all ideas, or on a closed set of them.
BOARDS = st.builds(
    lambda options, path: Board(options=options).walked(path),
    st.none() | st.frozensets(ONE, min_size=4),
    PATHS,
)


def detour(board: Board, path: list[Step]) -> Board:
    """Walks the path and takes back every step, the last first."""
    undone = [board]
    for step in path:
        undone.append(undone[-1].after(step))
    board = undone.pop()
    for step, before in zip(reversed(path), reversed(undone), strict=True):
        board = taken_back(board, before, step)
    return board


def taken_back(board: Board, before: Board, step: Step) -> Board:
    """What undoing a step does: the ideas that it touched point, and are seen, as before."""
    name, idea, _ = step
    touched = board.family(root_of(idea, board.parents)) if name == "lead" else frozenset({idea})
    return replace(
        board,
        parents={**board.parents, **{one: before.parents[one] for one in touched}},
        hidden=(board.hidden - touched) | (before.hidden & touched),
        struck=(board.struck - touched) | (before.struck & touched),
    )


def by_family(casts: list[Cast], board: Board, budget: int) -> dict[frozenset[str], frozenset[str]]:
    """Supporters by all ideas of a family, whichever of them leads it."""
    found = supporters(casts, board.parents, board.is_visible, budget)
    return {board.family(root): people for root, people in found.items()}


def counted_by_definition(casts: list[Cast], board: Board, budget: int) -> dict[str, set[str]]:
    """V3 word for word: a family counts for a person where fewer than B others come before it."""
    found: dict[str, set[str]] = {}
    for person in PEOPLE:
        first: dict[str, int] = {}
        for cast in casts:
            root = root_of(cast.idea, board.parents)
            if cast.participant == person and board.is_visible(root):
                first[root] = min(cast.order, first.get(root, cast.order))
        for root, order in first.items():
            if sum(1 for other in first.values() if other < order) < budget:
                found.setdefault(root, set()).add(person)
    return found


@given(CASTS, BOARDS, BUDGETS)
def test_V3_supporters_are_those_whose_first_B_visible_families_hold_the_family(
    casts: list[Cast], board: Board, budget: int
) -> None:
    found = supporters(casts, board.parents, board.is_visible, budget)

    assert found == counted_by_definition(casts, board, budget)


@given(CASTS, BOARDS, BUDGETS)
def test_V3_every_vote_has_one_state_and_every_counted_family_one_counted_vote(
    casts: list[Cast], board: Board, budget: int
) -> None:
    own = [cast for cast in casts if cast.participant == "p"]

    mine = effective(own, board.parents, board.is_visible, budget)

    votable = {root for cast in own if board.is_visible(root := root_of(cast.idea, board.parents))}
    counted = [cast.idea for cast in own if mine.states[cast.idea] == "counted"]
    assert set(mine.states) == {cast.idea for cast in own}
    assert tuple(root_of(idea, board.parents) for idea in counted) == mine.counted
    assert len(mine.counted) == min(budget, len(votable))


@given(CASTS, BOARDS, PATHS, BUDGETS)
def test_V4_a_detour_that_is_taken_back_leaves_every_tally_as_it_was(
    casts: list[Cast], before: Board, way_round: list[Step], budget: int
) -> None:
    after = detour(before, way_round)

    assert after == before
    assert tally(casts, after.parents, after.is_visible, budget) == tally(
        casts, before.parents, before.is_visible, budget
    )


@given(CASTS, BOARDS, st.randoms(use_true_random=False), BUDGETS)
def test_V4_tallies_do_not_depend_on_the_path(casts: list[Cast], long_way: Board, random: Random, budget: int) -> None:
    shuffled = list(casts)
    random.shuffle(shuffled)

    short_way = long_way.flat()

    assert tally(shuffled, short_way.parents, short_way.is_visible, budget) == tally(
        casts, long_way.parents, long_way.is_visible, budget
    )


@given(CASTS, st.permutations(IDEAS[1:4]), st.permutations(IDEAS), st.permutations(IDEAS), BUDGETS)
def test_V4_merges_hides_and_strikes_done_in_any_order_give_the_same_tallies(
    casts: list[Cast], merging: list[str], hiding: list[str], striking: list[str], budget: int
) -> None:
    merges = [("merge", idea, "a") for idea in "bcd"]
    one = Board().walked([*merges, ("hide", "e", "e"), ("hide", "f", "f"), ("strike", "f", "f"), ("strike", "g", "g")])
    steps = [("hide", idea, idea) for idea in hiding] + [("restore", idea, idea) for idea in "abcdgh"]
    strikes = [("strike", idea, idea) for idea in striking] + [("put back", idea, idea) for idea in "abcdeh"]

    other = Board().walked([*strikes, *steps, *(("merge", idea, "a") for idea in merging)])

    assert tally(casts, one.parents, one.is_visible, budget) == tally(casts, other.parents, other.is_visible, budget)


@given(CASTS, BOARDS, st.lists(ONE), BUDGETS)
def test_V4_a_new_leader_of_a_family_changes_no_supporter(
    casts: list[Cast], board: Board, leaders: list[str], budget: int
) -> None:
    led = board.walked([("lead", idea, idea) for idea in leaders])

    assert by_family(casts, led, budget) == by_family(casts, board, budget)
    assert all(root_of(idea, led.parents) == idea for idea in leaders[-1:])


@given(CASTS, BOARDS, BUDGETS)
def test_V4_votes_outside_the_options_count_as_if_they_were_not_there(
    casts: list[Cast], board: Board, budget: int
) -> None:
    votable = [cast for cast in casts if board.is_visible(root_of(cast.idea, board.parents))]

    counted = supporters(casts, board.parents, board.is_visible, budget)

    assert counted == supporters(votable, board.parents, lambda _: True, budget)


def set_vote(casts: list[Cast], board: Board, budget: int, idea: str, value: int, order: int) -> list[Cast]:
    """The person's casts after a tap; the same where it is refused."""
    try:
        change = plan_vote(casts, board.parents, board.is_visible, budget, idea, value)
    except Refused:
        return casts
    kept = [cast for cast in casts if cast.idea not in change.drop]
    return kept + [Cast("p", added, order) for added in change.add]


@given(BOARDS, TAPS, BUDGETS)
def test_V6_fifty_tries_never_exceed_the_budget(board: Board, taps: list[tuple[str, int]], budget: int) -> None:
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


@given(CASTS, BOARDS, BUDGETS, ONE, st.sampled_from([0, 1]))
def test_V6_setting_the_same_vote_again_changes_nothing(
    casts: list[Cast], board: Board, budget: int, idea: str, value: int
) -> None:
    own = [cast for cast in casts if cast.participant == "p"]

    once = set_vote(own, board, budget, idea, value, 1_000)

    assert set_vote(once, board, budget, idea, value, 2_000) == once


@given(CASTS, BOARDS, BUDGETS, ONE)
def test_V6_the_last_of_one_and_zero_wins(casts: list[Cast], board: Board, budget: int, idea: str) -> None:
    own = [cast for cast in casts if cast.participant == "p"]

    last = set_vote(set_vote(own, board, budget, idea, 1, 1_000), board, budget, idea, 0, 2_000)

    assert last == set_vote(own, board, budget, idea, 0, 3_000)
    assert [cast for cast in last if root_of(cast.idea, board.parents) == root_of(idea, board.parents)] == []
