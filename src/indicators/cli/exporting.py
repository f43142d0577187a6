"""The command that writes the package for other tools."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from indicators import streams
from indicators.cli.app import AsJson, app, readable_of, warn_of_changes


@app.command()
def export(
    context: typer.Context,
    formats: Annotated[
        list[str],
        typer.Argument(
            metavar="FORMAT...",
            help="parquet, xlsx, dta, duckdb, sdmx-csv, sdmx-ml, croissant, dcat, csvw, odcs, "
            "or all of them: all.",
        ),
    ],
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="DIR", help="Folder to write into.")
    ] = Path("exports"),
    json: AsJson = False,
) -> None:
    """Write the package for other tools, each format into a folder of its name.

    All files are written, or none. Every folder has a README.md that says how to open its files.

    Example: indicators export parquet xlsx dta --output exports
    """
    from indicators.publishing.exports import formats as exporting

    workspace = readable_of(context)
    warn_of_changes(workspace)
    with streams.steps() as tell:
        written = exporting.export(workspace, formats, output, tell)
    if json:
        streams.print_json({path.as_posix(): size for path, size in written.items()})
        return
    for folder in dict.fromkeys(output / name for name in exporting.chosen(formats)):
        sizes = [size for path, size in written.items() if folder in path.parents]
        typer.echo(f"{folder.as_posix()}: {len(sizes)} files, {sum(sizes):,} bytes")
