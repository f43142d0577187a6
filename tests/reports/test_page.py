import base64
import csv
import gzip
import hashlib
import io
import re
from collections import Counter
from decimal import Decimal
from html.parser import HTMLParser
from importlib import resources
from urllib.request import urlopen

import pytest

from indicators import reports
from indicators.reports import style
from indicators.reports.chapters import CHAPTERS
from indicators.reports.downloads import data
from indicators.reports.figures import Figure
from indicators.reports.page import build, read
from indicators.reports.sources import cited
from indicators.reports.words import PAGE
from tests.reports import package
from tests.reports.conftest import EDITION

EVIL = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\"'&\u202e\u2066"


VOID = {"meta", "input", "br", "dt", "dd", "th", "td", "tr"}


class Parsed(HTMLParser):
    """The elements of a page with their attributes, and its text by language of the part."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.elements = []
        self._open: list[tuple[str, str | None]] = []
        self.parts: dict[str, list[str]] = {"zh": [], "en": []}
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        self.elements.append((tag, attributes))
        outer = self._open[-1][1] if self._open else None
        classes = (attributes.get("class") or "").split()
        mine = next((language for language in self.parts if language in classes), outer)
        if tag not in VOID:
            self._open.append((tag, mine))

    def handle_endtag(self, tag):
        while self._open and tag not in VOID and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        part = self._open[-1][1] if self._open else None
        if part:
            self.parts[part].append(data)

    def all(self, tag):
        return [attributes for name, attributes in self.elements if name == tag]


CHARTS = tuple(chart for chapter in CHAPTERS for chart in chapter.charts)


@pytest.fixture(scope="module")
def parsed(page):
    return Parsed(page)


@pytest.fixture(scope="module")
def drawn(connection):
    """Return the charts that the package typed by hand has figures for."""
    return [c for c in CHARTS if c.content(read(connection, c), "zh") is not None]


def text_of(parsed, language):
    return " ".join("".join(parsed.parts[language]).split())


def unpacked(address):
    """Return the text of a file that lies packed in the page."""
    return gzip.decompress(urlopen(address).read()).decode("utf-8-sig")  # noqa: S310


def built(clean, rows):
    with package.open_package(clean, rows) as opened:
        return build(opened, EDITION).decode("utf-8")


def test_the_page_is_one_light_file_that_loads_nothing(page, parsed):
    assert len(page.encode()) < 400_000
    assert [a for _, a in parsed.elements if "src" in a or "srcset" in a] == []
    assert parsed.all("link") == parsed.all("iframe") == parsed.all("img") == []
    assert len(parsed.all("script")) == 1
    assert len(parsed.all("style")) == 2  # the second is the font
    assert set(re.findall(r"url\((.{0,23})", page)) == {"data:font/woff2;base64,"}
    assert "@import" not in page


def test_the_policy_allows_only_the_style_and_script_of_the_file(page, parsed):
    (policy,) = (a["content"] for a in parsed.all("meta") if "http-equiv" in a)
    for tag in ("style", "script"):
        allowed = " ".join(
            f"'sha256-{base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()}'"
            for body in re.findall(rf"<{tag}[^>]*>(.*?)</{tag}>", page, re.S)
        )
        assert f"; {tag}-src {allowed};" in policy
    assert "default-src 'none'" in policy
    assert all(
        "style" not in a and not any(n.startswith("on") for n in a) for _, a in parsed.elements
    )


def test_every_identifier_is_unique_and_every_link_inside_has_a_target(parsed, drawn):
    ids = Counter(a["id"] for _, a in parsed.elements if "id" in a)
    assert set(ids.values()) == {1}
    inside = {a["href"][1:] for a in parsed.all("a") if a["href"].startswith("#")}
    assert inside <= ids.keys()
    for chart in drawn:
        assert chart.anchor in inside
        assert {f"{chart.anchor}-zh", f"{chart.anchor}-en"} <= ids.keys()


def test_each_language_has_every_chart_in_the_widths_that_it_needs(page, drawn):
    for language in ("zh", "en"):
        begin = f'<div class="{language}" id="(fig-.*?)-{language}"'
        parts = re.findall(begin + "(.*?)<details", page, re.S)
        assert [anchor for anchor, _ in parts] == [chart.anchor for chart in drawn]
        for _, part in parts:
            assert part.count("chart wide") == part.count("chart narrow")
            assert part.count("<svg") >= 1 or '<ul class="facts">' in part


def test_every_table_has_a_caption_and_every_head_a_scope(parsed):
    assert len(parsed.all("table")) == len(parsed.all("caption")) > 10
    assert {a.get("scope") for a in parsed.all("th")} == {"col", "row"}


def test_every_observation_has_an_anchor_with_its_provenance(page, parsed):
    rows = {a["id"] for a in parsed.all("tr") if a.get("id", "").startswith("obs-")}
    assert rows == {f"obs-{key}" for key, *_ in package.FIGURES}
    (row,) = re.findall(r'<tr id="obs-s4-10".*', page)
    for words in ("s4: 10–18", "4802.6亿元", "[480.26, 480.26]", "与官方数值一致", "accepted",
                  "agrees with the official value", "stated in the text", "文中写明"):  # fmt: skip
        assert words in row


def test_the_mark_of_a_printed_figure_leads_to_its_observation(page):
    link = r"<a href=#obs-s2-20 [^>]*aria-label="
    assert re.search(link + "[^ >]*超过307亿元（原文“超307亿元”）><path", page)
    assert re.search(link + '"[^"]*more than CNY 30.7 billion"><path', page)


def test_the_data_of_a_chart_are_a_file_in_the_page(parsed):
    (link,) = (a for a in parsed.all("a") if a.get("download") == "technology_contracts.csv.gz")
    rows = list(csv.DictReader(io.StringIO(unpacked(link["href"]))))
    assert [row["value"] for row in rows] == ["30700000000", "83000000000", "9300", "8700"]
    assert {row["upper"] for row in rows if "upper" in row} <= {""}


def test_a_name_is_no_formula_in_a_downloaded_file():
    for begin in ("=", "+", "-", "@", "\t", "＝"):
        figure = Figure("printed", area_en=f"{begin}1+1", value=Decimal(-1))
        text = unpacked(data("t", [figure]).address)
        assert text.splitlines()[1] == f"printed,'{begin}1+1,-1"


@pytest.mark.parametrize(
    "language,expected",
    [
        (
            "zh",
            [
                "广东R&D经费自2016年起居全国首位，2023年达4802.6亿元",
                "2022年江苏与安徽、上海、浙江的技术交易：输出超过307亿元，吸纳超过830亿元",
                "2022年高校科技成果转化合同成交额：文中3地，北京最高，为163.5亿元，广东最低，为75.12亿元",
                "2023年广东科技成果转化收入133.96亿元，近5年累计增长64%，由此推算基期约82亿元",
                "文中所载广东2023年的数字：与官方数值一致",
                "国家统计局、科学技术部、财政部",
                "s4: 10–18",
            ],
        ),
        (
            "en",
            [
                "Guangdong has led the nation in R&D expenditure since 2016: CNY 480.26 billion",
                "with Anhui, Shanghai and Zhejiang in 2022: more than CNY 30.7 billion sold, "
                "more than CNY 83 billion bought",
                "of 3 places in print Beijing has most (CNY 16.35 billion), Guangdong least (CNY "
                "7.512 billion)",
                "up 64% over the last 5 years: that implies a base of about CNY 8.2 billion",
                "Assumed for “Income in the base year”: growth is cumulative",
                "Southern Finance: (no headline in the file), 31 December 2024 (date inferred)",
                "more than 9,300 contracts",
            ],
        ),
    ],
)
def test_headlines_and_figures_are_said_in_the_manner_of_the_language(parsed, language, expected):
    text = text_of(parsed, language)
    for words in expected:
        assert words in text


def test_only_years_known_for_every_province_are_compared_and_only_the_leading_six_named(page):
    (part,) = re.findall(r'<div class="en" id="fig-rd-expenditure-en".*?</figure>', page, re.S)
    assert "2014–2023" in part
    assert "509.961" not in part  # Guangdong 2024, when no other province is known
    assert "Hubei" not in part


def test_contracts_of_fewer_modes_do_not_stand_beside_the_others(page):
    (part,) = re.findall(r'id="fig-conversion-contracts-zh".*?</figure>', page, re.S)
    assert "11.2亿元" not in part


def test_the_table_holds_the_official_values_exactly(page):
    (table,) = re.findall(
        r"<table[^>]*>\n<caption[^>]*><span>R&amp;D经费（亿元）.*?</table>", page, re.S
    )
    _, *years = re.findall(r"<th scope=col>([^<]+)", table)
    rows = re.findall(r"<tr><th scope=row>([^<]+)((?:<td>[^<]*)*)", table)
    names = {zh: code for code, (_, zh, *_) in package.AREAS.items()}
    assert [name for name, _ in rows] == ["广东", "江苏", "北京", "浙江", "山东", "上海", "湖北"]
    for name, cells in rows:
        found = [Decimal(v) for v in re.findall(r"<td>([^<]+)", cells)]
        assert found == [Decimal(package.OFFICIAL[names[name]][int(y)]) for y in years]


def test_each_source_stands_once_and_exhibits_cite_it_by_its_number(page, parsed, drawn):
    (listed,) = re.findall(r'<section class="chapter sources".*?</section>', page, re.S)
    numbers = re.findall(r'<li id="source-(\d+)"', listed)
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]
    assert listed.count("https://example.org/bulletin") == 1
    assert page.count("https://example.org/bulletin") == 1
    cited_by = re.findall(r'<a href="#source-(\d+)">\[(\d+)\]</a>', page)
    assert {one for one, _ in cited_by} == set(numbers)
    assert all(target == shown for target, shown in cited_by)


def test_the_foot_names_version_day_hash_licence_and_citation(page, parsed):
    foot = page[page.index("<footer") :]
    for words in ("9.8.7", "2026年11月21日", "21 November 2026", EDITION.data_sha256):
        assert words in foot
    for language in ("zh", "en"):
        assert "CC BY 4.0" in text_of(parsed, language)
        assert "9.8.7" in text_of(parsed, language)


def test_the_same_data_give_the_same_bytes(connection, page):
    assert build(connection, EDITION).decode("utf-8") == page


def test_both_languages_have_the_same_words_to_say():
    assert PAGE["zh"].keys() == PAGE["en"].keys()


def test_a_chart_without_figures_is_left_out_of_page_and_contents(clean):
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
    assert "chapter-technology-market" not in page


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
    assert "数字与官方数值一致" not in text
    assert "differs" not in text
    assert "与官方数值不同" in text


def test_a_figure_without_a_period_stands_on_no_scale_and_says_why_it_differs(clean):
    rows = package.tables()
    why = {"reason_zh": "文中未写年份。", "reason_en": "No year is printed."}
    package.change(rows["reconciliation"], "observation_id", "s4-10", verdict="differs", **why)
    package.change(rows["observations"], "observation_id", "s4-10", time_period=None)
    (chart,) = (chart for chart in CHARTS if chart.id == "reconciliation")
    with package.open_package(clean, rows) as connection:
        figures = read(connection, chart)
    assert "scale" not in {figure.group for figure in figures}
    chinese, english = chart.content(figures, "zh"), chart.content(figures, "en")
    assert chinese
    assert chinese.notes[-1].endswith("文中未写年份。")
    assert english
    assert english.notes[-1].endswith("No year is printed.")


def test_counts_of_members_name_the_texts_that_name_them(clean):
    rows = package.tables()
    said = {"name_printed": "名", "name_zh": "名", "locator": "s4:10-18", "description_en": "One."}
    rows["consortia"] = [{"consortium_id": "c", "consortium_type": "regional", "lead": "a", **said}]
    rows["organisations"] = [
        {
            "organisation_id": who,
            "organisation_type": "enterprise",
            "seat": seat,
            "seat_basis": "text",
            **said,
        }
        for who, seat in (("a", "CN-JS"), ("b", "CN-GD"))
    ]
    rows["memberships"] = [
        {"group_id": "c", "organisation_id": who, "role": "member", "locator": "s4:10-18"}
        for who in ("a", "b")
    ]
    with package.open_package(clean, rows) as connection:
        for chart in (c for c in CHARTS if c.id in {"consortia_members", "consortia_matrix"}):
            figures = read(connection, chart)
            told = chart.content(figures, "en")
            assert told
            assert told.headline.split()[1] in {"2", "of"}
            assert [c.publisher for c in cited(figures, "en")] == ["Southern Finance"]


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
        if colour in (style.PAPER, style.LINE, style.FAINT, style.STREAK):
            continue  # rules and grounds, which no word or mark needs
        if colour in (*style.STEPS, *style.STEP_INKS):
            continue
        pair = sorted((paper, luminance(getattr(colour, mode))))
        assert (pair[1] + 0.05) / (pair[0] + 0.05) >= 4.5, colour


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_words_on_a_class_of_a_map_have_the_contrast_of_wcag_aa(mode):
    for ground, ink in zip(style.STEPS, style.STEP_INKS, strict=True):
        pair = sorted(luminance(getattr(colour, mode)) for colour in (ground, ink))
        assert (pair[1] + 0.05) / (pair[0] + 0.05) >= 4.5, ink


def test_every_colour_of_the_drawings_follows_the_mode_of_the_page(page):
    (css,) = re.findall(r"<style>(.*?)</style>", page, re.S)
    used = set(re.findall(r'(?:fill|stroke)="(#[0-9a-f]{6})"', page))
    assert used
    for colour in used:
        assert f'[fill="{colour}"]' in css
        assert f'[stroke="{colour}"]' in css


def test_a_footnote_of_the_editors_stands_with_its_figure_and_charts_lead_to_it(clean):
    rows = package.tables()
    for key in ("s4-30", "s4-40"):
        package.change(
            rows["observations"], "observation_id", key, note="Year taken over <i>: 目前."
        )
    untold = built(clean, rows)
    assert '<dt>编者注<dd><span lang="en">Year taken over &lt;i&gt;: 目前.</span>' in untold
    rows["translations"].append(
        {
            "wording": "Year taken over <i>: 目前.",
            "wording_language": "en",
            "translation": "年份沿用<i>。",
        }
    )
    page = built(clean, rows)
    chinese = '<span lang="zh-Hans">目前</span>'
    for key in ("s4-30", "s4-40"):
        (row,) = re.findall(rf'<tr id="obs-{key}".*', page)
        assert "<dt>编者注<dd>年份沿用&lt;i&gt;。" in row
        assert f"<dt>Editors&#39; note<dd>Year taken over &lt;i&gt;: {chinese}." in row
    assert re.search(
        r'<p class="editors">.*<a href="#obs-s4-30">s4-30</a> <a href="#obs-s4-40">s4-40</a>', page
    )


def test_a_title_is_told_in_the_language_of_the_page_with_the_original_behind_it(clean):
    rows = package.tables()
    rows["translations"].append(
        {"wording": "三地技术市场", "wording_language": "zh-Hans", "translation": "Three markets"}
    )
    page = built(clean, rows)
    original = '<cite><bdi><span lang="zh-Hans">三地技术市场</span></bdi></cite>'
    assert f"<cite><bdi>Three markets</bdi></cite> ({original}), 1 June 2023" in page
    assert "<cite><bdi>三地技术市场</bdi></cite>，2023年6月1日" in page


def test_no_word_of_the_page_is_idle():
    folder = resources.files(reports)
    template = "".join(
        (folder / name).read_text("utf-8")
        for name in ("templates/page.html.jinja", "templates/body.html.jinja", "frame.py")
    )
    composed = [name for name in PAGE["en"] if name.startswith(("head_", "filter_"))]
    for name in PAGE["en"].keys() - composed:
        assert f'"{name}"' in template or re.search(rf"\.{name}\b", template), name
    for name in composed:
        assert f'"{name.partition("_")[2]}"' in template or name.startswith("filter_"), name


def test_a_source_says_where_its_values_were_read_unless_its_publisher_has_them():
    def detail(language, **read):
        return cited([Figure("official", publisher="NBS", year=2023, **read)], language)[0].detail

    assert detail("en") == "2023"
    assert detail("en", read_at_en="reprint") == "2023; read at: reprint"
    assert detail("zh", read_at_zh="转载") == "2023；读取处：转载"
