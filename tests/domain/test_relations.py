"""Groups of linked ideas: symmetric, transitive, and harmless where a family has gone."""

from facilitator.domain.relations import joined, present, touched

TRACKS = {"a1": "a", "a2": "a", "b1": "b", "c1": "c"}


def test_linking_joins_every_group_that_one_of_the_ideas_belongs_to() -> None:
    assert joined([["a1", "b1"], ["c1", "d1"], ["e1", "f1"]], ["d1", "b1"]) == ["a1", "b1", "c1", "d1"]


def test_ideas_that_nobody_has_linked_make_a_group_of_their_own() -> None:
    assert joined([["a1", "b1"]], ["c1", "d1"]) == ["c1", "d1"]
    assert touched([["a1", "b1"]], ["c1", "d1"]) == []


def test_ideas_of_one_family_are_shown_as_one() -> None:
    families = {"a1": "a2", "a2": "a2", "b1": "b1"}

    assert present(["a1", "b1", "a2"], families.__getitem__, TRACKS.__getitem__) == ["a2", "b1"]


def test_a_group_of_which_one_track_is_left_is_none() -> None:
    families = {"a1": "a1", "a2": "a2", "b1": None}

    assert present(["a1", "b1", "a2"], families.__getitem__, TRACKS.__getitem__) == []
