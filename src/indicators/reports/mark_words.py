"""The marks of figures in words: explained once for the page, named in the legend of a chart."""

from __future__ import annotations

from indicators.reports.languages import Language
from indicators.reports.mark_kinds import MarkKind

MEANINGS: dict[MarkKind, dict[Language, str]] = {
    MarkKind.EXACT: {
        "zh": "实心圆：文中给出确切数值",
        "en": "Filled circle: the text gives the value",
    },
    MarkKind.LOWER: {
        "zh": "竖线加向右的开口箭头：文中只给出下限（超、以上），真实值在其右侧；"
        "箭头长度固定，不是数据",
        "en": "Barrier with an open arrow to the right: a lower bound only (more than, at least). "
        "The true value lies to the right; the arrow has a fixed length that is no data",
    },
    MarkKind.UPPER: {
        "zh": "竖线加向左的开口箭头：文中只给出上限（近、不到），真实值在其左侧；"
        "箭头长度固定，不是数据",
        "en": "Barrier with an open arrow to the left: an upper bound only (nearly, under). "
        "The true value lies to the left; the arrow has a fixed length that is no data",
    },
    MarkKind.ABOUT: {
        "zh": "实心菱形：约数，文中未给出界限",
        "en": "Filled diamond: about this value, no bound claimed",
    },
    MarkKind.BETWEEN: {
        "zh": "两端带竖线的横条：真实值在两个界限之间",
        "en": "Bar between two barriers: the true value lies between two bounds",
    },
    MarkKind.TARGET: {
        "zh": "空心圆：目标或预计，尚未实现",
        "en": "Hollow circle: a target or forecast, not a measured value",
    },
    MarkKind.TARGET_LOWER: {
        "zh": "空心圆加向右的箭头：目标或预计，只给出下限",
        "en": "Hollow circle with an arrow to the right: a target or forecast, a lower bound",
    },
    MarkKind.TARGET_UPPER: {
        "zh": "空心圆加向左的箭头：目标或预计，只给出上限",
        "en": "Hollow circle with an arrow to the left: a target or forecast, an upper bound",
    },
    MarkKind.TARGET_BETWEEN: {
        "zh": "两端为空心圆的横条：目标或预计，在两个界限之间",
        "en": "Bar between two hollow circles: a target or forecast that lies between two bounds",
    },
    MarkKind.OFFICIAL: {
        "zh": "空心方块：官方或其他公开数值，供对照，不是文中所载",
        "en": "Hollow square: an official or other public value, for comparison; not printed in "
        "the text",
    },
    MarkKind.OFFICIAL_LOWER: {
        "zh": "空心方块加向右的箭头：官方或其他公开数值，只是下限",
        "en": "Hollow square with an arrow to the right: an official or other public value that "
        "is a lower bound itself",
    },
    MarkKind.OFFICIAL_UPPER: {
        "zh": "空心方块加向左的箭头：官方或其他公开数值，只是上限",
        "en": "Hollow square with an arrow to the left: an official or other public value that is "
        "an upper bound itself",
    },
    MarkKind.OFFICIAL_ABOUT: {
        "zh": "空心方块中有一点：官方或其他公开数值，只是约数",
        "en": "Hollow square with a point in it: an official or other public value that is itself "
        "approximate",
    },
    MarkKind.OFFICIAL_BETWEEN: {
        "zh": "两端为空心方块的横条：官方或其他公开数值，在两个界限之间",
        "en": "Bar between two hollow squares: an official or other public value that lies between "
        "two bounds",
    },
    MarkKind.DERIVED: {
        "zh": "空心菱形：由文中或官方数字推算得出，两者都没有给出这个数",
        "en": "Hollow diamond: follows by arithmetic from printed or official figures and is "
        "printed nowhere",
    },
    MarkKind.DERIVED_LOWER: {
        "zh": "空心菱形加向右的箭头：推算的下限，因为所用的数只是界限",
        "en": "Hollow diamond with an arrow to the right: a derived lower bound, since a figure "
        "that it rests on is a bound",
    },
    MarkKind.DERIVED_UPPER: {
        "zh": "空心菱形加向左的箭头：推算的上限，因为所用的数只是界限",
        "en": "Hollow diamond with an arrow to the left: a derived upper bound, since a figure "
        "that it rests on is a bound",
    },
    MarkKind.DERIVED_BETWEEN: {
        "zh": "两端为空心菱形的横条：推算的数，在两个界限之间",
        "en": "Bar between two hollow diamonds: a derived figure that lies between two bounds",
    },
}


NAMES: dict[MarkKind, dict[Language, str]] = {
    MarkKind.EXACT: {"zh": "确切数值", "en": "exact value"},
    MarkKind.LOWER: {
        "zh": "下限（箭头长度不是数据）",
        "en": "lower bound (length of the arrow is no data)",
    },
    MarkKind.UPPER: {
        "zh": "上限（箭头长度不是数据）",
        "en": "upper bound (length of the arrow is no data)",
    },
    MarkKind.ABOUT: {"zh": "约数", "en": "approximate value"},
    MarkKind.BETWEEN: {"zh": "在两界之间", "en": "between two bounds"},
    MarkKind.TARGET: {"zh": "目标或预计", "en": "target or forecast"},
    MarkKind.TARGET_LOWER: {"zh": "目标，下限", "en": "target, lower bound"},
    MarkKind.TARGET_UPPER: {"zh": "目标，上限", "en": "target, upper bound"},
    MarkKind.TARGET_BETWEEN: {"zh": "目标，在两界之间", "en": "target between two bounds"},
    MarkKind.OFFICIAL: {"zh": "官方或其他公开数值", "en": "official or other public value"},
    MarkKind.OFFICIAL_LOWER: {
        "zh": "官方或其他公开数值，下限",
        "en": "official or other public value, lower bound",
    },
    MarkKind.OFFICIAL_UPPER: {
        "zh": "官方或其他公开数值，上限",
        "en": "official or other public value, upper bound",
    },
    MarkKind.OFFICIAL_ABOUT: {
        "zh": "官方或其他公开数值，约数",
        "en": "official or other public value, approximate",
    },
    MarkKind.OFFICIAL_BETWEEN: {
        "zh": "官方或其他公开数值，在两界之间",
        "en": "official or other public value, between two bounds",
    },
    MarkKind.DERIVED: {"zh": "推算数", "en": "derived value"},
    MarkKind.DERIVED_LOWER: {"zh": "推算的下限", "en": "derived lower bound"},
    MarkKind.DERIVED_UPPER: {"zh": "推算的上限", "en": "derived upper bound"},
    MarkKind.DERIVED_BETWEEN: {"zh": "推算，在两界之间", "en": "derived, between two bounds"},
}
"""Short names for the legend of a chart."""
