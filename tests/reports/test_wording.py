"""The words of the report of the package itself, line by line: classes of faults "
"that may not be."""

import re
from pathlib import Path

import pytest
from lxml import html

PAGE = Path(__file__).parents[2] / "reports" / "index.html"
# Not words of the report: programs, codes, titles as published.
SKIPPED = {"style", "script", "title", "code", "cite"}
SAID = ("aria-label", "data-t", "data-zh", "data-en", "data-title-zh", "data-title-en")


class Wording:
    """Every text and every label of the page by the language in which it is shown."""

    def __init__(self, text):
        self.said: dict[str, list[str]] = {"zh": [], "en": []}
        self.headlines: dict[str, list[str]] = {"zh": [], "en": []}
        self.alternatives: dict[str, list[str]] = {"zh": [], "en": []}
        self._walk(html.document_fromstring(text), None)

    def _walk(self, element, outer):
        if not isinstance(element.tag, str) or element.tag in SKIPPED:
            return
        spoken = element.get("lang", "")[:2]
        own = next((c for c in element.get("class", "").split() if c in self.said), None)
        if own is None and element.tag in {"span", "dl"} and outer is None and spoken in self.said:
            own = spoken  # a cell of the table of observations says the same in either language
        if own is None and spoken and element.tag not in {"html", "label"}:
            return  # printed in Chinese, or in no language
        language = own or outer
        for name in SAID:
            if text := element.get(name):
                self._keep(name[-2:] if name[-2:] in self.said else language, text, name)
        kind = "alternative" if element.get("class") == "spoken" else element.tag
        # The words of a choice are those of its labels.
        own_text = "" if element.tag == "option" else element.text
        for text in (own_text, *(child.tail for child in element)):
            self._keep(language, text or "", kind)
        for child in element:
            self._walk(child, language)

    def _keep(self, language, text, kind):
        text = " ".join(text.split())
        for own in [language] if language else self.said:
            if text:
                self.said[own].append(text)
            if text and kind == "h3":
                self.headlines[own].append(text)
            if text and kind == "alternative":
                self.alternatives[own].append(text)


@pytest.fixture(scope="module")
def wording():
    return Wording(PAGE.read_text("utf-8"))


def found(pattern, texts):
    """Return the texts in which a pattern is, with what is there."""
    return [(m.group(), text) for text in texts if (m := re.search(pattern, text))]


HAN = "\u3400-\u9fff"


def chinese(wording):
    """Return the Chinese texts, without the figures as printed that they quote."""
    return [re.sub("（原文“[^”]*”）", "", text) for text in wording.said["zh"]]


def test_the_page_has_its_words_in_both_languages(wording):
    # The walk sees all of them: else the tests below prove nothing.
    assert len(wording.said["zh"]) > 2500
    assert len(wording.said["en"]) > 2500
    assert len(wording.headlines["zh"]) == len(wording.headlines["en"]) > 20
    assert len(wording.alternatives["zh"]) == len(wording.alternatives["en"]) > 40


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(f"[{HAN}”）][,;:!?](?![0-9/])|[,;:!?] ?[{HAN}]", id="half-width mark"),
        pytest.param(rf"[{HAN}]\(|\)[{HAN}]", id="half-width bracket"),
        pytest.param(f"[{HAN}] +[A-Za-z0-9]|[A-Za-z0-9%] +[{HAN}]", id="blank beside a letter"),
        pytest.param(r"\d{4}–\d{4}", id="dash of English"),
        pytest.param("。。|，，|；；|：：|，。|；。", id="two marks"),
        pytest.param(r"\d,\d{3}", id="grouped digits"),
    ],
)
def test_chinese_is_set_as_chinese(wording, fault):
    # Not sentences: intervals, places, numbered titles, a name with its value.
    apart = re.compile(r"[\[(]|s\d{3}:|\d+ \S+$|\S+ [\d.]+(（\d{4}年）)?$")
    assert found(fault, [t for t in chinese(wording) if not apart.match(t)]) == []


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(f"[{HAN}\u3001-\u3011\uff01-\uff5e]", id="Chinese"),
        pytest.param(r"(?<![\d.,–№])\b1 (?!(?:is|was|has|this)\b)[a-z]+s\b", id="plural of one"),
        pytest.param(r"\b(?!1\b)\d+ (?:figure|point|member|province|contract|year)\b", id="one"),
        pytest.param(r"(?<!\d)\d{4}-\d{4}(?!\d)", id="hyphen in a range"),
        pytest.param(r"\b[Aa] (?=[aeio]\w)(?!one)", id="article"),
        pytest.param(r"\b(\w+) \1\b", id="a word twice"),
        pytest.param(r"(?<![\d,.])\d{5,}(?!\d)", id="digits that are not grouped"),
        pytest.param(r" [,;.:](?: |$)|,,|\.\.|;;", id="marks"),
    ],
)
def test_english_is_set_as_english(wording, fault):
    texts = [t for t in wording.said["en"] if t not in {"中文", "语言 / Language"}]
    assert found(fault, texts) == []


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(r"\bNone\b|\bnan\b|undefined|\bNull\b", id="nothing"),
        pytest.param(r"[|=]", id="sign of a program"),
        pytest.param(r"\(\)|（）|“”|\[\]", id="empty brackets"),
        pytest.param(r"(?<![\w/])[a-z]+_[a-z_]+|\[s\d{3}-", id="code"),
        pytest.param(r"\b(?:19|20)\d\d-\d\d\b(?!\d)", id="date in digits"),
    ],
)
def test_words_of_programs_do_not_reach_a_reader(wording, language, fault):
    assert found(fault, wording.said[language]) == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_headline_states_a_finding_in_numbers(wording, language):
    spelled = "two|three|four|five|six|seven|eight|nine"
    assert [t for t in wording.headlines[language] if not re.search(rf"\d|{spelled}", t)] == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_chart_is_told_in_a_few_sentences(wording, language):
    end = "。" if language == "zh" else "."
    for text in wording.alternatives[language]:
        assert text.endswith(end), text
        assert len(re.findall(r"。|\. |\.$", text)) <= 4, text
        assert len(text) < 800, text


def test_the_editors_say_once_what_the_mark_of_translated_names_means(wording):
    assert any("†" in text for text in wording.said["en"])
    assert not any("†" in text for text in wording.said["zh"])
    assert "† English name translated by the editors." in wording.said["en"]
