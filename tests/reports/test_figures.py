# ruff: noqa: N802 (rule ids keep their capital)
"""The figures of every document are those of a recount from the votes."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from pptx import Presentation
from sqlalchemy.orm import Session

from facilitator.domain import voting
from facilitator.domain.receipts import receipt
from facilitator.reports.package import broken_parts
from facilitator.store import families, tables
from tests.builders import Hall
from tests.reports.conftest import Played
from tests.reports.reading import csv_rows, docx_tables, made, package, plain, words, xlsx_sheets


def recount(hall: Hall, no: int) -> dict[int, int]:
    """Supporters by number, from the votes themselves, of the families that could be voted for."""

    def count(session: Session) -> dict[int, int]:
        ballot = session.get_one(tables.Ballot, hall.ballot(no))
        forest = families.of_ballot(session, ballot)
        tally = voting.tally(families.casts(session, ballot.id), forest.parents, forest.is_visible, ballot.budget)
        return {forest.numbers[root]: tally.get(root, 0) for root in forest.visible}

    return hall.read(count)


def test_the_played_votes_are_worth_counting(played: Played) -> None:
    assert recount(played.hall, 1) == {1: 25, 2: 13, 3: 8, 4: 4, 6: 0, 7: 0, 8: 0}
    assert recount(played.hall, 2) == {1: 6, 2: 6, 3: 0, 4: 0}


def test_the_protocol_says_what_the_recount_says(played: Played, tmp_path: Path) -> None:
    tables_ = docx_tables(made(played.facts, tmp_path, "docx")["docx"])
    results = [rows[1:] for rows in tables_ if rows[0] == ["Место", "№", "Идея", "Поддержали"]][:2]

    said = [{int(no): int(support.split()[0]) for _, no, _, support in rows} for rows in results]

    assert said == [recount(played.hall, 1), recount(played.hall, 2)]


def test_V13_the_hall_stands_by_itself_and_its_rows_are_called_by_their_tracks(played: Played, tmp_path: Path) -> None:
    paths = made(played.facts, tmp_path, "docx", "json", "xlsx")
    results = [rows[1:] for rows in docx_tables(paths["docx"]) if rows[0] == ["Место", "№", "Идея", "Поддержали"]]
    sheet = xlsx_sheets(paths["xlsx"])["Итоги"]

    wanted = {"1-1": "5 из 5", "2-1": "2 из 5", "1-2": "0 из 5", "2-2": "0 из 5"}
    assert {row[1]: row[3] for row in results[2]} == wanted
    whole = package(paths["json"])["parts"]["hall"]
    assert {row["source"]: row["supporters"] for row in whole["result"]["rows"]} == {
        "1-1": 5,
        "2-1": 2,
        "1-2": 0,
        "2-2": 0,
    }
    assert {row[1] for row in sheet if row[0] == "Зал"} == set(wanted)


@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_pdf_holds_every_figure_of_the_protocol(played: Played, tmp_path: Path, language: str) -> None:
    path = made(played.facts, tmp_path, "pdf", language=language)["pdf"]
    of = {"ru": "{n} из {all}", "en": "{n} of {all}"}[language]

    text = words(path)

    for no, voted in ((1, 25), (2, 6)):
        for supporters in recount(played.hall, no).values():
            assert of.format(n=supporters, all=voted) in text


def test_the_tables_hold_the_recount_as_numbers(played: Played, tmp_path: Path) -> None:
    paths = made(played.facts, tmp_path, "xlsx", "csv")
    head, *rows = xlsx_sheets(paths["xlsx"])["Итоги"]
    ideas = csv_rows(paths["csv"])

    at = {name: head.index(name) for name in ("Площадка", "Номер", "Поддержали")}
    said = {(row[at["Площадка"]], row[at["Номер"]]): row[at["Поддержали"]] for row in rows if row[0] != "Зал"}
    listed = {(int(row[0]), int(row[1])): row[9] for row in ideas[1:] if row[9]}

    wanted = {(no, idea): n for no in (1, 2) for idea, n in recount(played.hall, no).items()}
    assert said == wanted
    assert listed == {key: str(n) for key, n in wanted.items()}


def test_charts_and_slides_show_the_top_of_the_recount(played: Played, tmp_path: Path) -> None:
    paths = made(played.facts, tmp_path, "xlsx", "pptx")
    sheet = load_workbook(paths["xlsx"])["Диаграммы"]
    shapes = [shape for slide in Presentation(str(paths["pptx"])).slides for shape in slide.shapes]

    bars = [tuple(shape.chart.plots[0].series[0].values) for shape in shapes if shape.has_chart]

    assert [chart.series[0].val.numRef.f for chart in sheet._charts] == [
        "Диаграммы!$B$2:$B$5",
        "Диаграммы!$B$18:$B$19",
        "Диаграммы!$B$34:$B$35",
    ]
    assert [row[1] for row in sheet.iter_rows(values_only=True) if row[1] is not None] == [25, 13, 8, 4, 6, 6, 5, 2]
    assert bars == [(25, 13, 8, 4), (6, 6), (5, 2)]


def test_the_package_holds_the_recount_and_its_checksums(played: Played, tmp_path: Path) -> None:
    whole = package(made(played.facts, tmp_path, "json")["json"])

    tracks = whole["parts"]["tracks"]
    said = [{row["no"]: row["supporters"] for row in one["result"]["rows"]} for one in tracks if one["result"]]

    assert said == [recount(played.hall, 1), recount(played.hall, 2)]
    assert (whole["format"], whole["schema"], broken_parts(whole)) == ("facilitator-package", 1, [])
    tracks[0]["result"]["rows"][0]["supporters"] += 1
    assert broken_parts(whole) == ["tracks"]


def test_V9_V15_the_turnout_counts_paper_and_its_serials_are_listed(played: Played, tmp_path: Path) -> None:
    text = words(made(played.facts, tmp_path, "docx")["docx"])

    assert "Проголосовали: 25 из 25, включая бумажные: 1" in text
    assert "Номера бумажных бюллетеней: 1" in text
    assert "A-17" in text


def test_V12_small_groups_and_what_gives_them_away_are_not_listed(played: Played, tmp_path: Path) -> None:
    """Two people came from Осетия; Дагестан would give them away. Nobody of the authorities came."""
    tables_ = docx_tables(made(played.facts, tmp_path, "docx")["docx"])

    regions = next(rows for rows in tables_ if rows[0] == ["Регион", "Участники"])
    support = next(rows for rows in tables_ if "Получатели услуг" in rows[0] and "Идея" in rows[0])

    assert regions[1:] == [["Ингушетия", "11"]]
    assert support[0] == ["№", "Идея", "Профессиональное сообщество", "Получатели услуг"]
    assert [
        row["name"] for row in package(made(played.facts, tmp_path, "json")["json"])["parts"]["people"]["regions"]
    ] == ["Ингушетия"]


def test_V12_percentages_only_from_twenty_voters_on(played: Played, tmp_path: Path) -> None:
    tables_ = docx_tables(made(played.facts, tmp_path, "docx")["docx"])
    results = [rows[1:] for rows in tables_ if rows[0][0] == "Место"][:2]

    assert [rows[1][3] for rows in results] == ["13 из 25, 52 %", "6 из 6"]


def test_V10_V11_ties_and_almost_ties_are_called_so(played: Played, tmp_path: Path) -> None:
    tables_ = docx_tables(made(played.facts, tmp_path, "docx")["docx"])
    results = [[row[0] for row in rows[1:]] for rows in tables_ if rows[0][0] == "Место"][:2]

    assert results == [
        ["1", "2 / почти поровну", "3 / почти поровну", "4", "5–7", "5–7", "5–7"],
        ["1–2 / поровну", "1–2 / поровну", "3–4", "3–4"],
    ]


def test_V20_agreement_is_told_by_level_and_median_and_objections_without_names(played: Played, tmp_path: Path) -> None:
    path = made(played.facts, tmp_path, "docx")["docx"]
    answers = next(rows for rows in docx_tables(path) if rows[0] == ["№", "Идея", "Ответы", "Медиана"])

    assert answers[1][2] == "Полностью за: 6 За: 6 Можно принять: 6 Есть сомнения: 6 Против: 0"
    assert answers[1][3] == "между «Можно принять» и «За»"
    assert "№ 1. Возражение: Нет кадров: в районах не хватает врачей" in words(path)


def test_V21_groups_are_named_where_they_agree_and_differ_and_no_score_is(played: Played, tmp_path: Path) -> None:
    text = words(made(played.facts, tmp_path, "docx")["docx"])

    assert "В этом согласны все группы № 1. Автобус до районной больницы" in text
    assert "Здесь мнения групп расходятся № 3. Единое окно" in text


def test_V22_every_receipt_is_listed_as_the_phones_show_it(played: Played, tmp_path: Path) -> None:
    ballot = played.hall.row(tables.Ballot, played.hall.ballot())
    codes = {receipt(ballot.salt, person.participant or "") for person in played.forum.people}
    text = words(made(played.facts, tmp_path, "docx")["docx"])

    assert len(codes) == 24
    assert {code for code in codes if code not in text} == set()
    assert played.hall.mine(played.forum.people[0]).receipt in codes


def test_decisions_stand_with_owner_level_day_status_and_source(played: Played, tmp_path: Path) -> None:
    path = made(played.facts, tmp_path, "docx")["docx"]

    rows = next(rows for rows in docx_tables(path) if rows[0][1] == "Что сделать")[1:]

    assert rows == [
        [
            "1",
            "Запустить автобусный маршрут до районной больницы / региональный уровень / Из идей: 1-1",
            "Минтранс края",
            "1 марта 2027 г.",
            "принято",
        ],
        ["2", "Построить санаторий", "", "", "отклонено / Причина: Нет средств в бюджете"],
    ]


def test_I1_I4_the_annex_tells_what_became_of_every_idea(played: Played, tmp_path: Path) -> None:
    annex = [
        rows[1:]
        for rows in docx_tables(made(played.facts, tmp_path, "docx")["docx"])
        if rows[0][-1] == "Что с ней стало"
    ]

    became = {row[0]: row[3] for row in annex[0]}

    assert became["5"] == "Объединена с № 4"
    assert (became["9"], became["10"]) == ("отозвана автором", "Скрыта: не по теме")
    assert became["11"] == "на проверке у модератора"
    assert [row[1] for row in annex[0] if row[0] in ("9", "10", "11")] == ["", "", ""]
    assert [row[1] for row in annex[1]] == ["Поздняя идея для копилки"]


@pytest.mark.parametrize("format_", ["docx", "pdf", "xlsx", "csv", "json", "pptx"])
def test_I4_I7_gone_held_and_silent_texts_are_in_no_document(played: Played, tmp_path: Path, format_: str) -> None:
    text = words(made(played.facts, tmp_path, format_)[format_])

    assert [hidden for hidden in ("Отозванный", "Скрытый", "8 903 123", "Тихий") if hidden in text] == []


def test_dates_are_told_in_the_zone_of_the_event(played: Played, tmp_path: Path) -> None:
    """The played clock starts at 08:00 UTC: 11:00 in Moscow."""
    ru = words(made(played.facts, tmp_path, "docx")["docx"])
    en = words(made(played.facts, tmp_path, "docx", language="en")["docx"])

    assert "версия 1, 15 января 2027 г., 11:01" in plain(ru)
    assert "version 1, 15 January 2027, 11:01" in plain(en)
