"""What holds for every text, whatever stands in it."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from indicators.extraction import extract, read
from indicators.extraction.numerals import parse_numeral
from tests.extraction.any_text import PLACES, texts

RUN = re.compile("[0-9０-９]+")


def check(text: str, place: str = "CN") -> None:
    """Prove what must hold for the reading of any text."""
    reading = read(text, published="2025-03-15", place=place)
    end = 0
    for mention in reading.mentions:
        assert end <= mention.start < mention.end
        assert text[mention.start : mention.end] == mention.printed
        end = mention.end
    for run in RUN.finditer(text):
        holders = [m for m in reading.mentions if m.start <= run.start() and run.end() <= m.end]
        assert len(holders) == 1
    assert reading.accounting.complete, reading.accounting.unaccounted
    assert reading == read(text, published="2025-03-15", place=place)
    for use in reading.non_numeric:
        assert text[use.start : use.end] == use.printed
        assert all(use.end <= m.start or m.end <= use.start for m in reading.mentions)


@settings(max_examples=400, suppress_health_check=list(HealthCheck))
@given(texts, st.sampled_from(PLACES))
def test_every_number_of_any_text_lies_in_exactly_one_mention(text, place):
    check(text, place)


# Random texts have found each of these: an error once, where a number was to be read.
FOUND = {
    "半平方公里/“吨": "CN",
    "¥100年": "TW",
    "96年多": "TW",
    "0号88:69": "CN",
    "3号：7号1：83万": "CN",
}


@pytest.mark.parametrize("text,place", FOUND.items())
def test_what_random_texts_have_found_is_read(text, place):
    check(text, place)


@pytest.mark.fuzz
@settings(max_examples=100_000, derandomize=False, suppress_health_check=list(HealthCheck))
@given(texts, st.sampled_from(PLACES))
def test_a_hundred_thousand_texts_are_accounted_for(text, place):
    check(text, place)


@settings(max_examples=200, suppress_health_check=list(HealthCheck))
@given(texts, texts)
def test_two_paragraphs_read_as_each_alone(first, second):
    first, second = first.strip("\r\n \t"), second.strip("\r\n \t")
    joint = extract(first + "\n\n" + second, published="2025-03-15")
    shift = len(first) + 2
    alone = [
        (m.start, m.end, m.kind, m.value, m.lower, m.upper, m.unit)
        for m in extract(first, published="2025-03-15")
    ]
    alone += [
        (m.start + shift, m.end + shift, m.kind, m.value, m.lower, m.upper, m.unit)
        for m in extract(second, published="2025-03-15")
    ]
    got = [(m.start, m.end, m.kind, m.value, m.lower, m.upper, m.unit) for m in joint]
    assert got == alone


CHINESE = "零一二三四五六七八九"


def group_in_chinese(number: int) -> str:
    out, gap = "", False
    for power, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // power % 10
        if digit:
            out += ("零" if gap and out else "") + CHINESE[digit] + name
            gap = False
        else:
            gap = True
    return out


def in_chinese(number: int) -> str:
    if number == 0:
        return "零"
    out = ""
    for power, name in ((10**8, "亿"), (10**4, "万"), (1, "")):
        group = number // power % 10000
        if not group:
            continue
        if out and group < 1000:
            out += "零"
        out += group_in_chinese(group) + name
    return out


@given(st.integers(0, 10**12 - 1))
def test_any_integer_in_chinese_numerals_reads_back(number):
    read_back = parse_numeral(in_chinese(number))
    assert read_back is not None
    assert read_back.value == number


@given(st.decimals(0, 10**12, places=4, allow_nan=False, allow_infinity=False))
def test_any_decimal_in_arabic_digits_reads_back(number):
    for written in (f"{number:f}", f"{number:,f}"):
        (mention,) = extract(f"金额为{written}元")
        assert mention.value == number


@given(st.integers(1, 9999), st.integers(1, 9999))
def test_any_decimal_in_chinese_numerals_reads_back(whole, fraction):
    digits = str(fraction)
    text = in_chinese(whole) + "点" + "".join(CHINESE[int(d)] for d in digits)
    (mention,) = extract(f"面积{text}亩")
    assert mention.value == Decimal(f"{whole}.{digits}")


HOSTILE = {
    "a long digit run": "9" * 20_000,
    "one numeral over and over": "一" * 20_000,
    "powers over and over": "百万亿" * 7_000,
    "deep brackets": "（" * 9_000 + "1" + "）" * 9_000,
    "NUL inside a number": "12\x0034万元",
    "a lone surrogate inside a number": "12\ud80034万元",
    "bidi marks inside a number": "\u202a12\u202c34万元",
    "zero-width characters": "1\u200b2\u200c3\u200d4万元",
    "nothing": "",
    "no number": "山高水长" * 5_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_input_is_read_without_error(text):
    assert read(text).accounting.complete


@pytest.mark.parametrize("noise", ["\x00", "\ud800", "\u200b", "\u202e", "\ufeff", "\u2060"])
def test_invisible_characters_belong_to_the_span_and_not_to_the_value(noise):
    text = f"达到12{noise}34万元。"
    (mention,) = extract(text)
    assert (mention.printed, mention.value) == (f"12{noise}34万元", Decimal(12340000))


def test_a_span_neither_begins_nor_ends_on_noise():
    (mention,) = extract("约(yue)三(san)成(cheng)左右(you)")
    assert mention.printed == "约(yue)三(san)成(cheng)左右"


def test_a_wrapped_line_inside_a_number_is_read_as_one_number():
    (mention,) = extract("全年完成固定资产投资总额达到48\n02.6亿元")
    assert mention.value == Decimal(480260000000)


def test_short_lines_of_a_table_stay_apart():
    assert [m.value for m in extract("收入\n120\n130\n")] == [120, 130]
