"""What counts as a question: checked once, before anything is searched."""

from __future__ import annotations

import unicodedata

from ingest.errors import ThiduaError
from ingest.vietnamese import normalise

_EXAMPLE = "Gõ một câu hỏi, ví dụ: Hạn nộp hồ sơ khen thưởng là khi nào?"


class NotAQuestion(ThiduaError):
    """The text cannot be answered whatever the documents say. The caller shows it and asks again."""


def check_question(text: str, max_characters: int) -> str:
    """`text` as one line, otherwise as it was asked. Raises NotAQuestion."""
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise NotAQuestion(
            "Câu hỏi có ký tự không đọc được.", "Gõ lại câu hỏi bằng bộ gõ Unicode (bảng mã UTF-8)."
        )
    if any(unicodedata.category(character) == "Cc" and character not in "\t\n\r" for character in text):
        raise NotAQuestion("Câu hỏi chứa ký tự điều khiển.", "Gõ lại câu hỏi, chỉ dùng chữ, số và dấu câu.")
    question = " ".join(text.split())
    if not normalise(question).strip():
        raise NotAQuestion("Câu hỏi trống.", _EXAMPLE)
    if not any(character.isalnum() for character in question):
        # In a conversation it would be taken for the question before it, and answered as that.
        raise NotAQuestion("Câu hỏi không có chữ nào.", _EXAMPLE)
    if len(unicodedata.normalize("NFC", question)) > max_characters:
        raise NotAQuestion(f"Câu hỏi dài quá {max_characters} ký tự.", "Hỏi ngắn lại, mỗi lần một ý.")
    return question
