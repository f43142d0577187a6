import pytest

pytestmark = pytest.mark.browser

FOCUSED = """
const mark = document.querySelector(`#fig-technology-contracts-${arguments[0]} .wide a`);
mark.focus();
const span = document.querySelector('#tip span');
const told = document.getElementById(mark.getAttribute('aria-describedby'));
const words = document.querySelector('#tip').textContent;
return [words, span?.lang, span?.textContent, told?.textContent];
"""


def test_in_english_the_words_at_a_mark_end_with_the_figure_as_printed(opened, report):
    driver = opened(report, anchor="fig-technology-contracts-en")
    words, language, printed, told = driver.execute_script(FOCUSED, "en")
    assert words == "Sold to Anhui, Shanghai and Zhejiang: more than CNY 30.7 billion · 超307亿元"
    assert (language, printed) == ("zh-Hans", "超307亿元")
    assert told.strip() == printed


def test_in_chinese_the_figure_as_printed_is_part_of_the_words(opened, report):
    driver = opened(report, anchor="fig-technology-contracts-zh")
    words, language, _, told = driver.execute_script(FOCUSED, "zh")
    assert words == "输出到安徽、上海、浙江：超过307亿元（原文“超307亿元”）"
    assert language is None
    assert told is None
