"""The organiser sees at once that a role link was used."""

from sqlalchemy.orm import Session

from facilitator.actions import links, people
from facilitator.domain.roles import Audience, Role
from facilitator.protocol import LinkRecord
from facilitator.store import tables
from tests.builders import Hall


def mint(hall: Hall) -> str:
    """The secret of a new observer's link."""

    def make(session: Session) -> str:
        event = session.get_one(tables.Event, hall.event)
        return links.mint(session, hall.services, event, Role.OBSERVER, None)[1]

    return hall.write(make)


def enter(hall: Hall, token: str, secret: str) -> None:
    hall.write(lambda session: people.enter(session, hall.services, token, secret).id)


def test_a_link_that_was_used_is_sent_again_with_its_devices(hall: Hall) -> None:
    secret = mint(hall)
    rev = hall.rev(None)

    for token in ("token-one", "token-two", "token-two"):
        enter(hall, token, secret)

    told = hall.changes(hall.stream(None), rev, Audience.ORGANISER).put
    assert [record.devices for record in told if isinstance(record, LinkRecord)] == [2]
