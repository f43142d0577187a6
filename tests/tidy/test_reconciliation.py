from datetime import date
from decimal import Decimal

import pytest

from indicators.model.cells import Row
from indicators.tidy.reconciliation import build

AREAS: list[Row] = [
    {"code": "CN", "level": "country", "parent": None},
    {"code": "CN-A", "level": "province", "parent": "CN"},
    {"code": "CN-B", "level": "province", "parent": "CN"},
    {"code": "CN-C", "level": "province", "parent": "CN"},
]
MEMBERS: list[Row] = [
    {"grouping": "X-AC", "member": "CN-A"},
    {"grouping": "X-AC", "member": "CN-C"},
]
SERIES: list[Row] = [
    {
        "code": "rd_annual",
        "indicator": "rd",
        "unit": "CNY",
        "frequency": "A",
        "transformation": "level",
        "subject": None,
        "dimensions": None,
    }
]
# Place by place, 2019 to 2022: A overtakes B in 2020 and C never; in 2022 A and B are level.
VALUES = {"CN-A": (5, 8, 9, 7), "CN-B": (6, 7, 7, 7), "CN-C": (9, 9, 10, 9)}


def span(first, last):
    return {"period_start": date(first, 1, 1), "period_end": date(last, 12, 31)}


REFERENCE = [
    {"series": "rd_annual", "area": area, "vintage": "final", "value": Decimal(value) * 10**8,
     "unit_mult": 8, "decimals": 0, **span(2019 + number, 2019 + number)}
    for area, values in VALUES.items()
    for number, value in enumerate(values)
]  # fmt: skip


def compared(reference=REFERENCE, **cells):
    value = Decimal(cells.pop("value", 800000000))
    row = {"observation_id": "t1-1", "indicator": "rd", "transformation": "level",
           "nature": "actual", "area": "CN-A", "subject": None, "dimensions": None,
           "value": value, "lower": value, "upper": value, "closed": "both",
           "qualifier": "exact", "unit": "CNY", "unit_mult": 8, "decimals": 0,
           **span(2020, 2020)}  # fmt: skip
    return build([row | cells], reference, SERIES, AREAS, MEMBERS)


@pytest.mark.parametrize(
    "cells, verdict, gap",
    [
        ({}, "agrees", 0),
        ({"value": 840000000, "decimals": 1}, "agrees_within_rounding", 40000000),
        ({"value": 860000000}, "differs", 60000000),
        ({"qualifier": "about", "lower": None, "upper": None}, "agrees", 0),
        ({"qualifier": "about", "lower": None, "upper": None, "value": 600000000}, "differs",
         -200000000),
        ({"value": 700000000, "qualifier": "over", "upper": None, "closed": "neither"},
         "consistent_with_bound", -100000000),
        ({"qualifier": "over", "upper": None, "closed": "neither"}, "differs", 0),
        ({"qualifier": "nearly", "lower": None, "closed": "neither"}, "differs", 0),
        ({"qualifier": "at_most", "lower": None, "closed": "right"}, "consistent_with_bound", 0),
        ({"area": "CN-Z"}, "not_found", None),
        ({"unit": "USD"}, "not_found", None),
        (span(2018, 2018), "not_found", None),
        (span(2019, 2020), "not_found", None),
        ({"period_start": None, "period_end": None}, "not_found", None),
    ],
)  # fmt: skip
def test_a_level_has_the_verdict_that_its_words_allow(cells, verdict, gap):
    (row,) = compared(**cells)
    assert (row["verdict"], row["gap"]) == (verdict, gap)
    assert (row["vintage"] is None) == (verdict == "not_found")


def test_a_range_that_holds_the_official_value_is_consistent():
    (row,) = compared(qualifier="range", lower=Decimal(7) * 10**8, upper=Decimal(9) * 10**8)
    assert row["verdict"] == "consistent_with_bound"


@pytest.mark.parametrize(
    "cells",
    [
        {"subject": "somebody"},
        {"nature": "target"},
        {"dimensions": "sector=steel"},
        {"transformation": "growth_rate"},
        {"indicator": "gdp"},
        {"transformation": "rank"},
        {"transformation": "streak", "dimensions": "rank_scope=CN"},
    ],
)
def test_what_the_series_does_not_measure_has_no_row(cells):
    assert compared(**cells) == []


def test_values_that_are_not_final_are_left_aside():
    early = [row | {"vintage": "preliminary"} for row in REFERENCE]
    (row,) = compared(early)
    assert row["verdict"] == "not_found"


@pytest.mark.parametrize(
    "area, scope, year, place, verdict",
    [
        ("CN-C", "CN", 2021, 1, "agrees"),
        ("CN-A", "CN", 2021, 2, "agrees"),
        ("CN-A", "CN", 2019, 2, "differs"),
        ("CN-B", "CN", 2022, 2, "agrees"),
        ("CN-A", "X-AC", 2019, 2, "agrees"),
        ("CN-A", "CN", 2018, 2, "not_found"),
        ("CN-B", "X-AC", 2019, 2, "not_found"),
    ],
)
def test_a_rank_is_computed_among_the_members_of_its_scope(area, scope, year, place, verdict):
    (row,) = compared(transformation="rank", area=area, dimensions=f"rank_scope={scope}",
                      value=place, **span(year, year))  # fmt: skip
    assert row["verdict"] == verdict


@pytest.mark.parametrize(
    "area, place, first, last, years, verdict, counted",
    [
        ("CN-A", 2, 2020, 2021, 2, "agrees", 2),
        ("CN-A", 2, 2019, 2021, 3, "differs", 2),
        ("CN-C", 1, 2019, 2022, 4, "agrees", 4),
        ("CN-B", 1, 2019, 2022, 4, "differs", 0),
        ("CN-A", 2, 2024, 2025, 2, "not_found", None),
    ],
)
def test_a_streak_is_counted_back_from_its_last_year(
    area, place, first, last, years, verdict, counted
):
    (row,) = compared(transformation="streak", area=area, value=years,
                      dimensions=f"rank={place};rank_scope=CN", **span(first, last))  # fmt: skip
    assert (row["verdict"], row["reference_value"]) == (verdict, counted)


def test_a_streak_says_in_which_years_it_held_and_what_was_before():
    (row,) = compared(transformation="streak", value=2, dimensions="rank=2;rank_scope=CN",
                      **span(2020, 2021))  # fmt: skip
    assert row["note"] == "Place 2 held in 2020-2021; in 2019 place 3, computed from the series."
