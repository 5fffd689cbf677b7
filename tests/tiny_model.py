"""A sentence-transformers model of a few thousand random weights, made in a second."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tokenizers import Tokenizer, normalizers, pre_tokenizers, processors
from tokenizers.models import WordPiece

from index.embedding.tokenizer import SpecialTokens, unigram

HIDDEN = 32
MAX_TOKENS = 32
PROMPTS = {"query": "hỏi: ", "document": "đoạn: "}
# Wide enough that texts differ: with the usual 0.02 every text has nearly the same vector.
_SPREAD = 0.3
_SYLLABLES = "thi đua khen thưởng hồ sơ nộp ngày tháng năm phòng nội vụ ủy ban xã huyện quyết định số".split()
_LETTERS = (
    "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ0123456789:.,"
)
_SPECIAL = SpecialTokens(begin="<s>", end="</s>", pad="<pad>", unknown="<unk>", mask="<mask>")


def make_tiny_model(
    folder: Path, *, seed: int = 0, pooling: str = "mean", tokenizer: str = "unigram", dense: bool = False
) -> Path:
    """Writes a BERT of two layers with random weights below `folder` and returns the model's own folder.

    `pooling` is "mean" or "cls", `tokenizer` "unigram" or "wordpiece"; `dense` projects to half the width.
    """
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer import modules

    source = folder / "transformer"
    _write_transformer(source, unigram_tokenizer() if tokenizer == "unigram" else wordpiece_tokenizer(), seed)
    parts = [modules.Transformer(str(source), max_seq_length=MAX_TOKENS), modules.Pooling(HIDDEN, pooling)]
    if dense:
        parts.append(modules.Dense(HIDDEN, HIDDEN // 2))
    parts.append(modules.Normalize())
    model = SentenceTransformer(modules=parts, prompts=PROMPTS, device="cpu")
    model.save(str(folder / "model"), create_model_card=False)
    return folder / "model"


@cache
def unigram_tokenizer() -> Tokenizer:
    """A SentencePiece vocabulary of special tokens, syllables, their beginnings, and letters."""
    scores = dict.fromkeys(["<s>", "<pad>", "</s>", "<unk>"], 0.0)
    for rank, syllable in enumerate(_SYLLABLES):
        scores["▁" + syllable] = -3.0 - 0.1 * rank
        scores[syllable[:2]] = -5.0 - 0.1 * rank
    scores["▁"] = -4.0
    for rank, letter in enumerate(_LETTERS):
        scores.setdefault(letter, -7.0 - 0.01 * rank)
    return unigram([*scores.items(), ("<mask>", 0.0)], _SPECIAL)


@cache
def wordpiece_tokenizer() -> Tokenizer:
    pieces = [
        "<s>",
        "<pad>",
        "</s>",
        "<unk>",
        *_SYLLABLES,
        *_LETTERS,
        *("##" + letter for letter in _LETTERS),
    ]
    numbers = {piece: number for number, piece in enumerate(dict.fromkeys(pieces))}
    tokenizer = Tokenizer(WordPiece(numbers, unk_token="<unk>"))
    tokenizer.normalizer = normalizers.BertNormalizer(strip_accents=False)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    ends = [(end, numbers[end]) for end in ("<s>", "</s>")]
    tokenizer.post_processor = processors.TemplateProcessing("<s> $A </s>", "<s> $A </s> $B </s>", ends)
    return tokenizer


def _write_transformer(folder: Path, tokenizer: Tokenizer, seed: int) -> None:
    import torch
    from transformers import BertConfig, BertModel, PreTrainedTokenizerFast

    torch.manual_seed(seed)
    config = BertConfig(
        vocab_size=tokenizer.get_vocab_size(), hidden_size=HIDDEN, num_hidden_layers=2, num_attention_heads=2,
        intermediate_size=64, max_position_embeddings=MAX_TOKENS, initializer_range=_SPREAD,
    )  # fmt: skip
    BertModel(config).save_pretrained(folder)
    PreTrainedTokenizerFast(
        tokenizer_object=tokenizer, model_max_length=MAX_TOKENS, bos_token="<s>", cls_token="<s>",
        eos_token="</s>", sep_token="</s>", pad_token="<pad>", unk_token="<unk>",
    ).save_pretrained(folder)  # fmt: skip
