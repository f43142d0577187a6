"""Printed figures beside official values: verdicts, and the figures on one scale."""

from __future__ import annotations

from dataclasses import replace
from decimal import Context, Decimal

from indicators.reports import claims
from indicators.reports.alternatives import of_counts
from indicators.reports.chapter import Cell, Chart, Content, Figures, Panel, TableView
from indicators.reports.count_bars import Bar, Part, count_bars
from indicators.reports.figures import Figure
from indicators.reports.languages import Language, spelled, within
from indicators.reports.measures import PERCENT, claim, counterpart, general
from indicators.reports.periods import period

_SHARE = Context(prec=4)
"""Shares of the official value are told to four significant digits."""

_AGREE = frozenset({"agrees", "agrees_within_rounding", "consistent_with_bound"})


def content(figures: Figures, language: Language) -> Content | None:
    """Tell the chart in one language; None without a comparison."""
    verdicts = tuple(figure for figure in figures if figure.role == "count")
    figures = tuple(figure for figure in figures if figure.role == "printed")
    if not figures:
        return None
    drawn = tuple(_relative(f) for f in figures if f.group == "scale" and f.official_value)
    counts = {figure.verdict: figure.count or 0 for figure in verdicts}
    found, missing = len(figures), counts.get("not_found", 0)
    agree = sum(count for verdict, count in counts.items() if verdict in _AGREE)
    differ = counts.get("differs", 0)
    other = found - agree - differ

    def label(figure: Figure) -> str:
        return _label(figure, language)

    apart = tuple(
        f"{label(f)}{'：' if language == 'zh' else ': '}{_finding(f, language)}"
        for f in figures
        if f.verdict == "differs"
    )

    if language == "zh":
        told = claims.content(
            [claims.Group("所载数字占官方数值的百分比", drawn, PERCENT, Decimal(120))],
            language,
            label,
            title="与官方数值对照",
            headline=(
                f"{found}个数字有官方对应数：{agree}个相符或不相矛盾，{differ}个不同，"
                f"{other}个口径不同而不能判断"
            ),
            subtitle=(
                f"{found + missing}个数字与最近的官方对应数对照的结论；可比的按官方数值为100%画出"
            ),
            caption="对照",
            first="数字",
            notes=(
                "口径不同的是部分与总数、流量与存量之类，不能判断对错；没有对应数的只计个数。",
                "只有同一地区、同一时期、官方数为确切数的数额画在一个尺度上。",
                *apart,
            ),
        )
        heads = ("数字", "所表示的数值", "官方数值", "序列", "结论")
        caption = f"{found}个数字与最近的官方对应数"
        counted = "结论（数字个数）"
    else:
        told = claims.content(
            [
                claims.Group(
                    "Printed figure as a percentage of the official value",
                    drawn,
                    PERCENT,
                    Decimal(120),
                )
            ],
            language,
            label,
            title="Comparison with official values",
            headline=(
                f"Of the {found} figures with an official counterpart, {agree} agree "
                "with it or do not "
                f"contradict it, {spelled(differ)} {'differs' if differ == 1 else 'differ'}, and "
                f"{other} are defined differently and cannot be judged"
            ),
            subtitle=(
                f"Verdict on {found + missing} figures beside their nearest official counterpart; "
                "those that can be compared are drawn with the official value as 100%"
            ),
            caption="Comparison",
            first="Figure",
            notes=(
                "“Defined differently” is said of a part and its whole, of a flow "
                "and a stock and the "
                "like: neither right nor wrong. Figures without a counterpart are only counted.",
                "Only amounts of the same place and period whose official value is exact are drawn "
                "on one scale.",
                *apart,
            ),
        )
        heads = ("Figure", "Claim", "Official value", "Series", "Verdict")
        caption = f"{found} figures beside their nearest official counterpart"
        counted = "Verdicts (number of figures)"
    bars = [
        Bar(figure.told_verdict(language), (Part("count", "", figure.count),))
        for figure in verdicts
        if figure.count
    ]
    form = "条形图：{}。" if language == "zh" else "Bar chart: {}."
    counts_told = [(bar.name, bar.total) for bar in bars]
    spoken = of_counts(form.format(counted), counts_told, language)
    panel = Panel(counted, spoken, lambda size: count_bars(bars, size, language))
    rows = tuple(_row(figure, language) for figure in figures)
    table = TableView(caption, heads, rows)
    return replace(
        told,
        panels=(panel, *told.panels),
        tables=(table,),
        marks_official=False,
        marked=drawn,
    )


def _label(figure: Figure, language: Language) -> str:
    who = figure.subject(language) or figure.place(language)
    name = figure.indicator_zh if language == "zh" else figure.indicator_en
    parts = (who, within(name or "", language), period(figure.time_period, language))
    return ("，" if language == "zh" else ", ").join(part for part in parts if part)


def _row(figure: Figure, language: Language) -> tuple[Cell, ...]:
    value, qualifier = figure.official_value, figure.official_qualifier
    return (
        Cell(_label(figure, language)),
        Cell(claim(figure, general(figure), language), href=f"#obs-{figure.observation_id}"),
        Cell("—" if value is None else counterpart(value, figure, language, qualifier)),
        Cell((figure.name_zh if language == "zh" else figure.name_en) or "—"),
        Cell(_finding(figure, language)),
    )


def _finding(figure: Figure, language: Language) -> str:
    finding = figure.finding_zh if language == "zh" else figure.finding_en
    return finding or figure.told_verdict(language)


def _relative(figure: Figure) -> Figure:
    """Express a figure and its bounds as a percentage of the official value."""
    base = figure.official_value or Decimal(1)

    def share(value: Decimal | None) -> Decimal | None:
        return None if value is None else _SHARE.divide(value * 100, base)

    return replace(
        figure,
        value=share(figure.value),
        lower=share(figure.lower),
        upper=share(figure.upper),
        unit="percent",
    )


CHART = Chart("reconciliation", content)
