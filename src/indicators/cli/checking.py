"""Commands that hold one thing against another: contracts, texts, annotations."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from indicators import streams
from indicators.cli.app import AsJson, Output, app, workspace_of
from indicators.errors import EXIT_FINDINGS

if TYPE_CHECKING:
    from indicators.contracts.findings import Finding
    from indicators.model.types import Severity
    from indicators.workspace import Workspace


Form = Literal["text", "json", "junit", "sarif", "github", "html"]


@app.command()
def check(
    context: typer.Context,
    folder: Annotated[
        Path | None,
        typer.Argument(metavar="DIR", help="Folder of the dataset; the same as --dataset DIR."),
    ] = None,
    format: Annotated[Form, typer.Option(help="How to write the findings.")] = "text",
    json: Annotated[bool, typer.Option("--json", help="The same as --format json.")] = False,
    output: Output = None,
    limit: Annotated[
        int,
        typer.Option(
            min=1, metavar="N", help="Findings of one rule that are shown; all are counted."
        ),
    ] = 20,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 3 on warnings.")] = False,
) -> None:
    """Check every contract of the package.

    Files, types, keys, rules, references, hashes, and that all is what raw/ makes now.

    json and sarif hold every finding, the other forms at most N of a rule and the full count. With
    github the findings are also added to the file that GITHUB_STEP_SUMMARY names. github and sarif
    name files from the current folder, or from GITHUB_WORKSPACE, as code hosts do.

    Exit code 0 clean, 1 errors, 3 warnings only with --strict.

    Example: indicators check --format sarif --output findings.sarif
    """
    from indicators.contracts import checks, findings

    context.obj = folder or context.obj
    workspace = workspace_of(context)
    with streams.steps() as tell:
        found = checks.check(workspace, _generated, tell)
    if format in ("github", "sarif"):
        found = findings.beneath(found, _seen_from_the_repository(workspace))
    _write(found, "json" if json else format, output, limit)
    raise typer.Exit(findings.exit_code(found, strict=strict))


def _seen_from_the_repository(workspace: Workspace) -> str:
    """Return where the dataset lies in the repository: the one checked out, or stood in."""
    base = Path(os.environ.get("GITHUB_WORKSPACE") or ".").resolve()
    root = workspace.root.resolve()
    return root.relative_to(base).as_posix() if root.is_relative_to(base) else "."


def _generated(workspace: Workspace) -> Mapping[Path, bytes]:
    """Make everything anew; the libraries for it are loaded where there is a raw folder only."""
    from indicators import pipeline

    return pipeline.generated(workspace)


def _write(found: list[Finding], format: Form, output: Path | None, limit: int) -> None:
    """Write findings in the wanted form, coloured on a terminal."""
    from indicators.contracts.formats import WRITERS, github

    painted = {"paint": _paint} if format == "text" and output is None else {}
    # Click takes the colours out where the output is no terminal.
    written = WRITERS[format](found, limit=limit, **painted)
    if output is None:
        typer.echo(written)
    else:
        streams.emit([f"{written}\n".encode()], output, format)
    if format == "github" and (summary := os.environ.get("GITHUB_STEP_SUMMARY")):
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write(github.step_summary(found, limit=limit))


def _paint(severity: Severity, head: str) -> str:
    if "NO_COLOR" in os.environ:
        return head
    return typer.style(head, fg="red" if severity == "error" else "yellow", bold=True)


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
    """Hold ledger and registers against the texts.

    Hashes, lengths, every mention and name at its offsets, and every number accounted for.
    Exit code 1 when anything is wrong.

    Example: indicators verify --texts ../texts
    """
    from indicators.ledger import terminal
    from indicators.ledger import verify as verifying
    from indicators.warehouse.terminal import show

    verification = verifying.verify(workspace_of(context), texts)
    if json:
        streams.print_json(verification.as_dict())
    else:
        show(*terminal.verification(verification))
    if not verification.right:
        raise typer.Exit(EXIT_FINDINGS)


@app.command()
def evaluate(
    context: typer.Context,
    gold: Annotated[
        Path | None,
        typer.Argument(
            metavar="GOLD",
            help="What is right: a folder of ledgers, a CSV file, or JSON lines (.jsonl).",
        ),
    ] = None,
    against: Annotated[
        Path | None,
        typer.Option(metavar="PROPOSALS", help="What an engine says, in any of these forms."),
    ] = None,
    texts: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR", help="Instead of both: score this engine on the texts of the dataset."
        ),
    ] = None,
    differences: Annotated[
        bool, typer.Option("--differences", help="List everything that is not right.")
    ] = False,
    json: AsJson = False,
) -> None:
    """Say how right proposals are.

    Spans, fields, indicators by family, what was taken for what, whether confidence keeps its word;
    shares with 95 % intervals. Fields that GOLD leaves open and rows that nobody has decided are
    not judged. Any engine may be scored against any annotation; with --texts this engine reads the
    texts of the dataset anew and is scored against its ledgers.

    Example: indicators evaluate raw/figures --against proposals.jsonl
    """
    from indicators.coding import evaluation
    from indicators.ledger import scores, scoring
    from indicators.warehouse.terminal import show

    if texts is not None and (gold is not None or against is not None):
        raise typer.BadParameter("--texts goes without GOLD and --against")
    if texts is not None:
        with streams.steps() as tell:
            found = scoring.score_engine(workspace_of(context), texts, tell)
    elif gold is not None and against is not None:
        found = evaluation.score_files(gold, against)
    else:
        raise typer.BadParameter("name GOLD and --against PROPOSALS, or --texts DIR")
    if json:
        streams.print_json(found.as_dict(differences=differences))
    else:
        show(*scores.evaluation(found, differences=differences))


@app.command()
def diff(
    context: typer.Context,
    old: Annotated[
        str, typer.Argument(metavar="OLD", help="A folder, a zip file, or git:REV of the dataset.")
    ],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The same, of the later state.")] = ".",
    format: Annotated[
        Literal["text", "json", "markdown"], typer.Option(help="How to write the changes.")
    ] = "text",
    json: Annotated[bool, typer.Option("--json", help="The same as --format json.")] = False,
    limit: Annotated[
        int, typer.Option(min=1, metavar="N", help="Changes of one sort that are listed.")
    ] = 20,
    output: Output = None,
) -> None:
    """Say what changed between two packages, and which version number it calls for.

    Rows are compared by their key: added, removed, renamed, moved, corrected, recoded, reflagged;
    so are columns, keys, constraints and the licence. docs/versioning.md says what each means.

    Exit code 1 when NEW declares a lower version than its changes call for.

    Example: indicators diff git:v0.1.0 .
    """
    from indicators.contracts.changes import text
    from indicators.contracts.changes.compare import compare

    with streams.steps() as tell:
        tell("compare")
        found = compare(old, new, context.obj or Path(), limit)
    if json or format == "json":
        written = streams.as_json(found.as_dict())
    else:
        written = text.markdown(found) if format == "markdown" else text.write(found)
    if output is None:
        typer.echo(written)
    else:
        streams.emit([f"{written}\n".encode()], output, format)
    raise typer.Exit(found.exit_code)
