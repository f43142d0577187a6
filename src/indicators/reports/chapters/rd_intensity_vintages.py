"""R&D intensity of the nation: as first published, and as revised."""

from __future__ import annotations

import altair as alt

from indicators.reports.alternatives import TABLE
from indicators.reports.chapter import Cell, Chart, Content, Figures, Panel, TableView
from indicators.reports.languages import Language, within
from indicators.reports.line_chart import line_chart
from indicators.reports.line_frame import Line
from indicators.reports.measures import PERCENT
from indicators.reports.style import Size

_NAMES: dict[str, dict[Language, str]] = {
    "rd_intensity_annual": {"zh": "首次公布", "en": "First published"},
    "rd_intensity_revised": {"zh": "修订", "en": "Revised"},
}


def chart(figures: Figures, language: Language, size: Size) -> alt.LayerChart:
    """Draw one line for each vintage.

    Parameters
    ----------
    figures : tuple of Figure
        Rows of the query `rd_intensity_vintages`.
    language : {"zh", "en"}
        Language of the words.
    size : Size
        Which of the two widths.
    """
    return line_chart(_lines(figures, language), (), PERCENT, language, size, base=1.5)


def _lines(figures: Figures, language: Language) -> list[Line]:
    return [
        Line(key, names[language], tuple(f for f in figures if f.group == key))
        for key, names in _NAMES.items()
        if any(f.group == key for f in figures)
    ]


def content(figures: Figures, language: Language) -> Content | None:
    """Tell the chart in one language; None without both vintages."""
    lines = _lines(figures, language)
    if len(lines) < 2:
        return None
    values = {(f.group, f.year): f.value for f in figures if f.value is not None}
    years = sorted({year for _, year in values if year is not None})
    both = [y for y in years if all((key, y) in values for key in _NAMES)]
    gap_year = max(both, key=lambda y: abs(values[_FIRST, y] - values[_REVISED, y]))
    places = PERCENT.places(figures, language)
    first, revised = (PERCENT.amount(values[key, gap_year], language, places) for key in _NAMES)
    dash = "—" if language == "zh" else "–"
    span = f"{years[0]}{dash}{years[-1]}"
    ends = [_ends(line, places, language) for line in lines]
    if language == "zh":
        title, head = "强度的两个版本", ("年份", "首次公布", "修订")
        headline = f"同一年的强度有两个数：{gap_year}年首次公布{first}，修订后{revised}"
        subtitle = f"全国研发投入强度（R&D经费占国内生产总值的比重），{span}年，%"
        spoken = (
            f"折线图，纵轴从1.5%起，两条线：{'；'.join(ends)}。相差最大的是{gap_year}年："
            f"首次公布{first}，修订后{revised}。{TABLE['zh']}"
        )
        notes = (
            "经济普查后生产总值上调，修订后的强度在多数年份较低。引用强度要说明版本，两条线不可相接。纵轴从1.5%起。",
            "修订数按年鉴电子表给到四位小数，图和表与首次公布数一样保留两位，下载的文件为原数。",
        )
    else:
        title, head = "Two vintages of intensity", ("Year", "First published", "Revised")
        headline = (
            f"One year, two intensities: {first} for {gap_year} when first published, {revised} as "
            "revised"
        )
        subtitle = (
            f"R&D expenditure of the nation as a share of gross domestic product, {span}, percent"
        )
        spoken = (
            f"Two lines on an axis that starts at 1.5%: {'; '.join(ends)}. The gap is widest in "
            f"{gap_year}: {first} as first published, {revised} as revised. {TABLE['en']}"
        )
        notes = (
            "Economic censuses raised the gross product, so that revised intensity is lower in "
            "most years. Name the vintage when you cite an intensity, and do not join the two "
            "lines. The axis starts at 1.5 percent.",
            "The sheets of the yearbook hold revised intensities to four decimal places; chart and "
            "table show two, as in the first publication; the download has all.",
        )
    rows = tuple(
        (
            Cell(str(year)),
            *(
                Cell(
                    PERCENT.number(values[key, year], language, places)
                    if (key, year) in values
                    else "—"
                )
                for key in _NAMES
            ),
        )
        for year in years
    )
    return Content(
        title,
        headline,
        subtitle,
        panels=(Panel("", spoken, lambda size: chart(figures, language, size)),),
        tables=(TableView(subtitle, head, rows, numeric=True),),
        notes=notes,
        has_marks=False,
    )


def _ends(line: Line, places: int | None, language: Language) -> str:
    """Tell a line by its first and last value."""
    (start, end) = (line.figures[0], line.figures[-1])
    first, last = (
        "" if f.value is None else PERCENT.amount(f.value, language, places) for f in (start, end)
    )
    if language == "zh":
        return f"{line.name}由{start.year}年的{first}到{end.year}年的{last}"
    return f"{within(line.name, 'en')} from {first} in {start.year} to {last} in {end.year}"


_FIRST, _REVISED = _NAMES
CHART = Chart("rd_intensity_vintages", content)
