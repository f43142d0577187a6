"""The tile map of China: one tile a province, readable at the width of a telephone.

No boundary is drawn. A tile names its place, prints its value and has the colour of its class.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import altair as alt

from indicators.reports.canvas import Box, Canvas, Words
from indicators.reports.drawing import framed, tip
from indicators.reports.figures import Figure
from indicators.reports.forms import Measure
from indicators.reports.languages import Language
from indicators.reports.style import LINE, MUTED, PAPER, STEP_INKS, STEPS, Size

# Column and row of each place, from the west and from the north.
_PLACES = {
    "CN-HL": (7, 0), "CN-NM": (5, 1), "CN-JL": (7, 1), "CN-XJ": (0, 2), "CN-NX": (3, 2),
    "CN-BJ": (5, 2), "CN-TJ": (6, 2), "CN-LN": (7, 2), "CN-QH": (1, 3), "CN-GS": (2, 3),
    "CN-SN": (3, 3), "CN-SX": (4, 3), "CN-HE": (5, 3), "CN-SD": (6, 3), "CN-XZ": (1, 4),
    "CN-SC": (2, 4), "CN-CQ": (3, 4), "CN-HA": (4, 4), "CN-AH": (5, 4), "CN-JS": (6, 4),
    "CN-SH": (7, 4), "CN-YN": (2, 5), "CN-GZ": (3, 5), "CN-HB": (4, 5), "CN-JX": (5, 5),
    "CN-ZJ": (6, 5), "CN-GX": (3, 6), "CN-HN": (4, 6), "CN-FJ": (6, 6), "CN-TW": (7, 6),
    "CN-GD": (5, 6), "CN-HI": (3, 7), "CN-MO": (4, 7), "CN-HK": (5, 7),
}  # fmt: skip
_COLUMNS, _ROWS = 8, 8
_GAP = 3
# Places that the series leave out, named all the same.
_UNNAMED: dict[str, dict[Language, str]] = {
    "CN-HK": {"zh": "香港", "en": "Hong Kong"},
    "CN-MO": {"zh": "澳门", "en": "Macao"},
    "CN-TW": {"zh": "台湾", "en": "Taiwan"},
}
_SHORT_EN = {"CN-NM": "Inner Mong."}
_KEY = 44
"""Height of the key of the classes above the map."""


def tile_map(
    figures: Sequence[Figure],
    breaks: Sequence[Decimal],
    measure: Measure,
    language: Language,
    size: Size,
) -> alt.LayerChart:
    """Draw one exact value for each province.

    Parameters
    ----------
    figures : sequence of Figure
        One for each place; places without one are drawn hollow.
    breaks : sequence of Decimal
        Four limits between the five classes, ascending; a value on a limit is in the higher class.
    measure : Measure
        Unit of display.
    language : {"zh", "en"}
        Language of the words.
    size : Size
        Which of the two widths.
    """
    side = size.width // _COLUMNS
    down = side if size.name == "narrow" else round(side * 0.72)
    height = _KEY + _ROWS * down
    canvas = Canvas(size.width - 2, height)
    values = {figure.area or "": figure for figure in figures}
    places = measure.places(figures, language)
    boxes, words = _key(breaks, measure, language, size)
    for code, (column, row) in _PLACES.items():
        figure = values.get(code)
        place = figure.place(language) if figure else _UNNAMED.get(code, {}).get(language, code)
        left, top = column * side, _KEY + row * down
        paint = _class(figure, breaks)
        fill, ink = (STEPS[paint], STEP_INKS[paint]) if paint is not None else (PAPER, MUTED)
        told = tip(_told(figure, place, measure, language, places), area=code)
        outline = LINE if fill is PAPER else None
        boxes.append(Box(left, top, side - _GAP, down - _GAP, fill, told, outline))
        middle, small = left + (side - _GAP) / 2, min(size.font, 12)
        short = _label(code, place, language, size)
        value = figure.value if figure else None
        number = "—" if value is None else measure.number(value, language, places)
        words.append(Words(short, middle, top + down * 0.3, small, ink, "center"))
        words.append(Words(number, middle, top + down * 0.66, size.font, ink, "center"))
    return framed(
        [*canvas.boxes(boxes), *canvas.words(words)],
        size,
        height=height,
        padding={"left": 1, "right": 1, "top": 1, "bottom": 1},
    )


def _told(
    figure: Figure | None, place: str, measure: Measure, language: Language, places: int | None
) -> str:
    missing = "无数据" if language == "zh" else "no data"
    value = figure.value if figure else None
    amount = missing if value is None else measure.amount(value, language, places)
    return f"{place}{'：' if language == 'zh' else ': '}{amount}"


def _label(code: str, place: str, language: Language, size: Size) -> str:
    """Name a tile: in Chinese by the short name, in English by the letters where it is narrow."""
    if language == "zh":
        return place
    return code.removeprefix("CN-") if size.name == "narrow" else _SHORT_EN.get(code, place)


def _class(figure: Figure | None, breaks: Sequence[Decimal]) -> int | None:
    if figure is None or figure.value is None:
        return None
    return sum(figure.value >= limit for limit in breaks)


def _key(
    breaks: Sequence[Decimal], measure: Measure, language: Language, size: Size
) -> tuple[list[Box], list[Words]]:
    """Draw the classes with their limits between them."""
    step = 52 if size.name == "narrow" else 64
    boxes = [Box(index * step, 4, step - 2, 12, colour) for index, colour in enumerate(STEPS)]
    words = [
        Words(
            measure.number(limit, language), (index + 1) * step - 1, 28, size.font, MUTED, "center"
        )
        for index, limit in enumerate(breaks)
    ]
    unit = measure.form(language).label
    words.append(Words(unit, len(STEPS) * step + 4, 10, size.font, MUTED))
    return boxes, words
