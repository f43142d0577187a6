import csv
from decimal import Decimal

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import indicators
from indicators.access import frames, store
from indicators.errors import InputError, UnknownIdError
from indicators.model import cells
from indicators.model.tables import CLEAN_TABLES
from indicators.workspace import Workspace


def cells_of_file(workspace, table):
    """Give the cells of a clean table by Python's own reader: {column: [typed cells]}."""
    with workspace.table(table.name).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {
        field.name: [cells.parse(field, row[field.name]) for row in rows] for field in table.fields
    }


@pytest.mark.parametrize("table", CLEAN_TABLES, ids=lambda table: table.name)
def test_every_table_loads_exactly_as_its_file_has_it(table):
    loaded = indicators.load(table.name, numbers="decimal", engine="arrow")
    assert loaded.to_pydict() == cells_of_file(Workspace.packaged(), table)


def test_every_table_of_the_model_is_listed_with_its_rows(small):
    listed = indicators.tables(dataset=small)
    assert list(listed.index) == [table.name for table in CLEAN_TABLES]
    assert listed.loc["area_members", "rows"] == 2


def test_an_empty_cell_is_missing_and_a_text_na_is_a_text(small, tmp_path):
    observations = indicators.load("observations", dataset=small)
    assert observations.subject.isna().all()
    assert observations.upper.isna().any()
    assert not (observations.upper == 0).any()


def test_types_are_nullable_and_days_are_days(small):
    observations = indicators.load("observations", dataset=small)
    types = {name: str(kind) for name, kind in observations.dtypes.items()}
    assert types["area"] == "string"
    assert types["value"] == "Float64"
    assert types["decimals"] == "Int64"
    assert types["period_start"] == "datetime64[s]"
    assert str(indicators.load("mentions", dataset=small).dtypes["statistical"]) == "boolean"


def test_decimals_are_exact_on_demand_and_without_needless_zeros(small):
    value = indicators.load("observations", numbers="decimal", dataset=small).value.dropna()
    assert {type(number) for number in value} == {Decimal}
    assert "1250000000" in {str(number) for number in value}


def test_a_number_that_a_float_cannot_hold_is_told_of():
    long = pa.table({"value": pa.array([Decimal("12345678901234567.5")], pa.decimal128(38, 10))})
    with pytest.warns(frames.PrecisionWarning, match="1 values of value"):
        frames.convert(long, "pandas", "float")


def test_names_stand_behind_their_codes(small):
    observations = indicators.load("observations", labels="both", dataset=small)
    names = list(observations.columns)
    place = names.index("area")
    assert names[place : place + 3] == ["area", "area_zh", "area_en"]
    assert set(observations.area_en) == {"Guangdong", "Jiangsu"}
    assert set(observations.unit_zh) >= {"人民币元", "个"}


def test_polars_and_arrow_get_the_same_values(small):
    exact = indicators.load("observations", engine="arrow", numbers="decimal", dataset=small)
    assert exact.schema.field("value").metadata[b"title_zh"].decode() == "数值"
    frame = indicators.load("observations", engine="polars", numbers="decimal", dataset=small)
    assert isinstance(frame, pl.DataFrame)
    assert frame["value"].to_list() == exact.column("value").to_pylist()
    near = indicators.load("observations", engine="polars", dataset=small)
    assert near["value"].dtype == pl.Float64


def test_what_is_known_of_columns_travels_with_the_frame():
    reference = indicators.load("reference")
    known = reference.attrs["indicators"]["columns"]
    assert known["value"]["concept"] == "OBS_VALUE"
    kept = reference[reference.area == "CN"].head(2)
    assert kept.attrs["indicators"]["table"]["name"] == "reference"


@pytest.mark.parametrize(
    "arguments, words",
    [
        ({"table": "observation"}, "observations"),
        ({"table": "areas", "labels": "fr"}, "zh, en or both"),
        ({"table": "areas", "numbers": "double"}, "float, decimal"),
        ({"table": "areas", "engine": "spark"}, "pandas, polars, arrow"),
        ({"table": "areas", "dataset": "no/such/folder"}, "correct its name"),
    ],
)
def test_a_wrong_word_is_answered_with_the_right_ones(arguments, words):
    with pytest.raises((InputError, UnknownIdError), match=words):
        indicators.load(**arguments)


def test_a_dataset_is_read_only_when_it_is_asked_for(small, monkeypatch):
    monkeypatch.chdir(small)
    assert len(indicators.load("areas")) == len(indicators.load("areas", dataset=None)) > 10
    assert len(indicators.load("areas", dataset=".")) == 4


def test_a_file_that_was_changed_is_read_anew(small, tmp_path):
    import shutil

    folder = tmp_path / "copy"
    shutil.copytree(small, folder)
    assert len(indicators.load("area_members", dataset=folder)) == 2
    path = folder / "clean" / "area_members.csv"
    path.write_text("grouping,member\nX-PAIR,CN-GD\n", encoding="utf-8")
    assert len(indicators.load("area_members", dataset=folder)) == 1


@pytest.mark.parametrize(
    "content, what",
    [
        ("grouping,members\nX,Y\n", "columns are not grouping, member"),
        ("grouping,member\nX\n", "does not load as the model says"),
        (None, "cannot be read"),
    ],
)
def test_a_damaged_table_is_named_with_its_mend(small, tmp_path, content, what):
    import shutil

    folder = tmp_path / "copy"
    shutil.copytree(small, folder)
    path = folder / "clean" / "area_members.csv"
    path.unlink() if content is None else path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=what) as caught:
        indicators.load("area_members", dataset=folder)
    assert "clean/area_members.csv" in str(caught.value)
    assert "indicators build" in str(caught.value)


def test_public_names_complete_and_have_help():
    names = dir(indicators)
    assert names == sorted(indicators.__all__)
    for name in names:
        assert getattr(indicators, name).__doc__ or name == "__version__"


def test_an_unknown_table_is_no_file_name():
    with pytest.raises(UnknownIdError):
        store.arrow("../raw/sources")


def test_pandas_frames_hold_what_arrow_holds(small):
    frame = indicators.load("reference", numbers="decimal", dataset=small)
    exact = indicators.load("reference", numbers="decimal", engine="arrow", dataset=small)
    for name in frame.columns:
        cells_here = [None if pd.isna(cell) else cell for cell in frame[name]]
        if str(frame[name].dtype) == "datetime64[s]":
            cells_here = [cell and cell.date() for cell in cells_here]
        assert cells_here == exact.column(name).to_pylist()


def test_a_slip_in_the_name_of_a_function_lets_python_tell_the_nearest() -> None:
    with pytest.raises(AttributeError) as caught:
        indicators.slect  # type: ignore[attr-defined]  # noqa: B018
    assert (caught.value.name, caught.value.obj) == ("slect", indicators)
