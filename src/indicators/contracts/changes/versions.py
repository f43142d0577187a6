"""Version numbers: which one a change calls for."""

from __future__ import annotations

import re
from dataclasses import dataclass

from indicators.contracts.changes.rules import Level
from indicators.errors import InputError, Problem

_FORM = re.compile(r"(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})")


@dataclass(frozen=True, slots=True, order=True)
class Version:
    """A version number of three parts.

    Attributes
    ----------
    major, minor, patch : int
        Its parts.
    """

    major: int
    minor: int
    patch: int

    @classmethod
    def parse(cls, text: object, shown: str) -> Version:
        """Read a version number.

        Parameters
        ----------
        text : object
            What stands in the description.
        shown : str
            How to name the description in an error.

        Raises
        ------
        InputError
            If it is not of the form 1.2.3.

        Examples
        --------
        >>> str(Version.parse("0.2.10", "datapackage.json"))
        '0.2.10'
        """
        if isinstance(text, str) and (found := _FORM.fullmatch(text)):
            return cls(*map(int, found.groups()))
        raise InputError(
            Problem(
                "is no version number of three parts",
                shown,
                column="version",
                value=None if text is None else str(text),
                mend="give it the form 1.2.3",
            )
        )

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}.{self.patch}"

    def raised(self, level: Level) -> Version:
        """Return the least version that a change of this level calls for.

        Before 1.0.0 a breaking change raises the second number, since the first one says that
        anything may still change.

        Examples
        --------
        >>> str(Version(1, 4, 2).raised(Level.MAJOR)), str(Version(0, 4, 2).raised(Level.MAJOR))
        ('2.0.0', '0.5.0')
        """
        if level is Level.NONE:
            return self
        if level is Level.PATCH:
            return Version(self.major, self.minor, self.patch + 1)
        if level is Level.MINOR or self.major == 0:
            return Version(self.major, self.minor + 1, 0)
        return Version(self.major + 1, 0, 0)
