"""What the fault and attack suites have to show, and the record of what a run has shown."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

FAULTS = {
    "kill": "kill -9 twenty times under load",
    "drain": "SIGTERM under load: drained within 3 s, acknowledgements delivered",
    "restart-storm": "restart storm: 500 phones come back",
    "disk-full": "disk full: refused with `storage_full`, reading goes on, recovers",
    "read-only": "read-only file system",
    "damaged": "damaged database: refuses to start, says how to restore",
    "slow-disk": "slow fsync (500 ms)",
    "locked": "database locked by an outsider for 10 s",
    "backup-any-time": "`run.py backup` at random instants",
    "backup-often": "continuous backup under load, each copy restorable",
    "restored": "restored from an older copy: phones send again what it lacks",
    "clock": "clock jumps of an hour",
    "loss": "10 % loss with 300 ms of delay",
    "blackhole": "60 s without a byte",
    "cut-before-ack": "cut between commit and acknowledgement",
    "no-websocket": "WebSocket blocked",
    "captive-portal": "captive portal: redirects and foreign pages",
    "roaming": "two sockets of one person",
    "asleep": "phone asleep for 5 minutes, page restored from the cache",
    "outbox-http": "an outbox of 50 over HTTP only",
    "delta": "one delta dropped, repeated or reordered",
    "laptop": "the moderator's laptop dies",
    "offline": "phone offline for 20 s, for 5 minutes, closed and opened again",
    "no-network-shell": "the page opens without network (https)",
    "soak": "clients come and go for 10 minutes: nothing grows, nothing stays behind",
}
ATTACKS = {
    "slow-reader": "slow reader: under 20 MB, cut within 30 s",
    "slowloris": "slowloris on headers and body",
    "heads": "requests that a proxy and we could read differently",
    "idle-sockets": "5,000 idle sockets",
    "large-frames": "frames of 1, 8 and 100 MB",
    "fragments": "100 MB of fragments from one stranger",
    "reading": "reading without a pause: streams, pages, pages that do not exist",
    "pings": "ping floods",
    "binary": "binary attachments",
    "deflate": "deflate bombs",
    "fuzz": "5,000 fuzzed packets: no zombie, no flood of tracebacks",
    "json": "JSON poison",
    "reserved-events": "events named connect and disconnect",
    "connect-error": "an exception while connecting",
    "operation-ids": "replayed and forged operation ids",
    "tokens": "tampered, expired and revoked tokens; a live socket closed within 2 s",
    "matrix": "every role x every command x every track, over both transports",
    "guessed-ids": "guessed ids of things and streams",
    "many-seats": "1,000 cookies from one address: door limit, report, reversible quarantine",
    "one-address": "500 honest phones behind one address meet no refusal",
    "budget-race": "50 parallel sockets of one token against the budget",
    "vote-time": "votes before the opening and after the grace",
    "cross-site": "cross-site WebSocket and CSRF",
    "xss": "XSS corpus on every screen and export",
    "unseen-text": "bidi, zero-width and zalgo",
    "formulas": "formula injection in CSV and XLSX",
    "archives": "zip and XML bombs, path traversal on import",
    "pin": "PIN guessing, without locking the owner out",
    "return-code": "return codes guessed",
    "headers": "header and cookie snapshot of every route",
    "openapi": "schemathesis on the OpenAPI description",
    "secrets": "permissions of secrets, safe first run, no secret in a log or an address",
    "erase": "erasing a person: database, log and copies",
    "chain": "tampering with the audit chain",
}
ITEMS = {**FAULTS, **ATTACKS}


def proves(item: str) -> pytest.MarkDecorator:
    """The test shows that the fault is survived, or that the attack fails."""
    assert item in ITEMS, item
    return pytest.mark.proves(item)


@dataclass
class Shown:
    """What one test has shown: its outcome, and the figures it gave."""

    test: str
    item: str
    outcome: str = "not run"
    seconds: float = 0.0
    figures: dict[str, Any] = field(default_factory=dict)

    @property
    def line(self) -> str:
        figures = ", ".join(f"{name.replace('_', ' ')} {value}" for name, value in self.figures.items())
        return f"{ITEMS[self.item]}: {figures or self.outcome}"


Survived = Callable[..., None]
SHOWN = pytest.StashKey[dict[str, list[Shown]]]()


@pytest.fixture
def survived(request: pytest.FixtureRequest) -> Survived:
    """Called with the figures of what was survived: `survived(acknowledged=4021, lost=0)`."""
    own = request.config.stash[SHOWN][request.node.nodeid]

    def note(**figures: Any) -> None:
        for shown in own:
            shown.figures |= figures

    return note


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--proofs", type=Path, default=None, help="write what was shown into this file, as JSON")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "proves(item): which entry of tests/proofs.py the test shows")
    config.stash[SHOWN] = {}


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    for item in items:
        marks = list(item.iter_markers("proves"))
        if marks:
            config.stash[SHOWN][item.nodeid] = [Shown(item.nodeid, mark.args[0]) for mark in marks]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    report = yield
    for shown in item.config.stash[SHOWN].get(item.nodeid, ()):
        shown.seconds += report.duration
        if report.when == "call" or report.outcome != "passed":
            shown.outcome = report.outcome
    return report


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    every = [shown for own in config.stash[SHOWN].values() for shown in own if shown.outcome != "not run"]
    if every:
        terminalreporter.section("survived")
    for shown in sorted(every, key=lambda one: list(ITEMS).index(one.item)):
        terminalreporter.write_line(f"{'✓' if shown.outcome == 'passed' else '✗'} {shown.line}")
    target = config.getoption("--proofs")
    if target is not None:
        run = {"suites": {"faults": FAULTS, "attacks": ATTACKS}, "shown": [vars(shown) for shown in every]}
        target.write_text(json.dumps(run, ensure_ascii=False), encoding="utf-8")
