"""Read annotations: folders of ledgers, CSV of mentions, JSON lines of mentions or of documents."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from indicators.coding.evaluation.annotations import (
    LOCATOR,
    Annotation,
    AnnotationError,
    Annotations,
    annotation,
)
from indicators.errors import InputError, Problem
from indicators.files import read_text

__all__ = ["read"]

_REJECTED: Final = "rejected"
_LINE: Final = (
    'each line is a mention like {"source_id": "a", "start": 0, "end": 4, ...} '
    'or a document like {"id": "a", "mentions": [...]}'
)


@dataclass(frozen=True, slots=True)
class _Record:
    """One mention as it stands in a file, or None for a document that has none."""

    document: str | None
    fields: Mapping[str, Any] | None
    file: str
    line: int


def read(path: Path) -> Annotations:
    """Read the annotations of a file, or of all files of a folder.

    Parameters
    ----------
    path : Path
        A folder of ledgers (``raw/figures``), a CSV file with one mention a row, or a file of
        JSON lines with one mention (``indicators extract --format jsonl``) or one document
        (``id``, ``mentions``) a line. Rejected rows of a ledger are no mentions.

    Returns
    -------
    mapping of str to sequence of Annotation
        Mentions by document, in the order of the text.

    Raises
    ------
    InputError
        If something cannot be read; all problems are given, each with its line.
    """
    problems: list[Problem] = []
    numbers: dict[str, dict[tuple[int, int], Annotation]] = {}
    for file in _files(path):
        for record in _records(file):
            try:
                _take(record, numbers)
            except AnnotationError as error:
                place = (record.file, record.line, error.field)
                problems.append(Problem(error.what, *place, str(error.value), error.mend))
    if problems:
        raise InputError(problems)
    return {
        document: [spans[span] for span in sorted(spans)] for document, spans in numbers.items()
    }


def _take(record: _Record, numbers: dict[str, dict[tuple[int, int], Annotation]]) -> None:
    """Add a record to the mentions of its document."""
    if record.fields is None:
        numbers.setdefault(str(record.document), {})
        return
    one = annotation(record.fields, record.document)
    spans = numbers.setdefault(one.document, {})
    if record.fields.get("status") == _REJECTED:
        return
    if one.span in spans:
        span = f"{one.start}-{one.end}"
        raise AnnotationError("start", "the span is there already", span, "keep one of the two")
    spans[one.span] = one


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    found = sorted(path.glob("*.csv")) or sorted(path.glob("*.jsonl"))
    if not found:
        mend = "name a folder of ledgers (.csv) or of JSON lines (.jsonl)"
        raise InputError(Problem("the folder holds no annotations", path.as_posix(), mend=mend))
    return found


def _records(path: Path) -> Iterator[_Record]:
    shown = path.as_posix()
    if path.exists() and path.suffix not in (".csv", ".jsonl"):
        mend = "name a .csv or .jsonl file, or a folder of them"
        raise InputError(Problem("no form of annotations that can be read", shown, mend=mend))
    text = read_text(path, shown)
    yield from (_rows if path.suffix == ".csv" else _lines)(text, shown, path.stem)


def _rows(text: str, shown: str, stem: str) -> Iterator[_Record]:
    """Yield the rows of a CSV file; a ledger without rows is a document without numbers."""
    rows = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    missing = [name for name in LOCATOR[1:] if name not in (rows.fieldnames or ())]
    if missing:
        mend = "the first line names the columns of a ledger; start and end are needed"
        raise InputError(Problem(f"no column {' and '.join(missing)}", shown, 1, mend=mend))
    yielded = False
    for line, row in _numbered(rows, shown):
        yielded = True
        if None in row or None in row.values():
            what = f"not {len(rows.fieldnames or ())} cells"
            raise InputError(Problem(what, shown, line, mend="quote a cell that holds a comma"))
        yield _Record(stem, row, shown, line)
    if not yielded:
        yield _Record(stem, None, shown, 1)


def _numbered(
    rows: csv.DictReader[str], shown: str
) -> Iterator[tuple[int, dict[str | Any, str | Any]]]:
    """Yield the rows with the line on which each begins."""
    while True:
        line = rows.line_num + 1
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            what = f"cannot be read as CSV: {error}"
            raise InputError(Problem(what, shown, line, mend="check the quotes")) from None
        yield line, row


def _lines(text: str, shown: str, stem: str) -> Iterator[_Record]:
    """Yield the mentions of JSON lines, alone or in the list of their document."""
    # Only LF ends a line: other line ends of Unicode may stand inside a JSON text.
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            entry = json.loads(line, parse_float=Decimal)
        except (ValueError, RecursionError) as error:
            what = f"not JSON: {str(error).partition(':')[0]}"
            raise InputError(Problem(what, shown, number, mend=_LINE)) from None
        if not isinstance(entry, dict):
            raise InputError(Problem("not an object", shown, number, mend=_LINE))
        if "mentions" not in entry:
            yield _Record(stem, entry, shown, number)
            continue
        mentions, document = entry["mentions"], entry.get("id") or entry.get("source_id")
        if not isinstance(document, str) or not isinstance(mentions, list):
            raise InputError(Problem("no document", shown, number, mend=_LINE))
        yield _Record(document, None, shown, number)
        for mention in mentions:
            if not isinstance(mention, dict):
                raise InputError(Problem("a mention is not an object", shown, number, mend=_LINE))
            yield _Record(document, mention, shown, number)
