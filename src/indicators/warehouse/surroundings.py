"""What stands around a figure or a name in the text, for those who hold the texts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import duckdb

from indicators.warehouse.text_files import text_of

_CHARACTERS = 12
"""Characters that are shown on either side."""


def show(connection: duckdb.DuckDBPyConnection, record: dict[str, Any], texts: Path) -> None:
    """Add to each place of a record what stands around it, in the column ``in_text``.

    Parameters
    ----------
    connection : duckdb.DuckDBPyConnection
        The clean tables, whose list of texts has the hash of each.
    record : dict
        A record of :func:`indicators.warehouse.trace.trace`; its lists of places are changed.
    texts : Path
        Folder of the texts.

    Raises
    ------
    InputError
        If a text is missing or another one than was read, or its name leads out of the folder.
    """
    listed = connection.execute("SELECT source_id, file, sha256 FROM sources").fetchall()
    sources = {
        file: {"source_id": source, "file": file, "sha256": digest}
        for source, file, digest in listed
    }
    known: dict[str, str] = {}
    for part in ("mentions", "places"):
        for row in record.get(part, []):
            if row.get("file") is not None and row.get("start") is not None:
                if (file := row["file"]) not in known:
                    known[file] = text_of(sources[file], texts)
                text = known[file]
                row["in_text"] = _marked(text, row["start"], row["end"])


def _marked(text: str, start: int, end: int) -> str:
    before, there = text[max(start - _CHARACTERS, 0) : start], text[start:end]
    return f"{before}【{there}】{text[end : end + _CHARACTERS]}"
