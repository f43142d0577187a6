"""What a text is about as a whole: the place, the province and the city that it speaks of most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from indicators.coding.gazetteer import ancestors
from indicators.coding.layout import Layout, Named
from indicators.coding.roles import is_city, is_dateline, is_fair, is_province

__all__ = ["Homes", "find_homes", "holds"]

_NAMED: Final = 2  # weight of a place that is named as such
_WITHIN: Final = 1  # weight of a place in the name of an organisation
_PART: Final = 1  # weight that each city gives its province
_CLEAR: Final = 2  # how much more than the next a place must weigh to be the home unaided


class Homes(NamedTuple):
    """The place that a text is about, its province and its city; None where it does not decide."""

    main: str | None
    province: str | None
    city: str | None


def holds(outer: str, inner: str) -> bool:
    """Say whether a place is another or holds it, by their codes."""
    return outer == inner or outer in ancestors(inner)


def find_homes(layout: Layout) -> Homes:
    """Find what a text is about: what it names most, of equals what it names first.

    Parameters
    ----------
    layout
        The text.

    Returns
    -------
    Homes
        The place, the province and the city that it is about.
    """
    provinces: Counter[str] = Counter()
    cities: Counter[str] = Counter()
    first: list[str] = []
    for area, outer in _named(layout):
        weight = _WITHIN if area.within else _NAMED
        if is_province(area.code):
            provinces[area.code] += _WITHIN if outer else weight
        elif is_city(area.code):
            cities[area.code] += weight
        if not area.within and not outer:
            first.append(area.code)
    of_city = provinces.copy()
    for city in cities:
        for province in ancestors(city):
            if province in provinces:
                of_city[province] += _PART
    return Homes(
        _leading(of_city + cities, first), _leading(of_city, first), _leading(cities, first)
    )


def _named(layout: Layout) -> Iterator[tuple[Named, bool]]:
    """Yield the places of a text, datelines left out; whether each only holds the next one."""
    areas = [
        area for area in layout.areas
        if not is_dateline(layout, area.end) and not is_fair(layout.view, area.start, area.end)
    ]  # fmt: skip
    for area, inner in pairwise(areas):
        nested = area.end == inner.start and area.code != inner.code
        yield area, nested and holds(area.code, inner.code)
    if areas:
        yield areas[-1], False


def _leading(counts: Counter[str], first: list[str]) -> str | None:
    """Give the place that is named clearly most; of a few the one that is named first."""
    ranked = counts.most_common(2)
    if not ranked:
        return None
    code, most = ranked[0]
    if len(ranked) == 1 or most >= _CLEAR * ranked[1][1]:
        return code
    named = next((place for place in first if place in counts), None)
    return named if named is not None and counts[named] == most else None
