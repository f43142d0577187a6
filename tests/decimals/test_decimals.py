"""One way to write a decimal, wherever one is written."""

import ast
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import indicators
from indicators import decimals

SOURCES = Path(indicators.__file__).parent
NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**28), max_value=10**28)


@pytest.mark.parametrize(
    "number, text",
    [
        ("1.8E+8", "180000000"),
        ("100", "100"),
        ("1E+2", "100"),
        ("-1.50", "-1.5"),
        ("0.000", "0"),
        ("-0", "0"),
        ("-0.00", "0"),
        ("1E-10", "0.0000000001"),
        ("1234567890123456789012345678.0123456789", "1234567890123456789012345678.0123456789"),
    ],
)
def test_a_decimal_is_written_in_full_without_idle_zeros(number, text):
    assert decimals.plain(Decimal(number)) == text


@pytest.mark.parametrize(
    "number, text", [("999", "999"), ("-1000.10", "-1,000.1"), ("1E+6", "1,000,000")]
)
def test_groups_are_of_three_digits_before_the_point(number, text):
    assert decimals.plain(Decimal(number), grouped=True) == text


@given(NUMBERS)
def test_the_text_is_the_same_number_and_the_shortest_one(number):
    text = decimals.plain(number)
    assert Decimal(text) == number
    assert "E" not in text
    assert "." not in text or text[-1] not in "0."


@given(NUMBERS)
def test_equal_numbers_are_written_alike(number):
    text = f"{number:f}"
    padded = Decimal(f"{text}00" if "." in text else f"{text}.00")
    assert decimals.plain(padded) == decimals.plain(number)


def test_no_other_module_of_the_dataset_strips_zeros_by_itself():
    stripping = {
        path.relative_to(SOURCES).as_posix()
        for path in SOURCES.rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call) and ast.unparse(call).endswith(".rstrip('0').rstrip('.')")
    }
    # The reading of texts is a room of its own that leans on nothing.
    assert {name for name in stripping if not name.startswith("extraction/")} == {"decimals.py"}
