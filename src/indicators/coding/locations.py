"""The places that a text names: in their roles, what 全省 stands for, what the text is about."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from indicators.coding.gazetteer import members
from indicators.coding.homes import Homes, find_homes, holds
from indicators.coding.layout import Layout
from indicators.coding.roles import JOIN, Place, is_city, is_office, is_province, role_of, spread
from indicators.coding.senses import loose
from indicators.extraction.tables import rx

__all__ = ["HOMES", "Locations"]

HOMES: Final = frozenset(
    {"home_province", "home_city", "home_region", "that_place", "home_country", "world"}
)
"""Cues that stand for a place without naming it."""

_RANKED: Final = rx(r"[居位列排名]\Z")
_LOCAL: Final = frozenset({"home_province", "home_city", "home_region"})
"""Those that stand for a part of the country."""


@dataclass(slots=True)
class _Topics:
    """What 全省, 全市 and a sentence without a place go back to."""

    province: str | None = None
    city: str | None = None
    area: str | None = None
    at: tuple[int, int] = (0, 0)
    groups: dict[int, str] = field(default_factory=dict)
    """What 三地 may count, by its size: as the paragraph named it last."""
    earlier: dict[int, set[str]] = field(default_factory=dict)
    """The same of the paragraphs before."""


class Locations:
    """The places of one text, read from its first sentence to its last.

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
    naming
        The sentences that name a place.
    unnamed
        Where 全省 and the like stand for a place that the text does not name, as far as it is read,
        and the names of places that nobody knows.
    """

    def __init__(self, layout: Layout, home: str | None, country: str) -> None:
        self.layout = layout
        self.country = country
        self.given = home
        found = find_homes(layout) if home is None else Homes(*_given(home))
        self._main, self.home_province, self.home_city = found
        self.topics = _Topics()
        self.unnamed: list[tuple[int, int]] = [*layout.strange]
        self._told = False  # whether a figure of the paragraph was about the topic
        self._memory: dict[int, list[Place]] = {}
        homes = (cue.start for cue in layout.cues if cue.cue in HOMES)
        self.naming = {
            *layout.by_sentence(area.start for area in layout.areas),
            *layout.by_sentence(homes),
        }

    # -- roles ---------------------------------------------------------------------------------

    def of_sentence(self, sentence: int) -> list[Place]:
        """Give the places of a sentence with their roles, 我省 and the like resolved."""
        known = self._memory.get(sentence)
        if known is None:
            known = self._read(sentence) if sentence in self.naming else []
            self._memory[sentence] = known
        return known

    def _read(self, sentence: int) -> list[Place]:
        start, end = self.layout.limits(sentence)
        layout = self.layout
        homes = {c.start for c in layout.cues_in(start, end) if c.cue == "home_country"}
        named: list[tuple[int, int, str, bool]] = [
            (a.start, a.end, a.code, a.within)
            for a in layout.areas_in(start, end)
            if a.start not in homes  # 全国 in a paper of Taiwan
        ]
        taken = {item[0] for item in named}
        for cue in layout.cues_in(start, end):
            if cue.cue in HOMES and cue.start not in taken:
                code = self._stands_for(cue.cue, named, cue.start)
                if code is not None:
                    named.append((cue.start, cue.end, code, False))
                elif cue.cue in _LOCAL:
                    self.unnamed.append((cue.start, cue.end))
        named.sort()
        places: list[Place] = []
        for at, until, code, within in self._nested(named):
            whole = code in ("X-WORLD", self.country)
            role = role_of(layout, (at, until), within, whole, places)
            places.append(Place(at, until, code, role))
        return spread(layout, places)

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
            cities = [code for code in before if is_city(code) or code in _MUNICIPAL]
            return (
                self.given if self.given and not is_province(self.given)
                else (cities[-1] if cities else _city(own) or topics.city or self.home_city
                      or topics.province or self.home_province)
            )  # fmt: skip
        if cue == "home_region":
            return own if own and _is_region(own) else self._region(before)
        if cue == "that_place":
            return before[-1] if before else topics.area
        provinces = [code for code in before if is_province(code)]
        if self.given is not None and is_province(self.given):
            return self.given
        return provinces[-1] if provinces else topics.province or self.home_province

    def _region(self, before: list[str]) -> str | None:
        """Resolve 全区: a district of a city, or an autonomous region."""
        topics = self.topics
        known = [topics.city, topics.area, self.given, self._main, self.home_city]
        known += [topics.province, self.home_province]
        found = [code for code in [*reversed(before), *known] if code and _is_region(code)]
        return found[0] if found else topics.province or self.home_province

    def _nested(self, named: list[tuple[int, int, str, bool]]) -> list[tuple[int, int, str, bool]]:
        """Keep the narrowest of places that stand one in another: 江苏苏州 is Suzhou."""
        kept: list[tuple[int, int, str, bool]] = []
        for item in named:
            if kept and kept[-1][1] == item[0] and holds(kept[-1][2], item[2]):
                item = (kept.pop()[0], *item[1:])
            kept.append(item)
        return kept

    def leads(self, place: Place) -> bool:
        """Say whether a place opens its clause, times and joiners aside: its subject."""
        layout = self.layout
        start = layout.clauses[layout.clause_at(place.start)].start
        gap = place.start - start
        if gap == 0 or (gap <= _EPITHET and layout.view[place.start - 1] == "的"):
            return True  # 邻近的芜湖
        if gap == 1 and layout.view[start] == "在":
            return True  # 在湘西,
        return gap <= _OPENING and loose(layout, start, place.start) == 0

    def spoken_of(self, places: list[Place]) -> str:
        """Give the place that a text speaks of where it has named none yet.

        A sentence that names the whole country in passing (国内生产总值) speaks of it, unless a
        rank is held in it (居全国高校第8位), and a paper of Hong Kong or Taiwan of its own place.
        """
        passing = [
            place for place in places
            if place.role in ("scope", "attribute", "base")
            and not _RANKED.search(self.layout.view, max(0, place.start - 3), place.start)
        ]  # fmt: skip
        if self.country != "CN" or any(place.code == self.country for place in passing):
            return self.country
        return self._main or self.home_province or self.home_city or self.country

    def group_before(self, places: list[Place], size: int) -> str | None:
        """Give the places that 两地 or 三市 counts: a list of that many, or a grouping.

        A list with one place less is that of the partners of the topic (与洛阳、新乡共建).
        """
        for run in reversed(self._runs(places)):
            codes = [place.code for place in run]
            if len(codes) == size:
                return "|".join(codes)
            alone = run[0].role in ("partner", "base", "oblique")
            leading = [p.code for p in places if p.role == "topic" and p.start < run[0].start]
            topic = leading[0] if leading else self.topics.area or self._main
            if alone and len(codes) == size - 1 and topic is not None and topic not in codes:
                return "|".join([topic, *codes])
        earlier = self.topics.earlier.get(size, set())
        only = next(iter(earlier)) if len(earlier) == 1 else None
        return self.topics.groups.get(size, only)

    def _runs(self, places: list[Place]) -> list[list[Place]]:
        """Part the places of a sentence into lists."""
        view = self.layout.view
        runs: list[list[Place]] = []
        for place in places:
            if place.role in ("name", "dateline", "aside", "event"):
                continue
            if runs and JOIN.fullmatch(view[runs[-1][-1].end : place.start]):
                runs[-1].append(place)
            else:
                runs.append([place])
        return runs

    # -- memory --------------------------------------------------------------------------------

    def leave(self, sentence: int) -> None:
        """Remember what a sentence was about when the next one begins."""
        places = self.of_sentence(sentence)
        topics = self.topics
        self._remember(places)
        named = [p for p in places if p.role == "topic" and p.code != "X-WORLD"]
        first = next((p for p in named if self.leads(p)), None)
        if first is None and named and topics.area is None:
            first = named[0]
        for place in places:
            if place.role not in ("topic", "office"):
                continue
            if is_province(place.code):
                topics.province = place.code
            elif is_city(place.code):
                topics.city = place.code
        if first is None:
            first = next((p for p in places if p.role == "seat" or self._sets_scene(p)), None)
        counts = self.layout.counts_within(*self.layout.limits(sentence))
        passing = self._told and not counts  # it only tells of another place in between
        if first is not None and not passing and not self._only_part(sentence, first):
            topics.area, topics.at = first.code, (first.start, first.end)
            self._told = counts

    def _sets_scene(self, place: Place) -> bool:
        """Say whether a text without a place yet begins in this one (在昆山的一间实验室里)."""
        if place.role != "oblique" or self.topics.area is not None:
            return False
        at = place.start - 1
        clause = self.layout.clauses[self.layout.clause_at(at)]
        return self.layout.view[at] == "在" and at == clause.start

    def _remember(self, places: list[Place]) -> None:
        """Remember the lists and groupings that 三地 may count later."""
        topics = sorted({p.code for p in places if p.role == "topic" and p.code != "X-WORLD"})
        if len(topics) > 1:
            self._group(topics)
        for run in self._runs(places):
            held = members(run[0].code) if run[0].code.startswith("X-") else ()
            if len(run) > 1:
                self._group(sorted(place.code for place in run))
            elif held:
                self.topics.groups[len(held)] = run[0].code

    def _group(self, codes: list[str]) -> None:
        """Remember a list, under the name of the grouping of the text that has these members."""
        size = len(codes)
        named = {*self.topics.earlier.get(size, ()), self.topics.groups.get(size, "")}
        same = next((one for one in named if sorted(members(one)) == codes), None)
        self.topics.groups[size] = same or "|".join(codes)

    def paragraph(self) -> None:
        """Go back to what the text is about where a paragraph ends that spoke of another place."""
        self._told = False
        for size, group in self.topics.groups.items():
            self.topics.earlier.setdefault(size, set()).add(group)
        self.topics.groups.clear()
        home = self.given or self._main
        if home is not None and self.topics.area is not None:
            self.topics.area, self.topics.at = home, (0, 0)

    def _only_part(self, sentence: int, place: Place) -> bool:
        """Say whether a place is named only as a part of the topic (其中,深圳...)."""
        start = self.layout.limits(sentence)[0]
        among = self.layout.cues_of("among", start, place.start)
        return bool(among) and self.topics.area is not None


_EPITHET: Final = 6  # characters of an attribute before the subject of a clause
_OPENING: Final = 30  # characters of times and joiners before the subject of a clause
_AUTONOMOUS: Final = frozenset({"CN-NM", "CN-GX", "CN-XZ", "CN-NX", "CN-XJ"})
_MUNICIPAL: Final = frozenset({"CN-BJ", "CN-TJ", "CN-SH", "CN-CQ", "CN-HK", "CN-MO"})


def _is_region(code: str) -> bool:
    return code in _AUTONOMOUS or (code.isdigit() and not code.endswith("00"))


def _city(code: str | None) -> str | None:
    return code if code and (is_city(code) or code in _MUNICIPAL) else None


def _given(home: str) -> tuple[None, str | None, str | None]:
    return (None, home, None) if is_province(home) else (None, None, home)
