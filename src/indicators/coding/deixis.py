"""What 我省, 全市, 该县, 当地 and 全国 stand for: places that a text points to without a name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from indicators.coding.gazetteer import ancestors
from indicators.coding.homes import Homes, find_homes, holds
from indicators.coding.layout import Layout
from indicators.coding.roles import is_city, is_office, is_province

__all__ = ["Deixis"]

_AUTONOMOUS: Final = frozenset({"CN-NM", "CN-GX", "CN-XZ", "CN-NX", "CN-XJ"})
_DISTRICTS: Final = 20  # last digits of the code of a district by GB/T 2260: 01 to 20
_MUNICIPAL: Final = frozenset({"CN-BJ", "CN-TJ", "CN-SH", "CN-CQ", "CN-HK", "CN-MO"})


@dataclass(slots=True)
class _Topics:
    """What 全省, 全市 and a sentence without a place go back to."""

    province: str | None = None
    city: str | None = None
    area: str | None = None
    at: tuple[int, int] = (0, 0)
    heading: str | None = None
    """The place that heads the lines that are read, if a line of its own names it."""
    recent: str | None = None
    """The place that the sentence before spoke of, if it was one: what 当地 points to."""
    groups: dict[int, str] = field(default_factory=dict)
    """What 三地 may count, by its size: as the paragraph named it last."""
    earlier: dict[int, set[str]] = field(default_factory=dict)
    """The same of the paragraphs before."""


class Deixis:
    """Resolves the words of one text that point to places.

    Parameters
    ----------
    layout
        The text.
    home
        The place that 我省, 全市 and the like stand for where the caller knows it.
    country
        The country of the text.

    Attributes
    ----------
    topics
        What the text was about so far.
    """

    def __init__(self, layout: Layout, home: str | None, country: str) -> None:
        self.layout = layout
        self.country = country
        self.given = home
        found = find_homes(layout) if home is None else Homes(*_given(home))
        self._main, self.home_province, self.home_city = found
        self.topics = _Topics()

    def _stands_for(self, cue: str, named: list[tuple[int, int, str, bool]], at: int) -> str | None:
        """Resolve 我省, 全市, 该省 and 全国 by the sentence, what went before, and the text."""
        if cue == "home_country":
            return self.country
        if cue == "world":
            return "X-WORLD"
        before = [
            code for start, end, code, within in named
            if start < at and (not within or is_office(self.layout, end))
        ]  # fmt: skip
        topics = self.topics
        own = self._main if self.layout.view[at] in "我本" else None
        if cue == "home_city":
            cities = [
                self._city_of(code, at) for code in before if is_city(code) or code in _MUNICIPAL
            ]
            return (
                self.given if self.given and not is_province(self.given)
                else (cities[-1] if cities else _city(own) or self._whole_city() or self.home_city
                      or topics.province or self.home_province)
            )  # fmt: skip
        if cue == "home_region":
            return own if own and _is_region(own) else self._region(before)
        if cue == "that_place":
            return self._pointed_to(self.layout.view[at + 1], before)
        provinces = [code for code in before if is_province(code)]
        if self.given is not None and is_province(self.given):
            return self.given
        return provinces[-1] if provinces else topics.province or self.home_province

    def _city_of(self, code: str, at: int) -> str:
        """Give the city that 全市 means behind one of its districts, which is no city itself."""
        district = code.isdigit() and 1 <= int(code[-2:]) <= _DISTRICTS
        return ancestors(code)[0] if district and self.layout.view[at + 1] == "市" else code

    def _whole_city(self) -> str | None:
        """Give the city named last, or that of the text where the other is one of its counties."""
        last, main = self.topics.city, self._main
        counted = last is not None and main is not None and is_city(main) and main != last
        return main if counted and holds(str(main), str(last)) else last

    def _pointed_to(self, level: str, before: list[str]) -> str | None:
        """Resolve 该省, 该市 and 该县 by their level, 当地 to the place spoken of last."""
        topics = self.topics
        spoken = [code for code in (*reversed(before), topics.recent, topics.area) if code]
        fits = _LEVELS.get(level)
        if fits is None:
            return spoken[0] if spoken else None
        known = [*spoken, topics.city if level != "省" else topics.province]
        return next((code for code in known if code and fits(code)), spoken[0] if spoken else None)

    def _region(self, before: list[str]) -> str | None:
        """Resolve 全区: a district of a city, or an autonomous region."""
        topics = self.topics
        known = [topics.city, topics.area, self.given, self._main, self.home_city]
        known += [topics.province, self.home_province]
        found = [code for code in [*reversed(before), *known] if code and _is_region(code)]
        return found[0] if found else topics.province or self.home_province


def _is_region(code: str) -> bool:
    return code in _AUTONOMOUS or (code.isdigit() and not code.endswith("00"))


def _city(code: str | None) -> str | None:
    return code if code and (is_city(code) or code in _MUNICIPAL) else None


def _given(home: str) -> tuple[None, str | None, str | None]:
    return (None, home, None) if is_province(home) else (None, None, home)


_LEVELS: Final[dict[str, Callable[[str], bool]]] = {
    "省": is_province,
    "市": lambda code: is_city(code) or code in _MUNICIPAL,
    "县": lambda code: code.isdigit() and not code.endswith("00"),
    "区": _is_region,
}
"""What 该省, 该市, 该县 and 该区 may be."""
