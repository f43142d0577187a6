"""Show an evaluation on a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from indicators.coding.evaluation import Detection, Evaluation, FieldScore, Rate
from indicators.warehouse.terminal import grid

if TYPE_CHECKING:
    from rich.console import RenderableType

_RATE = ("right", "judged", "share", "95 % interval")
_SHOWN_CONFUSIONS = 20


def evaluation(found: Evaluation, *, differences: bool = False) -> list[RenderableType]:
    """Lay out spans, fields, families, confusion, calibration and rules.

    Parameters
    ----------
    found : Evaluation
        What was found.
    differences : bool
        Whether to list everything that is not right, too.

    Returns
    -------
    list
        Tables and lines to print; a table that would be empty is left out.
    """
    from rich.text import Text

    parts: list[RenderableType] = []
    for title, table in _tables(found, differences):
        parts.append(Text(f"{title}", style="bold"))
        parts.append(table)
        parts.append(Text(""))
    parts.append(Text(_conclusion(found)))
    return parts


def _tables(found: Evaluation, differences: bool) -> Iterator[tuple[str, RenderableType]]:
    yield "spans and figures", _detections(found)
    for title, head, scores in (
        ("fields", "measure", found.fields),
        ("indicator by family", "family", found.families),
    ):
        rows = list(_scores(scores))
        if rows:
            yield title, _grid((head, *_RATE, "missed", "share of all"), rows)
    if found.confusion:
        yield "indicators taken for others", _confusion(found)
    if found.calibration:
        bands = [
            (f"{band.low} - {band.high}", band.mean, *_rate(band.rate))
            for band in found.calibration
        ]
        yield "confidence", _grid(("band", "mean", *_RATE), bands)
    if found.rules:
        rules = [(name, *_rate(rate)) for name, rate in found.rules.items()]
        yield "rules", _grid(("rule", *_RATE), rules)
    if differences and found.differences:
        yield "differences", _differences(found)


def _grid(columns: tuple[str, ...], rows: list[tuple[object, ...]]) -> RenderableType:
    return grid(columns, rows, right=[position > 0 for position in range(len(columns))])


def _detections(found: Evaluation) -> RenderableType:
    rows = [("spans", *_detection(found.spans))]
    if found.statistical is not None:
        rows.append(("figures", *_detection(found.statistical)))
    columns = ("", "found", "gold", "proposed", "precision", "interval", "recall", "interval", "F1")
    return _grid(columns, rows)


def _detection(one: Detection) -> tuple[object, ...]:
    return (
        one.found,
        one.gold,
        one.proposed,
        *_rate(one.precision)[2:],
        *_rate(one.recall)[2:],
        _percent(one.f1),
    )


def _scores(scores: Mapping[str, FieldScore]) -> Iterator[tuple[object, ...]]:
    """Yield the measures that the gold annotation judges."""
    for name, score in scores.items():
        if score.overall.judged:
            yield name, *_rate(score.matched), score.missed, _percent(score.overall.share)


def _rate(rate: Rate) -> tuple[object, ...]:
    interval = rate.interval
    words = "" if interval is None else f"{_percent(interval[0])} - {_percent(interval[1])}"
    return rate.right, rate.judged, _percent(rate.share), words


def _percent(share: float | None) -> str:
    return "" if share is None else f"{share:.1%}"


def _confusion(found: Evaluation) -> RenderableType:
    rows = [(one.gold, one.proposed, one.count) for one in found.confusion[:_SHOWN_CONFUSIONS]]
    left = len(found.confusion) - len(rows)
    if left:
        rows.append((f"... and {left} more", "", sum(o.count for o in found.confusion[-left:])))
    return grid(("right", "proposed", "count"), rows, right=(False, False, True))


def _differences(found: Evaluation) -> RenderableType:
    rows = [
        (one.document, f"{one.start}-{one.end}", one.printed, one.measure, one.gold, one.proposed)
        for one in found.differences
    ]
    return grid(("document", "span", "printed", "what", "right", "proposed"), rows)


def _conclusion(found: Evaluation) -> str:
    said = f"{found.documents} documents, {found.spans.gold} mentions judged"
    if found.without_proposals:
        said += f"; {found.without_proposals} documents have no proposals"
    if found.undecided:
        said += f"; {found.undecided} mentions of the gold are not decided and not judged"
    if found.decisions.judged:
        said += f"; {found.decisions.right} of {found.decisions.judged} decisions right unaided"
    return said + "."
