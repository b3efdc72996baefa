# ruff: noqa: N802 (rule ids keep their capital)
import re

from facilitator.domain.receipts import receipt

SECRET = b"a ballot's secret"


def test_V22_a_receipt_is_eight_letters_and_digits_that_cannot_be_misread() -> None:
    codes = [receipt(SECRET, f"person-{number}") for number in range(2_000)]

    assert [code for code in codes if not re.fullmatch("[A-HJ-NP-Z2-9]{8}", code)] == []
    assert len(set("".join(codes))) == 32


def test_V22_everybody_has_a_code_of_their_own_in_every_ballot() -> None:
    codes = {receipt(secret, f"person-{number}") for secret in (SECRET, b"other") for number in range(5_000)}

    assert len(codes) == 10_000


def test_V22_a_code_stays_the_same_across_versions_of_the_program() -> None:
    assert receipt(SECRET, "person-1") == "A5RP4AM5"
