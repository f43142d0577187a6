"""Run the command line inside the test, as a person would outside."""

import sys
from dataclasses import dataclass
from typing import Any

import pytest

from indicators import cli


@dataclass(frozen=True)
class Ran:
    """What a command left behind: exit code, standard output, standard error."""

    code: Any
    out: str
    err: str


def run(monkeypatch: pytest.MonkeyPatch, capsys: Any, *arguments: str) -> Ran:
    """Run `indicators` with arguments and return what it printed and its exit code."""
    monkeypatch.setattr(sys, "argv", ["indicators", *arguments])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    printed = capsys.readouterr()
    return Ran(ended.value.code, printed.out, printed.err)
