"""Every table builds in every target, and one definition means the same thing in each of them."""

import contextlib
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import frictionless
import pandas as pd
import pandera.pandas as pandera
import pyarrow as pa
import pyarrow.parquet
import pytest

from indicators.extraction import records
from indicators.model import (
    arrow_schema,
    csv_form,
    dictionary,
    duckdb_ddl,
    fields,
    frictionless_schema,
    pandera_schema,
    tables,
    vocabularies,
)
from indicators.model.cells import Row, render
from indicators.model.types import Field, FieldType, Table
from tests.model.samples import ALL_TABLES, second_row, valid_row

ROOT = Path(__file__).parents[2]
CELLS = [(table, field) for table in ALL_TABLES for field in table.fields]


def name_of(item: object) -> str:
    return getattr(item, "name", str(item))


def in_frictionless(content: bytes, table: Table) -> list[tuple[str, int | None, str | None]]:
    """Validate the bytes of one table without its references: type, row and field of each error."""
    schema = frictionless_schema.schema(table)
    schema.pop("foreignKeys", None)
    resource = frictionless.Resource(
        content,
        format="csv",
        encoding="utf-8",
        schema=frictionless.Schema.from_descriptor(schema),
    )
    found = resource.validate().flatten(["type", "rowNumber", "fieldName"])
    return [tuple(error) for error in found]


def in_pandera(frame: pd.DataFrame, table: Table) -> set[tuple[str, str | None, int | None]]:
    with contextlib.suppress(pandera.errors.SchemaWarning):
        try:
            pandera_schema.schema(table).validate(frame, lazy=True)
        except pandera.errors.SchemaErrors as error:
            return {
                (str(case["check"]), case["column"], case["index"])
                for case in error.failure_cases.to_dict("records")
            }
    return set()


@dataclass(frozen=True)
class Damage:
    """One cell as text, and the part of its field's definition that it breaks; "" for none."""

    field: Field
    rule: str
    text: str


def csv_of(table: Table, damages: list[Damage]) -> bytes:
    """Write one row for each damage: the valid row with that cell as it is."""
    row = valid_row(table)
    good = {field.name: render(field, row[field.name]) for field in table.fields}
    lines = [",".join(table.field_names)]
    for damage in damages:
        texts = {**good, damage.field.name: damage.text}.values()
        lines.append(",".join('"' + text.replace('"', '""') + '"' for text in texts))
    return ("\n".join(lines) + "\n").encode()


Refused = set[tuple[int, str, str]]
"""Row (from 0), column and what was said, but for the key that repeats in each row."""


def refused_by_csv_form(table: Table, damages: list[Damage]) -> Refused:
    sheet = csv_form.parse(csv_of(table, damages), table, "x")
    return {
        (sheet.lines.index(problem.line), problem.column or "", problem.rule or "")
        for problem in sheet.problems
        if problem.line is not None and problem.rule != "unique_key"
    }


def refused_by_frictionless(table: Table, damages: list[Damage]) -> Refused:
    return {
        (row - 2, name or "", kind)
        for kind, row, name in in_frictionless(csv_of(table, damages), table)
        if row is not None and kind != "primary-key"
    }


def refused_by_pandera(table: Table, damages: list[Damage]) -> Refused:
    rows = []
    for damage in damages:
        text = damage.text or None
        cell = int(text) if text and damage.field.type is FieldType.INTEGER else text
        rows.append({**valid_row(table), damage.field.name: cell})
    of_cells = {"not_nullable", "enum", "pattern", "minimum", "maximum"}
    return {
        (index, column or "", check)
        for check, column, index in in_pandera(pandera_schema.frame(rows, table), table)
        if index is not None and check in of_cells
    }


@pytest.mark.parametrize("table", ALL_TABLES, ids=name_of)
def test_a_table_has_the_same_columns_in_every_target(table: Table):
    names = list(table.field_names)
    assert list(pandera_schema.schema(table).columns) == names
    assert [field["name"] for field in frictionless_schema.schema(table)["fields"]] == names
    assert arrow_schema.schema(table).names == names
    with duckdb.connect() as connection:
        connection.execute(duckdb_ddl.create_table(table))
        assert connection.sql(f'SELECT * FROM "{table.name}"').columns == names


@pytest.mark.parametrize("table", ALL_TABLES, ids=name_of)
def test_frictionless_accepts_the_schema_and_valid_rows(table: Table):
    frictionless.Schema.from_descriptor(frictionless_schema.schema(table))
    content = csv_form.write([valid_row(table), second_row(table)], table)
    assert in_frictionless(content, table) == []


@pytest.mark.parametrize("table", ALL_TABLES, ids=name_of)
def test_rows_come_back_equal_from_every_typed_target(table: Table, tmp_path: Path):
    rows = [valid_row(table), second_row(table)]
    arrow = arrow_schema.to_arrow(rows, table)
    assert arrow.to_pylist() == rows
    pyarrow.parquet.write_table(arrow, tmp_path / "t.parquet")
    stored = pyarrow.parquet.read_table(tmp_path / "t.parquet")
    assert stored.to_pylist() == rows
    assert stored.schema.equals(arrow_schema.schema(table), check_metadata=True)
    frame = pandera_schema.schema(table).validate(pandera_schema.frame(rows, table))
    assert pa.Table.from_pandas(frame, preserve_index=False).to_pylist() == rows
    with duckdb.connect() as connection:
        connection.execute(duckdb_ddl.create_table(table))
        connection.register("arrived", arrow)
        connection.execute(f'INSERT INTO "{table.name}" SELECT * FROM arrived')
        assert connection.sql(f'SELECT * FROM "{table.name}"').to_arrow_table().to_pylist() == rows


def test_the_last_digit_of_a_large_decimal_survives_every_target():
    number = Decimal("9" * 28 + "." + "9" * 10)
    row: Row = {**valid_row(tables.REFERENCE), "value": number}
    arrow = arrow_schema.to_arrow([row], tables.REFERENCE)
    assert arrow.column("value")[0].as_py() == number
    frame = pandera_schema.frame([row], tables.REFERENCE)
    assert frame.loc[0, "value"] == number
    with duckdb.connect() as connection:
        connection.register("reference", arrow)
        assert connection.sql("SELECT value FROM reference").fetchall() == [(number,)]


@pytest.mark.parametrize("table", ALL_TABLES, ids=name_of)
def test_an_empty_table_is_valid(table: Table):
    assert in_pandera(pandera_schema.frame([], table), table) == set()
    assert in_frictionless(csv_form.write([], table), table) == []


@pytest.mark.parametrize("table", ALL_TABLES, ids=name_of)
def test_a_frame_with_other_columns_is_refused(table: Table):
    frame = pandera_schema.frame([valid_row(table)], table)
    first, last = table.field_names[0], table.field_names[-1]
    extra = in_pandera(frame.assign(extra="x"), table)
    assert "column_in_schema" in {check for check, _, _ in extra}
    missing = in_pandera(frame.drop(columns=last), table)
    assert "column_in_dataframe" in {check for check, _, _ in missing}
    turned = in_pandera(frame[[*table.field_names[1:], first]], table)
    assert "column_ordered" in {check for check, _, _ in turned}


@pytest.mark.parametrize("table", ALL_TABLES, ids=name_of)
def test_nothing_is_coerced(table: Table):
    frame = pandera_schema.frame([valid_row(table)], table)
    other = {
        field.name: pd.ArrowDtype(
            pa.large_string() if field.type is FieldType.TEXT else pa.string()
        )
        for field in table.fields
    }
    found = in_pandera(frame.astype(other), table)
    refused = {column for check, column, _ in found if check.startswith("dtype(")}
    assert refused == set(table.field_names)


@pytest.mark.parametrize("table", ALL_TABLES, ids=name_of)
def test_a_key_that_stands_twice_is_refused_everywhere(table: Table):
    row = valid_row(table)
    content = csv_form.write([row, row], table)
    assert [p.rule for p in csv_form.parse(content, table, "x").problems] == ["unique_key"]
    assert ("primary-key", 3, None) in in_frictionless(content, table)
    found = in_pandera(pandera_schema.frame([row, row], table), table)
    assert {(check, column) for check, column, _ in found} == {
        ("multiple_fields_uniqueness", name) for name in table.primary_key
    }
    with duckdb.connect() as connection:
        connection.execute(duckdb_ddl.create_table(table))
        connection.register("arrived", arrow_schema.to_arrow([row, row], table))
        with pytest.raises(duckdb.ConstraintException, match="duplicate key"):
            connection.execute(f'INSERT INTO "{table.name}" SELECT * FROM arrived')


@pytest.mark.parametrize("table", ALL_TABLES, ids=name_of)
def test_a_cell_may_be_empty_only_where_the_table_says_so(table: Table):
    damages = [Damage(field, "", "") for field in table.fields]
    required = [
        (row, field.name) for row, field in enumerate(table.fields) if table.is_required(field.name)
    ]
    assert refused_by_csv_form(table, damages) == {(*cell, "required") for cell in required}
    assert refused_by_pandera(table, damages) == {(*cell, "not_nullable") for cell in required}
    in_both = {(*cell, "constraint-error") for cell in required}
    assert refused_by_frictionless(table, damages) == in_both


def beyond(field: Field) -> list[Damage]:
    """Give a cell that breaks each constraint of a field."""
    found = []
    if field.enum:
        found += [Damage(field, "enum", "no such word"), Damage(field, "enum", field.enum[0] + " ")]
    if field.pattern is not None:
        found += [Damage(field, "pattern", f"?{field.example}")]
    if field.minimum is not None:
        found.append(Damage(field, "minimum", str(field.minimum - 1)))
    if field.maximum is not None:
        found.append(Damage(field, "maximum", str(field.maximum + 1)))
    return found


@pytest.mark.parametrize("table", ALL_TABLES, ids=name_of)
def test_a_cell_beyond_its_constraint_is_refused_everywhere(table: Table):
    damages = [damage for field in table.fields for damage in beyond(field)]
    named = {(row, damage.field.name, damage.rule) for row, damage in enumerate(damages)}
    assert refused_by_csv_form(table, damages) == named
    assert refused_by_pandera(table, damages) == named
    in_general = {(row, name, "constraint-error") for row, name, _ in named}
    assert refused_by_frictionless(table, damages) == in_general


@pytest.mark.parametrize("table", ALL_TABLES, ids=name_of)
def test_a_pattern_is_anchored_on_both_sides(table: Table):
    # Frictionless lets a line feed at the end pass; the two engines of our own do not.
    damages = [
        Damage(field, "pattern", text)
        for field in table.fields
        if field.pattern is not None
        for text in (f"{field.example}\n", f"\n{field.example}", f"\u3000{field.example}")
    ]
    named = {(row, damage.field.name, "pattern") for row, damage in enumerate(damages)}
    assert refused_by_csv_form(table, damages) == named
    assert refused_by_pandera(table, damages) == named


@pytest.mark.parametrize("table", ALL_TABLES, ids=name_of)
def test_a_cell_of_another_type_is_refused_by_csv_form_and_frictionless(table: Table):
    typed = [field for field in table.fields if field.type is not FieldType.TEXT]
    damages = [Damage(field, "type", "x") for field in typed]
    named = {(row, field.name) for row, field in enumerate(typed)}
    assert refused_by_csv_form(table, damages) == {(*cell, "type") for cell in named}
    assert refused_by_frictionless(table, damages) == {(*cell, "type-error") for cell in named}


@pytest.mark.parametrize("table, field", CELLS, ids=name_of)
def test_every_target_carries_what_is_known_of_a_field(table: Table, field: Field):
    described = next(
        item for item in frictionless_schema.schema(table)["fields"] if item["name"] == field.name
    )
    column = pandera_schema.schema(table).columns[field.name]
    arrow = arrow_schema.schema(table).field(field.name)
    metadata = {key.decode(): value.decode() for key, value in arrow.metadata.items()}
    known = {
        "title_zh": field.title_zh,
        "description": field.description,
        "unit": field.unit,
        "concept": field.concept,
    }
    for name, text in known.items():
        assert described.get(name) == text
        assert metadata.get(name) == text
        assert text in {column.description, *(column.metadata or {}).values()}
    assert described["title"] == column.title == metadata["title_en"] == field.title_en
    example = described["example"]
    assert (str(example).lower() if example is True else str(example)) == field.example
    assert metadata["example"] == field.example
    if field.enum:
        assert described["categories"] == described["constraints"]["enum"] == list(field.enum)
    assert arrow.nullable == column.nullable == (not table.is_required(field.name))


@pytest.mark.parametrize("table", ALL_TABLES, ids=name_of)
def test_a_duckdb_table_refuses_an_empty_cell_only_where_the_table_says_so(table: Table):
    refused = []
    with duckdb.connect() as connection:
        connection.execute(duckdb_ddl.create_table(table))
        for field in table.fields:
            row = {**valid_row(table), field.name: None}
            connection.register("arrived", arrow_schema.to_arrow([row], table))
            try:
                connection.execute(f'INSERT INTO "{table.name}" SELECT * FROM arrived')
            except duckdb.ConstraintException:
                refused.append(field.name)
            connection.execute(f'DELETE FROM "{table.name}"')
    assert refused == [name for name in table.field_names if table.is_required(name)]


def test_a_reference_of_a_table_to_itself_names_no_resource():
    (parent,) = frictionless_schema.schema(tables.AREAS)["foreignKeys"]
    assert parent == {"fields": ["parent"], "reference": {"fields": ["code"]}}


def test_every_field_that_is_defined_is_used_by_a_table():
    defined = {id(item): item.name for item in vars(fields).values() if isinstance(item, Field)}
    used = {id(field) for _, field in CELLS}
    assert [name for key, name in defined.items() if key not in used] == []


def test_a_field_is_the_same_wherever_it_stands():
    by_name: dict[str, set[Field]] = {}
    for _, field in CELLS:
        by_name.setdefault(field.name, set()).add(field)
    assert {name for name, found in by_name.items() if len(found) > 1} == set()


def test_every_reference_is_to_the_key_of_a_table_that_stands_no_later():
    order = [table.name for table in tables.CLEAN_TABLES]
    for table in tables.CLEAN_TABLES:
        for key in table.foreign_keys:
            target = tables.table(key.table)
            assert set(key.references) == set(target.primary_key)
            assert order.index(key.table) <= order.index(table.name)
            for name, to in zip(key.columns, key.references, strict=True):
                assert table.field(name).type is target.field(to).type


def test_the_vocabularies_of_the_extractor_are_those_of_the_model():
    assert vocabularies.KINDS == records.KINDS
    assert vocabularies.QUALIFIERS == records.QUALIFIERS


def test_the_ledger_has_the_columns_of_a_mention_then_warnings_status_and_note():
    assert tables.LEDGER.field_names == (
        *records.MENTION_FIELDS,
        "usage_warning",
        "status",
        "note",
    )


def test_the_data_dictionary_is_current():
    page = (ROOT / "docs" / "data-dictionary.md").read_text("utf-8")
    assert page == dictionary.markdown(tables.CLEAN_TABLES), "run `make build`"


def test_the_data_dictionary_names_every_table_field_key_and_rule():
    page = dictionary.markdown(tables.CLEAN_TABLES)
    for table in tables.CLEAN_TABLES:
        section = page.split(f"\n## {table.name}\n")[1].split("\n## ")[0]
        rows = [line for line in section.splitlines() if line.startswith("| `")]
        assert [line.split("`")[1] for line in rows] == list(table.field_names)
        for line in rows:
            assert line.replace(r"\|", "").count("|") == 6, line
        for field, line in zip(table.fields, rows, strict=True):
            assert f"{field.title_zh} · {field.title_en}" in line
            assert ("●" in line) == table.is_required(field.name)
            assert ("🔑" in line) == (field.name in table.primary_key)
            assert field.unit is None or f"Unit: {field.unit}." in line
        for key in table.foreign_keys:
            assert f"→ `{key.table}`" in section
        for rule in table.rules:
            assert f"- `{rule.id}`" in section
            assert rule.title_zh in section
            assert rule.title_en in section


def test_descriptors_are_plain_json_data():
    def plain(value: Any) -> bool:
        if isinstance(value, dict):
            return all(isinstance(key, str) and plain(item) for key, item in value.items())
        if isinstance(value, list):
            return all(map(plain, value))
        return type(value) in {str, int, bool}

    assert all(plain(frictionless_schema.schema(table)) for table in ALL_TABLES)
