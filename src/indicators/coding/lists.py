"""Numbers that a list hands out: 北京、上海分别为a和b, 进口、出口分别增长a和b."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from indicators.coding.figures import Figure
from indicators.coding.layout import Layout
from indicators.coding.lexicon import Concept, Sense
from indicators.coding.roles import Place
from indicators.coding.senses import fitting

__all__ = ["Share", "hand_out"]

_JOINERS: Final = frozenset("、和与及")
_GAP: Final = 14  # characters between two members of a list of concepts
_APART: Final = 2  # characters between two numbers of one list (、 or 以及)


@dataclass(slots=True)
class Share:
    """What a list gives one of its numbers.

    Attributes
    ----------
    at
        Where the word stands that hands out (分别).
    position, size
        Which number of how many.
    concept
        The concept of the list that it gets.
    place
        The place of the list that it gets.
    unpaired
        Whether the list has some places, but not as many as numbers: none of them is that of one.
    """

    at: int
    position: int
    size: int
    concept: tuple[Concept, Sense] | None = None
    place: Place | None = None
    unpaired: bool = False


def hand_out(
    layout: Layout, figures: Sequence[Figure], places: Sequence[Place]
) -> dict[int, Share]:
    """Say what the lists of a sentence give to its figures.

    Parameters
    ----------
    layout
        The text.
    figures
        The figures of one sentence, in order.
    places
        The places of the sentence.

    Returns
    -------
    dict
        By the index of a figure, what it gets.
    """
    if not figures:
        return {}
    shares: dict[int, Share] = {}
    start = layout.sentences[figures[0].sentence]
    for cue in layout.cues_of("distribute", start, figures[-1].start):
        run = _run(layout, [f for f in figures if f.start >= cue.end])
        if len(run) < 2:
            continue
        concepts = _concepts(layout, run, start, cue.start)
        named = _places(layout, places, len(run), cue.start)
        for position, figure in enumerate(run):
            share = Share(cue.start, position, len(run))
            share.concept = concepts[position] if concepts else None
            share.place = named[position] if len(named) == len(run) else None
            share.unpaired = 1 < len(named) < len(run)
            shares[figure.index] = share
    for run in _runs_of_rates(figures):
        for position, figure in enumerate(run):
            shares.setdefault(figure.index, Share(run[0].start, position, len(run)))
    return shares


def _runs_of_rates(figures: Sequence[Figure]) -> list[list[Figure]]:
    """Give the rates that stand side by side (增长5%、8%): they speak of the amounts before."""
    runs: list[list[Figure]] = []
    for before, figure in pairwise(figures):
        if before.unit != "ratio" or figure.unit != "ratio" or figure.start - before.end > 1:
            continue
        if runs and runs[-1][-1] is before:
            runs[-1].append(figure)
        else:
            runs.append([before, figure])
    return runs


def _run(layout: Layout, figures: Sequence[Figure]) -> list[Figure]:
    """Take the numbers of one kind that follow each other with nothing but joiners between."""
    run: list[Figure] = []
    for figure in figures:
        if run and (figure.unit != run[0].unit or figure.start - run[-1].end > _APART):
            break
        run.append(figure)
    return run


def _concepts(
    layout: Layout, run: Sequence[Figure], start: int, end: int
) -> list[tuple[Concept, Sense]]:
    """Give the list of as many concepts as numbers that ends before the handing out."""
    chosen: list[tuple[Concept, Sense]] = []
    for concept in reversed(layout.concepts_in(start, end)):
        sense = fitting(layout, concept, run[len(run) - 1 - len(chosen)])
        if sense is None:
            continue
        if chosen and not _joined(layout, concept.end, chosen[0][0].start):
            break
        chosen.insert(0, (concept, sense))
        if len(chosen) == len(run):
            return chosen
    return []


def _joined(layout: Layout, start: int, end: int) -> bool:
    between = layout.view[start:end]
    joined = len(between) <= _GAP and any(char in _JOINERS for char in between)
    return joined and not layout.counts_within(start, end)


def _places(layout: Layout, places: Sequence[Place], size: int, end: int) -> list[Place]:
    """Give the list of as many places as numbers that ends before the handing out."""
    before = [p for p in places if p.end <= end and p.role in ("topic", "oblique", "base")]
    chosen: list[Place] = []
    for place in reversed(before):
        if chosen:
            between = layout.view[place.end : chosen[0].start]
            if len(between) > 3 or not any(char in _JOINERS for char in between):
                break
        chosen.insert(0, place)
        if len(chosen) == size:
            return chosen
    return chosen
