"""Findings as JUnit XML: a test case for each rule and file, as CI servers show them.

The form is that of Ant and Jenkins, which all readers share: ``testsuites``, ``testsuite`` and
``testcase`` with ``failure`` or ``system-out``.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from xml.etree import ElementTree

from indicators.contracts.catalogue import CHECKS
from indicators.contracts.findings import Finding, by_rule, count, summary
from indicators.contracts.formats.limits import SHOWN
from indicators.contracts.formats.text import place
from indicators.errors import escaped
from indicators.model.types import Severity

_SUITE = "indicators check"


def write(findings: Sequence[Finding], *, limit: int = SHOWN) -> str:
    """Write findings as JUnit XML.

    Every rule of the catalogue is a test case. One that is broken is a case for each file in which
    it is; errors are failures, warnings pass and are told in `system-out`.

    Parameters
    ----------
    findings : sequence of Finding
        What a check found.
    limit : int
        How many findings of one rule in one file are written; the rest is counted.

    Returns
    -------
    str
        An XML document.

    Examples
    --------
    >>> root = ElementTree.fromstring(write([]))
    >>> (root.tag, root.get("failures"), len(root[0]) == len(CHECKS))
    ('testsuites', '0', True)
    """
    suite = ElementTree.Element("testsuite", name=_SUITE)
    groups = by_rule(findings)
    for severity, rule, group in groups:
        for file, found in groupby(group, key=lambda each: each.file):
            _broken(suite, severity, rule, file, list(found), limit)
    for rule in sorted(set(CHECKS) - {rule for _, rule, _ in groups}):
        ElementTree.SubElement(suite, "testcase", classname="contracts", name=rule, time="0")
    failures = len(suite.findall("testcase/failure"))
    counts = {"tests": len(suite), "failures": failures, "errors": 0, "skipped": 0}
    root = ElementTree.Element("testsuites", name=_SUITE)
    for element in (root, suite):
        for name, number in counts.items():
            element.set(name, str(number))
        element.set("time", "0")
    root.append(suite)
    if findings:
        ElementTree.SubElement(suite, "system-out").text = summary(findings)
    ElementTree.indent(root)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(root, encoding="unicode")}'
    )


def _broken(
    suite: ElementTree.Element,
    severity: Severity,
    rule: str,
    file: str,
    found: list[Finding],
    limit: int,
) -> None:
    case = ElementTree.SubElement(
        suite, "testcase", classname=escaped(file), name=escaped(rule), file=escaped(file), time="0"
    )
    if found[0].line is not None:
        case.set("line", str(found[0].line))
    lines = [f"{place(each)}\n  mend: {escaped(each.mend)}" for each in found[:limit]]
    if len(found) > limit:
        lines.append(f"... and {len(found) - limit} more")
    told = "\n".join(lines)
    if severity is Severity.WARNING:
        ElementTree.SubElement(case, "system-out").text = f"warning\n{told}"
        return
    check = CHECKS.get(rule)
    title = check.title_en if check else rule
    message = escaped(f"{title} ({count(found, Severity.ERROR)})")
    ElementTree.SubElement(case, "failure", message=message, type=escaped(rule)).text = told
