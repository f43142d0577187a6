"""Names of the closed vocabularies of the data, as readers know them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from indicators.reports.languages import Language, listed
from indicators.warehouse import joined_cells

TRANSFORMATIONS: Mapping[str, Mapping[Language, str]] = {
    "level": {"zh": "水平", "en": "level"},
    "growth_rate": {"zh": "增长率", "en": "growth rate"},
    "change": {"zh": "增减量", "en": "change"},
    "share": {"zh": "占比", "en": "share"},
    "ratio": {"zh": "倍数", "en": "ratio"},
    "difference": {"zh": "差距", "en": "difference"},
    "rank": {"zh": "位次", "en": "rank"},
    "streak": {"zh": "持续时间", "en": "streak"},
    "cumulative": {"zh": "累计", "en": "cumulative"},
}
NATURES: Mapping[str, Mapping[Language, str]] = {
    "actual": {"zh": "实际数", "en": "actual"},
    "target": {"zh": "目标", "en": "target"},
    "estimate": {"zh": "预计", "en": "estimate or forecast"},
    "claim": {"zh": "自称", "en": "claim"},
}
STATUSES: Mapping[str, Mapping[Language, str]] = {
    "proposed": {"zh": "待复核", "en": "proposed"},
    "accepted": {"zh": "复核通过", "en": "reviewed, accepted"},
    "corrected": {"zh": "复核后更正", "en": "reviewed, corrected"},
    "rejected": {"zh": "复核后剔除", "en": "reviewed, rejected"},
}
VERDICTS: Mapping[str, Mapping[Language, str]] = {
    "agrees": {"zh": "与官方数值一致", "en": "agrees with the official value"},
    "agrees_within_rounding": {
        "zh": "四舍五入后与官方数值一致",
        "en": "agrees with the official value when that is rounded",
    },
    "consistent_with_bound": {
        "zh": "只给出界限，官方数值在界限之内",
        "en": "is a bound, which the official value keeps",
    },
    "differs": {"zh": "与官方数值不同", "en": "differs from the official value"},
    "definition_differs": {
        "zh": "与官方数值口径不同",
        "en": "is not defined like the official value",
    },
    "not_found": {"zh": "没有找到对应的官方数值", "en": "has no official value beside it"},
}
KINDS: Mapping[str, Mapping[Language, str]] = {
    "quantity": {"zh": "数量", "en": "quantity"},
    "rate": {"zh": "比率", "en": "rate"},
    "rank": {"zh": "位次", "en": "rank"},
    "ordinal": {"zh": "序数", "en": "ordinal"},
    "date": {"zh": "日期", "en": "date"},
    "duration": {"zh": "时长", "en": "duration"},
    "name": {"zh": "名称中的数字", "en": "number in a name"},
    "boilerplate": {"zh": "版面编号等", "en": "boilerplate"},
}
BASES: Mapping[str, Mapping[Language, str]] = {
    "explicit": {"zh": "文中写明", "en": "printed"},
    "relative": {"zh": "相对发表日期", "en": "relative to publication"},
    "inferred": {"zh": "由上下文推断", "en": "inferred from context"},
    "none": {"zh": "未说明", "en": "not stated"},
}
QUALIFIERS: Mapping[str, Mapping[Language, str]] = {
    "exact": {"zh": "确切", "en": "exact"},
    "over": {"zh": "超过", "en": "over"},
    "at_least": {"zh": "不少于", "en": "at least"},
    "under": {"zh": "不到", "en": "under"},
    "at_most": {"zh": "不超过", "en": "at most"},
    "nearly": {"zh": "近", "en": "nearly"},
    "about": {"zh": "约", "en": "about"},
    "range": {"zh": "区间", "en": "range"},
    "several": {"zh": "概数（几、数十）", "en": "several"},
}


def named(names: Mapping[str, Mapping[Language, str]], code: str | None, language: Language) -> str:
    """Name a code; a code without a name stands for itself.

    Examples
    --------
    >>> named(KINDS, "rate", "zh"), named(KINDS, "new", "zh")
    ('比率', 'new')
    """
    if code is None:
        return ""
    return names[code][language] if code in names else code


@dataclass(frozen=True, slots=True)
class Labels:
    """The names of the code lists of the data.

    Attributes
    ----------
    names : mapping
        Names in Chinese and English by list and code; a list of values of a dimension is named
        by the dimension and an equals sign.
    """

    names: Mapping[tuple[str, str], tuple[str, str]]

    def name(self, of: str, code: str, language: Language) -> str:
        """Name a code of one list; a code without a name stands for itself."""
        zh, en = self.names.get((of, code), (code, code))
        return zh if language == "zh" else en

    def breakdown(self, dimensions: str | None, language: Language) -> list[tuple[str, str]]:
        """Take a breakdown apart: name of each dimension and names of its values."""
        pairs = []
        for key, values in joined_cells.split(dimensions).items():
            words = [self._value(key, value, language) for value in joined_cells.together(values)]
            pairs.append((self.name("dimension", key, language), listed(words, language)))
        return pairs

    def warnings(self, codes: str | None, language: Language) -> list[str]:
        """Name the warnings of a figure."""
        return [self.name("usage_warning", c, language) for c in joined_cells.parts(codes)]

    def _value(self, key: str, value: str, language: Language) -> str:
        if (f"{key}=", value) in self.names:
            return self.name(f"{key}=", value, language)
        return self.name("area", value, language)
