"""A question as it was typed -> the question as it is searched, with the type of answer it wants."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Protocol

from bot.understanding.asking_words import ASKING_WORDS
from bot.understanding.content import content_syllables
from bot.understanding.focus import Focus, Interrogative
from bot.understanding.followups import resolve_follow_up
from bot.understanding.glued import Pairs, part_digits
from bot.understanding.initials import PhraseBook, expand_initials
from bot.understanding.interrogatives import find_interrogative
from bot.understanding.shorthand import expand_shorthand
from bot.understanding.spelling import repair_spelling
from ingest.abbreviations import expand
from ingest.document_kinds import KIND_WORDS
from ingest.document_numbers import DocumentNumber, find_document_numbers
from ingest.vietnamese import folded, normalise, strip_diacritics, syllables


class QuestionLexicon(Pairs, PhraseBook, Protocol):
    """What the documents can tell about the words of a question."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question ready to be answered.

    `typed` is what the person wrote; `text` is what is searched: abbreviations written out, slips repaired,
    diacritics restored, the conversation taken in. `earlier` are the questions before it, made whole too, the
    latest first.
    """

    typed: str
    text: str
    asked: Interrogative
    numbers: tuple[DocumentNumber, ...]
    followed: bool
    earlier: tuple[str, ...] = ()

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
_NAMING = re.compile(
    rf"(?:\b(?:theo|trong|tại|của|ở)\s)?(?:\b(?:{'|'.join(KIND_WORDS)})\s)?(?:số\s)?$", re.IGNORECASE
)


# "vay con ho gia dinh": the lead of a follow-up typed without diacritics; "con toi" is a child.
_BARE_LEAD = re.compile(
    r"^(?P<lead>(?:vay |the )?)con(?= (?!(?:toi|em|gai|trai|so|duong|cai) ))", re.IGNORECASE
)
# "the cap xa": but "the le" are rules, "the thao" is sport.
_BARE_SO = re.compile(r"^the(?= (?!le|hien|che|thao|chat|bao|can|nao|dang|tin|nha|hoi|duc)\w)", re.IGNORECASE)

# "Mấy đơn vị khác nộp khi nào?", "cho xin mấy khẩu hiệu": neither asks for a number of them.
_SOME = re.compile(
    r"\bmấy(?=\s(?:[^\W\d_]+\s){1,3}(?:khác|kia|còn lại|này|đó|ấy)\b)"
    r"|(?:(?<=\bxin )|(?<=\bkể )|(?<=\bkể tên )|(?<=\bnêu )|(?<=\bnêu tên ))(?:mấy|vài)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads questions with what the corpus knows: its syllables and its diacritics."""

    restore: Callable[[str, str], str]
    lexicon: QuestionLexicon
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
        previous: str | None = None
        earlier: list[str] = []
        for turn in history:
            turn = self.repair(turn, follows=bool(previous))
            previous = resolve_follow_up(turn, previous, is_written=self._writes).text
            earlier.insert(0, previous)
        resolution = resolve_follow_up(
            self.repair(typed, follows=bool(previous)),
            previous,
            document_of(previous) if previous else None,
            self._writes,
        )
        whole = understand(resolution.text, typed, followed=resolution.followed)
        return replace(whole, earlier=tuple(earlier))

    def _writes(self, text: str) -> bool:
        """Whether the documents write the words of a text, and those of several beside each other."""
        words = [folded(word) for word in syllables(text) if not word.isdigit()]
        return all(map(self.lexicon.frequency, words)) and all(
            self.lexicon.phrase_frequency(" ".join(pair)) for pair in pairwise(words)
        )

    def repair(self, typed: str, *, follows: bool = False) -> str:
        """One turn with abbreviations written out, slips repaired and diacritics restored.

        What `follows` another turn and opens with a bare "con" says "còn": children are seldom asked about.
        """
        text = " ".join(normalise(typed).split())
        plain = strip_diacritics(text) == text
        opened = _BARE_SO.sub("thế", _BARE_LEAD.sub(r"\g<lead>còn", text)) if follows and plain else text
        written = expand_shorthand(part_digits(opened, self.lexicon), self.abbreviations)
        expanded = expand_initials(expand(written, self.abbreviations), self.lexicon)
        return _SOME.sub("các", self.restore(repair_spelling(expanded, self.lexicon), text))


_LISTABLE = (Focus.EXPLANATION, Focus.COUNT, Focus.NAME, Focus.PERSON, Focus.ACTOR)
# "…, kể đủ 4 phía", "…, liệt kê hết giúp em": a wish for a list, said after the question itself.
_REQUEST = re.compile(
    r"\s*[,;.?–-]\s*(?:hãy\s|xin\s)?(?:kể|kế|liệt kê|nêu|cho (?:em |tôi |mình |anh |chị )?(?:xin|biết"
    r"|hỏi))\b[^,;]*$",
    re.IGNORECASE,
)


# "Thôi, cho hỏi …", "Cho em xin …": before the question itself.
_OPENING = re.compile(
    r"^(?:[^\W\d_]+(?:\s[^\W\d_]+)?\s*[,;.!–-]\s*)?(?:xin |làm ơn )?cho (?:em |tôi |mình |anh |chị |cháu )?"
    r"(?:xin |hỏi |biết )+(?:là |về |rằng )?(?=\w+\s\w+)",
    re.IGNORECASE,
)


def _without_request(text: str) -> str:
    """The text without a wish said after the question; "Tôi làm lễ tân, cho hỏi …" has its question there."""
    request = _REQUEST.search(text)
    bare = text[: request.start()] if request else text
    if request and ASKING_WORDS.search(request.group()) and not ASKING_WORDS.search(bare):
        return text
    return bare if content_syllables(bare) else text


def understand(text: str, typed: str | None = None, *, followed: bool = False) -> Question:
    """The question in `text`, which is whole and repaired; `typed` is what stood there before."""
    text = _OPENING.sub("", text) or text
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
