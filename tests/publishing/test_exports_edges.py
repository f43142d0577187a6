"""Exports of what is hard: hostile texts, long ones, numbers at the limits, disks and names."""

from __future__ import annotations

import builtins
import io
from decimal import Decimal

import openpyxl
import pandas as pd
import pyreadstat
import pytest

from indicators import pipeline
from indicators.errors import InputError
from indicators.publishing.exports import (
    dta,
    dta_file,
    formats,
    parquet,
    sdmx,
    sdmx_ml,
    xlsx,
    xml_writer,
)
from indicators.publishing.exports.dta_file import DoesNotFitError, Variable
from indicators.publishing.exports.package import Package
from tests import smallset

HOSTILE = [
    "=1+1", "+2", "-3", "@SUM(A1)", '=HYPERLINK("http://example.org")', "'quoted'", 'a "b" & <c>',
    "NA", "null", "1e5", "007", "很长的中文说明", "line\nbreak", "https://example.org/x",
]  # fmt: skip


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """Return a built dataset whose notes are as bad as notes get."""
    workspace = smallset.write(tmp_path_factory.mktemp("hostile"))
    for number, note in enumerate(HOSTILE):
        smallset.add_row(
            workspace, "t1", start=1000 + number, end=1001 + number, printed=number % 10,
            kind="name", statistical="false", reason="product name", status="accepted", note=note,
        )  # fmt: skip
    pipeline.build(workspace)
    return Package(workspace)


def test_text_stays_text_in_excel_and_nothing_is_a_formula(hostile):
    content = next(iter(xlsx.files(hostile).values()))
    book = openpyxl.load_workbook(io.BytesIO(content))
    notes = [row[-1] for row in book["mentions"].iter_rows(2)]
    written = [cell for cell in notes if cell.value is not None]
    assert {cell.data_type for cell in written} == {"s"}
    assert set(HOSTILE) <= {cell.value for cell in written}
    assert {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row} <= {
        "s", "n", "d", "b",
    }  # fmt: skip
    risky = [cell for cell in written if cell.value.startswith(("=", "+", "-", "@"))]
    assert all(cell.quotePrefix for cell in risky)


def test_stata_and_sdmx_keep_quotes_breaks_and_signs(hostile, tmp_path):
    path = tmp_path / "mentions.dta"
    path.write_bytes(dta.files(hostile)["mentions.dta"])
    assert set(HOSTILE) <= set(pd.read_stata(path).note)
    described = sdmx.structure(hostile)
    assert described.agency == "SMALL_SET"
    assert sdmx_ml.files(hostile)["figures.xml"].startswith(b"<?xml")


@pytest.mark.parametrize("name", [name for name in formats.FORMATS if name != "duckdb"])
def test_the_same_package_gives_the_same_bytes(hostile, name):
    again = Package(hostile.workspace)
    assert formats.files(name, hostile) == formats.files(name, again)


@pytest.mark.parametrize(
    "number, kept",
    [("123456789012345", True), ("1234567890123456", False), ("0.1", True), ("1e27", True)],
)
def test_excel_gets_a_number_only_where_it_keeps_all_digits(number, kept):
    assert xlsx.fits(Decimal(number)) is kept


def stata(tmp_path, *variables, rows=1, **more):
    path = tmp_path / "file.dta"
    path.write_bytes(dta_file.write(variables, rows, "label", ["note"], **more))
    return path


def test_a_text_longer_than_a_field_of_stata_is_a_long_string(tmp_path):
    texts = ["长" * 1000, "", "short"]
    path = stata(tmp_path, Variable("note", "text", texts, "Note"), rows=3)
    assert list(pd.read_stata(path).note) == texts


def test_the_limits_of_stata_numbers_are_told_from_missing_ones(tmp_path):
    longs = [-2_147_483_647, 2_147_483_620, None]
    doubles = [1e300, -0.1, None]
    path = stata(
        tmp_path, Variable("l", "long", longs, "L"),
        Variable("d", "double", doubles, "D", missing="z"), rows=3,
    )  # fmt: skip
    frame, _ = pyreadstat.read_dta(path, user_missing=True)
    assert frame.l.tolist()[:2] == longs[:2]
    assert frame.d.tolist() == [1e300, -0.1, "z"]


@pytest.mark.parametrize(
    "variable, what",
    [
        (Variable("if", "long", [1], ""), "the name if"),
        (Variable("a" * 33, "long", [1], ""), "the name a"),
        (Variable("a", "long", [2_147_483_621], ""), "2147483621 in a"),
        (Variable("a", "double", [float("inf")], ""), "inf in a"),
        (Variable("a", "double", [float("nan")], ""), "nan in a"),
        (Variable("a", "text", ["x\0y"], ""), "NUL"),
    ],
)
def test_what_stata_cannot_hold_is_refused(variable, what):
    with pytest.raises(DoesNotFitError, match=what):
        dta_file.write([variable], 1, "", [])


def test_a_label_too_long_for_stata_is_cut_and_says_so(tmp_path):
    path = stata(tmp_path, Variable("a", "long", [1], "标" * 100))
    _, known = pyreadstat.read_dta(path)
    assert known.column_labels == ["标" * 79 + "…"]


def test_a_file_without_rows_or_notes_is_read(tmp_path):
    path = stata(tmp_path, Variable("a", "text", [], "A"), rows=0)
    assert pd.read_stata(path).shape == (0, 1)


def test_what_xml_cannot_hold_is_refused_with_its_number():
    with pytest.raises(InputError, match="U\\+000B"):
        xml_writer.checked("a\vb")


@pytest.mark.parametrize("code", ["CNY/kW.h", "CNY/{piece}", "CN-GD", "1", "a$b"])
def test_codes_come_back_from_sdmx(code):
    assert sdmx.code(sdmx.identifier(code)) == code


def test_a_format_that_is_none_is_answered_with_the_nearest(hostile, tmp_path):
    with pytest.raises(InputError, match="nearest: parquet"):
        formats.export(hostile.workspace, ["parqet"], tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_library_that_is_not_installed_is_named_with_its_extra(hostile, monkeypatch, tmp_path):
    real = builtins.__import__

    def without(name, *rest):
        if name == "xlsxwriter":
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(InputError, match=r"innovation-indicators\[xlsx\]"):
        formats.export(hostile.workspace, ["parquet", "xlsx"], tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_written_when_a_file_is_in_the_way(hostile, tmp_path):
    (tmp_path / "csvw").write_text("a file", encoding="utf-8")
    with pytest.raises(InputError, match="csvw"):
        formats.export(hostile.workspace, ["parquet", "csvw"], tmp_path)
    assert [path.name for path in tmp_path.rglob("*") if path.suffix == ".parquet"] == []


def test_parquet_of_a_table_without_rows_is_read(hostile):
    import pyarrow.parquet as pq

    content = parquet.files(hostile)["series_breaks.parquet"]
    assert pq.read_table(io.BytesIO(content)).num_rows == 0
