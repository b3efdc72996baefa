"""Brings the database to the newest schema, and knows its epoch."""

import secrets
from pathlib import Path
from typing import Final

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from facilitator.store import tables

# Followed by a stream: the lowest revision that a restore has gone back to.
RESTORED: Final = "restored:"
MIGRATIONS = Path(__file__).with_name("migrations")


def migrate(engine: Engine) -> None:
    """Runs the missing migrations in one transaction."""
    settings = Config()
    settings.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    with engine.begin() as connection:
        settings.attributes["connection"] = connection
        command.upgrade(settings, "head")


def epoch(engine: Engine) -> str:
    """Names this life of the database; it changes when a backup is restored."""
    with Session(engine) as session, session.begin():
        row = session.get(tables.Meta, "epoch")
        if row is None:
            row = tables.Meta(key="epoch", value=secrets.token_urlsafe(9))
            session.add(row)
        return row.value


def restored(engine: Engine) -> dict[str, int]:
    """By stream, what restores have left of it: phones send again what they have that is not older."""
    known = select(tables.Meta.key, tables.Meta.value).where(tables.Meta.key.startswith(RESTORED))
    with Session(engine) as session, session.begin():
        return {key.removeprefix(RESTORED): int(value) for key, value in session.execute(known)}
