"""Texts made to be slow: read without error, in work that grows as the text does."""

from __future__ import annotations

import sys
from types import FrameType

import pytest

from indicators.extraction import extract, read
from tests.extraction.hostile import LISTED, MORE, made

INPUTS = {**LISTED, **MORE}
MOST_CALLS = 140  # for one character of any text: what the rules at a number cost at most


def calls(text: str) -> int:
    """Count the functions called while a text is read, those of Python and those below."""
    count = 0

    def note(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        extract(text, published="2025-03-15")
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("piece", INPUTS.values(), ids=INPUTS.keys())
def test_the_work_grows_as_the_text_does(piece):
    half, whole = made(piece, 2_000), made(piece, 4_000)
    extract(half)  # patterns and tables are made once
    first, second = calls(half), calls(whole)
    assert second <= 2.2 * first + 100
    assert second <= MOST_CALLS * len(whole)


@pytest.mark.parametrize("piece", INPUTS.values(), ids=INPUTS.keys())
def test_hostile_input_is_read_without_error(piece):
    text = made(piece, 20_000)
    reading = read(text, published="2025-03-15")
    assert reading.accounting.complete
    assert all(text[m.start : m.end] == m.printed for m in reading.mentions)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\x00",
        "\ud800",
        "（" * 9_000 + "1" + "）" * 9_000,
        "12\x0034万元",
        "12\ud80034万元",
        "\u202a12\u202c34万元",
    ],
)
def test_empty_broken_and_nested_texts_are_read(text):
    assert read(text).accounting.complete


@pytest.mark.parametrize("digits", [11, 400, 401, 1_000_000])
def test_a_long_run_of_digits_is_exact_or_refused_with_a_reason(digits):
    printed = "7" * digits
    (bare,) = extract(printed)
    assert bare.value is None
    assert bare.reason
    (amount,) = extract(f"共{printed}吨")
    assert str(amount.value) == printed if amount.value is not None else amount.reason


@pytest.mark.parametrize(
    "text",
    [
        "10的-999次方米",
        "9×10^999吨",
        "10⁻⁹⁹米",
        "1万亿亿亿亿元",
        "亿" * 300 + "元",
        "1" + "0" * 399 + "亿元",
    ],
)
def test_no_numeral_makes_a_number_of_unbounded_length(text):
    for mention in extract(text):
        assert len(mention.as_dict()["value"] or "") < 4_000


def test_an_exponent_beyond_three_digits_is_no_power():
    assert all(m.value is None or len(str(m.value)) < 20 for m in extract("10^999999999吨"))
