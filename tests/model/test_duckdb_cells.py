"""The rules of cells say the same in DuckDB as where cells are read one by one."""

import duckdb
import pytest

from indicators.model import cells, duckdb_cells, duckdb_ddl
from indicators.model.duckdb_ddl import quoted
from indicators.model.types import Field, FieldType, Table
from tests.model.samples import ALL_TABLES

NASTY = (
    "0", "-0", "00012", "12", "-12", "+12", "1.0", "1.", ".5", "1e5", "1,000", "１２", "NaN", "inf",
    "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809",
    "9" * 28, "9" * 29, "0." + "1" * 10, "0." + "1" * 11, " 1", "1 ", "1\n", "true", "True", "TRUE",
    "false", "yes", "2023-01-01", "2023-1-1", "2023-02-29", "2024-02-29", "2023-13-01",
    "0000-01-01", "0001-01-01", "9999-12-31", "2023-01-01 ", "２０２３-01-01", "CN-GD", "cn-gd",
    "X-YRD", "a", "A", "a'b", 'a"b', "a;b", "a=b", "a=b;c=d", "a\tb", "a\u3000b", "\u00a0",
    "s1:1-2", "s1:1-2;s1:3-4",
    "s1-1", "exact", "EXACT", "中文", "../a", "a/b", "a\\b", "con:1", "0" * 64, "f" * 64, "—",
)  # fmt: skip
"""Texts that engines take differently, unless they are told not to."""

FIELDS = {(table, field) for table in ALL_TABLES for field in table.fields}


def broken_in_python(table: Table, field: Field, text: str | None) -> str | None:
    if text is None:
        return "required" if table.is_required(field.name) else None
    try:
        cells.parse(field, text)
    except cells.CellError as error:
        return error.rule
    return None


@pytest.fixture(scope="module")
def connection():
    with duckdb.connect(config=duckdb_ddl.OFFLINE) as opened:
        yield opened


@pytest.mark.parametrize("table", ALL_TABLES, ids=lambda table: table.name)
def test_every_text_breaks_the_same_rule_in_every_column(table: Table, connection) -> None:
    texts = [None, *NASTY, *(field.example for field in table.fields)]
    texts += [word for field in table.fields for word in field.enum]
    for field in table.fields:
        connection.execute(f"CREATE OR REPLACE TABLE t ({quoted(field.name)} VARCHAR)")
        connection.execute("INSERT INTO t SELECT unnest(?::VARCHAR[])", [texts])
        query = f"SELECT {duckdb_cells.broken_rule(table, field)} FROM t ORDER BY rowid"
        found = [rule for (rule,) in connection.execute(query).fetchall()]
        wanted = [broken_in_python(table, field, text) for text in texts]
        assert dict(zip(texts, found, strict=True)) == dict(zip(texts, wanted, strict=True)), field


@pytest.mark.parametrize("type", FieldType)
def test_every_text_stands_for_the_same_value(type: FieldType, connection) -> None:
    field = Field("f", type, "f", "f", "f", "f")
    good = []
    for text in NASTY:
        try:
            good.append((text, cells.parse(field, text)))
        except cells.CellError:
            continue
    connection.execute("CREATE OR REPLACE TABLE t (f VARCHAR)")
    connection.execute("INSERT INTO t SELECT unnest(?::VARCHAR[])", [[text for text, _ in good]])
    found = connection.execute(
        f"SELECT {duckdb_cells.typed(field)} FROM t ORDER BY rowid"
    ).fetchall()
    assert [value for (value,) in found] == [value for _, value in good]
    assert good
