"""The cookie that makes a browser a device: over https it has a name that no other host and no plain page can set."""

import re
from collections.abc import Mapping
from typing import Final

PLAIN_COOKIE: Final = "device"
SECURE_COOKIE: Final = "__Host-device"
# As we make them: 128 bits.
TOKEN: Final = re.compile(r"[\w-]{22}", re.ASCII)


def cookie_name(*, secure: bool) -> str:
    return SECURE_COOKIE if secure else PLAIN_COOKIE


def token_in(cookies: Mapping[str, str], *, secure: bool) -> str:
    """The device's token; empty where there is none of ours.

    Over https the cookie of plain pages counts for nothing: whoever can answer in our name there may have set it.
    """
    token = cookies.get(cookie_name(secure=secure), "")
    return token if TOKEN.fullmatch(token) else ""
