"""The migrations lead to the tables that the code declares."""

from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from facilitator.store import schema
from facilitator.store.engine import open_engine
from facilitator.store.tables import Base


def test_a_migrated_database_has_exactly_the_declared_tables(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "hall.db")
    schema.migrate(engine)

    with engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), Base.metadata)
    engine.dispose()

    assert differences == []


def test_the_epoch_is_made_once(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "hall.db")
    schema.migrate(engine)

    first = schema.epoch(engine)

    assert (len(first), schema.epoch(engine)) == (12, first)
    engine.dispose()
