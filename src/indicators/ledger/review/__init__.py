"""Review sheets: what nobody has decided goes out, decisions come in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from indicators.errors import InputError, Problem
from indicators.files import write_bytes
from indicators.ledger.completing import code_lists
from indicators.ledger.review import outgoing, sheet_csv, sheet_xlsx
from indicators.ledger.review.incoming import Reviewed, take_in
from indicators.ledger.review.outgoing import Ledgers
from indicators.workspace import Workspace

__all__ = ["Choice", "Ledgers", "Reviewed", "take", "write"]

_FORMS = (".csv", ".xlsx")


@dataclass(frozen=True, slots=True)
class Choice:
    """Which rows go into a sheet.

    Attributes
    ----------
    sources : tuple of str
        Which texts; all if empty.
    decided : bool
        Whether rows that are decided go into it, too.
    texts : Path or None
        Folder of the texts, for the words around each number.
    """

    sources: tuple[str, ...] = ()
    decided: bool = False
    texts: Path | None = None


def write(workspace: Workspace, file: Path, choice: Choice = Choice()) -> int:
    """Write a review sheet.

    Parameters
    ----------
    workspace : Workspace
        The dataset.
    file : Path
        The sheet, ``.csv`` or ``.xlsx``.
    choice : Choice
        Which rows.

    Returns
    -------
    int
        Number of rows.

    Raises
    ------
    IndicatorsError
        If the dataset is broken, a text is missing, or the file cannot be written.
    """
    form = _form(file)
    ledgers = Ledgers.read(workspace)
    rows = outgoing.rows(ledgers, choice.sources, decided=choice.decided, texts=choice.texts)
    if form == ".csv":
        write_bytes(file, sheet_csv.write(rows))
    else:
        write_bytes(file, sheet_xlsx.write(rows, code_lists(workspace)))
    return len(rows)


def take(workspace: Workspace, file: Path) -> Reviewed:
    """Take the decisions of a review sheet into the ledgers: all of them, or none.

    Parameters
    ----------
    workspace : Workspace
        The dataset.
    file : Path
        The sheet, ``.csv`` or ``.xlsx``.

    Raises
    ------
    IndicatorsError
        If the file cannot be read or anything in it is wrong; then nothing is written.
    """
    form, shown = _form(file), file.as_posix()
    try:
        content = file.read_bytes()
    except OSError as error:
        what = f"cannot be read: {error.strerror or error}"
        raise InputError(Problem(what, shown, mend="check the name and the rights")) from None
    read = sheet_csv.read if form == ".csv" else sheet_xlsx.read
    return take_in(workspace, read(content, shown), shown)


def _form(file: Path) -> str:
    form = file.suffix.lower()
    if form not in _FORMS:
        mend = f"name a file that ends in {' or '.join(_FORMS)}"
        raise InputError(Problem("not a review sheet", file.as_posix(), mend=mend))
    return form
