"""Authors and what has become of their ideas."""

from facilitator.domain.phases import Moment
from facilitator.domain.roles import Actor
from facilitator.protocol import MyIdea
from tests.builders import Hall
from tests.stages import lead


def own(hall: Hall, person: Actor) -> MyIdea:
    """What became of the person's one idea."""
    (idea,) = hall.mine(person).ideas
    return idea


def brought(hall: Hall, moment: Moment, **more: int) -> tuple[Actor, Actor, str]:
    """(moderator, author, the author's idea), number 1 on the board."""
    author = hall.person()
    moderator = lead(hall, moment, authors=[author], **more)
    return moderator, author, own(hall, author).id
