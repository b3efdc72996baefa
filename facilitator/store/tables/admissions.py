"""Codes of badges and of lists."""

from sqlalchemy import ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from facilitator.store.tables.base import Base, Key


class Admission(Base):
    """A code that admits one seat, known by the hash of its secret; `label`: the list's entry it is made out to.

    It says whether it was `used`, never when or by which seat: whose votes are whose stays unknown.
    """

    __tablename__ = "admission"
    id: Mapped[Key]
    event_id: Mapped[str] = mapped_column(ForeignKey("event.id"), index=True)
    no: Mapped[int]
    kind: Mapped[str] = mapped_column(String(8))
    code_hash: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    label: Mapped[str] = mapped_column(default="")
    used: Mapped[bool] = mapped_column(default=False)
