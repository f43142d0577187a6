"""What stands under a chart beside its own notes: usage warnings and footnotes of the editors."""

from __future__ import annotations

from collections.abc import Iterable

from indicators.reports.figures import Figure
from indicators.reports.labels import Labels
from indicators.reports.languages import Language, Words


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


def editors_notes(figures: Iterable[Figure], language: Language) -> tuple[tuple[str, Words], ...]:
    """Give the footnotes that the editors put to single figures, each once with its figures."""
    notes: dict[Words, list[str]] = {}
    for figure in figures:
        note = figure.remark(language)
        if note and figure.observation_id:
            notes.setdefault(note, []).append(figure.observation_id)
    return tuple((f"[{'], ['.join(keys)}]", note) for note, keys in notes.items())
