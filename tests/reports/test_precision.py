"""How many digits of a value are shown."""

from decimal import Decimal

import pytest

from indicators.reports.figures import Figure
from indicators.reports.measures import MONEY, PERCENT, claim, interval
from indicators.reports.precision import digits, places


def official(value, unit_mult=0, decimals=0, **cells):
    exact = Decimal(value)
    ends = {"lower": exact, "upper": exact, **cells}
    return Figure(
        "official", value=exact, closed="both", unit_mult=unit_mult, decimals=decimals, **ends
    )


def quotient(value, significant):
    """Return a derived value that lies between two bounds nearer than any digit shown."""
    exact, step = Decimal(value), Decimal("1e-10")
    return Figure(
        "derived", value=exact, lower=exact - step, upper=exact, closed="neither",
        qualifier="exact", significant=significant,
    )  # fmt: skip


def test_an_official_value_keeps_the_zeros_that_its_source_prints():
    assert claim(official("2", 0, 2), PERCENT, "en") == "2.00%"
    assert claim(official("238600000000", 8, 1), MONEY, "en") == "CNY 238.60 billion"
    assert claim(official("238600000000", 8, 1), MONEY, "zh") == "2386.0亿元"


def test_a_transcription_with_more_places_than_five_digits_is_shown_with_five():
    assert claim(official("298677760000", 4, 6), MONEY, "en") == "CNY 298.68 billion"
    assert claim(official("86649", 0, 0), PERCENT, "en") == "86,649%"
    assert claim(official("1234567", 0, 2), PERCENT, "en") == "1,234,567%"


@pytest.mark.parametrize(
    "value,significant,shown",
    [
        ("66.6502402365", 4, "66.7%"),
        ("14.3975345579", 6, "14.4%"),
        ("9.9031566497", 5, "9.90%"),
        ("10.3999227766", 2, "10%"),
        ("20.5882352941", 1, "21%"),
        ("0.0012345678", 3, "0.00123%"),
    ],
)
def test_a_quotient_has_the_digits_of_its_least_precise_operand_two_to_three(
    value, significant, shown
):
    assert claim(quotient(value, significant), PERCENT, "en") == shown


def test_an_exact_sum_is_shown_in_full():
    total = Figure(
        "derived", value=Decimal(25), lower=Decimal(25), upper=Decimal(25), closed="both",
        significant=1,
    )  # fmt: skip
    assert claim(total, PERCENT, "en") == "25%"


def test_values_on_one_scale_share_the_places_of_the_least_precise():
    shares = [quotient("6.3893850472", 4), quotient("12.2480224547", 3)]
    assert places(shares, 0) == 1
    assert [claim(f, PERCENT, "en", 1) for f in shares] == ["6.4%", "12.2%"]
    yearbook = [official("1.9979", 0, 4), official("2.08", 0, 2)]
    assert places(yearbook, 0) == 2
    assert claim(yearbook[0], PERCENT, "en", 2) == "2.00%"


def test_a_printed_figure_is_shown_as_it_is_printed_whatever_stands_beside_it():
    printed = Figure("printed", value=Decimal("7.512"), lower=Decimal("7.512"))
    assert places([printed], 0) is None
    assert claim(printed, PERCENT, "en", 0) == "7.512%"


def test_bounds_are_rounded_so_that_they_stay_true():
    share = Figure(
        "derived", lower=Decimal("16.1942621543"), closed="neither", qualifier="over",
        significant=3,
    )  # fmt: skip
    assert claim(share, PERCENT, "en") == "more than 16.1%"
    assert interval(quotient("9.9031566497", 4), PERCENT, "en") == "(9.90, 9.91)"
    ceiling = Figure("derived", upper=Decimal("2.061"), closed="neither", qualifier="under",
                     significant=2)  # fmt: skip
    assert claim(ceiling, PERCENT, "en") == "under 2.1%"


def test_a_number_that_rounds_to_nothing_has_no_sign():
    assert digits(Decimal("-0.04"), "en", 1) == "0.0"
