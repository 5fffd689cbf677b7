"""What people read about documents that were to be fetched."""

from __future__ import annotations

from ingest.errors import UnreadableDocument

NO_ANSWER = "trang không trả lời hoặc địa chỉ viết sai"
BAD_STATUS = "trang trả lời mã {code}"
TOO_MANY_HOPS = "trang chuyển hướng quá nhiều lần"
NOT_HTTPS = "chỉ tải qua https://, không kèm tên đăng nhập"
HOST_NOT_LISTED = "trang này không có trong danh sách [fetch] hosts"
PRIVATE_ADDRESS = "địa chỉ dẫn vào mạng nội bộ"
TOO_MUCH = "tệp lớn hơn [limits] max_file_mb"
OTHER_CONTENT = "nội dung khác với mã băm sha256 đã ghi trong catalog.toml"
NO_LINKED_FILE = "trang không có liên kết tới tệp {suffix}"
OUTSIDE = "đường dẫn “file” không nằm trong thư mục văn bản"
_REMEDY = (
    "Mở địa chỉ bằng trình duyệt để kiểm tra; sửa khóa source trong catalog.toml, hoặc tải tệp bằng tay."
)


def not_fetched(address: str, reason: str) -> UnreadableDocument:
    """The error for an address that was not fetched."""
    return UnreadableDocument(f"Không tải được {address}: {reason}.", _REMEDY)
