"""Closing an event on a real instance: what is deleted is gone from the disk too."""

from tests.web.conftest import Site
from tests.web.test_results import act, signed


def test_closing_an_event_leaves_no_trace_of_a_seat_on_disk(site: Site) -> None:
    phone = site.browser()
    phone.post("/api/join", {"code": site.code, "track": 1})
    token = phone.client.get_cookie("device", domain="hall.test")
    assert token is not None
    digest = site.app.pipeline.services.digest("device", token.value)
    assert digest in on_disk(site)

    act(signed(site, "organiser"), f"{site.code}/organiser", "seal_event", event=site.event)
    site.app.pipeline.writer.submit_apart(lambda _engine: None).result(10)

    assert digest not in on_disk(site)


def on_disk(site: Site) -> bytes:
    """The database's file and the log beside it."""
    folder = site.app.config.instance
    return b"".join(file.read_bytes() for file in sorted(folder.glob("facilitator.db*")))
