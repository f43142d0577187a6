"""Contracts by which universities convert their results: three provinces side by side."""

from __future__ import annotations

from functools import partial

import altair as alt

from indicators.reports.chapter import Chart, Content, Figures, Panel
from indicators.reports.dot_plot import dot_plot
from indicators.reports.dot_rows import Row
from indicators.reports.languages import Language, listed, spelled
from indicators.reports.measures import MONEY, claim
from indicators.reports.style import Size
from indicators.reports.tables import claims_table


def chart(figures: Figures, language: Language, size: Size) -> alt.LayerChart:
    """Draw the contract value of each province from zero, highest first.

    Parameters
    ----------
    figures : tuple of Figure
        Rows of the query `conversion_contracts`.
    language : {"zh", "en"}
        Language of the words.
    size : Size
        Which of the two widths.
    """
    rows = [Row(figure.place(language), figure) for figure in figures]
    return dot_plot(rows, MONEY, language, size)


def content(figures: Figures, language: Language) -> Content | None:
    """Tell the chart in one language; None without figures."""
    if not figures:
        return None
    year = figures[0].year
    spoken = {"zh": "点图，从零起。{}。", "en": "Dot plot from zero. {}."}[language].format(
        _spoken(figures, language)
    )
    if language == "zh":
        title = "高校成果转化合同"
        subtitle = f"高校科技成果转化合同成交额（亿元），{_places(figures, language)}，{year}年"
        caption = f"高校科技成果转化合同成交额，{year}年"
        first = "地区"
        notes = (
            "文中未说明包括哪几种转化方式；与官方只计转让、许可、作价投资三种方式的序列口径不同，"
            "不可相接。",
            "合同成交额不是到账收入。",
        )
    else:
        title = "University conversion contracts"
        subtitle = (
            "Value of contracts by which universities convert their research results "
            f"(CNY billion), {_places(figures, language)}, {year}"
        )
        caption = f"Value of universities' conversion contracts, {year}"
        first = "Area"
        notes = (
            "The text does not say which modes of conversion are counted. The official series of "
            "three modes (transfer, licence, investment) is defined otherwise; do not join them.",
            "Contract value is not money received.",
        )
    return Content(
        title,
        _headline(figures, language),
        subtitle,
        panels=(Panel("", spoken, partial(chart, figures, language)),),
        tables=(
            claims_table(
                [(figures, MONEY)],
                language,
                caption=caption,
                first=first,
                label=lambda figure: figure.place(language),
            ),
        ),
        notes=notes,
    )


def _places(figures: Figures, language: Language) -> str:
    return listed([figure.place(language) for figure in figures], language)


def _spoken(figures: Figures, language: Language) -> str:
    colon, stop = ("：", "；") if language == "zh" else (": ", "; ")
    return stop.join(f"{f.place(language)}{colon}{claim(f, MONEY, language)}" for f in figures)


def _headline(figures: Figures, language: Language) -> str:
    """Name the highest and the lowest, if the words decide which they are; else all claims."""
    year, first, last, places = figures[0].year, figures[0], figures[-1], len(figures)
    decided = all(figure.is_exact for figure in figures) and first.value != last.value
    if not decided:
        spoken = _spoken(figures, language)
        if language == "zh":
            return f"{year}年高校科技成果转化合同成交额——{spoken}"
        return f"Universities' conversion contracts in {year} – {spoken}"
    high, low = claim(first, MONEY, language), claim(last, MONEY, language)
    if language == "zh":
        return (
            f"{year}年高校科技成果转化合同成交额：文中所载{places}地以{first.place('zh')}最高"
            f"（{high}），{last.place('zh')}最低（{low}）"
        )
    return (
        f"Of the {spelled(places)} places that the text prints, {first.place('en')} "
        "had the largest "
        f"conversion contracts of universities in {year} ({high}), {last.place('en')} the smallest "
        f"({low})"
    )


CHART = Chart("conversion_contracts", content)
