"""Documents under way: each made in a process of its own, kept in the instance folder for an hour."""

import contextlib
import json
import os
import secrets
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any, Final

from facilitator.domain.errors import Refused
from facilitator.reports.options import GIVEN, SECRET
from facilitator.web.lines import Line

KEPT_SECONDS: Final = 3600
LONGEST_SECONDS: Final = 120
AT_ONCE: Final = 3
# What everybody may order leaves room for staff: one whole document, and one of chosen ideas.
SHARED_AT_ONCE: Final = 1
# As long a shared document is given again although votes go on.
FRESH_SECONDS: Final = 15
# So long there is time to fetch a shared document that is of chosen ideas, or that a newer one has followed.
FETCH_SECONDS: Final = 300
RETRY_SECONDS: Final = 5
SWEEP_SECONDS: Final = 60
# A document can wait, a vote cannot.
NICE: Final = 10


@dataclass(frozen=True, slots=True)
class Order:
    """What is wanted. `options` are those that the format takes, as JSON values."""

    format: str
    language: str
    options: Mapping[str, Any] = field(default_factory=dict, repr=False)

    @property
    def track(self) -> int | None:
        """The number of the only track it is about."""
        return self.options.get("track")

    @property
    def is_public(self) -> bool:
        return bool(self.options.get("public"))

    @property
    def is_choice(self) -> bool:
        """Of ideas that a person has chosen: there are any number of such documents."""
        return bool(self.options.get("ideas"))

    def takes_place_of(self, other: "Order") -> bool:
        """Of the same kind; chosen ideas make it another."""
        return self.kind == other.kind

    @property
    def kind(self) -> tuple[object, ...]:
        return (self.format, self.language, self.track, self.is_public, tuple(self.options.get("ideas", ())))

    def kept(self) -> "Order":
        """Without what is nobody's business once the document is under way."""
        return replace(self, options={name: said for name, said in self.options.items() if name not in SECRET})


@dataclass(slots=True)
class Job:
    """A document of an event; `started` by the desk's clock, `process` until it has ended.

    `at`: the revisions that it was made of, where it may serve others too. `is_old`: what was made is gone, since
    something has been erased, and it is to be made anew; `begin` does that, None where that may not be kept.
    """

    id: str
    event: str
    order: Order
    title: str
    folder: Path
    started: float
    process: "subprocess.Popen[bytes]"
    begin: Callable[[], "subprocess.Popen[bytes]"] | None = field(repr=False)
    at: tuple[int, ...] | None = None
    is_old: bool = False
    is_secret: bool = False

    def steps(self) -> list[dict[str, Any]]:
        """What the process has said so far; its last line may be on the way."""
        try:
            lines = (self.folder / "steps").read_text(encoding="utf-8").split("\n")[:-1]
        except FileNotFoundError:
            return []
        return [json.loads(line) for line in lines]

    @property
    def is_running(self) -> bool:
        return self.process.poll() is None

    def file(self) -> Path | None:
        """The document, once the process has ended well."""
        if self.is_old:
            return None
        written = [step["file"] for step in self.steps() if step["step"] == "written"]
        return self.folder / written[0] if written and self.process.poll() == 0 else None

    def has_failed(self) -> bool:
        return not self.is_old and self.process.poll() is not None and self.file() is None

    def record(self) -> dict[str, Any]:
        """How far it is, for the page."""
        said = [] if self.is_old else self.steps()
        options = {name: said for name, said in self.order.options.items() if name not in GIVEN}
        facts = {"id": self.id, "format": self.order.format, "language": self.order.language, "options": options}
        if self.is_old or self.is_running:
            return facts | {"state": said[-1]["step"] if said else "waiting", "bytes": 0}
        done = self.file()
        return facts | {"state": "ready" if done else "failed", "bytes": done.stat().st_size if done else 0}


class Desk:
    """Takes orders and keeps what was made. `clock`: seconds that only grow."""

    def __init__(self, instance: Path, clock: Callable[[], float]) -> None:
        self._instance = instance
        self._folder = instance / "documents"
        self._clock = clock
        self._jobs: dict[str, Job] = {}
        self._lines = {is_choice: Line(RETRY_SECONDS) for is_choice in (False, True)}
        shutil.rmtree(self._folder, ignore_errors=True)

    def order(self, event: str, code: str, order: Order, title: str) -> Job:
        """Begins a document of staff; an earlier one of the same kind goes. Raises `slow_down`."""
        self.sweep()
        if not self._has_room():
            raise Refused("slow_down", retry_in=RETRY_SECONDS)
        for job in self.jobs(event):
            if job.at is None and order.takes_place_of(job.order):
                self._remove(job)
        return self._make(event, code, order, title)

    def share(self, event: str, code: str, order: Order, title: str, at: tuple[int, ...], asker: str) -> Job:
        """A document for everybody. Raises `slow_down` where no place is free, or where it is another asker's turn.

        One that is being made is joined, one of the same revisions or made just now is given again; nobody's is ended.
        """
        self.sweep()
        alike = [job for job in self.jobs(event) if job.at is not None and order.takes_place_of(job.order)]
        for job in reversed(alike):
            is_fresh = job.at == at or self._clock() - job.started < FRESH_SECONDS
            if job.is_old or job.is_running or (is_fresh and not job.has_failed()):
                return job
        shared = [job for job in self._jobs.values() if job.at is not None and job.is_running]
        taken = sum(job.order.is_choice is order.is_choice for job in shared)
        is_free = self._has_room() and taken < SHARED_AT_ONCE
        self._lines[order.is_choice].step_up(asker, self._clock(), is_free=is_free)
        return self._make(event, code, order, title, at)

    def _has_room(self) -> bool:
        return sum(job.is_running for job in self._jobs.values()) < AT_ONCE

    def _make(self, event: str, code: str, order: Order, title: str, at: tuple[int, ...] | None = None) -> Job:
        key = secrets.token_urlsafe(12)
        folder = self._folder / key
        folder.mkdir(parents=True, mode=0o700)
        begin = partial(self._begin, code, order, folder)
        self._jobs[key] = Job(key, event, order.kept(), title, folder, self._clock(), begin(), begin, at)
        self._jobs[key].is_secret = order.kept() != order
        return self._jobs[key]

    def _begin(self, code: str, order: Order, folder: Path) -> "subprocess.Popen[bytes]":
        """The options go in by stdin: a command line is for everybody on the computer to read."""
        command = [sys.executable, "-m", "facilitator", "export", "--json", "--instance", str(self._instance)]
        command += ["--event", code, "--formats", order.format, "--language", order.language, "--out", str(folder)]
        command += ["--options-from-stdin"]
        with (folder / "steps").open("wb") as steps, (folder / "errors").open("wb") as errors:
            process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=steps, stderr=errors)
        _step_back(process.pid)
        assert process.stdin is not None
        # A process that has ended already is told about by its status.
        with contextlib.suppress(BrokenPipeError), process.stdin as way_in:
            way_in.write(json.dumps(dict(order.options)).encode())
        return process

    def jobs(self, event: str) -> list[Job]:
        """Those of an event, the oldest first."""
        self._renew()
        return [job for job in self._jobs.values() if job.event == event]

    def find(self, event: str, key: str) -> Job:
        """Raises `not_found`."""
        self._renew()
        job = self._jobs.get(key)
        if job is None or job.event != event:
            raise Refused("not_found")
        return job

    def sweep(self) -> None:
        """Ends what takes too long, removes what is older than an hour, and shared ones that are passing sooner."""
        self._forget_secrets()
        self._renew()
        now = self._clock()
        for job in list(self._jobs.values()):
            age = now - job.started
            if age > KEPT_SECONDS or (age > FETCH_SECONDS and self._is_passing(job)):
                self._remove(job)
            elif age > LONGEST_SECONDS and job.is_running:
                job.process.kill()

    def _is_passing(self, job: Job) -> bool:
        """A shared one of chosen ideas, or one that a newer one of its kind has followed."""
        if job.at is None:
            return False
        alike = [
            other for other in self.jobs(job.event) if other.at is not None and job.order.takes_place_of(other.order)
        ]
        return job.order.is_choice or alike[-1] is not job

    def clear(self) -> None:
        """Something was erased for good: what was made before may still hold it, and is made anew."""
        self._forget_secrets()
        for job in list(self._jobs.values()):
            if job.begin is None:
                self._remove(job)
                continue
            self._end(job)
            job.folder.mkdir(mode=0o700)
            job.is_old = True
        self._renew()

    def _renew(self) -> None:
        """As many at once as there is room for."""
        for job in self._jobs.values():
            room = AT_ONCE - sum(one.is_running for one in self._jobs.values())
            if job.is_old and job.begin is not None and room > 0:
                job.process, job.started, job.is_old = job.begin(), self._clock(), False

    def _forget_secrets(self) -> None:
        """What is made of nobody's business is made once: nothing keeps that business when it is done."""
        for job in self._jobs.values():
            if job.is_secret and not job.is_old and not job.is_running:
                job.begin = None

    def close(self) -> None:
        """Nothing stays behind when the server stops."""
        for job in list(self._jobs.values()):
            self._remove(job)
        shutil.rmtree(self._folder, ignore_errors=True)

    def _remove(self, job: Job) -> None:
        del self._jobs[job.id]
        self._end(job)

    def _end(self, job: Job) -> None:
        if job.is_running:
            job.process.kill()
        job.process.wait()
        shutil.rmtree(job.folder, ignore_errors=True)


def _step_back(pid: int) -> None:
    """The process takes what others leave of the processor."""
    if sys.platform != "win32":
        with contextlib.suppress(ProcessLookupError):  # it has ended already
            os.setpriority(os.PRIO_PROCESS, pid, max(NICE, os.getpriority(os.PRIO_PROCESS, pid)))
