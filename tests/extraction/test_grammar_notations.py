# ruff: noqa: E501 - a case is kept on one line
"""Tables in plain text, scans, separators of other countries, and notations of the trades."""

from __future__ import annotations

import pytest

from tests.extraction.cases import differences

TABLES = {
    "品名\t产量（万吨）\t增速（%）\n钢坯\t12.5\t-3.1": "12.5 quantity 125000 [125000,125000] exact t\n-3.1 rate -3.1 [-3.1,-3.1] exact percent\n~万吨 unit",
    "| 科目 | 占比% |\n|---|---|\n| 房租 | 18.5 |": "18.5 rate 18.5 [18.5,18.5] exact percent",
    "年度    门诊（万人次）\n2022    36.2\n2023    41": "2022 date - - - - 2022-01-01..2022-12-31/explicit\n36.2 quantity 362000 [362000,362000] exact count\n2023 date\n41 quantity 410000 [410000,410000] exact count",
    "名称,造价(万元),长(米)\n甲桥,1986,420": "1986 quantity 19860000 [19860000,19860000] exact CNY\n420 quantity 420 [420,420] exact m",
    "品种\t售价（元/公斤）\n菠菜\t3.6": "3.6 quantity 3.6 [3.6,3.6] exact CNY/kg",
    # the unit of a row
    "| 指标 | 单位 | 2024年 |\n|--|--|--|\n| 用电量 | 亿千瓦时 | 86.4 |": "2024年 date\n86.4 quantity 8640000000 [8640000000,8640000000] exact kW.h\n~亿千瓦时 unit",
    "指标\t2023\t2024\n出口（亿美元）\t12.5\t13": "2023 date\n2024 date\n12.5 quantity 1250000000 [1250000000,1250000000] exact USD\n13 quantity 1300000000 [1300000000,1300000000] exact USD",
    # near misses: a bracket that is no unit, a number with a unit of its own, a line of text
    "组别\t人数（甲组）\n一班\t36": "~数 word\n36 quantity 36 [36,36] exact count",
    "项目\t金额（万元）\n绿化\t36元": "36元 quantity 36 [36,36] exact CNY",
    "品名\t产量（万吨）\n共有12家企业": "12家 quantity 12 [12,12] exact count",
    "品名\t产量（万吨）\n\n钢坯\t12": "12 quantity 12 [12,12] exact count",
}
SCANS = {
    "完成投资3l2万元": "3l2万元 quantity 3120000 [3120000,3120000] exact CNY",
    "共4OO户": "4OO户 quantity 400 [400,400] exact count",
    "每户2,O45元": "2,O45元 quantity 2045 [2045,2045] exact CNY",
    "增长O.6%": "O.6% rate 0.6 [0.6,0.6] exact percent",
    "O2O平台": "O2O name",
    "型号l2投产": "l2 name",
    "工程多，支出9\n37亿元": "9_37亿元 quantity 93700000000",
    "名单，共12\n5家企业": "12_5家 quantity 125",
    "共12\n5家企业": "12 quantity 12\n5家 quantity 5",
}
SEPARATORS = {
    "余额1'234'567法郎": "1'234'567 quantity 1234567 [1234567,1234567] exact count",
    "付2’450.50美元": "2’450.50美元 quantity 2450.5 [2450.5,2450.5] exact USD",
    "12345'678个": "12345 quantity\n678个 quantity",
}
MONEY = {
    "月息一分五厘": "一分五厘 rate 1.5 [1.5,1.5] exact percent",
    "月利3分": "3分 rate 3 [3,3] exact percent",
    "年息一分": "一分 rate 10 [10,10] exact percent",
    "月息一分到两分": "一分到两分 rate - [1,2] range percent",
    "得了3分": "3分 quantity 3 [3,3] exact count",
    "硬币2分": "2分 quantity 2",
    "每斤贵4毛": "4毛 quantity 0.4 [0.4,0.4] exact CNY",
    "毛利3毛": "3毛 quantity 0.3",
    "白银五百万两": "五百万两 quantity 5000000 [5000000,5000000] exact liang",
    "一万两千人": "一万两千人 quantity 12000 [12000,12000] exact person",
    "下行18个BP": "18个BP rate 0.18 [0.18,0.18] exact percentage_point",
    "贸易出超12亿美元": "12亿美元 quantity 1200000000 [1200000000,1200000000] exact USD",
    "支出超12亿美元": "超12亿美元 quantity 1200000000 (1200000000,) over USD",
    "000858跌1.2%": "000858 boilerplate\n1.2% rate 1.2 [1.2,1.2] exact percent",
    "300750元": "300750元 quantity 300750 [300750,300750] exact CNY",
}
COUNTS = {
    "夫妻俩": "俩 quantity 2 [2,2] exact person",
    "姐妹仨合租": "仨 quantity 3 [3,3] exact person",
    "俩月没雨": "俩月 duration 2 [2,2] exact month",
    "买了仨西瓜": "仨 quantity 3 [3,3] exact count",
    "58同城有58家": "58同城 name\n58家 quantity 58 [58,58] exact count",
    "36氪与36家": "36氪 name\n36家 quantity 36 [36,36] exact count",
    "约360公司参展": "约360 quantity 360 (,) about count",
    "阅读10万+": "10万+ quantity 100000 [100000,) at_least count",
    "200+家企业": "200+家 quantity 200 [200,) at_least count",
    "2+1模式": "2+1 name",
    "产能50万台（套）": "50万台（套） quantity 500000 [500000,500000] exact count",
    "12家（含分店）": "12家 quantity 12 [12,12] exact count",
    "两市三区停课": "两市三区 name",
    "每晚一次": "一次 quantity 1 [1,1] exact count",
    "五天一次": "五天 duration 5\n一次 quantity 1 [1,1] exact count",
    "开了一次会": "~一次 article",
    "约摸三十户": "约摸三十户 quantity 30 (,) about count",
    "近乎一半": "近乎一半 rate 50 (,50) nearly percent",
    "二十余年、三代，社员五六百": "二十余年 duration 20\n三代 quantity 3\n五六百 quantity - [500,600] range count",
}
MEASURES = {
    "6月龄以上": "6月龄以上 quantity 6 [6,) at_least month",
    "3月起": "3月 date",
    "21日龄": "21日龄 quantity 21 [21,21] exact day",
    "零上5度": "零上5度 quantity 5 [5,5] exact Cel",
    "零上三度到零下四度": "零上三度 quantity 3 [3,3] exact Cel\n零下四度 quantity -4 [-4,-4] exact Cel",
    "上三层": "三层 quantity 3 [3,3] exact count",
    "上百人": "上百人 quantity - (99,1000) several person",
    "低温6.2度，山顶4.1度": "6.2度 quantity 6.2 [6.2,6.2] exact Cel\n4.1度 quantity 4.1 [4.1,4.1] exact Cel",
    "连18个月下降": "连18个月 duration 18 [18,18] exact month",
    "接连3天": "3天 duration 3 [3,3] exact day",
    "大连5年": "5年 duration 5 [5,5] exact year",
    "耕地12顷": "12顷 quantity 1200 [1200,1200] exact mu",
}
RANGES = {
    "净利润-2.6亿元至-2.2亿元": "-2.6亿元至-2.2亿元 quantity - [-260000000,-220000000] range CNY",
    "净利润-3至-2亿元": "-3至-2亿元 quantity - [-300000000,-200000000] range CNY",
    "气温-5℃~-2℃": "-5℃~-2℃ quantity - [-5,-2] range Cel",
    "3--5家": "3--5家 quantity - [3,5] range count",
    "低至零下20多度": "零下20多度 quantity -20 (-30,-20) over Cel",
    "门店增加2家至15家": "2家 quantity 2\n15家 quantity 15",
    "门店增加2至15家": "2至15家 quantity - [2,15] range count",
    "价格下降3元至5元": "3元至5元 quantity - [3,5] range CNY",
    "持股51%/49%": "51% rate 51 [51,51] exact percent\n49% rate 49 [49,49] exact percent",
    "规模200MW/400MWh": "200MW quantity 200 [200,200] exact MW\n400MWh quantity 400 [400,400] exact MW.h",
    "含量5mg/100ml": "5mg/100ml quantity 5 [5,5] exact mg/(10*2.mL)",
    "蛋白2g/24h": "2g/24h quantity 2 [2,2] exact g/(24.h)",
    "2/3多数": "2/3 rate\n~多数 word",
    "全长12 345 m": "12_345_m quantity 12345 [12345,12345] exact m",
    "车牌粤B·20386": "20386 boilerplate",
    "一辆粤B·20386": "20386 name",
    "见doi:10.1016/j.abc.2024.03": "doi:10.1016/j.abc.2024.03 name",
    "表1 200 kg": "1 boilerplate\n200_kg quantity 200",
    "百公里油耗6升": "6升 quantity 6\n~百公里 denominator",
    "骑行百公里": "百公里 quantity 100 [100,100] exact km",
    "千人拥有车位36个": "36个 quantity 36\n~千人 denominator",
    "超千人参加": "超千人 quantity 1000 (1000,) over person",
}
REIGNS = {
    "唐贞观三年（629年）": "唐贞观三年 date - - - - 0629-01-01..0629-12-31/explicit\n629年 date - - - - 0629-01-01..0629-12-31/explicit",
    "清道光二十年": "清道光二十年 date - - - - 1840-01-01..1840-12-31/explicit",
    "说明永乐二年": "永乐二年 date - - - - 1404-01-01..1404-12-31/explicit",
    "历时三年（629天）": "三年 duration 3\n629天 duration 629",
}
CASES = {
    **RANGES, **REIGNS, **TABLES, **SCANS, **SEPARATORS, **MONEY, **COUNTS, **MEASURES,
}  # fmt: skip


@pytest.mark.parametrize("text", CASES)
def test_notations_of_tables_scans_and_trades_are_read(text: str):
    assert differences(text, CASES[text], published="2025-03-12") == []
