"""Commands that make the package and its report."""

from __future__ import annotations

import typer

from indicators import streams
from indicators.cli.app import AsJson, Output, app, warn_of_changes, workspace_of


@app.command()
def build(context: typer.Context, json: AsJson = False) -> None:
    """Make the whole package from raw/.

    That is clean/, datapackage.json, indicators.duckdb, reports/ and the data dictionary.

    Everything is made before the first file is written: after an error or an interruption the old
    files are whole.

    Example: indicators build
    """
    from indicators import pipeline

    workspace = workspace_of(context)
    with streams.steps() as tell:
        summary = pipeline.build(workspace, tell)
    if json:
        files = [workspace.relative(path) for path in summary.files]
        streams.print_json({"rows": summary.rows, "files": files})
        return
    rows = summary.rows
    typer.echo(
        f"{rows['sources']} sources, {rows['mentions']} mentions, {rows['observations']} "
        f"observations, {rows['reference']} official values, {rows['derivations']} derivations: "
        f"{len(summary.files)} files written in {workspace.root}"
    )


@app.command()
def report(context: typer.Context, output: Output = None) -> None:
    """Draw the report anew from clean/.

    Example: indicators report --output charts.html
    """
    from indicators import pipeline
    from indicators.workspace import write_bytes

    workspace = workspace_of(context)
    warn_of_changes(workspace)
    target = output or workspace.reports / pipeline.REPORT
    with streams.steps() as tell:
        tell("draw the report")
        write_bytes(target, pipeline.report(workspace))
    typer.echo(f"written: {workspace.relative(target)}")
