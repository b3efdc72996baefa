"""The words of a text that say what it is about, as stems."""

import re
from collections.abc import Callable
from typing import Final

_STOP: Final = """
    а без более бы был была были было быть в весь во вот все всего всех вы где да даже для до его ее если есть еще
    же за и из или им их к как какой когда который кто ли лишь либо между меня мне много может можно мы на над надо нас
    наш не него нее нельзя нет ни них но ну нужен нужна нужно нужны о об он она они оно от очень по под после потому при
    про пусть раз с сам самый свой себя сделать со так также такой там те тем то тоже того только тот ты у уже хоть хотя
    чего через что чтобы чтоб эта эти это этого этот я каждый один два три
    a an and are as at be but by for from has have if in is it its let must no not of on or our should so than that the
    their them there they this to too was we were what when which who will with you
"""
STOP_WORDS: Final = frozenset(_STOP.split())

_WORD: Final = re.compile(r"[^\W_]+")
# «соцработник» is a «социальный работник»: the clipped first half of a compound and the adjective that it stands for.
_CLIPPED: Final = re.compile(
    "(соц(?!и)|мед(?=осм|орг|пер|пом|раб|сест|усл|учр)|гос(?!пит|под|пож|т|уд)|спец(?!и))([а-я]{4,})"
)
_ADJECTIVES: Final = re.compile("(соц)иальн|(мед)ицинск|(гос)ударственн|(спец)иальн")


def content_stems(text: str, stem: Callable[[str], str]) -> list[str]:
    """The stems in the order of the text, each once; clipped compounds opened, stop words left out."""
    words = _WORD.findall(text.lower().replace("ё", "е"))
    stems = (stem(part) for word in words if word not in STOP_WORDS for part in _opened(word))
    return list(dict.fromkeys(stems))


def _opened(word: str) -> tuple[str, ...]:
    """A word as it is, a clipped compound as its halves, the adjective of a clipped half as that half."""
    if compound := _CLIPPED.fullmatch(word):
        return compound.groups()
    if adjective := _ADJECTIVES.match(word):
        return (adjective[adjective.lastindex or 0],)
    return (word,)
