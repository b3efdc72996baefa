"""Themes by the words of a track's title."""

import pytest

from facilitator.domain.themes import theme_of


@pytest.mark.parametrize(
    ("title", "theme"),
    [
        ("Здравоохранение", "health"),
        ("Образование", "education"),
        ("Культура", "culture"),
        ("Спорт", "sport"),
        ("Социальная политика", "social"),
        ("Социальная поддержка семей с детьми", "family"),
        ("Active ageing", "elderly"),
        ("Разное", None),
        ("", None),
    ],
)
def test_the_closest_word_of_the_title_gives_the_theme(title: str, theme: str | None) -> None:
    assert theme_of(title) == theme
