"""The documentation site builds without a warning, and none of its pages asks the network."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

LOADED = re.compile(
    r"<(?:script|img|iframe|source|video|audio)[^>]*\ssrc=[\"']?(?:https?:)?//"
    r"|<link[^>]*rel=[\"']?(?:stylesheet|preload|preconnect|icon)[^>]*href=[\"']?(?:https?:)?//",
    re.I,
)


@pytest.fixture(scope="module")
def site(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the site, built from the pages as they are."""
    folder: Path = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    done = subprocess.run(
        [*command, "--config-file", str(project / ".ci" / "mkdocs.yml"), "--site-dir", str(folder)],
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def test_every_page_of_the_documentation_is_on_the_site(project: Path, site: Path) -> None:
    pages = {path.stem for path in (project / "docs").glob("*.md")} - {"README"}
    built = {path.stem for path in site.glob("*.html")}
    assert pages | {"index", "changes", "examples"} <= built


def test_no_page_loads_anything_from_elsewhere(site: Path) -> None:
    pages = list(site.rglob("*.html"))
    assert len(pages) > 10
    found = [
        f"{page.name}: {match.group()}"
        for page in pages
        for match in LOADED.finditer(page.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_what_is_loaded_from_elsewhere_is_recognised() -> None:
    assert LOADED.search('<script src="https://cdn.example.org/a.js"></script>')
    assert LOADED.search('<link rel="stylesheet" href="//fonts.example.org/a.css">')
    assert not LOADED.search('<a href="https://example.org/">')


def test_the_pages_can_be_searched_in_chinese(site: Path) -> None:
    index = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))
    assert any("研究与试验发展" in entry["text"] for entry in index["docs"])
    assert re.split(index["config"]["separator"], "研发 R&D") == ["", "研", "发", "R&D"]
