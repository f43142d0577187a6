"""Registers: one list of everything that a figure may be about, and what must fit together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from indicators.errors import Problem
from indicators.ledger import registers
from indicators.ledger.codes import CodeList
from indicators.model import tables as t
from indicators.model.cells import Row
from indicators.model.joined_cells import each, parts
from indicators.model.locators import places
from indicators.tidy import codes
from indicators.tidy.codes import listed
from indicators.tidy.observations import REVIEWED
from indicators.tidy.raw import Raw, RawFile, place

_GROUPS = "a consortium, or an organisation of type alliance"
_PEOPLE = ("issuer", "operator", "organiser")
_FIELD = "field"
"""Dimension whose codes the column `technical_field` takes."""


def subjects(raw: Raw) -> list[Row]:
    """List the entries of all registers with their names."""
    return [
        {
            "subject_id": row[table.primary_key[0]],
            "register": table.name,
            "name_zh": row["name_zh"],
            "name_en": row["name_en"],
            "name_en_basis": row["name_en_basis"],
        }
        for table in t.REGISTERS
        for row in raw.registers[table.name].sheet.rows
    ]


def problems(raw: Raw) -> Iterator[Problem]:
    """Yield a problem for whatever in the registers leads nowhere or contradicts another row."""
    yield from _used_twice(raw)
    known = {table.name: listed(raw.registers[table.name]) for table in t.REGISTERS}
    groups = _groups(raw)
    references = _references(raw, known["organisations"], groups)
    for file in raw.registers.values():
        yield from _unknown(file, references)
        yield from _unknown_sources(file, raw)
    yield from _leads(raw)
    yield from _subjects_of_figures(raw)


def _used_twice(raw: Raw) -> Iterator[Problem]:
    """Find identifiers that a second register uses: a subject must be one thing."""
    first: dict[object, str] = {}
    for table in t.REGISTERS:
        file, column = raw.registers[table.name], table.primary_key[0]
        for position, row in enumerate(file.sheet.rows):
            other = first.setdefault(row[column], file.shown)
            if other != file.shown:
                what = f"the identifier stands in {other} too"
                yield place(file, position, column, what, "give one of the two another identifier")


def _groups(raw: Raw) -> CodeList:
    """Give what an organisation may belong to."""
    consortia = listed(raw.registers["consortia"])
    alliances = {
        str(row["organisation_id"])
        for row in raw.registers["organisations"].sheet.rows
        if row["organisation_type"] == "alliance"
    }
    return CodeList(consortia.codes | alliances, consortia.shown)


def _references(raw: Raw, organisations: CodeList, groups: CodeList) -> Mapping[str, CodeList]:
    """Give what the columns may hold that refer to rows of other files."""
    values = raw.code_lists["dimension_values"]
    fields = frozenset(str(row["code"]) for row in values.sheet.rows if row["dimension"] == _FIELD)
    areas = listed(raw.code_lists["areas"])
    return {
        **dict.fromkeys(_PEOPLE, organisations),
        "lead": organisations,
        "organisation_id": organisations,
        "group_id": groups,
        "technical_field": CodeList(fields, values.shown),
        "seat": areas,
        "territory": areas,
    }


def _unknown(file: RawFile, references: Mapping[str, CodeList]) -> Iterator[Problem]:
    """Find cells that refer to no row."""
    columns = [name for name in file.table.field_names if name in references]
    for position, row in enumerate(file.sheet.rows):
        for column in columns:
            for code in parts(row[column]):
                if code not in references[column].codes:
                    what = f"not {_GROUPS}" if column == "group_id" else "leads to no row"
                    mend = references[column].mend(code)
                    yield place(file, position, column, what, mend)


def _unknown_sources(file: RawFile, raw: Raw) -> Iterator[Problem]:
    sources = listed(raw.sources)
    for position, row in enumerate(file.sheet.rows):
        for source, start, end in places(row["locator"]):
            if source not in sources.codes:
                yield place(file, position, "locator", "no such text", sources.mend(source))
            elif start >= end:
                mend = "write source:start-end, end behind the last character"
                yield place(file, position, "locator", "a place that ends before it starts", mend)


def _leads(raw: Raw) -> Iterator[Problem]:
    """Find consortia whose lead is no member with the role of the lead, or not the only one."""
    members: dict[object, set[object]] = {}
    for row in raw.registers["memberships"].sheet.rows:
        if row["role"] == "lead":
            members.setdefault(row["group_id"], set()).add(row["organisation_id"])
    file = raw.registers["consortia"]
    for position, row in enumerate(file.sheet.rows):
        leads = members.get(row["consortium_id"], set())
        expected = next(iter(leads)) if len(leads) == 1 else None
        if row["lead"] != expected:
            count = {0: "no lead", 1: "another lead"}.get(len(leads), "several leads")
            what = f"{registers.shown(t.MEMBERSHIPS.name)} has {count}"
            mend = f"write {expected or 'nothing'} or correct the role there"
            yield place(file, position, "lead", what, mend)


def _subjects_of_figures(raw: Raw) -> Iterator[Problem]:
    """Find reviewed figures about somebody whom no register holds."""
    known = codes.subjects(raw)
    for file in raw.ledgers.values():
        for position, row in enumerate(file.sheet.rows):
            if not (row["statistical"] and row["status"] in REVIEWED):
                continue
            for code in each(row["subject"]):
                if code not in known.codes:
                    what = "nobody of this identifier is in a register"
                    yield place(file, position, "subject", what, known.mend(code))
