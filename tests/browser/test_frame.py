"""The frame of the page: bar, contents, light and dark, what is announced, at every width."""

import pytest
from selenium.webdriver.common.by import By

pytestmark = pytest.mark.browser

ROWS = "return document.querySelectorAll('.records tbody tr:not([hidden])').length"
SMALL = """
return [...document.querySelectorAll('.bar :is(a, button, .switch label), .contents a, summary, .back a, .files :is(a, button)')]
  .map(e => [e.outerHTML.slice(0, 60), e.getBoundingClientRect()])
  .filter(([_, b]) => b.width > 2 && (b.width < 24 || b.height < 24)).map(([e]) => e);
"""  # noqa: E501


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("width,height", [(320, 180), (320, 640), (360, 800), (740, 360), (1920, 1080)])  # fmt: skip  # noqa: E501
def test_the_bar_is_one_line_and_nothing_is_small_or_beyond_the_window(
    opened, report, width, height, language
):
    driver = opened(report, width=width, anchor=language)
    size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 800}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    assert driver.execute_script("return document.querySelector('.bar').offsetHeight") <= 45
    assert driver.execute_script("return document.documentElement.scrollWidth") <= width
    bar = "return [...document.querySelectorAll('.bar > *')].map(e => e.getBoundingClientRect())"
    assert all(box["right"] <= width for box in driver.execute_script(bar))
    assert driver.execute_script(SMALL) == []


@pytest.mark.parametrize("script", [True, False])
def test_the_contents_open_over_a_telephone_page_with_and_without_script(opened, report, script):
    driver = opened(report, width=360, script=script)
    contents = driver.find_element(By.ID, "contents")
    assert not contents.is_displayed()
    driver.find_element(By.CSS_SELECTOR, ".menu").click()
    assert contents.is_displayed()
    driver.find_element(By.CSS_SELECTOR, '#contents a[href="#fig-rd-expenditure"]').click()
    top = "return document.getElementById('fig-rd-expenditure').getBoundingClientRect().top"
    assert 0 <= driver.execute_script(top) < 200
    assert contents.is_displayed() is not script


def test_on_a_wide_page_the_contents_stand_beside_it_and_mark_where_the_reader_is(opened, report):
    driver = opened(report, width=1280, anchor="chapter-conversion-en")
    driver.get_screenshot_as_png()  # what is in view is told with the next frame
    driver.execute_async_script("setTimeout(arguments[0], 100)")
    assert driver.find_element(By.ID, "contents").is_displayed()
    here = driver.find_elements(By.CSS_SELECTOR, "#contents [aria-current]")
    assert [link.get_attribute("hash") for link in here] == ["#chapter-conversion"]


def test_light_and_dark_can_be_chosen_against_the_system(opened, report):
    paper = "return getComputedStyle(document.body).backgroundColor"
    driver = opened(report)
    light = driver.execute_script(paper)
    button = driver.find_element(By.CSS_SELECTOR, ".theme")
    button.click()
    assert driver.execute_script(paper) != light
    assert button.get_attribute("aria-pressed") == "true"
    button.click()
    assert driver.execute_script(paper) == light
    assert button.get_attribute("aria-pressed") == "false"
    driver.execute_script("localStorage.clear()")


def test_an_address_that_is_no_address_shows_the_page_from_its_beginning(opened, report):
    driver = opened(report, anchor="%E4%-en")
    assert driver.get_log("browser") == []
    assert driver.execute_script("return document.documentElement.dataset.ready") == ""


def test_choices_are_in_the_language_of_the_page_only(opened, report):
    driver = opened(report, anchor="en")
    words = "return [...document.querySelectorAll('option')].map(o => o.textContent).join(' ')"
    english = driver.execute_script(words)
    driver.find_element(By.ID, "to-zh").click()
    chinese = driver.execute_script(words)
    assert "Guangdong" in english
    assert "广东" not in english
    assert "广东" in chinese
    assert "Guangdong" not in chinese


def test_what_a_filter_leaves_and_a_place_brings_out_is_announced(opened, report):
    driver = opened(report, anchor="en")
    shown = driver.find_element(By.ID, "shown")
    assert shown.get_attribute("aria-atomic") == "true"
    assert shown.aria_role == "status"
    driver.execute_script(
        "const s = document.getElementById('place'); s.value = 'CN-GD';"
        "s.dispatchEvent(new Event('change', {bubbles: true}))"
    )
    told = driver.find_element(By.ID, "told")
    assert told.aria_role == "status"
    assert told.get_attribute("textContent").startswith("Guangdong: ")
    driver.execute_script(
        "const s = document.querySelector('[data-filter=area]'); s.value = 'CN-GD';"
        "s.dispatchEvent(new Event('change', {bubbles: true}))"
    )
    count = driver.find_element(By.CSS_SELECTOR, "#shown b").get_property("textContent")
    assert count == str(driver.execute_script(ROWS))
