"""/CODE/results and the page of each idea: for everybody once the organiser has opened them, for staff before that."""

from typing import Any, Final

from flask import request

from facilitator.domain.errors import Refused
from facilitator.protocol import Outcome
from facilitator.reports.facts import Facts
from facilitator.reports.gather import gather
from facilitator.reports.outcome import outcome, story
from facilitator.reports.published import published
from facilitator.store import find, records
from facilitator.store.grants import is_staff
from facilitator.web.boot import Boot
from facilitator.web.context import DEVICE_COOKIE, Web

# Counts of people have no revision: they may be so old.
FRESH_MS: Final = 60_000
EVENTS_KEPT: Final = 8
Known = tuple[tuple[int, ...], int, Facts, Outcome]


class Outcomes:
    """Reads an event once for all who look at it; used on the reader's thread only."""

    def __init__(self, web: Web) -> None:
        self._web = web
        self._known: dict[str, Known] = {}

    def page(self, code: str) -> Boot:
        """The results page. Where it is not open to this device, `outcome` is null. Raises `code_invalid`."""
        return self._boot("results", code, lambda _facts, told: {"outcome": told})

    def idea(self, code: str, no: int, number: int) -> Boot:
        """One idea's page. Raises `code_invalid`, `not_found`."""

        def told(facts: Facts, _whole: Outcome) -> dict[str, Any]:
            found = story(facts, no, number)
            if found is None:
                raise Refused("not_found")
            return {"story": found}

        return self._boot("idea", code, told)

    def _boot(self, page: str, code: str, told: Any) -> Boot:
        digest = self._web.pipeline.services.digest("device", request.cookies.get(DEVICE_COOKIE, ""))

        def read(session: Any) -> Boot:
            event, _ = find.place(session, code, None)
            boot = {
                "page": page,
                "as": None,
                "title": event.title,
                "preset": event.track_word,
                "event": records.event(event, self._web.config.base),
            }
            if not event.public and not is_staff(session, digest, event.id):
                return boot | {"outcome": None}
            _, _, facts, whole = self._read(session, event)
            return {**boot, **told(facts, whole)}

        return self._web.read(read)

    def _read(self, session: Any, event: find.Event) -> Known:
        at, now = find.revisions(session, event.id), self._web.pipeline.services.now()
        known = self._known.pop(event.id, None)
        if known is None or known[0] != at or now - known[1] > FRESH_MS:
            facts = published(gather(session, event.code, now))
            known = (at, now, facts, outcome(facts))
        self._known[event.id] = known
        while len(self._known) > EVENTS_KEPT:
            self._known.pop(next(iter(self._known)))
        return known
