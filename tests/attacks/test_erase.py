# ruff: noqa: N802 (rule ids keep their capital)
"""Whoever asks to be erased is: nothing of theirs is found in any file, and whoever comes back votes no second time."""

import io
import json
import threading
import time
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from facilitator.store.verify import verify_file
from tests.attacks.strangers import Stranger
from tests.proofs import Survived, proves
from tests.system.client import Device, Phone, Staff, command
from tests.system.server import Server, StartServer

OWN = "Неповторимые слова: жираф на крыше элеватора"
EDITED = "Исправлено модератором: жираф спустился"
REGION = "Республика Ингушетия"
FORMATS = ("docx", "xlsx", "csv", "json")
SECONDS = 60
ROUNDS = 12


def until(is_so: Callable[[], object], seconds: float = SECONDS) -> float:
    """Waits for what happens beside the answers; the seconds that it took."""
    began = time.monotonic()
    while not is_so():
        assert time.monotonic() < began + seconds
        threading.Event().wait(0.05)
    return time.monotonic() - began


def bodies(file: Path, body: bytes) -> list[bytes]:
    """The file, and what is packed into it."""
    if not zipfile.is_zipfile(io.BytesIO(body)):
        return [body]
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        return [part for name in archive.namelist() for part in bodies(file / name, archive.read(name))]


def found_in(file: Path, body: bytes, words: list[str]) -> list[str]:
    """Words in the file as they are, or as JSON escapes them."""
    spelt = {word: (word.encode(), json.dumps(word)[1:-1].encode()) for word in words}
    parts = bodies(file, body)
    return [
        f"{file.name}: {word}" for word, ways in spelt.items() if any(way in part for way in ways for part in parts)
    ]


def traces(server: Server, words: list[str]) -> list[str]:
    """In every file of the instance, database, its log and copies among them, and in what the process has printed."""
    found = found_in(Path("output"), server.output().encode(), words)
    for file in server.instance.rglob("*"):
        with suppress(FileNotFoundError):  # a copy that goes while we look
            found += found_in(file, file.read_bytes(), words) if file.is_file() else []
    return found


def document(organiser: Staff, name: str) -> bytes:
    asked = {"as": organiser.as_, "format": name, "language": "ru"}
    job = organiser.device.post("/api/documents", asked).json()["job"]["id"]
    path = f"/api/documents/{job}?as={organiser.as_}"
    until(lambda: organiser.device.get(path).ok)
    return organiser.device.get(path).content


def counts(page: Staff) -> dict[str, int]:
    return {key: row["n"] for key, row in page.table("tally").items() if row["n"]}


def wrong(server: Server) -> list[str]:
    return [line for check in verify_file(server.instance / "facilitator.db") for line in check.wrong]


@proves("erase")
def test_nothing_of_a_person_who_asked_to_go_is_found_in_any_file(
    start_server: StartServer, survived: Survived
) -> None:
    server = start_server()
    moderator, organiser, other = Staff(server, "moderator", 1), Staff(server, "organiser"), Phone(server)
    person = Phone(server)
    tab = Phone(server, device=person.device)
    person.do("set_profile", region=REGION, group="ngo")
    own, shared = person.add_idea(OWN), person.add_idea("Слова, которые поддержали другие")
    moderator.do("set_text", idea=own, text=EDITED, was=OWN)
    other.vote(shared)
    foreign = other.add_idea("Чужая мысль")
    person.vote(foreign)
    person.do("ask_change", idea=shared, what="edit", text=f"{OWN}, иначе")
    moderator.do("send_result")
    words = [OWN, EDITED, person.participant, person.code, person.code.replace("-", ""), str(cookie(person.device))]
    until(lambda: any(found.split(":")[0].endswith(".backup") for found in traces(server, words)))
    document(organiser, "json")
    before = counts(moderator)

    began = time.monotonic()
    reply = person.device.ops(person.as_, command("erase_me", event=server.event))["replies"][0]
    signed_out = [page.until(lambda page: page.closed and page.bye, 2) for page in (person, tab)]
    seconds = time.monotonic() - began
    until(lambda: not traces(server, words))

    assert (reply["gone"], reply["kept"], signed_out) == (1, 1, ["erased", "erased"])
    assert before == {shared: 1, foreign: 1}
    moderator.until(lambda page: counts(page) == {shared: 1}, 5)
    assert wrong(server) == []
    searched = [found for name in FORMATS for found in found_in(Path(name), document(organiser, name), words)]
    assert searched == []
    person.connect()
    assert person.refused == "not_signed_in"
    back = Device(server).post("/api/return", {"code": server.code, "return_code": person.code}).json()
    assert (back["ok"], back["code"]) == (False, "code_invalid")
    left = list(server.instance.rglob("*.backup"))
    survived(
        traces_left=0,
        votes_under_way_left=0,
        copies_searched=len(left),
        documents_searched=len(FORMATS),
        signed_out_s=round(seconds, 2),
    )


@proves("erase")
def test_the_organiser_erases_by_the_code_that_the_person_says(server: Server, survived: Survived) -> None:
    organiser, person = Staff(server, "organiser"), Phone(server)
    person.add_idea(OWN)
    words = [OWN, person.participant, person.code]
    organiser.do("erase_person", code=person.code.lower())

    assert person.until(lambda page: page.closed and page.bye, 2) == "erased"
    until(lambda: not traces(server, words))
    assert person.device.post("/api/forget", {}).json() == {"ok": True, "forgotten": True}
    assert organiser.ask("erase_person", code=person.code)["code"] == "code_invalid"
    assert wrong(server) == []
    survived(traces_left=0)


def cookie(device: Device) -> str | None:
    return next((one.value for one in device.http.cookies), None)


@proves("many-seats")
def test_V17_one_cookie_does_not_vote_again_by_being_erased(start_server: StartServer, survived: Survived) -> None:
    """The organiser is told of the address, which comes to its ceiling."""
    server = start_server(seats_per_address=ROUNDS + 2)
    moderator, organiser = Staff(server, "moderator", 1), Staff(server, "organiser")
    idea = moderator.add_idea("Идея вандала")
    ballot = str(moderator.await_record("board", id=moderator.board)["ballot"]["id"])
    vandal = Stranger(server)
    wish = {"board": server.boards[1], "ballot": ballot, "idea": idea, "value": 1}
    cookie, answers = "", []
    for _ in range(ROUNDS):
        vandal.cookie = cookie or vandal.cookie
        assert vandal.join()["ok"]
        cookie = vandal.cookie
        voted, erased = vandal.ops(command("set_vote", **wish), command("erase_me", event=server.event))
        answers.append((voted["ok"], erased["ok"]))
    moderator.until(lambda page: not counts(page), 20)
    vandal.cookie = cookie
    assert vandal.join()["ok"]
    report = organiser.device.get(f"/api/anomalies?as={organiser.as_}").json()["groups"]

    assert answers == [(True, True)] * ROUNDS
    assert [(one["signal"], one["seats"], one["left"]) for one in report] == [("back", ROUNDS, 0)]
    vandal.ops(command("erase_me", event=server.event))
    vandal.cookie = cookie
    assert vandal.join()["ok"]
    vandal.ops(command("erase_me", event=server.event))
    vandal.cookie = cookie
    assert vandal.join()["code"] == "too_many_seats"
    assert wrong(server) == []
    survived(rounds_of_one_cookie=ROUNDS, votes_left=0, seats_reported=ROUNDS)
