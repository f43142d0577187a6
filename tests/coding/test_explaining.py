"""An explanation reads as a person would reason, and every word of it stands in the text."""

from __future__ import annotations

from decimal import Decimal

import pytest

from indicators.coding import explain, propose
from indicators.coding.figures import Evidence
from indicators.coding.rules import BANDS, RULES, confidence
from indicators.extraction import extract
from tests.coding.cases import CASES

PUBLISHED = "2023-03-01"
TEXT = "2022年,江苏省向上海和浙江输出技术合同8000项,成交额290亿元;安徽省为120亿元。"


def explained(text: str = TEXT):
    return explain(text, extract(text, published=PUBLISHED), published=PUBLISHED)


def test_two_places_and_a_carried_topic_are_reasoned_out_step_by_step():
    first, value, other = explained()
    assert first.lines() == [
        "8000项 [21:26] confidence 0.9",
        "  indicator      tech_contract_count: 输出技术合同 [15:21] stands before it in its clause",
        "  transformation level: nothing says that it is a growth, a share or a change",
        "  area           CN-JS 江苏省: 江苏省 [6:9] stands in its clause",
        "  period         2022-01-01..2022-12-31, explicit: 2022年 [0:5] stands earlier in the "
        "sentence",
        "  nature         actual: it is told as a fact",
        "  dimensions     direction=out: 输出技术合同 [15:21] says so itself",
        "  dimensions     partner=CN-SH|CN-ZJ: 上海和浙江 [10:15] is the other side",
    ]
    assert value.lines()[3] == (
        "  area           CN-JS 江苏省: it belongs to the same place as 8000项 [21:26], "
        "which goes back to 江苏省 [6:9]"
    )
    assert [step.decided for step in value.steps if step.field == "indicator"] == [
        "tech_contract_value"
    ]
    assert (other.mention.area, other.mention.indicator) == ("CN-AH", "tech_contract_value")


def test_a_word_that_stands_for_a_place_says_for_which():
    text = "我省专利授权量超9300项。"
    (reasons,) = explain(text, extract(text), home_area="CN-JS")
    (area,) = [str(step) for step in reasons.steps if step.field == "area"]
    assert area.endswith(": 我省 [0:2] stands in its clause, and stands for CN-JS 江苏省")


def test_a_rank_does_not_go_back_to_itself():
    steps = explained("2022年,江苏省技术合同成交额居全国第一位。")[-1].steps
    (form,) = [step for step in steps if step.field == "transformation"]
    assert str(form) == "transformation rank: it is a place"


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_the_words_of_every_step_stand_where_it_says(case):
    mentions = extract(case.text, published=case.published)
    for reasons in explain(case.text, mentions, published=case.published, home_area=case.home):
        for step in reasons.steps:
            assert step.words == case.text[step.start : step.end]
            assert step.rule in RULES


def test_words_of_a_noisy_text_are_shown_as_printed():
    text = "2022年,江(jiang)苏省技(ji)术合同成交额290亿元。"
    (reasons,) = explained(text)
    assert {step.words for step in reasons.steps} >= {"江(jiang)苏省", "技(ji)术合同成交额"}


def test_explaining_tells_of_the_same_codes_as_proposing():
    mentions = extract(TEXT, published=PUBLISHED)
    proposed = {m.start: m for m in propose(TEXT, mentions, published=PUBLISHED)}
    for reasons in explained():
        assert reasons.mention == proposed[reasons.mention.start]


def test_a_number_that_is_no_figure_says_why():
    (reasons,) = explained("要抓好三个方面的工作。")
    assert "no figure (number of the points that follow)" in str(reasons)


def test_a_proposal_is_as_sure_as_its_weakest_steps():
    firm = [Evidence("indicator", "indicator.local"), Evidence("area", "area.clause")]
    weak = [Evidence("indicator", "indicator.local"), Evidence("area", "area.country")]
    assert confidence(firm) > confidence(weak)
    assert confidence([*firm, Evidence("subject", "subject.named")]) == confidence(firm)


def test_only_the_last_step_to_a_field_counts():
    steps = [Evidence("area", "area.country"), Evidence("area", "area.subject")]
    assert confidence(steps) == confidence(steps[1:])


def test_confidences_are_bands_from_zero_to_one():
    assert all(Decimal(0) < band < Decimal(1) for band in BANDS)
    assert list(BANDS) == sorted(BANDS, reverse=True)
    assert all(Decimal(0) < rule.reliability <= Decimal(1) for rule in RULES.values())
