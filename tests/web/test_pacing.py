"""Reading has bounds: one who reads without a pause is slowed down, and a hall that comes at once is not."""

from collections import Counter

import pytest

from facilitator.domain.limits import PAGES_OF_ADDRESS, PAGES_OF_DEVICE, READS
from facilitator.web import pages
from tests.web.conftest import Site

VANDAL = {"environ_overrides": {"REMOTE_ADDR": "198.51.100.40"}}


def test_a_device_that_opens_pages_without_a_pause_is_told_to_wait(site: Site) -> None:
    phone = site.phone()
    answers = [phone.get("/", **VANDAL) for _ in range(int(PAGES_OF_DEVICE.size) + 20)]

    refused = [answer for answer in answers if answer.status_code == 503]
    assert refused
    assert int(refused[0].headers["Retry-After"]) >= 1
    assert "<p>" in refused[0].text
    assert len(refused[0].text) < 1_000
    assert site.phone().get("/", **VANDAL).status_code == 200
    assert site.browser().get("/", **VANDAL).status_code == 200


def test_strangers_of_one_address_have_a_high_ceiling_that_holds_up_nobody_with_a_seat(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages.Shell, "bare", lambda *_args, **_more: pages.Response("page"))
    at = {"environ_overrides": {"REMOTE_ADDR": "198.51.100.41"}}
    stranger, phone = site.browser(), site.phone()
    statuses = Counter(stranger.get("/", **at).status_code for _ in range(int(PAGES_OF_ADDRESS.size)))
    more = (stranger.get("/", **at).status_code for _ in range(5_000))

    assert statuses == {200: PAGES_OF_ADDRESS.size}
    assert 503 in more
    assert phone.get("/", **at).status_code == 200
    assert site.browser().get("/").status_code == 200


def test_a_seat_that_asks_for_streams_without_a_pause_is_told_to_wait(site: Site) -> None:
    phone = site.phone()
    path = f"/api/changes?as={site.code}/participant&stream=board:{site.boards[1]}"
    answers = [phone.get(path).json for _ in range(int(READS.size) + 40)]

    refused = [answer for answer in answers if not answer["ok"]]
    assert {answer["code"] for answer in refused} == {"slow_down"}
    assert refused[0]["detail"]["retry_in"] >= 1
    assert site.phone().get(path).json["ok"]


def test_a_page_that_does_not_exist_is_made_once_in_each_language(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    render = pages.render_template

    def counted(*args: str, **more: object) -> str:
        made.append(str(more["language"]))
        return render(*args, **more)

    monkeypatch.setattr(pages, "render_template", counted)
    texts = set()
    for language in ("ru", "en"):
        for number in range(20):
            answer = site.browser().get(f"/nothing-{number}", headers={"Accept-Language": language})
            assert answer.status_code == 404
            texts.add(answer.text)

    assert len(made) <= 2
    assert len(texts) == 2
