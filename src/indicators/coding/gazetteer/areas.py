"""The places of the gazetteer: code, names, level and what each one lies in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from indicators.extraction.tables import rows

__all__ = ["PLACES", "Area", "ancestors", "area", "areas", "members", "table"]

PLACES = ("places", "taiwan")
"""Tables of the places below the country: those of GB/T 2260, and those of ISO 3166-2:TW."""

_FOLDER = "areas"


@dataclass(frozen=True, slots=True)
class Area:
    """A place, a country or a grouping of them.

    Attributes
    ----------
    code : str
        ISO 3166 for countries, provinces and the counties and cities of Taiwan, GB/T 2260 for the
        others below a province, `X-` for groupings.
    name_zh, name_en : str
        Full name in Chinese, usual name in English.
    level : str
        `world`, `country`, `province`, `prefecture`, `county` or `grouping`.
    parent : str or None
        Code of the place that it lies in.
    """

    code: str
    name_zh: str
    name_en: str
    level: str
    parent: str | None


def table(name: str) -> Iterator[dict[str, str]]:
    """Read a table of the gazetteer row by row."""
    return rows(f"{_FOLDER}/{name}.csv")


@cache
def areas() -> Mapping[str, Area]:
    """Give every place by its code, read once.

    Examples
    --------
    >>> areas()["X-YRD"].name_en
    'Yangtze River Delta'
    """
    read = {}
    for row in table("countries"):
        read[row["code"]] = Area(row["code"], row["name_zh"], row["name_en"], "country", "X-WORLD")
    for name in (*PLACES, "groupings"):
        for row in table(name):
            read[row["code"]] = Area(
                row["code"], row["name_zh"], row["name_en"], row["level"], row["parent"] or None
            )
    return read


def area(code: str) -> Area:
    """Give the place of a code.

    Parameters
    ----------
    code : str
        A code of the gazetteer.

    Returns
    -------
    Area
        Its names, level and parent.

    Raises
    ------
    KeyError
        If the gazetteer has no such place.

    Examples
    --------
    >>> area("320583").name_zh, area("320583").parent
    ('昆山市', '320500')
    """
    return areas()[code]


@cache
def ancestors(code: str) -> tuple[str, ...]:
    """Give the codes of the places that a place lies in, the nearest first; of others none.

    Examples
    --------
    >>> ancestors("320583")
    ('320500', 'CN-JS', 'CN', 'X-WORLD')
    """
    place = areas().get(code)  # a register may give a subject a code of its own
    if place is None or place.parent is None:
        return ()
    return (place.parent, *ancestors(place.parent))


@cache
def _members() -> Mapping[str, tuple[str, ...]]:
    read: dict[str, tuple[str, ...]] = {}
    for row in table("members"):
        read[row["grouping"]] = (*read.get(row["grouping"], ()), row["member"])
    return read


def members(code: str) -> tuple[str, ...]:
    """Give the members of a grouping, sorted; none for any other place.

    Examples
    --------
    >>> members("X-BTH")
    ('CN-BJ', 'CN-HE', 'CN-TJ')
    """
    return _members().get(code, ())
