"""The places that a text names: in their roles, what 全省 stands for, what the text is about."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from indicators.coding.deixis import Deixis
from indicators.coding.gazetteer import members
from indicators.coding.homes import holds
from indicators.coding.layout import Layout
from indicators.coding.roles import (
    JOIN,
    Place,
    is_caused,
    is_city,
    is_province,
    role_of,
    spread,
)
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


class Locations(Deixis):
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
        super().__init__(layout, home, country)
        self.unnamed: list[tuple[int, int]] = [*layout.strange]
        self._told = False  # whether a figure of the paragraph was about the topic
        self._memory: dict[int, list[Place]] = {}
        homes = (cue.start for cue in layout.cues if cue.cue in HOMES)
        self.naming = {
            *layout.by_sentence(area.start for area in layout.areas),
            *layout.by_sentence(homes),
        }
        self._heads = {
            at for at, (start, end) in enumerate(pairwise(layout.sentences))
            if end - start <= _HEADS and self._is_heading(at)
        }  # fmt: skip
        if self._heads & self.naming:
            self.naming |= self._heads  # one without a place ends what the one before headed

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
        if 0 < gap <= _CAUSE and is_caused(layout, place.start, place.end):
            return True  # 支持酒泉建设
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
        return self._main or self.country

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
        if sentence in self._heads:
            topics.heading = named[0].code if len(named) == 1 and self.leads(named[0]) else None
        topics.recent = self._recent(sentence, named) or topics.recent
        if first is None:
            first = next((p for p in places if self._seats(p) or self._sets_scene(p)), None)
        counts = self.layout.counts_within(*self.layout.limits(sentence))
        passing = self._told and not counts  # it only tells of another place in between
        parts = self._only_part(sentence, first) if first is not None else False
        if first is not None and not passing and not parts and not self._only_listed(named, first):
            topics.area, topics.at = first.code, (first.start, first.end)
            self._told = counts

    def _is_heading(self, sentence: int) -> bool:
        """Say whether a sentence is a line without a figure that heads others (二、浙江)."""
        start, end = self.layout.limits(sentence)
        view = self.layout.view
        line = view[end - 1 : end] == "\n" and view[start - 1 : start] in ("\n", "")
        return line and not self.layout.counts_within(start, end)

    def _recent(self, sentence: int, named: list[Place]) -> str | None:
        """Give the place that a sentence spoke of last, where it is one and no part of another."""
        if not named or named[-1].code == self.country or self._only_part(sentence, named[-1]):
            return None
        listed = len(named) > 1 and len(self._runs(named)[-1]) > 1
        return None if listed else named[-1].code

    def _seats(self, place: Place) -> bool:
        """Tell where a subject is seated from where one of its works is (公司位于东莞的基地)."""
        if place.role != "seat":
            return False
        clause = self.layout.clauses[self.layout.clause_at(place.start)]
        opens = place.start - clause.start <= _SEATED
        return opens or not _OWN_WORK.match(self.layout.view, place.end)

    def _only_listed(self, named: list[Place], place: Place) -> bool:
        """Say whether a place only stands in a list of parts of the topic (兰州、天水分别...)."""
        area = self.topics.area
        if area is None or len(named) < 2:
            return False
        run = next((run for run in self._runs(named) if place in run), [])
        return len(run) > 1 and all(holds(area, one.code) for one in run)

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
        self.topics.recent = None
        for size, group in self.topics.groups.items():
            self.topics.earlier.setdefault(size, set()).add(group)
        self.topics.groups.clear()
        home = self.topics.heading or self.given or self._main
        area = self.topics.area
        if area is not None and (home is not None or not area.startswith("X-")):
            self.topics.area, self.topics.at = home, (0, 0)

    def _only_part(self, sentence: int, place: Place) -> bool:
        """Say whether a place is named only as a part of the topic (其中,深圳...)."""
        start = self.layout.limits(sentence)[0]
        among = self.layout.cues_of("among", start, place.start)
        return bool(among) and self.topics.area is not None


_HEADS: Final = 12  # characters of a line that heads the lines behind it
_SEATED: Final = 4  # characters of 总部位于 that open a clause
_OWN_WORK: Final = rx(r"[^,，。;；的]{0,8}的")
_CAUSE: Final = 4  # characters of 支持 or 要支持 that open a clause
_EPITHET: Final = 6  # characters of an attribute before the subject of a clause
_OPENING: Final = 30  # characters of times and joiners before the subject of a clause
