"""R&D intensity of every province as a map of tiles."""

from __future__ import annotations

from decimal import Decimal

import altair as alt

from indicators.reports.alternatives import TABLE
from indicators.reports.chapter import Cell, Chart, Content, Figures, Panel, TableView
from indicators.reports.languages import Language, listed, spelled
from indicators.reports.measures import PERCENT, claim
from indicators.reports.style import Size
from indicators.reports.tile_map import tile_map

_BREAKS = tuple(Decimal(limit) for limit in ("1", "1.5", "2", "3"))


def chart(figures: Figures, language: Language, size: Size) -> alt.LayerChart:
    """Draw a tile for each province, in five classes.

    Parameters
    ----------
    figures : tuple of Figure
        Rows of the query `rd_intensity_map`.
    language : {"zh", "en"}
        Language of the words.
    size : Size
        Which of the two widths.
    """
    provinces = [figure for figure in figures if figure.level == "province"]
    return tile_map(provinces, _BREAKS, PERCENT, language, size)


def content(figures: Figures, language: Language) -> Content | None:
    """Tell the chart in one language; None without provinces."""
    provinces = [figure for figure in figures if figure.level == "province"]
    nation = next((figure for figure in figures if figure.level == "country"), None)
    if not provinces or nation is None or nation.value is None:
        return None
    year, high, low = provinces[0].year, provinces[0], provinces[-1]
    above = [f for f in provinces if f.value is not None and f.value > nation.value]
    places = PERCENT.places(figures, language)
    mean, top, bottom = (claim(figure, PERCENT, language, places) for figure in (nation, high, low))
    if language == "zh":
        title, head = "研发投入强度", ("地区", "强度（%）")
        headline = (
            f"{year}年研发投入强度{high.place('zh')}最高（{top}），{len(above)}个省级地区高于"
            f"全国的{mean}"
        )
        subtitle = (
            f"R&D经费占地区生产总值的比重，{len(provinces)}个省级地区，{year}年，%，首次公布数"
        )
        spoken = (
            f"分格地图，每格一个省级地区，按强度分五级着色。最高的是{high.place('zh')}（{top}），"
            f"最低的是{low.place('zh')}（{bottom}）；高于全国的有"
            f"{listed([f.place('zh') for f in above], 'zh')}。{TABLE['zh']}"
        )
        notes = (
            "每格一个省级地区，大致按方位排列，不画边界；数值写在格内，颜色只分五级。格内为短横的没有数据。",
            "强度用当时公布的地区生产总值计算；生产总值修订后强度随之改变，另成一个序列（见下图）。",
        )
    else:
        title, head = "R&D intensity", ("Area", "Intensity (%)")
        headline = (
            f"{high.place('en')} had the highest R&D intensity in {year} ({top}); "
            f"{spelled(len(above))} {'province' if len(above) == 1 else 'provinces'} "
            f"stood above the national {mean}"
        )
        subtitle = (
            f"R&D expenditure as a share of gross regional product, {len(provinces)} provinces, "
            f"{year}, percent, as first published"
        )
        spoken = (
            f"Tile map with one tile for each province, in five classes of intensity. The highest "
            f"is {high.place('en')} ({top}), the lowest {low.place('en')} ({bottom}); above the "
            f"nation: {listed([f.place('en') for f in above], 'en')}. {TABLE['en']}"
        )
        notes = (
            "Each tile is a province, placed roughly where it lies, without boundaries; the value "
            "stands in the tile, and colour gives five classes only. A dash means no data.",
            "Intensity uses the gross product known at the time; when that is revised, intensity "
            "changes with it and forms a series of its own (next chart).",
        )
    rows = tuple(
        (Cell(f.place(language)), Cell(PERCENT.number(f.value, language, places)))
        for f in (nation, *provinces)
        if f.value is not None
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


CHART = Chart("rd_intensity_map", content)
