"""Words people ask with. Official documents hardly use them, so the corpus cannot teach them."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

# Phrases, so that each word is known with its neighbours: "nao" alone could be "não", "náo", "nạo".
QUESTION_PHRASES = (
    "khi nào", "lúc nào", "ngày nào", "tháng nào", "năm nào", "quý nào", "đợt nào", "thời gian nào",
    "thời điểm nào", "giai đoạn nào", "nơi nào", "chỗ nào", "ở đâu", "từ đâu", "đến đâu", "nằm ở đâu",
    "cái nào", "loại nào", "văn bản nào", "tài liệu nào", "quyết định nào", "kế hoạch nào", "điều nào",
    "khoản nào", "nghị định nào", "thông tư nào", "luật nào", "báo cáo nào", "cơ quan nào", "đơn vị nào",
    "tổ chức nào", "địa phương nào", "phòng nào", "ban nào", "xã nào", "huyện nào", "người nào",
    "cá nhân nào", "tập thể nào", "phong trào nào", "danh hiệu nào", "hình thức nào", "tiêu chí nào",
    "tiêu chuẩn nào", "trường hợp nào", "đối tượng nào", "nội dung nào", "nhiệm vụ nào", "mức nào",
    "cách nào", "những ai", "ai là", "ai chủ trì", "ai ký", "ai phụ trách", "ai chịu trách nhiệm",
    "ai có thẩm quyền", "là ai", "cho ai", "do ai", "của ai", "là gì", "gì không", "những gì", "cái gì",
    "làm gì", "cần gì", "gồm gì", "gồm những gì", "gì về", "nội dung gì", "giấy tờ gì", "việc gì",
    "điều gì", "có gì", "gọi là gì", "nói gì", "quy định gì", "tên gì", "thế nào", "như thế nào",
    "ra sao", "làm sao", "vì sao", "tại sao", "sao lại", "bao nhiêu", "bao nhiêu tiền",
    "bao nhiêu người", "bao nhiêu phần trăm", "bao lâu", "bao giờ", "bao xa", "là bao nhiêu",
    "được bao nhiêu", "mấy", "mấy ngày", "mấy người", "mấy loại", "có mấy", "ngày mấy", "tháng mấy",
    "lần thứ mấy", "thứ mấy", "có phải", "phải không", "đúng không", "có đúng không", "được không",
    "có được không", "có thể không", "không ạ", "chưa ạ", "hay không", "hay chưa", "đã có chưa",
    "đúng hay sai", "có hay không", "cho tôi hỏi", "cho tôi biết", "cho em hỏi", "cho hỏi",
    "tôi muốn hỏi", "tôi muốn biết", "tôi cần", "xin hỏi", "hãy cho biết", "hãy nêu", "hãy liệt kê",
    "liệt kê", "nêu rõ", "giải thích", "tóm tắt", "giúp tôi", "giúp em", "tìm giúp", "hạn nộp",
    "hạn cuối", "hạn chót", "thời hạn", "hết hạn", "đến hạn", "sắp đến hạn", "khi nào nộp", "nộp ở đâu",
    "nộp hồ sơ", "nộp báo cáo", "gửi về đâu", "gửi cho ai", "trước ngày nào", "chậm nhất", "muộn nhất",
    "tuần này", "tuần tới", "tuần sau", "tháng này", "tháng tới", "tháng sau", "năm nay", "năm ngoái",
    "hôm nay", "ngày mai", "hiện nay", "bây giờ", "còn lại", "còn bao lâu", "thì sao", "vậy", "thế còn",
    "còn gì nữa",
)  # fmt: skip

# Said in almost every question and telling nothing about what is asked for. Compared with their
# diacritics, because "thì" asks and "thi" (in "thi đua") does not.
_ASKING = frozenset(
    (
        "nào gì ai đâu sao mấy bao nhiêu thế vậy ạ hỏi hãy xin là có không được phải chưa hay thì"
        " mà và của các những cho về với ở tại bị do khi trong theo tôi em nêu biết"
    ).split()
)


def phrase_syllables() -> Counter[str]:
    """How often each accented syllable stands in the phrases."""
    return Counter(syllable for phrase in QUESTION_PHRASES for syllable in phrase.split())


def phrase_pairs() -> Counter[tuple[str, str]]:
    """How often each pair of neighbouring syllables stands in the phrases."""
    return Counter(pair for phrase in QUESTION_PHRASES for pair in pairwise(phrase.split()))


def is_question_word(syllable: str) -> bool:
    """Whether the accented syllable belongs to the asking and not to what is asked for."""
    return syllable in _ASKING
