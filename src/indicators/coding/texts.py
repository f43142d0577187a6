"""A text in, coded mentions out: reading and coding in one call."""

from __future__ import annotations

from datetime import date

from indicators import extraction
from indicators.coding.coder import Known
from indicators.coding.gazetteer import areas
from indicators.coding.proposer import fill
from indicators.errors import InputError, Problem
from indicators.extraction import Mention, Reading

__all__ = ["extract", "read"]


def extract(
    text: str,
    *,
    published: date | str | None = None,
    source_id: str = "text",
    place: str = "CN",
    home_area: str | None = None,
    subjects: Known | None = None,
    codes: bool = True,
) -> list[Mention]:
    """Read every number of a text and propose what it says.

    Parameters
    ----------
    text
        The text exactly as decoded, line ends untouched.
    published
        Publication date (or its ISO form): what 去年, 6月 and 目前 are read against.
    source_id
        The name that every mention carries.
    place
        Where the text speaks from: ``CN``, ``TW``, ``HK``, ``MO``. It decides whose money 元 is and
        how years of the Republic are read.
    home_area
        Code of the place that 我省, 全省, 我市 and 全市 stand for, e.g. ``CN-JS``; if not given,
        the place that the text names most.
    subjects
        Known organisations and programmes by printed name: their code and area.
    codes
        Whether to propose codes. Without them a mention says what was read: kind, value, interval,
        unit; and the columns from ``statistical`` to ``dimensions`` and ``confidence`` are None.

    Returns
    -------
    list of Mention
        Sorted by start, never overlapping; offsets point into ``text``.

    Raises
    ------
    InputError
        If ``home_area`` is no code of the gazetteer.

    Examples
    --------
    >>> figure = extract("2023年，江苏省高新技术企业达5.1万家。")[-1]
    >>> figure.value, figure.indicator, figure.area
    (Decimal('51000'), 'high_tech_enterprise_count', 'CN-JS')
    >>> extract("2023年，江苏省高新技术企业达5.1万家。", codes=False)[-1].indicator is None
    True
    """
    mentions = extraction.extract(text, published=published, source_id=source_id, place=place)
    if not codes:
        return mentions
    return fill(text, mentions, published, place, known_area(home_area), subjects)


def read(
    text: str,
    *,
    published: date | str | None = None,
    source_id: str = "text",
    place: str = "CN",
    home_area: str | None = None,
    subjects: Known | None = None,
    codes: bool = True,
) -> Reading:
    """Read a text, propose codes, and prove that no number was dropped.

    Parameters
    ----------
    text, published, source_id, place, home_area, subjects, codes
        As for :func:`extract`.

    Returns
    -------
    Reading
        Mentions, non-numeric uses with their reasons, and the accounting.

    Raises
    ------
    InputError
        If ``home_area`` is no code of the gazetteer.

    Examples
    --------
    >>> reading = read("全省专利授权量超9300项，一带一路", home_area="CN-JS")
    >>> reading.accounting.complete, [mention.area for mention in reading.mentions]
    (True, ['CN-JS'])
    """
    reading = extraction.read(text, published=published, source_id=source_id, place=place)
    if not codes:
        return reading
    fill(text, list(reading.mentions), published, place, known_area(home_area), subjects)
    return reading


def known_area(code: str | None, shown: str = "home_area") -> str | None:
    """Give a code of the gazetteer back, and refuse any other.

    Raises
    ------
    InputError
        If the gazetteer has no such place.

    Examples
    --------
    >>> known_area("CN-JS")
    'CN-JS'
    """
    if code is not None and code not in areas():
        mend = "use a code like CN-JS (province), 320500 (GB/T 2260) or X-YRD (grouping)"
        raise InputError(Problem("not a place of the gazetteer", shown, value=code, mend=mend))
    return code
