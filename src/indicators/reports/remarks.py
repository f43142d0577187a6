"""What stands under a chart beside its own notes: usage warnings, and which figures have notes."""

from __future__ import annotations

from collections.abc import Iterable

from indicators.reports.figures import Figure
from indicators.reports.labels import Labels
from indicators.reports.languages import Language


def warnings(figures: Iterable[Figure], labels: Labels, language: Language) -> tuple[str, ...]:
    """Name each warning of the printed figures, with the number of figures that bear it."""
    counts: dict[str, int] = {}
    for figure in figures:
        if figure.role == "printed":
            for words in labels.warnings(figure.usage_warning, language):
                counts[words] = counts.get(words, 0) + 1
    form = "{}（{}个数字）" if language == "zh" else "{} ({} figures)"
    single = form if language == "zh" else "{} ({} figure)"
    return tuple((single if n == 1 else form).format(words, n) for words, n in counts.items())


def annotated(figures: Iterable[Figure]) -> tuple[str, ...]:
    """Name the observations that bear a footnote of the editors, which stands with each of them."""
    noted = (figure.observation_id for figure in figures if figure.note and figure.observation_id)
    return tuple(dict.fromkeys(noted))
