"""Read the ledgers of a dataset, one file a text, and refuse what cannot be a ledger."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from indicators.errors import InputError, Problem
from indicators.model import csv_form
from indicators.model.cells import Row
from indicators.model.csv_form import Sheet
from indicators.model.tables import LEDGER
from indicators.warehouse import row_rules
from indicators.workspace import Workspace

FOLDER = "figures"


def shown(source: str) -> str:
    """Name the ledger of `source` as a reader knows it."""
    return f"raw/{FOLDER}/{source}.csv"


def scan(
    workspace: Workspace, sources: Sequence[str], *, all_known: bool = True
) -> dict[str, Sheet]:
    """Read the ledger of each source, with the lines of its rows and all of its problems.

    Parameters
    ----------
    workspace : Workspace
        The dataset.
    sources : sequence of str
        Identifiers of its texts.
    all_known : bool
        False where the list of texts could not be read whole: then no ledger is called a
        stranger.

    Returns
    -------
    dict
        Sheets by source; one that cannot be read has no rows and says why, and so has a ledger
        of a text that is not among `sources`.

    Examples
    --------
    >>> from pathlib import Path
    >>> scan(Workspace(Path("nowhere")), ["s001"])["s001"].problems[0].file
    'raw/figures/s001.csv'
    """
    sheets = {source: _scan(workspace, source) for source in sources}
    if not all_known:
        return sheets
    unknown = sorted(
        path.stem for path in (workspace.raw / FOLDER).glob("*.csv") if path.stem not in sheets
    )
    for source in unknown:
        sheets[source] = Sheet(
            problems=[
                Problem(
                    "ledger of a text that is not in raw/sources.csv",
                    shown(source),
                    mend="add the text to raw/sources.csv or remove the file",
                )
            ]
        )
    return sheets


def _scan(workspace: Workspace, source: str) -> Sheet:
    name = shown(source)
    try:
        sheet = csv_form.scan(workspace.raw / FOLDER / f"{source}.csv", LEDGER, name)
    except InputError as error:
        return Sheet(problems=list(error.problems))
    if not sheet.problems:
        sheet.problems.extend(_wrong_sources(sheet, source, name))
        sheet.problems.extend(row_rules.problems(LEDGER, sheet.rows, sheet.lines, name))
        sheet.problems.extend(_overlaps(sheet, name))
    return sheet


def _wrong_sources(sheet: Sheet, source: str, name: str) -> Iterator[Problem]:
    for row, line in zip(sheet.rows, sheet.lines, strict=True):
        if row["source_id"] != source:
            yield Problem(
                "the row belongs to another text than its file",
                name,
                line,
                "source_id",
                str(row["source_id"]),
                f"write {source} or move the row to {shown(str(row['source_id']))}",
            )


def _overlaps(sheet: Sheet, name: str) -> Iterator[Problem]:
    """Find mentions that share a character with an earlier one; rejected rows are no mentions."""
    kept = sorted(
        (_offset(row, "start"), _offset(row, "end"), line, str(row["printed"]))
        for row, line in zip(sheet.rows, sheet.lines, strict=True)
        if row["status"] != "rejected"
    )
    reach, reach_line = -1, 0
    for start, end, line, printed in kept:
        if start < reach:
            yield Problem(
                f"overlaps the mention of line {reach_line}",
                name,
                line,
                "start",
                printed,
                "correct the offsets, or set the status of one of the two to rejected",
            )
        if end > reach:
            reach, reach_line = end, line


def _offset(row: Row, column: str) -> int:
    offset = row[column]
    if not isinstance(offset, int):
        raise TypeError(f"{column} is {offset!r}")
    return offset
