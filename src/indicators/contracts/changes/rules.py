"""The rule table: how much each sort of change means for those who use the package.

The same table stands, with the reasons, in ``docs/versioning.md``; a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from types import MappingProxyType


class Level(IntEnum):
    """How much a change means: which part of the version number it raises."""

    NONE = 0
    PATCH = 1
    MINOR = 2
    MAJOR = 3

    @property
    def word(self) -> str:
        """The level as it is written, e.g. ``"major"``."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class ChangeRule:
    """One sort of change.

    Attributes
    ----------
    kind : str
        Stable name, e.g. ``"row_removed"``.
    level : Level
        What it calls for.
    title_zh, title_en : str
        The sort in words.
    reason : str
        Why it means that much.
    """

    kind: str
    level: Level
    title_zh: str
    title_en: str
    reason: str

    @property
    def breaking(self) -> bool:
        """Whether a query that worked may fail or mean something else."""
        return self.level is Level.MAJOR


_RULES = (
    ChangeRule(
        "table_removed", Level.MAJOR, "删除表", "A table is gone", "Queries of it fail."
    ),
    ChangeRule(
        "table_added", Level.MINOR, "新增表", "A table is new", "What worked goes on working."
    ),
    ChangeRule(
        "path_changed", Level.MAJOR, "文件改名", "The file of a table has another path",
        "Programs that open the file fail.",
    ),
    ChangeRule(
        "field_removed", Level.MAJOR, "删除列", "A column is gone", "Queries that name it fail."
    ),
    ChangeRule(
        "field_added", Level.MINOR, "新增列", "A column is new",
        "Columns are read by name, as the header has them; what worked goes on working.",
    ),
    ChangeRule(
        "fields_reordered", Level.MINOR, "列序改变", "The columns stand in another order",
        "Readers by name see no difference; readers by position do.",
    ),
    ChangeRule(
        "type_changed", Level.MAJOR, "列类型改变", "A column has another type",
        "Typed readers and arithmetic fail.",
    ),
    ChangeRule(
        "unit_changed", Level.MAJOR, "单位改变", "A column, a code or a row has another unit",
        "The same query returns numbers that mean something else.",
    ),
    ChangeRule(
        "key_changed", Level.MAJOR, "主键改变", "A table has another primary key",
        "Joins multiply or lose rows.",
    ),
    ChangeRule(
        "reference_removed", Level.MAJOR, "取消引用", "A column no longer leads to a table",
        "A join on it may lose rows.",
    ),
    ChangeRule(
        "reference_added", Level.MINOR, "新增引用", "A column leads to a table",
        "A promise more.",
    ),
    ChangeRule(
        "emptiness_allowed", Level.MAJOR, "必填改为可空", "A filled column may be empty",
        "Programs that rely on a value fail.",
    ),
    ChangeRule(
        "constraint_loosened", Level.MINOR, "约束放宽", "A column may hold more than before",
        "New words appear; those that were there keep their meaning.",
    ),
    ChangeRule(
        "constraint_tightened", Level.MINOR, "约束收紧", "A column may hold less than before",
        "Readers see nothing else than before; whoever writes such a table may be refused.",
    ),
    ChangeRule(
        "row_removed", Level.MAJOR, "删除行", "A row is gone",
        "A published figure or code that someone cites or joins is no longer there.",
    ),
    ChangeRule(
        "row_added", Level.MINOR, "新增行", "A row is new", "More data under the same terms."
    ),
    ChangeRule(
        "row_renamed", Level.MAJOR, "主键值改变", "A row has another key and is otherwise the same",
        "Citations and joins by the old key fail.",
    ),
    ChangeRule(
        "row_moved", Level.PATCH, "位置更正", "A row stands at another place of its text",
        "The same figure, found at corrected offsets.",
    ),
    ChangeRule(
        "row_recoded", Level.MINOR, "编码更改", "A row is coded otherwise",
        "A query by code selects other rows; each row that it selects means what it says.",
    ),
    ChangeRule(
        "row_reflagged", Level.PATCH, "标志更改", "A row has other flags or warnings",
        "The number is the same; what to mind about it is told better.",
    ),
    ChangeRule(
        "row_corrected", Level.PATCH, "数值更正", "A number, bound or date of a row is corrected",
        "The row says the same thing, rightly; the diff lists old and new, to redo results.",
    ),
    ChangeRule(
        "row_reworded", Level.PATCH, "文字更改", "A label or note of a row is worded otherwise",
        "Words for people.",
    ),
    ChangeRule(
        "licence_changed", Level.MAJOR, "许可更改", "The licence is another one",
        "What users may do with the data changes.",
    ),
    ChangeRule(
        "description_changed", Level.PATCH, "描述更改", "A title or source is worded otherwise",
        "Words for people.",
    ),
)  # fmt: skip

RULES: Mapping[str, ChangeRule] = MappingProxyType({rule.kind: rule for rule in _RULES})
"""Every sort of change by its name."""
