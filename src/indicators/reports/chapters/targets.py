"""Targets and forecasts: hollow marks, since nothing of it is measured."""

from __future__ import annotations

from indicators.reports import claims
from indicators.reports.chapter import Chart, Content, Figures
from indicators.reports.figures import Figure
from indicators.reports.languages import Language, listed, within
from indicators.reports.measures import COUNT, MONEY, claim
from indicators.reports.periods import period

_SECTORS: dict[str, dict[Language, str]] = {
    "sector=biomedicine-health": {"zh": "生物医药与健康", "en": "biomedicine and health"},
    "sector=commercial-aerospace": {
        "zh": "商业航天及关联产业",
        "en": "commercial aerospace and related industries",
    },
    "status=developed": {"zh": "研制成功", "en": "completed"},
    "status=industrialised": {"zh": "实现产业化", "en": "in industrial production"},
}


def content(figures: Figures, language: Language) -> Content | None:
    """Tell the chart in one language; None without targets."""
    if not figures:
        return None

    comma = "，" if language == "zh" else ", "

    def parted(figure: Figure) -> tuple[str, str]:
        who = figure.subject(language) or figure.place(language)
        part = _sector(figure, language)
        rest = (figure.name(language), part, period(figure.time_period, language))
        return who, comma.join(p for p in rest if p)

    def label(figure: Figure) -> str:
        who, rest = parted(figure)
        return comma.join(p for p in (who, within(rest, language)) if p)

    money = tuple(f for f in figures if f.group == "money")
    counts = tuple(f for f in figures if f.group != "money")
    headline = _headline(money, language)
    if language == "zh":
        return claims.content(
            [claims.Group("产业规模", money, MONEY), claims.Group("产品", counts, COUNT)],
            language,
            label,
            title="目标",
            headline=headline or "目标与预计",
            subtitle="文中的目标与预计（亿元、个）；空心符号表示尚未实现",
            caption="目标与预计",
            first="主体与指标",
            notes=("目标和预计不是统计数，不能与实际数相加或比较增幅。",),
            parted=parted,
        )
    return claims.content(
        [claims.Group("Size of industries", money, MONEY), claims.Group("Products", counts, COUNT)],
        language,
        label,
        title="Targets",
        headline=headline or "Targets and forecasts",
        subtitle=(
            "Targets and forecasts in print (CNY billion, number); hollow marks: not yet reached"
        ),
        caption="Targets and forecasts",
        first="Subject and indicator",
        notes=(
            "Targets and forecasts are not statistics: do not add them to actual figures, nor "
            "compute growth from one to the other.",
        ),
        parted=parted,
    )


def _sector(figure: Figure, language: Language) -> str:
    return _SECTORS.get(figure.dimensions or "", {}).get(language, "")


def _headline(money: Figures, language: Language) -> str:
    """Say what is aimed at in money; empty without."""
    if not money:
        return ""
    place = money[0].place(language)
    if language == "zh":
        parts = [f"{_sector(f, 'zh')}{claim(f, MONEY, 'zh')}" for f in money]
        return f"{place}的目标：{'，'.join(parts)}"
    parts = [f"{claim(f, MONEY, 'en')} in {_sector(f, 'en')}" for f in money]
    return f"{place} aims at {listed(parts, 'en')}"


CHART = Chart("targets", content)
