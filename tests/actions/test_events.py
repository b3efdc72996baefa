"""Events: made from a template, edited, and freed of what a rehearsal left."""

import pytest
from sqlalchemy.orm import Session

from facilitator.actions import links, people
from facilitator.domain.errors import Refused
from facilitator.domain.roles import Actor, Audience, Role
from facilitator.store import find, tables
from facilitator.store.sync import stream_of_board
from facilitator.store.verify import verify
from tests.builders import QUESTION, Hall, new

GOOD = {"title": "Форум", "tracks": [{"title": "Первый"}]}
SETTINGS = {
    "title": "Сессия", "subtitle": "Округ", "place": "Ставрополь", "tz": "Europe/Moscow", "track_word": "section",
    "regions": ["Дагестан"], "one_track_vote": True,
}  # fmt: skip


def create(hall: Hall, **fields: object) -> dict[str, object]:
    return hall.run(hall.owner, "create_event", **({"id": new("event")} | GOOD | fields))


def test_an_event_is_made_whole_with_streams_stage_and_closed_boards(hall: Hall) -> None:
    key = new("event")
    tracks = [{"title": f"Площадка {n}", "room": "ауд. 1", "question": "Что важно?"} for n in range(1, 6)]

    reply = create(hall, id=key, tz="Asia/Yakutsk", track_word="area", language="en", regions=["Тыва"], tracks=tracks)

    event = hall.row(tables.Event, key)
    made = hall.read(lambda session: find.tracks(session, key))
    assert (event.code, event.tz, event.language, event.regions) == (reply["code"], "Asia/Yakutsk", "en", ["Тыва"])
    assert len(event.code) == 6
    assert event.code.isdigit()
    assert event.code[0] != "0"
    assert [(row.no, row.title, row.room, row.phase) for row in made] == [
        (no, f"Площадка {no}", "ауд. 1", "lobby") for no in range(1, 6)
    ]
    assert hall.row(tables.Stage, key).control == "auto"


def test_the_maker_becomes_the_organiser(hall: Hall) -> None:
    def owner(session: object) -> None:
        session.add(tables.Device(id="device-1", token_hash=b"t" * 32, created_at=0))
        session.flush()
        session.add(tables.Grant(id="owner-grant", device_id="device-1", role="owner", created_at=0))

    hall.write(owner)
    key = new("event")

    hall.ok(Actor(Role.OWNER, "g:owner-grant"), "create_event", id=key, **GOOD)

    grants = hall.read(lambda session: session.query(tables.Grant).filter_by(device_id="device-1").all())
    assert {(grant.role, grant.event_id) for grant in grants} == {("owner", None), ("organiser", key)}


def test_a_short_title_that_is_missing_is_the_title_cut_at_a_word(hall: Hall) -> None:
    key = new("event")

    create(hall, id=key, tracks=[{"title": "Семья и демография региона"}, {"title": "Спорт", "short": "Спорт!"}])

    made = hall.read(lambda session: find.tracks(session, key))
    assert [row.short for row in made] == ["Семья и демография…", "Спорт!"]


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"title": " "}, "text_empty"),
        ({"title": "Ф" * 161}, "text_too_long"),
        ({"tracks": []}, "malformed"),
        ({"tracks": [{"title": "Т"}] * 25}, "malformed"),
        ({"tracks": [{"title": ""}]}, "text_empty"),
        ({"tracks": [{"title": "Т", "short": "т" * 25}]}, "text_too_long"),
        ({"tracks": [{"title": "Т", "question": "т" * 201}]}, "text_too_long"),
        ({"tracks": [{"title": "Т", "no": 7}]}, "malformed"),
        ({"tz": "Europe/Stavropol"}, "bad_choice"),
        ({"tz": "../../etc/passwd"}, "bad_choice"),
        ({"track_word": "room"}, "malformed"),
        ({"language": "de"}, "malformed"),
        ({"regions": ["Р"] * 121}, "malformed"),
        ({"regions": [" "]}, "text_empty"),
        ({"id": "short"}, "malformed"),
    ],
)
def test_an_event_that_breaks_a_rule_is_not_made(hall: Hall, fields: dict[str, object], code: str) -> None:
    assert create(hall, **fields)["code"] == code
    assert len(hall.read(lambda session: session.query(tables.Event).all())) == 1


def test_the_list_of_tracks_cannot_be_left_out(hall: Hall) -> None:
    assert hall.refused(hall.owner, "create_event", id=new("event"), title="Форум") == "bad_choice"


def test_an_id_is_used_once(hall: Hall) -> None:
    assert create(hall, id=hall.event)["code"] == "id_taken"


def test_regions_are_listed_once_each(hall: Hall) -> None:
    key = new("event")

    create(hall, id=key, regions=["Тыва", " Тыва ", "Бурятия"])

    assert hall.row(tables.Event, key).regions == ["Тыва", "Бурятия"]


def test_settings_reach_every_audience_of_the_event(hall: Hall) -> None:
    hall.ok(hall.staff("organiser"), "update_event", **SETTINGS)

    for audience in Audience:
        record = hall.records("event", None, audience)[hall.event]
        assert (record.title, record.place, record.track_word) == ("Сессия", "Ставрополь", "section")
        assert (record.regions, record.one_track_vote) == (("Дагестан",), True)


@pytest.mark.parametrize(
    ("fields", "code"),
    [({"title": ""}, "text_empty"), ({"tz": "Moscow"}, "bad_choice"), ({"place": "П" * 161}, "text_too_long")],
)
def test_wrong_settings_change_nothing(hall: Hall, fields: dict[str, object], code: str) -> None:
    before = hall.row(tables.Event, hall.event).title

    assert hall.refused(hall.staff("organiser"), "update_event", **(SETTINGS | fields)) == code
    assert hall.row(tables.Event, hall.event).title == before


def test_a_tracks_names_change_on_its_board_and_in_the_event(hall: Hall) -> None:
    organiser = hall.staff("organiser")

    hall.ok(
        organiser, "update_track", board=hall.boards[2], title="Семья", short="", room="ауд. 7", question="Что важно?"
    )

    board = hall.records("board", 2, Audience.PARTICIPANTS)[hall.boards[2]]
    track = hall.records("track", None, Audience.PARTICIPANTS)[hall.boards[2]]
    assert (board.title, board.short, board.room, board.question) == ("Семья", "Семья", "ауд. 7", "Что важно?")
    assert (track.title, track.short, track.room) == ("Семья", "Семья", "ауд. 7")
    assert hall.outcome.poked == {hall.stream(2), hall.stream(None)}


def test_a_track_of_another_event_is_not_found(hall: Hall) -> None:
    key = new("event")
    create(hall, id=key)
    foreign = hall.read(lambda session: find.tracks(session, key))[0].id

    code = hall.refused(
        hall.staff("organiser"), "update_track", board=foreign, title="Чужая", short="", room="", question=""
    )

    assert code == "not_found"


# the end of a rehearsal


def rehearsed(hall: Hall) -> tuple[Actor, Actor]:
    """A rehearsal with ideas, votes, a merge, a sent result and a black screen; a person and the organiser."""
    hall.set(tables.Event, hall.event, rehearsal=True)
    moderator = hall.open()
    person = hall.person()
    first, second = hall.add(person), hall.add(person)
    hall.votes(person, first, second)
    hall.ok(moderator, "merge_idea", idea=second, into=first)
    hall.ok(moderator, "set_spotlight", idea=first)
    hall.ok(moderator, "set_timer", seconds=60)
    hall.ok(moderator, "send_result")
    hall.ok(hall.staff("host"), "set_black", on=True)
    hall.write(lambda session: session.add(tables.Link(
        id="link-1", event_id=hall.event, role="host", secret_hash=b"s" * 32, created_at=0,
    )))  # fmt: skip
    return person, hall.staff("organiser")


def test_the_end_of_a_rehearsal_deletes_what_people_left_and_keeps_the_rest(hall: Hall) -> None:
    _, organiser = rehearsed(hall)

    hall.ok(organiser, "end_rehearsal")

    for table in (tables.Participant, tables.Idea, tables.Vote, tables.Voter, tables.Tally, tables.Result):
        assert hall.read(lambda session, table=table: session.query(table).count()) == 0, table
    track, stage = hall.track(), hall.row(tables.Stage, hall.event)
    assert (track.phase, track.last_no, track.sent_version, track.last_version) == ("lobby", 0, 0, 0)
    assert (track.spotlight, track.timer_ends_at, track.question) == (None, None, QUESTION)
    assert (track.ideas, track.votes, track.regions, track.held) == (0, 0, 0, 0)
    assert (stage.control, stage.black, stage.slots, stage.scene) == ("auto", False, [], {"kind": "overview"})
    assert hall.row(tables.Event, hall.event).rehearsal is False
    assert hall.row(tables.Link, "link-1").revoked_at is None


def test_the_end_of_a_rehearsal_ends_the_seats_and_everybody_starts_over(hall: Hall) -> None:
    person, organiser = rehearsed(hall)
    of_the_hall = stream_of_board(hall.records("event", None)[hall.event].hall)
    streams = [*(hall.stream(no) for no in (1, 2, 3, None)), of_the_hall]

    hall.ok(organiser, "end_rehearsal")

    assert hall.outcome.ended == [person.key]
    assert hall.outcome.poked == set(streams)
    assert all(hall.changes(stream, hall.changes(stream).rev - 1).reset for stream in streams)


def test_nothing_that_people_wrote_is_left_in_the_journal(hall: Hall) -> None:
    hall.set(tables.Event, hall.event, rehearsal=True)
    hall.open()
    hall.add(hall.person(), "Слова участника")
    hall.ok(hall.staff("organiser"), "end_rehearsal")

    entries = hall.read(lambda session: session.query(tables.Journal).all())

    assert "Слова участника" not in str([(entry.body, entry.before, entry.reply) for entry in entries])
    assert [check for check in hall.read(verify) if check.wrong] == []


def test_the_board_works_as_new_after_the_rehearsal(hall: Hall) -> None:
    _, organiser = rehearsed(hall)
    hall.ok(organiser, "end_rehearsal")
    hall.open()
    person = hall.person()

    idea = hall.add(person)
    hall.votes(person, idea)

    assert (hall.idea(idea).no, hall.tally()) == (1, {idea: 1})
    assert hall.records("turnout")[hall.ballot()].voted == 1


def test_a_real_event_is_never_emptied(hall: Hall) -> None:
    hall.open()
    hall.add(hall.person())

    assert hall.refused(hall.staff("organiser"), "end_rehearsal") == "not_rehearsal"
    assert hall.track().last_no == 1


def test_a_rehearsal_ends_once(hall: Hall) -> None:
    _, organiser = rehearsed(hall)
    hall.ok(organiser, "end_rehearsal")

    assert hall.refused(organiser, "end_rehearsal") == "not_rehearsal"


def test_people_are_asked_for_the_groups_that_the_event_names(hall: Hall) -> None:
    made = create(hall, groups=["recipient", "ngo", "ngo"])
    hall.ok(hall.staff("organiser"), "update_event", **SETTINGS, groups=["ngo", "authority"])

    event = hall.records("event", None, Audience.PARTICIPANTS)[hall.event]
    asked = {group: hall.run(hall.person(), "set_profile", region=None, group=group) for group in ("ngo", "recipient")}
    assert hall.read(lambda session: find.event_by_code(session, str(made["code"])).groups) == ["ngo", "recipient"]
    assert event.groups == ("ngo", "authority")
    assert (asked["ngo"]["ok"], asked["recipient"]["ok"], asked["recipient"].get("code")) == (True, False, "bad_choice")


def test_a_rehearsals_publication_and_its_assignees_end_with_it(hall: Hall) -> None:
    hall.set(tables.Event, hall.event, rehearsal=True)
    organiser = hall.staff("organiser")
    hall.ok(organiser, "publish_results", on=True)
    hall.ok(organiser, "set_decision", id="decision-of-practice", what="Пробное решение")

    def mint(session: Session) -> str:
        event = session.get_one(tables.Event, hall.event)
        return links.mint_assignee(
            session, hall.services, event, session.get_one(tables.Decision, "decision-of-practice")
        )[1]

    secret = hall.write(mint)
    hall.ok(organiser, "end_rehearsal")

    assert hall.row(tables.Event, hall.event).public is False
    with pytest.raises(Refused, match="link_invalid"):
        hall.write(lambda session: people.enter(session, hall.services, people.new_token(), secret).id)
