"""In which form a figure gives its concept, and whether it is fact, target, estimate or claim."""

from __future__ import annotations

from typing import Final

from indicators.coding.figures import Figure
from indicators.coding.layout import Found, Layout
from indicators.coding.lexicon import kinds, parts
from indicators.coding.senses import loose
from indicators.extraction.tables import rx

__all__ = ["decide_form", "decide_nature"]

_UP: Final = frozenset({"up", "more", "new", "year_on_year", "month_on_month", "annual"})
_SHAPES: Final = frozenset({"up", "down", "more", "new", "reach", "share", "whole", "gap", "times"})
_BASES: Final = frozenset({"base", "year_on_year", "month_on_month"})
_PROPORTION: Final = rx(r"的(?![一-鿿]{0,6}(?:速度|增速|增幅))")
_CLAIMED: Final = frozenset({"market_share", "company_ranking", "relative_price", "production"})
_DONE: Final = rx(r"(?:完成|超额|超过|高于|实现了|好于|达成)[^,，。]{0,8}\Z")
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
    if figure.unit == "position":
        form = "streak" if figure.mention.kind == "duration" else "rank"
        _set(figure, form, f"form.{form}", figure.start, figure.end)
    elif figure.unit == "ratio":
        _rate(layout, figure)
    else:
        _amount(layout, figure)


def _set(figure: Figure, form: str, rule: str, start: int = 0, end: int = 0) -> None:
    figure.transformation = form
    figure.because("transformation", rule, start, end)


def _shape(layout: Layout, figure: Figure) -> Found | None:
    """Give the last word before a number that shapes it."""
    shapes = [c for c in layout.cues_in(figure.window, figure.start) if c.cue in _SHAPES]
    return shapes[-1] if shapes else None


def _is_ratio(figure: Figure) -> bool:
    kind = kinds().get(figure.indicators[0]) if figure.indicators else None
    return kind is not None and kind.time_type == "ratio"


def _rate(layout: Layout, figure: Figure) -> None:
    unit = figure.mention.unit
    shape = _shape(layout, figure)
    if unit == "percentage_point":
        _points(layout, figure, shape)
    elif unit == "times":
        _times(figure, shape)
    elif figure.sense is not None and figure.sense.hint and _own(figure):
        _hinted(figure, shape)
    elif shape is None and _own(figure) and _is_ratio(figure):
        _set(figure, "level", "form.concept", *(figure.concept or (0, 0)))
    elif shape is not None:
        _shaped(layout, figure, shape)
    else:
        _bare_rate(layout, figure)


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
    gaps = [c for c in layout.cues_in(figure.window, figure.start) if c.cue == "gap"]
    if gaps:
        _set(figure, "difference", "form.gap", gaps[-1].start, gaps[-1].end)
    else:
        _set(figure, "change", "form.points", figure.start, figure.end)


def _times(figure: Figure, shape: Found | None) -> None:
    if shape is not None and shape.cue in ("up", "more"):
        _grows(figure, shape)
    else:
        _set(figure, "ratio", "form.times", figure.start, figure.end)


def _shaped(layout: Layout, figure: Figure, shape: Found) -> None:
    if shape.cue in ("up", "down", "more", "new"):
        _grows(figure, shape)
    elif shape.cue == "gap":
        _set(figure, "difference", "form.gap", shape.start, shape.end)
    elif shape.cue == "times":
        _set(figure, "ratio", "form.times", shape.start, shape.end)
    elif _is_ratio(figure):
        _set(figure, "level", "form.concept", *(figure.concept or (0, 0)))
    elif shape.cue == "reach" and not _shares(layout, figure):
        earlier = figure.previous.transformation if figure.previous else None
        _set(figure, earlier or "share", "form.reached", shape.start, shape.end)
    else:
        _set(figure, "share", "form.share", shape.start, shape.end)
        _part_of_total(layout, figure)


def _shares(layout: Layout, figure: Figure) -> bool:
    cues = layout.cues_in(figure.bound, figure.start)
    return any(cue.cue in ("share", "whole") for cue in cues)


def _part_of_total(layout: Layout, figure: Figure) -> None:
    """Turn the share of a part in its only total into a share of that total (占比)."""
    if not figure.indicators or any(e.rule == "indicator.whole" for e in figure.evidence):
        return
    whole = parts().get(figure.indicators[0])
    scoped = any(
        c.cue in ("home_country", "world") for c in layout.cues_in(figure.window, figure.start)
    )
    if whole is None or scoped or layout.areas_in(figure.window, figure.start):
        return
    figure.indicators = [whole[0]]
    figure.dimensions.update(whole[1])


def _bare_rate(layout: Layout, figure: Figure) -> None:
    """Decide a percentage that no word beside it shapes."""
    before = figure.previous
    if figure.mention.printed[0] in "+-−＋－" and not _is_ratio(figure):
        _set(figure, "growth_rate", "form.sign", figure.start, figure.start + 1)
    elif (
        before is not None
        and before.unit == "ratio"
        and before.transformation is not None
        and loose(layout, before.end, figure.start) <= 12
    ):
        _set(figure, before.transformation, "form.beside", before.start, before.end)
        if "sign" in before.dimensions:
            figure.dimensions["sign"] = before.dimensions["sign"]
    elif _is_ratio(figure):
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
    if shape is None or cue in ("reach", "share", "whole", "times"):
        _level(layout, figure, cues)
    elif cue == "gap":
        if figure.start - shape.end <= 2 and not layout.areas_in(shape.end, figure.start):
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
        _set(figure, "change", "form.change", shape.start, shape.end)
        if cue == "down":
            figure.dimensions["sign"] = "negative"


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
    totals = [c for c in layout.cues_in(figure.window, figure.start) if c.cue == "total"]
    if totals and kind is not None and kind.time_type == "flow":
        _set(figure, "cumulative", "form.total", totals[-1].start, totals[-1].end)
    else:
        _set(figure, "level", "form.level")


# -- nature -----------------------------------------------------------------------------------


def decide_nature(layout: Layout, figure: Figure, future: bool) -> None:
    """Decide whether a figure is a fact, a target, an estimate or somebody's claim.

    Parameters
    ----------
    layout
        The text.
    figure
        A figure whose period is bound.
    future
        Whether its period ends after the day of publication.
    """
    cues = layout.cues_in(layout.sentences[figure.sentence], figure.start)
    hopes = [c for c in cues if c.cue in ("target", "estimate") and not _met(layout, c)]
    behind = _hope_behind(layout, figure)
    if behind is not None and figure.period_basis != "explicit":
        figure.nature = "target"
        figure.because("nature", "nature.target", behind.start, behind.end)
    elif hopes and not _told(layout, figure, hopes[-1], future):
        figure.nature = hopes[-1].cue
        figure.because("nature", f"nature.{figure.nature}", hopes[-1].start, hopes[-1].end)
    elif future:
        figure.nature = "target"
        figure.because("nature", "nature.future")
    elif _claimed(figure, cues):
        figure.nature = "claim"
        figure.because("nature", "nature.claim")
    else:
        figure.because("nature", "nature.actual")


def _hope_behind(layout: Layout, figure: Figure) -> Found | None:
    """Give the word behind a list that makes targets of all its numbers (…等目标)."""
    starts = layout.sentences
    end = starts[figure.sentence + 1] if figure.sentence + 1 < len(starts) else len(layout.view)
    found = [c for c in layout.cues_in(figure.end, end) if c.cue == "hope" and not _met(layout, c)]
    return found[-1] if found else None


def _met(layout: Layout, cue: Found) -> bool:
    """Say whether a target is only spoken of because it was met (完成年度目标)."""
    view = layout.view
    return _DONE.search(view, max(0, cue.start - 12), cue.start) is not None or view[
        cue.end : cue.end + 2
    ] in ("的一", "数据")


def _told(layout: Layout, figure: Figure, hope: Found, future: bool) -> bool:
    """Say whether a figure with a date of its own in the past stands behind a target."""
    return (
        not future
        and figure.period_basis in ("explicit", "relative")
        and any(e.field == "period" and e.start > hope.end for e in figure.evidence)
    )


def _claimed(figure: Figure, cues: list[Found]) -> bool:
    if any(cue.cue == "claim" for cue in cues):
        return True
    sourced = any(cue.cue == "official" for cue in cues)
    named = bool(figure.indicators) and figure.indicators[0] in _CLAIMED
    return (
        named
        and not sourced
        and figure.period_basis in ("none", "inferred")
        and (figure.transformation in ("level", "rank") and figure.unit in ("ratio", "position"))
    )
