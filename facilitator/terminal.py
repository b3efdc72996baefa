"""What the command line says to a person: short lines, one clear sentence on failure, Russian or English."""

import errno
import os
import sys
from collections.abc import Mapping
from typing import NoReturn


class Failure(Exception):
    """A sentence for the person at the terminal; `status` becomes the exit status."""

    def __init__(self, sentence: str, status: int = 1) -> None:
        super().__init__(sentence)
        self.status = status


def language(env: Mapping[str, str] | None = None) -> str:
    """`ru` or `en`, as LC_ALL, LC_MESSAGES and LANG say."""
    env = os.environ if env is None else env
    chosen = env.get("LC_ALL") or env.get("LC_MESSAGES") or env.get("LANG") or ""
    return "ru" if chosen.lower().startswith("ru") else "en"


def either(en: str, ru: str) -> str:
    """The one of two wordings that fits the terminal's language."""
    return ru if language() == "ru" else en


def say(line: str) -> None:
    """One line of progress, shown at once; where it goes to a file on a full disk, nothing ends because of it."""
    try:
        print(line, flush=True)
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO):
            raise


def fail(sentence: str, status: int = 1) -> NoReturn:
    """End the program with one clear sentence on stderr."""
    print(sentence, file=sys.stderr, flush=True)
    raise SystemExit(status)
