"""Each piece of the page is in the language that it says it is in."""

import csv
import re
from pathlib import Path

import pytest
from justhtml import JustHTML

from indicators.reports.languages import marked, tongue

ROOT = Path(__file__).parents[2]
REPORT = ROOT / "reports" / "index.html"

_CHINESE = re.compile("[\u3400-\u9fff]")
_ENGLISH = re.compile(r"\b[a-z]+ [a-z]+ [a-z]+\b")
_OF_BOTH = {"语言 / Language"}
_SPOKEN = ("aria-label", "data-t", "title", "content", "data-zh", "data-en")


def pieces(page):
    """Give every text of a page, spoken attributes included, with the language it stands in."""
    tree = JustHTML(page, sanitize=False)
    found = []

    def collect(node, language):
        if node.name == "#text":
            if node.data.strip():
                found.append((node.data.strip(), language))
            return
        told = node.attrs or {}
        language = told.get("lang", language)
        for name in _SPOKEN:
            if told.get(name):
                own = name[5:] if name in ("data-zh", "data-en") else language
                found.append((told[name], own))
        if node.name not in {"style", "script"}:
            for child in node.children or ():
                collect(child, language)

    collect(tree.root, "")
    return found


def strays(page):
    """Give the pieces that are in another language than the one marked for them."""
    found = []
    for text, language in pieces(page):
        if text in _OF_BOTH:
            continue
        if language.startswith("en") and _CHINESE.search(text):
            found.append((language, text))
        if language.startswith("zh") and _ENGLISH.search(text) and tongue(text) == "en":
            found.append((language, text))
    return found


@pytest.mark.parametrize("text", ["<p lang=en>中文", '<p lang="zh-Hans">one more word',
                                  '<p lang=en><a aria-label="中">x</a>',
                                  '<i data-zh="one more word"></i>'])  # fmt: skip
def test_a_stray_is_found(text):
    assert strays(text)


def test_every_text_of_the_report_in_another_language_is_marked():
    assert strays(REPORT.read_text("utf-8")) == []


def test_a_page_typed_by_hand_marks_its_languages(page):
    assert strays(page) == []


def test_every_note_title_publisher_and_field_of_the_package_has_a_translation():
    def column(table, name, **where):
        with (ROOT / "clean" / f"{table}.csv").open(encoding="utf-8") as file:
            rows = [r for r in csv.DictReader(file) if all(r[k] == v for k, v in where.items())]
        return {row[name] for row in rows if row[name]}

    said = column("translations", "wording")
    used = (
        column("observations", "note", status="accepted")
        | column("observations", "note", status="corrected")
        | column("sources", "title")
        | column("reference", "source_title")
        | column("reference", "publisher")
        | column("indicators", "family")
    )
    assert used - said == set()
    assert said - used == set(), "translations of what no table says any more"


def test_a_translation_is_in_the_other_language():
    with (ROOT / "clean" / "translations.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            chinese = bool(_CHINESE.search(row["translation"]))
            assert chinese == (row["wording_language"] == "en"), row


def test_hostile_words_are_escaped_where_a_language_is_marked():
    assert marked('<b>目前"', "en") == '&lt;b&gt;<span lang="zh-Hans">目前</span>&#34;'
