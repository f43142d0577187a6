# ruff: noqa: E501 - a case is kept on one line
"""Days of the week, scores, runs of wins, grades of schools, 厘, spoons, digits one by one."""

from __future__ import annotations

import pytest

from tests.extraction.cases import differences

WEEKDAYS = {
    # one day is the last one, and that of a week that is named
    "周三有雨": "周三 date - - - - 2025-03-12..2025-03-12/relative",
    "上周五公布": "上周五 date - - - - 2025-03-07..2025-03-07/relative",
    "本周二至周四降温": "本周二至周四 date - - - - 2025-03-11..2025-03-13/relative",
    "下周一至周三停课": "下周一至周三 date - - - - 2025-03-17..2025-03-19/relative",
    # what comes back every week is no day of the calendar
    "周一至周五办公": "周一至周五 date - - - - none",
    "星期二到星期日开放": "星期二到星期日 date - - - - none",
    "每周三下午义诊": "周三 date - - - - none",
    "逢周六休息": "周六 date - - - - none",
    "周二、周四有课": "周二 date - - - - none\n周四 date - - - - none",
    "每周一、三、五上午": "周一 date - - - - none\n三 date - - - - none\n五 date - - - - none",
    "周五、周六两天客流大": "周五 date - - - - none\n周六 date - - - - none\n两天 duration 2",
    "每周二四六开课": "周二 date - - - - none\n四 date - - - - none\n六 date - - - - none",
    "周一三班值日": "一三班 quantity",
    # lists of a week that is named
    "上周二、周四降雨": "上周二 date - - - - 2025-03-04..2025-03-04/relative\n周四 date - - - - 2025-03-13..2025-03-13/relative",
    # near misses
    "每周三节课": "三节 quantity 3 [3,3] exact count",
    "周一到五楼开会": "周一 date\n~五 word",
    "周一、二班值日": "周一 date\n二班 quantity 2",
    "一周三次": "一周 duration\n三次 quantity 3",
}
HOURS = {
    "4月12日8时—17时停电": "4月12日8时—17时 date - - - - 2024-04-12..2024-04-12/relative",
    "4月5日22时至6日6时停水": "4月5日22时至6日6时 date - - - - 2024-04-05..2024-04-06/relative",
    "5月1日9:00-17:00开放": "5月1日9:00-17:00 date - - - - 2024-05-01..2024-05-01/relative",
    "6月3日上午9时至下午5时": "6月3日上午9时至下午5时 date - - - - 2024-06-03..2024-06-03/relative",
    "12日8时至13日8时": "12日8时至13日8时 date - - - - 2025-03-12..2025-03-13/relative",
    "3月12日 09:30 发布": "3月12日_09:30 boilerplate",
}
QUARTERS = {
    "第1至第3季度完成": "第1至第3季度 date - - - - 2024-01-01..2024-09-30/relative",
    "2023年第一至第三季度": "2023年第一至第三季度 date - - - - 2023-01-01..2023-09-30/explicit",
    "第一至第三季度增长": "第一至第三季度 date - - - - 2024-01-01..2024-09-30/relative",
    "第2—4季度回升": "第2—4季度 date - - - - 2024-04-01..2024-12-31/relative",
    "第一至第三批": "第一至第三批 ordinal - [1,3] range ordinal",
}
SCORES = {
    "主队3比1战胜客队": "3比1 name",
    "以102:98取胜": "102:98 name",
    "以二比零完胜": "二比零 name",
    "两人战成21-18": "两人 quantity 2\n21-18 name",
    "比分为25比20、21比25和15-12": "25比20 name\n21比25 name\n15-12 name",
    "以21-15、18-21、21-19险胜": "21-15 name\n18-21 name\n21-19 name",
    # near misses
    "男女之比为2:1": "2:1 rate 2 [2,2] exact times",
    "以2:1的比例配股": "2:1 rate 2 [2,2] exact times",
    "以2-3倍的优势领先": "2-3倍 rate - [2,3] range times",
    "8-10人领先": "8-10人 quantity - [8,10] range person",
    "按1比3兑换": "1比3 rate",
}
RUNS = {
    "收获五连胜": "五连胜 quantity 5 [5,5] exact count",
    "遭遇3连败": "3连败 quantity 3 [3,3] exact count",
    "实现三连冠": "三连冠 quantity 3 [3,3] exact count",
    "近六连阳": "近六连阳 quantity 6 (,6) nearly count",
    "连胜4场": "4场 quantity 4 [4,4] exact count",
}
GRADES = {
    "三年级学生": "三年级 ordinal 3 [3,3] exact ordinal",
    "7年级以上": "7年级以上 ordinal 7 [7,) at_least ordinal",
    "七年级至九年级": "七年级至九年级 ordinal - [7,9] range ordinal",
    "三个年级": "三个 quantity 3 [3,3] exact count",
}
INTEREST = {
    "月息五厘": "五厘 rate 0.5 [0.5,0.5] exact percent",
    "年利率3.5厘": "3.5厘 rate 3.5 [3.5,3.5] exact percent",
    "日息二厘": "二厘 rate 0.02 [0.02,0.02] exact percent",
    "按揭1.75厘至2厘": "1.75厘至2厘 rate - [1.75,2] range percent",
    "年息三厘五": "三厘五 rate 3.5 [3.5,3.5] exact percent",
    "每千瓦时上调3厘": "3厘 quantity 0.003 [0.003,0.003] exact CNY\n~千瓦时 denominator",
    "每股派息8厘": "8厘 quantity 0.008 [0.008,0.008] exact CNY",
    "厚3厘米": "3厘米 quantity 3 [3,3] exact cm",
}
KITCHEN = {
    "生抽两大勺": "两大勺 quantity 2 [2,2] exact count",
    "半勺盐": "半勺 quantity 0.5 [0.5,0.5] exact count",
    "一汤匙酱油": "一汤匙 quantity 1 [1,1] exact count",
    "炖三十来分钟": "三十来分钟 duration 30 (,) about min",
    "凑满39包邮": "39 quantity 39",
    "水温30到40度": "30到40度 quantity - [30,40] range Cel",
}
TERMS = {
    "上诉期为十五日": "十五日 duration 15 [15,15] exact day",
    "期限为30日": "30日 duration 30 [30,30] exact day",
    "外资买超5680张": "5680张 quantity 5680 [5680,5680] exact count",
    "超5680张": "超5680张 quantity 5680 (5680,) over count",
}
SPACED = {
    "增长1 2 . 5 %": "1_2_._5_% rate 12.5 [12.5,12.5] exact percent",
    "达3 . 1 4 亿吨": "3_._1_4_亿吨 quantity 314000000 [314000000,314000000] exact t",
    "为1 2 4 5 . 7 亿元": "1_2_4_5_._7_亿元 quantity 124570000000 [124570000000,124570000000] exact CNY",
    "税收２ ３．６ 亿元": "２_３．６_亿元 quantity 2360000000 [2360000000,2360000000] exact CNY",
    "完 成 投 资 2 3 . 6 亿 元": "2_3_._6_亿_元 quantity 2360000000 [2360000000,2360000000] exact CNY",
    # the cells of a table stay apart
    "产值 12 34 56 亿元": "12 quantity 12\n34 quantity 34\n56_亿元 quantity 5600000000",
    "表1 3 5 8 12": "1 boilerplate\n3 quantity 3\n5 quantity 5\n8 quantity 8\n12 quantity 12",
}
LETTERS = {
    # a sign before a percentage behind letters is one of the rate
    "CPI+0.2%": "+0.2% rate 0.2 [0.2,0.2] exact percent",
    "PPI-3.0%": "-3.0% rate -3 [-3,-3] exact percent",
    "增速+5%": "+5% rate 5 [5,5] exact percent",
    "PM2.5-3型": "PM2.5-3 name",
    "A-3型": "A-3 name",
    # parts of a year
    "2024Q3营收": "2024Q3 date - - - - 2024-07-01..2024-09-30/explicit",
    "2025H1净利": "2025H1 date - - - - 2025-01-01..2025-06-30/explicit",
    "X2024Q3型": "X2024Q3 name",
    # days of sales
    "“双11”大促": "双11 name",
    "双11月": "11月 date\n~双 word",
    # years in the manner of literature
    "历时十二载": "十二载 duration 12 [12,12] exact year",
    "三载耕耘": "三载 duration 3 [3,3] exact year",
    "下载3次": "3次 quantity 3",
    # phases of a plant
    "一期规模5万吨": "一期 ordinal 1 [1,1] exact ordinal\n5万吨 quantity 50000",
}
WORDS = {
    # a unit that reaches further than a word does: the word is none
    "跑了三公里": "三公里 quantity 3 [3,3] exact km",
    "买了四平方米": "四平方米 quantity 4 [4,4] exact m2",
    "营业二十四小时": "二十四小时 duration 24 [24,24] exact hour",
    "便宜三毛钱": "三毛钱 quantity 0.3 [0.3,0.3] exact CNY",
    "历时五星期": "五星期 duration 5 [5,5] exact week",
    "见第3页": "第3页 boilerplate",
    "心率72次/分": "72次/分 quantity 72 [72,72] exact count/min",
    "表5.1列出": "5.1 boilerplate",
    "科创50升1.1%": "科创50 name\n1.1% rate 1.1 [1.1,1.1] exact percent",
    "加满50升": "50升 quantity 50 [50,50] exact L",
    "三分命中率": "~三分命中率 word",
    # near misses: the word holds
    "压减三公经费": "~三公经费 idiom",
    "三星期待新品": "~三星 name",
    "买卖三方面临": "~三方 word",
    "百度电商": "~百度 name",
    "一起数据泄露": "~一起 word",
    # two pressures, and a fraction
    "血压148/92mmHg": "148 quantity 148 [148,148] exact mm[Hg]\n92mmHg quantity 92 [92,92] exact mm[Hg]",
    "占3/4": "3/4 rate 75 [75,75] exact percent",
    # amounts that + joins
    "内存8GB+256GB": "8GB quantity 8 [8,8] exact GBy\n256GB quantity 256 [256,256] exact GBy",
    "达 9 5. 3 %": "9_5._3_% rate 95.3 [95.3,95.3] exact percent",
    "占 6 8 %": "6_8_% rate 68 [68,68] exact percent",
}
HONG_KONG = {
    "同業拆息報3.9厘": "3.9厘 rate 3.9 [3.9,3.9] exact percent",
    "定存最高4厘": "4厘 rate 4 [4,4] exact percent",
    "減四分之一厘": "四分之一厘 rate 0.25 [0.25,0.25] exact percent",
    "減1/8厘": "1/8厘 rate 0.125 [0.125,0.125] exact percent",
    "週一至週五營業": "週一至週五 date - - - - none",
    "港隊2比1反勝": "2比1 name",
    "三年級學生": "三年級 ordinal 3 [3,3] exact ordinal",
}
TABLES = (
    WEEKDAYS, HOURS, QUARTERS, SCORES, RUNS, GRADES, INTEREST, KITCHEN, TERMS, SPACED, LETTERS, WORDS,
)  # fmt: skip


@pytest.mark.parametrize(
    "text,expected", [item for table in TABLES for item in table.items()], ids=lambda x: x[:16]
)
def test_an_everyday_number_is_read(text, expected):
    assert differences(text, expected, published="2025-03-15") == []


def test_a_day_of_the_week_that_is_still_to_come_is_the_last_one():
    """On a Wednesday 周五 is the Friday before, unless the words point forward."""
    last = "周五 date - - - - 2025-03-07..2025-03-07/relative"
    assert differences("周五公布", last, published="2025-03-12") == []
    coming = "周五 date - - - - 2025-03-14..2025-03-14/relative"
    assert differences("将于周五公布", coming, published="2025-03-12") == []


@pytest.mark.parametrize("text,expected", HONG_KONG.items(), ids=lambda x: x[:16])
def test_an_everyday_number_of_hong_kong_is_read(text, expected):
    assert differences(text, expected, published="2025-03-15", place="HK") == []
