"""Words people ask with, which tell nothing about what is asked for."""

from __future__ import annotations

# Said in almost every question and telling nothing about what is asked for. Compared with their
# diacritics, because "thì" asks and "thi" (in "thi đua") does not.
_ASKING = frozenset(
    (
        "nào gì ai đâu sao mấy bao nhiêu thế vậy ạ hỏi hãy xin là có không được phải chưa hay thì"
        " mà và của các những cho về với ở tại bị do khi trong theo tôi em nêu biết"
    ).split()
)


def is_question_word(syllable: str) -> bool:
    """Whether the accented syllable belongs to the asking and not to what is asked for."""
    return syllable in _ASKING
