"""Text to token numbers, as the model's own `tokenizer.json` says, ready at once and small in memory.

A multilingual vocabulary of 250,000 pieces takes the tokenizers library 0.57 s and 300 MB to load, more than
the rest of a question together. So a Unigram vocabulary is stored as sorted arrays that are mapped, not read
(`unigram.py`), and the library only normalises and splits the text. Other vocabularies are small and loaded
as they are.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import msgspec
from tokenizers import AddedToken, Regex, Tokenizer, decoders, normalizers, pre_tokenizers, processors
from tokenizers.models import Unigram

from index.embedding.unigram import UnigramTable

_FILE = "tokenizer.json"
_ENDS = "ends.json"
_PROBE = "a"


@dataclass(frozen=True, slots=True)
class SpecialTokens:
    begin: str
    end: str
    pad: str
    unknown: str
    mask: str


class Ends(msgspec.Struct, frozen=True):
    """The numbers every text begins and ends with."""

    prefix: list[int]
    suffix: list[int]


# Made while one thread imports: threads that are the first to meet a type at the same moment crash msgspec.
_ends = msgspec.json.Decoder(Ends)


class TextTokenizer:
    """Opens what `store_tokenizer` wrote. `limit` counts all tokens of a text, ends included."""

    def __init__(self, folder: Path, limit: int) -> None:
        self._tokenizer = Tokenizer.from_file(str(folder / _FILE))
        self._table = UnigramTable(folder) if UnigramTable.stored_in(folder) else None
        self._ends = _ends.decode((folder / _ENDS).read_bytes())
        self._room = limit - len(self._ends.prefix) - len(self._ends.suffix)

    def encode(self, text: str) -> list[int]:
        """The text's token numbers, cut at the limit, between the model's begin and end tokens."""
        return self._ends.prefix + self._pieces(text)[: self._room] + self._ends.suffix

    def _pieces(self, text: str) -> list[int]:
        if self._table is None:
            return list(self._tokenizer.encode(text, add_special_tokens=False).ids)
        normaliser, splitter = self._tokenizer.normalizer, self._tokenizer.pre_tokenizer
        normal = normaliser.normalize_str(text) if normaliser else text
        words = splitter.pre_tokenize_str(normal) if splitter else [(normal, None)]
        return self._table.numbers(word for word, _ in words)


def store_tokenizer(serialised: str, folder: Path) -> None:
    """Stores a `tokenizer.json`, given as text, in the form that opens quickly."""
    settings = json.loads(serialised) | {"truncation": None, "padding": None}
    serialised = json.dumps(settings, ensure_ascii=False)
    (folder / _ENDS).write_bytes(msgspec.json.encode(_find_ends(Tokenizer.from_str(serialised))))
    model = settings["model"]
    if model["type"] == "Unigram" and not model.get("byte_fallback"):
        UnigramTable.write(folder, model["vocab"], model["unk_id"])
        bare = model | {"vocab": [["<unk>", 0.0]], "unk_id": 0}
        settings |= {"model": bare, "added_tokens": [], "post_processor": None}
        serialised = json.dumps(settings, ensure_ascii=False)
    (folder / _FILE).write_text(serialised, encoding="utf-8")


def unigram(vocabulary: list[tuple[str, float]], special: SpecialTokens) -> Tokenizer:
    """The tokenizer of a SentencePiece vocabulary, given as (piece, log probability) by number.

    Text is normalised as XLM-RoBERTa does: control characters dropped, invisible ones and line ends as
    spaces, NFKC, runs of spaces as one.
    """
    numbers = {piece: number for number, (piece, _) in enumerate(vocabulary)}
    tokenizer = Tokenizer(Unigram(vocabulary, unk_id=numbers[special.unknown], byte_fallback=False))
    tokenizer.normalizer = normalizers.Sequence(
        [
            normalizers.Replace(Regex(r"[\x00-\x08\x0b\x0e-\x1f\x7f\x{8f}\x{9f}]"), ""),
            normalizers.Replace(
                Regex(r"[\t\n\f\r\x{1680}\x{200b}-\x{200f}\x{2028}\x{2029}\x{2581}\x{feff}\x{fffd}]"), " "
            ),
            normalizers.NFKC(),
        ]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.WhitespaceSplit(), pre_tokenizers.Metaspace(prepend_scheme="always")]
    )
    tokenizer.decoder = decoders.Metaspace()
    tokenizer.post_processor = processors.TemplateProcessing(
        single=f"{special.begin} $A {special.end}",
        pair=f"{special.begin} $A {special.end} {special.end} $B {special.end}",
        special_tokens=[(token, numbers[token]) for token in (special.begin, special.end)],
    )
    tokenizer.add_special_tokens([special.begin, special.pad, special.end, special.unknown])
    tokenizer.add_special_tokens([AddedToken(special.mask, lstrip=True)])
    return tokenizer


def _find_ends(tokenizer: Tokenizer) -> Ends:
    """What the tokenizer puts around any text, seen around one that is known."""
    inner = tokenizer.encode(_PROBE, add_special_tokens=False).ids
    outer = tokenizer.encode(_PROBE, add_special_tokens=True).ids
    for start in range(len(outer) - len(inner) + 1):
        if outer[start : start + len(inner)] == inner:
            return Ends(prefix=outer[:start], suffix=outer[start + len(inner) :])
    raise ValueError("the tokenizer changes a text when it adds begin and end tokens")
