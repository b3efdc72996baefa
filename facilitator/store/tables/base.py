"""What all tables share. Times are ms since 1970; `rev` columns hold the stream's revision of the row's last change."""

from typing import Annotated, Any, ClassVar, Final

from sqlalchemy import JSON, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    type_annotation_map: ClassVar = {dict[str, Any]: JSON(none_as_null=True), list[Any]: JSON(none_as_null=True)}


Key = Annotated[str, mapped_column(String(40), primary_key=True)]


# The key of Meta that says that deleted rows have left traces on disk; it goes when they have.
ERASE_DUE: Final = "erase_due"
# The key of Meta with the number of the last erasure: a copy with a smaller one holds what was erased since.
ERASURES: Final = "erasures"
# The key of Meta with the chain's value of the journal's last entry: what is taken off its end would not be missed.
JOURNAL_HEAD: Final = "journal_head"


class Meta(Base):
    """Facts about the database itself: `epoch` changes when it is restored from a backup."""

    __tablename__ = "meta"
    key: Mapped[str] = mapped_column(String(40), primary_key=True)
    value: Mapped[str]


class Stream(Base):
    """A board or an event as a sequence of revisions; below `reset_rev` a client must start over."""

    __tablename__ = "stream"
    id: Mapped[str] = mapped_column(String(48), primary_key=True)
    rev: Mapped[int] = mapped_column(default=0)
    reset_rev: Mapped[int] = mapped_column(default=0)
