"""One who reads without a pause is slowed down, over both transports; a hall that reloads at once is not."""

import requests

from tests.attacks.strangers import together
from tests.proofs import Survived, proves
from tests.system.client import Phone, Staff
from tests.system.server import BOTH_MODES, Server

PAGES = 500


@proves("reading")
@BOTH_MODES
def test_a_seat_that_asks_without_a_pause_is_slowed_down_and_nobody_else(
    server: Server, mode: str, survived: Survived
) -> None:
    vandal, phone, moderator = Phone(server, 1), Phone(server, 1), Staff(server, "moderator", 1)
    stream = f"board:{vandal.board}"
    answers = [vandal.hello(stream) for _ in range(120)]
    over_http = vandal.device.get(f"/api/changes?as={vandal.as_}&stream={stream}").json()

    refused = [answer for answer in (*answers, over_http) if not answer["ok"]]
    assert len(refused) > 20
    assert {answer["code"] for answer in refused} == {"slow_down"}
    assert all(answer["detail"]["retry_in"] >= 1 for answer in refused)
    assert phone.hello(stream)["ok"]
    assert all(moderator.hello(stream)["ok"] for _ in range(100))
    survived(hellos=len(answers), answered_with_slow_down=len(refused))


@proves("reading")
def test_a_hall_that_reloads_at_once_behind_one_address_sees_no_refusal(server: Server, survived: Survived) -> None:
    url = f"{server.url}/{server.code}/1"
    statuses = together(lambda _: requests.get(url, timeout=60).status_code, range(PAGES))

    assert set(statuses) == {200}
    survived(pages_at_once_behind_one_address=PAGES, refused=0)
