"""The text of a source, for whoever holds it: the very one that its ledger was read from."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from indicators.errors import InputError, Problem
from indicators.files import sha256
from indicators.model import fields
from indicators.model.cells import CellError, parse

__all__ = ["text_of"]


def text_of(source: Mapping[str, object], folder: Path) -> str:
    """Read the text of a source.

    Parameters
    ----------
    source : mapping
        Its row of the table ``sources``.
    folder : Path
        Folder of the texts.

    Raises
    ------
    InputError
        If its name leads out of the folder, it cannot be read, or it is not the text that the
        ledger was read from.
    """
    name = str(source["file"])
    try:
        parse(fields.FILE, name)
    except CellError:
        what = "the name of a text leads out of its folder"
        raise InputError(Problem(what, value=name, mend="run `indicators build`")) from None
    path = folder / name
    try:
        content = path.read_bytes()
    except OSError as error:
        what = f"cannot be read: {error.strerror or error}"
        mend = "name the folder of the texts with --texts, or leave it out"
        raise InputError(Problem(what, path.as_posix(), mend=mend)) from None
    if sha256(content) != source["sha256"]:
        what = f"not the text that {source['source_id']} was read from"
        mend = "restore the file with the SHA-256 of raw/sources.csv"
        raise InputError(Problem(what, path.as_posix(), mend=mend))
    return content.decode("utf-8")
