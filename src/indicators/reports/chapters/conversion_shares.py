"""Shares of provinces in the national total of conversion, as far as official series allow them."""

from __future__ import annotations

from indicators.reports import implied
from indicators.reports.chapter import Chart, Content, Figures
from indicators.reports.languages import Language

_TITLES: implied.Titles = {
    "contracts": {
        "zh": "占全国高校转化合同金额的比重，六种方式，2022年",
        "en": "Of the contract value of the nation's universities, six modes, 2022",
    },
    "received": {
        "zh": "占全国当年到账金额的比重，2023年",
        "en": "Of the money received in the nation, 2023",
    },
    "three": {
        "zh": "占全国三种方式合同金额的比重，2023年",
        "en": "Of the contract value of the nation, three modes, 2023",
    },
}


_NAMES: implied.Titles = {
    "conversion_share_beijing": {"zh": "北京", "en": "Beijing"},
    "conversion_share_jiangsu": {"zh": "江苏", "en": "Jiangsu"},
    "conversion_share_guangdong": {"zh": "广东", "en": "Guangdong"},
    "conversion_income_share": {"zh": "广东", "en": "Guangdong"},
    "conversion_three_modes_share": {"zh": "广东（仅高校）", "en": "Guangdong, universities only"},
}


def content(figures: Figures, language: Language) -> Content | None:
    """Tell the chart in one language; None without shares."""
    drawn = implied.groups(figures, _TITLES, language)
    if not drawn:
        return None
    contracts = implied.said(drawn, "conversion_share_guangdong", language)
    received = implied.said(drawn, "conversion_income_share", language)
    if language == "zh":
        told = (
            f"广东占全国高校转化合同金额的{contracts}（2022年），"
            f"占全国到账金额的{received}（2023年）"
        )
        plain, title = "各省在全国成果转化中的比重", "占全国比重"
        subtitle = (
            "科技成果转化合同金额与到账金额占全国的比重（%），北京、江苏、广东，"
            "2022年、2023年，推算"
        )
        notes = (
            "官方不公布分省的转化数，只能用文中所载的数除以全国数：六种方式的合同金额、到账金额、"
            "三种方式的合同金额各有一个全国序列。其他省份和其他年份没有所载的数，算不出比重。",
            "2022年全国高校合同金额只在搜索结果中见到，未经核实；另两个全国数取自年度报告。"
            "三种方式的全国数包括科研院所，分子只有高校，比重因此偏低。",
        )
    else:
        told = (
            f"Guangdong accounts for {contracts} of the conversion contracts of the nation's "
            f"universities (2022) and {received} of the money received (2023)"
        )
        plain, title = "Shares in the nation's conversion", "Share of the national total"
        subtitle = (
            "Share of the national contract value and money received from conversion (percent), "
            "Beijing, Jiangsu and Guangdong, 2022 and 2023, derived"
        )
        notes = (
            "No official series breaks conversion down by province. A share is a "
            "printed figure over "
            "a national total, of which there are three: contracts of all six modes, money "
            "received, contracts of three modes. For other provinces and years nothing is printed.",
            "The contract value of all universities in 2022 was seen in a search result only and "
            "is unconfirmed; the other totals are from the annual reports. The total "
            "of three modes "
            "counts research institutes too, the part universities only, which understates that "
            "share.",
        )
    known = None not in (contracts, received)
    headline = told if known else plain
    return implied.content(
        drawn,
        language,
        title=title,
        headline=headline,
        subtitle=subtitle,
        notes=notes,
        names=_NAMES,
    )


CHART = Chart("conversion_shares", content)
