"""The example that a new user tries first is read as its page says, line by line."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from indicators import extraction

PUBLISHED = date(2025, 3, 1)

# printed, kind, value, lower, upper, closed, qualifier, unit; in the order of the text.
FIGURES = """
突破620亿元     quantity 62000000000  62000000000 -           neither over     CNY
近9%            rate     9            -           9           neither nearly   percent
2.7%左右        rate     2.7          -           -           neither about    percent
第七位          rank     7            7           7           both    exact    rank
连续六年        duration 6            6           6           both    exact    year
四成多          rate     40           40          50          neither over     percent
1.2万余家       quantity 12000        12000       13000       neither over     count
300多家         quantity 300          300         400         neither over     count
二十几家        quantity 20           20          30          neither over     count
一半以上        rate     50           50          100         both    at_least percent
350亿至400亿元  quantity -            35000000000 40000000000 both    range    CNY
超过90亿元      quantity 9000000000   9000000000  -           neither over     CNY
60亿元          quantity 6000000000   6000000000  -           neither over     CNY
三个            quantity 3            3           3           both    exact    count
1200亿元        quantity 120000000000 120000000000 120000000000 both  exact    CNY
860亿元         quantity 86000000000  86000000000 86000000000 both    exact    CNY
不到500亿元     quantity 50000000000  -           50000000000 neither under    CNY
约2000台        quantity 2000         -           -           neither about    count
15%以上         rate     15           15          -           left    at_least percent
近三年          duration 3            3           3           both    exact    year
不少于5000人    quantity 5000         5000        -           left    at_least person
24.6件          quantity 24.6         24.6        24.6        both    exact    count
3.5件           quantity 3.5          3.5         3.5         both    exact    count
900亿元         quantity 90000000000  90000000000 90000000000 both    exact    CNY
翻一番          rate     2            2           2           both    exact    times
"""

DATES = {
    "2025年3月1日": (date(2025, 3, 1), date(2025, 3, 1)),
    "今年1月": (date(2025, 1, 1), date(2025, 1, 31)),
    "去年上半年": (date(2024, 1, 1), date(2024, 6, 30)),
    "2021年": (date(2021, 1, 1), date(2021, 12, 31)),
    "2027年": (date(2027, 1, 1), date(2027, 12, 31)),
}


@pytest.fixture(scope="module")
def reading(project: Path) -> extraction.Reading:
    """Return the reading of the example."""
    text = (project / "examples" / "brief_zh.txt").read_text(encoding="utf-8")
    return extraction.read(text, published=PUBLISHED)


def shown(value: Decimal | str | None) -> str:
    """Write a value as the table above does."""
    return "-" if value is None else f"{value:f}" if isinstance(value, Decimal) else value


def test_every_figure_of_the_example_is_read_with_what_its_words_claim(
    reading: extraction.Reading,
) -> None:
    read = [
        [
            mention.printed, mention.kind, shown(mention.value), shown(mention.lower),
            shown(mention.upper), shown(mention.closed), shown(mention.qualifier),
            shown(mention.unit),
        ]
        for mention in reading.mentions
        if mention.kind in ("quantity", "rate", "rank", "duration")
    ]  # fmt: skip
    assert read == [line.split() for line in FIGURES.strip().splitlines()]


def test_the_dates_of_the_example_are_read_from_the_day_it_was_published(
    reading: extraction.Reading,
) -> None:
    dates = {
        mention.printed: (mention.period_start, mention.period_end)
        for mention in reading.mentions
        if mention.kind == "date"
    }
    assert {printed: dates.get(printed) for printed in DATES} == DATES


def test_the_number_in_the_name_of_a_product_is_no_figure(reading: extraction.Reading) -> None:
    names = [mention.printed for mention in reading.mentions if mention.kind == "name"]
    assert len(names) == 1
    assert "3" in names[0]


def test_no_number_of_the_example_is_passed_over(reading: extraction.Reading) -> None:
    assert reading.accounting.complete
    unread = "".join(use.printed for use in reading.non_numeric)
    assert {"千", "百", "一", "万"} <= set(unread)
