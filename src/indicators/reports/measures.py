"""How values are written in each language: from decimals, never by way of a float."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal

from indicators.reports import precision
from indicators.reports.figures import Figure
from indicators.reports.languages import Language
from indicators.reports.precision import EXACT, MINUS, digits


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

    def number(
        self,
        value: Decimal,
        language: Language,
        places: int | None = None,
        rounding: str = ROUND_HALF_EVEN,
    ) -> str:
        """Write a value in the unit of display without the unit: exactly, or to `places`.

        Examples
        --------
        >>> MONEY.number(Decimal("480260000000"), "zh"), MONEY.number(Decimal("480260000000"), "en")
        ('4802.6', '480.26')
        """
        shown = value.scaleb(-self.form(language).exponent, EXACT)
        return digits(shown, language, places, rounding)

    def places(self, figures: Iterable[Figure], language: Language) -> int | None:
        """Give the places that figures on one scale share, see :mod:`~.precision`."""
        return precision.places(figures, self.form(language).exponent)

    def amount(
        self,
        value: Decimal,
        language: Language,
        places: int | None = None,
        rounding: str = ROUND_HALF_EVEN,
    ) -> str:
        """Write a value with its unit.

        Examples
        --------
        >>> MONEY.amount(Decimal("480260000000"), "zh"), CONTRACTS.amount(Decimal(9300), "en")
        ('4802.6亿元', '9,300 contracts')
        """
        form = self.form(language)
        return f"{form.prefix}{self.number(value, language, places, rounding)}{form.suffix}"

    def position(self, value: Decimal, language: Language) -> float:
        """Return the value in the unit of display as a chart needs it: here alone floats begin."""
        return float(value.scaleb(-self.form(language).exponent, EXACT))


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
    if each := _EACH.fullmatch(figure.unit or ""):
        return _per(each[1])
    found = _GENERAL.get(figure.unit or "")
    if found is None:
        form = Form(0, "", f" {figure.unit}", figure.unit or "")
        found = Measure(form, form)
    return found


_EACH = re.compile(r"CNY/\{(\w+)\}")
_COUNTED = {
    "institution": "家",
    "enterprise": "家",
    "result": "项",
    "contract": "项",
    "project": "个",
}


def _per(counted: str) -> Measure:
    """Money for each of what is counted, as a quotient has it."""
    zh, en = f"万元/{_COUNTED.get(counted, counted)}", f"CNY million per {counted}"
    return Measure(Form(4, "", zh, zh), Form(6, "CNY ", en.removeprefix("CNY"), en))


def numbers(figure: Figure) -> list[Decimal]:
    """Give every number of a figure that a scale must hold: its value and its bounds."""
    return [v for v in (figure.value, figure.lower, figure.upper) if v is not None]


def claim(figure: Figure, measure: Measure, language: Language, places: int | None = None) -> str:
    """Say in words what a figure claims: its number with the qualifier, or its bounds.

    Parameters
    ----------
    figure : Figure
        A figure.
    measure : Measure
        Unit of display.
    language : {"zh", "en"}
        Language of the words.
    places : int or None
        Places behind the point that it shares with others on its scale; None if it stands alone.
        A printed figure is shown as it is printed.

    Examples
    --------
    >>> over = Figure("printed", value=Decimal(9300), lower=Decimal(9300), closed="neither",
    ...               qualifier="over", unit="count")
    >>> claim(over, CONTRACTS, "zh"), claim(over, CONTRACTS, "en")
    ('超过9300项', 'more than 9,300 contracts')
    >>> quotient = Figure("derived", value=Decimal("66.6502402365"), significant=4)
    >>> claim(quotient, PERCENT, "zh"), claim(quotient, PERCENT, "zh", 1)
    ('66.65%', '66.7%')
    """
    if figure.unit == "rank" and figure.qualifier == "at_most" and figure.upper is not None:
        return _FIRST[language].format(digits(figure.upper, language))
    kept = _places(figure, measure, language, places)

    def amount(value: Decimal, end: str = "") -> str:
        return measure.amount(value, language, kept, precision.rounding(figure, end))

    between = figure.lower is not None and figure.upper is not None and not figure.is_exact
    if between and not (figure.role == "derived" and figure.value is not None):
        words = _BETWEEN[figure.closed or "neither"][language]
        return words.format(
            amount(numbers(figure)[-2], "lower"), amount(numbers(figure)[-1], "upper")
        )
    value = next(iter(numbers(figure)), None)
    if value is None:
        return _NO_CLAIM[language]
    return _WORDS[figure.qualifier or "exact"][language].format(amount(value))


def counterpart(value: Decimal, like: Figure, language: Language, *, computed: bool = False) -> str:
    """Write the official value that a figure is held against, in the unit of that figure.

    Parameters
    ----------
    value : Decimal
        The value, in the base unit.
    like : Figure
        The figure beside it.
    language : {"zh", "en"}
        Language of the words.
    computed : bool
        Whether the value follows from official ones and is not printed itself, as growth does.

    Examples
    --------
    >>> counterpart(Decimal(298_677_760_000), Figure("printed", unit="CNY"), "en")
    'CNY 298.68 billion'
    """
    ends = (None, None) if computed else (value, value)
    role = "derived" if computed else "official"
    figure = Figure(role, value=value, lower=ends[0], upper=ends[1], closed="both", unit=like.unit)
    return claim(figure, general(figure), language)


def _places(figure: Figure, measure: Measure, language: Language, shared: int | None) -> int | None:
    """Give the places of one figure: none are set for what is printed."""
    own = measure.places((figure,), language)
    return own if own is None or shared is None else shared


_FIRST: dict[Language, str] = {"zh": "前{}位", "en": "among the first {}"}
_NO_CLAIM = {"zh": "未声明", "en": "none claimed"}


def interval(
    figure: Figure, measure: Measure, language: Language, places: int | None = None
) -> str:
    """Write the interval that a figure claims, in the unit of display, as mathematics does.

    Rounding outwards keeps the claim true: more digits would only show how it was computed.

    Examples
    --------
    >>> interval(Figure("printed", lower=Decimal(9300), closed="neither"), CONTRACTS, "en")
    '(9,300, ∞)'
    >>> interval(Figure("printed", lower=Decimal(1), upper=Decimal(1), closed="both"), COUNT, "zh")
    '[1, 1]'
    """
    kept = _places(figure, measure, language, places)
    ends = []
    for end, value, open_end in (
        ("lower", figure.lower, f"{MINUS}∞"),
        ("upper", figure.upper, "∞"),
    ):
        # What is exact is no interval: both of its ends are the value as it is shown.
        rounding = precision.rounding(figure, "" if figure.is_exact else end)
        ends.append(open_end if value is None else measure.number(value, language, kept, rounding))
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
