"""Windows of 300 to 360 pixels, as at 400 % zoom beside a scroll bar: nothing is out of reach."""

import pytest
from selenium.webdriver.common.by import By

pytestmark = pytest.mark.browser

BEYOND = """
const room = document.documentElement.clientWidth, found = [];
for (const text of document.querySelectorAll('article .chart svg text')) {
  const box = text.getBoundingClientRect();
  if (!box.width || (box.left >= 0 && box.right <= room + .5)) continue;
  const chart = text.closest('.chart'), from = chart.getBoundingClientRect().left;
  const scrolls = getComputedStyle(chart).overflowX === 'auto' && from > -1
    && box.left >= from && box.right - from <= chart.scrollWidth + .5;
  const reached = chart.tabIndex === 0 && chart.getAttribute('role') === 'group' && chart.ariaLabel;
  if (!scrolls || !reached) found.push(text.textContent);
}
return found;
"""
"""Every word of a drawing that lies beyond the window where no keyboard can scroll to it."""

ROOM = """
return [...document.querySelectorAll(`article .${arguments[0]} .chart`)]
  .filter(c => c.checkVisibility()).map(c => [c.scrollWidth > c.clientWidth, c.tabIndex, c.ariaLabel]);
"""  # noqa: E501

SCROLLED = """
for (const details of document.querySelectorAll('details')) details.open = true;
return [...document.querySelectorAll(`.tables.${arguments[0]} .scroll`)].map(box => {
  box.scrollLeft = 1e6;
  const from = box.getBoundingClientRect(), names = [...box.querySelectorAll('tr > :first-child')];
  return {
    moved: box.scrollLeft,
    away: names.filter(n => Math.abs(n.getBoundingClientRect().left - from.left) > 1).length,
    share: Math.max(...names.map(n => n.offsetWidth)) / from.width,
    cut: names.filter(n => n.scrollWidth > n.clientWidth + 1).map(n => n.textContent),
    paper: new Set(names.map(n => getComputedStyle(n).backgroundColor)).size === 1
      && getComputedStyle(names[0]).backgroundColor
        === getComputedStyle(document.body).backgroundColor,
    atop: names.map(n => n.getBoundingClientRect()).every(b => b.width > 0),
  };
});
"""

HIDDEN = """
const told = [];
for (const mark of document.querySelectorAll(`article .${arguments[0]} .chart svg :is([data-t], a)`)) {
  const chart = mark.closest('.chart');
  if (!chart.checkVisibility()) continue;
  mark.scrollIntoView({block: 'center'});
  mark.focus();
  const tip = document.querySelector('#tip'), at = tip.getBoundingClientRect();
  const words = mark.dataset.t || mark.ariaLabel, box = mark.getBoundingClientRect();
  const own = [...chart.querySelectorAll('text')]
    .filter(t => words.startsWith(t.textContent) && /[^\\d.,]/.test(t.textContent))
    .map(t => t.getBoundingClientRect())
    .filter(b => b.bottom > box.top - 40 && b.top < box.bottom + 40);
  told.push({
    words, tip: tip.textContent,
    covers: own.some(b => at.left < b.right && b.left < at.right && at.top < b.bottom - 1 && b.top + 1 < at.bottom),
    inside: at.left >= 0 && at.right <= innerWidth && at.top >= 44 && at.bottom <= innerHeight,
  });
}
return told;
"""  # noqa: E501


@pytest.fixture
def small(opened, report):
    """Open the report in a window of a width that is no telephone's."""

    def at(width, language, *, dark=False, anchor=""):
        driver = opened(report, width=width, dark=dark, anchor=f"{anchor}{language}")
        size = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False}
        driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        driver.get_screenshot_as_png()  # sizes are told with the next frame
        return driver

    return at


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("width", [300, 305, 320, 335])
def test_every_word_of_a_drawing_is_in_the_window_or_scrolled_to(small, width, language):
    driver = small(width, language)
    assert driver.execute_script(BEYOND) == []
    assert driver.execute_script("return document.documentElement.scrollWidth") <= width
    boxes = driver.execute_script(ROOM, language)
    assert len(boxes) > 20
    # A stop of the Tab key only where there is something to scroll.
    assert all((stop == 0) is wide is bool(name) for wide, stop, name in boxes)
    # The bar that scrolls the page takes some of the window.
    room = driver.execute_script("return document.documentElement.clientWidth")
    assert any(wide for wide, _, _ in boxes) is (room < 320)


@pytest.mark.parametrize("language,dark", [("zh", True), ("en", False)])
@pytest.mark.parametrize("width", [320, 360, 1280])
def test_names_of_rows_stay_where_a_wide_table_is_scrolled(small, width, language, dark):
    tables = small(width, language, dark=dark).execute_script(SCROLLED, language)
    assert len(tables) > 20
    assert any(table["moved"] > 100 for table in tables) or width == 1280
    for table in tables:
        assert table["away"] == 0
        assert table["share"] <= 0.46 or not table["moved"]
        assert table["cut"] == []
        assert table["paper"]
        assert table["atop"]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("width", [320, 360])
def test_the_words_at_a_mark_begin_with_its_name_and_leave_its_row_to_be_read(
    small, width, language
):
    driver = small(width, language)
    told = driver.execute_script(HIDDEN, language)
    assert len(told) > 100
    assert all(each["tip"].startswith(each["words"]) for each in told)
    assert [each for each in told if each["covers"] or not each["inside"]] == []
    first = driver.find_element(By.CSS_SELECTOR, f"#fig-technology-contracts-{language} .narrow a")
    driver.execute_script("arguments[0].focus()", first)
    name = {"zh": "输出到安徽、上海、浙江：", "en": "Sold to Anhui, Shanghai and Zhejiang: "}[
        language
    ]
    assert driver.find_element(By.ID, "tip").text.startswith(name)
