"""The reading as a whole: records, accounting, explanations, the import."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import FrozenInstanceError
from datetime import date
from pathlib import Path

import pytest

from indicators.extraction import MENTION_FIELDS, Mention, NonNumeric, explain, extract, read
from indicators.extraction.explaining import RULES
from indicators.extraction.reader import account

TEXT = "去年6月，全市新增企业超9300家，占比约三成，形成一批品牌。"


def test_a_mention_is_frozen_and_its_dictionary_can_be_written_as_json():
    mention = extract(TEXT, published=date(2025, 3, 15), source_id="t1")[1]
    with pytest.raises(FrozenInstanceError):
        mention.start = 0  # type: ignore[misc]
    record = mention.as_dict()
    assert list(record) == list(MENTION_FIELDS)
    assert json.loads(json.dumps(record))["lower"] == "9300"
    assert record["source_id"] == "t1"


def test_a_mention_read_equals_one_built_by_hand():
    mention = extract("3家")[0]
    built = Mention(**{name: getattr(mention, name) for name in MENTION_FIELDS})
    assert built == mention
    assert hash(built) == hash(mention)
    assert type(mention) is Mention


def test_the_extractor_gives_no_confidence_of_its_own():
    assert {m.confidence for m in extract(TEXT + "领克900，2023，1.5，三四线。")} == {None}


def test_a_publication_date_may_be_a_date_or_its_text():
    assert extract(TEXT, published="2025-03-15") == extract(TEXT, published=date(2025, 3, 15))


@pytest.mark.parametrize(
    "day", ["20250315", "2025-W11-6", "2025-3-15", "２０２５-03-15", "2025-02-30"]
)
def test_a_day_of_publication_has_one_form(day):
    with pytest.raises(ValueError, match="YYYY-MM-DD"):
        extract(TEXT, published=day)


def test_values_are_written_without_exponent_and_without_zeros_that_mean_nothing():
    printed = [m.as_dict()["value"] for m in extract("1.80亿元，163.50亿元，64.0%，0.10元，100家")]
    assert printed == ["180000000", "16350000000", "64", "0.1", "100"]


def test_the_accounting_counts_every_run_and_numeral_once():
    reading = read(TEXT, published="2025-03-15")
    assert reading.accounting.as_dict() == {
        "digit_runs": 2,
        "numerals": 2,
        "digit_runs_in_mentions": 2,
        "numerals_in_mentions": 1,
        "excepted": {"article": 1},
        "unaccounted": [],
    }


def test_the_accounting_finds_a_number_that_was_dropped():
    reading = read(TEXT, published="2025-03-15")
    without = [m for m in reading.mentions if m.printed != "超9300家"]
    proof = account(TEXT, without, list(reading.non_numeric))
    assert proof.unaccounted == (TEXT.index("9300"),)
    assert not proof.complete
    proof = account(TEXT, list(reading.mentions), [])
    assert proof.unaccounted == (TEXT.index("一批"),)


def test_a_digit_run_may_not_hide_on_the_list_of_words():
    proof = account("第5届", [], [NonNumeric(0, 3, "第5届", "word")])
    assert proof.unaccounted == (1,)


def test_an_explanation_names_every_step():
    (only,) = explain("成交额超过1.8亿元")
    assert only.steps == (
        "qualifier 超过: over",
        "numeral 1.8亿: 180000000",
        "multiplier 亿: 10^8",
        "unit 元: CNY",
        "interval (180000000, )",
        "rule quantity: a number with a unit or classifier",
    )
    assert str(only).splitlines()[0] == "超过1.8亿元"


def test_every_rule_that_decides_has_a_sentence():
    folder = Path(__file__).parent
    cases = "\n".join(p.read_text(encoding="utf-8") for p in folder.glob("test_grammar_*.py"))
    fired = {m.rule for m in extract(cases, published="2025-03-15")}
    assert fired <= set(RULES), fired - set(RULES)


def test_importing_the_room_loads_no_third_party_library_and_no_tables():
    code = (
        "import sys, indicators.extraction as e\n"
        "heavy = {'pandas', 'numpy', 'pyarrow', 'duckdb'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
        "assert 'indicators.extraction.scanner' not in sys.modules\n"
        "e.extract('3家')\n"
        "heavy = {'pandas', 'numpy', 'pyarrow', 'duckdb'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.texts
def test_every_number_of_the_source_texts_is_accounted_for(texts):
    files = sorted(texts.glob("0*.txt"))
    assert files
    runs = 0
    for file in files:
        reading = read(file.read_bytes().decode("utf-8"), published="2025-01-01")
        assert reading.accounting.complete
        runs += reading.accounting.digit_runs_in_mentions
    assert runs == 157
