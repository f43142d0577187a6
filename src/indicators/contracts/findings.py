"""A finding: one thing that breaks a contract, with its place and its mend."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import PurePosixPath

from indicators.errors import EXIT_FINDINGS, Problem
from indicators.model.types import CrossRule, Rule, Severity

EXIT_WARNINGS = 3
"""Exit code where there are warnings only and they were asked to count."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that breaks a contract.

    Attributes
    ----------
    rule : str
        Identifier of the rule, one of :data:`indicators.contracts.catalogue.CHECKS`.
    severity : Severity
        Error or warning.
    file : str
        File relative to the dataset, e.g. ``"clean/observations.csv"``.
    line : int or None
        1-based line of the file; None where the finding is about the whole file.
    column : str or None
        Name of the column, or of the columns joined by commas.
    value : str or None
        What stands there.
    message : str
        What is wrong.
    mend : str
        What to do.
    expected : str or None
        What should stand there, where that is known.
    """

    rule: str
    severity: Severity
    file: str
    line: int | None
    column: str | None
    value: str | None
    message: str
    mend: str
    expected: str | None = None


def error(
    rule: str,
    file: str,
    message: str,
    mend: str,
    *,
    line: int | None = None,
    column: str | None = None,
    value: str | None = None,
    expected: str | None = None,
) -> Finding:
    """Make a finding of severity *error*.

    Examples
    --------
    >>> error("missing_file", "clean/areas.csv", "the file is missing", "build again").severity
    <Severity.ERROR: 'error'>
    """
    return Finding(rule, Severity.ERROR, file, line, column, value, message, mend, expected)


def of_rule(rule: Rule | CrossRule, file: str, *, line: int | None, value: str) -> Finding:
    """Make the finding of a row that breaks a rule of its table; `value` shows its cells."""
    return Finding(
        rule.id,
        rule.severity,
        file,
        line,
        rule.columns[0],
        value,
        f"breaks the rule: {rule.title_en[0].lower()}{rule.title_en[1:]}",
        rule.mend,
    )


def from_problem(problem: Problem, rule: str) -> Finding:
    """Turn a problem of reading into a finding; `rule` stands in where it names none.

    Examples
    --------
    >>> from_problem(Problem("is empty", "a.csv", 2, "code", rule="required"), "raw").rule
    'required'
    """
    return error(
        problem.rule or rule,
        problem.file,
        problem.what,
        problem.mend or "correct the file",
        line=problem.line,
        column=problem.column,
        value=problem.value,
    )


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Sort findings by file, line, column and rule, each given once and fit to be written."""
    return sorted(
        set(map(_encodable, findings)),
        key=lambda found: (
            found.file,
            found.line or 0,
            found.column or "",
            found.rule,
            found.message,
            found.value or "",
        ),
    )


def beneath(found: Iterable[Finding], folder: str) -> list[Finding]:
    """Name the files of findings as they are seen from above the dataset.

    Parameters
    ----------
    found : iterable of Finding
        What a check found.
    folder : str
        The dataset, relative to where it is seen from; ``"."`` where that is the dataset.

    Examples
    --------
    >>> [one.file for one in beneath([error("hash", "clean/a.csv", "b", "c")], "data/mine")]
    ['data/mine/clean/a.csv']
    """
    return [replace(one, file=(PurePosixPath(folder) / one.file).as_posix()) for one in found]


def _encodable(found: Finding) -> Finding:
    """Write lone surrogates as Python does: names of files and JSON may hold some, no file does."""
    return replace(
        found,
        file=_text(found.file),
        column=found.column and _text(found.column),
        value=found.value and _text(found.value),
        message=_text(found.message),
        mend=_text(found.mend),
        expected=found.expected and _text(found.expected),
    )


def _text(text: str) -> str:
    return text if text.isascii() else text.encode("utf-8", "backslashreplace").decode()


def by_rule(findings: Iterable[Finding]) -> list[tuple[Severity, str, list[Finding]]]:
    """Group findings by severity and rule, errors first.

    Examples
    --------
    >>> [(rule, len(group)) for _, rule, group in by_rule([error("hash", "a", "b", "c")])]
    [('hash', 1)]
    """

    def rank(found: Finding) -> tuple[bool, str]:
        return found.severity is Severity.WARNING, found.rule

    return [
        (group[0].severity, group[0].rule, group)
        for group in (list(found) for _, found in groupby(sorted(findings, key=rank), rank))
    ]


def count(findings: Iterable[Finding], severity: Severity) -> int:
    """Count the findings of one severity."""
    return sum(found.severity is severity for found in findings)


def summary(findings: Sequence[Finding]) -> str:
    """Count errors and warnings in words.

    Examples
    --------
    >>> summary([error("hash", "a", "b", "c")])
    '1 error, 0 warnings'
    """
    errors, warnings = (count(findings, each) for each in (Severity.ERROR, Severity.WARNING))
    return f"{errors} error{'s' * (errors != 1)}, {warnings} warning{'s' * (warnings != 1)}"


def exit_code(findings: Iterable[Finding], *, strict: bool = False) -> int:
    """Return the exit code that `findings` call for.

    Parameters
    ----------
    findings : iterable of Finding
        What a check found.
    strict : bool
        Whether warnings count.

    Returns
    -------
    int
        0 without errors, 1 with errors, 3 with warnings only when `strict`.

    Examples
    --------
    >>> exit_code([])
    0
    >>> exit_code([error("hash", "a", "b", "c")])
    1
    """
    severities = {found.severity for found in findings}
    if Severity.ERROR in severities:
        return EXIT_FINDINGS
    return EXIT_WARNINGS if strict and severities else 0
