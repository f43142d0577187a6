"""The tables of the gazetteer are whole, agree with the published lists and with one another."""

from __future__ import annotations

import csv
import re
import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.coding import gazetteer
from indicators.coding.gazetteer import AreaSpan, find
from indicators.coding.gazetteer.areas import table
from indicators.coding.gazetteer.forms import ALWAYS, BESIDE, forms, plain, usual

AREAS = gazetteer.areas()
FORMS = {form.text: form for form in forms()}
PLACEHOLDERS = {"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"}
REPEATED = {"东莞市", "中山市", "儋州市", "嘉峪关市"}
"""Cities without districts, which the published list repeats one level down."""


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_every_division_of_the_published_list_is_there_and_nothing_else(project: Path):
    listed = rows(project / "docs" / "tools" / "divisions.csv")
    expected = {
        row["code"]: (row["name_zh"], row["level"])
        for row in listed
        if row["name_zh"] not in PLACEHOLDERS
        and not (row["level"] == "county" and row["name_zh"] in REPEATED)
    }
    places = {row["gb_2260"]: (row["name_zh"], row["level"]) for row in table("places")}
    assert places == expected
    assert len(places) == 34 + 342 - 9 + 2978 - 4


def test_every_place_lies_in_one_of_a_higher_level():
    order = ["world", "country", "province", "prefecture", "county"]
    for row in table("places"):
        parent = AREAS[row["parent"]]
        assert order.index(parent.level) < order.index(row["level"]), row["name_zh"]


@pytest.mark.parametrize("level, parents", [("prefecture", {"province"})])
def test_every_prefecture_lies_in_a_province(level: str, parents: set[str]):
    found = [area for area in AREAS.values() if area.level == level]
    assert len(found) == 333 + 20
    assert {AREAS[str(area.parent)].level for area in found} == parents


def test_every_county_and_city_of_taiwan_has_its_code_of_iso_3166_2():
    taiwan = {row["code"]: row for row in table("taiwan")}
    assert taiwan.keys() == {
        f"TW-{code}"
        for code in (
            "CHA", "CYI", "CYQ", "HSQ", "HSZ", "HUA", "ILA", "KEE", "KHH", "KIN", "LIE",
            "MIA", "NAN", "NWT", "PEN", "PIF", "TAO", "TNN", "TPE", "TTT", "TXG", "YUN",
        )
    }  # fmt: skip
    assert {row["parent"] for row in taiwan.values()} == {"CN-TW"}


def test_the_counties_that_two_lists_have_are_left_to_the_text():
    assert usual(FORMS["连江县"].codes) is None
    assert usual(FORMS["金门县"].codes) is None


def test_counties_without_a_prefecture_lie_in_their_province():
    assert gazetteer.area("429004").parent == "CN-HB"
    assert gazetteer.area("310115").parent == "CN-SH"
    assert gazetteer.area("441900").level == "prefecture"


def test_the_codes_of_the_public_list_agree_in_names_level_and_parent(project: Path):
    for row in rows(project / "raw" / "codelists" / "areas.csv"):
        area = AREAS[row["code"]]
        assert (area.name_zh, area.name_en, area.level, area.parent or "") == (
            row["name_zh"],
            row["name_en"],
            row["level"],
            row["parent"],
        )


def test_the_groupings_of_the_public_list_have_the_same_members(project: Path):
    members: dict[str, list[str]] = {}
    for row in rows(project / "raw" / "codelists" / "area_members.csv"):
        members.setdefault(row["grouping"], []).append(row["member"])
    assert {code: gazetteer.members(code) for code in members} == {
        code: tuple(sorted(inside)) for code, inside in members.items()
    }


def test_every_member_is_a_place_and_every_grouping_but_the_world_has_some():
    groupings = [area for area in AREAS.values() if area.level == "grouping"]
    assert {code for area in groupings for code in gazetteer.members(area.code)} <= AREAS.keys()
    assert [area.code for area in groupings if not gazetteer.members(area.code)] == []
    assert {row["extent"] for row in table("members")} == {"whole", "part"}


@pytest.mark.parametrize(
    "code, number",
    [("X-EU", 27), ("X-ASEAN", 11), ("X-RCEP", 15), ("X-YREB", 11), ("X-YRP", 9), ("X-WEST", 12),
     ("X-EAST", 10), ("X-CENTRAL", 6), ("X-NORTHEAST", 3), ("X-PRD", 9), ("X-CCEC", 44)],
)  # fmt: skip
def test_a_grouping_has_as_many_members_as_its_charter_says(code: str, number: int):
    assert len(gazetteer.members(code)) == number


def test_the_four_regions_of_the_statistics_share_out_the_mainland():
    inside = [
        code
        for region in ("X-EAST", "X-CENTRAL", "X-WEST", "X-NORTHEAST")
        for code in gazetteer.members(region)
    ]
    provinces = {area.code for area in AREAS.values() if area.level == "province"}
    assert len(inside) == len(set(inside))
    assert set(inside) == provinces - {"CN-HK", "CN-MO", "CN-TW"}


def test_every_country_of_iso_3166_is_there():
    countries = [area for area in AREAS.values() if area.level == "country"]
    # 249 codes; Taiwan, Hong Kong and Macao stand among the provinces, Antarctica is no country.
    assert len(countries) == 245
    assert all(re.fullmatch("[A-Z]{2}", area.code) for area in countries)


@pytest.mark.parametrize(
    "code, name",
    [("610100", "Xi'an"), ("150100", "Hohhot"), ("650100", "Ürümqi"), ("540100", "Lhasa"),
     ("152500", "Xilingol"), ("230100", "Harbin"), ("230200", "Qiqihar"), ("222400", "Yanbian"),
     ("533400", "Dêqên"), ("532800", "Xishuangbanna"), ("653100", "Kashgar"), ("654000", "Ili"),
     ("350200", "Xiamen"), ("341500", "Lu'an"), ("330382", "Yueqing"), ("321183", "Jurong"),
     ("310112", "Minhang"), ("440113", "Panyu"), ("141124", "Linxian"), ("320685", "Hai'an"),
     ("130171", "Shijiazhuang High-tech Industrial Development Zone"), ("150626", "Uxin Banner"),
     ("211100", "Panjin"), ("120116", "Binhai"), ("321302", "Sucheng"), ("511126", "Jiajiang")],
)  # fmt: skip
def test_irregular_english_names_are_right(code: str, name: str):
    assert gazetteer.area(code).name_en == name


def test_english_names_are_names():
    allowed = set(string.ascii_letters + " '-") | set("üÜêôéãçÅí")
    odd = {area.name_en for area in AREAS.values() if set(area.name_en) - allowed}
    # Ampersands, commas and points stand in the names of a few countries and one grouping only.
    assert all("&" in name or "," in name or "." in name or "(" in name for name in odd), odd
    assert all(area.name_en and area.name_en[0].isupper() for area in AREAS.values())


def test_every_override_of_a_name_is_about_a_place(project: Path):
    tools = project / "docs" / "tools"
    names = {row["name_zh"] for row in table("places")}
    shorts = {row["short_zh"] for row in table("places")}
    assert {row["name_zh"] for row in rows(tools / "english_names.csv")} - names == set()
    assert {row["short_zh"] for row in rows(tools / "bare_names.csv")} - shorts == set()


def test_of_places_of_one_level_none_goes_before_the_other():
    assert usual(("320100", "330100")) is None
    assert usual(("CN-JS", "320100")) == "CN-JS"
    assert usual(("320106", "330106")) is None


def test_every_guard_belongs_to_a_form():
    assert {row["form"] for row in table("guards")} - FORMS.keys() == set()


def test_forms_are_written_in_plain_script_and_have_two_characters_or_more():
    assert [text for text in FORMS if plain(text) != text] == []
    assert [text for text in FORMS if len(text) < 2] == []
    assert {form.worth for form in FORMS.values()} == {ALWAYS, BESIDE}


def test_every_form_that_always_counts_is_found_alone():
    wrong = []
    for text, form in FORMS.items():
        spans = find(f"，{text}，")
        if form.worth == ALWAYS and [(s.start, s.candidates) for s in spans] != [(1, form.codes)]:
            wrong.append(text)
    assert wrong == []


def test_every_full_name_is_found_behind_its_parent():
    wrong = []
    for row in table("places"):
        if row["level"] == "county":
            text = f"{gazetteer.area(row['parent']).name_zh}{row['name_zh']}"
            if find(text)[-1].code != row["code"]:
                wrong.append(text)
    assert wrong == []


PIECES = [
    *FORMS, "沪", "苏", "浙", "皖", "云", "新", "、", "和", "，", "\n", "投资", "大学", "2023年",
    "臺灣", "廣東", "滬", "其中", "（", "）", "a", "😀", "\ud800",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_spans_are_in_order_apart_and_say_what_stands_there(text: str):
    spans = find(text)
    reached = 0
    for span in spans:
        assert reached <= span.start < span.end <= len(text)
        assert plain(text[span.start : span.end]) == span.form
        assert span.ambiguous == (span.code is None)
        assert span.code is None or span.code in span.candidates
        assert set(span.candidates) <= AREAS.keys()
        reached = span.end


@given(st.lists(st.sampled_from(PIECES), max_size=15).map("".join), st.sampled_from("。！\n"))
def test_a_sentence_of_its_own_behind_changes_no_place_that_is_known(text: str, mark: str):
    known = [span for span in find(text) if span.candidates == (span.code,)]
    behind = find(f"{text}{mark}{'没有地名的句子' * 20}")
    assert [span for span in behind if span.candidates == (span.code,)] == known


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str):
    assert all(isinstance(span, AreaSpan) for span in find(text))
