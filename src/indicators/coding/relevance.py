"""Whether a number is a figure that an economist would want, and if not, why."""

from __future__ import annotations

from typing import Final

from indicators.coding.durations import averages, is_age, passed
from indicators.coding.figures import Figure
from indicators.coding.layout import Layout
from indicators.coding.lexicon import find_rhetoric
from indicators.coding.senses import STOP
from indicators.extraction import Mention
from indicators.extraction.tables import fold, rx

__all__ = ["dismiss", "doubt", "plain_reason"]

_SIZE_AFTER: Final = rx(
    r"(?:的)?(?:级|量级|元级|级别|规模|以上|以下|及以上)*(?:的)?(?:工业|重大|产业|制造业|投资|建设|骨干|龙头|领军|大型|大)*"
    r"(?:州市|县市区?|市县|省份|地区|国家|品种|学校|高校|机构|院所|团队|个人|项目|企业|工程|产业集群|集群|产业|产业链|单位|园区|大单|城市|县|镇|平台|基金|主体|客户|合同)"
)
_REACHED: Final = rx(
    r"的(?:省|市|县|区|州|城市|地区|省份|国家|企业|高校|院所|单位|项目|机构|园区)[^,，。;；]{0,6}?"
    r"(?:有|达|共|为|增|数|超|近)?(?:到|至)?(?:[0-9一二三四五六七八九十]|数量)"
)
_SIZE_UNIT: Final = rx(r"(?:级|量级|俱乐部|大关)")
_DEVICE: Final = rx(r"(?:的?(?:工艺|制程|芯片|波长|精度|分辨率|直径|厚度|口径|像素|内存|屏))")
_EACH: Final = frozenset("每隔单")
_PER: Final = rx(r"(?:每|平均每|每隔|单)\Z")
_TOP_CLASS: Final = rx(r"(?:的)?(?:[一-鿿]{1,2}型|[一-鿿]{1,4}业)?(?:企业|公司|高校|机构|医院)")
_SPECIFIC: Final = frozenset(
    {"nm", "um", "mm", "GHz", "MHz", "Hz", "V", "kV", "Cel", "ms", "s", "mg", "g", "mL", "By",
     "bit/s", "W", "cm", "min", "hour", "km/h", "m", "jin"}
)  # fmt: skip
_PER_SHARE: Final = rx(r"(?:亩产|单产|公顷产|产量|人均|户均|年均|日均|月均)")
_PAID: Final = rx(r"(?:发放|兑现|兑付|落实|拨付|下达|累计|争取|共)[^,，。;；每]*\Z")
_TOP_PLACE: Final = rx(r"(?:的)?(?:[一-鿿]{1,4})?(?:集群|县域|县|市|城市|区|镇|园区|品牌)")
_TOP_OF: Final = ("中,", "中，", "里", "中有", "中的")
_ASSESSED: Final = rx(
    r"[^,，。;；]{0,30}(?:进行|开展)了?(?:评价|评估|测评|监测|调查|排名|检查|抽检)"
)
_AMONG: Final = rx(r"[一-鿿]{1,8}之(?:首|一|最|冠)")
_PLACE_NOUNS: Final = frozenset("市县区省地州国")
_MEMBERS: Final = rx(r"(?:联合体|成员)[^。;；]{0,40}(?:来自|涵盖|覆盖|分布)[^,。;；]{0,16}\Z")
_MEMBERSHIP: Final = 80  # characters before a number in which its members are named
_LONG: Final = 24  # characters before 三市 in which the name of the last place begins
_NAMED: Final = 4  # characters before 三市 in which the last of the places begins
_MANY: Final = 100
_ITEM: Final = 12  # characters between two numbers of a list of counted things
_MEASURING: Final = frozenset(
    {"up", "down", "more", "new", "reach", "total", "share", "whole", "have"}
)
_LIMITS: Final = frozenset({"at_least", "at_most", "under"})
_CHINESE: Final = frozenset("一二两三四五六七八九十几数半")
_PLAIN_KINDS: Final = {
    "date": "date", "name": "name", "ordinal": "ordinal", "boilerplate": "boilerplate",
}  # fmt: skip


def dismiss(layout: Layout, figure: Figure, before: Figure | None = None) -> str | None:
    """Say why a number is no figure whatever it may be bound to, or None.

    Parameters
    ----------
    layout
        The text.
    figure
        A figure before anything is bound.
    before
        The number before it in its sentence, if there is one.

    Returns
    -------
    str or None
        The reason, in the manner of the ledger.
    """
    mention = figure.mention
    if mention.kind == "duration":
        return passed(layout, figure, before)
    if _in_title(layout, figure):
        return "part of a title"
    if mention.kind == "rank":
        return _class_of_rank(layout, figure)
    if is_age(layout, figure):
        return "age class"
    if _is_per(layout, figure) or _opens(layout, figure):
        return "denominator"
    return _rhetorical(layout, figure)


def _in_title(layout: Layout, figure: Figure) -> bool:
    """Say whether a place or a count only belongs to the title of a document (《百强指数》)."""
    counted = figure.mention.kind == "rank" or figure.mention.unit == "count"
    return counted and layout.within(layout.titles, figure.start) is not None


def _is_per(layout: Layout, figure: Figure) -> bool:
    """Say whether a number is that of which each is counted (每10股)."""
    if layout.view[figure.start - 1 : figure.start] not in _EACH:
        return False
    return _PER.search(layout.view, max(0, figure.start - 4), figure.start) is not None


def _opens(layout: Layout, figure: Figure) -> bool:
    """Say whether a number opens the name of a concept (万人发明专利拥有量)."""
    return figure.unit == "person" and any(
        concept.end > figure.end for concept in layout.concepts_in(figure.start, figure.start + 1)
    )


def _class_of_rank(layout: Layout, figure: Figure) -> str | None:
    if "强" not in figure.mention.printed and "強" not in figure.mention.printed:
        return None
    at = layout.mention_at(layout.clauses[figure.clause].start)
    if at < figure.index and layout.view[layout.spans[at][0] : figure.start].find("企业") > 0:
        return "size class"  # 19家企业入选500强
    if _TOP_CLASS.match(layout.view, figure.end):
        return "size class"
    of = layout.view.startswith(_TOP_OF, figure.end)  # 前50强中,江苏占23席
    return "size class" if of or _TOP_PLACE.match(layout.view, figure.end) else None


def _counts_places(layout: Layout, figure: Figure) -> bool:
    """Tell 沪苏浙三地 from a number of places: not where members come from so many."""
    if fold(figure.mention.printed[-1]) not in _PLACE_NOUNS:
        return False
    opens = figure.start == layout.clauses[figure.clause].start
    if opens and layout.view[figure.end : figure.end + 1] in "共均都合占":
        return True  # 三地共有...
    if opens and layout.concepts_in(figure.end, figure.end + 1):
        return True  # 三市高新技术企业
    areas = layout.areas_in(max(0, figure.start - _LONG), figure.start)
    if not areas or areas[-1].end < figure.start - _NAMED:
        return False
    first = max(layout.sentences[figure.sentence], figure.start - _MEMBERSHIP)
    return _MEMBERS.search(layout.view, first, figure.start) is None


def _rhetorical(layout: Layout, figure: Figure) -> str | None:
    if figure.unit not in ("count", "bare"):
        return None
    if _counts_places(layout, figure):
        return "number of the places just named"
    if _spoken(figure.mention) and _AMONG.match(layout.view, figure.end):
        return "number of those compared"
    if find_rhetoric(layout.view, figure.end, figure.end + 3) and not layout.concepts_in(
        figure.end, figure.end + 6
    ):
        return "number of the points that follow"
    first = layout.clauses[figure.clause].start
    assessed = layout.view[figure.start - 1 : figure.start] == "对" and _ASSESSED.match(
        layout.view, figure.end
    )
    if assessed or layout.cues_of("coverage", first, figure.start):
        return "coverage of the reporting"
    return None


def doubt(layout: Layout, figure: Figure) -> str | None:
    """Say why a number is no figure given what it was bound to, or None.

    Parameters
    ----------
    layout
        The text.
    figure
        A figure whose indicator is bound, if there is one.

    Returns
    -------
    str or None
        The reason, in the manner of the ledger.
    """
    if _size_class(layout, figure):
        return "size class"
    if _reached_by(layout, figure):
        return "threshold"
    if _threshold(layout, figure):
        return "threshold"
    if figure.indicators:
        return None
    return _unbound(layout, figure)


def _size_class(layout: Layout, figure: Figure) -> bool:
    """Tell 亿元以上项目 and 万亿元级 from an amount."""
    mention = figure.mention
    if figure.unit != "money" and mention.qualifier not in ("at_least", "at_most"):
        return False
    view = layout.view
    bare = mention.printed[0] in "十百千万亿萬億"
    bounded = mention.qualifier in ("at_least", "at_most") or bare
    if not bounded and view[figure.end : figure.end + 1] == "的":
        bounded = mention.qualifier in ("over", "under")
    if not bounded:
        return False
    reached = any(layout.cues_of(cue, figure.window, figure.start) for cue in ("reach", "target"))
    if reached and not _SIZE_AFTER.match(view, figure.end):
        return False
    if _SIZE_AFTER.match(view, figure.end):
        return True
    return bare and _SIZE_UNIT.match(view, figure.end) is not None and not figure.concept


def _reached_by(layout: Layout, figure: Figure) -> bool:
    """Tell what a number of places or firms reached (超过千亿元的省份有12个) from an amount."""
    bounded = figure.mention.qualifier in ("over", "at_least", "under", "at_most")
    return bounded and _REACHED.match(layout.view, figure.end) is not None


def _threshold(layout: Layout, figure: Figure) -> bool:
    """Tell what a rule grants or asks (最高奖励500万元) from what was measured."""
    if figure.unit not in ("money", "ratio", "count"):
        return False
    if figure.unit == "count" and figure.mention.qualifier not in _LIMITS:
        return False  # 资助项目212项
    if figure.indicators and figure.indicators[0] == "conversion_reward_value":
        return False
    clause = layout.clauses[figure.clause]
    first, last = max(clause.start, figure.start - 24), min(clause.end, figure.end + 8)
    if not layout.cues_of("rule_of", first, last):
        return False
    return _PAID.search(layout.view, first, figure.start) is None


def _unbound(layout: Layout, figure: Figure) -> str | None:
    mention = figure.mention
    first = layout.sentences[figure.sentence]
    if not _surveyed(layout, figure) and (
        layout.cues_of("spec", max(first, figure.start - 24), figure.end + 12)
        or mention.unit in _SPECIFIC
        or _DEVICE.match(layout.view, figure.end)
    ):
        return "technical specification"
    had = layout.cues_of("have", figure.window, figure.start)
    spoken = figure.unit in ("count", "bare", "physical", "person") and _spoken(mention)
    if spoken and not had:
        return "count in speech"
    return "count in passing" if _in_passing(layout, figure) else None


def _surveyed(layout: Layout, figure: Figure) -> bool:
    """Tell what is measured again every year (亩产, 同比) from what a thing is built to do."""
    first, last = layout.limits(figure.sentence)
    if any(layout.cues_of(cue, first, last) for cue in ("year_on_year", "month_on_month")):
        return True
    per_share = _PER_SHARE.search(layout.view, figure.window, figure.start)
    return per_share is not None or averages(layout, figure)


def _in_passing(layout: Layout, figure: Figure) -> bool:
    """Say whether a small number of an unlisted thing is told without being measured."""
    if figure.unit not in ("count", "bare", "person") or figure.mention.value is None:
        return False
    named = layout.concepts_in(figure.window, figure.start)
    if figure.noun is not None or (named and named[-1].end >= figure.start):
        return False  # 上市公司16家: the noun stands first where things are counted in order
    if _in_list(layout, figure):
        return False
    told = layout.cues_in(figure.window, figure.start)
    return figure.mention.value < _MANY and not any(cue.cue in _MEASURING for cue in told)


def _in_list(layout: Layout, figure: Figure) -> bool:
    """Say whether a number goes on in a list of counted things, its noun before it."""
    before = figure.previous
    if before is None or before.unit not in ("count", "person"):
        return False
    near = before.end < figure.start - 1 and figure.start - before.end <= _ITEM
    return near and layout.view[figure.end : figure.end + 1] in STOP


def _spoken(mention: Mention) -> bool:
    """Say whether a small number is written as a word (两个): told, not counted."""
    return fold(mention.printed[0]) in _CHINESE and (mention.value is None or mention.value <= 10)


def plain_reason(mention: Mention) -> str | None:
    """Give the reason of a mention of a kind that never is a figure."""
    return mention.reason or _PLAIN_KINDS.get(mention.kind)
