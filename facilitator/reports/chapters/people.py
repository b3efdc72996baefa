"""How many took part, from where and for whom (V12)."""

from facilitator.domain.outline import Block, Column, Facts, Heading, Paragraph, Table
from facilitator.protocol import GROUPS
from facilitator.reports import facts as plain
from facilitator.reports.words import Words


def blocks(facts: plain.Facts, words: Words) -> list[Block]:
    people = facts.people
    rows = [(words.t("doc-people-seats"), str(people.seats))]
    if people.papers:
        rows.append((words.t("doc-people-papers"), str(people.papers)))
    found: list[Block] = [Facts(tuple(rows))]
    for heading, column, counted in (
        ("doc-people-regions", "region", people.regions),
        ("doc-people-groups", "group", people.groups),
    ):
        found += _counted(words, heading, column, counted)
    return found


def class_name(words: Words, column: str, name: str) -> str:
    """Groups and the two regions that every event has are told in the document's language."""
    if column == "group":
        return words.t(f"group-{name}") if name in GROUPS else name
    return words.region(name)


def _counted(words: Words, heading: str, column: str, counted: plain.Counted) -> list[Block]:
    if not counted.shown and not counted.hidden:
        return []
    found: list[Block] = [Heading(words.t(heading), 2)]
    if not counted.shown:
        return [*found, Paragraph(words.t("doc-people-few"), "note")]
    columns = (Column(words.t(column), width=30), Column(words.t("doc-people-n"), "number", 10))
    found.append(Table(columns, tuple((class_name(words, column, name), str(n)) for name, n in counted.shown)))
    if counted.hidden:
        found.append(Paragraph(words.t("doc-people-hidden"), "note"))
    return found
