"""Starts a server of its own, plays the demo event on it, and photographs every screen."""

import json
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from facilitator import locale
from facilitator.environment import child_env
from facilitator.pictures.device import Device
from facilitator.pictures.scenario import Scenario
from facilitator.pictures.shots import Shot, Size, acts

START_SECONDS = 60
JPEG_QUALITY = 72
BROWSER_FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip


def photograph(folder: Path, browser: str, only: str | None, progress: Callable[[str], None]) -> int:
    """Makes the pictures (of shots whose name contains `only`) and returns how many there are."""
    folder.mkdir(parents=True, exist_ok=True)
    made = 0
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser, args=list(BROWSER_FLAGS))
        for language in locale.LANGUAGES:
            with _server(language) as (base, links):
                play = Scenario(base, links)
                for act, shots in acts():
                    act(play)
                    for shot in shots:
                        if only is None or only in shot.name:
                            made += _take(chromium, play, shot, language, folder)
                            progress(f"  {language} {shot.name}")
        chromium.close()
    return made


def _take(browser: Browser, play: Scenario, shot: Shot, language: str, folder: Path) -> int:
    device = {"staff": play.staff, "stranger": Device(play.base)}.get(shot.who) or play.people[_track(shot)][0]
    for theme in ("light", "dark"):
        for size in shot.sizes:
            context = _context(browser, play, device, language, theme, size)
            page = context.new_page()
            page.goto(play.base + (f"/{play.code}{shot.path}" if shot.name != "home" else "/"))
            _settle(page)
            if shot.tap:
                page.locator("button", has_text=locale.translator(language).t(shot.tap)).first.click()
                _settle(page)
            name = f"{shot.name}-{size[0]}x{size[1]}-{language}-{theme}.jpg"
            page.screenshot(path=folder / name, type="jpeg", quality=JPEG_QUALITY)
            context.close()
    return 2 * len(shot.sizes)


def _track(shot: Shot) -> int:
    return int(shot.path.strip("/").split("/")[0])


def _context(browser: Browser, play: Scenario, device: Device, language: str, theme: str, size: Size) -> BrowserContext:
    width, height = size
    context = browser.new_context(
        viewport={"width": width, "height": height},
        device_scale_factor=2 if width < 500 else 1,
        color_scheme="dark" if theme == "dark" else "light",
        reduced_motion="reduce",
        locale="ru-RU" if language == "ru" else "en-GB",
    )
    cookies = [{"name": "language", "value": language, "url": play.base}]
    cookies += [{"name": cookie.name, "value": cookie.value or "", "url": play.base} for cookie in device.cookies]
    context.add_cookies(cookies)  # type: ignore[arg-type]
    pages = json.dumps(["screen", "plenary"])
    context.add_init_script(f"for (const page of {pages}) localStorage.setItem('theme:' + page, {json.dumps(theme)});")
    return context


def _settle(page: Page) -> None:
    """The page is drawn, its fonts are there, and two frames have passed."""
    page.locator("#app > *").first.wait_for(state="attached")
    page.evaluate("document.fonts.ready.then(() => true)")
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    page.wait_for_load_state("networkidle")


@contextmanager
def _server(language: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """A server with the demo event in one language, and the links of its roles."""
    with tempfile.TemporaryDirectory() as folder:
        port = _free_port()
        base = f"http://127.0.0.1:{port}"
        env = child_env(FACILITATOR_LANGUAGE=language, FACILITATOR_LIMITS="off")
        where = ["--instance", folder]
        command = [sys.executable, "-m", "facilitator", "run", "--port", str(port), *where]
        process = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL)
        try:
            _wait(base)
            made = subprocess.check_output([sys.executable, "-m", "facilitator", "links", "--json", *where])
            yield base, json.loads(made)
        finally:
            process.terminate()
            process.wait(timeout=10)


def _wait(base: str) -> None:
    """Until the server is ready. Raises TimeoutError."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(f"{base}/healthz", timeout=2):  # noqa: S310  our own server's address
                return
        except OSError:
            time.sleep(0.1)
    raise TimeoutError(f"no server at {base}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
