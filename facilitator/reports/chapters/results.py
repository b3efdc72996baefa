"""What each track sent to the plenary: the newest version, as it was frozen."""

from facilitator.domain.breakdowns import percent
from facilitator.domain.outline import Block, Cell, Column, Facts, Heading, Listing, Paragraph, Table
from facilitator.domain.ranking import rank_words
from facilitator.protocol import ResultRecord, ResultRow
from facilitator.reports import facts as plain
from facilitator.reports.chapters.consent import consent
from facilitator.reports.words import Words


def blocks(facts: plain.Facts, words: Words) -> list[Block]:
    found: list[Block] = []
    for track in facts.tracks:
        found.append(Heading(words.track(track.no, track.name), 2))
        if track.result is None:
            found.append(Paragraph(words.t("doc-silent" if track.silent else "doc-no-result"), "note"))
        else:
            found += _result(track, track.result, words)
    return found


def hall(facts: plain.Facts, words: Words) -> list[Block]:
    """The plenary's own ballot, once it is revealed."""
    return _result(facts.hall, facts.hall.result, words) if facts.hall and facts.hall.result else []


def _result(track: plain.TrackFacts, result: ResultRecord, words: Words) -> list[Block]:
    found: list[Block] = [Paragraph(result.question, "lead")] if result.question else []
    found += [_head(result, words), _table(track, result, words)]
    found += [Paragraph(words.t("doc-cut", n=result.cut), "note")] if result.cut < len(result.rows) else []
    return [*found, *_groups(track, result, words), *consent(track, result, words), *_foot(result, words)]


def turnout(result: ResultRecord, words: Words) -> str:
    """V9: «Проголосовали: 31 из 46, включая бумажные: 8»; V17: «Не учтены до проверки: 12 мест»."""
    people = {"voted": result.voted, "present": result.present, "paper": result.paper}
    said = words.t("turnout-paper", **people) if result.paper else words.t("turnout", **people)
    return f"{said}. {words.t('aside-seats', n=result.aside)}" if result.aside else said


def share(n: int, of: int, words: Words) -> str:
    """V12: «12 из 17», from 20 voters on with the percentage."""
    part = percent(n, of)
    if part is None:
        return words.t("n-of", n=n, all=of)
    return words.t("doc-share", n=n, all=of, percent=str(part))


def closeness(row: ResultRow, result: ResultRecord, words: Words) -> str:
    """«поровну» for equals (V10), «почти поровну» for a tier of more than equals (V11); nothing without supporters."""
    if not row.supporters:
        return ""
    if row.last > row.rank:
        return words.t("tied")
    tier = {other.supporters for other in result.rows if other.tier == row.tier and other.supporters}
    return words.t("nearly-tied") if len(tier) > 1 else ""


def _head(result: ResultRecord, words: Words) -> Facts:
    rows = [
        (words.t("doc-turnout"), turnout(result, words)),
        (words.t("doc-voting"), words.t(f"doc-voting-{result.mode}")),
        (words.t("doc-budget"), str(result.budget)),
    ]
    if result.assurance != "open":
        rows.insert(2, (words.t("doc-admission"), words.t(f"doc-admission-{result.assurance}")))
    if result.version:
        sent = words.t("doc-sent-at", version=str(result.version), moment=words.moment(result.at))
        rows.append((words.t("doc-sent"), sent))
    if result.note:
        rows.append((words.t("doc-note"), result.note))
    return Facts(tuple(rows))


def _table(track: plain.TrackFacts, result: ResultRecord, words: Words) -> Table:
    columns = (
        Column(words.t("doc-rank"), "mark", 18),
        Column(words.t("doc-no"), "mark", 8),
        Column(words.t("doc-idea"), width=54),
        Column(words.t("doc-support"), "mark", 20),
    )
    rows = tuple(
        (
            (rank_words(row.rank, row.last).replace("-", "–"), closeness(row, result, words)),
            track.number(row),
            _idea(row, words),
            share(row.supporters, result.voted, words),
        )
        for row in result.rows
    )
    return Table(columns, rows, result.cut)


def _idea(row: ResultRow, words: Words) -> Cell:
    """The headline, and under it what the room has made of it; where there is none, the text once."""
    whole = " ".join(row.text.split())
    title = whole if row.headline.endswith("…") and whole.startswith(row.headline[:-1].rstrip()) else row.headline
    remarks = [words.kind(row.kind, row.level)] if row.kind != "proposal" else []
    if row.wording:
        remarks.append(words.t("doc-wording", text=row.wording))
    elif whole != title:
        remarks.append(row.text)
    if row.first_step:
        remarks.append(words.t("doc-first-step", text=row.first_step))
    if row.members:
        family = words.t("merged-family", ideas=len(row.members) + 1, regions=row.regions)
        remarks.append(f"{family}: {words.t('together-with', list=words.numbers(row.members))}")
    if row.parts:
        parts = ", ".join(words.t("doc-part", no=str(no), n=n) for no, n in row.parts)
        remarks.append(words.t("doc-parts", list=parts))
    if row.disowned:
        remarks.append(words.t("doc-disowned"))
    return (title, *remarks)


def _groups(track: plain.TrackFacts, result: ResultRecord, words: Words) -> list[Block]:
    """V21: support by group, and where groups agree or differ; a score is never shown."""
    if not result.groups:
        return []
    told = {row.id: row for row in result.rows}
    chosen = list(result.rows[: result.cut])
    chosen += [told[key] for key in (*result.agree, *result.differ) if key in told and told[key] not in chosen]
    names = [words.t(f"group-{name}") for name in result.groups]
    columns = (
        Column(words.t("doc-no"), "mark", 8),
        Column(words.t("doc-idea"), width=40),
        *(Column(name, "mark", 52 // len(names)) for name in names),
    )
    rows = tuple(
        (
            track.number(row),
            row.headline,
            *(words.t("n-of", n=row.groups.get(key, 0), all=n) for key, n in result.groups.items()),
        )
        for row in chosen
    )
    found: list[Block] = [Heading(words.t("doc-groups"), 3), Table(columns, rows)]
    if sum(result.groups.values()) < result.voted:
        found.append(Paragraph(words.t("doc-people-hidden"), "note"))
    for heading, keys in (("groups-agree", result.agree), ("groups-differ", result.differ)):
        items = tuple(
            f"{words.t('idea-no', no=track.number(told[key]))}. {told[key].headline}" for key in keys if key in told
        )
        found += [Heading(words.t(heading), 3), Listing(items)] if items else []
    return found


def _foot(result: ResultRecord, words: Words) -> list[Block]:
    rows = [
        (words.t(name), words.numbers(numbers))
        for name, numbers in (("doc-struck", result.struck), ("doc-withdrawn", result.withdrawn))
        if numbers
    ]
    found: list[Block] = [Facts(tuple(rows))] if rows else []
    return [*found, Paragraph(words.t("doc-digest", code=result.digest), "note")] if result.digest else found
