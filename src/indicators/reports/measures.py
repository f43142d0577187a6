"""How values are written in each language: exactly, from decimals, never by way of a float."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Context, Decimal

from indicators import decimals
from indicators.reports.figures import Figure
from indicators.reports.languages import Language

# More digits than any value of the model has, so that shifting the point never rounds.
_EXACT = Context(prec=60)
_MINUS = "\N{MINUS SIGN}"
_SHOWN_DIGITS = 4
"""Significant digits of a derived figure: a quotient has no last printed place."""

_BOUND_DIGITS = 6
"""Significant digits of its bounds."""


@dataclass(frozen=True, slots=True)
class Form:
    """How one language writes the values of a measure.

    Attributes
    ----------
    exponent : int
        Power of ten that the unit stands for, 8 for 亿元.
    prefix, suffix : str
        Words before and after the number.
    label : str
        The unit by itself, for subtitles and the head of a table.
    """

    exponent: int
    prefix: str
    suffix: str
    label: str


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit of display in both languages."""

    zh: Form
    en: Form

    def form(self, language: Language) -> Form:
        """Return the form of one language."""
        return self.zh if language == "zh" else self.en

    def number(self, value: Decimal, language: Language) -> str:
        """Write a value in the unit of display, exactly and without the unit.

        Examples
        --------
        >>> MONEY.number(Decimal("480260000000"), "zh"), MONEY.number(Decimal("480260000000"), "en")
        ('4802.6', '480.26')
        """
        return digits(value.scaleb(-self.form(language).exponent, _EXACT), language)

    def amount(self, value: Decimal, language: Language) -> str:
        """Write a value with its unit.

        Examples
        --------
        >>> MONEY.amount(Decimal("480260000000"), "zh"), CONTRACTS.amount(Decimal(9300), "en")
        ('4802.6亿元', '9,300 contracts')
        """
        form = self.form(language)
        return f"{form.prefix}{self.number(value, language)}{form.suffix}"

    def position(self, value: Decimal, language: Language) -> float:
        """Return the value in the unit of display as a chart needs it: here alone floats begin."""
        return float(value.scaleb(-self.form(language).exponent, _EXACT))


MONEY = Measure(Form(8, "", "亿元", "亿元"), Form(9, "CNY ", " billion", "CNY billion"))
CONTRACTS = Measure(Form(0, "", "项", "项"), Form(0, "", " contracts", "contracts"))
PERCENT = Measure(Form(0, "", "%", "%"), Form(0, "", "%", "%"))
POINTS = Measure(Form(0, "", "个百分点", "百分点"), Form(0, "", " points", "percentage points"))
COUNT = Measure(Form(0, "", "", "数量"), Form(0, "", "", "number"))
ENTERPRISES = Measure(Form(0, "", "家", "家"), Form(0, "", "", "enterprises"))
PEOPLE = Measure(Form(0, "", "人", "人"), Form(0, "", " people", "people"))
YEARS = Measure(Form(0, "", "年", "年"), Form(0, "", " years", "years"))
QUARTERS = Measure(Form(0, "", "个季度", "季度"), Form(0, "", " quarters", "quarters"))
RANK = Measure(Form(0, "第", "位", "位次"), Form(0, "place ", "", "place"))
TIMES = Measure(Form(0, "", "倍", "倍"), Form(0, "", " times", "times"))
SMALL_MONEY = Measure(Form(4, "", "万元", "万元"), Form(6, "CNY ", " million", "CNY million"))

_GENERAL = {
    "percent": PERCENT,
    "percentage_point": POINTS,
    "count": COUNT,
    "person": PEOPLE,
    "year": YEARS,
    "quarter": QUARTERS,
    "rank": RANK,
    "times": TIMES,
}


def general(figure: Figure) -> Measure:
    """Choose the unit of display of one figure that stands by itself.

    Examples
    --------
    >>> general(Figure("printed", unit="CNY", value=Decimal(8_000_000))).zh.label
    '万元'
    """
    if figure.unit == "CNY":
        largest = max((abs(v) for v in numbers(figure)), default=Decimal(0))
        return MONEY if largest >= 10**8 else SMALL_MONEY
    found = _GENERAL.get(figure.unit or "")
    if found is None:
        form = Form(0, "", f" {figure.unit}", figure.unit or "")
        found = Measure(form, form)
    return found


def numbers(figure: Figure) -> list[Decimal]:
    """Give every number of a figure that a scale must hold: its value and its bounds."""
    return [v for v in (figure.value, figure.lower, figure.upper) if v is not None]


def digits(value: Decimal, language: Language) -> str:
    """Write a number in full, without zeros behind the last meaningful place.

    Chinese statistics print digits ungrouped, English ones in groups of three.

    Examples
    --------
    >>> digits(Decimal("9300"), "zh"), digits(Decimal("9300.50"), "en"), digits(Decimal(-1), "en")
    ('9300', '9,300.5', '−1')
    """
    text = decimals.plain(value.copy_abs(), grouped=language == "en")
    return f"{_MINUS}{text}" if value < 0 else text


def rounded(
    value: Decimal, significant: int = _SHOWN_DIGITS, rounding: str = ROUND_HALF_EVEN
) -> Decimal:
    """Round to significant digits, for derived figures only.

    Examples
    --------
    >>> rounded(Decimal("8168292682.9268292683"))
    Decimal('8.168E+9')
    """
    return Context(prec=significant, rounding=rounding).plus(value)


def claim(figure: Figure, measure: Measure, language: Language) -> str:
    """Say in words what a figure claims: its number with the qualifier, or its bounds.

    Examples
    --------
    >>> over = Figure("printed", value=Decimal(9300), lower=Decimal(9300), closed="neither",
    ...               qualifier="over", unit="count")
    >>> claim(over, CONTRACTS, "zh"), claim(over, CONTRACTS, "en")
    ('超过9300项', 'more than 9,300 contracts')
    """
    if figure.unit == "rank" and figure.qualifier == "at_most" and figure.upper is not None:
        return _FIRST[language].format(digits(figure.upper, language))
    if figure.role == "derived" and figure.value is not None and _is_long(figure.value):
        return _WORDS["about"][language].format(measure.amount(rounded(figure.value), language))
    if figure.lower is not None and figure.upper is not None and not figure.is_exact:
        words = _BETWEEN[figure.closed or "neither"][language]
        return words.format(
            measure.amount(figure.lower, language), measure.amount(figure.upper, language)
        )
    value = next(iter(numbers(figure)), None)
    if value is None:
        return _NO_CLAIM[language]
    return _WORDS[figure.qualifier or "exact"][language].format(measure.amount(value, language))


def bound(figure: Figure, end: str, measure: Measure, language: Language) -> str:
    """Write the lower or upper bound of a figure for a table, and whether it is included.

    Examples
    --------
    >>> over = Figure("printed", value=Decimal(9300), lower=Decimal(9300), closed="neither")
    >>> bound(over, "lower", CONTRACTS, "en"), bound(over, "upper", CONTRACTS, "en")
    ('9,300 contracts (not included)', 'none claimed')
    """
    value = figure.lower if end == "lower" else figure.upper
    if value is None:
        return _NO_CLAIM[language]
    if figure.role == "derived":
        # Rounding outwards keeps the claim true; more digits would only show how it was computed.
        outwards = ROUND_FLOOR if end == "lower" else ROUND_CEILING
        return measure.amount(rounded(value, _BOUND_DIGITS, outwards), language)
    text = measure.amount(value, language)
    side = "left" if end == "lower" else "right"
    return text if figure.closed in {"both", side} else _NOT_INCLUDED[language].format(text)


def _is_long(value: Decimal) -> bool:
    """Tell a quotient, which has no last printed place, from a sum or difference, which has."""
    return len(value.normalize(_EXACT).as_tuple().digits) > _SHOWN_DIGITS


_FIRST: dict[Language, str] = {"zh": "前{}位", "en": "among the first {}"}
_NO_CLAIM = {"zh": "未声明", "en": "none claimed"}
_NOT_INCLUDED = {"zh": "{}（不含）", "en": "{} (not included)"}


def interval(figure: Figure, measure: Measure, language: Language) -> str:
    """Write the interval that a figure claims, in the unit of display, as mathematics does.

    Examples
    --------
    >>> interval(Figure("printed", lower=Decimal(9300), closed="neither"), CONTRACTS, "en")
    '(9,300, ∞)'
    >>> interval(Figure("printed", lower=Decimal(1), upper=Decimal(1), closed="both"), COUNT, "zh")
    '[1, 1]'
    """
    ends = []
    for end, open_end in (("lower", f"{_MINUS}∞"), ("upper", "∞")):
        value = figure.lower if end == "lower" else figure.upper
        if value is not None and figure.role == "derived":
            # Rounding outwards keeps the claim true; more digits would only show how it was found.
            outwards = ROUND_FLOOR if end == "lower" else ROUND_CEILING
            value = rounded(value, _BOUND_DIGITS, outwards)
        ends.append(open_end if value is None else measure.number(value, language))
    left = "[" if figure.closed in {"both", "left"} else "("
    right = "]" if figure.closed in {"both", "right"} else ")"
    return f"{left}{ends[0]}, {ends[1]}{right}"


_WORDS: dict[str, dict[Language, str]] = {
    "exact": {"zh": "{}", "en": "{}"},
    "over": {"zh": "超过{}", "en": "more than {}"},
    "at_least": {"zh": "不少于{}", "en": "at least {}"},
    "under": {"zh": "不到{}", "en": "less than {}"},
    "at_most": {"zh": "不超过{}", "en": "at most {}"},
    "nearly": {"zh": "近{}", "en": "nearly {}"},
    "about": {"zh": "约{}", "en": "about {}"},
    "range": {"zh": "{}", "en": "{}"},
    "several": {"zh": "{}", "en": "{}"},
}
_BETWEEN: dict[str, dict[Language, str]] = {
    "both": {"zh": "{}至{}", "en": "{} to {}"},
    "left": {"zh": "{}及以上、不到{}", "en": "{} or more, less than {}"},
    "right": {"zh": "超过{}、至多{}", "en": "more than {}, at most {}"},
    "neither": {"zh": "超过{}、不到{}", "en": "more than {}, less than {}"},
}
