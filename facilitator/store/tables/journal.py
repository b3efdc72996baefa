"""The journal of accepted commands."""

from typing import Any

from sqlalchemy import LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from facilitator.store.tables.base import Base


class Journal(Base):
    """Every accepted command, in the transaction that carried it out; the audit trail, chained by hashes.

    The chain covers the digest of nonce, actor, operation, instant, body and role, so that all of these can be erased
    and it still verifies. `role` is empty where it was not yet written down.
    """

    __tablename__ = "journal"
    __table_args__ = (UniqueConstraint("actor", "op_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[int]
    stream: Mapped[str] = mapped_column(String(48), index=True)
    actor: Mapped[str] = mapped_column(String(48))
    role: Mapped[str] = mapped_column(String(12), default="")
    op_id: Mapped[str] = mapped_column(String(40))
    rev: Mapped[int]
    name: Mapped[str] = mapped_column(String(24))
    body: Mapped[dict[str, Any] | None]
    reply: Mapped[dict[str, Any]]
    before: Mapped[list[Any] | None] = mapped_column(default=None)
    undone: Mapped[bool] = mapped_column(default=False)
    nonce: Mapped[bytes] = mapped_column(LargeBinary(16))
    digest: Mapped[bytes] = mapped_column(LargeBinary(32))
    chain: Mapped[bytes] = mapped_column(LargeBinary(32))
