"""A font for the Chinese of a report: the characters that stand in it and no others.

The reader's own fonts come first; this one is asked for only where a machine has none for a
character. It is cut from the font that the package holds for PNG and PDF (Noto Sans CJK SC, SIL
Open Font License 1.1), drawn on a coarser grid: a fallback for screens need not be finer, and it
is 30 % smaller so.
"""

from __future__ import annotations

import base64
import hashlib
import io
import re
from importlib import resources
from importlib.metadata import version
from typing import Any

from indicators.reports.cache import Drawings

FAMILY = "Report Han"
"""Name by which the style sheet asks for it; it is none of the names of the licence."""

_FILE = "static/fonts/NotoSansCJKsc-Regular-subset.otf"
_RANGE = "U+2E80-9FFF,U+F900-FAFF,U+FE30-FE4F,U+FF00-FFEF"
_WIDE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]")
_GRID = 112
"""Units to the em; the source has 1000."""

_ERROR = 0.7
"""How far an outline may be from that of the source, in these units."""

_MAXIMA = (
    *("maxZones", "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs"),
    *("maxStackElements", "maxSizeOfInstructions", "maxComponentElements", "maxComponentDepth"),
    *("maxPoints", "maxContours", "maxCompositePoints", "maxCompositeContours"),
)
"""What a TrueType font tells of its programs, of which this one has none."""


def characters(page: str) -> str:
    """Return the Chinese characters and full-width marks of a page, each once, in order.

    Examples
    --------
    >>> characters("<p>R&D 经费：经费</p>")
    '经费：'
    """
    return "".join(sorted(set(_WIDE.findall(page))))


def face(page: str, kept: Drawings | None = None) -> str:
    """Return the style sheet that holds the font of a page; empty where it has no Chinese.

    Parameters
    ----------
    page : str
        The page as it stands.
    kept : Drawings, optional
        Where fonts of earlier builds are kept: it is not cut anew for the same characters.
    """
    wanted = characters(page)
    if not wanted:
        return ""
    made_by = [version("fonttools"), version("brotli")]
    source = (resources.files("indicators.reports") / _FILE).read_bytes()
    made_of = [hashlib.sha256(source).hexdigest(), _GRID, _ERROR]
    packed = (kept or Drawings()).get(
        {"font": wanted, "of": made_of, "by": made_by}, lambda _: _packed(wanted, source)
    )
    return (
        f'@font-face{{font-family:"{FAMILY}";unicode-range:{_RANGE};'
        f'src:url(data:font/woff2;base64,{packed}) format("woff2")}}'
    )


def _packed(wanted: str, source: bytes) -> str:
    """Cut, coarsen and pack the font: WOFF2 in base64."""
    from fontTools import subset
    from fontTools.ttLib.scaleUpem import scale_upem

    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.desubroutinize = True
    options.name_IDs = []
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "GPOS", "GSUB"]
    font: Any = subset.load_font(io.BytesIO(source), options)
    cutter = subset.Subsetter(options)
    cutter.populate(text=wanted)
    cutter.subset(font)
    scale_upem(font, _GRID)
    _to_quadratic(font)
    font.flavor = "woff2"
    target = io.BytesIO()
    font.save(target)
    return base64.b64encode(target.getvalue()).decode("ascii")


def _to_quadratic(font: Any) -> None:  # noqa: ANN401 - the library has no types
    """Write the outlines as TrueType has them, which WOFF2 packs a tenth smaller."""
    from fontTools.pens.cu2quPen import Cu2QuPen
    from fontTools.pens.ttGlyphPen import TTGlyphPen
    from fontTools.ttLib import newTable

    order, outlines, glyphs = font.getGlyphOrder(), font.getGlyphSet(), {}
    for name in order:
        pen = TTGlyphPen(outlines)
        outlines[name].draw(Cu2QuPen(pen, _ERROR, reverse_direction=True))
        glyphs[name] = pen.glyph()
    font["loca"] = newTable("loca")
    font["glyf"] = table = newTable("glyf")
    table.glyphOrder, table.glyphs = order, glyphs
    for name in order:
        glyphs[name].recalcBounds(table)
    del font["CFF "]
    font.sfntVersion = "\x00\x01\x00\x00"
    font["post"].formatType = 3.0
    font["maxp"].tableVersion = 0x00010000
    for field in _MAXIMA:
        setattr(font["maxp"], field, 0)
    font["maxp"].maxZones = 1
