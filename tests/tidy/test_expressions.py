from decimal import Decimal

import pytest

from indicators.intervals import Interval
from indicators.tidy.expressions import FormulaError, parse

VALUES = {"a1-1": Decimal(100), "a1-2": Decimal(64), "a1-3-1": None}
INTERVALS = {
    "a1-1": Interval.exactly(100),
    "a1-2": Interval(Decimal(64), None, "neither"),
    "a1-3-1": Interval.parse("(-inf, 400)"),
}


@pytest.mark.parametrize(
    "text, value, interval",
    [
        ("[a1-1]", "100", "[100, 100]"),
        ("[a1-1] + 0.5 * 3", "101.5", "[101.5, 101.5]"),
        ("([a1-1] + 2) / 3", "34", "[34, 34]"),
        ("-[a1-1] - [a1-2]", "-164", "(-inf, -164)"),
        ("[a1-1] / [a1-2]", "1.5625", "(0, 1.5625)"),
        ("[a1-2] - [a1-2]", "0", "(-inf, inf)"),
    ],
)
def test_a_formula_gives_a_nominal_value_and_what_may_be_claimed(text, value, interval):
    formula = parse(text)
    assert formula.value(VALUES) == Decimal(value)
    assert str(formula.interval(INTERVALS)) == interval


def test_an_operand_without_a_number_leaves_no_nominal_value():
    assert parse("[a1-1] / [a1-3-1]").value(VALUES) is None


def test_positive_cuts_an_interval_at_zero_and_is_an_assumption():
    formula = parse("[a1-1] / positive([a1-3-1])")
    assert str(formula.interval(INTERVALS)) == "(0.25, inf)"
    assert formula.assumes
    assert not parse("[a1-1]").assumes


def test_positive_of_a_negative_number_is_refused():
    with pytest.raises(FormulaError, match="positive that is not"):
        parse("positive(-[a1-1])").interval(INTERVALS)


@pytest.mark.parametrize("text", ["[a1-1] / ([a1-1] - 100)", "[a1-1] / 0"])
def test_division_by_zero_is_an_error_in_both_readings(text):
    formula = parse(text)
    with pytest.raises(FormulaError, match="zero"):
        formula.value(VALUES)
    with pytest.raises(FormulaError, match="zero"):
        formula.interval(INTERVALS)


def test_operands_stand_once_in_the_order_of_the_formula():
    assert parse("[b2-9] / [a1-3-1] + [b2-9]").operands == ("b2-9", "a1-3-1")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "3 + 4",
        "[a1-1",
        "[a1-1] **2",
        "[a1-1] // 2",
        "[a1-1] % 2",
        "[a1-1] 3",
        "[a1-1](3)",
        "[a1-1] and [a1-2]",
        "[a1-1] if 1 else 2",
        "[a1-1] + 1e5",
        "[a1-1] + 0x10",
        "[a1-1] + 1_000",
        "[a1-1] + o_a1_1",
        "[a1-1].real",
        "[a1-1] + abs(3)",
        "positive()",
        "positive([a1-1])([a1-2])",
        "__import__('os')",
        "[a1-1] + '1'",
        "[a1-1] + １",
        "[A1-1]",
        "lambda: [a1-1]",
        "[a1-1]\n+ 1",
        "(" * 300 + "[a1-1]" + ")" * 300,
        "[a1-1]" + " + 1" * 100,
        "[a1-1] + " + "9" * 600,
    ],
)
def test_anything_but_arithmetic_is_refused_and_never_run(text):
    with pytest.raises(FormulaError):
        parse(text)


def test_the_part_that_is_wrong_is_shown_as_it_was_written():
    with pytest.raises(FormulaError, match=r"'\[a1-1\] \*\* 2' is not arithmetic"):
        parse("3 + [a1-1] ** 2")
