"""What every export format takes: the tables of a dataset and what is said about them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

import pyarrow as pa

from indicators.access import figures, store
from indicators.escaping import markdown
from indicators.model.tables import CLEAN_TABLES
from indicators.model.types import Table
from indicators.publishing import metadata
from indicators.publishing.metadata import Metadata
from indicators.workspace import Workspace

TABLES: tuple[Table, ...] = (*CLEAN_TABLES, figures.FIGURES)
"""Tables that are exported: the clean ones, and all figures in one form."""

Files = Mapping[str, bytes]
"""Content of each file by its name, with forward slashes."""


@dataclass(frozen=True)
class Package:
    """A dataset that is about to be exported.

    Attributes
    ----------
    workspace : Workspace
        Where it lies.

    Raises
    ------
    InputError, RawDataError
        When an attribute is first read: if a table or ``raw/dataset.toml`` is missing or wrong.
    """

    workspace: Workspace

    @cached_property
    def described(self) -> Metadata:
        """What the dataset says about itself."""
        return metadata.read(self.workspace)

    def arrow(self, table: Table) -> pa.Table:
        """Return the rows of a table, typed and exact."""
        if table is figures.FIGURES:
            return figures.of(self.workspace)
        return store.read(self.workspace, table)

    def csv(self, table: Table) -> bytes:
        """Return the bytes of a clean table as it is on the disk."""
        self.arrow(table)  # it is there, and it is what the model says
        return self.workspace.table(table.name).read_bytes()

    @cached_property
    def tables_as_csv(self) -> dict[str, bytes]:
        """The clean tables under the names that ``datapackage.json`` gives them."""
        return {f"clean/{table.name}.csv": self.csv(table) for table in CLEAN_TABLES}

    @property
    def homepage(self) -> str:
        """Address of the dataset; a name that resolves nowhere until it has one."""
        return self.described.homepage or f"urn:x-dataset:{self.described.name}"

    @property
    def creators(self) -> list[str]:
        """Names of those who made it."""
        return [str(entry["title"]) for entry in self.described.contributors]

    @property
    def citation(self) -> str:
        """How to cite it."""
        said = self.described
        return (
            f"{' and '.join(self.creators)} ({said.created.year}). {said.title_en}, "
            f"version {said.version}. Data package {said.name}, {said.licenses[0]['name']}."
        )

    def readme(self, opening: str, write: Callable[[str], str] = markdown) -> bytes:
        """Return a page that goes with an export: what it is, how to open it, what to mind.

        Parameters
        ----------
        opening : str
            How these files are opened, in Markdown.
        write : callable
            Writes what the dataset says about itself; as Markdown that shows it, by default.
        """
        said = self.described
        licences = ", ".join(f"{entry['title']} ({entry['path']})" for entry in said.licenses)
        return f"""\
# {write(said.title_en)}

{write(said.title_zh)}

Version {said.version}, {said.created.date().isoformat()}. Licence: {write(licences)}.

{write(said.description_en)}

{write(said.description_zh)}

## How to open it

{opening.strip()}

## What to mind

- `value` is in the base unit (`unit`), multiplied out: 4802.6 亿元 is 480260000000 CNY.
- `lower`, `upper` and `closed` say what the words claim. A bound is not a value: 超9300 has the
  lower bound 9300 and no upper one. An empty bound means that none is claimed.
- An empty value means that the text gives none; it is never 0.
- `obs_status` (SDMX), `usage_warning` and `note` belong to the row that they stand in.

## How to cite it

{write(self.citation)}
""".encode()
