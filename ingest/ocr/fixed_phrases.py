"""Words that every official document prints the same way, put right where recognition lost a mark.

Who issued a document and what it is are read from its head, set in capitals whose marks tesseract often
loses ("CỌNG HÒA XÃ HỌI", "QUYÉT ĐỊNH"). Decree 30/2020/NĐ-CP fixes these words; nothing else reads like them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ingest.document_kinds import KIND_WORDS
from ingest.ocr.tesseract import RecognisedWord
from ingest.vietnamese import folded

_PUNCTUATION = ".,;:-–"
_ANYWHERE = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "ĐẢNG CỘNG SẢN VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "ỦY BAN NHÂN DÂN",
    "HỘI ĐỒNG NHÂN DÂN",
    "ỦY BAN MẶT TRẬN TỔ QUỐC",
    "Nơi nhận",
)
Words = list[RecognisedWord]


def _by_first_word(phrases: Iterable[str]) -> dict[str, list[list[str]]]:
    found: dict[str, list[list[str]]] = {}
    for phrase in phrases:
        words = phrase.split()
        found.setdefault(_key(words[0]), []).append(words)
    return found


def _key(word: str) -> str:
    return folded(word.strip(_PUNCTUATION))


_PHRASES = _by_first_word(_ANYWHERE)
_KINDS = {tuple(map(folded, kind.split())): kind.upper().split() for kind in KIND_WORDS}


def with_fixed_phrases(words: Words) -> Words:
    """The words of one line, those of fixed phrases spelt as they are printed.

    A phrase in capitals is only looked for among capitals, the name of a kind ("KẾ HOẠCH") only where it is
    the whole line.
    """
    kind = _KINDS.get(tuple(_key(word.text) for word in words))
    if kind and all(_is_capitals(word.text) for word in words):
        return list(_respelt(words, kind))
    found = list(words)
    for start in range(len(found)):
        for phrase in _PHRASES.get(_key(found[start].text), ()):
            part = found[start : start + len(phrase)]
            if _matches(part, phrase):
                found[start : start + len(phrase)] = _respelt(part, phrase)
    return found


def _matches(words: Sequence[RecognisedWord], phrase: Sequence[str]) -> bool:
    return len(words) == len(phrase) and all(
        _key(word.text) == _key(right) and _is_capitals(word.text) == _is_capitals(right)
        for word, right in zip(words, phrase, strict=True)
    )


def _is_capitals(text: str) -> bool:
    return text == text.upper() and text != text.lower()


def _respelt(words: Sequence[RecognisedWord], phrase: Sequence[str]) -> Iterator[RecognisedWord]:
    for word, right in zip(words, phrase, strict=True):
        core = word.text.strip(_PUNCTUATION)
        yield word._replace(text=word.text.replace(core, right, 1)) if core else word
