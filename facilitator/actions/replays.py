"""What was carried out before is answered as it was then: looked up for a whole group of batches at once."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import Any, Final

import msgspec
from sqlalchemy import bindparam, func, select, tuple_
from sqlalchemy.orm import Session

from facilitator.domain.roles import Actor
from facilitator.protocol import Command
from facilitator.store import tables
from facilitator.store.prepared import row_of, rows_of

Reply = dict[str, Any]
Batch = tuple[Actor, Sequence[Command | Reply]]

FORESEEN: Final = "replies"
_journal = tables.Journal
_SAID: Final = select(_journal.actor, _journal.op_id, _journal.reply)
_ONE: Final = _SAID.where(_journal.actor == bindparam("actor"), _journal.op_id == bindparam("op"))
# A list of values would make SQLite look through the whole journal: of a list of rows it asks the index.
_asked: Final = func.json_each(bindparam("asked")).table_valued("value", name="asked")
_SOME: Final = _SAID.where(
    tuple_(_journal.actor, _journal.op_id).in_(
        select(func.json_extract(_asked.c.value, "$[0]"), func.json_extract(_asked.c.value, "$[1]"))
    )
)
_person = tables.Participant
_PEOPLE: Final = select(_person).where(_person.id.in_(bindparam("people", expanding=True)))


class Foreseen:
    """The operations of a group, by actor: which were carried out before it, or have been in it."""

    def __init__(self, asked: AbstractSet[tuple[str, str]]) -> None:
        self.asked = asked
        self.replies: dict[tuple[str, str], Reply] = {}


def foresee(session: Session, batches: Iterable[Batch]) -> None:
    """Reads at once what the batches of a group would ask for one by one."""
    batches = list(batches)
    asked = {(actor.key, one.op) for actor, commands in batches for one in commands if isinstance(one, Command)}
    session.info[FORESEEN] = foreseen = Foreseen(asked)
    if asked:
        for row in rows_of(session, _SOME, asked=msgspec.json.encode(list(asked)).decode()):
            foreseen.replies[row.actor, row.op_id] = row.reply
    people = {actor.participant for actor, _ in batches if actor.participant} - _known(session)
    if len(people) > 1:
        session.scalars(_PEOPLE, {"people": list(people)}).all()


def replayed(session: Session, actor: Actor, op: str) -> Reply | None:
    """The reply to the actor's operation of this id, if it was carried out before."""
    foreseen: Foreseen | None = session.info.get(FORESEEN)
    if foreseen is not None and (actor.key, op) in foreseen.asked:
        return foreseen.replies.get((actor.key, op))
    row = row_of(session, _ONE, actor=actor.key, op=op)
    return None if row is None else row.reply


def note(session: Session, actor: Actor, op: str, reply: Reply) -> None:
    """It has been carried out now."""
    foreseen: Foreseen | None = session.info.get(FORESEEN)
    if foreseen is not None:
        foreseen.replies[actor.key, op] = reply


def _known(session: Session) -> set[str]:
    return {key[1][0] for key in session.identity_map.keys() if key[0] is tables.Participant}  # noqa: SIM118
