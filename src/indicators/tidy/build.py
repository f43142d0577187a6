"""Make all clean tables from the raw folder: a pure function of what people keep."""

from __future__ import annotations

from indicators.errors import Problem, RawDataError
from indicators.model import tables as t
from indicators.model.cells import Row
from indicators.model.vocabularies import QUALIFIERS
from indicators.tidy import (
    codes,
    corrections,
    derivation,
    named,
    observations,
    operands,
    raw,
    reconciliation,
    reference,
    validity,
)
from indicators.workspace import Workspace


def tables(workspace: Workspace) -> dict[str, list[Row]]:
    """Make the rows of every clean table.

    Parameters
    ----------
    workspace : Workspace
        The dataset; only its `raw/` is read, and nothing is written.

    Returns
    -------
    dict
        Typed rows by table, for every table of the model in its order.

    Raises
    ------
    RawDataError
        If `raw/` breaks a rule; all problems that can be found together are given.

    Examples
    --------
    >>> len(tables(Workspace.find())["sources"])  # doctest: +SKIP
    5
    """
    kept = raw.read(workspace)
    _stop(corrections.apply(kept))
    _stop([*codes.problems(kept), *named.problems(kept), *_lacking(kept)])
    published = {str(row["source_id"]): row["published"] for row in kept.sources.sheet.rows}
    facts, links = observations.build(
        [file.sheet.rows for file in kept.ledgers.values()], published
    )
    official = _official(kept)
    _stop(validity.close(facts) + official.problems)
    figures = operands.gather(facts, official.rows, kept.series.sheet.rows)
    derived, wrong = derivation.build(kept.formulas, figures)
    _stop(wrong)
    made: dict[str, list[Row]] = {
        **{name: file.sheet.rows for name, file in kept.code_lists.items()},
        **{name: file.sheet.rows for name, file in kept.registers.items()},
        "subjects": named.subjects(kept),
        "sources": kept.sources.sheet.rows,
        "mentions": [_mention(row) for file in kept.ledgers.values() for row in file.sheet.rows],
        "observations": facts,
        "observation_mentions": links,
        "series": kept.series.sheet.rows,
        "series_relations": kept.reference_lists["series_relations"].sheet.rows,
        "series_breaks": kept.reference_lists["series_breaks"].sheet.rows,
        "reference": official.rows,
        "reference_omitted": official.omitted,
        "derivations": derived,
        "corrections": kept.corrections.sheet.rows,
        "translations": kept.translations.sheet.rows,
    }
    made["reconciliation"], nowhere = reconciliation.build(
        kept.reference_lists["counterparts"], made
    )
    _stop(nowhere)
    return {table.name: made[table.name] for table in t.CLEAN_TABLES}


def _official(kept: raw.Raw) -> reference.Official:
    """Make the official values, a second time where a correction changes one of them."""
    official = reference.build(kept)
    if official.problems or not corrections.concern_reference(kept):
        return official
    _stop(corrections.apply_to_reference(kept, official.rows))
    return reference.build(kept)


def _stop(problems: list[Problem]) -> None:
    if problems:
        raise RawDataError(problems)


def _lacking(kept: raw.Raw) -> list[Problem]:
    """Return a problem for each usage warning or qualifier that the build needs and no list has.

    A figure whose qualifier has no name would be missing from every view that names it.
    """
    needed = {
        "usage_warnings": {*observations.WARNINGS, *reference.WARNINGS},
        "qualifiers": set(QUALIFIERS),
    }
    return [
        problem
        for name, words in needed.items()
        for problem in codes.unlisted(sorted(words), codes.listed(kept.code_lists[name]))
    ]


def _mention(row: Row) -> Row:
    return {name: row[name] for name in t.MENTIONS.field_names}
