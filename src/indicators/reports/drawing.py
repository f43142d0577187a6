"""Draw an Altair chart as SVG that stands in a page: the same bytes on every machine."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping
from typing import Any

import altair as alt
import vl_convert
from markupsafe import Markup, escape

from indicators.errors import InputError, Problem
from indicators.reports.cache import Drawings
from indicators.reports.style import Size, configuration

_ROOT = re.compile(r"<svg\b[^>]*>")
_TAG = re.compile(r"<[a-z][^<>]*>")
# What a mark tells is left as it is: only the numbers of the drawing are shortened.
_LONG_NUMBER = re.compile(r'aria-label="[^"]*"|-?\d+\.\d{2,}')
_NOISE = re.compile(
    r' (?:role="graphics-\w+"|aria-roledescription="[^"]*"|aria-hidden="true"'
    r'|pointer-events="none"|class="[^"]*"|opacity="1"|stroke-width="1"|fill="transparent"'
    r'|stroke-miterlimit="10"|text-anchor="start")'
)
_INVISIBLE = re.compile(
    r'<path d="(?:M0,0h0v0h0Z)?"[^>]*/>|<rect [^>]*fill="none"/>|<path d="[^"]*"/>'
)
_TIPPED = re.compile(r'<(path|rect)((?: [^<>]*?)?) aria-label="([^"]*)"([^<>]*)/>')
# What Vega draws as a path of two arcs is a circle.
_CIRCLE = re.compile(
    r'<path([^<>]*?) transform="translate\(([\d.-]+),([\d.-]+)\)" '
    r'd="M([\d.]+),0A\4,\4,0,1,1,-\4,0A\4,\4,0,1,1,\4,0Z?"'
)
_EMPTY = re.compile(r"<g(?: [^<>]*)?></g>")
_PLAIN = re.compile(r"<g>((?:(?!</?g\b).)*)</g>")

_PART = "\N{SYMBOL FOR UNIT SEPARATOR}"
"""Parts the fields of :func:`tip`; no text of the data holds it."""


def tip(words: str, *, area: str | None = None, observation: str | None = None) -> str:
    """Write what a mark tells: the value of the channel `description` of a layer.

    Parameters
    ----------
    words : str
        What a reader sees at the mark.
    area : str or None
        Code of the place, so that the page can bring it out.
    observation : str or None
        Identifier of the observation that the mark leads to.
    """
    return _PART.join((observation or "", area or "", words.replace(_PART, " ")))


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


def svg(
    chart: alt.LayerChart, *, text_alternative: str, drawings: Drawings | None = None
) -> Markup:
    """Draw a chart as an `<svg>` element.

    Parameters
    ----------
    chart : alt.LayerChart
        A chart of :func:`framed`.
    text_alternative : str
        What the picture shows, in words: it takes the place of the picture for those who listen.
    drawings : Drawings, optional
        Where drawings of earlier builds are kept.

    Returns
    -------
    Markup
        The element. It scales to the width of its box, has no identifiers (so any number of them
        fit in one page) and no styles that a content security policy would refuse. A mark of a
        printed figure is a link to its observation.

    Raises
    ------
    InputError
        If the chart cannot be drawn.
    """
    # The charts are our own and fixed; a test validates them once against the schema of Vega-Lite.
    specification = chart.to_dict(validate=False)
    drawn = (drawings or Drawings()).get(specification, _draw)
    body = _TIPPED.sub(_told, _TAG.sub(_tidy, _ROOT.sub("", drawn, count=1)))
    body = _INVISIBLE.sub("", body)
    font = f' font-family="{specification["config"]["font"]}"'
    size = f' font-size="{specification["config"]["text"]["fontSize"]}px"'
    body = body.replace(font, "").replace(size, "")
    body = _unnested(_CIRCLE.sub(r'<circle\1 cx="\2" cy="\3" r="\4"', body))
    width, height = _outer_size(specification)
    role = "group" if "<a " in body else "img"
    opening = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}"{font}{size} role="{role}" '
        f'aria-label="{escape(text_alternative)}">'
    )
    return Markup(opening + body)  # noqa: S704 - Vega escapes the text


def _draw(specification: Mapping[str, Any]) -> str:
    try:
        return str(vl_convert.vegalite_to_svg(dict(specification)))
    except ValueError as error:
        raise InputError(Problem(f"a chart cannot be drawn: {error}", "report")) from None


def _tidy(match: re.Match[str]) -> str:
    """Shorten one tag: tenths of a pixel are enough, and roles are those of the whole."""
    return _NOISE.sub("", _LONG_NUMBER.sub(_shortened, match[0]))


def _shortened(match: re.Match[str]) -> str:
    found = match[0]
    return found if found.startswith("aria") else f"{float(found):.1f}".removesuffix(".0")


def _told(match: re.Match[str]) -> str:
    """Let a mark carry its words and its place, and lead to its observation if it has one."""
    name, before, label, after = match.groups()
    observation, area, words = html.unescape(label).split(_PART, 2)
    place = f' data-a="{escape(area)}"' if area else ""
    shape = f"{name}{before}{after}"
    if not observation:
        return f'<{shape}{place} data-t="{escape(words)}"/>'
    link = f'<a href="#obs-{escape(observation)}"{place} aria-label="{escape(words)}">'
    return f"{link}<{shape}/></a>"


def _unnested(body: str) -> str:
    """Drop groups that hold nothing or say nothing."""
    while True:
        shorter = _PLAIN.sub(r"\1", _EMPTY.sub("", body))
        if shorter == body:
            return body
        body = shorter


def _outer_size(specification: dict[str, object]) -> tuple[int, int]:
    padding = specification["padding"]
    width, height = specification["width"], specification["height"]
    if not (isinstance(padding, dict) and isinstance(width, int) and isinstance(height, int)):
        raise TypeError("a chart is framed before it is drawn")
    return (
        width + padding["left"] + padding["right"],
        height + padding["top"] + padding["bottom"],
    )
