"""Every identifier that a table shows can be asked for; a slip is answered with the nearest."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from indicators.errors import UnknownIdError
from indicators.model.tables import CLEAN_TABLES
from indicators.warehouse.database import connect
from indicators.warehouse.trace import trace

CLEAN = Path(__file__).parents[2] / "clean"


@pytest.fixture(scope="module")
def package() -> Iterator[duckdb.DuckDBPyConnection]:
    """Return the package of the repository."""
    with connect(CLEAN) as connection:
        yield connection


def identifiers(package: duckdb.DuckDBPyConnection) -> set[str]:
    """Give one identifier of every column that holds any: keys, codes of lists, closed words."""
    found: set[str] = set()
    for table in CLEAN_TABLES:
        coded = {
            column for key in table.foreign_keys for column in key.columns if len(key.columns) == 1
        }
        own = table.primary_key if len(table.primary_key) == 1 else ()
        for field in table.fields:
            if field.name in coded or (field.name in own and field.pattern) or field.enum:
                sql = f'SELECT min("{field.name}") FROM "{table.name}"'
                found |= {row[0] for row in package.execute(sql).fetchall() if row[0] is not None}
    return {str(one) for one in found}


def test_what_stands_in_any_column_of_codes_can_be_asked_for(
    package: duckdb.DuckDBPyConnection,
) -> None:
    asked = identifiers(package)
    assert len(asked) > 60
    assert {one: trace(package, one)["kind"] for one in asked}.keys() == asked


@pytest.mark.parametrize("written", ["CN-GD", "440000", "Guangdong", "guangdong", "广东", "广东省"])
def test_a_place_goes_by_any_of_its_codes_and_names(
    package: duckdb.DuckDBPyConnection, written: str
) -> None:
    told = trace(package, written)
    assert (told["kind"], told["record"]["code"]) == ("area", "CN-GD")
    assert [whole["code"] for whole in told["within"]] == ["CN"]
    assert "440300" in [part["code"] for part in told["parts"]]
    assert {"rd_expenditure_annual"} <= {series["series"] for series in told["official"]}


def test_a_grouping_has_its_members_and_a_flag_what_bears_it(
    package: duckdb.DuckDBPyConnection,
) -> None:
    parts = [part["code"] for part in trace(package, "X-YRD")["parts"]]
    assert parts == ["CN-AH", "CN-JS", "CN-SH", "CN-ZJ"]
    flagged = trace(package, "bound_only")["observations"]
    sql = "SELECT count(*) FROM headline WHERE usage_warning LIKE '%bound_only%'"
    assert [(len(flagged),)] == package.execute(sql).fetchall()


def test_a_value_of_a_dimension_finds_the_figures_of_it_alone(
    package: duckdb.DuckDBPyConnection,
) -> None:
    told = trace(package, "institution_type=university")
    assert told["kind"] == "dimension value"
    assert told["observations"]
    assert all("university" in row["dimensions"] for row in told["observations"])
    assert "dimension" in {one["kind"] for one in [trace(package, "institution_type")]}


def test_a_code_of_several_lists_names_the_others(package: duckdb.DuckDBPyConnection) -> None:
    told = trace(package, "over")
    assert told["kind"] == "qualifier"
    assert {"kind": "word", "id": "qualifier=over"} in told["also"]


def test_a_line_of_the_official_values_is_the_value_made_of_it(
    package: duckdb.DuckDBPyConnection,
) -> None:
    told = trace(package, "rd_expenditure.csv:2")
    assert told["record"]["reference_id"] == "rd_expenditure_annual:CN:2011"
    assert trace(package, "rd_expenditure_annual:CN:2011") == told


def test_a_locator_is_the_figure_that_stands_there(package: duckdb.DuckDBPyConnection) -> None:
    assert trace(package, "s004:2877-2885")["record"]["observation_id"] == "s004-2877"


@pytest.mark.parametrize(
    "written, near",
    [("CN-GDX", "CN-GD"), ("Guangdnog", "CN-GD"), ("do_not_ad", "do_not_add"),
     ("江苏省份", "CN-JS"), ("rd_expediture", "rd_expenditure"), ("percnt", "percent"),
     ("思必驰", "aispeech")],
)  # fmt: skip
def test_a_slip_is_answered_with_what_is_nearest(
    package: duckdb.DuckDBPyConnection, written: str, near: str
) -> None:
    with pytest.raises(UnknownIdError, match=rf"nearest: (?:.*, )?{near}\b"):
        trace(package, written)
