"""The application that the commands register with, and what several of them share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from indicators.workspace import Workspace

_HELP = """\
Turn the figures printed in Chinese texts into a statistical data package.

Exit codes of every command: 0 fine; 1 it ran and found something wrong; 2 it could not run;
3 warnings only, with --strict; 130 interrupted (Ctrl-C); 143 terminated.
"""

app = typer.Typer(
    name="indicators",
    help=_HELP,
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write to FILE, whole or not at all."),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")]


def _version(wanted: bool) -> None:
    if wanted:
        from indicators import __version__
        from indicators.errors import InputError, escaped
        from indicators.workspace import Workspace, described_version

        typer.echo(f"indicators {__version__}")
        try:
            data = described_version(Workspace.readable())
        except InputError:
            typer.echo("data: not built yet")
        else:
            told = f"data {data['name']} {data['version']}, sha256 {data['sha256']}"
            typer.echo(escaped(told))
        raise typer.Exit


@app.callback()
def _options(
    context: typer.Context,
    dataset: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            help="Folder of the dataset. Default: the current folder or one above it; commands "
            "that only read take the installed package where there is none.",
        ),
    ] = None,
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=_version,
            is_eager=True,
            help="Print the versions of software and data.",
        ),
    ] = False,
) -> None:
    context.obj = dataset


def workspace_of(context: typer.Context) -> Workspace:
    """Find the dataset that the command is about."""
    from indicators.workspace import Workspace

    return Workspace.find(context.obj)


def readable_of(context: typer.Context) -> Workspace:
    """Find the dataset that the command reads: where there is none, the installed package."""
    from indicators.workspace import Workspace

    return Workspace.readable(context.obj)


def warn_of_changes(workspace: Workspace) -> None:
    """Warn, in one line, when the tables are not those that the package describes.

    Raises
    ------
    InputError
        If the dataset was never built.
    """
    from indicators.publishing.descriptor import changed

    workspace.check_built()
    if names := changed(workspace):
        typer.echo(
            f"warning: not as datapackage.json describes: {', '.join(names)}; "
            "run `indicators check`, or `indicators build` to make them anew",
            err=True,
        )
