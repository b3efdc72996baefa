"""The journal: an entry for every command that was carried out, chained to the one before it."""

import secrets
from typing import Final

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitator.actions.replays import Reply
from facilitator.actions.transaction import Transaction, new_id
from facilitator.protocol import Command, tag_of
from facilitator.store import tables
from facilitator.store.entries import Entry, digest_of, link
from facilitator.store.memo import know, remembered
from facilitator.store.pending import add_row

# Whoever was erased.
ERASED: Final = "erased"
JOURNAL: Final = "journal"


def enter(tx: Transaction, command: Command, stream: tables.Stream, reply: Reply) -> bytes:
    """The audit trail; each entry's chain covers sha256(nonce + body), so that a body can be erased later.

    The value of the chain after it.
    """
    is_nameless = tx.unsaid and tx.actor.participant is not None
    entry = Entry(
        at=tx.now,
        stream=stream.id,
        actor=ERASED if is_nameless else tx.actor.key,
        role=tx.actor.role.value,
        op_id=new_id() if is_nameless else command.op,
        rev=stream.rev,
        name=tag_of(type(command)),
        body=None if tx.unsaid else msgspec.to_builtins(command),
        reply=reply,
        before=tx.before if tx.undoable and tx.before else None,
        nonce=secrets.token_bytes(16),
    )
    entry.digest = digest_of(entry)
    entry.chain = link(_last(tx.session), entry)
    add_row(tx.session, tables.Journal, **msgspec.structs.asdict(entry))
    know(tx.session, JOURNAL, "last", entry.chain)
    return entry.chain


def _last(session: Session) -> bytes:
    """The chain's value so far."""
    chain = tables.Journal.chain
    read = lambda: session.scalar(select(chain).order_by(tables.Journal.id.desc()).limit(1)) or b""  # noqa: E731
    return remembered(session, JOURNAL, "last", read)


def note_head(session: Session, head: bytes) -> None:
    """The end of the chain stands beside it too: nothing can be taken off unseen."""
    known = session.get(tables.Meta, tables.JOURNAL_HEAD)
    if known is None:
        session.add(tables.Meta(key=tables.JOURNAL_HEAD, value=head.hex()))
        session.flush()
    else:
        known.value = head.hex()
