"""Constructors of fields, one for each logical type."""

from __future__ import annotations

from indicators.model.types import Field, FieldType

DATE_EXAMPLE = "2023-12-31"
SLUG = r"[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*"
PERIOD_FORM = (
    r"[0-9]{4}(?:-(?:S[12]|Q[1-4]|W[0-5][0-9]|[01][0-9](?:-[0-3][0-9])?))?"
    r"|[0-9]{4}-[01][0-9]-[0-3][0-9]/P[0-9]+[YMD]"
)
# Signs that RFC 3986 gives an address: none that ends an attribute, a link or a line.
ADDRESS_PATTERN = r"https?://[A-Za-z0-9._~:/?#@!$&'()*+,;=%\[\]-]+"
CODE_PATTERN = r"[A-Za-z0-9\[][A-Za-z0-9._/%{}()\[\]-]*"


def text(
    name: str,
    title_zh: str,
    title_en: str,
    description: str,
    example: str,
    *,
    pattern: str | None = None,
    enum: tuple[str, ...] = (),
    concept: str | None = None,
) -> Field:
    """Define a field that holds text or a code."""
    return Field(
        name,
        FieldType.TEXT,
        title_zh,
        title_en,
        description,
        example,
        pattern=pattern,
        enum=enum,
        concept=concept,
    )


def integer(
    name: str,
    title_zh: str,
    title_en: str,
    description: str,
    example: str,
    *,
    unit: str | None = None,
    minimum: int | None = None,
    maximum: int | None = None,
    concept: str | None = None,
) -> Field:
    """Define a field that holds a whole number."""
    return Field(
        name,
        FieldType.INTEGER,
        title_zh,
        title_en,
        description,
        example,
        unit=unit,
        minimum=minimum,
        maximum=maximum,
        concept=concept,
    )


def decimal(
    name: str,
    title_zh: str,
    title_en: str,
    description: str,
    example: str,
    concept: str | None = None,
) -> Field:
    """Define a field that holds an exact decimal."""
    return Field(name, FieldType.DECIMAL, title_zh, title_en, description, example, concept=concept)


def day(
    name: str, title_zh: str, title_en: str, description: str, example: str = DATE_EXAMPLE
) -> Field:
    """Define a field that holds a day."""
    return Field(name, FieldType.DATE, title_zh, title_en, description, example)
