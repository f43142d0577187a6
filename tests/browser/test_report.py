import json

import pytest
from selenium.webdriver.common.by import By

pytestmark = pytest.mark.browser

CHARTS = 5  # pictures of one language: four charts, of which one has two panels
BOXES = """
return [...document.querySelectorAll('article .chart svg')].map(svg => {
  const box = svg.getBoundingClientRect();
  return {width: box.width, height: box.height, marks: svg.querySelectorAll('path,line').length};
}).filter(box => box.width > 0 && box.height > 0);
"""
VISIBLE = """
return [...document.querySelectorAll('article')].filter(a => a.offsetHeight > 0).map(a => a.id);
"""
SMALLEST = """
const sizes = [];
for (const text of document.querySelectorAll('article .chart svg text')) {
  const box = text.getBoundingClientRect();
  const svg = text.ownerSVGElement;
  const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
  if (box.width > 0) sizes.push(parseFloat(getComputedStyle(text).fontSize) * scale);
}
return Math.min(...sizes);
"""
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
        && p.top + 4 < q.bottom - 4 && q.top + 4 < p.bottom - 4) hits.push(a + ' | ' + b);
  }));
}
return hits;
"""


def requests(driver):
    """Return every address that the page asked for, but itself."""
    entries = (json.loads(entry["message"])["message"] for entry in driver.get_log("performance"))
    sent = (e["params"] for e in entries if e["method"] == "Network.requestWillBeSent")
    own = driver.current_url.split("#")[0]
    return [url for e in sent if (url := e["request"]["url"].split("#")[0]) != own]


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("width", [320, 360, 599, 600, 768, 1280])
def test_every_chart_is_drawn_and_nothing_is_cut_at_any_width(
    opened, report, width, language, dark
):
    driver = opened(report, width=width, dark=dark, anchor=language)
    assert driver.execute_script("return document.documentElement.scrollWidth") <= width
    boxes = driver.execute_script(BOXES)
    assert len(boxes) == CHARTS
    assert all(box["marks"] > 3 and box["width"] > 250 and box["height"] > 80 for box in boxes)
    assert driver.execute_script(SMALLEST) >= 10.8
    assert driver.execute_script(CUT) == []
    assert driver.execute_script(OVERLAPS) == []


def test_no_request_leaves_and_the_console_stays_silent(opened, report):
    driver = opened(report)
    for link in driver.find_elements(By.CSS_SELECTOR, "a[data-language]"):
        link.click()
    assert requests(driver) == []
    assert driver.get_log("browser") == []


def test_a_change_of_language_needs_no_reload_and_keeps_the_chapter(opened, report):
    driver = opened(report, anchor="fig-conversion-income-zh")
    driver.execute_script("window.sameDocument = true")
    driver.find_element(By.CSS_SELECTOR, 'a[data-language="en"]').click()
    assert driver.execute_script("return location.hash") == "#fig-conversion-income-en"
    assert driver.execute_script(VISIBLE) == ["en"]
    assert driver.execute_script("return document.documentElement.lang") == "en"
    assert driver.title.startswith("Figures in print")
    assert driver.execute_script("return window.sameDocument")
    top = driver.execute_script(
        "return document.getElementById('fig-conversion-income-en').getBoundingClientRect().top"
    )
    assert -5 <= top <= 900
    driver.back()
    assert driver.execute_script(VISIBLE) == ["zh"]
    assert driver.execute_script("return document.documentElement.lang") == "zh-Hans"


def test_the_address_decides_the_language(opened, report):
    for language in ("zh", "en"):
        for anchor in (language, f"marks-{language}", f"fig-rd-expenditure-{language}"):
            assert opened(report, anchor=anchor).execute_script(VISIBLE) == [language]


def test_without_script_both_languages_are_there_chinese_first(opened, report):
    driver = opened(report, width=360, script=False)
    articles = driver.find_elements(By.CSS_SELECTOR, "article")
    assert [article.get_attribute("id") for article in articles] == ["zh", "en"]
    assert all(article.is_displayed() for article in articles)
    pictures = driver.find_elements(By.CSS_SELECTOR, "article .chart.narrow svg")
    assert sum(picture.is_displayed() for picture in pictures) == 2 * CHARTS
    assert driver.find_element(By.CSS_SELECTOR, 'a[href="#en"]').is_displayed()


def test_the_keyboard_reaches_every_link_and_table_and_shows_where_it_is(opened, report):
    driver = opened(report, anchor="en")
    reached = []
    for _ in range(60):
        driver.switch_to.active_element.send_keys("\ue004")
        name, outline, visible = driver.execute_script(
            "const e = document.activeElement, s = getComputedStyle(e);"
            "return [e.tagName, s.outlineStyle, e.offsetParent !== null]"
        )
        if name == "BODY":
            break
        assert visible
        assert outline == "solid"
        reached.append(name)
    assert reached.count("SUMMARY") == 4
    assert reached.count("A") >= 10


def test_print_shows_one_language_light_with_open_tables(opened, report):
    driver = opened(report, dark=True, anchor="zh")
    driver.execute_script("window.dispatchEvent(new Event('beforeprint'))")
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    assert driver.execute_script(VISIBLE) == ["zh"]
    shown = driver.find_elements(By.CSS_SELECTOR, "#zh details")
    assert all(details.get_attribute("open") for details in shown)
    colour = driver.execute_script("return getComputedStyle(document.body).color")
    assert colour == "rgb(27, 33, 40)"
    driver.execute_script("window.dispatchEvent(new Event('afterprint'))")
    assert not any(details.get_attribute("open") for details in shown)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_dark_mode_changes_paper_words_and_drawings(opened, report, language):
    seen = []
    for dark in (False, True):
        driver = opened(report, dark=dark, anchor=language)
        seen.append(
            driver.execute_script(
                "const css = getComputedStyle, svg = document.querySelector("
                f"'#{language} .chart.wide svg');"
                "return [css(document.body).backgroundColor, css(document.body).color,"
                "css(svg.querySelector('text')).fill, css(svg.querySelector('path')).stroke]"
            )
        )
    assert all(light != dark for light, dark in zip(*seen, strict=True))


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_hostile_names_stay_text(opened, hostile, language, script):
    driver = opened(hostile, width=360, anchor=language, script=script)
    assert driver.find_elements(By.TAG_NAME, "img") == []
    assert "broken" not in driver.title.split("<")[0]
    assert requests(driver) == []
    assert driver.get_log("browser") == []
    if script:
        assert driver.execute_script("return document.documentElement.scrollWidth") <= 360
        assert len(driver.execute_script(BOXES)) == CHARTS
