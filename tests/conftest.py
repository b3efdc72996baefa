"""Fixtures for every test: a hall in process, and servers in processes of their own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import Hall, make_template


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated database without rows."""
    path = tmp_path_factory.mktemp("template") / "empty.db"
    make_template(path)
    return path


@pytest.fixture
def hall(tmp_path: Path, empty_database: Path) -> Iterator[Hall]:
    """An event with three tracks, their boards in the lobby."""
    made = Hall(tmp_path / "hall.db", empty_database)
    yield made
    made.close()
