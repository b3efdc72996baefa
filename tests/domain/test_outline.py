"""The outline as data: each block with its kind, each cell as lines."""

import json

from facilitator.domain.outline import (
    KINDS,
    Block,
    Codes,
    Column,
    Facts,
    Heading,
    Listing,
    Outline,
    Paragraph,
    Passport,
    Table,
    Title,
    lines_of,
    plain,
)

BLOCKS: tuple[Block, ...] = (
    Heading("Итоги", 2),
    Paragraph("Вопрос", "lead"),
    Facts((("Место", "Ставрополь"),)),
    Table((Column("№", "mark", 5), Column("Идея")), (("1", ("Автобус", "", "Первый шаг")),), cut=1),
    Listing(("одно",)),
    Passport("№ 1-2", "Музей", "", ("Регион",), ("Этап",)),
    Codes(("ABC",)),
)


def test_every_block_is_told_by_its_kind_and_json_can_hold_it() -> None:
    told = plain(Outline("ru", Title("Протокол", "Событие", "", ()), BLOCKS, "Событие"))

    assert [block["kind"] for block in told["blocks"]] == list(KINDS.values())
    assert json.loads(json.dumps(told))["blocks"][3]["rows"] == [[["1"], ["Автобус", "Первый шаг"]]]


def test_a_cell_is_lines_without_those_that_say_nothing() -> None:
    assert (lines_of("одно"), lines_of(("одно", "", "два"))) == (("одно",), ("одно", "два"))
