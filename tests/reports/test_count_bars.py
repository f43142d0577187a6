"""Bars of counts: parts are told apart by their column, and heads have room beside each other."""

from itertools import pairwise
from typing import Any

import pytest

from indicators.reports.count_bars import Bar, Part, count_bars, name_room
from indicators.reports.languages import Words
from indicators.reports.references import References
from indicators.reports.sources import Citation
from indicators.reports.style import NARROW, WIDE, Size

KINDS = ("statistical figure", "date", "number in a name", "ordinal", "other")
COUNTS = ((21, 6, 7, 4, 12), (13, 8, 0, 9, 3), (34, 15, 4, 6, 6))
BARS = [
    Bar(f"Paper {row}", tuple(Part(k, k, n) for k, n in zip(KINDS, counts, strict=True)))
    for row, counts in enumerate(COUNTS)
]


def _rows(size: Size, mark: str) -> list[dict[str, Any]]:
    layers = count_bars(BARS, size, "en", total="Total").to_dict()["layer"]
    return [
        row for layer in layers if layer["mark"]["type"] == mark for row in layer["data"]["values"]
    ]


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_all_bars_of_a_part_begin_at_one_line_and_have_one_scale_and_colour(size):
    boxes = _rows(size, "rect")
    starts = [[b["value"] for b in boxes if f" {kind}: " in b["told"]] for kind in KINDS]
    assert [len(set(each)) for each in starts] == [1] * len(KINDS)
    assert [each[0] for each in starts] == sorted({each[0] for each in starts})
    scales = {round((b["right"] - b["value"]) / int(b["told"].split(": ")[-1]), 6) for b in boxes}
    assert len(scales) == 1
    assert scales.pop() > 1
    assert len({box["fill"] for box in boxes}) == 1
    assert len(boxes) == sum(count > 0 for counts in COUNTS for count in counts)


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_heads_stand_apart_and_nothing_passes_the_right_edge(size):
    words = _rows(size, "text")
    heads = [
        w for w in words if w["words"] in {"statistical", "date", "number", "ordinal", "other"}
    ]
    heads.sort(key=lambda head: head["value"])
    letter = 0.55 * size.font
    for one, after in pairwise(heads):
        assert one["value"] + letter * len(one["words"]) < after["value"]
    assert max(box["right"] for box in _rows(size, "rect")) < size.width
    assert {w["words"] for w in words} >= {"50", "33", "65", "Total"}


def test_pictures_above_each_other_share_the_column_of_names():
    short = [Bar("ab", (Part("n", "number", 3),))]
    long = [Bar("a longer name", (Part("n", "number", 5),))]
    room = name_room([*short, *long])
    starts = {
        count_bars(bars, WIDE, "en", names=room).to_dict()["layer"][0]["data"]["values"][0]["value"]
        for bars in (short, long)
    }
    assert starts == {room}


def test_sources_that_read_alike_are_told_apart_by_their_titles():
    def one(title: str, detail: str) -> Citation:
        return Citation(("series", "Office", title), "Office", Words(title, "en"), None, detail)

    cited = References().cite(
        [one("Sold", "2023"), one("Bought", "2023"), one("All", "2022")], "en"
    )
    assert [each.titled for each in cited] == [True, True, False]
