"""The files say the same things in both languages, in the syntax that both sides understand."""

from collections import Counter

import pytest
from fluent.syntax import ast, parse

from facilitator.locale import LANGUAGES, PARTS, part_path, sentences

both = pytest.mark.parametrize("language", LANGUAGES)
each = pytest.mark.parametrize("part", PARTS)


def ids(resource: ast.Resource) -> list[str]:
    return [entry.id.name for entry in resource.body if isinstance(entry, ast.Message)]


def groups(resource: ast.Resource) -> list[str | None]:
    return [entry.content for entry in resource.body if isinstance(entry, ast.GroupComment)]


@each
def test_both_languages_have_the_same_keys_and_sections_in_the_same_order(resources, part):
    ru, en = (resources[language][part] for language in LANGUAGES)

    assert (ids(ru), groups(ru)) == (ids(en), groups(en))


@both
def test_a_key_stands_in_one_place_only(resources, language):
    counts = Counter(name for part in PARTS for name in ids(resources[language][part]))

    assert [name for name, n in counts.items() if n > 1] == []


@both
@each
def test_a_file_is_whole_and_plain(resources, language, part):
    """Browsers skip what they cannot parse without a word; terms and attributes are not needed."""
    allowed = (ast.Message, ast.Comment, ast.GroupComment, ast.ResourceComment)
    entries = resources[language][part].body

    assert [entry for entry in entries if not isinstance(entry, allowed)] == []
    assert [entry.id.name for entry in entries if isinstance(entry, ast.Message) and entry.attributes] == []


@both
def test_only_variables_and_messages_are_used(messages, uses_of, language):
    """NUMBER and DATETIME take options that the two sides do not share in full."""
    assert {id_ for id_ in messages[language] if uses_of(language, id_).other} == set()


def test_both_languages_take_the_same_variables(messages, uses_of):
    taken = {
        language: {id_: sorted(uses_of(language, id_).variables - {"preset"}) for id_ in messages[language]}
        for language in LANGUAGES
    }

    assert taken["ru"] == taken["en"]


@both
@each
def test_a_file_needs_only_itself_and_the_common_one(resources, uses_of, language, part):
    """The phone loads three parts of the seven."""
    known = {*ids(resources[language][part]), *ids(resources[language]["common"])}

    needed = {other for id_ in ids(resources[language][part]) for other in uses_of(language, id_).messages}
    assert needed - known == set()


@both
@each
def test_a_page_takes_along_every_word_and_no_comment(language, part):
    short = parse(sentences(language, part))
    whole = parse(part_path(language, part).read_text(encoding="utf-8"))

    messages = [entry for entry in whole.body if isinstance(entry, ast.Message)]
    assert [entry.id.name for entry in short.body] == [entry.id.name for entry in messages]
    same = [one.equals(other, ["span", "comment"]) for one, other in zip(short.body, messages, strict=True)]
    assert all(same)
