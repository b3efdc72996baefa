"""Codes of regions (ISO 3166-2), so that packages of several events tell of the same region in one word."""

import re
from typing import Final

# Code -> how its Russian and English names begin, at a word's start; the first that fits counts.
_STEMS: Final = """
RU-YAN ямало yamal|RU-NEN ненецк nenets|RU-AL республика_алтай altai_republic|RU-ALT алтайск altai
RU-MOS московск moscow_reg|RU-MOS подмосков moscow_obl|RU-MOW москва moscow|RU-LEN ленинградск leningrad
RU-SPE санкт-петербург saint_pet|RU-SPE петербург st._pet|RU-AD адыге adyg|RU-BA башк bashk|RU-BU бурят buryat
RU-DA дагестан dagestan|RU-IN ингуш ingush|RU-KB кабардино kabardino|RU-KL калмык kalmyk|RU-KC карачаево karachay
RU-KR карели kareli|RU-KO коми komi|RU-ME марий mari|RU-MO мордови mordovi|RU-SA саха sakha|RU-SA якути yakut
RU-SE северная_осетия north_osset|RU-SE осети osseti|RU-TA татарстан tatarstan|RU-TY тыва tuva|RU-TY тува tyva
RU-UD удмурт udmurt|RU-KK хакаси khakas|RU-CE чечн chech|RU-CE чеченск chech|RU-CU чуваш chuvash
RU-KDA краснодар krasnodar|RU-KYA краснояр krasnoyar|RU-PRI примор primor|RU-STA ставроп stavrop
RU-KHA хабаров khabarov|RU-AMU амурск amur|RU-ARK арханг arkhang|RU-AST астрахан astrakhan|RU-BEL белгород belgorod
RU-BRY брянск bryansk|RU-VLA владимирск vladimir|RU-VGG волгоград volgograd|RU-VLG вологодск vologda
RU-VOR воронеж voronezh|RU-IVA ивановск ivanovo|RU-IRK иркут irkut|RU-KGD калининград kaliningrad
RU-KLU калуж kaluga|RU-KAM камчат kamchat|RU-KEM кемеров kemerov|RU-KEM кузбасс kuzbass|RU-KIR кировск kirov
RU-KOS костром kostrom|RU-KGN курган kurgan|RU-KRS курск kursk|RU-LIP липецк lipetsk|RU-MAG магадан magadan
RU-MUR мурман murman|RU-NIZ нижегород nizhn|RU-NGR новгородск novgorod|RU-NVS новосиб novosib|RU-OMS омск omsk
RU-ORE оренбург orenburg|RU-ORL орловск oryol|RU-PNZ пензен penza|RU-PER пермск perm|RU-PSK псков pskov
RU-ROS ростовск rostov|RU-RYA рязан ryazan|RU-SAM самар samar|RU-SAR саратов saratov|RU-SAK сахалин sakhalin
RU-SVE свердлов sverdlov|RU-SMO смолен smolen|RU-TAM тамбов tambov|RU-TVE тверск tver|RU-TOM томск tomsk
RU-TUL тульск tula|RU-TYU тюмен tyumen|RU-ULY ульянов ulyanov|RU-CHE челяб chelyab|RU-ZAB забайкал zabaikal
RU-YAR яросл yarosl|RU-YEV еврейск jewish|RU-KHM ханты khanty|RU-CHU чукот chukot
"""


def _patterns() -> list[tuple[str, re.Pattern[str]]]:
    made = []
    for entry in _STEMS.replace("\n", "|").strip("|").split("|"):
        code, *stems = entry.split()
        either = "|".join(re.escape(stem.replace("_", " ")) for stem in stems)
        made.append((code, re.compile(rf"\b(?:{either})")))
    return made


PATTERNS: Final = _patterns()


def code_of(name: str | None) -> str | None:
    """The region's code, or None for a name that the list does not know."""
    plain = " ".join((name or "").casefold().split())
    return next((code for code, pattern in PATTERNS if pattern.search(plain)), None)
