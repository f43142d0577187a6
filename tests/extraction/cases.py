"""The notation of the grammar tables and its check.

A case is a text and what shall be read in it, one line per mention:

    printed kind value interval qualifier unit period

`-` stands for nothing, `(9300,)` for an interval without an upper bound, a date is
`2024-01-01..2024-12-31/basis`. Fields at the end may be left out when nothing is claimed about
them. `~printed reason` is a numeral that is no number. Where a line is missing, a mention more
than listed is an error; `=` alone says that there is none.
"""

from __future__ import annotations

from indicators.extraction import Mention, Reading, read

CLOSED = {"[]": "both", "[)": "left", "(]": "right", "()": "neither"}


def interval(mention: Mention) -> str:
    """Write the interval of a mention as the tables do."""
    if mention.closed is None:
        return "-"
    record = mention.as_dict()
    left = "[" if mention.closed in ("both", "left") else "("
    right = "]" if mention.closed in ("both", "right") else ")"
    return f"{left}{record['lower'] or ''},{record['upper'] or ''}{right}"


def period(mention: Mention) -> str:
    """Write the period of a mention as the tables do."""
    if mention.period_basis is None:
        return "-"
    if mention.period_start is None:
        return mention.period_basis
    return f"{mention.period_start}..{mention.period_end}/{mention.period_basis}"


def written(mention: Mention) -> list[str]:
    """Write a mention as the fields of a line."""
    record = mention.as_dict()
    fields = [mention.printed.replace(" ", "_").replace("\n", "_"), mention.kind]
    fields += [record["value"] or "-", interval(mention), mention.qualifier or "-"]
    return [*fields, mention.unit or "-", period(mention)]


def differences(text: str, expected: str, **options: str) -> list[str]:
    """Compare what is read in a text with the lines of a case."""
    reading = read(text, **options)
    lines = [line.split() for line in expected.strip().split("\n") if line.strip()]
    wanted = [line for line in lines if line != ["="] and not line[0].startswith("~")]
    out = _not_numeric(reading, [line for line in lines if line[0].startswith("~")])
    got = [written(mention) for mention in reading.mentions]
    if len(wanted) != len(got):
        out.append(f"{len(wanted)} mentions wanted, {len(got)} read")
    for want, have in zip(wanted, got, strict=False):
        if want != have[: len(want)]:
            out.append(f"wanted {' '.join(want)}")
            out.append(f"read   {' '.join(have)}")
    for extra in got[len(wanted) :]:
        out.append(f"read   {' '.join(extra)}")
    for missing in wanted[len(got) :]:
        out.append(f"wanted {' '.join(missing)}")
    if not reading.accounting.complete:
        out.append(f"unaccounted at {reading.accounting.unaccounted}")
    return out


def _not_numeric(reading: Reading, lines: list[list[str]]) -> list[str]:
    listed = {(use.printed, use.reason) for use in reading.non_numeric}
    printed = {use.printed for use in reading.non_numeric}
    out = []
    for line in lines:
        word = line[0][1:]
        if (len(line) == 1 and word not in printed) or (
            len(line) > 1 and (word, line[1]) not in listed
        ):
            out.append(f"not listed as non-numeric: {' '.join(line)}; listed: {sorted(listed)}")
    return out
