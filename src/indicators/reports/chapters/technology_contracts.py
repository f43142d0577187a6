"""Technology contracts of Jiangsu with its neighbours: two directions, lower bounds only."""

from __future__ import annotations

from functools import partial

import altair as alt

from indicators.reports.chapter import Chart, Content, Figures, Panel
from indicators.reports.dot_plot import Row, dot_plot
from indicators.reports.figures import Figure
from indicators.reports.languages import Language
from indicators.reports.measures import CONTRACTS, MONEY, Measure, claim
from indicators.reports.style import ACCENT, SECOND, Size
from indicators.reports.tables import claims_table

VALUE, COUNT = "tech_contract_value", "tech_contract_count"
_MEASURES = {VALUE: MONEY, COUNT: CONTRACTS}
_TITLES: dict[str, dict[Language, str]] = {
    VALUE: {"zh": "成交额", "en": "Contract value"},
    COUNT: {"zh": "合同数", "en": "Number of contracts"},
}
_DIRECTIONS: dict[str, dict[Language, str]] = {
    "out": {"zh": "输出", "en": "Out"},
    "in": {"zh": "吸纳", "en": "In"},
}


def chart(figures: Figures, indicator: str, language: Language, size: Size) -> alt.LayerChart:
    """Draw one indicator by direction, each figure as the bound that it is.

    Parameters
    ----------
    figures : tuple of Figure
        Rows of the query `technology_contracts`.
    indicator : str
        ``"tech_contract_value"`` or ``"tech_contract_count"``.
    language : {"zh", "en"}
        Language of the words.
    size : Size
        Which of the two widths.
    """
    rows = [
        Row(
            _name(figure, language),
            figure,
            ACCENT if figure.role == "printed" else SECOND,
        )
        for figure in figures
        if figure.indicator == indicator
    ]
    return dot_plot(rows, _MEASURES[indicator], language, size)


def content(figures: Figures, language: Language) -> Content | None:
    """Tell the chart in one language; None without a figure on the value of contracts."""
    values = [f for f in figures if f.indicator == VALUE and f.role == "printed"]
    if not values:
        return None
    present = [name for name in (VALUE, COUNT) if any(f.indicator == name for f in figures)]
    one = values[0]
    place, partners, year = one.place(language), one.partners(language), one.year
    flows = _flows(values, language)
    if language == "zh":
        title = "技术合同"
        headline = f"{year}年{place}与{partners}的技术交易：{flows}"
        subtitle = f"技术合同成交额（亿元）与合同数（项），按流向分，{place}，{year}年"
        caption = f"{place}与{partners}之间的技术合同，{year}年"
        first = "流向与指标"
        notes = (
            "文中只说“超”，因此每个数都是下限；两个下限之间没有差额可言，不能由此算出净流入。",
            f"文中的数只计{place}与{partners}之间的合同；方块为{place}全部输出与吸纳的技术合同的"
            "官方数值，供比较大小，两者口径不同。",
        )
    else:
        title = "Technology contracts"
        headline = f"{place}'s technology trade with {partners} in {year}: {flows}"
        subtitle = (
            f"Value (CNY billion) and number of technology contracts by direction, {place}, {year}"
        )
        caption = f"Technology contracts between {place} and {partners}, {year}"
        first = "Direction and indicator"
        notes = (
            "The text says “more than” each time, so every figure is a lower bound. Two lower "
            "bounds have no difference: no net inflow follows from them.",
            f"The printed figures count contracts between {place} and {partners} only; the squares "
            f"are the official totals of all that {place} sells and buys, for comparison of size.",
        )
    return Content(
        title,
        headline,
        subtitle,
        panels=tuple(_panel(figures, name, language) for name in present),
        tables=(
            claims_table(
                figures,
                _measure,
                language,
                caption=caption,
                first=first,
                label=lambda figure: _label(figure, language),
            ),
        ),
        notes=notes,
        marks_official=True,
    )


def _measure(figure: Figure) -> Measure:
    return _MEASURES[figure.indicator or VALUE]


def _name(figure: Figure, language: Language) -> str:
    """Name a row: its direction, and whether it is the printed part or the official whole."""
    direction = _DIRECTIONS[figure.direction or "out"][language]
    if figure.role == "official":
        return f"{direction}，全部（官方）" if language == "zh" else f"{direction}, all (official)"
    partners = figure.partners(language)
    return f"{direction}，与{partners}" if language == "zh" else f"{direction}, {partners}"


def _label(figure: Figure, language: Language) -> str:
    direction = _DIRECTIONS[figure.direction or "out"][language]
    title = _TITLES[figure.indicator or VALUE][language]
    if figure.role == "official":
        direction += "（全部，官方）" if language == "zh" else ", all (official)"
    return f"{direction}{title}" if language == "zh" else f"{direction}: {title.lower()}"


def _flows(values: list[Figure], language: Language) -> str:
    """Say each value with its direction: `输出超过307亿元，吸纳超过830亿元`."""
    words = {
        "zh": {"out": "输出{}", "in": "吸纳{}"},
        "en": {"out": "{} out", "in": "{} in"},
    }[language]
    said = [words[f.direction or "out"].format(claim(f, MONEY, language)) for f in values]
    return ("，" if language == "zh" else ", ").join(said)


def _panel(figures: Figures, indicator: str, language: Language) -> Panel:
    title = _TITLES[indicator][language]
    shown = [figure for figure in figures if figure.indicator == indicator]
    spoken = ("；" if language == "zh" else "; ").join(
        f"{_label(f, language)} {claim(f, _measure(f), language)}" for f in shown
    )
    kind = "点图，从零起" if language == "zh" else "Dot plot from zero"
    colon = "：" if language == "zh" else ": "
    return Panel(title, f"{kind}{colon}{spoken}", partial(chart, figures, indicator, language))


CHART = Chart("technology_contracts", content)
