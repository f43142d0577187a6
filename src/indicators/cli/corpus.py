"""Commands for many documents."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from indicators import streams
from indicators.cli.app import AsJson, app
from indicators.cli.reading import Codes, Home, Published, SpokenFrom
from indicators.errors import EXIT_FINDINGS, Problem

corpus = typer.Typer(
    help="Many documents at once, on one machine or a cluster.", no_args_is_help=True
)
app.add_typer(corpus, name="corpus")

_SHOWN = 10
"""How many problems are told; --json tells all, and so does the folder."""


@corpus.command("extract")
def extract(
    urls: Annotated[
        list[str],
        typer.Argument(
            metavar="URL...",
            help="Files (.txt, .jsonl, .parquet), folders, patterns, or addresses (s3://...).",
        ),
    ],
    out: Annotated[
        Path,
        typer.Option("--out", metavar="DIR", help="Folder for the result; every worker sees it."),
    ],
    published: Published = None,
    place: SpokenFrom = "CN",
    home: Home = None,
    codes: Codes = True,
    workers: Annotated[
        int,
        typer.Option(min=1, max=1024, metavar="N", help="Processes; more than 1 need Dask."),
    ] = 1,
    scheduler: Annotated[
        str | None,
        typer.Option(metavar="ADDRESS", help="Dask scheduler to send the work to, tcp://..."),
    ] = None,
    part: Annotated[
        int,
        typer.Option(
            min=1, max=1024, metavar="MB", help="Size of the parts that the work is cut into."
        ),
    ] = 4,
    json: AsJson = False,
) -> None:
    """Read many documents into Parquet, partitioned by year of publication.

    Start it again with the same documents and options after an interruption: it goes on where it
    stopped, and the result has the same bytes. DIR holds year=YYYY/part-*.parquet (one row a
    number, the columns of `extract`), _summary.json, and in _parts what came of each part. A
    document that cannot be read is told and left out; the exit code is 1 then.

    With --workers or --scheduler it works on Dask (pip install "innovation-indicators[scale]").

    Example: indicators corpus extract news/*.jsonl --out mentions --workers 4
    """
    from indicators.corpus import documents, reading, run, work

    day = None if published is None else documents.day(published, "--published")
    task = work.Task(str(out), reading.Manner(place, home, codes), day)
    crew = run.Crew(workers, scheduler)
    with streams.steps() as tell:
        found = run.run(urls, task, crew, part=part * 1024 * 1024, progress=tell)
    if json:
        streams.print_json(found.as_dict())
    else:
        typer.echo(
            f"{out}: {found.documents:,} documents, {found.characters:,} characters, "
            f"{found.mentions:,} mentions, {found.figures:,} figures; {found.parts} parts, "
            f"{found.resumed} of them from an earlier run; {found.seconds} s"
        )
        for problem in found.problems[:_SHOWN]:
            typer.echo(f"left out: {Problem(**problem)}", err=True)
        if len(found.problems) > _SHOWN:
            rest = len(found.problems) - _SHOWN
            typer.echo(f"... and {rest} more: see {out / '_summary.json'}", err=True)
    if found.problems:
        raise typer.Exit(EXIT_FINDINGS)
