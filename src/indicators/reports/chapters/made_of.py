"""How the observations come about: claims, bases of the period, decisions."""

from __future__ import annotations

from functools import partial

import altair as alt

from indicators.reports.alternatives import of_counts
from indicators.reports.chapter import Cell, Chart, Content, Figures, Panel, TableView
from indicators.reports.count_bars import Bar, Part, count_bars, name_room
from indicators.reports.languages import Language
from indicators.reports.style import Size

_TITLES: dict[str, dict[Language, str]] = {
    "qualifier": {"zh": "措辞的含义（观测）", "en": "What the words claim (observations)"},
    "period_basis": {"zh": "时期的依据（观测）", "en": "Basis of the period (observations)"},
    "status": {"zh": "复核结果（全部数字）", "en": "Decision of the review (all numbers)"},
}


def chart(figures: Figures, series: str, language: Language, size: Size) -> alt.LayerChart:
    """Draw one bar for each claim, basis or decision.

    Parameters
    ----------
    figures : tuple of Figure
        Rows of the query `made_of`.
    series : {"qualifier", "period_basis", "status"}
        What is counted.
    language : {"zh", "en"}
        Language of the words.
    size : Size
        Which of the two widths.
    """
    bars = _bars(figures, language)
    names = name_room(bar for group in bars.values() for bar in group)
    return count_bars(bars[series], size, language, names=names)


def _bars(figures: Figures, language: Language) -> dict[str, list[Bar]]:
    """Give the bars of every series: their pictures share the column of names."""
    bars: dict[str, list[Bar]] = {key: [] for key in _TITLES}
    for figure in figures:
        if figure.series in bars:
            part = Part("count", "", figure.count or 0)
            bars[figure.series].append(Bar(figure.name(language), (part,)))
    return bars


def content(figures: Figures, language: Language) -> Content | None:
    """Tell the chart in one language; None without observations."""
    claims = {f.group: f.count or 0 for f in figures if f.series == "qualifier"}
    if not claims:
        return None
    total, exact = sum(claims.values()), claims.get("exact", 0)
    bases = {f.group: f.count or 0 for f in figures if f.series == "period_basis"}
    present = [key for key in _TITLES if any(f.series == key for f in figures)]
    open_periods = total - bases.get("explicit", 0)
    if language == "zh":
        title, heads = "界限、时期与复核", ("类别", "数量")
        headline = f"{total}个观测中，{total - exact}个不是确切数，{open_periods}个没有写明时期"
        subtitle = "观测数，按措辞、时期依据分；全部数字按复核结果分"
        notes = ("时期没有写明的，按发表日期推算或由上下文推断，依据注在各观测中；推不出的留空。",)
    else:
        title, heads = "Bounds, periods, review", ("Class", "Number")
        headline = (
            f"{total - exact} of {total} observations claim no exact value; the period of "
            f"{open_periods} is not printed"
        )
        subtitle = (
            "Observations by what the words claim and by the basis of the period; all numbers by "
            "the decision of the review"
        )
        notes = (
            "A period that is not printed is taken from the day of publication or the context, and "
            "each observation says which; what cannot be told stays empty.",
        )
    tables = tuple(
        TableView(
            _TITLES[key][language],
            heads,
            tuple((Cell(f.name(language)), Cell(str(f.count))) for f in figures if f.series == key),
            numeric=True,
        )
        for key in present
    )
    panels = tuple(
        Panel(
            _TITLES[key][language],
            _spoken(figures, key, language),
            partial(chart, figures, key, language),
        )
        for key in present
    )
    return Content(title, headline, subtitle, panels, tables, notes, has_marks=False)


def _spoken(figures: Figures, series: str, language: Language) -> str:
    counts = [(f.name(language), f.count) for f in figures if f.series == series]
    form = "条形图：{}。" if language == "zh" else "Bar chart: {}."
    kind = form.format(_TITLES[series][language])
    return of_counts(kind, counts, language)


CHART = Chart("made_of", content)
