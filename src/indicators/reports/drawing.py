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
from indicators.reports import placing, shrinking
from indicators.reports.cache import Drawings
from indicators.reports.style import Size, configuration

_ROOT = re.compile(r"<svg\b[^>]*>")
_TIPPED = re.compile(r'<(path|rect)((?: [^<>]*?)?) aria-label="([^"]*)"([^<>]*)/>')

_TIP = re.compile(r'(?: data-a="[^"]*")? data-t="[^"]*"')

# Of a link, the claim alone: what stands before the colon names the row that it stands in.
_LONG_NAME = re.compile(r'((?: data-a="[^"]*")? aria-label=")[^"]*(?:: |：)(?=[^"]*">)')

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
    layers: Iterable[alt.Chart],
    size: Size,
    *,
    height: int,
    padding: Mapping[str, int],
    halo: bool = False,
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
    halo : bool
        Whether the page puts a rim of paper around the words, which may cross a line.
    """
    return alt.LayerChart(
        layer=list(layers),
        width=size.width - padding["left"] - padding["right"],
        height=height,
        autosize=alt.AutoSizeParams(type="none"),
        padding=dict(padding),
        config=configuration(size),
        usermeta={"halo": halo},
    )


def svg(
    chart: alt.LayerChart,
    *,
    text_alternative: str = "",
    described_by: str = "",
    drawings: Drawings | None = None,
    tips: bool = True,
) -> Markup:
    """Draw a chart as an `<svg>` element.

    Parameters
    ----------
    chart : alt.LayerChart
        A chart of :func:`framed`.
    text_alternative : str
        What the picture shows, in words: it takes the place of the picture for those who listen.
    described_by : str
        Instead of it, the identifier of the element of the page that holds these words.
    drawings : Drawings, optional
        Where drawings of earlier builds are kept.
    tips : bool
        Whether marks that are no links carry their words; the narrow drawing of a page takes
        them from the wide one beside it.

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
    body = _TIPPED.sub(_told, shrinking.tags(_ROOT.sub("", drawn, count=1)))
    font = f' font-family="{specification["config"]["font"]}"'
    size = f' font-size="{specification["config"]["text"]["fontSize"]}px"'
    body = body.replace(font, "").replace(size, "")
    if not tips:
        body = _LONG_NAME.sub(r"\1", _TIP.sub(" data-t", body))
    body = placing.placed(shrinking.groups(shrinking.shapes(body)))
    width, height = _outer_size(specification)
    name = f'aria-label="{escape(text_alternative)}"'
    if described_by:
        name = f'aria-labelledby="{escape(described_by)}"'
    halo = ' data-halo=""' if specification["usermeta"]["halo"] else ""
    role = "group" if "<a " in body else "img"
    # In a page the style gives the fonts and their size, and the namespace goes without saying.
    alone = (
        f' xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"{font}{size}'
        if not described_by
        else ""
    )
    opening = f'<svg{alone} viewBox="0 0 {width} {height}"{halo} role="{role}" {name}>'
    return Markup(opening + body)  # noqa: S704 - Vega escapes the text


def _draw(specification: Mapping[str, Any]) -> str:
    try:
        return str(vl_convert.vegalite_to_svg(dict(specification)))
    except ValueError as error:
        raise InputError(Problem(f"a chart cannot be drawn: {error}", "report")) from None


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


def _outer_size(specification: dict[str, object]) -> tuple[int, int]:
    padding = specification["padding"]
    width, height = specification["width"], specification["height"]
    if not (isinstance(padding, dict) and isinstance(width, int) and isinstance(height, int)):
        raise TypeError("a chart is framed before it is drawn")
    return (
        width + padding["left"] + padding["right"],
        height + padding["top"] + padding["bottom"],
    )
