"""The ledger `raw/figures`: every number of every text, what was read and what was decided."""
