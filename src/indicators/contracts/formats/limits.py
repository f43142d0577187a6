"""How much of what was found is shown where people read."""

SHOWN = 20
"""Findings of one rule that are written; the rest is counted."""
