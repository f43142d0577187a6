"""Sources and code lists."""

from __future__ import annotations

from indicators.model import vocabularies as v
from indicators.model.fields.makers import CODE_PATTERN, day, integer, text

FILE = text(
    "file",
    "文件",
    "File",
    "Name of the file that holds the text, without a folder.",
    "004.txt",
    # No way up, no absolute name and no drive: the file lies in the folder of the texts. What one
    # system forbids in names, none may have; a blank before the name would not be seen.
    pattern=r"[^\s" + "\u3000" + r'./\\:*?"<>|][^/\\:*?"<>|\r\n]*',
)
TITLE = text(
    "title", "题名", "Title", "Title as printed; empty when the text has none.", "年度公报"
)
PUBLISHER = text(
    "publisher",
    "发布者",
    "Publisher",
    "Who published it.",
    "Southern Finance Omnimedia",
    concept="SOURCE_AGENCY",
)
PUBLISHER_EN = text(
    "publisher_en", "发布者(英文)", "Publisher (English)", "English name.", "Xinhua Daily"
)
REPORTERS = text(
    "reporters", "作者", "Reporters", "Authors as printed, joined by semicolons.", "张三; 李四"
)
PUBLISHED = day("published", "发布日期", "Published", "Day of publication.")
PUBLISHED_BASIS = text(
    "published_basis",
    "日期依据",
    "Basis of the date",
    "Whether the day of publication is printed, or inferred, as from the address of a page; none "
    "where it is not known.",
    "printed",
    enum=v.DATE_BASES,
)
SHA256 = text(
    "sha256",
    "SHA-256",
    "SHA-256",
    "Hash of the bytes of the text's file.",
    "0" * 64,
    pattern=r"[0-9a-f]{64}",
)
CHARACTERS = integer(
    "characters",
    "字符数",
    "Characters",
    "Length of the decoded text.",
    "3977",
    unit="characters",
    minimum=0,
)
SCRIPT = text("script", "字体", "Script", "Script of the text.", "simplified", enum=v.SCRIPTS)
LANGUAGE = text(
    "language",
    "语言",
    "Language",
    "Language tag (BCP 47).",
    "zh-Hans",
    pattern=r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*",
)

CODE = text(
    "code",
    "代码",
    "Code",
    "Code of the entry; it never changes its meaning.",
    "CN-GD",
    pattern=CODE_PATTERN,
)
NAME_ZH = text("name_zh", "中文名", "Chinese name", "Name in Chinese.", "广东省")
NAME_EN = text("name_en", "英文名", "English name", "Name in English.", "Guangdong")
FAMILY = text("family", "类目", "Family", "Group of indicators.", "R&D")
TIME_TYPE = text(
    "time_type",
    "时间性质",
    "Stock or flow",
    "Whether a level is counted on a date (stock), over a span (flow), or is a ratio or position. "
    "A stock known only for a year carries that year as its period: do not read it as a flow.",
    "flow",
    enum=v.TIME_TYPES,
)
DEFINITION_ZH = text(
    "definition_zh",
    "定义(中文)",
    "Definition (Chinese)",
    "What is measured.",
    "研发活动的内部支出。",
)
DEFINITION_EN = text(
    "definition_en",
    "定义(英文)",
    "Definition (English)",
    "What is measured.",
    "Intramural spending on R&D.",
)
MEANING_EN = text(
    "meaning_en", "含义(英文)", "Meaning", "What the code says.", "more than the number"
)
DESCRIPTION_EN = text(
    "description_en",
    "说明(英文)",
    "Description",
    "What the entry is or is for, in our words.",
    "direction of a flow",
)
AREA_LEVEL = text("level", "层级", "Level", "Level of the place.", "province", enum=v.AREA_LEVELS)
SHORT_ZH = text("short_zh", "简称", "Short name", "Short Chinese name, e.g. of a province.", "广东")
PARENT = text("parent", "上级", "Parent", "Code of the place that it belongs to.", "CN")
ISO_3166_2 = text(
    "iso_3166_2",
    "ISO 3166-2",
    "ISO 3166-2",
    "International code of a province.",
    "CN-GD",
    pattern=r"CN-[A-Z]{2}",
)
GB_2260 = text(
    "gb_2260",
    "GB/T 2260",
    "GB/T 2260",
    "National code of the place.",
    "440000",
    pattern=r"[0-9]{6}",
)
GROUPING = text("grouping", "组合地区", "Grouping", "Code of the grouping.", "X-YRD")
MEMBER = text("member", "成员", "Member", "Code of a place that belongs to it.", "CN-JS")
QUANTITY_KIND = text(
    "quantity_kind",
    "单位类别",
    "Kind of unit",
    "What the unit measures.",
    "money",
    enum=v.UNIT_KINDS,
)
SYSTEM = text("system", "体系", "System", "Who defines the code.", "ISO 4217")
DIMENSION = text("dimension", "维度", "Dimension", "Code of the dimension.", "direction")
VALUE_TYPE = text(
    "value_type", "取值类型", "Kind of values", "What the values are.", "code", enum=v.VALUE_TYPES
)
