"""Whether the generated files are what the raw folder makes now, cell by cell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import zip_longest
from pathlib import Path

from indicators.contracts import findings
from indicators.contracts.clean_files import CleanFile, unopened
from indicators.contracts.findings import Finding
from indicators.model import csv_form
from indicators.model.cells import Cell, Row, render
from indicators.model.types import Table
from indicators.workspace import Workspace

_MEND = "correct raw/, never a generated file, and run `indicators build`"
_SHOWN = 76
"""Characters of a line that a finding shows."""

Key = tuple[Cell, ...]


def tables(files: Iterable[CleanFile], expected: Mapping[str, bytes]) -> list[Finding]:
    """Compare clean tables with what they should be.

    Parameters
    ----------
    files : iterable of CleanFile
        The tables on the disk.
    expected : mapping of str to bytes
        By name of the table, the file that the raw folder makes now.

    Returns
    -------
    list of Finding
        One for each cell that differs, each row that is missing and each that is too many; one
        for a file whose cells are right and whose bytes are not.
    """
    found: list[Finding] = []
    for file in files:
        wanted = expected[file.table.name]
        if file.content == wanted:
            continue
        rows = csv_form.parse(wanted, file.table, file.shown).rows
        found += _rows(file, rows) or [_form(file.shown, file.content, wanted)]
    return found


def others(workspace: Workspace, expected: Mapping[Path, bytes]) -> list[Finding]:
    """Compare generated files that are no tables, line by line.

    Parameters
    ----------
    workspace : Workspace
        The dataset.
    expected : mapping of Path to bytes
        The files that the raw folder makes now.

    Returns
    -------
    list of Finding
        At most one for each file, at the first line that differs.
    """
    found: list[Finding] = []
    for path, wanted in sorted(expected.items()):
        shown = path.relative_to(workspace.root).as_posix()
        if refused := unopened(workspace, path, shown):
            found.append(refused)
            continue
        content = path.read_bytes()
        if content != wanted:
            found.append(_form(shown, content, wanted))
    return found


def _rows(file: CleanFile, expected: list[Row]) -> list[Finding]:
    """Compare the rows of one table by their key."""
    table = file.table
    wanted = {table.key_of(row): row for row in expected}
    unread = {(problem.line, problem.column): problem.value for problem in file.sheet.problems}
    found: list[Finding] = []
    surplus: list[tuple[int, Row]] = []
    for line, row in zip(file.sheet.lines, file.sheet.rows, strict=True):
        other = wanted.pop(table.key_of(row), None)
        if other is None:
            surplus.append((line, row))
        else:
            found += _cells(file, line, row, other, unread)
    by_the_rest = {
        (name, _but(row, name)): row for row in wanted.values() for name in table.primary_key
    }
    for line, row in surplus:
        twin = _twin(row, table, by_the_rest)
        if twin is not None and wanted.pop(table.key_of(twin), None) is not None:
            found += _cells(file, line, row, twin, unread)
        else:
            found.append(_surplus(file, line, row))
    return found + [_missing(file, row) for row in wanted.values()]


def _but(row: Row, left_out: str) -> Key:
    return tuple(cell for name, cell in row.items() if name != left_out)


def _twin(row: Row, table: Table, by_the_rest: Mapping[tuple[str, Key], Row]) -> Row | None:
    """Return the expected row that differs in one cell of its key only: the key was damaged."""
    for name in table.primary_key:
        if (twin := by_the_rest.get((name, _but(row, name)))) is not None:
            return twin
    return None


def _cells(
    file: CleanFile,
    line: int,
    row: Row,
    expected: Row,
    unread: Mapping[tuple[int | None, str | None], str | None],
) -> list[Finding]:
    return [
        findings.error(
            "current",
            file.shown,
            "differs from what raw/ makes now",
            _MEND,
            line=line,
            column=field.name,
            value=unread.get((line, field.name)) or render(field, row[field.name]),
            expected=render(field, expected[field.name]),
        )
        for field in file.table.fields
        if row[field.name] != expected[field.name]
    ]


def _surplus(file: CleanFile, line: int, row: Row) -> Finding:
    return findings.error(
        "current",
        file.shown,
        "raw/ makes no such row, or makes it once",
        _MEND,
        line=line,
        column=", ".join(file.table.primary_key),
        value=_shown_key(row, file.table),
    )


def _missing(file: CleanFile, row: Row) -> Finding:
    return findings.error(
        "current",
        file.shown,
        "a row that raw/ makes is missing",
        _MEND,
        column=", ".join(file.table.primary_key),
        expected=_shown_key(row, file.table),
    )


def _form(shown: str, content: bytes, wanted: bytes) -> Finding:
    """Name the first line whose bytes differ: its order, quotes, line end or number form."""
    pairs = zip_longest(content.split(b"\n"), wanted.split(b"\n"))
    line, here, there = next(
        (line, here, there) for line, (here, there) in enumerate(pairs, 1) if here != there
    )
    return findings.error(
        "current",
        shown,
        "the bytes differ from what raw/ makes now",
        _MEND,
        line=line,
        value=_excerpt(here, there),
        expected=_excerpt(there, here),
    )


def _excerpt(line: bytes | None, other: bytes | None) -> str | None:
    """Return the part of a line around the first byte in which it differs from the other one."""
    if line is None:
        return None
    pairs = enumerate(zip_longest(line, other or b""))
    first = next((position for position, (a, b) in pairs if a != b), 0)
    begin = max(0, first - _SHOWN // 2)
    return line[begin : begin + _SHOWN].decode("utf-8", "replace")


def _shown_key(row: Row, table: Table) -> str:
    return ", ".join(render(table.field(name), row[name]) for name in table.primary_key)
