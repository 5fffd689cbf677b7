"""The words of a question that a passage must speak about, told from the words that only ask."""

from __future__ import annotations

from ingest.vietnamese import accented, folded, syllables

# Syllables that carry the asking, politeness or grammar and that no passage needs to contain. Accented, so
# that "các" is dropped and "cấp" is not, "bao" (nhiêu) and not "báo"; chat fillers are listed as typed.
_FUNCTION_WORDS = frozenset(
    """
    ai à ạ anh ấy bao bạn bằng bị bởi các cái cần chị cho chưa có còn của cũng do dùm đã đang đâu đấy để đến
    đi điều đó được em gì giúp giùm gồm hay hãy hả hỏi hơn khi không là lại lắm lên liệu lúc mà mấy mình
    mới nào này nên nếu ngoài nhé nhỉ nhiêu như những ở phải ra rằng rồi sao sẽ sau tại tất cả thế theo thì
    thôi tôi tới trong trước từ và vẫn vào vậy về vì việc với xin xem kể liệt biết muốn thấy nói giờ ko hok
    hông dc đc k z hiện nay hôm nữa luôn thật đều nhau cùng
    """.split()
)
# They say which type of answer is wanted, which is checked apart, so they weigh little as topic.
_ASKING_NOUNS = frozenset(
    """
    ngày tháng năm thời gian điểm hạn số lượng mức tỷ tỉ lệ cơ quan đơn vị người văn bản địa tên nội dung
    """.split()
)
_FOLDED_FUNCTION_WORDS = frozenset(folded(word) for word in _FUNCTION_WORDS)
# Words that relate a topic to what is asked of it ("ai phụ trách", "kéo dài"): documents say it in other words.
_RELATIONS = frozenset(
    """
    phụ trách chủ trì chịu trách nhiệm ký ban hành phát động tổ chức thực hiện phối hợp tham dự quyết định
    diễn ra bắt đầu kết thúc nộp gửi đạt làm cụ thể chi tiết tiếp hạn kéo dài xuống áp dụng lo dành giao
    """.split()
)

ASKING_NOUN_WEIGHT = 0.35
RELATION_WEIGHT = 0.5


def is_function_word(syllable: str) -> bool:
    """Whether the syllable only asks or joins; a plain syllable counts when its accented form would."""
    key = accented(syllable)
    return key in _FUNCTION_WORDS or (key == folded(key) and key in _FOLDED_FUNCTION_WORDS and len(key) <= 2)


def content_syllables(text: str) -> list[str]:
    """The accented keys of the syllables that carry the topic, in order."""
    return [accented(word) for word in syllables(text) if not is_function_word(word)]


def topic_weight(syllable: str) -> float:
    """How much a content syllable counts towards the topic: asking nouns least, relations half, others fully."""
    if syllable in _ASKING_NOUNS:
        return ASKING_NOUN_WEIGHT
    return RELATION_WEIGHT if syllable in _RELATIONS else 1.0
