"""Commands that begin a dataset of one's own, add texts to it and have them reviewed."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from indicators import streams
from indicators.cli.app import AsJson, app, workspace_of
from indicators.cli.reading import Home, Published, SpokenFrom

_Told = Annotated[str | None, typer.Option(metavar="TEXT", help="Of texts that tell none.")]


@app.command()
def init(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="Folder to make; it must hold no dataset yet.")
    ],
    name: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Name of the package. Default: after the folder."),
    ] = None,
    json: AsJson = False,
) -> None:
    """Begin a dataset of one's own.

    Makes DIR with raw/ (code lists to start from, empty lists of texts, official values and
    formulas, dataset.toml) and a README with the steps from texts to a report.

    Example: indicators init my-data
    """
    from indicators.tidy import starting

    written = starting.init(folder, name)
    if json:
        streams.print_json({"folder": str(folder), "files": [path.as_posix() for path in written]})
        return
    typer.echo(
        f"{folder}: {len(written)} files. Next: fill in {folder / 'raw' / 'dataset.toml'}, then\n"
        f"  indicators --dataset {folder} add TEXT... --publisher NAME --published YYYY-MM-DD\n"
        f"The steps are in {folder / 'README.md'}."
    )


@app.command()
def add(
    context: typer.Context,
    texts: Annotated[
        list[str],
        typer.Argument(metavar="TEXT...", help="Files (.txt, .jsonl, .parquet) or folders."),
    ],
    publisher: _Told = None,
    publisher_en: _Told = None,
    title: _Told = None,
    reporters: _Told = None,
    note: _Told = None,
    published: Published = None,
    place: SpokenFrom | None = None,
    home: Home = None,
    identifier: Annotated[
        str | None,
        typer.Option("--id", metavar="ID", help="Identifier of a single new text, e.g. s007."),
    ] = None,
    json: AsJson = False,
) -> None:
    """Add texts to the dataset: their figures as proposals.

    Writes raw/figures/ID.csv and the row of each text in raw/sources.csv: hash, length and script
    are computed, the rest is told by options or, for one text, by a file beside it (brief.toml
    beside brief.txt: publisher = "...", title = "...", published = 2025-03-01). Codes that the code
    lists lack are added to them.

    Decided rows stay as they are; a proposal that contradicts one is reported. A text that the
    dataset has already is read anew. Nothing is written unless everything can be.

    Example: indicators add brief.txt --publisher "Example Daily" --published 2025-03-01
    """
    from indicators.corpus import documents
    from indicators.ledger import adding, changes, describing
    from indicators.warehouse.terminal import show

    workspace = workspace_of(context)
    day = None if published is None else documents.day(published, "--published")
    told = describing.Told(title, publisher, publisher_en, reporters, None, None, note, place, home)
    gathered = [
        describing.Text.of(one.id, one.text, one.shown, one.published, told, day)
        for one in documents.gather(texts)
    ]
    with streams.steps() as tell:
        found = adding.add(workspace, gathered, source_id=identifier, progress=tell)
    if json:
        streams.print_json(found.as_dict())
    else:
        show(*changes.addition(found))


@app.command()
def review(
    context: typer.Context,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Write a sheet, .csv or .xlsx.")
    ] = None,
    taken: Annotated[
        Path | None, typer.Option("--in", metavar="FILE", help="Take in the decisions of a sheet.")
    ] = None,
    source: Annotated[
        list[str] | None,
        typer.Option(metavar="ID", help="Only this text; may be given several times."),
    ] = None,
    decided: Annotated[
        bool, typer.Option("--all", help="With --out: rows that are decided, too.")
    ] = False,
    texts: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="With --out: folder of the texts, to show the context."),
    ] = None,
    json: AsJson = False,
) -> None:
    """Review proposals: what is undecided, sheets out and in.

    Without options it tells what nobody has decided yet. --out writes a sheet of it: in each row
    accept, correct or reject the proposal; cells that are there to be read are locked in Excel,
    codes are offered in lists. --in takes the decisions into raw/figures, all or none: a place that
    the ledger has not, a row that has changed since the sheet was written, a changed cell that is
    there to be read, and an unknown code are told with line and column.

    Example: indicators review --out review.xlsx --texts ../texts
    """
    from indicators.ledger import changes
    from indicators.ledger import review as reviewing
    from indicators.warehouse.terminal import show

    workspace = workspace_of(context)
    if out is not None and taken is not None:
        raise typer.BadParameter("give either --out or --in")
    if taken is not None:
        found = reviewing.take(workspace, taken)
        streams.print_json(asdict(found)) if json else typer.echo(changes.reviewed(found))
    elif out is not None:
        choice = reviewing.Choice(tuple(source or ()), decided, texts)
        rows = reviewing.write(workspace, out, choice)
        told = {"file": out.as_posix(), "rows": rows}
        streams.print_json(told) if json else typer.echo(f"{out}: {rows} rows to review")
    else:
        ledgers = reviewing.Ledgers.read(workspace)
        if json:
            names = ledgers.chosen(source or ())
            streams.print_json([changes.state(name, ledgers.rows[name]) for name in names])
        else:
            show(*changes.undecided(ledgers, source or ()))
