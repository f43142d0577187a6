"""How an exact decimal is written: in full, no exponent, no zeros that say nothing."""

from __future__ import annotations

from decimal import Decimal


def plain(number: Decimal, *, grouped: bool = False) -> str:
    """Write a decimal as text that any reader of numbers takes for the same value.

    Parameters
    ----------
    number : Decimal
        The number; it is not rounded.
    grouped : bool
        Whether commas part the digits in groups of three.

    Returns
    -------
    str
        Digits, with a point only where decimals follow; zero has no sign.

    Examples
    --------
    >>> plain(Decimal("4.8026E+11")), plain(Decimal("1.80")), plain(Decimal("-0.0"))
    ('480260000000', '1.8', '0')
    >>> plain(Decimal("-9300.50"), grouped=True)
    '-9,300.5'
    """
    text = f"{number:,f}" if grouped else f"{number:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
