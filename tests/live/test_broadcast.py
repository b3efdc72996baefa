"""From commits to frames: what changed, once per audience, whatever goes wrong on the way."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from structlog.testing import capture_logs

from facilitator.actions.run import Outcome
from facilitator.domain.roles import Actor, Audience
from facilitator.live.broadcast import Broadcaster
from facilitator.live.rooms import Client, Rooms
from facilitator.runtime import PlainLoop
from tests.builders import BASE, new
from tests.rig import SECONDS, Rig

FEW = 8


@dataclass
class Air:
    """Everything that was emitted, in order: (event, body, room or socket)."""

    frames: list[tuple[str, Any, str]] = field(default_factory=list)
    news: threading.Condition = field(default_factory=threading.Condition)

    def emit(self, name: str, body: Any, to: str) -> None:
        with self.news:
            self.frames.append((name, body, to))
            self.news.notify_all()

    def until(self, is_so: Callable[[list[tuple[str, Any, str]]], Any]) -> Any:
        """Waits for the frames that make it true."""
        deadline = time.monotonic() + SECONDS
        with self.news:
            while not (found := is_so(self.frames)):
                left = deadline - time.monotonic()
                assert left > 0, self.frames
                self.news.wait(left)
        return found


@dataclass
class Hub:
    """A broadcaster at work over a rig, with its rooms."""

    rig: Rig
    rooms: Rooms
    air: Air
    broadcaster: Broadcaster

    def follow(self, sid: str, actor: Actor, audience: Audience, stream: str | None = None) -> Client:
        """A client that has said hello, and so has the present revision."""
        stream = stream or self.rig.hall.stream()
        client = Client(sid, actor)
        self.rooms.add(client)
        self.rooms.follow(client, stream, audience)
        self.broadcaster.joined(stream, audience, self.rig.hall.changes(stream).rev)
        return client

    def changes(self, audience: Audience, stream: str | None = None) -> list[Any]:
        room = f"{stream or self.rig.hall.stream()}/{audience.value}"
        return [body for name, body, to in self.air.frames if (name, to) == ("changes", room)]


@pytest.fixture
def hub(rig: Rig) -> Hub:
    rooms, air, loop = Rooms(), Air(), PlainLoop()
    broadcaster = Broadcaster(loop, rig.pipeline, rooms, air.emit, BASE)
    rig.pipeline.listeners.append(broadcaster.after_commit)
    loop.spawn(broadcaster.run)
    return Hub(rig, rooms, air, broadcaster)


def question(hub: Hub, text: str) -> None:
    hub.rig.submit(hub.rig.hall.staff("moderator"), hub.rig.hall.command("set_question", question=text))


def has_question(text: str) -> Callable[[list[tuple[str, Any, str]]], bool]:
    return lambda frames: any(getattr(record, "question", "") == text for _, body, _ in frames
                              for record in getattr(body, "put", ()))  # fmt: skip


def test_a_change_reaches_every_audience_that_is_there_once(hub: Hub) -> None:
    hall = hub.rig.hall
    moderator = hall.open()
    hub.follow("s1", hall.person(), Audience.PARTICIPANTS)
    hub.follow("s2", hall.person(), Audience.PARTICIPANTS)
    hub.follow("s3", moderator, Audience.STAFF)

    question(hub, "Что важно?")
    hub.air.until(lambda _: hub.changes(Audience.PARTICIPANTS) and hub.changes(Audience.STAFF))

    for audience in (Audience.PARTICIPANTS, Audience.STAFF):
        (changes,) = hub.changes(audience)
        assert [record.question for record in changes.put] == ["Что важно?"]
    assert hub.changes(Audience.SCREENS) == []


def test_many_votes_make_few_frames_that_add_up(hub: Hub) -> None:
    hall = hub.rig.hall
    hall.open()
    (idea,) = hall.ideas(1)
    people = [hall.person() for _ in range(40)]
    hub.follow("s1", people[0], Audience.PARTICIPANTS)
    votes = [(person, hall.command("set_vote", ballot=hall.ballot(), idea=idea, value=1)) for person in people]

    futures = [hub.rig.pipeline.submit(person, [vote]) for person, vote in votes]
    for future in futures:
        future.result(SECONDS)
    hub.air.until(lambda frames: any(record.n == 40 for _, body, _ in frames for record in getattr(body, "put", ())
                                     if type(record).__name__ == "TallyRecord"))  # fmt: skip

    frames = hub.changes(Audience.PARTICIPANTS)
    assert len(frames) < FEW
    assert [one.since for one in frames[1:]] == [one.rev for one in frames[:-1]]


def test_a_person_hears_of_the_own_record_on_every_page_that_shows_the_board(hub: Hub) -> None:
    hall = hub.rig.hall
    moderator = hall.open()
    author = hall.person()
    idea = hall.add(author)
    hub.follow("s1", author, Audience.PARTICIPANTS)
    hub.follow("s2", author, Audience.PARTICIPANTS)
    hub.follow("s3", hall.person(), Audience.PARTICIPANTS)
    hub.follow("s4", author, Audience.PARTICIPANTS, hall.stream(2))

    hub.rig.submit(moderator, hall.command("set_hidden", idea=idea, on=True, reason="Повтор"))
    hub.air.until(lambda frames: len([one for one in frames if one[0] == "mine"]) == 2)

    told = {to: body.ideas[0].reason for name, body, to in hub.air.frames if name == "mine"}
    assert told == {"s1": "Повтор", "s2": "Повтор"}


def test_the_first_guest_of_a_room_that_was_empty_misses_nothing(hub: Hub) -> None:
    hall = hub.rig.hall
    hall.open()
    question(hub, "Раз")
    client = hub.follow("s1", hall.person(), Audience.PARTICIPANTS)
    question(hub, "Два")
    hub.air.until(has_question("Два"))
    hub.rooms.remove(client.sid)
    question(hub, "Три")
    rev = hall.rev()
    hub.follow("s2", hall.person(), Audience.PARTICIPANTS)
    question(hub, "Четыре")
    hub.air.until(has_question("Четыре"))

    assert hub.changes(Audience.PARTICIPANTS)[-1].since <= rev


def test_a_mass_reset_is_a_short_frame_and_the_snapshot_is_fetched(hub: Hub) -> None:
    hall = hub.rig.hall
    moderator = hall.open()
    hall.ideas(30)
    for n in range(60):
        hub.follow(f"s{n}", moderator, Audience.PARTICIPANTS)
    hub.follow("screen", hall.staff("screen"), Audience.SCREENS)

    hub.rig.submit(moderator, hall.command("change_phase", phase="reveal"))
    hub.air.until(lambda _: hub.changes(Audience.PARTICIPANTS) and hub.changes(Audience.SCREENS))

    (short,), (whole,) = hub.changes(Audience.PARTICIPANTS), hub.changes(Audience.SCREENS)
    assert (short.reset, short.put, short.rev) == (True, (), whole.rev)
    assert 0 < short.fetch <= 3000
    assert len(whole.put) > 30


def test_a_person_or_a_board_that_is_gone_silences_nobody_else(hub: Hub) -> None:
    hall = hub.rig.hall
    hall.open()
    ghost = Actor(hall.person().role, "p:ghost", hall.event, None, "ghost")
    hub.follow("s1", ghost, Audience.PARTICIPANTS)

    with capture_logs() as logs:
        hub.broadcaster.after_commit(Outcome(poked={"board:nowhere"}, people={("ghost", hall.boards[1])}))
        for text in ("Раз", "Два"):
            question(hub, text)
            hub.air.until(has_question(text))

    assert [entry for entry in logs if entry["log_level"] == "error"] == []


def test_an_error_while_sending_is_logged_and_the_next_change_is_sent(
    hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    hall = hub.rig.hall
    hall.open()
    hub.follow("s1", hall.person(), Audience.PARTICIPANTS)
    failing = threading.Event()

    def emit_or_fail(name: str, body: Any, to: str) -> None:
        if not failing.is_set():
            failing.set()
            raise OSError("the socket broke")
        hub.air.emit(name, body, to)

    monkeypatch.setattr(hub.broadcaster, "_emit", emit_or_fail)
    with capture_logs() as logs:
        question(hub, "Раз")
        assert failing.wait(SECONDS)
        hall.add(hall.person(), new())
        question(hub, "Два")
        hub.air.until(has_question("Два"))

    assert [entry["event"] for entry in logs if entry["log_level"] == "error"] == ["broadcast_failed"]
