"""Where a figure belongs: what a text is about, lists of places, names that nobody knows."""

from __future__ import annotations

import pytest

from indicators.coding import gazetteer
from indicators.coding.homes import find_homes
from indicators.coding.layout import Layout
from indicators.coding.strange_places import strange
from indicators.coding.texts import extract as coded
from indicators.extraction import extract


def home(text: str) -> str | None:
    return find_homes(Layout(text, extract(text), gazetteer.find)).main


def areas(text: str) -> list[tuple[str, str | None]]:
    found = coded(text, published="2024-02-01")
    return [(mention.printed, mention.area) for mention in found if mention.statistical]


def test_a_place_weighs_more_than_one_in_the_name_of_a_body():
    assert home("江苏大学、江苏师范大学的专家到浙江调研。") == "CN-ZJ"
    assert home("江苏大学、江苏师范大学、江苏银行、江苏农业科学院的专家到浙江调研。") == "CN-JS"


@pytest.mark.parametrize(
    "text, area",
    [
        ("2023年,江苏、浙江研发经费连续8年增长。", "CN-JS+CN-ZJ"),
        ("2023年,江苏、浙江高新技术企业共9万家。", "CN-JS|CN-ZJ"),
    ],
)
def test_a_streak_is_of_each_place_of_a_list_and_a_sum_of_all(text: str, area: str):
    assert [found for _, found in areas(text)] == [area]


@pytest.mark.parametrize(
    "text, names",
    [
        ("云屏省有企业300家", ["云屏省"]),
        ("据云屏省统计局,青禾市", ["云屏省", "青禾市"]),
        ("2024年云屏县", ["云屏县"]),
        # not at the beginning of a clause: it may be any words
        ("把锅炉改成璃钢省煤3万吨", []),
        # words with these characters
        ("股市、城市、超市和全省、百强县", []),
        ("试点县,沿海城市,示范市", []),
        ("云屏市场,青禾省级平台,云屏县域经济", []),
    ],
)
def test_a_name_that_nobody_knows_is_told_from_words(text: str, names: list[str]):
    assert [text[start:end] for start, end in strange(text, [])] == names
