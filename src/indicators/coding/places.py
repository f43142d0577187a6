"""Where a figure belongs: places in their roles, carried topics, and what 全省 stands for."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Final

from indicators.coding.figures import Figure
from indicators.coding.gazetteer import ancestors
from indicators.coding.layout import Layout
from indicators.coding.roles import JOIN, Place, is_province, role_of, spread
from indicators.coding.senses import loose

__all__ = ["Places"]

_HOMES: Final = frozenset({"home_province", "home_city", "that_place", "home_country", "world"})
_OWN_ROLES: Final = frozenset({"topic", "base", "oblique", "partner"})


@dataclass(slots=True)
class _Topics:
    """What 全省, 全市 and a sentence without a place go back to."""

    province: str | None = None
    city: str | None = None
    area: str | None = None
    at: tuple[int, int] = (0, 0)


class Places:
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
    """

    def __init__(self, layout: Layout, home: str | None, country: str) -> None:
        self.layout = layout
        self.country = country
        self._given = home
        self.home_province, self.home_city = self._homes(home)
        self.topics = _Topics()
        self._memory: dict[int, list[Place]] = {}
        homes = (cue.start for cue in layout.cues if cue.cue in _HOMES)
        self.naming = {
            *layout.by_sentence(area.start for area in layout.areas),
            *layout.by_sentence(homes),
        }

    # -- the home of a text --------------------------------------------------------------------

    def _homes(self, home: str | None) -> tuple[str | None, str | None]:
        """Find the province and the city that a text speaks of most."""
        self._main: str | None = None
        if home is not None:
            return (home, None) if is_province(home) else (None, home)
        provinces: Counter[str] = Counter()
        cities: Counter[str] = Counter()
        for area in self.layout.areas:
            weight = 1 if area.within else 2
            if is_province(area.code):
                provinces[area.code] += weight
            elif area.code.isdigit():
                cities[area.code] += weight
        self._main = _leading(provinces + cities)
        return _leading(provinces), _leading(cities)

    # -- roles ---------------------------------------------------------------------------------

    def of_sentence(self, sentence: int) -> list[Place]:
        """Give the places of a sentence with their roles, 我省 and the like resolved."""
        known = self._memory.get(sentence)
        if known is None:
            known = self._read(sentence) if sentence in self.naming else []
            self._memory[sentence] = known
        return known

    def _limits(self, sentence: int) -> tuple[int, int]:
        starts = self.layout.sentences
        end = starts[sentence + 1] if sentence + 1 < len(starts) else len(self.layout.view)
        return starts[sentence], end

    def _read(self, sentence: int) -> list[Place]:
        start, end = self._limits(sentence)
        layout = self.layout
        named: list[tuple[int, int, str, bool]] = [
            (a.start, a.end, a.code, a.within) for a in layout.areas_in(start, end)
        ]
        taken = {item[0] for item in named}
        for cue in layout.cues_in(start, end):
            if cue.cue in _HOMES and cue.start not in taken:
                code = self._stands_for(cue.cue, named, cue.start)
                if code is not None:
                    named.append((cue.start, cue.end, code, False))
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
        before = [code for start, _, code, within in named if start < at and not within]
        topics = self.topics
        if cue == "home_city":
            cities = [code for code in before if code.isdigit() or code in _MUNICIPAL]
            return (
                self._given if self._given and not is_province(self._given)
                else (cities[-1] if cities else topics.city or self.home_city or topics.province
                      or self.home_province)
            )  # fmt: skip
        if cue == "that_place":
            return before[-1] if before else topics.area
        provinces = [code for code in before if is_province(code)]
        if self._given is not None and is_province(self._given):
            return self._given
        return provinces[-1] if provinces else topics.province or self.home_province

    def _nested(self, named: list[tuple[int, int, str, bool]]) -> list[tuple[int, int, str, bool]]:
        """Keep the narrowest of places that stand one in another: 江苏苏州 is Suzhou."""
        kept: list[tuple[int, int, str, bool]] = []
        for item in named:
            if kept and kept[-1][1] == item[0] and _holds(kept[-1][2], item[2]):
                item = (kept.pop()[0], *item[1:])
            kept.append(item)
        return kept

    # -- binding -------------------------------------------------------------------------------

    def bind(self, figure: Figure) -> None:
        """Bind a figure to its area.

        Parameters
        ----------
        figure
            A figure whose indicator is bound; its area and evidence are set.
        """
        places = self.of_sentence(figure.sentence)
        own = [p for p in places if figure.window <= p.start < figure.start]
        for step in (self._beside, self._in_window, self._in_clause, self._inherited):
            if step(figure, own, places):
                return
        if not self._in_sentence(figure, places):
            self._carried(figure, places)

    def _set(self, figure: Figure, rule: str, code: str, start: int = 0, end: int = 0) -> bool:
        figure.area = code
        figure.because("area", rule, start, end)
        return True

    def _beside(self, figure: Figure, own: list[Place], places: list[Place]) -> bool:
        """Take the place that stands directly before the number (北京163.5亿元)."""
        compared = figure.transformation in ("difference", "ratio")
        roles = _OWN_ROLES - {"base"} if compared else _OWN_ROLES
        if own and figure.start - own[-1].end <= 1 and own[-1].role in roles:
            return self._set(figure, "area.beside", own[-1].code, own[-1].start, own[-1].end)
        return False

    def _in_window(self, figure: Figure, own: list[Place], places: list[Place]) -> bool:
        named = [p for p in own if p.role == "topic"]
        topics = [p for p in named if p.code != "X-WORLD"] or named
        if not topics:
            return False
        joined = self._joined(topics)
        if len(joined) > 1:
            each = self._each(figure, joined[-1].end)
            code = ("+" if each else "|").join(p.code for p in joined)
            rule = "area.each" if each else "area.together"
            return self._set(figure, rule, code, joined[0].start, joined[-1].end)
        chosen = topics[-1]
        if len(topics) > 1 and not self._touches(figure, chosen):
            chosen = next((p for p in topics if self._leads(p)), chosen)
        return self._set(figure, "area.clause", chosen.code, chosen.start, chosen.end)

    def _touches(self, figure: Figure, place: Place) -> bool:
        """Say whether a place stands right before the number or the concept it is bound to."""
        starts = [figure.start, figure.concept[0] if figure.concept else figure.start]
        return any(0 <= start - place.end <= 2 for start in starts)

    def _leads(self, place: Place) -> bool:
        """Say whether a place opens its clause, times and joiners aside: its subject."""
        layout = self.layout
        return loose(layout, layout.clauses[layout.clause_at(place.start)].start, place.start) == 0

    def _joined(self, topics: list[Place]) -> list[Place]:
        """Give the list of places that ends with the last one."""
        view = self.layout.view
        joined = [topics[-1]]
        for place in reversed(topics[:-1]):
            between = view[place.end : joined[0].start]
            if not between or len(between) > 2 or not JOIN.fullmatch(between):
                break
            joined.insert(0, place)
        return joined

    def _each(self, figure: Figure, start: int) -> bool:
        return any(c.cue == "each" for c in self.layout.cues_in(start, figure.start))

    def _in_clause(self, figure: Figure, own: list[Place], places: list[Place]) -> bool:
        """Take the topic of the clause that the figure's bracket or list stands in."""
        if figure.previous is not None and figure.previous.start >= figure.bound:
            return False
        topics = [
            p for p in places
            if figure.bound <= p.start < figure.window and p.role == "topic" and p.code != "X-WORLD"
        ]  # fmt: skip
        if not topics:
            return False
        return self._set(figure, "area.clause", topics[-1].code, topics[-1].start, topics[-1].end)

    def _inherited(self, figure: Figure, own: list[Place], places: list[Place]) -> bool:
        """Stay with the figure before that this one goes on about."""
        before = figure.previous
        if before is None or before.area is None:
            return False
        same = any(
            e.field == "indicator" and e.rule in ("indicator.same-figure", "indicator.beside")
            for e in figure.evidence
        )
        if not same and self._apart(figure, before):
            return False
        return self._set(figure, "area.same-figure", before.area, before.start, before.end)

    def _apart(self, figure: Figure, before: Figure) -> bool:
        """Say whether an earlier figure's place was only its own (其中,深圳2000亿元)."""
        rule = next((e.rule for e in before.evidence if e.field == "area"), "")
        return rule == "area.beside"

    def _in_sentence(self, figure: Figure, places: list[Place]) -> bool:
        topics = [
            p for p in places
            if p.start < figure.bound and p.role == "topic" and p.code != "X-WORLD"
        ]  # fmt: skip
        if not topics:
            return False
        leading = [p for p in topics if self._leads(p)]
        if figure.previous is not None:
            chosen = (leading or topics)[0]
        else:
            chosen = leading[-1] if leading else topics[0]
        return self._set(figure, "area.topic", chosen.code, chosen.start, chosen.end)

    def _carried(self, figure: Figure, places: list[Place]) -> None:
        topics = self.topics
        offices = [p for p in places if p.start < figure.start and p.role in ("office", "name")]
        if topics.area is not None:
            self._set(figure, "area.carried", topics.area, *topics.at)
        elif offices:
            self._set(figure, "area.office", offices[-1].code, offices[-1].start, offices[-1].end)
        elif self._given is not None:
            self._set(figure, "area.home", self._given)
        elif self.home_province is not None or self.home_city is not None:
            self._set(figure, "area.home", self.home_province or self.home_city or self.country)
        else:
            self._set(figure, "area.country", self.country)

    # -- memory --------------------------------------------------------------------------------

    def leave(self, sentence: int) -> None:
        """Remember what a sentence was about when the next one begins."""
        places = self.of_sentence(sentence)
        topics = self.topics
        named = [p for p in places if p.role == "topic" and p.code != "X-WORLD"]
        first = next((p for p in named if self._leads(p)), None)
        if first is None and named and topics.area is None:
            first = named[0]
        for place in places:
            if place.role not in ("topic", "office"):
                continue
            if is_province(place.code):
                topics.province = place.code
            elif place.code.isdigit():
                topics.city = place.code
        if first is None and topics.area is None:
            first = next((p for p in places if p.role == "seat"), None)
        if first is not None and not self._only_part(sentence, first):
            topics.area, topics.at = first.code, (first.start, first.end)

    def paragraph(self) -> None:
        """Go back to what the text is about where a paragraph ends that spoke of another place."""
        home = self._given or self._main
        if home is not None and self.topics.area is not None:
            self.topics.area, self.topics.at = home, (0, 0)

    def _only_part(self, sentence: int, place: Place) -> bool:
        """Say whether a place is named only as a part of the topic (其中,深圳...)."""
        start = self._limits(sentence)[0]
        cues = self.layout.cues_in(start, place.start)
        return any(cue.cue == "among" for cue in cues) and self.topics.area is not None


_MUNICIPAL: Final = frozenset({"CN-BJ", "CN-TJ", "CN-SH", "CN-CQ", "CN-HK", "CN-MO"})


def _leading(counts: Counter[str]) -> str | None:
    """Give the place that a text names clearly most, or None."""
    ranked = counts.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] < 2 * ranked[1][1]):
        return None
    return ranked[0][0]


def _holds(outer: str, inner: str) -> bool:
    """Say whether a place stands in another, by their codes."""
    return outer == inner or outer in ancestors(inner)
