"""What every printout is made with: its words, codes to scan, a track's head, and text that can be broken."""

import io
import re
from dataclasses import dataclass
from typing import Any, Final

import segno

from facilitator.domain.addresses import without_scheme
from facilitator.domain.errors import Refused
from facilitator.reports.facts import EventFacts, Facts
from facilitator.reports.identity import badge, on_fill, shape_of
from facilitator.reports.options import Options
from facilitator.reports.prepared import BoardFacts
from facilitator.reports.words import Words, words_of

BREAK, THIN_SPACE = "\u200b", "\u2009"
QUIET_ZONE: Final = 4


@dataclass(frozen=True, slots=True)
class Paper:
    """An event in the language of the printout, and what was asked of it."""

    facts: Facts
    words: Words
    options: Options

    @property
    def event(self) -> EventFacts:
        return self.facts.event

    @property
    def base(self) -> str:
        """The address of the event."""
        return f"{self.options.address}/{self.event.code}"

    @property
    def boards(self) -> tuple[BoardFacts, ...]:
        """The one that is wanted, or all tracks. Raises `not_found`."""
        prepared = self.facts.prepared
        if self.options.track is None:
            return prepared.tracks
        if self.options.track not in prepared.boards:
            raise Refused("not_found")
        return (prepared.boards[self.options.track],)

    def t(self, id_: str, **args: str | float) -> str:
        return self.words.t(id_, **args)

    def name(self, board: BoardFacts) -> str:
        """«Площадка 3 · ауд. 203»."""
        name = self.t("track-name", no=str(board.no)) if board.no else self.t("hall")
        return " · ".join(part for part in (name, breakable(board.room)) if part)

    def address(self, board: BoardFacts) -> str:
        return f"{self.base}/{board.no}"


def paper(facts: Facts, language: str, options: Options) -> Paper:
    return Paper(facts, words_of(facts.event, language), options)


def spaced(code: str) -> str:
    """«417 208»."""
    return f"{code[:3]}{THIN_SPACE}{code[3:]}"


def breakable(text: str, longest: int = 16) -> str:
    """The text on one line, with places where a word may be broken that is longer than any line has room for."""
    return " ".join(_broken(word) if len(word) > longest else word for word in text.split())


def _broken(word: str) -> str:
    return BREAK.join(re.findall(r"\S{1,8}", word))


def shown_address(address: str) -> str:
    """As people type it; it may be broken after its marks."""
    return re.sub(r"([./:])(?=.)", rf"\1{BREAK}", without_scheme(address))


def qr(text: str) -> str:
    """The code as SVG with its quiet zone, black on white."""
    drawn = io.BytesIO()
    code = segno.make(text, error="m", micro=False)
    code.save(drawn, kind="svg", border=QUIET_ZONE, dark="#000", light="#fff", omitsize=True, xmldecl=False)
    return drawn.getvalue().decode()


def mark(no: int) -> dict[str, Any] | None:
    """The track's shape and the numeral inside, in hundredths of its side; the hall has none."""
    if no == 0:
        return None
    shape = shape_of(no)
    is_long = no > 9
    return {
        "svg": badge(no),
        "no": str(no),
        "size": shape.size * (0.76 if is_long else 1),
        "y": shape.y - (shape.size * 0.08 if is_long else 0),
        "colour": on_fill(no),
    }
