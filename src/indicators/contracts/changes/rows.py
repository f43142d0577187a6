"""Changes of rows, by their key, as set-based queries in DuckDB over tables of any size."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import duckdb

from indicators.contracts.changes import structure
from indicators.contracts.changes.changes import Change, Group
from indicators.contracts.changes.columns import LOCATORS, kind_of_change
from indicators.contracts.changes.packages import Package
from indicators.contracts.changes.structure import Description
from indicators.errors import InputError, Problem
from indicators.model import duckdb_ddl
from indicators.model.csv_sheet import LONGEST_CELL
from indicators.model.duckdb_ddl import quoted


@dataclass(frozen=True, slots=True)
class _Pair:
    """The two states of one table, loaded as `old` and `new`.

    Attributes
    ----------
    connection : duckdb.DuckDBPyConnection
        Database with both.
    name : str
        Name of the table.
    key : list of str
        Columns of its key.
    shared : list of str
        Columns that both have.
    limit : int
        How many changes of one sort are listed.
    """

    connection: duckdb.DuckDBPyConnection
    name: str
    key: list[str]
    shared: list[str]
    limit: int

    @property
    def rest(self) -> list[str]:
        """Shared columns that are not of the key."""
        return [column for column in self.shared if column not in self.key]

    def same(self, left: str, right: str, columns: Sequence[str]) -> str:
        """Return the condition that two rows agree in `columns`."""
        return " AND ".join(
            f"{left}.{quoted(one)} IS NOT DISTINCT FROM {right}.{quoted(one)}" for one in columns
        )


def changes(name: str, old: Package, new: Package, limit: int) -> Iterator[Group]:
    """Compare the rows of a table that both packages have.

    Parameters
    ----------
    name : str
        Name of the table.
    old, new : Package
        The packages.
    limit : int
        How many changes of one sort are listed; all are counted.

    Yields
    ------
    Group
        Rows removed, added, renamed or moved, then changed cells by column. Nothing where the
        tables have no common key: that change is one of structure.

    Raises
    ------
    InputError
        If a file cannot be read as the table that the package describes.
    """
    before, after = old.tables()[name], new.tables()[name]
    with duckdb.connect(config=duckdb_ddl.OFFLINE) as connection:
        columns = [
            _load(connection, relation, package, resource)
            for relation, package, resource in (("old", old, before), ("new", new, after))
        ]
        shared = [column for column in columns[1] if column in columns[0]]
        key = structure.primary_key(after)
        if not key or not set(key) <= set(shared):
            return
        pair = _Pair(connection, name, key, shared, limit)
        yield from _whole_rows(pair)
        yield from _cells(pair, after)


def _load(
    connection: duckdb.DuckDBPyConnection, relation: str, package: Package, resource: Description
) -> list[str]:
    """Load a CSV file as a table of texts; return its columns."""
    path = package.root / PurePosixPath(str(resource["path"]))
    shown = f"{package.shown}, {resource['path']}"
    columns = _header(path, shown)
    if columns != list(structure.fields(resource)):
        what = "has not the columns that the package describes"
        raise InputError(Problem(what, shown, 1, mend="run `indicators check` on the package"))
    try:
        connection.execute(
            f"CREATE TABLE {relation} AS SELECT * "  # noqa: S608 - old or new
            "FROM read_csv(?, columns = ?, header = true, "
            "auto_detect = false, delim = ',', quote = '\"', escape = '\"', max_line_size = ?)",
            [path.as_posix(), dict.fromkeys(columns, "VARCHAR"), 4 * LONGEST_CELL],
        )
    except duckdb.Error as error:
        what = f"cannot be read as CSV: {str(error).splitlines()[0]}"
        problem = Problem(what, shown, mend="run `indicators check` on the package")
        raise InputError(problem) from None
    return columns


def _header(path: Path, shown: str) -> list[str]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return next(csv.reader(file), [])
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise InputError(Problem(f"cannot be read: {error}", shown, mend="restore it")) from None


def _whole_rows(pair: _Pair) -> Iterator[Group]:
    """Tell rows that only one of the tables has, and those that only changed their key."""
    con, listed = pair.connection, ", ".join(map(quoted, pair.shared))
    for relation, other in (("old", "new"), ("new", "old")):
        con.execute(
            f"CREATE TABLE only_{relation} AS SELECT {listed} FROM {relation} ANTI JOIN {other} "  # noqa: S608
            f"ON {pair.same(relation, other, pair.key)}"
        )
    yield from _renamed(pair)
    for relation, kind in (("old", "row_removed"), ("new", "row_added")):
        (count,) = con.execute(f"SELECT count(*) FROM only_{relation}").fetchone() or (0,)  # noqa: S608
        if count:
            keys = con.execute(
                f"SELECT {_key(relation, pair)} AS name FROM only_{relation} AS {relation} "  # noqa: S608
                f"ORDER BY name LIMIT {pair.limit}"
            ).fetchall()
            listed_changes = tuple(Change(kind, pair.name, key=key) for (key,) in keys)
            yield Group(kind, pair.name, "", count, listed_changes)


def _renamed(pair: _Pair) -> Iterator[Group]:
    """Take out the rows that are the same but for their key and their place in a text."""
    telling = [column for column in pair.rest if column not in LOCATORS]
    if not telling:
        return
    moved = all(column in LOCATORS for column in pair.key)
    kind = "row_moved" if moved else "row_renamed"
    parts, order = ", ".join(map(quoted, telling)), ", ".join(map(quoted, pair.key))
    for relation in ("old", "new"):
        # Rows that agree in all that tells are paired in the order of their keys.
        pair.connection.execute(
            f"CREATE TABLE numbered_{relation} AS SELECT *, row_number() OVER "  # noqa: S608
            f'(PARTITION BY {parts} ORDER BY {order}) AS "row number" FROM only_{relation}'
        )
    same = pair.same("o", "n", [*telling, "row number"])
    found = pair.connection.execute(
        f"SELECT {_key('o', pair)} AS was, {_key('n', pair)} AS is_now "  # noqa: S608
        f"FROM numbered_old AS o JOIN numbered_new AS n ON {same} ORDER BY was"
    ).fetchall()
    if not found:
        return
    for relation, position in (("old", 0), ("new", 1)):
        pair.connection.execute(
            f"DELETE FROM only_{relation} WHERE {_key(f'only_{relation}', pair)} "  # noqa: S608
            "IN (SELECT unnest(?))",
            [[row[position] for row in found]],
        )
    listed = tuple(Change(kind, pair.name, "", was, was, now) for was, now in found[: pair.limit])
    yield Group(kind, pair.name, "", len(found), listed)


def _cells(pair: _Pair, resource: Description) -> Iterator[Group]:
    """Tell the cells that differ in rows of the same key, by column."""
    if not pair.rest:
        return
    joined = f"old JOIN new ON {pair.same('old', 'new', pair.key)}"
    differs = [f"old.{quoted(one)} IS DISTINCT FROM new.{quoted(one)}" for one in pair.rest]
    counts = ", ".join(f"count(*) FILTER ({one})" for one in differs)
    numbers = pair.connection.execute(f"SELECT {counts} FROM {joined}").fetchone() or ()  # noqa: S608
    described, references = structure.fields(resource), structure.references(resource)
    for column, differing, count in zip(pair.rest, differs, numbers, strict=True):
        if not count:
            continue
        kind = kind_of_change(described[column], references)
        found = pair.connection.execute(
            f"SELECT {_key('new', pair)} AS name, old.{quoted(column)}, new.{quoted(column)} "  # noqa: S608
            f"FROM {joined} WHERE {differing} ORDER BY name LIMIT {pair.limit}"
        ).fetchall()
        listed = tuple(Change(kind, pair.name, column, *row) for row in found)
        yield Group(kind, pair.name, column, count, listed)


def _key(relation: str, pair: _Pair) -> str:
    """Return the expression that writes the key of a row as one text."""
    cells = (f"coalesce({relation}.{quoted(column)}, '')" for column in pair.key)
    return " || ', ' || ".join(cells)
