"""Cells that hold several codes, and the cell `dimensions`: how they are joined and taken apart.

Semicolons join what stands side by side: warnings, operands, places of a text, dimensions. In the
ledger ``+`` joins the codes for each of which a row states a fact; a vertical bar joins codes that
hold together as one set.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

__all__ = ["BESIDE", "EACH", "SET", "each", "join", "pairs", "parts", "split", "together"]

BESIDE = ";"
"""Joins what stands side by side in one cell."""
EACH = "+"
"""In a cell of the ledger: the row states a fact for each of the codes that this joins."""
SET = "|"
"""In the value of a dimension: the codes that this joins hold together as one."""
_IS = "="


def parts(cell: object) -> list[str]:
    """Split a cell that joins several values by semicolons; an empty cell has none.

    Examples
    --------
    >>> parts("bound_only;do_not_add"), parts(None)
    (['bound_only', 'do_not_add'], [])
    """
    return str(cell).split(BESIDE) if cell else []


def each(cell: object) -> list[str]:
    """Split a coded cell into the codes for each of which it states a fact; an empty one has none.

    Examples
    --------
    >>> each("CN-GD+CN-JS")
    ['CN-GD', 'CN-JS']
    """
    return str(cell).split(EACH) if cell else []


def together(code: str) -> list[str]:
    """Split a value into the codes that hold together as one set.

    Examples
    --------
    >>> together("CN-AH|CN-SH")
    ['CN-AH', 'CN-SH']
    """
    return code.split(SET)


def pairs(cell: object) -> list[tuple[str, str]]:
    """Split a cell of dimensions into names and values, as they stand there.

    Examples
    --------
    >>> pairs("direction=out;partner=CN-AH|CN-SH")
    [('direction', 'out'), ('partner', 'CN-AH|CN-SH')]
    """
    split_up = (part.partition(_IS) for part in parts(cell))
    return [(name, value) for name, _, value in split_up]


def split(cell: object) -> dict[str, str]:
    """Take a cell of dimensions apart: the value of each by its name.

    Examples
    --------
    >>> split("direction=out;partner=CN-AH|CN-SH")
    {'direction': 'out', 'partner': 'CN-AH|CN-SH'}
    """
    return dict(pairs(cell))


def join(dimensions: Mapping[str, str] | Iterable[tuple[str, str]]) -> str | None:
    """Write a cell of dimensions, names sorted; None where there are none.

    Examples
    --------
    >>> join({"partner": "CN-SH", "direction": "out"})
    'direction=out;partner=CN-SH'
    """
    named = dict(dimensions)
    return BESIDE.join(f"{name}{_IS}{named[name]}" for name in sorted(named)) or None
