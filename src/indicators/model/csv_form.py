"""The one reader and writer of all CSV files of a dataset, raw and clean.

Reading is strict and finds everything that is wrong, each problem with its line, column, value
and mend. Writing gives the same bytes each time: rows sorted by primary key, minimal quoting,
line feeds, decimals as plain text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from indicators.errors import InputError, Problem, RawDataError
from indicators.model.cells import Cell, CellError, Row, render
from indicators.model.csv_sheet import Sheet, parse
from indicators.model.types import Table

__all__ = ["Cell", "Row", "Sheet", "parse", "read", "scan", "write"]


def read(path: Path, table: Table, shown: str) -> list[Row]:
    r"""Read a CSV file by the definition of its table.

    Parameters
    ----------
    path : Path
        File to read.
    table : Table
        Its definition.
    shown : str
        How to name the file in a message.

    Returns
    -------
    list of dict
        Typed rows in the order of the file: Decimal, date, int, bool, str; None for empty cells.

    Raises
    ------
    RawDataError
        If anything is wrong with its content; all problems are given.
    InputError
        If the file is missing or cannot be read.

    Examples
    --------
    >>> import tempfile
    >>> from indicators.model.tables import AREA_MEMBERS
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = Path(folder, "area_members.csv")
    ...     _ = path.write_bytes(b"grouping,member\nX-YRD,CN-JS\n")
    ...     read(path, AREA_MEMBERS, "raw/codelists/area_members.csv")
    [{'grouping': 'X-YRD', 'member': 'CN-JS'}]
    """
    sheet = scan(path, table, shown)
    if sheet.problems:
        raise RawDataError(sheet.problems)
    return sheet.rows


def scan(path: Path, table: Table, shown: str) -> Sheet:
    """Read a CSV file and return its rows, their lines and its problems; see :func:`read`.

    Raises
    ------
    InputError
        If the file is missing or cannot be read.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise InputError(
            Problem(
                f"cannot be read: {error.strerror or error}",
                shown,
                mend="check the name and the rights",
                rule="readable",
            )
        ) from None
    return parse(content, table, shown)


def write(rows: Sequence[Mapping[str, Cell]], table: Table) -> bytes:
    r"""Write rows as the bytes of a CSV file, sorted by primary key.

    Parameters
    ----------
    rows : sequence of mapping
        Typed rows, each with exactly the columns of the table.
    table : Table
        Their definition.

    Returns
    -------
    bytes
        UTF-8 with line feeds; the same rows in any order give the same bytes.

    Raises
    ------
    RawDataError
        If a row has not the columns of the table, a cell not the type of its field, or a key is
        empty.

    Examples
    --------
    >>> from indicators.model.tables import AREA_MEMBERS
    >>> write([{"grouping": "X-YRD", "member": "CN-SH"}], AREA_MEMBERS)
    b'grouping,member\nX-YRD,CN-SH\n'
    """
    problems: list[Problem] = []
    names = table.field_names
    texts: list[tuple[tuple[Cell, ...], str]] = []
    for row in rows:
        key = tuple(row.get(name) for name in table.primary_key)
        if set(row) != set(names) or None in key:
            problems.append(_row_problem(row, table))
            continue
        cells = [_quoted(text) for text in _texts(row, table, key, problems)]
        texts.append((key, ",".join(cells)))
    if problems:
        raise RawDataError(problems)
    texts.sort()
    return "\n".join([",".join(names), *(text for _, text in texts), ""]).encode()


def _texts(
    row: Mapping[str, Cell], table: Table, key: tuple[Cell, ...], problems: list[Problem]
) -> Iterator[str]:
    for definition in table.fields:
        cell = row[definition.name]
        try:
            yield render(definition, cell)
        except CellError as error:
            place = f"{table.name}.csv, row {', '.join(map(str, key))}"
            problems.append(
                Problem(error.what, place, None, definition.name, str(cell), error.mend, error.rule)
            )


def _quoted(text: str) -> str:
    """Quote a cell that needs it.

    Python's own writer quotes a lone carriage return in some versions only, and the bytes must
    not depend on the version.
    """
    if any(character in text for character in ',"\r\n'):
        return '"' + text.replace('"', '""') + '"'
    return text


def _row_problem(row: Mapping[str, Cell], table: Table) -> Problem:
    names = set(table.field_names)
    missing, unknown = sorted(names - set(row)), sorted(set(row) - names)
    return Problem(
        f"a row lacks its key or has not the columns of the table (missing {missing}, "
        f"unknown {unknown})",
        f"{table.name}.csv",
        column=", ".join(table.primary_key),
        value=", ".join(str(row.get(name)) for name in table.primary_key),
        mend="give each row exactly the columns of the table and fill its key",
        rule="required",
    )
