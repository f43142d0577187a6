# ruff: noqa: E501 - a case is kept on one line
"""What reports, notices, laws, clinics, sport and shops print: parts, labels, limits, discounts."""

from __future__ import annotations

import pytest

from indicators.extraction.explaining import explain
from tests.extraction.cases import differences

COMPOUNDS = {
    "每本12元5角": "12元5角 quantity 12.5 [12.5,12.5] exact CNY",
    "单价6元2角4分": "6元2角4分 quantity 6.24 [6.24,6.24] exact CNY",
    "每袋约七元八角": "约七元八角 quantity 7.8 (,) about CNY",
    "豆腐两块八": "两块八 quantity 2.8 [2.8,2.8] exact CNY",
    "车票9块5毛钱": "9块5毛钱 quantity 9.5 [9.5,9.5] exact CNY",
    "净重四斤六两": "四斤六两 quantity 4.6 [4.6,4.6] exact jin",
    "飞行3小时25分": "3小时25分 duration 205 [205,205] exact min",
    "成绩4小时05分31秒": "4小时05分31秒 duration 14731 [14731,14731] exact s",
    "跑出10秒87": "10秒87 duration 10.87 [10.87,10.87] exact s",
    "游出1分52秒63": "1分52秒63 duration 112.63 [112.63,112.63] exact s",
    "刑期两年九个月": "两年九个月 duration 33 [33,33] exact month",
    "工期2年零4个月以内": "2年零4个月以内 duration 28 (,28] at_most month",
    # near misses: two numbers side by side
    "投入9元6个": "9元 quantity 9\n6个 quantity 6",
    "分成五块二十元": "五块 quantity 5\n二十元 quantity 20",
    "用3块5G模组": "3块 quantity 3 [3,3] exact count\n5G name",
    "两块六英寸晶圆": "两块 quantity 2\n六英寸 quantity 6",
    "每40秒15次": "40秒 duration 40\n15次 quantity 15",
    "四年八个项目": "四年 duration 4\n八个 quantity 8",
    "三斤两个": "三斤 quantity 3\n两个 quantity 2",
    "得分47分": "47分 quantity 47 [47,47] exact count",
}
DISCOUNTS = {
    "全场7折": "7折 rate 70 [70,70] exact percent",
    "享受六折": "六折 rate 60 [60,60] exact percent",
    "会员9.2折": "9.2折 rate 92 [92,92] exact percent",
    "打七五折": "七五折 rate 75 [75,75] exact percent",
    "機票75折": "75折 rate 75 [75,75] exact percent",
    "四折到六折清仓": "四折到六折 rate - [40,60] range percent",
    "低至三折以下": "三折以下 rate 30 (,30] at_most percent",
    "三折屏手机": "=",
    "百折不挠": "=\n~百折不挠 idiom",
    "一波三折": "=\n~一波三折 idiom",
}
LIMITS = {
    "处二万元以上十万元以下罚款": "二万元以上十万元以下 quantity - [20000,100000] range CNY",
    "处三年以上七年以下有期徒刑": "三年以上七年以下 duration - [3,7] range year",
    "并处一倍以上五倍以下罚款": "一倍以上五倍以下 rate - [1,5] range times",
    "十六周岁以上四十周岁以下": "十六周岁以上四十周岁以下 quantity - [16,40] range year",
    "5人以上20万元以下": "5人以上 quantity 5 [5,) at_least person\n20万元以下 quantity 200000 (,200000] at_most CNY",
    "二万元以上，十万元以下": "二万元以上 quantity 20000\n十万元以下 quantity 100000",
    "年資3年以上5年未滿": "3年以上 duration 3 [3,) at_least year\n5年未滿 duration 5 (,5) under year",
    "已满十二周岁未满十八周岁": "十二周岁 quantity 12\n未满十八周岁 quantity 18 (,18) under year",
    "3年期以上利率": "3年期以上 duration 3 [3,) at_least year",
}
SPREADS = {
    "平均61.3±8.7岁": "61.3±8.7岁 quantity 61.3 (,) about year",
    "(61.3±8.7)岁": "61.3±8.7)岁 quantity 61.3 (,) about year",
    "直径6mm±0.1mm": "6mm±0.1mm quantity 6 (,) about mm",
    "含量95%±2%": "95%±2% rate 95 (,) about percent",
    "精度±0.05mm": "±0.05mm quantity 0.05",
    "扩建3×35万千瓦机组": "3×35万千瓦 quantity 1050000 [1050000,1050000] exact kW",
    "双回2×48公里线路": "2×48公里 quantity 96 [96,96] exact km",
    "规格3×5": "3 name\n5",
}
LABELS = {
    "单位：亿元\n出口 312.6\n进口 87.4": "312.6 quantity 31260000000 [31260000000,31260000000] exact CNY\n87.4 quantity 8740000000\n~亿元 unit",
    "（单位：万吨）：小麦 21.4，玉米 30.8。另有5.5": "21.4 quantity 214000 [214000,214000] exact t\n30.8 quantity 308000\n5.5 quantity 5.5",
    "常住人口（万人）：431.8": "431.8 quantity 4318000 [4318000,4318000] exact person",
    "净利润(万元) -32.5": "-32.5 quantity -325000 [-325000,-325000] exact CNY\n~万元 unit",
    "气温 -3.5℃": "-3.5℃ quantity -3.5",
    "失业率（%）：5.2": "5.2 rate 5.2 [5.2,5.2] exact percent",
    "投资（亿元）96.5，增长（%）-3.4": "96.5 quantity 9650000000\n-3.4 rate -3.4 [-3.4,-3.4] exact percent",
    "单位：亿元\n出口 312.6\n\n指数 101.2": "312.6 quantity 31260000000\n101.2 quantity 101.2 [101.2,101.2] exact 1",
    # no unit: the label says something else, or more than one thing
    "得分（满分）8.5": "8.5 quantity 8.5",
    "单位：亿元、%\n出口 312.6": "312.6 quantity 312.6",
    "三家单位：共投入5.5": "三家 quantity 3\n5.5 quantity 5.5",
}
DOCUMENTS = {
    "根据粤府办〔2022〕46号文件": "粤府办〔2022〕46号 boilerplate",
    "（财预〔2021〕7号）": "财预〔2021〕7号 boilerplate",
    "见环函〔2020〕110号": "环函〔2020〕110号 boilerplate",
    "〔2020〕110号": "〔2020〕110号 boilerplate",
    "依《勞工法》第24條": "第24條 boilerplate",
    "拨打12315热线": "12315 name",
    "12345个": "12345个 quantity 12345",
    "附彩图36幅": "36幅 quantity 36 [36,36] exact count",
    "见图36": "36 boilerplate",
}
DAYS = {
    "给予10日休假": "10日 duration 10 [10,10] exact day",
    "被处15日拘留": "15日 duration 15 [15,15] exact day",
    "活動共十四日": "十四日 duration 14 [14,14] exact day",
    "延长20日": "20日 duration 20 [20,20] exact day",
    "会议于10日召开": "10日 date",
    "3月9日至12日报到": "3月9日至12日 date - - - - 2025-03-09..2025-03-12/relative",
    "据3月9日报道": "3月9日 date",
    "2024.05.06—2024.06.07": "2024.05.06—2024.06.07 date - - - - 2024-05-06..2024-06-07/explicit",
    "2024/5/6-6/7": "2024/5/6-6/7 date - - - - 2024-05-06..2024-06-07/explicit",
    "自2024年5月6日起至2025年5月5日止": "2024年5月6日 date\n2025年5月5日 date",
    "一一二學年度": "一一二學年度 date - - - - 2023-09-01..2024-08-31/explicit",
    "一一二年3月": "一一二年3月 date - - - - 2023-03-01..2023-03-31/explicit",
    "光緒二十九年": "光緒二十九年 date - - - - 1903-01-01..1903-12-31/explicit",
    "昭和39年": "昭和39年 date - - - - 1964-01-01..1964-12-31/explicit",
    "历时二十九年": "二十九年 duration 29",
}
UNITS = {
    "气压1013百帕": "1013百帕 quantity 1013 [1013,1013] exact hPa",
    "含量320mg/100ml": "320mg/100ml quantity 320 [320,320] exact mg/(10*2.mL)",
    "耗煤295克标准煤/千瓦时": "295克标准煤/千瓦时 quantity 295 [295,295] exact g/(kW.h)",
    "每股派30港仙": "30港仙 quantity 0.3 [0.3,0.3] exact HKD",
    "單位450平方呎": "450平方呎 quantity 450 [450,450] exact [sft_i]",
    "农场面积800英亩": "800英亩 quantity 800 [800,800] exact [acr_us]",
    "拨款90亿兹罗提": "90亿兹罗提 quantity 9000000000 [9000000000,9000000000] exact PLN",
    "以US$2.4亿发债": "US$2.4亿 quantity 240000000 [240000000,240000000] exact USD",
    "以EUR 4,500万买入": "EUR_4,500万 quantity 45000000 [45000000,45000000] exact EUR",
    "积36分升至第五": "36分 quantity 36 [36,36] exact count\n第五 rank 5",
    "住宅用电260度": "260度 quantity 260 [260,260] exact kW.h",
    "转动260度": "260度 quantity 260 [260,260] exact deg",
    "保留三位小数": "三位 quantity 3 [3,3] exact count",
    "三位老人": "三位 quantity 3 [3,3] exact person",
    "开出6注": "6注 quantity 6 [6,6] exact count",
    "全镇有四家乡镇企业": "四家 quantity 4 [4,4] exact count",
    "90票赞成、四票反对、一票弃权": "90票 quantity 90\n四票 quantity 4\n一票 quantity 1",
    "两家企业，一家在东": "两家 quantity 2\n~一家 article",
    "伤亡为零": "零 quantity 0 [0,0] exact count",
    "清零": "=\n~清零",
    "万元产值能耗": "=\n~万元 denominator",
    "奖励万元": "万元 quantity 10000",
}
WORDS = {
    "八里桥": "=\n~八 word",
    "走了八里": "八里 quantity 8 [8,8] exact [li]",
    "五家渠": "=\n~五家渠 name",
    "三河市": "=\n~三河市 name",
    "广厦千间": "=\n~广厦千间 idiom",
    "两位数增长": "=\n~两位数 word",
    "第三方机构": "第三 ordinal 3",
    "第三产业": "第三 ordinal 3",
}
BREAKS = {
    "完成率百分之 八十三": "百分之_八十三 rate 83",
    "出口6.4\n亿美元": "6.4_亿美元 quantity 640000000 [640000000,640000000] exact USD",
    "客户四十多\n家": "四十多_家 quantity 40 (40,50) over count",
    "５３萬２，１００人次": "５３萬２，１００人次 quantity 532100 [532100,532100] exact count",
    "共发放2 ,480袋": "2_,480袋 quantity 2480",
    "甲 2 ,乙 3": "2 quantity 2\n3",
}
POINTS = {
    "全长４·６公里": "４·６公里 quantity 4.6 [4.6,4.6] exact km",
    "报13021·77点": "13021·77点 quantity 13021.77",
    "“8·18”专案": "8·18 name",
    "5·12地震": "5·12 name",
    "比分为4:0": "4:0 name",
    "以4比1取胜": "4比1 name",  # the score of a match is no ratio, as 4:0 is none
    "获6金3银9铜": "6 quantity 6 [6,6] exact count\n3 quantity 3\n9 quantity 9",
    "金牌榜第6": "第6 rank 6",
    "战绩为7胜2平": "7 quantity 7\n2 quantity 2",
    "５００ＭＢ内存": "５００ＭＢ quantity 500 [500,500] exact MBy",
    "220KV变电站": "220KV quantity 220 [220,220] exact kV",
    "溅起数米高": "数米 quantity - (1,10) several m",
    "事故起数下降": "=\n~起数",
    "……150年来": "150年 duration 150",
    "成百上千户农民": "成百上千户 quantity - (999,10000) several count",
    "纱锭40万锭": "40万锭 quantity 400000 [400000,400000] exact count",
}
CLASSIFIERS = {
    "另有21家电视台": "21家 quantity 21 [21,21] exact count",
    "吸纳40家长三角企业": "40家 quantity 40\n~长三角",
    "1200名优秀教师": "1200名 quantity 1200 [1200,1200] exact person",
    "两家具有资质": "两家 quantity 2",
    "以0.3分之差落败": "0.3分 quantity 0.3",
    "核电站二期": "二期 ordinal 2",
    "举办二期": "二期 quantity 2",
    "党的七大": "七大 ordinal 7",
    "七大类": "七大 quantity 7",
    "只有一字之差": "=\n~一字之差 idiom",
    "掀开帷幕的一角": "=\n~一角 word",
    "一角钱": "一角钱 quantity 0.1 [0.1,0.1] exact CNY",
    "千万当心": "=\n~千万当心 word",
    "千万元": "千万元 quantity 10000000",
    "泰方支付6亿铢": "6亿铢 quantity 600000000 [600000000,600000000] exact THB",
    "壓了兩萬錠": "兩萬錠 quantity 20000 [20000,20000] exact count",
}
PLACES = {
    "第8至15名": "第8至15名 rank - [8,15] range rank",
    "位列第二到第四位": "第二到第四位 rank - [2,4] range rank",
    "第三至五批": "第三至五批 ordinal - [3,5] range ordinal",
    "头五名": "头五名 rank 5 [1,5] at_most rank",
    "首五位": "首五位 rank 5 [1,5] at_most rank",
    "跻身前三甲": "前三甲 rank 3 [1,3] at_most rank",
    "三甲医院": "=\n~三甲医院",
    "回头五次": "五次 quantity 5",
    "7路公交车": "7路 name",
    "7路纵队": "7路 quantity 7",
}
VAGUE = {
    "来了千把人": "千把人 quantity 1000 (,) about person",
    "三把椅子": "三把 quantity 3 [3,3] exact count",
    "年近七旬": "近七旬 quantity 70 (,70) nearly year",
    "八旬老人": "八旬 quantity 80 [80,80] exact year",
    "40出头": "40出头 quantity 40 (40,) over count",
    "演出4出": "4出 quantity 4",
    "18周岁（含）以上": "18周岁（含）以上 quantity 18 [18,) at_least year",
    "15元每斤": "15元每斤 quantity 15 [15,15] exact CNY/jin",
    "增产2万吨每亩增收9元": "2万吨 quantity 20000\n9元 quantity 9",
    "4.5个、2.3个和1.7个百分点": "4.5个 rate 4.5 [4.5,4.5] exact percentage_point\n2.3个 rate 2.3\n1.7个百分点 rate 1.7",
    "2个和3个车间": "2个 quantity 2\n3个 quantity 3",
    "南区80家，中区45，北区30家。": "80家 quantity 80\n45 quantity 45 [45,45] exact count\n30家 quantity 30",
    "发布领克900，售价": "领克900 name",
    "一年半载": "=\n~一年半载 idiom",
    "十天半个月": "十天 duration 10\n半个月 duration 0.5",
}
HOURS = {
    "9点至11点": "9点至11点 date",
    "8:30—17:00开放": "8:30—17:00 date",
    "2024-05-06 10:30:00": "2024-05-06_10:30:00 boilerplate",
    "3月1日8时至3月3日20时": "3月1日8时至3月3日20时 date - - - - 2025-03-01..2025-03-03/relative",
    "农历腊月二十三": "农历腊月二十三 date - - - - none",
    "八月初一": "八月初一 date - - - - none",
    "八月十五日": "八月十五日 date - - - - 2024-08-15..2024-08-15/relative",
    "一二季度": "一二季度 date - - - - 2024-01-01..2024-06-30/relative",
    "执行DB11/T 1234-2019": "DB11/T_1234-2019 name",
}
CUTS = {
    "面积10平方 公里": "10平方_公里 quantity 10 [10,10] exact km2",
    "接 近900家": "接_近900家 quantity 900 (,900) nearly count",
    "超 三千家": "超_三千家 quantity 3000 (3000,) over count",
    "占80%以 上": "80%以_上 rate 80 [80,) at_least percent",
    "大约 三 分之一": "大约_三_分之一 rate 33.3333333333",
    "装机12.5 GW": "12.5_GW quantity 12.5 [12.5,12.5] exact GW",
    "成本7.1 6万元": "7.1_6万元 quantity 71600",
    "出口共320 5吨": "320_5吨 quantity 3205",
    "编号 12 GB": "12_GB quantity 12",
    "占地 平方 公里": "=",
    "表320 5吨": "320 boilerplate\n5吨 quantity 5",
}
WRAPS = {
    "报告期内全省新增注册用户合计120万美\n元": "120万美_元 quantity 1200000 [1200000,1200000] exact USD",
    "报告期内全省新增注册用户合计已经超\n430亿元": "超_430亿元 quantity 43000000000 (43000000000,) over CNY",
    "报告期内全省新增注册用户合计三千多\n万元": "三千多_万元 quantity 30000000 (30000000,40000000) over CNY",
    "报告期内全省新增注册用户合计为10个\n左右": "10个_左右 quantity 10 (,) about count",
    "报告期内全省新增注册用户合计比重86.4\n%": "86.4_% rate 86.4 [86.4,86.4] exact percent",
    "报告期内全省新增注册用户，每户5\n,873元": "5_,873元 quantity 5873",
    "出口 120\n进口 87": "120 quantity 120\n87 quantity 87",
    "共10个\n以上数据由各地上报，口径一致": "10个 quantity 10\n~数据 word",
}
CODES = {
    "战绩为3胜1平积10分": "3 quantity 3\n1 quantity 1\n10分 quantity 10",
    "满300减40": "300 quantity 300\n40 quantity 40",
    "M2余额300万亿元": "M2 name\n300万亿元 quantity 300000000000000",
    "贷款12亿元余额": "12亿元 quantity 1200000000",
    "10余款车型": "10余款 quantity 10 (10,20) over count",
    "东经118°24′": "118°24′ quantity 7104 [7104,7104] exact '",
    "北纬31°12′30″": "31°12′30″ quantity 112350 [112350,112350] exact ''",
    "电话025-6888 1234转801": "025-6888_1234转801 boilerplate",
    "手机139 0013 8000": "139_0013_8000 boilerplate",
    "（2022）沪02民终345号": "（2022）沪02民终345号 boilerplate",
    "市政府令第52号": "第52号 boilerplate",
    "2023年第8号公告": "2023年 date\n第8号 boilerplate",
    "今年第6号台风": "第6号 ordinal 6",
    "第21-27页": "第21-27页 boilerplate",
    "公元前138年": "公元前138年 date - - - - none",
    "公元618年": "公元618年 date - - - - 0618-01-01..0618-12-31/explicit",
    "历时138年": "138年 duration 138",
}
TALK = {
    "晚上八点开门": "晚上八点 date - - - - none",
    "下午3点20分": "下午3点20分 date - - - - none",
    "十二点半退房": "十二点半 date - - - - none",
    "提出三点建议": "三点 quantity 3 [3,3] exact count",
    "报3000点，全日成交": "3000点 quantity 3000",
    "60几岁": "60几岁 quantity 60 (60,70) over year",
    "40来页": "40来页 quantity 40 (,) about count",
    "打了4星": "4星 quantity 4",
    "5星级酒店": "5星级 name",
    "两颗卫星": "两颗 quantity 2",
}
REPUBLIC = {
    "民國113/6/30": "113/6/30 date - - - - 2024-06-30..2024-06-30/explicit",
    "於114.2.8公告": "114.2.8 date - - - - 2025-02-08..2025-02-08/explicit",
    "售價114.28元": "114.28元 quantity 114.28 [114.28,114.28] exact TWD",
    "創立100周年": "100周年 duration 100",
}
TABLES = (
    COMPOUNDS, DISCOUNTS, LIMITS, SPREADS, LABELS, DOCUMENTS, DAYS, UNITS, WORDS, BREAKS,
    POINTS, CLASSIFIERS, PLACES, VAGUE, HOURS, CUTS, WRAPS, CODES, TALK,
)  # fmt: skip


@pytest.mark.parametrize(
    "text,expected", [item for table in TABLES for item in table.items()], ids=lambda x: x[:16]
)
def test_a_number_is_read_as_its_genre_prints_it(text, expected):
    place = "TW" if "一一二" in text or "機票" in text or "勞工" in text else "CN"
    assert differences(text, expected, published="2025-03-15", place=place) == []


@pytest.mark.parametrize("text,expected", REPUBLIC.items())
def test_days_of_the_republic_are_dates(text, expected):
    assert differences(text, expected, published="2025-03-15", place="TW") == []


def test_a_compound_is_explained_by_its_parts():
    assert explain("每本12元5角")[0].steps[0] == "parts 12元5角: 12.5 CNY"
