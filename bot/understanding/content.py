"""The words of a question that a passage must speak about, told from the words that only ask."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path

from ingest.vietnamese import accented, folded, syllables

# Syllables that carry the asking, politeness or grammar and that no passage needs to contain. Accented, so
# that "các" is dropped and "cấp" is not, "bao" (nhiêu) and not "báo"; chat fillers are listed as typed.
_FUNCTION_WORDS = frozenset(
    """
    ai à ạ anh ấy bao bạn bị bởi các cái cần chị cho chưa có còn của cũng do dùm đã đang đâu đấy để đến
    đi đó được em gì giúp giùm gồm hay hãy hả hỏi hơn khi không là lại lắm lên liệu lúc mà mấy mình
    nào này nên nếu ngoài nhé nhỉ nhiêu như những ở phải ra rằng rồi sao sẽ sau tại tất cả thế theo thì
    thôi tôi tới trong trước từ và vẫn vào vậy về vì việc với xin xem kể liệt biết muốn thấy nói giờ ko hok
    hông dc đc k z nay hôm nữa luôn thật đều nhau cùng nhắc nêu ghi cập thôi chỉ muốn từng một nhờ
    """.split()
)
_FOLDED_FUNCTION_WORDS = frozenset(folded(word) for word in _FUNCTION_WORDS)

# Asking nouns say which type of answer is wanted, which is checked apart; relations join a topic to what is
# asked of it, and documents say them in other words. Neither is much of a topic.
_ASKING_NOUNS = """
ngày, tháng, năm, quý, thời gian, thời điểm, thời hạn, hạn, số, số lượng, mức, tỷ lệ, tỉ lệ,
cơ quan, đơn vị, người, văn bản, địa điểm, tên, nội dung, phần trăm, loại, trường hợp,
hiện hành, hiện nay, hiện tại, hiện, dự kiến,
đề cập, điều gì, điều đó, mới
"""
_RELATIONS = """
phụ trách, chủ trì, chịu trách nhiệm, trách nhiệm, ký, ban hành, phát động, tổ chức, thực hiện,
phối hợp, tham dự, tham gia, quyết định, diễn ra, bắt đầu, kết thúc, nộp, gửi, đạt, làm, cụ thể, chi tiết,
kéo dài, kéo xuống, kéo, bên, phía, áp dụng, lo, giao,
coi, xem, chia, nằm, thuộc, quy định, tính, lấy, dùng, yêu cầu, bảo đảm, xảy ra,
đòi hỏi, chuyện, cử, lập, đưa, hướng dẫn, dựa, căn cứ vào
"""
# Words that carry meaning elsewhere and only ask together.
_ASKING = """
bao lâu, bao xa, bao giờ, đúng không, đúng chưa, đúng chứ, đúng hay sai, phải không,
bao nhiêu tiền, nhiêu tiền, mấy tiền, bao nhiêu đồng, mấy đồng, mấy triệu, bao nhiêu triệu,
bao nhiêu 1, bao nhiêu tiền 1, mấy tiền 1, bao nhiêu đồng 1, mấy đồng 1, mấy triệu 1, bao nhiêu triệu 1,
lãnh đạo nào, đồng chí nào, cán bộ nào, vị nào, sếp nào, bên nào, người nào
"""
# Words of which one syllable alone only asks or joins.
_WHOLE_WORDS = """
chỉ tiêu, chỉ thị, chỉ đạo, chỉ huy, địa chỉ, tiếp theo, kèm theo, theo dõi, liệt sĩ, anh hùng,
trẻ em, việc làm, thôi việc, nghỉ việc, nước ngoài, đi học, đi trễ, đi muộn, giúp việc, giúp đỡ,
nhắc nhở, ghi nhận
"""
# What the items of a list are called where they are asked for ("theo những mặt nào?") is what no list calls
# them itself.
_ITEM_NOUNS = """
mặt, phần, mảng, khía cạnh, chỗ, thứ, kiểu, dạng, phía, hướng, đầu mục, khoản, ý, lớp
"""
ASKING_NOUN_WEIGHT = 0.35
RELATION_WEIGHT = 0.5
# What frames a question and tells nothing of its matter, one a line: "nghe nói", "để em báo cáo sếp".
_FRAMING = Path(__file__).with_name("framing.txt")

Phrase = tuple[str, ...]


@cache
def _light_phrases() -> tuple[Mapping[Phrase, float], int]:
    """What expressions that are no full topic weigh, and how many syllables the longest has."""
    framing = _FRAMING.read_text(encoding="utf-8").splitlines()
    items = (f"{noun} {word}" for noun in _entries(_ITEM_NOUNS) for word in ("nào", "gì"))
    weights = _weighing((*framing, *_entries(_ASKING), *items), 0.0)
    weights |= _weighing(_entries(_WHOLE_WORDS), 1.0)
    weights |= _weighing(_entries(_ASKING_NOUNS), ASKING_NOUN_WEIGHT)
    weights |= _weighing(_entries(_RELATIONS), RELATION_WEIGHT)
    return weights, max(map(len, weights))


def _entries(table: str) -> Iterable[str]:
    return filter(None, map(str.strip, table.replace("\n", ",").split(",")))


def _weighing(expressions: Iterable[str], weight: float) -> dict[Phrase, float]:
    return {tuple(expression.split()): weight for expression in expressions}


# Texts are made of the same few thousand words.
@lru_cache(maxsize=10_000)
def is_function_word(syllable: str) -> bool:
    """Whether the syllable only asks or joins; a plain syllable counts when its accented form would."""
    key = accented(syllable)
    return key in _FUNCTION_WORDS or (key == folded(key) and key in _FOLDED_FUNCTION_WORDS and len(key) <= 2)


def content_syllables(text: str) -> list[str]:
    """The accented keys of the syllables that carry meaning, in order."""
    return [accented(word) for word in syllables(text) if not is_function_word(word)]


def topic_weights(words: Sequence[str]) -> list[float]:
    """How much each accented syllable counts towards the topic.

    0 for function words and for what frames the question, little for asking nouns, half for relations, 1 for
    everything else. Phrases decide: "tổ chức" is light in "tổ chức lễ", "tổ" alone is not.
    """
    phrases, longest = _light_phrases()
    weights = [0.0 if is_function_word(word) else 1.0 for word in words]
    place = 0
    while place < len(words):
        for length in range(min(longest, len(words) - place), 0, -1):
            light = phrases.get(tuple(words[place : place + length]))
            if light is not None:
                weights[place : place + length] = [light] * length
                place += length - 1
                break
        place += 1
    return weights


def is_light_phrase(words: Sequence[str]) -> bool:
    """Whether accented syllables are an expression that asks, frames or joins: "đòi hỏi"."""
    return tuple(words) in _light_phrases()[0]


def topic_size(text: str) -> int:
    """How many syllables of the text carry a topic by themselves."""
    return sum(weight == 1.0 for weight in topic_weights([accented(word) for word in syllables(text)]))
