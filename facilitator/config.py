"""Settings, read once; nothing else looks at the environment."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Config:
    """`base` is the address that people are given; `origins` are those whose pages may talk to us besides it.

    `speed`: how much faster than the world the server's clock runs; other than 1 in rehearsals only.
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

    @classmethod
    def from_env(cls, environ: Mapping[str, str] | None = None) -> "Config":
        """FACILITATOR_INSTANCE, _HOST, _PORT, _PUBLIC_URL, _MODE, _LIMITS (off), _LANGUAGE, _SPEED."""
        env = os.environ if environ is None else environ
        host = env.get("FACILITATOR_HOST", "127.0.0.1")
        port = int(env.get("FACILITATOR_PORT", "5000"))
        return cls(
            instance=Path(env.get("FACILITATOR_INSTANCE", ROOT / "instance")),
            host=host,
            port=port,
            base=env.get("FACILITATOR_PUBLIC_URL", f"http://{host}:{port}").rstrip("/"),
            mode=env.get("FACILITATOR_MODE", "eventlet"),
            limited=env.get("FACILITATOR_LIMITS", "on") != "off",
            language=env.get("FACILITATOR_LANGUAGE", "ru"),
            speed=float(env.get("FACILITATOR_SPEED", "1")),
        )
