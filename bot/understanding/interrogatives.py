"""The asking words of a question: which type of answer they want, where they stand, what they count."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from bot.understanding.asked_for import ASKED_FOR, BARE, NAMED_NOUN
from bot.understanding.asking_key import asking_key
from bot.understanding.consequences import find_consequence
from bot.understanding.content import is_function_word
from bot.understanding.focus import Focus, Interrogative
from bot.understanding.funding import find_source_asked
from bot.understanding.polar_questions import is_asking, wants_verdict
from ingest.vietnamese import accented, strip_diacritics

_RULES, _BARE = (
    tuple(
        (focus, re.compile("|".join(pattern for _, pattern in rows)))
        for focus, rows in groupby(table, key=itemgetter(0))
    )
    for table in (ASKED_FOR, BARE)
)
_NAMED_NOUN = re.compile(NAMED_NOUN)
_PLURAL = re.compile(
    r"\bai (?:phai |duoc |se )*(?:moi|du|tham du)\b|\b(?:nhung|cac) (?:ai|gi|đâu|\w+ nao)\b|\bgom\b"
    r"|\bthanh phan\b"
)
# "Họp ở phòng nào?" wants a room, "nộp ở phòng nào?" an office.
_MEETING_ROOM = re.compile(
    r"\b(?:hop|hoc|thi|to chuc|dien ra|le|hoi nghi|tap huan|trao|lam viec)\b(?!.*\b(?:nop|gui|lien he)\b)"
    r".{0,60}\b(?:o|tai) (?:phong(?: hop)?|hoi truong) (?:so )?(?:nao|mấy|may|bao nhieu)\b"
)
ROOM = "phòng"
_UNIT = re.compile(r"\s*(?P<unit>\w+(?:\s\w+){0,2})")
# "Lá cờ", "tấm bằng khen": documents count the thing without its classifier.
_CLASSIFIERS = frozenset("lá tấm cái chiếc con vị em suất tờ bức câu".split())
# "Trường ta có mấy em được khen?": who has those is not counted.
_COUNTED_ALONE = ("vị", "em", "con", "suất")
_ALLOWED = ("được", "đủ", "có", "phải", "là")
_HAS_HOW_MANY = re.compile(r"(?!(?:có|tất cả|trong|ở|tại|theo|của)\s)[^\W\d_]+\s[^,;:?]+?\scó\s(?=mấy\b)")
# How often is counted, whatever it is that happens.
_TIMES = ("lần", "lượt")


# Whoever reads a question asks for its type: what stands beside it, its parts, the turn before.
@lru_cache(maxsize=200)
def find_interrogative(text: str) -> Interrogative:
    """The asking words of a restored question; EXPLANATION over nothing when there are none."""
    lowered = accented(text)
    if wants_verdict(lowered):
        return Interrogative(Focus.YES_NO, 0, 0)
    if consequence := find_consequence(strip_diacritics(lowered)):
        return Interrogative(Focus.EXPLANATION, *consequence.span())
    if source := find_source_asked(lowered):
        return Interrogative(Focus.FUNDING, *source.span())
    asking = asking_key(lowered)
    if room := _MEETING_ROOM.search(asking):
        return Interrogative(Focus.PLACE, *room.span(), ROOM)
    for focus, pattern in _RULES:
        if match := pattern.search(asking):
            counted = _counted_beside(lowered, match)
            return Interrogative(focus, *match.span(), counted, bool(_PLURAL.search(asking)))
    if match := _NAMED_NOUN.search(asking):
        noun = match.lastgroup or "noun"
        return Interrogative(Focus.NAME, *match.span(), _noun(lowered[slice(*match.span(noun))]))
    for focus, pattern in _BARE:
        if (match := pattern.match(asking)) and not is_asking(lowered):
            return Interrogative(focus, *match.span(), _counted_beside(lowered, match))
    return Interrogative(Focus.EXPLANATION, 0, 0)


def _counted_beside(text: str, asking: re.Match[str]) -> str:
    """The thing counted, behind its asking words or before them, "" where nothing is."""
    unit = _UNIT.match(text, asking.end())
    counted = _counted(unit["unit"]) if unit else ""
    alone = unit and unit["unit"].split()[0] in _COUNTED_ALONE
    if not alone and (not counted or counted in _CLASSIFIERS):
        counted = _counted_before(text, asking.start()) or counted
    return counted


def _counted(words: str) -> str:
    """The thing counted, of at most two syllables: "lần" of "lần chiến sĩ", "cờ thi" of "lá cờ thi"."""
    kept = words.split()
    if kept[0] in _TIMES:
        return kept[0]
    # "Bao nhiêu người mới được họp?" counts nobody new.
    if len(kept) > 2 and kept[1] == "mới" and kept[2] in _ALLOWED:
        kept = kept[:1]
    # "Tăng bao nhiêu so với năm trước?"
    if kept[:2] == ["so", "với"]:
        return ""
    # "Từ bao nhiêu điểm trở lên?"
    if "trở" in kept[1:]:
        kept = kept[: kept.index("trở")]
    if len(kept) > 1 and kept[0] in _CLASSIFIERS and not is_function_word(kept[1]):
        kept = kept[1:]
    ends = (place for place, word in enumerate(kept) if is_function_word(word))
    return " ".join(kept[: min(next(ends, 2), 2)])


def _counted_before(text: str, start: int) -> str:
    """The thing counted where it stands first: "giải pháp" of "giải pháp khắc phục có mấy"."""
    has = _HAS_HOW_MANY.match(text)
    return " ".join(text.split()[:2]) if has and has.end() == start else ""


def _noun(phrase: str) -> str:
    """The phrase without the words before it that carry no meaning: "huyện" of "với huyện"."""
    words = phrase.split()
    return " ".join(words[1:] if len(words) > 1 and is_function_word(words[0]) else words)
