"""What spreadsheet programs may take for a formula when they open a text."""

from __future__ import annotations

from typing import Final

SIGNS: Final = "=+-@\t\r\n＝＋－＠"
"""A text that begins with one of these may be run; full-width signs are read as plain ones."""

FORMULA: Final = r"^(?:[=@\t\r\n＝＠]|[+\-＋－](?:[^0-9.０-９]|[\s\S]*[=(!|]))"
"""A text that may be run, as a regular expression: behind a sign of a number stands no digit, or
something that calls or refers, as in ``-2+cmd|'/C calc'!A0``."""
