"""/api/forget: the cookie of a device that is nobody's any more goes from the browser too."""

from flask import Blueprint, Response, request

from facilitator.actions import people
from facilitator.domain import devices
from facilitator.protocol import asks
from facilitator.web.context import Web, answer, own_token, taken


def blueprint(web: Web) -> Blueprint:
    """POST answers `forgotten`: False where the device still holds a grant, and keeps its cookie."""
    privacy = Blueprint("privacy", __name__)

    @privacy.post("/api/forget")
    def forget() -> Response:
        taken(asks.Forget)
        token, services = own_token(), web.pipeline.services
        is_known = web.read(lambda session: people.device_of(session, services, token) is not None)
        response = answer({"ok": True, "forgotten": not is_known})
        if token and not is_known:
            name, secure = devices.cookie_name(secure=request.is_secure), request.is_secure
            response.delete_cookie(name, httponly=True, samesite="Lax", secure=secure)
        return response

    return privacy
