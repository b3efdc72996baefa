"""Which texts a person must look at before others see them (I7): long runs of digits and obscene words."""

import re
import unicodedata
from typing import Final

from facilitator.domain.texts import is_mark

RUN_OF_DIGITS: Final = 7

# A telephone number is written with spaces, dashes and brackets; years from-to are no number of anybody.
BETWEEN_DIGITS: Final = r"[\s()\[\]+‐‑‒–—−-]"
DIGITS: Final = re.compile(rf"\d(?:{BETWEEN_DIGITS}*\d){{{RUN_OF_DIGITS - 1},}}")
YEARS: Final = re.compile(r"(?<![\d-])(?:19|20)\d\d\s?[‐‑‒–—−-]\s?(?:19|20)\d\d(?![\d-])")

# Each is tried at the beginning of a word unless it says .* first. «застрахуй», «употреблять», «колебания»,
# «скипидар», «мандарин», «команда», «рубля» must not be caught, hence the prefixes one by one.
OBSCENE_RUSSIAN: Final = (
    r"(?:а|на|не|ни|по|о|до|за|от|вы|раз|рас|с|из|ис|пере|подо)?ху(?:й|е|я|ю|и)",
    r".*пизд",
    r".*пизж",
    r"(?:[а-я]*[оаы]|у|[а-я]+[ъь]|не|пере|при)?еб(?:а|у(?!рг)|л|н|е|и|о(?![енрй])|ы|т|к|ш|$)",
    r"(?:вы|за|на|раз|рас)?бля(?:д|т|$)",
    r"муда[кч]",
    r"муд(?:ил|озв|оеб)",
    r"манд(?:а|у|ой)$",
    r"мандав",
    r"пид[оа]р",
    r"залуп",
    r"(?:за|на|от|по|с|вы|раз)?дроч(?!ен)[аеиу]",
    r"г[ао]ндон",
    r"шлюх",
    r"говн",
)
OBSCENE_ENGLISH: Final = (
    r".*fuck",
    r"(?:bull|horse|dip|ape)?shit(?:$|s|t[eiy]|[bcefhlp])",
    r"cunt",
    r"bitch",
    r"a(?:ss|rse)holes?$",
    r".*cocksuck",
    r"nigg(?:er|a(?!r))",
    r"faggot",
    r"whore",
    r"slut(?!sk)",
    r".*blya[dt]",
    r".*pizd[aeuoy]",
)
OBSCENE: Final = re.compile("|".join((*OBSCENE_RUSSIAN, *OBSCENE_ENGLISH)))

# Latin letters, digits and signs that stand for Cyrillic letters in words of mixed writing.
LOOK_ALIKES: Final = str.maketrans("abcehikmnoprtuxy0346@", "абсеникмпоргтихуозчба")
# The letter and what stands between letters must have nothing in common: the search stays linear.
WORD: Final = re.compile(r"(?:[^\W_]|@)+")
SPELT_OUT: Final = re.compile(r"(?<![^\W_])(?:[^\W_][\s.*_-]{1,2}){2,}[^\W_](?![^\W_])")
CYRILLIC: Final = re.compile(r"[а-я]")


def needs_look(text: str) -> bool:
    """I7: whether the text waits for the moderator: 7 digits or more in a run, or an obscene root."""
    return has_digit_run(text) or has_obscenity(text)


def has_digit_run(text: str) -> bool:
    """Whether RUN_OF_DIGITS or more digits follow one another, but for spaces, dashes and brackets."""
    return DIGITS.search(YEARS.sub("", text)) is not None


def has_obscenity(text: str) -> bool:
    """Whether a word begins with an obscene root, also spelt out, stretched or in mixed writing."""
    plain = unicodedata.normalize("NFKC", text).lower().replace("ё", "е")
    letters = "".join(char for char in plain if not is_mark(char))
    joined = SPELT_OUT.sub(lambda found: re.sub(r"[\s.*_-]", "", found[0]), letters)
    return any(OBSCENE.match(_readable(word)) for word in WORD.findall(joined))


def _readable(word: str) -> str:
    """The word in one alphabet, stretched letters («хуууже») shortened to one."""
    one_alphabet = word.translate(LOOK_ALIKES) if CYRILLIC.search(word) else word
    return re.sub(r"(\w)\1{2,}", r"\1", one_alphabet)
