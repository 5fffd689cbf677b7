"""One turn as it was typed -> the words that were meant."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.understanding.typed.glued import part_digits
from bot.understanding.typed.initials import expand_initials
from bot.understanding.typed.lexicon import Lexicon
from bot.understanding.typed.shorthand import expand_shorthand
from bot.understanding.typed.spelling import repair_spelling
from ingest.abbreviations import expand
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
    r"\bmấy(?=\s(?:[^\W\d_]+\s){1,3}(?:khác|kia|còn lại|này|đó|ấy)\b)"
    r"|(?:(?<=\bxin )|(?<=\bkể )|(?<=\bkể tên )|(?<=\bnêu )|(?<=\bnêu tên ))(?:mấy|vài)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes turns out with the diacritics, the words and the abbreviations of the documents.

    `restore` takes the text worked on so far and the text as it was typed.
    """

    restore: Callable[[str, str], str]
    lexicon: Lexicon
    abbreviations: Mapping[str, str]

    def write_out(self, typed: str, *, follows: bool = False) -> str:
        """`typed` with abbreviations written out, slips repaired and diacritics restored.

        What `follows` another turn and opens with a bare "con" says "còn": children are seldom asked about.
        """
        text = " ".join(normalise(typed).split())
        opened = _with_lead(text) if follows and strip_diacritics(text) == text else text
        written = expand_shorthand(part_digits(opened, self.lexicon), self.abbreviations)
        expanded = expand_initials(expand(written, self.abbreviations), self.lexicon)
        return _SOME.sub("các", self.restore(repair_spelling(expanded, self.lexicon), text))


def _with_lead(text: str) -> str:
    for bare, lead in _BARE_LEADS:
        text = bare.sub(lead, text)
    return text
