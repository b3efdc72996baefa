"""Codes of badges and lists on paper: cameras read them, and every entry has room."""

import re
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from pypdf import PdfReader

from facilitator.protocol import LIMITS
from facilitator.reports.chapters import outline
from facilitator.reports.facts import Facts
from facilitator.reports.package import package
from tests.reports.sheets import data_of, pages, pdf, scanned, too_long

HERE = "https://hall.example.org"
SECRETS = [f"c2VjcmV0LW9mLWJhZGdl{n:02}" for n in range(26)]
CODES = [{"kind": "badge", "secret": secret} for secret in SECRETS[:25]]
CODES += [{"kind": "list", "secret": SECRETS[25], "label": "Ахмедова Аминат Магомедовна"}]


def words(path: Path) -> str:
    text = " ".join(page.extract_text() for page in PdfReader(path).pages)
    return " ".join(re.sub(r"\u200b\s*", "", text).split())


def test_a_camera_reads_every_badge_and_a_list_begins_a_sheet_of_its_own(shown: Facts, tmp_path: Path) -> None:
    sheets = pages(shown, tmp_path, "badges", address=HERE, codes=CODES)
    said = words(pdf(shown, tmp_path, "badges", address=HERE, codes=CODES))
    read = [sorted(scanned(page)) for page in sheets]

    assert read == [[f"{HERE}/admit#{one}" for one in part] for part in (SECRETS[:24], SECRETS[24:25], SECRETS[25:])]
    assert (said.count("Участник"), said.count("Ахмедова Аминат Магомедовна")) == (25, 1)


@pytest.mark.parametrize("letter", ["Щ", "Щ" * 11 + " ", "слово и "])
def test_the_longest_entry_has_room(shown: Facts, monkeypatch: pytest.MonkeyPatch, letter: str) -> None:
    label = (letter * LIMITS["entry"])[: LIMITS["entry"]].strip()
    data = data_of(monkeypatch, shown, "badges", address=HERE, codes=[{**CODES[-1], "label": label}])

    assert too_long("badges", data) == []


def test_without_codes_the_sheet_says_so(shown: Facts, tmp_path: Path) -> None:
    assert words(pdf(shown, tmp_path, "badges", address=HERE)) == "Неиспользованных кодов нет"


@pytest.mark.parametrize(("assurance", "said"), [("open", None), ("badge", "бейдж"), ("list", "код по списку")])
def test_the_protocol_and_the_package_say_who_could_vote(facts: Facts, assurance: str, said: str | None) -> None:
    first, *rest = facts.tracks
    assert first.result is not None
    result = msgspec.structs.replace(first.result, assurance=assurance)
    changed = replace(facts, tracks=(replace(first, result=result), *rest))

    shown = str(outline(changed, "ru")).replace("\u00a0", " ")

    assert ("Участники подтверждены" in shown) == (said is not None)
    assert said is None or f"'Участники подтверждены', '{said}'" in shown
    assert package(changed)["parts"]["tracks"][0]["result"]["assurance"] == assurance
