"""In which role a place stands in a sentence: topic, scope, base, partner, office, dateline."""

from __future__ import annotations

from typing import Final, NamedTuple

from indicators.coding.layout import Layout
from indicators.extraction.tables import rx

__all__ = [
    "JOIN", "Place", "is_caused", "is_city", "is_dateline", "is_fair", "is_market", "is_office",
    "is_province", "role_of", "spread",
]  # fmt: skip

_SCOPE_BEFORE: Final = rx(
    r"(?:接入|覆盖|遍布|辐射|连接|联通|占|占到|居|位居|位列|名列|列|排名?|稳居|跃居|跃升至?|升至|保持|跻身|进入|占据|占了|排在|处于|领跑|蝉联|仍居|在)\Z"
)
_LEADERS: Final = frozenset(
    "占到了据比为居列名排稳跃升至保持身入在于跑联较过越快慢多少先后出同与和向对合手自面纳进流往销从由会接"
    "依托绕通以支持服务位落户达赴当约等近处坐地部设有是及足盖布射"
)
_TOP_AFTER: Final = rx(
    r"(?:各省市?区?市?|同类城市|城市|省市|省份)?(?:总量|排名|位次)?"
    r"(?:第|首位|前|榜首|领先|平均|首)|的[0-9近超约]|[0-9]+强"
)
_STANDS_ALONE: Final = rx(r"[,，、已共的目现拥各首多]|有(?!效)")
_WHOLE_BEFORE: Final = rx(r"占(?:到|了|据|比为?)?\Z")
_LIKE_BEFORE: Final = rx(r"(?:相当于|约为|等于|接近)\Z")
_ONLY_BEFORE: Final = rx(r"(?:只有|仅有|仅为|仅是|只是|不及|不到|不足|[是为])\Z")
_OF_NUMBER: Final = rx(
    r"的(?:近|约|超|逾|不到|不足)?[0-9一二三四五六七八九十半]+(?:[.][0-9]+)?(?:%|成|分之|倍|半)"
)
_SEAT_BEFORE: Final = rx(r"(?:位于|坐落于?|地处|总部[位设]?[于在]|落户)\Z")
_SCOPE_AFTER: Final = rx(
    r"[一-鿿]{0,6}?(?:的|总量|排名|位次)?"
    r"(?:第|首位|前|榜首|领先|平均|前列|首|的?比重|总量的|同期|[0-9.]+%|排名|最)"
)
_BASE_BEFORE: Final = rx(
    r"(?:比|较|高于|低于|超过|超越|快于|慢于|多于|少于|领先|落后于?|高出|同|与|和)\Z"
)
_PARTNER_BEFORE: Final = rx(
    r"(?:向|对|与|同|联合|携手|来自|面向|吸纳|引进|流向|输往|输出到|输出至|出口到|销往|到|从|由|自|会同|和|承接)\Z"
)
_PARTNER_AFTER: Final = rx(
    r"(?:等?(?:[一二三四五六七八九十0-9]+)?(?:地|省市?|国家|省份|省区市)?(?:的)?)?"
    r"(?:输出|出口|输送|转移|投资|单位|吸纳|引进|进口|购买|的技术|技术|企业|协作|合作|共建|共同|签订|签约|流入|采购)"
)
_TOWARDS: Final = (
    "输出到", "出口到", "流向", "吸纳", "来自", "输出至", "对", "向", "联合", "携手", "汇聚",
    "吸引",
)  # fmt: skip
_REGIONS: Final = frozenset({"东部", "中部", "西部", "东北"})
_STANDS: Final = rx(r"[0-9、和,，]|地区|省份|各省|投入|研发|分别|依次|均|达|为|共|的")
_CENTRE: Final = rx(r"国家(?:[一-鿿]{2,8}中心|实验室)")
_NATIONAL: Final = rx(
    r"[(][一-鿿]{2,6}[)]|[一-鿿]{1,7}?(?:大学|学院|研究院|科学院|工程院|集团|公司|协会|学会|报告)"
    r"|一汽|石油|石化|移动|电信|联通|商飞|中车|电科|电子科技|航天|航发|铁建|中铁|建筑|交建|中化|华能"
    r"|宝武|五矿|兵器|船舶|广核|核电|国家|银行|人寿|平安|邮政|电建|能建|建材|国药|稀土|500强|企业500"
)
_MARKETS: Final = ("市场", "的市场", "同类市场", "市占率")
_MARKET: Final = rx(r"[一-鿿]{0,8}市场[上中里]?[,，]")
_DATELINE: Final = rx(
    r"(?:[^一-鿿]{0,3}(?:[0-9]{1,2}月)?[0-9]{1,2}日)?[(]?(?:电(?![力网商子器信站厂能动机池])|讯(?!飞)|[)]|报道)"
)
_FAIR: Final = rx(
    r"(?:[—－-]{1,2}[一-鿿]{2,8}?)?(?:国家|国际|商品|进出口|企业|投资|贸易|农业|科技|工业|经济|合作|产业)*"
    r"(?:博览会|交易会|展览会|洽谈会|论坛|峰会)"
)
_FAIR_OPENS: Final = frozenset("—－-国商进企投贸农科工经合产博交展洽论峰")  # few go on so
_AT: Final = frozenset("在于为")
_COMMAS: Final = frozenset(",，")
_OBLIQUE_BEFORE: Final = rx(r"(?:在|于|依托|围绕|通过|以|为|支持|服务|位于|落户|抵达|赴)\Z")
_CAUSED_BEFORE: Final = rx(r"(?:支持|推动|推进|鼓励|引导|指导|促进|加快)\Z")
_CAUSED_AFTER: Final = rx(
    r"(?:省|市|县|区|州|等地|等市)?(?:加快|率先|积极|着力|全力|大力)?(?:建设(?!的)|打造|创建|发展(?!的)|培育|做强|做大|申报|布局|开展)"
)
_CUSTOMERS: Final = ("客户", "客商", "买家", "采购商", "经销商", "订单")
_OUT_OF: Final = rx(
    r"(?:各|[0-9十百]{1,3})?(?:省份|省区市|城市|地市|地区|国家|省市|省区|县|百强县|县域)?中[,，]?"
)
_WORKS: Final = rx(r"的(?:[一-鿿]{0,4})(?:工厂|基地|分公司|子公司|分中心|分院|园区|厂区|研发中心)")
_OF_NATION: Final = ("重点实验室", "性", "人大", "政协", "劳模", "先进")
_OFFICE_AFTER: Final = rx(
    r"(?:省|市|县|区|州)?(?:人民政府|政府|委|科技厅|科学技术厅|科技局|科学技术局|统计局|发改委|发展改革委|工信厅|工信局"
    r"|财政厅|财政局|商务厅|商务局|海关|税务局|知识产权局|市场监管局|农业农村局|农业农村厅|卫生健康委|卫健委|教育厅|日报|晚报|新闻网"
    r"|交通运输厅|人社厅|[一-鿿]{2,6}[厅局]|省长|市长|书记|省委|市委|代表团|副省长|副市长)"
)
_HOST: Final = rx(r"[^,，。;；]{0,14}(?:举行|召开|举办|开幕|闭幕|揭牌)")
_AMONG_OTHERS: Final = rx(r"等(?:近|超|约)?([0-9]{1,4}|[一二三四五六七八九十])(?:多|余)?[一-鿿]")
_LISTED: Final = frozenset("、,，和")  # 云南与老挝、缅甸等9国: Yunnan is none of them
_NUMERALS: Final = "一二三四五六七八九十"
JOIN: Final = rx(r"[、和与及以,，]*\Z")


class Place(NamedTuple):
    """A place as it stands in a sentence: where, which one, and in which role.

    ``role`` is ``topic``, ``scope`` (居全国), ``base`` (比北京), ``partner`` (向上海),
    ``oblique`` (依托深圳), ``office`` (省科技厅), ``event`` (在杭州举行), ``dateline`` or
    ``name`` (part of the name of an organisation), ``seat`` (位于宁德), ``attribute`` (国内专利),
    ``example`` (南京、杭州等40个节点) or ``aside`` (in a bracket).
    """

    start: int
    end: int
    code: str
    role: str


def is_province(code: str) -> bool:
    """Say whether a code is that of a province-level place."""
    return len(code) == 5 and code.startswith("CN-")


def is_city(code: str) -> bool:
    """Say whether a code is that of a place below a province: 320500, TW-TXG."""
    return code.isdigit() or (len(code) == 6 and code.startswith("TW-"))


def is_caused(layout: Layout, start: int, end: int) -> bool:
    """Say whether a place is the one that is to do something (支持酒泉建设), so its subject."""
    view = layout.view
    caused = _CAUSED_BEFORE.search(view, max(0, start - 4), start) is not None
    return caused and _CAUSED_AFTER.match(view, end) is not None


def is_office(layout: Layout, end: int) -> bool:
    """Say whether the place that ends here is that of a public body (江苏省科技厅)."""
    return _OFFICE_AFTER.match(layout.view, end) is not None


def is_dateline(layout: Layout, end: int) -> bool:
    """Say whether the place that ends here is where a report was sent from (北京8月30日电)."""
    return _DATELINE.match(layout.view, end) is not None


def is_market(layout: Layout, place: Place) -> bool:
    """Say whether a place is the market that a share is held in (全球市场份额), not the holder."""
    return layout.view.startswith(_MARKETS, place.end)


def is_fair(view: str, start: int, end: int) -> bool:
    """Say whether a place only names a fair or forum (东盟博览会), which may be held elsewhere."""
    if view[end : end + 1] not in _FAIR_OPENS or view[start - 1 : start] in _AT:
        return False
    return _FAIR.match(view, end) is not None


def role_of(
    layout: Layout, span: tuple[int, int], within: bool, whole: bool, places: list[Place]
) -> str:
    """Say in which role a place stands.

    Parameters
    ----------
    layout
        The text.
    span
        Where the place is named.
    within
        Whether its name is part of the name of an organisation.
    whole
        Whether it is the country of the text or the world: what a part is a part of.
    places
        The places of the sentence before it, with their roles.

    Returns
    -------
    str
        A role, as :class:`Place` lists them.
    """
    if is_fair(layout.view, *span):
        return "event"
    if within:
        return _named_role(layout, span[1])
    return _role(layout, *span, whole, places)


def _named_role(layout: Layout, end: int) -> str:
    """Tell the office of a place (江苏省科技厅) from a mere name (苏州大学)."""
    return "office" if _OFFICE_AFTER.match(layout.view, end) else "name"


def _role(layout: Layout, start: int, end: int, inside: bool, places: list[Place]) -> str:
    if layout.within(layout.asides, start):
        named = layout.view[max(0, start - 3) : start] == "中国("  # 中国(武汉)博览会
        return "topic" if named else "aside"
    view = layout.view
    part = _role_in_name(view, start, end)
    if part is not None:
        return part
    left = max(0, start - 6)
    led = view[start - 1 : start] in _LEADERS  # most places follow no word that gives a role
    if led and _is_scope(view, left, start, end, inside):
        return "scope"
    if inside and _TOP_AFTER.match(view, end):
        return "scope"
    if _DATELINE.match(view, end):
        return "dateline"
    if _OFFICE_AFTER.match(view, end):
        return "office"
    return _oblique_role(layout, start, end, left, places) if led else "topic"


def _role_in_name(view: str, start: int, end: int) -> str | None:
    """Say whether a place only stands in the name of something, or tells what kind it is."""
    word = view[start:end]
    if (word == "中国" and _NATIONAL.match(view, end)) or _CENTRE.match(view, end):
        return "name"  # 中国海洋大学, 京津冀国家技术创新中心
    if word in _REGIONS and not _STANDS.match(view, end):
        return "scope" if _TOP_AFTER.match(view, end) else "attribute"  # 西部科技高地
    if word == "国内" and _MARKET.match(view, end):
        return "topic"
    if word == "国内" and not _STANDS_ALONE.match(view, end):
        return "attribute"
    if word == "全国" and view.startswith(_OF_NATION, end):
        return "name"  # 全国重点实验室 is a kind
    if view.startswith(_CUSTOMERS, end):
        return "attribute"  # 德国客户 buy, they do not tell where the seller is
    return "attribute" if view[end : end + 1] == "《" else None  # whose paper or law it is


def _is_scope(view: str, left: int, start: int, end: int, inside: bool) -> bool:
    if _WHOLE_BEFORE.search(view, left, start) or _LIKE_BEFORE.search(view, left, start):
        return True
    if _ONLY_BEFORE.search(view, left, start) and _OF_NUMBER.match(view, end):
        return True
    if not _SCOPE_BEFORE.search(view, left, start):
        return False
    return inside or _SCOPE_AFTER.match(view, end) is not None


def _oblique_role(layout: Layout, start: int, end: int, left: int, places: list[Place]) -> str:
    view = layout.view
    after = places[-1] if places and JOIN.match(view[places[-1].end : start]) else None
    if _PARTNER_BEFORE.search(view, left, start) and _PARTNER_AFTER.match(
        view, _list_end(layout, end)
    ):
        return "partner"
    if _BASE_BEFORE.search(view, left, start) and after is None:
        return "base"
    if _SEAT_BEFORE.search(view, left, start):
        return "seat"
    if view[start - 1] == "在" and view[end : end + 1] in _COMMAS:
        return "topic"  # 在山东,
    if view[start - 1] == "在" and _WORKS.match(view, end):
        return "topic"  # 公司在泰国的工厂
    if is_caused(layout, start, end):
        return "topic"
    if _OBLIQUE_BEFORE.search(view, left, start):
        return "event" if _HOST.match(view, end) else "oblique"
    return "partner" if view[left:start].endswith(_TOWARDS) else "topic"


def _list_end(layout: Layout, end: int) -> int:
    """Find where the list of places ends that begins with the place that ends here."""
    view = layout.view
    at = end
    for area in layout.areas_in(end, end + 30):
        if not JOIN.fullmatch(view[at : area.start]):
            break
        at = area.end
    return at


def spread(layout: Layout, places: list[Place]) -> list[Place]:
    """Give every place of a list (向上海、浙江和安徽) the role of its first."""
    view = layout.view
    spread: list[Place] = []
    for place in places:
        before = spread[-1] if spread else None
        if (
            before is not None
            and before.role == "topic"
            and _OUT_OF.fullmatch(view, before.end, place.start)
        ):
            spread[-1] = before._replace(role="scope")  # 西部省份中宁夏居首
        if (
            before is not None
            and before.role == "scope"
            and place.role == "topic"
            and view[before.end] == view[place.end : place.end + 1] == "的"
            and view[place.start - 1] in "、和与及"
        ):
            place = place._replace(role="scope")  # 相当于北京的4%、陕西的11%
        if (
            before is not None
            and before.role in ("partner", "base", "oblique")
            and place.role in ("topic", "base")
            and len(view[before.end : place.start]) <= 1
            and JOIN.fullmatch(view[before.end : place.start])
        ):
            place = place._replace(role=before.role)
        spread.append(place)
    return _without_examples(view, spread)


def _without_examples(view: str, places: list[Place]) -> list[Place]:
    """Mark the places that are only some of those counted (南京、杭州等40个节点)."""
    for last, place in enumerate(places):
        open_list = _AMONG_OTHERS.match(view, place.end)
        if open_list is None or place.role not in ("topic", "oblique"):
            continue
        first = last
        while first > 0 and view[places[first - 1].end : places[first].start] in _LISTED:
            first -= 1
        number = open_list[1]
        size = int(number) if number.isdecimal() else _NUMERALS.find(number) + 1
        if size > last - first + 1:
            for at in range(first, last + 1):
                places[at] = places[at]._replace(role="example")
    return places
