"""What a rehearsal says on the screen: a line per step of a track, a table, the pace, the findings."""

import os
import statistics
from collections import Counter
from collections.abc import Iterator

from facilitator import locale
from facilitator.domain.plans import TEMPLATES, Step
from facilitator.robots.findings import Finding
from facilitator.robots.hall import Hall
from facilitator.robots.mirror import Record
from facilitator.robots.play import Play
from facilitator.robots.room import Tell
from facilitator.terminal import language, say

WRONG_SHOWN = 5
COLUMNS = ("track", "people", "ideas", "merged", "turnout", "version", "top")
# An answer that took as long as that of the plan is later than people of a real hall would bear.
SLOW_SECONDS = 30.0


def say_words(key: str, **args: str | float) -> str:
    return locale.translator(language()).t(f"cli-rehearse-{key}", **args)


def beginning(plan: str, people: int, speed: float, seed: int) -> str:
    return say_words("begin", plan=plan, people=str(people), speed=f"{speed:g}", seed=str(seed))


def teller(hall: Hall) -> Tell:
    """Says what happens on which track, with the time of the plan."""
    words = locale.translator(language())
    began: list[float] = []

    def tell(no: int, what: str, details: dict[str, object]) -> None:
        began.append(hall.now())
        minutes, seconds = divmod(round((hall.now() - began[0]) / 1000), 60)
        track = words.t("track-name", no=str(no)) if no else words.t("hall")
        say(say_words("line", time=f"{minutes:02}:{seconds:02}", track=track, what=_what(words, what, details)))

    return tell


def _what(words: locale.Translator, what: str, details: dict[str, object]) -> str:
    step = details.get("step")
    if isinstance(step, Step):
        phase = words.t("phase-collect-silent" if step.silent else f"phase-{what}")
        return say_words("minutes", what=phase, minutes=str(step.minutes))
    if what == "scene":
        return str(details["title"])
    plain = {name: str(value) for name, value in details.items()}
    if what in ("laptop", "voided", "struck"):
        return say_words(what, **plain)
    return say_words("ballot", **plain) if what == "vote" else words.t(f"phase-{what.replace('_', '-')}")


def table(play: Play) -> Iterator[str]:
    """One line per track."""
    rows = [[say_words(f"table-{column}") for column in COLUMNS]]
    rows += [_row(play, no) for no in play.rooms]
    widths = [max(len(row[place]) for row in rows) for place in range(len(COLUMNS))]
    yield ""
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
    yield ""


def _row(play: Play, no: int) -> list[str]:
    page = play.chairs[no].page
    ideas = page.shown("idea")
    results = [one for staff in play.staff if staff.role == "plenary" for one in staff.shown("result")]
    own = [one for one in results if one["board"] == page.board_id]
    last: Record = max(own, key=lambda one: int(one["version"]), default={})
    merged = sum(idea["parent"] is not None for idea in ideas)
    top = (
        f"№ {last['rows'][0]['no']} · {last['rows'][0]['supporters']} · {last['rows'][0]['headline']}" if last else "–"
    )
    turnout = f"{last['voted']} / {last['present']}" if last else "–"
    people = len(play.phones[no])
    return [str(no), str(people), str(len(ideas)), str(merged), turnout, str(last.get("version", "–")), top]


def work(before: os.times_result, after: os.times_result) -> Iterator[str]:
    """How long the processors were busy; where the system does not say so of children, nothing."""
    server = after.children_user + after.children_system - before.children_user - before.children_system
    robots = after.user + after.system - before.user - before.system
    if server:
        yield say_words("work", server=f"{server:.0f}", robots=f"{robots:.0f}")


def pace(play: Play, speed: float) -> Iterator[str]:
    """How the machine coped: figures of this run on this machine."""
    ledger, minutes = play.hall.ledger, sum(step.minutes for step in TEMPLATES[play.wish.plan])
    took = play.seconds
    times = statistics.quantiles(ledger.seconds, n=100)
    yield say_words("took", seconds=f"{took:.0f}", minutes=str(minutes), factor=f"{60 * minutes / took:.0f}")
    yield say_words(
        "pace", count=str(len(ledger.seconds)), median=f"{1000 * times[49]:.0f}", p99=f"{1000 * times[98]:.0f}",
        frames=str(play.hall.watch.frames), cuts=str(ledger.counts["cuts"]),
    )  # fmt: skip
    if times[49] * speed > SLOW_SECONDS:
        yield say_words("slow", minutes=f"{times[49] * speed / 60:.1f}")
    yield say_words("late", count=str(sum(room.late.total() for room in play.rooms.values())))
    codes: Counter[str] = Counter()
    for (_, code), n in ledger.refusals.items():
        codes[code] += n
    yield say_words("refused", list=", ".join(f"{code} {n}" for code, n in codes.most_common()))


def report(found: list[Finding]) -> Iterator[str]:
    """A line per invariant, with what did not hold under it."""
    for finding in found:
        mark = "✗" if finding.wrong else "✓"
        yield say_words("finding", mark=mark, what=say_words(f"check-{finding.name}"), count=str(finding.counted))
        yield from (f"    {line}" for line in finding.wrong[:WRONG_SHOWN])
        if len(finding.wrong) > WRONG_SHOWN:
            yield f"    … {len(finding.wrong) - WRONG_SHOWN}"
    broken = sum(bool(finding.wrong) for finding in found)
    yield say_words("broken", count=str(broken)) if broken else say_words("holds")
