"""Exact amounts: the value of a numeral without approximate words inside.

All arithmetic is exact: a context without a limit on digits, never binary floating point.
"""

from __future__ import annotations

import re
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal
from typing import Final

from indicators.extraction.tables import plain_rx

__all__ = ["EXACT", "LARGE", "MULTIPLIERS", "amount"]

EXACT: Final = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)

_ZERO: Final = Decimal(0)
_ONE: Final = Decimal(1)
_TEN: Final = Decimal(10)
_DIGITS: Final = {c: Decimal(i) for i, c in enumerate("零一二三四五六七八九")} | {
    "〇": _ZERO,
    "两": Decimal(2),
    "壹": _ONE,
    "贰": Decimal(2),
    "叁": Decimal(3),
    "肆": Decimal(4),
    "伍": Decimal(5),
    "陆": Decimal(6),
    "柒": Decimal(7),
    "捌": Decimal(8),
    "玖": Decimal(9),
}
_SMALL: Final = {
    "十": _TEN,
    "百": Decimal(100),
    "千": Decimal(1000),
    "拾": _TEN,
    "佰": Decimal(100),
    "仟": Decimal(1000),
}
LARGE: Final = {"万": Decimal(10**4), "亿": Decimal(10**8), "兆": Decimal(10**12)}
MULTIPLIERS: Final = _SMALL | LARGE
_TOKEN: Final = re.compile(r"[0-9]+(?:\.[0-9]+)?|.", re.S)
_POSITIONAL: Final = plain_rx(r"[零〇一二三四五六七八九]+")


def amount(text: str) -> tuple[Decimal, Decimal] | None:
    """Read a numeral without words inside.

    Parameters
    ----------
    text
        The numeral in plain script, Arabic or Chinese: ``1.8亿``, ``二〇二四``.

    Returns
    -------
    tuple of Decimal and Decimal, or None
        Its value and one of its last printed digit; None where it is no number.

    Examples
    --------
    >>> amount("三点五亿")
    (Decimal('350000000.0'), Decimal('10000000.0'))
    """
    if text.isascii():
        return _arabic(text)
    if len(text) > 1 and _POSITIONAL.fullmatch(text):
        digits = "".join(str(_DIGITS[c]) for c in text)
        plausible = len(text) >= 3 and ("〇" in text or "零" in text or len(text) == 4)
        return (Decimal(digits), _ONE) if plausible else None
    whole, point, fraction = text.partition("点")
    if point:
        return _with_fraction(whole, fraction)
    reader = _Reader()
    for token in _TOKEN.findall(text):
        if not reader.take(token):
            return None
    return reader.result()


def _arabic(text: str) -> tuple[Decimal, Decimal] | None:
    try:
        value = Decimal(text)
    except ArithmeticError:
        return None
    return value, _ONE.scaleb(int(value.as_tuple().exponent))


def _with_fraction(whole: str, fraction: str) -> tuple[Decimal, Decimal] | None:
    """Read 三点五亿: digits after 点, then multipliers of the whole."""
    digits = re.match(r"[零〇一二三四五六七八九]+", fraction)
    head = amount(whole)
    if digits is None or head is None:
        return None
    places = "".join(str(_DIGITS[c]) for c in digits.group())
    step = _ONE.scaleb(-len(places))
    value = EXACT.add(head[0], EXACT.multiply(Decimal(places), step))
    for char in fraction[digits.end() :]:
        factor = MULTIPLIERS.get(char)
        if factor is None:
            return None
        value, step = EXACT.multiply(value, factor), EXACT.multiply(step, factor)
    return value, step


class _Reader:
    """Adds up the tokens of a Chinese or mixed numeral from left to right."""

    __slots__ = ("last", "number", "section", "seen_zero", "step", "total", "unit")

    def __init__(self) -> None:
        self.total = _ZERO  # what multipliers of 万 and above have closed
        self.section = _ZERO  # what 十, 百, 千 have closed since
        self.number: Decimal | None = None  # the digit that waits for its multiplier
        self.last = _ZERO  # the multiplier that closed the total
        self.unit = _ZERO  # the multiplier read just before, for 三万五
        self.step = _ONE
        self.seen_zero = False

    def take(self, token: str) -> bool:
        """Read one token; tell whether it may stand here."""
        if token in ("零", "〇") and self.unit:
            self.seen_zero = True
            return self.number is None
        digit = _DIGITS.get(token)
        if digit is not None:
            return self._digit(digit)
        if token in _SMALL:
            return self._small(_SMALL[token])
        if token in LARGE:
            return self._large(LARGE[token])
        read = _arabic(token) if token[0].isdigit() else None
        if read is None or self.number is not None:
            return False
        self.number, self.step = read
        self.seen_zero = self.seen_zero or len(token) > 1
        return True

    def _digit(self, digit: Decimal) -> bool:
        if self.number is not None:
            return False
        self.number, self.step = digit, _ONE
        return True

    def _small(self, factor: Decimal) -> bool:
        if self.number is None and (self.section or (self.total and factor != _TEN)):
            return False
        if self.section and self.unit <= factor:
            return False
        number = _ONE if self.number is None else self.number
        self.step = EXACT.multiply(self.step if self.number is not None else _ONE, factor)
        self.section = EXACT.add(self.section, EXACT.multiply(number, factor))
        self.number, self.unit, self.seen_zero = None, factor, False
        return True

    def _large(self, factor: Decimal) -> bool:
        amount = EXACT.add(self.section, self.number or _ZERO)
        idle = self.number is None and not self.section
        if idle and self.last and (self.last > factor or self.unit != self.last):
            return False
        if idle and not self.last:
            amount = _ONE
        if (self.last and factor >= self.last) or (idle and self.last):
            self.total = EXACT.multiply(EXACT.add(self.total, amount), factor)
            self.last = EXACT.multiply(self.last, factor) if idle else factor
        else:
            self.total = EXACT.add(self.total, EXACT.multiply(amount, factor))
            self.last = factor
        self.step = EXACT.multiply(self.step, factor)
        self.section, self.number, self.unit, self.seen_zero = _ZERO, None, self.last, False
        return True

    def result(self) -> tuple[Decimal, Decimal] | None:
        """Give the value and the step once all tokens are read."""
        number, step = self.number or _ZERO, self.step
        if self.number is not None and self.unit > _TEN and not self.seen_zero:
            step = EXACT.multiply(step, self.unit.scaleb(-1))
            number = EXACT.multiply(number, self.unit.scaleb(-1))
        return EXACT.add(EXACT.add(self.total, self.section), number), step
