"""The kept-apart sentences are well formed, and the check that says so can fail."""

import copy
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.heldout.summary import FILES, Item, problems, read_items, section

SETS = {file.name: read_items(file) for file in FILES}
ITEMS = [item for items in SETS.values() for item in items]
SAMPLE: Item = {
    "id": "sample",
    "published": "2024-05-06",
    "text": "3月出口20多亿元，数据已公布",
    "mentions": [
        {
            "start": 0,
            "end": 2,
            "printed": "3月",
            "kind": "date",
            "value": None,
            "lower": None,
            "upper": None,
            "closed": None,
            "qualifier": None,
            "unit": None,
            "period_start": "2024-03-01",
            "period_end": "2024-03-31",
            "period_basis": "relative",
        },
        {
            "start": 4,
            "end": 9,
            "printed": "20多亿元",
            "kind": "quantity",
            "value": "2000000000",
            "lower": "2000000000",
            "upper": "3000000000",
            "closed": "neither",
            "qualifier": "over",
            "unit": "CNY",
            "period_start": "2024-03-01",
            "period_end": "2024-03-31",
            "period_basis": "relative",
        },
    ],
    "non_numeric": [{"start": 10, "end": 12, "printed": "数据", "reason": "lexicalised word"}],
}


def test_every_kept_apart_sentence_is_well_formed():
    assert {item["id"]: problems(item) for item in ITEMS if problems(item)} == {}


def test_ids_and_texts_are_unique_and_there_are_enough():
    least = dict(zip(SETS, (300, 300, 250, 150, 80, 120, 120), strict=True))
    assert {name: len(items) for name, items in SETS.items() if len(items) < least[name]} == {}
    assert len({item["id"] for item in ITEMS}) == len(ITEMS)
    assert len({item["text"] for item in ITEMS}) == len(ITEMS)


def test_the_counts_of_the_readme_are_those_of_the_files():
    readme = Path(__file__).with_name("README.md").read_text(encoding="utf-8")
    for name, items in SETS.items():
        assert section(name, items) in readme


def test_a_well_formed_item_has_no_problems():
    assert problems(SAMPLE) == []


def shift(item: Item) -> None:
    item["mentions"][1]["start"] -= 1


def unsort(item: Item) -> None:
    item["mentions"].reverse()


def overlap(item: Item) -> None:
    item["non_numeric"].append({"start": 6, "end": 8, "printed": "多亿", "reason": "none"})
    item["non_numeric"].sort(key=lambda span: span["start"])


def drop_a_digit_run(item: Item) -> None:
    del item["mentions"][0]


def drop_a_numeral(item: Item) -> None:
    del item["non_numeric"][0]


def give_a_date_a_value(item: Item) -> None:
    item["mentions"][0]["value"] = "3"


def close_an_open_claim(item: Item) -> None:
    item["mentions"][1]["closed"] = "both"


def cross_the_bounds(item: Item) -> None:
    item["mentions"][1]["upper"] = "1000000000"


def drop_the_lower_bound(item: Item) -> None:
    item["mentions"][1]["lower"] = None


def drop_the_value(item: Item) -> None:
    item["mentions"][1]["value"] = None


def end_before_the_start(item: Item) -> None:
    item["mentions"][0]["period_end"] = "2024-02-01"


def forget_the_publication(item: Item) -> None:
    item["published"] = None


DAMAGE = {
    shift: "does not stand at",
    unsort: "not in the order",
    overlap: "overlaps",
    drop_a_digit_run: "not inside exactly one mention",
    drop_a_numeral: "not accounted for",
    give_a_date_a_value: "no value and no bounds",
    close_an_open_claim: "is not closed",
    cross_the_bounds: "lower bound above",
    drop_the_lower_bound: "and lower",
    drop_the_value: "and value",
    end_before_the_start: "period",
    forget_the_publication: "not known",
}


@pytest.mark.parametrize("damage, said", DAMAGE.items(), ids=lambda x: getattr(x, "__name__", ""))
def test_a_damaged_item_is_found_out(damage: Callable[[Item], None], said: str):
    item = copy.deepcopy(SAMPLE)
    damage(item)
    assert any(said in problem for problem in problems(item))
