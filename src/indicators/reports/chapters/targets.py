"""Targets and forecasts: hollow marks, since nothing of it is measured."""

from __future__ import annotations

from indicators.reports import claims
from indicators.reports.chapter import Chart, Content, Figures
from indicators.reports.figures import Figure
from indicators.reports.languages import Language
from indicators.reports.measures import COUNT, MONEY, claim
from indicators.reports.periods import period

_SECTORS: dict[str, dict[Language, str]] = {
    "sector=biomedicine-health": {"zh": "生物医药与健康", "en": "biomedicine and health"},
    "sector=commercial-aerospace": {"zh": "商业航天及关联产业", "en": "commercial aerospace"},
    "status=developed": {"zh": "研制成功", "en": "developed"},
    "status=industrialised": {"zh": "实现产业化", "en": "in industrial production"},
}


def content(figures: Figures, language: Language) -> Content | None:
    """Tell the chart in one language; None without targets."""
    if not figures:
        return None

    def label(figure: Figure) -> str:
        who = figure.subject(language) or figure.place(language)
        part = _SECTORS.get(figure.dimensions or "", {}).get(language, "")
        parts = (who, figure.name(language), part, period(figure.time_period, language))
        return ("，" if language == "zh" else ", ").join(p for p in parts if p)

    money = tuple(f for f in figures if f.group == "money")
    counts = tuple(f for f in figures if f.group != "money")
    comma = "，" if language == "zh" else ", "
    said = comma.join(
        f"{_SECTORS.get(f.dimensions or '', {}).get(language, '')} {claim(f, MONEY, language)}"
        for f in money
    )
    if language == "zh":
        return claims.content(
            [claims.Group("产业规模", money, MONEY), claims.Group("产品", counts, COUNT)],
            language,
            label,
            title="目标",
            headline=f"目标：{said}" if said else "目标与预计",
            subtitle="文中的目标与预计（亿元、个），空心符号，尚未实现",
            caption="目标与预计",
            first="主体与指标",
            notes=("目标和预计不是统计数，不能与实际数相加或比较增幅。",),
        )
    return claims.content(
        [claims.Group("Size of industries", money, MONEY), claims.Group("Products", counts, COUNT)],
        language,
        label,
        title="Targets",
        headline=f"Aimed at: {said}" if said else "Targets and forecasts",
        subtitle=(
            "Targets and forecasts in print (CNY billion, number), hollow: nothing is measured"
        ),
        caption="Targets and forecasts",
        first="Subject and indicator",
        notes=("Targets and forecasts are no statistics: they neither add to nor grow from actual "
               "figures.",),
    )  # fmt: skip


CHART = Chart("targets", content)
