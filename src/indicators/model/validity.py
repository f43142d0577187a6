"""What makes two observations figures of one thing, of which one holds at a time."""

from __future__ import annotations

SAME_THING = (
    "indicator",
    "transformation",
    "nature",
    "area",
    "subject",
    "dimensions",
    "period_start",
    "period_end",
    "unit",
)
"""Columns of `observations` that are equal in two figures of one thing. A figure without a period
is the only one of its thing."""


def two_at_a_time(relation: str = "observations") -> str:
    """Return the query for observations beside which another one of the same thing holds.

    Parameters
    ----------
    relation : str
        Name of the relation to look into.

    Returns
    -------
    str
        ``SELECT here.*, there.observation_id AS other ...``; the later of each two is given.

    Examples
    --------
    >>> two_at_a_time().startswith("SELECT here.*")
    True
    """
    same = " AND ".join(f"here.{name} IS NOT DISTINCT FROM there.{name}" for name in SAME_THING)
    # An empty day of either end reaches without limit; a figure that held on no day meets nothing.
    held = "coalesce({0}.valid_from < {0}.valid_to, true)"
    meets = "coalesce({0}.valid_from < {1}.valid_to, true)"
    return (
        "SELECT here.*, there.observation_id AS other "  # noqa: S608 (names of the model)
        f"FROM {relation} AS here JOIN {relation} AS there ON {same} "
        "WHERE here.period_start IS NOT NULL AND here.observation_id > there.observation_id "
        f"AND {held.format('here')} AND {held.format('there')} "
        f"AND {meets.format('here', 'there')} AND {meets.format('there', 'here')}"
    )
