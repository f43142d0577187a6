"""The public face of the room: mentions in, proposed codes and their reasons out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import Any, Final

from indicators.coding import gazetteer
from indicators.coding.breakdown import break_down, written
from indicators.coding.concepts import bind_indicator, take_listed
from indicators.coding.explain import Explanation, reason_out
from indicators.coding.figures import Figure, unit_kind
from indicators.coding.forms import decide_form, decide_nature
from indicators.coding.layout import Area, Layout
from indicators.coding.lists import Share, hand_out
from indicators.coding.places import Places
from indicators.coding.relevance import dismiss, doubt, plain_reason
from indicators.coding.rules import confidence
from indicators.coding.subjects import Subjects
from indicators.coding.times import Times
from indicators.extraction import MENTION_FIELDS, Mention
from indicators.extraction.tables import fold

__all__ = ["explain", "propose"]

_COUNTRIES: Final = {"CN": "CN", "TW": "CN-TW", "HK": "CN-HK", "MO": "CN-MO"}
Finder = Callable[[str], Sequence[Area]]
Known = Mapping[str, tuple[str, str | None]]


def propose(
    text: str,
    mentions: Sequence[Mention],
    *,
    published: date | str | None = None,
    place: str = "CN",
    home_area: str | None = None,
    subjects: Known | None = None,
    find_areas: Finder | None = None,
) -> list[Mention]:
    """Propose what each number of a text says.

    Parameters
    ----------
    text
        The text exactly as decoded.
    mentions
        Its mentions as :func:`indicators.extraction.extract` gives them.
    published
        Publication date (or its ISO form): what 去年 and 目前 are read against.
    place
        Where the text is printed: ``CN``, ``TW``, ``HK``, ``MO``.
    home_area
        Code of the place that 我省, 全省, 我市 and 全市 stand for; if not given, the place that the
        text names most.
    subjects
        Known organisations and programmes by printed name: their code and area.
    find_areas
        The gazetteer; the one shipped with the package if not given.

    Returns
    -------
    list of Mention
        The mentions in order with statistical, indicator, transformation, nature, area, subject,
        dimensions, period, confidence and rule filled as far as the text decides them.

    Examples
    --------
    >>> from indicators.extraction import extract
    >>> text = "2023年，江苏省高新技术企业达5.1万家。"
    >>> figure = propose(text, extract(text, published="2024-01-30"), published="2024-01-30")[-1]
    >>> figure.indicator, figure.area, figure.period_end.isoformat()
    ('high_tech_enterprise_count', 'CN-JS', '2023-12-31')
    """
    coder = _Coder(text, mentions, _day(published), place, home_area, subjects, find_areas)
    coded = coder.run()
    return [
        _coded(mention, coded[i]) if i in coded else _not_a_figure(mention)
        for i, mention in enumerate(mentions)
    ]


def explain(
    text: str,
    mentions: Sequence[Mention],
    *,
    published: date | str | None = None,
    place: str = "CN",
    home_area: str | None = None,
    subjects: Known | None = None,
    find_areas: Finder | None = None,
) -> list[Explanation]:
    """Say why each number of a text is coded as :func:`propose` codes it.

    Parameters
    ----------
    text, mentions, published, place, home_area, subjects, find_areas
        As for :func:`propose`.

    Returns
    -------
    list of Explanation
        One for each number that may be a figure: the proposal and the steps that led to it, each
        with the place of the words that it leans on.

    Examples
    --------
    >>> from indicators.extraction import extract
    >>> text = "2023年，江苏省高新技术企业达5.1万家。"
    >>> print(explain(text, extract(text), published="2024-01-30")[0].lines()[1])
      indicator      high_tech_enterprise_count: 高新技术企业 [9:15] stands before it in its clause
    """
    coder = _Coder(text, mentions, _day(published), place, home_area, subjects, find_areas)
    return [
        reason_out(_coded(mentions[i], figure), figure, coder.layout, text)
        for i, figure in sorted(coder.run().items())
    ]


def _day(value: date | str | None) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else value


def _not_a_figure(mention: Mention) -> Mention:
    return _filled(mention, {"statistical": False, "reason": plain_reason(mention)})


def _coded(mention: Mention, figure: Figure) -> Mention:
    codes: dict[str, Any] = {
        "statistical": figure.statistical,
        "reason": figure.reason,
        "confidence": confidence(figure.evidence),
        "rule": "; ".join(dict.fromkeys(step.rule for step in figure.evidence)),
    }
    if figure.statistical:
        codes |= {
            "indicator": "+".join(figure.indicators) or None,
            "transformation": figure.transformation,
            "nature": figure.nature,
            "area": figure.area,
            "subject": figure.subject,
            "dimensions": written(figure.dimensions),
            "period_start": figure.period_start,
            "period_end": figure.period_end,
            "period_basis": figure.period_basis,
        }
    return _filled(mention, codes)


_VALUES: Final = attrgetter(*MENTION_FIELDS)
_PLACES: Final = {name: place for place, name in enumerate(MENTION_FIELDS)}


def _filled(mention: Mention, codes: Mapping[str, Any]) -> Mention:
    """Copy a mention with its codes; three times as fast as ``dataclasses.replace``."""
    values = list(_VALUES(mention))
    for name, value in codes.items():
        values[_PLACES[name]] = value
    return Mention(*values)


class _Coder:
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
        self._last: Figure | None = None

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
            self._last = None
            self.subjects.paragraph()
            self.times.paragraph()
            self.places.paragraph()

    def _sentence(self, figures: list[Figure]) -> list[Figure]:
        for figure in figures:
            self._dismiss(figure, dismiss(self.layout, figure))
        kept = [figure for figure in figures if figure.statistical]
        places = self.places.of_sentence(figures[0].sentence)
        shares = hand_out(self.layout, kept, places)
        previous: Figure | None = None
        done: list[Figure] = []
        for figure in kept:
            figure.previous = previous
            if previous is not None and previous.end > figure.window:
                figure.window = previous.end
            self._code(figure, shares.get(figure.index), done)
            if figure.statistical:
                previous = figure
                done.append(figure)
                self._last = figure if figure.indicators else self._last
        return figures

    def _dismiss(self, figure: Figure, reason: str | None) -> None:
        if reason is not None:
            figure.statistical, figure.reason = False, reason
            figure.evidence.clear()
            figure.because("statistical", "figure.not", figure.start, figure.end)

    def _code(self, figure: Figure, share: Share | None, done: list[Figure]) -> None:
        layout = self.layout
        base = _of_list(share, done, figure)
        if base is not None:
            figure.previous = base
        if share is None or not take_listed(figure, share.concept):
            bind_indicator(layout, figure, self._last)
        reason = doubt(layout, figure)
        if reason is not None:
            self._dismiss(figure, reason)
            return
        if not figure.indicators:
            figure.because("statistical", "figure.unbound")
        decide_form(layout, figure)
        if share is not None and share.place is not None:
            figure.area = share.place.code
            figure.because("area", "area.listed", share.place.start, share.place.end)
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
