from facilitator.domain.roles import Actor, Audience, Role, board_audience, event_audience


def test_every_role_follows_one_rendering_of_a_board() -> None:
    assert {role.value: board_audience(role) for role in Role} == {
        "participant": Audience.PARTICIPANTS,
        "scribe": Audience.STAFF,
        "moderator": Audience.STAFF,
        "screen": Audience.SCREENS,
        "plenary": Audience.SCREENS,
        "host": Audience.SCREENS,
        "observer": Audience.PARTICIPANTS,
        "assignee": Audience.PARTICIPANTS,
        "organiser": Audience.STAFF,
        "owner": Audience.PARTICIPANTS,
    }


def test_every_role_follows_one_rendering_of_the_event() -> None:
    assert {role.value: event_audience(role) for role in Role} == {
        "participant": Audience.PARTICIPANTS,
        "scribe": Audience.STAFF,
        "moderator": Audience.STAFF,
        "screen": Audience.SCREENS,
        "plenary": Audience.SCREENS,
        "host": Audience.STAFF,
        "observer": Audience.PARTICIPANTS,
        "assignee": Audience.PARTICIPANTS,
        "organiser": Audience.ORGANISER,
        "owner": Audience.PARTICIPANTS,
    }


def test_an_actor_is_its_grant_and_nothing_more() -> None:
    assert Actor(Role.SCRIBE, "g:7", "e1", "t2") == Actor(
        role=Role.SCRIBE, key="g:7", event="e1", track="t2", participant=None
    )
