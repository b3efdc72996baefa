"""Tables of the DOCX as elements: python-docx looks every cell up anew, which takes seconds for 250 ideas."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from docx.oxml.ns import qn

from facilitator.reports.docx_styles import RULE, SHADE, element

TWIPS: Final = 9354  # 16.5 cm between the margins
ALIGN: Final = {"text": "left", "number": "right", "mark": "center"}
MARGINS: Final = {"top": 30, "left": 100, "bottom": 50, "right": 100}
SIDES: Final = ("top", "left", "bottom", "right", "insideH", "insideV")


def table(shares: Sequence[int], *, ruled: bool) -> Any:
    """An empty table as wide as the page; `shares` are its columns' shares of that."""
    made = element("w:tbl")
    properties = element("w:tblPr")
    properties.append(element("w:tblW", w=str(TWIPS), type="dxa"))
    if ruled:
        borders = element("w:tblBorders")
        for side in SIDES:
            borders.append(element(f"w:{side}", val="single", sz="4", space="0", color=RULE))
        properties.append(borders)
    properties.append(element("w:tblLayout", type="fixed"))
    margins = element("w:tblCellMar")
    for side, twips in MARGINS.items():
        margins.append(element(f"w:{side}", w=str(twips), type="dxa"))
    properties.append(margins)
    properties.append(element("w:tblLook", val="0020", firstRow="1"))
    grid = element("w:tblGrid")
    for width in widths(shares):
        grid.append(element("w:gridCol", w=str(width)))
    made.append(properties)
    made.append(grid)
    return made


def row(cells: Iterable[Any], *, head: bool = False) -> Any:
    """A row that no page break parts; a `head` is repeated on every page."""
    made = element("w:tr")
    properties = element("w:trPr")
    properties.append(element("w:cantSplit", val="true"))
    if head:
        properties.append(element("w:tblHeader", val="true"))
    made.append(properties)
    for cell in cells:
        made.append(cell)
    return made


def cell(width: int, lines: Iterable[Any], *, shaded: bool = False, cut: bool = False) -> Any:
    """A cell of paragraphs; `cut` draws the heavier line under it."""
    made = element("w:tc")
    properties = element("w:tcPr")
    properties.append(element("w:tcW", w=str(width), type="dxa"))
    if cut:
        borders = element("w:tcBorders")
        borders.append(element("w:bottom", val="single", sz="18", space="0", color="16202E"))
        properties.append(borders)
    if shaded:
        properties.append(element("w:shd", val="clear", color="auto", fill=SHADE))
    made.append(properties)
    for line in lines:
        made.append(line)
    return made


def line(
    text: str, style: str, kind: str = "text", *, bold: bool = False, hanging: bool = False, keep: bool = False
) -> Any:
    """A paragraph; line breaks and tabs are kept, everything else is text. `keep`: on the page of what follows."""
    made = element("w:p")
    properties = element("w:pPr")
    properties.append(element("w:pStyle", val=style))
    if keep:
        properties.append(element("w:keepNext", val="true"))
    if hanging:
        properties.append(element("w:ind", left="454", hanging="454"))
    if kind != "text":
        properties.append(element("w:jc", val=ALIGN[kind]))
    made.append(properties)
    run = element("w:r")
    if bold:
        weight = element("w:rPr")
        weight.append(element("w:b"))
        run.append(weight)
    for at, part in enumerate(text.split("\n")):
        if at:
            run.append(element("w:br"))
        for place, piece in enumerate(part.split("\t")):
            if place:
                run.append(element("w:tab"))
            run.append(_text(piece))
    made.append(run)
    return made


def lines(texts: Sequence[str], kind: str = "text", *, bold: bool = False) -> list[Any]:
    """The first line in full, the others smaller; a cell is never without a paragraph."""
    return [
        line(text, "CellNote" if at else "Cell", kind, bold=bold and not at) for at, text in enumerate(texts or ("",))
    ]


def widths(shares: Sequence[int]) -> list[int]:
    return [TWIPS * share // sum(shares) for share in shares]


def _text(text: str) -> Any:
    made = element("w:t")
    made.set(qn("xml:space"), "preserve")
    made.text = text
    return made
