"""A page of another site, in the browser of somebody who is signed in here, can do nothing in that person's name."""

import http.server
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser

from tests.proofs import Survived, proves
from tests.system.client import Page, Phone, Staff, command
from tests.system.server import BOTH_MODES, Server
from tests.system.wire import HandshakeRefused, Wire

FOREIGN = (
    "http://evil.test", "https://evil.test", "null", "http://127.0.0.1.evil.test", "http://127.0.0.1:1",
    "http://localhost.evil", "file://", "http://user@evil.test", "chrome-extension://abcdefgh", "http://[::1]:9", "http://[::1",
)  # fmt: skip
# Runs in the foreign page: every way in which it might act here; what it could read comes back.
ATTACK = """async ([target, as, op]) => {
  const body = JSON.stringify({as, ops: [op]});
  const tries = {
    json: () => fetch(`${target}/api/ops`, {method: 'POST', credentials: 'include', body,
      headers: {'Content-Type': 'application/json'}}).then((answer) => answer.text()),
    simple: () => fetch(`${target}/api/ops`, {method: 'POST', mode: 'no-cors', credentials: 'include', body})
      .then((answer) => answer.text()),
    read: () => fetch(`${target}/api/changes?as=${as}&stream=board:${op.board}`, {credentials: 'include'})
      .then((answer) => answer.text()),
    beacon: async () => void navigator.sendBeacon(`${target}/api/ops`, new Blob([body], {type: 'text/plain'})),
    socket: () => new Promise((resolve) => {
      const socket = new WebSocket(`${target.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
      socket.onopen = () => socket.send(`40${JSON.stringify({as, v: 1})}`);
      socket.onmessage = ({data}) => { if (data.startsWith('40')) resolve(data); };
      socket.onerror = socket.onclose = () => resolve('');
    }),
    frame: () => new Promise((resolve) => {
      const frame = document.createElement('iframe');
      frame.src = `${target}/`;
      frame.onload = () => { try { resolve(frame.contentDocument?.body.innerText ?? ''); } catch { resolve(''); } };
      document.body.append(frame);
      setTimeout(() => resolve(''), 3000);
    }),
  };
  const got = {};
  for (const [name, attempt] of Object.entries(tries)) got[name] = await attempt().catch(() => '');
  const form = Object.assign(document.createElement('form'),
    {action: `${target}/api/ops`, method: 'POST', enctype: 'text/plain', target: 'nowhere'});
  form.append(Object.assign(document.createElement('input'), {name: body.slice(0, -1) + ',"x":"', value: '"}'}));
  document.body.append(form);
  form.submit();
  await new Promise((resolve) => setTimeout(resolve, 500));
  return got;
}"""


@contextmanager
def foreign_site() -> Iterator[int]:
    """An empty page at a port of its own, under any name."""

    class Page(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(b"<!doctype html><title>foreign</title><body>")

        def log_message(self, *_: object) -> None:
            return

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Page) as site:
        threading.Thread(target=site.serve_forever, daemon=True).start()
        yield site.server_port
        site.shutdown()


@proves("cross-site")
@BOTH_MODES
def test_a_socket_from_another_site_is_not_opened(server: Server, survived: Survived) -> None:
    phone = Phone(server, 1)
    cookie = {"Cookie": phone.device.cookie}

    for origin in FOREIGN:
        with pytest.raises(HandshakeRefused) as refused:
            Wire(server.url, lambda _: None, headers={**cookie, "Origin": origin})
        assert refused.value.status in (400, 403), origin
    own = Page(phone.device, phone.as_)
    own.connect(Origin=server.url)

    assert own.refused == ""
    survived(origins_refused=len(FOREIGN))


@proves("cross-site")
@pytest.mark.parametrize("host", ["127.0.0.1", "evil.test"])
def test_a_page_of_another_site_can_neither_act_nor_read(
    server: Server, browser: Browser, host: str, survived: Survived
) -> None:
    """127.0.0.1 at another port counts as the same site, so that cookies are sent: the origin is what holds."""
    moderator, watcher = Staff(server, "moderator", 1), Staff(server, "screen", 1)
    context = browser.new_context()
    cookies = [(cookie.name, cookie.value or "") for cookie in moderator.device.http.cookies]
    context.add_cookies([{"name": name, "value": value, "url": server.url} for name, value in cookies])
    op = command("add_idea", id="idea-of-a-stranger", board=moderator.board, text="Чужая идея")

    with foreign_site() as port:
        page = context.new_page()
        page.goto(f"http://{host}:{port}/")
        got = page.evaluate(ATTACK, [server.url, moderator.as_, op])
    own = moderator.add_idea("Своя идея")
    watcher.await_record("idea", text="Своя идея")
    context.close()

    assert {name: text for name, text in got.items() if text} == {}, json.dumps(got)[:300]
    assert set(watcher.table("idea")) == {own}
    survived(**{f"ways_tried_from_{host}": len(got) + 1, "carried_out_or_read": 0})
