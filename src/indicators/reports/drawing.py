"""Draw an Altair chart as SVG that stands in a page: the same bytes on every machine."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

import altair as alt
import vl_convert
from markupsafe import Markup, escape

from indicators.errors import InputError, Problem
from indicators.reports.style import Size, configuration

_ROOT = re.compile(r"<svg\b[^>]*>")
_TAG = re.compile(r"<[a-z][^<>]*>")
_LONG_NUMBER = re.compile(r"-?\d+\.\d{3,}")
_NOISE = re.compile(
    r' (?:role="graphics-\w+"|aria-roledescription="[^"]*"|aria-hidden="true"'
    r'|pointer-events="none"|class="[^"]*"|opacity="1")'
)
_INVISIBLE = re.compile(
    r'<path d="(?:M0,0h0v0h0Z)?"[^>]*/>|<rect [^>]*fill="transparent"/>|<path d="[^"]*"/>'
)


def framed(
    layers: Iterable[alt.Chart], size: Size, *, height: int, padding: Mapping[str, int]
) -> alt.LayerChart:
    """Lay layers over each other, with fixed margins and the shared configuration.

    Parameters
    ----------
    layers : iterable of alt.Chart
        From the lowest to the one on top.
    size : Size
        Which of the two widths.
    height : int
        Height of the plot without margins.
    padding : mapping
        Margins in pixels: left, right, top, bottom. They are fixed so that no text is measured.
    """
    return alt.LayerChart(
        layer=list(layers),
        width=size.width - padding["left"] - padding["right"],
        height=height,
        autosize=alt.AutoSizeParams(type="none"),
        padding=dict(padding),
        config=configuration(size),
    )


def svg(chart: alt.LayerChart, *, text_alternative: str) -> Markup:
    """Draw a chart as an `<svg>` element.

    Parameters
    ----------
    chart : alt.LayerChart
        A chart of :func:`framed`.
    text_alternative : str
        What the picture shows, in words: it takes the place of the picture for those who listen.

    Returns
    -------
    Markup
        The element. It scales to the width of its box, has no identifiers (so any number of them
        fit in one page) and no styles that a content security policy would refuse.

    Raises
    ------
    InputError
        If the chart cannot be drawn.
    """
    # The charts are our own and fixed; a test validates them once against the schema of Vega-Lite.
    specification = chart.to_dict(validate=False)
    try:
        drawn = vl_convert.vegalite_to_svg(specification)
    except ValueError as error:
        raise InputError(Problem(f"a chart cannot be drawn: {error}", "report")) from None
    body = _TAG.sub(_tidy, _ROOT.sub("", drawn, count=1))
    width, height = _outer_size(specification)
    opening = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}" role="img" aria-label="{escape(text_alternative)}">'
    )
    return Markup(opening + _INVISIBLE.sub("", body))  # noqa: S704 - Vega escapes the text


def _tidy(match: re.Match[str]) -> str:
    """Shorten one tag: hundredths of a pixel are enough, and roles are those of the whole."""
    return _NOISE.sub("", _LONG_NUMBER.sub(lambda n: f"{float(n[0]):.2f}", match[0]))


def _outer_size(specification: dict[str, object]) -> tuple[int, int]:
    padding = specification["padding"]
    width, height = specification["width"], specification["height"]
    if not (isinstance(padding, dict) and isinstance(width, int) and isinstance(height, int)):
        raise TypeError("a chart is framed before it is drawn")
    return (
        width + padding["left"] + padding["right"],
        height + padding["top"] + padding["bottom"],
    )
