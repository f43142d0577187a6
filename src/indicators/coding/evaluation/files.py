"""Score one file or folder against another."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from indicators.coding.evaluation.evaluate import evaluate
from indicators.coding.evaluation.reading import read
from indicators.coding.evaluation.scores import Evaluation
from indicators.errors import InputError, Problem

__all__ = ["score_files"]

_NAMED: Final = 3
"""How many documents a message names."""


def score_files(gold: Path, proposals: Path) -> Evaluation:
    """Read both sides and say how right the proposals are.

    Parameters
    ----------
    gold, proposals : Path
        Whatever :func:`indicators.coding.evaluation.read` reads.

    Returns
    -------
    Evaluation
        The scores.

    Raises
    ------
    InputError
        If one side cannot be read, or they have no document in common.
    """
    right, proposed = read(gold), read(proposals)
    if right and not right.keys() & proposed.keys():
        raise InputError(
            Problem(
                "no document in common with the gold",
                proposals.as_posix(),
                value=", ".join([*proposed][:_NAMED]),
                mend=f"name documents as in {gold.as_posix()}: {', '.join([*right][:_NAMED])}",
            )
        )
    return evaluate(right, proposed)
