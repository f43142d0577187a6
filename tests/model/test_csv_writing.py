"""The writer of CSV files."""

from decimal import Decimal

import pytest

from indicators.errors import RawDataError
from indicators.model import csv_form, fields
from indicators.model.cells import render
from tests.model.small_table import SMALL


def row(**cells: csv_form.Cell) -> csv_form.Row:
    empty: csv_form.Row = dict.fromkeys(SMALL.field_names)
    return {**empty, "code": "A", "start": 0, "kind": "rate", **cells}


def test_rows_are_sorted_by_the_typed_key():
    rows = [row(start=10), row(start=9), row(code="Z", start=1), row(code="a", start=0)]
    lines = csv_form.write(rows, SMALL).decode().splitlines()[1:]
    assert [line.split(",")[:2] for line in lines] == [
        ["A", "9"],
        ["A", "10"],
        ["Z", "1"],
        ["a", "0"],
    ]


def test_the_order_of_the_rows_does_not_change_the_bytes():
    rows = [row(start=n % 7, code="AB"[n % 2], note=str(n)) for n in range(14)]
    shuffled = rows[:5:-1] + rows[:6]
    assert csv_form.write(rows, SMALL) == csv_form.write(shuffled, SMALL)


@pytest.mark.parametrize(
    "number, text",
    [
        ("4.8026E+11", "480260000000"),
        ("1.80", "1.8"),
        ("100", "100"),
        ("0.00", "0"),
        ("-0.0", "0"),
        ("1E-10", "0.0000000001"),
        ("-5.50", "-5.5"),
    ],
)
def test_decimals_are_plain_text(number, text):
    assert render(fields.VALUE, Decimal(number)) == text


def test_only_cells_that_need_quotes_have_them():
    note = 'a,b "c"\r'
    line = csv_form.write([row(note=note)], SMALL).decode().split("\n")[1]
    assert line == 'A,0,,,,"a,b ""c""\r",,rate'


@pytest.mark.parametrize(
    "cells",
    [
        {"start": True},
        {"start": "1"},
        {"start": 2**63},
        {"value": 1.5},
        {"value": 1},
        {"value": Decimal("NaN")},
        {"value": Decimal("Infinity")},
        {"value": Decimal("0.12345678901")},
        {"value": Decimal("1e28")},
        {"note": ""},
        {"note": "x\0"},
        {"statistical": "true"},
        {"period_start": "2023-05-01"},
    ],
)
def test_a_cell_of_the_wrong_type_is_not_written(cells):
    with pytest.raises(RawDataError) as caught:
        csv_form.write([row(**cells)], SMALL)
    (found,) = caught.value.problems
    assert found.column == next(iter(cells))


@pytest.mark.parametrize("change", [{"extra": 1}, {"code": None}])
def test_a_row_that_is_not_of_the_table_is_not_written(change):
    with pytest.raises(RawDataError, match=r"small.csv"):
        csv_form.write([{**row(), **change}], SMALL)
    with pytest.raises(RawDataError):
        csv_form.write([{"code": "A", "start": 1}], SMALL)
