"""What the room of reminders says on Telegram."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

COMMAND_REMIND = "Nhắc việc hằng tuần: bật, tắt, chọn giờ"
COMMAND_SEND = "Gửi nhắc việc ngay"
COMMAND_ANNOUNCE = "Gửi thông báo cho mọi người"

CARD_TITLE = "Nhắc việc hằng tuần"
CARD_ON, CARD_OFF = "Đang bật", "Đang tắt"
CARD_LOST = "Đang ngừng vì lần trước không gửi được: {reason}. Bấm “Bật nhắc” để nhận lại."
CARD_NEXT = "Kỳ tới: {moment}"
CARD_UNITS = "Đơn vị: {units}"
CARD_NO_UNIT = "chưa chọn (nhận việc của mọi đơn vị)"
CARD_HORIZON = "Nhìn trước: {days} ngày"
CARD_LEADS = "Nhắc thêm trước hạn: {days} ngày"
CARD_NO_LEADS = "Nhắc thêm trước hạn: không"
CARD_QUIET = "Giờ yên lặng: {start}–{end} (tin vẫn đến, không kêu)"
CARD_NO_QUIET = "Giờ yên lặng: không có"
CARD_HINT = "Gõ giờ khác cũng được, ví dụ: /nhac thứ 6 9h15"

TURN_ON, TURN_OFF = "Bật nhắc", "Tắt nhắc"
SEE_NOW = "Xem thử"
CHOOSE_DAY, CHOOSE_TIME = "Đổi ngày", "Đổi giờ"
CHOOSE_UNITS, CHOOSE_HORIZON = "Đơn vị", "Nhìn trước"
CHOOSE_LEADS, CHOOSE_QUIET = "Nhắc thêm", "Giờ yên lặng"
BACK = "‹ Xong"
CHOSEN = "✓ "
NEXT_PAGE = "Xem tiếp ›"
OFFICE_DEFAULT = "Như cơ quan ({shown})"
NO_QUIET = "Không có"
DAYS = "{days} ngày"

ASK_DAY = "Nhận nhắc việc vào ngày nào?"
ASK_TIME = "Nhận lúc mấy giờ? Giờ khác: gõ /nhac 9h15"
ASK_UNITS = (
    "Anh/chị theo dõi việc của đơn vị nào? Chọn được nhiều. Không thấy thì gõ: /nhac đơn vị Phòng Nội vụ"
)
ASK_HORIZON = "Xem việc đến hạn trong bao nhiêu ngày tới?"
ASK_LEADS = "Nhắc thêm trước ngày hết hạn bao nhiêu ngày? Chỉ việc của đơn vị mình và việc chung."
ASK_QUIET = "Giờ nào tin đến không kêu chuông?"
NO_UNITS_KNOWN = "Văn bản chưa nêu đơn vị nào. Gõ: /nhac đơn vị Phòng Nội vụ"

TURNED_ON = "Đã bật. Kỳ tới: {moment}."
TURNED_OFF = "Đã tắt. Muốn nhận lại: /nhac."
GROUP_ADMINS_ONLY = "Trong nhóm, chỉ người quản trị trợ lý đổi được việc này."
NOT_UNDERSTOOD = "Tôi chưa hiểu “{words}”. Ví dụ: /nhac thứ 6 9h15, /nhac tắt, /nhac đơn vị Phòng Nội vụ."
NO_DEADLINE = "Mốc này không còn trong văn bản; có thể văn bản đã được thay."
NOTHING_NOW = "Lúc này không có việc nào để nhắc."
CALENDAR_CAPTION = "Mở tệp này để đưa các mốc vào lịch điện thoại."
NEXT_YEAR_CAPTION = "Các việc định kỳ năm {year}."
NOTHING_NEXT_YEAR = "Văn bản không nêu việc định kỳ nào."
CALENDAR_FILE, NEXT_YEAR_FILE = "nhac-viec.ics", "dinh-ky-{year}.ics"
UNIT_WORDS = ("don vi", "co quan")

SAMPLE = "Mẫu tin (mỗi đơn vị thấy việc của mình trước):"
NOTHING_TO_SEND = "Hôm nay mọi người đăng ký đều đã nhận nhắc việc; không còn ai để gửi."
NOBODY_SUBSCRIBED = "Chưa có ai đăng ký nhắc việc."
SEND_QUESTION = "Gửi nhắc việc ngay cho {count} nơi?"
SENT_TODAY = "{count} nơi đã nhận hôm nay sẽ không nhận lại."
ANNOUNCE_HOW = "Gõ nội dung ngay sau lệnh, ví dụ: /thongbao Chiều mai họp Hội đồng thi đua lúc 14h."
ANNOUNCE_TOO_LONG = "Thông báo dài quá {limit} ký tự, xin rút gọn."
ANNOUNCE_TITLE = "Thông báo"
ANNOUNCE_QUESTION = "Gửi thông báo trên cho {count} nơi? Chọn đơn vị nếu chỉ gửi một số nơi."
SEND_BUTTON = "Gửi cho {count} nơi"
CANCEL_BUTTON = "Thôi"
CANCELLED = "Đã thôi, không gửi gì."
EXPIRED = "Nút này đã dùng hoặc đã cũ. Gõ lại lệnh nếu vẫn muốn gửi."
PROGRESS = "Đang gửi: {done}/{total}"
DONE = "Đã gửi xong."
UNFINISHED = "Còn {count} tin đang chờ gửi lại; tôi sẽ gửi tiếp và báo cáo."
RESENT = "Sẽ gửi lại {count} tin."
NOTHING_TO_RESEND = "Không còn tin nào trong diện này."


def leads(days: Sequence[int]) -> str:
    """ "7 và 1"."""
    ordered = sorted(days, reverse=True)
    return " và ".join(filter(None, (", ".join(map(str, ordered[:-1])), str(ordered[-1]))))


def hour(time: datetime.time) -> str:
    return f"{time:%H:%M}"
