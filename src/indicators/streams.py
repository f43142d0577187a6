"""What a command reads from and writes to: standard streams, files, the steps of long work."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from indicators.errors import InputError, Problem
from indicators.escaping import json_text

if TYPE_CHECKING:
    from rich.table import Table

_CLOSED = Problem("is closed", "standard output", mend="send it to a file, or to /dev/null")


def prepare() -> None:
    """Make the standard streams fit for UTF-8.

    Raises
    ------
    InputError
        If standard output is closed: the next file to be opened would take its place.
    """
    if sys.stderr is None:
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - kept to the end
    if sys.stdout is None:
        raise InputError(_CLOSED)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def give_up() -> None:
    """Let what standard output could not take go nowhere, so that Python's end is silent."""
    if sys.stdout is None:
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.__stdout__.fileno() if sys.__stdout__ is not None else 1)
    os.close(nowhere)


@contextmanager
def steps(*, silent: bool = False) -> Iterator[Callable[[str], None]]:
    """Show the step that long work is at, on a terminal only.

    Parameters
    ----------
    silent : bool
        Show nothing, since the output itself goes to the terminal meanwhile.
    """
    if silent or not sys.stderr.isatty():
        yield lambda step: None
        return
    from rich.console import Console
    from rich.text import Text

    with Console(stderr=True).status("start") as status:
        yield lambda step: status.update(Text(step))


def emit(pieces: Iterable[bytes], output: Path | None, format: str) -> None:
    """Write pieces, each when it is there, to a file or to standard output.

    A file and a pipe get every byte; on a terminal, control and formatting characters are shown
    and do not act.

    Parameters
    ----------
    pieces : iterable of bytes
        The content.
    output : Path or None
        File to write, whole or not at all; None is standard output.
    format : str
        Its form; Parquet is not for a terminal.

    Raises
    ------
    InputError
        If the file cannot be written, or bytes are to go to a terminal.
    """
    if output is not None:
        from indicators.files import writing

        with writing(output) as file:
            file.writelines(pieces)
    elif format == "parquet" and sys.stdout.isatty():
        mend = "name a file with --output FILE, or send the output on"
        raise InputError(Problem("Parquet is not for a terminal", mend=mend))
    elif sys.stdout.isatty():
        _show(pieces)
    else:
        sys.stdout.buffer.writelines(pieces)
        sys.stdout.buffer.flush()


def _show(pieces: Iterable[bytes]) -> None:
    """Write pieces for the eyes: what a file gets as it is would command a terminal."""
    from indicators.warehouse.terminal import visible

    for piece in pieces:
        lines = piece.decode(errors="backslashreplace").split("\n")
        sys.stdout.write("\n".join(map(visible, lines)))
    sys.stdout.flush()


def print_table(table: Table, output: Path | None) -> None:
    """Print a table, or write it to a file as it would be printed."""
    from indicators.warehouse.terminal import rendered, show

    if output is None:
        show(table)
    else:
        emit([rendered(table)], output, "table")


def as_json(found: object) -> str:
    """Write what a program may read, and nothing that a terminal obeys."""
    return json_text(found, 2)


def print_json(found: object) -> None:
    """Print what a program may read."""
    sys.stdout.write(f"{as_json(found)}\n")
