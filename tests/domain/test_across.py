"""Families of different tracks that look alike: scored as on one board, never two of one track."""

from collections import Counter
from itertools import combinations

from facilitator.domain.across import Likeness, Said, likenesses
from facilitator.domain.similarity import THRESHOLD, Index
from facilitator.stemming import stem
from facilitator.verbs.similar import demo_boards, many_texts

NURSE = "Выездная медсестра для сельских посёлков без аптеки"
BUS = "Пустить автобус с врачами по дальним сёлам"


def pairs(*said: tuple[str, str, str]) -> list[tuple[str, str]]:
    return [(found.one, found.other) for found in likenesses([Said(*one) for one in said], stem)]


def test_the_same_words_on_two_tracks_are_a_pair_and_on_one_track_are_none() -> None:
    assert pairs(("a", "a1", NURSE), ("b", "b1", NURSE), ("b", "b2", BUS)) == [("a1", "b1")]
    assert pairs(("a", "a1", NURSE), ("a", "a2", NURSE)) == []


def test_families_are_as_alike_as_their_likest_texts() -> None:
    assert pairs(("a", "a1", BUS), ("a", "a1", NURSE), ("b", "b1", NURSE)) == [("a1", "b1")]


def test_scores_are_those_of_the_hints_on_one_board() -> None:
    said = [
        Said(board.name, f"{board.name} {no}", text)
        for board in demo_boards("text")
        for no, text in board.texts.items()
    ]
    index = Index(stem)
    for one in said:
        index.put(one.family, one.text)
    track = {one.family: one.track for one in said}
    hints = {
        Likeness(*sorted((key, match.key)), match.score)
        for key in track
        for match in index.similar_to(key, limit=len(said), least=THRESHOLD)
        if track[key] != track[match.key]
    }

    found = {Likeness(*sorted((one.one, one.other)), one.score) for one in likenesses(said, stem)}

    assert hints
    assert found == hints


def test_the_order_of_the_tracks_changes_nothing_but_the_order_in_a_pair() -> None:
    texts = many_texts(demo_boards("text"), 60)
    said = [Said(str(no % 3), f"{no:02}", text) for no, text in enumerate(texts)]

    there, back = (
        [(frozenset((one.one, one.other)), one.score) for one in likenesses(order, stem, each=99, most=999)]
        for order in (said, said[::-1])
    )

    assert set(there) == set(back)


def test_a_family_is_told_its_best_partners_and_nobody_is_left_without_one() -> None:
    said = [Said(f"{no}", f"{no}", NURSE) for no in range(9)]

    partners = Counter(key for one in likenesses(said, stem) for key in (one.one, one.other))

    assert partners.keys() == {one.family for one in said}
    assert len(likenesses(said, stem)) < len(list(combinations(said, 2)))
    assert len(likenesses(said, stem, most=2)) == 2
