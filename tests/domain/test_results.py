import hashlib

import pytest

from facilitator.domain.results import digest


def test_the_digest_is_the_sha256_of_canonical_json() -> None:
    canonical = '[{"a":1,"б":["идея",null,true]}]'

    assert digest([{"б": ["идея", None, True], "a": 1}]) == hashlib.sha256(canonical.encode()).hexdigest()


def test_the_order_of_keys_and_the_kind_of_sequence_do_not_matter_and_the_order_of_rows_does() -> None:
    one = digest([{"no": 1, "n": 5}, {"no": 2, "n": 4}])

    assert (
        one == digest(({"n": 5, "no": 1}, {"n": 4, "no": 2})),
        one == digest([{"no": 2, "n": 4}, {"no": 1, "n": 5}]),
    ) == (
        True,
        False,
    )


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_what_json_cannot_hold_has_no_digest(value: float) -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        digest([value])
