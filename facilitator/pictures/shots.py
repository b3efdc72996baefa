"""Which pictures there are, and how far the demo event has been played for each."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from facilitator.pictures.scenario import Scenario
from facilitator.pictures.session import NO, Session

PHONE, LAPTOP, OLD_PROJECTOR, PROJECTOR = (390, 844), (1440, 900), (1024, 768), (1920, 1080)
Size = tuple[int, int]
PHONES: tuple[Size, ...] = (PHONE,)
LAPTOPS: tuple[Size, ...] = (LAPTOP, PHONE)
PROJECTORS: tuple[Size, ...] = (PROJECTOR, OLD_PROJECTOR)


@dataclass(frozen=True, slots=True)
class Shot:
    """One screen: `who` opens `path`; `tap` is the locale key of a button pressed first."""

    name: str
    path: str
    sizes: tuple[Size, ...]
    who: Literal["person", "staff", "stranger"] = "staff"
    tap: str | None = None


# Moments of a session, and whose pages are looked at in each.
MOMENTS = (
    ("silent", "participant moderator screen"),
    ("collect", "participant screen"),
    ("group", "participant moderator scribe screen"),
    ("review", "participant moderator screen"),
    ("draft", "participant moderator"),
    ("vote", "participant moderator scribe screen overview organiser"),
    ("close", "participant screen"),
    ("reveal", "participant moderator screen"),
    ("reveal_all", "participant moderator screen"),
    ("deepen", "moderator screen"),
    ("consent", "participant moderator screen"),
)
_PLANNED: dict[str, Callable[[str], Shot]] = {
    "participant": lambda name: Shot(name, f"/{NO}", PHONES, "person"),
    "moderator": lambda name: Shot(name, f"/{NO}/moderator", LAPTOPS),
    "scribe": lambda name: Shot(name, f"/{NO}/scribe", LAPTOPS),
    "screen": lambda name: Shot(name, f"/{NO}/screen", PROJECTORS),
    "overview": lambda name: Shot(name, "/plenary", PROJECTORS),
    "organiser": lambda name: Shot(name, "/organiser", (LAPTOP,)),
}
Act = tuple[Callable[[Scenario], None], tuple[Shot, ...]]


def acts() -> Iterator[Act]:
    """The demo event in acts: what happens, and what is then looked at. Paths are relative to the event's."""
    yield (
        lambda _: None,
        (
            Shot("participant-empty", "/1", PHONES, "stranger"),
            Shot("screen-empty", "/1/screen", PROJECTORS),
            Shot("plenary-overview-empty", "/plenary", PROJECTORS),
        ),
    )
    yield (
        Scenario.fill,
        (
            Shot("home", "", PHONES, "stranger"),
            Shot("tracks", "", PHONES, "stranger"),
            Shot("participant", "/1", PHONES, "person"),
            Shot("participant-mine", "/1", PHONES, "person", tap="my-ideas"),
            Shot("moderator", "/1/moderator", LAPTOPS),
            Shot("moderator-send", "/1/moderator", LAPTOPS, tap="bar-send"),
            Shot("scribe", "/1/scribe", LAPTOPS),
            Shot("screen", "/3/screen", PROJECTORS),
            Shot("plenary-overview", "/plenary", PROJECTORS),
            Shot("organiser", "/organiser", LAPTOPS),
            Shot("observer", "/observer", PHONES),
        ),
    )
    yield (
        _results,
        (
            Shot("plenary-overview-results", "/plenary", PROJECTORS),
            Shot("host", "/host", LAPTOPS),
            Shot("themes", "/themes", LAPTOPS),
            Shot("screen-results", "/4/screen", PROJECTORS),
            Shot("participant-results", "/4", PHONES, "person"),
            Shot("screen-spotlight", "/2/screen", PROJECTORS),
        ),
    )
    for name, scene in _scenes():
        yield scene, (Shot(name, "/plenary", PROJECTORS),)
    yield (
        _decide,
        (
            Shot("plenary-plan", "/plenary", PROJECTORS),
            Shot("results", "/results", PHONES, "stranger"),
            Shot("results-laptop", "/results", (LAPTOP,), "stranger"),
            Shot("decision", "/decision/1", PHONES, "stranger"),
            Shot("organiser-closing", "/organiser#closing", (LAPTOP,)),
        ),
    )
    yield (
        _end,
        (
            Shot("participant-lobby", "/1", PHONES, "stranger"),
            Shot("moderator-lobby", "/1/moderator", LAPTOPS),
            Shot("screen-lobby", "/1/screen", PROJECTORS),
        ),
    )
    yield from _by_plan()


def _by_plan() -> Iterator[Act]:
    """A session by plan on the second track."""
    sessions: list[Session] = []

    def step(name: str) -> Callable[[Scenario], None]:
        def play_step(play: Scenario) -> None:
            if not sessions:
                sessions.append(Session(play))
            getattr(sessions[0], name)()

        return play_step

    for name, who in MOMENTS:
        shots = tuple(_PLANNED[kind](f"{kind}-plan-{name}") for kind in who.split())
        yield step(name), shots


def _results(play: Scenario) -> None:
    """Three tracks send; the fourth shows its results; the second has an idea in the spotlight."""
    play.results = {no: play.send(no)["result"] for no in (1, 3, 5)}
    play.moderate(4, "change_phase", phase="reveal")
    play.moderate(2, "set_spotlight", idea=play.technology(2))
    play.take(kind="overview")


def _scenes() -> Iterator[tuple[str, Callable[[Scenario], None]]]:
    yield "plenary-top", lambda play: play.take(kind="track_top", result=play.results[3])
    yield "plenary-top-live", lambda play: play.take(kind="track_top", board=play.boards[2])
    yield "plenary-spotlight", lambda play: play.take(kind="spotlight", result=play.results[1], idea=play.technology(1))
    yield "plenary-lobby", lambda play: play.take(kind="lobby")
    yield "plenary-message", lambda play: play.take(kind="message", text=play.message)


def _decide(play: Scenario) -> None:
    """Two decisions, one of them adopted; everybody may read the results."""
    for n, what in enumerate(play.decisions):
        key = f"decision-of-the-hall-{n}"
        play.host("set_decision", id=key, what=what, level="regional", due="2027-03-01")
        play.host("show_decision", decision=key, on=True)
    play.host("set_decision_status", decision="decision-of-the-hall-0", status="adopted")
    play.organise("publish_results", on=True)
    play.take(kind="plan")


def _end(play: Scenario) -> None:
    """The rehearsal is over: every board waits in its lobby."""
    play.organise("end_rehearsal")
