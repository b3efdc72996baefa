"""Printouts as a person finds them: pages as pictures, what a phone's camera reads, and what had no room."""

import importlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import typst
import zxingcpp
from PIL import Image

from facilitator.reports.facts import Facts
from facilitator.reports.formats import FORMATS
from facilitator.reports.options import options_of
from facilitator.reports.typeset import FOLDER, FONTS

Print = Callable[..., dict[str, Any]]


def module(name: str) -> Any:
    return importlib.import_module(f"facilitator.reports.{FORMATS[name].module}")


def data_of(patch: pytest.MonkeyPatch, facts: Facts, name: str, language: str = "ru", **asked: Any) -> dict[str, Any]:
    """What the template is given."""
    given: list[Any] = []
    printout = module(name)
    with patch.context() as inside:
        inside.setattr(printout, "typeset", lambda _template, data, _path: given.append(data))
        printout.write(facts, language, options_of(asked, FORMATS[name].takes), Path())
    made: dict[str, Any] = given[0]
    return made


def too_long(name: str, data: dict[str, Any]) -> list[Any]:
    """The texts that no size was small enough for."""
    found = typst.query(
        FOLDER / f"{name}.typ",
        "<too-long>",
        field="value",
        root=FOLDER,
        font_paths=[FONTS],
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(data)},
    )
    texts: list[Any] = json.loads(found)
    return texts


def pages(facts: Facts, folder: Path, name: str, language: str = "ru", **asked: Any) -> list[Image.Image]:
    """Every page in shades of grey, as a printer without colours has it."""
    module(name).write(facts, language, options_of(asked, FORMATS[name].takes), folder / f"{name}-{{0p}}.png")
    return [Image.open(path).convert("L") for path in sorted(folder.glob(f"{name}-*.png"))]


def scanned(page: Image.Image) -> list[str]:
    """What the codes on a page say, from left to right."""
    found = sorted(zxingcpp.read_barcodes(page), key=lambda code: code.position.top_left.x)
    return [code.text for code in found]


def pdf(facts: Facts, folder: Path, name: str, language: str = "ru", **asked: Any) -> Path:
    path = folder / f"{name}.pdf"
    module(name).write(facts, language, options_of(asked, FORMATS[name].takes), path)
    return path
