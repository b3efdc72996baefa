"""Writes the outline as PDF, for the archive."""

from pathlib import Path

from facilitator.domain.outline import Outline, plain
from facilitator.reports.typeset import typeset


def write(outline: Outline, path: Path) -> None:
    typeset("protocol", plain(outline), path)
