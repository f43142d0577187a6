"""The sealed documents are well formed, and every check that says so can fail."""

import copy
from pathlib import Path
from typing import Any

import pytest

from tests.heldout.coding.checks import Document
from tests.heldout.coding.sealed import read_sealed, sealed_problems, sealed_summary
from tests.heldout.coding.test_documents import HEADLINES

DOCUMENTS = read_sealed()


def test_every_document_is_well_formed():
    assert {d["id"]: sealed_problems(d) for d in DOCUMENTS if sealed_problems(d)} == {}


def test_ids_are_unique_and_both_scripts_are_there():
    assert len({document["id"] for document in DOCUMENTS}) == len(DOCUMENTS) >= 12
    assert {document["script"] for document in DOCUMENTS} == {"simplified", "traditional"}


@pytest.mark.parametrize("family", HEADLINES)
def test_each_headline_family_has_five_figures_or_more(family):
    found = [
        mention
        for document in DOCUMENTS
        for mention in document["mentions"]
        if mention["statistical"] and mention["indicator"] in HEADLINES[family]
    ]
    assert len(found) >= 5


def test_the_counts_of_the_readme_are_those_of_the_file():
    readme = Path(__file__).with_name("README.md").read_text(encoding="utf-8")
    assert sealed_summary(DOCUMENTS) in readme


def figure(document: Document) -> dict[str, Any]:
    return next(mention for mention in document["mentions"] if mention["statistical"])


@pytest.mark.parametrize(
    "change, problem",
    [
        ({"printed": "1"}, "does not stand at its offsets"),
        ({"transformation": "rise"}, "transformation is rise"),
        ({"nature": "hope"}, "nature is hope"),
        ({"indicator": "rd_money"}, "rd_money is in no list"),
        ({"indicator": None}, "is left open"),
        ({"area": "Jiangxi"}, "Jiangxi is no area"),
        ({"period_end": None}, "a period has both ends"),
        ({"period_start": "2030-01-01"}, "in order"),
        ({"value": "1"}, "the keys are"),
    ],
)
def test_a_mention_that_is_wrong_is_reported(change: dict[str, Any], problem: str):
    document = copy.deepcopy(DOCUMENTS[0])
    figure(document).update(change)
    assert problem in "\n".join(sealed_problems(document))


def test_a_digit_outside_every_mention_is_reported():
    document = copy.deepcopy(DOCUMENTS[0])
    document["mentions"].remove(figure(document))
    assert "lies in no mention" in "\n".join(sealed_problems(document))
