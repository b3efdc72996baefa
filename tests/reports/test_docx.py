# ruff: noqa: N802 (rule ids keep their capital)
"""The DOCX as office programs and screen readers take it."""

from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as Paper
from docx.oxml.ns import qn

from facilitator.reports.facts import Facts
from tests.reports.conftest import Played
from tests.reports.reading import docx_tables, made, words


@pytest.fixture
def paper(played: Played, tmp_path: Path) -> Paper:
    return Document(str(made(played.facts, tmp_path, "docx")["docx"]))


def names(element) -> list[str]:
    return [child.tag.partition("}")[2] for child in element]


def test_headings_are_real_ones_and_their_styles_carry_the_numbers(paper: Paper) -> None:
    headings = [line.style.name for line in paper.paragraphs if line.style.name.startswith("Heading")]
    levels = [paper.styles[f"Heading {level}"].element.pPr.numPr for level in (1, 2, 3)]

    assert (headings[0], set(headings)) == ("Heading 1", {"Heading 1", "Heading 2", "Heading 3"})
    assert [None if one is None else one.ilvl.val for one in levels] == [0, 1, None]
    assert names(paper.styles["Heading 1"].element.pPr).index("numPr") < names(
        paper.styles["Heading 1"].element.pPr
    ).index("spacing")


def test_the_head_of_every_ruled_table_is_repeated_and_no_row_is_parted(paper: Paper) -> None:
    ruled = [table for table in paper.tables if table._tbl.tblPr.find(qn("w:tblBorders")) is not None]
    heads = [table.rows[0]._tr.trPr for table in ruled if len(table.columns) > 1]

    assert len(heads) > 10
    assert [head for head in heads if head.find(qn("w:tblHeader")) is None] == []
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for table in ruled for row in table.rows)


@pytest.mark.parametrize(("language", "tag"), [("ru", "ru-RU"), ("en", "en-GB")])
def test_the_language_is_set_and_words_are_parted_by_it(
    played: Played, tmp_path: Path, language: str, tag: str
) -> None:
    paper = Document(str(made(played.facts, tmp_path, "docx", language=language)["docx"]))
    settings = names(paper.settings.element)

    assert paper.core_properties.language == tag
    assert next(lang.get(qn("w:val")) for lang in paper.styles.element.iter(qn("w:lang"))) == tag
    assert settings.index("autoHyphenation") == settings.index("defaultTabStop") + 1


def test_pages_are_numbered_on_a_sheet_of_a4(paper: Paper) -> None:
    section = paper.sections[0]
    fields = [text.text for text in section.footer._element.iter(qn("w:instrText"))]

    assert (round(section.page_width.cm, 1), round(section.page_height.cm, 1), fields) == (21.0, 29.7, ["PAGE"])


def test_I2_the_annex_says_what_made_the_top_and_what_was_decided(facts: Facts, tmp_path: Path) -> None:
    text = words(made(facts, tmp_path, "docx")["docx"])

    assert "вошла в топ" in text
    assert "решение 1" in text


def test_there_is_a_place_to_sign(facts: Facts, tmp_path: Path) -> None:
    tables = docx_tables(made(facts, tmp_path, "docx")["docx"])

    signed = next(table for table in tables if table[0] == ["Кто", "Фамилия, инициалы", "Подпись"])
    assert [row[0] for row in signed[1:]] == ["Ведущий заседания", "Организатор"]
