"""Brings the database to the newest schema, and knows its epoch."""

import secrets
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from facilitator.store import tables

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
