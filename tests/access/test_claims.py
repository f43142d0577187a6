import math

import pytest

import indicators
from indicators.access.claims import Verdict, compare
from indicators.errors import InputError, UnknownIdError
from indicators.intervals import Interval


def observation(small, **conditions):
    (identifier,) = indicators.select(source="printed", dataset=small, **conditions).figure_id
    return f"[{identifier}]"


@pytest.fixture(scope="module")
def names(small):
    of = {"transformation": "level", "dimensions": False, "nature": "actual"}
    return {
        "over": observation(small, indicator="workshop_count", area="CN-GD", **of),
        "few": observation(small, indicator="workshop_count", area="CN-JS", **of),
        "exact": observation(small, indicator="rd_expenditure", area="CN-GD", **of),
        "about": observation(small, indicator="rd_expenditure", area="CN-JS", **of),
    }


@pytest.mark.parametrize(
    "statement, verdict",
    [
        ("{over} > 300", "true"),
        ("{over} > {few}", "true"),
        ("{few} > {over}", "false"),
        ("{over} < 1000", "undecided"),
        ("{over} - {over} > 0", "undecided"),
        ("{few} * 10 <= {over}", "true"),
        ("{few} >= 30", "false"),
        ("{few} <= 25", "undecided"),
        ("{exact} == 1250000000", "true"),
        ("{exact} != 1250000000", "false"),
        ("{about} == 2000000000", "undecided"),
        ("{about} > {exact}", "undecided"),
        ("{exact} / 2 >= 625000000", "true"),
    ],
)
def test_a_statement_is_true_false_or_left_open(small, names, statement, verdict):
    assert str(indicators.claims(statement.format(**names), dataset=small)) == verdict


@pytest.mark.parametrize("left", ["[1, 2]", "(1, 2)", "(1, inf)", "[3, 3]", "(-inf, inf)"])
@pytest.mark.parametrize("right", ["[2, 3]", "(-inf, 1]", "[3, 3]", "[1, 1]"])
def test_opposite_comparisons_have_opposite_verdicts(left, right):
    one, other = Interval.parse(left), Interval.parse(right)
    assert compare(one, "<", other) is ~compare(one, ">=", other)
    assert compare(one, "<", other) is compare(other, ">", one)
    assert compare(one, "==", other) is ~compare(one, "!=", other)


@pytest.mark.parametrize("named", ["nope", "t1-99999", "rd_annual:CN-XX:2023"])
def test_a_figure_that_is_not_there_is_named(small, named):
    with pytest.raises(UnknownIdError, match=f"no such figure: '{named}'"):
        indicators.claims(f"3 < [{named}]", dataset=small)


def test_undecided_is_no_truth_value():
    with pytest.raises(ValueError, match="undecided"):
        bool(Verdict.UNDECIDED)


@pytest.mark.parametrize(
    "statement",
    ["", "[t1-46]", "1 < 2 < 3", "[t1-46] > __import__('os')", "a > b", "1 > 0/0", "x" * 5000],
)
def test_what_is_no_comparison_is_refused(small, statement):
    with pytest.raises(InputError):
        indicators.claims(statement, dataset=small)


def test_an_unknown_observation_is_named(small):
    with pytest.raises(UnknownIdError, match="t9-1"):
        indicators.claims("[t9-1] > 0", dataset=small)


@pytest.mark.parametrize("numbers", ["float", "decimal"])
def test_bounds_are_what_interval_regression_takes(small, numbers):
    rows = indicators.select(source="printed", dataset=small, numbers=numbers)
    bounds = indicators.bounds(rows)
    assert list(bounds.index) == list(rows.index)
    kinds = dict(zip(rows.figure_id, bounds.kind, strict=True))
    assert set(kinds.values()) == {"exact", "interval", "right_censored", "unbounded"}
    over = bounds[bounds.kind == "right_censored"].iloc[0]
    assert (over.lower, over.upper, over.lower_closed) == (300.0, math.inf, False)
    exact = bounds[bounds.kind == "exact"]
    assert (exact.lower == exact.upper).all()


def test_printed_figures_are_compared_with_official_ones(small, names):
    official = "[rd_annual:CN-GD:2023]"
    assert indicators.claims(f"{names['exact']} < {official}", dataset=small) is Verdict.TRUE
    assert indicators.claims(f"{official} * 2 == 2504000000", dataset=small) is Verdict.TRUE
    with pytest.raises(UnknownIdError, match="rd_annual:CN-GD:1900"):
        indicators.claims("[rd_annual:CN-GD:1900] > 0", dataset=small)


def test_bounds_of_a_frame_without_them_are_refused(small):
    with pytest.raises(InputError, match="lower, upper, closed"):
        indicators.bounds(indicators.load("areas", dataset=small))
