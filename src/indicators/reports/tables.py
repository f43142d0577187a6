"""The tables behind the charts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from indicators.reports.chapter import Cell, TableView
from indicators.reports.figures import Figure
from indicators.reports.forms import Measure
from indicators.reports.formulas import in_figures
from indicators.reports.languages import Language
from indicators.reports.measures import claim, interval
from indicators.warehouse import joined_cells

_HEADS: dict[Language, tuple[str, ...]] = {
    "zh": ("原文写法", "所表示的数值", "区间", "原文位置（字符）"),
    "en": ("As printed", "What it claims", "Interval", "Place (characters)"),
}
_DERIVED_HEADS: dict[Language, tuple[str, ...]] = {
    "zh": ("算式", "结果", "区间", "编号"),
    "en": ("Formula", "Result", "Interval", "Identifier"),
}
_MIXED_HEADS: dict[Language, tuple[str, ...]] = {
    "zh": ("原文写法或算式", "所表示的数值", "区间", "原文位置（字符）或编号"),
    "en": ("As printed, or formula", "What it claims", "Interval", "Place or identifier"),
}
_CODE = "zxx"
"""Language tag of what is no language: an identifier."""
_OFFICIAL: dict[Language, str] = {"zh": "（其他来源）", "en": "(other source)"}


def claims_table(
    scales: Iterable[tuple[Sequence[Figure], Measure]],
    language: Language,
    *,
    caption: str,
    first: str,
    label: Callable[[Figure], str],
) -> TableView:
    """Lay out figures with what their words claim and where they stand in the text.

    Parameters
    ----------
    scales : iterable of pairs
        Figures that stand on one scale, and the unit of display of it; one row a figure.
    language : {"zh", "en"}
        Language of the page.
    caption, first : str
        Caption, and head of the first column.
    label : callable
        Name of a row.
    """
    scales = [(figures, measure) for figures, measure in scales if figures]
    units = {measure.form(language).unit for _, measure in scales}
    rows, derived = [], set[bool]()
    for figures, measure in scales:
        places = measure.places(figures, language)
        # The head names a unit that all share.
        unit = measure.form(language).unit if len(units) > 1 else ""
        rows += [_row(one, measure, language, label(one), places, unit) for one in figures]
        derived |= {figure.role == "derived" for figure in figures}
    heads = _HEADS if True not in derived else _MIXED_HEADS if False in derived else _DERIVED_HEADS
    said, claimed, between, place = heads[language]
    if len(units) == 1 and (unit := units.pop()):
        between += f"（{unit}）" if language == "zh" else f" ({unit})"
    return TableView(caption, (first, said, claimed, between, place), tuple(rows))


def _row(
    figure: Figure, measure: Measure, language: Language, label: str, places: int | None, unit: str
) -> tuple[Cell, ...]:
    anchor = f"#obs-{figure.observation_id}" if figure.observation_id else None
    return (
        Cell(label),
        _printed(figure, language),
        Cell(claim(figure, measure, language, places)),
        Cell(f"{interval(figure, measure, language, places)} {unit}".rstrip()),
        Cell(_place(figure), lang=None if figure.locator else _CODE, href=anchor),
    )


def _printed(figure: Figure, language: Language) -> Cell:
    """Give the figure as printed, or say where it comes from when it is not: its formula."""
    if figure.printed:
        return Cell(figure.printed, lang="zh")
    if figure.formula:
        told = in_figures(figure, language)
        return Cell(told) if told else Cell(figure.formula, lang="en")
    return Cell(_OFFICIAL[language] if figure.role == "official" else "—")


def _place(figure: Figure) -> str:
    """Write a locator as source and offsets, `s004:2966-2974` as `s004: 2966–2974`, else a name."""
    places = joined_cells.parts(figure.locator)
    if not places:
        return (figure.role == "derived" and figure.derivation_id) or "—"
    return "; ".join(part.replace(":", ": ").replace("-", "–") for part in places)
