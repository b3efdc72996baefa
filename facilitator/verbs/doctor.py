"""`run.py doctor`: is this computer, and the network around it, ready for a hall?"""

import argparse
import os
import shutil
import stat
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from facilitator import __version__, network
from facilitator.environment import ROOT, TESTED
from facilitator.terminal import either, say

HELP = "Check addresses, port, disk, clock and permissions; show a QR code for a second phone."
LITTLE_DISK, NO_DISK = 2_000_000_000, 200_000_000
FARTHEST_FUTURE_YEARS = 15
PLACES = {"here": ("instance/backups", "instance/backups"), "outside": ("--backup-to", "--backup-to")}
TROUBLES = {
    "full": ("no room", "нет места"),
    "gone": ("the folder is not there", "папки нет на месте"),
    "failed": ("cannot be written", "не записывается"),
}
_MARKS = {"ok": "✓", "warn": "!", "bad": "✗"}


@dataclass(frozen=True)
class Finding:
    level: Literal["ok", "warn", "bad"]
    text: str

    @property
    def line(self) -> str:
        return f"  {_MARKS[self.level]} {self.text}"


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, default=5000)
    parser.add_argument("--host", default="127.0.0.1", help="the address that the server listens at")
    parser.add_argument("--lan", action="store_true", help="the server listens at every address")
    parser.add_argument("--public-url", help="the address under which people reach the server")
    parser.add_argument("--instance", type=Path, default=ROOT / "instance", metavar="DIR")


def main(args: argparse.Namespace) -> int:
    host = "0.0.0.0" if args.lan else args.host  # noqa: S104  asked for by --lan
    findings = [
        python_finding(),
        port_finding(host, args.port),
        *health_findings(network.port_state(host, args.port).health or {}),
        instance_finding(args.instance),
        disk_finding(args.instance),
        clock_finding(time.time(), Path(__file__).stat().st_mtime),
    ]
    say(f"Facilitator {__version__}")
    for finding in findings:
        say(finding.line)
    _show_addresses(host, args.port, args.public_url)
    return 1 if any(finding.level == "bad" for finding in findings) else 0


def python_finding(version: tuple[int, int] = sys.version_info[:2]) -> Finding:
    name = f"Python {version[0]}.{version[1]}"
    if version == TESTED:
        return Finding("ok", name)
    return Finding("warn", either(f"{name} (only 3.11 is tested)", f"{name} (проверено только на 3.11)"))


def port_finding(host: str, port: int) -> Finding:
    found = network.port_state(host, port)
    told = ", ".join(f"{key} {value}" for key, value in (found.health or {}).items() if _is_plain(value))
    text = network.port_sentence(port, found)
    return Finding("ok" if found.state in ("free", "ours") else "bad", f"{text} ({told})" if told else text)


def health_findings(health: Mapping[str, object]) -> list[Finding]:
    """What a running server says of its own disk: whether it saves, and where its copies are."""
    found = []
    if health.get("storage", "ok") != "ok":
        why = health["storage"]
        found.append(Finding("bad", either(f"the server cannot save: {why}", f"сервер не сохраняет: {why}")))
    copies = health.get("copies")
    for copy in copies if isinstance(copies, list) else []:
        place = either(*PLACES[copy["place"]])
        at = time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(copy["at"] / 1000)) if copy["at"] else "–"
        trouble = f" ({either(*TROUBLES[copy['trouble']])})" if copy["trouble"] else ""
        text = either(f"last copy, {place}: {at}{trouble}", f"последняя копия, {place}: {at}{trouble}")
        found.append(Finding("warn" if trouble else "ok", text))
    return found


def _is_plain(value: object) -> bool:
    return isinstance(value, str | int | float)


def instance_finding(instance: Path) -> Finding:
    """The folder is ours alone and can be written, or can be made."""
    if not instance.exists():
        parent = next(folder for folder in instance.absolute().parents if folder.exists())
        if os.access(parent, os.W_OK):
            return Finding("ok", either(f"{instance} will be made", f"{instance} будет создана"))
        return Finding("bad", either(f"cannot make {instance}", f"нельзя создать {instance}"))
    if not instance.is_dir() or not os.access(instance, os.W_OK | os.X_OK):
        return Finding("bad", either(f"cannot write to {instance}", f"нет записи в {instance}"))
    mode = stat.S_IMODE(instance.stat().st_mode)
    if os.name != "nt" and mode & 0o077 and any(path.name != "README.md" for path in instance.iterdir()):
        text = either(
            f"{instance} can be read by others ({mode:o}): chmod 700",
            f"{instance} доступна другим ({mode:o}): chmod 700",
        )
        return Finding("warn", text)
    return Finding("ok", either(f"{instance} can be written", f"{instance}: запись есть"))


def disk_finding(instance: Path, free: int | None = None) -> Finding:
    """`free` is in bytes, and asked of the disk where it is not given."""
    if free is None:
        folder = next(folder for folder in (instance.absolute(), *instance.absolute().parents) if folder.exists())
        free = shutil.disk_usage(folder).free
    level: Literal["ok", "warn", "bad"] = "bad" if free < NO_DISK else "warn" if free < LITTLE_DISK else "ok"
    return Finding(level, either(f"{free / 1e9:.1f} GB free on disk", f"на диске свободно {free / 1e9:.1f} ГБ"))


def clock_finding(now: float, released: float) -> Finding:
    """A clock before these files were made, or far after, is wrong."""
    shown = time.strftime("%Y-%m-%d %H:%M %Z", time.localtime(now))
    if released - 86_400 <= now <= released + FARTHEST_FUTURE_YEARS * 31_557_600:
        return Finding("ok", either(f"clock: {shown}", f"часы: {shown}"))
    return Finding("bad", either(f"the clock is wrong: {shown}", f"часы неверны: {shown}"))


def _show_addresses(host: str, port: int, public_url: str | None) -> None:
    lan = network.lan_address()
    everywhere = host in network.ANY_HOST
    say(either("Addresses", "Адреса"))
    say(f"  {network.url('127.0.0.1' if everywhere else host, port)}  " + either("this computer", "этот компьютер"))
    if lan:
        note = "" if everywhere or host == lan else either("  with --lan", "  с параметром --lan")
        say(f"  {network.url(lan, port)}  " + either("the local network", "локальная сеть") + note)
    else:
        say("  " + either("no local network", "локальной сети нет"))
    if public_url:
        say(f"  {public_url}  " + either("public", "публичный"))
    _show_reach(public_url or (network.url(lan, port) if lan else None))


def _show_reach(address: str | None) -> None:
    if address is None:
        return
    say(either("\nOpen this on a second phone:", "\nОткройте это на втором телефоне:"))
    say(network.terminal_qr(address) + f"  {address}")
    say(
        either(
            "If it does not open: the phone must be in the same network; guest Wi-Fi often keeps devices\n"
            "apart (client isolation): use a router of your own or a hotspot; a firewall may close the port.",
            "Если не открылось: телефон должен быть в той же сети; гостевой Wi-Fi часто изолирует\n"
            "устройства друг от друга: нужен свой роутер или точка доступа; порт закрывает и брандмауэр.",
        )
    )
