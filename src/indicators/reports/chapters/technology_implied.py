"""Jiangsu's technology trade in proportion: bounds of shares, official balance, mean contract."""

from __future__ import annotations

from indicators.reports import implied
from indicators.reports.chapter import Chart, Content, Figures
from indicators.reports.languages import Language

_TITLES: implied.Titles = {
    "share": {"zh": "占比", "en": "Shares"},
    "balance": {"zh": "官方净吸纳额", "en": "Official net purchases"},
    "mean": {"zh": "平均每项合同金额", "en": "Mean value of a contract"},
}


def content(figures: Figures, language: Language) -> Content | None:
    """Tell the chart in one language; None without derived figures."""
    drawn = implied.groups(figures, _TITLES, language)
    if not drawn:
        return None
    bought = implied.said(drawn, "delta_share_value_in", language)
    sold = implied.said(drawn, "delta_share_value_out", language)
    if language == "zh":
        told = f"江苏吸纳的技术合同成交额中{bought}来自沪浙皖，输出的{sold}流向沪浙皖"
        plain, title = "由技术合同数字推算的占比与差额", "推算：技术合同"
        subtitle = (
            "技术合同成交额的占比（%）、差额（亿元）与平均金额（万元/项），江苏，2022年，推算"
        )
        notes = (
            "占比只是下限：文中的分子是“超”，官方的分母是确切数。"
            "江苏与沪浙皖之间的差额不能推算，因为两个下限相减没有意义；官方净吸纳额包括所有交易对象。",
        )
    else:
        told = (
            f"{bought[:1].upper() if bought else ''}{bought[1:] if bought else ''} of the contract "
            f"value that Jiangsu buys comes from Shanghai, Zhejiang and Anhui, {sold} of what it "
            "sells goes there"
        )
        plain, title = "What figures on contracts imply", "Derived: technology contracts"
        subtitle = (
            "Shares in the value of technology contracts (percent), net purchases (CNY billion), "
            "mean value of a contract (CNY million), Jiangsu, 2022, derived"
        )
        notes = (
            "The shares are lower bounds, since the text says “more than” of the part while the "
            "official whole is exact. Two lower bounds have no difference, so that no balance with "
            "the three follows; the official balance is that with all partners.",
        )
    known = None not in (bought, sold)
    headline = told if known else plain
    return implied.content(
        drawn, language, title=title, headline=headline, subtitle=subtitle, notes=notes
    )


CHART = Chart("technology_implied", content)
