"""Drawings kept between builds: a chart that did not change is not drawn again.

So are the other pieces of the report that take long to make: its packed files and its font.

An entry is named by the hash of the whole specification and of the version of the library that
draws, so that an entry can be missing but never stale. It lies outside of git and may be deleted
at any time.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Any

_VERSION = version("vl-convert-python")


@dataclass(slots=True)
class Drawings:
    """The drawings of one dataset.

    Attributes
    ----------
    folder : Path or None
        Where they are kept; None keeps none.
    drawn : int
        How many had to be drawn.
    """

    folder: Path | None = None
    drawn: int = 0
    _used: set[str] = field(default_factory=set)

    def get(
        self, specification: Mapping[str, Any], draw: Callable[[Mapping[str, Any]], str]
    ) -> str:
        """Return the kept drawing of a specification, or draw and keep it.

        Parameters
        ----------
        specification : mapping
            The whole chart, data included; of another piece all that it is made of.
        draw : callable
            Draws or makes it.
        """
        if self.folder is None:
            self.drawn += 1
            return draw(specification)
        wanted = json.dumps([_VERSION, specification], sort_keys=True, ensure_ascii=False)
        name = hashlib.sha256(wanted.encode("utf-8")).hexdigest()
        self._used.add(name)
        path = self.folder / f"{name}.svg"
        if (kept := _read(path)) is not None:
            return kept
        self.drawn += 1
        drawing = draw(specification)
        _keep(path, drawing)
        return drawing

    def prune(self) -> None:
        """Delete the drawings that were not asked for."""
        if self.folder is None or not self.folder.is_dir():
            return
        for path in self.folder.glob("*.svg"):
            if path.stem not in self._used:
                with suppress(OSError):
                    path.unlink()


def _read(path: Path) -> str | None:
    """Read an entry if it is whole: its first line is the hash of the rest."""
    try:
        digest, _, drawing = path.read_text("utf-8").partition("\n")
    except (OSError, UnicodeDecodeError):
        return None
    return drawing if digest == _digest(drawing) else None


def _keep(path: Path, drawing: str) -> None:
    """Keep an entry. Where it cannot be written the next build draws again."""
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        (path.parent / ".gitignore").write_text("*\n", encoding="utf-8")
        path.write_text(f"{_digest(drawing)}\n{drawing}", encoding="utf-8", newline="\n")


def _digest(drawing: str) -> str:
    return hashlib.sha256(drawing.encode("utf-8")).hexdigest()
