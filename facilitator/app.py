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
from facilitator.live.farewell import say_farewell, stop_within
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
STOP_SECONDS = 0.5
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


def create_app(config: Config, instance: Instance, *, clock: Callable[[], int] = now_ms) -> App:
    """Opens the database of a locked instance and wires store, actions and both edges together.

    Raises UnsoundError.
    """
    loop = make_loop(config.mode)
    writing = open_sound(instance.database, used=(instance.folder / SECRET).exists())
    epoch = schema.epoch(writing)
    presence = Presence(clock)
    arrivals = Arrivals(_ceilings(config), clock())
    services = Services(clock, presence.people, instance.key("secret"), arrivals=arrivals, consents=_consents())
    restored = schema.restored(writing)
    writer, reader = Writer(writing, "writer"), Reader(open_engine(instance.database, read_only=True), "reader")
    pipeline = Pipeline(writer, reader, services, limited=config.limited, restored=restored)
    copier = copier_of(config, instance, pipeline.watch)

    facts = {"epoch": epoch, "build": pages.build_of(), "v": VERSION, "version": __version__}
    web = Web(config, loop, pipeline, presence, instance, facts, assets.load_manifest)
    crowd, desk, tracks = robots.Crowd(), Desk(instance.folder, time.monotonic), Across()
    auditor = Auditor(instance.database, clock)
    codes = Pins()
    flask = _flask(web, crowd, desk, tracks, codes)
    flask.register_blueprint(audit.blueprint(web, auditor))
    flask.register_blueprint(privacy.blueprint(web))
    flask.register_blueprint(badges.blueprint(web))
    sockets = _sockets(flask, config)
    if config.trust_proxy:
        flask.wsgi_app = ProxyFix(flask.wsgi_app, x_for=1, x_proto=1, x_host=1)  # type: ignore[method-assign]
    connections = Connections(loop)
    connections.take_over(sockets.server.eio)
    begin_telling = _live(web, sockets, connections)

    def start() -> None:
        begin_telling()
        pipeline.listeners.append(lambda outcome: copier.soon() if outcome.weighty else None)
        pipeline.listeners.append(lambda outcome: loop.post(desk.clear) if outcome.erases else None)
        copier.start()
        loop.spawn(every, loop, SWEEP_SECONDS, desk.sweep)
        loop.spawn(every, loop, ERASE_SECONDS, pipeline.erase_what_is_due)
        loop.spawn(every, loop, SAVE_SECONDS, pipeline.try_to_save)
        pipeline.erase_what_is_due()

    def close() -> None:
        crowd.stop()
        say_farewell(loop, pipeline, sockets.server, connections)
        desk.close()
        tracks.close()
        codes.close()
        auditor.close()
        stop_within(loop, STOP_SECONDS, writer.stop)
        stop_within(loop, STOP_SECONDS, copier.stop)
        stop_within(loop, STOP_SECONDS, reader.stop)
        instance.release()

    return App(config, flask, loop, pipeline, sockets, crowd, start, close)


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


def _flask(web: Web, crowd: robots.Crowd, desk: Desk, tracks: Across, codes: Pins) -> Flask:
    """The HTTP edge: pages, the API, and what has tools of its own."""
    flask = Flask("facilitator", static_folder=None, template_folder=str(ROOT / "templates"))
    pages.register(flask, web)
    flask.register_blueprint(robots.blueprint(web, crowd))
    flask.register_blueprint(downloads.blueprint(web, desk))
    flask.register_blueprint(across.blueprint(web, tracks))
    flask.register_blueprint(pins.blueprint(web, codes))
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
        loop.spawn(retention.begin)
        loop.spawn(every, loop, HOUR_SECONDS, retention.look)
        loop.spawn(every, loop, WATCH_SECONDS, watch.look)
        on_report(loop, watch.report)

    return begin


def _sockets(flask: Flask, config: Config) -> SocketIO:
    return SocketIO(
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


ERASE_SECONDS = 60
SAVE_SECONDS = 3
assert LIMITS["batch_bytes"] < MAX_MESSAGE_BYTES
