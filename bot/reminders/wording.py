"""What reminders say, in one place; written to be read on a telephone."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence

from bot.reminders.agenda import Urgency
from bot.reminders.letters import Fate, Kind
from bot.times import calendar_name
from bot.wording import WEEKDAYS

SECTION_OTHERS = "Việc chung và của đơn vị khác"
EARLY_TITLE = "Sắp đến hạn"
NO_UNIT = "Chọn đơn vị trong /nhac để việc của mình lên đầu."
PRESS_A_NUMBER = "Bấm số để xem câu trích."
# Shown when something is not confirmed: a reader must be able to tell.
PRESS_TO_CHECK = "✓ đã có người duyệt; còn lại do máy đọc, bấm số để xem câu trích."
TENTATIVE = "dự kiến"
RECURRING = "định kỳ"
CONFIRMED = "✓"

CALENDAR_BUTTON = "Tệp lịch"
SETTINGS_BUTTON = "Đổi hoặc tắt nhắc"
REPORT_TITLES: Mapping[Kind, str] = {
    "weekly": "Nhắc việc hằng tuần",
    "early": "Nhắc trước hạn",
    "announcement": "Thông báo",
    "question": "Hỏi đăng ký nhắc việc",
    "report": "Báo cáo",
}
FATES: Mapping[Fate, str] = {
    "pending": "Chờ gửi",
    "sending": "Đang gửi",
    "sent": "Đã gửi",
    "empty": "Không có việc, không gửi",
    "unknown": "Không rõ đã đến chưa",
    "unreachable": "Không gửi được (đã chặn bot hoặc xóa tài khoản)",
    "refused": "Telegram không nhận",
    "moved": "Nhóm đã đổi địa chỉ",
    "late": "Bỏ vì đã quá muộn",
}
UNKNOWN_EXPLAINED = (
    "“Không rõ” là tin đã gửi đi nhưng đứt mạng trước khi có hồi âm."
    " Bot không tự gửi lại, để không ai nhận hai lần."
)
NEWCOMER = "Anh/chị có muốn được nhắc việc không?"
YES_BUTTON, NO_BUTTON = "Có, nhắc tôi", "Không"
RESEND_BUTTON = "Gửi lại tin không rõ"


def day(date: datetime.date, today: datetime.date) -> str:
    """ "thứ Hai 03/08"; the year is said when it is another one."""
    year = f"/{date.year}" if date.year != today.year else ""
    return f"{WEEKDAYS[date.weekday()]} {date:%d/%m}{year}"


def moment(time: datetime.datetime, today: datetime.date) -> str:
    """ "thứ Hai 03/08, 07:30"."""
    return f"{day(time.date(), today)}, {time:%H:%M}"


def distance(date: datetime.date, today: datetime.date) -> str:
    """ "còn 5 ngày", "hôm nay", "quá hạn 3 ngày"."""
    days = (date - today).days
    if days < 0:
        return f"quá hạn {-days} ngày"
    return ("hôm nay", "ngày mai")[days] if days < 2 else f"còn {days} ngày"


def span(first: datetime.date, last: datetime.date, today: datetime.date) -> str:
    """When something falls, and how far off its last day is."""
    return f"{_days(first, last, today)}, {distance(last, today)}"


def newcomer_explained(schedule_time: datetime.time, weekday: int) -> str:
    return (
        f"Tôi gửi vào {WEEKDAYS[weekday]} hằng tuần, {schedule_time:%H:%M}: việc quá hạn, việc trong tuần"
        " và việc sắp tới, kèm văn bản và câu trích. Đổi hoặc tắt lúc nào cũng được: /nhac."
    )


NOBODY = "Chưa có ai đăng ký nhận nhắc việc."
DUE_NOW = "Đã đến giờ: lệnh --send sẽ gửi tin này."
NOTHING_SENT = "(Không có việc, không gửi gì.)"
NOTHING_OWED = "Không có tin nào đến giờ gửi."
SOMEBODY_SENDS = "Bot hoặc một lệnh khác đang gửi; lệnh này không gửi gì để không ai nhận hai lần."


def recipient(name: str, chat: str) -> str:
    return f"{name} ({chat})"


def not_due(following: datetime.datetime, today: datetime.date) -> str:
    return f"Chưa đến giờ; kỳ tới {moment(following, today)}. Nếu gửi lúc này, tin sẽ là:"


def still_pending(number: int) -> str:
    return f"Còn {number} tin chưa gửi được; bot hoặc lần chạy sau sẽ gửi tiếp."


def week(today: datetime.date) -> str:
    """ "tuần 03/08 – 09/08"."""
    monday = today - datetime.timedelta(days=today.weekday())
    return f"tuần {monday:%d/%m} – {monday + datetime.timedelta(days=6):%d/%m}"


def weekly_title(today: datetime.date) -> str:
    return f"Nhắc việc {week(today)}"


def section_of(units: Sequence[str]) -> str:
    return f"Việc của {', '.join(units)}"


def urgency_title(urgency: Urgency, horizon_days: int) -> str:
    titles = {"overdue": "Đã quá hạn", "this_week": "Tuần này", "ahead": f"Trong {horizon_days} ngày tới"}
    return titles[urgency]


def counts(overdue: int, this_week: int, ahead: int) -> str:
    """ "1 quá hạn · 2 tuần này · 5 sắp tới"."""
    parts = ((overdue, "quá hạn"), (this_week, "tuần này"), (ahead, "sắp tới"))
    return " · ".join(f"{number} {word}" for number, word in parts if number)


def nothing_due(horizon_days: int) -> str:
    return f"Không có việc nào đến hạn trong {horizon_days} ngày tới."


def nothing_own(units: Sequence[str]) -> str:
    return f"Không có việc nào nêu tên {', '.join(units)}."


def more(left: int) -> str:
    return f"Xem tiếp {left} việc"


def next_year_line(year: int) -> str:
    return f"Cuối năm: bấm nút dưới để lấy lịch các việc định kỳ năm {year}."


def next_year_button(year: int) -> str:
    return f"Lịch định kỳ năm {year}"


def no_trusted_deadlines(doubtful: int, undated: int) -> str:
    """Why nobody was reminded of anything."""
    if not doubtful and not undated:
        return (
            "Chưa gửi nhắc việc: không đọc được mốc thời hạn nào trong văn bản đã nạp."
            " Kiểm tra bằng lệnh: thidua documents."
        )
    found = " và ".join(
        part
        for number, part in (
            (doubtful, f"{doubtful} mốc máy đọc chưa chắc"),
            (undated, f"{undated} mốc chưa rõ ngày"),
        )
        if number
    )
    return (
        f"Chưa gửi nhắc việc: chưa có mốc nào đủ tin cậy, chỉ có {found}."
        " Duyệt bằng lệnh: thidua deadlines --review."
    )


def unreadable_documents(message: str, remedy: str) -> str:
    return f"Chưa gửi được nhắc việc: {message} {remedy} Bot sẽ tự thử lại."


LATE_EXPLAINED = "Máy hoặc mạng ngừng quá lâu nên bỏ các tin này. Gửi bù: /phatnhac."


def group_moved(name: str, address: str) -> str:
    return (
        f"Nhóm “{name}” đã được Telegram đổi số định danh thành {address.partition(':')[2]}."
        " Sửa số này trong [telegram] groups của config.toml rồi chạy lại bot, kẻo nhóm không được nhắc nữa."
    )


def fate_line(fate: Fate, number: int, names: Sequence[str]) -> str:
    """ "Không rõ đã đến chưa: 2 (An, Bình)"."""
    shown = f" ({', '.join(names)})" if names else ""
    return f"{FATES[fate]}: {number}{shown}"


def report_title(kind: Kind, due: datetime.datetime, today: datetime.date) -> str:
    return f"{REPORT_TITLES[kind]} {moment(due, today)}"


def _days(first: datetime.date, last: datetime.date, today: datetime.date) -> str:
    if first == last:
        return day(last, today)
    if name := calendar_name(first, last, f"/{last.year}" if last.year != today.year else ""):
        return f"trong {name}"
    if first > today:
        return f"từ {first:%d/%m} đến {day(last, today)}"
    return f"đến {day(last, today)}"
