"""Draw a chart of the report by its name, for a notebook or a file of one's own."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Literal

import altair as alt
import vl_convert

from indicators.access.connecting import connect
from indicators.errors import InputError, Problem, UnknownIdError
from indicators.reports import page, style
from indicators.reports.chapter import Chart, Content
from indicators.reports.chapters import CHAPTERS
from indicators.reports.languages import Language
from indicators.reports.layout import wrapped
from indicators.reports.style import Size, configuration

Dataset = str | Path | None
Width = Literal["wide", "narrow"]

_SIZES: dict[Width, Size] = {"wide": style.WIDE, "narrow": style.NARROW}
_FONT = "Noto Sans CJK SC"
_TITLE, _SUBTITLE = 16, 12
"""Sizes of the words above a chart in pixels."""


def names() -> list[str]:
    """Return the names of all charts that have a picture, in the order of the report.

    Examples
    --------
    >>> "rd_expenditure" in names()
    True
    """
    return [chart.id for chart in _charts() if chart.id != "highlights"]


def draw(
    name: str,
    dataset: Dataset = None,
    *,
    panel: int = 1,
    language: Language = "en",
    width: Width = "wide",
) -> alt.LayerChart:
    """Draw any chart of the report by its name.

    Parameters
    ----------
    name : str
        One of :func:`names`.
    dataset : str, Path or None
        Folder of a dataset or one in it; None is the installed package.
    panel : int
        Which picture, from 1, of a chart that has several.
    language : {"en", "zh"}
        Language of the words and manner of the numbers.
    width : {"wide", "narrow"}
        640 or 320 pixels.

    Returns
    -------
    altair.LayerChart
        With the finding as title and measure, place, period and unit as subtitle.

    Raises
    ------
    UnknownIdError
        If no chart has the name, or the chart no such panel.
    InputError
        If there is no dataset, it is not built, or it has no figures for the chart.

    Examples
    --------
    >>> draw("unicorns", language="zh")  # doctest: +SKIP
    """
    content = _content(_named(name), dataset, language)
    if not 1 <= panel <= len(content.panels):
        raise UnknownIdError(
            Problem(
                f"the chart {name} has no such panel",
                value=str(panel),
                mend=f"give a number from 1 to {len(content.panels)}",
            )
        )
    chosen = content.panels[panel - 1]
    size = _SIZES[width]
    subtitle = f"{chosen.title}. {content.subtitle}" if chosen.title else content.subtitle
    drawn: alt.LayerChart = chosen.draw(size).properties(
        # A page fixes the margins; a notebook finds them, titles included.
        autosize=alt.AutoSizeParams(type="pad"),
        background=style.PAPER.light,
        title=alt.TitleParams(
            wrapped(content.headline, size.width, _TITLE),
            subtitle=wrapped(subtitle, size.width, _SUBTITLE),
            anchor="start",
            frame="bounds",
            fontSize=_TITLE,
            subtitleFontSize=_SUBTITLE,
            offset=14,
        ),
    )
    if language == "zh":
        _offer_font()
        drawn.config = {**configuration(size), "font": f"{_FONT}, {style.FONT}"}
    return drawn


@cache
def _offer_font() -> None:
    """Let PNG and PDF be written in Chinese where the machine has no Chinese font."""
    folder = resources.files("indicators.reports") / "static" / "fonts"
    vl_convert.register_font_directory(str(folder))


def _content(chart: Chart, dataset: Dataset, language: Language) -> Content:
    with connect(dataset) as connection:
        figures = page.read(connection, chart)
    content = chart.content(figures, language)
    if content is None:
        raise InputError(
            Problem(
                "the dataset has no figures for this chart",
                value=chart.id,
                mend="`indicators report` draws the charts that it has figures for",
            )
        )
    return content


def _named(name: str) -> Chart:
    found = {chart.id: chart for chart in _charts()}
    if name not in names():
        near = ", ".join(get_close_matches(name, names(), 3)) or ", ".join(names())
        raise UnknownIdError(Problem("no chart has this name", value=name, mend=f"nearest: {near}"))
    return found[name]


def _charts() -> list[Chart]:
    return [chart for chapter in CHAPTERS for chart in chapter.charts]
