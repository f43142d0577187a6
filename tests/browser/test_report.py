import json
import re
from itertools import pairwise
from pathlib import Path

import pytest
from selenium.webdriver.common.by import By

from indicators.reports import frame

pytestmark = pytest.mark.browser

DRAWN = """
return [...document.querySelectorAll('article .chart svg')].map(svg => {
  const box = svg.getBoundingClientRect();
  return {width: box.width, height: box.height,
          marks: svg.querySelectorAll('path,line,circle,rect').length};
}).filter(box => box.width > 0 && box.height > 0);
"""
PICTURES = """
return document.querySelectorAll(`.${arguments[0]} .chart:is(.wide, .compact)`).length;
"""
SHOWN = """
const seen = c => [...document.querySelectorAll('article > .' + c)].some(e => e.offsetHeight > 0);
return ['zh', 'en'].filter(seen);
"""
SMALL = """
const found = [];
for (const text of document.querySelectorAll('article .chart svg text')) {
  const svg = text.ownerSVGElement, box = svg.getBoundingClientRect();
  const size = parseFloat(getComputedStyle(text).fontSize) * box.width / svg.viewBox.baseVal.width;
  if (box.width > 0 && size < 12) found.push([text.closest('article').id, text.textContent, size]);
}
const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (words.nextNode()) {
  const e = words.currentNode.parentElement;
  if (!words.currentNode.data.trim() || e.closest('svg') || !e.checkVisibility()) continue;
  const size = parseFloat(getComputedStyle(e).fontSize);
  if (size < 12) found.push([e.tagName, words.currentNode.data, size]);
}
return found;
"""
"""Every word that is shown smaller than 12 pixels of the style sheet."""

CUT = """
const cut = [];
for (const text of document.querySelectorAll('article .chart svg text')) {
  const box = text.getBoundingClientRect();
  const outer = text.ownerSVGElement.getBoundingClientRect();
  if (box.width === 0) continue;
  if (box.left < outer.left - 1 || box.right > outer.right + 1
      || box.top < outer.top - 1 || box.bottom > outer.bottom + 1) cut.push(text.textContent);
}
return cut;
"""
OVERLAPS = """
const hits = [];
for (const svg of document.querySelectorAll('article .chart svg')) {
  const texts = [...svg.querySelectorAll('text')]
    .map(text => [text.textContent, text.getBoundingClientRect()]);
  texts.forEach(([a, p], i) => texts.slice(i + 1).forEach(([b, q]) => {
    if (p.width && q.width && p.left < q.right - 1 && q.left < p.right - 1
        && p.top + 4 < q.bottom - 4 && q.top + 4 < p.bottom - 4) {
      hits.push(svg.closest('article').id + ': ' + a + ' | ' + b);
    }
  }));
}
return hits;
"""


def requests(driver):
    """Return every address that the page asked for, but itself."""
    entries = (json.loads(entry["message"])["message"] for entry in driver.get_log("performance"))
    sent = (e["params"] for e in entries if e["method"] == "Network.requestWillBeSent")
    own = driver.current_url.split("#")[0]
    asked = (e["request"]["url"].split("#")[0] for e in sent)
    return [url for url in asked if url != own and not url.startswith("data:")]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(
    "width,dark", [(320, False), (360, True), (640, False), (768, False), (1280, True)]
)
def test_every_chart_is_drawn_and_nothing_is_cut_at_any_width(
    opened, report, width, language, dark
):
    driver = opened(report, width=width, dark=dark, anchor=language)
    assert driver.execute_script("return document.documentElement.scrollWidth") <= width
    boxes = driver.execute_script(DRAWN)
    assert len(boxes) == driver.execute_script(PICTURES, language) > 0
    assert all(box["marks"] > 1 and box["width"] > 250 and box["height"] > 40 for box in boxes)
    driver.execute_script("for (const d of document.querySelectorAll('details')) d.open = true")
    assert driver.execute_script(SMALL) == []
    assert driver.execute_script("return document.documentElement.scrollWidth") <= width
    assert driver.execute_script(CUT) == []
    assert driver.execute_script(OVERLAPS) == []


def test_no_request_leaves_and_the_console_stays_silent(opened, report):
    driver = opened(report)
    for language in ("en", "zh"):
        driver.find_element(By.ID, f"to-{language}").click()
    assert requests(driver) == []
    assert driver.get_log("browser") == []


def test_a_change_of_language_needs_no_reload_and_keeps_the_place(opened, report):
    driver = opened(report, anchor="fig-conversion-income-zh")
    driver.execute_script("window.sameDocument = true")
    top = "return document.getElementById('fig-conversion-income').getBoundingClientRect().top"
    before = driver.execute_script(top)
    driver.find_element(By.ID, "to-en").click()
    assert driver.execute_script("return location.hash") == "#fig-conversion-income-en"
    assert driver.execute_script(SHOWN) == ["en"]
    assert driver.execute_script("return document.documentElement.lang") == "en"
    assert driver.title.startswith("Figures in print")
    assert driver.execute_script("return window.sameDocument")
    assert abs(driver.execute_script(top) - before) < 3


def test_the_address_decides_the_language(opened, report):
    for language in ("zh", "en"):
        for anchor in (language, f"marks-{language}", f"obs-s004-2877-{language}"):
            assert opened(report, anchor=anchor).execute_script(SHOWN) == [language]


def test_an_address_of_an_observation_opens_its_provenance(opened, report):
    driver = opened(report, anchor="obs-s004-2877-en")
    row = driver.find_element(By.ID, "obs-s004-2877")
    assert row.find_element(By.TAG_NAME, "details").get_attribute("open")
    assert 0 <= driver.execute_script("return arguments[0].getBoundingClientRect().top", row) < 900
    assert "characters 2877–2885" in row.text


def test_without_script_the_report_is_whole_and_the_language_still_switches(opened, report):
    driver = opened(report, width=360, script=False)
    assert driver.execute_script(SHOWN) == ["zh"]
    wanted = driver.execute_script(PICTURES, "zh")
    shown = driver.find_elements(By.CSS_SELECTOR, "article .chart:is(.narrow, .compact) svg")
    assert sum(picture.is_displayed() for picture in shown) == wanted
    driver.find_element(By.ID, "to-en").click()
    assert driver.execute_script(SHOWN) == ["en"]
    assert sum(picture.is_displayed() for picture in shown) == wanted
    rows = driver.find_elements(By.CSS_SELECTOR, ".records tbody tr")
    assert len(rows) > 50
    driver.find_element(By.CSS_SELECTOR, "#observations > details > summary").click()
    assert rows[0].is_displayed()
    assert not driver.find_element(By.ID, "filters").is_displayed()


def test_the_observations_can_be_searched_and_narrowed(opened, report):
    driver = opened(report, anchor="en")
    seen = "return [...document.querySelectorAll('.records tbody tr')].filter(r => !r.hidden)"
    driver.find_element(By.CSS_SELECTOR, ".find").click()
    search = driver.find_element(By.ID, "search")
    search.send_keys("jiangsu technology contracts")
    ids = driver.execute_script(seen + ".map(r => r.id)")
    assert "obs-s002-2802" in ids
    assert len(ids) < 20
    count = driver.find_element(By.CSS_SELECTOR, "#shown b").get_property("textContent")
    assert count == str(len(ids))
    search.clear()
    choose = (
        "const s = document.querySelector(`[data-filter=${arguments[0]}]`); s.value = arguments[1];"
        "s.dispatchEvent(new Event(arguments[2], {bubbles: true}))"
    )
    for told, source in (("input", "s001"), ("change", "s002")):
        driver.execute_script(choose, "source", source, told)
        assert set(driver.execute_script(seen + ".map(r => r.dataset.source)")) == {source}
    driver.execute_script(choose, "indicator", "tech_contract_value", "change")
    found = driver.execute_script(seen + ".map(r => [r.dataset.source, r.dataset.indicator])")
    assert {tuple(row) for row in found} == {("s002", "tech_contract_value")}


def test_a_place_is_brought_out_in_every_chart(opened, report):
    driver = opened(report, anchor="en")
    driver.execute_script(
        "const s = document.getElementById('place'); s.value = 'CN-GD';"
        "s.dispatchEvent(new Event('change', {bubbles: true}))"
    )
    faded = (
        "return [...document.querySelectorAll('.en .chart.wide [data-a]')].map("
        "e => [e.dataset.a, parseFloat(getComputedStyle(e).opacity)])"
    )
    driver.execute_async_script("setTimeout(arguments[0], 250)")
    for area, opacity in driver.execute_script(faded):
        assert (opacity == 1) == (area == "CN-GD")


def press(driver, key):
    """Press a key where the focus is."""
    driver.execute_cdp_cmd(
        "Input.dispatchKeyEvent",
        {"type": "rawKeyDown", "key": key, "code": key,
         "windowsVirtualKeyCode": {"Tab": 9, "ArrowRight": 39, "End": 35}[key]},
    )  # fmt: skip


TOLD = "return document.getElementById('tip').textContent"


STOP = """
const e = document.activeElement, s = getComputedStyle(e), b = e.getBoundingClientRect();
const box = (e.closest('.chart, .facts') || e).getBoundingClientRect();
return [e.tagName.toLowerCase(), e.closest('.chart') ? 'mark' : '',
  s.outlineStyle !== 'none' || getComputedStyle(e.nextElementSibling || e).outlineStyle !== 'none',
  b.width > 0 || b.height > 0, e.closest('header') ? -1 : box.top + scrollY,
  e.closest('table')?.className || ''];
"""


def test_the_keyboard_reaches_everything_in_the_order_of_the_page(opened, report):
    driver = opened(report, anchor="en")
    driver.execute_script("document.body.focus(); window.scrollTo(0, 0)")
    reached, tops = [], []
    for _ in range(600):
        press(driver, "Tab")
        name, kind, outlined, visible, top, table = driver.execute_script(STOP)
        if name == "body" or "records" in table:
            break
        assert outlined, name
        assert visible, name
        reached.append(kind or name)
        tops.append(top)
    # Every mark that is a link is a stop, and of the other marks of a picture one.
    stops = driver.execute_script(
        "return [...document.querySelectorAll('.en .chart:is(.wide, .compact)')].map(c => "
        "c.querySelectorAll('a').length + (c.querySelector('[data-t]') ? 1 : 0))"
        ".reduce((a, b) => a + b, 0)"
    )
    assert reached.count("mark") == stops
    tables = driver.find_elements(By.CSS_SELECTOR, "article > details.tables.en")
    assert reached.count("summary") == len(tables) > 20
    # Of each exhibit with a picture SVG and PNG, and light or dark.
    pictures = len(driver.find_elements(By.CSS_SELECTOR, "article:has(figure)"))
    assert reached.count("button") == 2 * pictures + 1
    # Down the page, but for what stands side by side.
    assert all(later >= earlier - 60 for earlier, later in pairwise(tops))


def test_arrow_keys_walk_the_values_of_a_picture_and_tell_them(opened, report):
    driver = opened(report, anchor="en")
    first = "document.querySelector('.en .chart.wide [tabindex=\"0\"]')"
    driver.execute_script(f"{first}.focus()")
    told = [driver.execute_script(TOLD)]
    for _ in range(3):
        press(driver, "ArrowRight")
        told.append(driver.execute_script(TOLD))
    assert len(set(told)) == 4
    assert all(re.search(r"\d", words) for words in told)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_dark_mode_changes_paper_words_and_drawings(opened, report, language):
    seen = []
    for dark in (False, True):
        driver = opened(report, dark=dark, anchor=language)
        seen.append(
            driver.execute_script(
                "const css = getComputedStyle, svg = document.querySelector("
                f"'.{language} .chart.wide svg');"
                "return [css(document.body).backgroundColor, css(document.body).color,"
                "css(svg.querySelector('text')).fill]"
            )
        )
    assert all(light != dark for light, dark in zip(*seen, strict=True))


def download(driver, folder: Path, selector: str, ending: str) -> bytes:
    """Click on a download and return what comes."""
    driver.execute_cdp_cmd(
        "Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(folder)}
    )
    driver.execute_script("arguments[0].click()", driver.find_element(By.CSS_SELECTOR, selector))
    for _ in range(100):
        found = [path for path in folder.glob(f"*.{ending}") if path.stat().st_size]
        if found:
            return found[0].read_bytes()
        driver.execute_async_script("setTimeout(arguments[0], 50)")
    pytest.fail(f"no {ending} came")


def test_chart_and_data_can_be_kept_as_files(opened, report, tmp_path):
    driver = opened(report, anchor="zh")
    article = "#fig-conversion-contracts"
    table = download(driver, tmp_path, f"{article} a[download]", "csv").decode("utf-8-sig")
    assert "16350000000" in table
    picture = download(driver, tmp_path, f'{article} [data-save="svg"]', "svg").decode("utf-8")
    assert "163.5亿元" in picture
    assert "<a " not in picture
    image = download(driver, tmp_path, f'{article} [data-save="png"]', "png")
    assert image.startswith(b"\x89PNG")
    # It is not blank: a picture of one colour would be far smaller.
    assert len(image) > 10_000


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_hostile_names_stay_text(opened, hostile, language, script, tmp_path):
    driver = opened(hostile, width=360, anchor=language, script=script)
    assert driver.find_elements(By.TAG_NAME, "img") == []
    assert "broken" not in driver.title.split("<")[0]
    if script:
        assert driver.execute_script("return document.documentElement.scrollWidth") <= 360
        article = "#fig-rd-expenditure"
        picture = download(driver, tmp_path, f'{article} [data-save="svg"]', "svg")
        kept = tmp_path / "kept.svg"
        kept.write_bytes(picture)
        inside = opened(kept)
        assert inside.find_elements(By.TAG_NAME, "script") == []
        assert inside.find_elements(By.TAG_NAME, "img") == []
        assert "\u202e" not in picture.decode("utf-8")
    assert requests(driver) == []
    assert driver.get_log("browser") == []


def test_the_file_is_small_with_its_font_inside(report):
    assert report.stat().st_size <= frame.LIMIT
    assert b"data:font/woff2;base64," in report.read_bytes()
