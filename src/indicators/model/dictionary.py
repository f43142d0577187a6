"""The data dictionary: every table, field, key and rule as a page for people."""

from __future__ import annotations

from collections.abc import Sequence

from indicators.model import word_labels
from indicators.model.types import (
    DECIMAL_PRECISION,
    DECIMAL_SCALE,
    Field,
    FieldType,
    Rule,
    Severity,
    Table,
)

_INTRODUCTION = f"""\
# Data dictionary · 数据字典

<!-- Made by `make build` from src/indicators/model/; changes here are overwritten. -->

Every table of the package, with its fields, keys and rules.
数据包的全部表、字段、键与规则。

Forms, the same in every file · 格式:

- CSV, UTF-8, lines end with LF, sorted by primary key; an empty cell means *no value*.
- **text**: as it stands. **integer**: ASCII digits, 64 bits.
- **decimal**: exact, plain digits and one point, at most {DECIMAL_PRECISION - DECIMAL_SCALE} \
digits before it and {DECIMAL_SCALE} behind it; never an exponent, NaN or infinity.
- **date**: YYYY-MM-DD. **boolean**: true or false.
- **●** marks a field that is never empty; **🔑** marks the primary key.
"""

_TYPE_ZH = {
    FieldType.TEXT: "文本",
    FieldType.INTEGER: "整数",
    FieldType.DECIMAL: "小数",
    FieldType.BOOLEAN: "布尔",
    FieldType.DATE: "日期",
}


def markdown(tables: Sequence[Table]) -> str:
    """Return the data dictionary as Markdown.

    Parameters
    ----------
    tables : sequence of Table
        Tables in the order in which they are to stand.

    Returns
    -------
    str
        The page, the same each time, ending with a line feed.

    Examples
    --------
    >>> from indicators.model.tables import AREA_MEMBERS
    >>> print(markdown([AREA_MEMBERS]).splitlines()[0])
    # Data dictionary · 数据字典
    """
    contents = "\n".join(
        f"- [{table.name}](#{table.name}) {table.title_zh} · {table.title_en}" for table in tables
    )
    return "\n".join([_INTRODUCTION, contents, "", *map(_section, tables)])


def _section(table: Table) -> str:
    parts = [
        f'<a id="{table.name}"></a>',
        "",
        f"## {table.name}",
        "",
        f"**{table.title_zh} · {table.title_en}.** {table.description}",
        "",
        f"File: `clean/{table.name}.csv`. Key: {_code_list(table.primary_key)}.",
        "",
        _grid(
            ("Field · 字段", "Title · 名称", "Type · 类型", "What it holds · 内容", "Example · 例"),
            [_field_cells(field, table) for field in table.fields],
        ),
    ]
    if table.foreign_keys:
        parts += ["", "References · 引用:", ""]
        parts += [
            f"- {_code_list(key.columns)} → `{key.table}` ({_code_list(key.references)})"
            for key in table.foreign_keys
        ]
    if table.rules:
        parts += ["", "Rules of a row · 行规则:", ""]
        parts += [_rule_line(rule) for rule in table.rules]
    return "\n".join([*parts, ""])


def _field_cells(field: Field, table: Table) -> tuple[str, ...]:
    key = " 🔑" if field.name in table.primary_key else ""
    required = " ●" if table.is_required(field.name) else ""
    return (
        f"`{field.name}`{key}{required}",
        f"{field.title_zh} · {field.title_en}",
        f"{field.type} · {_TYPE_ZH[field.type]}",
        " ".join([_cell(field.description), *_limits(field)]),
        _code(field.example),
    )


def _limits(field: Field) -> list[str]:
    """Return what a cell of `field` may hold, and what is known of it, in short sentences."""
    found = []
    if field.enum:
        words = (f"{_code(w)} {' · '.join(word_labels.label(field, w))}" for w in field.enum)
        found.append(f"One of: {'; '.join(words)}.")
    if field.pattern is not None:
        found.append(f"Form: {_code(field.pattern)}.")
    if field.minimum is not None:
        found.append(f"At least {field.minimum}.")
    if field.maximum is not None:
        found.append(f"At most {field.maximum}.")
    if field.unit is not None:
        found.append(f"Unit: {field.unit}.")
    if field.concept is not None:
        found.append(f"SDMX: {_code(field.concept)}.")
    return found


def _rule_line(rule: Rule) -> str:
    level = " (warning · 警告)" if rule.severity is Severity.WARNING else ""
    return (
        f"- `{rule.id}`{level}: {rule.title_zh} · {rule.title_en}. "
        f"SQL: {_in_line_code(rule.predicate)}. Mend: {rule.mend}."
    )


def _grid(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(text: str) -> str:
    """Escape the sign that would end a cell of a Markdown table."""
    return text.replace("|", r"\|")


def _in_line_code(text: str) -> str:
    """Set `text` as code, fenced by more backquotes where it holds one itself."""
    return f"`` {text} ``" if "`" in text else f"`{text}`"


def _code(text: str) -> str:
    return _in_line_code(_cell(text))


def _code_list(names: Sequence[str]) -> str:
    return ", ".join(map(_code, names))
