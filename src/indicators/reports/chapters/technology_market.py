"""What each province sells and buys on the technology market, and the balance of the two."""

from __future__ import annotations

from decimal import Decimal

import altair as alt

from indicators.reports.alternatives import TABLE
from indicators.reports.chapter import Cell, Chart, Content, Figures, Panel, TableView
from indicators.reports.figures import Figure
from indicators.reports.lane_plot import Lane, Series, lane_plot
from indicators.reports.languages import Language, listed, spelled
from indicators.reports.measures import MONEY
from indicators.reports.style import Size

_WORDS: dict[Language, tuple[str, str, str]] = {
    "zh": ("输出", "吸纳", "净吸纳"),
    "en": ("Sold", "Bought", "Net bought"),
}


def chart(figures: Figures, language: Language, size: Size) -> alt.LayerChart:
    """Draw a lane for each province with what it sells and buys, and the balance at the right.

    Parameters
    ----------
    figures : tuple of Figure
        Rows of the query `technology_market`.
    language : {"zh", "en"}
        Language of the words.
    size : Size
        Which of the two widths.
    """
    out, bought, net = _WORDS[language]
    series = (Series(out), Series(bought, hollow=False))
    places = MONEY.places(figures, language)
    lanes = [
        Lane(
            place.place(language),
            place.area or "",
            (flows["out"].value, flows["in"].value),
            _signed(flows["balance"], language, places),
        )
        for place, flows in _flows(figures)
    ]
    return lane_plot(lanes, series, MONEY, language, size, words_head=net, places=places)


def _flows(figures: Figures) -> list[tuple[Figure, dict[str, Figure]]]:
    """Bring together the flows of each place, the largest buyers first."""
    places: dict[str, dict[str, Figure]] = {}
    for figure in figures:
        places.setdefault(figure.area or "", {})[figure.group or ""] = figure
    whole = [flows for flows in places.values() if len(flows) == 3]
    whole.sort(key=lambda flows: -(flows["in"].value or 0))
    return [(flows["in"], flows) for flows in whole]


def _signed(figure: Figure, language: Language, places: int | None) -> str:
    """Write a balance with its sign."""
    if figure.value is None:
        return ""
    sign = "+" if figure.value > 0 else ""
    return sign + MONEY.number(figure.value, language, places)


def _size(figure: Figure) -> Decimal:
    return figure.value or Decimal(0)


def _number(figure: Figure, language: Language, places: int | None) -> str:
    return "—" if figure.value is None else MONEY.number(figure.value, language, places)


def content(figures: Figures, language: Language) -> Content | None:
    """Tell the chart in one language; None without both flows of a province."""
    flows = _flows(figures)
    if not flows:
        return None
    year = flows[0][0].year
    balances = sorted((each["balance"] for _, each in flows), key=lambda f: f.value or 0)
    sellers = [f for f in balances if f.value is not None and f.value < 0]
    seller, buyer = balances[0], balances[-1]
    places = MONEY.places(figures, language)
    sold, bought = (
        MONEY.amount(abs(figure.value or Decimal(0)), language, places)
        for figure in (seller, buyer)
    )
    unit = MONEY.form(language).label
    heads = _WORDS[language]
    bracket = "（{}）" if language == "zh" else " ({})"
    if language == "zh":
        title = "各省技术市场"
        headline = (
            f"{year}年{seller.place('zh')}净输出技术最多（{sold}），{buyer.place('zh')}净吸纳最多"
            f"（{bought}）"
        )
        subtitle = (
            f"技术合同成交额与净吸纳额，按输出地和吸纳地分，{len(flows)}个省级地区，"
            f"{year}年，{unit}，吸纳多的在前"
        )
        first = "地区"
        notes = (
            f"右列为净吸纳额，即吸纳减输出（{unit}）：正数为净吸纳，负数为净输出。"
            f"净输出的只有{listed([f.place('zh') for f in sellers], 'zh')}。",
            "各省之和不等于全国：境外、港澳台的合同不在其中。",
        )
    else:
        title = "Technology market by province"
        headline = (
            f"{seller.place('en')} was the largest net seller of technology in {year} ({sold}), "
            f"{buyer.place('en')} the largest net buyer ({bought})"
        )
        subtitle = (
            f"Value of technology contracts by province of the seller and of the buyer, and net "
            f"purchases, {len(flows)} provinces, {year}, {unit}, largest buyers first"
        )
        first = "Area"
        notes = (
            f"At the right stands what is bought less what is sold ({unit}): above zero a province "
            f"buys more than it sells, below zero it sells more. The only net sellers are "
            f"{listed([f.place('en') for f in sellers], 'en')}.",
            "The provinces do not add up to the nation: contracts with places abroad, Hong Kong, "
            "Macao and Taiwan are not among them.",
        )
    rows = tuple(
        (
            Cell(place.place(language)),
            *(Cell(_number(each[key], language, places)) for key in _KEYS),
        )
        for place, each in flows
    )
    top = {key: max((each[key] for _, each in flows), key=_size) for key in ("out", "in")}
    least = flows[-1][0]
    amounts = [
        f"{f.place(language)}{bracket.format(MONEY.amount(_size(f), language, places))}"
        for f in (top["out"], top["in"], least)
    ]
    spoken = {
        "zh": "每行一个省级地区，空心方块为输出，实心方块为吸纳，按吸纳额排列。输出最多的是{}，"
        f"吸纳最多的是{{}}，最少的是{{}}；净输出的有{len(sellers)}个。{TABLE['zh']}",
        "en": "One row for each province, hollow squares for what is sold, filled ones for what is "
        "bought, by value bought. {} sells most, {} buys most and {} least; "
        f"{spelled(len(sellers))} are net sellers. {TABLE['en']}",
    }[language].format(*amounts)
    return Content(
        title,
        headline,
        subtitle,
        panels=(Panel("", spoken, lambda size: chart(figures, language, size)),),
        tables=(TableView(subtitle, (first, *heads), rows, numeric=True),),
        notes=notes,
        has_marks=False,
    )


_KEYS = ("out", "in", "balance")
CHART = Chart("technology_market", content)
