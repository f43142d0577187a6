"""Lists that share a unit or a qualifier: 分别超过90%和80%, 3、5和8亿元."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from indicators.extraction.drafts import Draft, Entry, Shared
from indicators.extraction.quantities import Claim, claim, qualifiers
from indicators.extraction.ranges import multiplier
from indicators.extraction.tables import fold

__all__ = ["LONGEST_JOINT", "kind_of", "share"]

_JOINTS: Final = frozenset(
    ("、", "和", "与", "及", "以及", "或", "，", ",", "/", "和约", "比", "、约")
)
_PIECES: Final = frozenset(
    ["个百", "个基", "个月", "个小", "个工", "个季", "个星", "个标", "个交", "个自"]
)
_STRONG: Final = _JOINTS - {"，", ","}
LONGEST_JOINT: Final = max(map(len, _JOINTS))
_KINDS: Final = {"rate": "rate", "time": "duration", "ordinal": "ordinal"}


def kind_of(family: str) -> str:
    """Give the kind of a mention by the family of its unit."""
    return _KINDS.get(family, "quantity")


def share(runs: list[list[Entry]], view: str) -> None:
    """Hand units back and qualifiers on along the lists of a text."""
    for run in runs:
        if any(words.unit or words.before for _, words, _, _, _ in run):
            _share([Shared(*entry) for entry in run], view)


def _share(entries: list[Shared], view: str) -> None:
    for at in range(len(entries) - 1, 0, -1):
        left, right = entries[at - 1], entries[at]
        if not right.words.unit or (left.words.unit and not _begins(left, right)):
            continue
        gap = _gap(view, left, right)
        if gap not in _JOINTS:
            continue
        if gap in _STRONG or _distributed(view, left):
            _take_unit(left, right)
    for left, right in pairwise(entries):
        if right.words.before or right.words.after or not left.words.before:
            continue
        if fold(left.words.unit) != fold(right.words.unit):
            continue
        if right.draft.qualifier != "exact":  # 近7成、4成多: bounds of its own
            continue
        if _gap(view, left, right) in _STRONG:
            _take_qualifier(left, right)


def _begins(left: Shared, right: Shared) -> bool:
    """Tell whether 个 is the beginning of 个百分点 or 个月: 2个、3个和5个月."""
    return left.words.unit in ("个", "個") and fold(right.words.unit)[:2] in _PIECES


def _gap(view: str, left: Shared, right: Shared) -> str:
    """Give what stands between two numbers; the first of it where they stand far apart."""
    start = left.end
    return fold(view[start : min(right.draft.start, start + LONGEST_JOINT + 1)])


def _distributed(view: str, entry: Shared) -> bool:
    return "分别" in fold(view[max(0, entry.draft.start - 24) : entry.draft.start])


def _take_unit(left: Shared, right: Shared) -> None:
    words = right.words
    factor = "" if multiplier(left.words.numeral) else multiplier(words.numeral)
    left.words = left.words._replace(
        numeral=left.words.numeral + factor, unit=words.unit, per=words.per
    )
    made = claim(left.words, right.place)
    if made is not None:
        _apply(left.draft, made)


def _take_qualifier(left: Shared, right: Shared) -> None:
    word = fold(left.words.before)
    if word not in qualifiers()["before"]:
        return
    right.words = right.words._replace(before=left.words.before)
    made = claim(right.words, right.place)
    if made is not None:
        _apply(right.draft, made)


def _apply(draft: Draft, made: Claim) -> None:
    draft.claims(made)
    draft.kind = kind_of(made.family)
    draft.reason = None
