"""Which indicator a figure belongs to: the noun it counts, the words before it, the topic."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from indicators.coding.anaphora import point_back
from indicators.coding.figures import Figure
from indicators.coding.forms import likened
from indicators.coding.inheritance import (
    counts_noun,
    divides,
    follow,
    grows,
    inherit,
    is_ratio,
    noun_length,
    rise,
    unknown,
)
from indicators.coding.layout import Layout
from indicators.coding.lexicon import Concept, Sense, kinds, parts
from indicators.coding.nouns import own_noun
from indicators.coding.senses import REACH, fitting, loose, without_numbers
from indicators.extraction.tables import rx

__all__ = ["bind_indicator", "take_listed"]

_LEANING: Final = frozenset(
    {"up", "down", "whole", "share", "among", "rank_verb", "year_on_year", "times"}
)
_JOINING: Final = frozenset("、和与及以")
_OF: Final = 9  # characters behind a share in which the noun begins that it is a part of
_FIRMS: Final = ("企业", "公司")
_FOUNDED: Final = rx(r"(?:孵化|衍生|孵化培育)(?:出|出了|了|的|成立)?\Z")  # 孵化了两家企业
_SPIN_OFFS: Final = "spin_off_enterprise_count"
_VERB: Final = 6  # characters before a number in which 孵化了 stands
_LIST: Final = 30  # numbers of a list that one noun behind it counts
_LISTED: Final = 4  # characters between two concepts of one list
_LIGHT: Final = rx(
    r"(?:总数|数量|总量|总额|规模|累计|已经?|共计?|总计|合计|就|也|仅|只|均|又|分别|达到?|为|有|是|由"
    r"|从|增[至到加]|新增|净增|实现|完成|最初|原来|的|至|到|超过?|突破|近|约|数|了|同比|高达)*"
)


def bind_indicator(
    layout: Layout, figure: Figure, last: Mapping[str, Figure], earlier: Mapping[str, Figure]
) -> None:
    """Bind a figure to its indicator, or leave it without one.

    Parameters
    ----------
    layout
        The text.
    figure
        The figure; its indicator, concept and evidence are set.
    last
        The figures before it in the paragraph: the last one (``""``), and that of each unit.
    earlier
        Those of the paragraph before.
    """
    if point_back(layout, figure, last):
        return
    for step in (
        _around,
        rise,
        _of_share,
        _counted,
        _part_behind,
        _unlisted,
        _local,
        inherit,
        _topic,
    ):
        if step(layout, figure):
            return
    _carried(layout, figure, last, earlier)


def _unlisted(layout: Layout, figure: Figure) -> bool:
    """Leave a number without an indicator that stands behind an unlisted noun of its own."""
    if figure.unit not in ("position", "time"):
        figure.noun = own_noun(layout, figure)
    return figure.noun is not None


def _take(figure: Figure, rule: str, concept: Concept, sense: Sense) -> bool:
    figure.indicators = [sense.indicator]
    figure.sense = sense
    figure.concept = (concept.start, concept.end)
    figure.dimensions.update(sense.dimensions)
    figure.because("indicator", rule, concept.start, concept.end)
    return True


def _best(layout: Layout, figure: Figure, start: int, end: int) -> tuple[Concept, Sense] | None:
    """Give the last concept between two places that fits: the head of a phrase stands last."""
    for concept in reversed(layout.concepts_in(start, end)):
        if concept.end <= end + 1:
            sense = fitting(layout, concept, figure)
            if sense is not None:
                return concept, sense
    return None


def _around(layout: Layout, figure: Figure) -> bool:
    """Bind a phrase that holds its own number (经济第一大省), or the state that a streak kept."""
    streak = figure.mention.kind == "duration" and figure.unit == "position"
    if not streak and not layout.is_held(figure.start):
        return False
    last = figure.start
    if streak:
        last = min(figure.end + REACH, layout.clauses[figure.clause].end)
    for concept in layout.concepts_in(max(0, figure.start - REACH // 2), last):
        held = concept.start < figure.start and concept.end > figure.end
        kept = streak and concept.start >= figure.end and _is_position(concept)
        sense = fitting(layout, concept, figure) if held or kept else None
        if sense is not None:
            return _take(figure, "indicator.around", concept, sense)
    return False


def _is_position(concept: Concept) -> bool:
    kind = kinds()[concept.senses[0].indicator]
    return "position" in kind.units


def _of_share(layout: Layout, figure: Figure) -> bool:
    """Bind X占Y的n%: a part of Y; without Y a part of X's own total."""
    if figure.mention.unit not in ("percent", "permille"):
        return False
    wholes = layout.cues_of("whole", figure.window, figure.start)
    if not wholes:
        return False
    cue = wholes[-1]
    total = _best(layout, figure, cue.start, figure.start)
    part = _best(layout, figure, figure.bound, cue.start)
    if part is not None:
        figure.part = (part[0].start, part[0].end)
    if total is None:
        return False
    if part is not None:
        whole, dimensions = parts().get(part[1].indicator, ("", ()))
        if whole == total[1].indicator:
            figure.dimensions.update(dimensions)
        elif part[1].indicator == total[1].indicator:
            figure.dimensions.update(part[1].dimensions)
    return _take(figure, "indicator.whole", *total)


def _counted(layout: Layout, figure: Figure) -> bool:
    """Bind n家高新技术企业: the noun right behind the number."""
    if figure.unit not in ("count", "person", "physical", "money"):
        return False
    if figure.unit == "money" and _directly(layout, figure):
        return False
    start, at = _behind_list(layout, figure)
    if layout.view[start : start + 1] in _JOINING:
        return False
    end = min(start + REACH, layout.clauses[figure.clause].end)
    if at < len(layout.starts):  # a size class may stand between (8个万亿元集群)
        end = min(end, layout.starts[at])
    for concept in layout.concepts_in(start, end):
        sense = fitting(layout, concept, figure)
        if sense is not None and not (figure.unit == "money" and concept.start > start + 1):
            figure.counted = True
            if layout.view.startswith(_FIRMS, concept.start) and _FOUNDED.search(
                layout.view, max(figure.window, figure.start - _VERB), figure.start
            ):
                sense = sense._replace(indicator=_SPIN_OFFS)
            return _take(figure, "indicator.counted", concept, sense)
    return False


def _behind_list(layout: Layout, figure: Figure) -> tuple[int, int]:
    """Give where the noun of a number may begin, and the next mention that is not of its list.

    In 有12家、15家高新技术企业 the noun behind the last number is counted by both.
    """
    end, at = figure.end, figure.index + 1
    last = min(len(layout.spans), at + _LIST)
    while (
        at < last
        and layout.spans[at][0] == end + 1
        and layout.view[end] in _JOINING
        and layout.view[layout.spans[at][1] - 1] == layout.view[figure.end - 1]
    ):
        end, at = layout.spans[at][1], at + 1
    return end, layout.mention_at(end + 1)


def _part_behind(layout: Layout, figure: Figure) -> bool:
    """Bind 三分之一的高新技术企业: a part of the noun behind the number."""
    if figure.mention.unit != "percent":
        return False
    joined = layout.view[figure.end : figure.end + 1] == "的"
    if not joined and not layout.concepts_in(figure.end, figure.end + 1):
        return False
    if any(c.cue in ("up", "down") for c in layout.cues_in(figure.window, figure.start)):
        return False
    before = figure.previous
    listed = before is not None and before.unit == "ratio" and _part_of(before)
    if not listed and _directly(layout, figure):
        return False
    end = min(figure.end + _OF, layout.clauses[figure.clause].end)
    for concept in layout.concepts_in(figure.end, end):
        sense = fitting(layout, concept, figure)
        if sense is not None:
            return _take(figure, "indicator.part", concept, sense)
    return False


def _part_of(figure: Figure) -> bool:
    return figure.root("indicator") in ("indicator.part", "")


def _directly(layout: Layout, figure: Figure) -> bool:
    found = _best(layout, figure, figure.window, figure.start)
    return found is not None


def _local(layout: Layout, figure: Figure) -> bool:
    """Bind the concept between the number before and this one, in its own clause."""
    found = _best(layout, figure, figure.window, figure.start)
    if found is None and figure.window == layout.clauses[figure.clause].start:
        found = _best(layout, figure, figure.bound, figure.window)
    if found is None:
        return False
    concept, sense = found
    if not _near_enough(layout, figure, concept):
        return False
    _take(figure, "indicator.required" if sense.requires else "indicator.local", *found)
    _each(layout, figure, concept)
    return True


def _each(layout: Layout, figure: Figure, concept: Concept) -> None:
    """Add the concepts listed before the bound one where the number holds for each (均)."""
    if not layout.cues_of("each", concept.end, figure.start):
        return
    first = concept
    for earlier in reversed(layout.concepts_in(layout.sentences[figure.sentence], concept.start)):
        gap = layout.view[earlier.end : first.start]
        sense = fitting(layout, earlier, figure)
        if sense is None or not gap or len(gap) > _LISTED or gap[0] not in "、和与及以等":
            break
        if sense.indicator not in figure.indicators:
            figure.indicators.insert(0, sense.indicator)
        first = earlier
    if first is not concept:
        figure.because("indicator", "indicator.each", first.start, concept.end)


def _near_enough(layout: Layout, figure: Figure, concept: Concept) -> bool:
    """Keep a number that counts a noun of its own from a concept that is only near."""
    if figure.unit not in ("count", "person", "physical"):
        return True
    between = without_numbers(layout, concept.end, figure.start)
    if _LIGHT.fullmatch(between):
        return True
    if counts_noun(layout, figure.end):
        return False
    return concept.end - concept.start > 2 or len(between) <= 4


def _topic(layout: Layout, figure: Figure) -> bool:
    """Bind the concept that an earlier clause of the sentence named as its topic."""
    first = layout.sentences[figure.sentence]
    if figure.previous is not None:
        first = figure.previous.end
    found = _best(layout, figure, first, figure.bound)
    if found is None or not _may_lean(layout, figure, found[0]):
        return False
    return _take(figure, "indicator.topic", *found)


def _may_lean(layout: Layout, figure: Figure, concept: Concept) -> bool:
    """Say whether a number may lean on a topic: not when it counts a noun of its own."""
    if figure.unit in ("count", "person", "physical"):
        return not counts_noun(layout, figure.end) and concept.end - concept.start > 2
    if figure.unit != "ratio":
        return True
    return unknown(layout, figure) <= noun_length(layout, figure)


def _carried(
    layout: Layout, figure: Figure, lasts: Mapping[str, Figure], earlier: Mapping[str, Figure]
) -> bool:
    """Bind a sentence that names no concept to what the sentence before speaks of."""
    last = lasts.get("")
    alike = lasts.get(figure.unit)
    if last is not None and alike is not None and alike.indicators == last.indicators:
        last = alike
    if last is not None and is_ratio(last) and grows(layout, figure):
        last = lasts.get("amount") or last
    first = layout.sentences[figure.sentence]
    if figure.previous is not None or _best(layout, figure, first, figure.start):
        return False
    cues = {cue.cue for cue in layout.cues_in(first, figure.start)}
    if figure.unit in ("ratio", "position"):
        leans = bool(cues & _LEANING) or likened(layout, figure) is not None
    else:
        alone = loose(layout, figure.window, figure.start) <= 1 and bool(
            layout.areas_in(figure.window, figure.start)
            or layout.narrowings_in(figure.window, figure.start)
        )
        leans = "among" in cues or alone or divides(layout, figure)
        if alone and not counts_noun(layout, figure.end) and _announced(layout, figure):
            return True
        if alone and last is None and figure.unit == "money":
            last = earlier.get(figure.unit)  # 贵阳128亿元 under a paragraph on the province
    if not leans or last is None or not last.indicators:
        return False
    if figure.unit not in ("ratio", "position") and figure.unit != last.unit:
        return False
    return follow(figure, last, "indicator.carried")


def _announced(layout: Layout, figure: Figure) -> bool:
    """Bind a place and its number alone to the concept of the sentence that announced them."""
    if figure.sentence == 0:
        return False
    first, end = layout.sentences[figure.sentence - 1], layout.sentences[figure.sentence]
    found = None if layout.view[end - 1] == "\n" else _best(layout, figure, first, end - 1)
    return found is not None and _take(figure, "indicator.announced", *found)


def take_listed(figure: Figure, listed: tuple[Concept, Sense] | None) -> bool:
    """Bind the concept that a list hands to a figure (进口、出口分别为...).

    Parameters
    ----------
    figure
        The figure.
    listed
        What the list hands to it, or None.

    Returns
    -------
    bool
        Whether it was bound.
    """
    return listed is not None and _take(figure, "indicator.listed", *listed)
