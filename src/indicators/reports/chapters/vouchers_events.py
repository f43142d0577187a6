"""Innovation vouchers, forums and joint projects in figures."""

from __future__ import annotations

from indicators.reports import claims
from indicators.reports.chapter import Chart, Content, Figures
from indicators.reports.figures import Figure
from indicators.reports.languages import Language, capital
from indicators.reports.measures import COUNT, ENTERPRISES, SMALL_MONEY, claim

_GROUPS: dict[str, dict[Language, str]] = {
    "vouchers": {"zh": "创新券", "en": "Innovation vouchers"},
    "projects": {"zh": "项目", "en": "Projects"},
    "events": {"zh": "计划与活动", "en": "Programmes and events"},
    "money": {"zh": "金额", "en": "Money"},
}


def content(figures: Figures, language: Language) -> Content | None:
    """Tell the chart in one language; None without figures."""
    if not figures:
        return None

    def label(figure: Figure) -> str:
        derived = figure.role == "derived"
        return figure.name(language) if derived else claims.full_name(figure, language)

    def parted(figure: Figure) -> tuple[str, str]:
        if figure.role == "derived":
            return invested, figure.name(language)
        return claims.by_subject(figure, language)

    invested = next(
        (f.subject(language) for f in figures if f.indicator == "project_investment"), ""
    )

    groups = [
        claims.Group(
            titles[language],
            tuple(f for f in figures if f.group == key),
            SMALL_MONEY if key == "money" else COUNT,
            log=key == "events",
        )
        for key, titles in _GROUPS.items()
    ]
    found = {figure.indicator: figure for figure in figures}
    claiming = found.get("voucher_claiming_enterprise_count")
    redeemed = found.get("voucher_redemption_value")
    said = ""
    if claiming and redeemed:
        firms = claim(claiming, ENTERPRISES, language)
        money = claim(redeemed, SMALL_MONEY, language)
        said = (
            f"长三角科技创新券：{firms}企业申领，兑付{money}"
            if language == "zh"
            else f"{capital(firms)} enterprises claimed innovation vouchers of the Yangtze River "
            f"Delta; {money} was redeemed"
        )
    if language == "zh":
        return claims.content(
            groups,
            language,
            label,
            title="创新券、项目与活动",
            headline=said or "创新券、项目与活动的规模",
            subtitle="创新券、联合攻关项目、论坛等的规模（个数与金额），文中所载",
            caption="创新券、项目与活动",
            first="主体、指标与时期",
            notes=("活动一图为对数刻度。创新券的兑付额是否累计，文中没有说明。",),
            parted=parted,
        )
    return claims.content(
        groups,
        language,
        label,
        title="Vouchers, projects, events",
        headline=said or "Vouchers, projects and events in figures",
        subtitle="Innovation vouchers, joint projects and forums (number, CNY million), as printed",
        caption="Vouchers, projects and events",
        first="Subject, indicator and period",
        notes=(
            "The scale of programmes and events is logarithmic. The text does not say whether the "
            "value of vouchers redeemed is a running total.",
        ),
        parted=parted,
    )


CHART = Chart("vouchers_events", content)
