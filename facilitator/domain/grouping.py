"""Families of ideas (V2): merging is a pointer to a parent, so that it can be taken back exactly."""

from collections.abc import Callable, Mapping

from facilitator.domain.errors import Refused

# Idea -> the idea it was merged into; an idea without a parent, or not named, stands by itself.
Parents = Mapping[str, str | None]


def root_of(idea: str, parents: Parents) -> str:
    """The leading idea of the idea's family."""
    while (parent := parents.get(idea)) is not None:
        idea = parent
    return idea


def families(parents: Parents) -> dict[str, tuple[str, ...]]:
    """Every family by its root: the root first, then its members in the order of `parents`."""
    members: dict[str, list[str]] = {}
    for idea in parents:
        root = root_of(idea, parents)
        family = members.setdefault(root, [root])
        if idea != root:
            family.append(idea)
    return {root: tuple(family) for root, family in members.items()}


def check_merge(idea: str, into: str, parents: Parents, is_visible: Callable[[str], bool]) -> str:
    """The root that `idea` shall point to; its own subtree comes with it. `is_visible` is asked about roots.

    Raise `cannot_merge` where `into` is the idea itself or part of it, or either family is not visible.
    Unmerging sets the parent to None: the exact inverse where the idea stood alone.
    """
    root = root_of(into, parents)
    is_part_of_idea = idea in _upwards(into, parents)
    if is_part_of_idea or not (is_visible(root_of(idea, parents)) and is_visible(root)):
        raise Refused("cannot_merge")
    return root


def _upwards(idea: str, parents: Parents) -> list[str]:
    """The idea and all above it."""
    path = [idea]
    while (parent := parents.get(path[-1])) is not None:
        path.append(parent)
    return path
