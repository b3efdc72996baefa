"""A person's seat with what is known of the person."""

from dataclasses import dataclass
from typing import Final

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from facilitator.domain.errors import Refused
from facilitator.store import quarantine, tables
from facilitator.store.lasting import NAMES, Lasting
from facilitator.store.memo import remembered
from facilitator.store.prepared import row_of

_seat, _name = tables.Participant, tables.PersonName
_SEAT: Final = (
    select(
        _seat.id, _seat.rev, _seat.region, _seat.group, _seat.asked, _seat.admitted, _seat.track_id, _seat.code_no,
        _name.name, _name.consent, _name.held, quarantine.is_put_aside(_seat.id).label("aside"),
    )
    .outerjoin(_name, _name.participant_id == _seat.id)
    .where(_seat.id == bindparam("person"))
)  # fmt: skip
_NAME: Final = select(_name.name, _name.consent, _name.held).where(_name.participant_id == bindparam("person"))


@dataclass(frozen=True, slots=True)
class Seat:
    """`admitted`: by a code of which kind; `name` with the `consent` to it, empty where none was given."""

    id: str
    rev: int
    region: str | None
    group: str | None
    asked: bool
    admitted: str
    track_id: str | None
    code_no: int
    name: str
    consent: str
    held: bool
    aside: bool


def seat(session: Session, participant: str, board: str) -> Seat:
    """Whose own record of the board is read. Raises `not_found`."""
    if isinstance(session, Lasting) and session.writes:
        return _held(session, participant, board)
    row = row_of(session, _SEAT, person=participant)
    if row is None:
        raise Refused("not_found")
    return Seat(
        row.id, row.rev, row.region, row.group, row.asked, row.admitted, row.track_id, row.code_no,
        row.name or "", row.consent or "", bool(row.held), bool(row.aside),
    )  # fmt: skip


def _held(session: Session, participant: str, board: str) -> Seat:
    """The session that writes has it as an object, changed or not."""
    row = session.get(tables.Participant, participant)
    if row is None:
        raise Refused("not_found")
    given = remembered(session, NAMES, participant, lambda: row_of(session, _NAME, person=participant))
    name, consent, held = given or ("", "", False)
    return Seat(
        row.id, row.rev, row.region, row.group, row.asked, row.admitted, row.track_id, row.code_no,
        name, consent, held, participant in quarantine.aside(session, board),
    )  # fmt: skip
