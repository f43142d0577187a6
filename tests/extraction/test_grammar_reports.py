# ruff: noqa: E501 - a case is kept on one line
"""Turns of reports, statutes and company papers: changes and levels, bars, relative spans."""

from __future__ import annotations

import pytest

from tests.extraction.cases import differences

CHANGE_AND_LEVEL = {
    "失业率下降0.4个百分点至4.7%": "0.4个百分点 rate 0.4 [0.4,0.4] exact percentage_point\n4.7% rate 4.7 [4.7,4.7] exact percent",
    "利率下调15个基点到2.9%": "15个基点 rate 0.15 [0.15,0.15] exact percentage_point\n2.9% rate 2.9 [2.9,2.9] exact percent",
    "利润增长12%至34亿元": "12% rate 12 [12,12] exact percent\n34亿元 quantity 3400000000 [3400000000,3400000000] exact CNY",
    "费率降2.5pct至6.4%": "2.5pct rate 2.5 [2.5,2.5] exact percentage_point\n6.4% rate 6.4 [6.4,6.4] exact percent",
    "环比-1.8pct": "-1.8pct rate -1.8 [-1.8,-1.8] exact percentage_point",
    # one unit on both sides: a range
    "增速在2%至4%之间": "2%至4% rate - [2,4] range percent",
    "下调0.5至0.75个百分点": "0.5至0.75个百分点 rate - [0.5,0.75] range percentage_point",
    "零下6度至2℃": "零下6度至2℃ quantity - [-6,2] range Cel",
    "每斤3块到5元": "3块到5元 quantity - [3,5] range CNY",
    "1周至2个月": "1周至2个月 duration",
}
BARS = {
    "出资比例不得低于15%": "不得低于15% rate 15 [15,) at_least percent",
    "人數不得少於四人": "不得少於四人 quantity 4 [4,) at_least person",
    "总额不得超过9亿元": "不得超过9亿元 quantity 900000000 (,900000000] at_most CNY",
    "間隔不應超過20分鐘": "不應超過20分鐘 duration 20 (,20] at_most min",
    "从未超过6%": "未超过6% rate 6 (,6] at_most percent",
    "已超过6%": "超过6% rate 6 (6,) over percent",
    "股价跌破8元": "跌破8元 quantity 8 (,8) under CNY",
    "股价突破8元": "突破8元 quantity 8 (8,) over CNY",
}
RELATIVE = {
    "较上一年增长3%": "3% rate 3\n~上一年",
    "上一季度末": "=\n~上一季度末",
    "较上一交易日跌2点": "2点 quantity 2 [2,2] exact count\n~上一交易日",
    "年产上千台": "上千台 quantity - (999,10000) several count",
    "线上千家": "千家 quantity 1000",
    "上百家": "上百家 quantity - (99,1000) several count",
    "处六个月以上一年以下拘役": "六个月以上 duration 6 [6,) at_least month\n一年以下 duration 1 (,1] at_most year",
    "“十一”黄金周": "=\n~十一",
    "农历八月十五，": "农历八月十五 date",
    "八月十五个": "八月 date\n十五个 quantity 15",
    "大年三十": "=\n~大年三十",
    "16号线二期": "16号线 name\n二期 ordinal 2",
    "十一人": "十一人 quantity 11 [11,11] exact person",
    "二零二二至二三學年": "二零二二至二三學年 date",
    "当月+8.5%": "+8.5% rate 8.5 [8.5,8.5] exact percent",
    "3月-5月": "3月-5月 date",
    "连续第四日": "第四日 ordinal 4 [4,4] exact ordinal",
    "第二日本社": "第二 ordinal 2",
}
BESIDE = {
    "明后两天多云": "两天 duration 2 [2,2] exact day",
    "三年多地试行": "三年 duration 3 [3,3] exact year",
    "历时两年多完成": "两年多 duration 2 (2,3) over year",
    "造成4死9伤": "4 quantity 4 [4,4] exact person\n9 quantity 9 [9,9] exact person",
    "全新2025款轿车": "2025款 name",
    "共2023款产品": "2023款 quantity 2023 [2023,2023] exact count",
    "2022级学生": "2022级 name",
    "接种第二剂次": "第二剂次 ordinal 2 [2,2] exact ordinal",
    "四方签约": "四方 quantity 4 [4,4] exact count",
    "浇筑混凝土四百方": "四百方 quantity 400 [400,400] exact m3",
    "投入8.6万人年": "8.6万人年 quantity 86000 [86000,86000] exact count",
    "首期4亿元，二期7亿元": "4亿元\n二期 ordinal 2 [2,2] exact ordinal\n7亿元",
    "样本量n=48，P=0.02": "48 quantity 48\n0.02 quantity 0.02",
    "https://a.cn/?n=48": "https://a.cn/?n=48 boilerplate",
    "见表4.2": "4.2 boilerplate",
    "代表4.2万人": "4.2万人 quantity 42000 [42000,42000] exact person",
    "见附件2、3": "2 boilerplate\n3 boilerplate",
    "附件2、3个模块": "2 boilerplate\n3个 quantity 3",
    "618大促": "618 name",
    "一要强化监管；二要优化服务": "一 ordinal 1 [1,1] exact ordinal\n二 ordinal 2 [2,2] exact ordinal",
    "三要素齐备": "三要素 quantity 3 [3,3] exact count",
    "亿元村增加": "=\n~亿元村",
    "亿元项目两个": "亿元 quantity\n两个 quantity 2",
    "五社联动": "=\n~五社联动",
    "五社区": "五社区 quantity 5 [5,5] exact count",
    "近7成、4成多": "近7成 rate 70 (,70) nearly percent\n4成多 rate 40 (40,50) over percent",
    "超过50家、20多家": "超过50家 quantity 50 (50,) over count\n20多家 quantity 20 (20,30) over count",
    "超过90家、3至4家": "超过90家 quantity 90 (90,) over count\n3至4家 quantity - [3,4] range count",
    "分别超过70%和60%": "超过70% rate 70 (70,) over percent\n60% rate 60 (60,) over percent",
    "六大举措": "六大 quantity 6",
}


@pytest.mark.parametrize(
    "text, expected",
    [item for cases in (CHANGE_AND_LEVEL, BARS, RELATIVE, BESIDE) for item in cases.items()],
)
def test_turns_of_reports_are_read_as_defined(text: str, expected: str) -> None:
    assert not differences(text, expected, published="2024-06-05", place="CN")
