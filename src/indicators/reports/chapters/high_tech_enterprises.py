"""High-tech enterprises in force: the printed bound beside official stocks."""

from __future__ import annotations

from typing import Any

from indicators.reports import claims
from indicators.reports.chapter import Chart, Content, Figures
from indicators.reports.figures import Figure
from indicators.reports.languages import Language
from indicators.reports.measures import ENTERPRISES, claim
from indicators.reports.periods import period


def content(figures: Figures, language: Language) -> Content | None:
    """Tell the chart in one language; None without a printed figure."""
    printed = [figure for figure in figures if figure.role == "printed"]
    if not printed:
        return None
    one = printed[0]
    place, amount = one.place(language), claim(one, ENTERPRISES, language)
    year = (one.time_period or "")[:4]
    beside = [
        f.value
        for f in figures
        if f.role == "official" and f.value is not None and (f.time_period or "").startswith(year)
    ]
    between = (
        [ENTERPRISES.amount(v, language) for v in (min(beside), max(beside))] if beside else []
    )

    def label(figure: Figure) -> str:
        when = period(figure.time_period, language)
        who = (
            {"zh": "文中", "en": "printed"}
            if figure.role == "printed"
            else {"zh": "官方", "en": "official"}
        )
        brackets = "（{}）" if language == "zh" else " ({})"
        name = f"{when}{brackets.format(who[language])}"
        # One place stands in the subtitle.
        several = len({f.area for f in figures}) > 1
        return ("，" if language == "zh" else ", ").join(
            (figure.place(language), name) if several else (name,)
        )

    words: dict[str, Any]
    if language == "zh":
        words = {
            "title": "高新技术企业",
            "headline": f"文中称{place}高新技术企业{amount}"
            + (f"；官方{year}年公布的数从{between[0]}到{between[1]}不等" if between else ""),
            "subtitle": f"有效期内的高新技术企业（家），{place}，文中所载与官方公布",
            "caption": f"{place}高新技术企业数",
            "first": "时点",
        }
        notes = (
            "文中没有给出计数的时点，按发表时计。官方数多为新闻稿中的整数，有的只是约数或下限。",
        )
    else:
        words = {
            "title": "High-tech enterprises",
            "headline": f"The text gives {place} {amount} high-tech enterprises"
            + (
                f"; official counts of {year} run from {between[0]} to {between[1]}"
                if between
                else ""
            ),
            "subtitle": (
                f"High-tech enterprises with a valid certificate (number), {place}, "
                "as printed and as "
                "officially published"
            ),
            "caption": f"High-tech enterprises of {place}",
            "first": "Date",
        }
        notes = (
            "The text prints no date of the count; the day of publication is taken. "
            "Official counts "
            "are mostly round figures of press releases, and some are bounds themselves.",
        )
    group = claims.Group("", figures, ENTERPRISES)
    return claims.content([group], language, label, notes=notes, **words)


CHART = Chart("high_tech_enterprises", content)
