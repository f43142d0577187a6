"""Income from conversion in Guangdong, and the earlier income that the printed growth implies."""

from __future__ import annotations

from decimal import Decimal
from functools import partial

import altair as alt

from indicators.reports.alternatives import Item, of_points
from indicators.reports.chapter import Chart, Content, Figures, Panel
from indicators.reports.dot_plot import dot_plot
from indicators.reports.dot_rows import Row
from indicators.reports.figures import Figure
from indicators.reports.implied import assumptions
from indicators.reports.languages import Language, spelled
from indicators.reports.measures import MONEY, PERCENT, claim
from indicators.reports.style import SECOND, Size
from indicators.reports.tables import claims_table


def chart(figures: Figures, language: Language, size: Size) -> alt.LayerChart:
    """Draw the income, and above it the implied base and gain with the mark of derived figures.

    Parameters
    ----------
    figures : tuple of Figure
        Rows of the query `conversion_income`.
    language : {"zh", "en"}
        Language of the words.
    size : Size
        Which of the two widths.
    """
    rows = [
        Row(_label(figure, language), figure, *((SECOND,) if figure.role == "derived" else ()))
        for figure in _shown(figures)
    ]
    return dot_plot(rows, MONEY, language, size)


def content(figures: Figures, language: Language) -> Content | None:
    """Tell the chart in one language; None without an income that a text prints."""
    income = next((figure for figure in figures if figure.role == "printed"), None)
    if income is None:
        return None
    growth = next((figure for figure in figures if figure.role == "growth"), None)
    base = next((f for f in figures if f.derivation_id == "conversion_income_base"), None)
    place, year = income.place(language), income.year
    places = MONEY.places(_shown(figures), language)
    spoken = of_points(
        [
            Item(_label(f, language), claim(f, MONEY, language, places), Decimal(0))
            for f in _shown(figures)
        ],
        language,
    )
    if language == "zh":
        title = "成果转化收入"
        subtitle = f"高校和科研事业单位科技成果转化收入（亿元），{place}，{year}年及推算的基期"
        caption, first = f"{place}科技成果转化收入及其增幅", "项目"
    else:
        title = "Conversion income"
        subtitle = (
            "Income of universities and research institutes from the conversion of "
            "research results "
            f"(CNY billion), {place}, {year} and the implied base"
        )
        caption, first = f"Conversion income in {place} and its growth", "Item"
    return Content(
        title,
        _headline(income, growth, base, places, language),
        subtitle,
        panels=(Panel("", spoken, partial(chart, figures, language)),),
        tables=(
            claims_table(
                [(_shown(figures), MONEY), ([growth] if growth else [], PERCENT)],
                language,
                caption=caption,
                first=first,
                label=lambda figure: _label(figure, language),
            ),
        ),
        notes=_notes(figures, growth, language),
    )


def _shown(figures: Figures) -> list[Figure]:
    """Pick what is drawn, in the order of time; the growth is told, not drawn."""
    return [f for role in ("derived", "printed") for f in figures if f.role == role]


def _label(figure: Figure, language: Language) -> str:
    if figure.role == "printed":
        return f"{figure.year}年" if language == "zh" else str(figure.year)
    return _ITEMS[figure.derivation_id or "growth"][language]


_ITEMS: dict[str, dict[Language, str]] = {
    "conversion_income_base": {"zh": "增幅的基期", "en": "Base of the growth"},
    "conversion_income_gain": {"zh": "比基期增加", "en": "Gain on the base"},
    "growth": {"zh": "累计增幅", "en": "Cumulative growth"},
}


def _span(growth: Figure, language: Language) -> str:
    """Say how many years the growth runs over, as its reference period has them."""
    if growth.first_year is None or growth.last_year is None:
        return "此前若干年" if language == "zh" else "the years before"
    years = growth.last_year - growth.first_year + 1
    return f"近{years}年" if language == "zh" else f"the last {spelled(years)} years"


def _headline(
    income: Figure,
    growth: Figure | None,
    base: Figure | None,
    places: int | None,
    language: Language,
) -> str:
    place, year, amount = income.place(language), income.year, claim(income, MONEY, language)
    if growth is None or base is None or base.value is None:
        if language == "zh":
            return f"{year}年{place}科技成果转化收入{amount}"
        return f"Conversion income in {place} was {amount} in {year}"
    rise, span = claim(growth, PERCENT, language), _span(growth, language)
    start = claim(base, MONEY, language, places)
    if language == "zh":
        return (
            f"{year}年{place}科技成果转化收入{amount}，{span}累计增长{rise}，由此推算基期约{start}"
        )
    return (
        f"Conversion income in {place} was {amount} in {year}, up {rise} over {span}, which "
        f"implies a base of about {start}"
    )


def _notes(figures: Figures, growth: Figure | None, language: Language) -> tuple[str, ...]:
    """Say how the base was derived, under which assumption, and what stays open."""
    derived = [figure for figure in figures if figure.role == "derived"]
    if growth is None or not derived:
        return ()
    first, last = growth.first_year, growth.last_year
    if language == "zh":
        notes = [
            "基期收入由2023年收入和增幅推算，增加额为两者之差；文中没有给出这两个数。"
            "文中的增幅只有两位数字，推算的数也只有两位有效数字；算式见数据表。",
        ]
        open_year = (
            f"增幅所指的几年止于{last}年，基期是{first and first - 1}年还是{first}年，"
            "文中没有说明。"
        )
    else:
        notes = [
            "The base follows from the income and its growth, the gain is the difference of the "
            "two; the text prints neither. The growth has two digits, so what follows from it has "
            "two significant ones; the table has the formulas.",
        ]
        open_year = (
            f"The growth runs to {last}; whether its base is {first and first - 1} or {first} is "
            "not printed."
        )
    if first is not None and last is not None:
        notes.append(open_year)
    return (*notes, *assumptions(derived, language))


CHART = Chart("conversion_income", content)
