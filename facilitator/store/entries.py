"""An entry of the journal, and how it is chained to the one before."""

import hashlib
from typing import Any

import msgspec

from facilitator.store import tables


class Entry(msgspec.Struct):
    """What is written of a command, as tables.Journal has it."""

    at: int
    stream: str
    actor: str
    role: str
    op_id: str
    rev: int
    name: str
    body: dict[str, Any] | None
    reply: dict[str, Any]
    before: list[Any] | None
    nonce: bytes
    digest: bytes = b""
    chain: bytes = b""


def link(last: bytes, entry: Entry | tables.Journal) -> bytes:
    """An entry's chain value after one whose value is `last`: sha256 of that, where it stands, and the digest."""
    return hashlib.sha256(last + f"{entry.stream}\n{entry.rev}\n".encode() + entry.digest).digest()


def digest_of(entry: Entry | tables.Journal) -> bytes:
    """sha256(nonce + who, when, what and the answer): without the nonce none can be guessed, nor need be kept."""
    said = [entry.actor, entry.op_id, entry.at, entry.body]
    said += [entry.role, entry.name, entry.reply] if entry.role else []
    return hashlib.sha256(entry.nonce + msgspec.json.encode(said, order="sorted")).digest()
