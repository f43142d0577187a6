"""Derived figures: what is claimed of them, and which formulas are refused."""

from datetime import date
from decimal import Decimal

import pytest

from indicators.intervals import Interval
from indicators.model import tables as t
from indicators.model.csv_sheet import Sheet
from indicators.tidy.derivation import build
from indicators.tidy.operands import Operand, gather
from indicators.tidy.raw import FORMULAS, RawFile
from tests.model.samples import valid_row


def operand(claim, unit="count", **aspects):
    interval = Interval.parse(claim)
    number = interval.lower if interval.lower is not None else interval.upper
    about = {"area": "CN", "dimensions": None, "indicator": "x", "period": "2023",
             "source": "t1", "subject": None, "unit": unit, **aspects}  # fmt: skip
    digits = None if number is None else len(str(number).strip("-").replace(".", "").lstrip("0"))
    return Operand(number, interval, unit, tuple(about[name] for name in sorted(about)), digits)


FIGURES = {
    "t1-1": operand("[40, 40]"),
    "t1-2": operand("(300, inf)"),
    "t1-3": operand("(20, 30)"),
    "t1-4": operand("[7, 7]", unit="CNY"),
    "t1-5": operand("[10, 10]", period="2022"),
    "t1-6": operand("[10, 10]", area="CN-GD", source="t2"),
    "t1-7": operand("(-inf, 400)"),
    "t1-8": operand("[123456, 123456]"),
    "rd_annual:CN:2023": operand("[5, 5]", source="rd_annual:final"),
}


def derived(formula, **cells):
    """Compute one formula; give the row, or the problem."""
    declared = {**dict.fromkeys(FORMULAS.field_names), "derivation_id": "x", "title_zh": "题",
                "title_en": "Title", "formula": formula, "unit": "count",
                "chart_worthy": False, **cells}  # fmt: skip
    rows, problems = build(RawFile(FORMULAS, "derivations.csv", Sheet([declared], [2])), FIGURES)
    assert len(rows) + len(problems) == 1
    return (*rows, *problems)[0]


@pytest.mark.parametrize(
    "formula, claim, lower, upper, claimed, not_claimed",
    [
        ("[t1-1] - 2 * [t1-1]", "value", -40, -40, "exactly −40", None),
        ("[t1-2] - [t1-1]", "lower_bound", 260, None, "more than 260",
         "the nominal value, and any upper bound"),
        ("[t1-1] - [t1-2]", "upper_bound", None, -260, "under −260",
         "the nominal value, and any lower bound"),
        ("[t1-3] - [t1-1]", "interval", -20, -10, "more than −20, under −10",
         "the nominal value, and any place within the bounds"),
        ("[t1-2] - [t1-2]", "nothing", None, None, "no bound claimed",
         "the nominal value, its size and its sign: the operands do not bound the result"),
    ],
)  # fmt: skip
def test_no_more_is_claimed_than_the_operands_bear_out(
    formula, claim, lower, upper, claimed, not_claimed
):
    row = derived(formula)
    assert (row["claim"], row["lower"], row["upper"]) == (claim, lower, upper)
    assert (row["claimed_en"], row["not_claimed_en"]) == (claimed, not_claimed)


def test_a_value_without_a_finite_decimal_is_a_value_and_said_to_be_rounded():
    row = derived("[t1-1] / 3")
    assert (row["claim"], row["claimed_en"]) == ("value", "13 (rounded)")
    assert row["significant_digits"] == 2, "40 has two digits"
    assert row["nominal_value"] == Decimal("13.3333333333")
    assert row["lower"] <= row["nominal_value"] < row["upper"]


@pytest.mark.parametrize(
    "formula, digits, claimed",
    [
        ("[t1-8] / 7", 4, "17,640 (rounded)"),
        ("[t1-8] / [t1-1] / 7", 2, "440 (rounded)"),
        ("[t1-8] / 5", None, "exactly 24,691.2"),
        ("[t1-2] / 7", 3, "more than 42.8"),
        ("[t1-3] / 7", 2, "more than 2.8, under 4.3"),
    ],
)
def test_a_result_is_told_with_the_digits_of_its_least_precise_operand_and_bounds_outwards(
    formula, digits, claimed
):
    row = derived(formula, unit="times" if formula.count("[") > 1 else "count")
    assert (row["significant_digits"], row["claimed_en"]) == (digits, claimed)


@pytest.mark.parametrize(
    "value, power, places, digits",
    [("13396000000", 8, 2, 5), ("64", 0, 0, 2), ("2400000000", 8, 1, 3), ("0.05", 0, 2, 1)],
)
def test_digits_are_counted_as_printed(value, power, places, digits):
    number = Decimal(value)
    row = {**valid_row(t.OBSERVATIONS), "value": number, "lower": number, "upper": number,
           "unit_mult": power, "decimals": places}  # fmt: skip
    [found] = gather([row], [], []).values()
    assert found.digits == digits


def test_official_values_and_observations_stand_in_one_formula():
    row = derived("[t1-1] + [rd_annual:CN:2023]", differs_in="source")
    assert (row["nominal_value"], row["operands"]) == (45, "t1-1;rd_annual:CN:2023")


@pytest.mark.parametrize(
    "formula, cells, expected",
    [
        # What differs is permitted or refused, no more and no less.
        ("[t1-1] - [t1-5]", {}, "the operands differ in period, and the row permits"),
        ("[t1-1] - [t1-6]", {"differs_in": "area"}, "the operands differ in area;source, and"),
        ("[t1-1] - [t1-5]", {"differs_in": "area;period"}, "differ in period, and the row permits"),
        ("[t1-1] - [t1-1]", {"differs_in": "period"}, "differ in nothing, and the row permits"),
        ("[t1-4] / [t1-1]", {"unit": "CNY/{piece}"}, "the operands differ in unit, and"),
        ("[t1-1] + [rd_annual:CN:2023]", {}, "the operands differ in source, and"),
        # Units are computed and never permitted.
        ("[t1-4] + [t1-1]", {"differs_in": "unit"}, "adds CNY and count"),
        ("[t1-4] / [t1-1]", {"differs_in": "unit", "unit": "CNY"}, "the formula gives CNY/count"),
        ("[t1-1] / [t1-3]", {"unit": "percent"}, "the formula gives a bare number, not"),
        ("percent([t1-1] / [t1-3])", {}, "the formula gives percent, not"),
        ("[t1-1] / positive([t1-7])", {"unit": "times"}, "assumes in silence"),
        ("[t1-1] - [t1-9]", {}, "t1-9 is no observation and no official value"),
        ("[t1-1] / ([t1-1] - [t1-1])", {"unit": "times"}, "divides by zero"),
        ("[t1-1] ** 2", {}, "is not arithmetic"),
        ("root([t1-1] / [t1-1] - 2, 2)", {"unit": "times"}, "negative"),
        ("[t1-1]" + " / 0.0000000001" * 4, {}, "more digits than a table holds"),
        ("[t1-1]" + " / 0.0000000001" * 49, {}, "more digits than a table holds"),
    ],
)
def test_a_formula_that_may_not_be_is_refused(formula, cells, expected):
    assert expected in str(derived(formula, **cells))


def test_figures_are_told_apart_by_what_they_are_about():
    observation = {**valid_row(t.OBSERVATIONS), "subject": None}
    official = {**valid_row(t.REFERENCE), "period_end": date(2023, 6, 30)}
    series = {**valid_row(t.SERIES), "dimensions": None, "code": official["series"]}
    found = gather([observation], [official], [series])
    printed, value = (found[str(key)] for key in
                      (observation["observation_id"], official["reference_id"]))  # fmt: skip
    about = dict(zip(sorted(("area", "dimensions", "indicator", "period", "source", "subject",
                             "unit")), zip(printed.aspects, value.aspects, strict=True),
                     strict=True))  # fmt: skip
    assert {name for name, (one, other) in about.items() if one != other} == {
        "dimensions", "period", "source", "subject",
    }  # fmt: skip
