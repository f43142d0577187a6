from datetime import date
from decimal import Decimal

import pytest

from indicators.intervals import Interval
from indicators.model import tables as t
from indicators.model.csv_sheet import Sheet
from indicators.tidy import findings
from indicators.tidy.raw import COUNTERPARTS, RawFile
from indicators.tidy.reconciliation import build
from indicators.tidy.reference_reading import period
from indicators.tidy.verdicts import Side, verdict

AREAS = [
    {"code": "CN", "level": "country"},
    *({"code": f"CN-{name}", "level": "province", "parent": "CN"} for name in "ABC"),
]
MEMBERS = [{"grouping": "X-AC", "member": f"CN-{name}"} for name in "AC"]
SERIES = [
    {"code": "rd_annual", "transformation": "level"},
    {"code": "places", "transformation": "rank", "dimensions": "rank_scope=CN"},
]
# Place by place, 2019 to 2022: A overtakes B in 2020 and C never; in 2022 A and B are level.
VALUES = {"CN-A": (5, 8, 9, 7), "CN-B": (6, 7, 7, 7), "CN-C": (9, 9, 10, 9)}


def span(first, last):
    return {"period_start": date(first, 1, 1), "period_end": date(last, 12, 31)}


def filled(table, rows):
    return [{**dict.fromkeys(t.table(table).field_names), **row} for row in rows]


def official(area, year, value, **cells):
    number = Decimal(value) * 10**8
    row = {"reference_id": f"rd_annual:{area}:{year}", "series": "rd_annual", "area": area,
           "time_period": str(year), "frequency": "A", "vintage": "final", "value": number,
           "lower": number, "upper": number, "closed": "both", "qualifier": "exact",
           "unit": "CNY", "unit_mult": 8, "decimals": 0, **span(year, year)}  # fmt: skip
    return row | cells


def ranked(year, place):
    number = Decimal(place)
    return {**official("CN-A", year, 1), "reference_id": f"places:CN-A:{year}",
            "series": "places", "value": number, "lower": number, "upper": number,
            "unit": "rank", "unit_mult": 0}  # fmt: skip


REFERENCE = [
    *(
        official(area, 2019 + number, value)
        for area, values in VALUES.items()
        for number, value in enumerate(values)
    ),
    official("CN-A", 2023, 9, qualifier="over", upper=None, closed="neither"),
    {**official("CN-A", 2021, 20), "vintage": "preliminary",
     "reference_id": "rd_annual:CN-A:2021:preliminary"},
    *(ranked(year, place) for year, place in ((2019, 3), (2020, 1), (2021, 1))),
]  # fmt: skip
DATE = {"source_id": "t1", "start": 5, **span(2021, 2021)}


def compared(counterpart=None, reference=REFERENCE, **cells):
    """Compare one observation with one counterpart; give the row, or the problem."""
    value = Decimal(cells.pop("value", 800000000))
    figure = {"observation_id": "t1-1", "indicator": "rd", "transformation": "level",
              "nature": "actual", "area": "CN-A", "time_period": "2020", "value": value,
              "lower": value, "upper": value, "closed": "both", "qualifier": "exact",
              "unit": "CNY", "unit_mult": 8, "decimals": 0, **span(2020, 2020)}  # fmt: skip
    declared = {**dict.fromkeys(COUNTERPARTS.field_names), "figure_id": "t1-1", "number": 1,
                "comparison": "value", "match": "same", "series": "rd_annual",
                "reason_zh": "理由", "reason_en": "reason", **(counterpart or {})}  # fmt: skip
    made = {
        "observations": filled("observations", [figure | cells]),
        "mentions": filled("mentions", [DATE]),
        "reference": filled("reference", reference),
        "series": filled("series", SERIES),
        "areas": filled("areas", AREAS),
        "area_members": filled("area_members", MEMBERS),
    }
    file = RawFile(COUNTERPARTS, "counterparts.csv", Sheet([declared], [2]))
    rows, problems = build(file, made)
    assert len(rows) + len(problems) == 1
    return (*rows, *problems)[0]


OPEN = {"qualifier": "over", "upper": None, "closed": "neither"}
ABOUT = {"qualifier": "about", "lower": None, "upper": None, "closed": "neither"}


@pytest.mark.parametrize(
    "cells, expected, gap",
    [
        ({}, "agrees", 0),
        ({"value": 840000000, "decimals": 1}, "agrees_within_rounding", 40000000),
        ({"value": 850000000, "decimals": 1}, "agrees_within_rounding", 50000000),
        ({"value": 860000000}, "differs", 60000000),
        (ABOUT, "agrees", 0),
        ({**ABOUT, "value": 600000000}, "differs", -200000000),
        ({**OPEN, "value": 700000000}, "consistent_with_bound", None),
        # 8 is printed for anything from 7.5 to 8.5, so that more than 8 may be true.
        (OPEN, "agrees_within_rounding", None),
        ({**OPEN, "value": 860000000}, "differs", None),
        ({"qualifier": "nearly", "lower": None, "closed": "neither"}, "agrees_within_rounding",
         None),
        ({"qualifier": "at_most", "lower": None, "closed": "right"}, "consistent_with_bound",
         None),
    ],
)  # fmt: skip
def test_a_figure_has_the_verdict_that_its_words_allow(cells, expected, gap):
    row = compared(**cells)
    assert (row["verdict"], row["gap"]) == (expected, gap)
    assert row["reference_id"] == "rd_annual:CN-A:2020"


def test_a_gap_is_given_in_percent_of_the_official_number():
    assert compared(value=900000000)["gap_percent"] == Decimal("12.5")


def test_a_range_that_holds_the_official_value_is_consistent():
    row = compared(qualifier="range", lower=Decimal(7) * 10**8, upper=Decimal(9) * 10**8)
    assert row["verdict"] == "consistent_with_bound"


def test_an_official_bound_is_taken_for_a_bound():
    assert compared({"time_period": "2023"})["verdict"] == "differs"
    above = compared({"time_period": "2023"}, value=950000000)
    assert above["verdict"] == "consistent_with_bound"
    assert above["reference_qualifier"] == "over"


@pytest.mark.parametrize(
    "match, value, expected",
    [
        ("other_definition", 800000000, "definition_differs"),
        ("part_of", 700000000, "definition_differs"),
        ("part_of", 890000000, "definition_differs"),
        ("part_of", 910000000, "differs"),
        ("earlier", 800000000, "consistent_with_bound"),
        ("earlier", 700000000, "differs"),
        ("later", 800000000, "consistent_with_bound"),
        ("later", 900000000, "differs"),
    ],
)
def test_what_is_no_same_measure_never_agrees(match, value, expected):
    row = compared({"match": match}, value=value)
    assert row["verdict"] == expected
    assert (row["gap"] is None) == (match != "other_definition")


def test_a_share_is_claimed_as_far_as_the_words_go():
    exact = compared({"match": "part_of"}, value=200000000)
    assert exact["finding_en"] == "25% of the official total."
    bound = compared({"match": "part_of"}, **OPEN, value=200000000)
    assert bound["finding_en"] == "More than 25% of the official total."
    nothing = compared({"match": "part_of"}, **ABOUT, value=200000000)
    assert nothing["finding_en"] == "Nothing can be said of its share in the official total."


@pytest.mark.parametrize(
    "comparison, base, unit, value, number",
    [
        ("difference", "2019", "CNY", 300000000, 300000000),
        ("growth", "2019", "percent", 60, 60),
    ],
)
def test_differences_and_growth_are_computed_from_two_official_values(
    comparison, base, unit, value, number
):
    row = compared({"comparison": comparison, "base_period": base}, value=value, unit=unit)
    assert (row["verdict"], row["reference_value"]) == ("agrees", number)
    assert row["base_reference_id"] == "rd_annual:CN-A:2019"


@pytest.mark.parametrize(
    "unit, number, zh, en",
    [
        ("percent", 61, "比官方数值高1个百分点。", "1 percentage point above the official number."),
        (
            "percent",
            45,
            "比官方数值低15个百分点。",
            "15 percentage points below the official number.",
        ),
        ("CNY", 45, "比官方数值低25%。", "25% below the official number."),
    ],
)
def test_percentages_differ_by_points_and_amounts_by_percent(unit, number, zh, en):
    printed, official = (
        Side(Decimal(n), Interval.exactly(n), "exact", Decimal("0.5")) for n in (number, 60)
    )
    assert findings.compared(printed, official, "same", "differs", unit) == (zh, en)


def test_nothing_found_is_said_with_the_reason():
    row = compared({"comparison": "none", "match": None, "series": None, "reason_en": "No series."})
    assert (row["verdict"], row["reason_en"]) == ("not_found", "No series.")
    assert row["reference_value"] is row["area"] is row["vintage"] is None


def test_another_vintage_is_compared_only_where_it_is_named():
    period = {"time_period": "2021"}
    assert compared(period)["reference_value"] == 900000000
    early = compared({**period, "vintage": "preliminary"})
    assert early["reference_value"] == 2000000000


@pytest.mark.parametrize(
    "counterpart, cells, expected",
    [
        ({"figure_id": "t1-2"}, {}, "unknown figure"),
        ({"time_period": "2018"}, {}, "no official value rd_annual:CN-A:2018"),
        ({"area": "CN-Z"}, {}, "no official value rd_annual:CN-Z:2020"),
        ({"comparison": "growth", "base_period": "2018"}, {}, "no official value"),
        ({}, {"unit": "USD"}, "the figure is in USD, the official number in CNY"),
        ({}, {"nature": "target"}, "a target has no official counterpart"),
        ({"comparison": "rank"}, {"unit": "rank"}, "names no rank_scope"),
        ({"comparison": "streak"}, {"dimensions": "rank_scope=CN"}, "no rank that was held"),
    ],
)
def test_a_counterpart_that_leads_nowhere_is_refused(counterpart, cells, expected):
    assert expected in str(compared(counterpart, **cells))


@pytest.mark.parametrize(
    "area, scope, year, place, expected",
    [
        ("CN-C", "CN", 2021, 1, "agrees"),
        ("CN-A", "CN", 2021, 2, "agrees"),
        ("CN-A", "CN", 2019, 2, "differs"),
        ("CN-B", "CN", 2022, 2, "agrees"),
        ("CN-A", "X-AC", 2019, 2, "agrees"),
        ("CN-A", "CN", 2018, 2, "not_found"),
        ("CN-A", "CN", 2023, 1, "not_found"),
        ("CN-B", "X-AC", 2019, 2, "not_found"),
    ],
)
def test_a_rank_is_computed_among_the_members_of_its_scope(area, scope, year, place, expected):
    row = compared({"comparison": "rank"}, transformation="rank", area=area, value=place,
                   unit="rank", unit_mult=0, dimensions=f"rank_scope={scope}",
                   **span(year, year))  # fmt: skip
    assert row["verdict"] == expected


@pytest.mark.parametrize(
    "series, area, place, first, last, years, expected, counted",
    [
        ("rd_annual", "CN-A", 2, 2020, 2021, 2, "agrees", 2),
        ("rd_annual", "CN-A", 2, 2019, 2021, 3, "differs", 2),
        # Nobody knows who was first before 2019: four years at least.
        ("rd_annual", "CN-C", 1, 2019, 2022, 4, "consistent_with_bound", 4),
        ("rd_annual", "CN-C", 1, 2020, 2022, 3, "differs", 4),
        ("rd_annual", "CN-B", 1, 2019, 2022, 4, "differs", 0),
        ("rd_annual", "CN-A", 2, 2024, 2025, 2, "not_found", None),
        ("places", "CN-A", 1, 2020, 2021, 2, "agrees", 2),
    ],
)
def test_a_streak_is_counted_back_from_its_last_year(
    series, area, place, first, last, years, expected, counted
):
    row = compared({"comparison": "streak", "series": series}, transformation="streak", area=area,
                   value=years, unit="year", unit_mult=0, dimensions=f"rank={place};rank_scope=CN",
                   **span(first, last))  # fmt: skip
    assert (row["verdict"], row["reference_value"]) == (expected, counted)


def test_a_streak_says_in_which_years_it_held_and_what_was_before():
    row = compared({"comparison": "streak"}, transformation="streak", value=2, unit="year",
                   dimensions="rank=2;rank_scope=CN", **span(2020, 2021))  # fmt: skip
    assert row["finding_en"] == "No. 2 in 2020–2021; No. 3 in 2019. The same number."


@pytest.mark.parametrize(
    "match, day, expected",
    [
        ("same", "2021-04-11", "agrees"),
        ("same", "2022-04-11", "differs"),
        ("same", "2021-04", "agrees"),
        ("earlier", "2020-04-11", "consistent_with_bound"),
        ("earlier", "2022-04-11", "differs"),
        ("later", "2022-04-11", "consistent_with_bound"),
        ("later", "2020-04-11", "differs"),
    ],
)
def test_a_date_is_compared_with_the_day_of_an_event(match, day, expected):
    start, end = period(day)
    event = official("CN", 2020, 1, reference_id=f"rd_annual:CN:{day}", time_period=day,
                     period_start=start, period_end=end)  # fmt: skip
    row = compared({"figure_id": "t1-5", "comparison": "date", "match": match, "area": "CN",
                    "time_period": day}, [event])  # fmt: skip
    assert (row["verdict"], row["observation_id"]) == (expected, None)


def test_a_total_is_exceeded_only_where_rounding_cannot_explain_it():
    part = Side(Decimal(85), Interval.exactly(85), "exact", Decimal(0))
    total = Side(Decimal(80), Interval.exactly(80), "exact", Decimal(5))
    assert verdict(part, total, "part_of") == "definition_differs"
    wider = Side(Decimal(86), Interval.exactly(86), "exact", Decimal(0))
    assert verdict(wider, total, "part_of") == "differs"


def test_growth_from_nothing_is_refused():
    values = [official("CN-A", 2020, 1), official("CN-A", 2019, 0)]
    problem = compared({"comparison": "growth", "base_period": "2019"}, values, unit="percent")
    assert "the base is zero" in str(problem)
