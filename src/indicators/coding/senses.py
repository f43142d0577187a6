"""Which reading of a phrase fits a number, and what stands between a phrase and its number."""

from __future__ import annotations

import re
from typing import Final

from indicators.coding.figures import Figure
from indicators.coding.layout import Layout
from indicators.coding.lexicon import Concept, Sense
from indicators.extraction.tables import fold

__all__ = ["REACH", "STOP", "fitting", "loose", "measures", "without_numbers"]

REACH: Final = 18
"""Characters behind a number in which the noun that it counts begins."""
STOP: Final = frozenset(",，。;；:、!?\n)(")
"""Marks behind which a phrase does not go on."""
_NEAR: Final = 30  # characters behind a phrase in which a required word may stand
_FAR: Final = 300  # characters before a phrase in which a word required of far may stand
_BESIDE: Final = 8  # characters around a phrase in which an excluding neighbour is looked for
# The words of its clause beside a phrase, before and behind it.
_BEFORE: Final = re.compile(f"[^{re.escape(''.join(STOP))}]*\\Z")
_BEHIND: Final = re.compile(f"[^{re.escape(''.join(STOP))}]*")
_LAND: Final = frozenset({"mu", "hm2", "har", "ha"})
_JOINERS: Final = frozenset([*"、和与及以,，的为达到约有是从由其中:;；()元仅就则只也已共", ""])


def fitting(layout: Layout, concept: Concept, figure: Figure) -> Sense | None:
    """Give the reading of a concept that fits the unit of a figure and the words around it."""
    best, nearest = None, -1
    for sense in concept.senses:
        if not measures(sense, figure) or _excluded(layout, concept, sense):
            continue
        if not sense.requires:
            return best or sense
        place = _required(layout, concept, sense, figure)
        if place > nearest:
            best, nearest = sense, place
    return best


def measures(sense: Sense, figure: Figure) -> bool:
    """Say whether a reading is measured in the unit of a figure."""
    unit = figure.unit
    if figure.mention.unit in _LAND and sense.indicator == "production":
        return False  # 水稻1250万亩 is sown, not produced
    if "~" + fold(figure.mention.printed[-1]) in sense.kinds:
        return True
    if unit == "bare":
        return bool(sense.kinds & {"count", "person", "physical"})
    return unit in sense.kinds or (unit == "position" and "ratio" in sense.kinds)


def _excluded(layout: Layout, concept: Concept, sense: Sense) -> bool:
    if not sense.excludes:
        return False
    view = layout.view
    before = _BEFORE.search(view, max(0, concept.start - _BESIDE), concept.start)
    behind = _BEHIND.match(view, concept.end, concept.end + _BESIDE)
    beside = f"{before[0] if before else ''}|{behind[0] if behind else ''}"
    return any(word in beside for word in sense.excludes)


def _required(layout: Layout, concept: Concept, sense: Sense, figure: Figure) -> int:
    """Find the required word nearest before a concept, or right behind it; -1 if there is none."""
    view = layout.view
    first = layout.sentences[max(0, figure.sentence - 1)]
    if sense.far:
        first = min(first, max(0, concept.start - _FAR))
    place = max(view.rfind(word, first, concept.start) for word in sense.requires)
    if place >= 0:
        return place + 1
    last = min(concept.end + _NEAR, layout.sentence_end(figure.sentence))
    return 0 if any(view.find(word, concept.start, last) >= 0 for word in sense.requires) else -1


def without_numbers(layout: Layout, start: int, end: int) -> str:
    """Give the words between two places, dates and other numbers left out."""
    parts, at = [], layout.mention_at(start)
    while at < len(layout.spans) and layout.spans[at][0] < end:
        parts.append(layout.view[start : layout.spans[at][0]])
        start = layout.spans[at][1]
        at += 1
    return "".join(parts) + layout.view[start:end]


def loose(layout: Layout, start: int, end: int) -> int:
    """Count the characters between two places that no lexicon knows and no joiner explains."""
    known = [(cue.start, cue.end) for cue in layout.cues_in(start, end)]
    known += [(area.start, area.end) for area in layout.areas_in(start, end)]
    known += [(word.start, word.end) for word in layout.narrowings_in(start, end)]
    at = layout.mention_at(start)
    while at < len(layout.spans) and layout.spans[at][0] < end:
        known.append(layout.spans[at])
        at += 1
    free = list(layout.view[start:end])
    for first, last in known:
        for place in range(max(first, start), min(last, end)):
            free[place - start] = ""
    return len([char for char in free if char not in _JOINERS])
