"""Every rule that a finding may name: what it says, in both languages, and what it protects."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from indicators.model import cross_rules
from indicators.model.tables import CLEAN_TABLES, LEDGER
from indicators.model.types import Severity


@dataclass(frozen=True, slots=True)
class Check:
    """A rule as a record.

    Attributes
    ----------
    id : str
        Stable name.
    title_zh, title_en : str
        The rule in words.
    protects : str
        What goes wrong for a user where it is broken.
    severity : Severity
        Error or warning.
    tables : tuple of str
        Tables whose rows it judges; empty where it is about every file or about the package.
    """

    id: str
    title_zh: str
    title_en: str
    protects: str
    severity: Severity = Severity.ERROR
    tables: tuple[str, ...] = ()


_FORM = "a reader who takes the cell for something else, or loses it"
_STRUCTURE = "a program that loads the file"
_TRUST = "whoever relies on the package being what raw/ says"

_GENERAL = (
    Check("readable", "文件须可读", "The file can be read", _STRUCTURE),
    Check("missing_file", "文件须存在", "The file is there", _STRUCTURE),
    Check("unknown_file", "不得有多余文件", "No file but those of the model", _STRUCTURE),
    Check("encoding", "须为 UTF-8", "The file is UTF-8", _STRUCTURE),
    Check("csv", "须为合规 CSV", "The file is well-formed CSV", _STRUCTURE),
    Check("header", "表头须与模型一致", "The columns are those of the model", _STRUCTURE),
    Check("row_length", "每行单元格数须一致", "Each row has a cell for each column", _STRUCTURE),
    Check("type", "单元格类型须正确", "Each cell has the type of its column", _FORM),
    Check("required", "必填单元格不得为空", "A required cell is filled", _FORM),
    Check("enum", "取值须在词表内", "The cell holds an allowed word", _FORM),
    Check("pattern", "单元格形式须正确", "The cell has the form of its column", _FORM),
    Check("minimum", "不得低于下限", "The number is not below its minimum", _FORM),
    Check("maximum", "不得高于上限", "The number is not above its maximum", _FORM),
    Check("unique_key", "主键不得重复", "No key stands twice", "whoever joins the tables"),
    Check(
        "foreign_key", "引用须存在", "Every reference leads to a row", "whoever joins the tables"
    ),
    Check("schema", "表须合其架构", "The table fits its schema in every other way", _STRUCTURE),
    Check("raw", "raw/ 须合规", "The raw folder can be built from", _TRUST),
    Check("no_raw", "raw/ 须在", "The raw folder is there", _TRUST, Severity.WARNING),
    Check("dataset", "dataset.toml 须合规", "The dataset describes itself", _TRUST),
    Check("current", "生成文件须为最新", "Generated files are what raw/ makes now", _TRUST),
    Check("licence", "须有许可", "The package names a licence", "whoever wants to use the data"),
    Check(
        "citation",
        "须有引用说明",
        "CITATION.cff is there",
        "whoever wants to cite the data",
        Severity.WARNING,
    ),
    Check(
        "citation_version",
        "引用说明须为同一版本",
        "CITATION.cff is of the version of the package",
        "whoever wants to cite the data",
    ),
    Check("package", "数据包描述须合规", "datapackage.json is a valid description", _STRUCTURE),
    Check("hash", "散列值须相符", "Each file has the hash that the package states", _TRUST),
    Check("bytes", "字节数须相符", "Each file has the size that the package states", _TRUST),
)


def _of_rows() -> dict[str, Check]:
    """Return the rules of single rows, as the model has them."""
    tables = (*CLEAN_TABLES, LEDGER)
    return {
        rule.id: Check(
            rule.id,
            rule.title_zh,
            rule.title_en,
            "whoever computes with the row",
            rule.severity,
            tuple(one.name for one in tables if any(rule.id == other.id for other in one.rules)),
        )
        for table in tables
        for rule in table.rules
    }


def _between_tables() -> dict[str, Check]:
    """Return the rules between rows and tables, as the model has them."""
    rules = (*cross_rules.CROSS_RULES, cross_rules.spreadsheet_safe(CLEAN_TABLES[0]))
    return {
        rule.id: Check(
            rule.id,
            rule.title_zh,
            rule.title_en,
            rule.protects,
            rule.severity,
            (rule.table,) if rule in cross_rules.CROSS_RULES else (),
        )
        for rule in rules
    }


CHECKS: Mapping[str, Check] = MappingProxyType(
    {**{check.id: check for check in _GENERAL}, **_of_rows(), **_between_tables()}
)
"""Every check by its identifier."""
