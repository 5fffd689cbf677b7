"""One turn as it was typed -> the words that were meant."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.understanding.polar_questions import with_surprise
from bot.understanding.typed.glued import part_digits
from bot.understanding.typed.lexicon import Lexicon
from bot.understanding.typed.short_forms import SHORT_FORMS
from bot.understanding.typed.shortened import Shortened
from bot.understanding.typed.shorthand import expand_shorthand
from bot.understanding.typed.spelling import repair_spelling
from index.restoration import Reading
from ingest.abbreviations import expand
from ingest.numerals import number_phases, number_points
from ingest.vietnamese import normalise, strip_diacritics

# The leads of a follow-up typed without diacritics: "vay con ho gia dinh", but "con toi" is a child; "the cap
# xa", but "the le" are rules and "the thao" is sport.
_BARE_LEADS = (
    (
        re.compile(r"^(?P<lead>(?:vay |the )?)con(?= (?!(?:toi|em|gai|trai|so|duong|cai) ))", re.IGNORECASE),
        r"\g<lead>còn",
    ),
    (
        re.compile(r"^the(?= (?!le|hien|che|thao|chat|bao|can|nao|dang|tin|nha|hoi|duc)\w)", re.IGNORECASE),
        "thế",
    ),
)
# "Mấy đơn vị khác nộp khi nào?", "cho xin mấy khẩu hiệu": neither asks for a number of them.
_SOME = re.compile(
    r"(?<!\bcó )(?<!\bgồm )(?<!\bđược )(?<!\bcần )"
    r"\bmấy(?=\s(?:[^\W\d_]+\s){1,3}(?:khác|kia|còn lại|này|đó|ấy)\b)"
    r"|(?:(?<=\bxin )|(?<=\bkể )|(?<=\bkể tên )|(?<=\bnêu )|(?<=\bnêu tên ))(?:mấy|vài)\b",
    re.IGNORECASE,
)

# The text worked on, the text as it was typed, what its short words may mean -> with diacritics.
Restore = Callable[[str, str, Callable[[re.Match[str]], Sequence[Reading]]], str]
# "KH&ĐT", "nv & td".
_AND = re.compile(r"(?<=[^\W\d_])\s?&\s?(?=[^\W\d_])")


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes turns out with the diacritics, the words and the abbreviations of the documents."""

    restore: Restore
    lexicon: Lexicon
    abbreviations: Mapping[str, str]

    def write_out(self, typed: str, *, follows: bool = False) -> str:
        """`typed` with abbreviations written out, slips repaired and diacritics restored.

        What `follows` another turn and opens with a bare "con" says "còn": children are seldom asked about.
        """
        text = " ".join(normalise(typed).split())
        # The "đ" of "cstđ" is that of a short form, whatever else is typed without diacritics.
        plain = strip_diacritics(text) == text.replace("đ", "d")
        opened = _with_lead(text) if follows and plain else text
        written = expand_shorthand(part_digits(opened, self.lexicon), self.abbreviations)
        expanded = _AND.sub(" và ", expand(written, self.abbreviations, SHORT_FORMS))
        short = Shortened(self.lexicon)
        repaired = repair_spelling(expanded, self.lexicon, short.knows)
        restored = _SOME.sub("các", self.restore(repaired, text, short.readings))
        return with_surprise(number_points(number_phases(restored)), text)


def _with_lead(text: str) -> str:
    for bare, lead in _BARE_LEADS:
        text = bare.sub(lead, text)
    return text
