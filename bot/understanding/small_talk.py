"""Greetings, thanks, insults and other turns that ask nothing of the documents."""

from __future__ import annotations

import re
from enum import Enum

from ingest.vietnamese import folded

MAX_SMALL_TALK_SYLLABLES = 9


class SmallTalk(Enum):
    """A turn that gets a short human reply."""

    GREETING = "greeting"
    THANKS = "thanks"
    FAREWELL = "farewell"
    IDENTITY = "identity"
    INSULT = "insult"
    ENGLISH = "english"


_PATTERNS: tuple[tuple[SmallTalk, str], ...] = (
    (
        SmallTalk.IDENTITY,
        r"\b(?:ban|may|em|bot|ad) (?:la|ten) (?:ai|gi)\b|\bban (?:lam|giup|tra loi) duoc (?:nhung )?gi\b"
        r"|\bai tao ra (?:ban|em|may)\b|\bban co the (?:lam|giup) gi\b|\bgioi thieu ve (?:ban|minh)\b",
    ),
    (SmallTalk.THANKS, r"^(?:da |vang |ok |oke )*(?:xin |rat )?(?:cam on|cam on|thanks?|tks|thank you)\b"),
    (SmallTalk.FAREWELL, r"^(?:tam biet|bye|hen gap lai|chao tam biet)\b"),
    (
        SmallTalk.GREETING,
        r"^(?:xin )?(?:chao|alo|hello|hi|hey|kinh chao)\b(?!.*\bmung\b)|^(?:ok|oke|vang|da|u|um)\W*$",
    ),
)

# Without diacritics an insulting syllable is also part of ordinary words ("phong trào nào đang diễn ra"), so
# a turn is an insult only when nothing else is said in it.
_INSULT = re.compile(
    r"(?:(?:{around}) )*(?:{insult})(?: (?:{around}|{insult}))*".format(
        insult="ngu|vo dung|vo tich su|dien|khung|chan|te|do hoi|dm|dmm|vcl|vl|deo",
        around="do|thang|con|cai|may|bot|ban|ad|em|no|tra loi|lam an|noi|biet|sao|ma|qua|the|vay|that|lam|vai"
        "|nhu|bo|cho|heo|a|ha|roi|gi|hieu|hoi",
    )
)
# In a turn with diacritics these are words of their own, not the insults they fold to.
_ORDINARY = re.compile(r"\b(?:ngư|ngữ|ngự|điện|diện|diễn|điển|điền)\b")
# Not "the", "to", "do", "in": without diacritics "tổ", "thế" and "do" are typed the same.
_ENGLISH = frozenset(
    """
    is are was were what when where who which how why does did of for and please deadline campaign must
    should reward document
    """.split()
)


def small_talk(text: str) -> SmallTalk | None:
    """The sort of small talk, or None for a question that should be searched."""
    plain = folded(text).strip()
    words = re.findall(r"\w+", plain)
    if len(words) > MAX_SMALL_TALK_SYLLABLES:
        return None
    for sort, pattern in _PATTERNS:
        if re.search(pattern, plain):
            return sort
    if _INSULT.fullmatch(" ".join(words)) and not _ORDINARY.search(text.lower()):
        return SmallTalk.INSULT
    return None


def is_english(text: str) -> bool:
    """Whether the question is written in English: at least two of its commonest words, no diacritics."""
    words = re.findall(r"[a-z]+", text.lower())
    return text.isascii() and sum(word in _ENGLISH for word in words) >= 2
