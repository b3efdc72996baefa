"""Writes the tables as XLSX, for the analyst: strings never become formulas, each track's top is a native chart."""

from pathlib import Path
from typing import Any, Final

import xlsxwriter

from facilitator.reports import sheets
from facilitator.reports.facts import Facts, TrackFacts
from facilitator.reports.sheets import Sheet
from facilitator.reports.words import Words, words_of

SAFE: Final = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "in_memory": True,
}
FILL: Final = "#1F2A5A"
CHART_ROWS: Final = 16
BAR_PIXELS, FRAME_PIXELS, CHART_WIDTH = 34, 110, 900


def write(facts: Facts, language: str, path: Path) -> None:
    words = words_of(facts.event, language)
    with xlsxwriter.Workbook(str(path), dict(SAFE)) as book:
        book.set_properties({"title": facts.event.title, "author": "", "company": ""})
        looks = _looks(book)
        for sheet in sheets.every(facts, words):
            _sheet(book, sheet, looks)
        _charts(book, facts, words)


def _looks(book: Any) -> dict[str, Any]:
    base = {"valign": "top", "font_name": "Calibri", "font_size": 11}
    return {
        "head": book.add_format({**base, "bold": True, "bg_color": "#F1EEE6", "bottom": 1, "text_wrap": True}),
        "text": book.add_format({**base, "text_wrap": True}),
        "number": book.add_format(base),
        "date": book.add_format({**base, "num_format": "dd.mm.yyyy", "align": "left"}),
    }


def _sheet(book: Any, sheet: Sheet, looks: dict[str, Any]) -> None:
    """The head stays in sight, can be filtered by, and is repeated on paper."""
    page = book.add_worksheet(sheet.name)
    _on_paper(page)
    page.freeze_panes(1, 0)
    page.repeat_rows(0)
    for at, (title, width) in enumerate(zip(sheet.titles, sheet.widths, strict=True)):
        page.set_column(at, at, width)
        page.write_string(0, at, title, looks["head"])
    for line, row in enumerate(sheet.rows, start=1):
        for at, value in enumerate(row):
            if isinstance(value, str):
                page.write_string(line, at, value, looks["text"])
            elif isinstance(value, int):
                page.write_number(line, at, value, looks["number"])
            else:
                page.write_datetime(line, at, value, looks["date"])
    if sheet.rows:
        page.autofilter(0, 0, len(sheet.rows), len(sheet.titles) - 1)


def _on_paper(page: Any) -> None:
    """A3 across, as wide as the sheet of paper."""
    page.set_landscape()
    page.set_paper(8)
    page.fit_to_pages(1, 0)


def _charts(book: Any, facts: Facts, words: Words) -> None:
    """A sheet of bars, one chart for each track's top; their figures stand beside them."""
    sent = [track for track in facts.boards if track.result]
    if not sent:
        return
    name = words.t("doc-sheet-charts")
    page = book.add_worksheet(name)
    _on_paper(page)
    page.set_column(0, 0, 48)
    line = 0
    for track in sent:
        line += _chart(book, page, name, line, track, words)


def _chart(book: Any, page: Any, name: str, line: int, track: TrackFacts, words: Words) -> int:
    """How many lines it takes. The axis ends at the number of people who voted, not at the leader (VISUAL, bars)."""
    assert track.result is not None
    title = words.track(track.no, track.name)
    rows = track.result.rows[: max(track.result.cut, 1)]
    page.write_string(line, 0, title)
    for at, row in enumerate(rows, start=line + 1):
        page.write_string(at, 0, f"{track.number(row)}. {row.headline}")
        page.write_number(at, 1, row.supporters)
    first, last = line + 1, line + len(rows)
    chart = book.add_chart({"type": "bar"})
    chart.add_series(
        {
            "name": words.t("doc-support"),
            "categories": [name, first, 0, last, 0],
            "values": [name, first, 1, last, 1],
            "fill": {"color": FILL},
            "gap": 60,
            "data_labels": {"value": True},
        }
    )
    chart.set_title({"name": title, "name_font": {"size": 13}, "overlay": False})
    chart.set_legend({"none": True})
    chart.set_y_axis({"reverse": True, "num_font": {"size": 10}})
    voted, most = words.t("doc-chart", n=track.result.voted), max(track.result.voted, 1)
    axis = {
        "min": 0,
        "max": most,
        "major_unit": max(1, most // 5),
        "name": voted,
        "major_gridlines": {"visible": False},
    }
    chart.set_x_axis(axis)
    chart.set_size({"width": CHART_WIDTH, "height": FRAME_PIXELS + BAR_PIXELS * len(rows)})
    page.insert_chart(line, 3, chart, {"description": title})
    return max(CHART_ROWS, len(rows) + 3)
