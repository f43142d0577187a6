import csv
from pathlib import Path

import pytest

from indicators.access.figures import FIGURES
from indicators.model import fields, tables, vocabularies, word_labels
from indicators.model.types import Table

ROOT = Path(__file__).parents[2]
TABLES = [*(table for table in vars(tables).values() if isinstance(table, Table)), FIGURES]
CLOSED = {field.name: field for table in TABLES for field in table.fields if field.enum}


@pytest.mark.parametrize("field", CLOSED.values(), ids=list(CLOSED))
def test_every_word_of_a_closed_vocabulary_has_labels_that_no_other_word_of_it_has(field):
    labels = [word_labels.label(field, word) for word in field.enum]
    for language in zip(*labels, strict=True):
        assert all(language)
        assert len(set(language)) == len(field.enum), language


@pytest.mark.parametrize("field", CLOSED.values(), ids=list(CLOSED))
def test_a_label_is_in_the_language_that_it_claims(field):
    for chinese, english in (word_labels.label(field, word) for word in field.enum):
        assert not chinese.isascii()
        assert english.isascii()


def test_a_word_that_the_model_does_not_know_has_no_label():
    with pytest.raises(KeyError):
        word_labels.label(fields.NATURE, "hoped")


def test_each_closed_word_is_listed_once_and_none_is_left_out():
    listed = [(name, word) for name, word, *_ in word_labels.rows(TABLES)]
    assert len(listed) == len(set(listed))
    assert set(listed) == {(name, word) for name, field in CLOSED.items() for word in field.enum}


def test_the_code_list_of_qualifiers_says_what_the_model_says():
    with (ROOT / "raw" / "codelists" / "qualifiers.csv").open(encoding="utf-8") as file:
        listed = {row["code"]: (row["name_zh"], row["name_en"]) for row in csv.DictReader(file)}
    assert listed == {
        word: word_labels.label(fields.QUALIFIER, word) for word in vocabularies.QUALIFIERS
    }
