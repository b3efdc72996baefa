"""The translator and the choice of language."""

import pytest

from facilitator.locale import negotiate, translator


def test_an_unknown_key_is_shown_as_it_is() -> None:
    assert translator("ru").t("no-such-key") == "no-such-key"


def test_an_unknown_key_is_an_error_when_strict() -> None:
    with pytest.raises(KeyError, match="no-such-key"):
        translator("ru", strict=True).t("no-such-key")


def test_a_missing_argument_is_an_error_when_strict() -> None:
    with pytest.raises(ValueError, match="count-ideas"):
        translator("ru", strict=True).t("count-ideas")


def test_the_preset_is_the_default_one_when_it_is_not_named() -> None:
    assert translator("ru", strict=True).t("choose-track") == "Выберите площадку"


def test_text_of_people_is_put_in_as_it_is() -> None:
    words = translator("en", strict=True).t("status-hidden-reason", reason="{ $n } <b>\u00a0-term")

    assert words == "Hidden: { $n } <b>\u00a0-term"


def test_a_translator_is_made_once() -> None:
    assert translator("ru") is translator("ru")


def test_an_unknown_language_gets_the_default_one() -> None:
    assert translator("de").language == "ru"


def test_a_refusal_is_said_with_its_details() -> None:
    assert translator("en").refusal("text_too_long", over=34, limit=280) == (
        "Characters over the limit: 34. Shorten the text"
    )


def test_a_refusal_names_the_phase_where_it_knows_it() -> None:
    t = translator("en").refusal

    assert t("wrong_phase", phase="lobby") == "The board is not open yet. Wait for the start and try again"
    assert t("wrong_phase") == "This cannot be done now. Look at what has changed and try again"


def test_a_refusal_leaves_out_details_that_are_not_words() -> None:
    t = translator("en", strict=True).refusal

    assert t("bad_choice", at=None, fields=["a"], final=True) == ("There is no such choice. Choose from those offered")


def test_an_unknown_refusal_has_a_sentence_too() -> None:
    assert translator("en").refusal("from_the_future") == "It did not work. Reload the page and try again"


@pytest.mark.parametrize(
    ("header", "language"),
    [
        (None, "ru"),
        ("", "ru"),
        ("*", "ru"),
        ("ru-RU,ru;q=0.9,en-US;q=0.8,en;q=0.7", "ru"),
        ("en-US,en;q=0.9", "en"),
        ("EN", "en"),
        ("de-DE,de;q=0.9,en;q=0.5", "en"),
        ("de,fr;q=0.5", "ru"),
        ("en;q=0.3, ru;q=0.8", "ru"),
        ("ru;q=0, en;q=0.1", "en"),
        ("en; q=0.9", "en"),
        ("en;q=nonsense, ru;q=0.1", "ru"),
        ("en;level=1", "en"),
        ("en;q=nan, ru;q=0.1", "ru"),
        (";;;,,,=", "ru"),
    ],
)
def test_the_language_follows_the_browser(header: str | None, language: str) -> None:
    assert negotiate(header) == language
