"""The data of a chart as a file inside of the page."""

from __future__ import annotations

import base64
import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from importlib.metadata import version

import zopfli.gzip

from indicators.decimals import plain as written
from indicators.reports.cache import Drawings
from indicators.reports.figures import Figure
from indicators.warehouse.formats import quiet

COLUMNS = (
    *("role", "area", "area_zh", "area_en", "time_period"),
    *("value", "lower", "upper", "closed", "qualifier", "unit", "printed"),
    *("indicator", "series", "vintage"),
    *("source_id", "locator", "publisher", "source_title", "source_url"),
)
"""The columns with which every file begins, so that files can be laid under one another.

What varies from row to row stands together, which packs best.
"""

FURTHER = (
    *("observation_id", "derivation_id", "indicator_zh", "indicator_en"),
    *("transformation", "nature", "subject_id", "subject_zh", "subject_en"),
    *("name_zh", "name_en", "dimensions", "direction", "partners_zh", "partners_en", "group"),
    *("first_year", "last_year", "count"),
    *("official_value", "official_qualifier", "verdict", "formula", "usage_warning"),
)
"""The columns that follow, in this order, where a row of the chart has them."""

_BOUNDS = frozenset({"lower", "upper", "closed"})
"""What an official value that is exact need not say: it is the value and nothing else."""

_OF_TEXTS = frozenset({"publisher", "source_title"})
"""What a text is told by elsewhere: the file names it by `source_id`."""

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
        One row each, with :data:`COLUMNS` and those of :data:`FURTHER` that any of them has.
    kept : Drawings, optional
        Where files of earlier builds are kept: an unchanged one is not packed again.

    Returns
    -------
    Download
        UTF-8 with a byte order mark, which spreadsheets need to read Chinese.
    """
    figures = tuple(figures)
    names = (
        *COLUMNS,
        *(name for name in FURTHER if any(_value(one, name) is not None for one in figures)),
    )
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
    if name in _BOUNDS and figure.role == "official" and figure.is_exact:
        return None
    if name in _OF_TEXTS and figure.source_id:
        return None
    if name == "time_period" and figure.time_period is None:
        return figure.year
    return getattr(figure, name)


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
