"""What the words of the closed vocabularies mean, in Chinese and English.

The tables hold the words; formats with code lists of their own (Stata, SDMX, Excel) show these.
"""

from __future__ import annotations

from indicators.model.types import Field

_LETTERS: dict[str, dict[str, tuple[str, str]]] = {
    "frequency": {
        "A": ("年", "annual"),
        "S": ("半年", "half-yearly"),
        "Q": ("季", "quarterly"),
        "M": ("月", "monthly"),
        "W": ("周", "weekly"),
        "D": ("日", "daily"),
    },
    "obs_status": {
        "A": ("正常值", "normal value"),
        "B": ("序列断点", "time series break"),
        "E": ("估计值", "estimated value"),
        "F": ("预测值", "forecast value"),
        "P": ("初步值", "provisional value"),
        "V": ("未经核实", "unvalidated value"),
    },
}
"""Letters of SDMX, which mean one thing in one field and another in the next."""

_WORDS: dict[str, tuple[str, str]] = {
    # closed ends
    "both": ("两端闭合", "both ends"),
    "left": ("左端闭合", "lower end only"),
    "right": ("右端闭合", "upper end only"),
    "neither": ("两端开放", "neither end"),
    # qualifiers
    "exact": ("恰为", "exact"),
    "over": ("超过", "over"),
    "at_least": ("不少于", "at least"),
    "under": ("不到", "under"),
    "at_most": ("不超过", "at most"),
    "nearly": ("接近", "nearly"),
    "about": ("大约", "about"),
    "range": ("区间", "range"),
    "several": ("若干", "several"),
    # transformations
    "level": ("水平", "level"),
    "growth_rate": ("增长率", "growth rate"),
    "change": ("变动额", "change"),
    "share": ("占比", "share"),
    "ratio": ("比率", "ratio"),
    "difference": ("差", "difference"),
    "rank": ("位次", "rank"),
    "streak": ("连续期数", "streak"),
    "cumulative": ("累计", "cumulative"),
    # natures, vintages
    "actual": ("实际", "actual"),
    "target": ("目标", "target"),
    "estimate": ("估计", "estimate"),
    "claim": ("自称", "claim"),
    "final": ("最终", "final"),
    "preliminary": ("初步", "preliminary"),
    "expected": ("预计", "expected"),
    "unconfirmed": ("未能核实", "unconfirmed"),
    "other_source": ("另一来源", "other source"),
    # how something is known, reviews, origins
    "explicit": ("明示", "explicit"),
    "relative": ("相对时间", "relative"),
    "inferred": ("推断", "inferred"),
    "none": ("无", "none"),
    "printed": ("印出", "printed"),
    "proposed": ("待审", "proposed"),
    "accepted": ("已审", "accepted"),
    "corrected": ("已改正", "corrected"),
    "rejected": ("已否决", "rejected"),
    "official": ("官方", "official"),
    # kinds of numbers
    "quantity": ("数量", "quantity"),
    "rate": ("比率", "rate"),
    "ordinal": ("序数", "ordinal"),
    "date": ("日期", "date"),
    "duration": ("时长", "duration"),
    "name": ("名称", "name"),
    "boilerplate": ("版式文字", "boilerplate"),
    # scripts, places, times, units, values of dimensions
    "simplified": ("简体", "simplified"),
    "traditional": ("繁体", "traditional"),
    "mixed": ("混用", "mixed"),
    "world": ("世界", "world"),
    "country": ("国家", "country"),
    "province": ("省级", "province"),
    "prefecture": ("地级", "prefecture"),
    "county": ("县级", "county"),
    "grouping": ("组合", "grouping"),
    "stock": ("存量", "stock"),
    "flow": ("流量", "flow"),
    "position": ("位次", "position"),
    "money": ("货币", "money"),
    "count": ("计数", "count"),
    "time": ("时间", "time"),
    "physical": ("物理量", "physical"),
    "code": ("代码", "code"),
    "area": ("地区", "area"),
    "integer": ("整数", "integer"),
    "text": ("文本", "text"),
    # relations of series, verdicts, what is claimed
    "same_measure": ("同一指标", "same measure"),
    "other_definition": ("定义不同", "other definition"),
    "other_scope": ("范围不同", "other scope"),
    "other_vintage": ("版本不同", "other vintage"),
    "part_and_whole": ("部分与整体", "part and whole"),
    "flow_and_stock": ("流量与存量", "flow and stock"),
    "same": ("同一指标", "same measure"),
    "part_of": ("为其部分", "part of it"),
    "earlier": ("较早日期", "earlier date"),
    "later": ("较晚日期", "later date"),
    "growth": ("增长", "growth"),
    "agrees": ("相符", "agrees"),
    "agrees_within_rounding": ("舍入内相符", "agrees within rounding"),
    "consistent_with_bound": ("与界限相容", "consistent with the bound"),
    "differs": ("不符", "differs"),
    "definition_differs": ("口径不同", "definition differs"),
    "not_found": ("未找到", "not found"),
    "interval": ("区间", "interval"),
    "lower_bound": ("仅下界", "lower bound only"),
    "upper_bound": ("仅上界", "upper bound only"),
    "value": ("数值", "value"),
    "nothing": ("无断言", "nothing"),
    # registers: kinds of what is named, roles, where a seat is known from
    "organisations": ("机构", "organisations"),
    "consortia": ("联合体", "consortia"),
    "memberships": ("成员关系", "memberships"),
    "documents": ("文件", "documents"),
    "platforms": ("平台", "platforms"),
    "programmes": ("计划", "programmes"),
    "events": ("活动", "events"),
    "mentions": ("数字出现", "mentions"),
    "reference": ("官方数值", "reference values"),
    "sources": ("来源", "sources"),
    "enterprise": ("企业", "enterprise"),
    "university": ("高校", "university"),
    "institute": ("科研院所", "institute"),
    "laboratory": ("实验室", "laboratory"),
    "hospital": ("医院", "hospital"),
    "government": ("政府机关", "government or party body"),
    "alliance": ("联盟", "alliance"),
    "association": ("社会团体", "association"),
    "media": ("媒体", "media"),
    "team": ("团队", "team"),
    "regional": ("跨省区域", "of several provinces"),
    "municipal": ("市级", "of a city"),
    "provincial": ("省级", "of a province"),
    "central_enterprise": ("中央企业", "of central state enterprises"),
    "foreign": ("国外", "foreign"),
    "other": ("其他", "other"),
    "plan": ("规划", "plan"),
    "policy": ("政策", "policy"),
    "guideline": ("指引", "guideline"),
    "mechanism": ("机制", "mechanism"),
    "ranking": ("榜单", "ranking"),
    "report": ("报告", "report"),
    "computing": ("算力", "computing"),
    "data_centre": ("数据中心", "data centre"),
    "facility": ("设施", "facility"),
    "network": ("网络", "network"),
    "service": ("服务", "service"),
    "park": ("园区", "park"),
    "programme": ("计划", "programme"),
    "project": ("项目", "project"),
    "scheme": ("政策措施", "scheme"),
    "award": ("奖项称号", "award or title"),
    "technology": ("技术", "line of technology"),
    "conference": ("会议", "conference"),
    "congress": ("代表大会", "congress"),
    "forum": ("论坛", "forum"),
    "fair": ("展会", "fair"),
    "meeting": ("工作会议", "meeting"),
    "ceremony": ("仪式", "ceremony"),
    "lead": ("牵头", "lead"),
    "member": ("成员", "member"),
    "common_knowledge": ("常识", "common knowledge"),
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
        In Chinese and in English; a word that has no label here stands for itself, its
        underscores as blanks.

    Examples
    --------
    >>> from indicators.model import fields
    >>> label(fields.FREQUENCY, "A"), label(fields.OBS_STATUS, "A")
    (('年', 'annual'), ('正常值', 'normal value'))
    """
    letters = _LETTERS.get(field.name, {})
    plain = word.replace("_", " ")
    return letters.get(word) or _WORDS.get(word) or (plain, plain)
