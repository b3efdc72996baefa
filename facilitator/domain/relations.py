"""Groups of ideas of different tracks that say the same: whoever is linked with one of a group belongs to it."""

from collections.abc import Callable, Iterable, Sequence

Group = Sequence[str]


def touched(groups: Iterable[Group], ideas: Iterable[str]) -> list[Group]:
    """The groups that any of the ideas belongs to."""
    wanted = set(ideas)
    return [group for group in groups if wanted.intersection(group)]


def joined(groups: Iterable[Group], ideas: Iterable[str]) -> list[str]:
    """One group of the ideas and of everything that they are linked with, each once."""
    asked = list(ideas)
    found = touched(groups, asked)
    return list(dict.fromkeys([*(key for group in found for key in group), *asked]))


def present(group: Group, family_of: Callable[[str], str | None], track_of: Callable[[str], str]) -> list[str]:
    """The families that the group's ideas are part of now, each once; none where fewer than two tracks are left.

    `family_of`: the leading idea, None where the family is out of sight.
    """
    families = [family for family in dict.fromkeys(map(family_of, group)) if family is not None]
    return families if len({track_of(family) for family in families}) > 1 else []
