"""Constructors that several tables share."""

from __future__ import annotations

from indicators.model import fields as f
from indicators.model import rules as r
from indicators.model.types import Field, ForeignKey, Rule, Table


def refers(column: str, table: str, to: str = "code") -> ForeignKey:
    """Say that a column holds keys of another table."""
    return ForeignKey((column,), table, (to,))


def code_list(
    name: str,
    title_zh: str,
    title_en: str,
    description: str,
    *more: Field,
    optional: frozenset[str] = frozenset(),
    foreign_keys: tuple[ForeignKey, ...] = (),
    rules: tuple[Rule, ...] = (),
) -> Table:
    """Define a code list: code and both names, then its own columns, all filled but `optional`."""
    fields = (f.CODE, f.NAME_ZH, f.NAME_EN, *more)
    required = frozenset(field.name for field in fields) - optional
    return Table(
        name,
        title_zh,
        title_en,
        description,
        fields,
        ("code",),
        required,
        foreign_keys,
        rules,
    )


def register(
    name: str,
    title_zh: str,
    title_en: str,
    description: str,
    identifier: Field,
    kind: Field,
    *more: Field,
    foreign_keys: tuple[ForeignKey, ...] = (),
) -> Table:
    """Define a register: identifier and names, kind, its own columns, where the name stands."""
    fields = (
        identifier,
        f.NAME_PRINTED,
        f.NAME_ZH,
        f.NAME_EN,
        f.NAME_EN_BASIS,
        f.OTHER_NAMES,
        kind,
        *more,
        f.DESCRIPTION_EN,
        f.LOCATOR,
        f.NOTE,
    )
    places = tuple(refers(field.name, "areas") for field in more if field in (f.SEAT, f.TERRITORY))
    return Table(
        name,
        title_zh,
        title_en,
        description,
        fields,
        (identifier.name,),
        frozenset({"name_printed", "name_zh", kind.name, "description_en", "locator"}),
        (*places, *foreign_keys),
        (r.NAME_EN_WITH_BASIS, *((r.SEAT_WITH_BASIS,) if f.SEAT in more else ())),
    )
