"""A built package in a folder of its own, and ways to damage it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from indicators.contracts import checks
from indicators.contracts.clean_files import CleanFile
from indicators.files import write_all
from indicators.model import csv_form
from indicators.model.cells import Cell, Row
from indicators.model.types import FieldType, Table
from indicators.publishing.descriptor import datapackage
from indicators.workspace import Workspace


def generated(workspace: Workspace) -> Mapping[Path, bytes]:
    """Make the clean tables and their description, without the report."""
    contents = checks.clean_tables(workspace)
    return {**contents, workspace.descriptor: datapackage(workspace, contents)}


def build(workspace: Workspace) -> Workspace:
    """Make the package and write it."""
    write_all(generated(workspace))
    return workspace


def clean_file(table: Table, rows: list[Row]) -> CleanFile:
    """Give rows the form of a file, in the order in which they stand."""
    lines = csv_form.write([rows[0]], table).splitlines(keepends=True)[:1]
    lines += [csv_form.write([row], table).splitlines(keepends=True)[1] for row in rows]
    content = b"".join(lines)
    shown = f"clean/{table.name}.csv"
    return CleanFile(table, shown, content, csv_form.parse(content, table, shown))


@dataclass(frozen=True)
class Damage:
    """One cell of a file, changed by hand."""

    file: str
    line: int
    column: str
    found: str
    expected: str


def damage_one_cell(workspace: Workspace, table: Table) -> Damage:
    """Change one cell of the first row of a clean table, so that it still reads well."""
    path = workspace.clean / f"{table.name}.csv"
    rows = csv_form.read(path, table, path.name)
    column = _harmless_column(table, rows[0])
    before = rows[0][column]
    after = _other(before)
    lines = [
        csv_form.write([row], table).split(b"\n", 1)[1]
        for row in ({**rows[0], column: after}, *rows[1:])
    ]
    path.write_bytes(path.read_bytes().split(b"\n", 1)[0] + b"\n" + b"".join(lines))
    return Damage(f"clean/{table.name}.csv", 2, column, str(after), str(before))


def _harmless_column(table: Table, row: Row) -> str:
    """Choose a column whose cell can change without breaking a rule; else the last of the key."""
    used = {name for key in table.foreign_keys for name in key.columns}
    used |= {name for rule in table.rules for name in rule.columns}
    for field in table.fields:
        free = field.type is FieldType.TEXT and not field.enum and field.pattern is None
        if free and row[field.name] and field.name not in used | set(table.primary_key):
            return field.name
    return table.primary_key[-1]


def _other(cell: Cell) -> Cell:
    return cell + 1 if isinstance(cell, int) else f"{cell}X"
