"""What stands around a figure or a name in the text, for those who hold the texts."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from indicators.errors import InputError, Problem
from indicators.model import fields
from indicators.model.cells import CellError, parse
from indicators.workspace import read_text

_CHARACTERS = 12
"""Characters that are shown on either side."""


def show(record: dict[str, Any], texts: Path) -> None:
    """Add to each place of a record what stands around it, in the column ``in_text``.

    Parameters
    ----------
    record : dict
        A record of :func:`indicators.warehouse.trace.trace`; its lists of places are changed.
    texts : Path
        Folder of the texts.

    Raises
    ------
    InputError
        If a text is missing or no UTF-8, or its name leads out of the folder.
    """
    for part in ("mentions", "places"):
        for row in record.get(part, []):
            if row.get("file") is not None and row.get("start") is not None:
                text = _read(texts, row["file"])
                row["in_text"] = _marked(text, row["start"], row["end"])


def _marked(text: str, start: int, end: int) -> str:
    before, there = text[max(start - _CHARACTERS, 0) : start], text[start:end]
    return f"{before}【{there}】{text[end : end + _CHARACTERS]}"


@lru_cache(maxsize=8)
def _read(texts: Path, file: str) -> str:
    try:
        parse(fields.FILE, file)
    except CellError:
        raise InputError(
            Problem("the name of a text leads out of its folder", value=file, mend="rebuild")
        ) from None
    return read_text(texts / file, (texts / file).as_posix())
