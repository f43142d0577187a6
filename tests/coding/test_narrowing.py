"""What narrows a figure, and what does not: the dimensions of proposals."""

from __future__ import annotations

from decimal import Decimal

import pytest

from indicators.coding import extract


def narrowed(text: str, place: str = "CN") -> list[tuple[str | None, str]]:
    """Give indicator and dimensions of the figures of a text."""
    found = extract(text, published="2025-03-02", place=place)
    return [(one.indicator, one.dimensions or "") for one in found if one.statistical]


@pytest.mark.parametrize(
    "name",
    [
        "研究与试验发展（R&D）经费支出",
        "研究与试验发展(R&D)经费",
        "研究和试验发展经费投入",
        "研究与开发经费",
        "研究开发经费支出",
        "研发经费",
        "R&D（研究与试验发展）经费支出",
    ],
)
def test_the_name_of_r_and_d_does_not_narrow_it(name):
    assert narrowed(f"2024年,湖北省{name}1420.6亿元。") == [("rd_expenditure", "")]


@pytest.mark.parametrize("name", ["研發經費", "研究發展經費", "研究與發展經費"])
def test_nor_does_its_name_in_traditional_script(name):
    assert narrowed(f"2024年台灣{name}9,500億元。", "TW") == [("rd_expenditure", "")]


def test_a_type_of_r_and_d_narrows_what_it_is_a_share_of():
    text = "2024年,湖北省试验发展经费占研究与试验发展经费的82%。"
    assert narrowed(text) == [("rd_expenditure", "activity=experimental-development")]


def test_public_money_says_what_it_is_spent_on():
    text = "2024年,辽宁省科技支出占一般公共预算支出的1.6%。教育支出812亿元,比上年增长4.1%。"
    assert narrowed(text) == [
        ("fiscal_expenditure", "purpose=science-technology"),
        ("fiscal_expenditure", "purpose=education"),
        ("fiscal_expenditure", "growth=year-on-year;purpose=education"),
    ]


def test_the_types_of_patents_are_told_apart():
    text = "2024年,苏州市授权专利12.6万件,其中发明专利2.9万件、实用新型8.8万件。"
    assert narrowed(text) == [
        ("patent_grants", ""),
        ("patent_grants", "patent_type=invention"),
        ("patent_grants", "patent_type=utility-model"),
    ]


def test_the_transaction_within_a_contract_is_a_part_of_its_value():
    text = "2024年,西安市技术合同成交额3900亿元,其中技术交易额2800亿元。"
    assert narrowed(text) == [
        ("tech_contract_value", ""),
        ("tech_contract_value", "contract_part=technology-transaction"),
    ]


def test_the_level_of_recognition_is_told():
    text = "2024年末,绵阳有国家级重点实验室12家、省级重点实验室86家。"
    assert narrowed(text) == [
        ("key_laboratory_count", "level=national"),
        ("key_laboratory_count", "level=provincial"),
    ]


def test_the_parts_of_a_proportion_follow_in_its_order():
    text = "2024年,湖州市三次产业结构为3.9:48.6:47.5。"
    assert [dimensions for _, dimensions in narrowed(text)] == [
        "sector=primary",
        "sector=secondary",
        "sector=tertiary",
    ]


def test_a_number_of_something_unlisted_is_not_said_to_be_sure():
    found = extract("2024年末,烟台市有充电桩9.2万个,公交线路480条。", published="2025-03-02")
    figures = [one for one in found if one.statistical]
    assert [one.indicator for one in figures] == [None, None]
    assert all((one.confidence or 1) <= Decimal("0.5") for one in figures)
    assert all((one.rule or "").startswith("figure.unlisted") for one in figures)


@pytest.mark.parametrize(
    "base, growth",
    [("较2023年", "growth=year-on-year"), ("比2023年", "growth=year-on-year"), ("较2020年", "")],
)
def test_growth_on_a_printed_year_is_year_on_year_only_on_the_year_before(base, growth):
    text = f"2024年,黄石市进出口总额比上年增长6%。全年研发经费42亿元,{base}增长30%。"
    assert narrowed(text)[-1] == ("rd_expenditure", growth)


def test_a_place_within_a_larger_one_has_it_as_the_scope_of_its_share():
    text = "2024年,全国有效发明专利500万件,广东占14%。"
    assert narrowed(text)[-1] == ("patents_in_force_invention", "share_scope=CN")


def test_a_place_beside_another_is_no_part_of_it():
    text = "2024年,江苏有效发明专利50万件,其中企业占七成。"
    assert narrowed(text)[-1] == ("patents_in_force_invention", "")
