from decimal import Decimal

import pytest

from indicators import claim_words
from indicators.intervals import Interval
from indicators.reports.figures import Figure
from indicators.reports.measures import COUNT, claim


@pytest.mark.parametrize(
    "interval, zh, en",
    [
        ("[-0.5, -0.5]", "恰为−0.5", "exactly −0.5"),
        ("(-0.25, inf)", "超过−0.25", "more than −0.25"),
        ("[9300, inf)", "不少于9300", "at least 9,300"),
        ("[-12345.6, 0]", "−12345.6至0", "−12,345.6 to 0"),
        ("(20, 30)", "超过20、不到30", "more than 20, under 30"),
        ("[20, 30)", "20及以上、不到30", "20 or more, under 30"),
        ("(20, 30]", "超过20、至多30", "more than 20, at most 30"),
        ("(-inf, 9300)", "不到9300", "under 9,300"),
        ("(-inf, 9300]", "不超过9300", "at most 9,300"),
        ("(-inf, inf)", "未给出界限", "no bound claimed"),
    ],
)
def test_a_claim_is_told_with_the_sign_of_its_bounds_in_the_manner_of_each_language(
    interval, zh, en
):
    told = claim_words.writings(Interval.parse(interval))
    assert told == {"text": interval, "zh": zh, "en": en}


def test_zeros_that_say_nothing_are_left_out():
    assert claim_words.writings(Interval.exactly(Decimal("1500.0000000000")))["en"] == (
        "exactly 1,500"
    )


@pytest.mark.parametrize("language", claim_words.LANGUAGES)
@pytest.mark.parametrize(
    "text, qualifier",
    [
        ("(9300, inf)", "over"),
        ("[9300, inf)", "at_least"),
        ("(-inf, 9300)", "under"),
        ("(-inf, 9300]", "at_most"),
        ("(20, 30)", "range"),
        ("[20, 30]", "range"),
    ],
)
def test_the_report_and_the_terminal_word_a_claim_alike(language, text, qualifier):
    interval = Interval.parse(text)
    figure = Figure(
        "printed",
        lower=interval.lower,
        upper=interval.upper,
        closed=interval.closed,
        qualifier=qualifier,
        unit="count",
    )
    assert claim(figure, COUNT, language) == claim_words.writings(interval)[language]
