"""The formats of a document: which module writes each, what may be asked of it, and what the file is called."""

import importlib
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from facilitator.domain.outline import Outline
from facilitator.reports.chapters import outline, passports
from facilitator.reports.facts import Facts
from facilitator.reports.options import NO_OPTIONS, Options, options_of
from facilitator.reports.published import published


@dataclass(frozen=True, slots=True)
class Format:
    """`module` writes the outline of that name, or where there is none the facts; imported when it is needed.

    `takes`: the options that may be asked of it, given to who reads the facts where there are any. `ending`: of the
    file's name.
    """

    module: str
    mime: str
    ending: str
    outline: str = ""
    takes: frozenset[str] = frozenset()


def _printout(name: str, *takes: str) -> Format:
    return Format(f"printouts.{name}", "application/pdf", f"-{name}.pdf", takes=frozenset(takes))


OFFICE: Final = "application/vnd.openxmlformats-officedocument"
DOCUMENTS: Final = {
    "docx": Format("docx", f"{OFFICE}.wordprocessingml.document", ".docx", outline="protocol"),
    "pdf": Format("pdf", "application/pdf", ".pdf", outline="protocol"),
    "xlsx": Format("xlsx", f"{OFFICE}.spreadsheetml.sheet", ".xlsx"),
    "csv": Format("csv", "text/csv; charset=utf-8", ".csv"),
    "pptx": Format("pptx", f"{OFFICE}.presentationml.presentation", ".pptx"),
    "json": Format("package", "application/json", ".json"),
}
PRINTOUTS: Final = {
    "poster": _printout("poster", "address", "track", "wifi"),
    "ballots": _printout("ballots", "track", "first", "count"),
    "guide": _printout("guide", "address", "track"),
    "agenda": _printout("agenda", "start"),
    "badges": _printout("badges", "address", "codes"),
}
PASSPORTS: Final = {
    "passports": Format(
        "docx",
        f"{OFFICE}.wordprocessingml.document",
        "-passports.docx",
        outline="passports",
        takes=frozenset({"ideas"}),
    )
}
FORMATS: Final = DOCUMENTS | PASSPORTS | PRINTOUTS
# What everybody may have of an event whose results are open.
PUBLIC: Final = DOCUMENTS.keys() | PASSPORTS.keys()


OUTLINES: Final[dict[str, Callable[[Facts, str, Options], Outline]]] = {
    "protocol": lambda facts, language, _options: outline(facts, language),
    "passports": lambda facts, language, options: passports(facts, language, options.ideas),
}


@dataclass(frozen=True, slots=True)
class Made:
    """A written file; `seconds` with the import of what wrote it."""

    format: str
    path: Path
    seconds: float


def options_for(formats: Iterable[str], given: Mapping[str, Any]) -> Options:
    """What is asked of these formats. Raises `malformed` for what none of them takes."""
    names = tuple(formats)
    public = ["public"] if PUBLIC.issuperset(names) else []
    return options_of(given, [*public, *(option for name in names for option in FORMATS[name].takes)])


def make(
    facts: Facts, language: str, formats: Iterable[str], folder: Path, options: Options = NO_OPTIONS
) -> Iterator[Made]:
    """Writes each format into the folder as «417208-ru.docx», and says so once it is whole."""
    shown = published(facts) if options.public else facts
    for name in formats:
        started = time.monotonic()
        format_ = FORMATS[name]
        path = folder / f"{facts.event.code}-{language}{format_.ending}"
        part = path.with_name(f"{path.stem}.part{path.suffix}")
        writer: Any = importlib.import_module(f"facilitator.reports.{format_.module}")
        if format_.outline:
            writer.write(OUTLINES[format_.outline](shown, language, options), part)
        elif format_.takes:
            writer.write(shown, language, options, part)
        else:
            writer.write(shown, language, part)
        part.replace(path)
        yield Made(name, path, time.monotonic() - started)
