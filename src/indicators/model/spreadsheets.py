"""What spreadsheet programs may take for a formula when they open a text."""

from __future__ import annotations

from typing import Final

SIGNS: Final = "=+-@\t\r＝＋－＠"
"""A text that begins with one of these may be run; full-width signs are read as plain ones."""

FORMULA: Final = r"^(?:[=@\t\r＝＠]|[+\-＋－][^0-9.０-９])"
"""A text that may be run, as a regular expression: behind a sign of a number stands no digit."""
