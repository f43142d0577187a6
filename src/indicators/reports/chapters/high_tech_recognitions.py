"""High-tech enterprises recognised in a year, by province."""

from __future__ import annotations

import altair as alt

from indicators.reports.alternatives import of_counts
from indicators.reports.chapter import Cell, Chart, Content, Figures, Panel, TableView
from indicators.reports.figures import Figure
from indicators.reports.lane_plot import Lane, Series, lane_plot
from indicators.reports.languages import Language
from indicators.reports.measures import ENTERPRISES
from indicators.reports.style import Size

_DRAWN = 12
"""Provinces that are drawn; the table has all."""


def chart(figures: Figures, language: Language, size: Size) -> alt.LayerChart:
    """Draw a lane for each province with the first and the last year.

    Parameters
    ----------
    figures : tuple of Figure
        Rows of the query `high_tech_recognitions`.
    language : {"zh", "en"}
        Language of the words.
    size : Size
        Which of the two widths.
    """
    first, last = _pair(figures)
    before = {figure.area: figure.value for figure in first}
    year = "{}年" if language == "zh" else "{}"
    names = [year.format(group[0].year) for group in (first, last)]
    series = (Series(names[0]), Series(names[1], hollow=False))
    lanes = [
        Lane(f.place(language), f.area or "", (before.get(f.area), f.value), _number(f, language))
        for f in last[:_DRAWN]
    ]
    head = series[1].name
    return lane_plot(lanes, series, ENTERPRISES, language, size, words_head=head)


def _pair(figures: Figures) -> tuple[list[Figure], list[Figure]]:
    groups = [[f for f in figures if f.group == group] for group in ("first", "last")]
    return groups[0], groups[1]


def _number(figure: Figure, language: Language) -> str:
    return "—" if figure.value is None else ENTERPRISES.number(figure.value, language)


def content(figures: Figures, language: Language) -> Content | None:
    """Tell the chart in one language; None without two years."""
    first, last = _pair(figures)
    if not first or not last:
        return None
    start, end, top = first[0].year, last[0].year, last[0]
    amount = ENTERPRISES.amount(top.value, language) if top.value is not None else ""
    if language == "zh":
        title, head = "高新技术企业认定", ("地区", str(start), str(end))
        headline = f"{end}年{top.place('zh')}新认定高新技术企业最多，为{amount}"
        subtitle = (
            f"当年认定的高新技术企业（家），{len(last)}个省级地区中居前的{_DRAWN}个，"
            f"{start}年与{end}年"
        )
        kind = f"每行一个省级地区，空心方块为{start}年，实心方块为{end}年，按{end}年排列。"
        notes = (
            "当年认定是流量，资格三年有效，不等于年末有效的总数，不可与上图相加或相接。",
            "由第三方据历年公示名单计数，没有第二个来源可核。全部省级地区见数据表。",
        )
    else:
        title, head = "High-tech enterprises recognised", ("Area", str(start), str(end))
        headline = (
            f"{top.place('en')} had the most newly recognised high-tech enterprises in "
            f"{end}: {amount}"
        )
        subtitle = (
            f"High-tech enterprises recognised in the year (number), the first {_DRAWN} of "
            f"{len(last)} provinces, {start} and {end}"
        )
        kind = (
            f"One row for each province, hollow squares for {start}, filled squares for {end}, by "
            f"the number of {end}."
        )
        notes = (
            "Recognitions are a flow and are valid for three years. They are not the stock of the "
            "chart above: do not add or join the two.",
            "Counted by a third party from the yearly lists; there is no second source. The table "
            "has all provinces.",
        )
    before = {figure.area: figure for figure in first}
    dash = "由{}增至{}" if language == "zh" else "from {} to {}"
    pairs = [
        (f.place(language), dash.format(_number(before[f.area], language), _number(f, language)))
        for f in last
        if f.area in before
    ]
    spoken = of_counts(kind, pairs, language, 3)
    rows = tuple(
        (
            Cell(f.place(language)),
            Cell(_number(before[f.area], language) if f.area in before else "—"),
            Cell(_number(f, language)),
        )
        for f in last
    )
    return Content(
        title,
        headline,
        subtitle,
        panels=(Panel("", spoken, lambda size: chart(figures, language, size)),),
        tables=(TableView(subtitle, head, rows, numeric=True),),
        notes=notes,
        has_marks=False,
    )


CHART = Chart("high_tech_recognitions", content)
