"""The data files of the concepts: complete, in order, and open to an economist."""

from __future__ import annotations

import csv
from importlib.resources import files
from pathlib import Path

import pytest

from indicators.coding import lexicon
from indicators.coding.rules import RULES
from indicators.model.vocabularies import TIME_TYPES, TRANSFORMATIONS

CONCEPTS = files("indicators.data") / "concepts"
PHRASES = sorted(e.name for e in CONCEPTS.iterdir() if e.name.startswith("phrases_"))
WITHOUT_WORDS = {"dated_event"}  # official series only: no text prints a number for an event
UNIT_KINDS = {"money", "count", "person", "ratio", "physical", "time", "position"}


def rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader((CONCEPTS / name).read_text(encoding="utf-8").splitlines()))


def phrases() -> list[dict[str, str]]:
    return [row for name in PHRASES for row in rows(name)]


@pytest.fixture
def listed(project: Path) -> dict[str, dict[str, str]]:
    text = (project / "raw" / "codelists" / "indicators.csv").read_text(encoding="utf-8")
    return {row["code"]: row for row in csv.DictReader(text.splitlines())}


def test_every_indicator_of_the_code_list_has_a_kind_and_a_phrase(listed):
    named = {row["indicator"] for row in phrases()}
    assert set(listed) <= set(lexicon.kinds())
    assert set(listed) - WITHOUT_WORDS <= named


def test_kinds_agree_with_the_code_list(listed):
    kinds = lexicon.kinds()
    assert {code: kinds[code].time_type for code in listed} == {
        code: row["time_type"] for code, row in listed.items()
    }


def test_phrases_name_only_known_indicators_units_and_transformations():
    kinds = lexicon.kinds()
    for row in phrases():
        assert row["indicator"] in kinds, row
        units = {unit for unit in row["unit_kind"].split("|") if unit and unit[0] != "~"}
        assert units <= UNIT_KINDS, row
        hint = row["transformation_hint"]
        assert hint in ("", *TRANSFORMATIONS) or hint.startswith("list:"), row
    assert {kind.time_type for kind in kinds.values()} <= set(TIME_TYPES)


def test_no_phrase_is_a_single_character():
    short = [
        (row["indicator"], phrase)
        for row in phrases()
        for phrase in lexicon.expand(row["phrase"])
        if len(phrase) < 2
    ]
    assert short == []


def test_no_file_lists_a_row_twice():
    for name in ("kinds.csv", "parts.csv", "dimensions.csv", "cues.csv", *PHRASES):
        lines = (CONCEPTS / name).read_text(encoding="utf-8").splitlines()
        assert len(lines) == len(set(lines)), name


def test_a_cue_has_one_meaning():
    words = [phrase for row in rows("cues.csv") for phrase in lexicon.expand(row["phrase"])]
    assert sorted(words) == sorted(set(words))


@pytest.mark.parametrize(
    "text, cues",
    [
        ("现在有四十家", ["now"]),
        ("现在我们有四十家", ["now"]),
        ("成效体现在有四十家", []),
        ("问题出现在全市四区", ["home_city"]),
    ],
)
def test_a_cue_within_another_word_is_none(text, cues):
    found = [one.cue for one in lexicon.find_cues(text)]
    assert [cue for cue in found if cue in ("now", "home_city")] == cues


def test_lexicons_are_in_plain_script():
    for row in [*phrases(), *rows("cues.csv"), *rows("dimensions.csv")]:
        assert lexicon.simplify(row["phrase"]) == row["phrase"]


@pytest.mark.parametrize(
    "phrase, printed",
    [
        ("甲[乙]丙", ["甲乙丙", "甲丙"]),
        ("{甲|乙}丙", ["甲丙", "乙丙"]),
        ("[甲|乙]{丙|丁}", ["甲丙", "甲丁", "乙丙", "乙丁", "丙", "丁"]),
        ("甲乙", ["甲乙"]),
    ],
)
def test_optional_and_alternative_parts_are_written_out(phrase, printed):
    assert lexicon.expand(phrase) == printed


def test_the_longest_phrase_wins():
    concepts, _ = lexicon.find_concepts("高新技术企业数量")
    assert [(c.start, c.end) for c in concepts] == [(0, 8)]


def test_a_reading_that_needs_a_word_is_tried_before_one_that_needs_none():
    for senses in lexicon._senses().values():
        needs = [bool(sense.requires) for sense in senses if "~" not in "".join(sense.kinds)]
        assert needs == sorted(needs, reverse=True)


def test_every_rule_that_the_code_names_is_described():
    import re

    room = files("indicators.coding")
    code = "".join(
        entry.read_text(encoding="utf-8") for entry in room.iterdir() if entry.name.endswith(".py")
    )
    named = set(
        re.findall(r'"((?:indicator|form|area|period|figure|subject|wording)\.[a-z-]+)"', code)
    )
    assert named == {name for name in RULES if not name.startswith(("nature", "dimensions"))}


def test_every_head_of_a_noun_is_of_a_known_kind():
    heads = rows("heads.csv")
    assert len({row["head"] for row in heads}) == len(heads)
    assert {row["kind"] for row in heads} == {"own", "back", "none"}
    assert {row["time_type"] for row in heads} == {"", "ratio", "stock"}
    assert [row["head"] for row in heads] == sorted(row["head"] for row in heads)


def test_a_phrase_without_indicators_keeps_the_words_within_it_from_narrowing():
    _, words = lexicon.find_concepts("研究与试验发展经费、试验发展经费")
    assert [any(patterns for *_, patterns in word.readings) for word in words] == [False, True]
