"""The report on paper: what Chromium prints, read back from the PDF and from the print layout."""

import base64
import re

import pytest
from selenium.webdriver.common.by import By

pytestmark = pytest.mark.browser

PAPER = {"paperWidth": 8.27, "paperHeight": 11.69, "preferCSSPageSize": True}
# Of the width of the text on A4, in pixels of the style sheet.
WIDTH = 695


def pdf(driver) -> bytes:
    """Print the page as a reader would."""
    return base64.b64decode(driver.execute_cdp_cmd("Page.printToPDF", PAPER)["data"])


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_report_prints_on_as_many_pages_as_one_would_print(opened, report, language):
    printed = pdf(opened(report, anchor=language))
    assert printed.startswith(b"%PDF")
    assert 20 < len(re.findall(rb"/Type\s*/Page\b", printed)) <= 38


def test_no_chart_is_taller_than_a_page_and_none_may_be_split(opened, report):
    driver = opened(report, width=WIDTH, anchor="en")
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    charts = driver.execute_script(
        "return [...document.querySelectorAll('.en .chart:is(.wide, .compact)')].map(e => "
        "[e.closest('article').id, e.offsetHeight, getComputedStyle(e).breakInside])"
    )
    # 297 mm without the margins, at 96 pixels to the inch.
    assert len(charts) > 20
    assert [one for one in charts if one[1] > (297 - 29) / 25.4 * 96 or one[2] != "avoid"] == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_nothing_is_wider_than_the_paper_which_would_shrink_every_page(opened, report, language):
    driver = opened(report, width=WIDTH, anchor=language)
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    wide = "return [...document.querySelectorAll('table, ul, p, div')].filter("
    wide += (
        "e => e.getBoundingClientRect().right > innerWidth + 5).map(e => e.outerHTML.slice(0, 80))"
    )
    assert driver.execute_script(wide) == []


def test_print_shows_one_language_light_with_open_tables(opened, report):
    driver = opened(report, dark=True, anchor="zh")
    driver.execute_script("document.documentElement.dataset.theme = 'dark'")
    driver.execute_script("window.dispatchEvent(new Event('beforeprint'))")
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    shown = driver.find_elements(By.CSS_SELECTOR, "article > details.zh")
    assert all(details.get_attribute("open") for details in shown)
    assert not any(
        other.is_displayed() for other in driver.find_elements(By.CSS_SELECTOR, "article > .en")
    )
    colour = driver.execute_script("return getComputedStyle(document.body).color")
    assert colour == "rgb(34, 34, 34)"
    driver.execute_script("window.dispatchEvent(new Event('afterprint'))")
    assert not any(details.get_attribute("open") for details in shown)


def test_on_paper_tables_and_provenance_are_open_without_script_and_addresses_are_text(
    opened, report
):
    driver = opened(report, script=False, width=WIDTH)
    hidden = (
        "document.querySelector('.records dl').getBoundingClientRect();"  # lays out anew
        "return [...document.querySelectorAll('article > details.zh table, .records dl[lang=zh]')]"
        ".filter(e => !e.checkVisibility()).length"
    )
    assert driver.execute_script(hidden) > 100
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    driver.get_screenshot_as_png()  # a frame has been drawn for paper
    assert driver.execute_script(hidden) == 0
    after = driver.execute_script(
        "return [...document.querySelectorAll('.sources a[href^=http]')]"
        ".map(a => getComputedStyle(a, '::after').content)"
    )
    assert after
    assert all("attr(href)" in said or "http" in said for said in after)
