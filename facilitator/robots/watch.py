"""Looks at every frame that any robot gets: is anything told that this page must not know yet?"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final

from facilitator.robots.mirror import Mirror, Record

AFTER: Final = frozenset({"reveal", "deepen", "consent", "handed_over"})
INSIDE: Final = frozenset({"moderator", "scribe", "organiser"})


@dataclass(slots=True)
class Heard:
    """What one page has heard of turnouts: the last by board, and in which of the board's ballots."""

    voted: dict[str, int] = field(default_factory=dict)
    ballots: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class Watch:
    """`leaks` of blind counts, `heard` texts that silence or the reading round should have kept, `fallen` turnouts."""

    frames: int = 0
    pulses: int = 0
    leaks: Counter[str] = field(default_factory=Counter)
    heard: Counter[str] = field(default_factory=Counter)
    fallen: list[str] = field(default_factory=list)
    _begun: Counter[str] = field(default_factory=Counter)
    _taken_back: Counter[str] = field(default_factory=Counter)

    def frame(self, role: str, mirror: Mirror, put: Iterable[Record], before: dict[str, int]) -> None:
        """Records that a page was sent, after its copy took them; `before`: turnouts that the page had, by ballot."""
        self.frames += 1
        board = next(iter(mirror.shown("board")), None)
        for record in put:
            if record["t"] == "lane" and is_blind_lane(record) and record["votes"]:
                self.leaks[f"{role}: votes of a lane"] += 1
            if record["t"] == "turnout":
                self._turnout(role, record["id"], record["voted"], before.get(record["id"], 0))
            if board is not None and not may_know(board, record):
                self.leaks[f"{role}: {record['t']} in {board['moment']}"] += 1
            if board is not None and record["t"] == "idea" and is_silent(role, board):
                self.heard[f"{role} in {board['moment']}"] += 1

    def pulse(self, role: str, pulse: dict[str, Any], heard: Heard) -> None:
        """Ephemeral counts; `heard` is brought up to date. With a new ballot a turnout begins anew, once."""
        self.pulses += 1
        for board, voted in pulse["voted"].items():
            before = heard.voted.get(board, 0)
            if voted < before and heard.ballots[board] < self._begun[board]:
                heard.ballots[board] = self._begun[board]
            else:
                self._turnout(role, board, voted, before)
            heard.voted[board] = voted

    def new_ballot(self, board: str) -> None:
        """Told before the moderator makes one."""
        self._begun[board] += 1

    def paper_taken_back(self, board: str, ballot: str) -> None:
        """The only thing by which a turnout may fall: it is heard by board and by ballot."""
        self._taken_back.update((board, ballot))

    def _turnout(self, role: str, of: str, now: int, before: int) -> None:
        if now + self._taken_back[of] < before:
            self.fallen.append(f"{role}: {before} -> {now}")


def is_blind_lane(lane: Record) -> bool:
    return lane["ballot_mode"] == "blind" and lane["ballot_state"] in ("draft", "open", "closed", "revealing")


def may_know(board: Record, record: Record) -> bool:
    """V8, as a page can judge it: counts and places only as far as they are revealed; no scores in the round."""
    match record["t"]:
        case "tally":
            told = told_of(board)
            return told is None or record["id"] in told
        case "standing":
            ballot = board["ballot"] or {}
            told = told_of(board)
            rows = {row["id"] for row in record["rows"]}
            is_due = board["phase"] in AFTER and ballot.get("state") in ("revealing", "revealed")
            return is_due and (told is None or (rows <= told and not record["groups"]))
        case "idea":
            return record["score"] is None or board["phase"] != "review"
        case _:
            return True


def told_of(board: Record) -> frozenset[str] | None:
    """Ideas whose counts may be known; None for all."""
    ballot = board["ballot"]
    if ballot is None:
        return frozenset()
    is_live = ballot["mode"] == "live"
    if board["phase"] == "open":
        return None if is_live else frozenset()
    if board["phase"] == "vote":
        return None if is_live and ballot["state"] in ("open", "closed") else frozenset()
    if board["phase"] in AFTER:
        return None if is_live or ballot["state"] == "revealed" else frozenset(ballot["shown"])
    return frozenset()


def is_silent(role: str, board: Record) -> bool:
    """Whether the page must get nobody's ideas now; cards of the reading round are in a person's own record."""
    if role in INSIDE:
        return False
    is_alone = board["phase"] == "review" and role in ("participant", "observer")
    return board["phase"] == "lobby" or (board["phase"] == "collect" and board["silent"]) or is_alone
