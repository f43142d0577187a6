"""Find what the package has by words, in Chinese or English."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from indicators.access import phrases, store
from indicators.access.store import Dataset
from indicators.extraction.tables import rows
from indicators.model.tables import CLEAN_TABLES
from indicators.model.types import FieldType, Table

if TYPE_CHECKING:
    import pandas as pd

_NAMES = re.compile(
    r"(?:name|title|short|publisher|definition|meaning|description)(?:_[a-z]+)?|code"
)
_EXACT, _CALLED, _START, _INSIDE, _WORDS, _PHRASE, _DEFINED = 100, 90, 80, 60, 50, 40, 20
"""Points of a hit: the whole name, a whole phrase of texts, the beginning of a name, a part, all
words, a part of a phrase, a part of a definition."""

_LISTS = (
    "mentions", "observations", "observation_mentions", "reference", "reconciliation",
    "translations",
)  # fmt: skip
"""Tables of figures, which are asked by :func:`indicators.select`, and what holds no codes."""


def search(words: str, *, limit: int = 20, dataset: Dataset = None) -> pd.DataFrame:
    """Find indicators, places, series, organisations, sources and codes by words.

    Names, definitions and the phrases by which texts call an indicator are looked through,
    without regard to case, width and traditional variants that the engine knows.

    Parameters
    ----------
    words : str
        E.g. ``"研发经费"`` or ``"R&D"``.
    limit : int
        Most hits to return.
    dataset : str, Path or None
        Folder of a dataset; None is the installed package.

    Returns
    -------
    pandas.DataFrame
        Best first: table, code, name_zh, name_en, where it was found, and the points of the hit
        (100 the whole name, 90 a phrase by which texts call it, 80 the beginning of the name, 60
        a part of it, 50 all words, 40 a part of a phrase, 20 a definition). Empty when nothing
        is found.

    Examples
    --------
    >>> import indicators
    >>> indicators.search("研发经费").code.iloc[0], indicators.search("R&D expend").code.iloc[0]
    ('rd_expenditure', 'rd_expenditure')
    """
    import pandas as pd

    wanted = _plain(words)
    columns = ["table", "code", "name_zh", "name_en", "found_in", "points"]
    if not wanted:
        return pd.DataFrame(columns=columns)
    best: dict[tuple[str, str], dict[str, Any]] = {}
    for hit in _hits(wanted, dataset):
        key = (hit["table"], hit["code"])
        if key not in best or hit["points"] > best[key]["points"]:
            best[key] = hit
    order = sorted(
        best.values(), key=lambda hit: (-hit["points"], _rank(hit["table"]), hit["code"])
    )
    return pd.DataFrame(order[:limit], columns=columns)


def _rank(table: str) -> int:
    first = ("indicators", "series", "areas")
    return first.index(table) if table in first else len(first)


def _hits(wanted: str, dataset: Dataset) -> Iterator[dict[str, Any]]:
    called = phrases.by_indicator()
    for table in CLEAN_TABLES:
        if table.name in _LISTS:
            continue
        for row in store.arrow(table.name, dataset).to_pylist():
            code = ":".join(str(row[name]) for name in table.primary_key)
            texts = [(name, str(row[name])) for name in _searched(table) if row[name]]
            if table.name == "indicators":
                texts += [("phrases", phrase) for phrase in called.get(code, ())]
            points, place = max(
                ((_points(name, text, wanted), name) for name, text in texts), default=(0, "")
            )
            if points:
                yield {
                    "table": table.name,
                    "code": code,
                    "name_zh": _first(row, ("name_zh", "title_zh", "name_printed", "title")),
                    "name_en": _first(row, ("name_en", "title_en", "publisher_en")),
                    "found_in": place,
                    "points": points,
                }


def _searched(table: Table) -> list[str]:
    return [
        field.name
        for field in table.fields
        if field.type is FieldType.TEXT
        and (_NAMES.fullmatch(field.name) or field.name in table.primary_key)
    ]


def _first(row: dict[str, Any], columns: Iterable[str]) -> str | None:
    return next((str(row[name]) for name in columns if row.get(name)), None)


def _points(column: str, text: str, wanted: str) -> int:
    here = _plain(text)
    if column == "phrases":
        return _CALLED if wanted == here else _PHRASE if wanted in here else 0
    if column.startswith(("definition", "meaning", "description")):
        return _DEFINED if wanted in here else 0
    if here == wanted:
        return _EXACT
    if here.startswith(wanted):
        return _START
    if wanted in here:
        return _INSIDE
    return _WORDS if all(word in here for word in wanted.split()) else 0


def _plain(text: str) -> str:
    """Bring a text to the form in which it is compared."""
    folded = unicodedata.normalize("NFKC", text).casefold().translate(_variants())
    return " ".join(folded.replace("_", " ").split())


@cache
def _variants() -> dict[int, str]:
    """Return what the engine reads traditional and variant characters as."""
    found: dict[int, str] = {}
    for row in (*rows("variants.csv"), *rows("concepts/variants.csv")):
        found[ord(row["printed"])] = row["read_as"]
    return found
