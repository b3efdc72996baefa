"""The addresses of this computer, and what answers at a port. Standard library and segno only."""

import errno
import http.client
import io
import json
import socket
from dataclasses import dataclass
from typing import Literal

import segno

from facilitator.terminal import either

# Addresses set aside for documentation: a UDP socket "connected" there sends nothing, but picks an interface.
_NOWHERE = (("198.51.100.1", socket.AF_INET), ("2001:db8::1", socket.AF_INET6))
ANY_HOST = ("", "0.0.0.0", "::")  # noqa: S104  compared with, not bound


@dataclass(frozen=True)
class PortState:
    """`free`, `ours` (a Facilitator answers, `health` is what it said), `taken` or `denied`."""

    state: Literal["free", "ours", "taken", "denied"]
    health: dict[str, object] | None = None


def lan_address() -> str | None:
    """The address by which the local network reaches this computer, IPv4 preferred."""
    for target, family in _NOWHERE:
        with socket.socket(family, socket.SOCK_DGRAM) as probe:
            try:
                probe.connect((target, 9))
            except OSError:
                continue
            address: str = probe.getsockname()[0]
        if not address.startswith(("127.", "::1", "fe80:", "169.254.")):
            return address
    return None


def url(host: str, port: int, scheme: str = "http") -> str:
    """`http://host:port`, without the port that the scheme implies."""
    shown = f"[{host}]" if ":" in host else host
    implied = {"http": 80, "https": 443}[scheme]
    return f"{scheme}://{shown}" + ("" if port == implied else f":{port}")


def port_state(host: str, port: int, patience: float = 3.0) -> PortState:
    """Ask the port for /healthz, and try to listen there where nobody answers."""
    try:
        health = _health("127.0.0.1" if host in ANY_HOST else host, port, patience)
    except ConnectionRefusedError:
        return _listen_state(host, port)
    except (OSError, http.client.HTTPException):
        state = _listen_state(host, port)
        return PortState("taken") if state.state == "free" and host in ANY_HOST else state
    return PortState("taken") if health is None else PortState("ours", health)


def _health(host: str, port: int, patience: float) -> dict[str, object] | None:
    connection = http.client.HTTPConnection(host, port, timeout=patience)
    try:
        connection.request("GET", "/healthz")
        answer = connection.getresponse()
        body = answer.read(65536)
    finally:
        connection.close()
    try:
        health = json.loads(body)
    except ValueError:
        return None
    return health if answer.status in (200, 503) and isinstance(health, dict) else None


def _listen_state(host: str, port: int) -> PortState:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
            probe.listen(1)
        except OSError as error:
            return PortState("taken" if error.errno == errno.EADDRINUSE else "denied")
    return PortState("free")


def port_sentence(port: int, found: PortState) -> str:
    """What a person should know and do about the port."""
    match found.state:
        case "free":
            return either(f"port {port} is free", f"порт {port} свободен")
        case "ours":
            return either(f"port {port}: Facilitator is running", f"порт {port}: Facilitator запущен")
        case "taken":
            return either(
                f"port {port} is taken by another program: stop it, or choose another with --port",
                f"порт {port} занят другой программой: остановите её или выберите другой через --port",
            )
        case "denied":
            return either(
                f"port {port} at this address may not be used: choose another with --port or --host",
                f"порт {port} по этому адресу недоступен: выберите другой через --port или --host",
            )


def terminal_qr(text: str) -> str:
    """A QR code of the text, made of half blocks, for a terminal."""
    out = io.StringIO()
    segno.make(text, error="m", micro=False).terminal(out, compact=True)
    return out.getvalue()
