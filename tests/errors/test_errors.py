"""What a person reads of a problem."""

import pytest

from indicators.errors import IndicatorsError, InputError, Problem, escaped

HOSTILE = {
    "\x1b[2J": r"\x1b[2J",
    "\x9b31m": r"\x9b31m",
    "\u202e": r"\u202e",
    "\u2066": r"\u2066",
    "\r": r"\r",
    "\n": r"\n",
    "\udcff": r"\udcff",
    "\U000e0001": r"\U000e0001",
}


@pytest.mark.parametrize("hostile, shown", HOSTILE.items(), ids=HOSTILE.values())
def test_no_part_of_a_problem_acts_on_a_terminal(hostile, shown):
    cell = f"甲{hostile}乙"
    said = str(Problem(cell, cell, 3, cell, cell, cell))
    assert said.count(f"甲{shown}乙") == 5
    first, second = said.split("\n")
    assert first.isprintable()
    assert second.isprintable()
    assert InputError(Problem(cell)).message() == f"甲{shown}乙"


def test_what_prints_is_left_as_it_is():
    assert escaped("超9300项 “约” é \\x1b 😀") == "超9300项 “约” é \\x1b 😀"
    assert str(Problem("w", "a.csv", value="é", mend="m")) == "a.csv: w: 'é'\n  mend: m"


def test_problems_beyond_the_limit_are_counted():
    message = InputError([Problem(f"problem {n}") for n in range(5)]).message(limit=2)
    assert message == "problem 0\nproblem 1\n... and 3 more problems"


def test_one_problem_on_many_lines_is_told_once_and_counts_them() -> None:
    alike = [Problem("unknown code", "a.csv", line, "unit", "CNX") for line in range(2, 32)]
    other = Problem("unknown code", "b.csv", 2, "unit", "CNX")
    told = IndicatorsError([*alike, other]).message().splitlines()
    assert told == [
        "a.csv, lines 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 20 more, column unit: unknown code: 'CNX'",
        "b.csv, line 2, column unit: unknown code: 'CNX'",
    ]


def test_problems_that_differ_anywhere_are_told_apart_and_the_rest_counted() -> None:
    many = [Problem("unknown code", "a.csv", 2, "unit", f"X{number}") for number in range(5)]
    told = IndicatorsError(many).message(limit=3).splitlines()
    assert told[-1] == "... and 2 more problems"
    assert len(told) == 4
