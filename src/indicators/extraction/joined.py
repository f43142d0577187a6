"""Two numbers that make one figure: limits, a number with its spread, so many of one size."""

from __future__ import annotations

from typing import Final

from indicators.extraction.amounts import EXACT
from indicators.extraction.compounds import Compounds
from indicators.extraction.grammar import grammar
from indicators.extraction.lists import kind_of
from indicators.extraction.numerals import Numeral, parse_numeral
from indicators.extraction.quantities import Words, bounded, claim, tidy
from indicators.extraction.ranges import span_claim
from indicators.extraction.state import Before, Tail
from indicators.extraction.tables import fold, rx

__all__ = ["JOINS", "Joined"]

JOINS: Final = frozenset("±+×")
"""What stands between two numbers of one figure."""
_PLUS_MINUS: Final = rx(r"(?:±|\+/[\-−])")
_FEW: Final = 2  # digits of a number of machines


class Joined(Compounds):
    """The reading of figures that two numbers make."""

    __slots__ = ()

    def _limited(self, start: int, end: int, before: Before, tail: Tail) -> int:
        """Read 五千元以上五万元以下, the two limits of a range; 0 where there are none."""
        view = self.view
        found = grammar().number.match(view, tail.end)
        if found is None or fold(tail.after) != "以上" or before.qualifier:
            return 0
        second = self.tail(found.end())
        if fold(second.after) != "以下" or fold(second.unit) != fold(tail.unit):
            return 0
        first = Words(view[start:end], unit=tail.unit, currency=before.currency)
        last = Words(found.group(), unit=second.unit)
        place = self.money_of(start, tail.unit)
        made = span_claim(first, last, place)
        if made is None:
            return 0
        draft = self.add(before.start, second.end, kind_of(made.family), "range.limits", None)
        draft.claims(made)
        self.hand_on(draft, last, second.end, place)
        return second.end

    def _spread(self, start: int, end: int, before: Before, tail: Tail) -> int:
        """Read 58.6±9.4岁: the text does not say whether ± bounds it, so it is about 58.6."""
        view = self.view
        for stop in dict.fromkeys((end, tail.end)):
            found = _PLUS_MINUS.match(view, stop)
            number = grammar().number.match(view, found.end()) if found else None
            if number is None:
                continue
            last = self.tail(number.end())
            closing = view[number.end() : number.end() + 1] in (")", "）")
            if closing and view[start - 1 : start] in ("(", "（"):
                outside = self.tail(number.end() + 1)
                last = outside if outside.unit else last
            words = Words(
                view[start:end], unit=last.unit or tail.unit, per=last.per or tail.per,
                currency=before.currency, sign=before.sign,
            )  # fmt: skip
            made = claim(words, self.money_of(start, words.unit))
            if made is None or made.value is None:
                return 0
            stop = max(last.end, number.end())
            draft = self.add(before.start, stop, kind_of(made.family), "quantity.spread", None)
            draft.claims(made._replace(lower=None, upper=None, closed="neither", qualifier="about"))
            return stop
        return 0

    def _product(self, start: int, end: int, before: Before) -> int:
        """Read 2×66万千瓦, two machines of one size, as what they make together."""
        view = self.view
        if view[end : end + 1] != "×" or end - start > _FEW:
            return 0
        number = grammar().number.match(view, end + 1)
        tail = self.tail(number.end()) if number else None
        if number is None or tail is None or not tail.unit:
            return 0
        words = Words(number.group(), "", tail.after, tail.unit, tail.per)
        one, times = claim(words, self.place), parse_numeral(view[start:end])
        if one is None or times is None or times.value is None or one.value is None:
            return 0
        value = tidy(EXACT.multiply(one.value, times.value))
        exact = Numeral("exact", value, None, None, one.value)
        draft = self.add(before.start, tail.end, kind_of(one.family), "quantity.product", None)
        draft.claims(bounded(exact, before.qualifier, tail.after, one.unit, one.family))
        return tail.end
