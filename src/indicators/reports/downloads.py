"""The data of a chart as a file inside of the page."""

from __future__ import annotations

import base64
import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from importlib.metadata import version

import zopfli.gzip

from indicators.decimals import plain as written
from indicators.reports.cache import Drawings
from indicators.reports.figures import Figure
from indicators.warehouse.formats import quiet

# Where a figure is from is said under the chart; the file names the source only.
_LEFT_OUT = frozenset(
    {
        *("source_title", "publisher", "publisher_en", "published", "published_basis"),
        *("source_title_other", "note_other", "source_url", "read_at_zh", "read_at_en", "note"),
        *("family", "level", "assumption", "assumption_zh", "operands"),
        *("verdict_zh", "verdict_en", "finding_zh", "finding_en", "leading_since"),
        "subject_basis",
        *("reference_id", "unit_mult", "decimals", "significant"),
    }
)
_MANY = 60
_LONG = frozenset({"area_zh", "area_en", "group"})
"""Left out of long files, whose rows are told apart by the codes of places."""

_CLAIM = frozenset({"lower", "upper", "closed", "qualifier"})
"""What an official value need not say: it is the value and nothing else."""

_BYTE_ORDER_MARK = "\ufeff"

# Not the gzip of the standard library: its bytes differ with the zlib that a Python is built with.
_VERSION = version("zopfli")


@dataclass(frozen=True, slots=True)
class Download:
    """A file that a reader can keep: its name, its size and its address inside of the page.

    It lies gzipped in the page, a fourth of its size. Where there is script the page unpacks it
    on the way to the disk; else the reader gets the `.csv.gz` that the name says.
    """

    name: str
    size: str
    address: str


def data(name: str, figures: Iterable[Figure], kept: Drawings | None = None) -> Download:
    """Write figures as CSV with exact values and the codes of the package.

    Parameters
    ----------
    name : str
        Name of the file without ending.
    figures : iterable of Figure
        One row each; columns that are empty throughout are left out.
    kept : Drawings, optional
        Where files of earlier builds are kept: an unchanged one is not packed again.

    Returns
    -------
    Download
        UTF-8 with a byte order mark, which spreadsheets need to read Chinese.
    """
    figures = tuple(figures)
    left_out = _LEFT_OUT | (_LONG if len(figures) > _MANY else frozenset())
    names = [
        field.name
        for field in fields(Figure)
        if field.name not in left_out
        and any(_value(figure, field.name) is not None for figure in figures)
    ]
    target = io.StringIO(newline="")
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow(names)
    writer.writerows([_cell(_value(figure, name)) for name in names] for figure in figures)
    content = (_BYTE_ORDER_MARK + target.getvalue()).encode("utf-8")
    packed = (kept or Drawings()).get(
        {"gzip": content.decode("utf-8"), "by": _VERSION}, lambda _: _packed(content)
    )
    return Download(f"{name}.csv.gz", _size(len(content)), f"data:application/gzip;base64,{packed}")


def _packed(content: bytes) -> str:
    return base64.b64encode(zopfli.gzip.compress(content, numiterations=5)).decode("ascii")


def _value(figure: Figure, name: str) -> object:
    return None if figure.role == "official" and name in _CLAIM else getattr(figure, name)


def _cell(value: object) -> str:
    """Write one cell; a text that a spreadsheet would run as a formula is made harmless."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return written(value)
    if isinstance(value, date):
        return value.isoformat()
    return quiet(str(value))


def _size(count: int) -> str:
    return f"{max(1, round(count / 1000))} kB"
