"""R&D in proportion: shares, growth and leads that follow from printed and official figures."""

from __future__ import annotations

from indicators.reports import implied
from indicators.reports.chapter import Chart, Content, Figures
from indicators.reports.languages import Language

_TITLES: implied.Titles = {
    "share": {"zh": "研发经费占比", "en": "Shares of R&D expenditure"},
    "growth": {"zh": "2016—2023年年均增长率", "en": "Annual growth, 2016–2023"},
    "lead": {"zh": "2023年经费差额", "en": "Lead in expenditure, 2023"},
    "gap": {"zh": "2023年强度差", "en": "Lead in intensity, 2023"},
}


_NAMES: implied.Titles = {
    "rd_share_delta": {
        "zh": "长三角占全国，2022年",
        "en": "Yangtze River Delta in the nation, 2022",
    },
    "rd_share_guangdong": {"zh": "广东占全国，2023年", "en": "Guangdong in the nation, 2023"},
    "rd_basic_share_guangdong": {
        "zh": "基础研究占广东，2023年",
        "en": "Basic research in Guangdong, 2023",
    },
    "rd_growth_per_year_guangdong": {"zh": "广东", "en": "Guangdong"},
    "rd_growth_per_year_china": {"zh": "全国", "en": "China"},
    "rd_growth_per_year_jiangsu": {"zh": "江苏", "en": "Jiangsu"},
    "rd_growth_per_year_beijing": {"zh": "北京", "en": "Beijing"},
    "rd_lead_over_jiangsu": {"zh": "广东比江苏", "en": "Guangdong over Jiangsu"},
    "rd_intensity_gap_guangdong": {"zh": "广东比全国", "en": "Guangdong over the nation"},
}


def content(figures: Figures, language: Language) -> Content | None:
    """Tell the chart in one language; None without derived figures."""
    drawn = implied.groups(figures, _TITLES, language)
    if not drawn:
        return None
    share = implied.said(drawn, "rd_share_guangdong", language)
    own = implied.said(drawn, "rd_growth_per_year_guangdong", language)
    nation = implied.said(drawn, "rd_growth_per_year_china", language)
    if language == "zh":
        told = f"广东占全国研发经费的{share}，2016年以来年均增长{own}，全国为{nation}"
        plain, title = "由研发数字推算的占比、增速与差额", "推算：研发"
        subtitle = (
            "R&D经费的占比（%）、按当年价格计算的年均增长率（%）、经费差额（亿元）与强度差"
            "（百分点），2022年、2023年，推算"
        )
    else:
        told = (
            f"Guangdong accounts for {share} of the nation's R&D expenditure; its own has grown "
            f"{own} a year since 2016, the nation's {nation}"
        )
        plain, title = "What R&D figures imply", "Derived: R&D"
        subtitle = (
            "Shares of R&D expenditure (percent), annual growth at current prices (percent), lead "
            "in expenditure (CNY billion) and in intensity (percentage points), 2022 and 2023, "
            "derived"
        )
    known = None not in (share, own, nation)
    return implied.content(
        drawn,
        language,
        title=title,
        headline=told if known else plain,
        subtitle=subtitle,
        names=_NAMES,
    )


CHART = Chart("rd_implied", content)
