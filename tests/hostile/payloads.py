"""A small dataset in which every free text is an attack on some format, and what each attack is.

Each cell that may hold any text holds one of :data:`ATTACKS` and, so that cells can be told apart,
its own place behind it. What stands in a cell is known by :func:`written`, the ground truth of all
tests beside this module.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from itertools import cycle
from pathlib import Path
from typing import Final

from indicators.ledger import registers as register_files
from indicators.ledger.starter import CODE_LISTS
from indicators.model import tables as t
from indicators.model.types import Field, FieldType, Table
from indicators.tidy import raw
from indicators.tidy.reference_file import REFERENCE_FILE
from indicators.workspace import Workspace
from tests import registers, smallset

ATTACKS: Final = (
    "</script><script>document.title='broken'</script>",
    '<img src=x onerror=alert(1)>',
    '<svg/onload=alert(1)>',
    '"\'><a href="javascript:alert(1)">x</a>',
    "]]><!--",
    "--></style></title></textarea>",
    "\\n\\u0041 \\",
    "{{7*7}} {% raw %} ${7*7} #{7*7} {browse \"x\"}",
    "%s %d %n %0A%0D::error::x",
    "::error file=a::b",
    "##vso[task.setvariable variable=x]y",
    "=cmd|'/C calc'!A0",
    "+1+cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "\t=1+1",
    "\n=1+1",
    "＝1+1",
    '=HYPERLINK("http://example.org","x")',
    "\u202etxt.exe\u202c",
    "\u2066a\u2069\u2067b\u2068",
    "ze\u200bro\u200dwi\u2060dth\ufeff\u00ad",
    "שלום العربية",
    "𠮷😀\U0001f1e8\U0001f1f3\U000e0041",
    "two\nlines\r\nthree\rfour\u2028five\u2029six\u0085seven",
    "long " * 400 + "end",
    "'; DROP TABLE observations; --",
    '"; DROP TABLE observations; --',
    "key: value # comment",
    "- &anchor *alias !tag |",
    "? [a, b] {c: d}",
    "yes",
    "null",
    "007",
    "1e5",
    "| a | b |",
    "`code` ``` ~~~",
    "[x](javascript:alert(1)) ![y](javascript:alert(2))",
    "<javascript:alert(1)>",
    "* item\n# head\n---",
    "_em_ **strong** ~~gone~~ @user #1",
    "\x9b31mred\x9b2J\x9d0;title\x9c",
    "\x7f",
    "_x0041_ _x000D_",
    "`shell rm` $x \"' {stata \"x\":y}",
    "&lt;b&gt; &amp; &#60;",
    "http://example.org/<script>",
    "=" * 3,
    "  edge  ",
    "<r>a & <b/></si></r>",
)  # fmt: skip
"""Texts that mean something to some format; none holds what XML cannot hold."""

CONTROLS: Final = "\x1b[31m\x1b]0;title\x07\x08\x0b\x0c"
"""What XML 1.0 cannot hold, and a terminal obeys."""

MEANT: Final = {
    *("code", "file", "formula", "printed", "unit", "rule", "counted", "indicator", "area"),
    *("subject", "dimensions", "source_name", "region", "region_code", "printed_unit", "figure_id"),
    *("other_names", "usage_warning", "locator", "source_url", "second_source_url"),
}
"""Columns of the raw files whose text the package reads, or that take a form of their own."""

ADDRESS: Final = 'https://example.org/"><script>alert(1)</script>?a=%22&b=|`'
"""An address that may be written in a cell of an address."""

_PRINTED: Final = "30家"
_NAMED: Final = {"kind": "name", "statistical": "false", "reason": "product name"}
_COUNTED: Final = {
    "kind": "quantity", "statistical": "true", "value": "30", "lower": "30", "upper": "30",
    "closed": "both", "qualifier": "exact", "unit": "count", "indicator": "workshop_count",
    "transformation": "level", "nature": "actual", "area": "CN-GD", "period_start": "2022-01-01",
    "period_end": "2022-12-31", "period_basis": "explicit",
}  # fmt: skip
"""A mention that is no figure, and a figure of a batch."""

_RAW: Final[Mapping[str, Table]] = {
    **{f"codelists/{table.name}.csv": table for table in CODE_LISTS},
    "sources.csv": t.SOURCES,
    **{f"figures/{source}.csv": t.LEDGER for source in smallset.TEXTS},
    **{f"registers/{table.name}.csv": table for table in register_files.TABLES},
    "reference/series.csv": t.SERIES,
    "reference/spending.csv": REFERENCE_FILE,
    "reference/counterparts.csv": raw.COUNTERPARTS,
    "derivations.csv": raw.FORMULAS,
}


def write(root: Path) -> Workspace:
    """Write the small dataset and its registers, and put an attack into every free text."""
    workspace = registers.write(smallset.write(root))
    attacks = cycle(ATTACKS)
    for name, table in _RAW.items():
        path = workspace.raw / name
        if path.exists():
            path.write_bytes(_attacked(path.read_bytes(), table, attacks))
    start = 1000
    for number, attack in enumerate(ATTACKS, 1):
        for cells in (_NAMED, {**_COUNTED, "dimensions": f"batch={number}"}):
            printed = f"{attack}{_PRINTED}"
            place = {"start": start, "end": start + len(printed), "printed": printed}
            smallset.add_row(workspace, "t1", **place, **cells, status="accepted", note=attack)
            start += len(printed)
    (workspace.raw / "dataset.toml").write_text(_described(), encoding="utf-8")
    return workspace


def _attacked(content: bytes, table: Table, attacks: Iterator[str]) -> bytes:
    rows = list(csv.DictReader(io.StringIO(content.decode(), newline="")))
    open_to = [field for field in table.fields if _is_open(field, table)]
    for number, row in enumerate(rows):
        for field in open_to:
            kept = f"{row[field.name]}; " if table is REFERENCE_FILE else ""
            row[field.name] = f"{kept}{next(attacks)} {table.name}.{field.name}.{number}"
        if "region_code" in row:
            row["region_code"] = row["region_code"] or "X-PAIR"  # its name is another one now
        if "name_en_basis" in row:
            row["name_en_basis"] = "translation"
    buffer = io.StringIO(newline="")
    writer = csv.DictWriter(buffer, table.field_names, lineterminator="\n", restval="")
    writer.writeheader()
    writer.writerows(rows)
    return buffer.getvalue().encode()


def _is_open(field: Field, table: Table) -> bool:
    coded = {name for key in table.foreign_keys for name in key.columns}
    return (
        field.type is FieldType.TEXT
        and not field.enum
        and field.pattern is None
        and field.name not in coded
        and field.name not in MEANT
    )


def _described() -> str:
    texts = {name: f"{ATTACKS[n]} {ATTACKS[n + 1]} {name}" for n, name in enumerate(TITLES)}
    lines = [f"{name} = {_toml(text)}" for name, text in texts.items()]
    makers = "\n".join(f"[[contributors]]\ntitle = {_toml(attack)}" for attack in ATTACKS)
    return "\n".join(
        [
            'name = "hostile-set"', 'version = "0.1.0"', "created = 2025-01-01T00:00:00Z",
            *lines, f"keywords = [{', '.join(map(_toml, ATTACKS))}]", "[[licenses]]",
            'name = "CC-BY-4.0"', f"title = {_toml(ATTACKS[0] + ATTACKS[37])}",
            'path = "https://creativecommons.org/licenses/by/4.0/"', makers, "",
        ]
    )  # fmt: skip


def _toml(text: str) -> str:
    """Write a string of TOML: a string of JSON is one, but for a sign that TOML wants escaped."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


TITLES: Final = ("title_zh", "title_en", "description_zh", "description_en")
