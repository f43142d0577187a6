"""The errors that a person may meet: what happened, where, and how to mend it.

Every error of the package derives from :class:`IndicatorsError`. The command line prints
:meth:`IndicatorsError.message` and exits with :attr:`IndicatorsError.exit_code`; it never
prints a trace for one of these.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

EXIT_FINDINGS = 1
EXIT_COULD_NOT_RUN = 2

SHOWN_PROBLEMS = 20
"""How many problems of one run are printed; the rest is counted."""
SHOWN_LINES = 10
"""How many lines with one and the same problem are named; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with the input, with its place and the mend.

    Attributes
    ----------
    what : str
        What is wrong, e.g. ``"unknown unit code"``.
    file : str
        File as the user named it or relative to the dataset, e.g. ``"raw/figures/s002.csv"``.
    line : int or None
        1-based line of the file, the header being line 1.
    column : str or None
        Name of the column.
    value : str or None
        The offending value as it stands in the file.
    mend : str or None
        What to do, e.g. ``"use one of raw/codelists/units.csv; nearest: CNY"``.
    rule : str or None
        Stable name of the rule that is broken, e.g. ``"enum"``; None where no rule is.
    """

    what: str
    file: str = ""
    line: int | None = None
    column: str | None = None
    value: str | None = None
    mend: str | None = None
    rule: str | None = None

    def __str__(self) -> str:
        return self.text()

    def text(self, lines: Sequence[int] = ()) -> str:
        """Give the problem in one line, two with the mend; no part of it acts on a terminal.

        Parameters
        ----------
        lines : sequence of int
            Lines that have the same problem, where it is more than one.

        Examples
        --------
        >>> print(Problem("unknown unit code", "raw/figures/s1.csv", 7, "unit", "CNX", "use CNY"))
        raw/figures/s1.csv, line 7, column unit: unknown unit code: 'CNX'
          mend: use CNY
        """
        place = ", ".join(
            part
            for part in (
                self.file,
                _counted(lines) if lines else "" if self.line is None else f"line {self.line}",
                f"column {self.column}" if self.column else "",
            )
            if part
        )
        shown = "" if self.value is None else f": {_shortened(self.value)}"
        head = f"{place}: {self.what}{shown}" if place else f"{self.what}{shown}"
        return f"{escaped(head)}\n  mend: {escaped(self.mend)}" if self.mend else escaped(head)


def escaped(text: str) -> str:
    r"""Write characters that do not print as Python does, since they may come from any file.

    A line feed would fake a line of its own, ESC would command the terminal, and a bidirectional
    control would show the text in another order than it has.

    Examples
    --------
    >>> escaped("超9300项"), escaped("a\x1b[2Jb")
    ('超9300项', 'a\\x1b[2Jb')
    """
    if text.isprintable():
        return text
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode()
        for character in text
    )


def _counted(lines: Sequence[int]) -> str:
    """Name the first lines and count the rest."""
    if len(lines) == 1:
        return f"line {lines[0]}"
    named = ", ".join(map(str, lines[:SHOWN_LINES]))
    return f"lines {named}" + (
        f" and {len(lines) - SHOWN_LINES} more" if len(lines) > SHOWN_LINES else ""
    )


def _shortened(value: str, limit: int = 80) -> str:
    """Quote a value so that control characters show and a huge cell does not flood the terminal."""
    return repr(value if len(value) <= limit else f"{value[:limit]}…")


class IndicatorsError(Exception):
    """Base of all errors of the package.

    Parameters
    ----------
    problems : Problem or sequence of Problem
        What is wrong; all that was found, not only the first.
    """

    exit_code = EXIT_COULD_NOT_RUN

    def __init__(self, problems: Problem | Sequence[Problem]) -> None:
        self.problems: tuple[Problem, ...] = (
            (problems,) if isinstance(problems, Problem) else tuple(problems)
        )
        super().__init__(self.message())

    def __reduce__(self) -> tuple[type[IndicatorsError], tuple[tuple[Problem, ...]]]:
        """Say how the error is made anew in another process."""
        return type(self), (self.problems,)

    def message(self, limit: int = SHOWN_PROBLEMS) -> str:
        """Give all problems as text, at most `limit` of them and a count of the rest.

        What is wrong in the same way on several lines of a file is told once, with the lines.
        """
        alike: dict[Problem, list[int]] = {}
        for problem in self.problems:
            lines = alike.setdefault(replace(problem, line=None), [])
            if problem.line is not None:
                lines.append(problem.line)
        told = [problem.text(lines) for problem, lines in alike.items()]
        if len(told) > limit:
            told[limit:] = [f"... and {len(told) - limit} more problems"]
        return "\n".join(told)


class InputError(IndicatorsError):
    """Something handed in cannot be read: a missing file, a wrong encoding, a bad option."""


class RawDataError(IndicatorsError):
    """The raw folder breaks a rule of the model, so nothing is built from it."""


class QueryError(IndicatorsError):
    """A query was refused or failed in the database."""


class UnknownIdError(IndicatorsError):
    """No record of the dataset has the identifier asked for."""
