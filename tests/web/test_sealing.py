"""Closing an event on a real instance: what is deleted is gone from the disk too."""

from facilitator.store import tables
from tests.web.conftest import Site
from tests.web.test_results import act, signed


def test_what_a_crash_has_kept_from_being_erased_is_erased_at_the_next_start(site: Site) -> None:
    pipeline = site.app.pipeline

    def due() -> bool:
        pipeline.writer.submit_apart(lambda _engine: None).result(10)
        return pipeline.read(lambda session: session.get(tables.Meta, tables.ERASE_DUE) is not None).result(10)

    pipeline.write(lambda session: session.add(tables.Meta(key=tables.ERASE_DUE, value="1"))).result(10)
    assert due()
    pipeline.erase_what_is_due()
    pipeline.read(lambda _session: None).result(10)
    pipeline.writer.submit_apart(lambda _engine: None).result(10)
    assert not due()


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
