"""Hold the registers against the texts: every name stands where its row says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from indicators.errors import Problem
from indicators.ledger import registers
from indicators.model import locators
from indicators.model.cells import Row
from indicators.model.csv_form import Sheet
from indicators.model.tables import MEMBERSHIPS, REGISTERS

_CONTEXT = 4
"""Characters on either side of a place that a problem shows."""


def misplaced(sheets: Mapping[str, Sheet], texts: Mapping[str, str]) -> Iterator[Problem]:
    """Find the names that do not stand where a register says.

    Parameters
    ----------
    sheets : mapping
        Registers by table, without problems.
    texts : mapping
        Texts by source; places in another text are not judged.

    Yields
    ------
    Problem
        For each place that holds no printed form of the name, each form that stands at none of
        the places, and each name whose first place holds another form.
    """
    forms: dict[str, list[str]] = {}
    for table in REGISTERS:
        sheet = sheets[table.name]
        for row, line in zip(sheet.rows, sheet.lines, strict=True):
            own = registers.printed_forms(row)
            forms[str(row[table.primary_key[0]])] = own
            yield from _named(row, own, texts, registers.shown(table.name), line)
    sheet = sheets[MEMBERSHIPS.name]
    for row, line in zip(sheet.rows, sheet.lines, strict=True):
        own = forms.get(str(row["organisation_id"]), [])
        shown = registers.shown(MEMBERSHIPS.name)
        for place in locators.places(row["locator"]):
            yield from _at(place, own, texts, shown, line)


def count(sheets: Mapping[str, Sheet], source: str) -> int:
    """Count the places of one text that the registers point at."""
    return sum(
        place[0] == source
        for sheet in sheets.values()
        for row in sheet.rows
        for place in locators.places(row["locator"])
    )


def _named(
    row: Row, forms: Sequence[str], texts: Mapping[str, str], shown: str, line: int
) -> Iterator[Problem]:
    places = locators.places(row["locator"])
    for position, place in enumerate(places):
        allowed = forms if position else forms[:1]
        yield from _at(place, allowed, texts, shown, line)
    if any(source not in texts for source, _, _ in places):
        return
    there = {texts[source][start:end] for source, start, end in places}
    for form in forms[1:]:
        if form not in there:
            what = "this form of the name stands at none of the places"
            mend = "add its place to the column locator, or remove the form"
            yield Problem(what, shown, line, "other_names", form, mend)


def _at(
    place: tuple[str, int, int],
    forms: Sequence[str],
    texts: Mapping[str, str],
    shown: str,
    line: int,
) -> Iterator[Problem]:
    source, start, end = place
    text = texts.get(source)
    if text is None or text[start:end] in forms:
        return
    name = forms[0] if forms else ""
    at = text.find(name) if name else -1
    mend = (
        "correct the offsets or the name"
        if at < 0
        else f"{name!r} stands at {source}:{at}-{at + len(name)}: correct the offsets"
    )
    around = text[max(start - _CONTEXT, 0) : end + _CONTEXT]
    what = f"the text has {text[start:end]!r} at {start}-{end}, around it {around!r}"
    yield Problem(what, shown, line, "locator", str(locators.Place(source, start, end)), mend)
