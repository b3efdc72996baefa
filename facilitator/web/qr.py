"""QR codes as one SVG path, for pages that draw them as they like."""

from functools import lru_cache

import segno


@lru_cache(maxsize=256)
def qr(text: str) -> dict[str, object]:
    """`{size, d}`: modules per side without the quiet zone, and the path of the dark ones, one run a rectangle."""
    matrix = segno.make(text, error="m", micro=False).matrix
    runs = []
    for y, row in enumerate(matrix):
        x = 0
        while x < len(row):
            end = x
            while end < len(row) and row[end]:
                end += 1
            if end > x:
                runs.append(f"M{x} {y}h{end - x}v1h-{end - x}z")
            x = end + 1
    return {"size": len(matrix), "d": "".join(runs)}
