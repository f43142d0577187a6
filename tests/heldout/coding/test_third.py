"""The third to the fifth set are well formed, and every check that says so can fail."""

import copy
from pathlib import Path
from typing import Any

import pytest

from tests.heldout.coding.sealed import sealed_problems, sealed_summary
from tests.heldout.coding.third import SETS, read_set, third_problems

DOCUMENTS = read_set("third")


@pytest.mark.parametrize("name", SETS)
def test_every_document_is_well_formed(name: str):
    found = {d["id"]: sealed_problems(d, third_problems) for d in read_set(name)}
    assert {name: problems for name, problems in found.items() if problems} == {}


def test_it_holds_genres_of_both_scripts_and_three_places():
    assert len({document["id"] for document in DOCUMENTS}) == len(DOCUMENTS) >= 14
    assert len({document["genre"] for document in DOCUMENTS}) >= 12
    assert {document["script"] for document in DOCUMENTS} == {"simplified", "traditional"}
    assert {document["place"] for document in DOCUMENTS} == {"CN", "TW", "HK"}


@pytest.mark.parametrize("name", SETS)
def test_the_counts_of_the_readme_are_those_of_the_file(name: str):
    readme = Path(__file__).with_name("README.md").read_text(encoding="utf-8")
    assert sealed_summary(read_set(name)) in readme


@pytest.mark.parametrize(
    "change, problem",
    [
        ({"printed": "1"}, "does not stand at its offsets"),
        ({"transformation": "rise"}, "transformation is rise"),
        ({"indicator": "rd_money"}, "rd_money is in no list"),
        ({"indicator": None}, "or words for what no list has"),
        ({"dimensions": "sector=primary;activity=basic-research"}, "are not sorted"),
        ({"dimensions": "sector=fourth"}, "sector=fourth is in no list"),
        ({"open": ["colour"]}, "colour is open"),
        ({"value": "1"}, "the keys are"),
    ],
)
def test_a_mention_that_is_wrong_is_reported(change: dict[str, Any], problem: str):
    document = copy.deepcopy(DOCUMENTS[0])
    figure = next(mention for mention in document["mentions"] if mention["statistical"])
    figure.update(change)
    assert problem in "\n".join(sealed_problems(document, third_problems))
