import re

import pytest

from facilitator.domain.errors import CODES, Refused


def test_a_refusal_carries_its_code_and_json_detail() -> None:
    refused = Refused("text_too_long", over=34, limit=280)

    assert (refused.code, refused.detail, str(refused)) == (
        "text_too_long",
        {"over": 34, "limit": 280},
        "text_too_long",
    )


def test_a_code_outside_the_closed_list_is_an_error_of_ours() -> None:
    with pytest.raises(AssertionError):
        Refused("no_such_code")


def test_every_code_is_in_snake_case_and_explained_in_a_sentence() -> None:
    wrong = [code for code, sentence in CODES.items() if not re.fullmatch(r"[a-z]+(_[a-z]+)*", code)]
    unexplained = [code for code, sentence in CODES.items() if not re.fullmatch(r"[A-Z].+\.", sentence)]

    assert (wrong, unexplained) == ([], [])
