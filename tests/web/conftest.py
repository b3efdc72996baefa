"""The whole application in process, in plain threads, asked through Flask's own client."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from facilitator import assets
from facilitator.actions import demo, links
from facilitator.app import App, create_app
from facilitator.config import Config
from facilitator.instance import Instance
from facilitator.store import find

BOOT = re.compile(r'<script type="application/json" id="boot">(.*?)</script>', re.DOTALL)
ADDRESS = "http://hall.test:5000"
SECONDS = 10


class Browser:
    """A device with a jar of cookies."""

    def __init__(self, client: FlaskClient) -> None:
        self.client = client

    def get(self, path: str, **more: Any) -> TestResponse:
        return self.client.get(path, base_url=ADDRESS, buffered=True, **more)

    def post(self, path: str, body: Any, **more: Any) -> TestResponse:
        return self.client.post(path, json=body, base_url=ADDRESS, **more)

    def boot(self, path: str, **more: Any) -> dict[str, Any]:
        """The data of a page's first paint."""
        found = BOOT.search(self.get(path, **more).text)
        assert found
        boot: dict[str, Any] = json.loads(found[1])
        return boot


@dataclass
class Site:
    """The demo rehearsal behind Flask's client. `made` are its links, `owner` the secret of the set-up link."""

    app: App
    made: dict[str, Any]
    owner: str
    boards: dict[int, str]
    event: str
    code: str = "417208"

    def browser(self) -> Browser:
        return Browser(self.app.flask.test_client())

    def secret(self, role: str, track: int | None = None) -> str:
        of = self.made if track is None else self.made["tracks"][track - 1]
        return str(of[role]).partition("#")[2]

    def staff(self, role: str, track: int | None = None) -> Browser:
        browser = self.browser()
        assert browser.post("/api/enter", {"secret": self.secret(role, track)}).json["ok"]
        return browser

    def phone(self, track: int = 1) -> Browser:
        browser = self.browser()
        assert browser.post("/api/join", {"code": self.code, "track": track}).json["ok"]
        return browser


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """One for the tests of a module: each brings its own devices."""
    folder = tmp_path_factory.mktemp("site") / "instance"
    files = {"participant": {"js": "participant-1.js", "css": "participant-1.css", "sizes": {}}}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(assets, "load_manifest", lambda: files)
        app = create_app(Config(folder, base=ADDRESS, mode="threading"), Instance(folder))

    yield make_site(app)
    app.close()


def make_site(app: App) -> Site:
    """The demo rehearsal in a fresh application, with links of every role."""

    def prepare(session: Session) -> tuple[dict[str, Any], str, dict[int, str], str]:
        event = demo.load_demo(session, app.pipeline.services)
        assert event is not None
        made = links.mint_all(session, app.pipeline.services, ADDRESS)
        owner = links.mint_owner(session, app.pipeline.services)
        return made, owner, {track.no: track.id for track in find.tracks(session, event.id)}, event.id

    return Site(app, *app.pipeline.write(prepare).result(SECONDS))
