"""Commands that ask the package."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from indicators import streams
from indicators.cli.app import AsJson, Output, app, readable_of, warn_of_changes


@app.command()
def query(
    context: typer.Context,
    sql: Annotated[str, typer.Argument(metavar="SQL", help="One reading statement of DuckDB.")],
    format: Annotated[
        Literal["table", "csv", "json", "parquet", "markdown"],
        typer.Option(help="How to write the result."),
    ] = "table",
    output: Output = None,
    json: Annotated[bool, typer.Option("--json", help="The same as --format json.")] = False,
) -> None:
    """Ask the package in SQL.

    It can only be read. Decimals are printed exactly: in JSON as texts, in CSV as plain digits.
    Besides the tables there are views: headline (every figure with its labels), counts (how many
    rows of what), and as_of(DATE '2024-06-30') (what was known on a day). The division / and the
    mean avg compute binary floats: 1/0 is inf, 0/0 nan, in JSON as texts.
    CSV cells are written as they are; a spreadsheet should import cells that begin with = as text.

    Example: indicators query "SELECT area_en, year, value FROM rd_by_area_year WHERE year = 2023"
    """
    from indicators.warehouse import database, formats, terminal
    from indicators.warehouse import query as asking

    chosen = "json" if json else format
    workspace = readable_of(context)
    warn_of_changes(workspace)
    with database.connect(workspace.clean) as connection:
        result = asking.run(connection, sql)
    if chosen == "table":
        streams.print_table(terminal.result(result), output)
    else:
        streams.emit([formats.WRITERS[chosen](result)], output, chosen)


@app.command()
def show(
    context: typer.Context,
    identifier: Annotated[
        str,
        typer.Argument(
            metavar="ID",
            help="Any that a table shows: of an observation, derivation, official value, series, "
            "indicator, source, organisation or other entry of a register, place, unit, flag.",
        ),
    ],
    texts: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR", help="Folder of the texts: show what stands around each place."
        ),
    ] = None,
    json: AsJson = False,
) -> None:
    """Show a record and what it stands on.

    For a figure that is the way from the charts that draw it to the offsets in the text, and with
    --texts to the words there.

    Example: indicators show conversion_income_base
    """
    from indicators.warehouse import database, formats, surroundings, terminal, trace

    workspace = readable_of(context)
    warn_of_changes(workspace)
    with database.connect(workspace.clean) as connection:
        found = trace.trace(connection, identifier)
        if texts is not None:
            surroundings.show(connection, found, texts)
    if json:
        streams.print_json(formats.plain(found))
    else:
        terminal.show(*terminal.record(found))
