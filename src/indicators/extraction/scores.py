"""Scores of matches: 3比1战胜, 比分为25-20、21-25, 以102:98取胜.

A score is the name of a result, no ratio and no amount: nothing adds up or divides in it.
"""

from __future__ import annotations

import re
from typing import Final

from indicators.extraction.tables import rx
from indicators.extraction.weekdays import Weekdays

__all__ = ["Scores"]

_PAIR: Final = r"[0-9０-９]{1,3}[\-:：∶比][0-9０-９]{1,3}"
_SCORE: Final = rx(rf"({_PAIR})(?![0-9０-９.．%％:：∶比\-—年月日万亿倍]|个|[时時点點]|的比例)")
_CHINESE: Final = rx(
    r"([零〇一二三四五六七八九十]{1,3}比[零〇一二三四五六七八九十]{1,3})(?![零〇一二三四五六七八九十百千万亿])"
)
_TOLD_BEFORE: Final = rx(
    r"(?:比分|点球大战|战成|打成|踢成|扳成|追成|追至|追到|拉成|扳平|战平|改写|定格)[^，。；,;0-9０-９\n]{0,6}\Z"
)
_MORE: Final = rf"(?:(?:[、，,和与及 ]|以及){{1,2}}{_PAIR}){{0,6}}"
_TOLD_BEHIND: Final = rx(
    rf"{_MORE}(?:的?(?:总?比分|成绩)|[^，。；、：,;:\n0-9０-９]{{0,3}}?)?"
    r"(?:战胜|击败|击退|取胜|获胜|胜出|险胜|力克|力挫|大胜|完胜|小胜|轻取|逆转|反胜|告负|不敌|惜败|落败|负于|败给|败于|输给"
    r"|输掉|输球|赢得|赢下|赢了|领先|落后|战平|打平|握手言和|横扫|淘汰|拿下|收下|晋级|出局|先胜|再胜|卫冕|夺冠|折桂|胜(?![率任利诉])|负(?![责债荷担载]))"
)
_REACH: Final = 12
_GAP: Final = frozenset("、，,和与與及 ")


class Scores(Weekdays):
    """The reading of scores."""

    __slots__ = ()

    def score(self, start: int) -> int:
        """Read the score of a match in digits that begins here; 0 where there is none."""
        return self._scored(start, _SCORE.match(self.view, start))

    def chinese_score(self, start: int) -> int:
        """Read 三比一 as a score where the words say so; 0 where there is none."""
        return self._scored(start, _CHINESE.match(self.view, start))

    def _scored(self, start: int, found: re.Match[str] | None) -> int:
        if found is None:
            return 0
        stop = found.end(1)
        if self.tail(stop).unit or not (
            self._follows_score(start)
            or _TOLD_BEFORE.search(self.view, max(0, start - _REACH), start)
            or _TOLD_BEHIND.match(self.view, stop)
        ):
            return 0
        self.add(start, stop, "name", "name.score", "score of a match")
        return stop

    def _follows_score(self, start: int) -> bool:
        """Tell whether this pair goes on a list of scores."""
        last = self.drafts[-1] if self.drafts else None
        if last is None or last.rule != "name.score" or not 0 < start - last.end <= 2:
            return False
        return _GAP.issuperset(self.view[last.end : start])
