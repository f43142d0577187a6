"""Make the gazetteer's lists of places and countries.

usage: python docs/tools/areas.py

Needs pypinyin, Babel, jieba and opencc-python-reimplemented, which nothing else of the project
needs.
From this folder it reads `divisions.csv` (the published list), `english_names.csv` (names whose
English form is not the pinyin of a pronouncing dictionary) and `bare_names.csv` (what a name
without its 市, 区 or 县 is worth, where the general rule is wrong). It writes `places.csv`,
`countries.csv`, `variants.csv` and `words.txt` of `src/indicators/data/areas`. Names are written
in simplified script; `variants.csv` holds the traditional characters of names that the extractor's
own table does not have; `words.txt` the common words of two characters that a name may be cut out
of, such as 提高 and 密度, between which stands 高密.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import jieba
import opencc
from babel import Locale
from pypinyin import Style, lazy_pinyin

from indicators.extraction.tables import fold

HERE = Path(__file__).resolve().parent
DATA = HERE.parents[1] / "src" / "indicators" / "data" / "areas"
PLACES = (
    "code", "name_zh", "name_en", "level", "parent", "gb_2260", "short_zh", "bare", "forms",
)  # fmt: skip
PLACEHOLDERS = frozenset({"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"})
"""Rows of the list that stand for a group of places, not for a place."""

TITLES = ("特别行政区", "地区", "新区", "矿区", "特区", "省", "市", "盟", "县", "区", "旗")
NATIONS = (
    "满族", "蒙古族", "回族", "朝鲜族", "藏族", "羌族", "土家族", "苗族", "侗族", "布依族", "彝族",
    "壮族", "哈尼族", "傣族", "白族", "景颇族", "傈僳族", "瑶族", "畲族", "各族", "仫佬族",
    "毛南族",
    "黎族", "仡佬族", "水族", "纳西族", "拉祜族", "佤族", "布朗族", "独龙族", "怒族", "普米族",
    "裕固族", "哈萨克族", "哈萨克", "东乡族", "保安族", "撒拉族", "土族", "蒙古", "柯尔克孜",
    "塔吉克", "锡伯", "达斡尔族",
)  # fmt: skip
AUTONOMOUS = re.compile(
    rf"(.+?)(?:(?:{'|'.join(NATIONS)})*自治([州县旗])|(?:{'|'.join(NATIONS)})(区))"
)
ETHNIC_PROVINCES = {
    "内蒙古自治区": "内蒙古",
    "广西壮族自治区": "广西",
    "西藏自治区": "西藏",
    "宁夏回族自治区": "宁夏",
    "新疆维吾尔自治区": "新疆",
}
ZONES = re.compile(r"(.{2,}?)(?:经济技术开发区|高新技术产业开发区|高新技术开发区|高新技术产业园区)")
SHORT_BY_HAND = {
    "神农架林区": "神农架",
    "井陉矿区": "井陉矿区",
    "北戴河新区": "北戴河新区",
    "兰州新区": "兰州新区",
    "东乡族自治县": "东乡",
    "鄂温克族自治旗": "鄂温克",
}
KEPT_IN_ENGLISH = {
    "经济技术开发区": "Economic and Technological Development Zone",
    "高新技术产业开发区": "High-tech Industrial Development Zone",
    "高技术产业开发区": "High-tech Industrial Development Zone",
    "高新技术开发区": "High-tech Development Zone",
    "高新技术产业园区": "High-tech Industrial Park",
    "城乡一体化示范区": "Urban-Rural Integration Demonstration Zone",
    "航空港经济综合实验区": "Airport Economy Zone",
    "循环化工园区": "Circular Chemical Industry Park",
    "现代产业园区": "Modern Industrial Park",
    "汽车经济技术开发区": "Automotive Economic and Technological Development Zone",
    "经济开发区": "Economic Development Zone",
    "临港开发区": "Lingang Development Zone",
    "工业园区": "Industrial Park",
    "示范区": "Demonstration Zone",
    "管理区": "Administrative Zone",
    "新区": "New Area",
}
SPECIAL = {
    "CN-TW": ("台湾地区",),
    "CN-HK": ("香港特区",),
    "CN-MO": ("澳门特区",),
}
COUNTRY_FORMS = {
    "AE": "阿联酋",
    "CN": "中华人民共和国 中国大陆",
    "CD": "刚果民主共和国",
    "CG": "刚果共和国",
    "DE": "德意志联邦共和国",
    "FR": "法兰西共和国",
    "GB": "大不列颠 联合王国",
    "JP": "日本国",
    "KR": "大韩民国",
    "MN": "蒙古国",
    "PS": "巴勒斯坦",
    "RU": "俄国",
    "SA": "沙特",
    "US": "美利坚合众国",
}
NOT_FORMS = frozenset({"东加", "根息", "黑山", "蒙特内哥罗"})
"""Names that are as often something else: 东加 in 股东加入, 黑山 the county."""

COUNTRY_ENGLISH = {
    "CD": "Democratic Republic of the Congo",
    "CG": "Congo",
    "CI": "Côte d'Ivoire",
    "ME": "Montenegro",
    "MM": "Myanmar",
    "PS": "Palestine",
}
COMMON = 150
"""How often the dictionary of jieba has met a word that counts as common."""

NAMES_OF = ("ns", "nr", "nt", "nz")
FUNCTION_WORDS = frozenset("在向从对由到与和于为是把被将及")
"""向上海外商: a preposition before a name is no part of a word."""

NOT_CUT = frozenset({"年中", "年内", "市中", "区中", "省中", "国中"})
WORDS_BY_HAND = (
    "新增", "城镇", "城市", "城区", "国有", "国企", "国资", "本报", "本级", "沿海", "来自", "各项",
    "阳光", "营收", "水乡", "南部", "北部", "东部", "西部", "三角",
    "美丽", "秀丽",
)  # fmt: skip
"""Words that the dictionary has as names, or not at all."""

NOT_COUNTRIES = frozenset(
    {"TW", "HK", "MO", "AQ", "EU", "EZ", "UN", "XA", "XB", "ZZ", "AC", "CP", "CQ", "DG",
     "EA", "IC", "TA", "QO", "XK"}
)  # fmt: skip
"""Of the territories of CLDR: the ones that the places hold, and those without a code of ISO."""


def rows(name: str) -> list[dict[str, str]]:
    """Read a CSV file beside this one."""
    with (HERE / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def write(name: str, header: Sequence[str], lines: Iterable[Sequence[str]]) -> None:
    """Write a CSV file of the gazetteer."""
    with (DATA / name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(lines)


def short(name: str) -> str:
    """Give the name without the title of the place, where two characters are left."""
    by_hand = {**ETHNIC_PROVINCES, **SHORT_BY_HAND}
    if name in by_hand:
        return by_hand[name]
    autonomous = AUTONOMOUS.fullmatch(name)
    if autonomous:
        return autonomous[1]
    if any(name.endswith(title) for title in KEPT_IN_ENGLISH if title != "新区"):
        return name
    for title in TITLES:
        if name.endswith(title) and len(name) - len(title) >= 2:
            return name[: -len(title)]
    return name


def further_forms(name: str) -> list[str]:
    """Give the forms in use besides the full name and the short one."""
    autonomous = AUTONOMOUS.fullmatch(name)
    if autonomous:
        return [autonomous[1] + (autonomous[2] or autonomous[3])]
    zone = ZONES.fullmatch(name)
    if zone and "高新" in name:
        return [zone[1].removesuffix("市") + "高新区"]
    if zone:
        return [zone[1].removesuffix("市") + "经开区"]
    return []


def spelled(name: str) -> str:
    """Write a name in pinyin, with an apostrophe before a vowel inside it."""
    syllables = lazy_pinyin(name, style=Style.NORMAL, v_to_u=True)
    parts = [syllables[0]] + [f"'{s}" if s[0] in "aeo" else s for s in syllables[1:]]
    return "".join(parts).capitalize()


def english(name: str, names: Mapping[str, str], known: Mapping[str, str]) -> str:
    """Give the English name of a place below the province."""
    if name in names:
        return names[name]
    for title in sorted(KEPT_IN_ENGLISH, key=len, reverse=True):
        if name.endswith(title) and len(name) > len(title) + (2 if title == "新区" else 1):
            return f"{words(name.removesuffix(title), known)} {KEPT_IN_ENGLISH[title]}"
    # A name of one character keeps its title, as it does in Chinese: Shexian, Yixian.
    return spelled(short(name))


def words(front: str, known: Mapping[str, str]) -> str:
    """Write what stands before the title of a zone, the places in it as words of their own."""
    written = []
    while front:
        place = next(
            (n for n in sorted(known, key=len, reverse=True) if front.startswith(n)), front
        )
        written.append(known.get(place) or spelled(place))
        front = front.removeprefix(place).removeprefix("市")
    return " ".join(written)


def places() -> list[list[str]]:
    """Make the list of places."""
    names = {row["name_zh"]: row["name_en"] for row in rows("english_names.csv")}
    bare = {row["short_zh"]: row["bare"] for row in rows("bare_names.csv")}
    listed = [row for row in rows("divisions.csv") if row["name_zh"] not in PLACEHOLDERS]
    codes = {row["code"]: row["iso_3166_2"] or row["code"] for row in listed}
    cities = {row["name_zh"] for row in listed if row["level"] == "prefecture"}
    parents = {row["code"]: row["parent_code"] for row in rows("divisions.csv")}
    known = {
        short(row["name_zh"]): row["name_en"] or english(row["name_zh"], names, {})
        for row in listed
        if row["level"] != "county"
    }
    made = []
    for row in listed:
        name, level = row["name_zh"], row["level"]
        if level == "county" and name in cities:
            continue  # a city without districts, repeated one level down
        parent = row["parent_code"]
        while parent and parent not in codes:
            parent = parents[parent]  # past a placeholder
        brief = short(name)
        usual = "always" if level != "county" or len(brief) > 2 else "beside"
        worth = "" if brief == name else bare.get(brief, usual)
        if level == "province":
            worth = "always"
        forms = [*further_forms(name), *SPECIAL.get(codes[row["code"]], ())]
        english_name = row["name_en"] or english(name, names, known)
        above = codes[parent] if parent else "CN"
        code = codes[row["code"]]
        made.append([code, name, english_name, level, above, row["code"], brief, worth])
        made[-1].append("|".join(forms))
    return made


def countries() -> list[list[str]]:
    """Make the list of countries, with their names in use on both sides of the strait."""
    simplified, taiwan, hong_kong, plain = (
        Locale.parse(name).territories for name in ("zh_Hans", "zh_Hant", "zh_Hant_HK", "en")
    )
    to_simplified = opencc.OpenCC("t2s").convert
    made = []
    for code in sorted(simplified):
        if not re.fullmatch(r"[A-Z]{2}", code) or code in NOT_COUNTRIES:
            continue
        name = simplified[code]
        others = [to_simplified(taiwan[code]), to_simplified(hong_kong[code])]
        others += COUNTRY_FORMS.get(code, "").split()
        forms = [form for form in dict.fromkeys(others) if form != name and form not in NOT_FORMS]
        english_name = COUNTRY_ENGLISH.get(code, plain[code].replace("’", "'"))
        made.append([code, name, english_name, "|".join(forms)])
    return made


def variants(names: Iterable[str]) -> list[list[str]]:
    """List the traditional forms of the characters of names that the extractor does not fold."""
    folder = Path(opencc.__file__).parent / "dictionary"
    known = {}
    for name in ("STCharacters.txt", "TWVariants.txt", "HKVariants.txt"):
        for line in (folder / name).read_text(encoding="utf-8").splitlines():
            plain, _, others = line.partition("\t")
            known.setdefault(plain, []).extend(others.split())
    made = {}
    for plain in sorted(set("".join(names))):
        # Standard traditional characters have forms of their own in Taiwan and Hong Kong.
        forms = known.get(plain, [])
        for form in [*forms, *(other for one in forms for other in known.get(one, []))]:
            if fold(form) == form != plain:
                made.setdefault(form, plain)
    return [[form, plain] for form, plain in sorted(made.items())]


def common_words(forms: Iterable[str]) -> list[str]:
    """List the common words that end where a name begins, or begin inside a name."""
    forms = list(forms)
    places_only = {form for form in forms if form not in WORDS_BY_HAND}
    firsts = {form[0] for form in forms}
    seconds = {form[1] for form in forms if len(form) > 1}
    words_found = set(WORDS_BY_HAND)
    dictionary = Path(jieba.__file__).with_name("dict.txt")
    for line in dictionary.read_text(encoding="utf-8").splitlines():
        word, frequency, part = line.split()
        if len(word) != len("提高") or int(frequency) < COMMON or part.startswith(NAMES_OF):
            continue
        ends = word[1] in firsts and word[0] not in FUNCTION_WORDS
        if (ends or word[0] in seconds) and word not in NOT_CUT and word not in places_only:
            words_found.add(word)
    return sorted(words_found)


if __name__ == "__main__":
    place_rows, country_rows = places(), countries()
    write("places.csv", PLACES, place_rows)
    write("countries.csv", ("code", "name_zh", "name_en", "forms"), country_rows)
    forms = [row[1] for row in place_rows + country_rows] + [row[6] for row in place_rows]
    forms += [form for row in place_rows + country_rows for form in row[-1].split("|") if form]
    (DATA / "words.txt").write_text("\n".join(common_words(forms)) + "\n", encoding="utf-8")
    named = ["".join(cell for cell in row) for row in place_rows + country_rows]
    write("variants.csv", ("printed", "read_as"), variants(named))
