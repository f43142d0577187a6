"""Places of a text: which form is a place, which place it is, and what is left open."""

from __future__ import annotations

from pathlib import Path

import pytest

from indicators.coding import gazetteer
from indicators.coding.gazetteer import find


def read(text: str) -> list[tuple[str, str | None]]:
    """Give form and code of every place that is not part of a name."""
    return [(span.form, span.code) for span in find(text) if not span.within_name]


def codes(text: str) -> list[str | None]:
    return [span.code for span in find(text)]


@pytest.mark.parametrize(
    "text, expected",
    [
        pytest.param("广东省研发经费", [("广东省", "CN-GD")], id="full name"),
        pytest.param("广东研发经费", [("广东", "CN-GD")], id="short name"),
        pytest.param("内蒙古自治区与内蒙古", [("内蒙古自治区", "CN-NM"), ("内蒙古", "CN-NM")],
                     id="autonomous region"),
        pytest.param("延边朝鲜族自治州、延边州和延边",
                     [("延边朝鲜族自治州", "222400"), ("延边州", "222400"), ("延边", "222400")],
                     id="autonomous prefecture in three forms"),
        pytest.param("景宁畲族自治县（景宁县）",
                     [("景宁畲族自治县", "331127"), ("景宁县", "331127")],
                     id="autonomous county"),
        pytest.param("苏州工业园区", [("苏州工业园区", "320576")], id="a zone, not its city"),
        pytest.param("苏州高新区", [("苏州", "320500")], id="a zone that the list does not have"),
        pytest.param("合肥高新区", [("合肥高新区", "340176")], id="short form of a zone"),
        pytest.param("浦东新区和浦东", [("浦东新区", "310115"), ("浦东", "310115")], id="new area"),
        pytest.param("昆山与义乌", [("昆山", "320583"), ("义乌", "330782")],
                     id="well-known counties count bare"),
        pytest.param("吉林省吉林市，吉林",
                     [("吉林省", "CN-JL"), ("吉林市", "220200"), ("吉林", "CN-JL")],
                     id="province before the city of the same name"),
        pytest.param("恩施州、恩施市、恩施",
                     [("恩施州", "422800"), ("恩施市", "422801"), ("恩施", "422800")],
                     id="prefecture before the city of the same name"),
        pytest.param("青海海南州", [("青海", "CN-QH"), ("海南州", "632500")], id="not the island"),
        pytest.param("青海海南", [("青海", "CN-QH"), ("海南", "632500")],
                     id="the province in front decides"),
        pytest.param("美国、日本和德国", [("美国", "US"), ("日本", "JP"), ("德国", "DE")],
                     id="countries"),
        pytest.param("紐西蘭與寮國", [("纽西兰", "NZ"), ("寮国", "LA")], id="names of Taiwan"),
        pytest.param("我国、全国和中国",
                     [("我国", "CN"), ("全国", "CN"), ("中国", "CN")], id="China"),
        pytest.param("长三角、京津冀和粤港澳大湾区",
                     [("长三角", "X-YRD"), ("京津冀", "X-BTH"), ("粤港澳大湾区", "X-GBA")],
                     id="groupings"),
        pytest.param("三省一市", [("三省一市", "X-YRD")], id="a fixed designation"),
        pytest.param("“深圳-香港-广州”集群",
                     [("深圳-香港-广州", "X-SHG")], id="cluster of three cities"),
        pytest.param("全球占比", [("全球", "X-WORLD")], id="the world"),
    ],
)  # fmt: skip
def test_a_form_is_found_with_its_code(text: str, expected: list[tuple[str, str | None]]):
    assert read(text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        pytest.param("向沪浙皖输出", ["CN-SH", "CN-ZJ", "CN-AH"], id="run"),
        pytest.param("沪、苏、浙、皖四地", ["CN-SH", "CN-JS", "CN-ZJ", "CN-AH"], id="list"),
        pytest.param("沪、浙、皖技术", ["CN-SH", "CN-ZJ", "CN-AH"], id="list before a noun"),
        pytest.param("江浙沪", ["CN-JS", "CN-ZJ", "CN-SH"], id="a fixed run with 江"),
        pytest.param("川渝两地", ["CN-SC", "CN-CQ"], id="a weak one beside a strong one"),
        pytest.param("港澳台投资", ["CN-HK", "CN-MO", "CN-TW"], id="a fixed run of weak ones"),
        pytest.param("云贵川", ["CN-YN", "CN-GZ", "CN-SC"], id="another one"),
        pytest.param("在沪企业与粤企", ["CN-SH", "CN-GD"], id="seated in, companies of"),
        pytest.param("中美贸易", ["CN", "US"], id="two countries"),
        pytest.param("深港穗", ["X-SHG"], id="a grouping, not three letters"),
        pytest.param("粤新增企业", [], id="新 in 新增 is no place"),
        pytest.param("创新苏商", [], id="weak ones without a strong one"),
        pytest.param("其中美国占三成", ["US"], id="中 of 其中 is no country"),
        pytest.param("其中日韩占三成", [], id="中 of 其中 in a run"),
        pytest.param("（新云）", [], id="two weak ones"),
        pytest.param("新、青、云", [], id="a list of weak ones"),
        pytest.param("陕甘宁与沪宁", ["CN-SN", "CN-GS", "CN-NX", "CN-SH", "320100"], id="two 宁"),
        pytest.param("皖宁合作", ["CN-AH", None], id="宁 that is open"),
        pytest.param("新京报", [], id="newspaper"),
        pytest.param("云台山上", [], id="mountain"),
        pytest.param("王湘说", [], id="a given name"),
        pytest.param("在深入实施中", [], id="深 in 深入"),
    ],
)  # fmt: skip
def test_one_character_is_a_place_only_in_company(text: str, expected: list[str]):
    assert codes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("加强合作，资源共享，建设新城", id="words that are counties"),
        pytest.param("贫困县和县区，示范县，提高县域收入", id="two characters across words"),
        pytest.param("来宾们祝贺长治久安", id="words that are cities"),
        pytest.param("沿海地区", id="海地 across words"),
        pytest.param("确保定点扶持", id="保定 across words"),
        pytest.param("展开封闭管理", id="开封 across words"),
        pytest.param("创新余额", id="新余 across words"),
        pytest.param("朝鲜族和蒙古族群众", id="peoples"),
        pytest.param("黄河源头", id="河源 across words"),
        pytest.param("股东营收", id="东营 across words"),
        pytest.param("和平发展，阳光明媚", id="bare districts that are words"),
        pytest.param("相城", id="a lesser county alone"),
    ],
)
def test_a_word_is_not_taken_for_a_place(text: str):
    assert find(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "新增城镇就业",
        "沿海城市",
        "响应城市",
        "提高密度",
        "增长治理",
        "其中国有企业",
        "健全国家制度",
        "完全国产",
        "国民经济南部",
        "重大理论",
        "最大连续",
        "货运城市",
        "运营口径",
        "今日本市",
        "11月5日本报讯",
        "投资阳光",
        "省内江河",
        "增加纳税",
        "隆重庆祝",
        "每周口罩",
        "美丽水乡",
        "各项城市",
        "集中国内",
        "介绍兴起",
        "泰山东麓",
        "黄河南岸",
        "理查德",
        "孙中山",
        "发展中国家",
        "犹犹豫豫",
        "美中不足",
    ],
)
def test_a_name_cut_out_of_other_words_is_no_place(text: str):
    assert find(f"记者说，{text}") == []


@pytest.mark.parametrize(
    "text, code",
    [("推广东部经验", "X-EAST"), ("例如东部", "X-EAST"), ("稳定西部", "X-WEST")],
)
def test_a_region_of_the_nation_is_not_cut_by_another_name(text, code):
    assert [span.code for span in find(text)] == [code]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("其中山东增长5%", [("山东", "CN-SD")]),
        ("北京市场份额与上海市民", [("北京", "CN-BJ"), ("上海市", "CN-SH")]),
        ("昆明市域内", [("昆明市", "530100")]),
        ("推广东莞经验", [("东莞", "441900")]),
        ("面向上海外商", [("上海", "CN-SH")]),
        ("在内蒙古投资", [("内蒙古", "CN-NM")]),
        ("以上海为主", [("上海", "CN-SH")]),
        ("以上海市为例", [("上海市", "CN-SH")]),
        ("2023年中国有14亿人", [("中国", "CN")]),
        ("江苏南通过去十年", [("江苏", "CN-JS"), ("南通", "320600")]),
        ("江西安福县", [("江西", "CN-JX"), ("安福县", "360829")]),
    ],
)
def test_the_cut_between_two_words_is_right(text: str, expected: list[tuple[str, str]]):
    assert read(text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        pytest.param("北京朝阳区", ["CN-BJ", "110105"], id="parent in front"),
        pytest.param("北京朝阳", ["CN-BJ", "110105"], id="parent in front of a bare name"),
        pytest.param("长春市朝阳区", ["220100", "220104"], id="another parent"),
        pytest.param("福州今年投资20亿元，其中鼓楼区3亿元", ["350100", "350102"], id="in the line"),
        pytest.param("鼓楼区（南京）投资3亿元", ["320106", "320100"], id="parent behind"),
        pytest.param("朝阳区投资3亿元", [None], id="no parent"),
        pytest.param("南京和福州的鼓楼区", ["320100", "350100", "350102"], id="the touching one"),
        pytest.param("南京、福州都有，鼓楼区最多", ["320100", "350100", None], id="two parents"),
        pytest.param("南京投资\n鼓楼区投资", ["320100", None], id="parent in another line"),
        pytest.param("南京" + "，" * 300 + "鼓楼区", ["320100", None], id="parent too far away"),
        pytest.param("苏州相城", ["320500", "320507"], id="lesser county behind its city"),
        pytest.param("昆山、吴江和相城", ["320583", "320509", "320507"], id="list of siblings"),
        pytest.param("相城和昆山", ["320507", "320583"], id="known one last"),
        pytest.param("大连和铁西", ["210200"], id="two siblings of one name"),
        pytest.param("辽宁铁西", ["CN-LN"], id="two of one name in the parent"),
        pytest.param("沈阳市铁西区、鞍山市铁西区，铁西", ["210100", "210106", "210300", "210303"],
                     id="two full names in the text"),
        pytest.param("相城区投资，相城增长", ["320507", "320507"], id="full name before"),
        pytest.param("通州增长，南通市通州区领先", ["320612", "320600", "320612"],
                     id="full name after"),
        pytest.param("城区人口", [], id="a common noun"),
        pytest.param("汕尾城区", ["441500", "441502"], id="a common noun behind its city"),
        pytest.param("安徽和县", ["CN-AH", "340523"], id="a short county behind its province"),
    ],
)  # fmt: skip
def test_places_around_say_which_one_is_meant(text: str, expected: list[str | None]):
    assert codes(text) == expected


def test_an_open_name_tells_its_candidates():
    (span,) = find("鼓楼区")
    assert span.ambiguous
    assert span.code is None
    assert span.candidates == ("320106", "320302", "350102", "410204")


def test_a_place_that_is_known_is_not_ambiguous():
    assert [span.ambiguous for span in find("南京鼓楼区、恩施")] == [False, False, False]


@pytest.mark.parametrize(
    "text",
    [
        "江苏大学", "上海交通大学", "南京路", "北京时间", "中国银行", "中国科学院", "浙江日报",
        "江苏省科技厅", "广州市统计局", "深圳证券交易所", "京沪高铁", "青藏高原", "贵州茅台",
        "上海某某科技有限公司", "北京协和医院", "中國科學院", "湖南省人民政府",
    ],
)  # fmt: skip
def test_a_place_inside_a_name_is_marked(text: str):
    spans = find(text)
    assert spans
    assert all(span.within_name for span in spans)


@pytest.mark.parametrize(
    "text",
    [
        "江苏有大学168所", "江苏高新技术企业", "上海的银行", "广东全省高校", "北京三家医院",
        "江苏大学生就业", "北京地区生产总值", "浙江新增上市公司", "上海路演活动", "广东银行业",
    ],
)  # fmt: skip
def test_a_place_before_a_common_noun_is_not_marked(text: str):
    assert [span.within_name for span in find(text)] == [False]


def test_traditional_script_gives_the_same_places_at_the_same_offsets():
    simplified = find("广东省深圳市与台湾，沪苏浙皖，乌鲁木齐与沈阳")
    traditional = find("廣東省深圳市與臺灣，滬蘇浙皖，烏魯木齊與瀋陽")
    assert traditional == simplified
    assert [span.code for span in traditional][-2:] == ["650100", "210100"]


def test_offsets_point_into_the_text_as_given():
    text = "🎉\u200b據江蘇省崑山市介紹"
    assert [text[span.start : span.end] for span in find(text)] == ["江蘇省", "崑山市"]


def test_a_place_says_what_it_lies_in_and_a_grouping_who_belongs_to_it():
    assert gazetteer.ancestors("320509") == ("320500", "CN-JS", "CN", "X-WORLD")
    assert gazetteer.members("X-YRD") == ("CN-AH", "CN-JS", "CN-SH", "CN-ZJ")
    assert gazetteer.members("CN-JS") == ()
    with pytest.raises(KeyError):
        gazetteer.area("999999")


def test_how_a_place_is_printed_is_told():
    spans = find("我国广东省深圳、沪浙、德国与长三角")
    assert [span.style for span in spans] == [
        "within", "full", "short", "letter", "letter", "country", "grouping",
    ]  # fmt: skip


def test_nothing_is_found_in_nothing(project: Path):
    assert find("") == []
    assert find("The quick brown fox, 123\n") == []
