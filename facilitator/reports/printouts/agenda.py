"""The host's agenda: when each scene of the plenary comes, what it shows, and what the tracks have sent."""

from pathlib import Path
from typing import Any, Final

from facilitator.reports.facts import Facts, TrackFacts
from facilitator.reports.options import Options
from facilitator.reports.prepared import AgendaFacts
from facilitator.reports.printouts.paper import Paper, breakable, mark, paper, spaced
from facilitator.reports.typeset import typeset

DAY: Final = 24 * 60
# static/js/pages/host/keys.js
KEYS: Final = ("next", "previous", "number", "black", "undo", "auto")


def write(facts: Facts, language: str, options: Options, path: Path) -> None:
    made = paper(facts, language, options)
    data = {
        "language": language,
        "title": made.t("order-title"),
        "event": breakable(made.event.title),
        "code": f"{made.t('sheet-code')} {spaced(made.event.code)}",
        "columns": [made.t(f"order-{name}") for name in ("start", "no", "what", "scene", "rows", "sent")],
        "rows": rows(made),
        "end": {"title": made.t("order-end"), "at": clock(options.start, sum(one.minutes for one in _items(made)))},
        "empty": made.t("order-empty"),
        "tracks": {"title": made.t("order-tracks"), "rows": [_track(made, track) for track in facts.tracks]},
        "keys": {"title": made.t("order-clicker"), "lines": [made.t(f"host-key-{name}") for name in KEYS]},
        "printed": made.t("order-printed", moment=made.words.moment(facts.printed_at)),
    }
    typeset("agenda", data, path)


def rows(made: Paper) -> list[dict[str, Any]]:
    """In their order, each beginning when those before it are over."""
    told, before = [], 0
    for no, item in enumerate(_items(made), 1):
        told.append(_row(made, no, before, item))
        before += item.minutes
    return told


def clock(start: str, minutes: int) -> str:
    """«14:45»; without a beginning, «+0:15» counted from it."""
    if not start:
        return f"+{minutes // 60}:{minutes % 60:02d}"
    hours, past = start.split(":")
    at = (int(hours) * 60 + int(past) + minutes) % DAY
    return f"{at // 60}:{at % 60:02d}"


def _items(made: Paper) -> tuple[AgendaFacts, ...]:
    return made.facts.prepared.agenda


def _row(made: Paper, no: int, before: int, item: AgendaFacts) -> dict[str, Any]:
    track = next((track for track in made.facts.tracks if track.no == item.track), None)
    scene = made.t(f"scene-{item.scene.replace('_', '-')}") if item.scene else made.t("order-nothing")
    return {
        "no": str(no),
        "at": clock(made.options.start, before),
        "length": made.t("minutes", n=item.minutes),
        "title": breakable(item.title) or scene,
        "badge": mark(item.track or 0),
        "scene": scene,
        "count": _count(made, item, track),
        "sent": _sent(made, track) if track else "",
    }


def _count(made: Paper, item: AgendaFacts, track: TrackFacts | None) -> str:
    """Rows above the cut line of what was sent; options of the hall's ballot."""
    if track and track.result:
        return str(track.result.cut)
    hall = made.facts.prepared.boards[0].ballot
    if item.scene == "ballot" and hall and hall.options:
        return str(len(hall.options))
    if item.scene == "cross_top" and made.facts.hall and made.facts.hall.result:
        return str(made.facts.hall.result.cut)
    return ""


def _sent(made: Paper, track: TrackFacts) -> str:
    if track.result is None:
        return made.t("order-not-sent")
    at = made.words.local(track.result.at)
    return made.t("order-sent-at", version=str(track.result.version), time=f"{at:%H:%M}")


def _track(made: Paper, track: TrackFacts) -> dict[str, Any]:
    name = made.words.track(track.no, breakable(track.short or track.title))
    return {"badge": mark(track.no), "name": name, "sent": _sent(made, track)}
