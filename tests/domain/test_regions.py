"""Regions by the codes of ISO 3166-2, whatever the language and the order of their names."""

import json
from pathlib import Path

import pytest

from facilitator import demo
from facilitator.domain.regions import PATTERNS, code_of


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Ставропольский край", "RU-STA"),
        ("Республика Северная Осетия — Алания", "RU-SE"),
        ("Ямало-Ненецкий автономный округ", "RU-YAN"),
        ("Ненецкий автономный округ", "RU-NEN"),
        ("Республика Алтай", "RU-AL"),
        ("Алтайский край", "RU-ALT"),
        ("Москва", "RU-MOW"),
        ("г. Москва", "RU-MOW"),
        ("Московская область", "RU-MOS"),
        ("Омская область", "RU-OMS"),
        ("Томская область", "RU-TOM"),
        ("Курская область", "RU-KRS"),
        ("Курганская область", "RU-KGN"),
        ("Новгородская область", "RU-NGR"),
        ("Нижегородская область", "RU-NIZ"),
        ("Санкт-Петербург", "RU-SPE"),
        ("Оренбургская область", "RU-ORE"),
        ("Орловская область", "RU-ORL"),
        ("Республика Тыва", "RU-TY"),
        ("Тверская область", "RU-TVE"),
        ("Чувашская Республика", "RU-CU"),
        ("Чукотский автономный округ", "RU-CHU"),
        ("Чеченская Республика", "RU-CE"),
        ("Челябинская область", "RU-CHE"),
        ("Республика Марий Эл", "RU-ME"),
        ("STAVROPOL  Krai", "RU-STA"),
        ("Другой регион", None),
        ("", None),
        (None, None),
    ],
)
def test_a_region_has_its_code(name: str | None, code: str | None) -> None:
    assert code_of(name) == code


def test_both_names_of_every_region_of_the_demo_give_one_code() -> None:
    events = json.loads(Path(demo.__file__).with_name("demo_event.json").read_text(encoding="utf-8"))["events"]
    regions = [region for event in events for region in event["regions"]]
    codes = [(code_of(region["ru"]), code_of(region["en"])) for region in regions]

    assert [pair for pair in codes if pair[0] != pair[1]] == []
    assert len({pair for pair in codes if pair[0]}) > 10


def test_every_region_of_the_standard_is_known() -> None:
    assert len({code for code, _ in PATTERNS}) == 83
