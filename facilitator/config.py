"""Settings, read once; nothing else looks at the environment."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

SEATS, NEW_SEATS = 3_000, 1_000
ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Config:
    """`base` is the address that people are given; `origins` are those whose pages may talk to us besides it.

    `speed`: how much faster than the world the server's clock runs; other than 1 in rehearsals only. `trust_proxy`:
    whether a proxy in front of us says where requests come from; without it nobody's word for it counts.
    `seats_per_address`, `new_seats_per_address` within ten seconds: ceilings, 0 for none.
    `certificate` and its key: served over https with them.
    `direct`: messages are sent past the library's queues where they can be; only a benchmark wants it otherwise.
    `backup_to`: a second place for the copies made every `backup_seconds`, a stick for instance.
    """

    instance: Path
    host: str = "127.0.0.1"
    port: int = 5000
    base: str = "http://127.0.0.1:5000"
    origins: tuple[str, ...] = ()
    mode: str = "eventlet"
    limited: bool = True
    language: str = "ru"
    speed: float = 1.0
    trust_proxy: bool = False
    seats_per_address: int = SEATS
    new_seats_per_address: int = NEW_SEATS
    backup_to: Path | None = None
    certificate: tuple[Path, Path] | None = None
    backup_seconds: float = 60.0
    direct: bool = True

    @property
    def listened_at(self) -> str:
        """The address given to people where no other is."""
        return f"{self.scheme}://{self.host}:{self.port}"

    @property
    def scheme(self) -> str:
        return "https" if self.certificate else "http"

    @classmethod
    def from_env(cls, environ: Mapping[str, str] | None = None) -> "Config":
        """FACILITATOR_INSTANCE, _HOST, _PORT, _PUBLIC_URL, _MODE, _LIMITS (off), _LANGUAGE, _SPEED, _TRUST_PROXY (on),
        _SEATS_PER_ADDRESS, _NEW_SEATS_PER_ADDRESS, _BACKUP_TO, _BACKUP_SECONDS,
        _CERT and _KEY, _FANOUT (plain).
        """
        env = os.environ if environ is None else environ
        host = env.get("FACILITATOR_HOST", "127.0.0.1")
        port = int(env.get("FACILITATOR_PORT", "5000"))
        certificate = _pair(env.get("FACILITATOR_CERT"), env.get("FACILITATOR_KEY"))
        scheme = "https" if certificate else "http"
        return cls(
            instance=Path(env.get("FACILITATOR_INSTANCE", ROOT / "instance")),
            host=host,
            port=port,
            base=env.get("FACILITATOR_PUBLIC_URL", f"{scheme}://{host}:{port}").rstrip("/"),
            mode=env.get("FACILITATOR_MODE", "eventlet"),
            limited=env.get("FACILITATOR_LIMITS", "on") != "off",
            language=env.get("FACILITATOR_LANGUAGE", "ru"),
            speed=float(env.get("FACILITATOR_SPEED", "1")),
            trust_proxy=env.get("FACILITATOR_TRUST_PROXY", "off") == "on",
            seats_per_address=int(env.get("FACILITATOR_SEATS_PER_ADDRESS", SEATS)),
            new_seats_per_address=int(env.get("FACILITATOR_NEW_SEATS_PER_ADDRESS", NEW_SEATS)),
            certificate=certificate,
            backup_to=Path(env["FACILITATOR_BACKUP_TO"]) if env.get("FACILITATOR_BACKUP_TO") else None,
            backup_seconds=float(env.get("FACILITATOR_BACKUP_SECONDS", "60")),
            direct=env.get("FACILITATOR_FANOUT", "direct") != "plain",
        )


def _pair(certificate: str | None, key: str | None) -> tuple[Path, Path] | None:
    return (Path(certificate), Path(key)) if certificate and key else None
