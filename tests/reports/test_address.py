from pathlib import Path

import pytest

from indicators.errors import UnknownIdError
from indicators.reports import address
from indicators.reports.chapters import CHAPTERS
from tests.reports.tree import Page


def test_every_chapter_has_an_address_in_both_languages(page):
    ids = {attributes.get("id") for _, attributes in Page(page).elements}
    shown = [chapter for chapter in CHAPTERS if chapter.anchor in ids]
    assert shown
    for chapter in shown:
        assert address.anchor("zh", chapter.id) == f"#{chapter.anchor}-zh"
    assert address.anchor("en", "observations") == "#observations-en"
    assert "observations" in ids


def test_a_name_of_a_file_is_escaped_in_its_address():
    assert address.address(Path("/d/a b#.html"), "en").endswith("/d/a%20b%23.html#en")


def test_an_unknown_chapter_is_told_with_the_nearest():
    with pytest.raises(UnknownIdError, match="conversion"):
        address.anchor("en", "conversions")
