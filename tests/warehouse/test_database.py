import csv
from decimal import Decimal

import duckdb
import pytest

from indicators.errors import InputError, QueryError
from indicators.model.tables import AREAS, CLEAN_TABLES, ORGANISATIONS
from indicators.warehouse import database, formats, query
from tests.warehouse import tiny


@pytest.fixture(scope="module")
def clean(tmp_path_factory):
    return tiny.write(tmp_path_factory.mktemp("tiny") / "it's clean")


@pytest.fixture
def package(clean):
    with database.connect(clean) as connection:
        yield connection


def rows(package, sql, parameters=None):
    return query.run(package, sql, parameters).to_pylist()


def test_every_table_of_the_model_is_there_with_its_columns_in_order(package):
    for table in CLEAN_TABLES:
        columns = [row["column_name"] for row in rows(package, f"DESCRIBE {table.name}")]
        assert columns == list(table.field_names)


def test_money_is_an_exact_decimal_and_not_a_float(package):
    found = query.run(package, "SELECT value FROM observations WHERE observation_id = 't1-60'")
    assert str(found.schema.field("value").type) == "decimal128(38, 10)"
    assert found.to_pylist() == [{"value": Decimal("0.1")}]


def test_an_empty_cell_is_null_and_not_an_empty_text(package):
    found = rows(package, "SELECT subject, upper FROM observations WHERE observation_id = 't1-40'")
    assert found == [{"subject": None, "upper": None}]


def test_headline_gives_labels_words_and_source_of_a_fact_printed_twice_once(package):
    (found,) = rows(package, "FROM headline WHERE observation_id = 't1-10'")
    assert found["area_zh"] == "广东省"
    assert found["indicator_en"] == "R&D expenditure"
    assert found["year"] == 2023
    assert found["printed"] == "4802.6亿元"
    assert found["mentions"] == 2
    assert found["source_title"] == "年报, 第一期"


def test_headline_leaves_out_what_is_not_reviewed(clean, tmp_path):
    folder = tiny.write(tmp_path / "clean")
    path = folder / "observations.csv"
    path.write_text(path.read_text("utf-8").replace("accepted", "proposed", 1), "utf-8")
    with database.connect(folder) as package:
        assert [row["observation_id"] for row in rows(package, "FROM headline")] == [
            "t1-40",
            "t1-60",
        ]


def test_rd_by_area_year_holds_final_values_and_says_which_places_overlap(package):
    found = [
        (row["area"], row["level"], row["year"], row["value"])
        for row in rows(package, "FROM rd_by_area_year")
    ]
    assert found == [
        ("CN", "country", 2022, Decimal("3078290000000")),
        ("CN-GD", "province", 2023, Decimal("480260000000")),
        ("X-YRD", "grouping", 2022, Decimal("938630000000")),
    ]


@pytest.mark.parametrize("view", ["headline", "technology_contracts", "conversion", "rd_printed"])
def test_views_of_figures_say_who_they_are_about_and_what_to_mind(clean, tmp_path, view):
    folder = tiny.write(tmp_path / "clean")
    path = folder / "observations.csv"
    changed = []
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        changed = [{**row, "usage_warning": "do_not_add"} for row in reader]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, changed[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(changed)
    with database.connect(folder) as package:
        found = rows(package, f"SELECT subject, usage_warning FROM {view}")
    assert found
    assert {(row["subject"], row["usage_warning"]) for row in found} == {(None, "do_not_add")}


def test_technology_contracts_split_direction_and_partner(package):
    (found,) = rows(package, "FROM technology_contracts")
    assert (found["direction"], found["partner"]) == ("out", "CN-AH|CN-SH|CN-ZJ")
    assert (found["lower"], found["upper"]) == (Decimal("30700000000"), None)


@pytest.mark.parametrize(
    "cell, value",
    [
        ("direction=out;partner=CN-AH|CN-SH", "CN-AH|CN-SH"),
        ("partner=CN-AH", "CN-AH"),
        ("trade_partner=CN-AH", None),
        ("direction=out", None),
        (None, None),
    ],
)
def test_a_query_reads_one_dimension_of_a_cell(package, cell, value):
    found = rows(package, "SELECT dimension(?, 'partner') AS found", [cell])
    assert found == [{"found": value}]


def test_a_seat_is_in_the_province_or_else_the_country_that_holds_it(clean, tmp_path):
    folder = tiny.write(tmp_path / "clean")
    with (folder / "areas.csv").open("a", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, AREAS.field_names, lineterminator="\n", restval="")
        names = {"name_zh": "地", "name_en": "Place"}
        writer.writerow({"code": "CN-GD-1", "level": "prefecture", "parent": "CN-GD", **names})
        writer.writerow({"code": "CN-GD-1-1", "level": "county", "parent": "CN-GD-1", **names})
    seats = {"a": "CN-GD-1-1", "b": "CN-GD", "c": "CN", "d": "X-YRD", "e": ""}
    with (folder / "organisations.csv").open("a", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, ORGANISATIONS.field_names, lineterminator="\n", restval="-")
        for name, seat in seats.items():
            writer.writerow({"organisation_id": name, "seat": seat})
    with database.connect(folder) as package:
        found = {row["organisation_id"]: row["place"] for row in rows(package, "FROM seats")}
    assert found == {"a": "CN-GD", "b": "CN-GD", "c": "CN"}


def test_rd_printed_and_conversion_pick_their_indicators(package):
    assert [row["area"] for row in rows(package, "FROM rd_printed")] == ["CN-GD"]
    assert [row["observation_id"] for row in rows(package, "FROM conversion")] == ["t1-60"]


def test_parameters_are_values_and_not_text_of_the_query(package):
    found = rows(package, "SELECT count(*) AS n FROM areas WHERE code = ?", ["CN' OR '1'='1"])
    assert found == [{"n": 0}]


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT * FROM read_csv('/etc/hostname')",
        "SELECT * FROM glob('/*')",
        "SELECT * FROM 'observations.csv'",
    ],
)
def test_a_query_reaches_no_file(package, sql):
    with pytest.raises(QueryError):
        query.run(package, sql)


@pytest.mark.parametrize(
    "sql",
    [
        "DROP TABLE observations",
        "UPDATE observations SET value = 1",
        "COPY observations TO 'stolen.csv'",
        "SET enable_external_access = true",
        "ATTACH 'other.duckdb'",
        "INSTALL httpfs",
    ],
)
def test_only_queries_are_run(package, sql):
    with pytest.raises(QueryError, match="read only"):
        query.run(package, sql)


def test_the_connection_itself_is_shut(package):
    with pytest.raises(duckdb.Error):
        package.execute("SET enable_external_access = true")
    with pytest.raises(duckdb.Error):
        package.execute("COPY areas TO 'stolen.csv'")


def test_a_variable_of_the_caller_is_no_table(package):
    import pyarrow as pa

    secret = pa.table({"a": [1]})  # noqa: F841 - named in the query
    with pytest.raises(duckdb.CatalogException, match="secret"):
        package.execute("SELECT * FROM secret")


@pytest.mark.parametrize("sql", ["", "-- nothing", "SELECT 1; SELECT 2"])
def test_one_statement_is_expected(package, sql):
    with pytest.raises(QueryError, match="one statement"):
        query.run(package, sql)


def test_an_sql_error_names_the_column_and_its_neighbours_in_one_line(package):
    with pytest.raises(QueryError) as caught:
        query.run(package, "SELECT valeu FROM observations")
    head, mend = caught.value.message().splitlines()
    assert "valeu" in head
    assert "value" in head
    assert mend.startswith("  mend:")


def test_pivot_is_a_query(package):
    found = rows(package, "PIVOT (SELECT area, indicator FROM headline) ON indicator")
    assert {row["area"] for row in found} == {"CN-GD", "CN-JS"}


def test_a_missing_table_names_the_file_and_the_mend(tmp_path):
    folder = tiny.write(tmp_path / "clean")
    (folder / "units.csv").unlink()
    with pytest.raises(InputError, match=r"clean/units.csv: cannot be read") as caught:
        database.connect(folder)
    assert "indicators build" in caught.value.message()


def test_columns_in_another_order_are_refused(tmp_path):
    folder = tiny.write(tmp_path / "clean")
    path = folder / "units.csv"
    path.write_text(path.read_text("utf-8").replace("code,name_zh", "name_zh,code"), "utf-8")
    with pytest.raises(InputError, match="columns are not code, name_zh"):
        database.connect(folder)


def test_a_cell_of_another_type_is_refused_with_its_file(tmp_path):
    folder = tiny.write(tmp_path / "clean")
    path = folder / "observations.csv"
    path.write_text(path.read_text("utf-8").replace("30700000000", "many", 1), "utf-8")
    with pytest.raises(InputError, match=r"clean/observations.csv: does not load"):
        database.connect(folder)


def test_a_file_holds_the_same_as_memory_and_can_be_opened_again(clean, tmp_path):
    path = tmp_path / "package.duckdb"
    with database.connect(clean, database=path) as connection:
        expected = query.run(connection, "FROM headline")
    with duckdb.connect(str(path), read_only=True) as again:
        assert again.sql("FROM headline").to_arrow_table().equals(expected)


def test_named_queries_are_shipped_and_unknown_ones_refused():
    with pytest.raises(QueryError, match="no query of this name"):
        query.named("no_such_query")


@pytest.mark.parametrize("name, neighbour", [("data[1]", "data1"), ("data*", "data2")])
def test_the_name_of_a_folder_is_no_pattern_for_others(tmp_path, name, neighbour):
    folder, other = (tiny.write(tmp_path / each) for each in (name, neighbour))
    path = other / "areas.csv"
    path.write_bytes(path.read_bytes().replace("广东省".encode(), "外地".encode()))
    with database.connect(folder) as package:
        assert rows(package, "SELECT count(*) AS n FROM areas WHERE name_zh = '广东省'") == [
            {"n": 1}
        ]


def test_a_file_that_is_no_csv_at_all_is_refused_with_its_name(tmp_path):
    folder = tiny.write(tmp_path / "clean")
    (folder / "units.csv").write_text('"' + "x" * 200_000, "utf-8")
    limit = csv.field_size_limit(100_000)  # some library may have raised it
    try:
        with pytest.raises(InputError, match=r"clean/units.csv: cannot be read: not CSV"):
            database.connect(folder)
    finally:
        csv.field_size_limit(limit)


def test_a_query_that_is_not_utf_8_is_refused(package):
    with pytest.raises(QueryError, match="not UTF-8"):
        query.run(package, "SELECT '\udcff'")


@pytest.mark.parametrize("format", ["csv", "json", "markdown"])
def test_a_day_beyond_the_calendar_is_refused_with_its_mend(package, format):
    found = query.run(package, "SELECT DATE 'infinity'")
    with pytest.raises(QueryError, match="CAST it to VARCHAR"):
        formats.WRITERS[format](found)


def test_a_type_that_parquet_lacks_is_refused_with_its_mend(package):
    found = query.run(package, "SELECT INTERVAL 1 DAY")
    with pytest.raises(QueryError, match="CAST the column to VARCHAR"):
        formats.WRITERS["parquet"](found)
