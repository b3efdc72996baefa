# ruff: noqa: N802 (rule ids keep their capital)
"""Ideas: numbers, texts, limits, what needs a look, and the author's own changes (I1, I4, I7)."""

import pytest

from facilitator.domain.roles import Actor, Audience
from facilitator.protocol import MyIdea
from tests.builders import Hall, new


def own(hall: Hall, person: Actor, no: int = 1) -> MyIdea:
    """The person's newest idea as the person sees it."""
    return hall.mine(person, no).ideas[-1]


def test_I1_numbers_are_counted_per_track_and_never_used_again(hall: Hall) -> None:
    hall.open(1, 2)
    author = hall.person()
    first = hall.add(author)
    hall.ok(author, "withdraw_idea", idea=first)

    numbers = [hall.ok(author, "add_idea", no=no, id=new(), text="Идея")["no"] for no in (1, 2, 1)]

    assert numbers == [2, 1, 3]


def test_an_idea_carries_what_its_author_said_of_it_and_nobody_is_named(hall: Hall) -> None:
    hall.open()
    author = hall.person()
    hall.ok(author, "set_profile", region="Дагестан", group="ngo")

    key = hall.add(author, "  Открыть\u200b школу \n\n\n\nприёмных семей  ", kind="law", level="regional")

    record = hall.records("idea", audience=Audience.PARTICIPANTS)[key]
    assert (record.text, record.kind, record.level) == ("Открыть школу\n\nприёмных семей", "law", "regional")
    assert (record.no, record.region, record.group, record.status) == (1, "Дагестан", "ngo", "visible")
    assert (record.by_staff, record.at, record.members, record.regions) == (False, hall.clock.now, (), 1)
    assert author.participant not in str(record)


def test_a_technology_keeps_its_stages_in_order(hall: Hall) -> None:
    hall.open()
    stages = ["Обучить", "Проверить", "Повторить"]

    key = hall.add(hall.person(), "Технология", kind="technology", stages=stages)

    assert hall.records("idea")[key].stages == ("Обучить", "Проверить", "Повторить")


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"text": ""}, "text_empty"),
        ({"text": "\u200b \n"}, "text_empty"),
        ({"text": "и" * 281}, "text_too_long"),
        ({"text": "и" * 2001}, "malformed"),
        ({"text": None}, "malformed"),
        ({"text": "Т", "kind": "technology", "stages": ["один"]}, "bad_stages"),
        ({"text": "Т", "kind": "technology", "stages": ["один", " "]}, "bad_stages"),
        ({"text": "Т", "kind": "technology", "stages": ["один", "д" * 121]}, "bad_stages"),
        ({"text": "Т", "kind": "technology", "stages": list("12345678")}, "malformed"),
        ({"text": "Т", "kind": "wish"}, "malformed"),
        ({"text": "Т", "kind": "law", "level": "galactic"}, "malformed"),
        ({"text": "Т", "author": "me"}, "malformed"),
    ],
)
def test_an_idea_that_breaks_a_rule_is_refused_and_takes_no_number(
    hall: Hall, fields: dict[str, object], code: str
) -> None:
    hall.open()

    assert hall.refused(hall.person(), "add_idea", id=new(), **fields) == code
    assert (hall.track().last_no, hall.records("idea")) == (0, {})


def test_I7_a_text_that_is_too_long_is_not_cut_but_sent_back_with_the_excess(hall: Hall) -> None:
    hall.open()

    reply = hall.run(hall.person(), "add_idea", id=new(), text="и" * 314)

    assert reply["detail"] == {"over": 34, "limit": 280}


def test_I7_ten_ideas_per_person_and_track_and_no_limit_for_the_scribe(hall: Hall) -> None:
    hall.open(1, 2)
    author = hall.person()
    for n in range(10):
        hall.add(author, f"Идея {n}")

    assert hall.mine(author).ideas_left == 0
    assert hall.run(author, "add_idea", id=new(), text="Ещё")["detail"] == {"limit": 10}
    assert hall.refused(author, "add_idea", id=new(), text="Ещё") == "idea_limit"
    hall.add(author, "На другой площадке", no=2)
    hall.ideas(11)
    assert hall.track().last_no == 21


@pytest.mark.parametrize("text", ["Звоните 8 903 123-45-67", "Это хуйня какая-то"])
def test_I7_a_text_that_needs_a_look_is_seen_by_its_author_and_staff_only(hall: Hall, text: str) -> None:
    hall.open()
    author = hall.person()

    reply = hall.ok(author, "add_idea", id=new(), text=text)

    assert reply["status"] == "held"
    assert own(hall, author).state == "held"
    assert hall.records("idea", audience=Audience.PARTICIPANTS) == {}
    assert hall.records("idea", audience=Audience.SCREENS) == {}
    assert hall.records("idea")[reply["id"]].status == "held"
    assert hall.records("lane", None)[hall.boards[1]].held == 1
    assert hall.track().ideas == 0


def test_I7_a_held_idea_is_let_through_and_its_author_told(hall: Hall) -> None:
    moderator = hall.open()
    author = hall.person()
    key = hall.add(author, "Телефон 1234567")

    hall.ok(moderator, "set_hidden", idea=key, on=False)

    assert own(hall, author).state == "visible"
    assert hall.outcome.people == {(author.participant, hall.boards[1])}
    assert (hall.track().held, hall.track().ideas) == (0, 1)


def test_with_ideas_switched_off_a_participants_idea_is_kept_and_staffs_is_taken(hall: Hall) -> None:
    moderator = hall.open()
    hall.ok(moderator, "set_switch", switch="ideas", on=False)
    author = hall.person()

    kept = hall.ok(author, "add_idea", id=new(), text="Поздняя")
    taken = hall.ok(hall.staff("scribe"), "add_idea", id=new(), text="Из зала")

    assert (kept["status"], taken["status"]) == ("kept", "visible")
    assert own(hall, author).state == "kept"
    assert set(hall.records("idea", audience=Audience.PARTICIPANTS)) == {taken["id"]}


def test_a_kept_idea_is_put_on_the_board_by_the_moderator(hall: Hall) -> None:
    moderator = hall.open()
    hall.ok(moderator, "change_phase", phase="reveal")
    key = hall.add(hall.person(), "Поздняя")

    hall.ok(moderator, "set_hidden", idea=key, on=False)

    assert hall.records("idea", audience=Audience.PARTICIPANTS)[key].text == "Поздняя"


def test_the_same_creation_under_another_operation_id_is_the_same_idea(hall: Hall) -> None:
    hall.open()
    author = hall.person()
    key = hall.add(author, "Раз")
    before = hall.rev()

    again = hall.ok(author, "add_idea", id=key, text="Раз")

    assert (again["id"], again["no"], hall.rev()) == (key, 1, before)


def test_nobody_can_create_an_idea_under_anothers_id(hall: Hall) -> None:
    hall.open(1, 2)
    author = hall.person()
    key = hall.add(author, "Моя")

    assert hall.refused(hall.person(), "add_idea", id=key, text="Чужая") == "id_taken"
    assert hall.refused(hall.staff("scribe"), "add_idea", id=key, text="Чужая") == "id_taken"
    assert hall.refused(author, "add_idea", no=2, id=key, text="Там же") == "id_taken"


# the author's own changes


def test_an_author_changes_an_idea_that_nobody_else_supports(hall: Hall) -> None:
    hall.open()
    author = hall.person()
    key = hall.add(author, "Раз")
    hall.votes(author, key)

    hall.ok(author, "edit_idea", idea=key, text="Два", kind="risk")

    record = hall.records("idea")[key]
    assert (record.text, record.kind, record.no) == ("Два", "risk", 1)
    assert hall.outcome.people == {(author.participant, hall.boards[1])}
    assert hall.tally() == {key: 1}


def test_an_author_asks_the_moderator_once_others_have_voted(hall: Hall) -> None:
    hall.open()
    author, other = hall.person(), hall.person()
    key = hall.add(author)
    hall.votes(other, key)

    assert hall.refused(author, "edit_idea", idea=key, text="Другое") == "already_supported"
    assert hall.refused(author, "withdraw_idea", idea=key) == "already_supported"
    assert own(hall, author).may_edit is False

    hall.vote(other, key, 0)
    assert hall.ok(author, "edit_idea", idea=key, text="Другое")


def test_only_the_author_changes_an_idea(hall: Hall) -> None:
    moderator = hall.open()
    key = hall.add(hall.person())

    assert hall.refused(hall.person(), "edit_idea", idea=key, text="Чужое") == "not_yours"
    assert hall.refused(hall.person(), "withdraw_idea", idea=key) == "not_yours"
    assert hall.refused(moderator, "edit_idea", idea=key, text="Чужое") == "not_allowed"
    assert hall.refused(hall.person(), "withdraw_idea", idea="no-such-idea") == "not_found"


def test_I7_an_edit_that_needs_a_look_is_held_and_leaves_the_screen(hall: Hall) -> None:
    moderator = hall.open()
    author = hall.person()
    key = hall.add(author)
    hall.ok(moderator, "set_spotlight", idea=key)

    hall.ok(author, "edit_idea", idea=key, text="Звоните 1234567")

    assert own(hall, author).state == "held"
    assert hall.records("idea", audience=Audience.SCREENS) == {}
    assert hall.track().spotlight is None


def test_I4_a_withdrawn_ideas_number_stays_without_its_text_and_its_votes_sleep(hall: Hall) -> None:
    moderator = hall.open()
    author = hall.person()
    key = hall.add(author, "Секрет", kind="technology", stages=["раз", "два"])
    hall.ok(moderator, "set_headline", idea=key, headline="Секрет крупно")
    hall.votes(author, key)

    hall.ok(author, "withdraw_idea", idea=key)

    for audience in Audience:
        record = hall.records("idea", audience=audience)[key]
        assert (record.no, record.status, record.text, record.headline, record.stages) == (1, "withdrawn", "", "", ())
    assert hall.tally() == {}
    assert [vote.state for vote in hall.mine(author).votes] == ["asleep"]
    assert (own(hall, author).state, own(hall, author).text) == ("withdrawn", "Секрет")
    assert hall.refused(author, "edit_idea", idea=key, text="Снова") == "not_found"
    assert hall.refused(moderator, "set_hidden", idea=key, on=False) == "not_votable"
