"""The table of observations is searched and narrowed, by keyboard, in both languages."""

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

pytestmark = pytest.mark.browser

SHOWN = """
return [...document.querySelectorAll('.records tbody tr')]
  .filter(r => r.checkVisibility()).map(r => r.id.slice(4));
"""
ASK = """
const field = document.querySelector('#search');
field.value = arguments[0];
field.dispatchEvent(new Event('input', {bubbles: true}));
"""
QUERY = "SELECT observation_id, area, indicator, source_id, printed FROM headline"
CHOOSE = """
const s = document.querySelector(`[data-filter=${arguments[0]}]`);
s.value = arguments[1];
s.dispatchEvent(new Event('change', {bubbles: true}));
"""


@pytest.fixture(scope="module")
def rows(warehouse):
    """Return what the package says of each observation."""
    return warehouse.sql(QUERY).to_arrow_table().to_pylist()


@pytest.fixture
def search(opened, report):
    """Open the page and go to the search by the link in the bar, as a keyboard does."""

    def at(language, *, width=1280, anchor=""):
        driver = opened(report, width=width, anchor=anchor or language)
        driver.find_element(By.CSS_SELECTOR, ".find").send_keys(Keys.ENTER)
        driver.execute_async_script("setTimeout(arguments[0], 50)")
        assert driver.execute_script("return document.activeElement.id") == "search"
        return driver, driver.switch_to.active_element

    return at


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize(
    "language,words,expected",
    [
        ("zh", "江苏 技术合同", "s002-2802"),
        ("en", "jiangsu technology contracts", "s002-2802"),
        ("en", "Southern Finance R&D", "s004-2877"),
        ("zh", "超9300项", "s002-2792"),
        ("en", "4802.6亿元", "s004-2877"),
        ("en", "480.26", "s004-2877"),
        ("zh", "s004-2877", "s004-2877"),
    ],
)
def test_words_figures_as_printed_and_identifiers_are_found(
    search, rows, width, language, words, expected
):
    driver, field = search(language, width=width)
    field.send_keys(words)
    found = driver.execute_script(SHOWN)
    assert expected in found
    assert len(found) < 20
    assert driver.find_element(By.CSS_SELECTOR, "#shown b").text == str(len(found))
    row = driver.find_element(By.ID, f"obs-{found[0]}")
    told = row.get_property("textContent").lower() + found[0]
    assert any(word.lower() in told for word in words.split())


@pytest.mark.parametrize(
    "language,plain,written",
    [
        ("en", "unicorn", ["Unicorns", "UNICORN", "ｕｎｉｃｏｒｎ"]),
        ("en", "technology", ["technologies"]),
        ("en", "4802.6", ["4,802.6", "４８０２.６", "４，８０２．６"]),
        ("en", "4802", ["４８０２", "4,802", "4,802,"]),
        ("en", "R&D", ["Ｒ＆Ｄ"]),
        ("zh", "超9300项", ["超9,300項", "超９３００項"]),
        ("zh", "个", ["個"]),
        ("zh", "亿元", ["億元"]),
        ("zh", "广东 企业", ["廣東 企業", "广东　企业"]),
    ],
)
def test_plain_variants_of_a_word_or_figure_find_the_same(opened, report, language, plain, written):
    driver = opened(report, anchor=language)
    found = driver.execute_script(ASK + SHOWN, plain)
    assert 0 < len(found) < 100
    for words in written:
        assert driver.execute_script(ASK + SHOWN, words) == found, words


def test_what_only_looks_like_a_plural_finds_no_other_word(opened, report):
    driver = opened(report, anchor="en")
    for words in ("news", "4 802.6x", "unicornss"):
        assert driver.execute_script(ASK + SHOWN, words) == [], words


@pytest.mark.parametrize("language,nothing", [("zh", "没有符合的观测"), ("en", "Nothing fits")])
def test_a_search_without_result_says_so_aloud_and_is_cleared_by_keyboard(
    search, rows, language, nothing
):
    driver, field = search(language)
    told = driver.find_element(By.ID, "shown")
    assert told.aria_role == "status"  # a live region: what changes in it is spoken
    assert told.get_attribute("aria-atomic") == "true"
    clear = driver.find_element(By.CSS_SELECTOR, "#filters [type=reset]")
    assert not clear.is_displayed()
    field.send_keys("zzqq")
    assert driver.execute_script(SHOWN) == []
    assert nothing in told.text
    assert told.text.startswith("0 ")
    field.send_keys(*[Keys.TAB] * 5)
    assert driver.switch_to.active_element == clear
    clear.send_keys(Keys.ENTER)
    assert len(driver.execute_script(SHOWN)) == len(rows)
    assert nothing not in told.text
    assert driver.switch_to.active_element == field
    assert field.get_property("value") == ""
    # So does the field itself.
    field.send_keys("zzqq", *[Keys.BACKSPACE] * 4)
    assert len(driver.execute_script(SHOWN)) == len(rows)


@pytest.mark.parametrize("kind,column", [("area", "area"), ("indicator", "indicator"), ("source", "source_id")])  # fmt: skip  # noqa: E501
@pytest.mark.parametrize("language", ["zh", "en"])
def test_each_filter_leaves_the_rows_that_the_query_gives(search, rows, language, kind, column):
    driver, _ = search(language)
    offered = driver.execute_script(
        f"return [...document.querySelector('[data-filter={kind}]').options]"
        ".map(o => [o.value, o.textContent])"
    )
    assert {value for value, _ in offered[1:]} == {row[column] for row in rows if row[column]}
    assert all(words.strip() for _, words in offered)
    for value, _ in offered[1:6]:
        driver.execute_script(CHOOSE, kind, value)
        wanted = {row["observation_id"] for row in rows if row[column] == value}
        assert set(driver.execute_script(SHOWN)) == wanted


def test_the_address_keeps_what_is_asked_and_gives_it_again(search, opened, report):
    driver, field = search("en")
    driver.execute_script(CHOOSE, "area", "CN-GD")
    field.send_keys("R&D #+%")
    driver.execute_script("document.getElementById('search').value = ''")
    field.send_keys("R&D")
    address = driver.execute_script("return location.hash")
    assert address == "#observations-en?search=R%26D&area=CN-GD"
    found = driver.execute_script(SHOWN)
    assert 0 < len(found) < 30
    driver.find_element(By.ID, "to-zh").click()
    assert driver.execute_script("return location.hash").startswith("#observations-zh?search=R%26D")
    assert driver.execute_script(SHOWN) == found
    again = opened(report, width=360, anchor=address[1:])
    assert again.execute_script("return document.documentElement.lang") == "en"
    assert again.execute_script(SHOWN) == found
    top = "return document.getElementById('observations').getBoundingClientRect().top"
    assert 0 <= again.execute_script(top) < 200
    again.find_element(By.CSS_SELECTOR, "#filters [type=reset]").click()
    assert again.execute_script("return location.hash") == "#observations-en"


@pytest.mark.parametrize(
    "asked", ["area=XX-none", "search=%3Cimg%20src=x%20onerror=alert(1)%3E", "%"]
)
def test_an_address_that_asks_for_nonsense_does_no_harm(opened, report, asked):
    driver = opened(report, anchor=f"observations-en?{asked}")
    assert driver.find_elements(By.TAG_NAME, "img") == []
    assert driver.get_log("browser") == []
    assert len(driver.execute_script(SHOWN)) in {0, 100}
    assert driver.find_element(By.ID, "filters").is_displayed()


def test_on_a_telephone_the_observations_open_by_one_touch_without_script(opened, report, rows):
    driver = opened(report, width=360, script=False)
    assert driver.execute_script(SHOWN) == []
    driver.find_element(By.CSS_SELECTOR, "#observations > details > summary").click()
    assert len(driver.execute_script(SHOWN)) == len(rows)
    assert driver.execute_script("return document.documentElement.scrollWidth") <= 360
