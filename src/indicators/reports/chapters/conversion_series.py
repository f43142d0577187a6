"""Three national series of conversion that must not be joined."""

from __future__ import annotations

from decimal import Context

from indicators.reports import claims
from indicators.reports.chapter import Chart, Content, Figures
from indicators.reports.figures import Figure
from indicators.reports.languages import Language
from indicators.reports.measures import MONEY

_SIX, _THREE = "conversion_value_six_modes", "conversion_value_three_modes"
_RECEIVED = "conversion_received_six_modes"
_TITLES: dict[str, dict[Language, str]] = {
    _SIX: {
        "zh": "六种方式的合同金额",
        "en": "Contract value, six modes",
    },
    _THREE: {
        "zh": "转让、许可、作价投资三种方式的合同金额",
        "en": "Contract value, three modes: transfer, licence, investment",
    },
    _RECEIVED: {"zh": "六种方式的当年到账金额", "en": "Money received in the year, six modes"},
}


def content(figures: Figures, language: Language) -> Content | None:
    """Tell the chart in one language; None without a year that both contract series have."""
    values = {(f.group, f.year): f.value for f in figures if f.value}
    common = [y for (group, y) in values if group == _SIX and (_THREE, y) in values and y]
    if not common:
        return None
    year, years = max(common), sorted(y for _, y in values if y)
    times = Context(prec=2).divide(values[_SIX, year], values[_THREE, year])
    top = max(f.value for f in figures if f.value is not None)
    groups = [
        claims.Group(titles[language], tuple(f for f in figures if f.group == key), MONEY, top)
        for key, titles in _TITLES.items()
    ]

    def label(figure: Figure) -> str:
        return f"{figure.year}年" if language == "zh" else str(figure.year)

    if language == "zh":
        return claims.content(
            groups,
            language,
            label,
            title="不可相接的序列",
            headline=f"{year}年“六种方式”的合同金额约为“三种方式”的{times}倍：两个序列不可相接",
            subtitle=f"高校和科研院所科技成果转化金额，全国，{years[0]}—{years[-1]}年，亿元",
            caption="全国科技成果转化：三个序列",
            first="年份",
            notes=(
                "三种方式是六种方式的一部分；合同金额也不等于当年到账金额。"
                "比较年份或地区前先看数字属于哪个序列。",
            ),
        )
    return claims.content(
        groups,
        language,
        label,
        title="Series not to be joined",
        headline=(
            f"In {year} contracts of all “six modes” of conversion were worth about {times} times "
            "those of “three modes”: do not join the two"
        ),
        subtitle=(
            "Conversion by universities and research institutes, nationwide, "
            f"{years[0]}–{years[-1]}, CNY billion"
        ),
        caption="Conversion in the nation: three series",
        first="Year",
        notes=(
            "The three modes are a part of the six, and contract value is not money received in "
            "the year. Check which series a figure belongs to before comparing years or places.",
        ),
    )


CHART = Chart("conversion_series", content)
