"""/api/audit: what was done in an event, for its organiser alone, and the state of the journal's chain."""

from flask import Blueprint, Response, request

from facilitator.actions.audit import Auditor
from facilitator.domain.audit import SUBJECTS
from facilitator.domain.audit import noted as noted_in
from facilitator.domain.errors import Refused
from facilitator.domain.roles import Role
from facilitator.instance import BACKUPS
from facilitator.web.context import Web, answer


def blueprint(web: Web, auditor: Auditor) -> Blueprint:
    """GET /api/audit `as`, `track`, `subject`, `upto`; GET /api/audit/chain `as`, `again`, `noted`.

    GET /api/leftovers `as`.
    """
    audit = Blueprint("audit", __name__)

    @audit.get("/api/audit")
    def entries() -> Response:
        subject = request.args.get("subject") or None
        if subject is not None and subject not in SUBJECTS:
            raise Refused("bad_choice")
        track, upto = request.args.get("track", type=int), request.args.get("upto", type=int)
        return answer({"ok": True, "page": web.wait(auditor.page(_event(web), track, subject, upto))})

    @audit.get("/api/audit/chain")
    def chain() -> Response:
        _event(web)
        text = request.args.get("noted")
        noted = None if text is None else noted_in(text)
        if text is not None and noted is None:
            raise Refused("bad_choice")
        return answer({"ok": True, "chain": web.wait(auditor.chain(again="again" in request.args, noted=noted))})

    @audit.get("/api/leftovers")
    def leftovers() -> Response:
        folder = web.instance.folder
        return answer(
            {
                "ok": True,
                "found": web.wait(auditor.leftovers(_event(web), folder, folder / BACKUPS, web.config.backup_to)),
            }
        )

    return audit


def _event(web: Web) -> str:
    actor = web.actor(request.args.get("as", ""))
    if actor.role is not Role.ORGANISER or actor.event is None:
        raise Refused("not_allowed")
    return actor.event
