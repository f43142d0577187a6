"""Technology contracts of Jiangsu with its neighbours: two directions, lower bounds only."""

from __future__ import annotations

from indicators.reports import claims
from indicators.reports.chapter import Chart, Content, Figures
from indicators.reports.figures import Figure
from indicators.reports.languages import Language
from indicators.reports.measures import CONTRACTS, MONEY, claim

VALUE, COUNT = "tech_contract_value", "tech_contract_count"
_MEASURES = {VALUE: MONEY, COUNT: CONTRACTS}
_TITLES: dict[str, dict[Language, str]] = {
    VALUE: {"zh": "成交额", "en": "Contract value"},
    COUNT: {"zh": "合同数", "en": "Number of contracts"},
}
_NAMES: dict[str, dict[Language, str]] = {
    "out": {"zh": "输出到{}", "en": "Sold to {}"},
    "in": {"zh": "从{}吸纳", "en": "Bought from {}"},
    "out, all": {"zh": "全部输出（官方）", "en": "Sold to all (official)"},
    "in, all": {"zh": "全部吸纳（官方）", "en": "Bought from all (official)"},
}


def content(figures: Figures, language: Language) -> Content | None:
    """Tell the chart in one language; None without a figure on the value of contracts."""
    values = [f for f in figures if f.indicator == VALUE and f.role == "printed"]
    if not values:
        return None
    groups = [
        claims.Group(
            titles[language], tuple(f for f in figures if f.indicator == name), _MEASURES[name]
        )
        for name, titles in _TITLES.items()
    ]
    one = values[0]
    place, partners, year = one.place(language), one.partners(language), one.year
    flows = _flows(values, language)
    if language == "zh":
        title = "技术合同"
        headline = f"{year}年{place}与{partners}的技术交易：{flows}"
        subtitle = f"技术合同成交额（亿元）与合同数（项），按流向分，{place}，{year}年"
        caption = f"{place}与{partners}之间的技术合同，{year}年"
        first = "流向"
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
        first = "Direction"
        notes = (
            "The text says “more than” each time, so every figure is a lower bound. Two lower "
            "bounds have no difference: no net inflow follows from them.",
            f"The printed figures count contracts between {place} and {partners} only; the squares "
            f"are the official totals of all that {place} sells and buys, for comparison of size; "
            "the two are defined differently.",
        )
    return claims.content(
        groups,
        language,
        lambda figure: _name(figure, language),
        title=title,
        headline=headline,
        subtitle=subtitle,
        caption=caption,
        first=first,
        notes=notes,
    )


def _name(figure: Figure, language: Language) -> str:
    """Name a row: its direction, and whether it is the printed part or the official whole."""
    direction = figure.direction or "out"
    if figure.role == "official":
        return _NAMES[f"{direction}, all"][language]
    return _NAMES[direction][language].format(figure.partners(language))


def _flows(values: list[Figure], language: Language) -> str:
    """Say each value with its direction: `输出超过307亿元，吸纳超过830亿元`."""
    words = {
        "zh": {"out": "输出{}", "in": "吸纳{}"},
        "en": {"out": "{} sold", "in": "{} bought"},
    }[language]
    said = [words[f.direction or "out"].format(claim(f, MONEY, language)) for f in values]
    return ("，" if language == "zh" else ", ").join(said)


CHART = Chart("technology_contracts", content)
