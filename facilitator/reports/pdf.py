"""Writes the outline as PDF, for the archive: the template decides on the look, the outline comes in as data."""

import json
from pathlib import Path
from typing import Final

import typst

from facilitator.domain.outline import Outline, plain

TEMPLATE: Final = Path(__file__).parent / "typst" / "protocol.typ"


def write(outline: Outline, path: Path) -> None:
    inputs = {"outline": json.dumps(plain(outline), ensure_ascii=False)}
    typst.compile(
        TEMPLATE,
        output=path,
        root=TEMPLATE.parent,
        ignore_system_fonts=True,
        sys_inputs=inputs,
    )
