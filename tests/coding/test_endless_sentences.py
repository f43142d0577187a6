"""A text without ends is taken in pieces: the work on a figure does not grow with the text."""

from itertools import pairwise

import pytest

from indicators.coding import gazetteer, propose
from indicators.coding.layout import Layout
from indicators.extraction import extract

LONGEST = 2_000
MOST = 200


def laid_out(text):
    mentions = extract(text)
    return Layout(text, mentions, gazetteer.find), mentions


@pytest.mark.parametrize(
    "piece", ["江苏省研发经费5亿元,", "5家、", "5家", "12 34 ", "(3家)", "“5家”", "增长3%;"]
)
def test_no_sentence_of_a_text_without_ends_is_longer_than_some_lines(piece):
    text = piece * (10_000 // len(piece))
    layout, mentions = laid_out(text)
    edges = [*layout.sentences, len(layout.view)]
    assert max(end - start for start, end in pairwise(edges)) < LONGEST
    held = layout.by_sentence(layout.starts)
    assert max(len(numbers) for numbers in held.values()) <= MOST
    inside = {at for m in mentions for at in range(m.start + 1, m.end)}
    assert not inside & set(layout.sentences)
    assert [clause.start for clause in layout.clauses] == sorted(
        clause.start for clause in layout.clauses
    )


def test_a_long_stretch_without_numbers_is_left_whole():
    layout, _ = laid_out("创新" * 2_000)
    assert layout.sentences == [0]


def test_figures_behind_a_break_are_coded_like_those_before_it():
    text = "江苏省高新技术企业达5万家," * 300
    figures = [m for m in propose(text, extract(text)) if m.statistical]
    assert len(figures) == 300
    assert {(m.indicator, m.area) for m in figures} == {("high_tech_enterprise_count", "CN-JS")}


def test_a_noun_counts_the_numbers_of_a_list_before_it_up_to_a_length():
    text = "全省有" + "5家、" * 400 + "6家高新技术企业。"
    figures = propose(text, extract(text))
    bound = [m.indicator == "high_tech_enterprise_count" for m in figures]
    assert bound[-1]
    assert not bound[0]
