"""How values are written in each language: from decimals, never by way of a float."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import cast

from indicators import claim_words
from indicators.claim_words import MINUS
from indicators.intervals import Closed
from indicators.reports import precision
from indicators.reports.figures import Figure
from indicators.reports.forms import Form, Measure
from indicators.reports.languages import Language
from indicators.reports.precision import digits


def _counted(zh: str, en: str, label_zh: str, label_en: str) -> Measure:
    """Make the measure of what is counted: Chinese goes on with 万 and 亿, English with million."""
    most = Form(8, "", f"亿{zh}", f"亿{label_zh}")
    more = Form(4, "", f"万{zh}", f"万{label_zh}", most)
    million = Form(6, "", f" million{en}", f"million {label_en}")
    return Measure(Form(0, "", zh, label_zh, more), Form(0, "", en, label_en, million))


MONEY = Measure(
    Form(8, "", "亿元", "亿元", Form(12, "", "万亿元", "万亿元")),
    Form(9, "CNY ", " billion", "CNY billion", Form(12, "CNY ", " trillion", "CNY trillion")),
)
SMALL_MONEY = Measure(
    Form(4, "", "万元", "万元", Form(8, "", "亿元", "亿元")),
    Form(6, "CNY ", " million", "CNY million"),
)
_MIDDLE_MONEY = Measure(MONEY.zh, SMALL_MONEY.en)
"""From a 亿 to a billion, where each language has another unit of its own."""

CONTRACTS = _counted("项", " contracts", "项", "contracts")
COUNT = _counted("", "", "数量", "number")
ENTERPRISES = _counted("家", "", "家", "enterprises")
PEOPLE = _counted("人", " people", "人", "people")
PERCENT = Measure(Form(0, "", "%", "%"), Form(0, "", "%", "%"))
POINTS = Measure(
    Form(0, "", "个百分点", "百分点"), Form(0, "", " percentage points", "percentage points")
)
YEARS = Measure(Form(0, "", "年", "年"), Form(0, "", " years", "years"))
QUARTERS = Measure(Form(0, "", "个季度", "季度"), Form(0, "", " quarters", "quarters"))
RANK = Measure(Form(0, "第", "位", "位次"), Form(0, "No. ", "", "rank"))
TIMES = Measure(Form(0, "", "倍", "倍"), Form(0, "", " times", "times"))


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
    >>> middle = general(Figure("printed", unit="CNY", value=Decimal(180_000_000)))
    >>> middle.zh.label, middle.en.label
    ('亿元', 'CNY million')
    """
    if figure.unit == "CNY":
        largest = max((abs(v) for v in numbers(figure)), default=Decimal(0))
        if largest >= 10**9:
            return MONEY
        return _MIDDLE_MONEY if largest >= 10**8 else SMALL_MONEY
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
    >>> claim(quotient, PERCENT, "zh"), claim(quotient, PERCENT, "zh", 0)
    ('66.7%', '67%')
    """
    if figure.unit == "rank" and figure.qualifier == "at_most" and figure.upper is not None:
        return _FIRST[language].format(digits(figure.upper, language))
    kept = _places(figure, measure, language, places)
    between = figure.lower is not None and figure.upper is not None and not figure.is_exact
    if between and not (figure.role == "derived" and figure.value is not None):
        return _between(figure, measure, language, kept)
    value = next(iter(numbers(figure)), None)
    if value is None:
        return claim_words.NOTHING[language]
    form, kept = measure.alone(value, language, kept)
    amount = form.written(value, language, kept, precision.rounding(figure))
    return claim_words.qualified(figure.qualifier, amount, language)


def _between(figure: Figure, measure: Measure, language: Language, kept: int | None) -> str:
    """Say two bounds: 20至99家, 50多家（不到60家）, CNY 2 billion to CNY 3 billion."""
    low, high = numbers(figure)[-2:]
    closed = cast(Closed, figure.closed or "neither")
    indefinite = closed == "neither" and figure.qualifier == "several"
    if indefinite and figure.unit in _WHOLE and low == low.to_integral_value():
        # Of what is counted, over 19 and under 100 are 20 to 99.
        low, high, closed = low + 1, high - 1, "both"
    form = measure.form(language) if kept is not None else measure.fitting((low, high), language)
    ends = [
        (form.written(end, language, kept, way), form.number(end, language, kept, way))
        for end, way in (
            (low, precision.rounding(figure, "lower")),
            (high, precision.rounding(figure, "upper")),
        )
    ]
    (lower, number), (upper, last) = ends
    if closed == "both" and form.exponent == 0 and figure.unit != "percent":
        lower, upper = f"{form.prefix}{number}", f"{last}{form.suffix}"
    if closed == "neither" and figure.qualifier == "over":
        if language == "zh" and figure.unit != "percent" and number.isdecimal():
            lower = f"{form.prefix}{number}多{form.suffix}"
            return f"{lower}（不到{upper}）"
        return claim_words.above(lower, upper, language)
    return claim_words.between(lower, upper, closed, language)


_WHOLE = frozenset({"count", "person"})
"""Units of what has no parts."""


def counterpart(
    value: Decimal,
    like: Figure,
    language: Language,
    qualifier: str | None = None,
    *,
    computed: bool = False,
) -> str:
    """Write the official value that a figure is held against, in the unit of that figure.

    Parameters
    ----------
    value : Decimal
        The value, in the base unit.
    like : Figure
        The figure beside it.
    language : {"zh", "en"}
        Language of the words.
    qualifier : str or None
        What the official words claim of the value; None is the value itself.
    computed : bool
        Whether the value follows from official ones and is not printed itself, as growth does.

    Examples
    --------
    >>> counterpart(Decimal(298_677_760_000), Figure("printed", unit="CNY"), "en")
    'CNY 298.68 billion'
    >>> counterpart(Decimal(3200), Figure("printed", unit="count"), "zh", "over")
    '超过3200'
    """
    known = qualifier or "exact"
    end = value if known == "exact" and not computed else None
    role = "derived" if computed else "official"
    figure = Figure(
        role, value=value, lower=end, upper=end, closed="both", qualifier=known, unit=like.unit
    )
    return claim(figure, general(figure), language)


def _places(figure: Figure, measure: Measure, language: Language, shared: int | None) -> int | None:
    """Give the places of one figure: none are set for what is printed."""
    own = measure.places((figure,), language)
    return own if own is None or shared is None else shared


_FIRST: dict[Language, str] = {"zh": "前{}位", "en": "top {}"}


def interval(
    figure: Figure, measure: Measure, language: Language, places: int | None = None
) -> str:
    """Write the interval that a figure claims, in the unit of display, as mathematics does.

    Rounding outwards keeps the claim true: more digits would only show how it was computed. What
    is exact has every digit, as its interval would not hold it else.

    Examples
    --------
    >>> interval(Figure("printed", lower=Decimal(9300), closed="neither"), CONTRACTS, "en")
    '(9,300, ∞)'
    >>> total = Decimal(298_677_760_000)
    >>> exact = Figure("official", value=total, lower=total, upper=total, closed="both")
    >>> interval(exact, MONEY, "en", 2), interval(exact, MONEY, "zh", 1)
    ('[298.67776, 298.67776]', '[2986.7776, 2986.7776]')
    """
    kept = None if figure.is_exact else _places(figure, measure, language, places)
    form = measure.form(language)
    ends = []
    for end, value, open_end in (
        ("lower", figure.lower, f"{MINUS}∞"),
        ("upper", figure.upper, "∞"),
    ):
        rounding = precision.rounding(figure, end)
        ends.append(open_end if value is None else form.number(value, language, kept, rounding))
    left = "[" if figure.closed in {"both", "left"} else "("
    right = "]" if figure.closed in {"both", "right"} else ")"
    return f"{left}{ends[0]}, {ends[1]}{right}"
