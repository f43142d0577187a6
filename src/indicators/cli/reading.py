"""Commands that read texts."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from indicators import streams
from indicators.cli.app import Output, app
from indicators.errors import EXIT_FINDINGS

if TYPE_CHECKING:
    from indicators.extraction import Reading

Published = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="Day of publication of texts that have none, YYYY-MM-DD."),
]
SpokenFrom = Annotated[
    Literal["CN", "TW", "HK", "MO"],
    typer.Option(help="Where the texts speak from: whose money 元 is, whose years 民國 counts."),
]
Home = Annotated[
    str | None,
    typer.Option(
        metavar="CODE",
        help="Place that 我省, 全市 and the like stand for, e.g. CN-JS. Default: what a text says.",
    ),
]
Codes = Annotated[
    bool,
    typer.Option(
        "--codes/--no-codes", help="Propose what each figure says, or only read the numbers."
    ),
]


@app.command()
def extract(
    texts: Annotated[
        list[str],
        typer.Argument(metavar="TEXT...", help="Files (.txt, .jsonl, .parquet), folders, or -."),
    ],
    published: Published = None,
    place: SpokenFrom = "CN",
    home: Home = None,
    codes: Codes = True,
    format: Annotated[
        Literal["table", "csv", "jsonl", "parquet"], typer.Option(help="How to write the mentions.")
    ] = "table",
    output: Output = None,
    accounting: Annotated[
        bool,
        typer.Option("--accounting", help="Print the proof that no number was passed over."),
    ] = False,
    explain: Annotated[
        bool,
        typer.Option("--explain", help="Print the steps that led to each mention and its codes."),
    ] = False,
) -> None:
    """Read texts: account for every number, say what each claims, and propose codes.

    Codes say what a figure measures, in which form, where, when and of whom, with the confidence
    that they are right; they are proposals, for a person to accept.

    A .jsonl or .parquet file holds one document a line or row: id, text, published. With
    --accounting or --explain the mentions are written only to --output. With --accounting the exit
    code is 1 when a number is unaccounted for.

    Example: indicators extract brief.txt --published 2025-03-01
    """
    from indicators.corpus import documents, reading, terminal
    from indicators.corpus import output as writing
    from indicators.warehouse.terminal import show

    day = None if published is None else documents.day(published, "--published")
    if output is not None:
        documents.refuse_overwriting(texts, output)
    manner = reading.Manner(place, home, codes)
    gathered = documents.gather(texts, day)
    wanted = output is not None or not (accounting or explain)
    if explain:
        show(*terminal.explanations(reading.explain(gathered, manner)))
    to_terminal = output is None and format != "table" and sys.stdout.isatty()
    with streams.steps(silent=to_terminal) as tell:
        readings: Iterable[Reading] = reading.each(gathered, manner, tell)
        if accounting or format == "table":
            readings = list(readings)
        mentions = (mention for one in readings for mention in one.mentions)
        if wanted and format != "table":
            streams.emit(writing.WRITERS[format](mentions), output, format)
    if wanted and format == "table":
        streams.print_table(terminal.mentions(list(mentions), codes=codes), output)
    if accounting:
        proved = list(readings)
        show(terminal.accounting(proved), terminal.reasons(proved))
        if not all(one.accounting.complete for one in proved):
            raise typer.Exit(EXIT_FINDINGS)
