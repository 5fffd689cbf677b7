"""What documents say for what people say: everyday words and their official ones.

`synonyms.txt` has an entry a line, spelled as `ingest.vietnamese.accented` spells. "tiền nong > kinh phí, chi
phí": a question that says what stands on the left is answered by a text that says what stands on the right,
and not the other way round; without ">" each expression stands for each other. An expression of one syllable
counts only with its very diacritics, for "thường kỳ" does not say "ký", nor "quy định" "quỹ"; of longer ones
the letters are enough.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, pairwise
from pathlib import Path

from ingest.numerals import COUNT_WORDS
from ingest.vietnamese import accented, strip_diacritics

_ENTRIES = Path(__file__).with_name("synonyms.txt")
# "24/24" is one number.
_BETWEEN_WORDS = re.compile(r" - |(?<=[^\W\d_])/(?=[^\W\d_])")
# "4 khâu" is said by "bốn khâu" and by "04 khâu", whatever is counted.
_NUMBER_FORMS = {
    spelled: frozenset(forms) - {spelled}
    for value, word in enumerate(COUNT_WORDS.split("|"), 1)
    for forms in ((str(value), f"{value:02}", strip_diacritics(word)),)
    for spelled in (str(value), f"{value:02}", word)
}

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Expressions:
    """Expressions as `sought` writes them: `phrases` are of several words, `pairs` the neighbours in these.

    "Nói lời hưởng ứng" asks for who speaks, be it a "phát biểu hưởng ứng" or a "phát biểu tại buổi lễ".
    """

    syllables: frozenset[str] = frozenset()
    phrases: frozenset[str] = frozenset()
    pairs: frozenset[tuple[str, str]] = frozenset()

    @classmethod
    def of(cls, expressions: Iterable[str]) -> Expressions:
        whole = frozenset(expressions)
        phrases = frozenset(one for one in whole if one[0] == " ")
        pairs = chain.from_iterable(pairwise(one.split()) for one in phrases)
        return cls(whole - phrases, phrases, frozenset(pairs))

    @property
    def spelled(self) -> frozenset[str]:
        """All of them, words apart by one space."""
        return self.syllables.union(map(str.strip, self.phrases))


NOTHING = Expressions()


def sought(expression: str) -> str:
    """An accented expression as texts are searched for it: one syllable as it is, more folded and padded."""
    key = accented(_words_of(expression))
    return _sought(key, strip_diacritics(key))


def said_for(words: Sequence[tuple[str, str]]) -> list[frozenset[str]]:
    """For each word of a question what texts may say instead, as `sought` writes it.

    A word is an accented and a folded key; all words of an expression share what stands for it.
    """
    table, longest = _thesaurus()
    found: list[frozenset[str]] = [frozenset()] * len(words)
    for start in range(len(words)):
        for end in range(start + 1, min(start + longest, len(words)) + 1):
            spelled = tuple(accented for accented, _ in words[start:end])
            plain = tuple(plain for _, plain in words[start:end]) if end - start > 1 else spelled
            # "Công nhân" are not "công nhận", but slips of tone are many.
            if others := table.get(spelled) or table.get(plain):
                found[start:end] = [before | others for before in found[start:end]]
    for place, ((number, _), (_, counted)) in enumerate(pairwise(words)):
        found[place] |= {f" {form} {counted} " for form in _NUMBER_FORMS.get(number, ())}
    return found


@cache
def _thesaurus() -> tuple[Mapping[Key, frozenset[str]], int]:
    """What stands for each expression, and how many syllables the longest has."""
    table: defaultdict[Key, set[str]] = defaultdict(set)
    # Folded as a whole: word by word that would take most of a cold start.
    text = _words_of(_ENTRIES.read_text(encoding="utf-8"))
    for line, plain in zip(text.splitlines(), strip_diacritics(text).splitlines(), strict=True):
        spoken, *written = (
            [_sought(*pair) for pair in zip(side.split(","), plain_side.split(","), strict=True)]
            for side, plain_side in zip(line.split(">"), plain.split(">"), strict=True)
        )
        for expression, key in zip(spoken, line.split(">")[0].split(","), strict=True):
            others = written[0] if written else spoken
            for form in {tuple(expression.split()), tuple(key.split())}:
                table[form].update(one for one in others if one != expression)
    return {key: frozenset(others) for key, others in table.items()}, max(map(len, table))


def _words_of(text: str) -> str:
    """The text without the dashes and strokes that no word of a clause bears: "chính trị - xã hội"."""
    return _BETWEEN_WORDS.sub(" ", text)


def _sought(key: str, plain: str) -> str:
    key = key.strip()
    return f" {plain.strip()} " if " " in key else key
