"""The report of a hostile dataset: whole by the rules of HTML, and nothing of it but text."""

import pytest

from tests.hostile.payloads import ATTACKS
from tests.hostile.reading import acting
from tests.reports.tree import Page, walk


@pytest.fixture(scope="module")
def report(hostile) -> Page:
    text = (hostile.reports / "index.html").read_text(encoding="utf-8")
    assert acting(text) in ([], ["\xad"])  # a soft hyphen breaks a line and does no more
    return Page(text)


def test_nothing_of_a_name_is_an_element_or_an_attribute(report):
    assert len(report.all("script")) == 1
    for tag in ("img", "iframe", "object", "embed", "base", "link"):
        assert report.all(tag) == []
    names = {name for _, attributes in report.elements for name in attributes}
    assert not [name for name in names if name.startswith("on")]
    links = [value for _, each in report.elements for name, value in each.items() if name == "href"]
    assert links
    assert all(link.startswith(("#", "https://", "data:application/gzip")) for link in links)


def test_every_figure_as_printed_is_shown_as_text(report):
    whole = " ".join(node.data for node in walk(report.root.root) if node.name == "#text")
    shown = [attack for attack in ATTACKS if attack.isprintable() and attack.strip() == attack]
    assert [attack for attack in shown if f"{attack}30家" not in whole] == []


@pytest.mark.parametrize("language, column", [("zh", "short_zh"), ("en", "name_en")])
def test_both_languages_show_the_names_of_places_as_text(report, language, column):
    place = {"zh": "=1+1", "en": "@SUM(1+1)*cmd|' /C calc'!A0"}[language]
    assert f"{place} areas.{column}.1" in report.spoken(language)
