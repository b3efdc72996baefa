"""Writes the outline as DOCX, for the office: real headings, tables whose header row repeats, pages numbered."""

from functools import partial
from pathlib import Path
from typing import Any, Final

from docx import Document
from docx.document import Document as Paper
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from facilitator.domain import outline as tree
from facilitator.reports import docx_tables as parts
from facilitator.reports.docx_styles import LANGUAGES, QUIET, element, prepare

FACT_SHARES: Final = (35, 65)
CODES_A_LINE: Final = 5


def write(outline: tree.Outline, path: Path) -> None:
    paper = Document()
    prepare(paper, outline.language)
    paper.core_properties.title = f"{outline.title.kind}. {outline.title.title}"
    paper.core_properties.language = LANGUAGES.get(outline.language, outline.language)
    paper.core_properties.author = paper.core_properties.comments = ""
    _title(paper, outline.title)
    for block in outline.blocks:
        _block(paper, block)
    _footer(paper, outline.footer)
    paper.save(str(path))


def _title(paper: Paper, title: tree.Title) -> None:
    centred = WD_ALIGN_PARAGRAPH.CENTER
    if title.mark:
        paper.add_paragraph(title.mark, "Note").alignment = centred
    kind = paper.add_paragraph(title.kind)
    kind.alignment, kind.paragraph_format.space_before = centred, Pt(6)
    paper.add_paragraph(title.title, "Title")
    if title.subtitle:
        subtitle = paper.add_paragraph(title.subtitle)
        subtitle.alignment, subtitle.paragraph_format.space_after = centred, Pt(14)
    _facts(paper, tree.Facts(title.facts))


def _block(paper: Paper, block: tree.Block) -> None:
    match block:
        case tree.Heading(text, level):
            paper.add_heading(text, level)
        case tree.Paragraph(text, tone):
            paper.add_paragraph(text, {"lead": "Question", "note": "Note"}.get(tone))
        case tree.Facts():
            _facts(paper, block)
        case tree.Table():
            _table(paper, block)
        case tree.Listing(items):
            for item in items:
                paper.add_paragraph(item, "List Bullet").paragraph_format.space_after = Pt(3)
        case tree.Passport():
            _passport(paper, block)
        case tree.Codes(items):
            _codes(paper, items)


def _facts(paper: Paper, facts: tree.Facts) -> None:
    name_width, value_width = parts.widths(FACT_SHARES)
    grid = parts.table(FACT_SHARES, ruled=False)
    for at, (name, value) in enumerate(facts.rows, start=1):
        keep = at < len(facts.rows)
        named = parts.cell(name_width, [parts.line(name, "FactName", keep=keep)])
        grid.append(parts.row([named, parts.cell(value_width, [parts.line(value, "Fact", keep=keep)])]))
    _put(paper, grid)


def _table(paper: Paper, table: tree.Table) -> None:
    shares = [column.width for column in table.columns]
    widths = parts.widths(shares)
    grid = parts.table(shares, ruled=True)
    titles = zip(table.columns, widths, strict=True)
    head = (parts.cell(width, parts.lines((one.title,), one.kind, bold=True), shaded=True) for one, width in titles)
    grid.append(parts.row(head, head=True))
    for at, cells in enumerate(table.rows, start=1):
        cut = at == table.cut and at < len(table.rows)
        said = zip(table.columns, widths, cells, strict=True)
        grid.append(
            parts.row(
                parts.cell(width, parts.lines(tree.lines_of(cell), one.kind), cut=cut) for one, width, cell in said
            )
        )
    _put(paper, grid)


def _passport(paper: Paper, passport: tree.Passport) -> None:
    """A framed card with its stages numbered inside."""
    card = [parts.line(f"{passport.number}. {passport.title}", "Cell", bold=True)]
    card += [parts.line(passport.text, "Cell")] if passport.text else []
    card += [parts.line(remark, "CellNote") for remark in passport.remarks]
    stages = enumerate(passport.stages, start=1)
    card += [parts.line(f"{at}.\t{stage}", "Cell", hanging=True) for at, stage in stages]
    grid = parts.table((1,), ruled=True)
    grid.append(parts.row([parts.cell(parts.TWIPS, card)]))
    _put(paper, grid)


def _codes(paper: Paper, items: tuple[str, ...]) -> None:
    shares = (1,) * CODES_A_LINE
    width = parts.widths(shares)[0]
    grid = parts.table(shares, ruled=False)
    padded = [*items, *[""] * (-len(items) % CODES_A_LINE)]
    for start in range(0, len(padded), CODES_A_LINE):
        line = padded[start : start + CODES_A_LINE]
        grid.append(parts.row(parts.cell(width, [parts.line(code, "Code")]) for code in line))
    _put(paper, grid)


def _put(paper: Paper, grid: Any) -> None:
    """The table, and the paragraph without which two tables would grow together."""
    gap = paper.element.body.add_p()
    gap.addprevious(grid)
    gap.style = "Gap"


def _footer(paper: Paper, text: str) -> None:
    line = paper.sections[0].footer.paragraphs[0]
    line.style = paper.styles["Normal"]
    line.paragraph_format.tab_stops.add_tab_stop(Cm(16.5), alignment=WD_TAB_ALIGNMENT.RIGHT)
    say = partial(_quiet, line)
    say(f"{text}\t")
    for kind in ("begin", "separate", "end"):
        run = say("")
        if kind == "separate":
            run._r.append(_instruction())  # noqa: SLF001
        run._r.append(element("w:fldChar", fldCharType=kind))  # noqa: SLF001


def _quiet(line: Any, text: str) -> Any:
    run = line.add_run(text)
    run.font.size, run.font.color.rgb = Pt(9.5), QUIET
    return run


def _instruction() -> Any:
    made = element("w:instrText")
    made.set(qn("xml:space"), "preserve")
    made.text = "PAGE"
    return made
