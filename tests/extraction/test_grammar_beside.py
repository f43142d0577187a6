# ruff: noqa: E501 - a case is kept on one line
"""What stands around a number decides: blanks inside it, places, verbs, names, telephones."""

from __future__ import annotations

import random

import pytest

from indicators.extraction import extract
from tests.extraction.cases import differences

NOISE = {
    # blanks between the digits of one number
    "在册职工5 06名": "5_06名 quantity 506 [506,506] exact person",
    "售出票据7 3 1 5张": "7_3_1_5张 quantity 7315 [7315,7315] exact count",
    "营收6 41.2亿元": "6_41.2亿元 quantity 64120000000 [64120000000,64120000000] exact CNY",
    "载客1,4 50人次": "1,4_50人次 quantity 1450 [1450,1450] exact count",
    "产值2 750.4 亿元": "2_750.4_亿元 quantity 275040000000 [275040000000,275040000000] exact CNY",
    "满意率9 4%": "9_4% rate 94 [94,94] exact percent",
    "上涨2. 6倍": "2._6倍 rate 2.6 [2.6,2.6] exact times",
    "学校31 . 5 万所": "31_._5_万所 quantity 315000 [315000,315000] exact count",
    "储能2 .4GW": "2_.4GW quantity 2.4 [2.4,2.4] exact GW",
    "2 0 2 3年": "2_0_2_3年 date - - - - 2023-01-01..2023-12-31/explicit",
    "新增 三 十 六 所": "三_十_六_所 quantity 36 [36,36] exact count",
    "补贴五 百 余 万元": "五_百_余_万元 quantity 5000000 (5000000,6000000) over CNY",
    "下跌两 成 三": "两_成_三 rate 23 [23,23] exact percent",
    "进口7.2 万公 吨": "7.2_万公_吨 quantity 72000 [72000,72000] exact t",
    # a point misread
    "收入3·28亿元": "3·28亿元 quantity 328000000 [328000000,328000000] exact CNY",
    # the cells of a table, labels and headings stay apart
    "北京 12 3家": "12 quantity 12\n3家 quantity 3",
    "见表1 12家企业": "1 boilerplate\n12家 quantity 12",
    "上海 2843 3102 3560": "2843 quantity 2843\n3102 quantity 3102\n3560 quantity 3560",
    "1. 8家企业入选": "1 boilerplate\n8家 quantity 8",
    # line breaks
    "20\n22年起步": "20\n22年".replace("\n", "_") + " date - - - - 2022-01-01..2022-12-31/explicit",
    "公司2023\n年营收": "2023_年 date",
    "产能超过\n300万吨": "超过_300万吨 quantity 3000000 (3000000,) over t",
    "全市新开工改造老旧小区共计38\n个": "38_个 quantity 38",
    "关键技术实现新突破\n3家企业入选": "3家 quantity 3 [3,3] exact count",
    "排名\n20\n23\n": "20 quantity 20\n23 quantity 23",
}
NUMBERS = {
    "人口3,160万450人": "3,160万450人 quantity 31600450 [31600450,31600450] exact person",
    "出生15萬2,307人": "15萬2,307人 quantity 152307 [152307,152307] exact person",
    "2兆8,818億元": "2兆8,818億元 quantity 2881800000000 [2881800000000,2881800000000] exact CNY",
    "卅余名": "卅余名 quantity 30 (30,40) over person",
    "缺口三、四百人": "三、四百人 quantity - [300,400] range person",
    "用时五、六天": "五、六天 duration - [5,6] range day",
    "三、四大举措": "三 boilerplate\n四大 quantity 4",
    "共有五十、六十人": "五十 quantity 50 [50,50] exact person\n六十人 quantity 60",
    "一两千元": "一两千元 quantity - [1000,2000] range CNY",
    "一两个月": "一两个月 duration - [1,2] range month",
    "身高一米八": "一米八 quantity 1.8 [1.8,1.8] exact m",
    "高一米七五的": "一米七五 quantity 1.75 [1.75,1.75] exact m",
    "身高1米78，": "1米78 quantity 1.78 [1.78,1.78] exact m",
    "全程4小时18分": "4小时18分 duration 258 [258,258] exact min",
    "得18分": "18分 quantity 18 [18,18] exact count",
    "零下20℃到-5℃": "零下20℃到-5℃ quantity - [-20,-5] range Cel",
    "气温-5℃至3℃": "-5℃至3℃ quantity - [-5,3] range Cel",
    "收益-1.6%": "-1.6% rate -1.6 [-1.6,-1.6] exact percent",
    "歼-20": "歼-20 name",
    "摄氏180度": "摄氏180度 quantity 180 [180,180] exact Cel",
    "超过攝氏40度": "超过攝氏40度 quantity 40 (40,) over Cel",
    "床位过万张": "过万张 quantity 10000 (10000,) over count",
    "用户过亿": "过亿 quantity 100000000 (100000000,) over count",
    "占比过六成": "过六成 rate 60 (60,) over percent",
    "走过百年": "=\n~百年",
    "通过百余项": "百余项 quantity 100 (100,200) over count",
    "百年以上": "百年以上 duration 100 [100,) at_least year",
    "近百年历史": "近百年 duration 100 (,100) nearly year",
    "百年品牌": "=\n~百年品牌",
    "站上2,900美元/盎司": "2,900美元/盎司 quantity 2900 [2900,2900] exact USD/[oz_tr]",
    "上万人": "上万人 quantity - (9999,100000) several person",
    "人民币约3.6亿元": "人民币约3.6亿元 quantity 360000000 (,) about CNY",
    "电量3.8太瓦时": "3.8太瓦时 quantity 3.8 [3.8,3.8] exact TW.h",
    "煤耗285克/千瓦时": "285克/千瓦时 quantity 285 [285,285] exact g/(kW.h)",
    "连跌七季": "七季 duration 7 [7,7] exact quarter",
    "四季节目": "=\n~四季",
    "时长十四五分钟": "十四五分钟 duration - [14,15] range min",
    "“十四五”个税改革": "十四五 date",
    "每周三节课": "三节 quantity 3 [3,3] exact count",
    "每千瓦时0.45元": "0.45元 quantity 0.45 [0.45,0.45] exact CNY\n~千瓦时 denominator",
    "三次产业比重": "=\n~三次产业",
    "工期180日历天": "180日历天 duration 180 [180,180] exact day",
}
SHARED = {
    "一期投资15亿元，二期、三期分别投资20亿元": "一期 ordinal 1\n15亿元\n二期 ordinal 2\n三期 ordinal 3\n20亿元",
    "分三期建设": "三期 quantity 3",
    "出版一期杂志": "=\n~一期 article",
    "第二、三名": "第二 rank 2\n三名 rank 3",
    "第三、四批": "第三 ordinal 3\n四批 ordinal 4",
    "第一、二、三产业": "第一 ordinal 1\n二 ordinal 2\n三 ordinal 3",
    "第三、四季度": "第三 date - - - - 2024-07-01..2024-09-30/relative\n四季度 date - - - - 2024-10-01..2024-12-31/relative",
    "该剧第二季热播": "第二季 ordinal 2",
    "公司第二季營收": "第二季 date - - - - 2024-04-01..2024-06-30/relative",
    "托位4.6个/千人": "4.6个/千人 quantity 4.6 [4.6,4.6] exact count/(10*3.{person})",
    "死亡率14.3/10万": "14.3/10万 rate 0.0143 [0.0143,0.0143] exact percent",
    "提前一年完成": "一年 duration 1",
    "前一年": "=\n~一",
    "下调2角": "2角 quantity 0.2 [0.2,0.2] exact CNY",
    "50万人口以上": "50万人口以上 quantity 500000 [500000,) at_least person",
    "5月1日零时起": "5月1日零时 date - - - - 2025-05-01..2025-05-01/relative",
    "5月1日上午九时三十分": "5月1日上午九时三十分 date",
    "氣溫驟降10度": "10度 quantity 10 [10,10] exact Cel",
}
WINDOWS = {
    "该院近三年申请专利30件": "近三年 duration 3 [3,3] exact year 2022-03-16..2025-03-15/relative\n30件",
    "仍高于近四年同期": "近四年 duration 4 [4,4] exact year 2021-03-16..2025-03-15/relative",
    "从业近20年，": "近20年 duration 20 (,20) nearly year",
    "有近百年历史": "近百年 duration 100 (,100) nearly year",
    "历时近三年完成": "近三年 duration 3 (,3) nearly year",
}
NAMES = {
    "平台“蓝鸟3.0”上线": "蓝鸟3.0 name",
    "“单价500”元": "500”元 quantity 500 [500,500] exact CNY",
    "执行GB/T 2260—2007标准": "GB/T_2260—2007 name",
    "通过ISO 9001体系认证": "ISO_9001 name",
    "第十二研究室": "第十二研究室 name",
    "第三產業": "第三 ordinal 3",
    "列团体第二。": "第二 rank 2 [2,2] exact rank",
    "总量居西部第三": "第三 rank 3 [3,3] exact rank",
    "列入第二批": "第二批 ordinal 2",
    "《滨海日报》第07版": "第07版 boilerplate",
    "《经济学》第3版": "第3版 ordinal 3",
    "客服专线0800-123-456": "0800-123-456 boilerplate",
    "查询请电2345-6789。": "2345-6789 boilerplate",
    "电话(021)87654321": "(021)87654321 boilerplate",
    "沪ICP备87654321号": "87654321号 boilerplate",
    "责编：周某）项目投资4亿元": "4亿元 quantity 400000000",
    "目录 第一章 总则2 第二章 机构5": "第一章 boilerplate\n2 boilerplate\n第二章 boilerplate\n5 boilerplate",
}
TABLES = (NOISE, NUMBERS, SHARED, WINDOWS, NAMES)


@pytest.mark.parametrize(
    "text,expected", [item for table in TABLES for item in table.items()], ids=lambda x: x[:16]
)
def test_a_number_is_read_with_what_stands_beside_it(text, expected):
    assert differences(text, expected, published="2025-03-15") == []


MONEY = {
    ("HK", "廣東去年投入3,000億元，本港投入200億元"): ["CNY", "HKD"],
    ("HK", "特區政府撥款5億元"): ["HKD"],
    ("HK", "撥款$3億"): ["HKD"],
    ("TW", "上海一年補助20億元"): ["CNY"],
    ("TW", "廠商投資20億元"): ["TWD"],
    ("CN", "香港企业投资20亿元"): ["CNY"],
    ("CN", "售价$300"): ["USD"],
}


@pytest.mark.parametrize("where,units", MONEY.items(), ids=lambda x: str(x[-1])[:12])
def test_yuan_is_the_money_of_the_place_the_sentence_is_about(where, units):
    place, text = where
    assert [m.unit for m in extract(text, place=place) if m.unit != "year"] == units


COUNTED = {
    "签约20个项目": "项目",
    "有百家企业参加": "企业",
    "两次获得一等奖": None,
    "由34万辆增至50万辆": None,
    "平均每3人就有1人": None,
}


@pytest.mark.parametrize("text,noun", COUNTED.items())
def test_what_is_counted_is_a_noun(text, noun):
    assert extract(text)[0].counted == noun


def test_a_text_reads_the_same_whatever_was_read_before():
    texts = [text for table in TABLES for text in table]
    alone = {text: extract(text, published="2025-03-15") for text in texts}
    random.Random(5).shuffle(texts)  # noqa: S311 - nothing secret
    for text in texts:
        assert extract(text, published="2025-03-15") == alone[text]
