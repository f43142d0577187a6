"""The code lists of the published package: what a new dataset starts from."""

from __future__ import annotations

import re
from functools import cache

from indicators.coding import gazetteer
from indicators.model import csv_form
from indicators.model import tables as t
from indicators.model.cells import Row
from indicators.model.types import Table
from indicators.workspace import Workspace

__all__ = ["CODE_LISTS", "area_row", "rows", "starting"]

CODE_LISTS: tuple[Table, ...] = (
    t.INDICATORS,
    t.AREAS,
    t.AREA_MEMBERS,
    t.UNITS,
    t.DIMENSIONS,
    t.DIMENSION_VALUES,
    t.QUALIFIERS,
    t.USAGE_WARNINGS,
)
"""Kept in ``raw/codelists`` of a dataset with the columns of the clean table."""

_ISO_3166_2 = re.compile(r"[A-Z]{2}-[A-Z0-9]{1,3}")
_ALWAYS = ("world", "country", "province", "grouping")


@cache
def rows(name: str) -> tuple[Row, ...]:
    """Give the rows of a code list of the published package.

    Parameters
    ----------
    name : str
        Name of the list, e.g. ``"units"``.

    Examples
    --------
    >>> rows("units")[1]["code"]
    'AUD'
    """
    table = next(table for table in CODE_LISTS if table.name == name)
    path = Workspace.packaged().table(name)
    return tuple(csv_form.read(path, table, path.as_posix()))


def starting(name: str) -> list[Row]:
    """Give the rows of a code list that a new dataset begins with.

    Of places, those are the world, China, its provinces, and the groupings with their members;
    the others come when a figure is about them.
    """
    if name != t.AREAS.name:
        return list(rows(name))
    members = {row["member"] for row in rows("area_members")}
    kept = {
        str(row["code"]): row
        for row in rows(name)
        if row["level"] in _ALWAYS or row["code"] in members
    }
    for row in list(kept.values()):
        parent = row["parent"]
        while parent is not None and parent not in kept:
            kept[str(parent)] = next(one for one in rows(name) if one["code"] == parent)
            parent = kept[str(parent)]["parent"]
    return list(kept.values())


def area_row(code: str) -> Row:
    """Give the row of a place of the gazetteer.

    Examples
    --------
    >>> area_row("320583")["name_en"], area_row("320583")["parent"]
    ('Kunshan', '320500')
    """
    place = gazetteer.area(code)
    shipped = next((row for row in rows("areas") if row["code"] == code), None)
    if shipped is not None:
        return shipped
    return {
        "code": code,
        "name_zh": place.name_zh,
        "name_en": place.name_en,
        "level": place.level,
        "short_zh": None,
        "parent": place.parent,
        "iso_3166_2": code if _ISO_3166_2.fullmatch(code) else None,
        "gb_2260": code if code.isdigit() else None,
    }
