"""The formats of a document: which module writes each, and what the file is called."""

import importlib
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from facilitator.reports.chapters import outline
from facilitator.reports.facts import Facts


@dataclass(frozen=True, slots=True)
class Format:
    """`module` writes the outline where `is_outline`, else the facts; imported when it is needed."""

    module: str
    mime: str
    is_outline: bool = False


OFFICE: Final = "application/vnd.openxmlformats-officedocument"
FORMATS: Final = {
    "docx": Format("docx", f"{OFFICE}.wordprocessingml.document", is_outline=True),
    "pdf": Format("pdf", "application/pdf", is_outline=True),
    "xlsx": Format("xlsx", f"{OFFICE}.spreadsheetml.sheet"),
    "csv": Format("csv", "text/csv; charset=utf-8"),
    "pptx": Format("pptx", f"{OFFICE}.presentationml.presentation"),
    "json": Format("package", "application/json"),
}


@dataclass(frozen=True, slots=True)
class Made:
    """A written file; `seconds` with the import of what wrote it."""

    format: str
    path: Path
    seconds: float


def make(facts: Facts, language: str, formats: Iterable[str], folder: Path) -> Iterator[Made]:
    """Writes each format into the folder as «417208-ru.docx», and says so once it is whole."""
    told = outline(facts, language)
    for name in formats:
        started = time.monotonic()
        path = folder / f"{facts.event.code}-{language}.{name}"
        part = path.with_suffix(f".part.{name}")
        writer: Any = importlib.import_module(f"facilitator.reports.{FORMATS[name].module}")
        if FORMATS[name].is_outline:
            writer.write(told, part)
        else:
            writer.write(facts, language, part)
        part.replace(path)
        yield Made(name, path, time.monotonic() - started)
