"""Numbers as word processors and browsers draw them in front of list items."""

from __future__ import annotations

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LARGEST_ROMAN = 3999
_LARGEST_LETTER = 26 * 26


def enumerator(number: int, style: str) -> str:
    """`number` in a style named as in WordprocessingML: "decimal", "lowerLetter", "upperRoman" …

    Unknown styles, and numbers a style cannot show, come out decimal.
    """
    if style == "decimalZero":
        return f"{number:02d}"
    if style in ("lowerLetter", "upperLetter") and 1 <= number <= _LARGEST_LETTER:
        # After z come aa, bb, cc: the letter is repeated.
        text = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
    elif style in ("lowerRoman", "upperRoman") and 1 <= number <= _LARGEST_ROMAN:
        text = _roman(number)
    else:
        return str(number)
    return text.upper() if style.startswith("upper") else text


def _roman(number: int) -> str:
    digits = []
    for value, letters in _ROMAN:
        digits.append(letters * (number // value))
        number %= value
    return "".join(digits)
