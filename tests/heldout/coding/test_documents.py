"""The kept-apart documents are well formed, and every check that says so can fail."""

import copy
from pathlib import Path
from typing import Any

import pytest

from tests.heldout.coding.checks import (
    INDICATORS,
    Document,
    document_problems,
    read_codes,
    read_documents,
    summary,
)

DOCUMENTS = read_documents()
HEADLINES = {
    "R&D spend": {"rd_expenditure", "rd_intensity"},
    "technology contracts": {"tech_contract_count", "tech_contract_value"},
    "high-tech enterprises": {"high_tech_enterprise_count"},
    "conversion": {"conversion_contract_value", "conversion_income", "converted_result_count"},
}


def test_every_document_is_well_formed():
    assert {d["id"]: document_problems(d) for d in DOCUMENTS if document_problems(d)} == {}


def test_ids_are_unique_and_both_scripts_are_there():
    assert len({document["id"] for document in DOCUMENTS}) == len(DOCUMENTS) >= 16
    assert {document["script"] for document in DOCUMENTS} == {"simplified", "traditional"}


@pytest.mark.parametrize("family", HEADLINES)
def test_each_headline_family_is_in_four_documents_or_more(family):
    def has_family(document: Document) -> bool:
        return any(
            HEADLINES[family] & set((mention["indicator"] or "").split("+"))
            for mention in document["mentions"]
        )

    assert sum(map(has_family, DOCUMENTS)) >= 4


def test_the_counts_of_the_readme_are_those_of_the_file():
    readme = Path(__file__).with_name("README.md").read_text(encoding="utf-8")
    assert summary(DOCUMENTS) in readme


def test_every_own_code_is_used():
    used = "\n".join(
        f"{mention['indicator']} {mention['subject']}"
        for document in DOCUMENTS
        for mention in document["mentions"]
    )
    own = read_codes("subjects") | read_codes("new_indicators")
    assert {code for code in own if code not in used} == set()
    assert read_codes("new_indicators") <= INDICATORS


@pytest.mark.parametrize(
    "change, problem",
    [
        ({"start": 6}, "does not stand at its offsets"),
        ({"kind": "number"}, "kind is number"),
        ({"value": "7.830e10"}, "no plain decimal"),
        ({"unit": None}, "belong to measured kinds"),
        ({"qualifier": "over"}, "bounds are not those of the qualifier"),
        ({"lower": "1"}, "bounds are not those of the qualifier"),
        ({"area": None}, "a statistical mention has all codes"),
        ({"reason": "threshold"}, "has a reason"),
        ({"period_end": None}, "a period has both ends"),
        ({"period_start": "2023-01-01"}, "ends before it starts"),
        ({"indicator": "rd_money"}, "rd_money is in no list"),
        ({"unit": "yuan"}, "yuan is in no list"),
        ({"subject": "somebody"}, "somebody is in no list"),
        ({"area": "Shaanxi"}, "Shaanxi is in no list"),
        ({"dimensions": "partner=CN-ZJ|CN-AH"}, "values of partner are not sorted"),
        ({"dimensions": "partner=CN-AH;direction=in"}, "keys of the dimensions are not sorted"),
        ({"dimensions": "direction=up"}, "direction=up is in no list"),
    ],
)
def test_a_mention_that_is_wrong_is_reported(change: dict[str, Any], problem: str):
    document = copy.deepcopy(DOCUMENTS[0])
    document["mentions"][1] |= change
    assert problem in "\n".join(document_problems(document))


def test_a_digit_outside_every_mention_is_reported():
    document = copy.deepcopy(DOCUMENTS[0])
    del document["mentions"][1]
    assert document_problems(document) == ["783 lies in no mention", "4 lies in no mention"]


def test_mentions_that_overlap_are_reported():
    document = copy.deepcopy(DOCUMENTS[0])
    document["mentions"].insert(1, document["mentions"][1])
    assert "overlaps" in document_problems(document)[0]
