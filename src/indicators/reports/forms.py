"""Units of display: how each language writes the values of a measure, from decimals only."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal

from indicators.reports import precision
from indicators.reports.figures import Figure
from indicators.reports.languages import Language
from indicators.reports.precision import EXACT, digits


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
    larger : Form or None
        The next unit, for a round number that stands by itself: 1万亿元, 7.6万家, CNY 1 trillion.
    """

    exponent: int
    prefix: str
    suffix: str
    label: str
    larger: Form | None = None

    @property
    def unit(self) -> str:
        """The unit as it stands behind an interval; empty for ranks and for what is only counted.

        Examples
        --------
        >>> Form(9, "CNY ", " billion", "CNY billion").unit, Form(0, "No. ", "", "rank").unit
        ('CNY billion', '')
        """
        if self.prefix and not self.exponent:
            return ""
        return f"{self.prefix.strip()} {self.suffix.strip()}".strip()

    def number(
        self,
        value: Decimal,
        language: Language,
        places: int | None = None,
        rounding: str = ROUND_HALF_EVEN,
    ) -> str:
        """Write a value in the unit, without it."""
        return digits(value.scaleb(-self.exponent, EXACT), language, places, rounding)

    def written(
        self,
        value: Decimal,
        language: Language,
        places: int | None = None,
        rounding: str = ROUND_HALF_EVEN,
    ) -> str:
        """Write a value with the unit."""
        number = self.number(value, language, places, rounding)
        suffix = _ONE.get(self.suffix, self.suffix) if number == "1" else self.suffix
        return f"{self.prefix}{number}{suffix}"


_ONE = {
    " contracts": " contract",
    " people": " person",
    " percentage points": " percentage point",
    " quarters": " quarter",
    " times": " time",
    " years": " year",
}
"""English suffixes behind the number one."""


def _is_round(value: Decimal, exponent: int) -> bool:
    shown = abs(value.scaleb(-exponent, EXACT))
    return shown >= 1 and shown == round(shown, 2)


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit of display in both languages."""

    zh: Form
    en: Form

    def form(self, language: Language) -> Form:
        """Return the form of one language."""
        return self.zh if language == "zh" else self.en

    def number(self, value: Decimal, language: Language, places: int | None = None) -> str:
        """Write a value in the unit of display without the unit: exactly, or to `places`.

        Examples
        --------
        >>> from indicators.reports.measures import CONTRACTS, ENTERPRISES, MONEY
        >>> MONEY.number(Decimal("480260000000"), "zh"), MONEY.number(Decimal("480260000000"), "en")
        ('4802.6', '480.26')
        """
        return self.form(language).number(value, language, places)

    def places(self, figures: Iterable[Figure], language: Language) -> int | None:
        """Give the places that figures on one scale share, see :mod:`~.precision`."""
        return precision.places(figures, self.form(language).exponent)

    def amount(self, value: Decimal, language: Language, places: int | None = None) -> str:
        """Write a value with its unit.

        Examples
        --------
        >>> from indicators.reports.measures import CONTRACTS, ENTERPRISES, MONEY
        >>> MONEY.amount(Decimal("480260000000"), "zh"), CONTRACTS.amount(Decimal(9300), "en")
        ('4802.6亿元', '9,300 contracts')
        >>> ENTERPRISES.amount(Decimal(76_000), "zh"), MONEY.amount(Decimal(10**12), "en")
        ('7.6万家', 'CNY 1 trillion')
        """
        form, places = self.alone(value, language, places)
        return form.written(value, language, places)

    def alone(
        self, value: Decimal, language: Language, places: int | None = None
    ) -> tuple[Form, int | None]:
        """Choose the unit of a value that is written with it, and the places in that unit.

        Money on one scale keeps one unit; what is counted may go on to 万 beside 76543.

        Parameters
        ----------
        value : Decimal
            The value, in the base unit.
        language : {"zh", "en"}
            Language whose units are chosen from.
        places : int or None
            Places behind the point that the value shares with others on its scale.

        Returns
        -------
        tuple of Form and int or None
            The unit, and the places to write the value with in it.
        """
        form = self.form(language)
        if places is None or (places == 0 and not form.exponent):
            fitting = self.fitting([value], language)
            return (form, places) if fitting is form else (fitting, None)
        return form, places

    def fitting(self, values: Sequence[Decimal], language: Language) -> Form:
        """Choose the largest unit in which the values are at least one and have two places at most.

        Examples
        --------
        >>> from indicators.reports.measures import CONTRACTS, ENTERPRISES, MONEY
        >>> MONEY.fitting([Decimal("1.5E+12")], "zh").label
        '万亿元'
        >>> MONEY.fitting([Decimal("3335710000000")], "zh").label
        '亿元'
        """
        form = self.form(language)
        while form.larger and values and all(_is_round(v, form.larger.exponent) for v in values):
            form = form.larger
        return form

    def position(self, value: Decimal, language: Language) -> float:
        """Return the value in the unit of display as a chart needs it: here alone floats begin."""
        return float(value.scaleb(-self.form(language).exponent, EXACT))
