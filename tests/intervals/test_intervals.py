from decimal import Decimal, localcontext

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from indicators.intervals import Interval

parse = Interval.parse
small = st.decimals(-20, 20, places=1)


@st.composite
def intervals(draw):
    low, high = sorted(draw(st.tuples(small, small)))
    lower = draw(st.sampled_from([low, low, None]))
    upper = draw(st.sampled_from([high, high, None]))
    closed = "both" if low == high else draw(st.sampled_from(["both", "left", "right", "neither"]))
    return Interval(lower, upper, closed)  # type: ignore[arg-type]


@st.composite
def with_member(draw):
    """An interval and a number in it: an end that belongs to it, or one further inside."""
    interval = draw(intervals())
    low = interval.lower if interval.lower is not None else (interval.upper or Decimal(0)) - 1000
    high = interval.upper if interval.upper is not None else (interval.lower or Decimal(0)) + 1000
    share = draw(st.sampled_from([Decimal(n) / 8 for n in (0, 0, 1, 4, 7, 8, 8)]))
    number = low + (high - low) * share
    assume(interval.contains(number))
    return interval, number


@pytest.mark.parametrize(
    "expression, result",
    [
        (lambda: parse("[1, 2]") + parse("(3, 4]"), "(4, 6]"),
        (lambda: parse("(9300, inf)") + 700, "(10000, inf)"),
        (lambda: parse("[1, 2]") - parse("(3, 4]"), "[-3, -1)"),
        (lambda: parse("(307, inf)") - parse("(830, inf)"), "(-inf, inf)"),
        (lambda: parse("(-inf, 40)") - parse("(90, inf)"), "(-inf, -50)"),
        (lambda: parse("[-2, 3]") * parse("[-5, 4)"), "[-15, 12)"),
        (lambda: parse("(1, inf)") * 0, "[0, 0]"),
        (lambda: parse("[0, 1]") * parse("(1, inf)"), "[0, inf)"),
        (lambda: parse("(0, 1]") * parse("(1, inf)"), "(0, inf)"),
        (lambda: parse("[6, 6]") / 3, "[2, 2]"),
        (lambda: 1 / parse("(0, 4]"), "[0.25, inf)"),
        (lambda: -1 / parse("(0, 4]"), "(-inf, -0.25]"),
        (lambda: 1 / parse("[-4, 0)"), "(-inf, -0.25]"),
        (lambda: parse("(1, inf)") / parse("(2, inf)"), "(0, inf)"),
        (lambda: parse("[1, 2]") / parse("[0, 4]"), "(-inf, inf)"),
        (lambda: parse("[1, 2]") / parse("(-1, 1)"), "(-inf, inf)"),
        (lambda: parse("[10, 10]") / parse("(400, inf)"), "(0, 0.025)"),
        (lambda: 100 - parse("(90, 100]"), "[0, 10)"),
    ],
)
def test_arithmetic_follows_the_rule_book(expression, result):
    assert str(expression()) == result


def test_a_quotient_without_end_is_rounded_outward_and_open():
    third = Interval.exactly(1) / 3
    assert third == parse(f"(0.{'3' * 28}, 0.{'3' * 27}4)")


@given(with_member(), with_member())
def test_sum_difference_and_product_hold_every_possible_result(first, second):
    (a, x), (b, y) = first, second
    assert (a + b).contains(x + y)
    assert (a - b).contains(x - y)
    assert (a * b).contains(x * y)


@given(with_member(), with_member())
def test_a_quotient_holds_every_possible_result(first, second):
    (a, x), (b, y) = first, second
    assume(not b.lower == b.upper == 0)
    assume(y != 0)
    quotient = a / b
    # x / y itself may have no finite decimal: compare without dividing.
    assert quotient.lower is None or _below(quotient.lower, x, y)
    assert quotient.upper is None or _below(-quotient.upper, -x, y)


def _below(bound, x, y):
    return bound * y <= x if y > 0 else bound * y >= x


@given(intervals(), intervals())
def test_a_closed_end_of_a_product_is_reached_by_ends(a, b):
    product = a * b
    ends = [x * y for x in _closed_ends(a) for y in _closed_ends(b)]
    zero_reached = a.contains(0) or b.contains(0)
    for bound, word in ((product.lower, "left"), (product.upper, "right")):
        if product.closed in (word, "both"):
            assert bound in ends or (bound == 0 and zero_reached)


def _closed_ends(interval):
    left = [interval.lower] if interval.closed in ("both", "left") else []
    return left + ([interval.upper] if interval.closed in ("both", "right") else [])


@given(intervals())
def test_text_is_read_back_as_the_same_interval(interval):
    assert parse(str(interval)) == interval


@given(intervals(), intervals())
def test_comparison_is_never_both_ways_and_fits_overlap(a, b):
    less, greater = a.surely_less(b), a.surely_greater(b)
    assert not (less and greater)
    assert a.overlaps(b) == b.overlaps(a) == (not less and not greater)


def test_ends_that_touch_are_less_only_when_one_is_open():
    assert parse("[1, 2)").surely_less(parse("[2, 3]"))
    assert not parse("[1, 2]").surely_less(parse("[2, 3]"))
    assert parse("(2, 3)").surely_greater(2)


@pytest.mark.parametrize(
    "text, claims",
    [
        ("[7, 7]", "value"),
        ("[1, 2)", "interval"),
        ("(9300, inf)", "lower_bound"),
        ("(-inf, 400)", "upper_bound"),
        ("(-inf, inf)", "nothing"),
    ],
)
def test_what_is_claimed_has_a_word(text, claims):
    assert parse(text).claims == claims


@pytest.mark.parametrize(
    "lower, upper, closed, message",
    [
        (Decimal(2), Decimal(1), "both", "above"),
        (Decimal(1), Decimal(1), "left", "no number lies"),
        (Decimal("NaN"), None, "neither", "finite"),
        (None, Decimal("Infinity"), "neither", "finite"),
        (None, None, "open", "closed is"),
    ],
)
def test_an_interval_that_holds_nothing_or_makes_no_sense_is_refused(lower, upper, closed, message):
    with pytest.raises(ValueError, match=message):
        Interval(lower, upper, closed)


def test_an_absent_end_is_always_open():
    assert Interval(Decimal(1), None, "both").closed == "left"
    assert Interval(None, None, "both") == Interval()


@pytest.mark.parametrize("number", [0.5, True, "1"])
def test_anything_but_exact_numbers_is_refused(number):
    with pytest.raises(TypeError, match="exact numbers only"):
        Interval.exactly(1) + number


def test_a_float_is_no_bound():
    with pytest.raises(TypeError, match="a bound is a Decimal"):
        Interval(0.5, None)  # type: ignore[arg-type]


def test_division_by_zero_is_an_error_and_by_perhaps_zero_claims_nothing():
    with pytest.raises(ZeroDivisionError):
        parse("[1, 2]") / 0
    assert (parse("[1, 2]") / parse("[0, 1]")).claims == "nothing"


def test_rounding_goes_outward_and_opens_the_ends_that_move():
    assert str(parse("[0.125, 0.25]").rounded(2)) == "(0.12, 0.25]"
    assert str(parse("[-0.125, -0.001]").rounded(2)) == "(-0.13, 0)"
    assert str(parse("[480260000000, inf)").rounded(10)) == "[480260000000, inf)"


def test_a_row_of_a_table_gives_its_interval():
    assert (
        str(Interval.from_row({"lower": Decimal(20), "upper": Decimal(30), "closed": "neither"}))
        == "(20, 30)"
    )
    assert Interval.from_row({"lower": None, "upper": None, "closed": None}) == Interval()


@pytest.mark.parametrize(
    "text", ["", "1, 2", "[1; 2]", "[1, NaN]", "[１, 2]", "[1e3, inf)", "(inf, 1)"]
)
def test_a_text_of_another_form_is_refused(text):
    with pytest.raises(ValueError, match=r"not (an interval|a bound)"):
        parse(text)


def test_a_result_of_too_many_digits_is_an_error_and_never_rounded():
    far = Interval.exactly(Decimal("1E+500"))
    with pytest.raises(ArithmeticError):
        far + 1
    assert (far * 10).lower == Decimal("1E+501")


@given(with_member(), intervals())
def test_what_lies_within_another_claims_nothing_beyond_it(a, b):
    interval, number = a
    if interval.within(b):
        assert b.contains(number)
    assert interval.within(interval)


@pytest.mark.parametrize(
    "inner, outer, expected",
    [
        ("[2, 2]", "(1, inf)", True),
        ("[1, 1]", "(1, inf)", False),
        ("(1, 2)", "[1, 2]", True),
        ("[1, 2)", "(1, 2)", False),
        ("(1, 2]", "(1, 2)", False),
        ("(1, inf)", "(1, 2)", False),
        ("(-inf, 2)", "[1, 2]", False),
        ("(1, 2)", "(-inf, inf)", True),
        ("(-inf, inf)", "(-inf, inf)", True),
    ],
)
def test_ends_decide_whether_one_interval_lies_within_another(inner, outer, expected):
    assert parse(inner).within(parse(outer)) is expected


@given(with_member(), st.integers(2, 12))
def test_a_root_is_never_lost(drawn, degree):
    interval, number = drawn
    power = (interval * interval) * interval if degree == 3 else interval * interval
    assume(interval.lower is not None and interval.lower >= 0)
    if degree in (2, 3):
        assert power.root(degree).contains(abs(number))
    roots = interval.root(degree)
    assert roots.lower is not None
    with localcontext(prec=400):
        assert interval.lower is None or roots.lower**degree <= interval.lower
        assert roots.upper is None or roots.upper**degree >= (interval.upper or 0)


@pytest.mark.parametrize("text", ["(-1, 4)", "(-inf, 4)", "[-1, -1]"])
def test_no_root_is_taken_of_what_may_be_negative(text):
    with pytest.raises(ValueError, match="negative"):
        parse(text).root(2)


def test_an_end_of_a_root_belongs_only_where_it_is_exact():
    assert str(parse("[4, 9]").root(2)) == "[2, 3]"
    assert str(parse("[4, 5]").root(2).rounded(2)) == "[2, 2.24)"
