"""Rates that are no plain percentage: fractions, halves, proportions, doublings."""

from __future__ import annotations

from decimal import Context, Decimal
from functools import lru_cache
from typing import Final

from indicators.extraction import nonfigures
from indicators.extraction.amounts import EXACT
from indicators.extraction.codes import Codes
from indicators.extraction.lists import kind_of
from indicators.extraction.measuring import COUNT, find_unit
from indicators.extraction.numerals import LONGEST, Numeral, parse_numeral
from indicators.extraction.quantities import Claim, bounded, qualifiers, tidy, upwards
from indicators.extraction.state import Before
from indicators.extraction.tables import fold, rx

__all__ = ["Rates"]

_TEN_PLACES: Final = Decimal("1E-10")
_HUNDRED: Final = Decimal(100)


def _quotient(above: Decimal, below: Decimal) -> Decimal:
    """Divide exactly where the decimal is finite, else rounded to ten places."""
    size = len(above.as_tuple().digits) + len(below.as_tuple().digits)
    context = Context(prec=2 * size + abs(above.adjusted()) + abs(below.adjusted()) + 40)
    value = context.divide(above, below)
    if EXACT.multiply(value, below) == above:
        return tidy(value) or value
    return value.quantize(_TEN_PLACES, context=context).normalize(EXACT)


@lru_cache(maxsize=1 << 14)
def _percent(above: Decimal | None, below: Decimal) -> Decimal | None:
    if above is None:
        return None
    return tidy(_quotient(EXACT.multiply(above, _HUNDRED), below))


def _in_percent(above: Numeral, below: Decimal) -> Numeral:
    return Numeral(
        above.form, _percent(above.value, below), _percent(above.lower, below),
        _percent(above.upper, below), above.step,
    )  # fmt: skip


@lru_cache(maxsize=1 << 12)
def _part_of(printed: str) -> tuple[Numeral, Decimal] | None:
    """Take 三分之一 apart: what stands above the line and below it; None where it is no number."""
    below_text, _, above_text = fold(printed).partition("分之")
    below, above = parse_numeral(below_text), parse_numeral(above_text)
    return None if below is None or above is None or not below.value else (above, below.value)


@lru_cache(maxsize=1 << 12)
def _claim_of(printed: str, before: str, after: str) -> Claim:
    """Give what 近三分之一 claims, by its numerals and qualifiers."""
    part = _part_of(printed)
    if part is None:  # asked for only where there is one
        raise ValueError(printed)
    return bounded(_in_percent(*part), before, after, "percent", "rate")


_TENTHS: Final = frozenset("厘釐")
_NEXT_PART: Final = rx(r"[\:比]([0-9０-９]+(?:\.[0-9０-９]+)?)(?![0-9０-９年月])")
_OF_BLOOD: Final = frozenset({"mmHg", "毫米汞柱"})
_BELOW: Final = rx(r"[\/]([0-9０-９]{1,3})(?![0-9０-９\/\.])")
# 14.3/10万: so many in a hundred thousand.
_PER_POWER: Final = rx(r"[\/]([1１][0０]{0,2}[千万]|[十百]?[千万])(?![0-9千万亿元人名美港])")
_TO_FRACTION: Final = rx(
    r"(?:至|到|——?|[\-\~])(?:[百千万]分之)?"
    r"([零一二三四五六七八九十百两]+(?:点[零一二三四五六七八九]+)?|[0-9０-９]+(?:\.[0-9０-９]+)?)"
)


class Rates(Codes):
    """The reading of fractions, halves, proportions and doublings."""

    __slots__ = ()

    def _proportion(self, start: int, end: int) -> int:
        """Read 2.07:1 as one ratio and A:B:C as shares in percent."""
        view = self.view
        parts = [(start, end)]
        while found := _NEXT_PART.match(view, parts[-1][1]):
            parts.append(found.span(1))
            if len(parts) > 40:
                break
        values = [parse_numeral(view[a:b]) for a, b in parts]
        if len(parts) < 2 or any(v is None or v.value is None for v in values):
            return 0
        numbers = [v.value for v in values if v is not None and v.value is not None]
        if len(parts) == 2:
            return self._ratio(start, parts[-1][1], numbers)
        for (a, b), value in zip(parts, numbers, strict=True):
            draft = self.add(a, b, "rate", "rate.proportion", None)
            draft.claims(Claim(value, value, value, "both", "exact", "percent", "rate"))
        return parts[-1][1]

    def _ratio(self, start: int, end: int, numbers: list[Decimal]) -> int:
        if not numbers[1]:  # 3:0 has no value
            self.add(start, end, "name", "name.score", "score of a match")
            return end
        before = self.before(start)
        draft = self.add(before.start, end, "rate", "rate.ratio", None)
        value = _quotient(numbers[0], numbers[1])
        exact = Numeral("exact", value, None, None, value)
        draft.claims(bounded(exact, before.qualifier, "", "times", "rate"))
        return end

    def _slash(self, start: int, end: int) -> int:
        rare = _PER_POWER.match(self.view, end)
        if rare:
            number, power = parse_numeral(self.view[start:end]), parse_numeral(rare[1])
            if number and power and power.value:
                return self._fraction(start, rare.end(), number, power.value)
        found = _BELOW.match(self.view, end)
        if found is None or "." in self.view[start:end]:
            return 0
        if self.view.startswith("决赛", found.end()):
            self.add(start, found.end(), "name", "name.code", "name of a match")
            return found.end()
        digits = fold(self.view[start:end]).replace(",", "")
        if not digits.isdigit() or len(digits) > LONGEST:  # 3万/5
            return 0
        if self.tail(found.end()).unit in _OF_BLOOD:
            return self._pressures(start, end, *found.span(1))
        above, below = int(digits), int(fold(found[1]))
        if not 0 < above < below:
            if self.view[found.end() : found.end() + 1] != "年":
                self.add(start, found.end(), "name", "name.code", "code")
                return found.end()
            return 0
        return self._fraction(start, found.end(), Decimal(above), Decimal(below))

    def _pressures(self, start: int, end: int, second: int, stop: int) -> int:
        """Read 148/92mmHg as the two pressures of the blood."""
        tail = self.tail(stop)
        unit = find_unit(tail.unit, self.place)
        for left, right, until in ((start, end, end), (second, stop, tail.end)):
            value = Decimal(fold(self.view[left:right]))
            draft = self.add(left, until, "quantity", "quantity", None)
            draft.claims(Claim(value, value, value, "both", "exact", unit.code, unit.kind))
        return tail.end

    def fraction(self, start: int, end: int) -> int:
        """Read 百分之三十五, 四分之一, 万分之五."""
        view = self.view
        if self.is_code(start, end):
            return self.code(start, end)
        printed = view[start:end]
        part = _part_of(printed)
        if part is None:
            return (
                self.unread(start, end, "word")
                if not nonfigures.RUN.search(view, start, end)
                else self._name(start, end)
            )
        before, tail = self.before(start), self.tail(end)
        after, stop = ("", end) if tail.unit else (tail.after, tail.end)
        if view[end : end + 1] in _TENTHS or _TO_FRACTION.match(view, stop):
            return self._fraction(start, end, *part)
        draft = self.add(before.start, stop, "rate", "rate.fraction", None)
        draft.claims(_claim_of(printed, before.qualifier, after))
        return stop

    def _fraction(self, start: int, end: int, above: Decimal | Numeral, below: Decimal) -> int:
        numeral = (
            above if isinstance(above, Numeral) else Numeral("exact", above, None, None, _HUNDRED)
        )
        if self.view[end : end + 1] in _TENTHS:  # of one percent, as papers of Hong Kong write
            end, below = end + 1, EXACT.multiply(below, _HUNDRED)
        scaled = _in_percent(numeral, below)
        before = self.before(start)
        tail, after = self.tail(end), ""
        if not tail.unit:
            after, end = tail.after, tail.end
        end, made = self._fraction_range(start, end, scaled, below, before, after)
        draft = self.add(before.start, end, "rate", "rate.fraction", None)
        draft.claims(made)
        return end

    def _fraction_range(
        self, start: int, end: int, low: Numeral, below: Decimal, before: Before, after: str
    ) -> tuple[int, Claim]:
        made = bounded(low, before.qualifier, after, "percent", "rate")
        found = _TO_FRACTION.match(self.view, end)
        if found and low.value is not None:
            high = parse_numeral(found[1])
            if high is not None and high.value is not None:
                upper = _percent(high.value, below)
                if upper is not None and upper > low.value:
                    return found.end(), Claim(
                        None, tidy(low.value), tidy(upper), "both", "range", "percent", "rate"
                    )
        return end, made

    def half(self, start: int, end: int) -> int:
        """Read 一半, 半数, 过半."""
        view = self.view
        word = self.find_word(view, start, self.done)
        if word and word[1] > end:
            return self.unread(*word)
        fifty = Decimal(50)
        text = fold(view[start:end])
        if text == "半":
            touching = fold(view[start - 1])
            qualifier = {"过": "over", "超": "over", "逾": "over", "近": "nearly"}[touching]
            before = Before(max(start - 1, self.done), "", "", "")  # 几近 of 几近半 is read
        else:
            before = self.before(start, extra="过")
            qualifier = qualifiers()["before"].get(fold(before.qualifier), "") or (
                "over" if before.qualifier else ""
            )
        tail = self.tail(end)
        after = "" if tail.unit else tail.after
        if after:
            end += len(after)
        claimed = qualifier or qualifiers()["after"].get(fold(after), "")
        lower, upper, closed = {
            "over": (fifty, _HUNDRED, "right"), "at_least": (fifty, _HUNDRED, "both"),
            "under": (None, fifty, "neither"), "at_most": (None, fifty, "right"),
            "nearly": (None, fifty, "neither"), "about": (None, None, "neither"),
        }.get(claimed, (fifty, fifty, "both"))  # fmt: skip
        draft = self.add(before.start, end, "rate", "rate.half", None)
        draft.claims(Claim(fifty, lower, upper, closed, claimed or "exact", "percent", "rate"))
        return end

    def turn(self, start: int, end: int) -> int:
        """Read 翻一番 as times 2, 翻两番 as times 4."""
        text = fold(self.view[start:end])
        inner = text.strip("翻番了上")
        word = next((w for w in qualifiers()["before"] if inner.startswith(w)), "")
        turns = parse_numeral(inner[len(word) :] or "一")
        # Two digits go up to 99; 千亿 and the like are no count of doublings.
        if turns is None or turns.value is None or turns.value > 99:
            return self.unread(start, end, "word")
        value = Decimal(2 ** int(turns.value))
        draft = self.add(start, end, "rate", "rate.turn", None)
        exact = Numeral("exact", value, None, None, value)
        draft.claims(bounded(exact, word, "", "times", "rate"))
        return end

    def countless(self, start: int, end: int) -> int:
        """Read 数以千计 as 上千 and 成千上万 as 上万."""
        text = fold(self.view[start:end])
        power = parse_numeral(text[2:-1] if text.startswith("数以") else text[2:])
        if not text.startswith("数以"):
            start -= 1
        if power is None or power.value is None:
            return self.unread(start, end, "word")
        tail = self.tail(end) if not text.startswith("数以") else None
        unit = find_unit(tail.unit, self.money_of(start, tail.unit)) if tail else COUNT
        end = tail.end if tail else end
        draft = self.add(start, end, kind_of(unit.kind), "quantity.countless", None)
        draft.claims(upwards(power.value, unit, unit.code, unit.kind))
        return end
