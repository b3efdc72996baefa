"""Reads documents back: what a person finds in them."""

import csv
import json
import re
from pathlib import Path
from typing import Any

from docx import Document
from openpyxl import load_workbook
from pptx import Presentation
from pypdf import PdfReader

from facilitator.reports.facts import Facts
from facilitator.reports.formats import DOCUMENTS, make


def made(facts: Facts, folder: Path, *formats: str, language: str = "ru") -> dict[str, Path]:
    """The files by format, all of them by default."""
    return {one.format: one.path for one in make(facts, language, formats or tuple(DOCUMENTS), folder)}


def plain(text: str) -> str:
    """On one line, with ordinary spaces."""
    return " ".join(text.replace("\u00a0", " ").split())


def docx_tables(path: Path) -> list[list[list[str]]]:
    """Every table's rows, a cell's lines joined by « / »."""
    return [
        [[plain(" / ".join(line.text for line in cell.paragraphs)) for cell in row.cells] for row in table.rows]
        for table in Document(str(path)).tables
    ]


def xlsx_sheets(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    return {sheet.title: [tuple(row) for row in sheet.iter_rows(values_only=True)] for sheet in load_workbook(path)}


def csv_rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=";"))


def package(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def words(path: Path) -> str:
    """All the words of a document, whatever its format, with soft hyphens and line ends taken out."""
    match path.suffix:
        case ".docx":
            document = Document(str(path))
            cells = [cell for table in docx_tables(path) for row in table for cell in row]
            found = [*(line.text for line in document.paragraphs), *cells]
        case ".pdf":
            pages = "\n".join(page.extract_text() for page in PdfReader(path).pages)
            found = [re.sub(r"[-\u00ad\u2010]\n", "", pages)]
        case ".xlsx":
            sheets = xlsx_sheets(path).values()
            found = [str(value) for rows in sheets for row in rows for value in row if value is not None]
        case ".pptx":
            found = [text for slide in Presentation(str(path)).slides for text in _slide(slide)]
        case _:
            found = [path.read_text(encoding="utf-8-sig")]
    return plain(" ".join(found))


def _slide(slide: Any) -> list[str]:
    texts = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    texts += [cell.text for shape in slide.shapes if shape.has_table for row in shape.table.rows for cell in row.cells]
    charts = [shape.chart for shape in slide.shapes if shape.has_chart]
    return texts + [str(name) for chart in charts for name in chart.plots[0].categories]
