"""The page on a bare machine: a browser that finds no Chinese font draws Chinese all the same."""

import base64
import io
import re
import subprocess
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from selenium.webdriver import Chrome

from indicators.reports import frame
from indicators.reports.page import build
from tests.browser import conftest
from tests.reports import package
from tests.reports.conftest import EDITION

pytestmark = pytest.mark.browser

CONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""
WIDE = re.compile("[\u2e80-\u9fff]")


def latin_font() -> Path:
    """Return a font of this machine that has letters and no Chinese."""
    listed = {
        language: subprocess.run(
            ["fc-list", f":lang={language}", "file"], capture_output=True, text=True, check=True
        ).stdout.splitlines()
        for language in ("en", "zh-cn")
    }
    only = sorted(set(listed["en"]) - set(listed["zh-cn"]))
    if not only:
        pytest.fail("no Latin font: install a package such as fonts-dejavu-core", pytrace=False)
    return Path(next((one for one in only if "DejaVuSans.ttf" in one), only[0]).rstrip(": "))


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    """Start a browser that sees one Latin font and nothing else."""
    folder = tmp_path_factory.mktemp("fonts")
    font = latin_font()
    (folder / font.name).write_bytes(font.read_bytes())
    config = tmp_path_factory.mktemp("fontconfig") / "fonts.conf"
    config.write_text(CONFIG.format(fonts=folder, cache=config.parent / "cache"), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FONTCONFIG_FILE", str(config))
        driver = conftest.started(tmp_path_factory.mktemp("profile"))
    try:
        yield driver
    finally:
        driver.quit()


MARK = """
const wide = /[\\u2e80-\\u9fff]/g, found = [];
for (const e of document.body.querySelectorAll('*')) {
  const own = [...e.childNodes].filter(n => n.nodeType === 3).map(n => n.data).join('');
  const count = (own.match(wide) || []).length;
  if (!count || !e.checkVisibility()) continue;
  e.dataset.wide = '';
  found.push([own.trim(), count]);
}
return found;
"""
"""Marks every element that shows Chinese of its own; gives the words and how many characters."""


def without_font(driver: Chrome) -> tuple[int, list[str]]:
    """Count the characters that the page's own font draws; list the words that it does not."""
    words = driver.execute_script(MARK)
    for domain in ("DOM", "CSS"):
        driver.execute_cdp_cmd(f"{domain}.enable", {})
    top = driver.execute_cdp_cmd("DOM.getDocument", {"depth": 1})["root"]["nodeId"]
    asked = {"nodeId": top, "selector": "[data-wide]"}
    nodes = driver.execute_cdp_cmd("DOM.querySelectorAll", asked)["nodeIds"]
    drawn, boxes = 0, []
    for node, (told, count) in zip(nodes, words, strict=True):
        fonts = driver.execute_cdp_cmd("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
        own = sum(font["glyphCount"] for font in fonts if font["isCustomFont"])
        drawn += own
        if own < count:
            boxes.append(told)
    return drawn, boxes


@pytest.mark.parametrize("script", [True, False])
def test_on_a_bare_machine_every_chinese_character_is_drawn_from_the_font_in_the_page(
    bare, report, script
):
    bare.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not script})
    bare.get("about:blank")
    bare.get(f"{report.as_uri()}#zh")
    bare.get_screenshot_as_png()  # the font is asked for when it is first drawn
    drawn, boxes = without_font(bare)
    assert boxes == []
    assert drawn > 5000
    charts = bare.execute_script("return document.querySelectorAll('svg text[data-wide]').length")
    assert charts > 200


def test_where_there_are_chinese_fonts_the_one_in_the_page_is_not_loaded(opened, report):
    known = ["fc-list", ":lang=zh-cn", "family"]
    if not subprocess.run(known, capture_output=True, text=True, check=True).stdout.strip():
        pytest.skip("this machine has no Chinese font: install one such as fonts-noto-cjk")
    driver = opened(report, anchor="zh")
    driver.get_screenshot_as_png()
    states = driver.execute_script("return [...document.fonts].map(f => f.status)")
    assert states == ["unloaded"]


def test_the_fonts_have_every_character_of_the_reports(light, report):
    kept = resources.files("indicators.reports") / "static/fonts/NotoSansCJKsc-Regular-subset.otf"
    fonts = [(report, kept.read_bytes())]
    for path in (report, light):
        (packed,) = re.findall(rb"data:font/woff2;base64,([^)]*)\)", path.read_bytes())
        fonts.append((path, base64.b64decode(packed)))
    for path, font in fonts:
        with TTFont(io.BytesIO(font)) as opened:
            drawn = {chr(code) for code in opened.getBestCmap()}
        missing = set(WIDE.findall(path.read_text("utf-8"))) - drawn
        assert not missing, f"{sorted(missing)}: renew the font with docs/tools/chart_font.py"


def test_a_page_that_would_be_too_large_with_its_font_has_none(monkeypatch, tmp_path):
    monkeypatch.setattr(frame, "LIMIT", 100_000)
    with package.open_package(tmp_path, package.tables()) as connection:
        page = build(connection, EDITION)
    assert b"font/woff2" not in page
    assert page.count(b"<style>") == 1


def test_a_picture_saved_on_a_bare_machine_carries_the_font(bare, report, tmp_path):
    from tests.browser.test_report import download

    bare.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
    bare.get("about:blank")
    bare.get(f"{report.as_uri()}#zh")
    bare.get_screenshot_as_png()
    article = "#fig-rd-expenditure"
    picture = download(bare, tmp_path, f'{article} [data-save="svg"]', "svg").decode("utf-8")
    assert "data:font/woff2;base64," in picture
    assert len(download(bare, tmp_path, f'{article} [data-save="png"]', "png")) > 10_000
