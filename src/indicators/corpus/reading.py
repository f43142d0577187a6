"""Read documents and propose codes, or explain how they are read and coded."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from indicators import coding, extraction
from indicators.coding.texts import known_area
from indicators.corpus.documents import Document
from indicators.extraction import Mention, Reading


@dataclass(frozen=True, slots=True)
class Manner:
    """How documents are read.

    Attributes
    ----------
    place : str
        Where the texts speak from: ``CN``, ``TW``, ``HK`` or ``MO``; it decides whose money 元 is.
    home : str or None
        Code of the place that 我省, 全市 and the like stand for; None: the one that a text names
        most.
    codes : bool
        Whether to propose codes, or only to read the numbers.
    """

    place: str = "CN"
    home: str | None = None
    codes: bool = True

    def __post_init__(self) -> None:
        known_area(self.home, "--home")


class Explained(NamedTuple):
    """A mention, how sure its codes are, and the steps that led to it."""

    mention: Mention
    steps: tuple[str, ...]


def read(documents: Sequence[Document], manner: Manner | None = None) -> list[Reading]:
    """Read every document.

    Parameters
    ----------
    documents : sequence of Document
        What to read.
    manner : Manner or None
        How; as a text of the mainland with codes if not given.

    Returns
    -------
    list of Reading
        One a document, in their order.

    Examples
    --------
    >>> read([Document("a", "共300家", None, "a.txt")])[0].mentions[0].printed
    '300家'
    """
    return list(each(documents, manner))


def each(
    documents: Sequence[Document],
    manner: Manner | None = None,
    progress: Callable[[str], None] = lambda step: None,
) -> Iterator[Reading]:
    """Read the documents one after the other, each when it is asked for.

    Parameters
    ----------
    documents, manner
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
        yield one(document, manner or Manner())


def one(document: Document, manner: Manner) -> Reading:
    """Read one document; parameters as for :func:`read`."""
    return coding.read(
        document.text,
        published=document.published,
        source_id=document.id,
        place=manner.place,
        home_area=manner.home,
        codes=manner.codes,
    )


def explain(documents: Sequence[Document], manner: Manner | None = None) -> list[Explained]:
    """Explain every mention of every document, in order; parameters as for :func:`read`."""
    return [
        explained
        for document in documents
        for explained in _explained(document, manner or Manner())
    ]


def _explained(document: Document, manner: Manner) -> Iterator[Explained]:
    read_ = extraction.explain(
        document.text,
        published=document.published,
        source_id=document.id,
        place=manner.place,
    )
    reasons = _reasons(document, [mention for mention, _ in read_], manner) if manner.codes else {}
    for mention, steps in read_:
        coded = reasons.get(mention.start)
        if coded is None:
            yield Explained(mention, steps)
        else:
            sure = f"confidence {coded.mention.confidence}"
            yield Explained(coded.mention, (*steps, *map(str, coded.steps), sure))


def _reasons(
    document: Document, mentions: Sequence[Mention], manner: Manner
) -> dict[int, coding.Explanation]:
    """Give the reasons of the codes by the place of their mention."""
    explanations = coding.explain(
        document.text,
        mentions,
        published=document.published,
        place=manner.place,
        home_area=manner.home,
    )
    return {one.mention.start: one for one in explanations}
