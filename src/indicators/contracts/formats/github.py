"""Findings as annotations and as a step summary of GitHub Actions."""

from __future__ import annotations

from collections.abc import Sequence

from indicators.contracts.catalogue import CHECKS
from indicators.contracts.findings import Finding, by_rule, summary
from indicators.contracts.formats.limits import SHOWN
from indicators.errors import escaped
from indicators.escaping import markdown


def write(findings: Sequence[Finding], *, limit: int = SHOWN) -> str:
    """Write findings as workflow commands, which GitHub shows on the lines of the files.

    Parameters
    ----------
    findings : sequence of Finding
        What a check found.
    limit : int
        How many findings of one rule are written; the rest is counted in a notice.

    Returns
    -------
    str
        A line ``::error file=…,line=…,title=…::message`` for each finding.

    Examples
    --------
    >>> print(write([]))
    ::notice title=indicators check::every contract is kept
    """
    if not findings:
        return "::notice title=indicators check::every contract is kept"
    lines: list[str] = []
    for severity, rule, group in by_rule(findings):
        lines += [_command(severity.value, found) for found in group[:limit]]
        if len(group) > limit:
            more = f"... and {len(group) - limit} more of {rule}"
            lines.append(f"::notice title={_property(rule)}::{_data(more)}")
    lines.append(f"::notice title=indicators check::{summary(findings)}")
    return "\n".join(lines)


def step_summary(findings: Sequence[Finding], *, limit: int = SHOWN) -> str:
    """Write findings as the Markdown that GitHub shows on the page of a run.

    Parameters
    ----------
    findings : sequence of Finding
        What a check found.
    limit : int
        How many findings of one rule are written; the rest is counted.

    Returns
    -------
    str
        A heading with the counts, then a table for each broken rule.

    Examples
    --------
    >>> print(step_summary([]))
    ## indicators check: every contract is kept
    <BLANKLINE>
    """
    if not findings:
        return "## indicators check: every contract is kept\n"
    lines = [f"## indicators check: {summary(findings)}", ""]
    for severity, rule, group in by_rule(findings):
        check = CHECKS.get(rule)
        title = f" — {check.title_en} · {check.title_zh}" if check else ""
        lines += [f"### {severity.value}: {cell(rule)} ({len(group)}){title}", ""]
        lines += ["| file | line | column | value | what | mend |", "| --- " * 6 + "|"]
        lines += [_row(found) for found in group[:limit]]
        if len(group) > limit:
            lines += ["", f"... and {len(group) - limit} more"]
        lines.append("")
    return "\n".join(lines)


def _command(severity: str, found: Finding) -> str:
    place = f"file={_property(found.file)}"
    if found.line is not None:
        place += f",line={found.line}"
    told = found.message
    for name, part in (("column", found.column), ("value", found.value)):
        told += "" if part is None else f"; {name} {part!r}"
    told += "" if found.expected is None else f", expected {found.expected!r}"
    return (
        f"::{severity} {place},title={_property(found.rule)}::{_data(told)}%0A{_data(found.mend)}"
    )


def _data(text: str) -> str:
    """Escape what would end a command or begin another one."""
    return escaped(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _row(found: Finding) -> str:
    value = found.value if found.expected is None else f"{found.value} (expected {found.expected})"
    parts = (found.file, found.line, found.column, value, found.message, found.mend)
    return f"| {' | '.join(cell(part) for part in parts)} |"


def cell(part: object) -> str:
    """Write text that Markdown shows as it is: no marks, no tags, no mentions."""
    if part is None:
        return ""
    return markdown(escaped(str(part)))
