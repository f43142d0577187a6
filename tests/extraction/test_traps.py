"""What other readers of Chinese numbers silently get wrong."""

from __future__ import annotations

import pytest

from tests.extraction.cases import differences

TRAPS = {
    # the 近 of the next clause bounds nothing here
    "收入133.96亿元,近五年增长": "133.96亿元 quantity 13396000000 [13396000000,13396000000] exact"
    " CNY\n近五年 duration 5 [5,5] exact year 2020-03-16..2025-03-15/relative",
    # no year
    "取得成果1821项": "1821项 quantity 1821 [1821,1821] exact count",
    # two numbers, no 8兆
    "8个万亿元产业集群": "8个 quantity 8 [8,8] exact count\n"
    "万亿元 quantity 1000000000000 [1000000000000,1000000000000] exact CNY",
    # one in a million, no million
    "精度达百万分之一": "百万分之一 rate 0.0001 [0.0001,0.0001] exact percent",
    # no date
    "投入4802.6": "4802.6 quantity 4802.6 [4802.6,4802.6] exact",
    "投入4802.6亿元": "4802.6亿元 quantity 480260000000 [480260000000,480260000000] exact CNY",
    # points, no percent and no count
    "提高12.5个百分点": "12.5个百分点 rate 12.5 [12.5,12.5] exact percentage_point",
    # one number, no list
    "用户1,234.5万": "1,234.5万 quantity 12345000 [12345000,12345000] exact",
    # a span of years, no difference
    "2024-2027年实施": "2024-2027年 date - - - - 2024-01-01..2027-12-31/explicit",
    # 第一 and 半导体, no one and a half
    "全球第一半导体企业": "第一 rank 1 [1,1] exact rank",
    # ranges, neither 45 nor 23
    "历时四五个月": "四五个月 duration - [4,5] range month",
    "选出两三个": "两三个 quantity - [2,3] range count",
    # the currency belongs to the number
    "投资8亿元人民币": "8亿元人民币 quantity 800000000 [800000000,800000000] exact CNY",
}


@pytest.mark.parametrize("text,expected", TRAPS.items())
def test_what_other_readers_get_wrong_is_read_right(text, expected):
    assert differences(text, expected, published="2025-03-15") == []
