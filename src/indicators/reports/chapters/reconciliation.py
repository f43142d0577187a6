"""Printed figures beside official values, as a percentage of them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from indicators.reports import claims
from indicators.reports.chapter import Cell, Chart, Content, Figures, TableView
from indicators.reports.figures import Figure
from indicators.reports.languages import Language
from indicators.reports.measures import PERCENT, claim, general, rounded
from indicators.reports.periods import period
from indicators.reports.vocabulary import VERDICTS, named


def content(figures: Figures, language: Language) -> Content | None:
    """Tell the chart in one language; None without a printed figure beside an official value."""
    beside = [f for f in figures if f.official_value]
    if not figures:
        return None

    def label(figure: Figure) -> str:
        who = figure.subject(language) or figure.place(language)
        name = figure.indicator_zh if language == "zh" else figure.indicator_en
        parts = (who, name or "", period(figure.time_period, language))
        return ("，" if language == "zh" else ", ").join(part for part in parts if part)

    drawn = tuple(_relative(figure) for figure in _once(beside))
    counts: dict[str, int] = {}
    for figure in figures:
        counts[figure.verdict or ""] = counts.get(figure.verdict or "", 0) + 1
    agree = sum(n for v, n in counts.items() if v in _AGREE)
    comma = "，" if language == "zh" else ", "
    said = comma.join(f"{named(VERDICTS, v, language)}: {n}" for v, n in counts.items())
    if language == "zh":
        told = claims.content(
            [claims.Group("所印数字占官方数值的百分比", drawn, PERCENT, Decimal(120))],
            language,
            label,
            title="与官方数值对照",
            headline=f"{len(figures)}次对照中{agree}次相符",
            subtitle="文中所印数字与同地区、同时期官方数值的对照；官方数值 = 100%",
            caption="对照",
            first="数字",
            notes=(said, "没有对应官方数值的数字见下表，不画。"),
        )
        heads = ("数字", "所主张的数值", "官方数值", "序列", "结论")
    else:
        told = claims.content(
            [claims.Group("Printed figure as a percentage of the official value", drawn, PERCENT,
                          Decimal(120))],
            language,
            label,
            title="Printed beside official",
            headline=f"{agree} of {len(figures)} comparisons with official values agree",
            subtitle=(
                "Printed figures beside official values of the same place and period; official "
                "value = 100 %"
            ),
            caption="Comparison",
            first="Figure",
            notes=(said, "Figures without an official counterpart are in the table and not drawn."),
        )  # fmt: skip
        heads = ("Figure", "Claim", "Official value", "Series", "Verdict")
    rows = tuple(
        (
            Cell(label(f)),
            Cell(claim(f, general(f), language)),
            Cell("—" if f.official_value is None else _official(f, language)),
            Cell((f.name_zh if language == "zh" else f.name_en) or "—"),
            Cell(named(VERDICTS, f.verdict, language)),
        )
        for f in figures
    )
    return replace(told, tables=(TableView(told.subtitle, heads, rows),), marks_official=False)


_AGREE = frozenset({"agrees", "agrees_within_rounding", "consistent_with_bound"})


def _official(figure: Figure, language: Language) -> str:
    value = figure.official_value or Decimal(0)
    return general(figure).amount(value, language)


def _once(figures: list[Figure]) -> list[Figure]:
    """Keep the first comparison of each figure: further series say much the same."""
    return list({f.observation_id: f for f in reversed(figures)}.values())[::-1]


def _relative(figure: Figure) -> Figure:
    """Express a figure and its bounds as a percentage of the official value."""
    base = figure.official_value or Decimal(1)

    def share(value: Decimal | None) -> Decimal | None:
        return None if value is None else rounded(value / base * 100, 6)

    return replace(
        figure,
        value=share(figure.value),
        lower=share(figure.lower),
        upper=share(figure.upper),
        unit="percent",
    )


CHART = Chart("reconciliation", content)
