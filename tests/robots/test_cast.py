"""Every text has one author, most people come at the beginning, and every later moment has a latecomer."""

import random

from facilitator.robots.cast import arrivals, parts, room_lines
from facilitator.robots.script import TEXT_LIMIT, read_lines

MOMENTS = ("collect", "group", "vote", "closed", "reveal")


def lines(language: str = "ru"):
    return read_lines([{"no": 1, "title": "Думая о пожилых, мы думаем о будущем"}])[1]


def test_texts_are_made_until_there_are_enough_each_once_and_none_too_long() -> None:
    made = room_lines(lines(), 40, random.Random(1), "ru")

    texts = [line.text for line in made]
    assert len(texts) == len(set(texts)) == 60
    assert max(map(len, texts)) <= TEXT_LIMIT
    assert len({line.root for line in made}) < len(made)


def test_the_same_seed_makes_the_same_texts() -> None:
    one, other = (room_lines(lines(), 30, random.Random(7), "ru") for _ in range(2))

    assert one == other


def test_every_line_has_one_author() -> None:
    made = room_lines(lines(), 10, random.Random(1), "ru")

    cast = parts(1, 10, made, random.Random(1))

    assert sorted(line.text for part in cast for line in part.lines) == sorted(line.text for line in made)
    assert len({part.name for part in cast}) == 10


def test_a_latecomer_comes_in_every_moment_and_most_come_at_the_beginning() -> None:
    when = arrivals(40, MOMENTS, random.Random(1))

    assert (len(when), set(when)) == (40, {"", *MOMENTS})
    assert when.count("") == 32


def test_of_few_people_half_come_at_the_beginning() -> None:
    assert arrivals(5, MOMENTS, random.Random(1)).count("") == 3
