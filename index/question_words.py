"""Words people ask with. Official documents hardly use them, so the corpus cannot teach them.

Everyday phrases, written down from the language, not from any document or test question.
"""

from __future__ import annotations

from index.common_phrases import COMMON_PHRASES

# Phrases, so that each word is known with its neighbours: "nao" alone could be "não", "náo", "nạo".
QUESTION_PHRASES = (
    "khi nào", "lúc nào", "ngày nào", "tháng nào", "năm nào", "quý nào", "đợt nào", "thời gian nào",
    "thời điểm nào", "giai đoạn nào", "nơi nào", "chỗ nào", "những đâu", "hôm nào", "ở đâu", "từ đâu",
    "đến đâu", "nằm ở đâu", "cái nào", "loại nào", "văn bản nào", "tài liệu nào", "quyết định nào",
    "kế hoạch nào", "điều nào", "khoản nào", "nghị định nào", "thông tư nào", "luật nào", "báo cáo nào",
    "cơ quan nào", "đơn vị nào", "tổ chức nào", "địa phương nào", "phòng nào", "ban nào", "xã nào",
    "huyện nào", "người nào", "cá nhân nào", "tập thể nào", "phong trào nào", "danh hiệu nào",
    "hình thức nào", "tiêu chí nào", "tiêu chuẩn nào", "trường hợp nào", "đối tượng nào", "nội dung nào",
    "nhiệm vụ nào", "mức nào", "cách nào", "những ai", "ai là", "ai chủ trì", "ai ký", "ai phụ trách",
    "ai chịu trách nhiệm", "ai có thẩm quyền", "là ai", "cho ai", "do ai", "của ai", "bởi ai",
    "là gì", "gì không",
    "những gì", "cái gì", "làm gì", "cần gì", "gồm gì", "gồm những gì", "gì về", "nội dung gì",
    "giấy tờ gì", "việc gì", "điều gì", "có gì", "gọi là gì", "nói gì", "quy định gì", "tên gì", "thế nào",
    "như thế nào", "ra sao", "làm sao", "vì sao", "tại sao", "sao lại", "bao nhiêu", "bao nhiêu tiền",
    "bao nhiêu người", "bao nhiêu phần trăm", "bao lâu", "bao giờ", "bao xa", "là bao nhiêu",
    "được bao nhiêu", "mấy", "mấy ngày", "mấy người", "mấy loại", "có mấy", "ngày mấy", "tháng mấy",
    "lần thứ mấy", "thứ mấy", "có phải", "phải không", "đúng không", "có đúng không", "được không",
    "có được không", "có thể không", "không ạ", "chưa ạ", "hay không", "hay chưa", "đã có chưa",
    "đúng hay sai", "có hay không", "cho tôi hỏi", "cho tôi biết", "cho em hỏi", "cho hỏi", "tôi muốn hỏi",
    "tôi muốn biết", "tôi cần", "xin hỏi", "hãy cho biết", "hãy nêu", "hãy liệt kê", "liệt kê", "nêu rõ",
    "giải thích", "tóm tắt", "giúp tôi", "giúp em", "tìm giúp", "hạn nộp", "hạn cuối", "hạn chót",
    "thời hạn", "hết hạn", "đến hạn", "sắp đến hạn", "khi nào nộp", "nộp ở đâu", "nộp hồ sơ", "nộp báo cáo",
    "gửi về đâu", "gửi cho ai", "trước ngày nào", "chậm nhất", "muộn nhất", "tuần này", "tuần tới",
    "tuần sau", "tháng này", "tháng tới", "tháng sau", "năm nay", "năm ngoái", "hôm nay", "ngày mai",
    "hiện nay", "bây giờ", "còn lại", "còn bao lâu", "thì sao", "vậy", "thế còn", "còn gì nữa",
    "đang diễn ra", "đang thực hiện", "đang triển khai", "đang có", "đang còn", "đang làm", "còn hiệu lực",
    "hết hiệu lực", "có hiệu lực", "sắp tới", "sắp diễn ra", "sắp hết", "sắp có", "thì phải",
    "thì phải làm", "thì có", "thì được", "thì bị", "thì cần", "thì ai", "thì khi nào", "thì bao lâu",
    "thì bao nhiêu", "thì nộp", "thì làm", "thì cấp nào", "nếu không thì", "nếu có thì", "vậy thì",
    "xong thì", "rồi thì", "thì mới", "thì đến", "thì mấy", "thì như thế nào", "khi đó thì", "còn thì",
    "mà không", "mà có", "mà chưa", "mà sao", "nhưng mà", "là vì", "nói về", "nói rõ", "nói đến",
    "nói chuyện", "nói thêm", "ở chỗ nào", "hồi nào", "hồi đó", "bên nào", "cấp nào", "người ký",
    "ký ngày nào", "ký khi nào", "ký chưa", "ký ban hành", "cần mang", "cần làm", "cần đạt", "cần có",
    "cần những gì", "cần phải", "đủ điều kiện", "đủ chưa", "kể đủ", "đã làm", "đã nộp", "đã có", "đã được",
    "đã hết", "chưa có", "chưa nộp", "chưa được", "bị phạt", "bị mất", "bị hủy", "bị trễ", "bị trừ",
    "xin nghỉ", "xin phép", "nghỉ phép", "nghỉ mấy ngày", "anh chị", "anh ơi", "chị ơi", "em ơi", "bạn ơi",
    "vậy anh", "vậy chị", "vậy em", "hả anh", "hả em", "hả bạn", "nhỉ", "nhé", "à", "ạ", "dạ", "với ạ",
    "nha", "giùm", "giùm em", "giúp mình", "giúp với", "cho mình hỏi", "mình hỏi", "mình cần", "bên mình",
    "của mình", "huyện mình", "xã mình", "cơ quan mình", "tụi mình", "chúng tôi", "chúng ta", "chúng em",
    "cho tôi xem", "cho xem", "xem ở đâu", "xem thêm", "tìm ở đâu", "lấy ở đâu", "gửi ở đâu", "đọc ở đâu",
    "tải ở đâu", "mẫu nào", "biểu mẫu", "mất bao lâu", "mất bao nhiêu", "trong bao lâu", "kéo dài bao lâu",
    "bắt đầu", "bắt đầu khi nào", "kết thúc", "kết thúc khi nào", "từ khi nào", "đến khi nào", "từ bao giờ",
    "đến bao giờ", "còn những gì", "còn ai", "còn ở", "còn được", "thêm gì", "gì thêm", "và thêm",
    "khác nhau", "giống nhau", "khác gì", "so với", "hơn", "nhiều nhất", "ít nhất", "cao nhất", "thấp nhất",
    "lớn nhất", "mức thưởng", "tiền thưởng", "được thưởng", "thưởng bao nhiêu", "được mời", "được tặng",
    "được cấp", "được xét", "được nhận", "máy tính", "điện thoại", "số điện thoại", "địa chỉ",
    "giá bao nhiêu", "mua ở đâu", "bán ở đâu", "làm thế nào", "cách làm", "cách tính", "cách nộp",
    "cách viết", "hướng dẫn", "thủ tục", "giấy tờ", "hồ sơ gồm", "con tôi", "cho con", "con em", "gia đình",
    "vợ chồng", "nước nào", "thành phố nào", "tỉnh nào", "so sánh", "có nhiệm vụ gì", "có trách nhiệm gì",
    "tiền thưởng là mấy", "nổi bật nhất",
    "giáp những đâu", "giáp đâu", "là do đâu", "dựa vào đâu", "nhằm mục đích gì", "nhằm làm gì",
    "để làm gì", "mỗi cái", "mỗi bên", "mỗi đợt", "mỗi cấp", "những nơi nào", "các nơi", "nơi nào được",
    "kể tên", "kể lần lượt", "kể hết", "kể ra", "kể giúp", "ai chấm", "do ai chấm", "kế hoạch mấy",
    "quyết định mấy", "vậy còn", "đồng chí đó", "người đó", "ông đó", "kế hoạch đó", "văn bản đó",
    "quyết định đó", "báo cáo đó", "phong trào đó", "đợt đó", "việc đó", "cái đó", "hôm đó", "đó là ai",
    "đó là gì", "đợt này", "lần này", "kế hoạch này", "phong trào này", "họp mấy lần",
    "bao lâu họp một lần", "họp ở đâu", "cần giấy tờ gì", "đứng ra", "ai đứng ra", "giữ chức vụ gì",
    "chức vụ gì", "mấy điểm", "số mấy", "báo cáo này", "kế hoạch số mấy", "quyết định số mấy",
    "văn bản số mấy", "giữ chức gì", "lấy ngày nào", "là hôm nào",
    "ai tặng", "do ai tặng", "ai trao", "ai công nhận", "do ai công nhận", "cấp nào công nhận",
    "ai quyết định", "do ai quyết định", "ai duyệt", "ai phê duyệt", "ai thẩm định", "ai đề nghị",
    "từ tháng mấy", "đến tháng mấy", "chi bao nhiêu", "được chi bao nhiêu",
)  # fmt: skip

# Said in almost every question and telling nothing about what is asked for. Compared with their
# diacritics, because "thì" asks and "thi" (in "thi đua") does not.
_ASKING = frozenset(
    (
        "nào gì ai đâu sao mấy bao nhiêu thế vậy ạ hỏi hãy xin là có không được phải chưa hay thì"
        " mà và của các những cho về với ở tại bị do khi trong theo tôi em nêu biết"
    ).split()
)


# What a corpus does not say it may still be asked.
PHRASES = (*QUESTION_PHRASES, *COMMON_PHRASES)


def is_question_word(syllable: str) -> bool:
    """Whether the accented syllable belongs to the asking and not to what is asked for."""
    return syllable in _ASKING
