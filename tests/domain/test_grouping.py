# ruff: noqa: N802 (rule ids keep their capital)
import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.errors import Refused
from facilitator.domain.grouping import check_merge, families, root_of

IDEAS = "abcdefgh"
FOREST = {"a": None, "b": "a", "c": "b", "d": "a", "e": None, "f": "e", "g": None}
PAIRS = st.lists(st.tuples(st.sampled_from(IDEAS), st.sampled_from(IDEAS)), max_size=30)

Forest = dict[str, str | None]


def everything(_root: str) -> bool:
    return True


def merged(forest: Forest, idea: str, into: str) -> Forest:
    """The forest after a merge, or the same one where it is refused."""
    try:
        return {**forest, idea: check_merge(idea, into, forest, everything)}
    except Refused:
        return forest


def grown(pairs: list[tuple[str, str]]) -> Forest:
    forest: Forest = dict.fromkeys(IDEAS)
    for idea, into in pairs:
        forest = merged(forest, idea, into)
    return forest


def refusal(idea: str, into: str, visible: str) -> str:
    with pytest.raises(Refused) as refused:
        check_merge(idea, into, FOREST, visible.__contains__)
    return refused.value.code


def test_V2_the_root_of_a_family_is_the_idea_that_is_merged_into_nothing() -> None:
    assert {idea: root_of(idea, FOREST) for idea in FOREST} == {
        "a": "a",
        "b": "a",
        "c": "a",
        "d": "a",
        "e": "e",
        "f": "e",
        "g": "g",
    }


def test_V2_a_family_is_an_idea_with_the_ideas_merged_into_it() -> None:
    assert families(FOREST) == {"a": ("a", "b", "c", "d"), "e": ("e", "f"), "g": ("g",)}


def test_an_idea_that_the_forest_does_not_name_stands_by_itself() -> None:
    assert (root_of("z", {"y": "z"}), families({"y": "z"})) == ("z", {"z": ("z", "y")})


@pytest.mark.parametrize(("idea", "into", "root"), [("a", "e", "e"), ("a", "f", "e"), ("g", "c", "a")])
def test_merging_points_to_the_root_of_the_other_family(idea: str, into: str, root: str) -> None:
    assert check_merge(idea, into, FOREST, "aeg".__contains__) == root


@pytest.mark.parametrize(("idea", "into", "root"), [("c", "e", "e"), ("b", "a", "a"), ("c", "d", "a")])
def test_a_part_may_move_to_another_family_or_up_in_its_own(idea: str, into: str, root: str) -> None:
    assert check_merge(idea, into, FOREST, "aeg".__contains__) == root


@pytest.mark.parametrize(("idea", "into"), [("a", "a"), ("a", "b"), ("a", "c"), ("b", "c"), ("c", "c")])
def test_an_idea_cannot_be_merged_into_itself_or_its_own_part(idea: str, into: str) -> None:
    assert refusal(idea, into, "aeg") == "cannot_merge"


@pytest.mark.parametrize("visible", ["g", "a", ""])
def test_neither_family_of_a_merge_may_be_out_of_sight(visible: str) -> None:
    assert refusal("g", "b", visible) == "cannot_merge"


@given(PAIRS)
def test_no_sequence_of_merges_makes_a_circle_or_loses_an_idea(pairs: list[tuple[str, str]]) -> None:
    found = families(grown(pairs))

    assert sorted(idea for family in found.values() for idea in family) == list(IDEAS)
    assert all(family[0] == root for root, family in found.items())


@given(PAIRS, st.sampled_from(IDEAS), st.sampled_from(IDEAS))
def test_unmerging_is_the_exact_inverse_of_merging_a_family(pairs: list[tuple[str, str]], idea: str, into: str) -> None:
    before = grown(pairs)
    root = root_of(idea, before)

    after = merged(before, root, into)

    assert {**after, root: None} == before


@given(PAIRS, st.sampled_from(IDEAS), st.sampled_from(IDEAS))
def test_merging_joins_two_families_and_touches_no_other(pairs: list[tuple[str, str]], idea: str, into: str) -> None:
    before = grown(pairs)
    root, target = root_of(idea, before), root_of(into, before)

    after = families(merged(before, root, into))

    expected = {key: set(family) for key, family in families(before).items()}
    if root != target:
        expected[target] |= expected.pop(root)
    assert {key: set(family) for key, family in after.items()} == expected


@given(PAIRS, st.sampled_from(IDEAS))
def test_unmerging_takes_an_ideas_own_subtree_with_it(pairs: list[tuple[str, str]], idea: str) -> None:
    before = grown(pairs)
    below = {one for one in IDEAS if idea in path_up(one, before)}

    after = {**before, idea: None}

    assert set(families(after)[idea]) == below


def path_up(idea: str, forest: Forest) -> list[str]:
    parent = forest[idea]
    return [idea] if parent is None else [idea, *path_up(parent, forest)]
