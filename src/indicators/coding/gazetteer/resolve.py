"""Which place a name means, and whether it is one: decided by the places around it.

Two passes over the places of a text, one in each direction, keep this linear.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from indicators.coding.gazetteer.areas import ancestors, areas
from indicators.coding.gazetteer.forms import ALWAYS, Form

__all__ = ["Hit", "resolve"]

_NEAR: Final = 120
"""How many characters away, in the same line, a parent still says which district is meant."""

_JOINTS: Final = frozenset({"", "的", "省", "市", "（", "("})
"""What may stand between a place and the place that it lies in."""

_LIST: Final = frozenset({"、", "和", "及", "与", "以及"})


class Hit:
    """A form where it stands, and what it was found to mean.

    Parameters
    ----------
    start, end : int
        Offsets into the text.
    form : Form
        The form with the places that it may mean.
    reach : int
        End of the run of letters that it belongs to; `end` for any other form.

    Attributes
    ----------
    code : str or None
        The place, as soon as it is known.
    kept : bool
        Whether the form is known to be a place at all.
    """

    __slots__ = ("code", "end", "form", "kept", "reach", "start")

    def __init__(self, start: int, end: int, form: Form, reach: int) -> None:
        self.start, self.end, self.form, self.reach = start, end, form, reach
        self.code = form.usual
        self.kept = form.worth == ALWAYS

    @property
    def certain(self) -> bool:
        """Whether nothing around the form can change what it means."""
        return self.kept and len(self.form.codes) == 1

    @property
    def known(self) -> bool:
        """Whether it is a place, and which."""
        return self.kept and self.code is not None


def resolve(text: str, hits: Sequence[Hit]) -> list[Hit]:
    """Decide what every form means and leave out the ones that are no places.

    Parameters
    ----------
    text : str
        The text.
    hits : sequence of Hit
        Forms in the order of the text.

    Returns
    -------
    list of Hit
        The places; `code` is None where the text does not say which of several is meant.
    """
    if all(hit.certain for hit in hits):
        return list(hits)
    for before, hit in pairwise(hits):
        if not hit.certain:
            _beside_parent(text, before, hit)
    _chain(text, hits)
    _chain(text, hits[::-1])
    _by_full_name(hits)
    _by_parent_nearby(text, hits)
    return [hit for hit in hits if hit.kept]


def _beside_parent(text: str, before: Hit, hit: Hit) -> None:
    """Let 北京朝阳 mean the district: the place in front says which one, and that it is one."""
    if not before.known or text[before.end : hit.start] not in _JOINTS:
        return
    inside = [code for code in hit.form.codes if before.code in ancestors(code)]
    if len(inside) == 1:
        hit.code, hit.kept = inside[0], True


def _chain(text: str, hits: Sequence[Hit]) -> None:
    """Let a list of siblings carry on: 苏州、昆山和吴江, in the order given or backwards."""
    for one, other in pairwise(hits):
        first, second = (one, other) if one.start < other.start else (other, one)
        if other.known or not one.known or text[first.end : second.start] not in _LIST:
            continue
        siblings = [code for code in other.form.codes if _siblings(str(one.code), code)]
        if len(siblings) == 1:
            other.code, other.kept = siblings[0], True


def _siblings(one: str, other: str) -> bool:
    """Whether two places lie in the same province, or one in the other's."""
    return _province(one) == _province(other) is not None


def _province(code: str) -> str | None:
    for step in (code, *ancestors(code)):
        if areas()[step].level == "province":
            return step
    return None


def _by_full_name(hits: Iterable[Hit]) -> None:
    """Let 昆阳 mean what 昆阳市 means elsewhere in the text."""
    named = {hit.code for hit in hits if hit.kept and hit.form.style == "full"}
    for hit in hits:
        if hit.known:
            continue
        known = [code for code in hit.form.codes if code in named]
        if len(known) == 1:
            hit.code, hit.kept = known[0], True


def _by_parent_nearby(text: str, hits: Sequence[Hit]) -> None:
    """Let 鼓楼区 mean the one in the city that the line names nearby, if there is one only."""
    for hits_, sign in ((hits, 1), (hits[::-1], -1)):
        seen: dict[str, int] = {}
        for hit in hits_:
            if hit.kept and hit.code is None:
                hit.code = _inside_seen(text, hit, seen, sign)
            elif hit.kept and hit.code is not None:
                seen[hit.code] = hit.end if sign > 0 else hit.start


def _inside_seen(text: str, hit: Hit, seen: dict[str, int], sign: int) -> str | None:
    inside = [
        code
        for code in hit.form.codes
        if any(_near(text, hit, seen.get(parent), sign) for parent in ancestors(code)[:2])
    ]
    return inside[0] if len(inside) == 1 else None


def _near(text: str, hit: Hit, position: int | None, sign: int) -> bool:
    if position is None:
        return False
    first, second = (position, hit.start) if sign > 0 else (hit.end, position)
    return second - first <= _NEAR and "\n" not in text[first:second]
