"""How far a confidence and a rule may be trusted: calibration, rules, unaided decisions."""

from __future__ import annotations

from typing import Any

import pytest

from indicators.coding.evaluation import (
    Rate,
)
from tests.coding.evaluated import DATE, FIGURE, score


def test_calibration_sorts_proposals_by_confidence_and_says_how_many_are_right():
    golds = [{**FIGURE, "start": n, "end": n + 1} for n in range(20, 25)]
    confident = ["0.55", "0.9", "0.92", "0.949", "1"]
    proposals = [{**one, "confidence": c} for one, c in zip(golds, confident, strict=True)]
    proposals[1]["area"] = "CN"
    bands = score(golds, proposals).calibration
    assert [(str(b.low), str(b.high), str(b.mean), b.rate) for b in bands] == [
        ("0.5", "0.6", "0.550", Rate(1, 1)),
        ("0.9", "0.95", "0.923", Rate(2, 3)),
        ("0.95", "1", "1.000", Rate(1, 1)),
    ]


@pytest.mark.parametrize(
    "change, right",
    [
        ({"statistical": False}, False),
        ({"indicator": "gdp"}, False),
        ({"transformation": "change"}, False),
        ({"area": "CN"}, False),
        ({"period_end": "2024-01-01"}, False),
        ({"nature": "claim"}, True),
        ({"dimensions": None}, True),
        ({"value": "3"}, True),
    ],
)
def test_a_confidence_speaks_for_what_is_measured_where_and_when(
    change: dict[str, Any], right: bool
):
    (band,) = score([FIGURE], [{**FIGURE, **change}]).calibration
    assert band.rate.right == right


def test_numbers_that_both_call_no_figure_do_not_flatter_a_confidence():
    assert score([DATE], [{**DATE, "confidence": "0.9"}]).calibration == ()


def test_an_extra_figure_counts_against_its_confidence():
    (band,) = score([DATE], [DATE, FIGURE]).calibration
    assert band.rate == Rate(0, 1)


def test_rules_are_told_apart_the_worst_first():
    golds = [{**FIGURE, "start": n, "end": n + 1} for n in (20, 30, 40)]
    proposals = [{**golds[0], "rule": "good"}, {**golds[1], "rule": "bad", "area": "CN"}]
    proposals.append({**golds[2], "rule": "bad"})
    rules = score(golds, proposals).rules
    assert list(rules.items()) == [("bad", Rate(1, 2)), ("good", Rate(1, 1))]


def test_a_proposal_that_names_several_rules_counts_for_each():
    rules = score([FIGURE], [{**FIGURE, "rule": "area.clause; time.carried"}]).rules
    assert rules == {"area.clause": Rate(1, 1), "time.carried": Rate(1, 1)}


def test_decisions_found_unaided_are_counted_over_all_mentions():
    lost = {**FIGURE, "start": 40, "end": 43}
    wrong = {**FIGURE, "start": 50, "end": 53}
    found = score([DATE, FIGURE, lost, wrong], [DATE, FIGURE, {**wrong, "area": "CN"}])
    assert found.decisions == Rate(2, 4)


def test_the_period_of_a_number_that_is_no_figure_is_no_decision():
    assert score([DATE], [{**DATE, "period_end": None}]).decisions == Rate(1, 1)
