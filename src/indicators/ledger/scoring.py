"""Score the engine against the ledgers of a dataset: read its texts anew, and compare."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from indicators import coding
from indicators.coding import evaluation
from indicators.coding.evaluation import Evaluation
from indicators.ledger import figures
from indicators.ledger.review.outgoing import Ledgers
from indicators.warehouse.text_files import text_of
from indicators.workspace import Workspace

__all__ = ["score_engine"]


def score_engine(
    workspace: Workspace, texts: Path, progress: Callable[[str], None] = lambda step: None
) -> Evaluation:
    """Say how right the engine would have been, unaided, on the texts of a reviewed dataset.

    Parameters
    ----------
    workspace : Workspace
        The dataset; rows that nobody has decided are not judged.
    texts : Path
        Folder of its texts.
    progress : callable
        Told which text is read.

    Returns
    -------
    Evaluation
        The scores, as :func:`indicators.coding.evaluation.evaluate` gives them.

    Raises
    ------
    IndicatorsError
        If a text is missing or is not the one of the ledger, or the dataset is broken.
    """
    proposals = {}
    for name, source in Ledgers.read(workspace).sources.items():
        progress(f"read {source['file']}")
        day = source["published"]
        mentions = coding.extract(
            text_of(source, texts),
            published=day if isinstance(day, date) else None,
            source_id=name,
        )
        proposals[name] = [evaluation.annotation(mention.as_dict()) for mention in mentions]
    return evaluation.evaluate(evaluation.read(workspace.raw / figures.FOLDER), proposals)
