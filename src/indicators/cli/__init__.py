"""The command `indicators`: reads arguments, calls one function, prints what it returns.

One module a group of commands, in the order in which the help lists them. Heavy libraries are
imported where they are used, so that help and errors come at once.
"""

from __future__ import annotations

import signal
import sys
from typing import NoReturn

import typer

from indicators import streams
from indicators.cli.app import app
from indicators.errors import EXIT_COULD_NOT_RUN, EXIT_FINDINGS, IndicatorsError, Problem

# They register in the order in which the help lists them.
# isort: off
from indicators.cli import making  # noqa: F401 - a module registers its commands
from indicators.cli import reading  # noqa: F401
from indicators.cli import corpus  # noqa: F401
from indicators.cli import dataset  # noqa: F401
from indicators.cli import checking  # noqa: F401
from indicators.cli import asking  # noqa: F401
from indicators.cli import exporting  # noqa: F401
# isort: on

__all__ = ["app", "main"]

EXIT_TERMINATED = 143


def main() -> NoReturn:
    """Run the command line and exit with its code.

    0 fine; 1 something was found to be wrong; 2 it could not run; 130 interrupted; 143 terminated.
    """
    # A terminated build cleans up like an interrupted one.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(EXIT_TERMINATED))
    try:
        streams.prepare()
        try:
            app(prog_name="indicators")
        finally:
            # A full disk is told of here, not when Python ends.
            sys.stdout.flush()
    except IndicatorsError as error:
        typer.echo(f"error: {error.message()}", err=True)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        streams.give_up()
        sys.exit(EXIT_FINDINGS)
    except OSError as error:
        if error.filename is None:
            streams.give_up()
        what = f"cannot be read or written: {error.strerror or error}"
        mend = "check the rights and the space on the disk"
        problem = Problem(what, str(error.filename or "standard output"), mend=mend)
        typer.echo(f"error: {problem}", err=True)
        sys.exit(EXIT_COULD_NOT_RUN)
    sys.exit(0)
