"""What holds for every text, whatever stands in it."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from decimal import Context, Decimal
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from indicators.extraction import extract, read, tables
from indicators.extraction.leading import MONEY_FIRST
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
        assert use.end <= len(text)
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
    "1,234１２": "CN",
    "超零下二": "CN",
    "2024十/6": "CN",
    "几近半": "CN",
    "达到万%/千百倍": "CN",
    "一：100”年": "TW",
    "光绪99999年": "CN",
    "昭和0年": "TW",
    "9" * 5000 + "/5": "CN",
    "1,234.5６": "CN",
    "过了一年半载": "CN",  # the last word of a text ended behind it
    "１，２３４5": "CN",
}


@pytest.mark.parametrize("text,place", FOUND.items(), ids=lambda x: x[:12])
def test_what_random_texts_have_found_is_read(text, place):
    check(text, place)


def test_every_unit_and_every_classifier_of_the_tables_is_read():
    """奈拉 has a character that is also the variant of another one, which was no unit."""
    forms = {form.partition("!")[0] for form in (*tables.units(), *tables.classifiers())}
    assert len(forms) > 1000
    for form in sorted(forms):
        check(f"共3{form}，约5{form}")
    assert extract("耗资100奈拉")[0].unit == "NGN"


def test_every_currency_before_a_number_is_read():
    for form in sorted({*tables.currencies(), *MONEY_FIRST}):
        check(f"共{form}3万，约{form}5元，{form}超8亿元")
    assert extract("耗资澳门币3万元")[0].unit == "MOP"


# How many random texts the fuzz run reads; .ci/run reads a share of them.
FUZZ = int(os.environ.get("INDICATORS_FUZZ", "100000"))


@pytest.mark.fuzz
@settings(max_examples=FUZZ, derandomize=False, suppress_health_check=list(HealthCheck))
@given(texts, st.sampled_from(PLACES))
def test_many_thousand_texts_are_accounted_for(text, place):
    check(text, place)


def moved(mentions, by):
    return [replace(m, start=m.start + by, end=m.end + by) for m in mentions]


@settings(max_examples=300, suppress_health_check=list(HealthCheck))
@given(texts, texts)
def test_two_paragraphs_read_as_each_alone(first, second):
    """Every field: span, value, interval, unit, noun counted, period, rule and reason."""
    first, second = first.strip(), second.strip()
    joint = extract(first + "\n\n" + second, published="2025-03-15")
    alone = extract(first, published="2025-03-15")
    alone += moved(extract(second, published="2025-03-15"), len(first) + 2)
    assert joint == alone


def test_a_date_of_another_paragraph_dates_nothing():
    text = "2022年6月开工。\n\n一年后投产"
    assert extract(text, published="2025-03-15")[1].period_start is None
    assert extract(text.replace("\n\n", ""), published="2025-03-15")[1].period_start is not None


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
    """Write a number below 10^16 in Chinese numerals: 一千零三万零五亿零六十."""
    if number == 0:
        return "零"
    large, rest = divmod(number, 10**8)
    out = in_chinese(large) + "亿" if large else ""
    for power, name in ((10**4, "万"), (1, "")):
        group = rest // power % 10000
        if not group:
            continue
        if out and group < 1000:
            out += "零"
        out += group_in_chinese(group) + name
    return out


@given(st.integers(0, 10**16 - 1))
def test_any_integer_in_chinese_numerals_reads_back(number):
    read_back = parse_numeral(in_chinese(number))
    assert read_back is not None
    assert read_back.value == number


decimals = st.integers(0, 9).flatmap(
    lambda places: st.decimals(
        -(10**15), 10**15, places=places, allow_nan=False, allow_infinity=False
    )
)
FULL_WIDTH = str.maketrans("0123456789.", "０１２３４５６７８９．")


@given(decimals)
def test_any_decimal_in_arabic_digits_reads_back(number):
    plain, grouped = f"{number:f}", f"{number:,f}"
    for written in (plain, grouped, plain.translate(FULL_WIDTH)):
        (mention,) = extract(f"差额为{written}元")
        assert mention.value == number
        assert mention.lower == mention.upper == number


@given(decimals, st.sampled_from([("万", 4), ("亿", 8), ("万亿", 12)]))
def test_any_decimal_with_a_multiplier_reads_back(number, multiplier):
    word, power = multiplier
    (mention,) = extract(f"差额为{number:f}{word}元")
    assert mention.value == number.scaleb(power, Context(prec=60))


@given(decimals)
def test_any_decimal_in_chinese_numerals_reads_back(number):
    whole, _, digits = f"{abs(number):f}".partition(".")
    text = in_chinese(int(whole))
    if digits:
        text += "点" + "".join(CHINESE[int(digit)] for digit in digits)
    sign = "零下" if number < 0 else ""
    (mention,) = extract(f"温度为{sign}{text}摄氏度")
    assert mention.value == number


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


def test_no_numeral_beside_a_two_is_lost():
    """A 两 is a two, a weight or part of a word: 三千万两, 十两个, 十两一."""
    for length in (2, 3):
        for letters in product("十百萬两兩一个位斤零几半", repeat=length):
            check("".join(letters))
