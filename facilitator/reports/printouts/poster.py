"""Posters with the way in: for every track, for the event and for the hall; a local network has two codes to scan."""

import re
from pathlib import Path
from typing import Any, Final

from facilitator.domain.addresses import is_local
from facilitator.reports.facts import Facts
from facilitator.reports.identity import band
from facilitator.reports.options import Options, Wifi
from facilitator.reports.prepared import BoardFacts
from facilitator.reports.printouts.paper import Paper, breakable, mark, paper, qr, shown_address, spaced
from facilitator.reports.typeset import typeset

FIRST_THREADS: Final = 5
SPECIAL: Final = re.compile(r'([\\;,:"])')


def write(facts: Facts, language: str, options: Options, path: Path) -> None:
    made = paper(facts, language, options)
    typeset("poster", {"language": language, "title": facts.event.title, "sheets": sheets(made)}, path)


def sheets(made: Paper) -> list[dict[str, Any]]:
    """One for the track that is wanted, else one for each, then the event's and the hall's."""
    posters = [_board(made, board) for board in made.boards]
    if made.options.track is None:
        posters += [_event(made), _board(made, made.facts.prepared.boards[0])]
    return posters


def wifi_code(wifi: Wifi) -> str:
    """What phones understand as a network to join: WIFI:T:WPA;S:name;P:password;;"""
    name, password = (SPECIAL.sub(r"\\\1", text) for text in (wifi.name, wifi.password))
    return f"WIFI:T:WPA;S:{name};P:{password};;" if password else f"WIFI:T:nopass;S:{name};;"


def _board(made: Paper, board: BoardFacts) -> dict[str, Any]:
    is_hall = board.no == 0
    return {
        "band": _threads(made) if is_hall else band(board.no),
        "badge": mark(board.no),
        "name": breakable(made.event.title) if is_hall else made.name(board),
        "title": breakable(made.t("hall") if is_hall else board.name),
        "question": breakable(board.question),
        "wifi": _wifi(made),
        "place": _place(made, "sheet-place-hall" if is_hall else "sheet-place", made.address(board)),
        "steps": made.t("sheet-steps-hall" if is_hall else "sheet-steps"),
    }


def _event(made: Paper) -> dict[str, Any]:
    return {
        "band": _threads(made),
        "badge": None,
        "name": breakable(made.event.place),
        "title": breakable(made.event.title),
        "question": breakable(made.event.subtitle),
        "wifi": _wifi(made),
        "place": _place(made, "sheet-place-event", made.base),
        "steps": made.t("sheet-steps-event"),
    }


def _threads(made: Paper) -> str:
    return band(*(board.no for board in made.facts.prepared.tracks[:FIRST_THREADS]))


def _place(made: Paper, caption: str, address: str) -> dict[str, Any]:
    return {
        "caption": made.t(caption),
        "qr": qr(address),
        "scan": made.t("sheet-scan"),
        "address": made.t("sheet-address", address=shown_address(address)),
        "label": made.t("sheet-code"),
        "code": spaced(made.event.code),
    }


def _wifi(made: Paper) -> dict[str, Any] | None:
    """On a local network only: what was typed in, or lines to write it on."""
    if not is_local(made.options.address):
        return None
    wifi = made.options.wifi
    plate: dict[str, Any] = {"caption": made.t("sheet-wifi"), "scan": made.t("sheet-scan")}
    if wifi is None:
        return plate | {"qr": None, "blanks": [made.t("sheet-network-blank"), made.t("sheet-password-blank")]}
    secret = made.t("sheet-password", password=wifi.password) if wifi.password else made.t("sheet-no-password")
    said = [made.t("sheet-network", name=wifi.name), secret]
    return plate | {"qr": qr(wifi_code(wifi)), "lines": [breakable(line, longest=8) for line in said]}
