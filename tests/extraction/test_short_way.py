# ruff: noqa: E501 - lists of words are kept on one line
"""The short way through the rules reads every number as the long way does."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from indicators.extraction import Mention, reader
from indicators.extraction.scanner import Scanner
from tests.extraction.any_text import PLACES, texts

NUMBERS = st.one_of(
    st.integers(0, 10**12).map(str),
    st.decimals(0, 10**6, places=2, allow_nan=False).map(str),
    st.sampled_from(
        ["3", "25", "130", "2024", "985", "0.50", "1,234", "三百", "20多", "５０", "007"]
    ),
)
BEFORE = [
    "",
    "，",
    "达",
    "达到",
    "超过",
    "不到",
    "近",
    "约",
    "约有",
    "上升",
    "签约",
    "人民币",
    "-",
    "前",
    "第",
]
BETWEEN = ["", "万", "亿", "万亿", "千", "百", "多", "余", "几", " "]
UNITS = ["家", "亿元", "%", "个百分点", "人", "名", "项", "个", "吨", "元/吨", "年", "天", "分", "度", "期", "企业", "高校", "”人", "公里", "米", "成", "GB", "倍"]  # fmt: skip
AFTER = [
    "",
    "，",
    "以上",
    "左右",
    "多",
    "余人",
    "半",
    "至5家",
    "和8家",
    "企业的",
    "家长三角企业",
    "之前",
    "：",
    "/人",
    "5",
]
phrases = st.tuples(
    st.sampled_from(BEFORE), NUMBERS, st.sampled_from(BETWEEN), st.sampled_from(UNITS),
    st.sampled_from(AFTER),
).map("".join)  # fmt: skip


class LongWay(Scanner):
    """A reading that never takes the short way."""

    def ordinary(self, start: int, end: int) -> int:
        return 0

    plain = alone = Scanner.arabic

    def measured(self, start: int, end: int, stop: int) -> int:
        return self.arabic(start, end)


def read_both(text: str, place: str) -> tuple[list[Mention], list[Mention]]:
    short = reader.extract(text, published="2025-03-15", place=place)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reader, "Scanner", LongWay)
        return short, reader.extract(text, published="2025-03-15", place=place)


@settings(max_examples=400, suppress_health_check=list(HealthCheck))
@given(st.one_of(texts, st.lists(phrases, max_size=5).map("".join)), st.sampled_from(PLACES))
def test_both_ways_read_any_text_alike(text, place):
    short, long = read_both(text, place)
    assert short == long


@pytest.mark.parametrize("place", PLACES)
def test_both_ways_read_every_case_of_the_grammar_alike(place):
    for file in sorted(Path(__file__).parent.glob("test_grammar_*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                short, long = read_both(node.value, place)
                assert short == long


MARKS = st.sampled_from(
    [
        ",",
        "，",
        "、",
        "。",
        "；",
        " ",
        "\t",
        "\n",
        "\r\n",
        ", ",
        "和",
        "：",
        "（",
        "月、",
        "千",
        "... ",
    ]
)
cells = st.lists(st.tuples(NUMBERS, MARKS).map("".join), max_size=8).map("".join)


@settings(max_examples=300, suppress_health_check=list(HealthCheck))
@given(
    st.sampled_from(["", "项\n", "，", "1 概述 ", "[1] ", "单位：亿元\n", "电话 ", "图 "]),
    cells,
    texts,
)
def test_both_ways_read_any_table_alike(before, row, after):
    short, long = read_both(before + row + after, "CN")
    assert short == long


def test_the_short_way_is_taken():
    class Counting(Scanner):
        taken = 0

        def worded(self, start: int, end: int, unit: int, stop: int) -> int:
            done = super().worded(start, end, unit, stop)
            Counting.taken += bool(done)
            return done

    text = "企业达到300家，同比增长12.5%，成交额超过1.8亿元，其中三百项来自20多个市。"
    assert len(Counting(text, None, "CN").run()) == Counting.taken == 5
