"""What a track is known by on paper and on slides: shape, fill and stitches, each enough by itself."""

from dataclasses import dataclass
from typing import Final

INK: Final = "#16202E"
PRIMARY: Final = "1F2A5A"
# VISUAL, tracks: fills of the first five, then they repeat.
FILLS: Final = ("0072B2", "D55E00", "009E73", "CC79A7", "E69F00")
BAND_WIDTH, BAND_HEIGHT = 210, 40
# Lengths of a stitch and the gap after it, one after another, in heights of the band; the fifth is slanted.
STITCHES: Final = ((2.0, 0.4), (1.0, 0.4), (1.0, 0.4, 0.4, 0.4), (0.4, 0.4), (1.0, 0.4))
SLANTED: Final = 5
SLANT: Final = -30


@dataclass(frozen=True, slots=True)
class Shape:
    """Drawn in a box of 100 by 100; `size` of the numeral inside, `y` of its baseline."""

    path: str
    size: int
    y: int


SHAPES: Final = (
    Shape("M50 6a44 44 0 1 1 0 88a44 44 0 1 1 0-88z", 56, 70),
    Shape("M10 10h80v80H10z", 58, 71),
    Shape("M50 7 95 92H5z", 52, 85),
    Shape("M50 4 96 50 50 96 4 50z", 50, 68),
    Shape("M27 8h46l23 42-23 42H27L4 50z", 56, 70),
    Shape("M50 3 63.5 31.4 94.7 35.5 71.9 57.1 77.6 88 50 73.1 22.4 88 28.1 57.1 5.3 35.5 36.5 31.4z", 40, 65),
    Shape("M30 6h40v24h24v40H70v24H30V70H6V30h24z", 54, 69),
    Shape("M50 4C62 23 90 40 90 61a40 34 0 0 1-80 0C10 40 38 23 50 4z", 50, 78),
)


def fill_of(no: int) -> str:
    """The hall has no thread of its own."""
    return FILLS[(no - 1) % len(FILLS)] if no else PRIMARY


def on_fill(no: int) -> str:
    """The numeral's colour: white is read on the first fill only."""
    return "#FFFFFF" if fill_of(no) == FILLS[0] else INK


def shape_of(no: int) -> Shape:
    return SHAPES[(no - 1) % len(SHAPES)]


def badge(no: int) -> str:
    """The track's shape as SVG, without its number."""
    drawn = f'<path d="{shape_of(no).path}" fill="#{fill_of(no)}" stroke="{INK}" stroke-width="3"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">{drawn} stroke-linejoin="round"/></svg>'


def band(*tracks: int) -> str:
    """Threads of the tracks one below another as SVG, together as high as a band."""
    height = BAND_HEIGHT / max(1, len(tracks))
    rows = "".join(_thread(no, at * height, height) for at, no in enumerate(tracks))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {BAND_WIDTH} {BAND_HEIGHT}">'
        f'<rect width="{BAND_WIDTH}" height="{BAND_HEIGHT}" fill="#FFFFFF"/>{rows}</svg>'
    )


def _thread(no: int, top: float, height: float) -> str:
    """Stitches have an outline of ink: on paper a pale fill has too little contrast of its own."""
    kind = (no - 1) % len(FILLS)
    lean = f' transform="translate(0 {top:g}) skewX({SLANT}) translate(0 {-top:g})"' if kind + 1 == SLANTED else ""
    pattern, x, at, stitches = STITCHES[kind], 0.0, 0, []
    while x < BAND_WIDTH + height:
        stitches.append(f'<rect x="{x:g}" y="{top:g}" width="{pattern[at] * height:g}" height="{height:g}"/>')
        x += (pattern[at] + pattern[at + 1]) * height
        at = (at + 2) % len(pattern)
    return f'<g fill="#{FILLS[kind]}" stroke="{INK}" stroke-width="0.6"{lean}>{"".join(stitches)}</g>'
