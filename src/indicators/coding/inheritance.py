"""Figures that name no concept and go on about the figure before: growth, lists, left-out nouns."""

from __future__ import annotations

from typing import Final

from indicators.coding.figures import Figure
from indicators.coding.layout import Layout
from indicators.coding.lexicon import kinds
from indicators.coding.senses import STOP, fitting, loose, measures, without_numbers
from indicators.extraction.tables import fold, rx

__all__ = [
    "counts_noun",
    "divides",
    "follow",
    "grows",
    "held",
    "inherit",
    "is_ratio",
    "noun_length",
    "rise",
    "unknown",
]

_WORD: Final = 4  # characters of an unlisted word
NOUN: Final = 6
"""Characters before a number that are taken for an unlisted noun of its own."""
_NAMED: Final = 2  # characters of the shortest word that names something
_PART: Final = 12
_SHAPING: Final = frozenset({"up", "down", "share", "whole", "reach", "gap", "times"})
_OF_AMOUNTS: Final = frozenset({"up", "down", "whole"})
"""Words of rates that are taken of amounts: an intensity rises by points and has no parts."""
_SENTENCE: Final = 200  # characters before a number in which its sentence says that it divides
_BACK: Final = 12  # figures of a sentence that are looked back over
_DIVIDED: Final = 10  # characters of a part where the sentence says that it divides
_DIVIDES: Final = rx(r"(?:[按分从依][^,，。;；:]{1,12}[分看划别]|(?:分|按)[^,，。;；:]{1,6})[,，:]")
_NO_NOUN: Final = frozenset("和与及以最居位列排增减同比较占均")
_ROSE: Final = rx(
    r"[,，]?(?:已|再)?(?:逐步|进一步|稳步|大幅)?(?:提高|提升|上升|攀升|跃升|增长|增加|扩大|发展|上涨|下降|下滑|下跌|降低|减少|回落|回升"
    r"|缩小|缩短|升|增|降|减)(?:到|至|为|成)了?的?"
)
_REACHED: Final = frozenset("到至为成了的")
_RISE: Final = 30  # characters between the two numbers of a rise, a date among them
_FROM: Final = rx(r"[由从][^,，。;；由从]*\Z")
_LED: Final = 24  # characters between 由 and its number
_TRADED: Final = ("出口", "进口")
_BASE: Final = rx(r"[比较从由][^,，。;；]{2,10}的\Z")


def rise(layout: Layout, figure: Figure) -> bool:
    """Bind the second number of 由15%提高到16% to all that the first one is, listed or not."""
    before = figure.previous
    if before is None or before.unit != figure.unit:
        return False
    if before.mention.unit != figure.mention.unit and before.unit != "count":
        return False
    if layout.view[figure.start - 1] not in _REACHED or figure.start - before.end > _RISE:
        return False  # most numbers: the words are not looked at
    if not _ROSE.fullmatch(without_numbers(layout, before.end, figure.start)):
        return False
    if not _FROM.search(layout.view, max(before.window, before.start - _LED), before.start):
        return False
    figure.risen, figure.noun = before, before.noun
    return follow(figure, before, "indicator.same-figure") if before.indicators else True


def inherit(layout: Layout, figure: Figure) -> bool:
    """Let growth, share or place, or a like number beside it, go on about the figure before."""
    before = figure.previous
    if before is None or not before.indicators or _of_another_kind(layout, figure):
        return False
    if figure.unit == "time" and before.unit != "time":
        return False  # 平均住院日7.6天 behind a number of visits
    if figure.unit in ("ratio", "position", "time"):
        if (of := _spoken_of(layout, figure, before)) is None:
            return False
        before, rule = of, "indicator.same-figure"
    elif _amount_again(layout, figure, before) or _compared(layout, figure, before):
        rule = "indicator.same-figure"
    elif (value := _value_of(layout, figure, before)) is not None:
        follow(figure, before, "indicator.beside")
        figure.indicators = [value]
        return True
    elif _counts_another(layout, figure):
        return False
    elif (
        figure.unit == before.unit
        and not _classed_apart(layout, figure, before)
        and (
            loose(layout, before.end, figure.start)
            <= (_DIVIDED if divides(layout, figure) else _WORD)
        )
    ):
        rule = "indicator.beside"
    elif (counted := _elided(layout, figure, before)) is not None:
        before, rule = counted, "indicator.elided"
    else:
        return False
    return _again(layout, figure, before) or follow(figure, before, rule)


def _spoken_of(layout: Layout, figure: Figure, before: Figure) -> Figure | None:
    """Give the figure that a rate, a place or a streak behind it speaks of."""
    if held(figure, before):
        return before
    if figure.unit == "position" and fold(figure.mention.printed[-1]) == "强":
        return None  # 入选500强 is a list of its own
    if figure.unit == "ratio" and unknown(layout, figure) > noun_length(layout, figure):
        return None
    return _whole(layout, figure, before) or _grown(layout, figure, before)


def _again(layout: Layout, figure: Figure, before: Figure) -> bool:
    """Take the other reading of the words before where the unit asks for it (三批共46家)."""
    if figure.unit not in ("count", "person") or before.sense is None or before.concept is None:
        return False
    if measures(before.sense, figure):
        return False
    start = before.concept[0]
    for concept in layout.concepts_in(start, start + 1):
        sense = fitting(layout, concept, figure)
        if sense is not None:
            follow(figure, before, "indicator.beside")
            figure.indicators, figure.sense = [sense.indicator], sense
            return True
    return False


def _classed_apart(layout: Layout, figure: Figure, before: Figure) -> bool:
    """Say whether another word of its own and another classifier tell a number from its neighbour.

    In 5G基站3.6万个,公交线路480条 the second number counts something else.
    """
    if figure.unit != "count" or figure.mention.printed[-1] == before.mention.printed[-1]:
        return False
    return loose(layout, before.end, figure.start) >= _NAMED


def divides(layout: Layout, figure: Figure) -> bool:
    """Say whether the sentence of a figure divides a total into parts (按隶属关系分,分地区看)."""
    first = max(layout.sentences[figure.sentence], figure.start - _SENTENCE)
    return _DIVIDES.search(layout.view, first, figure.start) is not None


def noun_length(layout: Layout, figure: Figure) -> int:
    """Give how long the name of an unlisted part before a rate may be (光电子信息领域占32%)."""
    cues = layout.cues_in(figure.window, figure.start)
    return _PART if cues and cues[-1].cue in ("share", "whole") else NOUN


def _whole(layout: Layout, figure: Figure, before: Figure) -> Figure | None:
    """Give the total before 其中 that a share speaks of (收入7亿元,其中奖励5亿元,占比70%)."""
    total = before.previous
    if total is None or total.unit != before.unit or total.indicators == before.indicators:
        return None
    cues = layout.cues_in(before.end, figure.start)
    if figure.unit != "ratio" or not cues or cues[-1].cue not in ("share", "whole"):
        return None
    among = any(c.cue == "among" for c in layout.cues_in(total.end, before.start))
    return total if among and total.indicators else None


def unknown(layout: Layout, figure: Figure) -> int:
    """Count the characters of its clause before a number that may name something unlisted."""
    start = max(figure.window, layout.clauses[figure.clause].start)
    before = figure.previous
    if before is not None and layout.view[figure.start - 1] == "(":
        start = max(start, figure.start - 1)  # what stands in the bracket is named before it
    return loose(layout, start, figure.start)


def _of_another_kind(layout: Layout, figure: Figure) -> bool:
    """Say whether a number gives in pieces what is listed in money (出口汽车45万辆)."""
    if figure.unit not in ("count", "physical"):
        return False
    return any(
        layout.view.startswith(_TRADED, concept.start)
        for concept in layout.concepts_in(figure.window, figure.start)
    )


def _counts_another(layout: Layout, figure: Figure) -> bool:
    """Say whether a number counts a noun of its own that no phrase names (覆盖35个城市)."""
    if figure.unit not in ("count", "person", "physical"):
        return False
    return counts_noun(layout, figure.end)


def counts_noun(layout: Layout, end: int) -> bool:
    """Say whether a noun stands behind a number: no mark, joiner or verb (2.5万家最多)."""
    behind = layout.view[end : end + 1]
    return bool(behind) and behind not in STOP and behind not in _NO_NOUN


def _amount_again(layout: Layout, figure: Figure, before: Figure) -> bool:
    """Say whether an amount follows the rate or place of the same concept (增长5%,达到90亿元)."""
    if before.unit not in ("ratio", "position") or before.sense is None:
        return False
    return measures(before.sense, figure) and loose(layout, before.end, figure.start) <= 4


def _value_of(layout: Layout, figure: Figure, before: Figure) -> str | None:
    """Give the indicator of the money that stands beside a count (2300项、330亿元)."""
    if figure.unit != "money" or before.unit != "count" or figure.start - before.end > 1:
        return None
    head, _, tail = before.indicators[0].rpartition("_")
    value = f"{head}_value"
    return value if tail == "count" and value in kinds() else None


def _compared(layout: Layout, figure: Figure, before: Figure) -> bool:
    """Say whether a number is the earlier one of the concept before (较2020年末的676家增长57%)."""
    like = figure.unit == before.unit
    return like and _BASE.search(layout.view, before.end, figure.start) is not None


def _elided(layout: Layout, figure: Figure, before: Figure) -> Figure | None:
    """Give the number whose noun this one leaves out (又一批12个), by their classifier."""
    if figure.unit not in ("count", "person"):
        return None
    among = layout.cues_of("among", before.end, figure.start)
    part = bool(among) and figure.start - among[-1].end <= _WORD and not _names(layout, figure)
    if layout.view[figure.end : figure.end + 1] not in STOP and not part:
        return None
    if unknown(layout, figure) > _WORD:
        return None
    at: Figure | None = before
    while at is not None and (
        at.unit != figure.unit or at.mention.printed[-1] != figure.mention.printed[-1]
    ):
        at = at.previous
    return at if at is not None and at.indicators else None


def _names(layout: Layout, figure: Figure) -> bool:
    """Say whether a concept stands behind a number in its clause."""
    return bool(layout.concepts_in(figure.end, layout.clauses[figure.clause].end))


def is_ratio(figure: Figure) -> bool:
    """Say whether a figure belongs to an indicator that is itself a rate."""
    kind = kinds().get(figure.indicators[0]) if figure.indicators else None
    return kind is not None and kind.time_type == "ratio"


def shapes(layout: Layout, figure: Figure) -> set[str]:
    """Give the last word before a number that shapes it, or nothing."""
    cues = [c.cue for c in layout.cues_in(figure.window, figure.start) if c.cue in _SHAPING]
    return set(cues[-1:])


def grows(layout: Layout, figure: Figure) -> bool:
    """Say whether the last word before a number that shapes it is one of growth."""
    return bool(shapes(layout, figure) & {"up", "down"})


def held(figure: Figure, before: Figure) -> bool:
    """Say whether a figure is what the streak before it held (占比连续五年保持在6%以上)."""
    streak = before.mention.kind == "duration" and before.unit == "position"
    return streak and before.clause == figure.clause and figure.unit == "ratio"


def _grown(layout: Layout, figure: Figure, before: Figure) -> Figure:
    """Skip back over places and rates to the amount that a rate speaks of."""
    if figure.unit != "ratio":
        return before
    at: Figure | None = before
    while at is not None and at.unit == "position":
        at = at.previous
    if figure.mention.unit == "percent" and shapes(layout, figure) & _OF_AMOUNTS:
        for _ in range(_BACK):  # an intensity rises by points, an amount by percent
            if at is None or not is_ratio(at):
                break
            at = at.previous
    return at if at is not None and at.indicators else before


def follow(figure: Figure, before: Figure, rule: str) -> bool:
    """Bind a figure to the indicator of another, and say by which rule."""
    figure.indicators = list(before.indicators)
    figure.sense = before.sense
    figure.concept = before.concept
    figure.because("indicator", rule, before.start, before.end, before.root("indicator"))
    return True
