"""What can be wrong with a file, in words for the person who supplied it."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.errors import UnreadableDocument


@dataclass(frozen=True, slots=True)
class Problem:
    """One way a file cannot be read: `what` completes the sentence "Tệp “x” …"; `remedy` is a sentence."""

    what: str
    remedy: str

    def of(self, name: str) -> UnreadableDocument:
        """The error to raise for the file called `name`."""
        return UnreadableDocument(f"Tệp “{name}” {self.what}.", self.remedy)


_SAVE_AS_DOCX = "Mở tệp bằng Word hoặc LibreOffice, lưu lại thành .docx rồi nạp lại."
_FETCH_AGAIN = "Lấy lại tệp từ nguồn, hoặc mở tệp bằng phần mềm gốc, lưu lại rồi nạp lại."
SUPPORTED = (
    "Các định dạng đọc được: .pdf, .docx, .doc, .odt, .rtf, .xlsx, .xls, .html, .md, .txt, ảnh quét "
    "(.png, .jpg, .tif) và .zip chứa các tệp đó."
)

MISSING = Problem("không tồn tại", "Kiểm tra lại đường dẫn và tên tệp.")
NOT_A_FILE = Problem("không phải là một tệp", "Chỉ ra một tệp văn bản, không phải thư mục hay thiết bị.")
FORBIDDEN = Problem("không cho phép đọc", "Cấp quyền đọc tệp cho tài khoản đang chạy chương trình.")
UNSTABLE = Problem("không đọc được từ ổ đĩa", "Kiểm tra ổ đĩa hoặc chép tệp sang nơi khác rồi nạp lại.")
EMPTY = Problem("trống (0 byte)", "Lấy lại tệp từ nguồn rồi nạp lại.")
NO_TEXT = Problem("không có chữ nào", "Kiểm tra lại nội dung tệp rồi nạp lại.")
_INSTALL_OCR = (
    "Cài phần nhận dạng chữ trên máy chạy chương trình (apt-get install tesseract-ocr tesseract-ocr-vie) rồi "
    "nạp lại, hoặc dùng bản có chữ (bản Word hay PDF xuất từ Word)."
)
SCAN = Problem("là bản quét: chỉ có ảnh, không có chữ", _INSTALL_OCR)
MISREAD_SCAN = Problem("là bản quét có lớp chữ nhận dạng sai, mất dấu tiếng Việt", _INSTALL_OCR)
UNRECOGNISED = Problem(
    "là bản quét mà chương trình không nhận dạng được chữ nào",
    "Quét lại rõ hơn (từ 200 dpi, đặt thẳng trang) hoặc dùng bản có chữ rồi nạp lại.",
)
# What is wrong with one page of a document of which others could be read; completes "Trang 3: …".
PAGE_IS_PICTURE = "chỉ có ảnh, cần nhận dạng chữ (OCR)"
PAGE_MISREAD = "lớp chữ có sẵn bị sai dấu tiếng Việt, cần nhận dạng lại (OCR)"
PAGE_NOT_RECOGNISED = "chương trình nhận dạng chữ (OCR) không đọc được"
PAGE_EMPTY = "không thấy chữ nào"
PAGE_SUSPECT = "chữ lấy từ tệp có thể sai"
ENCRYPTED = Problem("được bảo vệ bằng mật khẩu", "Gỡ mật khẩu rồi nạp lại.")
ENCRYPTED_BEYOND_US = Problem(
    "được mã hóa theo cách chương trình không giải được", "Gỡ mã hóa (in lại ra PDF) rồi nạp lại."
)
MISNAMED = Problem(
    "có nội dung không đúng với đuôi của tên tệp",
    "Mở tệp bằng phần mềm gốc, lưu lại đúng định dạng (PDF hoặc Word .docx) rồi nạp lại.",
)
DAMAGED = Problem("bị hỏng hoặc bị cắt cụt", _FETCH_AGAIN)
DANGEROUS_XML = Problem("chứa khai báo XML không được phép trong tài liệu Word", _SAVE_AS_DOCX)
WRONG_ENCODING = Problem(
    "không phải văn bản mã hóa UTF-8",
    "Mở tệp, chọn “Lưu thành” (Save As) với bảng mã UTF-8 rồi nạp lại.",
)
UNKNOWN = Problem("có nội dung không nhận ra được", SUPPORTED)
IMAGE = Problem(
    "là một tệp ảnh", "Dùng bản có chữ của văn bản, hoặc nhận dạng chữ (OCR) thành PDF có chữ rồi nạp lại."
)
OLD_WORD = Problem("ở định dạng Office 97–2003 (.doc, .xls, .ppt)", _SAVE_AS_DOCX)
NEEDS_OFFICE = Problem(
    "ở định dạng cũ, cần LibreOffice để chuyển đổi mà máy này chưa cài",
    "Cài LibreOffice cho máy này (apt install libreoffice-writer-nogui libreoffice-calc-nogui), "
    "hoặc lưu lại tệp thành .docx, .xlsx rồi nạp lại.",
)
OPEN_DOCUMENT = Problem("ở định dạng OpenDocument", _SAVE_AS_DOCX)
PRESENTATION = Problem("là tệp trình chiếu PowerPoint", "Xuất tệp trình chiếu ra PDF rồi nạp lại.")
ARCHIVE = Problem("là tệp nén", "Giải nén rồi nạp từng văn bản bên trong.")
NESTED_ARCHIVE = Problem("là tệp nén trong một tệp nén khác", "Giải nén rồi nạp từng văn bản bên trong.")
WEB_ARCHIVE = Problem(
    "là trang web đóng gói (MHTML)", "Lưu lại trang thành .html hoặc in ra PDF rồi nạp lại."
)
OTHER_XML = Problem("là tệp XML không phải văn bản", SUPPORTED)
CRASHES_READER = Problem("làm chương trình đọc bị dừng đột ngột", _FETCH_AGAIN)
DEFEATS_READER = Problem("có nội dung mà chương trình không phân tích được", _FETCH_AGAIN)


def too_large(limit_bytes: int) -> Problem:
    """A file over the limit on size."""
    return Problem(
        f"lớn hơn mức cho phép ({limit_bytes / 1_000_000:g} MB)",
        "Tách tệp thành nhiều phần, hoặc tăng giới hạn trong phần [limits] của config.toml.",
    )


def of_all_pages(page_problem: str) -> Problem:
    """What is wrong with a file of which no page could be read, the first of them for this reason."""
    return {PAGE_IS_PICTURE: SCAN, PAGE_MISREAD: MISREAD_SCAN}.get(page_problem, UNRECOGNISED)


def too_many_pages(limit: int) -> Problem:
    """A file over the limit on pages."""
    return Problem(f"có quá nhiều trang (hơn {limit})", "Tách tệp thành nhiều phần rồi nạp lại.")


def too_many_members(limit: int) -> Problem:
    """An archive of more documents than anybody sends at once."""
    return Problem(f"chứa quá nhiều tệp (hơn {limit})", "Chia thành nhiều tệp nén nhỏ hơn rồi nạp lại.")


def too_many_pixels(limit: int) -> Problem:
    """A picture that takes gigabytes to unpack."""
    return Problem(
        f"là ảnh quá lớn (hơn {limit // 1_000_000} triệu điểm ảnh)", "Quét lại ở 200–300 dpi rồi nạp lại."
    )


def too_many_cells(limit: int) -> Problem:
    """A workbook of more cells than anybody fills."""
    return Problem(
        f"có quá nhiều ô (hơn {limit})",
        "Xóa các hàng, cột trống ở cuối bảng, hoặc xuất phần cần dùng ra PDF.",
    )


def expands_too_much(limit_bytes: int) -> Problem:
    """A compressed file that would unpack to far more than a document holds."""
    return Problem(
        f"khi giải nén vượt mức an toàn ({limit_bytes / 1_000_000:g} MB hoặc tỷ lệ nén bất thường)",
        _SAVE_AS_DOCX,
    )


def too_slow(seconds: float) -> Problem:
    """A file on which reading makes no progress."""
    return Problem(
        f"đọc quá lâu (hơn {seconds:g} giây không xong một trang)",
        "Mở tệp bằng phần mềm gốc, in lại ra PDF rồi nạp lại; hoặc tăng [limits] max_seconds.",
    )


def too_hungry(limit_bytes: int) -> Problem:
    """A file that would take more memory than reading may have."""
    return Problem(
        f"cần nhiều bộ nhớ hơn mức cho phép ({limit_bytes / 1_000_000:g} MB)",
        "Tách tệp thành nhiều phần, hoặc tăng [limits] max_memory_mb.",
    )
