"""Fixtures for every test: a hall in process, and servers in processes of their own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from tests.builders import Hall, empty, make_database
from tests.proofs import (
    pytest_addoption,
    pytest_collection_modifyitems,
    pytest_configure,
    pytest_runtest_makereport,
    pytest_terminal_summary,
    survived,
)
from tests.rig import Rig, make_rig

__all__ = [
    "pytest_addoption",
    "pytest_collection_modifyitems",
    "pytest_configure",
    "pytest_runtest_makereport",
    "pytest_terminal_summary",
    "survived",
]


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """One real SQLite file for all tests in process."""
    engine = make_database(tmp_path_factory.mktemp("database") / "hall.db")
    yield engine
    engine.dispose()


@pytest.fixture
def hall(database: Engine) -> Hall:
    """An event with three tracks, their boards in the lobby."""
    empty(database)
    return Hall(database)


@pytest.fixture
def rig(tmp_path: Path) -> Iterator[Rig]:
    """A hall with the pipeline's threads."""
    with make_rig(tmp_path / "rig.db") as made:
        yield made
