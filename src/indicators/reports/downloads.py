"""The data of a chart as a file inside of the page."""

from __future__ import annotations

import base64
import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from urllib.parse import quote

from indicators.decimals import plain as written
from indicators.reports.figures import Figure
from indicators.warehouse.formats import quiet

# Where a figure is from is said under the chart; the file names the source only.
_LEFT_OUT = frozenset(
    {
        *("source_title", "publisher", "publisher_en", "published", "published_basis"),
        *("source_url", "note", "family", "level", "formula", "assumption"),
        *("finding_zh", "finding_en", "leading_since"),
    }
)
_MANY = 60
_LONG = frozenset({"area_zh", "area_en", "group"})
"""Left out of long files, whose rows are told apart by the codes of places."""

_CLAIM = frozenset({"lower", "upper", "closed", "qualifier"})
"""What an official value need not say: it is the value and nothing else."""

_BYTE_ORDER_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Download:
    """A file that a reader can keep: its name, its size and its address inside of the page."""

    name: str
    size: str
    address: str


def data(name: str, figures: Iterable[Figure]) -> Download:
    """Write figures as CSV with exact values and the codes of the package.

    Parameters
    ----------
    name : str
        Name of the file without ending.
    figures : iterable of Figure
        One row each; columns that are empty throughout are left out.

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
    # Whichever is shorter: digits stay as they are in the one, Chinese is compact in the other.
    address = min(
        "data:text/csv;charset=utf-8," + quote(content, safe=",/;:'()*!$"),
        "data:text/csv;charset=utf-8;base64," + base64.b64encode(content).decode("ascii"),
        key=len,
    )
    return Download(f"{name}.csv", _size(len(content)), address)


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
