"""Writes slides as PPTX, for the next meeting: a slide of bars for each track, then the decisions."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_TICK_LABEL_POSITION
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE
from pptx.util import Emu, Inches, Pt

from facilitator.protocol import DecisionRecord, ResultRecord
from facilitator.reports.chapters.decisions import sources
from facilitator.reports.chapters.results import turnout
from facilitator.reports.facts import Facts, TrackFacts
from facilitator.reports.identity import PRIMARY, fill_of
from facilitator.reports.words import Words, words_of

FACE: Final = "Calibri"
INK, QUIET = RGBColor(0x16, 0x20, 0x2E), RGBColor(0x4A, 0x55, 0x65)
SHADE: Final = RGBColor(0xF1, 0xEE, 0xE6)
PAPER: Final = RGBColor(0xFA, 0xF7, 0xF0)
TITLE_ONLY: Final = 5
BARS_MAX, DECISIONS_A_SLIDE = 7, 4
ROOM_FOR_LABELS: Final = 1.15
MARGIN, WIDTH = Inches(0.7), Inches(11.93)


def write(facts: Facts, language: str, path: Path) -> None:
    words = words_of(facts.event, language)
    show = Presentation()
    show.slide_width, show.slide_height = Inches(13.333), Inches(7.5)
    show.core_properties.title, show.core_properties.author = facts.event.title, ""
    _cover(show, facts, words)
    for track in facts.boards:
        _track(show, track, words)
    for part in _slices(facts.decisions, DECISIONS_A_SLIDE):
        _decisions(show, part, words)
    show.save(str(path))


def _slide(show: Any, title: str, size: int = 30) -> Any:
    """A slide whose title is a real one, which outlines and screen readers find."""
    slide = show.slides.add_slide(show.slide_layouts[TITLE_ONLY])
    head = slide.shapes.title
    head.left, head.top, head.width, head.height = MARGIN, Inches(0.4), WIDTH, Inches(1.1)
    head.text_frame.word_wrap, head.text_frame.vertical_anchor = True, MSO_ANCHOR.TOP
    head.text_frame.auto_size = MSO_AUTO_SIZE.NONE
    _say(head.text_frame, title, size, bold=True)
    return slide


def _say(frame: Any, text: str, size: float, colour: RGBColor = INK, *, bold: bool = False) -> None:
    """The frame's one paragraph, left."""
    frame.text = text
    for line in frame.paragraphs:
        line.alignment = 1
        line.font.name, line.font.size, line.font.bold = FACE, Pt(size), bold
        line.font.color.rgb = colour


def _box(slide: Any, top: float, height: float, text: str, size: float, colour: RGBColor = QUIET) -> None:
    box = slide.shapes.add_textbox(MARGIN, Inches(top), WIDTH, Inches(height))
    box.text_frame.word_wrap = True
    _say(box.text_frame, text, size, colour)


def _thread(slide: Any, colour: str) -> None:
    """A strip along the upper edge in the track's colour."""
    strip = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, 0, 0, Inches(13.333), Inches(0.16))
    strip.fill.solid()
    strip.fill.fore_color.rgb = RGBColor.from_string(colour)
    strip.line.fill.background()
    strip.shadow.inherit = False


def _cover(show: Any, facts: Facts, words: Words) -> None:
    event = facts.event
    slide = _slide(show, event.title, 40)
    _thread(slide, PRIMARY)
    slide.shapes.title.top, slide.shapes.title.height = Inches(2.2), Inches(1.9)
    slide.shapes.title.text_frame.vertical_anchor = MSO_ANCHOR.BOTTOM
    _box(slide, 4.2, 0.9, event.subtitle, 22, INK)
    dates = words.span(event.first_at, event.last_at) if event.first_at and event.last_at else ""
    _box(slide, 5.3, 0.5, " · ".join(part for part in (event.place, dates) if part), 18)
    if event.rehearsal:
        _box(slide, 6.6, 0.5, words.t("rehearsal"), 18)


def _track(show: Any, track: TrackFacts, words: Words) -> None:
    slide = _slide(show, words.track(track.no, track.name), 26)
    _thread(slide, fill_of(track.no))
    result = track.result
    if result is None:
        _box(slide, 1.7, 0.6, words.t("doc-silent" if track.silent else "doc-no-result"), 20)
        return
    _box(slide, 1.5, 0.5, result.question, 18, INK)
    _bars(slide, track, result, words)
    foot = [turnout(result, words)]
    if result.version:
        foot.append(words.t("doc-sent-at", version=str(result.version), moment=words.moment(result.at)))
    _box(slide, 6.75, 0.45, " · ".join(foot), 14)


def _bars(slide: Any, track: TrackFacts, result: ResultRecord, words: Words) -> None:
    """A native chart; its axis ends beyond the number of people who voted, not at the leader."""
    rows = result.rows[: min(max(result.cut, 1), BARS_MAX)]
    data = CategoryChartData()
    data.categories = [f"{track.number(row)}. {row.headline}" for row in rows]
    data.add_series(words.t("doc-support"), [row.supporters for row in rows])
    height = Inches(min(4.5, 0.9 + 0.75 * len(rows)))
    frame = slide.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, MARGIN, Inches(2.1), WIDTH, height, data)
    chart = frame.chart
    chart.has_legend = chart.has_title = False
    chart.font.name, chart.font.size, chart.font.color.rgb = FACE, Pt(15), INK
    chart.category_axis.reverse_order = True
    chart.category_axis.format.line.fill.background()
    chart.category_axis.has_major_gridlines = False
    axis = chart.value_axis
    axis.minimum_scale, axis.maximum_scale = 0, max(result.voted, 1) * ROOM_FOR_LABELS
    axis.has_major_gridlines, axis.visible = False, False
    axis.tick_label_position = XL_TICK_LABEL_POSITION.NONE
    plot = chart.plots[0]
    plot.gap_width = 45
    fill = plot.series[0].format.fill
    fill.solid()
    fill.fore_color.rgb = RGBColor.from_string(fill_of(track.no))
    for at, row in enumerate(rows):
        label = plot.series[0].points[at].data_label
        label.position = XL_LABEL_POSITION.OUTSIDE_END
        _say(label.text_frame, words.t("n-of", n=row.supporters, all=result.voted), 15, bold=True)


def _decisions(show: Any, decisions: Sequence[DecisionRecord], words: Words) -> None:
    slide = _slide(show, words.t("doc-decisions"))
    _thread(slide, PRIMARY)
    titles = ("doc-no", "doc-what", "doc-who", "doc-due", "doc-status")
    shares = (6, 43, 19, 18, 14)
    frame = slide.shapes.add_table(len(decisions) + 1, len(titles), MARGIN, Inches(1.6), WIDTH, Inches(0.5))
    for column, share in zip(frame.table.columns, shares, strict=True):
        column.width = Emu(WIDTH * share // sum(shares))
    _row(frame.table.rows[0], [words.t(title) for title in titles], head=True)
    for row, decision in zip(list(frame.table.rows)[1:], decisions, strict=True):
        origin = words.t("doc-sources", list=", ".join(sources(decision))) if decision.sources else ""
        level = words.t(f"level-{decision.level}-full") if decision.level else ""
        what = "\n".join(part for part in (decision.what, " · ".join(filter(None, (level, origin)))) if part)
        status = words.t(f"doc-status-{decision.status}")
        _row(row, [str(decision.no), what, decision.owner, words.due(decision.due), status])


def _row(row: Any, texts: Sequence[str], *, head: bool = False) -> None:
    for cell, text in zip(row.cells, texts, strict=True):
        _say(cell.text_frame, text, 14 if head else 16, bold=head)
        cell.fill.solid()
        cell.fill.fore_color.rgb = SHADE if head else PAPER
        for line in cell.text_frame.paragraphs[1:]:
            line.font.size, line.font.color.rgb = Pt(13), QUIET


def _slices(items: Sequence[DecisionRecord], size: int) -> Iterator[Sequence[DecisionRecord]]:
    for start in range(0, len(items), size):
        yield items[start : start + size]
