"""A question as it was typed -> the question as it is searched, with the type of answer it wants."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.understanding.asking_words import ASKING_WORDS
from bot.understanding.content import content_syllables
from bot.understanding.conversation.followups import resolve_follow_up
from bot.understanding.focus import Focus, Interrogative
from bot.understanding.interrogatives import find_interrogative
from bot.understanding.small_talk import small_talk
from bot.understanding.typed.lexicon import Lexicon
from bot.understanding.typed.writing_out import Restore, Writer
from ingest.document_kinds import KIND
from ingest.document_numbers import DocumentNumber, find_document_numbers
from ingest.vietnamese import folded, syllables


@dataclass(frozen=True, slots=True)
class Question:
    """A question ready to be answered.

    `typed` is what the person wrote; `text` is what is searched: abbreviations written out, slips repaired,
    diacritics restored, the conversation taken in. `earlier` are the questions before it, made whole too, the
    latest first. `otherwise` is what may be meant as well.
    """

    typed: str
    text: str
    asked: Interrogative
    numbers: tuple[DocumentNumber, ...]
    followed: bool
    earlier: tuple[str, ...] = ()
    otherwise: str | None = None

    @property
    def focus(self) -> Focus:
        return self.asked.focus

    @property
    def matter(self) -> str:
        """What is asked without the documents named by number: "Thông tư 20/2025/TT-BNV áp dụng cho ai?"."""
        kept, end = [], 0
        for number in self.numbers:
            kept.append(_NAMING.sub("", self.text[end : number.start]))
            end = number.end
        return " ".join(" ".join((*kept, self.text[end:])).split())


# The words before a number that only say that a document is meant.
_NAMING = re.compile(rf"(?:\b(?:theo|trong|tại|của|ở)\s)?(?:\b{KIND}\s)?(?:số\s)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads questions with what the corpus knows: its syllables and its diacritics."""

    restore: Restore
    lexicon: Lexicon
    abbreviations: Mapping[str, str]

    def read(
        self,
        typed: str,
        history: Sequence[str] = (),
        document_of: Callable[[str], str | None] = lambda _: None,
    ) -> Question:
        """Understand `typed` after the earlier questions `history`, oldest first.

        `document_of` says which document number answered an earlier question, so that "văn bản đó" can be
        resolved; it is asked only for the question right before.
        """
        writer = Writer(self.restore, self.lexicon, self.abbreviations)
        previous: str | None = None
        subject: str | None = None
        earlier: list[str] = []
        for turn in history:
            if small_talk(turn):
                continue
            written = writer.write_out(turn, follows=bool(previous))
            before = resolve_follow_up(written, previous, is_written=self._writes, subject=subject)
            previous, subject = before.text, before.subject
            earlier.insert(0, previous)
        written = writer.write_out(typed, follows=bool(previous))
        document = document_of(previous) if previous else None
        resolution = resolve_follow_up(written, previous, document, self._writes, subject)
        whole = understand(resolution.text, typed, followed=resolution.followed)
        return replace(whole, earlier=tuple(earlier), otherwise=resolution.otherwise)

    def _writes(self, text: str) -> bool:
        """Whether the documents write the words of a text, and those of several beside each other."""
        words = [folded(word) for word in syllables(text) if not word.isdigit()]
        return all(map(self.lexicon.frequency, words)) and all(
            self.lexicon.phrase_frequency(" ".join(pair)) for pair in pairwise(words)
        )


_ASKED_LAST = (Focus.PERSON, Focus.PHONE)
_LISTABLE = (Focus.EXPLANATION, Focus.COUNT, Focus.NAME, Focus.PERSON, Focus.ACTOR)
# "…, kể đủ 4 phía", "…, liệt kê hết giúp em": a wish for a list, said after the question itself.
_REQUEST = re.compile(
    r"\s*[,;.?–-]\s*(?:hãy\s|xin\s)?(?:kể|kế|liệt kê|nêu|cho (?:em |tôi |mình |anh |chị )?(?:xin|biết"
    r"|hỏi))\b[^,;]*$",
    re.IGNORECASE,
)
# "… để em viết phần giới thiệu", "… cho bên em in băng rôn": what the asker needs the answer for.
_NEEDED_FOR = re.compile(
    r",?\s(?:để|cho)\s(?:em|tôi|mình|cháu|bên em|bên mình|bọn em)\s(?:còn\s)?"
    r"(?:viết|ghi|đưa vào|soạn|in|treo|chép|nhập|điền|trả lời|dẫn)\s[^,;?]*(?=\W*$)",
    re.IGNORECASE,
)
# "Thôi, cho hỏi …", "Cho em xin …": before the question itself.
_OPENING = re.compile(
    r"^(?:[^\W\d_]+(?:\s[^\W\d_]+)?\s*[,;.!–-]\s*)?(?:xin |làm ơn )?cho (?:em |tôi |mình |anh |chị |cháu )?"
    r"(?:xin |hỏi |biết )+(?:là |về |rằng )?(?=\w+\s\w+)",
    re.IGNORECASE,
)


# "Nghị định 91 năm 2017" is 91/2017; the number of a plan bears no year.
_OF_YEAR = re.compile(
    r"\b(?P<number>(?:luật|pháp lệnh|nghị định|thông tư)\s(?:số\s)?\d{1,4})\snăm\s(?=(?:19|20)\d\d\b)",
    re.IGNORECASE,
)


def _without_request(text: str) -> str:
    """The text without a wish said after the question; "Tôi làm lễ tân, cho hỏi …" has its question there."""
    needed = _NEEDED_FOR.search(text)
    if needed and ASKING_WORDS.search(text[: needed.start()]) and not ASKING_WORDS.search(needed.group()):
        text = text[: needed.start()] + text[needed.end() :]
    request = _REQUEST.search(text)
    bare = text[: request.start()] if request else text
    if request and ASKING_WORDS.search(request.group()) and not ASKING_WORDS.search(bare):
        return text
    # "… lãnh đạo nào đọc, cho em xin họ tên?" wants the name.
    if request and find_interrogative(request.group()).focus in _ASKED_LAST:
        return text
    return bare if content_syllables(bare) else text


def understand(text: str, typed: str | None = None, *, followed: bool = False) -> Question:
    """The question in `text`, which is whole and repaired; `typed` is what stood there before."""
    text = _OF_YEAR.sub(r"\g<number>/", _OPENING.sub("", text) or text)
    bare = _without_request(text)
    asked = find_interrogative(bare)
    if bare != text and asked.focus in _LISTABLE:
        asked = replace(asked, focus=Focus.LIST)
    text = bare
    return Question(
        typed=text if typed is None else typed,
        text=text,
        asked=asked,
        numbers=tuple(find_document_numbers(text, typed=True)),
        followed=followed,
    )
