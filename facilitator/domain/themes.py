"""Codes of themes, found by the first word of a track's title that says one: packages are compared by them."""

import re
from typing import Final

_STEMS: Final = {
    "health": ("здоров", "здравоохр", "медиц", "врач", "health", "medic"),
    "education": ("образовани", "школ", "воспит", "педагог", "educat", "school"),
    "culture": ("культур", "искусств", "музе", "cultur", "arts"),
    "sport": ("спорт", "физкульт", "sport"),
    "family": ("семь", "семей", "детств", "демограф", "famil", "child", "demograph"),
    "youth": ("молод", "youth", "young"),
    "elderly": ("долголет", "пожил", "старш", "elder", "ageing", "longevity"),
    "disability": ("инвалид", "доступн", "disab", "accessib"),
    "employment": ("занятост", "труд", "кадр", "employ", "labour", "workforce"),
    "nonprofit": ("нко", "доброволь", "волонт", "некоммерч", "ngo", "volunteer", "nonprofit"),
    "environment": ("сред", "эколог", "environment", "ecolog"),
    "digital": ("цифр", "digital"),
    "social": ("социальн", "social"),
}
PATTERNS: Final = {code: re.compile(rf"\b(?:{'|'.join(stems)})") for code, stems in _STEMS.items()}


def theme_of(title: str) -> str | None:
    """The code whose word comes first in the title; "social" only where no closer one fits."""
    found = {code: match.start() for code, pattern in PATTERNS.items() if (match := pattern.search(title.casefold()))}
    close = {code: at for code, at in found.items() if code != "social"} or found
    return min(close, key=lambda code: close[code], default=None)
