"""The words themselves: everything has some, and they keep to the wording rules."""

import ast
import re
from pathlib import Path
from typing import get_args, get_type_hints

import pytest

from facilitator import protocol
from facilitator.domain.errors import CODES
from facilitator.domain.phases import Phase
from facilitator.domain.roles import Role
from facilitator.locale import LANGUAGES, part_path, translator
from facilitator.protocol import GROUPS, KINDS, LEVELS, LIMITS, SCENES, TRACK_WORDS

NBSP = "\u00a0"
FACILITATOR = Path(protocol.__file__).parent
both = pytest.mark.parametrize("language", LANGUAGES)


def dashed(names: object) -> list[str]:
    return [str(name).replace("_", "-") for name in names]  # type: ignore[attr-defined]


def states(record: type, field: str) -> list[str]:
    return list(get_args(get_type_hints(record)[field]))


def every_family() -> dict[str, list[str]]:
    return {
        "role": dashed(Role),
        "phase": dashed(Phase),
        "kind": dashed(KINDS),
        "level": dashed(LEVELS),
        "group": dashed(GROUPS),
        "scene": dashed(SCENES),
        "field-track-word": dashed(TRACK_WORDS),
        "status": states(protocol.IdeaRecord, "status"),
        "my": states(protocol.MyIdea, "state"),
        "vote": states(protocol.MyVote, "state"),
        "refusal": dashed(CODES),
    }


@pytest.fixture(scope="module")
def said(messages, uses_of, counts):
    """Every message of a language for every preset, with plain arguments."""

    def say(language, preset="area"):
        words = translator(language, strict=True)
        return {
            id_: words.t(id_, **samples(uses_of(language, id_).variables, counts) | {"preset": preset})
            for id_ in messages[language]
        }

    return say


def samples(variables, counts):
    words = {"time": "15:42"}
    return {name: 5 if name in counts else words.get(name, "7") for name in variables}


@both
@pytest.mark.parametrize("family", every_family())
def test_everything_named_in_the_protocol_has_words(messages, language, family):
    wanted = {f"{family}-{name}" for name in every_family()[family]}

    assert wanted - set(messages[language]) == set()


@both
def test_every_refusal_has_its_sentence_and_no_sentence_is_left_over(messages, language):
    sentences = {id_ for id_ in messages[language] if id_.startswith("refusal-")}

    assert sentences == {f"refusal-{code}" for code in [*dashed(CODES), "unknown"]}


def test_a_refusal_is_raised_with_the_details_that_its_sentence_needs(uses_of):
    lacking = {
        f"{path.name}:{call.lineno} {code}": needed
        for path in FACILITATOR.rglob("*.py")
        for call, code in refusals_in(path)
        if (needed := needed_by(code, uses_of) - {keyword.arg for keyword in call.keywords})
    }

    assert lacking == {}


def refusals_in(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        named = isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant)
        if named and (getattr(node.func, "attr", None) or getattr(node.func, "id", None)) == "Refused":
            yield node, node.args[0].value


def needed_by(code, uses_of):
    """A missing $phase falls to a sentence of its own."""
    return uses_of("ru", "refusal-" + code.replace("_", "-")).variables - {"preset", "phase"}


@both
@pytest.mark.parametrize("preset", TRACK_WORDS)
def test_no_message_is_empty_or_cut(said, language, preset):
    wrong = {id_: words for id_, words in said(language, preset).items() if not words.strip() or "{" in words}

    assert wrong == {}


@pytest.mark.parametrize(
    ("n", "ideas", "people", "votes", "regions", "new"),
    [
        (0, "идей", "участников", "голосов", "регионов", "новых"),
        (1, "идея", "участник", "голос", "регион", "новая"),
        (2, "идеи", "участника", "голоса", "региона", "новые"),
        (4, "идеи", "участника", "голоса", "региона", "новые"),
        (5, "идей", "участников", "голосов", "регионов", "новых"),
        (11, "идей", "участников", "голосов", "регионов", "новых"),
        (12, "идей", "участников", "голосов", "регионов", "новых"),
        (21, "идея", "участник", "голос", "регион", "новая"),
        (22, "идеи", "участника", "голоса", "региона", "новые"),
        (25, "идей", "участников", "голосов", "регионов", "новых"),
        (111, "идей", "участников", "голосов", "регионов", "новых"),
        (121, "идея", "участник", "голос", "регион", "новая"),
    ],
)
def test_russian_counts_agree_with_their_nouns(n, ideas, people, votes, regions, new):
    t = translator("ru", strict=True).t

    counts = [t(f"count-{noun}", n=n) for noun in ("ideas", "participants", "votes", "regions", "new")]
    units = [t(f"unit-{noun}", n=n) for noun in ("ideas", "participants", "votes", "regions")]

    assert counts == [f"{n}{NBSP}{noun}" for noun in (ideas, people, votes, regions, new)]
    assert units == [ideas, people, votes, regions]


@pytest.mark.parametrize(("n", "person"), [(1, "человек"), (2, "человека"), (5, "человек"), (21, "человек")])
def test_the_legend_of_the_stitches_agrees(n, person):
    assert translator("ru", strict=True).t("stitch", n=n) == f"1{NBSP}стежок = {n}{NBSP}{person}"


@pytest.mark.parametrize(("n", "ideas"), [(0, "ideas"), (1, "idea"), (2, "ideas"), (21, "ideas")])
def test_english_counts_agree_with_their_nouns(n, ideas):
    assert translator("en", strict=True).t("count-ideas", n=n) == f"{n}{NBSP}{ideas}"


@pytest.mark.parametrize(
    ("language", "preset", "name", "go"),
    [
        ("ru", "area", "Площадка", "Перейти на другую площадку"),
        ("ru", "section", "Секция", "Перейти в другую секцию"),
        ("ru", "stream", "Трек", "Перейти на другой трек"),
        ("en", "area", "Track", "Go to another track"),
        ("en", "section", "Section", "Go to another section"),
        ("en", "stream", "Stream", "Go to another stream"),
    ],
)
def test_a_track_is_called_as_the_event_says(language, preset, name, go):
    t = translator(language, strict=True).t

    assert t("track-name", preset=preset, no="3") == f"{name}{NBSP}3"
    assert t("to-another-track", preset=preset) == go


OWN_WORD = {
    "ru": {"area": r"площадк", "section": r"секци", "stream": r"трек"},
    "en": {"area": r"\btracks?\b", "section": r"\bsections?\b", "stream": r"\bstreams?\b"},
}


@both
@pytest.mark.parametrize("preset", TRACK_WORDS)
def test_no_message_uses_the_track_word_of_another_preset(said, language, preset):
    others = "|".join(word for key, word in OWN_WORD[language].items() if key != preset)
    choice = {f"field-track-word-{word}" for word in TRACK_WORDS}
    # What the command line rehearses is the demo event, whose word is known.
    choice |= {id_ for id_ in said(language) if id_.startswith("cli-rehearse")}

    wrong = {id_ for id_, words in said(language, preset).items() if re.search(others, words, re.IGNORECASE)}
    assert wrong - choice == set()


@both
@pytest.mark.parametrize("part", ["common", "participant", "staff", "screens", "organiser", "refusals"])
def test_a_number_never_parts_from_its_word_at_the_end_of_a_line(counts, language, part):
    ids, numbers = "no|from|into|track|version", "|".join(counts)
    after_sign, noun = r"(?:№|No\.) ", rf"\{{ \$(?:{numbers}) \}} [^\W\d]"
    before = rf"[^\W\d] \{{ \$(?:{ids}|{numbers}) (?:\}}|->)"
    loose = re.compile(f"{after_sign}|{before}|{noun}")
    lines = part_path(language, part).read_text(encoding="utf-8").splitlines()

    assert [line for line in lines if loose.search(line) and not line.startswith("#")] == []


# What the wording rules have replaced, as it would stand in Russian words.
REPLACED = (
    r"сборщик", r"лобби", r"тих\w+ сбор", r"открыт(?:ая|ой|ую) доск", r"кластер", r"слияни", r"ревью", r"раскрыти",
    r"результат", r"консент", r"градиент", r"запушить", r"дубл", r"предварительно", r"практически поровну", r"ничь",
    r"особ\w+ мнени", r"парковк", r"возразить", r"(?<!у )на проверке(?! у модератора)", r"лайк",
    r"(?:мой|ваш) бюллетень",
    r"сменить площадк", r"первая из", r"в т\. ?ч\.", r"явк", r"откат", r"blackout", r"опечатать", r"запечатать",
    r"событи", r"комнат", r"закрыть доск", r"введите текст", r"запустить", r"осталось \d+(?![\d:])",
    r"снята(?! с голосования)",
)  # fmt: skip


def test_russian_words_keep_to_the_wording_rules(said):
    """«Открытая доска» as a phase, «снята» for three things, «результаты» for «итоги», and so on.

    «Особое мнение» is what an objection is called once it is signed, and only then.
    """
    wrong = [
        f"{id_}: {words}"
        for id_, words in said("ru").items()
        for pattern in REPLACED
        if id_ != "stance-dissented" and re.search(pattern, words.replace(NBSP, " "), re.IGNORECASE)
    ]

    assert wrong == []


def test_nobody_is_addressed_by_gender_or_as_a_friend(said):
    gendered = re.compile(r"\b(?:[Вв]ы \w+(?:л|ла|лся|лась)|[Тт]ы|[Тт]ебя|[Тт]вой|[Тт]воя)\b")

    assert [id_ for id_, words in said("ru").items() if gendered.search(words)] == []


@both
def test_signs_are_those_that_the_typeface_has(said, language):
    """Shapes, check marks and clocks are drawn; quotes are the language's own; three dots are one sign.

    A dash without spaces around it is that of a range.
    """
    allowed = {"ru": "«»", "en": "“”’"}[language]
    signs = re.compile(rf"[^\w\s.,:;!?()%#+/=·…№<>-]|\.\.\.|[{'“”' if language == 'ru' else '«»'}]")

    texts = {id_: re.sub(r"(?<=\S)–(?=\S)", "", words) for id_, words in said(language).items()}

    wrong = {id_: found for id_, words in texts.items() if (found := set(signs.findall(words)) - set(allowed))}
    assert wrong == {}


@both
def test_sentences_name_the_limits_that_hold(said, language):
    words = said(language)
    stages = [str(LIMITS["stages_min"]), str(LIMITS["stages_max"])]

    assert re.findall(r"\d+", words["stages-need"]) == stages
    assert re.findall(r"\d+", words["refusal-bad-stages"]) == [*stages, str(LIMITS["stage"])]


@pytest.mark.parametrize(
    ("id_", "args", "words"),
    [
        ("dock-left", {"left": 2, "budget": 5}, "Осталось: 2 из 5"),
        ("turnout", {"voted": 31, "present": 46}, "Проголосовали: 31 из 46"),
        ("turnout-paper", {"voted": 31, "present": 46, "paper": 8}, "Проголосовали: 31 из 46, включая бумажные: 8"),
        ("ballot-blind", {"voted": 31, "present": 46}, "Идёт тайное голосование · проголосовали: 31 из 46"),
        ("merged-family", {"ideas": 4, "regions": 3}, "объединённая идея (идей: 4, регионов: 3)"),
        ("sent-version", {"version": "1", "time": "15:42"}, "Передано, версия 1, 15:42"),
        ("idea-no-track", {"track": "3", "no": "17"}, "№ 3-17"),
        ("told-merged-back", {"no": "4", "into": "12"}, "Объединили № 4 и № 12: вам вернулся голос"),
        ("told-waiting", {"no": "31"}, "Голос за № 31 ждёт"),
        ("conn-offline", {}, "Нет связи. Всё сохраним и отправим"),
        ("over-limit", {"over": 34}, "Лишние знаки: 34"),
        ("feed-first-of-region", {"region": "Республика Ингушетия"},
         "Первая идея от региона: Республика Ингушетия. Спасибо!"),
        ("refusal-too-late", {}, "Голосование уже закрыто. Эта отметка не учтена"),
        ("refusal-counting", {"retry_in": 1}, "Считаем голоса. Повторите через 1 секунду"),
        ("refusal-counting", {"retry_in": 3}, "Считаем голоса. Повторите через 3 секунды"),
    ],
)  # fmt: skip
def test_sentences_read_as_agreed(id_, args, words):
    assert translator("ru", strict=True).t(id_, **args).replace(NBSP, " ") == words
