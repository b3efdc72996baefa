"""Ideas of all tracks by kind: laws on three shelves, growth points, risk zones, technologies as passports."""

from collections.abc import Collection

from facilitator.domain.outline import Block, Cell, Column, Heading, Paragraph, Passport, Table
from facilitator.protocol import LEVELS
from facilitator.reports.facts import Facts, IdeaFacts, TrackFacts
from facilitator.reports.words import Words

Found = tuple[TrackFacts, IdeaFacts]


def laws(facts: Facts, words: Words) -> list[Block]:
    """By level; those without one come last."""
    every = of_kind(facts, "law")
    shelves = [(words.t(f"level-{level}"), [one for one in every if one[1].level == level]) for level in LEVELS]
    shelves.append((words.t("doc-level-none"), [one for one in every if one[1].level is None]))
    found: list[Block] = []
    for name, shelf in shelves:
        found += [Heading(name, 2), _table(shelf, words)] if shelf else []
    return found


def growth(facts: Facts, words: Words) -> list[Block]:
    return _plain(facts, words, "growth")


def risks(facts: Facts, words: Words) -> list[Block]:
    return _plain(facts, words, "risk")


def roadmap(facts: Facts, words: Words) -> list[Block]:
    return _plain(facts, words, "roadmap")


def technologies(facts: Facts, words: Words, numbers: Collection[str] = ()) -> list[Block]:
    """Those with these numbers («3-17»), or all of them."""
    found: list[Block] = []
    for track, idea in of_kind(facts, "technology"):
        if numbers and f"{track.no}-{idea.no}" not in numbers:
            continue
        found.append(_passport(track, idea, words))
        if not idea.stages:
            found.append(Paragraph(words.t("doc-stages-none"), "note"))
    return found


def of_kind(facts: Facts, kind: str) -> list[Found]:
    """The leading ideas of a kind, by track and number."""
    return [(track, idea) for track in facts.tracks for idea in track.ideas if idea.leads and idea.kind == kind]


def title_of(idea: IdeaFacts) -> str:
    """The headline, or where there is none the whole text on one line."""
    return idea.headline or " ".join(idea.text.split())


def remarks_of(track: TrackFacts, idea: IdeaFacts, words: Words) -> tuple[str, ...]:
    """What stands under an idea's title: its text, wording, first step, family and support."""
    row = track.row_of(idea.id)
    support = words.t("supported-by-of", n=row.supporters, all=track.result.voted) if row and track.result else ""
    return (
        idea.text if title_of(idea) != " ".join(idea.text.split()) else "",
        words.t("doc-wording", text=idea.wording) if idea.wording else "",
        words.t("doc-first-step", text=idea.first_step) if idea.first_step else "",
        words.t("merged-family", ideas=len(idea.members) + 1, regions=idea.regions) if idea.members else "",
        support,
    )


def _plain(facts: Facts, words: Words, kind: str) -> list[Block]:
    every = of_kind(facts, kind)
    return [_table(every, words)] if every else []


def _table(found: list[Found], words: Words) -> Table:
    columns = (
        Column(words.t("doc-no"), "mark", 10),
        Column(words.t("doc-idea"), width=65),
        Column(words.t("region"), width=25),
    )
    return Table(columns, tuple(_row(track, idea, words) for track, idea in found))


def _row(track: TrackFacts, idea: IdeaFacts, words: Words) -> tuple[Cell, ...]:
    return (f"{track.no}-{idea.no}", (title_of(idea), *remarks_of(track, idea, words)), words.region(idea.region))


def _passport(track: TrackFacts, idea: IdeaFacts, words: Words) -> Passport:
    text, *remarks = remarks_of(track, idea, words)
    remarks += [f"{words.t('region')}: {words.region(idea.region)}"] if idea.region else []
    return Passport(
        number=words.t("idea-no-track", track=str(track.no), no=str(idea.no)),
        title=title_of(idea),
        text=text,
        remarks=tuple(remark for remark in remarks if remark),
        stages=idea.stages,
    )
