"""Typesets sheets: a template decides on the look, what it says comes in as data."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import typst

FOLDER: Final = Path(__file__).parent / "typst"
FONTS: Final = FOLDER / "fonts"


def typeset(template: str, data: Mapping[str, Any], path: Path) -> None:
    """As PDF, or as a picture of every page where the file's name ends in .png and has {p} for the page's number."""
    typst.compile(
        FOLDER / f"{template}.typ",
        output=path,
        root=FOLDER,
        font_paths=[FONTS],
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
    )
