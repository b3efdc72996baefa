"""The protocol document as one tree of plain blocks: what every printed form renders, in the same order and words."""

from dataclasses import asdict, dataclass
from typing import Any, Final, Literal

# A cell's further lines are smaller: remarks below what they remark on.
Cell = str | tuple[str, ...]
ColumnKind = Literal["text", "number", "mark"]
Tone = Literal["plain", "lead", "note"]


@dataclass(frozen=True, slots=True)
class Heading:
    """`level` 1 to 3; numbered by whoever renders it unless it stands outside of the numbering."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`lead` is the sentence that everything under it answers, `note` stands back."""

    text: str
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Facts:
    """Names and what they are, line by line."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Column:
    """`width` is a share of the line; numbers stand right, marks in the middle."""

    title: str
    kind: ColumnKind = "text"
    width: int = 10


@dataclass(frozen=True, slots=True)
class Table:
    """`cut`: how many rows stand above a heavier line, all or none without one."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    cut: int | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """Short statements one below the other."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Passport:
    """A technology that anyone can repeat: its number and name, what it is, and its stages in order."""

    number: str
    title: str
    text: str
    remarks: tuple[str, ...]
    stages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Codes:
    """Codes to be compared with a slip of paper, in a grid."""

    items: tuple[str, ...]


Block = Heading | Paragraph | Facts | Table | Listing | Passport | Codes


@dataclass(frozen=True, slots=True)
class Title:
    """The head of the first page. `mark` says that it is a rehearsal, "" otherwise."""

    kind: str
    title: str
    subtitle: str
    facts: tuple[tuple[str, str], ...]
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Outline:
    """The whole document; `footer` stands beside the page's number, `page` is its word."""

    language: str
    title: Title
    blocks: tuple[Block, ...]
    footer: str


KINDS: Final[dict[type, str]] = {
    Heading: "heading",
    Paragraph: "paragraph",
    Facts: "facts",
    Table: "table",
    Listing: "listing",
    Passport: "passport",
    Codes: "codes",
}


def lines_of(cell: Cell) -> tuple[str, ...]:
    """A cell's lines, those without words left out."""
    return (cell,) if isinstance(cell, str) else tuple(line for line in cell if line)


def plain(outline: Outline) -> dict[str, Any]:
    """The tree as JSON can hold it; each block names its `kind`, each cell is a list of lines."""
    return asdict(outline) | {"blocks": [_plain_block(block) for block in outline.blocks]}


def _plain_block(block: Block) -> dict[str, Any]:
    if isinstance(block, Table):
        rows = [[list(lines_of(cell)) for cell in row] for row in block.rows]
        columns = [asdict(column) for column in block.columns]
        return {"kind": "table", "columns": columns, "rows": rows, "cut": block.cut}
    return asdict(block) | {"kind": KINDS[type(block)]}
