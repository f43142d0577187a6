"""Of each thing one value holds at a time."""

from datetime import date
from decimal import Decimal

import pytest

from indicators.contracts import relations
from indicators.errors import RawDataError
from indicators.model.tables import OBSERVATIONS
from indicators.model.validity import SAME_THING
from indicators.tidy import validity as closing
from indicators.tidy.build import tables
from tests import smallset
from tests.contracts.package import clean_file
from tests.model.samples import valid_row

JANUARY, MARCH = date(2024, 1, 10), date(2024, 3, 1)
EXACT = {"closed": "both", "qualifier": "exact", "unit": "CNY"}


@pytest.fixture
def dataset(tmp_path):
    return smallset.write(tmp_path)


def say(dataset, source, start, printed, value, **claim):
    """Add a mention of what Guangdong spent in 2023."""
    cells = {"value": value, "lower": value, "upper": value, **EXACT, **claim}
    smallset.add_row(dataset, source, start=start, end=start + len(printed), printed=printed,
                     kind="quantity", statistical="true", indicator="rd_expenditure",
                     transformation="level", nature="actual", area="CN-GD",
                     period_start="2023-01-01", period_end="2023-12-31", period_basis="explicit",
                     status="accepted", **cells)  # fmt: skip


def publish_in_march(dataset, source):
    """Let a text be published after the other one."""
    line = next(
        line
        for line in (dataset.raw / "sources.csv").read_text("utf-8").splitlines()
        if line.startswith(f"{source},")
    )
    smallset.replace(
        dataset.raw / "sources.csv", line, line.replace("2024-01-10", MARCH.isoformat())
    )


def validity(dataset):
    return {
        row["observation_id"]: (row["valid_from"], row["valid_to"])
        for row in tables(dataset)["observations"]
        if row["indicator"] == "rd_expenditure" and row["area"] == "CN-GD"
    }


def test_a_figure_is_known_from_the_day_of_its_text_and_holds_until_something_replaces_it(dataset):
    assert validity(dataset)["t1-46"] == (JANUARY, None)


def test_a_later_text_replaces_the_value_of_an_earlier_one(dataset):
    publish_in_march(dataset, "t2")
    say(dataset, "t2", 0, "江", "1251000000")
    found = validity(dataset)
    assert found["t1-46"] == (JANUARY, MARCH)
    assert found["t2-0"] == (MARCH, None)


def test_the_same_value_in_a_later_text_is_the_same_figure_known_from_the_first(dataset):
    publish_in_march(dataset, "t2")
    say(dataset, "t2", 0, "江", "1250000000")
    assert validity(dataset)["t1-46"] == (JANUARY, None)
    assert "t2-0" not in validity(dataset)


def test_of_one_day_the_closer_value_holds_and_the_wider_never_did(dataset):
    say(dataset, "t2", 0, "江", "1200000000", upper="", closed="neither", qualifier="over")
    found = validity(dataset)
    assert found["t1-46"] == (JANUARY, None)
    assert found["t2-0"] == (JANUARY, JANUARY)


def test_two_values_of_one_day_that_contradict_are_refused(dataset):
    say(dataset, "t2", 0, "江", "1260000000")
    with pytest.raises(RawDataError, match="another value than t1-46 for the same thing") as caught:
        tables(dataset)
    assert "raw/figures/t2.csv, column value" in caught.value.message()
    assert "[1260000000, 1260000000] beside [1250000000, 1250000000]" in caught.value.message()


def test_figures_without_a_period_replace_nothing(dataset):
    for start, value in ((0, "7"), (1, "8")):
        smallset.add_row(dataset, "t2", start=start, end=start + 1, printed="江", kind="quantity",
                         statistical="true", indicator="workshop_count", transformation="level",
                         nature="actual", area="CN-JS", period_basis="none", value=value,
                         lower=value, upper=value, closed="both", qualifier="exact", unit="count",
                         status="accepted")  # fmt: skip
    found = {row["observation_id"]: row["valid_to"] for row in tables(dataset)["observations"]}
    assert (found["t2-0"], found["t2-1"]) == (None, None)


def observation(**cells):
    row = {**valid_row(OBSERVATIONS), "valid_from": JANUARY, "valid_to": None}
    return {**row, **cells}


def told(*rows):
    found = relations.check([clean_file(OBSERVATIONS, list(rows))])
    return [(one.line, one.column) for one in found if one.rule == "one_value_at_a_time"]


FIRST = observation(observation_id="s001-1")
OTHER = {"observation_id": "s002-1", "value": Decimal(7), "lower": Decimal(7), "upper": Decimal(7)}


def test_two_values_that_hold_at_once_are_a_finding():
    assert told(FIRST, observation(**OTHER)) == [(3, "valid_to")]
    assert told(FIRST, observation(**OTHER, valid_from=MARCH)) == [(3, "valid_to")]
    assert told({**FIRST, "valid_from": None}, observation(**OTHER)) == [(3, "valid_to")]


def test_values_that_hold_one_after_the_other_are_none():
    assert told({**FIRST, "valid_to": MARCH}, observation(**OTHER, valid_from=MARCH)) == []
    assert told({**FIRST, "valid_to": JANUARY}, observation(**OTHER)) == []
    on_no_day = {**FIRST, "valid_from": MARCH, "valid_to": MARCH}
    assert told(on_no_day, observation(**OTHER)) == []
    assert told({**FIRST, "valid_from": None, "valid_to": JANUARY}, observation(**OTHER)) == []


@pytest.mark.parametrize(
    "column, cell",
    [
        ("area", "CN-JS"),
        ("subject", "other"),
        ("unit", "USD"),
        ("dimensions", "batch=1"),
        ("indicator", "gdp"),
    ],
)
def test_figures_of_different_things_may_hold_at_once(column, cell):
    assert told(FIRST, observation(**OTHER, **{column: cell})) == []


def claiming(name, known, lower, upper):
    """Return an observation of one thing that claims all between two numbers."""
    bounds = {"lower": Decimal(lower), "upper": Decimal(upper), "closed": "both"}
    same = {**dict.fromkeys(SAME_THING), "period_start": date(2023, 1, 1)}
    return {**same, **bounds, "observation_id": name, "source_id": "t1", "valid_from": known}


def test_what_has_no_day_holds_until_the_first_that_has_one():
    undated, dated = claiming("a", None, 5, 5), claiming("b", JANUARY, 6, 6)
    assert closing.close([dated, undated]) == []
    assert (undated["valid_to"], dated["valid_to"]) == (JANUARY, None)


@pytest.mark.parametrize(
    "known, wide, close, contradictions",
    [
        (JANUARY, (4, 6), (5, 5), 0),
        (JANUARY, (5, 5), (5, 5), 1),
        (JANUARY, (5, 5), (6, 6), 1),
        (None, (4, 6), (5, 5), 1),
    ],
    ids=["closer", "the same", "another", "closer, but nobody knows since when"],
)
def test_of_one_day_only_what_is_closer_replaces_another(known, wide, close, contradictions):
    rows = [claiming("a", known, *wide), claiming("b", known, *close)]
    assert len(closing.close(rows)) == contradictions
    assert [row["valid_to"] for row in rows].count(None) == (2 if known is None else 1)
