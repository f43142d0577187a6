from decimal import Decimal

import pytest

from indicators.ledger.merge import Trouble, merge
from indicators.model.tables import LEDGER


def row(start, end, status="proposed", **cells):
    blank = dict.fromkeys(LEDGER.field_names)
    return blank | {"source_id": "t1", "start": start, "end": end, "printed": "x" * (end - start),
                    "kind": "quantity", "status": status} | cells  # fmt: skip


def test_proposals_for_an_empty_ledger_are_the_ledger():
    proposals = [row(5, 8), row(1, 3)]
    merged = merge([], proposals)
    assert [found["start"] for found in merged.rows] == [1, 5]
    assert merged.contradictions == ()


@pytest.mark.parametrize("status", ["accepted", "corrected", "rejected"])
def test_a_decided_row_stays_cell_by_cell(status):
    decided = row(1, 3, status, value=Decimal(7), note="by hand", indicator="gdp")
    merged = merge([decided], [row(1, 3, value=Decimal(8), indicator="rd_expenditure")])
    assert merged.rows == (decided,)


def test_a_row_that_was_only_proposed_gives_way():
    merged = merge([row(1, 3, value=Decimal(7)), row(9, 11)], [row(1, 3, value=Decimal(8))])
    assert [(found["start"], found["value"]) for found in merged.rows] == [(1, Decimal(8))]


def test_another_reading_of_a_decided_mention_names_the_columns():
    merged = merge([row(1, 3, "accepted", value=Decimal(7))], [row(1, 3, value=Decimal(8))])
    (found,) = merged.contradictions
    assert (found.trouble, found.columns) == (Trouble.READ_OTHERWISE, ("value",))


def test_codes_that_a_proposal_leaves_open_are_no_contradiction():
    merged = merge([row(1, 3, "accepted", indicator="gdp")], [row(1, 3)])
    assert merged.contradictions == ()


def test_other_codes_contradict_a_decision_in_any_order_of_what_is_joined():
    decided = row(1, 3, "accepted", indicator="gdp", area="CN-GD+CN-JS")
    merged = merge([decided], [row(1, 3, indicator="rd_expenditure", area="CN-JS+CN-GD")])
    (found,) = merged.contradictions
    assert (found.trouble, found.columns) == (Trouble.CODED_OTHERWISE, ("indicator",))
    assert found.as_dict()["differences"] == {
        "indicator": {"decided": "gdp", "proposed": "rd_expenditure"}
    }
    assert merged.rows == (decided,)


def test_what_a_person_noted_beside_a_proposal_stays():
    merged = merge([row(1, 3, note="ask")], [row(1, 3, value=Decimal(8))])
    assert [(found["note"], found["value"]) for found in merged.rows] == [("ask", Decimal(8))]


def test_a_decided_mention_that_is_not_read_any_more_stays_and_is_reported():
    decided = row(1, 3, "accepted")
    merged = merge([decided], [])
    assert merged.rows == (decided,)
    assert [found.trouble for found in merged.contradictions] == [Trouble.NOT_READ]


def test_a_rejected_mention_may_be_read_or_not():
    assert merge([row(1, 3, "rejected")], []).contradictions == ()
    assert merge([row(1, 3, "rejected")], [row(1, 3)]).contradictions == ()


@pytest.mark.parametrize("span", [(0, 2), (2, 9), (2, 3), (0, 9), (1, 9)])
def test_a_proposal_that_touches_a_decided_mention_is_left_out_and_reported(span):
    decided = row(1, 4, "corrected")
    merged = merge([decided], [row(*span)])
    assert merged.rows == (decided,)
    assert Trouble.OVERLAPS in [found.trouble for found in merged.contradictions]


def test_neighbours_that_share_no_character_are_kept():
    merged = merge([row(3, 6, "accepted")], [row(3, 6), row(1, 3), row(6, 7)])
    assert [found["start"] for found in merged.rows] == [1, 3, 6]
    assert merged.contradictions == ()


def test_the_right_reading_may_overlap_a_rejected_one():
    merged = merge([row(3, 9, "rejected")], [row(4, 6)])
    assert [found["start"] for found in merged.rows] == [3, 4]


def test_a_rejected_row_keeps_its_start_since_a_place_has_one_row():
    merged = merge([row(3, 9, "rejected")], [row(3, 6)])
    assert [(found["start"], found["end"]) for found in merged.rows] == [(3, 9)]
    assert [found.trouble for found in merged.contradictions] == [Trouble.OVERLAPS]


def test_merging_twice_changes_nothing_more():
    reviewed = [row(1, 4, "accepted"), row(6, 7)]
    proposals = [row(1, 4), row(8, 9), row(3, 5)]
    once = merge(reviewed, proposals)
    assert merge(once.rows, proposals) == once
