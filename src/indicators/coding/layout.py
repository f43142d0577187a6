"""A text laid out for coding: the folded view, its clauses, and what stands where in them.

Everything is found in one pass a lexicon and kept in lists sorted by place; the rules ask for
what lies between two places and never search the text again.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple, Protocol

from indicators.coding.clauses import Clause, Division
from indicators.coding.lexicon import Concept, Found, Narrowing, find_concepts, find_cues, simplify
from indicators.coding.strange_places import strange
from indicators.extraction import Mention
from indicators.extraction.document import Document
from indicators.extraction.tables import fold

__all__ = ["MEASURED", "Area", "Clause", "Found", "Layout", "Named"]

MEASURED: Final = frozenset({"quantity", "rate", "rank", "duration"})
"""Kinds of mention that may say something about the world."""


class Area(Protocol):
    """What a gazetteer tells of a place named in a text."""

    @property
    def start(self) -> int:
        """Where the name begins."""

    @property
    def end(self) -> int:
        """Where the name ends."""

    @property
    def code(self) -> str | None:
        """The code of the place; None where the name does not decide."""

    @property
    def ambiguous(self) -> bool:
        """Whether the name may mean several places."""

    @property
    def within_name(self) -> bool:
        """Whether the name is part of the name of an organisation."""


class Named(NamedTuple):
    """A place that the text names: where, which code, and whether inside another name."""

    start: int
    end: int
    code: str
    within: bool


def _spans(document: Document, mentions: Sequence[Mention]) -> list[tuple[int, int]]:
    """Find each mention in the view: the text itself, or a text that noise was left out of."""
    if document.clean:
        return [(mention.start, mention.end) for mention in mentions]
    places = range(len(document.view))
    spans: list[tuple[int, int]] = []
    at = offset = 0
    for mention in mentions:
        # The view only leaves out: a place in it lies no further on than its offset does.
        span = []
        for wanted in (mention.start, mention.end - 1):
            high = min(at + wanted - offset + 1, len(places))
            at = bisect_left(places, wanted, lo=at, hi=high, key=document.offset)
            offset = wanted
            span.append(at)
        spans.append((span[0], span[1] + 1))
    return spans


class Layout:
    """The view of a text with its mentions, clauses, cues, concepts and places.

    Parameters
    ----------
    text
        The text as decoded.
    mentions
        Its mentions, sorted by start.
    find_areas
        The gazetteer: the places named in a text.

    Attributes
    ----------
    view
        The text in plain script without noise.
    spans
        Start and end of each mention in the view.
    clauses, sentences
        Clauses in order; where each sentence starts.
    cues, concepts, narrowings, areas
        What was found, sorted by start.
    strange
        Names of places that the gazetteer does not have, or that may mean several places.
    quotes, titles, asides
        Where quotations, titles of documents and brackets without figures stand.
    """

    def __init__(
        self,
        text: str,
        mentions: Sequence[Mention],
        find_areas: Callable[[str], Sequence[Area]],
    ) -> None:
        document = Document(text)
        # A whole text is not worth a place in the cache of short pieces.
        self.view = simplify(fold.__wrapped__(document.view))
        self.spans = _spans(document, mentions)
        self._offset = document.offset
        self.starts = [start for start, _ in self.spans]
        inside = self._numbers()
        self.cues = find_cues(self.view, inside)
        self.concepts, self.narrowings = find_concepts(self.view)
        found = find_areas(self.view)
        self.areas = [
            Named(span.start, span.end, span.code, span.within_name)
            for span in found
            if span.code is not None and not span.ambiguous
        ]
        open_names = [
            (span.start, span.end) for span in found if span.ambiguous and not span.within_name
        ]
        known = [(span.start, span.end) for span in found]
        self.strange = sorted([*open_names, *strange(self.view, known)])
        self.measured = [i for i, m in enumerate(mentions) if m.kind in MEASURED]
        self._measured_starts = [self.spans[i][0] for i in self.measured]
        parted = Division(self.view, self.starts, inside, self.counts_within)
        self.clauses, self.sentences = parted.clauses, parted.sentences
        self.quotes, self.titles, self.asides = parted.quotes, parted.titles, parted.asides
        self._clause_starts = [clause.start for clause in self.clauses]
        self._cue_starts = [cue.start for cue in self.cues]
        self._by_cue: dict[str, tuple[list[int], list[Found]]] = {}
        for cue in self.cues:
            starts, alike = self._by_cue.setdefault(cue.cue, ([], []))
            starts.append(cue.start)
            alike.append(cue)
        self._concept_starts = [concept.start for concept in self.concepts]
        self._narrowing_starts = [narrowing.start for narrowing in self.narrowings]
        self._basis = self._by_cue.get("year_on_year", ([len(self.view)], []))[0][0]
        self._around = self._held()
        self._area_starts = [area.start for area in self.areas]

    def _numbers(self) -> bytearray:
        """Mark the places that are inside a number, where a mark or a cue means nothing."""
        inside = bytearray(len(self.view))
        for start, end in self.spans:
            inside[start:end] = b"\1" * (end - start)
        return inside

    def _held(self) -> set[int]:
        """Give where the numbers stand that a concept holds within itself (经济第一大省)."""
        held: set[int] = set()
        at = 0
        for concept in self.concepts:
            at = bisect_right(self.starts, concept.start, at)
            while at < len(self.spans) and self.spans[at][1] < concept.end:
                held.add(self.starts[at])
                at += 1
        return held

    # -- clauses ------------------------------------------------------------------------------

    def counts_within(self, start: int, end: int) -> bool:
        """Say whether a number that may be a figure stands between two positions."""
        at = bisect_left(self._measured_starts, start)
        return at < len(self._measured_starts) and self._measured_starts[at] < end

    def after_measured(self, start: int, end: int) -> int:
        """Give where the last number that may be a figure ends before `end`; else `start`."""
        at = bisect_left(self._measured_starts, end) - 1
        if at < 0 or self._measured_starts[at] < start:
            return start
        return self.spans[self.measured[at]][1]

    # -- questions ------------------------------------------------------------------------------

    def offset(self, position: int) -> int:
        """Give the offset in the text of a position of the view."""
        return self._offset(position)

    @staticmethod
    def within(stretches: list[tuple[int, int]], position: int) -> tuple[int, int] | None:
        """Give the one of the titles, asides or quotes that holds a position."""
        at = bisect_left(stretches, (position, position)) - 1
        return stretches[at] if at >= 0 and stretches[at][1] > position else None

    def clause_at(self, position: int) -> int:
        """Give the number of the clause at a position."""
        return bisect_right(self._clause_starts, position) - 1

    def sentence_end(self, sentence: int) -> int:
        """Give where a sentence ends."""
        starts = self.sentences
        return starts[sentence + 1] if sentence + 1 < len(starts) else len(self.view)

    def limits(self, sentence: int) -> tuple[int, int]:
        """Tell where a sentence begins and ends."""
        return self.sentences[sentence], self.sentence_end(sentence)

    def by_sentence(self, places: Iterable[int]) -> dict[int, list[int]]:
        """Give for each sentence the numbers of the things that stand in it."""
        held: dict[int, list[int]] = {}
        for number, place in enumerate(places):
            held.setdefault(bisect_right(self.sentences, place) - 1, []).append(number)
        return held

    def cues_in(self, start: int, end: int) -> list[Found]:
        """Give the cues that begin between two positions."""
        starts = self._cue_starts
        first = bisect_left(starts, start)
        return self.cues[first : bisect_left(starts, end, first)]

    def cues_of(self, cue: str, start: int, end: int) -> list[Found]:
        """Give the cues of one name that begin between two positions."""
        found = self._by_cue.get(cue)
        if found is None:
            return []
        first = bisect_left(found[0], start)
        return found[1][first : bisect_left(found[0], end, first)]

    def is_held(self, start: int) -> bool:
        """Say whether the number that begins at a position is part of a concept."""
        return start in self._around

    def concepts_in(self, start: int, end: int) -> list[Concept]:
        """Give the concepts that begin between two positions."""
        starts = self._concept_starts
        first = bisect_left(starts, start)
        return self.concepts[first : bisect_left(starts, end, first)]

    def narrowings_in(self, start: int, end: int) -> list[Narrowing]:
        """Give the narrowing words that begin between two positions."""
        starts = self._narrowing_starts
        first = bisect_left(starts, start)
        return self.narrowings[first : bisect_left(starts, end, first)]

    def areas_in(self, start: int, end: int) -> list[Named]:
        """Give the places that are named between two positions."""
        starts = self._area_starts
        first = bisect_left(starts, start)
        return self.areas[first : bisect_left(starts, end, first)]

    def names_basis(self, position: int) -> bool:
        """Say whether the text named growth on the year before (同比) ahead of a position."""
        return position > self._basis

    def mention_at(self, position: int) -> int:
        """Give the number of the first mention that begins at or after a position."""
        return bisect_left(self.starts, position)
