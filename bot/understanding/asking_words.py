"""The asking words as they stand in a question, to part it by and to leave what it is about."""

from __future__ import annotations

import re

from bot.understanding.content import is_function_word, topic_weights
from ingest.vietnamese import accented

ASKING_WORDS = re.compile(
    r"\b(?:(?:là|bằng|do|của|từ|vào|về|ở|tại|trong|khi|lúc)\s)?(?:(?:những|các)\s)?(?:bao nhiêu|bao giờ"
    r"|bao lâu|khi nào|thế nào|như thế nào|vì sao|tại sao|ra sao|là gì|làm gì"
    r"|(?:(?:ngày|hôm|hạn|tháng|năm|quý|lúc|số|lần thứ|thứ|văn bản|quyết định|kế hoạch|nghị quyết|chỉ thị"
    r"|nghị định|thông tư|phong trào|danh hiệu|hình thức|giai đoạn|thời gian|nhiệm kỳ)(?:\ssố)?\s)?"
    r"(?:gì|nào|mấy)|ai|đâu)\b"
    r"|\b(?:có\s)?(?:phải\s)?(?:không|chưa)(?=\W*$)",
    re.IGNORECASE,
)


def without_asking(question: str) -> str:
    """What a question is about: the question without its asking words and those that join them to it."""
    words = ASKING_WORDS.sub(" ", question).strip(" ?.!").split()
    plain = [word.strip(",.?") for word in words]
    # "Chỉ" only joins, but a "chỉ thị" is one word.
    weights = topic_weights([accented(word) for word in plain])
    telling = [place for place, word in enumerate(plain) if weights[place] or not is_function_word(word)]
    return " ".join(words[telling[0] : telling[-1] + 1]) if telling else ""
