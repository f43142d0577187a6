"""Scores of proposals: what is counted right, what wrong, and what is not judged."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.coding.evaluation import (
    Annotation,
    Detection,
    Rate,
    annotation,
    evaluate,
)
from indicators.coding.evaluation.annotations import AnnotationError
from tests.coding.evaluated import DATE, FIGURE, rate, score


def test_equal_annotations_are_right_in_everything():
    found = score([DATE, FIGURE], [DATE, FIGURE])
    assert found.spans.f1 == 1.0
    assert found.statistical is not None
    assert found.statistical.f1 == 1.0
    assert {name: rate(found, name)[0] == rate(found, name)[1] for name in found.fields} == (
        dict.fromkeys(found.fields, True)
    )
    assert rate(found, "kind") == (2, 2)
    assert rate(found, "date period") == (1, 1)
    assert rate(found, "indicator") == (1, 1)
    assert found.differences == ()


@pytest.mark.parametrize(
    "change, wrong",
    [
        ({"kind": "rate"}, {"kind", "all read"}),
        ({"value": "2000000001"}, {"value", "all read"}),
        ({"value": None}, {"value", "all read"}),
        ({"upper": "3000000001"}, {"interval", "all read"}),
        ({"closed": "both"}, {"interval", "all read"}),
        ({"qualifier": "exact"}, {"qualifier", "all read"}),
        ({"unit": "USD"}, {"unit", "all read"}),
        ({"counted": "经费"}, {"counted"}),
        ({"reason": "threshold"}, {"reason"}),
        ({"indicator": "rd_intensity"}, {"indicator", "all coded"}),
        ({"transformation": "change"}, {"transformation", "all coded"}),
        ({"nature": "target"}, {"nature", "all coded"}),
        ({"area": "CN"}, {"area", "all coded"}),
        ({"area": None}, {"area", "all coded"}),
        ({"subject": "somebody"}, {"subject"}),
        ({"dimensions": "activity=basic-research;direction=in"}, {"dimensions"}),
        ({"dimensions": None}, {"dimensions"}),
        ({"period_end": "2023-12-30"}, {"period", "all coded"}),
        ({"period_basis": "inferred"}, {"period basis"}),
    ],
)
def test_a_wrong_field_is_wrong_in_its_measures_only(change: dict[str, Any], wrong: set[str]):
    found = score([FIGURE], [{**FIGURE, **change}])
    assert {
        name for name, one in found.fields.items() if one.matched.right < one.matched.judged
    } == (wrong)
    assert found.spans.f1 == 1.0


@pytest.mark.parametrize(
    "change",
    [
        {"value": "2000000000.0"},
        {"value": Decimal("2E+9"), "upper": 3000000000},
        {"dimensions": "direction=out;activity=basic-research"},
        {"subject": ""},
        {"statistical": "true"},
        {"printed": "another spelling"},
        {"confidence": "high"},
    ],
)
def test_another_spelling_of_the_same_is_right(change: dict[str, Any]):
    found = score([FIGURE], [{**FIGURE, **change}])
    assert found.differences == ()


def test_several_areas_have_no_order_and_a_set_is_not_each():
    each = {**FIGURE, "area": "CN-GD+CN-JS", "dimensions": "partner=CN-AH|CN-SH"}
    other_order = {**each, "area": "CN-JS+CN-GD", "dimensions": "partner=CN-SH|CN-AH"}
    assert score([each], [other_order]).differences == ()
    apart = {**each, "dimensions": "partner=CN-AH+CN-SH"}
    assert [one.measure for one in score([each], [apart]).differences] == ["dimensions"]


def test_a_period_without_basis_is_a_period_of_basis_none():
    undated = {**FIGURE, "period_start": None, "period_end": None, "period_basis": "none"}
    assert score([undated], [{**undated, "period_basis": None}]).differences == ()


def test_an_open_field_is_not_judged_and_the_rest_is():
    gold = {**FIGURE, "open": ["unit", "period_start", "period_end", "period_basis"]}
    found = score([gold], [{**FIGURE, "unit": "USD", "period_start": None, "area": "CN"}])
    assert rate(found, "unit") == (0, 0)
    assert rate(found, "period") == (0, 0)
    assert rate(found, "all read") == (1, 1)
    assert [one.measure for one in found.differences] == ["area"]


def test_a_field_that_the_gold_does_not_have_is_not_judged():
    gold = {name: FIGURE[name] for name in ("source_id", "start", "end", "value")}
    found = score([gold], [{**FIGURE, "unit": "USD"}])
    assert [name for name, one in found.fields.items() if one.matched.judged] == [
        "value",
        "all read",
    ]
    assert found.statistical is None


def test_a_gold_that_does_not_say_what_is_a_figure_is_not_judged_on_it():
    found = score([{**FIGURE, "statistical": None}], [{**FIGURE, "statistical": False}])
    assert found.statistical is None
    assert found.calibration == ()


def test_spans_are_compared_to_the_character():
    found = score([DATE, FIGURE], [DATE, {**FIGURE, "end": 15}])
    assert (found.spans.found, found.spans.gold, found.spans.proposed) == (1, 2, 2)
    assert [(one.measure, one.start, one.end) for one in found.differences] == [
        ("extra", 10, 15),
        ("missed", 10, 16),
    ]


def test_a_mention_that_was_not_found_is_wrong_among_all_and_absent_among_matched():
    found = score([DATE, FIGURE], [DATE])
    indicator = found.fields["indicator"]
    assert (indicator.matched.judged, indicator.missed) == (0, 1)
    assert (indicator.overall.right, indicator.overall.judged) == (0, 1)


def test_figures_are_told_from_other_numbers_missed_and_extra_ones_included():
    wrong = {**DATE, "statistical": True}
    extra = {**FIGURE, "start": 30, "end": 33}
    lost = {**FIGURE, "start": 40, "end": 43}
    found = score([DATE, FIGURE, lost], [wrong, FIGURE, extra])
    assert found.statistical == Detection(found=1, gold=2, proposed=3)
    assert found.statistical.f1 == pytest.approx(0.4)


def test_codes_are_judged_on_true_figures_only():
    threshold = {**FIGURE, "statistical": False, "indicator": None, "area": None}
    found = score([threshold], [FIGURE])
    assert rate(found, "indicator") == (0, 0)
    assert [one.measure for one in found.differences] == ["statistical"]


def test_only_documents_of_the_gold_are_judged_and_a_missing_one_is_counted():
    one = annotation(FIGURE)
    found = evaluate({"a": [one], "b": [one], "empty": []}, {"a": [one], "other": [one]})
    assert (found.documents, found.without_proposals) == (3, 2)
    assert found.spans == Detection(found=1, gold=2, proposed=1)


def test_an_extra_number_in_a_document_without_numbers_is_wrong():
    found = evaluate({"a": []}, {"a": [annotation(FIGURE)]})
    assert found.spans == Detection(found=0, gold=0, proposed=1)


def test_what_nobody_has_decided_is_not_judged_nor_what_overlaps_it():
    waiting = {**FIGURE, "status": "proposed"}
    found = score([DATE, waiting], [DATE, {**FIGURE, "end": 15, "area": "CN"}])
    assert found.undecided == 1
    assert found.spans == Detection(found=1, gold=1, proposed=1)
    assert found.differences == ()


@pytest.mark.parametrize("status, judged", [("accepted", 1), ("corrected", 1), ("proposed", 0)])
def test_rows_that_a_reviewer_decided_are_judged(status: str, judged: int):
    assert score([{**FIGURE, "status": status}], [FIGURE]).spans.gold == judged


def test_headline_families_are_scored_apart():
    contracts = {**FIGURE, "start": 30, "end": 33, "indicator": "tech_contract_value"}
    missed = {**contracts, "start": 40, "end": 43}
    found = score([FIGURE, contracts, missed], [FIGURE, {**contracts, "indicator": "gdp"}])
    families = found.families
    assert (families["R&D spend"].matched, families["R&D spend"].missed) == (Rate(1, 1), 0)
    assert families["technology contracts"].matched == Rate(0, 1)
    assert families["technology contracts"].missed == 1
    assert families["conversion"].matched == Rate(0, 0)


def test_families_may_be_named_by_the_caller():
    found = score([FIGURE], [FIGURE], families={"mine": {"rd_expenditure"}})
    assert {name: one.matched for name, one in found.families.items()} == {"mine": Rate(1, 1)}


def test_confusion_counts_what_was_taken_for_what():
    others = [{**FIGURE, "start": n, "end": n + 1} for n in (20, 30, 40)]
    proposed = [
        {**others[0], "indicator": "gdp"},
        {**others[1], "indicator": "gdp"},
        {**others[2], "indicator": None},
    ]
    found = score(others, proposed)
    assert [(one.gold, one.proposed, one.count) for one in found.confusion] == [
        ("rd_expenditure", "gdp", 2),
        ("rd_expenditure", "-", 1),
    ]


def test_other_spellings_of_a_subject_may_be_named():
    aliases = {"subject": {"yrd-voucher": "长三角科技创新券"}}
    gold, proposal = {**FIGURE, "subject": "yrd-voucher"}, {**FIGURE, "subject": "长三角科技创新券"}
    assert rate(score([gold], [proposal]), "subject") == (0, 1)
    assert rate(score([gold], [proposal], aliases=aliases), "subject") == (1, 1)
    assert rate(score([gold], [{**FIGURE, "subject": None}], aliases=aliases), "subject") == (0, 1)


def test_differences_tell_both_sides_in_words():
    (one,) = score([FIGURE], [{**FIGURE, "lower": None, "closed": "right"}]).differences
    assert (one.document, one.start, one.end, one.printed) == ("a", 10, 16, "20多亿元")
    assert one.measure == "interval"
    assert one.gold == "lower=2000000000, upper=3000000000, closed=neither"
    assert one.proposed == "lower=-, upper=3000000000, closed=right"


def test_dimensions_and_answers_are_written_for_a_reader():
    each = {**FIGURE, "dimensions": "partner=CN-SH|CN-AH;field=ai+bio"}
    differences = score([each], [{**each, "dimensions": None, "counted": "钱"}]).differences
    assert [(one.gold, one.proposed) for one in differences] == [
        ("counted=no", "counted=yes"),
        ("dimensions=field:ai+bio+partner:CN-AH|CN-SH", "dimensions=-"),
    ]


def test_the_result_goes_through_json():
    found = score([DATE, FIGURE], [DATE, {**FIGURE, "area": "CN"}])
    plain = json.loads(json.dumps(found.as_dict(differences=True), allow_nan=False))
    assert plain["spans"]["f1"] == 1.0
    assert plain["fields"]["area"]["share"] == 0.0
    assert plain["fields"]["area"]["overall"]["judged"] == 1
    assert plain["fields"]["unit"]["low"] == 0.3424
    assert plain["families"]["conversion"]["share"] is None
    assert plain["differences"][0]["measure"] == "area"
    assert "differences" not in found.as_dict()


def test_nothing_against_nothing_has_no_shares():
    found = evaluate({}, {})
    assert found.spans.f1 is None
    assert found.spans.precision.interval is None
    assert json.dumps(found.as_dict(), allow_nan=False)


@pytest.mark.parametrize(
    "right, judged, low, high",
    # Wilson's interval at 95 %, as in Newcombe (1998), Statistics in Medicine 17, table I.
    [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_the_interval_is_wilsons(right: int, judged: int, low: float, high: float):
    found = Rate(right, judged).interval
    assert found is not None
    assert list(found) == pytest.approx([low, high], abs=5e-5)


@given(st.integers(1, 10**6).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_interval_holds_the_share_and_stays_between_0_and_1(pair: tuple[int, int]):
    one = Rate(*pair)
    assert one.interval is not None
    assert one.share is not None
    low, high = one.interval
    assert 0 <= low <= one.share + 1e-12
    assert one.share - 1e-12 <= high <= 1
    assert low < high


RECORDS = st.fixed_dictionaries(
    {
        "value": st.none() | st.decimals("-1000", "1000", places=2).map(str),
        "unit": st.sampled_from([None, "CNY", "percent"]),
        "statistical": st.booleans(),
        "indicator": st.sampled_from([None, "gdp", "rd_expenditure", "gdp+exports"]),
        "area": st.sampled_from([None, "CN", "CN-GD+CN-JS"]),
        "confidence": st.none() | st.decimals(0, 1, places=2).map(str),
    }
)
MENTIONS = st.dictionaries(st.integers(0, 30), RECORDS, max_size=12).map(
    lambda found: [
        annotation({"start": start, "end": start + 1, **record}, "a")
        for start, record in sorted(found.items())
    ]
)


@given(MENTIONS, MENTIONS)
def test_counts_add_up_whatever_is_compared(gold: list[Annotation], proposals: list[Annotation]):
    found = evaluate({"a": gold}, {"a": proposals})
    spans = {one.span for one in gold} & {one.span for one in proposals}
    assert found.spans == Detection(len(spans), len(gold), len(proposals))
    for name in ("value", "unit", "all read"):
        assert found.fields[name].overall.judged == len(gold)
        assert found.fields[name].matched.judged == len(spans)
    figures = sum(one.values.get("statistical") is True for one in gold)
    assert found.fields["indicator"].overall.judged == figures
    assert sum(band.rate.judged for band in found.calibration) <= len(gold) + len(proposals)


@given(MENTIONS)
def test_an_annotation_agrees_with_itself(gold: list[Annotation]):
    assert evaluate({"a": gold}, {"a": gold}).differences == ()


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.decimals(),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=4,
)


@given(st.sampled_from([*FIGURE, "open", "status"]), JSON)
def test_any_value_is_compared_or_refused_with_its_field(field: str, value: Any):
    try:
        one = annotation({**FIGURE, field: value})
    except AnnotationError as error:
        named = error.field
    else:
        found = evaluate({"a": [one]}, {"a": [one]})
        assert found.spans.found + found.undecided == 1
        return
    assert named in {field, "end"}


@pytest.mark.parametrize(
    "change, said",
    [
        ({"start": None}, "start: is no offset"),
        ({"start": "-1"}, "start: is no offset"),
        ({"start": True}, "start: is no offset"),
        ({"end": 10}, "end: no span from 10"),
        ({"source_id": None}, "source_id: is missing"),
        ({"value": "1e9"}, "value: not a decimal number"),
        ({"value": "NaN"}, "value: not a decimal number"),
        ({"value": "１８"}, "value: not a decimal number"),
        ({"value": True}, "value: not a decimal number"),
        ({"value": Decimal("Infinity")}, "value: not a decimal number"),
        ({"period_end": "2023-13-01"}, "period_end: no such day in the calendar"),
        ({"period_end": "20231231"}, "period_end: not a date"),
        ({"statistical": "yes"}, "statistical: neither true nor false"),
        ({"statistical": []}, "statistical: neither true nor false"),
        ({"open": "unit"}, "open: no list of fields"),
        ({"open": [3]}, "open: no list of fields"),
    ],
)
def test_a_field_that_cannot_be_read_is_named(change: dict[str, Any], said: str):
    with pytest.raises(AnnotationError, match=said):
        annotation({**FIGURE, **change})
