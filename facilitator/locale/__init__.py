"""The words of the product, Russian and English, from Fluent files that server and browser share."""

from functools import cache
from pathlib import Path
from typing import Final, Literal, get_args

from fluent.runtime import FluentBundle, FluentResource

Language = Literal["ru", "en"]
LANGUAGES: Final = get_args(Language)
DEFAULT: Final[Language] = "ru"
PARTS: Final = (
    "common",
    "participant",
    "staff",
    "screens",
    "phone",
    "air",
    "hiding",
    "plans",
    "sorting",
    "organiser",
    "documents",
    "downloads",
    "closing",
    "seats",
    "audit",
    "privacy",
    "results",
    "printouts",
    "themes",
    "refusals",
    "cli",
)
FOLDER: Final = Path(__file__).parent


def part_path(language: str, part: str) -> Path:
    """The file that holds one part of one language's words."""
    return FOLDER / language / f"{part}.ftl"


def sentences(language: str, part: str) -> str:
    """The part without its comments and empty lines: what a page takes along."""
    lines = part_path(language, part).read_text(encoding="utf-8").splitlines()
    return "\n".join(line for line in lines if line.strip() and not line.startswith("#"))


class Translator:
    """All the words of one language.

    Counts are passed as numbers: Fluent groups their digits and picks plurals by them. Idea and track numbers, codes,
    versions and times are passed as strings and shown as they are. `preset` is the event's track word.
    """

    def __init__(self, language: str, *, strict: bool = False) -> None:
        """`strict` raises KeyError for an unknown id, ValueError for a missing or unusable argument."""
        self.language = language
        self._strict = strict
        self._bundle = FluentBundle([language], use_isolating=False)
        for part in PARTS:
            self._bundle.add_resource(FluentResource(part_path(language, part).read_text(encoding="utf-8")))

    def __contains__(self, id_: str) -> bool:
        return self._bundle.has_message(id_)

    def t(self, id_: str, **args: str | float) -> str:
        """The message in words; an unknown id is returned as it is."""
        if id_ not in self:
            if self._strict:
                raise KeyError(id_)
            return id_
        pattern = self._bundle.get_message(id_).value
        assert pattern is not None, id_
        words, errors = self._bundle.format_pattern(pattern, {"preset": "area", **args})
        if errors and self._strict:
            raise ValueError(f"{id_}: {errors[0]}")
        return str(words)

    def refusal(self, code: str, **detail: object) -> str:
        """The sentence for a refusal; details that are not words or numbers are left out."""
        id_ = "refusal-" + code.replace("_", "-")
        usable = {name: value for name, value in detail.items() if isinstance(value, str | float | int)}
        return self.t(id_ if id_ in self else "refusal-unknown", **usable)


@cache
def translator(language: str, *, strict: bool = False) -> Translator:
    """The one translator of a language; an unknown language gets the default one."""
    return Translator(language if language in LANGUAGES else DEFAULT, strict=strict)


def negotiate(accept_language: str | None) -> Language:
    """The first language in the header's order of preference that exists; the default without one."""
    wishes = []
    for position, item in enumerate((accept_language or "").split(",")):
        tag, _, rest = item.strip().partition(";")
        primary = tag.strip().lower().partition("-")[0]
        quality = _quality(rest)
        if primary in (*LANGUAGES, "*") and quality > 0:
            wishes.append((-quality, position, primary))
    for _, _, primary in sorted(wishes):
        return DEFAULT if primary == "*" else primary  # type: ignore[return-value]
    return DEFAULT


def _quality(parameters: str) -> float:
    name, _, value = parameters.strip().partition("=")
    if name.strip() != "q":
        return 1.0
    try:
        return float(value)
    except ValueError:
        return 0.0
