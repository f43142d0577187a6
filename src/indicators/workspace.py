"""Where the folders of a dataset are, and which version of the data lies there."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from indicators.errors import InputError, Problem
from indicators.files import read_text, sha256

PACKAGED = "package"
"""Folder beside the code in which an installation carries the published package."""


@dataclass(frozen=True, slots=True)
class Workspace:
    """The folders of one dataset.

    Attributes
    ----------
    root : Path
        Folder that holds `raw/`, `clean/` and `reports/`.

    Examples
    --------
    >>> Workspace(Path("data")).clean.as_posix()
    'data/clean'
    """

    root: Path

    @classmethod
    def find(cls, start: Path | None = None) -> Workspace:
        """Return the dataset that `start` (default: the current folder) lies in.

        Raises
        ------
        InputError
            If there is no such folder, or neither it nor one above it holds `raw/sources.csv` or,
            of a package that came without `raw/`, `datapackage.json` and `clean/`.
        """
        begin = (start or Path()).resolve()
        if not begin.is_dir():
            # A slip of the pen must not lead to the dataset around it.
            raise InputError(Problem("no such folder", str(start), mend="correct its name"))
        for folder in (begin, *begin.parents):
            found = cls(folder)
            if (found.raw / "sources.csv").is_file() or found._is_package():
                return found
        raise InputError(
            Problem(
                "no dataset here or in a folder above: neither raw/sources.csv nor a package",
                str(start or "."),
                mend="go to the folder of a dataset or name it with --dataset DIR",
            )
        )

    @classmethod
    def packaged(cls) -> Workspace:
        """Return the published package that was installed with this software.

        An installation carries it beside the code; in a checkout of the project it is the
        project itself. It can be read, and has no `raw/` of its own to build from.

        Raises
        ------
        InputError
            If the installation lacks it.

        Examples
        --------
        >>> Workspace.packaged().descriptor.name
        'datapackage.json'
        """
        code = Path(__file__).resolve().parent
        for root in (code / PACKAGED, code.parents[1]):
            if (found := cls(root))._is_package():
                return found
        mend = "install innovation-indicators anew, or name the folder of a dataset"
        raise InputError(Problem("the data are missing in this installation", mend=mend))

    @classmethod
    def readable(cls, start: Path | None = None) -> Workspace:
        """Return the dataset to read: that of `start`, else one here or above, else the packaged.

        Raises
        ------
        InputError
            If `start` is named and there is no dataset.
        """
        if start is not None:
            return cls.find(start)
        try:
            return cls.find()
        except InputError:
            return cls.packaged()

    def check_built(self) -> None:
        """Refuse a dataset that was never built, before a reader asks for its first table.

        Raises
        ------
        InputError
            If there are neither clean tables nor their description.
        """
        if self.descriptor.is_file() or self.table("sources").is_file():
            return
        here = Path().resolve()
        named = "" if self.root.resolve() in (here, *here.parents) else f" --dataset {self.root}"
        raise InputError(
            Problem(
                "the dataset is not built yet: there are no clean tables",
                self.root.as_posix(),
                mend=f"run `indicators{named} build`",
            )
        )

    def _is_package(self) -> bool:
        """Say whether the folder holds what was published, as one gets it without `raw/`."""
        return self.descriptor.is_file() and self.table("sources").is_file()

    @property
    def raw(self) -> Path:
        """Folder of what people keep."""
        return self.root / "raw"

    @property
    def clean(self) -> Path:
        """Folder of the generated tables."""
        return self.root / "clean"

    def table(self, name: str) -> Path:
        """Return the file of the clean table `name`.

        Examples
        --------
        >>> Workspace(Path("data")).table("areas").as_posix()
        'data/clean/areas.csv'
        """
        return self.clean / f"{name}.csv"

    @property
    def reports(self) -> Path:
        """Folder of the generated report."""
        return self.root / "reports"

    @property
    def drawings(self) -> Path:
        """Folder of the drawings kept between builds; it may be deleted at any time."""
        return self.root / ".cache" / "charts"

    @property
    def descriptor(self) -> Path:
        """The generated description of the data package."""
        return self.root / "datapackage.json"

    @property
    def database(self) -> Path:
        """The generated DuckDB file."""
        return self.root / "indicators.duckdb"

    def relative(self, path: Path) -> str:
        """Name `path` as a reader knows it, relative to the dataset, with forward slashes."""
        try:
            return path.resolve().relative_to(self.root.resolve()).as_posix()
        except ValueError:
            return path.as_posix()


def described_version(workspace: Workspace) -> dict[str, str]:
    """Return name and version of the data of a dataset, and the hash of their description.

    Raises
    ------
    InputError
        If ``datapackage.json`` cannot be read.
    """
    shown = workspace.descriptor.name
    content = read_text(workspace.descriptor, shown)
    try:
        found = json.loads(content)
        return {
            "name": str(found["name"]),
            "version": str(found["version"]),
            "sha256": sha256(content.encode()),
        }
    except (ValueError, KeyError, TypeError):
        problem = Problem("no description of a data package", shown, mend="run `indicators build`")
        raise InputError(problem) from None
