"""Rules on one row, each written once as an SQL predicate.

DuckDB evaluates the predicate over a table of any size; the pandera schemas evaluate the same
predicate over a frame, so that the two cannot drift apart. A predicate that gives NULL (an empty
cell where emptiness is allowed) counts as kept.
"""

# ruff: noqa: F403  (one namespace of rules, kept in modules by subject)

from indicators.model.rules.claims import *
from indicators.model.rules.decisions import *
from indicators.model.rules.lists import *
from indicators.model.rules.official import *
from indicators.model.rules.periods import *
