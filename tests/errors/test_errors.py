"""What a person reads of a problem."""

import pytest

from indicators.errors import InputError, Problem, escaped

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
