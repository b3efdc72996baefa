"""The stem of a Russian or English word, by the Snowball rules."""

import re
from functools import lru_cache
from typing import Final

import snowballstemmer

_CYRILLIC: Final = re.compile("[а-яё]")


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The stem of a word in lower case; its alphabet says which language it is."""
    language = "russian" if _CYRILLIC.search(word) else "english"
    # A stemmer holds the word it works on: one for each word, so that threads cannot meet in it.
    stemmed: str = snowballstemmer.stemmer(language).stemWord(word)
    return stemmed
