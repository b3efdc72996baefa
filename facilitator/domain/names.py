"""Consent to a name: it holds for the very wording that it was given to."""

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any, Final

MODES: Final = ("off", "hidden", "wished")


def digest_of(wording: str) -> str:
    """The version of a wording."""
    return hashlib.sha256(wording.encode()).hexdigest()


def wording_of(wordings: Iterable[Mapping[str, Any]], digest: str) -> str | None:
    """The text of that version, None where it is not one that is asked now."""
    return next((str(one["text"]) for one in wordings if one["digest"] == digest), None)


def is_shown(mode: str, wordings: Iterable[Mapping[str, Any]], consent: str) -> bool:
    """Whether staff read a name that was given with this consent."""
    return mode == "wished" and wording_of(wordings, consent) is not None
