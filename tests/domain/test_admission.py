"""Which seats may vote in which ballots."""

import pytest

from facilitator.domain import admission
from facilitator.domain.errors import Refused

LET_IN = {
    "open": ("", "badge", "list"),
    "badge": ("badge", "list"),
    "list": ("list",),
}


@pytest.mark.parametrize("level", admission.LEVELS)
@pytest.mark.parametrize("admitted", ["", "badge", "list"])
def test_a_seat_votes_where_its_code_is_enough(level: str, admitted: str) -> None:
    assert admission.covers(admitted, level) == (admitted in LET_IN[level])

    if admitted in LET_IN[level]:
        admission.check(level, admitted)
    else:
        with pytest.raises(Refused) as refused:
            admission.check(level, admitted)
        assert (refused.value.code, refused.value.detail) == ("not_admitted", {"level": level})


def test_what_is_enough_is_what_covers_the_level() -> None:
    for level in ("badge", "list"):
        assert set(admission.enough(level)) == set(LET_IN[level])


def test_a_level_without_codes_is_not_offered() -> None:
    admission.check_offered("open", [])
    admission.check_offered("list", ["badge", "list"])

    with pytest.raises(Refused, match="no_badges"):
        admission.check_offered("badge", ["list"])
