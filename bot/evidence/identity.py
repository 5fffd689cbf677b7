"""What a document says of itself as a whole: its title, who issued it, its letterhead.

Every clause of the document speaks of that without repeating it: "Kinh phí: 186.500.000 đồng" in a plan
headed "UBND phường Tân Mỹ Đông" is that ward's.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from ingest.capitals import CAPITALS
from ingest.document_kinds import KIND_WORDS
from ingest.localities import LOCALITY
from ingest.model import Document
from ingest.vietnamese import accented, folded, syllables

# The letterhead ends with the line that names the kind of document: "KẾ HOẠCH".
_KIND_LINE = re.compile(rf"(?:{'|'.join(map(accented, KIND_WORDS))})\b")
_LONGEST_LETTERHEAD = 12
_ADDRESSED = re.compile(r"Kính gửi\s?:", re.IGNORECASE)
_STATE = re.compile(r"^.*(?i:cộng h[òo][àa] xã hội|độc lập).*$", re.MULTILINE)
_PROPER = rf"[{CAPITALS}][\w]*(?:[ ][{CAPITALS}][\w]*){{0,3}}"
# "Tân Mỹ Đông, ngày …", "Trường Đốc Binh Kiều": not "Bộ Chính trị", whose name goes on in small letters.
_PROPER_NAME = re.compile(
    rf"\b(?i:{LOCALITY})\s{_PROPER}"
    rf"|\b{_PROPER}(?=, ngày)"
    rf"|\b[{CAPITALS}]\w*[^\W{CAPITALS}]\b(?:[ ][{CAPITALS}]\w*\b)+(?![ ][^\W\d{CAPITALS}])"
)

Pairs = frozenset[tuple[str, str]]


def identity_of(document: Document) -> str:
    """Title, issuer and letterhead, a line each."""
    metadata = document.metadata
    head = document.text[: letterhead_end(document)]
    return "\n".join((metadata.title, metadata.issuer or "", head, _addressee(document.text)))


@lru_cache(maxsize=500)
def _addressee(text: str) -> str:
    """To whom a document near its beginning says it is sent, "" where it does not."""
    lines = text.split("\n", _LONGEST_LETTERHEAD)[:_LONGEST_LETTERHEAD]
    return next((line for line in lines if _ADDRESSED.match(line.strip())), "")


def letterhead_end(document: Document) -> int:
    """Where the lines above the kind of document end, 0 where there are none."""
    return _letterhead_end(document.text)


# Asked for with every clause; a text remembers its own hash.
@lru_cache(maxsize=500)
def _letterhead_end(text: str) -> int:
    end = 0
    for line in text.split("\n", _LONGEST_LETTERHEAD)[:_LONGEST_LETTERHEAD]:
        if _KIND_LINE.match(accented(line.strip())):
            return end
        end += len(line) + 1
    return 0


@lru_cache(maxsize=500)
def pairs_of(title: str) -> Pairs:
    """The folded pairs of neighbours in a title, of which none of the clauses below it need speak again."""
    return frozenset(pairwise(syllables(folded(title))))


@lru_cache(maxsize=2_000)
def names_in(identity: str) -> Pairs:
    """The folded pairs of neighbours in the names of places and schools that an identity bears."""
    found = _PROPER_NAME.finditer(_STATE.sub("", identity))
    return frozenset(pair for match in found for pair in pairwise(syllables(folded(match.group()))))
