"""Registers: who and what is named in the texts, and where."""

from __future__ import annotations

from indicators.model import vocabularies as v
from indicators.model.fields.makers import SLUG, integer, text
from indicators.model.types import Field

_SOME = rf"{SLUG}(?:;{SLUG})*"
# No blank at either end, where it would not be seen; a wrong encoding leaves question marks.
_END = r"[^\s" + "\u3000" + r";?]"
_NAME = rf"{_END}(?:[^;?\r\n]*{_END})?"
_DATED = r"[0-9]{4}(?:-[01][0-9](?:-[0-3][0-9])?)?"


def _identifier(name: str, title_zh: str, title_en: str, example: str) -> Field:
    return text(
        name,
        title_zh,
        title_en,
        f"{title_en}: an identifier of ours that no other register uses.",
        example,
        pattern=SLUG,
    )


def _kind(name: str, title_zh: str, title_en: str, example: str, words: tuple[str, ...]) -> Field:
    return text(name, title_zh, title_en, "What sort of thing it is.", example, enum=words)


def _organisations(name: str, title_zh: str, title_en: str, description: str) -> Field:
    return text(
        name,
        title_zh,
        title_en,
        f"{description}; identifiers of organisations, joined by semicolons.",
        "ministry-of-science-and-technology",
        pattern=_SOME,
    )


ORGANISATION_ID = _identifier("organisation_id", "机构编号", "Organisation", "aispeech")
CONSORTIUM_ID = _identifier(
    "consortium_id", "联合体编号", "Consortium", "yrd-language-computing-consortium"
)
DOCUMENT_ID = _identifier(
    "document_id", "文件编号", "Document", "yrd-innovation-consortia-guideline"
)
PLATFORM_ID = _identifier("platform_id", "平台编号", "Platform", "national-supercomputing-internet")
PROGRAMME_ID = _identifier("programme_id", "计划编号", "Programme", "national-key-rd-programme")
EVENT_ID = _identifier("event_id", "活动编号", "Event", "china-jiangsu-forum")
SUBJECT_ID = text(
    "subject_id",
    "主体编号",
    "Subject",
    "Whatever a register holds, by its identifier there: what the column `subject` of an "
    "observation refers to.",
    "yrd-language-computing-consortium",
    pattern=SLUG,
)
REGISTER = text(
    "register",
    "所在名录",
    "Register",
    "Table in which the subject is described.",
    "consortia",
    enum=v.REGISTERS,
)
GROUP_ID = text(
    "group_id",
    "所属组织编号",
    "Group",
    "Consortium or alliance that the organisation belongs to.",
    "yrd-language-computing-consortium",
    pattern=SLUG,
)

NAME_PRINTED = text(
    "name_printed",
    "原文名称",
    "Name as printed",
    "Name as the text at the first place of `locator` prints it, script and noise kept. A thing "
    "without a name of its own has the words that stand for it; the note says so.",
    "思必馳科技股份有限公司",
)
NAME_EN_BASIS = text(
    "name_en_basis",
    "英文名依据",
    "Standing of the English name",
    "Whether the English name is the one that the thing is known by, or a plain translation by the "
    "editors; empty where there is no English name.",
    "translation",
    enum=v.NAME_BASES,
)
OTHER_NAMES = text(
    "other_names",
    "其他原文名称",
    "Other printed names",
    "Further forms that a text prints, joined by semicolons; each stands at one of the places.",
    "思必馳;思必驰",
    pattern=rf"{_NAME}(?:;{_NAME})*",
)
SEAT = text(
    "seat",
    "所在地",
    "Seat",
    "Code of the place where it is seated or held, as near as known; empty where it is not known.",
    "320500",
)
SEAT_BASIS = text(
    "seat_basis",
    "所在地依据",
    "Basis of the seat",
    "Whether a text says where it is, its name included, or common knowledge does.",
    "text",
    enum=v.SEAT_BASES,
)
TERRITORY = text(
    "territory",
    "适用地区",
    "Territory",
    "Code of the place or grouping that it applies to or covers; empty where it has none.",
    "X-YRD",
)

ORGANISATION_TYPE = _kind(
    "organisation_type", "机构类型", "Type of organisation", "enterprise", v.ORGANISATION_TYPES
)
CONSORTIUM_TYPE = _kind(
    "consortium_type", "联合体类型", "Type of consortium", "regional", v.CONSORTIUM_TYPES
)
DOCUMENT_TYPE = _kind(
    "document_type", "文件类型", "Type of document", "guideline", v.DOCUMENT_TYPES
)
PLATFORM_TYPE = _kind(
    "platform_type", "平台类型", "Type of platform", "computing", v.PLATFORM_TYPES
)
PROGRAMME_TYPE = _kind(
    "programme_type", "计划类型", "Type of programme", "programme", v.PROGRAMME_TYPES
)
EVENT_TYPE = _kind("event_type", "活动类型", "Type of event", "forum", v.EVENT_TYPES)

BATCH = integer(
    "batch", "批次", "Batch", "Number of the batch to which it belongs.", "1", minimum=1
)
TECHNICAL_FIELD = text(
    "technical_field",
    "技术领域",
    "Technical field",
    "Code of the dimension `field` where the text names the field.",
    "artificial-intelligence",
    pattern=SLUG,
)
LEAD = text(
    "lead",
    "牵头单位",
    "Lead",
    "Organisation that leads it; empty where the text names none, or several: see memberships.",
    "aispeech",
    pattern=SLUG,
)
FOUNDED = text(
    "founded",
    "成立时间",
    "Founded",
    "Year, month or day in which it was founded or started, as near as the text tells.",
    "2024-06",
    pattern=_DATED,
)
FOUNDING_SIZE = integer(
    "founding_size",
    "成立时成员数",
    "Size when founded",
    "Members at the founding where a text prints their number; the note says whether the lead is "
    "among them.",
    "17",
    minimum=1,
)
ROLE = text(
    "role",
    "角色",
    "Role",
    "Part that the organisation plays in the group.",
    "lead",
    enum=v.MEMBERSHIP_ROLES,
)
ISSUER = _organisations("issuer", "发布单位", "Issuer", "Who issued it")
OPERATOR = _organisations("operator", "运营单位", "Operator", "Who built, runs or leads it")
ORGANISER = _organisations("organiser", "主办单位", "Organiser", "Who held or led it")
ISSUED = text(
    "issued",
    "发布时间",
    "Issued",
    "Year, month or day of issue or start of validity, as near as the text tells.",
    "2020-12",
    pattern=_DATED,
)
HELD = text(
    "held",
    "举办时间",
    "Held",
    "Year, month or day on which it was held, as near as the text tells.",
    "2024-04",
    pattern=_DATED,
)
EDITION = integer(
    "edition", "届次", "Edition", "Number of the edition, where it has one.", "8", minimum=1
)
