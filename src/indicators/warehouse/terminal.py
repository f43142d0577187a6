"""Tables for a terminal: wide characters aligned, nothing in a cell taken for a command."""

from __future__ import annotations

import io
import re
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from indicators.warehouse.formats import text

if TYPE_CHECKING:
    import pyarrow as pa
    from rich.console import RenderableType
    from rich.table import Table

_UNBOUNDED = 100_000
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_PICTURES = 0x2400
"""Unicode has a picture of each control character from here on."""


def visible(printed: str) -> str:
    r"""Show control and formatting characters instead of letting them act on the terminal.

    A text with letters that run from right to left stands between marks of isolation, since a
    terminal that knows them would take the cells beside it for a part of it.

    Parameters
    ----------
    printed : str
        Any text, perhaps a hostile one.

    Examples
    --------
    >>> visible("9\n300")
    '9␊300'
    """
    if not printed.isprintable():
        printed = "".join(
            character if character.isprintable() else _shown(character) for character in printed
        )
    return f"\u2068{printed}\u2069" if _RIGHT_TO_LEFT.search(printed) else printed


def grid(
    columns: Sequence[str],
    rows: Iterable[Sequence[object]],
    *,
    right: Sequence[bool] = (),
) -> Table:
    """Lay out rows as a table.

    Parameters
    ----------
    columns : sequence of str
        Headings.
    rows : iterable of sequence
        Cells; null is shown empty, decimals plainly.
    right : sequence of bool
        Which columns stand to the right; none if empty.
    """
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(
        box=box.SIMPLE_HEAD,
        show_header=any(columns),
        show_edge=False,
        pad_edge=False,
    )
    for position, name in enumerate(columns):
        aligned = bool(right) and right[position]
        table.add_column(
            Text(visible(name)), justify="right" if aligned else "left", overflow="fold"
        )
    for row in rows:
        table.add_row(*(Text(visible(text(cell))) for cell in row))
    return table


def result(table: pa.Table) -> Table:
    """Lay out the result of a query, numbers to the right."""
    import pyarrow as pa

    from indicators.warehouse.formats import rows

    kinds = table.schema.types
    right = [
        pa.types.is_decimal(kind) or pa.types.is_integer(kind) or pa.types.is_floating(kind)
        for kind in kinds
    ]
    return grid(table.column_names, rows(table), right=right)


def record(found: dict[str, Any]) -> list[RenderableType]:
    """Lay out a record of :func:`indicators.warehouse.trace.trace`: fields first, then lists."""
    from rich.text import Text

    parts: list[RenderableType] = [Text(str(found["kind"]), style="bold")]
    fields = {**found["record"]}
    if "interval" in found:
        fields |= {f"interval_{name}": words for name, words in found["interval"].items()}
    parts.append(grid(("", ""), [item for item in fields.items() if item[1] is not None]))
    for name, rows in found.items():
        if isinstance(rows, list) and rows:
            columns = [key for key in rows[0] if any(row[key] is not None for row in rows)]
            cells = ([row[key] for key in columns] for row in rows)
            parts.append(Text(f"\n{name}", style="bold"))
            parts.append(grid(columns, cells))
    return parts


def show(*parts: RenderableType) -> None:
    """Print; folded to the width of a terminal, never folded into a file or a pipe."""
    if not sys.stdout.isatty():
        sys.stdout.write(rendered(*parts).decode())
        return
    from rich.console import Console

    console = Console(highlight=False, markup=False, emoji=False)
    for part in parts:
        console.print(part)


def rendered(*parts: RenderableType) -> bytes:
    """Return what stands in a file or a pipe: lines as long as they are, no blanks behind them."""
    from rich.console import Console

    console = Console(
        file=io.StringIO(), highlight=False, markup=False, emoji=False, width=_UNBOUNDED
    )
    with console.capture() as captured:
        for part in parts:
            console.print(part)
    return "".join(f"{line.rstrip()}\n" for line in captured.get().splitlines()).encode()


def _shown(character: str) -> str:
    code = ord(character)
    if code < 0x20:
        return chr(_PICTURES + code)
    if character.isspace() and unicodedata.category(character) == "Zs":
        return " "
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
