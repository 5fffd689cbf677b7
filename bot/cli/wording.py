"""What the command line says, in one place, so that it can be read and changed as a whole."""

from __future__ import annotations

PROGRAM = (
    "Trợ lý thi đua, khen thưởng: trả lời từ văn bản của cơ quan, câu nào cũng có trích dẫn nguyên văn.\n\n"
    'Ví dụ: thidua ask "Hồ sơ khen thưởng nộp trước ngày nào?"'
)
COMMANDS = {
    "ask": (
        "Trả lời một câu hỏi, hoặc mở cuộc trò chuyện.\n\n"
        "Không ghi câu hỏi: mở cuộc trò chuyện trên màn hình, hoặc đọc đầu vào chuẩn, mỗi dòng một câu "
        "riêng. "
        "Chỉ mục được lập hoặc cập nhật tự động khi thư mục văn bản thay đổi."
    ),
    "search": "Tìm các đoạn gần câu hỏi nhất, kèm điểm.",
    "ingest": (
        "Nạp văn bản mới, cập nhật chỉ mục.\n\n"
        "Chỉ mục được đưa về khớp với thư mục văn bản. "
        "Ghi thêm đường dẫn: chép các tệp đó vào thư mục trước. "
        "Tệp không đọc được thì báo tên, lý do và cách khắc phục; các tệp khác vẫn được nạp."
    ),
    "fetch": (
        "Tải văn bản từ trang chính thức.\n\n"
        "Địa chỉ ghi ở khóa source của từng văn bản trong catalog.toml; chỉ tải văn bản chưa có, từ các "
        "trang trong [fetch] hosts. Tệp lưu lại là trang web (.html) hoặc tệp mà trang ấy liên kết (.pdf, "
        ".docx); "
        "mã băm sha256 được ghi vào catalog.toml."
    ),
    "documents": "Liệt kê văn bản; xem một văn bản và dàn ý.",
    "page": (
        "Vẽ một trang văn bản, tô đoạn trích.\n\n"
        "Tệp PDF: đúng hình của trang. Định dạng khác: chữ đọc được, kèm tên văn bản và đề mục."
    ),
    "campaigns": "Liệt kê phong trào thi đua; xem một phong trào.",
    "deadlines": (
        "Liệt kê việc quá hạn và sắp đến hạn.\n\n"
        "Cũng ghi ra lịch, bảng, hình, và duyệt từng mốc: xem docs/deadlines.md."
    ),
    "responsibilities": "Liệt kê nhiệm vụ của từng cơ quan.",
    "criteria": "Nêu tiêu chuẩn của một danh hiệu, kèm điều khoản.",
    "references": "Liệt kê các văn bản được viện dẫn.",
    "remind": (
        "Gửi nhắc việc hằng tuần, hoặc xem trước.\n\n"
        "Dùng với cron hay systemd khi không chạy bot. Bot và lệnh này không bao giờ gửi trùng nhau:"
        " xem docs/operator.md."
    ),
    "bot": (
        "Chạy bot Telegram.\n\n"
        "Mã bot đọc từ THIDUA_TELEGRAM_TOKEN hoặc tệp mà THIDUA_TELEGRAM_TOKEN_FILE trỏ tới. Dừng: Ctrl-C; "
        "các câu hỏi đã nhận được trả lời nốt."
    ),
    "stats": (
        "Thống kê sử dụng và câu hỏi chưa trả lời được.\n\n"
        "Những câu hỏi ấy cho biết nên bổ sung văn bản nào. Câu hỏi quá hạn lưu được xóa khi chạy lệnh này."
    ),
    "backup": (
        "Sao lưu vào một tệp .zip.\n\n"
        "Gồm cơ sở dữ liệu, danh mục, cài đặt; thêm --corpus để kèm mọi văn bản. Bot cứ chạy bình thường. "
        "Cách khôi phục: xem docs/operator.md."
    ),
    "users": "Ai được dùng bot: liệt kê, duyệt, mời, chặn.",
    "users list": "Liệt kê mọi người, hoặc chỉ những người chờ duyệt, bị chặn.",
    "users approve": "Cho một người dùng bot.",
    "users invite": (
        "Tạo lời mời.\n\nAi mở liên kết thì dùng được, cho đến khi hết lượt hoặc hết hạn; hãy gửi riêng."
    ),
    "users block": "Chặn một người: bot không trả lời và không nhắc việc người ấy nữa.",
    "users unblock": "Bỏ chặn; người ấy còn phải được duyệt lại.",
    "users forget": "Xóa mọi dữ liệu về một người, trừ lệnh chặn và nhật ký quản trị.",
    "mcp": (
        "Phục vụ chương trình khác qua giao thức MCP.\n\n"
        "Đọc đầu vào chuẩn, ghi đầu ra chuẩn; có các công cụ ask, search, deadlines. Xem docs/programs.md."
    ),
    "eval": "Đo chất lượng trả lời trên một tệp câu hỏi.",
    "doctor": "Kiểm tra máy, cài đặt, văn bản, chỉ mục.",
    "bench": "Đo chất lượng tìm kiếm.",
    "bench retrieval": (
        "Đo tìm kiếm trên một thư mục dạng BEIR.\n\nThư mục có corpus.jsonl, queries.jsonl và qrels.tsv."
    ),
    "bench sentences": "Đo việc chọn câu trả lời trong đoạn.",
}

NO_MCP = "Chưa cài gói “mcp” để phục vụ chương trình khác."
INSTALL_MCP = "Chạy: pip install “thidua[mcp]”."

ERROR = "Lỗi"
REMEDY = "Cách khắc phục"
WARNING = "Lưu ý"
SEE_HELP = "Xem “{command} --help”."
SEE_DEBUG = "Chạy lại với --debug để xem chi tiết; chạy “thidua doctor” để kiểm tra."
UNEXPECTED = "Chương trình gặp sự cố chưa lường trước ({error})."
