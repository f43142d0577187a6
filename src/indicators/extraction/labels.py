"""Units that a label gives: 单位：亿元 over a table, 产量（万吨）：68.2 before a number.

A label holds for the bare numbers after it. One before a number holds for that number; 单位：亿元
on a line of its own holds for the lines below, up to an empty one; within a line it holds to the
end of the line. One at the head of a column holds for its cells
(:mod:`indicators.extraction.columns`).
"""

from __future__ import annotations

from typing import Final, NamedTuple

from indicators.extraction.columns import Columns
from indicators.extraction.rates import Rates
from indicators.extraction.tables import rx

__all__ = ["Labels", "UnitLabel"]

_FAR: Final = 600  # characters that a label may stand before its number
_NEAR: Final = 16
_UNIT_OF: Final = rx(r"单位[:：]?[ ]?")
_LABEL: Final = rx(r"[\(（]([^\(\)（）\s]{1,10})[\)）][ ]?(?:为|达|[:：])?[ ]?\Z")
_NUMBER_OF: Final = rx(r"(?:[百万亿]|千(?![瓦米克焦帕卡伏赫牛])){0,3}")
_OVER: Final = rx(r"[\)）]?[ \t]*(?:\n|\Z)")


class UnitLabel(NamedTuple):
    """What a label says of a number: ``万`` and ``元`` of 万元, ``元`` and ``公斤`` of 元/公斤."""

    power: str
    unit: str
    per: str = ""


_NONE: Final = UnitLabel("", "")


class Labels(Rates):
    """The reading of labels that give a unit."""

    __slots__ = ()

    def column(self, start: int, end: int) -> UnitLabel | None:
        """Give what the column or row of a table says of a number alone in its cell."""
        for label in self.tables().labels(start, end):
            found = self._unit_at(*label)
            if found:
                return found
        return None

    def tables(self) -> Columns:
        """Give the tables of the text, parted on first use."""
        if self.columns is None:
            self.columns = Columns(self.view)
        return self.columns

    def _label(self, start: int) -> UnitLabel:
        """Give the multiplier and unit that a label gives a bare number; empty where none does."""
        view = self.view
        near = _LABEL.search(view, max(0, start - _NEAR), start)
        if near:
            found = self._unit_at(near.start(1), near.end(1))
            if found:
                return found
        if self.labelled is None:  # most texts hold no such label: one search settles them
            self.labelled = "单位" in view or "單位" in view
        return self._above(start) if self.labelled else _NONE

    def _above(self, start: int) -> UnitLabel:
        """Look for 单位：亿元 above a number."""
        view = self.view
        floor = max(0, start - _FAR)
        at = max(view.rfind(word, floor, start) for word in ("单位", "單位"))
        named = _UNIT_OF.match(view, at) if at >= 0 else None
        if named is None or view[named.end() - 1] in "位":
            return _NONE
        stop = named.end()
        while stop < start and not (view[stop].isspace() or view[stop] in ")）;；,，。、"):
            stop += 1
        found = self._unit_at(named.end(), stop)
        if not found:
            return _NONE
        barred = ("\n\n", "。", "\n\r\n") if _OVER.match(view, stop) else ("\n", "。")
        parted = any(view.find(mark, stop, start) >= 0 for mark in barred)
        return _NONE if parted else found

    def _unit_at(self, start: int, end: int) -> UnitLabel | None:
        """Take a label apart; None where it is no unit and nothing else."""
        power = _NUMBER_OF.match(self.view, start)
        at = power.end() if power else start
        for begin in (at, start):
            found = self.match_tail(self.view, begin)
            if found is None or not found["u"] or found.start("u") != begin:
                continue
            if found.end("u") == end:
                return UnitLabel(self.view[start:begin], found["u"])
            tail = self.tail(begin) if self.view[found.end("u")] in "/／" else None
            if tail is not None and tail.per and tail.end == end:
                return UnitLabel(self.view[start:begin], tail.unit, tail.per)
        return None
