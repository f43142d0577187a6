"""The command `indicators`: reads arguments, calls one function, prints what it returns.

Heavy libraries are imported where they are used, so that help and errors come at once.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NoReturn

import typer

from indicators import streams
from indicators.errors import (
    EXIT_COULD_NOT_RUN,
    EXIT_FINDINGS,
    IndicatorsError,
    Problem,
)

if TYPE_CHECKING:
    from indicators.extraction import Reading
    from indicators.workspace import Workspace

EXIT_TERMINATED = 143

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

        typer.echo(f"indicators {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    context: typer.Context,
    dataset: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            help="Folder of the dataset. Default: the current folder or one above it.",
        ),
    ] = None,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    context.obj = dataset


@app.command()
def build(context: typer.Context, json: AsJson = False) -> None:
    """Make the whole package from raw/.

    That is clean/, datapackage.json, indicators.duckdb, reports/ and the data dictionary.

    Everything is made before the first file is written: after an error or an interruption the old
    files are whole.

    Example: indicators build
    """
    from indicators import pipeline

    workspace = _workspace(context)
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
def extract(
    texts: Annotated[
        list[str],
        typer.Argument(metavar="TEXT...", help="Files (.txt, .jsonl, .parquet), folders, or -."),
    ],
    published: Annotated[
        str | None,
        typer.Option(
            metavar="DATE", help="Day of publication of texts that have none, YYYY-MM-DD."
        ),
    ] = None,
    place: Annotated[
        Literal["CN", "TW", "HK", "MO"],
        typer.Option(
            help="Where the texts speak from: whose money 元 is, whose years 民國 counts."
        ),
    ] = "CN",
    format: Annotated[
        Literal["table", "csv", "jsonl", "parquet"], typer.Option(help="How to write the mentions.")
    ] = "table",
    output: Output = None,
    accounting: Annotated[
        bool,
        typer.Option("--accounting", help="Print the proof that no number was passed over."),
    ] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Print the steps that led to each mention.")
    ] = False,
) -> None:
    """Read texts: account for every number, say what each claims.

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
    gathered = documents.gather(texts, day)
    wanted = output is not None or not (accounting or explain)
    if explain:
        show(*terminal.explanations(reading.explain(gathered, place)))
    to_terminal = output is None and format != "table" and sys.stdout.isatty()
    with streams.steps(silent=to_terminal) as tell:
        readings: Iterable[Reading] = reading.each(gathered, place, tell)
        if accounting or format == "table":
            readings = list(readings)
        mentions = (mention for one in readings for mention in one.mentions)
        if wanted and format != "table":
            streams.emit(writing.WRITERS[format](mentions), output, format)
    if wanted and format == "table":
        streams.print_table(terminal.mentions(list(mentions)), output)
    if accounting:
        proved = list(readings)
        show(terminal.accounting(proved), terminal.reasons(proved))
        if not all(one.accounting.complete for one in proved):
            raise typer.Exit(EXIT_FINDINGS)


@app.command()
def check(
    context: typer.Context,
    format: Annotated[
        Literal["text", "json"], typer.Option(help="How to write the findings.")
    ] = "text",
    json: Annotated[bool, typer.Option("--json", help="The same as --format json.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 3 on warnings.")] = False,
) -> None:
    """Check every contract of the package.

    Files, types, keys, rules, references, hashes, and that all is what raw/ makes now.

    Exit code 0 clean, 1 errors, 3 warnings only with --strict.

    Example: indicators check
    """
    from indicators import pipeline
    from indicators.contracts import checks, findings, formats

    workspace = _workspace(context)
    with streams.steps() as tell:
        tell("check")
        found = checks.check(workspace, pipeline.generated)
    typer.echo(formats.json(found) if json or format == "json" else formats.text(found))
    raise typer.Exit(findings.exit_code(found, strict=strict))


@app.command()
def verify(
    context: typer.Context,
    texts: Annotated[
        Path,
        typer.Option(
            metavar="DIR", envvar="INDICATORS_TEXTS", help="Folder of the texts in raw/sources.csv."
        ),
    ],
    json: AsJson = False,
) -> None:
    """Hold the ledger against the texts.

    Hashes, lengths, every mention at its offsets, and every number accounted for.
    Exit code 1 when anything is wrong.

    Example: indicators verify --texts ../texts
    """
    from indicators.ledger import terminal
    from indicators.ledger import verify as verifying
    from indicators.warehouse.terminal import show

    verification = verifying.verify(_workspace(context), texts)
    if json:
        streams.print_json(verification.as_dict())
    else:
        show(*terminal.verification(verification))
    if not verification.right:
        raise typer.Exit(EXIT_FINDINGS)


@app.command()
def evaluate(
    gold: Annotated[
        Path,
        typer.Argument(
            metavar="GOLD",
            help="What is right: a folder of ledgers, a CSV file, or JSON lines (.jsonl).",
        ),
    ],
    against: Annotated[
        Path, typer.Option(metavar="PROPOSALS", help="What an engine says, in any of these forms.")
    ],
    differences: Annotated[
        bool, typer.Option("--differences", help="List everything that is not right.")
    ] = False,
    json: AsJson = False,
) -> None:
    """Say how right proposals are.

    Spans, fields, indicators by family, what was taken for what, whether confidence keeps its word;
    shares with 95 % intervals. Fields that GOLD leaves open and rows that nobody has decided are
    not judged. Any engine may be scored against any annotation.

    Example: indicators evaluate raw/figures --against proposals.jsonl
    """
    from indicators.coding import evaluation
    from indicators.ledger import scores
    from indicators.warehouse.terminal import show

    found = evaluation.score_files(gold, against)
    if json:
        streams.print_json(found.as_dict(differences=differences))
    else:
        show(*scores.evaluation(found, differences=differences))


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
    The division / and the mean avg compute binary floats: 1/0 is inf, 0/0 nan, in JSON as texts.
    CSV cells are written as they are; a spreadsheet should import cells that begin with = as text.

    Example: indicators query "SELECT area_en, year, value FROM rd_by_area_year WHERE year = 2023"
    """
    from indicators.warehouse import database, formats, terminal
    from indicators.warehouse import query as asking

    chosen = "json" if json else format
    workspace = _workspace(context)
    _warn_of_changes(workspace)
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
        typer.Argument(metavar="ID", help="Of an observation, derivation, indicator or source."),
    ],
    json: AsJson = False,
) -> None:
    """Show a record and what it stands on.

    Example: indicators show conversion_income_base
    """
    from indicators.warehouse import database, formats, terminal, trace

    workspace = _workspace(context)
    _warn_of_changes(workspace)
    with database.connect(workspace.clean) as connection:
        found = trace.trace(connection, identifier)
    if json:
        streams.print_json(formats.plain(found))
    else:
        terminal.show(*terminal.record(found))


@app.command()
def report(context: typer.Context, output: Output = None) -> None:
    """Draw the report anew from clean/.

    Example: indicators report --output charts.html
    """
    from indicators import pipeline
    from indicators.workspace import write_bytes

    workspace = _workspace(context)
    _warn_of_changes(workspace)
    target = output or workspace.reports / pipeline.REPORT
    with streams.steps() as tell:
        tell("draw the report")
        write_bytes(target, pipeline.report(workspace))
    typer.echo(f"written: {workspace.relative(target)}")


def _workspace(context: typer.Context) -> Workspace:
    """Find the dataset that the command is about."""
    from indicators.workspace import Workspace

    return Workspace.find(context.obj)


def _warn_of_changes(workspace: Workspace) -> None:
    """Warn, in one line, when the tables are not those that the package describes."""
    from indicators.publishing.descriptor import changed

    if names := changed(workspace):
        typer.echo(
            f"warning: not as datapackage.json describes: {', '.join(names)}; "
            "run `indicators check`, or `indicators build` to make them anew",
            err=True,
        )


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
