"""The demo file: two events with tracks, ideas and an agenda, in Russian and English."""

import json
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("demo_event.json")


def read_demo() -> dict[str, Any]:
    """The demo file as it is (format facilitator-demo/2)."""
    demo: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    return demo
