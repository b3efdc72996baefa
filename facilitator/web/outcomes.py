"""/CODE/results, the pages of ideas and decisions: for everybody once they are open, for staff before that."""

from typing import Any, Final

from facilitator.domain.errors import Refused
from facilitator.domain.roles import Role
from facilitator.protocol import Outcome
from facilitator.reports.facts import Facts
from facilitator.reports.gather import gather
from facilitator.reports.outcome import outcome, story
from facilitator.reports.published import is_told, published
from facilitator.store import decisions, find, records
from facilitator.store.grants import actor_of, is_staff
from facilitator.web.boot import Boot
from facilitator.web.context import Web, own_token

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
        """The results page. Where it is not open to this device there is no `outcome`. Raises `code_invalid`."""
        return self._boot("results", code, lambda _facts, told: {"outcome": told})

    def idea(self, code: str, no: int, number: int) -> Boot:
        """One idea's page. Raises `code_invalid`, `not_found`."""

        def told(facts: Facts, _whole: Outcome) -> dict[str, Any]:
            found = story(facts, no, number)
            if found is None:
                raise Refused("not_found")
            return {"story": found}

        return self._boot("idea", code, told)

    def decision(self, code: str, no: int) -> Boot:
        """One decision's page; who is answerable for it acts there. Raises `code_invalid`, `not_found`."""
        digest, ref = self._digest(), f"{code}/{Role.ASSIGNEE}/{no}"

        def read(session: Any) -> Boot:
            event, _ = find.place(session, code, None)
            boot = self._frame("decision", event)
            row = find.decision_by_no(session, event, no)
            is_own = actor_of(session, digest, ref) is not None
            is_team = is_staff(session, digest, event.id)
            if is_own or is_team or (event.public and row is not None and is_told(event, row)):
                if row is None:
                    raise Refused("not_found")
                boot |= {"as": ref if is_own else None, "decision": decisions.record(session, row)}
            elif event.public:
                raise Refused("not_found")
            return boot

        return self._web.read(read)

    def _boot(self, page: str, code: str, told: Any) -> Boot:
        digest = self._digest()

        def read(session: Any) -> Boot:
            event, _ = find.place(session, code, None)
            boot = self._frame(page, event)
            if not event.public and not is_staff(session, digest, event.id):
                return boot
            _, _, facts, whole = self._read(session, event)
            return {**boot, **told(facts, whole)}

        return self._web.read(read)

    def _digest(self) -> bytes:
        return self._web.pipeline.services.digest("device", own_token())

    def _frame(self, page: str, event: find.Event) -> Boot:
        """What every page here begins with; it tells nothing of the results."""
        told = records.event(event, self._web.config.base)
        return {"page": page, "as": None, "title": event.title, "preset": event.track_word, "event": told}

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
