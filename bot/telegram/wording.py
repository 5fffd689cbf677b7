"""Everything the Telegram channel says of its own accord, so that it can be read and changed as a whole."""

from __future__ import annotations

WELCOME = (
    "Xin chào {name}! Tôi tra cứu văn bản về thi đua, khen thưởng và luôn kèm trích dẫn nguyên văn. "
    "Cứ nhắn câu hỏi, gõ không dấu hay viết tắt đều được."
)
WELCOME_EXAMPLES = "Ví dụ"
WELCOME_UNIT = "Anh/chị công tác ở cơ quan nào? Bấm /settings để chọn, tôi sẽ nêu đúng việc của cơ quan mình."
WELCOME_PRIVACY = "Xem và xóa: /quyenriengtu."
HELP = (
    "Nhắn thẳng câu hỏi, ví dụ “han nop ho so khen thuong?”, hỏi nối tiếp cũng được. Trong nhóm: gọi tên tôi "
    "(@{bot}), trả lời tin của tôi, hoặc /hoi kèm câu hỏi. Tôi chưa nghe được giọng nói. "
    "Văn bản, kể cả bản quét và ảnh chụp gửi dưới dạng tệp, do người quản trị nạp."
)
HELP_COMMANDS = "Các lệnh"
PLACEHOLDER = "Nhập câu hỏi…"

STRANGER = (
    "Trợ lý này dành cho cán bộ đã được cấp quyền. Tin nhắn của anh/chị không được đọc và không được lưu."
)
STRANGER_PENDING = "Yêu cầu của anh/chị đang chờ người quản trị duyệt. Tôi sẽ nhắn ngay khi có kết quả."
STRANGER_REMEDY = (
    "Nếu có liên kết mời, hãy mở liên kết ấy; nếu không, bấm nút dưới đây. Mã của anh/chị: {number}."
)
ASK_TO_COME_IN = "Xin được sử dụng"
INVITATION_TAKEN = "Anh/chị đã được cấp quyền sử dụng."
INVITATION_REFUSED = (
    "Liên kết mời này không còn dùng được: đã hết hạn, hết lượt hoặc chép thiếu. Hãy xin liên kết mới, hoặc "
    "gửi yêu cầu tới người quản trị."
)
ADMINS_ONLY = "Lệnh này dành cho người quản trị."
PRIVATELY = "Việc này xin nhắn riêng với tôi: bấm @{bot} rồi gửi lại lệnh."
TOO_MANY = "Anh/chị nhắn nhanh quá, xin chờ một phút rồi hỏi tiếp."

UNKNOWN_COMMAND = "Tôi không có lệnh {command}. Các lệnh: /help."
UNREADABLE = "Tôi chỉ đọc được chữ. Xin gõ câu hỏi; {kind} tôi chưa đọc được."
KINDS = {
    "sticker": "nhãn dán",
    "voice": "tin thoại",
    "audio": "tệp âm thanh",
    "video": "video",
    "video_note": "video",
    "animation": "ảnh động",
    "photo": "ảnh",
    "location": "vị trí",
    "contact": "danh bạ",
    "poll": "bình chọn",
    "dice": "xúc xắc",
    "document": "tệp (trừ khi người quản trị nạp văn bản)",
}
PHOTO_AS_FILE = (
    "Ảnh gửi thế này bị Telegram thu nhỏ, chữ khó đọc đúng. Muốn nạp trang văn bản chụp hay quét, xin gửi "
    "lại dưới dạng tệp: bấm 📎, chọn “Tệp”."
)
OTHER_KIND = "loại tin này"
OLD_BUTTON = "Nút đã cũ, xin hỏi lại."
FAILED = "Tôi gặp sự cố khi xử lý yêu cầu này. Xin thử lại sau ít phút; nếu vẫn lỗi, báo người quản trị."
REMEDY = "Cách khắc phục: {remedy}"

NOT_SET = "Chưa có mã bot Telegram."
NOT_SET_REMEDY = (
    "Lấy mã ở @BotFather, rồi đặt biến môi trường THIDUA_TELEGRAM_TOKEN, hoặc THIDUA_TELEGRAM_TOKEN_FILE "
    "trỏ tới tệp chứa mã."
)
NOT_KNOWN = "Telegram không nhận mã bot này."
NOT_KNOWN_REMEDY = "Kiểm tra THIDUA_TELEGRAM_TOKEN: mã có dạng số:chữ, lấy ở @BotFather, không có dấu cách."
RUNNING_ELSEWHERE = "Một chương trình khác, có thể ở máy khác, đang dùng cùng mã bot này."
RUNNING_ELSEWHERE_REMEDY = "Dừng chương trình ấy, hoặc tạo một bot khác ở @BotFather."
PORT_TAKEN = "Không nghe được ở {place}."
PORT_TAKEN_REMEDY = (
    "Đổi [telegram] webhook_port hoặc webhook_listen, hoặc dừng chương trình đang dùng cổng ấy."
)
CONNECTING = "Chưa nối được tới Telegram ({reason}); đang thử lại. Kiểm tra mạng và [telegram] proxy."
LOST = "Mất liên lạc với Telegram ({reason}); đang thử lại."
BACK = "Đã nối lại với Telegram."
RUNNING = "Bot @{bot} đang chạy. Nhấn Ctrl-C để dừng."
STOPPING = "Đang trả lời nốt các câu hỏi đã nhận rồi dừng…"
STOPPED = "Bot đã dừng."
NO_ADMINS = (
    'Chưa có người quản trị nào và [telegram] access = "closed": không ai dùng được bot. '
    "Ghi số định danh của anh/chị vào [telegram] admins."
)

COMMAND_START = "Bắt đầu"
COMMAND_HELP = "Hướng dẫn"
COMMAND_SETTINGS = "Cơ quan của tôi, nhắc việc"
COMMAND_ASK = "Hỏi một câu"
COMMAND_CAMPAIGNS = "Các phong trào thi đua"
COMMAND_DEADLINES = "Việc sắp đến hạn"
COMMAND_CRITERIA = "Tiêu chuẩn danh hiệu, khen thưởng"
COMMAND_DOCUMENTS = "Các văn bản đang tra cứu"
COMMAND_TASKS = "Nhiệm vụ của cơ quan tôi, hay của cơ quan ghi sau lệnh"

ACTION_DEADLINES = "📅 Hạn nộp"
ACTION_CAMPAIGNS = "🏁 Phong trào"
ACTION_CRITERIA = "🏅 Tiêu chuẩn"
ACTION_TASKS = "📌 Việc của tôi"
ACTIONS = (ACTION_DEADLINES, ACTION_CAMPAIGNS, ACTION_CRITERIA, ACTION_TASKS)

ASK_HOW = "Xin ghi câu hỏi ngay sau lệnh, ví dụ: /hoi hạn nộp hồ sơ khen thưởng?"
UNDERSTOOD = "Đã hiểu câu hỏi là: {question}"
MORE_SOURCES = "Còn {count} nguồn nữa, bấm “Nguồn”."
SOURCES = "📄 Nguồn ({count})"
CALENDAR = "📅 Lịch"
CALENDAR_CAPTION = "Mở tệp này để đưa các mốc vào lịch điện thoại."
SHOW_PAGE, SHOW_TEXT = "🖼 Xem trang {page}", "🖼 Xem trên văn bản"
DRAWING = "Đang vẽ trang, xin chờ vài giây…"
NOT_DRAWN = "Chưa gửi được hình trang văn bản: {reason}"
BACK_TO_ANSWER = "↩ Câu trả lời"
WHOLE_PASSAGE = "Cả đoạn"
THANKS_GOOD = "Cảm ơn anh/chị."
THANKS_BAD = "Cảm ơn anh/chị, tôi đã ghi lại để người quản trị xem."
DUE_ON = "🗓 "
DUE_BY = "🗓 chậm nhất "
DAYS_LEFT = "còn {days} ngày"
DAY_TODAY = "hôm nay"
DAY_PAST = "đã qua"

BACK_TO_LIST = "↩ Danh sách"
CAMPAIGNS = "Phong trào, đợt thi đua"
NO_CAMPAIGNS = "Tài liệu không nêu phong trào, đợt thi đua nào."
AWARDS = "Danh hiệu, hình thức khen thưởng có nêu tiêu chuẩn"
NO_AWARDS = "Tài liệu không nêu tiêu chuẩn của danh hiệu nào."
DOCUMENTS = "Văn bản"
NO_DOCUMENTS = "Không có văn bản nào như vậy."
NOTHING_DUE = "Không có mốc nào sắp đến hạn."
TIMELINE_CAPTION = "Phong trào và mốc thời hạn theo thời gian."
NO_TASKS = (
    "Tài liệu chưa giao việc nào cho cơ quan này, riêng hay chung với cơ quan khác. Nếu tên chưa đúng, "
    "bấm /settings để ghi lại; mọi mốc sắp đến hạn: /hannop."
)
NO_UNIT = "Tôi chưa biết anh/chị công tác ở cơ quan nào."

SETTINGS = "Cài đặt của anh/chị"
YOUR_UNIT = "Cơ quan: {unit}"
UNIT_UNKNOWN = "chưa chọn"
SETTINGS_PURPOSE = "Biết cơ quan, tôi nêu đúng nhiệm vụ (/nhiemvu) và nhắc đúng việc."
CHOOSE_UNIT = "🏢 Chọn cơ quan"
CHOOSE_UNIT_TITLE = "Cơ quan được giao việc trong văn bản"
TYPE_UNIT_LABEL = "✏️ Gõ tên cơ quan"
TYPE_UNIT = "Xin trả lời tin này bằng tên cơ quan của anh/chị, ví dụ: Đảng ủy xã Bình Châu."
UNIT_PLACEHOLDER = "Tên cơ quan"
CLEAR_UNIT = "Bỏ cơ quan đã chọn"
BACK_TO_SETTINGS = "↩ Cài đặt"
NO_BODIES = "Tài liệu chưa giao việc cho cơ quan nào; xin gõ tên cơ quan."
UNIT_REFUSED = "Tên cơ quan cần có chữ và không quá {limit} ký tự. Xin bấm /settings để ghi lại."
UNIT_NOTED = "Đã ghi cơ quan: {unit}."
UNIT_NOTED_SHORT = "Đã ghi."
UNIT_CLEARED = "Đã bỏ."
UNIT_FOUND = "Tài liệu nêu {duties} nhiệm vụ và {deadlines} mốc thời hạn sắp tới của cơ quan này: /nhiemvu."
UNIT_NOT_FOUND = "Tài liệu chưa giao việc nào cho tên này. Nếu gõ nhầm, bấm /settings để ghi lại."
