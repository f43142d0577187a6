from datetime import date
from decimal import Decimal

import pytest

from indicators.model.tables import LEDGER
from indicators.tidy.observations import build


def mention(start=0, printed="10家", **cells):
    exact = {"value": Decimal(10), "lower": Decimal(10), "upper": Decimal(10), "closed": "both",
             "qualifier": "exact", "unit": "count"}  # fmt: skip
    codes = {"indicator": "workshop_count", "transformation": "level", "nature": "actual",
             "area": "CN-GD", "period_start": date(2023, 1, 1), "period_end": date(2023, 12, 31),
             "period_basis": "explicit"}  # fmt: skip
    return (
        dict.fromkeys(LEDGER.field_names)
        | {"source_id": "t1", "start": start, "end": start + len(printed), "printed": printed,
           "kind": "quantity", "statistical": True, "status": "accepted"}
        | exact | codes | cells
    )  # fmt: skip


_UNBOUNDED = {"lower": None, "upper": None, "closed": "neither"}


def one(*rows):
    (observation,) = build([rows], {})[0]
    return observation


def test_a_mention_becomes_an_observation_with_period_precision_and_place():
    found = one(mention(7, "1.2万家", value=Decimal(12000)))
    assert found["observation_id"] == "t1-7"
    assert (found["time_period"], found["frequency"]) == ("2023", "A")
    assert (found["unit_mult"], found["decimals"]) == (4, 1)
    assert (found["obs_status"], found["status"]) == ("A", "accepted")
    assert found["locator"] == "t1:7-12"
    assert found["usage_warning"] is None


@pytest.mark.parametrize("cells", [{"status": "proposed"}, {"status": "rejected"},
                                   {"statistical": False}, {"statistical": None}])  # fmt: skip
def test_only_reviewed_statistical_mentions_become_observations(cells):
    assert build([[mention(**cells)]], {}) == ([], [])


def test_each_of_the_joined_codes_gets_an_observation_in_the_order_of_print():
    observations, links = build([[mention(5, area="CN-JS+CN-GD", dimensions="field=b+a")]], {})
    found = [(row["observation_id"], row["area"], row["dimensions"]) for row in observations]
    assert found == [
        ("t1-5-1", "CN-JS", "field=b"),
        ("t1-5-2", "CN-JS", "field=a"),
        ("t1-5-3", "CN-GD", "field=b"),
        ("t1-5-4", "CN-GD", "field=a"),
    ]
    assert [link["start"] for link in links] == [5, 5, 5, 5]


def test_codes_that_hold_together_stay_one_fact():
    assert one(mention(dimensions="partner=CN-AH|CN-SH"))["dimensions"] == "partner=CN-AH|CN-SH"


def test_a_fact_printed_twice_is_one_observation_with_two_mentions():
    first = mention(3, period_basis="inferred", note="Year inferred.")
    again = mention(90, status="corrected", note="Printed again.")
    observations, links = build([[again, first]], {})
    (found,) = observations
    assert found["observation_id"] == "t1-3"
    assert found["locator"] == "t1:3-6;t1:90-93"
    assert found["period_basis"] == "explicit"
    assert found["status"] == "corrected"
    assert found["note"] == "Year inferred. Printed again."
    assert [link["start"] for link in links] == [3, 90]


def test_a_fact_of_two_texts_belongs_to_the_first():
    observations, _ = build([[mention(source_id="t2")], [mention(9)]], {})
    assert [row["source_id"] for row in observations] == ["t1"]


@pytest.mark.parametrize(
    "difference",
    [
        {"area": "CN-JS"},
        {"value": Decimal(11)},
        {"qualifier": "at_least"},
        {"period_end": date(2023, 6, 30)},
        {"subject": "somebody"},
        {"unit": "person"},
        {"nature": "claim"},
    ],
)
def test_facts_that_differ_anywhere_stay_apart(difference):
    assert len(build([[mention(3), mention(9, **difference)]], {})[0]) == 2


def test_one_part_of_an_expansion_may_be_a_fact_printed_before():
    observations, links = build([[mention(3), mention(9, area="CN-GD+CN-JS")]], {})
    assert [row["observation_id"] for row in observations] == ["t1-3", "t1-9-2"]
    assert [(link["observation_id"], link["start"]) for link in links] == [
        ("t1-3", 3),
        ("t1-3", 9),
        ("t1-9-2", 9),
    ]


def test_a_code_joined_with_itself_is_one_fact_with_one_mention():
    observations, links = build([[mention(3, area="CN-GD+CN-GD")]], {})
    assert (len(observations), len(links)) == (1, 1)


def test_a_fall_is_negative_and_its_bounds_change_places():
    found = one(
        mention(value=Decimal(5), lower=Decimal(5), upper=None, closed="neither",
                qualifier="over", unit="percent", transformation="growth_rate",
                dimensions="sector=steel;sign=negative")
    )  # fmt: skip
    assert (found["value"], found["lower"], found["upper"]) == (Decimal(-5), None, Decimal(-5))
    assert found["closed"] == "neither"
    assert found["dimensions"] == "sector=steel"


def test_a_fall_by_at_least_keeps_its_closed_end_on_the_other_side():
    found = one(
        mention(upper=None, closed="left", qualifier="at_least", dimensions="sign=negative")
    )
    assert (found["upper"], found["closed"]) == (Decimal(-10), "right")


def test_a_fall_without_a_number_of_its_own_has_none():
    found = one(mention(value=None, lower=Decimal(3), upper=Decimal(5), qualifier="range",
                        dimensions="sign=negative"))  # fmt: skip
    assert (found["value"], found["lower"], found["upper"]) == (None, Decimal(-5), Decimal(-3))


@pytest.mark.parametrize(
    "nature, status, warning",
    [("actual", "A", None), ("target", "F", "target"), ("estimate", "E", "estimated"),
     ("claim", "V", "claim")],
)  # fmt: skip
def test_the_nature_decides_the_status_and_the_warning(nature, status, warning):
    found = one(mention(nature=nature))
    assert (found["obs_status"], found["usage_warning"]) == (status, warning)


@pytest.mark.parametrize(
    "cells, warning",
    [
        ({"qualifier": "over", "upper": None}, "bound_only"),
        ({"qualifier": "at_most", "lower": Decimal(1)}, "range_only"),
        ({"qualifier": "several"}, "approximate;range_only"),
        ({"qualifier": "over", "closed": "neither"}, "approximate;range_only"),
        ({"qualifier": "over", "closed": "right"}, "range_only"),
        ({"qualifier": "nearly", "lower": None}, "bound_only"),
        ({"qualifier": "under", "lower": None}, "bound_only"),
        ({"qualifier": "at_most", "lower": None}, "bound_only"),
        ({"qualifier": "at_least", "upper": None, "dimensions": "sign=negative"}, "bound_only"),
        ({"qualifier": "about", **_UNBOUNDED}, "approximate"),
        ({"transformation": "rank"}, "do_not_add"),
        ({"transformation": "change"}, "do_not_add"),
        ({"transformation": "cumulative"}, "do_not_add"),
        ({"unit": "percent"}, "do_not_add"),
        ({"period_basis": "inferred"}, "period_inferred"),
        ({"period_start": None, "period_end": None, "period_basis": None}, "period_unknown"),
        ({"qualifier": "about", **_UNBOUNDED, "period_basis": "inferred"},
         "approximate;period_inferred"),
    ],
)  # fmt: skip
def test_what_a_user_must_mind_follows_from_the_codes(cells, warning):
    assert one(mention(**cells))["usage_warning"] == warning


def test_a_fall_keeps_every_digit_that_a_table_holds():
    long = Decimal("1234567890123456789012345678.1234567891")
    found = one(mention(value=long, lower=long, upper=long, dimensions="sign=negative"))
    assert found["value"] == found["lower"] == found["upper"] == long.copy_negate()


def test_an_estimate_of_what_was_to_come_on_the_day_of_publication_is_a_forecast():
    row = mention(nature="estimate")
    status = {
        day: (found["obs_status"], found["usage_warning"])
        for day in (date(2023, 12, 30), date(2023, 12, 31), None)
        for found in build([[row]], {"t1": day})[0]
    }
    assert status == {
        date(2023, 12, 30): ("F", "forecast"),
        date(2023, 12, 31): ("E", "estimated"),
        None: ("E", "estimated"),
    }


def test_an_actual_figure_is_no_forecast_whenever_it_was_published():
    (found,) = build([[mention()]], {"t1": date(2020, 1, 1)})[0]
    assert found["obs_status"] == "A"


def test_warnings_of_a_person_join_those_that_follow_from_the_codes():
    first = mention(3, unit="percent", usage_warning="subject_ambiguous")
    again = mention(9, unit="percent", usage_warning="cumulative_unclear;do_not_add")
    warning = one(first, again)["usage_warning"]
    assert warning == "cumulative_unclear;do_not_add;subject_ambiguous"


def test_each_part_of_an_expansion_has_the_warnings_of_its_mention():
    observations, _ = build([[mention(area="CN-GD+CN-JS", usage_warning="do_not_add")]], {})
    assert [row["usage_warning"] for row in observations] == ["do_not_add", "do_not_add"]


def test_what_two_notes_both_say_stands_once():
    first = mention(3, note="Date not printed. Of both batches.")
    again = mention(9, note="Stated twice. Date not printed.")
    assert one(first, again)["note"] == "Date not printed. Of both batches. Stated twice."
    assert one(mention(3, note="Yes. Yes."))["note"] == "Yes. Yes."
