"""The tables behind the charts."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from indicators.reports.chapter import Cell, TableView
from indicators.reports.figures import Figure
from indicators.reports.languages import Language
from indicators.reports.measures import Measure, claim, interval
from indicators.warehouse import joined_cells

_HEADS: dict[Language, tuple[str, ...]] = {
    "zh": ("原文写法", "所主张的数值", "区间", "原文位置（字符）"),
    "en": ("As printed", "What it claims", "Interval", "Place (characters)"),
}
_UNPRINTED: dict[str, dict[Language, str]] = {
    "derived": {"zh": "（推算）", "en": "(derived)"},
    "official": {"zh": "（官方）", "en": "(official)"},
}


def claims_table(
    figures: Iterable[Figure],
    measure: Callable[[Figure], Measure],
    language: Language,
    *,
    caption: str,
    first: str,
    label: Callable[[Figure], str],
) -> TableView:
    """Lay out figures with what their words claim and where they stand in the text.

    Parameters
    ----------
    figures : iterable of Figure
        One row each.
    measure : callable
        Unit of display of a figure.
    language : {"zh", "en"}
        Language of the page.
    caption, first : str
        Caption, and head of the first column.
    label : callable
        Name of a row.
    """
    rows = tuple(_row(figure, measure(figure), language, label(figure)) for figure in figures)
    return TableView(caption, (first, *_HEADS[language]), rows)


def _row(figure: Figure, measure: Measure, language: Language, label: str) -> tuple[Cell, ...]:
    anchor = f"#obs-{figure.observation_id}" if figure.observation_id else None
    unprinted = _UNPRINTED.get(figure.role, {}).get(language, "—")
    return (
        Cell(label),
        Cell(figure.printed, lang="zh") if figure.printed else Cell(unprinted),
        Cell(claim(figure, measure, language)),
        Cell(interval(figure, measure, language)),
        Cell(_place(figure), href=anchor),
    )


def _place(figure: Figure) -> str:
    """Write a locator as source and offsets: `s004:2966-2974` as `s004: 2966–2974`."""
    places = joined_cells.parts(figure.locator) or ["—"]
    return "; ".join(part.replace(":", ": ").replace("-", "–") for part in places)
