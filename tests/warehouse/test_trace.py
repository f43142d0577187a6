from decimal import Decimal

import pytest

from indicators.intervals import Interval
from indicators.warehouse.trace import in_words


@pytest.mark.parametrize(
    "interval, zh, en",
    [
        ("[-0.5, -0.5]", "恰为 -0.5", "exactly -0.5"),
        ("(-0.25, inf)", "大于 -0.25", "more than -0.25"),
        ("[-12345.6, 0]", "不小于 -12,345.6，且不大于 0", "at least -12,345.6 and at most 0"),
        ("(-inf, 9300)", "小于 9,300", "less than 9,300"),
        ("(-inf, inf)", "未断言界限", "no bound is claimed"),
    ],
)
def test_an_interval_is_told_with_the_sign_of_its_bounds(interval, zh, en):
    assert in_words(Interval.parse(interval)) == {"text": interval, "zh": zh, "en": en}


def test_zeros_that_say_nothing_are_left_out():
    assert in_words(Interval.exactly(Decimal("1500.0000000000")))["en"] == "exactly 1,500"
