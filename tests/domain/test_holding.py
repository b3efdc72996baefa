# ruff: noqa: N802 (rule ids keep their capital)
import pytest

from facilitator.domain.holding import has_digit_run, has_obscenity, needs_look

NUMBERS = [
    "Звоните 89281234567",
    "+7 (928) 123-45-67",
    "8 928 123 45 67",
    "тел. 123–45–67",
    "1234567",
    "ИНН 2634001122",
    "карта 2202 2000 1111 2222",
    "8−928−123−45−67",
    "٠١٢٣٤٥٦",
]
NO_NUMBERS = [
    "123456",
    "до 2030 года",
    "в 2025-2030 годах",
    "на 2025 – 2027 и 2028—2030 гг.",
    "с 28.12.2013 по ФЗ-442",
    "25, 50, 75 и 100 семей",
    "17 из 89 регионов, 5 округов",
    "250 000 рублей",
    "идея 3-17",
]
OBSCENE = [
    "хуй",
    "нахуя",
    "ПОХУЮ",
    "хуёво",
    "охуеть",
    "пизда",
    "распиздяй",
    "пиздец!",
    "ёбаный",
    "заебали",
    "проёб",
    "наебать",
    "долбоёбы",
    "уёбище",
    "съебался",
    "бля,",
    "блядский",
    "выблядок",
    "мудаки",
    "мудозвон",
    "пидорасы",
    "пидар",
    "залупа",
    "дрочить",
    "гондон",
    "шлюха",
    "говно",
    "х у й",
    "п.и.з.д.е.ц",
    "хуууууй",
    "пи3да",
    "xуй",
    "ху\u0301й",
    "полный pizdec",
    "fuck",
    "Motherfuckers",
    "bullshit",
    "shitty",
    "cunt",
    "bitches",
    "asshole",
]
INNOCENT = [
    "застрахуй, подстрахуйте, не психуй, страхуют, штрихую",
    "употреблять, потребляет, ослаблять, оскорбляют, рубля, корабля",
    "колебания, хлеб, небо, себе, тебе, ребёнок, учебный, лечебный, судебный, погреб, ущерб",
    "скипидар, мандарин, мандат, команда, командой, мандолина",
    "двоеборье, сваебойный, веб-сайт, вебинар, дебаты, мебель, амёба, Ебург",
    "художник, худо, похудеть, эпоху, хутор, двухуровневый, сверхуютный",
    "бляха, наблюдать, мудрый, дрочёна, гондола, лупа, поезд, педагог, говорит",
    "Scunthorpe, shiitake, cocktail, assess, class, niggardly, Slutsky, mishit",
    "а я и ты, и в с. Б. к нам; п. 3 и п. 4",
    "3D-печать, 6-й класс, x2, 4а, IT-специалист, Wi‑Fi в ДК",
]


@pytest.mark.parametrize("text", NUMBERS)
def test_I7_seven_digits_in_a_run_are_held_however_they_are_written(text: str) -> None:
    assert (has_digit_run(text), needs_look(text)) == (True, True)


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_I7_shorter_runs_and_years_from_to_are_not_held(text: str) -> None:
    assert needs_look(text) is False


@pytest.mark.parametrize("text", OBSCENE)
def test_I7_obscene_roots_are_held(text: str) -> None:
    assert (has_obscenity(text), needs_look(f"Мы {text} считаем")) == (True, True)


@pytest.mark.parametrize("text", INNOCENT)
def test_I7_words_that_only_look_like_them_are_not_held(text: str) -> None:
    assert [word for word in text.split() if needs_look(word)] == []
    assert needs_look(text) is False
