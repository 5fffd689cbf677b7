"""Tells headings from items that run on, and finds the title of either."""

from __future__ import annotations

import re

from ingest.capitals import CAPITALS

# The longest heading seen in district plans has 62 syllables, some 280 characters.
MAX_HEADING = 300
# Articles of decrees name in their title all the forms they set out.
MAX_ARTICLE_HEADING = 600
_MAX_TITLE = 80
_MIN_CLAUSE = 6
# A shorter beginning before a comma says too little.
_MIN_COMMA_CLAUSE = 28

_ENDS_SENTENCE = re.compile(r"[.;!?…,]\s*/?[.]?[\"”’»)\]]*\d{0,2}$")
_INNER_SENTENCE = re.compile(rf"[.!?]\s+[{CAPITALS}“]")
_CLAUSE_END = re.compile(r"[:;.](?=\s|$)")
_TRAILING = " .:;,*/"
_FIGURE = re.compile(r"[.,%+-]*\d[\d.,%+-]*")


def is_heading(words: str, most: int = MAX_HEADING) -> bool:
    """Whether the words after an enumerator are a heading of their own, not the start of running text.

    `most` is the length in characters beyond which nothing is a heading.
    """
    if not words or len(words) > most or _ENDS_SENTENCE.search(words):
        return False
    return _INNER_SENTENCE.search(words) is None


def is_table_row(paragraph: str) -> bool:
    """Whether the paragraph ends in several figures, as rows of tables do once their cells are lost."""
    if " | " in paragraph:
        return True
    # One pattern for the whole tail took time exponential in its figures.
    before, *last = paragraph.rsplit(None, 2)
    return bool(before) and len(last) == 2 and all(map(_FIGURE.fullmatch, last))


def heading_title(words: str) -> str:
    """A heading's words without the punctuation that closes them."""
    return words.strip(_TRAILING) or words.strip()


def run_in_title(words: str) -> str:
    """A title for running text: its first clause, some 80 characters at most; "…" where a clause is cut."""
    stop = _CLAUSE_END.search(words, _MIN_CLAUSE, _MAX_TITLE + 1)
    if stop:
        return heading_title(words[: stop.start()])
    if len(words) <= _MAX_TITLE:
        return heading_title(words)
    comma = words.rfind(", ", _MIN_COMMA_CLAUSE, _MAX_TITLE)
    if comma >= 0:
        return words[:comma].strip()
    return words[:_MAX_TITLE].rsplit(" ", 1)[0].rstrip(_TRAILING) + "…"


def dash_title(words: str) -> str:
    """The name before the colon of a named dash."""
    return words.partition(":")[0].strip()
