"""How figures, formulas, names and official values are put into words."""

from dataclasses import replace
from decimal import Decimal

import pytest

from indicators.reports.alternatives import Item, of_counts, of_points
from indicators.reports.figures import Figure
from indicators.reports.formulas import in_figures, with_operands
from indicators.reports.languages import spelled, typeset, within
from indicators.reports.measures import counterpart


def money(name, value, qualifier="exact"):
    bounds = {"lower": Decimal(value), "upper": None if qualifier == "over" else Decimal(value)}
    closed = "neither" if qualifier == "over" else "both"
    return Figure(
        "printed",
        observation_id=name,
        value=Decimal(value),
        qualifier=qualifier,
        unit="CNY",
        closed=closed,
        lower=bounds["lower"],
        upper=bounds["upper"],
    )


OPERANDS = (money("a-1", 30_700_000_000, "over"), money("a-2", 83_000_000_000), money("a-3", 10**9))


@pytest.mark.parametrize(
    "formula, zh, en",
    [
        ("percent([a-1] / [a-2])", "超过307亿元 ÷ 830亿元", "more than CNY 30.7 billion ÷ CNY 83 "
         "billion"),
        ("[a-2] - ([a-3] - [a-3])", "830亿元 − (10亿元 − 10亿元)",
         "CNY 83 billion − (CNY 1 billion − CNY 1 billion)"),
        ("[a-2] - [a-3] - [a-3]", "830亿元 − 10亿元 − 10亿元",
         "CNY 83 billion − CNY 1 billion − CNY 1 billion"),
        ("([a-2] + [a-3]) / [a-3]", "(830亿元 + 10亿元) ÷ 10亿元",
         "(CNY 83 billion + CNY 1 billion) ÷ CNY 1 billion"),
        ("percent(root([a-2] / [a-3], 7) - 1)", "(830亿元 ÷ 10亿元)^(1/7) − 1",
         "(CNY 83 billion ÷ CNY 1 billion)^(1/7) − 1"),
        ("[a-2] / positive([a-3])", "830亿元 ÷ 10亿元", "CNY 83 billion ÷ CNY 1 billion"),
    ],
)  # fmt: skip
def test_a_formula_is_told_with_what_its_figures_claim(formula, zh, en):
    derived = with_operands([*OPERANDS, Figure("derived", formula=formula)])[-1]
    assert in_figures(derived, "zh") == zh
    assert in_figures(derived, "en") == en


def test_a_formula_whose_figures_are_not_at_hand_is_not_told_in_part():
    derived = with_operands([OPERANDS[0], Figure("derived", formula="[a-1] / [b-7]")])[-1]
    assert in_figures(derived, "en") == ""


@pytest.mark.parametrize(
    "qualifier, zh, en",
    [
        ("exact", "3200", "3,200"),
        (None, "3200", "3,200"),
        ("over", "超过3200", "more than 3,200"),
        ("at_least", "不少于3200", "at least 3,200"),
        ("about", "约3200", "about 3,200"),
    ],
)
def test_an_official_bound_is_told_as_a_bound(qualifier, zh, en):
    like = Figure("printed", unit="count")
    assert counterpart(Decimal(3200), like, "zh", qualifier) == zh
    assert counterpart(Decimal(3200), like, "en", qualifier) == en


def test_only_a_translated_name_bears_the_dagger_and_only_in_english():
    own = Figure("printed", subject_zh="大疆", subject_en="DJI", subject_basis="official")
    made = replace(own, subject_basis="translation")
    unnamed = replace(made, subject_en=None)
    assert [f.subject("en") for f in (own, made, unnamed)] == ["DJI", "DJI†", "大疆"]
    assert {f.subject("zh") for f in (own, made, unnamed)} == {"大疆"}


@pytest.mark.parametrize(
    "said, set_so",
    [
        ("研究与试验发展(R&D)经费", "研究与试验发展（R&D）经费"),
        ("原文在 1980 年:若指该年,则不同", "原文在1980年：若指该年，则不同"),
        ("比例为3:1, 即三倍", "比例为3:1, 即三倍"),
        ("innovation (2023): R&D", "innovation (2023): R&D"),
    ],
)
def test_chinese_of_the_editors_is_set_with_chinese_marks(said, set_so):
    assert typeset(said) == set_so


def test_english_names_and_numbers_fit_into_a_sentence():
    names = ("High-tech enterprises", "R&D expenditure", "PCT applications", "S&T results", "")
    assert [within(name, "en") for name in names] == ["high-tech enterprises", *names[1:]]
    assert within("PCT国际专利申请量", "zh") == "PCT国际专利申请量"
    assert [spelled(n) for n in (0, 1, 9, 10)] == ["0", "one", "nine", "10"]


def test_of_many_points_the_highest_and_the_lowest_are_told_and_the_table_is_named():
    items = [Item(f"row {n}", f"more than {n}", Decimal(n)) for n in (3, 9, 1, 4, 5, 6, 7)]
    told = of_points(items, "en")
    assert "row 9 – more than 9" in told
    assert "row 1 – more than 1" in told
    assert "row 4" not in told
    assert told.endswith("The table below has every value.")
    assert "The table" not in of_points(items[:6], "en")
    assert all(item.claim in of_points(items[:6], "en") for item in items[:6])


def test_counts_that_are_left_out_stand_in_the_table():
    counts = [("a", 3), ("b", 2), ("c", 1)]
    assert of_counts("Bars.", counts, "en") == "Bars. A: 3; b: 2; c: 1."
    assert of_counts("条形图。", counts, "zh", 2) == "条形图。A：3；b：2。数值见图下的数据表。"
