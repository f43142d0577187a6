"""Differences between a table on the disk and what raw/ makes now."""

from indicators.contracts import current
from indicators.contracts.findings import Finding
from indicators.model import csv_form, tables
from indicators.model.cells import Row
from indicators.workspace import Workspace
from tests.contracts.package import clean_file

TABLE = tables.AREA_MEMBERS


def row(grouping: str, member: str) -> Row:
    return {"grouping": grouping, "member": member}


GOOD = [row("X-A", "CN-GD"), row("X-A", "CN-JS"), row("X-B", "CN-GD")]


def compare(rows: list[Row], expected: list[Row] | None = None) -> list[Finding]:
    wanted = csv_form.write(GOOD if expected is None else expected, TABLE)
    return current.tables([clean_file(TABLE, rows)], {TABLE.name: wanted})


def test_equal_files_give_no_finding():
    assert compare(GOOD) == []


def test_a_damaged_key_is_one_cell_and_not_one_row_less_and_one_more():
    (found,) = compare([GOOD[0], row("X-A", "CN-ZJ"), GOOD[2]])
    assert (found.line, found.column, found.value, found.expected) == (
        3,
        "member",
        "CN-ZJ",
        "CN-JS",
    )


def test_a_row_too_many_and_a_row_that_stands_twice_are_named():
    extra, twice = compare([*GOOD, row("X-C", "CN-ZJ"), GOOD[0]])
    assert (extra.line, extra.value, extra.expected) == (5, "X-C, CN-ZJ", None)
    assert (twice.line, twice.value) == (6, "X-A, CN-GD")


def test_a_missing_row_is_named_by_its_key():
    (found,) = compare(GOOD[:2])
    assert (found.line, found.value, found.expected) == (None, None, "X-B, CN-GD")
    assert "missing" in found.message


def test_rows_in_another_order_are_a_difference_of_bytes():
    (found,) = compare([GOOD[1], GOOD[0], GOOD[2]])
    assert (found.line, found.value, found.expected) == (2, "X-A,CN-JS", "X-A,CN-GD")


def test_other_line_ends_and_a_byte_order_mark_are_a_difference_of_bytes():
    wanted = csv_form.write(GOOD, TABLE)
    for content in (wanted.replace(b"\n", b"\r\n"), b"\xef\xbb\xbf" + wanted, wanted[:-1]):
        file = clean_file(TABLE, GOOD)
        sheet = csv_form.parse(content, TABLE, file.shown)
        changed = type(file)(TABLE, file.shown, content, sheet)
        (found,) = current.tables([changed], {TABLE.name: wanted})
        assert "bytes differ" in found.message
        assert found.line is not None


def test_a_difference_far_into_a_long_line_is_shown(tmp_path):
    workspace = Workspace(tmp_path)
    page = tmp_path / "reports" / "index.html"
    page.parent.mkdir()
    page.write_bytes(b"<p>\n" + b"x" * 5000 + b"found" + b"y" * 5000 + b"\n")
    wanted = b"<p>\n" + b"x" * 5000 + b"other" + b"y" * 5000 + b"\n"
    (found,) = current.others(workspace, {page: wanted})
    assert (found.file, found.line) == ("reports/index.html", 2)
    assert "found" in (found.value or "")
    assert "other" in (found.expected or "")
    assert len(found.value or "") <= 80
    assert current.others(workspace, {page: page.read_bytes()}) == []


def test_a_generated_file_that_is_not_there_is_missing(tmp_path):
    (found,) = current.others(Workspace(tmp_path), {tmp_path / "datapackage.json": b"{}"})
    assert (found.rule, found.file) == ("missing_file", "datapackage.json")


def test_a_file_that_ends_early_says_where(tmp_path):
    path = tmp_path / "docs.md"
    path.write_bytes(b"one\n")
    (found,) = current.others(Workspace(tmp_path), {path: b"one\ntwo\n"})
    assert (found.line, found.value, found.expected) == (2, "", "two")
