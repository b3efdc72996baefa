"""Everything that was said, with what became of it (I1, I4); the codes by which a person finds the own ballot (V22)."""

from collections.abc import Iterable, Mapping

from facilitator.domain.outline import Block, Cell, Codes, Column, Heading, Paragraph, Table
from facilitator.reports.facts import Facts, IdeaFacts, TrackFacts
from facilitator.reports.words import Words


def ideas(facts: Facts, words: Words) -> list[Block]:
    found: list[Block] = []
    for track in facts.tracks:
        found.append(Heading(words.track(track.no, track.name), 2))
        board = [idea for idea in track.ideas if idea.status != "kept"]
        kept = [idea for idea in track.ideas if idea.status == "kept"]
        known = fates(facts, track, words)
        found.append(_table(board, words, known) if board else Paragraph(_nothing(words, silent=track.silent), "note"))
        found += [Heading(words.t("doc-annex-kept"), 3), _table(kept, words, {})] if kept else []
    return found


def codes(facts: Facts, words: Words) -> list[Block]:
    """V22: every code; V15: every serial. Nothing where no ballot has closed."""
    found: list[Block] = []
    for track in facts.boards:
        if not (track.receipts or track.serials):
            continue
        found.append(Heading(words.track(track.no, track.name), 2))
        for name, items in (("doc-codes-n", track.receipts), ("doc-serials-n", track.serials)):
            found += [Paragraph(words.t(name, n=len(items))), Codes(items)] if items else []
    return [Paragraph(words.t("doc-codes-help"), "note"), *found] if found else []


def fates(facts: Facts, track: TrackFacts, words: Words) -> dict[str, list[str]]:
    """I2: by idea, that it has made the top and which decisions came of it."""
    found: dict[str, list[str]] = {}
    rows = track.result.rows[: track.result.cut] if track.result else ()
    for row in rows:
        if row.supporters:
            found.setdefault(row.id, []).append(words.t("doc-became-top"))
    for decision in facts.decisions:
        for source in decision.sources:
            found.setdefault(source.idea, []).append(words.t("doc-became-decision", no=str(decision.no)))
    return found


def became(idea: IdeaFacts, words: Words, fate: Iterable[str] = ()) -> str:
    """What became of an idea, where that is more than standing on the board; I4, I7: gone ones without their text."""
    if idea.status == "hidden":
        return words.t("status-hidden-reason", reason=idea.reason) if idea.reason else words.t("status-hidden")
    if idea.status in ("withdrawn", "held"):
        return words.t("status-withdrawn" if idea.status == "withdrawn" else "status-held-short")
    told = [words.t("merged-with", no=str(idea.into))] if idea.into is not None else []
    told += [words.t("doc-disowned")] if idea.disowned else []
    told += [words.t("doc-edited")] if idea.edited else []
    told += [words.t("by-staff")] if idea.by_staff else []
    told += fate
    return ", ".join(told)


def _nothing(words: Words, *, silent: bool) -> str:
    return words.t("doc-silent" if silent else "doc-annex-none")


def _table(board: list[IdeaFacts], words: Words, fate: Mapping[str, list[str]]) -> Table:
    columns = (
        Column(words.t("doc-no"), "mark", 7),
        Column(words.t("doc-idea"), width=50),
        Column(words.t("region"), width=21),
        Column(words.t("doc-became"), width=22),
    )
    return Table(columns, tuple(_row(idea, words, fate.get(idea.id, ())) for idea in board))


def _row(idea: IdeaFacts, words: Words, fate: Iterable[str]) -> tuple[Cell, ...]:
    kind = words.kind(idea.kind, idea.level) if idea.kind != "proposal" and idea.text else ""
    return (str(idea.no), (idea.text, kind), words.region(idea.region), became(idea, words, fate))
