"""Whether a figure is a fact, a target, an estimate or somebody's claim."""

from __future__ import annotations

import re
from typing import Final

from indicators.coding.figures import Evidence, Figure
from indicators.coding.layout import Layout
from indicators.coding.lexicon import Found
from indicators.extraction.tables import rx

__all__ = ["decide_nature"]

_CLAIMED: Final = frozenset({"market_share", "company_ranking", "relative_price", "production"})
_HOPES: Final = frozenset({"target", "estimate"})
_NUMBER: Final = (
    "[0-9一二两三四五六七八九十]{1,3}(?:至|到|-)?[0-9一二三四五六七八九十]{0,2}(?:年|个月)"
)
_TO_COME: Final = rx(
    rf"(?:未来|今后|接下来)(?:的)?{_NUMBER}|{_NUMBER}之?内[^。;；!?]{{0,16}}(?:将|拟|力争|计划)"
)
_COMING: Final = ("内", "未来", "今后", "接下来")  # without one there are no years to come
_OWN_TIME: Final = frozenset({"period.clause", "period.same-figure"})
_DONE: Final = rx(r"(?:完成|超额|超过|高于|实现了|好于|达成)[^,，。]{0,8}\Z")


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
    hopes = [
        c for c in cues
        if c.cue in _HOPES and not _met(layout, c) and (future or _reaches(layout, figure, c))
    ]  # fmt: skip
    behind = _hope_behind(layout, figure)
    ahead = _ahead(layout, figure)
    if behind is not None and figure.period_basis != "explicit":
        figure.nature = "target"
        figure.because("nature", "nature.target", behind.start, behind.end)
    elif hopes and not _told(layout, figure, hopes[-1], future):
        figure.nature = hopes[-1].cue
        figure.because("nature", f"nature.{figure.nature}", hopes[-1].start, hopes[-1].end)
    elif ahead is not None:
        figure.nature = "target"
        figure.because("nature", "nature.target", ahead.start(), ahead.end())
    elif future:
        figure.nature = "target"
        figure.because("nature", "nature.future")
    elif _claimed(figure, cues):
        figure.nature = "claim"
        figure.because("nature", "nature.claim")
    else:
        figure.because("nature", "nature.actual")


def _ahead(layout: Layout, figure: Figure) -> re.Match[str] | None:
    """Find the years to come in which a figure is to be reached (五年内将新增60家, 未来三年).

    A figure with a time of its own behind them (目前有210家) is not among these.
    """
    first = layout.sentences[figure.sentence]
    if all(layout.view.find(word, first, figure.start) < 0 for word in _COMING):
        return None
    found = _TO_COME.search(layout.view, first, figure.start)
    if found is None or any(
        step.field == "period" and step.rule in _OWN_TIME and step.end > found.end()
        for step in figure.evidence
    ):
        return None
    return found


def _reaches(layout: Layout, figure: Figure, cue: Found) -> bool:
    """Say whether an estimate of a time that is over reaches a figure behind it.

    Behind its subject (地区生产总值预计增长6.5%,...) it holds for that subject's clause; before it
    (预计全年产值...,出口...) for all that follows.
    """
    if cue.cue != "estimate":
        return True
    clause = layout.clauses[layout.clause_at(cue.start)]
    return figure.clause == layout.clause_at(cue.start) or not layout.concepts_in(
        clause.start, cue.start
    )


def _hope_behind(layout: Layout, figure: Figure) -> Found | None:
    """Give the word behind a list that makes targets of all its numbers (…等目标)."""
    starts = layout.sentences
    end = starts[figure.sentence + 1] if figure.sentence + 1 < len(starts) else len(layout.view)
    found = [c for c in layout.cues_of("hope", figure.end, end) if not _met(layout, c)]
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
        and any(
            e.start > hope.end and (e.rule == "period.clause" or _is_fact_before(figure, e))
            for e in figure.evidence
        )
    )


def _is_fact_before(figure: Figure, step: Evidence) -> bool:
    """Say whether a figure has the time of a fact (2023年两项分别为2.6%和1560家)."""
    before = figure.previous
    return (
        step.rule == "period.same-figure"
        and before is not None
        and before.start == step.start
        and before.nature == "actual"
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
