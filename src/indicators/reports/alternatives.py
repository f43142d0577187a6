"""What a chart tells a reader who does not see it: its kind, its outstanding values, the table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from indicators.reports.languages import Language, capital

_FEW = 6
"""So many values are all told; of more, the highest and the lowest."""

TABLE: Mapping[Language, str] = {
    "zh": "数值见图下的数据表。",
    "en": "The table below has every value.",
}


@dataclass(frozen=True, slots=True)
class Item:
    """One value of a chart: its name, what is claimed of it, and where it stands on the scale."""

    name: str
    claim: str
    place: Decimal


def of_points(items: Sequence[Item], language: Language, *, log: bool = False) -> str:
    """Tell a dot plot: each value of a few, else the highest and the lowest.

    Parameters
    ----------
    items : sequence of Item
        From top to bottom.
    language : {"zh", "en"}
        Language of the words.
    log : bool
        Whether the scale is logarithmic.

    Examples
    --------
    >>> of_points([Item("2023", "more than 75,000", Decimal(75000))], "en")
    'Dot plot from zero. 2023: more than 75,000.'
    """
    if language == "zh":
        kind = "点图，对数刻度。" if log else "点图，从零起。"
    else:
        kind = f"Dot plot {'on a logarithmic scale' if log else 'from zero'}. "
    if len(items) <= _FEW:
        return kind + listed(items, language)
    high, low = (each(items, key=lambda item: item.place) for each in (max, min))
    if language == "zh":
        return (
            f"{kind}共{len(items)}个数，图上最高的是{high.name}（{high.claim}），"
            f"最低的是{low.name}（{low.claim}）。{TABLE['zh']}"
        )
    return (
        f"{kind}{len(items)} figures; highest on the scale: {high.name} – {high.claim}; lowest: "
        f"{low.name} – {low.claim}. {TABLE['en']}"
    )


def listed(items: Sequence[Item], language: Language) -> str:
    """Tell each value by its name, as one sentence."""
    return _sentence([(item.name, item.claim) for item in items], language)


def of_counts(
    kind: str, counts: Sequence[tuple[str, object]], language: Language, most: int | None = None
) -> str:
    """Tell counts: each of them, or the first, and where the rest stands.

    Parameters
    ----------
    kind : str
        What kind of chart it is, as a sentence.
    counts : sequence of pairs
        Name and number, the largest first where not all are told.
    language : {"zh", "en"}
        Language of the words.
    most : int or None
        How many are told; None is all.

    Examples
    --------
    >>> of_counts("条形图。", [("企业", 14), ("高校", 9), ("医院", 1)], "zh", 2)
    '条形图。企业：14；高校：9。数值见图下的数据表。'
    """
    gap = "" if language == "zh" else " "
    said = f"{kind}{gap}{_sentence(counts[:most], language)}"
    return said if len(counts[:most]) == len(counts) else f"{said}{gap}{TABLE[language]}"


def _sentence(pairs: Sequence[tuple[str, object]], language: Language) -> str:
    colon, stop, end = ("：", "；", "。") if language == "zh" else (": ", "; ", ".")
    return capital(stop.join(f"{name}{colon}{said}" for name, said in pairs)) + end
