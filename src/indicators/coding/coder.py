"""One pass over the figures of a text, sentence by sentence, each decided by the rules."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from itertools import groupby, pairwise
from typing import Final

from indicators.coding import gazetteer
from indicators.coding.breakdown import break_down
from indicators.coding.concepts import bind_indicator, take_listed
from indicators.coding.figures import Figure, unit_kind
from indicators.coding.forms import decide_form
from indicators.coding.inheritance import is_ratio
from indicators.coding.layout import Area, Layout
from indicators.coding.lists import Share, hand_out
from indicators.coding.nature import decide_nature
from indicators.coding.places import Places
from indicators.coding.relevance import dismiss, doubt
from indicators.coding.subjects import Subjects
from indicators.coding.times import Times
from indicators.coding.wording import weigh
from indicators.extraction import Mention
from indicators.extraction.tables import fold

__all__ = ["Coder", "Finder", "Known"]

_COUNTRIES: Final = {"CN": "CN", "TW": "CN-TW", "HK": "CN-HK", "MO": "CN-MO"}
Finder = Callable[[str], Sequence[Area]]
Known = Mapping[str, tuple[str, str | None]]


class Coder:
    """Codes one text from its first sentence to its last."""

    def __init__(
        self,
        text: str,
        mentions: Sequence[Mention],
        published: date | None,
        place: str,
        home: str | None,
        subjects: Known | None,
        find_areas: Finder | None,
    ) -> None:
        self.mentions = mentions
        self.published = published
        self.layout = Layout(text, mentions, find_areas or gazetteer.find)
        self.places = Places(self.layout, home, _COUNTRIES.get(place, place))
        self.times = Times(self.layout, mentions, published)
        self.subjects = Subjects(self.layout, subjects)
        self._naming = sorted(self.places.naming | self.times.naming)
        self._at = self._next = 0
        self._last: dict[str, Figure] = {}
        self._earlier: dict[str, Figure] = {}

    def run(self) -> dict[int, Figure]:
        """Code every mention that may be a figure; give them by their numbers."""
        coded: dict[int, Figure] = {}
        figures = [self._figure(i) for i in self.layout.measured]
        for sentence, group in groupby(figures, key=lambda figure: figure.sentence):
            self._move_to(sentence)
            coded.update((figure.index, figure) for figure in self._sentence(list(group)))
        return coded

    def _figure(self, index: int) -> Figure:
        layout = self.layout
        start, end = layout.spans[index]
        number = layout.clause_at(start)
        clause = layout.clauses[number]
        bound, at = clause.start, clause
        while at.resumes >= 0:
            at = layout.clauses[at.resumes]
            bound = at.start
        mention = self.mentions[index]
        unit = unit_kind(mention)
        if unit == "time" and fold(mention.printed).startswith("连续"):
            unit = "position"  # a streak goes with the place or state that was held
        return Figure(
            index, mention, start, end, number, clause.sentence, unit, clause.start, bound
        )

    def _move_to(self, sentence: int) -> None:
        """Pass the sentences before, remembering what they were about."""
        starts, view = self.layout.sentences, self.layout.view
        while self._next < len(self._naming) and self._naming[self._next] < sentence:
            passed = self._naming[self._next]
            self._part(view.find("\n", starts[self._at], starts[passed]) >= 0)
            self.places.leave(passed)
            self.times.leave(passed)
            self._at = passed
            self._next += 1
        self._part(view.find("\n", starts[self._at], starts[sentence]) >= 0)
        self._at = sentence

    def _part(self, ended: bool) -> None:
        """Forget what only its paragraph spoke of."""
        if ended:
            self._earlier, self._last = self._last, {}
            self.subjects.paragraph()
            self.times.paragraph()
            self.places.paragraph()

    def _sentence(self, figures: list[Figure]) -> list[Figure]:
        for before, figure in pairwise([None, *figures]):
            if figure is not None:
                self._dismiss(figure, dismiss(self.layout, figure, before))
        kept = [figure for figure in figures if figure.statistical]
        places = self.places.of_sentence(figures[0].sentence)
        shares = hand_out(self.layout, kept, places)
        previous: Figure | None = None
        done: list[Figure] = []
        for figure in kept:
            figure.previous = previous
            figure.after = previous.end if previous is not None else 0
            if previous is not None and previous.end > figure.window:
                figure.window = previous.end
            self._code(figure, shares.get(figure.index), done)
            if figure.statistical:
                previous = figure
                done.append(figure)
                if figure.indicators:
                    self._last[""] = self._last[figure.unit] = figure
                    self._last["amount" if not is_ratio(figure) else "rate"] = figure
        return figures

    def _dismiss(self, figure: Figure, reason: str | None, rule: str = "figure.not") -> None:
        if reason is not None:
            figure.statistical, figure.reason = False, reason
            figure.evidence.clear()
            figure.because("statistical", rule, figure.start, figure.end)

    def _code(self, figure: Figure, share: Share | None, done: list[Figure]) -> None:
        layout = self.layout
        base = _of_list(share, done, figure)
        if base is not None:
            figure.previous = base
        if share is None or not take_listed(figure, share.concept):
            bind_indicator(layout, figure, self._last, self._earlier)
        reason = doubt(layout, figure)
        if reason is not None:
            self._dismiss(figure, reason, "figure.doubted")
            return
        if figure.indicators:
            weigh(layout, figure)
        elif figure.noun is not None:
            figure.because("statistical", "figure.unlisted", *figure.noun)
        else:
            figure.because("statistical", "figure.unbound")
        decide_form(layout, figure)
        if share is not None and share.place is not None:
            figure.area = share.place.code
            figure.because("area", "area.listed", share.place.start, share.place.end)
        elif share is not None and share.unpaired and share.concept is None:
            figure.because("area", "area.unnamed", share.at, share.at)
        else:
            self.places.bind(figure)
        self.times.bind(figure)
        decide_nature(layout, figure, self._lies_ahead(figure))
        self.times.open_target(figure)
        places = self.places.of_sentence(figure.sentence)
        self.subjects.bind(figure, places)
        break_down(layout, figure, places)

    def _lies_ahead(self, figure: Figure) -> bool:
        """Say whether less than half of a figure's period had passed when the text was printed."""
        start, end = figure.period_start, figure.period_end
        if self.published is None or start is None or end is None:
            return False
        return start + (end - start) / 2 > self.published


def _of_list(share: Share | None, done: Sequence[Figure], figure: Figure) -> Figure | None:
    """Give the amount that a rate of a list speaks of: the first of the first, and so on."""
    if share is None or share.concept is not None or share.place is not None:
        return None
    before = [f for f in done if f.start < share.at and f.unit != figure.unit]
    if figure.unit != "ratio" or len(before) < share.size:
        return None
    return before[len(before) - share.size + share.position]
