"""Notice that somebody else has written to `raw/` while a command was at work."""

from __future__ import annotations

from pathlib import Path

from indicators.errors import InputError, Problem
from indicators.workspace import Workspace

__all__ = ["Snapshot"]


class Snapshot:
    """The files of `raw/` that a command changes, as they were when it began.

    Two people may take in sheets, or add texts, at the same time: the one who is second to write
    must not write over what the first has written.

    Parameters
    ----------
    workspace : Workspace
        The dataset.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._held = self._read()

    def check(self) -> None:
        """Check that everything is as it was.

        Raises
        ------
        InputError
            If a file was changed, added or removed; nothing has been written then.
        """
        now = self._read()
        changed = sorted(
            path for path in {*now, *self._held} if now.get(path) != self._held.get(path)
        )
        if changed:
            shown = self._workspace.relative(changed[0])
            mend = "run the command again: it starts from what is there now"
            raise InputError(Problem("was changed while the command was at work", shown, mend=mend))

    def _read(self) -> dict[Path, bytes]:
        raw = self._workspace.raw
        paths = [raw / "sources.csv", *raw.glob("figures/*.csv"), *raw.glob("codelists/*.csv")]
        return {path: path.read_bytes() for path in paths if path.is_file()}
