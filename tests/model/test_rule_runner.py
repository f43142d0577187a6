"""The one place where the predicates of rules are evaluated."""

import ast
from pathlib import Path

import pyarrow as pa

import indicators
from indicators.model import rule_runner
from indicators.model.rules import GROUPING_PREFIX, PROVINCE_CODES
from indicators.model.tables import AREAS

SOURCES = Path(indicators.__file__).parent
OPENED = [
    (path.relative_to(SOURCES).as_posix(), call)
    for path in sorted(SOURCES.rglob("*.py"))
    for call in ast.walk(ast.parse(path.read_text("utf-8")))
    if isinstance(call, ast.Call) and ast.unparse(call.func) == "duckdb.connect"
]


def areas(*rows):
    columns = ("code", "level", "iso_3166_2", "gb_2260")
    cells = dict(zip(columns, zip(*rows, strict=True), strict=True)) if rows else {}
    return pa.table({name: pa.array(cells.get(name, ()), pa.string()) for name in columns})


def test_every_row_that_breaks_a_rule_is_told_in_the_order_of_rules_then_rows():
    good = ("CN-GD", "province", "CN-GD", "440000")
    bare, unnamed = ("CN-JS", "province", "CN-JS", None), ("YRD", "grouping", None, None)
    found = rule_runner.broken(
        areas(unnamed, bare, good, bare, unnamed), AREAS, [PROVINCE_CODES, GROUPING_PREFIX]
    )
    assert found == [
        (PROVINCE_CODES, 1),
        (PROVINCE_CODES, 3),
        (GROUPING_PREFIX, 0),
        (GROUPING_PREFIX, 4),
    ]


def test_no_row_and_no_rule_break_nothing():
    assert rule_runner.broken(areas(), AREAS, [PROVINCE_CODES]) == []
    assert rule_runner.broken(areas(("a", "b", "c", "d")), AREAS, []) == []


def test_the_rules_run_where_no_extension_is_fetched():
    engine = rule_runner._engine(0)
    for setting in ("autoinstall_known_extensions", "autoload_known_extensions"):
        assert engine.execute(f"SELECT current_setting('{setting}')").fetchone() == (False,)


def test_every_database_is_opened_without_fetching_extensions():
    settings = {
        place: {keyword.arg: ast.unparse(keyword.value) for keyword in call.keywords}
        for place, call in OPENED
    }
    assert len(settings) >= 3
    assert {config.get("config") for config in settings.values()} == {"duckdb_ddl.OFFLINE"}
