"""Dependence on imports and shares: what is printed, what is only claimed, what others say."""

from __future__ import annotations

from decimal import Decimal

from indicators.reports import claims
from indicators.reports.chapter import Chart, Content, Figures
from indicators.reports.figures import Figure
from indicators.reports.languages import Language, listed, within
from indicators.reports.measures import PERCENT, claim
from indicators.reports.periods import period

_GROUPS: dict[str, dict[Language, str]] = {
    "actual": {"zh": "文中所载", "en": "As printed"},
    "claim": {"zh": "文中所称，未注来源", "en": "As claimed in print, without a source"},
    "other": {"zh": "其他公开来源", "en": "Other public sources"},
}
_PRODUCTS: dict[str, dict[Language, str]] = {
    "smartphone-chips": {"zh": "智能手机芯片", "en": "smartphone chips"},
    "operating-system-chips": {"zh": "操作系统芯片", "en": "operating-system chips"},
    "integrated-circuits": {"zh": "集成电路", "en": "integrated circuits"},
    "drone": {"zh": "无人机", "en": "drones"},
    "semiconductors": {"zh": "半导体", "en": "semiconductors"},
    "disilane": {"zh": "乙硅烷", "en": "disilane"},
    "doctorate": {"zh": "博士", "en": "doctorates"},
    "senior-title": {"zh": "高级职称", "en": "senior titles"},
}


def content(figures: Figures, language: Language) -> Content | None:
    """Tell the chart in one language; None without a printed share."""
    if not any(figure.role == "printed" for figure in figures):
        return None

    def label(figure: Figure) -> str:
        return _label(figure, language)

    groups = [
        claims.Group(
            titles[language], tuple(f for f in figures if f.group == key), PERCENT, Decimal(100)
        )
        for key, titles in _GROUPS.items()
    ]
    told = [f for f in figures if f.indicator == "import_dependence"]
    headline = _headline(told, language)

    def parted(figure: Figure) -> tuple[str, str]:
        if figure.role == "official":
            return "", label(figure)
        who = figure.subject(language) or figure.place(language)
        return who, _joined((figure.name(language), *_rest(figure, language)), language)

    if language == "zh":
        return claims.content(
            groups,
            language,
            label,
            title="依存度与份额",
            headline=headline or "依存度与份额",
            subtitle="对外依存度、市场份额及其他占比（%），文中所载与其他公开来源",
            caption="依存度与份额",
            first="指标与对象",
            notes=(
                "文中所称的数没有注明来源；其他来源的范围和年份与文中不同（全国、深圳、民用或消费级），"
                "不能相互印证。",
            ),
            parted=parted,
        )
    return claims.content(
        groups,
        language,
        label,
        title="Dependence and shares",
        headline=headline or "Dependence and shares",
        subtitle=(
            "Dependence on imports, market shares and other shares (percent), as printed and in "
            "other public sources"
        ),
        caption="Dependence and shares",
        first="Indicator and subject",
        notes=(
            "Claimed figures name no source. The other sources differ in scope and "
            "year (the nation, "
            "Shenzhen, civil or consumer drones) and do not confirm them.",
        ),
        parted=parted,
    )


def _product(figure: Figure, language: Language) -> str:
    values = figure.breakdown.values()
    return next((_PRODUCTS[v][language] for v in values if v in _PRODUCTS), "")


def _headline(told: list[Figure], language: Language) -> str:
    """Say how far each product depends on imports; empty without one."""
    if not told:
        return ""
    place = told[0].place(language)
    if language == "zh":
        parts = [f"{_product(f, 'zh')}{claim(f, PERCENT, 'zh')}" for f in told]
        return f"{place}的对外依存度：{'，'.join(parts)}"
    parts = [f"{claim(f, PERCENT, 'en')} of {_product(f, 'en')}" for f in told]
    return f"{place} depends on imports for {listed(parts, 'en')}"


def _label(figure: Figure, language: Language) -> str:
    if figure.role == "official":
        name = (figure.name(language), figure.published_by(language))
        return _joined((*name, period(figure.time_period, language)), language)
    who = figure.subject(language) or figure.place(language)
    measured = within(figure.name(language), language)
    return _joined((who, measured, *_rest(figure, language)), language)


def _rest(figure: Figure, language: Language) -> tuple[str, str]:
    return _product(figure, language), period(figure.time_period, language)


def _joined(parts: tuple[str, ...], language: Language) -> str:
    return ("，" if language == "zh" else ", ").join(part for part in parts if part)


CHART = Chart("dependence", content)
