"""Units that a label gives: 单位：亿元 over a table, 产量（万吨）：68.2 before a number.

A label holds for the bare numbers after it. One before a number holds for that number; 单位：亿元
on a line of its own holds for the lines below, up to an empty one; within a line it holds to the
end of the line.
"""

from __future__ import annotations

from typing import Final

from indicators.extraction.rates import Rates
from indicators.extraction.tables import rx

__all__ = ["Labels"]

_FAR: Final = 600  # characters that a label may stand before its number
_NEAR: Final = 16
_UNIT_OF: Final = rx(r"单位[:：]?[ ]?")
_LABEL: Final = rx(r"[\(（]([^\(\)（）\s]{1,10})[\)）][ ]?(?:为|达|[:：])?[ ]?\Z")
_NUMBER_OF: Final = rx(r"[百千万亿]{0,3}")
_OVER: Final = rx(r"[\)）]?[ \t]*(?:\n|\Z)")


class Labels(Rates):
    """The reading of labels that give a unit."""

    __slots__ = ()

    def _label(self, start: int) -> tuple[str, str]:
        """Give the multiplier and unit that a label gives a bare number; empty where none does."""
        view = self.view
        near = _LABEL.search(view, max(0, start - _NEAR), start)
        if near:
            found = self._unit_at(near.start(1), near.end(1))
            if found:
                return found
        if self.labelled is None:  # most texts hold no such label: one search settles them
            self.labelled = "单位" in view or "單位" in view
        return self._above(start) if self.labelled else ("", "")

    def _above(self, start: int) -> tuple[str, str]:
        """Look for 单位：亿元 above a number."""
        view = self.view
        floor = max(0, start - _FAR)
        at = max(view.rfind(word, floor, start) for word in ("单位", "單位"))
        named = _UNIT_OF.match(view, at) if at >= 0 else None
        if named is None or view[named.end() - 1] in "位":
            return "", ""
        stop = named.end()
        while stop < start and not (view[stop].isspace() or view[stop] in ")）;；,，。、"):
            stop += 1
        found = self._unit_at(named.end(), stop)
        if not found:
            return "", ""
        barred = ("\n\n", "。", "\n\r\n") if _OVER.match(view, stop) else ("\n", "。")
        parted = any(view.find(mark, stop, start) >= 0 for mark in barred)
        return ("", "") if parted else found

    def _unit_at(self, start: int, end: int) -> tuple[str, str] | None:
        """Take a label apart; None where it is no unit and nothing else."""
        power = _NUMBER_OF.match(self.view, start)
        at = power.end() if power else start
        for begin in (at, start):
            found = self.match_tail(self.view, begin)
            if found and found["u"] and found.start("u") == begin and found.end("u") == end:
                return self.view[start:begin], found["u"]
        return None
