"""The audit trail as the organiser reads it: what was done, in which role, and the state of the chain."""

from msgspec import Struct, field


class AuditEntry(Struct, frozen=True):
    """One command. `what`: the end of its sentence's id; `track`: its number, 0 the hall, null the event.

    `nos`: numbers of the ideas that it names; `by`: the role, or `plan` and `term` for what happened by itself.
    """

    at: int
    by: str
    what: str
    track: int | None = None
    nos: tuple[str, ...] = ()
    detail: str = ""
    undone: bool = False


class AuditVeil(Struct, frozen=True):
    """V8: a secret ballot of track `track` (null: of another event) that is not revealed, and when it was opened."""

    track: int | None
    at: int


class AuditPage(Struct, frozen=True):
    """At most a hundred entries, newest first. `total` of all that are told; `first`: how many are older.

    `counts`: votes, marks, answers and changes of a person's own place, which are never told one by one.
    """

    entries: tuple[AuditEntry, ...]
    total: int
    first: int
    counts: dict[str, int] = field(default_factory=dict)
    veils: tuple[AuditVeil, ...] = ()


class AuditNoted(Struct, frozen=True):
    """The entry at which a fingerprint stood that somebody has noted down: the how manieth, and when it was made."""

    entry: int
    at: int


class AuditChain(Struct, frozen=True):
    """The chain of the whole installation, up to the opening of the first secret ballot that is not revealed (V8).

    `head`: the fingerprint of its last entry, empty without one; `veiled`: whether entries behind it are not told;
    `noted`: where the fingerprint that was asked about stands in what has held, null where it does not.
    """

    entries: int
    head: str
    intact: bool
    at: int
    veiled: bool = False
    noted: AuditNoted | None = None
