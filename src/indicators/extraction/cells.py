"""Digits that stand alone between marks: the items of a list of numbers, the cells of a table.

They are quantities of nothing named. Where a text holds words that may make them something else
(credits, a label with a unit, a table of contents), they take the long way.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Final

from indicators.extraction import nonfigures
from indicators.extraction.drafts import draft_of
from indicators.extraction.ordinary import Ordinary
from indicators.extraction.quantities import Words
from indicators.extraction.tables import rx

__all__ = ["Cells"]

_NO_WORDS: Final = Words("")
# What makes a number at the end of its line, or behind a title, that of a page.
_CONTENTS: Final = rx(r"[\[［]|第[0-9一二三四五六七八九十]{1,3}[章节编部篇]")


class Cells(Ordinary):
    """The reading of digits that stand alone."""

    __slots__ = ("calm",)

    def __init__(self, view: str, published: date | None, place: str) -> None:
        super().__init__(view, published, place)
        self.calm: bool | None = None  # whether digits alone are quantities, once asked

    def cell(self, start: int, end: int) -> int:
        """Read digits alone between marks; 0 where they need the long way."""
        view = self.view
        if self.calm is None:  # a search or two settle it for all numbers of a text
            self.calm = self._is_calm()
        if not self.calm or (view[end : end + 1] == "\n" and view[start - 1] != "\n"):
            return 0
        digits = view[start:end]
        value = Decimal(digits)
        draft = draft_of(
            start, end, "quantity", "quantity.bare", None,
            value, value, value, "both", "exact", "count",
        )  # fmt: skip
        self.drafts.append(draft)
        self.hand_on(draft, _NO_WORDS, end, self.place, digits)
        return end

    def _is_calm(self) -> bool:
        """Tell whether a text holds nothing that makes digits alone something else."""
        view = self.view
        if self.tabular:
            return False
        if "单位" in view or "單位" in view or _CONTENTS.search(view):
            return False
        return not nonfigures.holds_credits(view)
