"""One played event for all tests of documents: they only read it."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from sqlalchemy.orm import Session

from facilitator.actions import demo
from facilitator.actions.transaction import Services
from facilitator.reports.facts import Facts
from facilitator.reports.gather import gather
from tests.builders import KEY, START, Hall, make_database
from tests.reports.forum import Forum


@dataclass
class Played:
    hall: Hall
    forum: Forum
    facts: Facts


@pytest.fixture(scope="session")
def played(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Played]:
    engine = make_database(tmp_path_factory.mktemp("reports") / "hall.db")
    hall = Hall(engine)
    forum = Forum(hall)
    yield Played(hall, forum, hall.read(lambda session: gather(session, hall.code, hall.clock.now)))
    engine.dispose()


@pytest.fixture
def facts(played: Played) -> Facts:
    return played.facts


@pytest.fixture(scope="session")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Facts:
    """The demo event as it is loaded."""
    engine = make_database(tmp_path_factory.mktemp("demo") / "hall.db")
    services = Services(now=lambda: START, present=lambda _board: set(), key=KEY)
    with Session(engine) as session, session.begin():
        demo.load_demo(session, services)
        facts = gather(session, None, START)
    engine.dispose()
    return facts
