"""What beside the database still knows who wrote and chose what: told to the organiser, by name and not by path."""

import threading
import time

from facilitator.instance import DATABASE, SECRET
from facilitator.store import tables
from facilitator.store.backup import write_backup
from tests.web.conftest import Site
from tests.web.test_results import act, signed


def until_erased(site: Site) -> None:
    deadline = time.monotonic() + 10
    while site.app.pipeline.read(lambda session: session.get(tables.Meta, tables.ERASURES)).result(10) is None:
        assert time.monotonic() < deadline
        threading.Event().wait(0.02)


def test_the_organiser_is_told_what_beside_the_database_still_knows_everything(site: Site) -> None:
    folder, organiser = site.app.config.instance, signed(site, "organiser")

    def told() -> list[str]:
        reply = organiser.get(f"/api/leftovers?as={site.code}/organiser").json
        assert str(folder) not in str(reply)
        return [one["name"] for one in reply["found"]]

    assert told() == []
    (folder / "before-restore-2026-11-22-101500").mkdir()
    write_backup(folder / DATABASE, folder / SECRET, folder / "day-one.backup", 0)
    assert told() == ["before-restore-2026-11-22-101500", "day-one.backup"]

    act(organiser, f"{site.code}/organiser", "seal_event", event=site.event)
    until_erased(site)
    write_backup(folder / DATABASE, folder / SECRET, folder / "sealed.backup", 1)

    assert told() == ["before-restore-2026-11-22-101500", "day-one.backup"]
    assert signed(site, "host").get(f"/api/leftovers?as={site.code}/host").status_code == 403
