from decimal import Decimal

import pytest

from indicators.intervals import Interval
from indicators.tidy.algebras import measure
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
        ("[a1-1] * fraction([a1-2])", "64", "(64, inf)"),
        ("percent([a1-2] / [a1-1])", "64", "(64, inf)"),
        ("root([a1-1], 2) - 1", "9", "[9, 9]"),
        ("root([a1-2], 3)", "4", "(4, inf)"),
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
        "root([a1-1])",
        "root([a1-1], 1)",
        "root([a1-1], 13)",
        "root([a1-1], [a1-2])",
        "root([a1-1], 2, 3)",
        "root([a1-1], n)",
        "percent([a1-1], 2)",
        "fraction(x)",
        "[a1-1] + o_0",
        "[a1-1] + o_1",
        "[rd:CN]",
        "[rd:cn:2023]",
        "[rd:CN:2023:final:x]",
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


def test_official_values_are_operands_by_their_identifier():
    names = ("rd_annual:CN-GD:2023", "rd_annual:320500:2025-01-01/P9M:other_source")
    formula = parse(f"[{names[0]}] - 2 * [{names[1]}]")
    assert formula.operands == names
    assert formula.value({names[0]: Decimal(7), names[1]: Decimal(3)}) == 1


def test_the_root_of_what_may_be_negative_is_refused():
    formula = parse("root([a1-1] - 101, 2)")
    with pytest.raises(FormulaError, match="negative"):
        formula.value(VALUES)
    with pytest.raises(FormulaError, match="negative"):
        formula.interval(INTERVALS)
    assert str(parse("root(positive([a1-3-1]), 2)").interval(INTERVALS)) == "(0, 20)"


UNITS = {"a1-1": "CNY", "a1-2": "count", "a1-3": "percent", "a1-4": "CNY/{contract}"}


@pytest.mark.parametrize(
    "text, unit",
    [
        ("[a1-1] / [a1-2]", "CNY/{contract}"),
        ("[a1-4] * [a1-2] + [a1-1]", "CNY"),
        ("[a1-1] / [a1-1] - 1", "1"),
        ("2 * [a1-1] - positive([a1-1]) / 3", "CNY"),
        ("[a1-1] * fraction([a1-3])", "CNY"),
        ("percent([a1-1] / (2 * [a1-1]))", "percent"),
        ("[a1-3] - [a1-3]", "percentage_point"),
        ("[a1-3] + [a1-3]", "percent"),
        ("[a1-3] - ([a1-3] - [a1-3])", "percent"),
        ("root([a1-2] / [a1-2], 5)", "times"),
        ("-[a1-1] * [a1-1] / [a1-1]", "CNY"),
    ],
)
def test_the_unit_of_a_result_follows_from_those_of_its_operands(text, unit):
    assert parse(text).measure(UNITS) == measure(unit)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("[a1-1] + [a1-2]", "adds CNY and count"),
        ("[a1-1] - [a1-4]", "subtracts CNY and CNY/count"),
        ("1 + [a1-3]", "adds a bare number and percent"),
        ("[a1-1] * (1 + [a1-3] / 100)", "adds a bare number and percent"),
        ("[a1-2] - 1", "subtracts count and a bare number"),
        ("percent([a1-1])", r"percent\(\) takes a bare number, not CNY"),
        ("percent([a1-3])", r"percent\(\) takes a bare number, not percent"),
        ("fraction([a1-2])", r"fraction\(\) takes percent, not count"),
        ("root([a1-1] * [a1-1], 2)", r"without unit, not CNY\*CNY"),
    ],
)
def test_units_that_do_not_go_together_are_refused(text, expected):
    with pytest.raises(FormulaError, match=expected):
        parse(text).measure(UNITS)


def test_the_part_that_is_wrong_is_shown_as_it_was_written():
    with pytest.raises(FormulaError, match=r"'\[a1-1\] \*\* 2' is not arithmetic"):
        parse("3 + [a1-1] ** 2")
