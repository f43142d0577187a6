"""Hold ledger and registers against the texts: who has them can check every figure and name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from indicators import extraction
from indicators.errors import InputError, Problem, RawDataError
from indicators.extraction.reader import account
from indicators.extraction.records import Accounting, Mention, NonNumeric
from indicators.files import sha256
from indicators.ledger import figures, names, registers
from indicators.model import csv_form
from indicators.model.cells import Row
from indicators.model.csv_form import Sheet
from indicators.model.locators import span_of
from indicators.model.tables import SOURCES
from indicators.workspace import Workspace

_SOURCES = "raw/sources.csv"
_CONTEXT = 6
"""Characters on either side of a number that a problem shows."""


@dataclass(frozen=True, slots=True)
class TextVerification:
    """What was found in one text.

    Attributes
    ----------
    source_id, file : str
        The text and its file.
    hash_right, length_right : bool
        Whether it is the text that `raw/sources.csv` describes.
    mentions, misplaced : int
        Mentions of the ledger that are not rejected, and how many do not stand where it says.
    names : int
        Places of the text at which the registers say that a name stands.
    accounting : Accounting
        Where each digit run and numeral of the text went: into a mention of the ledger, on the
        extractor's list of non-numeric uses, or nowhere.
    """

    source_id: str
    file: str
    hash_right: bool
    length_right: bool
    mentions: int
    misplaced: int
    names: int
    accounting: Accounting


@dataclass(frozen=True, slots=True)
class Verification:
    """What was found in all texts.

    Attributes
    ----------
    texts : tuple of TextVerification
        One for each text that could be read.
    problems : tuple of Problem
        Everything that is wrong; empty when the ledger and the texts fit.
    """

    texts: tuple[TextVerification, ...]
    problems: tuple[Problem, ...]

    @property
    def right(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems

    def as_dict(self) -> dict[str, Any]:
        """Give everything as plain values, for JSON."""
        texts = [asdict(text) | {"accounting": text.accounting.as_dict()} for text in self.texts]
        return {
            "right": self.right,
            "texts": texts,
            "problems": [asdict(problem) for problem in self.problems],
        }


def verify(workspace: Workspace, texts: Path) -> Verification:
    """Hold the ledger of every text against the text itself.

    Parameters
    ----------
    workspace : Workspace
        The dataset.
    texts : Path
        Folder with the files that `raw/sources.csv` names.

    Returns
    -------
    Verification
        Counts for each text and all problems.

    Raises
    ------
    InputError
        If `texts` is no folder.
    RawDataError
        If the ledger itself breaks a rule.
    """
    if not texts.is_dir():
        raise InputError(
            Problem("not a folder", str(texts), mend="name the folder of the texts with --texts")
        )
    sources = csv_form.scan(workspace.raw / "sources.csv", SOURCES, _SOURCES)
    ledgers = figures.scan(workspace, [str(row["source_id"]) for row in sources.rows])
    named = registers.scan(workspace)
    sheets = (sources, *ledgers.values(), *named.values())
    if broken := [one for sheet in sheets for one in sheet.problems]:
        raise RawDataError(broken)
    verified: list[TextVerification] = []
    problems: list[Problem] = []
    read: dict[str, str] = {}
    for row, line in zip(sources.rows, sources.lines, strict=True):
        source = str(row["source_id"])
        found, wrong, text = _Text(row, line, ledgers[source]).verify(texts, named)
        problems += wrong
        if found is not None and text is not None:
            verified.append(found)
            read[source] = text
    problems += names.misplaced(named, read)
    return Verification(tuple(verified), tuple(problems))


@dataclass(frozen=True, slots=True)
class _Text:
    """One text under verification: its row in the list of texts, and its ledger."""

    source: Row
    line: int
    ledger: Sheet

    def verify(
        self, texts: Path, named: Mapping[str, Sheet]
    ) -> tuple[TextVerification | None, list[Problem], str | None]:
        """Return what was found and the text, None without one, and everything that is wrong."""
        source, file = str(self.source["source_id"]), str(self.source["file"])
        text, problems = self._read(texts / file)
        if text is None:
            return None, problems, None
        hash_right = not problems
        length_right = len(text) == self.source["characters"]
        if not length_right:
            what = f"the text has {len(text)} characters"
            problems.append(self._wrong("characters", what, "correct the number"))
        kept = [row for row in self.ledger.rows if row["status"] != "rejected"]
        misplaced = list(_misplaced(text, self.ledger, figures.shown(source)))
        problems += misplaced
        accounting = _accounting(text, kept, source)
        problems += _unaccounted(text, accounting, figures.shown(source))
        found = TextVerification(
            source,
            file,
            hash_right,
            length_right,
            len(kept),
            len(misplaced),
            names.count(named, source),
            accounting,
        )
        return found, problems, text

    def _read(self, path: Path) -> tuple[str | None, list[Problem]]:
        """Read the text, None where there is none, and say what is wrong with its bytes."""
        try:
            content = path.read_bytes()
            text = content.decode("utf-8")
        except OSError as error:
            what = f"cannot be read: {error.strerror or error}"
            return None, [self._wrong("file", what, "put it into the folder")]
        except UnicodeDecodeError:
            mend = "put the right file into the folder"
            return None, [self._wrong("file", "the text is not UTF-8", mend)]
        found = sha256(content)
        if found == self.source["sha256"]:
            return text, []
        what = f"the text is another one: its SHA-256 is {found}"
        mend = "put the right file into the folder, or read the new text into the ledger again"
        return text, [self._wrong("sha256", what, mend)]

    def _wrong(self, column: str, what: str, mend: str) -> Problem:
        return Problem(what, _SOURCES, self.line, column, str(self.source[column]), mend)


def _misplaced(text: str, ledger: Sheet, shown: str) -> Iterator[Problem]:
    """Find the mentions that do not stand at their offsets, and say where they do."""
    for row, line in zip(ledger.rows, ledger.lines, strict=True):
        start, end = span_of(row)
        printed = str(row["printed"])
        there = text[start:end]
        if row["status"] == "rejected" or there == printed:
            continue
        at = _nearest(text, printed, start)
        mend = (
            "the text does not hold it: correct what is printed"
            if at is None
            else f"it stands at {at}-{at + len(printed)}: correct the offsets"
        )
        what = f"the text has {there!r} at {start}-{end}"
        yield Problem(what, shown, line, "printed", printed, mend)


def _nearest(text: str, printed: str, start: int) -> int | None:
    """Find the place of `printed` that is nearest to `start`."""
    before, behind = text.rfind(printed, 0, start + len(printed)), text.find(printed, start)
    places = [place for place in (before, behind) if place >= 0]
    return min(places, key=lambda place: abs(place - start), default=None)


def _accounting(text: str, kept: Sequence[Row], source: str) -> Accounting:
    """Account for the numbers of a text by the mentions of its ledger.

    Which numerals are no numbers is the extractor's word; where the ledger has a mention there,
    the ledger holds.
    """
    mentions = [
        Mention(source, *span_of(row), str(row["printed"]), str(row["kind"]))
        for row in sorted(kept, key=span_of)
    ]
    others = extraction.read(text, source_id=source).non_numeric
    return account(text, mentions, _beside(others, mentions))


def _beside(others: Iterable[NonNumeric], mentions: Sequence[Mention]) -> list[NonNumeric]:
    """Leave out the non-numeric uses that share a character with a mention."""
    ends = [mention.end for mention in mentions]
    found = []
    for other in others:
        following = bisect_left(ends, other.start + 1)
        if following == len(mentions) or mentions[following].start >= other.end:
            found.append(other)
    return found


def _unaccounted(text: str, accounting: Accounting, shown: str) -> Iterator[Problem]:
    for offset in accounting.unaccounted:
        around = text[max(offset - _CONTEXT, 0) : offset + _CONTEXT]
        yield Problem(
            f"the number at offset {offset} is in no mention and no listed use",
            shown,
            value=around,
            mend="add the mention to the ledger",
        )
