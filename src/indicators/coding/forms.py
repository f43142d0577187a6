"""In which form a figure gives its concept: level, growth, change, share, ratio, rank, streak."""

from __future__ import annotations

import re
from typing import Final

from indicators.coding.figures import Figure
from indicators.coding.inheritance import held, is_ratio
from indicators.coding.layout import Layout, Named
from indicators.coding.lexicon import Found, kinds, parts
from indicators.coding.nouns import is_rate, rate_before
from indicators.coding.senses import loose
from indicators.extraction.tables import rx

__all__ = ["decide_form", "likened"]

_UP: Final = frozenset({"up", "more", "new", "year_on_year", "month_on_month", "annual"})
_SHAPES: Final = frozenset({"up", "down", "more", "new", "reach", "share", "whole", "gap", "times"})
_BASES: Final = frozenset({"base", "year_on_year", "month_on_month"})
_YEARLY: Final = frozenset({"year_on_year", "month_on_month", "annual"})
_PROPORTION: Final = rx(r"的(?![一-鿿]{0,6}(?:速度|增速|增幅))")
_LESS: Final = rx(r"(?:比|较)[^,，。;；]{2,8}(?<![减增至不缩])[多少][了出]?\Z")
_MORE_OR_LESS: Final = frozenset("多少了出")
_DATED: Final = rx(r"[0-9]{4}年|年[初底末]")
_THAN: Final = rx(
    r"(?:比|较)[^,，。;；]{0,8}(?:平均|全国|全省|全市|全区)[^,，。;；]{0,4}[高低多少快慢]出?了?\Z"
)
_LIKENED: Final = rx(
    r"(?:不足|不到|不及|只有|仅有|仅为|仅是|相当于|约为|接近|是|为)[^,，。;；占]{1,10}的\Z"
)
_MET: Final = rx(r"完成[^,，。;；]{0,10}(?:目标|任务|计划|预算)[^,，。;；]{0,4}的\Z")
_TARGET: Final = rx(r"[^,，。;；]{0,4}(?:目标|任务|平均水平|平均|计划|预期)")
_IS_MEAN: Final = rx(r"的(?:[一-鿿]{0,4}平均(?:水平|值)?|均值|水平)")  # 高于2.7%的平均水平
_AMONG: Final = 3  # characters between 其中 and its number, itself included
_DIRECT: Final = 6  # characters that may stand between 新增 and its number


def decide_form(layout: Layout, figure: Figure) -> None:
    """Decide the transformation of a figure, and the dimensions that come with it.

    Parameters
    ----------
    layout
        The text.
    figure
        A figure whose indicator is bound.
    """
    if figure.risen is not None and figure.risen.transformation is not None:
        _as_first(figure, figure.risen)
    elif figure.unit == "position":
        form = "streak" if figure.mention.kind == "duration" else "rank"
        _set(figure, form, f"form.{form}", figure.start, figure.end)
    elif figure.unit == "ratio":
        _rate(layout, figure)
    else:
        _amount(layout, figure)


def _as_first(figure: Figure, first: Figure) -> None:
    """Give the second number of 由15%提高到16% the form and the parts of the first."""
    _set(figure, first.transformation or "level", "form.beside", first.start, first.end)
    kept = {key: value for key, value in first.dimensions.items() if key != "growth"}
    figure.dimensions.update(kept)


def _set(figure: Figure, form: str, rule: str, start: int = 0, end: int = 0) -> None:
    figure.transformation = form
    figure.because("transformation", rule, start, end)


def _shape(layout: Layout, figure: Figure) -> Found | None:
    """Give the last word before a number that shapes it: behind any other quantity before it."""
    before = figure.previous
    if before is not None and held(figure, before):
        first = before.window  # 占比连续五年保持在6%以上: the words stand before the streak
    else:
        first = layout.after_measured(figure.window, figure.start)
    for cue in reversed(layout.cues_in(first, figure.start)):
        if cue.cue in _SHAPES:
            return cue
    return None


def _rate(layout: Layout, figure: Figure) -> None:
    unit = figure.mention.unit
    shape = _shape(layout, figure)
    like = likened(layout, figure)
    if unit == "percent" and (met := _met(layout, figure)) is not None:
        _set(figure, "ratio", "form.times", met.start(), met.end())
    elif unit == "percentage_point":
        _points(layout, figure, shape)
    elif unit == "times":
        _times(figure, shape)
    elif (
        like is not None
        and not _is_hinted(figure)
        and (is_ratio(figure) or _of_another(layout, like))
    ):
        _set(figure, "ratio", "form.times", like.start(), like.end())
    elif _is_hinted(figure):
        _hinted(figure, shape)
    elif _is_named_rate(layout, figure, shape):
        _set(figure, "level", "form.concept", *(figure.noun or (0, 0)))
    elif shape is None and _own(figure) and is_ratio(figure):
        _set(figure, "level", "form.concept", *(figure.concept or (0, 0)))
    elif shape is not None:
        _shaped(layout, figure, shape)
    else:
        _bare_rate(layout, figure)


def likened(layout: Layout, figure: Figure) -> re.Match[str] | None:
    """Find the words that liken a number to a part of something else (只有江苏的三成)."""
    if layout.view[figure.start - 1 : figure.start] != "的":
        return None
    return _LIKENED.search(layout.view, figure.window, figure.start)


def _met(layout: Layout, figure: Figure) -> re.Match[str] | None:
    """Find the target that a percentage is met by (完成年度任务的61%)."""
    at = layout.view.find("完成", figure.window, figure.start)
    return None if at < 0 else _MET.search(layout.view, at, figure.start)


def _is_named_rate(layout: Layout, figure: Figure, shape: Found | None) -> bool:
    """Say whether a percentage is the unlisted rate that stands before it, not its growth."""
    if figure.noun is None or not is_rate(layout, figure.noun):
        return False
    return shape is None or shape.cue not in ("up", "down") or shape.start < figure.noun[1]


def _is_hinted(figure: Figure) -> bool:
    """Say whether the phrase that a figure is bound to decides its form itself."""
    return figure.sense is not None and bool(figure.sense.hint) and _own(figure)


def _of_another(layout: Layout, like: re.Match[str]) -> bool:
    """Say whether a fraction is of another place's amount (不到浙江的一半), not of a whole."""
    areas = layout.areas_in(like.start(), like.end())
    wholes = layout.cues_of("home_country", like.start(), like.end())
    wholes = wholes or layout.cues_of("home_province", like.start(), like.end())
    return bool(areas) and not wholes and areas[-1].end == like.end() - 1


def _own(figure: Figure) -> bool:
    return bool(figure.evidence) and any(
        e.field == "indicator" and e.rule in _OWN for e in figure.evidence
    )


_OWN: Final = frozenset(
    {"indicator.local", "indicator.required", "indicator.whole", "indicator.counted",
     "indicator.topic", "indicator.announced", "indicator.around", "indicator.beside",
     "indicator.listed"}
)  # fmt: skip


def _hinted(figure: Figure, shape: Found | None) -> None:
    hint = figure.sense.hint if figure.sense else ""
    if hint.startswith("list:"):
        _set(figure, "share", "form.proportion")
    elif shape is not None and shape.cue in ("up", "down") and hint == "level":
        _grows(figure, shape)
    else:
        if shape is not None and shape.cue == "down":
            figure.dimensions["sign"] = "negative"
        _set(figure, hint, "form.concept", *(figure.concept or (0, 0)))


def _grows(figure: Figure, shape: Found) -> None:
    _set(figure, "growth_rate", "form.growth", shape.start, shape.end)
    if shape.cue == "down":
        figure.dimensions["sign"] = "negative"


def _points(layout: Layout, figure: Figure, shape: Found | None) -> None:
    if shape is not None and shape.cue == "down":
        figure.dimensions["sign"] = "negative"
    gaps = layout.cues_of("gap", figure.window, figure.start)
    than = _THAN.search(layout.view, figure.window, figure.start)
    other = _other_place(layout, figure)
    if gaps:
        _set(figure, "difference", "form.gap", gaps[-1].start, gaps[-1].end)
    elif than is not None:
        _set(figure, "difference", "form.gap", than.start(), than.end())
    elif other is not None:
        _set(figure, "difference", "form.gap", other.start, other.end)
    else:
        _set(figure, "change", "form.points", figure.start, figure.end)


def _other_place(layout: Layout, figure: Figure) -> Named | None:
    """Give the place that a figure lies above or below (比江苏低0.6个百分点)."""
    named = layout.areas_in(figure.window, figure.start)
    compared = (area for area in named if layout.view[area.start - 1 : area.start] in ("比", "较"))
    return next(compared, None)


def _times(figure: Figure, shape: Found | None) -> None:
    if shape is not None and shape.cue in ("up", "more"):
        _grows(figure, shape)
    else:
        _set(figure, "ratio", "form.times", figure.start, figure.end)


def _shaped(layout: Layout, figure: Figure, shape: Found) -> None:
    if shape.cue in ("up", "down", "more", "new"):
        _grows(figure, shape)
    elif shape.cue == "gap" and (
        _of_place(layout, figure, shape) or _IS_MEAN.match(layout.view, figure.end)
    ):
        _as_before(figure)
    elif shape.cue == "gap":
        _set(figure, "difference", "form.gap", shape.start, shape.end)
    elif shape.cue == "times":
        _set(figure, "ratio", "form.times", shape.start, shape.end)
    elif is_ratio(figure):
        _set(figure, "level", "form.concept", *(figure.concept or (0, 0)))
    elif shape.cue == "reach" and not _shares(layout, figure):
        earlier = figure.previous.transformation if figure.previous else None
        _set(figure, earlier or "share", "form.reached", shape.start, shape.end)
    else:
        _set(figure, "share", "form.share", shape.start, shape.end)
        _part_of_total(layout, figure)


def _of_place(layout: Layout, figure: Figure, shape: Found) -> bool:
    """Say whether a number is that of the place compared with (低于美国的3.5%), not the gap."""
    areas = layout.areas_in(shape.end, figure.start)
    return bool(areas) and figure.start - areas[-1].end <= 1


def _as_before(figure: Figure) -> None:
    """Give a number that another is compared with the form of that other."""
    before = figure.previous
    if before is not None and before.transformation is not None and not is_ratio(figure):
        _set(figure, before.transformation, "form.beside", before.start, before.end)
    elif is_ratio(figure):
        _set(figure, "level", "form.concept", *(figure.concept or (0, 0)))
    else:
        _set(figure, "share", "form.share-assumed")


def _shares(layout: Layout, figure: Figure) -> bool:
    cues = layout.cues_in(figure.bound, figure.start)
    return any(cue.cue in ("share", "whole") for cue in cues)


def _part_of_total(layout: Layout, figure: Figure) -> None:
    """Turn the share of a part in its only total into a share of that total (占比)."""
    if not figure.indicators or any(e.rule == "indicator.whole" for e in figure.evidence):
        return
    whole = parts().get(figure.indicators[0])
    shape = _shape(layout, figure)
    first = shape.start if shape is not None and shape.cue in ("share", "whole") else figure.window
    scoped = layout.cues_of("home_country", first, figure.start)
    scoped = scoped or layout.cues_of("world", first, figure.start)
    scoped = scoped or layout.cues_of("home_province", first, figure.start)
    scoped = scoped or layout.cues_of("home_city", first, figure.start)
    apart = layout.areas_in(figure.window, first) or layout.cues_of("among", figure.window, first)
    if apart and not _own(figure):
        return  # 出口额8.7亿元,其中安吉占六成 is of the exports
    if whole is None or scoped or layout.areas_in(first, figure.start):
        return
    figure.indicators = [whole[0]]
    figure.dimensions.update(whole[1])


def _bare_rate(layout: Layout, figure: Figure) -> None:
    """Decide a percentage that no word beside it shapes."""
    before = figure.previous
    basis = [c for c in layout.cues_in(figure.window, figure.start) if c.cue in _YEARLY]
    among = layout.cues_of("among", figure.start - _AMONG, figure.start)
    if among and not is_ratio(figure):
        _set(figure, "share", "form.share", among[-1].start, among[-1].end)
        return  # 其中八成为研发人员
    if basis and not is_ratio(figure):
        _grows(figure, basis[-1])
        if layout.view[basis[-1].end - 1] in "减降":
            figure.dimensions["sign"] = "negative"
    elif figure.mention.printed[0] in "+-−＋－" and not is_ratio(figure):
        _set(figure, "growth_rate", "form.sign", figure.start, figure.start + 1)
    elif (named := rate_before(layout, figure.window, figure.start)) is not None:
        _set(figure, "level", "form.concept", *named)
    elif (
        before is not None
        and before.unit == "ratio"
        and before.transformation is not None
        and loose(layout, before.end, figure.start) <= 12
    ):
        _set(figure, before.transformation, "form.beside", before.start, before.end)
        if "sign" in before.dimensions:
            figure.dimensions["sign"] = before.dimensions["sign"]
        if before.transformation == "share":
            _part_of_total(layout, figure)
    elif is_ratio(figure):
        _set(figure, "level", "form.concept", *(figure.concept or (0, 0)))
    else:
        _earlier_shape(layout, figure)


def _earlier_shape(layout: Layout, figure: Figure) -> None:
    cues = layout.cues_in(layout.sentences[figure.sentence], figure.start)
    grown = [c for c in cues if c.cue in _UP - {"new"} or c.cue == "down"]
    if grown and not _PROPORTION.match(layout.view, figure.end):
        last = grown[-1]
        _grows(figure, last)
    else:
        _set(figure, "share", "form.share-assumed")
        _part_of_total(layout, figure)


def _amount(layout: Layout, figure: Figure) -> None:
    shape = _shape(layout, figure)
    cue = shape.cue if shape is not None else ""
    cues = {c.cue for c in layout.cues_in(figure.bound, figure.start)}
    less = None
    if layout.view[figure.start - 1 : figure.start] in _MORE_OR_LESS:
        less = _LESS.search(layout.view, figure.window, figure.start)
    if less is not None:
        _more_or_less(layout, figure, less)
    elif shape is None or cue in ("reach", "share", "whole", "times"):
        _level(layout, figure, cues)
    elif cue == "gap":
        near = figure.start - shape.end <= 2 or _TARGET.fullmatch(
            layout.view, shape.end, figure.start
        )
        if near and not layout.areas_in(shape.end, figure.start):
            _set(figure, "difference", "form.gap", shape.start, shape.end)
        else:
            _level(layout, figure, cues)
    elif cue == "new":
        _added(layout, figure, shape, cues)
    elif _between(figure, shape) > _DIRECT:
        _level(layout, figure, cues)
    elif "base" in cues and cue in ("up", "down") and "gap" in cues:
        _set(figure, "difference", "form.gap", shape.start, shape.end)
    else:
        _changed(layout, figure, shape, cues)


def _changed(layout: Layout, figure: Figure, shape: Found, cues: set[str]) -> None:
    """Decide an amount behind a word of growth or fall: a loss is what was earned, below nought."""
    if layout.view[shape.start : shape.end] == "亏损":
        _level(layout, figure, cues)
    else:
        _set(figure, "change", "form.change", shape.start, shape.end)
    if shape.cue == "down":
        figure.dimensions["sign"] = "negative"


def _more_or_less(layout: Layout, figure: Figure, less: re.Match[str]) -> None:
    """Decide 比…多8家: a change against an earlier date, a difference from anything else."""
    cues = {c.cue for c in layout.cues_in(less.start(), less.end())}
    dated = _DATED.search(layout.view, less.start(), less.end()) is not None
    if dated or any(cue == "year_on_year" or cue.endswith(("year", "end")) for cue in cues):
        _set(figure, "change", "form.change", less.start(), less.end())
        if "少" in less[0]:
            figure.dimensions["sign"] = "negative"
    else:
        _set(figure, "difference", "form.gap", less.start(), less.end())


def _between(figure: Figure, shape: Found) -> int:
    """Count the characters between a word and its number, the concept itself left out."""
    start, end = figure.concept or (0, 0)
    inside = end - start if shape.end <= start and end <= figure.start else 0
    return figure.start - shape.end - inside


def _added(layout: Layout, figure: Figure, shape: Found, cues: set[str]) -> None:
    """Decide 新增: a change against an earlier date, else the flow of what is new."""
    if cues & _BASES:
        _set(figure, "change", "form.change", shape.start, shape.end)
        return
    _set(figure, "level", "form.new", shape.start, shape.end)
    kind = kinds().get(figure.indicators[0]) if figure.indicators else None
    if kind is None or kind.time_type == "stock":
        figure.dimensions["flow"] = "new"


def _level(layout: Layout, figure: Figure, cues: set[str]) -> None:
    kind = kinds().get(figure.indicators[0]) if figure.indicators else None
    totals = layout.cues_of("total", figure.window, figure.start)
    whole = figure.previous
    if (
        whole is not None
        and whole.transformation == "cumulative"
        and whole.indicators == figure.indicators
        and layout.cues_of("among", whole.end, figure.start)
    ):
        _set(figure, "cumulative", "form.beside", whole.start, whole.end)
    elif totals and kind is not None and kind.time_type == "flow":
        _set(figure, "cumulative", "form.total", totals[-1].start, totals[-1].end)
    else:
        _set(figure, "level", "form.level")
