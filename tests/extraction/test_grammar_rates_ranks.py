# ruff: noqa: E501 - a case is kept on one line
"""Rates, fractions, ranks, ordinals, names, boilerplate and words that are no numbers."""

from __future__ import annotations

import pytest

from tests.extraction.cases import differences

RATES = {
    "增长8.5%": "8.5% rate 8.5 [8.5,8.5] exact percent",
    "３．５％": "３．５％ rate 3.5 [3.5,3.5] exact percent",
    "自然增长率5‰": "5‰ rate 5 [5,5] exact permille",
    "百分之三十五": "百分之三十五 rate 35 [35,35] exact percent",
    "百分之三十五点二": "百分之三十五点二 rate 35.2 [35.2,35.2] exact percent",
    "超过百分之六十": "超过百分之六十 rate 60 (60,) over percent",
    "百分之二十以上": "百分之二十以上 rate 20 [20,) at_least percent",
    "千分之三": "千分之三 rate 0.3 [0.3,0.3] exact percent",
    "万分之五": "万分之五 rate 0.05 [0.05,0.05] exact percent",
    "百万分之一": "百万分之一 rate 0.0001 [0.0001,0.0001] exact percent",
    "四分之一": "四分之一 rate 25 [25,25] exact percent",
    "近三分之一": "近三分之一 rate 33.3333333333 (,33.3333333333) nearly percent",
    "三分之二以上": "三分之二以上 rate 66.6666666667 [66.6666666667,) at_least percent",
    "2/3": "2/3 rate 66.6666666667 [66.6666666667,66.6666666667] exact percent",
    "近三成": "近三成 rate 30 (,30) nearly percent",
    "七成": "七成 rate 70 [70,70] exact percent",
    "三成多": "三成多 rate 30 (30,40) over percent",
    "是上年的3倍": "3倍 rate 3 [3,3] exact times",
    "增长1.9倍": "1.9倍 rate 1.9 [1.9,1.9] exact times",
    "一倍多": "一倍多 rate 1 (1,2) over times",
    "提高2个百分点": "2个百分点 rate 2 [2,2] exact percentage_point",
    "下调25个基点": "25个基点 rate 0.25 [0.25,0.25] exact percentage_point",
    "翻66番": "翻66番 rate 73786976294838206464 "
    "[73786976294838206464,73786976294838206464] exact times",
    "产值翻一番": "翻一番 rate 2 [2,2] exact times",
    "翻了两番": "翻了两番 rate 4 [4,4] exact times",
    "占一半": "一半 rate 50 [50,50] exact percent",
    "半数企业": "半数 rate 50 [50,50] exact percent",
    "占比过半": "过半 rate 50 (50,100] over percent",
    "超半数": "超半数 rate 50 (50,100] over percent",
    "一半以上": "一半以上 rate 50 [50,100] at_least percent",
    "一半左右": "一半左右 rate 50 (,) about percent",
    "近一半": "近一半 rate 50 (,50) nearly percent",
    "性别比为2.07:1": "2.07:1 rate 2.07 [2.07,2.07] exact times",
    "三次产业比重为6.1:36.5:57.4": "6.1 rate 6.1 [6.1,6.1] exact percent\n36.5 rate 36.5 [36.5,36.5] exact percent\n57.4 rate 57.4 [57.4,57.4] exact percent\n~三次产业",
    "四成立项": "=\n~四",
    "成立三年": "三年 duration 3 [3,3] exact year",
    "半导体产业": "=\n~半导体 word",
    "百分比": "=\n~百分比",
}
RANKS = {
    "居全国第二位": "第二位 rank 2 [2,2] exact rank",
    "排名第3": "第3 rank 3 [3,3] exact rank",
    "位列全球第四的公司": "第四 rank 4 [4,4] exact rank",
    "全球第一半导体大国": "第一 rank 1 [1,1] exact rank\n~半导体",
    "居全国首位": "首位 rank 1 [1,1] exact rank",
    "稳居榜首": "榜首 rank 1 [1,1] exact rank",
    "规模居首。": "居首 rank 1 [1,1] exact rank",
    "首位女院士": "=",
    "首批首个首次": "=",
    "入选500强": "500强 rank 500 [1,500] at_most rank",
    "百强县": "百强 rank 100 [1,100] at_most rank",
    "前三名": "前三名 rank 3 [1,3] at_most rank",
    "全国前十": "前十 rank 10 [1,10] at_most rank",
    "前10强": "前10强 rank 10 [1,10] at_most rank",
    "TOP10企业": "TOP10 rank 10 [1,10] at_most rank",
    "经济第一大省": "第一 rank 1 [1,1] exact rank",
}
ORDINALS = {
    "第二批名单": "第二批 ordinal 2 [2,2] exact ordinal",
    "第十二届大会": "第十二届 ordinal 12 [12,12] exact ordinal",
    "第二产业": "第二 ordinal 2 [2,2] exact ordinal",
    "十三届六次全会": "十三届 ordinal 13 [13,13] exact ordinal\n六次 ordinal 6 [6,6] exact ordinal",
    "特点：一是人才多；二是资金足": "一 ordinal 1 [1,1] exact ordinal\n二 ordinal 2 [2,2] exact ordinal",
    "第一时间": "=\n~第一时间",
}
NAMES = {
    "吉利领克900上市": "领克900 name - - - -",
    "交通大模型V2.0": "V2.0 name",
    "H200芯片": "H200 name",
    "第十四研究所": "第十四研究所 name",
    "5G基站": "5G name",
    "A股市场": "=",
    "三省一市": "三省一市 name",
    "“1+N”架构": "1+N name",
    "从“0”到“1”的突破": "“0”到“1” name",
    "“一核两翼”布局": "一核两翼 name",
    "嫦娥五号": "嫦娥五号 name",
    "COVID-19疫情": "COVID-19 name",
    "4A级景区": "4A级 name",
    "“十四五”规划": "十四五 name",
    "ISO9001认证": "ISO9001 name",
    "PM2.5浓度": "PM2.5 name",
}
BOILERPLATE = {
    "一、总体要求": "一 boilerplate",
    "（一）工作目标": "（一） boilerplate",
    "1、来源": "1 boilerplate",
    "见文献[33]。": "[33] boilerplate",
    "责任编辑：ERM523": "ERM523 boilerplate",
    "电话：010-88886666": "010-88886666 boilerplate",
    "第三条 申请人": "第三条 boilerplate",
    "国发〔2024〕15号": "国发〔2024〕15号 boilerplate",
    "2023-06-01 17:08:01": "2023-06-01_17:08:01 boilerplate",
    "第一章 总则……3": "第一章 boilerplate\n3 boilerplate",
}
WORDS = {
    "双一流高校": "=\n~双一流",
    "三元锂电池": "=\n~三元锂",
    "一等奖": "=\n~一等奖",
    "长三角地区": "=\n~长三角 name",
    "三菱公司": "=\n~三菱 name",
    "一种方法": "=\n~一种 article",
    "是一个难题": "=\n~一个 article",
    "统一市场": "=\n~统一",
    "千方百计": "=\n~千方百计 idiom",
    "五花八门": "=\n~五花八门 idiom",
    "万无一失": "=\n~万无一失 idiom",
    "无数人": "=\n~无数",
    "最后一公里": "=\n~最后一公里 idiom",
    "进一步": "=\n~进一步",
    "一带一路": "=\n~一带一路",
    "十分重要": "=\n~十分",
    "万分之一": "万分之一 rate 0.01 [0.01,0.01] exact percent",
    "十分之三": "十分之三 rate 30 [30,30] exact percent",
    "大陆": "=",
}
TABLES = (RATES, RANKS, ORDINALS, NAMES, BOILERPLATE, WORDS)


@pytest.mark.parametrize(
    "text,expected", [item for table in TABLES for item in table.items()], ids=lambda x: x[:16]
)
def test_a_number_is_told_by_its_surroundings(text, expected):
    assert differences(text, expected, published="2025-03-15") == []
