"""Every rule of every table breaks under its smallest damage, in DuckDB and in pandera alike."""

import warnings

import duckdb
import pandera.pandas as pandera
import pytest

from indicators.model import arrow_schema, duckdb_ddl, pandera_schema, vocabularies
from indicators.model.cells import Row
from indicators.model.types import ForeignKey, Rule, Severity, Table
from tests.model.samples import ALL_TABLES, BREAKS, before_damage, second_row, valid_row

RULES = [(table, rule) for table in ALL_TABLES for rule in table.rules]
REFERENCES = [(table, key) for table in ALL_TABLES for key in table.foreign_keys]

ENGINE = duckdb.connect()


def names(pair: object) -> str:
    return getattr(pair, "name", None) or getattr(pair, "id", None) or str(pair)


def broken_in_duckdb(rows: list[Row], table: Table) -> dict[str, list[Row]]:
    """Run the query of each rule over the rows."""
    with ENGINE.cursor() as connection:
        connection.register(table.name, arrow_schema.to_arrow(rows, table))
        found = {
            rule.id: connection.sql(duckdb_ddl.violations(table, rule)).to_arrow_table().to_pylist()
            for rule in table.rules
        }
    return {rule: rows for rule, rows in found.items() if rows}


def broken_in_pandera(rows: list[Row], table: Table) -> dict[str, set[int]]:
    """Validate rows as a frame; give the positions of the rows by rule, warnings without them."""
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        try:
            pandera_schema.schema(table).validate(pandera_schema.frame(rows, table), lazy=True)
            cases = []
        except pandera.errors.SchemaErrors as error:
            cases = error.failure_cases.to_dict("records")
    found: dict[str, set[int]] = {}
    for case in cases:
        if case["check"] in BREAKS:
            found.setdefault(case["check"], set()).add(case["index"])
    for rule in table.rules:
        if rule.severity is Severity.WARNING and any(rule.id in str(w.message) for w in warned):
            found[rule.id] = set()
    return found


@pytest.mark.parametrize("table", ALL_TABLES, ids=names)
def test_the_valid_rows_keep_every_rule(table: Table):
    rows = [valid_row(table), second_row(table)]
    assert broken_in_duckdb(rows, table) == {}
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        checked = pandera_schema.schema(table).validate(pandera_schema.frame(rows, table))
    assert len(checked) == 2


def test_every_rule_has_its_damage_and_every_damage_its_rule():
    assert {rule.id for _, rule in RULES} == set(BREAKS)


def test_one_name_stands_for_one_rule_in_all_tables():
    named: dict[str, Rule] = {}
    for _, rule in RULES:
        assert named.setdefault(rule.id, rule) == rule


@pytest.mark.parametrize("table, rule", RULES, ids=names)
def test_one_damaged_cell_breaks_that_rule_and_no_other(table: Table, rule: Rule):
    damage = BREAKS[rule.id]
    good = before_damage(table, damage)
    neighbour = second_row(table)
    if damage.base:  # the rows without one are proved good above
        assert broken_in_duckdb([neighbour, good], table) == {}
        assert broken_in_pandera([neighbour, good], table) == {}
    bad = [neighbour, {**good, damage.column: damage.cell}]
    expected = {rule.id, *(damage.also & {other.id for other in table.rules})}

    in_duckdb = broken_in_duckdb(bad, table)
    assert set(in_duckdb) == expected
    assert [row[damage.column] for row in in_duckdb[rule.id]] == [damage.cell]

    in_pandera = broken_in_pandera(bad, table)
    assert set(in_pandera) == expected
    if rule.severity is Severity.ERROR:
        assert in_pandera[rule.id] == {1}


@pytest.mark.parametrize("table, rule", RULES, ids=names)
def test_a_rule_reads_only_the_columns_that_it_names(table: Table, rule: Rule):
    data = arrow_schema.to_arrow([valid_row(table)], table).select(
        list(dict.fromkeys(rule.columns))
    )
    with ENGINE.cursor() as connection:
        connection.register("part", data)
        found = connection.sql(duckdb_ddl.violations(table, rule, relation="part"))
        assert found.to_arrow_table().num_rows == 0


@pytest.mark.parametrize("table, rule", RULES, ids=names)
def test_the_damage_is_done_to_a_column_of_the_rule(table: Table, rule: Rule):
    assert BREAKS[rule.id].column in rule.columns


@pytest.mark.parametrize("table, key", REFERENCES, ids=names)
def test_a_reference_that_leads_nowhere_is_returned(table: Table, key: ForeignKey):
    target = next(item for item in ALL_TABLES if item.name == key.table)
    here = valid_row(table)
    there = {**valid_row(target)}
    there |= {to: here[name] for name, to in zip(key.columns, key.references, strict=True)}
    query = duckdb_ddl.orphans(table, key)
    with ENGINE.cursor() as connection:
        connection.register(target.name, arrow_schema.to_arrow([there], target))
        if table is not target:
            connection.register(table.name, arrow_schema.to_arrow([here], table))
            assert connection.sql(query).to_arrow_table().num_rows == 0
        lost = {**there, **here, key.columns[-1]: 7 if key.columns[-1] == "start" else "lost"}
        lost = {name: lost[name] for name in table.field_names}
        empty = {**lost, key.columns[0]: None}
        rows = [lost, empty, *([there] if table is target else [])]
        connection.register(table.name, arrow_schema.to_arrow(rows, table))
        found = connection.sql(query).to_arrow_table().to_pylist()
    assert [row[key.columns[-1]] for row in found] == [lost[key.columns[-1]]]


@pytest.mark.parametrize(
    "nature, allowed",
    [("target", "F"), ("estimate", "EF"), ("actual", "ABEPV"), ("claim", "ABEPV")],
)
def test_only_what_is_still_to_come_has_the_status_of_a_forecast(nature: str, allowed: str):
    table = next(item for item in ALL_TABLES if item.name == "observations")
    row = {**valid_row(table), "nature": nature}
    rows = [{**row, "obs_status": status} for status in vocabularies.OBS_STATUSES]
    kept = [str(row["obs_status"]) for row in rows if not broken_in_duckdb([row], table)]
    assert "".join(kept) == allowed
