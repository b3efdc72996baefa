"""`run.py links`: mints links of every role, through the running server where there is one."""

import argparse
import json
import ssl
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

from facilitator import locale
from facilitator.actions import links
from facilitator.actions.transaction import Services
from facilitator.app import now_ms
from facilitator.config import Config
from facilitator.domain.errors import Refused
from facilitator.instance import DATABASE, Instance, InstanceError, running_server
from facilitator.rescue import check_database
from facilitator.store import schema
from facilitator.store.engine import open_engine
from facilitator.store.threads import Writer
from facilitator.terminal import Failure, language, say
from facilitator.verbs.run import print_links

HELP = "Mint and print new links of every role of the newest event; earlier ones hold until revoked."


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--event", default=None, metavar="CODE", help="the event's six digits (the newest event)")
    parser.add_argument("--instance", type=Path, default=None, metavar="DIR")
    parser.add_argument("--public-url", default=None, help="the address under which people reach the server")


def main(args: argparse.Namespace) -> int:
    config = Config.from_env()
    folder = (args.instance or config.instance).absolute()
    check_database(folder)
    words = locale.translator(language())
    try:
        served = _through_server(folder, args.event)
        made = served or _directly(folder, args.event, args.public_url or config.base)
    except Refused as refused:
        raise Failure(words.refusal(refused.code, **refused.detail)) from refused
    if args.json:
        print(json.dumps(made, ensure_ascii=False, indent=1))
    else:
        print_links(made, words)
        if served is None and args.public_url is None:
            say(words.t("cli-links-address", address=config.base))
    return 0


def _through_server(folder: Path, code: str | None) -> dict[str, Any] | None:
    """What the running server answers, or None where none runs."""
    server = running_server(folder)
    if server is None:
        return None
    key = (folder / "admin.key").read_text(encoding="ascii")
    request = urllib.request.Request(  # noqa: S310  our own server's address
        f"{server['url']}/api/admin/links",
        data=json.dumps({"event": code}).encode(),
        headers={"Authorization": f"Bearer {key}", "Content-Type": "application/json"},
    )
    try:
        with urllib.request.urlopen(request, timeout=10, context=_own_tls()) as response:  # noqa: S310  our own server's
            made: dict[str, Any] = json.load(response)
    except urllib.error.HTTPError as error:
        raise Refused("code_invalid") from error
    except urllib.error.URLError:
        return None
    return made


def _own_tls() -> ssl.SSLContext:
    """The folder says where our own server listens on this computer; its certificate is made out to another name."""
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context


def _directly(folder: Path, code: str | None, base: str) -> dict[str, Any]:
    """Holding the instance's lock, so that no server runs. A folder without a database is left alone."""
    words = locale.translator(language())
    if not (folder / DATABASE).exists():
        raise Failure(words.t("cli-no-event-here", folder=str(folder)))
    try:
        instance = Instance(folder)
    except InstanceError as error:
        raise Failure(words.t(error.key, **{key: str(value) for key, value in error.details.items()})) from error
    engine = open_engine(instance.database)
    schema.migrate(engine)
    writer = Writer(engine, "writer")
    services = Services(now=now_ms, present=lambda _board: frozenset(), key=instance.key("secret"))
    try:
        made = writer.submit(lambda session: links.mint_all(session, services, base, code)).result()
    finally:
        writer.stop()
        instance.release()
    made.pop("stream")
    return made
