"""What is said about pictures of pages, in one place."""

from __future__ import annotations

from collections.abc import Sequence

from bot.shown_text import shortened
from ingest.errors import ThiduaError
from ingest.model import Document

SHOWN_TITLE, SHOWN_WORDS = 90, 80

_UNMARKED = "không tô được đoạn trích trên hình; xin tìm bằng mắt"
SCAN = f"Trang này là ảnh quét nên {_UNMARKED}."
NOT_FOUND = f"Chữ trên trang không khớp với chữ đã đọc nên {_UNMARKED}."
CHANGED = "Tệp đã thay đổi từ lần nạp gần nhất; hình vẽ theo tệp hiện nay."
CHANGED_TEXT = "Tệp đã thay đổi từ lần nạp gần nhất; hình vẽ theo chữ đã nạp."
SHORTENED = "Trang dài nên hình chỉ vẽ phần đầu."
REDRAWN = "Vẽ lại từ chữ đọc được trong tệp “{file}”."

PAGE = "trang {page}/{count}"
PART = "phần {page}/{count}, văn bản không chia trang"

GONE = "Văn bản “{title}” không còn trong thư mục văn bản."
GONE_REMEDY = "Hỏi lại để có trích dẫn từ các văn bản hiện có."
NOT_IN_DOCUMENT = "Văn bản “{file}” không có đoạn “{quote}”."
NOT_IN_DOCUMENT_REMEDY = "Chép nguyên văn một đoạn ngắn hơn, hoặc tìm bằng “thidua search”."
TOO_SHORT = "Đoạn cần tô phải có ít nhất {count} chữ cái hoặc chữ số."
TOO_SHORT_REMEDY = "Chép nguyên văn vài từ của đoạn cần tô."


def caption(document: Document, place: str) -> str:
    """Which document the picture is from, and which page of it."""
    title, number = shortened(document.metadata.title, SHOWN_TITLE), document.metadata.number
    stated = f"số {number}" if number and number not in title else ""
    return " · ".join(filter(None, (title, stated, place)))


def notes(*sentences: str) -> str | None:
    """The sentences that are not empty, None if all are."""
    return " ".join(filter(None, sentences)) or None


def continues(unit: str, numbers: Sequence[int]) -> str:
    """Where the rest of a quote stands; "" when there is none."""
    return f"Đoạn trích còn ở {unit} {_listed(numbers)}." if numbers else ""


def elsewhere(words: str, unit: str, asked: int, found: Sequence[int]) -> ThiduaError:
    """The words are in the document, but not where they were asked for."""
    shown = shortened(words, SHOWN_WORDS)
    return ThiduaError(
        f"Đoạn “{shown}” không ở {unit} {asked} mà ở {unit} {_listed(found)}.",
        f"Chọn {unit} {found[0]}, hoặc bỏ số trang để chương trình tự tìm.",
    )


def no_page_with_text(file: str, page: int, last: int) -> ThiduaError:
    if page > last:
        return ThiduaError(
            f"Tệp “{file}” chỉ có {last} trang, không có trang {page}.", _choose("trang", last)
        )
    return ThiduaError(f"Trang {page} của tệp “{file}” không có chữ.", _choose("trang", last))


def no_part(file: str, number: int, count: int) -> ThiduaError:
    return ThiduaError(
        f"Tệp “{file}” không chia trang, hình vẽ theo {count} phần; không có phần {number}.",
        _choose("phần", count),
    )


def _choose(unit: str, count: int) -> str:
    return f"Chọn {unit} từ 1 đến {count}." if count > 1 else f"Chọn {unit} 1."


def _listed(numbers: Sequence[int]) -> str:
    shown = ", ".join(map(str, numbers[:5]))
    return f"{shown} …" if len(numbers) > 5 else shown
