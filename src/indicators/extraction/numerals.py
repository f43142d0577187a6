"""Arabic and Chinese numerals to exact decimals.

A numeral is read together with the words that stand inside it (几, 数, 多, 余, 来): they decide
whether it is one number, a range or an interval. All arithmetic is exact: a context without a
limit on digits, never binary floating point.
"""

from __future__ import annotations

import re
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal
from functools import lru_cache
from typing import Final, NamedTuple

from indicators.extraction.tables import fold, plain_rx

__all__ = ["EXACT", "Numeral", "parse_numeral"]

EXACT: Final = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)
LONGEST: Final = 400

_ZERO: Final = Decimal(0)
_ONE: Final = Decimal(1)
_TEN: Final = Decimal(10)
_HALF: Final = Decimal("0.5")
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
_LARGE: Final = {"万": Decimal(10**4), "亿": Decimal(10**8), "兆": Decimal(10**12)}
_MULTIPLIERS: Final = _SMALL | _LARGE
_TOKEN: Final = re.compile(r"[0-9]+(?:\.[0-9]+)?|.", re.S)
_POSITIONAL: Final = plain_rx(r"[零〇一二三四五六七八九]+")
_ADJACENT: Final = plain_rx(
    r"(?:(?<=^)|(?<=[十百千万亿]))[一二两三四五六七八九][一二三四五六七八九](?=[十百千万亿]|$)"
)
_APPROXIMATE: Final = plain_rx(r"([^多余来几数]*)([多余来几数])([十百千万亿兆]*)")
_POWER: Final = plain_rx(
    r"(?:([0-9]+(?:\.[0-9]+)?)[×xX*])?10"
    r"(?:(?:\^|的)([-−]?[0-9]{1,3})(?:次方|次幂)?|(⁻?[⁰¹²³⁴-⁹]{1,3}))"
)
_SUPERSCRIPTS: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_SEPARATOR: Final = re.compile(r"(?<=[0-9])[,，\s](?=[0-9])")


class Numeral(NamedTuple):
    """A numeral as read.

    Attributes
    ----------
    form
        ``exact``, ``over`` (二十多), ``about`` (二十来), ``several`` (几十), ``range`` (三四十).
    value
        The number, None for ``several`` and ``range``.
    lower, upper
        The bounds that the numeral itself claims; None for ``exact`` and ``about``.
    step
        One of the last printed digit, with its multiplier: 0.1亿 for 1.8亿.
    """

    form: str
    value: Decimal | None
    lower: Decimal | None
    upper: Decimal | None
    step: Decimal


@lru_cache(maxsize=1 << 15)
def parse_numeral(text: str) -> Numeral | None:
    """Read one numeral.

    Parameters
    ----------
    text
        The numeral as printed, without unit: ``1.2万亿``, ``三十几万``, ``二〇二四``.

    Returns
    -------
    Numeral or None
        None where the characters make no number (千百, 万千, 一五一).

    Examples
    --------
    >>> parse_numeral("1.8亿").value
    Decimal('180000000.0')
    >>> parse_numeral("三十几万").upper
    Decimal('400000')
    >>> parse_numeral("三四十").lower
    Decimal('30')
    """
    if not text or len(text) > LONGEST:
        return None
    plain = _SEPARATOR.sub("", fold(text)).replace("。", ".")
    plain = plain.replace("廿", "二十").replace("卅", "三十")
    if plain == "半":
        return Numeral("exact", _HALF, None, None, _HALF)
    power = _POWER.fullmatch(plain)
    if power:
        return _tenth_power(power)
    match = _APPROXIMATE.fullmatch(plain)
    if match:
        return _approximate(*match.groups())
    adjacent = _ADJACENT.search(plain)
    if adjacent:
        return _adjacent(plain, adjacent.start())
    read = _evaluate(plain)
    if read is None:
        return None
    value, step = read
    return Numeral("exact", value, None, None, step)


def _tenth_power(match: re.Match[str]) -> Numeral:
    """Read 5×10^6 and 10的-9次方."""
    printed = match[2] or match[3].translate(_SUPERSCRIPTS)
    exponent = int(printed.replace("−", "-"))
    value = EXACT.scaleb(Decimal(match[1] or 1), exponent)
    return Numeral("exact", value, None, None, _ONE.scaleb(int(value.as_tuple().exponent)))


def _approximate(head: str, word: str, tail: str) -> Numeral | None:
    if word in "几数" and head in ("", "十"):
        return _several(head, tail)
    read = _evaluate(head)
    if read is None or read[0] == 0:
        return None
    value, step = read
    place = step if head[-1] in _LARGE else _last_place(value)
    for char in tail:
        factor = _MULTIPLIERS[char]
        if word in "几数" and factor < place:
            continue
        value, place = EXACT.multiply(value, factor), EXACT.multiply(place, factor)
    if word == "来":
        return Numeral("about", value, None, None, place)
    return Numeral("over", value, value, EXACT.add(value, place), place)


def _several(head: str, tail: str) -> Numeral:
    """Read 几, 数 and 十几 before a power of ten."""
    power = _ONE
    for char in tail:
        power = EXACT.multiply(power, _MULTIPLIERS[char])
    if head:
        lower, upper = EXACT.multiply(_TEN, power), EXACT.multiply(Decimal(20), power)
    elif tail:
        lower = EXACT.subtract(EXACT.multiply(Decimal(2), power), _ONE)
        upper = EXACT.multiply(_TEN, power)
    else:
        lower, upper = _ONE, _TEN
    return Numeral("several", None, lower, upper, power)


def _adjacent(text: str, at: int) -> Numeral | None:
    """Read two digits side by side (三四十, 十五六) as the range between them."""
    low = _evaluate(text[: at + 1] + text[at + 2 :])
    high = _evaluate(text[:at] + text[at + 1 :])
    if low is None or high is None or low[0] >= high[0]:
        return None
    return Numeral("range", None, low[0], high[0], low[1])


def _last_place(value: Decimal) -> Decimal:
    """Give one of the last place of a number that is not zero: 100 for 1200."""
    exponent = value.normalize(EXACT).as_tuple().exponent
    return _ONE.scaleb(int(exponent))


def _evaluate(text: str) -> tuple[Decimal, Decimal] | None:
    """Read a numeral without words inside as its value and one of its last printed digit."""
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
    head = _evaluate(whole)
    if digits is None or head is None:
        return None
    places = "".join(str(_DIGITS[c]) for c in digits.group())
    step = _ONE.scaleb(-len(places))
    value = EXACT.add(head[0], EXACT.multiply(Decimal(places), step))
    for char in fraction[digits.end() :]:
        factor = _MULTIPLIERS.get(char)
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
        if token in _LARGE:
            return self._large(_LARGE[token])
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
        if idle and self.total and (self.last > factor or self.unit != self.last):
            return False
        if idle and not self.total:
            amount = _ONE
        if (self.last and factor >= self.last) or (idle and self.total):
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
