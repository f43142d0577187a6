"""Read documents, or explain how they are read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from indicators import extraction
from indicators.corpus.documents import Document
from indicators.extraction import Explanation, Reading


def read(documents: Sequence[Document], place: str = "CN") -> list[Reading]:
    """Read every document.

    Parameters
    ----------
    documents : sequence of Document
        What to read.
    place : str
        Where the texts speak from: ``CN``, ``TW``, ``HK`` or ``MO``; it decides whose money 元 is.

    Returns
    -------
    list of Reading
        One a document, in their order.

    Examples
    --------
    >>> read([Document("a", "共300家", None, "a.txt")])[0].mentions[0].printed
    '300家'
    """
    return list(each(documents, place))


def each(
    documents: Sequence[Document],
    place: str = "CN",
    progress: Callable[[str], None] = lambda step: None,
) -> Iterator[Reading]:
    """Read the documents one after the other, each when it is asked for.

    Parameters
    ----------
    documents, place
        As for :func:`read`.
    progress : callable
        Told which document is read.

    Yields
    ------
    Reading
        One a document, in their order.
    """
    for number, document in enumerate(documents, 1):
        size = f"{len(document.text):,} characters"
        progress(f"read {number} of {len(documents)}: {document.shown}, {size}")
        yield extraction.read(
            document.text, published=document.published, source_id=document.id, place=place
        )


def explain(documents: Sequence[Document], place: str = "CN") -> list[Explanation]:
    """Explain every mention of every document, in order; parameters as for :func:`read`."""
    return [
        explanation
        for document in documents
        for explanation in extraction.explain(
            document.text, published=document.published, source_id=document.id, place=place
        )
    ]
