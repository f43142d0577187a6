"""Read the documents that a person names."""

from __future__ import annotations

from collections.abc import Sequence

from indicators import extraction
from indicators.corpus.documents import day, gather
from indicators.extraction.records import Reading


def read(names: Sequence[str], published: str | None = None, place: str = "CN") -> list[Reading]:
    """Read every document of files and folders.

    Parameters
    ----------
    names : sequence of str
        Files, folders or ``-``; see :func:`indicators.corpus.documents.gather`.
    published : str or None
        ISO date of documents that have none of their own.
    place : str
        Where the texts speak from: ``CN``, ``TW``, ``HK`` or ``MO``; it decides whose money 元 is.

    Returns
    -------
    list of Reading
        One a document, in the order of the documents.

    Raises
    ------
    InputError
        If something cannot be read.
    """
    default = None if published is None else day(published, "--published")
    return [
        extraction.read(
            document.text, published=document.published, source_id=document.id, place=place
        )
        for document in gather(names, default)
    ]
