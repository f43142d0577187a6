"""Every field of every table, defined once.

A field keeps its name, type and meaning wherever it stands. Tables pick from here.
"""

from __future__ import annotations

from indicators.model import vocabularies as v
from indicators.model.types import Field, FieldType

_SLUG = r"[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*"
_CODE = r"[A-Za-z0-9][A-Za-z0-9._/%{}-]*"
_DATE_EXAMPLE = "2023-12-31"


def _text(
    name: str,
    title_zh: str,
    title_en: str,
    description: str,
    example: str,
    *,
    pattern: str | None = None,
    enum: tuple[str, ...] = (),
    concept: str | None = None,
) -> Field:
    return Field(
        name,
        FieldType.TEXT,
        title_zh,
        title_en,
        description,
        example,
        pattern=pattern,
        enum=enum,
        concept=concept,
    )


def _integer(
    name: str,
    title_zh: str,
    title_en: str,
    description: str,
    example: str,
    *,
    unit: str | None = None,
    minimum: int | None = None,
    maximum: int | None = None,
    concept: str | None = None,
) -> Field:
    return Field(
        name,
        FieldType.INTEGER,
        title_zh,
        title_en,
        description,
        example,
        unit=unit,
        minimum=minimum,
        maximum=maximum,
        concept=concept,
    )


def _decimal(
    name: str,
    title_zh: str,
    title_en: str,
    description: str,
    example: str,
    concept: str | None = None,
) -> Field:
    return Field(name, FieldType.DECIMAL, title_zh, title_en, description, example, concept=concept)


def _date(name: str, title_zh: str, title_en: str, description: str) -> Field:
    return Field(name, FieldType.DATE, title_zh, title_en, description, _DATE_EXAMPLE)


# -- identifiers and locators ------------------------------------------------------------------
OBSERVATION_ID = _text(
    "observation_id",
    "观测编号",
    "Observation",
    "Identifier of the observation: source and offset of its earliest mention, and a counter "
    "where one mention states several facts.",
    "s004-2966",
    pattern=r"[a-z][a-z0-9]*-[0-9]+(?:-[0-9]+)?",
)
DERIVATION_ID = _text(
    "derivation_id",
    "推算编号",
    "Derivation",
    "Identifier of a derived figure.",
    "conversion_income_base",
    pattern=_SLUG,
)
SOURCE_ID = _text(
    "source_id",
    "来源编号",
    "Source",
    "Identifier of the text.",
    "s004",
    pattern=r"[a-z][a-z0-9]*",
    concept="COLLECTION",
)
START = _integer(
    "start",
    "起始位置",
    "Start",
    "Offset of the first character of the figure in the decoded text, counted from 0.",
    "2966",
    unit="characters",
    minimum=0,
)
END = _integer(
    "end",
    "结束位置",
    "End",
    "Offset behind the last character of the figure.",
    "2974",
    unit="characters",
    minimum=1,
)
LOCATOR = _text(
    "locator",
    "原文位置",
    "Locator",
    "Where the fact is printed: source, start and end of each mention, joined by semicolons.",
    "s004:2966-2974",
    pattern=r"[a-z][a-z0-9]*:[0-9]+-[0-9]+(?:;[a-z][a-z0-9]*:[0-9]+-[0-9]+)*",
)

# -- what was read -------------------------------------------------------------------------------
PRINTED = _text(
    "printed", "原文写法", "As printed", "The figure as it stands in the text.", "超9300项"
)
KIND = _text("kind", "类别", "Kind", "What sort of number it is.", "quantity", enum=v.KINDS)
VALUE = _decimal(
    "value",
    "数值",
    "Value",
    "Value in the base unit, multiplied out; the sign of a fall is negative in observations. "
    "Empty where the words give bounds only, without a number of their own.",
    "480260000000",
    concept="OBS_VALUE",
)
LOWER = _decimal(
    "lower",
    "下界",
    "Lower bound",
    "Lower end of the interval that the words claim; empty when unbounded.",
    "480260000000",
)
UPPER = _decimal(
    "upper",
    "上界",
    "Upper bound",
    "Upper end of the interval that the words claim; empty when unbounded.",
    "480260000000",
)
CLOSED = _text(
    "closed",
    "区间闭合",
    "Closed ends",
    "Which ends belong to the interval, as in pandas.Interval.",
    "both",
    enum=v.CLOSED,
)
QUALIFIER = _text(
    "qualifier",
    "限定词",
    "Qualifier",
    "What the words around the number claim about it.",
    "exact",
    enum=v.QUALIFIERS,
)
UNIT = _text(
    "unit",
    "单位",
    "Unit",
    "Unit of the value: ISO 4217 for money, UCUM for physical units, else a code of the list.",
    "CNY",
    concept="UNIT_MEASURE",
)
COUNTED = _text("counted", "所计对象", "Counted", "The noun that is counted.", "技术合同")
STATISTICAL = Field(
    "statistical",
    FieldType.BOOLEAN,
    "是否统计数字",
    "Statistical",
    "Whether the number says something about the world that an economist would record.",
    "true",
)
REASON = _text(
    "reason", "非数据原因", "Reason", "Why the number is no statistical figure.", "product name"
)

CONFIDENCE = _decimal(
    "confidence",
    "置信度",
    "Confidence",
    "How sure the proposal is, from 0 to 1; empty when a person coded.",
    "0.9",
)
RULE = _text("rule", "规则", "Rule", "What decided the reading or the codes.", "manual")

# -- what was decided ----------------------------------------------------------------------------
INDICATOR = _text(
    "indicator",
    "指标",
    "Indicator",
    "Code of the concept measured, never of the place or the year.",
    "rd_expenditure",
    concept="INDICATOR",
)
TRANSFORMATION = _text(
    "transformation",
    "形式",
    "Transformation",
    "In which form the concept is given.",
    "level",
    enum=v.TRANSFORMATIONS,
)
NATURE = _text(
    "nature",
    "性质",
    "Nature",
    "Whether the figure is a fact, a target, an estimate or somebody's claim.",
    "actual",
    enum=v.NATURES,
)
AREA = _text("area", "地区", "Area", "Place that the figure is about.", "CN-GD", concept="REF_AREA")
SUBJECT = _text(
    "subject",
    "主体",
    "Subject",
    "Who the figure is about when it is not the whole area.",
    "yrd-language-computing-consortium",
)
DIMENSIONS = _text(
    "dimensions",
    "细分",
    "Dimensions",
    "Further breakdown as key=value pairs joined by semicolons, keys sorted; values joined by "
    "a vertical bar hold together as one set.",
    "direction=out;partner=CN-AH|CN-SH|CN-ZJ",
    pattern=r"[a-z_]+=[^;=]+(?:;[a-z_]+=[^;=]+)*",
)
PERIOD_START = _date("period_start", "时期起", "Period start", "First day of the reference period.")
PERIOD_END = _date(
    "period_end",
    "时期止",
    "Period end",
    "Last day of the reference period; equal to the start for a stock counted on a date.",
)
PERIOD_BASIS = _text(
    "period_basis",
    "时期依据",
    "Period basis",
    "How the period is known.",
    "explicit",
    enum=v.PERIOD_BASES,
)
STATUS = _text(
    "status", "审核状态", "Status", "What a reviewer decided.", "accepted", enum=v.STATUSES
)
NOTE = _text(
    "note",
    "说明",
    "Note",
    "Footnote of the editors.",
    "date of count not printed",
    concept="COMMENT_OBS",
)

# -- statistics ----------------------------------------------------------------------------------
TIME_PERIOD = _text(
    "time_period",
    "时间",
    "Time period",
    "Reference period in the SDMX form: year, half-year, quarter, month, week, day, or start and "
    "duration for any other span.",
    "2023",
    pattern=(
        r"[0-9]{4}(?:-(?:S[12]|Q[1-4]|W[0-5][0-9]|[01][0-9](?:-[0-3][0-9])?))?"
        r"|[0-9]{4}-[01][0-9]-[0-3][0-9]/P[0-9]+[YMD]"
    ),
    concept="TIME_PERIOD",
)
FREQUENCY = _text(
    "frequency",
    "频度",
    "Frequency",
    "SDMX code of the length of the period; empty for a span that has none.",
    "A",
    enum=v.FREQUENCIES,
    concept="FREQ",
)
UNIT_MULT = _integer(
    "unit_mult",
    "单位乘数",
    "Unit multiplier",
    "Power of ten of the multiplier as printed (4 for 万, 8 for 亿); the value is multiplied out.",
    "8",
    minimum=0,
    maximum=28,
    concept="UNIT_MULT",
)
DECIMALS = _integer(
    "decimals",
    "小数位",
    "Decimals",
    "Decimal places as printed, before the multiplier.",
    "1",
    minimum=0,
    maximum=15,
    concept="DECIMALS",
)
OBS_STATUS = _text(
    "obs_status",
    "观测状态",
    "Observation status",
    "SDMX code: A normal, E estimated, F forecast or target, P provisional, V claimed by a party.",
    "A",
    enum=v.OBS_STATUSES,
    concept="OBS_STATUS",
)
USAGE_WARNING = _text(
    "usage_warning",
    "使用提示",
    "Usage warning",
    "Codes of what a user must mind, joined by semicolons.",
    "bound_only;period_unknown",
    pattern=r"[a-z_]+(?:;[a-z_]+)*",
)

# -- sources -------------------------------------------------------------------------------------
FILE = _text("file", "文件", "File", "Name of the file that holds the text.", "004.txt")
TITLE = _text(
    "title", "题名", "Title", "Title as printed; empty when the text has none.", "年度公报"
)
PUBLISHER = _text(
    "publisher",
    "发布者",
    "Publisher",
    "Who published it.",
    "Southern Finance Omnimedia",
    concept="SOURCE_AGENCY",
)
PUBLISHER_EN = _text(
    "publisher_en", "发布者(英文)", "Publisher (English)", "English name.", "Xinhua Daily"
)
REPORTERS = _text(
    "reporters", "作者", "Reporters", "Authors as printed, joined by semicolons.", "张三; 李四"
)
PUBLISHED = _date("published", "发布日期", "Published", "Day of publication.")
PUBLISHED_BASIS = _text(
    "published_basis",
    "日期依据",
    "Basis of the date",
    "Whether the day is printed or inferred.",
    "printed",
    enum=v.DATE_BASES,
)
SHA256 = _text(
    "sha256",
    "SHA-256",
    "SHA-256",
    "Hash of the bytes of the text's file.",
    "0" * 64,
    pattern=r"[0-9a-f]{64}",
)
CHARACTERS = _integer(
    "characters",
    "字符数",
    "Characters",
    "Length of the decoded text.",
    "3977",
    unit="characters",
    minimum=0,
)
SCRIPT = _text("script", "字体", "Script", "Script of the text.", "simplified", enum=v.SCRIPTS)
LANGUAGE = _text(
    "language",
    "语言",
    "Language",
    "Language tag (BCP 47).",
    "zh-Hans",
    pattern=r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*",
)

# -- code lists ----------------------------------------------------------------------------------
CODE = _text(
    "code",
    "代码",
    "Code",
    "Code of the entry; it never changes its meaning.",
    "CN-GD",
    pattern=_CODE,
)
NAME_ZH = _text("name_zh", "中文名", "Chinese name", "Name in Chinese.", "广东省")
NAME_EN = _text("name_en", "英文名", "English name", "Name in English.", "Guangdong")
FAMILY = _text("family", "类目", "Family", "Group of indicators.", "R&D")
TIME_TYPE = _text(
    "time_type",
    "时间性质",
    "Stock or flow",
    "Whether a level is counted on a date (stock), over a span (flow), or is a ratio or position.",
    "flow",
    enum=v.TIME_TYPES,
)
DEFINITION_ZH = _text(
    "definition_zh",
    "定义(中文)",
    "Definition (Chinese)",
    "What is measured.",
    "研发活动的内部支出。",
)
DEFINITION_EN = _text(
    "definition_en",
    "定义(英文)",
    "Definition (English)",
    "What is measured.",
    "Intramural spending on R&D.",
)
MEANING_EN = _text(
    "meaning_en", "含义(英文)", "Meaning", "What the code says.", "more than the number"
)
DESCRIPTION_EN = _text(
    "description_en", "说明(英文)", "Description", "What the entry is for.", "direction of a flow"
)
AREA_LEVEL = _text("level", "层级", "Level", "Level of the place.", "province", enum=v.AREA_LEVELS)
SHORT_ZH = _text("short_zh", "简称", "Short name", "Short Chinese name, e.g. of a province.", "粤")
PARENT = _text("parent", "上级", "Parent", "Code of the place that it belongs to.", "CN")
ISO_3166_2 = _text(
    "iso_3166_2",
    "ISO 3166-2",
    "ISO 3166-2",
    "International code of a province.",
    "CN-GD",
    pattern=r"CN-[A-Z]{2}",
)
GB_2260 = _text(
    "gb_2260",
    "GB/T 2260",
    "GB/T 2260",
    "National code of the place.",
    "440000",
    pattern=r"[0-9]{6}",
)
GROUPING = _text("grouping", "组合地区", "Grouping", "Code of the grouping.", "X-YRD")
MEMBER = _text("member", "成员", "Member", "Code of a place that belongs to it.", "CN-JS")
QUANTITY_KIND = _text(
    "quantity_kind",
    "单位类别",
    "Kind of unit",
    "What the unit measures.",
    "money",
    enum=v.UNIT_KINDS,
)
SYSTEM = _text("system", "体系", "System", "Who defines the code.", "ISO 4217")
DIMENSION = _text("dimension", "维度", "Dimension", "Code of the dimension.", "direction")
VALUE_TYPE = _text(
    "value_type", "取值类型", "Kind of values", "What the values are.", "code", enum=v.VALUE_TYPES
)

# -- reference and reconciliation ------------------------------------------------------------------
SERIES = _text(
    "series",
    "序列",
    "Series",
    "Code of the official series.",
    "rd_expenditure_bulletin",
    pattern=_SLUG,
)
VINTAGE = _text(
    "vintage",
    "版本",
    "Vintage",
    "Which publication of the value it is: final, preliminary, expected or a named edition.",
    "final",
    pattern=_SLUG,
)
SOURCE_TITLE = _text(
    "source_title",
    "来源题名",
    "Title of the source",
    "Publication that the value stands in.",
    "Bulletin 2023",
    concept="SOURCE_PUB",
)
SOURCE_URL = _text(
    "source_url", "来源网址", "Address", "Address of the page.", "https://example.org/a"
)
SECOND_SOURCE_URL = _text(
    "second_source_url",
    "第二来源网址",
    "Second address",
    "Independent page that says the same.",
    "https://example.org/b",
)
VERDICT = _text(
    "verdict",
    "核对结论",
    "Verdict",
    "How the printed figure stands to the official one.",
    "agrees",
    enum=v.VERDICTS,
)
REFERENCE_VALUE = _decimal(
    "reference_value",
    "官方数值",
    "Official value",
    "Value of the official series in the base unit.",
    "480260000000",
)
GAP = _decimal(
    "gap", "差额", "Gap", "Printed value less official value, where both are numbers.", "0"
)

# -- derivations -----------------------------------------------------------------------------------
TITLE_ZH = _text(
    "title_zh", "中文题名", "Chinese title", "What the figure is, in Chinese.", "收入基数"
)
TITLE_EN = _text(
    "title_en", "英文题名", "English title", "What the figure is, in English.", "Implied base"
)
FORMULA = _text(
    "formula",
    "公式",
    "Formula",
    "Arithmetic over observation identifiers in square brackets.",
    "[s004-3519] / (1 + [s004-3536] / 100)",
)
OPERANDS = _text(
    "operands",
    "运算项",
    "Operands",
    "Observations used, joined by semicolons.",
    "s004-3519;s004-3536",
)
CLAIM = _text(
    "claim",
    "可断言",
    "What is claimed",
    "What interval arithmetic lets one say about the result.",
    "value",
    enum=v.CLAIMS,
)
ASSUMPTION = _text(
    "assumption", "假设", "Assumption", "What must be assumed besides.", "growth is cumulative"
)
