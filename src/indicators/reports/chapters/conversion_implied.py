"""Conversion in proportion: multiples, growth, money for each institution and result."""

from __future__ import annotations

from indicators.reports import implied
from indicators.reports.chapter import Chart, Content, Figures
from indicators.reports.languages import Language

_TITLES: implied.Titles = {
    "multiple": {
        "zh": "高校转化合同金额为广东的倍数，2022年",
        "en": "Conversion contracts of universities as a multiple of Guangdong's, 2022",
    },
    "growth": {"zh": "增长率", "en": "Growth"},
    "institution": {"zh": "平均每家单位，2023年", "en": "Per institution, 2023"},
    "result": {"zh": "平均每项成果，2023年", "en": "Per result, 2023"},
}


_NAMES: implied.Titles = {
    "conversion_beijing_over_guangdong": {"zh": "北京", "en": "Beijing"},
    "conversion_jiangsu_over_guangdong": {"zh": "江苏", "en": "Jiangsu"},
    "conversion_income_growth_per_year": {
        "zh": "广东转化收入，五年年均",
        "en": "Income in Guangdong, average of five years",
    },
    "national_conversion_growth": {
        "zh": "全国到账金额，2020—2023年",
        "en": "Money received in the nation, 2020–2023",
    },
}


def content(figures: Figures, language: Language) -> Content | None:
    """Tell the chart in one language; None without derived figures."""
    drawn = implied.groups(figures, _TITLES, language)
    if not drawn:
        return None
    times = implied.said(drawn, "conversion_beijing_over_guangdong", language)
    if language == "zh":
        told = f"2022年北京高校的转化合同金额是广东的{times}"
        plain, title = "由成果转化数字推算的倍数、增速与平均数", "推算：成果转化"
        subtitle = "成果转化的倍数、增长率（%）与平均金额（万元），2022年、2023年，推算"
    else:
        told = f"In 2022 Beijing's universities contracted {times} as much as Guangdong's"
        plain, title = "What figures on conversion imply", "Derived: conversion"
        subtitle = (
            "Multiples, growth (percent) and money per institution and per result (CNY million), "
            "2022 and 2023, derived"
        )
    headline = told if times else plain
    return implied.content(
        drawn, language, title=title, headline=headline, subtitle=subtitle, names=_NAMES
    )


CHART = Chart("conversion_implied", content)
