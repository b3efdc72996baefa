"""Consent to a name holds for the wording that it was given to, and for no other."""

from facilitator.domain import names

OURS = {"digest": names.digest_of("Согласие"), "text": "Согласие", "language": "ru"}


def test_a_wording_is_known_by_its_text() -> None:
    assert len(names.digest_of("Согласие")) == 64
    assert names.digest_of("Согласие") != names.digest_of("Согласие.")
    assert names.wording_of([OURS], OURS["digest"]) == "Согласие"
    assert names.wording_of([OURS], names.digest_of("Другое")) is None


def test_a_name_is_shown_while_it_is_wished_and_its_consent_holds() -> None:
    shown = {(mode, text) for mode in names.MODES for text in ("Согласие", "Другое") if is_shown(mode, text)}

    assert shown == {("wished", "Согласие")}


def is_shown(mode: str, text: str) -> bool:
    return names.is_shown(mode, [OURS], names.digest_of(text))
