from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest

from indicators.reports.figures import Figure
from indicators.reports.layout import apart, fitting_ticks, shortened, ticks, width
from indicators.reports.measures import CONTRACTS, MONEY, PERCENT, claim, general, interval
from indicators.reports.precision import digits


def figure(qualifier, value=None, lower=None, upper=None, closed="neither", role="printed"):
    def exact(number):
        return None if number is None else Decimal(number)

    return Figure(
        role,
        value=exact(value),
        lower=exact(lower),
        upper=exact(upper),
        closed=closed,
        qualifier=qualifier,
    )


@pytest.mark.parametrize(
    "one,zh,en",
    [
        (figure("exact", 20, 20, 20, "both"), "20项", "20 contracts"),
        (figure("over", 20, 20), "超过20项", "more than 20 contracts"),
        (figure("at_least", 20, 20, None, "left"), "不少于20项", "at least 20 contracts"),
        (figure("under", 20, None, 20), "不到20项", "under 20 contracts"),
        (figure("at_most", 20, None, 20, "right"), "不超过20项", "at most 20 contracts"),
        (figure("nearly", 20, None, 20), "近20项", "nearly 20 contracts"),
        (figure("about", 20), "约20项", "about 20 contracts"),
        (figure("range", None, 20, 30, "both"), "20至30项", "20 to 30 contracts"),
        (
            figure("over", 20, 20, 30),
            "20多项（不到30项）",
            "more than 20 contracts (under 30 contracts)",
        ),
        (
            figure(None, None, 20, 30),
            "超过20项、不到30项",
            "more than 20 contracts, under 30 contracts",
        ),
        (replace(figure("several", None, 19, 100), unit="count"), "20至99项", "20 to 99 contracts"),
        (figure("over", 76_000, 76_000), "超过7.6万项", "more than 76,000 contracts"),
        (figure("over", 76_543, 76_543), "超过76543项", "more than 76,543 contracts"),
        (figure("exact", 2_500_000), "250万项", "2.5 million contracts"),
        (figure("exact", 1, 1, 1, "both"), "1项", "1 contract"),
        (figure("several"), "未给出界限", "no bound claimed"),
        (figure(None, "8.16829", role="derived"), "8.17项", "8.17 contracts"),
    ],
)
def test_a_claim_is_said_with_its_qualifier_in_both_languages(one, zh, en):
    assert claim(one, CONTRACTS, "zh") == zh
    assert claim(one, CONTRACTS, "en") == en


@pytest.mark.parametrize(
    "one,zh,en",
    [
        (figure("about", 10**12), "约1万亿元", "about CNY 1 trillion"),
        (figure("range", None, 2 * 10**12, 3 * 10**12, "both"),
         "2万亿元至3万亿元", "CNY 2 trillion to CNY 3 trillion"),
        (figure("range", None, 9 * 10**11, 15 * 10**11, "both"),
         "9000亿元至15000亿元", "CNY 900 billion to CNY 1,500 billion"),
        (figure("over", 3_335_710_000_000), "超过33357.1亿元", "more than CNY 3,335.71 billion"),
    ],
)  # fmt: skip
def test_round_money_goes_on_to_the_next_unit_and_two_ends_keep_one(one, zh, en):
    assert claim(one, MONEY, "zh") == zh
    assert claim(one, MONEY, "en") == en


def test_the_interval_stands_in_the_unit_of_display_that_its_column_names():
    one = figure("exact", 10**12, 10**12, 10**12, "both")
    assert interval(one, MONEY, "zh") == "[10000, 10000]"
    assert interval(one, MONEY, "en") == "[1,000, 1,000]"
    counted = figure("over", 76_000, 76_000)
    assert interval(counted, CONTRACTS, "zh") == "(76000, ∞)"


def test_an_interval_holds_the_value_that_is_shown_rounded_beside_it():
    value = Decimal(298_677_760_000)
    exact = Figure("official", value=value, lower=value, upper=value, closed="both", unit="CNY",
                   qualifier="exact", unit_mult=8, decimals=4)  # fmt: skip
    assert claim(exact, MONEY, "en", 2) == "CNY 298.68 billion"
    assert interval(exact, MONEY, "en", 2) == "[298.67776, 298.67776]"
    low, high = Decimal("13.9066"), Decimal("13.9067")
    share = Figure("derived", value=low, lower=low, upper=high, closed="neither", significant=3)
    assert interval(share, PERCENT, "zh", 1) == "(13.9, 14.0)"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_longest_decimal_of_the_model_is_written_without_loss(language):
    value = Decimal("1234567890123456789012345678.0123456789")
    written = MONEY.number(value, language).replace(",", "")
    assert Fraction(written) * 10 ** MONEY.form(language).exponent == Fraction(value)


def test_a_number_keeps_no_idle_zeros_and_has_a_real_minus():
    assert digits(Decimal("100.00"), "zh") == "100"
    assert digits(Decimal("-1200.50"), "en") == "−1,200.5"
    assert digits(Decimal("4.8E+3"), "zh") == "4800"


def test_money_for_each_of_what_is_counted_has_a_unit_in_words():
    each = figure("exact", 60_000_000, 60_000_000, 60_000_000, "both")
    measure = general(replace(each, unit="CNY/{project}"))
    assert claim(each, measure, "zh") == "6000万元/个"
    assert claim(each, measure, "en") == "CNY 60 million per project"


@pytest.mark.parametrize("top", [0.4, 1, 9.99, 10, 163.5, 4802.6, 9300, 123456])
def test_an_axis_is_round_holds_the_highest_number_and_wastes_less_than_half(top):
    steps = ticks(top, 6)
    assert steps[0] == 0
    assert len(steps) <= 7
    assert top <= steps[-1] < 2 * top
    assert len({round(b - a, 9) for a, b in pairwise(steps)}) == 1


def test_a_narrow_axis_has_fewer_ticks():
    assert len(fitting_ticks(9300, 6, 160, 12)) < len(fitting_ticks(9300, 6, 600, 12))


def test_labels_keep_apart_in_order_within_the_plot():
    placed = apart([10, 11, 12, 95, 96], 15, 100)
    assert placed == sorted(placed)
    assert all(b - a >= 15 for a, b in pairwise(placed))
    assert placed[-1] <= 100


def test_a_text_is_cut_only_when_it_is_wider_than_its_room():
    assert shortened("广东省统计局", 72, 12) == "广东省统计局"
    cut = shortened("广东省统计局与很多别的单位", 72, 12)
    assert cut.endswith("…")
    assert width(cut, 12) <= 84
