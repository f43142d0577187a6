"""What every rule shares: the view, what was read so far, and what stands around a number."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Final, NamedTuple

from indicators.extraction import nonfigures, tables
from indicators.extraction.columns import Columns
from indicators.extraction.days import OPEN, Anchor
from indicators.extraction.drafts import Draft, Entry, draft_of
from indicators.extraction.grammar import going_on, grammar, joining
from indicators.extraction.leading import Before, endings
from indicators.extraction.lists import LONGEST_JOINT
from indicators.extraction.measuring import find_unit
from indicators.extraction.money import money_place
from indicators.extraction.quantities import Words, qualifiers
from indicators.extraction.tables import rx, variants

__all__ = ["Before", "State", "Tail"]


# Where the label of a column ends: before the next cell, or at the end of the line.
TWOS: Final = variants("两")
POWERS: Final = variants("十百千万亿")
_LABEL_ENDS: Final = rx(r"[)）%％位][ ]*[\t|\r\n,]")
_LABEL_GOES_ON: Final = rx(
    r"[)）%％位](?:,(?! )|[ \u3000]{2}|(?<=[,\u3000 ][^\n，。 ]{2}[)）%％])\r?\n"
    r"|(?<=[,\u3000 ][^\n，。 ]{3}[)）%％])\r?\n|(?<=[,\u3000 ][^\n，。 ]{4}[)）%％])\r?\n"
    r"|(?<=[,\u3000 ][^\n，。 ]{5}[)）%％])\r?\n|(?<=[,\u3000 ][^\n，。 ]{6}[)）%％])\r?\n)"
)
VERBS: Final = frozenset("有占達达需要可能计計")


def _is_tabular(view: str) -> bool:
    """Tell whether a text may hold a table whose head names units; two searches settle most."""
    if "\n" not in view:
        return False
    parted = "\t" in view or "|" in view
    return (_LABEL_ENDS if parted else _LABEL_GOES_ON).search(view) is not None


class Tail(NamedTuple):
    """What follows a number: the words, and where they end."""

    unit: str
    half: str
    more: str
    after: str
    end: int
    per: str = ""


@cache
def marks() -> dict[str, frozenset[str]]:
    """Give the characters that decide by standing beside a number, in all their variants."""
    last = {form[-1] for form in [*qualifiers()["before"], *tables.currencies()]}
    return {
        "before": variants("".join(last) + "上+-±下负氏"),
        "one_after": variants(nonfigures.ONE_AFTER),
        "count_after": variants(nonfigures.COUNT_AFTER),
        "series": variants("".join(head[-1] for head in tables.series()) + "-"),
        "date": variants("年月国前首上下去今明期周拜元纪午晨晚间里夜的本这上早清傍个(（历初"),
        "separators": variants("至到—-~"),
        "number": variants("0123456789一二三四五六七八九十百千万两几数"),
        # What may go on before a number, and behind its unit.
        "leading": variants("".join(last) + "上+-±下负氏过前首头 ") | VERBS,
        "joining": joining(),
        "numerals": variants("又" + tables.NUMERALS) | nonfigures.DIGITS,
        "going_on": going_on(),
        "unit_goes_on": variants("".join(form.partition("!")[0][1:] for form in tables.units())),
        "window_before": frozenset(
            "。，、；：,;:.!?！？ \n\r\t　“”（(在从是其的比于和与及对按据—》"
        ),
        "window_after": variants("来间里以"),
    }


class State:
    """The state of one reading."""

    # Slots are read faster than the dictionary of an object with more than thirty attributes.
    __slots__ = (
        "base", "columns", "credits", "dated", "done", "drafts", "endings", "find_word", "firm",
        "labelled", "last_date", "last_date_to", "last_tail", "last_tail_at", "linked", "listed",
        "listed_to", "lists", "marks_before", "marks_count_after", "marks_date_before",
        "marks_going_on", "marks_joining", "marks_leading", "marks_number", "marks_numerals",
        "marks_odd_after", "marks_odd_before", "marks_one_after", "marks_separators",
        "marks_series", "marks_unit_goes_on", "marks_window_after", "marks_window_before",
        "match_rest", "match_second", "match_tail", "month", "place", "roc", "search_before",
        "tabular", "units", "unreads", "view", "year",
    )  # fmt: skip

    def __init__(self, view: str, published: date | None, place: str) -> None:
        self.view = view
        self.place = place
        self.done = 0  # everything before is read
        self.drafts: list[Draft] = []
        self.lists: list[list[Entry]] = []  # the numbers of each list, in order
        self.listed: Entry | None = None  # the number read last
        self.listed_to = -LONGEST_JOINT - 1  # where it ends
        self.linked = False  # whether it stands in a list already
        self.last_tail_at = -1  # the tail read last: several rules ask for the same one
        self.last_tail = Tail("", "", "", "", 0)
        self.unreads: list[tuple[int, int, str]] = []
        patterns, beside = grammar(), marks()
        self.match_tail = patterns.tail.match
        self.match_rest = patterns.rest.match
        self.units = patterns.units
        self.match_second = patterns.second.match
        self.endings = endings()
        self.search_before = patterns.before.search
        self.find_word = nonfigures.lexicon().find
        self.marks_before = beside["before"]
        self.marks_one_after = beside["one_after"]
        self.marks_count_after = beside["count_after"]
        self.marks_series = beside["series"]
        self.marks_odd_before, self.marks_odd_after = nonfigures.odd()
        self.marks_date_before = beside["date"]
        self.marks_separators = beside["separators"]
        self.marks_number = beside["number"]
        self.marks_leading = beside["leading"]
        self.marks_going_on = beside["going_on"]
        self.marks_numerals = beside["numerals"]
        self.marks_joining = beside["joining"]
        self.marks_unit_goes_on = beside["unit_goes_on"]
        self.marks_window_before = beside["window_before"]
        self.marks_window_after = beside["window_after"]
        self.base = Anchor(published, place=place)
        self.year: int | None = None  # the year and month that the sentence has named
        self.month: int | None = None
        self.firm = False  # whether the sentence names the year itself
        self.dated = 0  # up to here the sentence with that year goes on
        self.roc = place == "TW" or "民國" in view
        self.credits: bool | None = None  # whether the text holds credits, once asked
        self.tabular = _is_tabular(view)  # whether it may hold a table whose head names units
        self.columns: Columns | None = None  # the tables, once asked
        self.labelled: bool | None = None  # whether the text holds 单位, once asked
        self.last_date = OPEN  # the period of the date read last, in this paragraph
        self.last_date_to = 0

    def add(self, start: int, end: int, kind: str, rule: str, reason: str | None) -> Draft:
        """Note a mention."""
        draft = draft_of(start, end, kind, rule, reason)
        self.drafts.append(draft)
        return draft

    def hand_on(self, draft: Draft, words: Words, end: int, place: str, numeral: str = "") -> None:
        """Note a number that may share unit and qualifier with those beside it in a list.

        Its numeral may be given apart from the other words.
        """
        entry = (draft, words, end, place, numeral)
        if 0 < draft.start - self.listed_to <= LONGEST_JOINT:
            if self.linked:
                self.lists[-1].append(entry)
            elif self.listed is not None:
                self.lists.append([self.listed, entry])
            self.linked = True
        else:
            self.linked = False
        self.listed = entry
        self.listed_to = end

    def unread(self, start: int, end: int, reason: str) -> int:
        """Note a numeral that is no number; tell where it ends.

        A 两 behind a power of ten, which begins no numeral of its own, goes with it.
        """
        if self.view[end : end + 1] in TWOS and self.view[end - 1] in POWERS:
            end += 1
        self.unreads.append((start, end, reason))
        return end

    def is_credit_line(self, at: int) -> bool:
        """Tell whether the words before a number on its line make it a code or an address."""
        if self.credits is None:  # most texts hold no such word: one search settles them
            self.credits = nonfigures.holds_credits(self.view)
        return self.credits and nonfigures.is_credit_line(self.view, at)

    def money_of(self, at: int, unit: str) -> str:
        """Tell the place whose money a unit without a currency word means."""
        if self.place == "CN" or find_unit(unit, "CN").kind != "money":
            return self.place
        return money_place(self.view, at, self.place)
