"""What the words of the closed vocabularies mean, in Chinese and English.

The tables hold the words. Everything that shows them to people takes its wording from here: the
data dictionary, the exports with code lists of their own (Stata, SDMX, Excel), and by way of the
warehouse, as its table ``words``, the report and the command line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from indicators.model.types import Field, Table

_SHARED_NAMES = {
    "register": "corrected_table",
    "reference_qualifier": "qualifier",
}
"""Fields whose words are those of another field."""

_LABELS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    # --- numbers and what is claimed about them ---
    "kind": {
        "quantity": ("数量", "quantity"),
        "rate": ("比率", "rate"),
        "rank": ("位次", "rank"),
        "ordinal": ("序数", "ordinal"),
        "date": ("日期", "date"),
        "duration": ("时长", "duration"),
        "name": ("名称中的数字", "number in a name"),
        "boilerplate": ("版式文字", "boilerplate"),
    },
    "qualifier": {
        "exact": ("确切", "exact"),
        "over": ("超过", "over"),
        "at_least": ("不少于", "at least"),
        "under": ("不到", "under"),
        "at_most": ("不超过", "at most"),
        "nearly": ("接近", "nearly"),
        "about": ("大约", "about"),
        "range": ("区间", "range"),
        "several": ("概数", "indefinite number"),
    },
    "closed": {
        "both": ("两端均含", "both ends included"),
        "left": ("只含下限", "lower end included"),
        "right": ("只含上限", "upper end included"),
        "neither": ("两端均不含", "neither end included"),
    },
    "claim": {
        "interval": ("区间", "interval"),
        "lower_bound": ("仅有下限", "lower bound only"),
        "upper_bound": ("仅有上限", "upper bound only"),
        "value": ("确切数值", "exact value"),
        "nothing": ("不能断言", "nothing"),
    },
    "transformation": {
        "level": ("水平值", "level"),
        "growth_rate": ("增长率", "growth rate"),
        "change": ("增减量", "change"),
        "share": ("占比", "share"),
        "ratio": ("倍数", "ratio"),
        "difference": ("差距", "difference"),
        "rank": ("位次", "rank"),
        "streak": ("连续时长", "streak"),
        "cumulative": ("累计", "cumulative"),
    },
    "nature": {
        "actual": ("实际数", "actual"),
        "target": ("目标", "target"),
        "estimate": ("估计或预测", "estimate or forecast"),
        "claim": ("自称", "claim"),
    },
    "status": {
        "proposed": ("待复核", "proposed"),
        "accepted": ("复核通过", "accepted"),
        "corrected": ("复核后更正", "corrected"),
        "rejected": ("复核后剔除", "rejected"),
    },
    # --- time ---
    "period_basis": {
        "explicit": ("文中写明", "stated in the text"),
        "relative": ("由发表日期推算", "counted from publication"),
        "inferred": ("由上下文推断", "inferred from context"),
        "none": ("未说明", "not stated"),
    },
    "time_type": {
        "stock": ("存量", "stock"),
        "flow": ("流量", "flow"),
        "ratio": ("比率", "ratio"),
        "position": ("位次", "position"),
    },
    "frequency": {
        "A": ("年", "annual"),
        "S": ("半年", "half-yearly"),
        "Q": ("季", "quarterly"),
        "M": ("月", "monthly"),
        "W": ("周", "weekly"),
        "D": ("日", "daily"),
    },
    # --- official values and what a printed figure is beside them ---
    "obs_status": {
        "A": ("正常值", "normal value"),
        "B": ("序列断点", "time series break"),
        "E": ("估计值", "estimated value"),
        "F": ("预测值", "forecast value"),
        "P": ("初步值", "provisional value"),
        "V": ("未经核实", "unvalidated value"),
    },
    "vintage": {
        "final": ("终值", "final"),
        "preliminary": ("初步", "preliminary"),
        "expected": ("预计", "expected"),
        "target": ("目标", "target"),
        "unconfirmed": ("未能核实", "unconfirmed"),
        "other_source": ("另一来源", "other source"),
    },
    "read_at": {
        "original": ("原始网页", "original page"),
        "reprint": ("转载", "reprint"),
        "transcription": ("第三方转录", "transcription by a third party"),
    },
    "relation": {
        "same_measure": ("同一指标", "same measure"),
        "other_definition": ("定义不同", "other definition"),
        "other_scope": ("范围不同", "other scope"),
        "other_vintage": ("版本不同", "other vintage"),
        "part_and_whole": ("部分与整体", "part and whole"),
        "flow_and_stock": ("流量与存量", "flow and stock"),
    },
    "comparison": {
        "value": ("数值", "value"),
        "difference": ("差额", "difference"),
        "growth": ("增长", "growth"),
        "rank": ("位次", "rank"),
        "streak": ("连续时长", "streak"),
        "date": ("日期", "date"),
        "none": ("未作比较", "not compared"),
    },
    "match": {
        "same": ("同一指标", "same measure"),
        "other_definition": ("定义不同", "other definition"),
        "part_of": ("其中一部分", "part of it"),
        "earlier": ("日期较早", "earlier date"),
        "later": ("日期较晚", "later date"),
    },
    "verdict": {
        "agrees": ("与官方数值一致", "agrees with the official value"),
        "agrees_within_rounding": (
            "四舍五入后与官方数值一致",
            "agrees with the official value when rounded",
        ),
        "consistent_with_bound": (
            "官方数值在所述界限之内",
            "official value lies within the stated bound",
        ),
        "differs": ("与官方数值不同", "differs from the official value"),
        "definition_differs": (
            "与官方数值口径不同",
            "defined differently from the official value",
        ),
        "not_found": ("未找到对应的官方数值", "no official value found"),
    },
    # --- code lists ---
    "level": {
        "world": ("世界", "world"),
        "country": ("国家", "country"),
        "province": ("省级", "province"),
        "prefecture": ("地级", "prefecture"),
        "county": ("县级", "county"),
        "grouping": ("跨地区组合", "grouping"),
    },
    "quantity_kind": {
        "money": ("货币", "money"),
        "count": ("计数", "count"),
        "ratio": ("比率", "ratio"),
        "time": ("时间", "time"),
        "position": ("位次", "position"),
        "physical": ("物理量", "physical"),
    },
    "value_type": {
        "code": ("代码", "code"),
        "area": ("地区", "area"),
        "integer": ("整数", "integer"),
        "text": ("文本", "text"),
    },
    # --- texts ---
    "published_basis": {
        "printed": ("文中印明", "printed"),
        "inferred": ("推断", "inferred"),
        "none": ("未知", "unknown"),
    },
    "script": {
        "simplified": ("简体", "simplified"),
        "traditional": ("繁体", "traditional"),
        "mixed": ("简繁混用", "mixed"),
    },
    # --- registers: who and what is named ---
    "corrected_table": {
        "organisations": ("机构", "organisations"),
        "consortia": ("创新联合体", "consortia"),
        "memberships": ("成员关系", "memberships"),
        "documents": ("文件", "documents"),
        "platforms": ("平台", "platforms"),
        "programmes": ("计划", "programmes"),
        "events": ("活动", "events"),
        "mentions": ("文中数字", "mentions"),
        "reference": ("官方数值", "reference values"),
        "sources": ("文本来源", "sources"),
    },
    "organisation_type": {
        "enterprise": ("企业", "enterprise"),
        "university": ("高校", "university"),
        "institute": ("科研院所", "institute"),
        "laboratory": ("实验室", "laboratory"),
        "hospital": ("医院", "hospital"),
        "government": ("党政机关", "government or party body"),
        "alliance": ("联盟", "alliance"),
        "association": ("社会团体", "association"),
        "media": ("媒体", "media"),
        "team": ("团队", "team"),
    },
    "consortium_type": {
        "regional": ("跨省", "of several provinces"),
        "municipal": ("市级", "of a city"),
        "provincial": ("省级", "of a province"),
        "central_enterprise": ("中央企业", "of central state enterprises"),
        "other": ("其他", "other"),
        "foreign": ("国外", "foreign"),
    },
    "document_type": {
        "plan": ("规划", "plan"),
        "policy": ("政策", "policy"),
        "guideline": ("指引", "guideline"),
        "mechanism": ("机制", "mechanism"),
        "ranking": ("榜单", "ranking"),
        "report": ("报告", "report"),
    },
    "platform_type": {
        "computing": ("算力平台", "computing"),
        "data_centre": ("数据中心", "data centre"),
        "facility": ("科研设施", "facility"),
        "network": ("网络", "network"),
        "service": ("服务平台", "service"),
        "park": ("园区", "park"),
    },
    "programme_type": {
        "programme": ("计划", "programme"),
        "project": ("项目", "project"),
        "scheme": ("政策措施", "scheme"),
        "award": ("奖项或称号", "award or title"),
        "technology": ("技术", "line of technology"),
    },
    "event_type": {
        "conference": ("大会", "conference"),
        "congress": ("代表大会", "congress"),
        "forum": ("论坛", "forum"),
        "fair": ("展会", "fair"),
        "meeting": ("工作会议", "meeting"),
        "ceremony": ("仪式", "ceremony"),
    },
    "role": {
        "lead": ("牵头", "lead"),
        "member": ("成员", "member"),
    },
    "seat_basis": {
        "text": ("文本", "text"),
        "common_knowledge": ("常识", "common knowledge"),
    },
    "wording_language": {
        "zh-Hans": ("中文", "Chinese"),
        "en": ("英文", "English"),
    },
    "origin": {
        "printed": ("文本所印", "printed"),
        "official": ("官方数值", "official"),
    },
    "name_en_basis": {
        "official": ("官方英文名", "official English name"),
        "translation": ("编者译名", "translated by the editors"),
    },
}


def label(field: Field, word: str) -> tuple[str, str]:
    """Return what a word of a closed vocabulary means.

    Parameters
    ----------
    field : Field
        The column that it stands in.
    word : str
        One of its words.

    Returns
    -------
    tuple of str
        In Chinese and in English.

    Raises
    ------
    KeyError
        If the field has no such word.

    Examples
    --------
    >>> from indicators.model import fields
    >>> label(fields.FREQUENCY, "A"), label(fields.OBS_STATUS, "A")
    (('年', 'annual'), ('正常值', 'normal value'))
    """
    return _LABELS[_SHARED_NAMES.get(field.name, field.name)][word]


def rows(tables: Iterable[Table]) -> Iterator[tuple[str, str, str, str]]:
    """List each word of each closed vocabulary of some tables once, in the order of the model.

    Parameters
    ----------
    tables : iterable of Table
        The tables.

    Yields
    ------
    tuple of str
        Field, word, its Chinese and its English label.

    Examples
    --------
    >>> from indicators.model.tables import MEMBERSHIPS
    >>> list(rows([MEMBERSHIPS]))
    [('role', 'lead', '牵头', 'lead'), ('role', 'member', '成员', 'member')]
    """
    for field in {f.name: f for table in tables for f in table.fields if f.enum}.values():
        for word in field.enum:
            yield field.name, word, *label(field, word)
