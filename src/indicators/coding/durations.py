"""Which times are figures: streaks, life expectancies, means and what an apparatus gives."""

from __future__ import annotations

from typing import Final

from indicators.coding.figures import Figure
from indicators.coding.layout import Layout
from indicators.extraction.tables import rx

__all__ = ["averages", "is_age", "passed"]

_AGE: Final = rx(r"(?:周?岁)")
_FOLLOWS: Final = rx(
    r"[^。;；\n]{0,14}(?:第[一二三四五六七八九十0-9]|居|首位|前[一二三四五六七八九十0-9]|榜首|入选|入围|上榜|盈利|增长|下降|回升|正增长|位居|保持|蝉联|超过|荣获|获评|强|突破|刷新|创|实现|不变|高于|快于|低于|优于|好于|领先|领跑|跻身|进入)"
)
_MEAN: Final = rx(
    r"(?:平均|中位|人均|户均)[^,，。;；]{0,10}(?:日|期|时间|时长|年限|周期|期间|时)(?:约?为|达到?|是)?\Z"
)
_MEAN_NEAR: Final = 24
_MEASURED: Final = rx(
    r"(?:机时|工时|学时|课时|时长|利用小时数?|作业时间|停电时间)(?:达到?|约?为|共|超过?|约)?\Z"
)


def passed(layout: Layout, figure: Figure, before: Figure | None) -> str | None:
    """Say why a time is no figure (it passed, or is a window), or None.

    Parameters
    ----------
    layout
        The text.
    figure
        The time.
    before
        The number before it in its sentence, if there is one.
    """
    printed = figure.mention.printed
    held = "连续" in printed or "連續" in printed
    if held and _FOLLOWS.match(layout.view, figure.end):
        return None
    if _expects(layout, figure) or averages(layout, figure) or _changes(layout, figure, before):
        return None
    return "time window" if held or printed[0] in "近最" else "time spent"


def averages(layout: Layout, figure: Figure) -> bool:
    """Say whether a time is the mean of many (平均住院日7.6天) or measured, not one that passed."""
    first = max(figure.window, figure.start - _MEAN_NEAR)
    found = _MEAN.search(layout.view, first, figure.start)
    return (found or _MEASURED.search(layout.view, first, figure.start)) is not None


def _changes(layout: Layout, figure: Figure, before: Figure | None) -> bool:
    """Say whether a time is what the one before rose or fell by (平均审结期14个月,缩短1个月)."""
    if before is None or not before.statistical or before.mention.unit != figure.mention.unit:
        return False
    shaped = layout.cues_in(max(before.end, figure.start - _MEAN_NEAR), figure.start)
    return bool(shaped) and shaped[-1].cue in ("up", "down", "more")


def _expects(layout: Layout, figure: Figure) -> bool:
    """Say whether years are those of a life expectancy."""
    concepts = layout.concepts_in(figure.window, figure.start)
    return any(c.senses[0].indicator == "life_expectancy" for c in concepts)


def is_age(layout: Layout, figure: Figure) -> bool:
    """Say whether years are an age (45岁以下), not a life expectancy."""
    words = figure.mention.printed + layout.view[figure.end : figure.end + 2]
    aged = figure.mention.unit == "year" and _AGE.search(words) is not None
    return aged and not _expects(layout, figure)
