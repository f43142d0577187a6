import base64
import hashlib
import re
from collections import Counter
from decimal import Decimal
from html.parser import HTMLParser
from importlib import resources

import pytest

from indicators import reports
from indicators.model.vocabularies import VERDICTS
from indicators.reports import style
from indicators.reports.chapters import CHAPTERS, rd_expenditure
from indicators.reports.page import build
from indicators.reports.words import PAGE
from tests.reports import package
from tests.reports.conftest import EDITION

EVIL = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\"'&\u202e\u2066"


class Parsed(HTMLParser):
    """The elements of a page with their attributes, and its text by language of the part."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.elements = []
        self._part = None
        self.parts: dict[str, list[str]] = {"zh": [], "en": []}
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        self.elements.append((tag, attributes))
        if tag == "article":
            self._part = attributes["id"]

    def handle_endtag(self, tag):
        if tag == "article":
            self._part = None

    def handle_data(self, data):
        if self._part:
            self.parts[self._part].append(data)

    def all(self, tag):
        return [attributes for name, attributes in self.elements if name == tag]


@pytest.fixture(scope="module")
def parsed(page):
    return Parsed(page)


def text_of(parsed, language):
    return " ".join("".join(parsed.parts[language]).split())


def built(clean, rows):
    with package.open_package(clean, rows) as opened:
        return build(opened, EDITION).decode("utf-8")


def test_the_page_is_one_light_file_that_loads_nothing(page, parsed):
    assert len(page.encode()) < 400_000
    assert [a for _, a in parsed.elements if "src" in a or "srcset" in a] == []
    assert parsed.all("link") == parsed.all("iframe") == parsed.all("img") == []
    assert len(parsed.all("script")) == len(parsed.all("style")) == 1
    assert "url(" not in page
    assert "@import" not in page


def test_the_policy_allows_only_the_style_and_script_of_the_file(page, parsed):
    (policy,) = (a["content"] for a in parsed.all("meta") if "http-equiv" in a)
    for tag in ("style", "script"):
        (body,) = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.S)
        digest = base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy
    assert all(
        "style" not in a and not any(n.startswith("on") for n in a) for _, a in parsed.elements
    )


def test_every_identifier_is_unique_and_every_link_inside_has_a_target(parsed):
    ids = Counter(a["id"] for _, a in parsed.elements if "id" in a)
    assert set(ids.values()) == {1}
    inside = {a["href"][1:] for a in parsed.all("a") if a["href"].startswith("#")}
    assert inside <= ids.keys()
    for chapter in CHAPTERS:
        assert {f"{chapter.anchor}-zh", f"{chapter.anchor}-en"} <= inside


def test_each_language_has_every_chapter_with_both_widths_of_every_picture(page):
    for language in ("zh", "en"):
        (part,) = re.findall(rf'<article id="{language}".*?</article>', page, re.S)
        assert part.count('<section class="chapter"') == 4
        assert part.count('<div class="chart wide"><svg') == 5
        assert part.count('<div class="chart narrow"><svg') == 5
        assert part.count("<details>") == 4


def test_every_table_has_a_caption_and_every_head_a_scope(parsed):
    assert len(parsed.all("table")) == len(parsed.all("caption")) == 10
    assert {a.get("scope") for a in parsed.all("th")} == {"col", "row"}


@pytest.mark.parametrize(
    "language,expected",
    [
        (
            "zh",
            [
                "广东R&D经费自2016年起居全国首位，2023年达4802.6亿元",
                "2022年江苏与安徽、上海、浙江的技术交易：输出超过307亿元，吸纳超过830亿元",
                "2022年高校科技成果转化合同成交额：北京最高，为163.5亿元，广东最低，为75.12亿元",
                "2023年广东科技成果转化收入133.96亿元，近5年累计增长64%，由此推算基期约81.68亿元",
                "文中所载广东2023年的数字与官方数值一致",
                "国家统计局、科学技术部、财政部",
                "s4: 10–18",
            ],
        ),
        (
            "en",
            [
                "Guangdong has led the nation in R&D expenditure since 2016: CNY 480.26 billion",
                "with Anhui, Shanghai and Zhejiang in 2022: more than CNY 30.7 billion out, more "
                "than CNY 83 billion in",
                "highest in Beijing (CNY 16.35 billion), lowest in Guangdong (CNY 7.512 billion)",
                "up 64% over the last 5 years: that implies a base of about CNY 8.168 billion",
                "Assumed: growth is cumulative",
                "Southern Finance: (no headline in the file), 2024-12-31 (date inferred)",
                "more than 9,300 contracts",
            ],
        ),
    ],
)
def test_headlines_and_figures_are_said_in_the_manner_of_the_language(parsed, language, expected):
    text = text_of(parsed, language)
    for words in expected:
        assert words in text


def test_only_years_known_for_every_province_and_only_the_leading_six_are_compared(parsed):
    text = text_of(parsed, "en")
    assert "2014–2023" in text
    assert "509.961" not in text  # Guangdong 2024, when no other province is known
    assert "Hubei" not in text


def test_contracts_of_fewer_modes_do_not_stand_beside_the_others(parsed):
    assert "11.2亿元" not in text_of(parsed, "zh")


def test_the_table_holds_the_official_values_exactly(page):
    (rows,) = re.findall(r"R&amp;D经费（亿元）.*?<tbody>(.*?)</tbody>", page, re.S)
    cells = [re.findall(r">([^<]+)</t[hd]>", row) for row in rows.strip().splitlines()]
    order = ("CN-GD", "CN-JS", "CN-BJ", "CN-ZJ", "CN-SD", "CN-SH")
    for year, *values in cells:
        expected = [Decimal(package.OFFICIAL[area][int(year)]) for area in order]
        assert [Decimal(value) for value in values] == expected


def test_the_foot_names_version_day_hash_licence_and_citation(parsed):
    for language in ("zh", "en"):
        text = text_of(parsed, language)
        for words in ("9.8.7", "2026-11-21", EDITION.data_sha256, "CC BY 4.0"):
            assert words in text


def test_the_same_data_give_the_same_bytes(connection, page):
    assert build(connection, EDITION).decode("utf-8") == page


def test_both_languages_have_the_same_words_to_say():
    assert PAGE["zh"].keys() == PAGE["en"].keys()


def test_a_chapter_without_figures_is_left_out_of_page_and_contents(clean):
    rows = package.tables()
    kept = [row for row in rows["observations"] if row["indicator"] != "tech_contract_value"]
    keys = {row["observation_id"] for row in kept}
    rows["observations"] = kept
    rows["observation_mentions"] = [
        row for row in rows["observation_mentions"] if row["observation_id"] in keys
    ]
    page = built(clean, rows)
    assert "fig-technology-contracts" not in page
    assert page.count("fig-conversion-income-zh") > 0


def test_a_package_without_any_figure_still_gives_a_page(clean):
    page = built(clean, {})
    assert Parsed(page).all("svg")  # the explanation of the marks
    assert 'class="chapter"' not in page


def test_a_streak_is_claimed_only_from_the_year_after_another_led(clean):
    rows = package.tables()
    for row in rows["reference"]:
        if row["area"] == "CN-JS" and row["time_period"] == "2016":
            row["value"] = Decimal("203520000000")
    assert "广东R&amp;D经费自2023年起居全国首位" in built(clean, rows)


def test_no_order_is_claimed_between_bounds(clean):
    rows = package.tables()
    for name in ("observations", "mentions"):
        for row in rows[name]:
            if row["area"] == "CN-BJ":
                row.update(upper=None, closed="neither", qualifier="over")
    page = built(clean, rows)
    assert "最高" not in page
    assert "北京 超过163.5亿元" in page


def test_a_printed_figure_that_differs_is_not_said_to_agree(clean):
    rows = package.tables()
    package.change(rows["reconciliation"], "observation_id", "s4-10", verdict="differs")
    text = text_of(Parsed(built(clean, rows)), "zh")
    assert "与官方数值一致" not in text
    assert "differs" not in text
    assert "与官方数值不同" in text


def test_hostile_names_do_no_harm(clean):
    rows = package.tables()
    package.change(rows["areas"], "code", "CN-GD", short_zh=f"广{EVIL}", name_en=f"G{EVIL}")
    package.change(rows["areas"], "code", "CN-AH", short_zh=f"皖{EVIL}", name_en=f"A{EVIL}")
    package.change(
        rows["sources"],
        "source_id",
        "s4",
        title=f"题{EVIL}",
        publisher=f"社{EVIL}",
        publisher_en=f"P{EVIL}",
    )
    for row in rows["reference"]:
        row.update(source_title=f"B{EVIL}", source_url="javascript:alert(1)")
    package.change(rows["derivations"], "derivation_id", "conversion_income_base", assumption=EVIL)
    page = built(clean, rows)
    parsed = Parsed(page)
    assert len(parsed.all("script")) == 1
    assert parsed.all("img") == []
    assert not any(name.startswith("on") for _, a in parsed.elements for name in a)
    assert not [a for a in parsed.all("a") if a["href"].startswith("javascript")]
    assert not set("\u202e\u2066") & set(page)
    assert "<script>alert(1)</script>" in text_of(parsed, "en")  # shown as the text that it is


def luminance(colour):
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_every_colour_of_words_and_marks_has_the_contrast_of_wcag_aa(mode):
    paper = luminance(getattr(style.PAPER, mode))
    for colour in style.PALETTE:
        if colour in (style.PAPER, style.LINE):
            continue
        pair = sorted((paper, luminance(getattr(colour, mode))))
        assert (pair[1] + 0.05) / (pair[0] + 0.05) >= 4.5, colour


def test_every_colour_of_the_drawings_follows_the_mode_of_the_page(page):
    (css,) = re.findall(r"<style>(.*?)</style>", page, re.S)
    used = set(re.findall(r'(?:fill|stroke)="(#[0-9a-f]{6})"', page))
    assert used
    for colour in used:
        assert f'[fill="{colour}"]' in css
        assert f'[stroke="{colour}"]' in css


def test_every_verdict_of_the_model_has_words_in_both_languages():
    assert set(rd_expenditure._VERDICTS) == set(VERDICTS)


def test_footnotes_of_the_editors_stand_under_the_chart_with_their_figures(clean):
    rows = package.tables()
    for key in ("s4-30", "s4-40"):
        package.change(rows["observations"], "observation_id", key, note="Year taken over <i>.")
    page = built(clean, rows)
    assert page.count('<li lang="en">[s4-30], [s4-40] Year taken over &lt;i&gt;.</li>') == 2


def test_no_word_of_the_page_is_idle():
    template = (resources.files(reports) / "templates" / "page.html.jinja").read_text("utf-8")
    assert [name for name in PAGE["en"] if f"words.{name}" not in template] == []
