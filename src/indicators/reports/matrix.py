"""A matrix of counts: rows by columns, the number in each cell, the ground by its size."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import altair as alt

from indicators.reports.canvas import Box, Canvas, Words
from indicators.reports.drawing import framed, tip
from indicators.reports.languages import Language
from indicators.reports.layout import width, wrapped
from indicators.reports.style import INK, LINE, MUTED, PAPER, STEP_INKS, STEPS, Size

_CELL = 28


def matrix(
    rows: Sequence[tuple[str, str]],
    columns: Sequence[tuple[str, str]],
    counts: Mapping[tuple[str, str], int],
    size: Size,
    language: Language,
    *,
    joint: str = "",
    above: bool = False,
) -> alt.LayerChart:
    """Draw a matrix.

    Parameters
    ----------
    rows, columns : sequence of pairs
        Key and name of each; a name of a column may be broken by a line feed.
    counts : mapping
        Count by the keys of row and column; a pair without one is drawn empty.
    size : Size
        Which of the two widths.
    language : {"zh", "en"}
        Language of the words.
    joint : str
        What stands between the names of row and column in the words of a cell; a comma unless
        it is given.
    above : bool
        Whether the name of a row stands above it, so that its cells have the whole width.
    """
    font = size.font
    comma, colon = ("，", "：") if language == "zh" else (", ", ": ")
    longest = max(width(name, font) for _, name in rows)
    names = 0 if above else min(longest, round(size.width * 0.42)) + 10
    cell = (size.width - 2 - names) / len(columns)
    heads = [
        [line for part in name.split("\n") for line in wrapped(part, round(cell) - 2, font)]
        for _, name in columns
    ]
    top = max(len(head) for head in heads) * (font + 2) + 8
    labels = [[name] if above else wrapped(name, names - 10, font) for _, name in rows]
    boxes: list[Box] = []
    words: list[Words] = []
    for index, head in enumerate(heads):
        for line, text in enumerate(reversed(head)):
            middle, level = names + cell * (index + 0.5), top - 10 - line * (font + 2)
            if index == len(heads) - 1 and width(text, font) > cell - 2:
                # Nothing stands beside the last one: it begins further left.
                words.append(Words(text, size.width - 3, level, font, MUTED, "right"))
            else:
                words.append(Words(text, middle, level, font, MUTED, "center"))
    highest = max(counts.values(), default=1)
    down = float(top)
    for (row, name), lines in zip(rows, labels, strict=True):
        high = max(_CELL, len(lines) * (font + 3) + 6)
        if above:
            words.append(Words(name, 1, down + font * 0.7, font))
            down, lines, high = down + font + 6, [], _CELL - 4
        for line, text in enumerate(lines):
            middle = down + high / 2 + (line - (len(lines) - 1) / 2) * (font + 3)
            words.append(Words(text, names - 8, middle, font, INK, "right"))
        for index, (column, title) in enumerate(columns):
            left, count = names + cell * index, counts.get((row, column))
            if count is None:
                boxes.append(Box(left + 1, down + 1, cell - 2, high - 2, PAPER, "", LINE))
                continue
            paint = min(4, 5 * (count - 1) // highest)
            heading = title.replace("\n", comma)
            told = tip(
                f"{name}{joint or comma}{heading}{colon}{count}", area=row if "-" in row else None
            )
            boxes.append(Box(left + 1, down + 1, cell - 2, high - 2, STEPS[paint], told))
            words.append(
                Words(
                    str(count), left + cell / 2, down + high / 2, font, STEP_INKS[paint], "center"
                )
            )
        down += high + (6 if above else 0)
    height = round(down) + 2
    canvas = Canvas(size.width - 2, height)
    # Empty cells first, so that those that tell something are one layer.
    boxes.sort(key=lambda box: bool(box.told))
    return framed(
        [*canvas.boxes(boxes), *canvas.words(words)],
        size,
        height=height,
        padding={"left": 1, "right": 1, "top": 1, "bottom": 1},
    )
