"""Texts, places, and the registers of what the texts name."""

from __future__ import annotations

from indicators.model.types import Rule

CHARACTERS_POSITIVE = Rule(
    "text_not_empty",
    "文本不得为空",
    "A text has at least one character",
    "characters > 0",
    ("characters",),
    "give the length of the decoded text",
)
PROVINCE_CODES = Rule(
    "province_codes",
    "省级地区须有两种代码",
    "A province has its ISO and its national code, and only places of China have a national one",
    "level <> 'province' OR (iso_3166_2 = code AND gb_2260 IS NOT NULL)",
    ("iso_3166_2", "gb_2260", "code", "level"),
    "fill iso_3166_2 and gb_2260",
)
GROUPING_PREFIX = Rule(
    "grouping_prefix",
    "组合地区代码以 X- 开头",
    "Codes of our own for groupings start with X-",
    "(level IN ('grouping', 'world')) = starts_with(code, 'X-')",
    ("code", "level"),
    "use the prefix X- for groupings and only for them",
)
SEAT_WITH_BASIS = Rule(
    "seat_with_basis",
    "所在地须有依据",
    "A seat has its basis, and a basis its seat",
    "(seat IS NULL) = (seat_basis IS NULL)",
    ("seat_basis", "seat"),
    "say whether a text or common knowledge gives the place, or empty both",
)
TRANSLATION_DIFFERS = Rule(
    "translation_differs",
    "译文须与原文不同",
    "A translation differs from what it translates",
    "translation <> wording",
    ("translation", "wording"),
    "write it in the other language, or remove the row",
)
NAME_EN_WITH_BASIS = Rule(
    "name_en_with_basis",
    "英文名须注明依据",
    "An English name has its standing, and a standing its name",
    "(name_en IS NULL) = (name_en_basis IS NULL)",
    ("name_en_basis", "name_en"),
    "write official for the name it is known by, translation for one of your own, or empty both",
)
NO_GROUP_OF_ITSELF = Rule(
    "no_group_of_itself",
    "机构不得为自身成员",
    "Nothing is a member of itself",
    "organisation_id <> group_id",
    ("organisation_id", "group_id"),
    "name the consortium or alliance that the organisation belongs to",
)
