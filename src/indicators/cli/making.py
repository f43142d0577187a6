"""Commands that make the package and its report."""

from __future__ import annotations

from typing import Annotated, Literal

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
def report(
    context: typer.Context,
    output: Output = None,
    open_: Annotated[bool, typer.Option("--open", help="Open it in the browser.")] = False,
    lang: Annotated[
        Literal["zh", "en"] | None, typer.Option(help="Language in which it opens.")
    ] = None,
    chapter: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Chapter at which it opens: rd, conversion, ..."),
    ] = None,
) -> None:
    """Draw the report anew from clean/.

    The file holds both languages and all chapters; --lang and --chapter say where it opens, and
    its address is printed. Charts that did not change are not drawn again.

    Example: indicators report --open --lang en --chapter technology-market
    """
    import webbrowser

    from indicators import pipeline
    from indicators.files import write_bytes
    from indicators.reports import address

    address.anchor(lang, chapter)
    workspace = workspace_of(context)
    warn_of_changes(workspace)
    target = output or workspace.reports / pipeline.REPORT
    with streams.steps() as tell:
        tell("draw the report")
        write_bytes(target, pipeline.report(workspace))
    typer.echo(f"written: {workspace.relative(target)}{address.anchor(lang, chapter)}")
    if open_:
        place = address.address(target, lang, chapter)
        if not webbrowser.open(place):
            typer.echo(f"no browser was found; open {place}", err=True)
