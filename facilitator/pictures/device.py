"""A device that speaks HTTP as a page does: its cookie, its grants, its commands."""

import json
import re
import secrets
import urllib.error
import urllib.request
from http.cookiejar import CookieJar
from typing import Any

BOOT = re.compile(r'id="boot">(.*?)</script>', re.DOTALL)


class Device:
    """One browser's cookies. Refusals raise RuntimeError: a picture of a half-done event helps nobody."""

    def __init__(self, base: str) -> None:
        self._base = base
        self.cookies = CookieJar()
        self._open = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.cookies)).open

    def post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        request = urllib.request.Request(  # noqa: S310  our own server's address
            f"{self._base}{path}", json.dumps(body).encode(), {"Content-Type": "application/json"}
        )
        try:
            with self._open(request, timeout=20) as response:
                reply: dict[str, Any] = json.load(response)
        except urllib.error.HTTPError as error:
            raise RuntimeError(f"{path}: {error.read().decode()[:200]}") from error
        return reply

    def boot(self, path: str) -> dict[str, Any]:
        """The boot data of a page."""
        with self._open(f"{self._base}{path}", timeout=20) as response:
            found = BOOT.search(response.read().decode())
        if found is None:
            raise RuntimeError(f"no boot data at {path}")
        boot: dict[str, Any] = json.loads(found[1])
        return boot

    def join(self, code: str, track: int) -> None:
        self.post("/api/join", {"code": code, "track": track})

    def enter(self, link: str) -> str:
        """Takes a role link; the path of its page."""
        return str(self.post("/api/enter", {"secret": link.partition("#")[2]})["to"])

    def do(self, ref: str, name: str, **fields: Any) -> dict[str, Any]:
        """One command under a grant."""
        command = {"op": secrets.token_urlsafe(16), "name": name, **fields}
        reply: dict[str, Any] = self.post("/api/ops", {"as": ref, "ops": [command]})["replies"][0]
        if not reply["ok"]:
            raise RuntimeError(f"{name}: {reply['code']} {reply['detail']}")
        return reply
