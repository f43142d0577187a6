"""Tables checked by queries on the disk: the same findings as in memory, line by line."""

import errno
import json
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

import duckdb
import pytest

from indicators.contracts import (
    checks,
    clean_files,
    csv_lines,
    large_tables,
    package,
    relations,
    text_tables,
)
from indicators.contracts.findings import Finding
from indicators.errors import InputError
from indicators.model import csv_form, tables
from indicators.model.types import Rule, Severity, Table
from indicators.workspace import Workspace
from tests.contracts.package import generated
from tests.model.samples import BREAKS, before_damage, second_row

RULES = [(table, rule) for table in tables.CLEAN_TABLES for rule in table.rules]
Place = tuple[str, str, int | None, str | None, str | None]


def places(found: Iterable[Finding]) -> set[Place]:
    return {(one.rule, one.file, one.line, one.column, one.value) for one in found}


def in_memory(workspace: Workspace) -> set[Place]:
    files, found = clean_files.load(workspace)
    return places(found + relations.check(files))


def test_a_package_in_order_has_no_finding(real: Workspace) -> None:
    assert large_tables.check(real) == []
    assert package.check_files(real) == []


def change(path: Path, old: bytes, new: bytes) -> None:
    content = path.read_bytes()
    assert old in content
    path.write_bytes(content.replace(old, new, 1))


@pytest.mark.parametrize(
    "old, new",
    [
        (b",1250000000,", b",NaN,"),
        (b",1250000000,", ",１２,".encode()),
        (b",exact,", b",exactly,"),
        (b",CNY,", b",CNX,"),
        (b",CN-GD,", b",,"),
        (b",2023-01-01,", b",2023-02-30,"),
        (b",2023-01-01,", b",2999-01-01,"),
        (b"t1-46,", b"t1 46,"),
        (b",1250000000,", b",1250000001,"),
        (b"\nt1-46,", b"\n\nt1-46,"),
        (b"\nt1-46,", b"\nt1-46,x,"),
        (b"\nt1-46,", b"\nt1-46,\"a\nb\","),
    ],
)  # fmt: skip
def test_a_damage_is_told_as_it_is_in_memory(damaged: Workspace, old: bytes, new: bytes) -> None:
    change(damaged.table("observations"), old, new)
    expected = in_memory(damaged)
    assert expected
    assert places(large_tables.check(damaged)) == expected


def test_a_repeated_row_and_a_cell_of_two_lines_do_not_shift_the_lines(damaged: Workspace) -> None:
    path = damaged.table("observations")
    header, *rows = path.read_bytes().decode().splitlines()
    note = tables.OBSERVATIONS.field_names.index("note")
    cells = rows[0].split(",")
    cells[note] = '"two\nlines, one cell"'
    broken = rows[-1].replace(",CNY,", ",CNX,").replace(",count,", ",coun,")
    path.write_bytes("\n".join([header, ",".join(cells), *rows[1:], rows[1], broken, ""]).encode())
    found = places(large_tables.check(damaged))
    assert found == in_memory(damaged)
    last = len(rows) + 4
    assert {(rule, line) for rule, _, line, _, _ in found} >= {
        ("unique_key", last - 1),
        ("foreign_key", last),
    }


@pytest.mark.parametrize(
    "table, rule",
    RULES,
    ids=lambda item: getattr(item, "name", item.id if isinstance(item, Rule) else ""),
)
def test_every_rule_is_told_as_it_is_in_memory(table: Table, rule: Rule, lone: "Lone") -> None:
    damage = BREAKS[rule.id]
    bad = {**before_damage(table, damage), damage.column: damage.cell}
    workspace = lone(table, csv_form.write([second_row(table), bad], table))
    found = large_tables.check(workspace)
    mine = {one for one in found if one.file == f"clean/{table.name}.csv"}
    told = {one.rule: one for one in mine}
    assert rule.id in told
    assert told[rule.id].severity is rule.severity
    files, _ = clean_files.load(workspace)
    wanted = places(one for one in relations.check(files) if one.rule == rule.id)
    assert places(one for one in mine if one.rule == rule.id) == wanted


Lone = Callable[[Table, bytes], Workspace]


@pytest.fixture(scope="module")
def lone(tmp_path_factory: pytest.TempPathFactory) -> Lone:
    """Return what makes a dataset whose only table is a given one."""
    workspace = Workspace(tmp_path_factory.mktemp("lone"))

    def make(table: Table, content: bytes) -> Workspace:
        shutil.rmtree(workspace.clean, ignore_errors=True)
        workspace.clean.mkdir()
        workspace.table(table.name).write_bytes(content)
        return workspace

    return make


@pytest.mark.parametrize(
    "content, rule, line",
    [
        (b"\xff\xfe", "encoding", 1),
        (b"grouping,member\nX-YRD,\xff\n", "encoding", 2),
        (b"grouping,member\nX-YRD,a\0\n", "type", 2),
        (b"member,grouping\n", "header", 1),
        (b"", "header", None),
        (b'grouping,member\nX-YRD,"CN-SH\n', "csv", 2),
    ],
)
def test_a_file_that_cannot_be_loaded_says_why(
    lone: Lone, content: bytes, rule: str, line: int | None
) -> None:
    workspace = lone(tables.AREA_MEMBERS, content)
    found = [one for one in large_tables.check(workspace) if one.rule != "missing_file"]
    assert [(one.rule, one.file, one.line) for one in found] == [
        (rule, "clean/area_members.csv", line)
    ]


def test_broken_records_beyond_those_that_are_listed_are_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(csv_lines, "LISTED", 2)
    path = tmp_path / "area_members.csv"
    path.write_text("grouping,member\n" + "X-A,CN-GD,more\n" * 5 + "X-A,CN-GD\n", encoding="utf-8")
    whole, found = csv_lines.records(path, tables.AREA_MEMBERS, path.name, tmp_path / "copy")
    assert whole is not None
    assert list(whole.lines) == [7]
    assert [one.line for one in found] == [2, 3, None]
    assert found[-1].message == "3 more rows have another number of cells"


@pytest.mark.parametrize("end", [b"\r", b"\r\n\r", b"\n\r"])
def test_line_ends_that_readers_take_differently_keep_the_lines(
    damaged: Workspace, end: bytes
) -> None:
    path = damaged.table("observations")
    content = path.read_bytes().replace(b",CNY,", b",CNX,", 1)
    path.write_bytes(content.replace(b"\n", end, 2))
    assert places(large_tables.check(damaged)) == in_memory(damaged)


def test_a_byte_order_mark_and_windows_line_ends_are_read_over(damaged: Workspace) -> None:
    for table in tables.CLEAN_TABLES:
        path = damaged.table(table.name)
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert large_tables.check(damaged) == []


def test_more_findings_than_are_listed_are_counted(lone: Lone) -> None:
    rows = "".join(f"YRD{number},CN\n" for number in range(csv_lines.LISTED + 5))
    workspace = lone(tables.AREA_MEMBERS, f"grouping,member\n{rows}{rows}".encode())
    found = [one for one in large_tables.check(workspace) if one.rule == "unique_key"]
    assert len(found) == csv_lines.LISTED + 1
    (counted,) = [one for one in found if one.line is None]
    assert counted.message.startswith("5 more rows")


@pytest.mark.parametrize("large", [0, checks.LARGE], ids=["large", "small"])
def test_a_package_without_raw_is_checked_as_far_as_it_goes(damaged: Workspace, large: int) -> None:
    shutil.rmtree(damaged.raw)
    assert Workspace.find(damaged.root) == damaged
    assert checks.check(damaged, generated, large=large) == [checks.NO_RAW]
    change(damaged.table("units"), b"Chinese yuan", b"Chinese Yuan")
    found = checks.check(damaged, generated, large=large)
    assert {(one.rule, one.file) for one in found} == {
        ("hash", "clean/units.csv"),
        ("no_raw", "raw"),
    }


def test_a_large_dataset_with_raw_is_held_against_what_raw_makes(damaged: Workspace) -> None:
    change(damaged.table("units"), b"Chinese yuan", b"Chinese Yuan")
    found = checks.check(damaged, generated, large=0)
    assert {(one.rule, one.file) for one in found} == {
        ("hash", "clean/units.csv"),
        ("current", "clean/units.csv"),
    }
    (old,) = [one for one in found if one.rule == "current"]
    assert old.line == 2


def test_a_description_that_is_none_is_told(damaged: Workspace) -> None:
    content = json.loads(damaged.descriptor.read_bytes())
    content["resources"][0]["schema"]["fields"][0]["type"] = "nonsense"
    damaged.descriptor.write_text(json.dumps(content), encoding="utf-8")
    (found,) = package.check_files(damaged)
    assert found.rule == "package"
    assert found.severity is Severity.ERROR
    damaged.descriptor.write_text("{", encoding="utf-8")
    assert [one.rule for one in package.check_files(damaged)] == ["package"]
    damaged.descriptor.unlink()
    assert [one.rule for one in package.check_files(damaged)] == ["missing_file"]


def use_much_memory(connection: duckdb.DuckDBPyConnection, _: Path) -> None:
    connection.execute("SET max_temp_directory_size = '0KB'")
    connection.execute("SET memory_limit = '4MB'")
    connection.execute("CREATE TEMP TABLE much AS SELECT random()::TEXT FROM range(1000000)")


def fill_the_disk(_: duckdb.DuckDBPyConnection, folder: Path) -> None:
    raise OSError(errno.ENOSPC, "No space left on device", folder)


@pytest.mark.parametrize("work", [use_much_memory, fill_the_disk])
def test_a_disk_without_room_is_told_with_the_mend(
    work: Callable[[duckdb.DuckDBPyConnection, Path], None],
) -> None:
    with pytest.raises(InputError, match="TMPDIR"), text_tables.database() as (connection, folder):
        work(connection, folder)
