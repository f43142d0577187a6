"""Platforms in figures, beside what official pages said at other dates."""

from __future__ import annotations

from indicators.reports import claims
from indicators.reports.chapter import Chart, Content, Figures
from indicators.reports.figures import Figure
from indicators.reports.languages import Language, spelled, within
from indicators.reports.measures import COUNT
from indicators.reports.periods import period


def content(figures: Figures, language: Language) -> Content | None:
    """Tell the chart in one language; None without a printed figure."""
    printed = tuple(figure for figure in figures if figure.role == "printed")
    if not printed:
        return None
    others = tuple(figure for figure in figures if figure.role == "official")

    def label(figure: Figure) -> str:
        name, when = figure.name(language), period(figure.time_period, language)
        who = figure.subject(language)
        if language == "zh":
            return f"{who}{'：' if who else ''}{name}，{when}"
        return f"{who}: {within(name, 'en')}, {when}" if who else f"{name}, {when}"

    def parted(figure: Figure) -> tuple[str, str]:
        if figure.role == "official":
            return "", label(figure)
        return claims.by_subject(figure, language)

    bounded = sum(not figure.is_exact for figure in printed)
    if language == "zh":
        groups = [
            claims.Group("文中所载", printed, COUNT, log=True),
            claims.Group("官方或平台方在其他时点公布的数", others, COUNT, log=True),
        ]
        return claims.content(
            groups,
            language,
            label,
            title="平台",
            headline=f"文中关于平台的{len(printed)}个数字中，{bounded}个只是界限或区间",
            subtitle="平台的规模（个），文中所载与官方或平台方在其他时点公布的数，对数刻度",
            caption="平台的规模",
            first="平台、指标与时点",
            notes=(
                "对数刻度：每一刻度为前一刻度的十倍。",
                "后者的时点与文中不同，有的口径也不同（峰值与日均），只供比较大小。",
            ),
            parted=parted,
        )
    groups = [
        claims.Group("As printed", printed, COUNT, log=True),
        claims.Group("Figures of officials or operators for other dates", others, COUNT, log=True),
    ]
    return claims.content(
        groups,
        language,
        label,
        title="Platforms",
        headline=(
            f"Of the {spelled(len(printed))} printed figures on platforms, {spelled(bounded)} are "
            "bounds or ranges only"
        ),
        subtitle=(
            "Size of platforms (number), as printed and as officials or operators published it for "
            "other dates, logarithmic scale"
        ),
        caption="Size of platforms",
        first="Platform, indicator and date",
        notes=(
            "Logarithmic scale: each step is ten times the one before.",
            "The other figures are of other dates, and some are defined differently "
            "(a peak is not a "
            "daily mean): for comparison of size only.",
        ),
        parted=parted,
    )


CHART = Chart("platforms", content)
