"""Every kind of record."""

from typing import Final

from facilitator.protocol import (
    air_records,
    board_records,
    decision_records,
    event_records,
    name_records,
    relation_records,
)
from facilitator.protocol.record import Record

_MODULES: Final = (board_records, event_records, air_records, decision_records, relation_records, name_records)
RECORDS: Final[tuple[type[Record], ...]] = tuple(
    value
    for module in _MODULES
    for value in vars(module).values()
    if isinstance(value, type) and issubclass(value, Record) and value is not Record
)
