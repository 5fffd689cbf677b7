"""Every sentence the assistant says of its own accord."""

from __future__ import annotations

from bot.understanding.small_talk import SmallTalk

WHAT_I_DO = (
    "Tôi tra cứu các văn bản về thi đua, khen thưởng: phong trào, thời hạn, cơ quan phụ trách, tiêu chuẩn, và luôn kèm"
    " trích dẫn nguyên văn."
)

SMALL_TALK_REPLIES: dict[SmallTalk, str] = {
    SmallTalk.GREETING: f"Xin chào! {WHAT_I_DO} Mời anh/chị đặt câu hỏi.",
    SmallTalk.THANKS: "Không có gì ạ. Anh/chị cần tra cứu gì thêm, cứ hỏi.",
    SmallTalk.FAREWELL: "Chào anh/chị, hẹn gặp lại.",
    SmallTalk.IDENTITY: f"Tôi là trợ lý tra cứu thi đua, khen thưởng. {WHAT_I_DO}",
    SmallTalk.INSULT: "Tôi xin lỗi nếu câu trả lời chưa được như ý. Anh/chị thử hỏi cụ thể hơn, tôi sẽ tìm lại.",
    SmallTalk.ENGLISH: "Tôi chỉ trả lời được câu hỏi bằng tiếng Việt từ các văn bản tiếng Việt. Mời anh/chị hỏi lại.",
}

EXAMPLE_QUESTIONS = (
    "Tháng này có gì đến hạn?",
    "Những phong trào thi đua nào đang diễn ra?",
    "Lao động tiên tiến cần đạt những gì?",
)

NOT_FOUND = "Không tìm thấy nội dung này trong tài liệu."
NEAREST = "Nội dung gần nhất:"


def not_stated(what: str) -> str:
    """The documents speak of the thing, but not of this."""
    return f"Tài liệu không nêu {what}."


def no_such_document(number: str) -> str:
    return f"Không tìm thấy văn bản “{number}” trong tài liệu."
