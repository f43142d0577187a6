import base64
import csv
import gzip
import hashlib
import io
import re
from collections import Counter
from decimal import Decimal
from importlib import resources
from urllib.request import urlopen

import pytest

from indicators import reports
from indicators.reports import style
from indicators.reports.chapters import CHAPTERS
from indicators.reports.downloads import COLUMNS, FURTHER, data
from indicators.reports.figures import Figure
from indicators.reports.page import build, read
from indicators.reports.sources import cited
from indicators.reports.words import PAGE
from tests.reports import package
from tests.reports.conftest import EDITION
from tests.reports.tree import Page, attributes, text

EVIL = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\"'&\u202e\u2066"


CHARTS = tuple(chart for chapter in CHAPTERS for chart in chapter.charts)


@pytest.fixture(scope="module")
def parsed(page):
    return Page(page)


@pytest.fixture(scope="module")
def drawn(connection):
    """Return the charts that the package typed by hand has figures for."""
    return [c for c in CHARTS if c.content(read(connection, c), "zh") is not None]


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


def test_each_language_has_every_chart_in_the_widths_that_it_needs(parsed, drawn):
    for language in ("zh", "en"):
        parts = parsed.query(f"article > div.{language}")
        wanted = [f"{chart.anchor}-{language}" for chart in drawn]
        assert [attributes(part)["id"] for part in parts] == wanted
        for part in parts:
            pictures = part.query(".chart.wide svg")
            assert len(pictures) == len(part.query(".chart.narrow svg"))
            assert pictures or part.query(".facts")


def test_every_table_has_a_caption_and_every_head_a_scope(parsed):
    assert len(parsed.all("table")) == len(parsed.all("caption")) > 10
    assert {a.get("scope") for a in parsed.all("th")} == {"col", "row"}


def test_every_observation_has_an_anchor_with_its_provenance(parsed):
    rows = {a["id"] for a in parsed.all("tr") if a.get("id", "").startswith("obs-")}
    assert rows == {f"obs-{key}" for key, *_ in package.FIGURES}
    row = text(parsed.one("#obs-s4-10"))
    for words in ("4802.6亿元", "与官方数值一致", "agrees with the official value",
                  "stated in the text", "文中写明"):  # fmt: skip
        assert words in row


def test_the_provenance_of_an_observation_is_told_in_the_words_of_the_language(parsed):
    for language, wanted in {
        "zh": {"出处": "南方财经，2024年12月31日，字符10—18",
               "含义": "确切，[4802.6, 4802.6] 亿元", "决定": "复核通过"},
        "en": {"Source": "Southern Finance, 31 December 2024, characters 10–18",
               "Claim": "exact, [480.26, 480.26] CNY billion", "Decision": "accepted"},
    }.items():  # fmt: skip
        terms = [text(one) for one in parsed.query(f"#obs-s4-10 dl[lang={language}] dt")]
        said = [text(one) for one in parsed.query(f"#obs-s4-10 dl[lang={language}] dd")]
        told = dict(zip(terms, said, strict=True))
        assert {term: told[term] for term in wanted} == wanted
    (link,) = parsed.query("#obs-s4-10 td a")
    assert "Southern Finance" in text(parsed.one(attributes(link)["href"]))


def test_codes_stand_last_in_an_observation_those_that_the_filters_read_first(parsed):
    codes = text(parsed.query("#obs-s4-10 details > code")[0])
    assert codes == "rd_expenditure · CN-GD · CNY"


def test_the_mark_of_a_printed_figure_leads_to_its_observation(parsed):
    links = parsed.query('.chart a[href="#obs-s2-20"]')
    told = [attributes(link)["aria-label"] for link in links]
    assert all(link.query("path") for link in links)
    assert any(words.endswith("超过307亿元（原文“超307亿元”）") for words in told)
    assert any(words.endswith("more than CNY 30.7 billion") for words in told)


def test_the_data_of_a_chart_are_a_file_in_the_page(parsed):
    (link,) = (a for a in parsed.all("a") if a.get("download") == "technology_contracts.csv.gz")
    rows = list(csv.DictReader(io.StringIO(unpacked(link["href"]))))
    assert [row["value"] for row in rows] == ["30700000000", "83000000000", "9300", "8700"]
    assert {row["upper"] for row in rows} == {""}


def test_the_files_of_all_charts_begin_with_the_same_columns_and_say_where_each_row_is_from(parsed):
    links = [a for a in parsed.all("a") if a.get("download", "").endswith(".csv.gz")]
    assert len(links) == len(parsed.query(".files")) > 5
    roles = set()
    for link in links:
        header, *rows = csv.reader(io.StringIO(unpacked(link["href"])))
        assert tuple(header[: len(COLUMNS)]) == COLUMNS
        further = header[len(COLUMNS) :]
        assert further == [name for name in FURTHER if name in further]
        for cells in rows:
            row = dict(zip(header, cells, strict=True))
            needed = {"official": ("publisher", "source_title", "source_url", "series", "vintage"),
                      "printed": ("source_id", "locator", "observation_id"),
                      }.get(row["role"], ())  # fmt: skip
            if needed:
                needed += ("area", "area_zh", "area_en", "indicator", "unit", "qualifier")
            assert [name for name in needed if not row[name]] == [], (link["download"], row)
            roles.add(row["role"])
    assert {"official", "printed", "derived"} <= roles


def test_an_official_bound_stays_a_bound_in_a_downloaded_file():
    thirty = Decimal(30)
    over = Figure("official", value=thirty, lower=thirty, closed="neither", qualifier="over")
    exact = Figure("official", value=thirty, lower=thirty, upper=thirty, closed="both",
                   qualifier="exact")  # fmt: skip
    rows = list(csv.DictReader(io.StringIO(unpacked(data("t", [over, exact]).address))))
    told = [[row[n] for n in ("value", "lower", "upper", "closed", "qualifier")] for row in rows]
    assert told == [["30", "30", "", "neither", "over"], ["30", "", "", "", "exact"]]


def test_a_name_is_no_formula_in_a_downloaded_file():
    for begin in ("=", "+", "-", "@", "\t", "＝"):
        figure = Figure("printed", area_en=f"{begin}1+1", value=Decimal(-1))
        (row,) = csv.DictReader(io.StringIO(unpacked(data("t", [figure]).address), newline=""))
        assert (row["area_en"], row["value"]) == (f"'{begin}1+1", "-1")


@pytest.mark.parametrize(
    "language,expected",
    [
        (
            "zh",
            [
                "广东R&D经费自2016年起居全国首位，2023年达4802.6亿元",
                "2022年江苏与安徽、上海、浙江的技术交易：输出超过307亿元，吸纳超过830亿元",
                "2022年高校科技成果转化合同成交额：文中所载3地以北京最高（163.5亿元），广东最低（75.12亿元）",
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
                "Of the three places that the text prints, Beijing had the largest conversion "
                "contracts of universities in 2022 (CNY 16.35 billion), Guangdong the smallest "
                "(CNY 7.512 billion)",
                "up 64% over the last five years, which implies a base of about CNY 8.2 billion",
                "Assumed for “Income in the base year”: growth is cumulative",
                "Southern Finance: (no headline in the file), 31 December 2024 (date inferred)",
                "more than 9,300 contracts",
            ],
        ),
    ],
)
def test_headlines_and_figures_are_said_in_the_manner_of_the_language(parsed, language, expected):
    text = parsed.spoken(language)
    for words in expected:
        assert words in text


def test_only_years_known_for_every_province_are_compared_and_only_the_leading_six_named(parsed):
    part = text(parsed.one("#fig-rd-expenditure-en"))
    assert "2014–2023" in part
    assert "509.961" not in part  # Guangdong 2024, when no other province is known
    assert "Hubei" not in part


def test_contracts_of_fewer_modes_do_not_stand_beside_the_others(parsed):
    part = text(parsed.one("#fig-conversion-contracts-zh"))
    assert "亿元" in part
    assert "11.2亿元" not in part


def test_the_table_holds_the_official_values_exactly(parsed):
    (table,) = (
        table
        for table in parsed.query("table")
        if text(table.query("caption")[0]).startswith("R&D经费（亿元）")
    )
    _, *years = (text(head) for head in table.query("thead th"))
    rows = [
        (text(row.query("th")[0]), [text(cell) for cell in row.query("td")])
        for row in table.query("tbody tr")
    ]
    names = {zh: code for code, (_, zh, *_) in package.AREAS.items()}
    assert [name for name, _ in rows] == ["广东", "江苏", "北京", "浙江", "山东", "上海", "湖北"]
    for name, cells in rows:
        found = [Decimal(cell) for cell in cells if cell]
        assert found == [Decimal(package.OFFICIAL[names[name]][int(y)]) for y in years]


def test_each_source_stands_once_and_exhibits_cite_it_by_its_number(page, parsed, drawn):
    numbers = [attributes(one)["id"].removeprefix("source-") for one in parsed.query(".sources li")]
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]
    assert len(parsed.query('.sources a[href="https://example.org/bulletin"]')) == 1
    assert page.count("https://example.org/bulletin") == 1
    links = parsed.query('a[href^="#source-"]')
    cited_by = [
        (attributes(link)["href"].removeprefix("#source-"), text(link)[1:-1])
        for link in links
        if text(link).startswith("[")
    ]
    assert {one for one, _ in cited_by} == set(numbers) != set()
    assert all(target == shown for target, shown in cited_by)


def test_the_foot_names_version_day_hash_licence_and_citation(page, parsed):
    foot = page[page.index("<footer") :]
    for words in ("9.8.7", "2026年11月21日", "21 November 2026", EDITION.data_sha256):
        assert words in foot
    for language in ("zh", "en"):
        assert "CC BY 4.0" in parsed.spoken(language)
        assert "9.8.7" in parsed.spoken(language)


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
    assert Page(page).all("svg")  # the explanation of the marks
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
    assert "北京：超过163.5亿元" in page


def test_a_printed_figure_that_differs_is_not_said_to_agree(clean):
    rows = package.tables()
    package.change(rows["reconciliation"], "observation_id", "s4-10", verdict="differs")
    text = Page(built(clean, rows)).spoken("zh")
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
            assert re.match(r"Of the 2 members|\d+ of \d+ pairs", told.headline)
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
    parsed = Page(page)
    assert len(parsed.all("script")) == 1
    assert parsed.all("img") == []
    assert not any(name.startswith("on") for _, a in parsed.elements for name in a)
    assert not [a for a in parsed.all("a") if a["href"].startswith("javascript")]
    assert not set("\u202e\u2066") & set(page)
    assert "<script>alert(1)</script>" in parsed.spoken("en")  # shown as the text that it is


def luminance(colour):
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    channels = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
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


def test_no_two_colours_of_the_palette_are_one_in_the_drawings():
    assert len({colour.light for colour in style.PALETTE}) == len(style.PALETTE)


def test_every_colour_of_the_drawings_follows_the_mode_of_the_page(parsed):
    css = text(parsed.query("style")[0])
    told = [a.get(name, "") for _, a in parsed.elements for name in ("fill", "stroke")]
    used = {colour for colour in told if colour.startswith("#")}
    assert len(used) > 10
    for colour in used:
        assert f'[fill="{colour}"]' in css
        assert f'[stroke="{colour}"]' in css


def test_a_footnote_of_the_editors_stands_with_its_figure_and_charts_lead_to_it(clean):
    rows = package.tables()
    for key in ("s4-30", "s4-40"):
        package.change(
            rows["observations"], "observation_id", key, note="Year taken over <i>: 目前."
        )

    def notes(page):
        rows = [page.one(f"#obs-{key}") for key in ("s4-30", "s4-40")]
        return [
            [dd for dt, dd in zip(row.query("dt"), row.query("dd"), strict=True)
             if text(dt) in {"编者注", "Editors' note"}]
            for row in rows
        ]  # fmt: skip

    for found in notes(Page(built(clean, rows))):
        (foreign,) = found[0].query('span[lang="en"]')
        assert text(foreign) == text(found[0]) == "Year taken over <i>: 目前."
    rows["translations"].append(
        {
            "wording": "Year taken over <i>: 目前.",
            "wording_language": "en",
            "translation": "年份沿用<i>。",
        }
    )
    page = Page(built(clean, rows))
    for chinese, english in notes(page):
        assert text(chinese) == "年份沿用<i>。"
        assert text(english) == "Year taken over <i>: 目前."
        assert [text(one) for one in english.query('span[lang="zh-Hans"]')] == ["目前"]
    assert any(
        [text(link) for link in links.query("a")] == ["s4-30", "s4-40"]
        for links in page.query("p.editors")
    )


def test_a_title_is_told_in_the_language_of_the_page_with_the_original_behind_it(clean):
    rows = package.tables()
    rows["translations"].append(
        {"wording": "三地技术市场", "wording_language": "zh-Hans", "translation": "Three markets"}
    )
    page = Page(built(clean, rows))
    (source,) = (one for one in page.query(".sources li") if "三地技术市场" in text(one))
    (english,) = source.query(".en")[-1:]
    assert text(english).endswith("Three markets (三地技术市场), 1 June 2023")
    assert [text(one) for one in english.query('cite span[lang="zh-Hans"]')] == ["三地技术市场"]
    (chinese,) = source.query(".zh")[-1:]
    assert text(chinese).endswith("三地技术市场，2023年6月1日")


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
    assert detail("en", read_at_en="reprint") == "2023, from a reprint"
    assert detail("zh", read_at_zh="转载") == "2023年，据转载"
