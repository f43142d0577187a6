"""The address keeps place, language and choices on every way through the page, back and forth."""

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

pytestmark = pytest.mark.browser

SOON = "setTimeout(arguments[0], 60)"  # the browser tells of a new address a little later
CHOOSE = """
const s = document.getElementById('place');
s.value = arguments[0];
s.dispatchEvent(new Event('change', {bubbles: true}));
"""
SEEN = "return document.querySelectorAll('.records tbody tr:not([hidden])').length"
FOCUS = """
const e = document.activeElement;
return [e.tagName.toLowerCase(), e.closest('tr')?.id || e.getAttribute('href')];
"""
MARK = "#fig-conversion-contracts .{} .chart.wide a[href^='#obs-']"


def address(driver):
    """Return what the address says behind the file."""
    driver.execute_async_script(SOON)
    return driver.execute_script("return location.hash")


def language(driver):
    """Return the language of the page."""
    return driver.execute_script("return document.documentElement.lang")


def go(driver, anchor):
    """Change the address as a reader who types it."""
    driver.execute_script("location.hash = arguments[0]", anchor)
    return address(driver)


def follow(driver, selector):
    """Follow a link by keyboard and return the address then."""
    driver.execute_script("document.querySelector(arguments[0]).focus()", selector)
    driver.switch_to.active_element.send_keys(Keys.ENTER)
    return address(driver)


def choose(driver, anchor):
    """Follow a link of the contents, shown or not, and return the address then."""
    driver.execute_script(
        "document.querySelector(`#contents a[href='${arguments[0]}']`).click()", anchor
    )
    return address(driver)


def back(driver):
    """Go back and return the address then."""
    driver.back()
    return address(driver)


def test_each_way_through_the_page_keeps_the_language_in_the_address(opened, report):
    driver = opened(report, anchor="zh")
    figure = "#fig-rd-intensity-map"
    assert choose(driver, figure) == f"{figure}-zh"
    assert follow(driver, f'{figure} .zh .anchor[href="{figure}"]') == f"{figure}-zh"
    row = driver.find_element(By.CSS_SELECTOR, MARK.format("zh")).get_dom_attribute("href")
    assert follow(driver, MARK.format("zh")) == f"{row}-zh"
    assert follow(driver, ".find") == "#observations-zh"
    assert follow(driver, ".back a") == "#zh"
    driver.refresh()
    assert language(driver) == "zh-Hans"
    assert go(driver, "fig-rd-expenditure") == "#fig-rd-expenditure-zh"
    assert go(driver, "fig-rd-expenditure-en") == "#fig-rd-expenditure-en"
    assert language(driver) == "en"


def test_back_leads_to_the_place_and_keeps_the_language_chosen_since(opened, report):
    driver = opened(report, anchor="fig-rd-expenditure-en")
    assert choose(driver, "#sources") == "#sources-en"
    driver.find_element(By.ID, "to-zh").click()
    assert back(driver) == "#fig-rd-expenditure-zh"
    assert language(driver) == "zh-Hans"
    top = "return document.getElementById('fig-rd-expenditure').getBoundingClientRect().top"
    assert 0 <= driver.execute_script(top) < 200
    driver.forward()
    assert address(driver) == "#sources-zh"


@pytest.mark.parametrize("form", ["obs-s004-2877-zh", "obs-s004-2877#zh", "obs-s004-2877"])
def test_an_address_of_an_observation_marks_the_row_and_leads_the_focus_to_it(opened, report, form):
    driver = opened(report, anchor=form)
    wanted = "zh" if "zh" in form else language(driver)[:2]
    assert address(driver) == f"#obs-s004-2877-{wanted}"
    assert language(driver)[:2] == wanted
    grounds = (
        "return ['obs-s004-2877', 'obs-s002-2802'].map(id => "
        "getComputedStyle(document.getElementById(id)).backgroundColor)"
    )
    marked, other = driver.execute_script(grounds)
    assert marked != other
    assert driver.execute_script(FOCUS) == ["summary", "obs-s004-2877"]
    go(driver, "obs-s002-2802-zh")
    assert driver.execute_script(grounds) == [other, marked]
    assert driver.execute_script(FOCUS) == ["summary", "obs-s002-2802"]


@pytest.mark.parametrize("switched", [False, True])
def test_back_from_an_observation_leads_the_focus_to_the_mark_that_was_followed(
    opened, report, switched
):
    driver = opened(report, anchor="fig-conversion-contracts-en")
    row = driver.find_element(By.CSS_SELECTOR, MARK.format("en")).get_dom_attribute("href")
    follow(driver, MARK.format("en"))
    assert driver.execute_script(FOCUS) == ["summary", row[1:]]
    if switched:
        driver.find_element(By.ID, "to-zh").click()
    shown = "zh" if switched else "en"
    assert back(driver) == f"#fig-conversion-contracts-{shown}"
    assert driver.execute_script(FOCUS) == ["a", row]
    inside = "return document.activeElement.closest('article > div').lang.slice(0, 2)"
    assert driver.execute_script(inside) == shown


def test_a_place_brought_out_stays_in_the_address_and_narrows_no_table(opened, report):
    driver = opened(report, anchor="fig-rd-expenditure-en")
    rows = driver.execute_script(SEEN)
    driver.execute_script(CHOOSE, "CN-JS")
    assert address(driver) == "#fig-rd-expenditure-en?place=CN-JS"
    assert driver.execute_script(SEEN) == rows
    assert driver.find_element(By.CSS_SELECTOR, "[data-filter=area]").get_property("value") == ""
    driver.find_element(By.ID, "to-zh").click()
    assert address(driver) == "#fig-rd-expenditure-zh?place=CN-JS"
    told = driver.find_element(By.ID, "told").get_property("textContent")
    assert told.startswith("江苏：")
    map_ = "#fig-rd-intensity-map"
    assert choose(driver, map_) == f"{map_}-zh?place=CN-JS"
    driver.refresh()
    chosen = (
        "return [document.getElementById('place').value, document.documentElement.dataset.place]"
    )
    assert driver.execute_script(chosen) == ["CN-JS", "CN-JS"]
    assert driver.execute_script(SEEN) == rows
    driver.execute_script(CHOOSE, "")
    assert address(driver) == f"{map_}-zh"
    assert back(driver) == "#fig-rd-expenditure-zh"
    assert driver.execute_script("return document.documentElement.dataset.place") is None


def test_a_place_and_a_filter_stand_beside_each_other_in_the_address(opened, report):
    driver = opened(report, anchor="observations-en?area=CN-GD&place=CN-JS")
    chosen = "return [document.querySelector('[data-filter=area]').value, place.value]"
    assert driver.execute_script(chosen) == ["CN-GD", "CN-JS"]
    driver.find_element(By.CSS_SELECTOR, "#filters [type=reset]").click()
    assert address(driver) == "#observations-en?place=CN-JS"


def test_a_search_stays_with_the_table_when_the_reader_goes_elsewhere_and_back(opened, report):
    driver = opened(report, anchor="en")
    assert follow(driver, ".find") == "#observations-en"
    driver.switch_to.active_element.send_keys("R&D")
    found = driver.execute_script(SEEN)
    assert choose(driver, "#fig-rd-expenditure") == "#fig-rd-expenditure-en"
    assert back(driver) == "#observations-en?search=R%26D"
    assert driver.execute_script(SEEN) == found


@pytest.mark.parametrize("anchor", ["observations", "observations-zh", "sources-en", "marks-en"])
def test_an_address_of_a_folded_section_opens_it_on_a_telephone(opened, report, anchor):
    driver = opened(report, width=360, anchor=anchor)
    section = driver.find_element(By.ID, anchor.split("-")[0])
    assert section.find_element(By.CSS_SELECTOR, ":scope > details").get_attribute("open")


def test_without_script_an_address_chooses_the_language_and_the_bar_leads_back(opened, report):
    seen = (
        "return ['zh', 'en'].filter(c => "
        "document.querySelector(`article > .${c}`).checkVisibility())"
    )
    driver = opened(report, width=360, script=False, anchor="en")
    assert driver.execute_script(seen) == ["en"]
    driver.find_element(By.CSS_SELECTOR, ".bar .other").click()
    assert driver.execute_script(seen) == ["zh"]
    driver.find_element(By.ID, "to-en").click()
    assert driver.execute_script(seen) == ["en"]
