"""Registers: organisations, consortia and their members, documents, platforms, events."""

from __future__ import annotations

from indicators.model import fields as f
from indicators.model import rules as r
from indicators.model.tables.makers import refers, register
from indicators.model.types import Table

_SEAT = (f.SEAT, f.SEAT_BASIS)

ORGANISATIONS = register(
    "organisations",
    "机构",
    "Organisations",
    "One row is one company, university, institute, authority or alliance that a text names.",
    f.ORGANISATION_ID,
    f.ORGANISATION_TYPE,
    *_SEAT,
)
CONSORTIA = register(
    "consortia",
    "创新联合体",
    "Consortia",
    "One row is one innovation consortium that a text names or describes.",
    f.CONSORTIUM_ID,
    f.CONSORTIUM_TYPE,
    f.BATCH,
    f.TECHNICAL_FIELD,
    *_SEAT,
    f.LEAD,
    f.FOUNDED,
    f.FOUNDING_SIZE,
    foreign_keys=(refers("lead", "organisations", "organisation_id"),),
)
DOCUMENTS = register(
    "documents",
    "文件",
    "Documents",
    "One row is one plan, policy, guideline, report or ranking that a text names.",
    f.DOCUMENT_ID,
    f.DOCUMENT_TYPE,
    f.ISSUER,
    f.ISSUED,
    f.TERRITORY,
)
PLATFORMS = register(
    "platforms",
    "平台",
    "Platforms",
    "One row is one platform, facility, network or park that a text names.",
    f.PLATFORM_ID,
    f.PLATFORM_TYPE,
    f.OPERATOR,
    f.FOUNDED,
    *_SEAT,
)
PROGRAMMES = register(
    "programmes",
    "计划",
    "Programmes",
    "One row is one programme, project, scheme, award or line of technology that a text names.",
    f.PROGRAMME_ID,
    f.PROGRAMME_TYPE,
    f.OPERATOR,
    f.FOUNDED,
    f.TERRITORY,
)
EVENTS = register(
    "events",
    "活动",
    "Events",
    "One row is one conference, forum, fair or meeting that a text names.",
    f.EVENT_ID,
    f.EVENT_TYPE,
    f.EDITION,
    f.ORGANISER,
    f.HELD,
    *_SEAT,
)
REGISTERS: tuple[Table, ...] = (
    ORGANISATIONS,
    CONSORTIA,
    DOCUMENTS,
    PLATFORMS,
    PROGRAMMES,
    EVENTS,
)
"""Registers whose rows have a name that stands in a text; kept in `raw/registers`."""

SUBJECTS = Table(
    "subjects",
    "主体",
    "Subjects",
    "One row is one entry of any register: what a figure may be about when it is not the whole "
    "place.",
    (f.SUBJECT_ID, f.REGISTER, f.NAME_ZH, f.NAME_EN, f.NAME_EN_BASIS),
    ("subject_id",),
    frozenset({"register", "name_zh"}),
    rules=(r.NAME_EN_WITH_BASIS,),
)
MEMBERSHIPS = Table(
    "memberships",
    "成员关系",
    "Memberships",
    "One row says that a text counts an organisation to a consortium or an alliance. Members "
    "that no text names are missing: the number of rows is not the number of members.",
    (f.GROUP_ID, f.ORGANISATION_ID, f.ROLE, f.LOCATOR, f.NOTE),
    ("group_id", "organisation_id"),
    frozenset({"role", "locator"}),
    (
        refers("group_id", "subjects", "subject_id"),
        refers("organisation_id", "organisations", "organisation_id"),
    ),
    (r.NO_GROUP_OF_ITSELF,),
)
