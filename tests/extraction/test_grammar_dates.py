"""Dates, durations and relative time."""

from __future__ import annotations

import pytest

from tests.extraction.cases import differences


def date(printed: str, start: str, end: str | None = None, basis: str = "explicit") -> str:
    return f"{printed} date - - - - {start}..{end or start}/{basis}"


DATES = {
    "2024年": date("2024年", "2024-01-01", "2024-12-31"),
    "2023年度": date("2023年度", "2023-01-01", "2023-12-31"),
    "2024年6月": date("2024年6月", "2024-06-01", "2024-06-30"),
    "2024年6月15日": date("2024年6月15日", "2024-06-15"),
    "二〇二四年": date("二〇二四年", "2024-01-01", "2024-12-31"),
    "2024年一季度": date("2024年一季度", "2024-01-01", "2024-03-31"),
    "2024年上半年": date("2024年上半年", "2024-01-01", "2024-06-30"),
    "2024年前三季度": date("2024年前三季度", "2024-01-01", "2024-09-30"),
    "2024年1—8月": date("2024年1—8月", "2024-01-01", "2024-08-31"),
    "2021年初": date("2021年初", "2021-01-01", "2021-03-31"),
    "2023年底前": date("2023年底", "2023-10-01", "2023-12-31"),
    "截至2023年底，共有30家": date("2023年底", "2023-12-31") + "\n30家",
    "2024年6月上旬": date("2024年6月上旬", "2024-06-01", "2024-06-10"),
    "2015—2020年": date("2015—2020年", "2015-01-01", "2020-12-31"),
    "2021年至2023年": date("2021年至2023年", "2021-01-01", "2023-12-31"),
    "2024-2027年": date("2024-2027年", "2024-01-01", "2027-12-31"),
    "2023-2024学年": date("2023-2024学年", "2023-09-01", "2024-08-31"),
    "20世纪70年代": date("20世纪70年代", "1970-01-01", "1979-12-31"),
    "22年四季度": date("22年四季度", "2022-10-01", "2022-12-31"),
    "2024-03-05": date("2024-03-05", "2024-03-05"),
    "“十四五”期间": date("十四五", "2021-01-01", "2025-12-31"),
    "民國113年": date("民國113年", "2024-01-01", "2024-12-31"),
    "2024年3月1日至5日": date("2024年3月1日至5日", "2024-03-01", "2024-03-05"),
}
RELATIVE = {
    "去年6月": date("去年6月", "2024-06-01", "2024-06-30", "relative"),
    "今年前两个月": "今年前两个月 date - - - - 2025-01-01..2025-02-28/relative",
    "今年1—2月": date("今年1—2月", "2025-01-01", "2025-02-28", "relative"),
    "去年四季度": date("去年四季度", "2024-10-01", "2024-12-31", "relative"),
    "去年上半年": date("去年上半年", "2024-01-01", "2024-06-30", "relative"),
    "6月": date("6月", "2024-06-01", "2024-06-30", "relative"),
    "2月底": date("2月底", "2025-02-19", "2025-02-28", "relative"),
    "截至2月底": date("2月底", "2025-02-28", None, "relative"),
    "3月12日": date("3月12日", "2025-03-12", None, "relative"),
    "12月30日": date("12月30日", "2024-12-30", None, "relative"),
    "本月10日": date("本月10日", "2025-03-10", None, "relative"),
    "两年前": date("两年前", "2023-01-01", "2023-12-31", "relative"),
    "上周五": date("上周五", "2025-03-07", None, "relative"),
    "周三": date("周三", "2025-03-12", None, "relative"),
    "去年": "=",
    "年初": "=",
    "同期": "=",
    "前三季度": date("前三季度", "2024-01-01", "2024-09-30", "relative"),
    "上半年": date("上半年", "2025-01-01", "2025-06-30", "relative"),
    "近五年累计": "近五年 duration 5 [5,5] exact year 2020-03-16..2025-03-15/relative",
    "近5年来": "近5年 duration 5 [5,5] exact year 2020-03-16..2025-03-15/relative",
    "最近三个月，": "最近三个月 duration 3 [3,3] exact month 2024-12-16..2025-03-15/relative",
    "从业近20年，": "近20年 duration 20 (,20) nearly year -",
    "连续8年": "连续8年 duration 8 [8,8] exact year",
    "连续两个季度": "连续两个季度 duration 2 [2,2] exact quarter",
    "一年来": "一年 duration 1 [1,1] exact year",
    "三周": "三周 duration 3 [3,3] exact week",
    "24小时": "24小时 duration 24 [24,24] exact hour",
    "2022年启动，6月完成": date("2022年", "2022-01-01", "2022-12-31")
    + "\n"
    + date("6月", "2022-06-01", "2022-06-30", "inferred"),
    "预计9月投产": date("9月", "2025-09-01", "2025-09-30", "relative"),
    "每周三次": "三次 quantity 3 [3,3] exact count",
    "30日内": "30日内 duration 30 (,30] at_most day",
}
TABLES = (DATES, RELATIVE)


@pytest.mark.parametrize(
    "text,expected", [item for table in TABLES for item in table.items()], ids=lambda x: x[:16]
)
def test_a_date_is_resolved_to_its_days(text, expected):
    assert differences(text, expected, published="2025-03-15") == []


def test_without_a_publication_date_relative_time_stays_open():
    assert differences("去年6月", "去年6月 date - - - - none") == []


def test_the_place_decides_whose_money_yuan_is():
    assert (
        differences(
            "300億元",
            "300億元 quantity 30000000000 [30000000000,30000000000] exact TWD",
            place="TW",
        )
        == []
    )
    assert (
        differences(
            "3.5兆元",
            "3.5兆元 quantity 3500000000000 [3500000000000,3500000000000] exact TWD",
            place="TW",
        )
        == []
    )


MORE = {
    "2021和2022年": date("2021", "2021-01-01", "2021-12-31")
    + "\n"
    + date("2022年", "2022-01-01", "2022-12-31"),
    "一至九月": date("一至九月", "2024-01-01", "2024-09-30", "relative"),
    "七八月": date("七八月", "2024-07-01", "2024-08-31", "relative"),
    "9时至17时": "9时至17时 date - - - - none",
    "5月1日上午9时": date("5月1日上午9时", "2024-05-01", None, "relative"),
    "3月5日开幕，10日闭幕，12月再办": date("3月5日", "2025-03-05", None, "relative")
    + "\n"
    + date("10日", "2025-03-10", None, "relative")
    + "\n"
    + date("12月", "2024-12-01", "2024-12-31", "relative"),
    "2023年12月至2024年2月": date("2023年12月至2024年2月", "2023-12-01", "2024-02-29"),
    "2023年12月至次年2月": date("2023年12月至次年2月", "2023-12-01", "2024-02-29"),
}


@pytest.mark.parametrize("text,expected", MORE.items(), ids=lambda x: x[:16])
def test_dates_that_lean_on_their_neighbours(text, expected):
    assert differences(text, expected, published="2025-03-15") == []


def test_years_of_the_republic_need_a_text_that_uses_them():
    republic = date("113年度", "2024-01-01", "2024-12-31")
    assert differences("113年度预算", republic, place="TW") == []
    assert differences("历时113年", "113年 duration 113 [113,113] exact year") == []
