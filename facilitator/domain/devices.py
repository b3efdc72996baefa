"""The cookie that makes a browser a device: over https it has a name that no other host and no plain page can set."""

from collections.abc import Mapping

PLAIN_COOKIE = "device"
SECURE_COOKIE = "__Host-device"


def cookie_name(*, secure: bool) -> str:
    return SECURE_COOKIE if secure else PLAIN_COOKIE


def token_in(cookies: Mapping[str, str]) -> str:
    """The device's token; one that was given over plain http stays good when the hall moves to https."""
    return cookies.get(SECURE_COOKIE) or cookies.get(PLAIN_COOKIE, "")
