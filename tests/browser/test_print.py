"""The report on paper: what Chromium prints, read back from the PDF and from the print layout."""

import base64
import re
import unicodedata

import pypdfium2
import pytest
from selenium.webdriver.common.by import By

pytestmark = pytest.mark.browser

PAPERS = {"A4": (8.27, 11.69), "Letter": (8.5, 11)}
# In pixels of the style sheet: width of the text on A4, and its height on Letter, which is shorter.
WIDTH, HEIGHT = 695, (11 * 25.4 - 29) / 25.4 * 96
TITLES = {"zh": "文本中的数字：中国区域创新指标", "en": "Figures in print: innovation indicators"}
EXHIBITS = """
const language = arguments[0], own = (e, s) => [...e.querySelectorAll(s)].map(x => x.textContent);
return [...document.querySelectorAll('article')].map(article => {
  const part = article.querySelector(`:scope > .${language}`);
  return {kicker: part.querySelector('.kicker').textContent,
          subtitle: part.querySelector('.subtitle').textContent,
          panels: own(part, '.panel'), words: own(part, '.wide svg text'),
          tables: [...article.querySelectorAll(`:scope > .${language} table`)].map(table => ({
            caption: table.caption.textContent, head: own(table, 'thead th'),
            rows: own(table, 'tbody th').slice(0, 3)}))};
});
"""


def squeezed(text):
    """Drop white space and what a font may draw with one shape for two characters."""
    return re.sub(r"[\s\ufffe\xad-]", "", unicodedata.normalize("NFKC", text))


@pytest.fixture(scope="module", params=[("zh", "A4"), ("en", "Letter")], ids="-".join)
def printed(request, browser, report):
    """Print the report; give the language, its exhibits and the text of each page."""
    language, paper = request.param
    width, height = PAPERS[paper]
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
    browser.get("about:blank")
    browser.get(f"{report.as_uri()}#{language}")
    asked = {"paperWidth": width, "paperHeight": height, "preferCSSPageSize": True}
    made = base64.b64decode(browser.execute_cdp_cmd("Page.printToPDF", asked)["data"])
    document = pypdfium2.PdfDocument(made)
    assert document[0].get_size() == pytest.approx((72 * width, 72 * height), abs=1)
    pages = [squeezed(page.get_textpage().get_text_range()) for page in document]
    return language, browser.execute_script(EXHIBITS, language), pages


def test_the_report_prints_on_as_many_pages_as_one_would_print_each_with_title_and_number(printed):
    language, _, pages = printed
    assert 20 < len(pages) <= 40
    for number, page in enumerate(pages, 1):
        assert f"{number}/{len(pages)}" in page
        assert squeezed(TITLES[language]) in page


def once_or_twice(text):
    """Write a pattern of a text whose characters, or pairs of them, may be read twice.

    So are words with a rim, which are drawn twice.
    """
    units = re.findall("[fil]{2,}|.", squeezed(text))
    return "".join(
        f"[fil]{{{len(unit)},{2 * len(unit)}}}" if len(unit) > 1 else f"{re.escape(unit)}{{1,2}}"
        for unit in units
    )


def test_headline_and_all_pictures_of_a_chart_stand_on_one_page(printed):
    _, exhibits, pages = printed
    assert len(exhibits) > 20
    for one in exhibits:
        page = next(page for page in pages if squeezed(one["kicker"]) in page)
        for words in (one["subtitle"], *one["panels"], *one["words"]):
            assert re.search(once_or_twice(words), page), (one["kicker"], words)


def test_a_table_begins_with_its_caption_its_head_and_three_rows_on_one_page(printed):
    _, exhibits, pages = printed
    begun = 0
    for table in (table for one in exhibits for table in one["tables"]):
        found = [page for page in pages if squeezed(table["caption"]) in page]
        wanted = [squeezed(words) for words in (*table["head"], *table["rows"])]
        assert any(all(words in page for words in wanted) for page in found), table["caption"]
        begun += 1
    assert begun > 20


@pytest.mark.parametrize("language", ["zh", "en"])
def test_headline_and_pictures_fit_on_a_page_and_may_not_be_split(opened, report, language):
    driver = opened(report, width=WIDTH, anchor=language)
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    parts = driver.execute_script(
        "return [...document.querySelectorAll(`article > div.${arguments[0]}`)].map(e => "
        "[e.id, e.offsetHeight, getComputedStyle(e).breakInside])",
        language,
    )
    assert len(parts) > 20
    # The space above it counts, too.
    assert [one for one in parts if one[1] > HEIGHT - 20 or one[2] != "avoid"] == []


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
