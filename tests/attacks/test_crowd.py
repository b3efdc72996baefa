# ruff: noqa: N802 (rule ids keep their capital)
"""Many seats in one hand are seen, put aside and taken back; as many honest people are not disturbed."""

from collections import Counter

import pytest

from facilitator.store.verify import verify_file
from tests.attacks.strangers import Stranger, together
from tests.proofs import Survived, proves
from tests.system.client import Staff, command
from tests.system.server import Server, StartServer

HALL, ONE_HAND = "127.0.0.1", "127.0.0.9"


def opened(server: Server) -> tuple[Staff, str, str]:
    """Two ideas on the first board, and its ballot."""
    moderator = Staff(server, "moderator", 1)
    ideas = [moderator.add_idea(f"Идея {number}") for number in range(2)]
    return moderator, ideas[0], ideas[1]


def ballot_of(moderator: Staff) -> str:
    return str(moderator.await_record("board", id=moderator.board)["ballot"]["id"])


def tally(moderator: Staff, idea: str) -> int:
    record = moderator.record("tally", idea)
    return int(record["n"]) if record else 0


@proves("many-seats")
@pytest.mark.parametrize("seats", [150, pytest.param(1_000, marks=pytest.mark.long)])
def test_V17_seats_of_one_address_are_limited_seen_and_put_aside(
    start_server: StartServer, seats: int, survived: Survived
) -> None:
    server = start_server(seats_per_address=seats)
    moderator, wanted, pushed = opened(server)
    ballot, board = ballot_of(moderator), server.boards[1]
    people = [Stranger(server, HALL) for _ in range(5)]
    ghosts = [Stranger(server, ONE_HAND) for _ in range(seats)]
    for person in people:
        assert person.join()["ok"]
    answers = Counter("in" if reply["ok"] else str(reply["code"]) for reply in together(_joined, ghosts))
    over = Stranger(server, ONE_HAND).join()
    for person in people:
        assert person.ops(command("set_vote", board=board, ballot=ballot, idea=wanted, value=1))[0]["ok"]
    together(lambda one: one.ops(command("set_vote", board=board, ballot=ballot, idea=pushed, value=1)), ghosts)
    moderator.until(lambda page: tally(moderator, pushed) == seats, 60)

    organiser = Staff(server, "organiser")
    report = organiser.device.get(f"/api/anomalies?as={organiser.as_}").json()
    (group,) = (group for group in report["groups"] if group["signal"] == "burst")
    put = organiser.do("quarantine_group", group=group["id"])
    moderator.until(lambda page: tally(moderator, pushed) == seats - put["seats"], 20)
    kept = tally(moderator, wanted)
    assert [check.wrong for check in verify_file(server.instance / "facilitator.db") if check.wrong] == []
    organiser.do("set_quarantine", quarantine=put["quarantine"], on=False)
    moderator.until(lambda page: tally(moderator, pushed) == seats, 20)

    assert answers == {"in": seats}
    assert over["code"] == "too_many_seats"
    assert Stranger(server, HALL).join()["ok"]
    assert kept == len(people)
    assert put["seats"] >= seats * 9 // 10
    assert [check.wrong for check in verify_file(server.instance / "facilitator.db") if check.wrong] == []
    survived(seats_in_one_hand=seats, seats_reported=put["seats"], honest_votes_lost=len(people) - kept)


def _joined(one: Stranger) -> dict[str, object]:
    """Comes again where the door says to: the ceiling within ten seconds is another one."""
    reply = one.join()
    while not reply["ok"] and reply["code"] == "slow_down":
        reply = one.join()
    return reply


@proves("one-address")
@pytest.mark.parametrize("people", [80, pytest.param(500, marks=pytest.mark.long)])
def test_people_behind_one_address_meet_no_refusal(server: Server, people: int, survived: Survived) -> None:
    moderator, first, second = opened(server)
    ballot, board = ballot_of(moderator), server.boards[1]

    def person(number: int) -> list[str]:
        """Comes in, looks, writes, votes, mistypes a code, comes back by the right one; what was refused."""
        phone = Stranger(server, HALL)
        replies = [phone.join()]
        wrong = phone.ask("/api/return", {"code": server.code, "return_code": "AAA-AAA"})
        replies += phone.ops(
            command("add_idea", board=board, id=f"idea-of-person-{number}", text=f"Свой вопрос {number} зала"),
            command("set_vote", board=board, ballot=ballot, idea=first, value=1),
            command("set_vote", board=board, ballot=ballot, idea=second, value=1),
        )
        replies.append(phone.ask("/api/return", {"code": server.code, "return_code": phone.code}))
        as_ = f"{server.code}/participant"
        replies.append(phone.ask(f"/api/changes?as={as_}&stream=board:{board}&rev=-1"))
        return [str(reply.get("code")) for reply in replies if not reply["ok"]] + [
            str(wrong["code"]) for _ in range(wrong["code"] != "code_invalid")
        ]

    refused = [code for codes in together(person, range(people)) for code in codes]
    moderator.until(lambda page: tally(moderator, second) == people, 60)

    assert refused == []
    assert tally(moderator, first) == people
    survived(phones_behind_one_address=people, refusals=len(refused), votes_counted=2 * people)


@proves("one-address")
def test_one_phone_that_guesses_codes_shuts_the_door_for_nobody_behind_its_address(
    server: Server, survived: Survived
) -> None:
    wrong = [f"{code}" for code in range(900_000, 901_050)]
    guess = Stranger(server, HALL)
    guessed = Counter(
        str(reply["code"]) for reply in together(lambda code: guess.ask("/api/join", {"code": code}), wrong)
    )
    people = [Stranger(server, HALL) for _ in range(20)]
    joined = together(lambda one: one.join()["ok"], people)
    back = [one.ask("/api/return", {"code": server.code, "return_code": one.code})["ok"] for one in people]

    assert guessed["slow_down"] > 0
    assert (joined, back) == ([True] * 20, [True] * 20)
    survived(event_codes_guessed_by_one_phone=len(wrong), newcomers_refused=joined.count(False))
