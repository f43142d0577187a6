"""The pandera schemas over the clean tables: a second engine for what the reader checks."""

from __future__ import annotations

import warnings
from collections.abc import Collection
from typing import Any

import pandera.pandas as pandera

from indicators.contracts import findings
from indicators.contracts.catalogue import CHECKS
from indicators.contracts.clean_files import CleanFile
from indicators.contracts.findings import Finding
from indicators.model import pandera_schema

_NAMES = {
    "not_nullable": "required",
    "multiple_fields_uniqueness": "unique_key",
    "column_in_schema": "header",
    "column_in_dataframe": "header",
    "column_ordered": "header",
}
"""What pandera calls a check that has another name here."""

Place = tuple[str, int | None, str]


def check(file: CleanFile, known: Collection[Finding]) -> list[Finding]:
    """Validate one table and return what is not known yet.

    Parameters
    ----------
    file : CleanFile
        The table.
    known : collection of Finding
        Findings of other checks; the same rule on the same line is not told twice.

    Returns
    -------
    list of Finding
        With table, line, column, rule and value.
    """
    told = {(found.file, found.line, found.rule) for found in known}
    found: dict[Place, Finding] = {}
    for case in failures(file):
        finding = _finding(file, case)
        place = (finding.file, finding.line, finding.rule)
        if place not in told and finding.line not in file.broken_lines:
            # A check of a whole row is told by pandera once for each column.
            found.setdefault(place, finding)
    return list(found.values())


def failures(file: CleanFile) -> list[dict[str, Any]]:
    """Return pandera's failure cases of one table, as it gives them."""
    frame = pandera_schema.frame(file.sheet.rows, file.table)
    with warnings.catch_warnings():
        # Rules of severity warning are told by the queries, with the row.
        warnings.simplefilter("ignore", pandera.errors.SchemaWarning)
        try:
            pandera_schema.schema(file.table).validate(frame, lazy=True)
        except pandera.errors.SchemaErrors as error:
            cases: list[dict[str, Any]] = error.failure_cases.to_dict("records")
            return cases
    return []


def _rule(check_name: str) -> str:
    """Return the rule that a check of pandera stands for; `schema` where there is no other."""
    if check_name.startswith("dtype("):
        return "type"
    rule = _NAMES.get(check_name, check_name)
    return rule if rule in CHECKS else "schema"


def _finding(file: CleanFile, case: dict[str, Any]) -> Finding:
    check_name = str(case["check"])
    rule = _rule(check_name)
    rules = {of_row.id: of_row for of_row in file.table.rules}
    index = case["index"]
    line = file.sheet.lines[int(index)] if index is not None else None
    if rule in rules:
        return findings.error(
            rule,
            file.shown,
            f"breaks the rule: {rules[rule].title_en}",
            rules[rule].mend,
            line=line,
            column=rules[rule].columns[0],
        )
    value = case["failure_case"]
    return findings.error(
        rule,
        file.shown,
        f"breaks the schema of the table: {check_name}",
        "see docs/data-dictionary.md",
        line=line,
        column=case["column"],
        value=None if value is None else str(value),
    )
