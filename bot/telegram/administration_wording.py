"""What the rooms of administration, uploads and privacy say, to be read and changed as a whole."""

from __future__ import annotations

COMMAND_PENDING = "Duyệt người xin sử dụng"
COMMAND_INVITE = "Tạo liên kết mời"
COMMAND_BLOCK = "Chặn, bỏ chặn người dùng"
COMMAND_STATISTICS = "Thống kê sử dụng"
COMMAND_UPLOAD = "Nạp văn bản vào kho"
COMMAND_RIGHTS = "Dữ liệu về tôi, quyền riêng tư"
COMMAND_ERASE = "Xóa dữ liệu về tôi"

# Coming in
ASKED = "Đã gửi yêu cầu tới người quản trị. Tôi sẽ nhắn ngay khi có kết quả."
CONSENT = "Gửi yêu cầu là anh/chị đồng ý như trên; rút lại và xóa dữ liệu bất cứ lúc nào: /xoadulieu."
ASKED_ALREADY = "Yêu cầu của anh/chị đang chờ duyệt."
IN_ALREADY = "Anh/chị đã dùng được rồi, cứ nhắn câu hỏi."
SOMEBODY_ASKS = "{name} xin được sử dụng"
SOMEBODY_NUMBER = "Số định danh: {number}"
ADMITTED = "Anh/chị đã được duyệt. Nhắn /start để bắt đầu, hoặc nhắn thẳng câu hỏi."
REFUSED = "Yêu cầu sử dụng của anh/chị không được duyệt. Nếu cần, liên hệ người quản trị của cơ quan."

# Deciding on people
NOBODY_WAITS = "Không có ai chờ duyệt."
WAITING = "Chờ duyệt: {count} người"
APPROVE, REFUSE, BLOCK, UNBLOCK = "✅ Duyệt", "Từ chối", "🚫 Chặn", "Bỏ chặn"
DONE_APPROVED = "Đã duyệt {name}."
DONE_REFUSED = "Đã từ chối {name}."
DONE_BLOCKED = "Đã chặn {name}: không hỏi được, không được nhắc việc, lời mời cũng không vào lại được."
DONE_UNBLOCKED = "Đã bỏ chặn {name}. Người này còn phải được duyệt."
DONE_BY = "Người quyết định: {name}"
DECIDED_ALREADY = "Việc này đã được xử lý: {name} hiện là “{role}”."
GONE_ALREADY = "Yêu cầu này không còn nữa."
BLOCK_HOW = "Chọn người cần chặn hoặc bỏ chặn. Tìm người khác: /chan kèm tên hoặc số định danh."
BLOCK_NOBODY = "Không tìm thấy ai. Ghi /chan kèm tên hoặc số định danh."
BLOCK_SURE = "Chặn {name}?"
BLOCK_YES, CANCEL = "🚫 Chặn", "Thôi"
CANCELLED = "Đã thôi, không thay đổi gì."
NOT_YOUR_CONFIRMATION = "Việc này do người khác bắt đầu; chỉ người ấy xác nhận được."

# Invitations
INVITATION = "Lời mời cho {uses} người, hiệu lực {days} ngày"
INVITATION_UNIT = "Đơn vị: {unit}"
INVITATION_CARE = "Ai mở liên kết này cũng vào được cho đến khi hết lượt: hãy gửi riêng cho người được mời."
INVITATION_HOW = "Mời nhiều người, ghi sẵn đơn vị: /moi 10 Phòng Nội vụ"
INVITATION_COUNT = "Một lời mời dùng được cho từ 1 đến {most} người, ví dụ: /moi 10 Phòng Nội vụ"

# Uploads
UPLOAD_HOW = (
    "Gửi tệp văn bản vào đây (nút 📎, chọn “Tệp”), một hay nhiều tệp một lúc, mỗi tệp không quá "
    "{megabytes} MB. Tôi đọc, cho xem kết quả và hỏi lại trước khi nạp."
)
UPLOAD_KINDS = "Các loại tệp đọc được: {suffixes}."
UPLOAD_PUBLIC = (
    "Mọi người được dùng trợ lý đều hỏi được nội dung đã nạp. Không gửi tài liệu mật qua Telegram."
)
UPLOADS_WAITING = "Đang chờ anh/chị xác nhận: {count} văn bản"
ADMINS_UPLOAD = "Chỉ người quản trị nạp được văn bản. Anh/chị gửi tệp này cho người quản trị giúp nhé."
UPLOAD_FETCHING = "Đã nhận “{name}”. Đang tải và đọc, xin chờ…"
UPLOAD_REFUSED = "Không nạp “{name}”"
UPLOAD_UNCHANGED = "Không có gì được lưu; kho văn bản không thay đổi."
UPLOAD_YES, UPLOAD_BOTH, UPLOAD_NEWER, UPLOAD_NO = (
    "✅ Nạp",
    "Văn bản khác, giữ cả hai",
    "🔄 Bản mới, thay bản cũ",
    "Bỏ",
)
UPLOAD_DECLINED = "Đã bỏ “{name}”. Không có gì được lưu."
UPLOAD_GOING_IN = "Đã xác nhận “{title}”. Đang nạp…"
UPLOAD_LATER = "Văn bản đã được lưu nhưng chưa hỏi được. Tôi sẽ tự thử lại và báo khi xong."
UPLOAD_GONE = "Tệp này không còn chờ xác nhận (đã bỏ hoặc quá hạn). Gửi lại tệp nếu vẫn cần."
UPLOAD_NOT_YOURS = "Tệp này do người khác gửi; chỉ người ấy xác nhận được."
UPLOAD_DECIDED = "Văn bản này đã được xác nhận rồi."
UPLOAD_CUT_OFF = (
    "Tôi bị ngắt trong lúc tải “{name}”. Nếu vài phút nữa không thấy kết quả, xin gửi lại tệp; chưa có gì "
    "được lưu."
)
UPLOAD_EXPIRED = "“{name}” chờ xác nhận quá lâu nên tôi đã bỏ. Gửi lại nếu vẫn cần."
FETCH_FAILED = "Không tải được tệp từ Telegram."
FETCH_FAILED_REMEDY = "Gửi lại tệp sau ít phút; nếu vẫn lỗi, chép tệp vào thư mục văn bản trên máy chủ."

# Privacy
ERASE_SURE = "Xóa toàn bộ dữ liệu về anh/chị?"
ERASE_WHAT = (
    "Gồm tên, đơn vị, câu hỏi, đánh giá, lựa chọn nhắc việc. Anh/chị sẽ không được nhắc việc nữa, và muốn "
    "dùng lại phải được duyệt hoặc mời lại. Nhật ký về việc quản trị (ai duyệt, ai nạp văn bản) được giữ."
)
ERASE_YES = "Xóa tất cả"
ERASED = "Đã xóa dữ liệu về anh/chị. Cảm ơn anh/chị đã sử dụng."
ERASE_NOT_YOURS = "Chỉ chính chủ xóa được dữ liệu của mình."
