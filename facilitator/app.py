"""Puts the parts together: the one place that knows every one of them."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask import Flask
from flask_socketio import SocketIO
from werkzeug.middleware.proxy_fix import ProxyFix

from facilitator import __version__, assets, locale, logs
from facilitator.actions.across import Across
from facilitator.actions.arrivals import Arrivals
from facilitator.actions.audit import Auditor
from facilitator.actions.pins import Pins
from facilitator.actions.pipeline import Pipeline
from facilitator.actions.transaction import Services
from facilitator.config import ROOT, Config
from facilitator.domain.ceilings import Ceilings
from facilitator.instance import BACKUPS, SECRET, Instance
from facilitator.live import jsonwire
from facilitator.live.autopilot import LOOK_SECONDS, Autopilot
from facilitator.live.broadcast import Broadcaster
from facilitator.live.farewell import say_farewell, stop_all
from facilitator.live.handlers import Handlers
from facilitator.live.packets import StrictPacket
from facilitator.live.pulse import PULSE_SECONDS, Pulses
from facilitator.live.retention import LOOK_SECONDS as HOUR_SECONDS
from facilitator.live.retention import Retention
from facilitator.live.rooms import Rooms
from facilitator.live.rounds import every
from facilitator.live.transport import Connections
from facilitator.live.watch import LOOK_SECONDS as WATCH_SECONDS
from facilitator.live.watch import Watch
from facilitator.presence import Presence
from facilitator.protocol import LIMITS, VERSION
from facilitator.runtime import Loop, make_loop, on_report
from facilitator.store import schema
from facilitator.store.copies import Copier, Place
from facilitator.store.engine import open_engine
from facilitator.store.health import Watch as Health
from facilitator.store.soundness import open_sound
from facilitator.store.threads import Reader, Writer
from facilitator.web import across, audit, badges, downloads, pages, pins, privacy, robots
from facilitator.web.context import Web
from facilitator.web.documents import SWEEP_SECONDS, Desk

PING_SECONDS = 10
PONG_SECONDS = 15
MAX_MESSAGE_BYTES = 32_000


def now_ms() -> int:
    return time.time_ns() // 1_000_000


def steady_clock() -> Callable[[], int]:
    """The machine's time from this moment on, though somebody sets its clock: timers, limits and ballots go on.

    Where the system can say so, the time that a laptop has slept counts.
    """
    boot = getattr(time, "CLOCK_BOOTTIME", None)
    passed = time.monotonic_ns if boot is None else lambda: time.clock_gettime_ns(boot)
    start = time.time_ns() - passed()
    return lambda: (start + passed()) // 1_000_000


def clock_of(speed: float, now: Callable[[], int] = now_ms) -> Callable[[], int]:
    """The server's clock: that of the machine, or from this moment on one that runs `speed` times as fast."""
    if speed == 1:
        return now
    start = now()
    return lambda: start + round((now() - start) * speed)


@dataclass(slots=True)
class App:
    """A running application's parts; `start` begins its background tasks on the loop."""

    config: Config
    flask: Flask
    loop: Loop
    pipeline: Pipeline
    sockets: Any
    crowd: robots.Crowd
    start: Callable[[], None]
    close: Callable[[], None]


@dataclass(slots=True)
class Kept:
    """What is kept, and who reads and writes it: a pipeline over the database's threads, and their copies."""

    pipeline: Pipeline
    presence: Presence
    copier: Copier
    epoch: str

    def start(self, loop: Loop) -> None:
        self.pipeline.listeners.append(lambda outcome: self.copier.soon() if outcome.weighty else None)
        self.copier.start()
        loop.spawn(every, loop, ERASE_SECONDS, self.pipeline.erase_what_is_due)
        loop.spawn(every, loop, SAVE_SECONDS, self.pipeline.try_to_save)
        self.pipeline.erase_what_is_due()

    def close(self, loop: Loop) -> None:
        stop_all(loop, (self.pipeline.writer.stop, self.copier.stop, self.pipeline.reader.stop))


@dataclass(slots=True)
class Tools:
    """What works beside the pipeline, on threads or in processes of its own."""

    crowd: robots.Crowd
    desk: Desk
    tracks: Across
    auditor: Auditor
    codes: Pins

    def start(self, loop: Loop, pipeline: Pipeline) -> None:
        pipeline.listeners.append(lambda outcome: loop.post(self.desk.clear) if outcome.erases else None)
        loop.spawn(every, loop, SWEEP_SECONDS, self.desk.sweep)

    def close(self) -> None:
        for tool in (self.desk, self.tracks, self.codes, self.auditor):
            tool.close()


def create_app(config: Config, instance: Instance, *, clock: Callable[[], int] = now_ms) -> App:
    """Opens the database of a locked instance and wires store, actions and both edges together.

    Raises UnsoundError.
    """
    loop, kept = make_loop(config.mode), _kept(config, instance, clock)
    facts = {"epoch": kept.epoch, "build": pages.build_of(), "v": VERSION, "version": __version__}
    web = Web(config, loop, kept.pipeline, kept.presence, instance, facts, assets.load_manifest)
    desk, auditor = Desk(instance.folder, time.monotonic), Auditor(instance.database, clock)
    tools = Tools(robots.Crowd(), desk, Across(), auditor, Pins())
    flask = _flask(web, tools)
    sockets, connections = _sockets(flask, config), Connections(loop, direct=config.direct)
    connections.take_over(sockets.server.eio)
    begin_telling = _live(web, sockets, connections)

    def start() -> None:
        begin_telling()
        kept.start(loop)
        tools.start(loop, kept.pipeline)

    def close() -> None:
        tools.crowd.stop()
        say_farewell(loop, kept.pipeline, sockets.server, connections)
        tools.close()
        kept.close(loop)
        instance.release()

    return App(config, flask, loop, kept.pipeline, sockets, tools.crowd, start, close)


def _kept(config: Config, instance: Instance, clock: Callable[[], int]) -> Kept:
    writing = open_sound(instance.database, instance.folder / SECRET)
    presence, arrivals = Presence(clock), Arrivals(_ceilings(config), clock())
    services = Services(clock, presence.people, instance.key("secret"), arrivals=arrivals, consents=_consents())
    epoch, restored = schema.epoch(writing), schema.restored(writing)
    writer, reader = Writer(writing, "writer"), Reader(open_engine(instance.database, read_only=True), "reader")
    pipeline = Pipeline(writer, reader, services, limited=config.limited, restored=restored)
    return Kept(pipeline, presence, copier_of(config, instance, pipeline.watch), epoch)


def copier_of(config: Config, instance: Instance, health: Health) -> Copier:
    """Copies go into the instance folder, and to the place that the settings name."""
    places = [Place("here", instance.folder / BACKUPS, made=True)]
    if config.backup_to is not None:
        places.append(Place("outside", config.backup_to, made=False))
    return Copier(instance.database, instance.folder / SECRET, places, health, config.backup_seconds)


def _ceilings(config: Config) -> Ceilings:
    return Ceilings(config.seats_per_address, config.new_seats_per_address) if config.limited else Ceilings()


def _consents() -> dict[str, str]:
    """Our own wording of the consent to names, in every language."""
    return {language: locale.translator(language).t("names-consent-ours") for language in locale.LANGUAGES}


def _flask(web: Web, tools: Tools) -> Flask:
    """The HTTP edge: pages, the API, and what has tools of its own."""
    flask = Flask("facilitator", static_folder=None, template_folder=str(ROOT / "templates"))
    pages.register(flask, web)
    blueprints = (
        robots.blueprint(web, tools.crowd),
        downloads.blueprint(web, tools.desk),
        across.blueprint(web, tools.tracks),
        pins.blueprint(web, tools.codes),
        audit.blueprint(web, tools.auditor),
        privacy.blueprint(web),
        badges.blueprint(web),
    )
    for blueprint in blueprints:
        flask.register_blueprint(blueprint)
    return flask


def _live(web: Web, sockets: SocketIO, connections: Connections) -> Callable[[], None]:
    """Wires the sockets to the pipeline; what it returns begins what runs for ever."""
    loop, pipeline, base, rooms = web.loop, web.pipeline, web.config.base, Rooms()

    def emit(name: str, body: Any, to: str) -> None:
        sockets.server.emit(name, body, to=to)

    broadcaster = Broadcaster(loop, pipeline, rooms, emit, base)
    pulses = Pulses(loop, pipeline, rooms, web.presence)
    facts = {key: web.facts[key] for key in ("epoch", "build", "v")}
    handlers = Handlers(sockets.server, loop, pipeline, rooms, web.presence, broadcaster, pulses, facts, base)
    pipeline.listeners += [broadcaster.after_commit, handlers.after_commit, pulses.after_commit]
    retention = Retention(loop, pipeline)
    autopilot, watch = Autopilot(loop, pipeline), Watch(loop, sockets.server, connections, rooms)

    def begin() -> None:
        loop.spawn(broadcaster.run)
        loop.spawn(every, loop, PULSE_SECONDS, lambda: pulses.beat(emit))
        loop.spawn(every, loop, LOOK_SECONDS, autopilot.look)
        loop.spawn(lambda: every(loop, HOUR_SECONDS, retention.look, at_once=True))
        loop.spawn(every, loop, WATCH_SECONDS, watch.look)
        on_report(loop, watch.report)

    return begin


def _sockets(flask: Flask, config: Config) -> SocketIO:
    sockets = SocketIO(
        flask,
        async_mode=config.mode,
        async_handlers=False,
        transports=["websocket"],
        json=jsonwire,
        serializer=StrictPacket,
        ping_interval=PING_SECONDS,
        ping_timeout=PONG_SECONDS,
        max_http_buffer_size=MAX_MESSAGE_BYTES,
        cors_allowed_origins=pages.allowed_origin(config),
        manage_session=False,
        cookie=None,
        logger=logging.getLogger(logs.WIRE),
        engineio_logger=logging.getLogger(logs.WIRE),
    )
    if config.trust_proxy:
        # Around both edges: what a socket says of its origin is compared with the address that people use.
        flask.wsgi_app = ProxyFix(flask.wsgi_app, x_for=1, x_proto=1, x_host=1)  # type: ignore[method-assign]
    return sockets


ERASE_SECONDS = 5
SAVE_SECONDS = 3
assert LIMITS["batch_bytes"] < MAX_MESSAGE_BYTES
