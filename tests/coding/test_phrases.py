"""The longest phrase at each place, found as one pattern of all phrases would find it."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from indicators.coding.phrases import Phrases
from indicators.extraction.tables import trie

CHARACTERS = "技术合同.[-^"


@example({"技术", "技术合同"}, "技术")
@given(
    st.sets(st.text(CHARACTERS, min_size=2, max_size=6), min_size=1, max_size=12),
    st.text(CHARACTERS, max_size=40),
)
def test_phrases_are_found_as_one_pattern_of_all_of_them_finds_them(phrases, text):
    pattern = re.compile(trie(phrases, latin_end=False))
    expected = [(*found.span(), found[0]) for found in pattern.finditer(text)]
    assert list(Phrases({phrase: phrase for phrase in phrases}).find(text)) == expected


def test_no_phrases_are_found_where_there_are_none():
    assert list(Phrases({}).find("技术合同")) == []
    assert list(Phrases({"技术": 1}).find("技")) == []


def test_a_phrase_of_one_character_is_refused():
    with pytest.raises(ValueError, match="at least two characters, not '技'"):
        Phrases({"技": 1})
