"""A whole dataset of hostile texts in a browser: its report, its findings and its pages."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from indicators import pipeline
from indicators.contracts.findings import error
from indicators.contracts.formats import html
from indicators.publishing.exports.package import Package
from tests.browser.test_report import requests
from tests.hostile import payloads

pytestmark = pytest.mark.browser

FOREIGN = """
return [...document.querySelectorAll('*')].flatMap(e => [
  ...(/^(img|iframe|object|embed|base)$/i.test(e.tagName) ? [e.tagName] : []),
  ...[...e.attributes]
    .filter(a => /^on/i.test(a.name) || /^\\s*(javascript|vbscript):/i.test(a.value))
    .map(a => a.name + '=' + a.value),
]);
"""


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """Return every page that the package makes of the hostile dataset."""
    root = tmp_path_factory.mktemp("dataset")
    workspace = payloads.write(root)
    pipeline.build(workspace)
    pages = {"report": workspace.reports / "index.html"}
    found = [
        error(attack, f"clean/{attack}.csv", attack, attack, line=1, column=attack, value=attack)
        for attack in payloads.ATTACKS
    ]
    reader = MarkdownIt("gfm-like", {"html": True, "linkify": False})
    marked = {
        "readme": Package(workspace).readme("Any reader.").decode(),
        "indicators": (root / "docs/indicators.md").read_text(encoding="utf-8"),
        "sources": (root / "docs/sources.md").read_text(encoding="utf-8"),
    }
    texts = {"findings": html.write(found)} | {
        name: f'<!doctype html><meta charset="utf-8"><title>kept</title>{reader.render(page)}'
        for name, page in marked.items()
    }
    for name, text in texts.items():
        pages[name] = root / f"{name}.html"
        pages[name].write_text(text, encoding="utf-8")
    return pages


def harmless(driver) -> None:
    assert driver.execute_script(FOREIGN) == []
    assert driver.title != "broken"
    assert requests(driver) == []
    assert driver.get_log("browser") == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_report_of_a_hostile_dataset_runs_nothing(opened, written, language):
    driver = opened(written["report"], anchor=language)
    harmless(driver)
    assert driver.execute_script("return document.documentElement.lang")[:2] == language
    assert len(driver.execute_script("return [...document.scripts]")) == 1
    shown = driver.execute_script("return document.body.textContent")
    assert "<img src=x onerror=alert(1)>" in shown
    assert {"zh": "areas.short_zh.1", "en": "areas.name_en.1"}[language] in shown


@pytest.mark.parametrize("name", ["findings", "readme", "indicators", "sources"])
def test_pages_of_a_hostile_dataset_run_nothing(opened, written, name):
    driver = opened(written[name])
    harmless(driver)
    assert driver.execute_script("return [...document.scripts]") == []
    shown = driver.execute_script("return document.body.textContent")
    assert "</script>" in shown or "javascript:" in shown
