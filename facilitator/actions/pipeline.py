"""The one way in for both edges: parse, limit, run on the writer's thread, tell the listeners after the commit."""

import secrets
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Any, TypeVar

import structlog
from sqlalchemy.orm import Session

from facilitator import protocol
from facilitator.actions import erasing, people
from facilitator.actions.replays import Reply, foresee
from facilitator.actions.run import Outcome, refusal, run_batch
from facilitator.actions.transaction import Services
from facilitator.domain.errors import Refused
from facilitator.domain.limits import IDEAS, OPERATIONS, READS, Limiter
from facilitator.domain.roles import Actor, Role
from facilitator.protocol import LIMITS, BoardCommand, Changes, Command, Mine
from facilitator.store import erasures, find, tables
from facilitator.store.health import Watch
from facilitator.store.mine import mine
from facilitator.store.sync import known_changes
from facilitator.store.threads import Reader, Writer
from facilitator.store.trouble import trouble_of

log = structlog.get_logger()
RESTART_SECONDS = 2
# Everything erased within this time goes from the file together.
ERASE_EVERY_MS = 55_000
TEAM = frozenset({Role.OWNER, Role.ORGANISER, Role.HOST, Role.MODERATOR, Role.SCRIBE})
T = TypeVar("T")
BUSY_RETRY_SECONDS = 2
SAVED = "saved"
FULL_RETRY_SECONDS, FULL_SPREAD_SECONDS = 4, 5


@dataclass(frozen=True, slots=True)
class Done:
    """A carried-out batch: the replies, and for a participant the own record as it now is."""

    outcome: Outcome
    mine: Mine | None


@dataclass(slots=True)
class Pipeline:
    """`listeners` are called on the writer's thread after each commit, with the actor and the outcome.

    While `closing`, operations are put off until the next start. `restored`: by stream, the lowest revision that a
    restore has gone back to.
    """

    writer: Writer
    reader: Reader
    services: Services
    limited: bool = True
    closing: bool = False
    restored: Mapping[str, int] = field(default_factory=dict)
    listeners: list[Callable[[Outcome], None]] = field(default_factory=list)
    _erased_at: int | None = None
    _ideas: Limiter = field(default_factory=lambda: Limiter(IDEAS))
    _operations: Limiter = field(default_factory=lambda: Limiter(OPERATIONS))
    _reads: Limiter = field(default_factory=lambda: Limiter(READS))

    def __post_init__(self) -> None:
        self.writer.on_rollback = self.services.alike.forget_all
        self.writer.foresee = foresee

    @property
    def watch(self) -> Watch:
        """How the installation's own disk is."""
        return self.writer.watch

    def try_to_save(self) -> None:
        """While nothing can be saved: finds out whether that is over, though nobody writes."""
        if self.watch.now.storage:
            self.write(lambda session: session.merge(tables.Meta(key=SAVED, value=str(self.services.now()))))

    def submit(self, actor: Actor, raw: Sequence[object]) -> "Future[Done]":
        """Runs a batch of decoded commands; the future resolves after the commit. Raises `malformed`, `too_large`."""
        if not isinstance(raw, list) or not raw:
            raise Refused("malformed", at="$")
        if len(raw) > LIMITS["batch"]:
            raise Refused("too_large", limit=LIMITS["batch"])
        commands = [self._admit(actor, one) for one in raw]
        future = self.writer.submit(lambda session: self._carry_out(session, actor, commands), (actor, commands))
        future.add_done_callback(self._after)
        return future

    def write(self, work: Callable[[Session], T]) -> "Future[T]":
        """Other writing work: seats, links, a new event."""
        return self.writer.submit(work)

    def read(self, work: Callable[[Session], T]) -> "Future[T]":
        """Reading work, in a snapshot of committed rows."""
        return self.reader.submit(work)

    def mine(self, session: Session, participant: str, board: str) -> Mine:
        """The person's own record of a board. Raises `not_found`."""
        return mine(session, participant, board, lambda number: people.return_code(self.services, participant, number))

    def state(self, session: Session, actor: Actor, stream: str, since: int, base: str) -> tuple[Changes, Mine | None]:
        """A stream as the actor may see it, with a participant's own record of a board. Raises `unknown_stream`."""
        changes = known_changes(session, stream, since, find.audience(session, actor, stream), base)
        kind, _, key = stream.partition(":")
        own = actor.participant is not None and kind == "board"
        return changes, self.mine(session, actor.participant or "", key) if own else None

    def admit_reader(self, actor: Actor) -> None:
        """Before a stream is read for somebody: who runs the event has no limit. Raises `slow_down`."""
        if self.limited and actor.role not in TEAM:
            self._reads.take(actor.key, self.services.now())

    def tell(
        self,
        poked: AbstractSet[str],
        people: AbstractSet[tuple[str, str]] = frozenset(),
        pulsed: AbstractSet[str] = frozenset(),
    ) -> None:
        """Tells the listeners of streams and own records that other writing work has advanced."""
        self._tell(Outcome(poked=set(poked), people=set(people), pulsed=set(pulsed)))

    def end(self, keys: list[str], why: str = "not_signed_in") -> None:
        """Tells the listeners that these actors' grants have ended, or have gone to another device."""
        self._tell(Outcome(ended=keys, bye=why))

    def erase_what_is_due(self) -> None:
        """What a crash or a reader has kept from being erased; nobody waits for it."""
        due = self.read(lambda session: session.get(tables.Meta, tables.ERASE_DUE) is not None)
        due.add_done_callback(
            lambda found: self._erase() if found.exception() is None and found.result() and self._may_erase() else None
        )

    def _may_erase(self) -> bool:
        """People who are erased within a minute go from the file together: anybody may ask for it."""
        return self._erased_at is None or self.services.now() >= self._erased_at + ERASE_EVERY_MS

    def _erase(self) -> None:
        self._erased_at = self.services.now()
        self.writer.submit_apart(erasures.erase_due).add_done_callback(self._erased)

    def _erased(self, done: "Future[str | None]") -> None:
        if error := done.exception():
            log.error("erase_failed", exc_info=error)
        elif (due := done.result()) is None:
            self._erased_at = None
            log.warning("erase_put_off")
        else:
            noted = self.write(lambda session: erasing.note(session, due, self.services.now()))
            noted.add_done_callback(lambda _: self._tell(Outcome(weighty=True)))

    def _admit(self, actor: Actor, raw: object) -> Command | Reply:
        try:
            self._limit(actor)
            command = protocol.parse_command(raw)
            self._limit_kind(actor, command)
        except Refused as refused:
            return refusal(protocol.op_of(raw), refused)
        return command

    def _limit(self, actor: Actor) -> None:
        """I7: participants each, of a decision all who hold its link; who runs the event has no limit."""
        if self.closing:
            raise Refused("slow_down", retry_in=RESTART_SECONDS)
        if self.limited and actor.role not in TEAM:
            key = f"decision:{actor.decision}" if actor.decision else actor.key
            self._operations.take(key, self.services.now())

    def _limit_kind(self, actor: Actor, command: Command) -> None:
        """I7: ideas of a participant, erasures by address."""
        if not self.limited or actor.role is not Role.PARTICIPANT:
            return
        now = self.services.now()
        if isinstance(command, protocol.AddIdea):
            self._ideas.take(actor.key, now)
        elif isinstance(command, protocol.EraseMe):
            self.services.arrivals.begin_erasure(command.event, actor.participant or "", now)

    def _carry_out(self, session: Session, actor: Actor, commands: Sequence[Command | Reply]) -> Done:
        outcome = run_batch(session, self.services, actor, commands)
        if actor.participant is None:
            return Done(outcome, None)
        person = session.get(tables.Participant, actor.participant)
        if person is None:
            return Done(outcome, None)
        named = [command.board for command in commands if isinstance(command, BoardCommand)]
        track = session.get(tables.Track, named[0] if named else person.track_id or "")
        if track is None or track.event_id != person.event_id:
            return Done(outcome, None)
        return Done(outcome, self.mine(session, person.id, track.id))

    def _after(self, future: "Future[Done]") -> None:
        if future.exception() is None:
            outcome = future.result().outcome
            if outcome.erases and (outcome.bye != "erased" or self._may_erase()):
                self._erase()
            self._tell(outcome)

    def _tell(self, outcome: Outcome) -> None:
        for listener in self.listeners:
            listener(outcome)


def refused_by_store(error: BaseException) -> Refused:
    """What a failed transaction is called: nothing of it was kept."""
    if isinstance(error, Refused):
        return error
    match trouble_of(error):
        case None:
            return Refused("internal")
        case "busy":
            return Refused("slow_down", retry_in=BUSY_RETRY_SECONDS)
        case _:
            return Refused("storage_full", retry_in=FULL_RETRY_SECONDS + secrets.randbelow(FULL_SPREAD_SECONDS))


def replies_of(done: Done, now: int) -> dict[str, Any]:
    """The answer to a batch, on either edge."""
    return {"ok": True, "now": now, "replies": done.outcome.replies, "mine": done.mine}
