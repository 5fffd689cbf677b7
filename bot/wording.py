"""Every sentence the assistant says of its own accord."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from bot.understanding.small_talk import SmallTalk

STATUS_NAMES = {"in-force": "còn hiệu lực", "expired": "hết hiệu lực", "replaced": "đã bị thay thế"}

WHAT_I_DO = (
    "Tôi tra cứu các văn bản về thi đua, khen thưởng: phong trào, thời hạn, cơ quan phụ trách, tiêu chuẩn,"
    " và luôn kèm"
    " trích dẫn nguyên văn."
)

_SMALL_TALK_REPLIES: dict[SmallTalk, str] = {
    SmallTalk.GREETING: f"Xin chào! {WHAT_I_DO} Mời anh/chị đặt câu hỏi.",
    SmallTalk.THANKS: "Không có gì ạ. Anh/chị cần tra cứu gì thêm, cứ hỏi.",
    SmallTalk.ASSENT: "Vâng. Anh/chị cần tra cứu gì thêm, cứ hỏi.",
    SmallTalk.WRITING: "Tôi chỉ tra cứu, chưa soạn thảo thay anh/chị được. Anh/chị có thể hỏi căn cứ, số"
    " liệu, tiêu chuẩn hay thời hạn cần đưa vào văn bản.",
    SmallTalk.TRANSLATION: "Tôi chỉ tra cứu, không dịch văn bản.",
    SmallTalk.FILE: "Tôi không gửi được tệp. Mỗi câu trả lời ghi rõ văn bản, mục và trang để anh/chị mở bản"
    " gốc.",
    SmallTalk.FAREWELL: "Chào anh/chị, hẹn gặp lại.",
    SmallTalk.IDENTITY: f"Tôi là trợ lý tra cứu thi đua, khen thưởng. {WHAT_I_DO}",
    SmallTalk.INSULT: "Tôi xin lỗi nếu câu trả lời chưa được như ý. Anh/chị thử hỏi cụ thể hơn, tôi sẽ tìm"
    " lại.",
    SmallTalk.NUMBER: "Tôi chưa rõ anh/chị muốn hỏi gì. Anh/chị gõ giúp cả câu hỏi, như các câu dưới đây.",
    SmallTalk.ENGLISH: "Tôi chỉ trả lời được câu hỏi bằng tiếng Việt từ các văn bản tiếng Việt. Mời anh/chị"
    " hỏi lại.",
}

WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")


def small_talk_reply(sort: SmallTalk, today: datetime.date) -> str:
    """What is said to a turn that asks nothing of the documents."""
    if sort is SmallTalk.TODAY:
        return f"Hôm nay là {WEEKDAYS[today.weekday()]}, ngày {today.day}/{today.month}/{today.year}."
    return _SMALL_TALK_REPLIES[sort]


EXAMPLE_QUESTIONS = (
    "Tháng này có gì đến hạn?",
    "Những phong trào thi đua nào đang diễn ra?",
    "Lao động tiên tiến cần đạt những gì?",
)

NOT_FOUND = "Không tìm thấy nội dung này trong tài liệu."
NEAREST = "Nội dung gần nhất:"
# What nobody can look up.
UNREAD = "Chưa rõ “{word}” là viết tắt của gì; mời anh/chị gõ đầy đủ."
# After a yes to "còn hiệu lực không?": no document says the opposite, which is not the same as knowing.
NOT_REPLACED_AS_FAR_AS_TOLD = "Tài liệu không nêu văn bản nào thay thế."
# After a yes that rests on one condition among others.
ONE_CONDITION = "(Xét riêng điều kiện này; các điều kiện khác cũng phải đạt.)"
WHICH_MATTER = "Chưa rõ câu hỏi về việc nào; mời anh/chị nêu tên việc, phong trào hoặc văn bản."
WHICH_DOCUMENT = "Chưa rõ câu hỏi về văn bản nào; mời anh/chị nêu số hoặc tên đầy đủ của văn bản."
FEWER_LISTED = "Dưới “{heading}” tài liệu chỉ nêu {count} mục."
NOT_STATED_THERE = "Tài liệu không nêu, chỉ ghi:"
STATED = "tài liệu nêu:"
NOT_COMPULSORY = "Không bắt buộc"
ONLY_THIS = "Tài liệu không nêu đích xác như vậy, chỉ nêu:"
ONLY_AIMED = "Tài liệu chỉ nêu mục tiêu, không nêu kết quả:"
SAID_IN = "Nội dung này có ở:"
SHARED_TASKS = "Nhiệm vụ giao chung cho nhiều đơn vị:"
EACH_IN_TIME = "Thời hạn của từng nơi:"
WHO_DECIDES = "Những người có thẩm quyền quyết định:"
ALSO_SHARED_TASKS = "Ngoài ra có {count} nhiệm vụ giao chung cho nhiều đơn vị."


def awards_for(audience: str) -> str:
    return f"Danh hiệu, hình thức khen thưởng dành cho {audience}:"


def no_task_of_its_own(body: str) -> str:
    """The documents charge everybody with something, this one with nothing."""
    return f"Tài liệu không nêu nhiệm vụ riêng của {body}."


def not_stated(what: str, *, unclear: bool = False) -> str:
    """The documents speak of the thing, but not of this, or not so that it could be told for sure."""
    return f"Tài liệu không nêu {'rõ ' if unclear else ''}{what}."


def stated_of(thing: str, told: str, what: str = "") -> str:
    """What the documents do state of the thing asked about."""
    return f"Về {thing}, tài liệu nêu{f' {what}' if what else ''}: {told}"


def not_stated_of(thing: str) -> str:
    """One of several things asked about of which the documents do not say it."""
    return f"Tài liệu không nêu điều này về {thing}."


def in_power_of(holder: str, other: str = "") -> str:
    """What somebody may award, without what another may as well."""
    apart = f", không thuộc thẩm quyền của {other}" if other else ""
    return f"Thuộc thẩm quyền của {holder}{apart}:"


def not_in_power_of(holder: str) -> str:
    """What somebody may not award."""
    return f"Không thuộc thẩm quyền của {holder}:"


def as_condition(award: str, requirement: str, condition: str) -> str:
    """One of the conditions of an award, all of which hold unless `requirement` says otherwise."""
    return f"tiêu chuẩn của {award}{f' ({requirement})' if requirement else ''} – {condition}"


def as_one_condition(award: str, condition: str, whole: str = "") -> str:
    """A condition that may be met otherwise; `whole` says how it counts where that is one of several."""
    one = f"một tiêu chuẩn của {award} ({whole})" if whole else award
    return f"đây chỉ là một trong các cách đạt {one} – {condition}"


def without_condition(award: str, requirement: str, conditions: str) -> str:
    """That none of the conditions of an award is the one asked about."""
    return f"tiêu chuẩn của {award} không có điều kiện này, chỉ có ({requirement}): {conditions}"


def in_common(condition: str) -> str:
    """What has to be met beside any one of several conditions."""
    return f"điều kiện chung: {condition}"


def told_by_another(asked: str, told: str) -> str:
    """That the paper named says nothing of the matter, which another one rules on."""
    return f"(Nội dung này ở {told}, không có trong {asked}.)"


def stands_at(place: str, said: str) -> str:
    """What stands where an answer refers to: "(Phần I mục 2: …)"."""
    return f"({place[:1].upper()}{place[1:]}: {said})"


def set_apart_for(audiences: Sequence[str]) -> str:
    """Whom else an award has conditions for."""
    return f"Còn tiêu chuẩn riêng cho: {'; '.join(audiences)}."


def given_to(award: str, audience: str, conditions: str = "") -> str:
    """Whom an award is for, with what it demands of them."""
    return f"{award}, đối tượng: {audience}{f' – {conditions}' if conditions else ''}"


EQUAL = "Hai bên bằng nhau"


def difference(quantity: str) -> str:
    """How far apart two values are."""
    return f"Chênh nhau {quantity}"


def audiences_of(award: str) -> str:
    return f"{award} – dành cho:"


def ranks_of(number: int, award: str) -> str:
    return f"{award} có {number} hạng:"


def kinds_of(number: int, kind: str) -> str:
    return f"{number} {kind.lower()} được nêu thành quy định riêng:"


def no_such_document(number: str) -> str:
    return f"Không tìm thấy văn bản “{number}” trong tài liệu."


def held_documents(count: int) -> str:
    """Over the list of what answers are taken from."""
    return f"Tôi trả lời từ {count} văn bản:"


def not_divided(title: str, unit: str) -> str:
    return f"{title} không chia thành {unit}."


def place_in(section: str, page: int | None, title: str) -> str:
    """Where something stands, so that a person can open it."""
    leaf = f"trang {page}, {title}" if page else title
    return f"{section} – {leaf}" if section else leaf


def days_left(days: int) -> str:
    """How far off a day is: negative numbers have gone by."""
    if days < 0:
        return "(Đã qua.)"
    return f"(Còn {days} ngày.)" if days else "(Hôm nay.)"


def days_until(day: datetime.date, today: datetime.date) -> str:
    """How far off the first day of a month or longer period is."""
    return f"(Còn {(day - today).days} ngày nữa là đến {day:%d/%m/%Y}.)"


def no_longer_in_force(name: str, status: str, successor: str | None) -> str:
    """A warning under an answer that rests on a document which has ended."""
    ended = "đã bị thay thế" if status == "replaced" else "đã hết hiệu lực"
    return f"Lưu ý: {name} {ended}{f', thay bằng {successor}' if successor else ''}."


def only_for(those: str) -> str:
    """A note under a rule that holds for nobody else: "ngành Nội vụ", "Thanh niên xung phong"."""
    return f"(Đây là quy định riêng đối với {those}.)"


# Whatever the day is, they have an answer.
ASK_WHICH_DOCUMENTS = "Có những văn bản nào?"
ASK_WHICH_CAMPAIGNS = "Có những phong trào thi đua nào?"


def ask_for_day(title: str) -> str:
    return f"{title[:1].upper()}{title[1:].rstrip(' .;,')} khi nào?"


def ask_for_tasks(body: str) -> str:
    return f"{body} có nhiệm vụ gì?"


def ask_for_share(target: str) -> str:
    return f"{target} đạt bao nhiêu phần trăm?"


def ask_for_meaning(term: str) -> str:
    return f"{term} là gì?"


def ask_for_criteria(name: str) -> str:
    return f"{name} cần đạt những gì?"


def note_contradiction(message: str) -> str:
    """Two documents disagree; `message` says which and how."""
    return f"Lưu ý: {message}"
