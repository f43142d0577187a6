"""Unicorn companies: the printed count, the year before, and two lists that count differently."""

from __future__ import annotations

from indicators.reports import claims
from indicators.reports.chapter import Chart, Content, Figures
from indicators.reports.figures import Figure
from indicators.reports.implied import assumptions
from indicators.reports.languages import Language
from indicators.reports.measures import ENTERPRISES, PERCENT, claim


def content(figures: Figures, language: Language) -> Content | None:
    """Tell the chart in one language; None without a printed count."""
    printed = [figure for figure in figures if figure.role == "printed"]
    if not printed:
        return None
    one, figures = printed[0], tuple(f for f in figures if f.role != "operand")
    before = next((f for f in figures if f.derivation_id == "unicorns_year_before"), None)
    place, amount = one.place(language), claim(one, ENTERPRISES, language)

    def label(figure: Figure) -> str:
        if figure.group == "share":
            return figure.name(language)
        own = figure.area == one.area
        year = f"{figure.year}年" if language == "zh" else str(figure.year)
        kinds: dict[str, dict[Language, str]] = {
            "printed": {"zh": "文中所载", "en": "As printed"},
            "derived": {"zh": "由增加数推算", "en": "Implied by the printed change"},
            "official": {language: figure.published_by(language)},
        }
        kind = kinds.get(figure.role, {language: ""})[language]
        parts = (kind, year) if own else (figure.place(language), kind, year)
        return ("，" if language == "zh" else ", ").join(part for part in parts if part)

    share = tuple(f for f in figures if f.group == "share")
    own = tuple(f for f in figures if f.area == one.area and f not in share)
    rest = tuple(f for f in figures if f.area != one.area)
    if language == "zh":
        rise = f"，由增加数推算上一年为{claim(before, ENTERPRISES, 'zh')}" if before else ""
        groups = [
            claims.Group(place, own, ENTERPRISES),
            claims.Group("同榜其他地区", rest, ENTERPRISES),
            claims.Group("占全国比重", share, PERCENT),
        ]
        return claims.content(
            groups,
            language,
            label,
            title="独角兽企业",
            headline=f"{one.year}年{place}有独角兽企业{amount}{rise}",
            subtitle=f"独角兽企业数（家）与占全国比重（%），{place}及同榜其他地区，{one.year}年",
            caption="独角兽企业数",
            first="地区、年份与榜单",
            notes=(
                "两份榜单的认定标准和截止时间不同，同为70家也是不同的计数，不可互换。",
                *assumptions(share, language),
            ),
        )
    rise = ""
    if before:
        rise = f"; the printed rise implies {claim(before, ENTERPRISES, 'en')} the year before"
    groups = [
        claims.Group(place, own, ENTERPRISES),
        claims.Group("Other places of the same lists", rest, ENTERPRISES),
        claims.Group("Share of the nation", share, PERCENT),
    ]
    return claims.content(
        groups,
        language,
        label,
        title="Unicorn companies",
        headline=f"The {place} had {amount} unicorn companies in {one.year}{rise}",
        subtitle=(
            f"Unicorn companies (number) and share of the nation (percent), {place} and other "
            f"places of the same lists, {one.year}"
        ),
        caption="Unicorn companies",
        first="Area, year and list",
        notes=(
            "The two lists differ in definition and date: even where both say 70, they count "
            "differently, and neither can stand for the other.",
            *assumptions(share, language),
        ),
    )


CHART = Chart("unicorns", content)
