"""The reader of CSV files, and what is written read again."""

import csv
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.errors import InputError, RawDataError
from indicators.model import csv_form, fields, tables
from indicators.model.cells import CellError, parse, render
from indicators.model.types import Field, FieldType, Table
from tests.model.small_table import GOOD, HEADER, SMALL


def problem(line: str, header: str = HEADER) -> tuple[Any, ...]:
    sheet = csv_form.parse((header + line).encode(), SMALL, "raw/small.csv")
    assert len(sheet.problems) == 1, sheet.problems
    found = sheet.problems[0]
    assert found.file == "raw/small.csv"
    assert found.mend
    return found.rule, found.line, found.column, found.value


def test_cells_are_typed_by_the_model():
    sheet = csv_form.parse((HEADER + GOOD + "B,0,,,,,,name\n").encode(), SMALL, "x")
    assert sheet.problems == []
    assert sheet.rows == [
        {
            "code": "A",
            "start": 2,
            "value": Decimal("1.8"),
            "period_start": date(2023, 5, 1),
            "statistical": True,
            "note": "甲",
            "unit_mult": 8,
            "kind": "rate",
        },
        {
            "code": "B",
            "start": 0,
            "value": None,
            "period_start": None,
            "statistical": None,
            "note": None,
            "unit_mult": None,
            "kind": "name",
        },
    ]


@pytest.mark.parametrize("text", ["NA", "None", "null", "nan"])
def test_words_that_other_readers_take_for_nothing_stay_words(text):
    sheet = csv_form.parse((HEADER + f"A,2,,,,{text},,rate\n").encode(), SMALL, "x")
    assert sheet.rows[0]["note"] == text


@pytest.mark.parametrize(
    "text",
    [
        "NaN",
        "inf",
        "-Infinity",
        "1e5",
        "1,000",
        "１８",
        "٣",
        "+1",
        " 1",
        "1 ",
        ".5",
        "1.",
        "--1",
        "0x10",
        "1_000",
        "1" * 29,
        "0.12345678901",
        "1\n",
    ],
)
def test_only_plain_ascii_decimals_that_fit_are_numbers(text):
    assert problem(f'A,2,"{text}",,,,,rate\n') == ("type", 2, "value", text)


@pytest.mark.parametrize("text", ["9" * 28 + "." + "9" * 10, "-" + "9" * 28, "0.0000000001"])
def test_the_largest_and_smallest_decimals_are_read_exactly(text):
    assert parse(fields.VALUE, text) == Decimal(text)
    assert render(fields.VALUE, Decimal(text)) == text


@pytest.mark.parametrize(
    "text",
    ["2023-5-1", "2023-02-30", "0000-01-01", "20230501", "2023-W01-1", "2023-05-01T00:00", "昨天"],
)
def test_only_strict_iso_days_are_dates(text):
    assert problem(f"A,2,,{text},,,,rate\n") == ("type", 2, "period_start", text)


@pytest.mark.parametrize("text", ["True", "1", "yes", "TRUE", "是"])
def test_only_true_and_false_are_booleans(text):
    assert problem(f"A,2,,,{text},,,rate\n") == ("type", 2, "statistical", text)


@pytest.mark.parametrize("text", ["1.0", "２", "x", "9" * 19, "9" * 5000, "1e3"])
def test_only_whole_numbers_of_64_bits_are_integers(text):
    assert problem(f"A,{text},,,,,,rate\n") == ("type", 2, "start", text)


@pytest.mark.parametrize(
    "line, rule, column, value",
    [
        ("A,-1,,,,,,rate", "minimum", "start", "-1"),
        ("A,2,,,,,29,rate", "maximum", "unit_mult", "29"),
        ("A,2,,,,,,rates", "enum", "kind", "rates"),
        ("a b,2,,,,,,rate", "pattern", "code", "a b"),
        ("A\n,2,,,,,,rate".replace("A\n", '"A\n"'), "pattern", "code", "A\n"),
        ("A,2,,,,,,", "required", "kind", None),
        (",2,,,,,,rate", "required", "code", None),
        ('A,2,,,,"x\0",,rate', "type", "note", "x\0"),
    ],
)
def test_each_constraint_is_named_with_its_place(line, rule, column, value):
    assert problem(line + "\n") == (rule, 2, column, value)


def test_a_duplicate_key_names_both_lines():
    line = "A,2,,,,,,rate\n"
    sheet = csv_form.parse((HEADER + line + "B,2,,,,,,rate\n" + line).encode(), SMALL, "x")
    assert [(p.rule, p.line, p.value) for p in sheet.problems] == [("unique_key", 4, "A, 2")]
    assert "line 2" in sheet.problems[0].what


def test_lines_count_the_breaks_inside_cells():
    text = HEADER + 'A,2,,,,"one\ntwo\r\nthree",,rate\n' + "B,x,,,,,,rate\n"
    sheet = csv_form.parse(text.encode(), SMALL, "x")
    assert sheet.lines == [2, 5]
    assert sheet.rows[0]["note"] == "one\ntwo\r\nthree"
    assert sheet.problems[0].line == 5


def test_all_problems_are_given_in_the_order_of_the_file():
    text = HEADER + "A,2,,,,,,rates\nA,x,y,,,,,rate\nA,2,,,,,,rate\n"
    sheet = csv_form.parse(text.encode(), SMALL, "x")
    assert [(p.rule, p.line) for p in sheet.problems] == [
        ("enum", 2),
        ("type", 3),
        ("type", 3),
        ("unique_key", 4),
    ]


def test_a_cell_of_the_right_type_is_kept_though_it_breaks_a_constraint():
    sheet = csv_form.parse((HEADER + "A,2,x,,,,29,rate\n").encode(), SMALL, "x")
    assert sheet.rows[0]["unit_mult"] == 29
    assert sheet.rows[0]["value"] is None


@pytest.mark.parametrize(
    "header, said",
    [
        ("\n", "header is missing"),
        (HEADER.replace("note,", ""), "missing 'note'"),
        (HEADER.replace("note,", "note,extra,"), "unknown 'extra'"),
        (HEADER.replace("code,start", "start,code"), "another order"),
        (HEADER.replace("code,", "code,code,"), "stands twice"),
        (HEADER.replace(",", ";"), "missing 'code'"),
    ],
)
def test_a_wrong_header_is_refused_and_the_right_one_shown(header, said):
    sheet = csv_form.parse(header.encode(), SMALL, "x")
    (found,) = sheet.problems
    assert (found.rule, found.line) == ("header", 1)
    assert said in found.what
    assert HEADER.strip() in (found.mend or "")
    assert sheet.rows == []


@pytest.mark.parametrize(
    "line, rule, what",
    [
        ("\n" + GOOD, "row_length", "blank line"),
        ("A,2\n", "row_length", "2 cells instead of 8"),
        (GOOD.replace("\n", ",\n"), "row_length", "9 cells instead of 8"),
        ('A,2,,,,"open,,rate\n', "csv", "cannot be read as CSV"),
        ('A,2,,,,"a"b,,rate\n', "csv", "cannot be read as CSV"),
        ("A,2,,,,%s,,rate\n" % ("x" * 10_000_001), "csv", "more than 10,000,000 characters"),
    ],
)
def test_broken_rows_are_named(line, rule, what):
    sheet = csv_form.parse((HEADER + line).encode(), SMALL, "x")
    assert [p.rule for p in sheet.problems] == [rule]
    assert sheet.problems[0].line == 2
    assert what in sheet.problems[0].what


def test_a_cell_without_end_is_named_also_after_a_library_lifted_the_limit_of_the_csv_module():
    former = csv.field_size_limit(20_000_000)
    try:
        content = f"{HEADER}A,2,,,,{'x' * 10_000_001}".encode()
        (found,) = csv_form.parse(content, SMALL, "x").problems
    finally:
        csv.field_size_limit(former)
    assert (found.rule, found.line) == ("csv", 2)


def test_a_file_that_is_not_utf8_names_byte_and_line():
    content = (HEADER + GOOD).encode() + "B,2,,,,广东,,rate\n".encode("gbk")
    (found,) = csv_form.parse(content, SMALL, "x").problems
    assert (found.rule, found.line) == ("encoding", 3)
    assert f"byte {len((HEADER + GOOD).encode()) + 8}" in found.what


def test_a_byte_order_mark_and_crlf_are_tolerated():
    content = b"\xef\xbb\xbf" + (HEADER + GOOD).replace("\n", "\r\n").encode()
    sheet = csv_form.parse(content, SMALL, "x")
    assert sheet.problems == []
    assert sheet.rows[0]["kind"] == "rate"


def test_a_file_without_rows_is_an_empty_table():
    assert csv_form.parse(HEADER.encode(), SMALL, "x") == csv_form.Sheet()


def test_read_raises_all_problems_and_a_missing_file_is_an_input_error(tmp_path):
    path = tmp_path / "small.csv"
    with pytest.raises(InputError, match=r"raw/small.csv: cannot be read: No such file"):
        csv_form.read(path, SMALL, "raw/small.csv")
    path.write_text(HEADER + "A,x,y,,,,,rate\n")
    with pytest.raises(RawDataError) as caught:
        csv_form.read(path, SMALL, "raw/small.csv")
    assert [p.column for p in caught.value.problems] == ["start", "value"]
    path.write_text(HEADER + GOOD)
    assert len(csv_form.read(path, SMALL, "raw/small.csv")) == 1


CELLS = {
    FieldType.TEXT: st.text(
        st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1
    ),
    FieldType.INTEGER: st.integers(-(2**63), 2**63 - 1),
    FieldType.DECIMAL: st.decimals(
        -(10**28) + 1, 10**28 - 1, allow_nan=False, allow_infinity=False, places=10
    ),
    FieldType.BOOLEAN: st.booleans(),
    FieldType.DATE: st.dates(),
}


def free(field: Field) -> Field:
    return Field(field.name, field.type, field.title_zh, field.title_en, "", field.example)


FREE = Table("free", "表", "Table", "", tuple(map(free, SMALL.fields)), ("start",))


@given(
    st.lists(
        st.fixed_dictionaries(
            {
                field.name: CELLS[field.type]
                if field.name == "start"
                else st.none() | CELLS[field.type]
                for field in FREE.fields
            }
        ),
        unique_by=lambda row: row["start"],
    )
)
def test_what_is_written_is_read_back_equal(rows):
    sheet = csv_form.parse(csv_form.write(rows, FREE), FREE, "x")
    assert sheet.problems == []
    assert sheet.rows == sorted(rows, key=lambda row: row["start"])


@given(st.binary())
def test_no_bytes_make_the_reader_fail(content):
    csv_form.parse(content, SMALL, "x")
    csv_form.parse(HEADER.encode() + content, SMALL, "x")


@pytest.mark.parametrize("table", [*tables.CLEAN_TABLES, tables.LEDGER], ids=lambda t: t.name)
def test_every_example_of_every_field_is_a_valid_cell(table):
    for field in table.fields:
        cell = parse(field, field.example)
        assert cell is not None
        assert render(field, cell) == field.example


@pytest.mark.parametrize("table", [*tables.CLEAN_TABLES, tables.LEDGER], ids=lambda t: t.name)
def test_constraints_stand_only_where_they_have_a_meaning(table):
    for field in table.fields:
        if field.enum or field.pattern:
            assert field.type is FieldType.TEXT
        if field.minimum is not None or field.maximum is not None:
            assert field.type in {FieldType.INTEGER, FieldType.DECIMAL}


def test_the_error_of_a_cell_names_rule_and_mend():
    with pytest.raises(CellError) as caught:
        parse(fields.KIND, "rates")
    assert caught.value.rule == "enum"
    assert "quantity" in caught.value.mend


def test_a_long_cell_is_read_and_one_beyond_the_limit_is_named_with_its_column(monkeypatch):
    from indicators.model import csv_sheet

    table = tables.AREA_MEMBERS
    long = "x" * 200_000
    before = csv.field_size_limit()
    assert csv_form.parse(f"grouping,member\nX-A,{long}\n".encode(), table, "a.csv").rows == [
        {"grouping": "X-A", "member": long}
    ]
    monkeypatch.setattr(csv_sheet, "LONGEST_CELL", 1000)
    content = f'grouping,member\nX-A,b\n"X\n-B",{"y" * 1001}\n'.encode()
    (problem,) = csv_form.parse(content, table, "a.csv").problems
    assert (problem.line, problem.column) == (3, "member")
    assert problem.what == "a cell of more than 1,000 characters"
    assert csv.field_size_limit() == before


def test_a_file_without_a_byte_is_called_empty():
    (problem,) = csv_form.parse(b"", tables.AREA_MEMBERS, "a.csv").problems
    assert problem.what == "the file is empty"
