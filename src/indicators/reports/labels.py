"""Names of the codes and words of the data, as the warehouse gives them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from indicators.reports.languages import Language, listed
from indicators.warehouse import joined_cells


@dataclass(frozen=True, slots=True)
class Labels:
    """The names of the code lists and of the closed vocabularies of the data.

    Attributes
    ----------
    names : mapping
        Names in Chinese and English by list and code; a list of values of a dimension is named
        by the dimension and an equals sign, a closed vocabulary by its column.
    """

    names: Mapping[tuple[str, str], tuple[str, str]]

    def name(self, of: str, code: str, language: Language) -> str:
        """Name a code of one list; a code without a name stands for itself."""
        zh, en = self.names.get((of, code), (code, code))
        return zh if language == "zh" else en

    def breakdown(self, dimensions: str | None, language: Language) -> list[tuple[str, str]]:
        """Take a breakdown apart: name of each dimension and names of its values."""
        pairs = []
        for key, values in joined_cells.split(dimensions).items():
            words = [self._value(key, value, language) for value in joined_cells.together(values)]
            pairs.append((self.name("dimension", key, language), listed(words, language)))
        return pairs

    def warnings(self, codes: str | None, language: Language) -> list[str]:
        """Name the warnings of a figure."""
        return [self.name("usage_warning", c, language) for c in joined_cells.parts(codes)]

    def _value(self, key: str, value: str, language: Language) -> str:
        if (f"{key}=", value) in self.names:
            return self.name(f"{key}=", value, language)
        return self.name("area", value, language)
