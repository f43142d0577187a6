"""Every field of every table, defined once.

A field keeps its name, type and meaning wherever it stands. Tables pick from here.
"""

# ruff: noqa: F403  (one namespace of fields, kept in modules by subject)

from indicators.model.fields.claims import *
from indicators.model.fields.coding import *
from indicators.model.fields.comparisons import *
from indicators.model.fields.corrections import *
from indicators.model.fields.derivations import *
from indicators.model.fields.named import *
from indicators.model.fields.official import *
from indicators.model.fields.registers import *
from indicators.model.fields.translations import *
