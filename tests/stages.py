"""Boards led to any moment of the permission table by the moderator's own commands."""

from collections.abc import Iterable
from typing import Any

from facilitator.domain.phases import Moment
from facilitator.domain.plans import TEMPLATES, Step
from facilitator.domain.roles import Actor, Audience
from tests.builders import Hall

SESSION = TEMPLATES["session"]
# The moments of a plan, in its order.
PATH = (
    Moment.COLLECT, Moment.GROUP, Moment.REVIEW, Moment.DRAFT, Moment.VOTE, Moment.CLOSED, Moment.REVEAL, Moment.DEEPEN,
    Moment.CONSENT, Moment.HANDED_OVER,
)  # fmt: skip
TEXTS = ("Автобус до села", "Врачи в школах", "Музей под открытым небом", "Тренеры дворов", "Парк у реки", "Хор")


def steps(*plan: Step) -> list[dict[str, Any]]:
    """Steps as a client sends them."""
    return [{"phase": step.phase, "minutes": step.minutes, "silent": step.silent} for step in plan]


def planned(hall: Hall, no: int = 1, plan: Iterable[Step] = SESSION) -> Actor:
    """The moderator of a board with a plan that has not begun."""
    moderator = hall.staff("moderator", no)
    hall.ok(moderator, "set_plan", no=no, steps=steps(*plan))
    return moderator


def go(hall: Hall, moderator: Actor, phase: str, no: int = 1) -> dict[str, Any]:
    """The reply to beginning the step of the phase; `silent` is the silent step of collecting."""
    plan = hall.track(no).plan
    wanted = [n for n, step in enumerate(plan) if phase == ("silent" if step["silent"] else step["phase"])]
    return hall.ok(moderator, "go_to_step", no=no, step=wanted[0])


def lead(
    hall: Hall, moment: Moment, *, authors: Iterable[Actor] = (), ideas: int = 4, mode: str = "blind", no: int = 1
) -> Actor:
    """The moderator who has led a board from the lobby to the moment.

    On the way each author has brought an idea, then a scribe `ideas` more.
    """
    if moment is Moment.LOBBY:
        return hall.staff("moderator", no)
    if moment is Moment.OPEN:
        moderator = hall.open(no)
    else:
        moderator = planned(hall, no)
        go(hall, moderator, "collect", no)
    for n, author in enumerate(authors):
        hall.add(author, f"{TEXTS[n % len(TEXTS)]}, от участника", no)
    scribe = hall.staff("scribe", no)
    for n in range(ideas):
        hall.add(scribe, f"{TEXTS[n % len(TEXTS)]}, номер {n}", no)
    for stop in PATH[1 : PATH.index(moment) + 1] if moment in PATH else ():
        forward(hall, moderator, stop, mode, no)
    return moderator


def forward(hall: Hall, moderator: Actor, stop: Moment, mode: str = "blind", no: int = 1) -> None:
    """From the moment before to this one."""
    match stop:
        case Moment.DRAFT:
            go(hall, moderator, "vote", no)
            hall.ok(moderator, "prepare_ballot", no=no, ballot=hall.ballot(no), mode=mode, budget=0)
        case Moment.VOTE:
            hall.ok(moderator, "open_ballot", no=no, ballot=hall.ballot(no))
        case Moment.CLOSED:
            hall.ok(moderator, "close_ballot", no=no, ballot=hall.ballot(no))
        case Moment.REVEAL:
            hall.clock.step(11)
            go(hall, moderator, "reveal", no)
        case Moment.DEEPEN:
            hall.ok(moderator, "reveal_next", no=no, ballot=hall.ballot(no), everything=True)
            go(hall, moderator, "deepen", no)
        case Moment.HANDED_OVER:
            hall.ok(moderator, "send_result", no=no)
        case _:
            go(hall, moderator, stop.value, no)


def board(hall: Hall, no: int = 1) -> Any:
    """The board's record."""
    return hall.records("board", no)[hall.boards[no]]


def reveal_all(hall: Hall, moderator: Actor, no: int = 1) -> None:
    hall.ok(moderator, "reveal_next", no=no, ballot=hall.ballot(no), everything=True)


def options(hall: Hall) -> list[str]:
    """The options, by number, as phones have them."""
    shown = hall.records("idea", audience=Audience.PARTICIPANTS).values()
    return [idea.id for idea in sorted(shown, key=lambda idea: idea.no)]


def standing(hall: Hall, audience: Audience = Audience.PARTICIPANTS) -> Any:
    """What the present ballot has said, or None."""
    return hall.records("standing", audience=audience).get(hall.ballot())


def voters(hall: Hall, *numbers: int) -> list[Actor]:
    """People of whom `numbers` vote for the options, in their order; everybody for one."""
    people = []
    for idea, count in zip(options(hall), numbers, strict=False):
        for _ in range(count):
            people.append(hall.person())
            hall.votes(people[-1], idea)
    return people
