# ruff: noqa: E501 - a case is kept on one line
"""Quantities: numerals, qualifiers, bounds, ranges, lists, money, units, classifiers."""

from __future__ import annotations

import pytest

from tests.extraction.cases import differences

QUALIFIERS = {
    # none
    "登记企业312家": "312家 quantity 312 [312,312] exact count",
    # over
    "专利授权超9300项": "超9300项 quantity 9300 (9300,) over count",
    "出口额超过1.2万亿元": "超过1.2万亿元 quantity 1200000000000 (1200000000000,) over CNY",
    "产量逾80万吨": "逾80万吨 quantity 800000 (800000,) over t",
    "用户数突破2亿户": "突破2亿户 quantity 200000000 (200000000,) over count",
    "用户数突破了2亿户": "突破了2亿户 quantity 200000000 (200000000,) over count",
    "浓度高于35微克/立方米": "高于35微克/立方米 quantity 35 (35,) over ug/m3",
    "面积大于500平方米": "大于500平方米 quantity 500 (500,) over m2",
    # at_least
    "资产5亿元以上": "5亿元以上 quantity 500000000 [500000000,) at_least CNY",
    "配备不少于3名医师": "不少于3名 quantity 3 [3,) at_least person",
    "合格率不低于98%": "不低于98% rate 98 [98,) at_least percent",
    "至少20个县": "至少20个 quantity 20 [20,) at_least count",
    # under
    "不到10万元": "不到10万元 quantity 100000 (,100000) under CNY",
    "不足三成": "不足三成 rate 30 (,30) under percent",
    "气温低于5摄氏度": "低于5摄氏度 quantity 5 (,5) under Cel",
    "未满18岁": "未满18岁 quantity 18 (,18) under year",
    "少于30人": "少于30人 quantity 30 (,30) under person",
    # at_most
    "35岁以下": "35岁以下 quantity 35 (,35] at_most year",
    "控制在3%以内": "3%以内 rate 3 (,3] at_most percent",
    "3年内完成": "3年内 duration 3 (,3] at_most year",
    "不超过50元": "不超过50元 quantity 50 (,50] at_most CNY",
    "最多12次": "最多12次 quantity 12 (,12] at_most count",
    "至多5人": "至多5人 quantity 5 (,5] at_most person",
    # nearly
    "高校近400家": "近400家 quantity 400 (,400) nearly count",
    "占比将近两成": "将近两成 rate 20 (,20) nearly percent",
    "接近1万元": "接近1万元 quantity 10000 (,10000) nearly CNY",
    # about
    "约30万人": "约30万人 quantity 300000 (,) about person",
    "大约40%": "大约40% rate 40 (,) about percent",
    "投资约为8亿元": "约为8亿元 quantity 800000000 (,) about CNY",
    "约合3亿美元": "约合3亿美元 quantity 300000000 (,) about USD",
    "占40%左右": "40%左右 rate 40 (,) about percent",
    "三十岁上下": "三十岁上下 quantity 30 (,) about year",
    # two qualifiers: the leading one rules
    "增幅超过10%以上": "超过10%以上 rate 10 (10,) over percent",
    "约20余家": "约20余家 quantity 20 (,) about count",
    # signs
    "PM浓度≤35微克": "≤35微克 quantity 35 (,35] at_most ug",
    "误差<0.5%": "<0.5% rate 0.5 (,0.5) under percent",
    "纯度≥99.9%": "≥99.9% rate 99.9 [99.9,) at_least percent",
}
TRAPS = {
    # the last character of another word is no qualifier
    "签约10个项目": "10个 quantity 10 [10,10] exact count",
    "节约500万元": "500万元 quantity 5000000 [5000000,5000000] exact CNY",
    "打破3项纪录": "3项 quantity 3 [3,3] exact count",
    "附近3公里": "3公里 quantity 3 [3,3] exact km",
    "肩负2项任务": "2项 quantity 2 [2,2] exact count",
    "网上百家店铺": "百家 quantity 100 [100,100] exact count",
    # no bound from the next clause
    "收入133.96亿元,近五年增长": "133.96亿元 quantity 13396000000 [13396000000,13396000000] exact CNY\n近五年 duration 5 [5,5] exact year",
    "仅3家": "3家 quantity 3 [3,3] exact count",
    "已达46个": "46个 quantity 46 [46,46] exact count",
    "共计210人次": "210人次 quantity 210 [210,210] exact count",
    # 内 of another word
    "3年内部审计": "3年 duration 3 [3,3] exact year",
    "每吨3000元": "3000元 quantity 3000 [3000,3000] exact CNY",
    "12.5个百分点": "12.5个百分点 rate 12.5 [12.5,12.5] exact percentage_point",
    "1821项": "1821项 quantity 1821 [1821,1821] exact count",
    "4802.6亿元": "4802.6亿元 quantity 480260000000 [480260000000,480260000000] exact CNY",
}
MORE = {
    "20多家": "20多家 quantity 20 (20,30) over count",
    "1000多家": "1000多家 quantity 1000 (1000,2000) over count",
    "10余人": "10余人 quantity 10 (10,20) over person",
    "一千多万元": "一千多万元 quantity 10000000 (10000000,20000000) over CNY",
    "1.8亿多元": "1.8亿多元 quantity 180000000 (180000000,190000000) over CNY",
    "10亿多元": "10亿多元 quantity 1000000000 (1000000000,1100000000) over CNY",
    "1200多个": "1200多个 quantity 1200 (1200,1300) over count",
    "三十几万元": "三十几万元 quantity 300000 (300000,400000) over CNY",
    "二百余万元": "二百余万元 quantity 2000000 (2000000,3000000) over CNY",
    "3千多万": "3千多万 quantity 30000000 (30000000,40000000) over count",
    "七年多": "七年多 duration 7 (7,8) over year",
    "一个多月": "一个多月 duration 1 (1,2) over month",
    "两个多小时": "两个多小时 duration 2 (2,3) over hour",
    "五公里多": "五公里多 quantity 5 (5,6) over km",
    "百余家": "百余家 quantity 100 (100,200) over count",
    "超20多家": "超20多家 quantity 20 (20,) over count",
}
SEVERAL = {
    "几家企业": "几家 quantity - (1,10) several count",
    "数家企业": "数家 quantity - (1,10) several count",
    "数十家": "数十家 quantity - (19,100) several count",
    "几十个": "几十个 quantity - (19,100) several count",
    "十几项": "十几项 quantity - (10,20) several count",
    "几百万元": "几百万元 quantity - (1999999,10000000) several CNY",
    "上百家": "上百家 quantity - (99,1000) several count",
    "上千件": "上千件 quantity - (999,10000) several count",
    "上亿元": "上亿元 quantity - (99999999,1000000000) several CNY",
    "数千亿元": "数千亿元 quantity - (199999999999,1000000000000) several CNY",
    "农户数以千计": "数以千计 quantity - (999,10000) several count",
    "成千上万的人": "成千上万 quantity - (9999,100000) several count",
    "几天后": "几天后 date - - - - none",
    "人数增加": "=\n~数",
    "数字经济": "=\n~数字 word",
    "几乎没有": "=\n~几乎",
}
RANGES = {
    "三到五年": "三到五年 duration - [3,5] range year",
    "10%-15%": "10%-15% rate - [10,15] range percent",
    "10-15%": "10-15% rate - [10,15] range percent",
    "2至3个": "2至3个 quantity - [2,3] range count",
    "3—5亿元": "3—5亿元 quantity - [300000000,500000000] range CNY",
    "20万至30万人次": "20万至30万人次 quantity - [200000,300000] range count",
    "3000~5000元": "3000~5000元 quantity - [3000,5000] range CNY",
    "三四十家": "三四十家 quantity - [30,40] range count",
    "四五个月": "四五个月 duration - [4,5] range month",
    "两三个": "两三个 quantity - [2,3] range count",
    "十五六岁": "十五六岁 quantity - [15,16] range year",
    "两成到三成": "两成到三成 rate - [20,30] range percent",
    "5亿元至8亿元": "5亿元至8亿元 quantity - [500000000,800000000] range CNY",
    "百分之五到百分之八": "百分之五到百分之八 rate - [5,8] range percent",
    "约3至5家": "约3至5家 quantity - [3,5] range count",
}
LISTS = {
    "依存度分别超过90%和80%": "超过90% rate 90 (90,) over percent\n80% rate 80 (80,) over percent",
    "分别为3、5和8亿元": "3 quantity 300000000 [300000000,300000000] exact CNY\n5 quantity 500000000 [500000000,500000000] exact CNY\n8亿元 quantity 800000000 [800000000,800000000] exact CNY",
    "分别有12、15和20家": "12 quantity 12 [12,12] exact count\n15 quantity 15 [15,15] exact count\n20家 quantity 20 [20,20] exact count",
    "近400家高校和80家企业": "近400家 quantity 400 (,400) nearly count\n80家 quantity 80 [80,80] exact count",
    "增长5.2%、6.1%": "5.2% rate 5.2 [5.2,5.2] exact percent\n6.1% rate 6.1 [6.1,6.1] exact percent",
    "约20%、30%和50%": "约20% rate 20 (,) about percent\n30% rate 30 (,) about percent\n50% rate 50 (,) about percent",
}
BARE = {
    "规模超千亿元": "超千亿元 quantity 100000000000 (100000000000,) over CNY",
    "亿元以上项目": "亿元以上 quantity 100000000 [100000000,) at_least CNY",
    "8个万亿元产业集群": "8个 quantity 8 [8,8] exact count\n万亿元 quantity 1000000000000 [1000000000000,1000000000000] exact CNY",
    "超百家企业": "超百家 quantity 100 (100,) over count",
    "日均超过50万。": "超过50万 quantity 500000 (500000,) over count",
}
NUMERALS = {
    "1万2千个": "1万2千个 quantity 12000 [12000,12000] exact count",
    "一万二千三百人": "一万二千三百人 quantity 12300 [12300,12300] exact person",
    "两千零五家": "两千零五家 quantity 2005 [2005,2005] exact count",
    "三点五亿元": "三点五亿元 quantity 350000000 [350000000,350000000] exact CNY",
    "1,234.5万吨": "1,234.5万吨 quantity 12345000 [12345000,12345000] exact t",
    "1，234.5万吨": "1，234.5万吨 quantity 12345000 [12345000,12345000] exact t",
    "１２３．５億元": "１２３．５億元 quantity 12350000000 [12350000000,12350000000] exact CNY",
    "1亿2000万人": "1亿2000万人 quantity 120000000 [120000000,120000000] exact person",
    "零万亿元": "零万亿元 quantity 0 [0,0] exact CNY",
    "廿三个": "廿三个 quantity 23 [23,23] exact count",
    "三万五千元": "三万五千元 quantity 35000 [35000,35000] exact CNY",
    "半年": "半年 duration 0.5 [0.5,0.5] exact year",
    "一年半": "一年半 duration 1.5 [1.5,1.5] exact year",
    "两个半小时": "两个半小时 duration 2.5 [2.5,2.5] exact hour",
    "零下15摄氏度": "零下15摄氏度 quantity -15 [-15,-15] exact Cel",
    "同比-3.5%": "-3.5% rate -3.5 [-3.5,-3.5] exact percent",
    "同比+3.5%": "+3.5% rate 3.5 [3.5,3.5] exact percent",
    "壹佰万元整": "壹佰万元整 quantity 1000000 [1000000,1000000] exact CNY",
    "7 600 亿元": "7_600_亿元 quantity 760000000000 [760000000000,760000000000] exact CNY",
}
MONEY = {
    "人民币8亿元": "人民币8亿元 quantity 800000000 [800000000,800000000] exact CNY",
    "8亿元人民币": "8亿元人民币 quantity 800000000 [800000000,800000000] exact CNY",
    "超￥300": "超￥300 quantity 300 (300,) over CNY",
    "5.6亿港元": "5.6亿港元 quantity 560000000 [560000000,560000000] exact HKD",
    "US$3.2亿": "US$3.2亿 quantity 320000000 [320000000,320000000] exact USD",
    "3亿欧元": "3亿欧元 quantity 300000000 [300000000,300000000] exact EUR",
    "新台币300亿元": "新台币300亿元 quantity 30000000000 [30000000000,30000000000] exact TWD",
    "1.5亿美元": "1.5亿美元 quantity 150000000 [150000000,150000000] exact USD",
    "200万日元": "200万日元 quantity 2000000 [2000000,2000000] exact JPY",
    "单价3元/台": "3元/台 quantity 3 [3,3] exact CNY/{piece}",
    "0.5元/千瓦时": "0.5元/千瓦时 quantity 0.5 [0.5,0.5] exact CNY/(kW.h)",
}
UNITS = {
    "装机120万千瓦": "120万千瓦 quantity 1200000 [1200000,1200000] exact kW",
    "发电3.2亿千瓦时": "3.2亿千瓦时 quantity 320000000 [320000000,320000000] exact kW.h",
    "种植1500亩": "1500亩 quantity 1500 [1500,1500] exact mu",
    "5万公顷": "5万公顷 quantity 50000 [50000,50000] exact har",
    "350公里/小时": "350公里/小时 quantity 350 [350,350] exact km/h",
    "300标准箱": "300标准箱 quantity 300 [300,300] exact TEU",
    "7nm工艺": "7nm quantity 7 [7,7] exact nm",
    "14纳米": "14纳米 quantity 14 [14,14] exact nm",
    "单产500斤": "500斤 quantity 500 [500,500] exact jin",
    "1000TEU": "1000TEU quantity 1000 [1000,1000] exact TEU",
    "500MW": "500MW quantity 500 [500,500] exact MW",
    "算力8EFLOPS": "8EFLOPS quantity 8 [8,8] exact EFLOPS",
    "面积达1200平方公里": "1200平方公里 quantity 1200 [1200,1200] exact km2",
    "三千瓦": "三千瓦 quantity 3 [3,3] exact kW",
    "客运量320万人次": "320万人次 quantity 3200000 [3200000,3200000] exact count",
    "两位专家": "两位 quantity 2 [2,2] exact person",
    "为期三天": "三天 duration 3 [3,3] exact day",
    "等七個領域": "七個 quantity 7 [7,7] exact count",
    "六家單位": "六家 quantity 6 [6,6] exact count",
    "五大产业": "五大 quantity 5 [5,5] exact count",
}
TABLES = (QUALIFIERS, TRAPS, MORE, SEVERAL, RANGES, LISTS, BARE, NUMERALS, MONEY, UNITS)


@pytest.mark.parametrize(
    "text,expected", [item for table in TABLES for item in table.items()], ids=lambda x: x[:16]
)
def test_a_quantity_is_read_as_its_words_claim(text, expected):
    assert differences(text, expected, published="2025-03-15") == []
