"""Greetings, thanks, insults and other turns that ask nothing of the documents."""

from __future__ import annotations

import re
from enum import Enum

from ingest.phonotactics import is_syllable
from ingest.vietnamese import folded

MAX_SMALL_TALK_SYLLABLES = 9


class SmallTalk(Enum):
    """A turn that gets a short human reply."""

    GREETING = "greeting"
    THANKS = "thanks"
    FAREWELL = "farewell"
    ASSENT = "assent"
    IDENTITY = "identity"
    INSULT = "insult"
    ENGLISH = "english"
    TODAY = "today"
    WRITING = "writing"
    TRANSLATION = "translation"
    FILE = "file"
    NUMBER = "number"


_ME = r"(?:toi|minh|em|e|anh|chi|bac)"
_FOR_ME = rf"(?:giup|ho|dum|gium|cho)(?: {_ME}| voi| cai)*"
_POLITELY = rf"^(?:(?:ban|bot|ad|oi|a|hay|vui long|lam on|nho|co the|giup|cho|xin|{_ME}) )*"
_SOME = rf"(?: {_ME}| mot| 1| cai| ban| lai| luon| xem)*"
_PAPER = (
    r"(?:bao cao|ke hoach|to trinh|cong van|van ban|thong bao|giay moi|don|quyet dinh|bien ban|du thao"
    r"|dien van|bai (?:phat bieu|dien van|viet|tham luan)|ban (?:bao cao|tong ket|kiem diem|thanh tich))"
)
_FILE = r"(?:file|tep|link|ban (?:pdf|word|mem|goc|scan)|toan van)"
# "Viết báo cáo khi nào?" asks about a task, "viết giúp tôi báo cáo" sets one.
_ASKS_NOTHING = r"\b(?!.*\b(?:nao|gi|ai|bao nhieu|may|bao gio|bao lau|dau|sao|khong|ko|k|chua|gom|han)\b)"
_PATTERNS: tuple[tuple[SmallTalk, str], ...] = (
    # No document number, of three digits and more.
    (SmallTalk.NUMBER, r"^\W*\d{0,2}\W*$"),
    (
        SmallTalk.IDENTITY,
        # "Giàng Thị Mảy là ai?" asks about somebody else.
        r"^(?:(?!thi |van )\w+ ){0,2}(?<!truong )(?<!pho )(?:ban|may|em|bot|ad) (?:la|ten) (?:ai|gi)\b"
        r"|\bban (?:lam|giup|tra loi) duoc (?:nhung )?gi\b"
        r"|\bai tao ra (?:ban|em|may)\b|\bban co the (?:lam|giup) gi\b|\bgioi thieu ve (?:ban|minh)\b",
    ),
    (SmallTalk.THANKS, r"^(?:da |vang |ok |oke )*(?:xin |rat )?(?:cam on|thanks?|tks|thank you)\b"),
    (SmallTalk.FAREWELL, r"^(?:tam biet|bye|hen gap lai|chao tam biet)\b"),
    (
        SmallTalk.TODAY,
        r"^(?:vay |the |a )?(?:hom nay|hnay|hom ni|nay|bay gio) (?:la )?"
        r"(?:thu may|ngay (?:may|bao nhieu|nao|gi|thang nao))\b",
    ),
    (
        SmallTalk.WRITING,
        rf"{_POLITELY}(?:viet|soan|thao|soan thao|du thao)(?: {_FOR_ME})?{_SOME} {_PAPER}{_ASKS_NOTHING}"
        rf"|{_POLITELY}(?:lam|lap) {_FOR_ME}{_SOME} {_PAPER}{_ASKS_NOTHING}",
    ),
    (
        SmallTalk.TRANSLATION,
        rf"{_POLITELY}(?:phien )?dich\b.*\btieng (?:anh|viet|hre|trung|phap|nga|nhat|han)\b",
    ),
    (
        SmallTalk.FILE,
        rf"{_POLITELY}(?:gui|tai|xin|lay|chia se|share)(?: {_FOR_ME})?{_SOME} {_FILE}{_ASKS_NOTHING}"
        rf"|{_POLITELY}gui {_FOR_ME}{_SOME} (?:luat|nghi dinh|thong tu|{_PAPER}){_ASKS_NOTHING}",
    ),
    (
        SmallTalk.GREETING,
        r"^(?:xin )?(?:chao|alo|hello|hi|hey|kinh chao)\b(?!.*\bmung\b)"
        # "E ơi cho hỏi tí".
        r"|^(?:\w+ ){0,4}hoi (?:(?:ti|ty|chut|xiu|cai|voi|tham|mot|1|viec|nay|nhe|nha|a|duoc khong|ko|dc)\b ?"
        r")+$",
    ),
    (
        SmallTalk.ASSENT,
        r"^(?:ok|oke|okie|vang|da|u|um|uh|uhm|ro roi|hieu roi|biet roi|duoc roi|(?:ra )?(?:the|vay) (?:a|ha))"
        r"(?: (?:a|em|ban|nhe))*\W*$",
    ),
)

# Without diacritics an insulting syllable is also part of ordinary words ("phong trào nào đang diễn ra"), so
# a turn is an insult only when nothing else is said in it.
_INSULT = re.compile(
    r"(?:(?:{around}) )*(?:{insult})(?: (?:{around}|{insult}))*".format(
        insult="ngu|vo dung|vo tich su|dien|khung|chan|te|do hoi|dm|dmm|vcl|vl|deo",
        around="tl|rep|do|thang|con|cai|may|bot|ban|ad|em|no|tra loi|lam an|noi|biet|sao|ma|qua|the|vay|that"
        "|lam|vai|nhu|bo|cho|heo|a|ha|roi|gi|hieu|hoi",
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
    """Whether the question is in English: two of its commonest words, or one and hardly a syllable else."""
    words = re.findall(r"[a-z]+", text.lower())
    common = sum(word in _ENGLISH for word in words)
    foreign = sum(not is_syllable(word) for word in words)
    return text.isascii() and (common >= 2 or (common == 1 and 2 * foreign > len(words)))
