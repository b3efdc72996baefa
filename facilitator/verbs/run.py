"""`run.py run`: builds what is missing, opens the instance, and serves until it is asked to stop."""

import argparse
import errno
import socket
import ssl
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from facilitator import assets, locale, logs, network
from facilitator.actions import demo, links
from facilitator.actions.pipeline import refused_by_store
from facilitator.app import App, clock_of, create_app, steady_clock
from facilitator.config import Config
from facilitator.instance import Instance, InstanceError
from facilitator.rescue import advice
from facilitator.runtime import leave, on_terminate
from facilitator.store import find
from facilitator.store.soundness import UnsoundError
from facilitator.terminal import Failure, language, say

HELP = "Start the server. With no event yet, the demo event is loaded as a rehearsal."


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, default=None)
    parser.add_argument("--host", default=None, help="the address to listen at (127.0.0.1)")
    parser.add_argument("--lan", action="store_true", help="listen at every address, for phones of this network")
    parser.add_argument("--public-url", default=None, help="the address under which people reach the server")
    parser.add_argument("--instance", type=Path, default=None, metavar="DIR", help="where the database lives")
    parser.add_argument(
        "--trust-proxy", action="store_true", help="believe what a proxy in front says of addresses and of https"
    )
    parser.add_argument("--seats-per-address", type=int, default=None, metavar="N", help="ceiling; 0 for none (3000)")
    parser.add_argument(
        "--new-seats-per-address", type=int, default=None, metavar="N", help="ceiling within 10 s; 0 for none (1000)"
    )
    parser.add_argument(
        "--backup-to", type=Path, default=None, metavar="DIR", help="copy every minute to this folder too, a USB stick"
    )
    parser.add_argument("--cert", type=Path, default=None, metavar="FILE", help="serve over https: certificate, PEM")
    parser.add_argument("--key", type=Path, default=None, metavar="FILE", help="its private key, PEM")
    parser.add_argument("--robots", type=int, default=0, metavar="N", help="simulated participants, N in all")
    parser.add_argument("--speed", type=float, default=1.0, help="how much faster than people the robots act")


def main(args: argparse.Namespace) -> int:
    words = locale.translator(language())
    logs.set_up()
    assets.ensure_built()
    config = configured(args)
    instance = held(config, words)
    try:
        check_certificate(config)
        listener = listen(config)
    except Failure:
        instance.release()
        raise
    app = _opened(config, instance, words)
    _check_clock(app, words)
    stop = app.loop.signal()
    on_terminate(app.loop, stop)
    app.start()
    _greet(app, args, words)
    app.loop.serve(listener, app.flask, stop, config.certificate)
    say(words.t("cli-stopping"))
    app.close()
    say(words.t("cli-stopped"))
    leave(0)
    return 0


def _opened(config: Config, instance: Instance, words: locale.Translator) -> App:
    """The application over a sound database. A Failure that says what to do, where it is none or cannot be written."""
    shown = "127.0.0.1" if config.host == "0.0.0.0" else config.host  # noqa: S104
    try:
        app = create_app(config, instance, clock=clock_of(config.speed, steady_clock()))
        instance.announce(f"{config.scheme}://{shown}:{config.port}")
    except UnsoundError as error:
        instance.release()
        raise Failure(advice(error, config.instance, config.backup_to, words)) from error
    except OSError as error:
        instance.release()
        key = "cli-disk-full" if error.errno in (errno.ENOSPC, errno.EDQUOT) else "cli-folder-not-writable"
        raise Failure(words.t(key, folder=str(config.instance))) from error
    return app


def configured(args: argparse.Namespace) -> Config:
    """Settings from the environment, overruled by the options."""
    env = Config.from_env()
    host = args.host or ("0.0.0.0" if args.lan else env.host)  # noqa: S104  asked for by --lan
    port = args.port or env.port
    reached = (network.lan_address() or "127.0.0.1") if args.lan else host
    certificate = (args.cert, args.key) if args.cert and args.key else env.certificate
    if bool(args.cert) != bool(args.key):
        raise Failure(locale.translator(language()).t("cli-cert-pair"))
    scheme = "https" if certificate else "http"
    is_listened_at = args.host or args.port or args.lan or (args.cert and env.base == env.listened_at)
    default = f"{scheme}://{reached}:{port}" if is_listened_at else env.base
    return replace(
        env,
        instance=(args.instance or env.instance).absolute(),
        host=host,
        port=port,
        base=(args.public_url or default).rstrip("/"),
        trust_proxy=args.trust_proxy or env.trust_proxy,
        seats_per_address=_given(args.seats_per_address, env.seats_per_address),
        new_seats_per_address=_given(args.new_seats_per_address, env.new_seats_per_address),
        backup_to=folder.absolute() if (folder := args.backup_to or env.backup_to) else None,
        certificate=certificate,
    )


def _given(option: int | None, setting: int) -> int:
    return setting if option is None else max(0, option)


def _check_clock(app: App, words: locale.Translator) -> None:
    """Only a rehearsal's clock may run fast: what it says of the time of a vote is not true. A Failure otherwise."""
    if app.config.speed == 1:
        return
    if app.config.speed < 1 or app.loop.wait(app.pipeline.read(find.has_real_event)):
        app.close()
        raise Failure(words.t("cli-clock-real"))
    say(words.t("cli-clock-fast", speed=str(round(app.config.speed))))


def held(config: Config, words: locale.Translator) -> Instance:
    """The instance folder, locked; a Failure with one clear sentence where it cannot be."""
    try:
        return Instance(config.instance)
    except InstanceError as error:
        details = {name: str(value) for name, value in error.details.items()}
        raise Failure(words.t(error.key, **details)) from error


def check_certificate(config: Config) -> None:
    """A Failure with one clear sentence where certificate and key are not to be had, or do not belong together."""
    if config.certificate is None:
        return
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(*config.certificate)
    except OSError as error:  # an SSLError is one
        file = str(config.certificate[0])
        raise Failure(locale.translator(language()).t("cli-cert-wrong", file=file)) from error


def listen(config: Config) -> socket.socket:
    """The listening socket; a Failure with one clear sentence where the port is not to be had."""
    words = locale.translator(language())
    family = socket.AF_INET6 if ":" in config.host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    if sys.platform != "win32":
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((config.host, config.port))
        listener.listen(1024)
    except PermissionError as error:
        raise Failure(words.t("cli-port-forbidden", port=str(config.port), other="5000")) from error
    except socket.gaierror as error:
        raise Failure(words.t("cli-host-wrong", host=config.host)) from error
    except OSError as error:
        key = "cli-port-taken" if error.errno == errno.EADDRINUSE else "cli-host-wrong"
        other = str(config.port + 1)
        raise Failure(words.t(key, port=str(config.port), other=other, host=config.host)) from error
    return listener


@dataclass(frozen=True, slots=True)
class Greeting:
    """`code` is that of a rehearsal: robots go nowhere else."""

    made: dict[str, Any] | None
    code: str | None
    owner: str | None


def _greet(app: App, args: argparse.Namespace, words: locale.Translator) -> None:
    """Loads the demo where there is no event, prints the addresses, and starts the robots that were asked for."""
    services, base = app.pipeline.services, app.config.base

    def prepare(session: Any) -> Greeting:
        loaded = demo.load_demo(session, services, language=app.config.language)
        owner = None if links.has_owner(session) else links.mint_owner(session, services)
        made = links.mint_all(session, services, base) if loaded else None
        event = find.newest_event(session)
        return Greeting(made, event.code if event and event.rehearsal else None, owner)

    try:
        greeting = app.loop.wait(app.pipeline.write(prepare))
    except Exception as error:
        if refused_by_store(error).code == "internal":
            raise
        greeting = Greeting(None, None, None)
        say(words.t("cli-disk-full", folder=str(app.config.instance)))
    say(words.t("cli-serving", address=base))
    if greeting.made:
        say(words.t("cli-rehearsal-loaded", title=greeting.made["event"]))
        print_links(greeting.made, words)
        say(words.t("cli-rehearsal-how-to-end"))
    else:
        say(words.t("cli-links-more", command=_links_command(args)))
    if greeting.owner:
        say(words.t("cli-setup-link", address=f"{base}/setup#{greeting.owner}"))
    if args.lan:
        say(network.terminal_qr(base))
    say(words.t("cli-serving-stop"))
    if args.robots and greeting.code:
        app.crowd.start(f"{app.config.scheme}://127.0.0.1:{app.config.port}", greeting.code, args.robots, args.speed)


def _links_command(args: argparse.Namespace) -> str:
    return "python3 run.py links" + (f" --instance {args.instance}" if args.instance else "")


def print_links(made: dict[str, Any], words: locale.Translator) -> None:
    """The links of every role, one a line."""
    say(words.t("cli-links-title", title=made["event"], code=made["code"]))
    say(f"  {made['join']}")
    for role in ("organiser", "host", "plenary", "observer"):
        say("  " + words.t("cli-link-line", role=words.t(f"role-{role}"), address=made[role]))
    for track in made["tracks"]:
        say("  " + words.t("track-name", no=str(track["no"])) + f": {track['join']}")
        for role in ("moderator", "scribe", "screen"):
            say("    " + words.t("cli-link-line", role=words.t(f"role-{role}"), address=track[role]))
