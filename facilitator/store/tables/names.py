"""Names that people give of their own wish, each with the wording of the consent that it was given to."""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from facilitator.store.tables.base import Base


class PersonName(Base):
    """Goes with the seat. `consent` is the digest of `wording`; `held`: nobody but staff reads it."""

    __tablename__ = "person_name"
    participant_id: Mapped[str] = mapped_column(ForeignKey("participant.id", ondelete="CASCADE"), primary_key=True)
    name: Mapped[str]
    consent: Mapped[str]
    wording: Mapped[str]
    held: Mapped[bool] = mapped_column(default=False)
    given_at: Mapped[int]
