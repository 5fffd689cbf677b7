"""What an administrator is shown of a document before and after it is taken in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.blocks import Block, Gap, Paragraph
from bot.perspective import Perspective
from bot.shown_text import shortened
from bot.times import day_in_words, deadline_in_words, is_named_by_the_next_day
from bot.trust import is_trusted
from bot.uploads.model import Editions, Inspection, Upload
from bot.uploads.names import shown_name
from ingest.knowledge import Deadline

_SHOWN_DEADLINES = 5
_SHOWN_TITLE, _SHOWN_TASK = 300, 160
_UNKNOWN = "không đọc được"


def inspection_blocks(upload: Upload, seen: Perspective, min_confidence: float) -> Iterator[Block]:
    """What was read, what is missing, what it would replace; how its text begins comes last.

    Deadlines below `min_confidence` (0..1) are only counted.
    """
    found = upload.inspection
    assert found, "the upload has been inspected"
    yield Paragraph("Kiểm tra trước khi nạp", "heading")
    yield Paragraph(shortened(found.title, _SHOWN_TITLE), "strong")
    for name, value in _facts(upload, found):
        yield Paragraph(f"{name}: {value}", lead="• ")
    yield from _deadlines(found.deadlines, seen, min_confidence)
    yield from _warnings(found)
    yield Paragraph("Mở đầu văn bản", "dim")
    yield Paragraph(found.opening, "quote")
    yield Gap()
    yield Paragraph(_question(found), "strong")


def indexed_blocks(upload: Upload, editions: Editions) -> Iterator[Block]:
    """The document is in; which of several editions answers."""
    found = upload.inspection
    assert found, "the upload has been inspected"
    yield Paragraph(f"Đã nạp: {shortened(found.title, _SHOWN_TITLE)}", "good")
    if editions.newer:
        yield Paragraph(f"Tệp {upload.file} · {found.passages} đoạn.", "dim")
        yield Paragraph(
            f"Kho có bản mới hơn của chính văn bản này (tệp {editions.newer}); câu trả lời lấy từ bản ấy.",
            "warning",
        )
    else:
        yield Paragraph(f"Tệp {upload.file} · {found.passages} đoạn. Hỏi được ngay.", "dim")
    if editions.older:
        yield Paragraph(f"Từ nay trả lời theo bản này, không theo {', '.join(editions.older)} nữa.")
    if upload.older:
        yield Paragraph(f"Thay cho “{shortened(upload.older.title, _SHOWN_TITLE)}”; bản cũ được giữ riêng.")
    held = [replaced for replaced in found.replaces if replaced.title]
    if held:
        numbers = ", ".join(f'"{replaced.number}"' for replaced in held)
        yield Paragraph(
            f"Văn bản cũ vẫn còn trong kho. Để câu trả lời cảnh báo, ghi replaces = [{numbers}] vào mục của"
            " tệp này trong catalog.toml.",
            "warning",
        )


def _facts(upload: Upload, found: Inspection) -> Iterator[tuple[str, str]]:
    yield "Số, ký hiệu", found.number or _UNKNOWN
    yield "Ngày ban hành", day_in_words(found.date) if found.date else _UNKNOWN
    yield "Cơ quan ban hành", found.issuer or _UNKNOWN
    pages = f"{found.pages} trang, " if found.pages else ""
    yield "Nội dung", f"{pages}{found.passages} đoạn"
    yield "Tệp", shown_name(upload.name)


def _warnings(found: Inspection) -> Iterator[Block]:
    if not found.number or not found.date:
        yield Paragraph("Điều không đọc được có thể ghi vào catalog.toml sau khi nạp.", "dim")
    if found.recognised:
        yield Paragraph(
            f"{found.recognised} trang nhận dạng từ bản quét: soát lại số, ngày, mốc thời hạn với bản giấy.",
            "warning",
        )
    if found.unread:
        yield Paragraph(f"{found.unread} trang không đọc được; nội dung ấy sẽ không hỏi được.", "warning")
    if found.older:
        title, file = shortened(found.older.title, _SHOWN_TITLE), shown_name(found.older.file)
        day = f", ngày {day_in_words(found.older.date)}" if found.older.date else ""
        yield Paragraph(
            f"Kho đã có văn bản cùng số hoặc cùng tên tệp: “{title}” (tệp {file}{day}).", "warning"
        )
    for replaced in found.replaces:
        where = f"“{shortened(replaced.title, _SHOWN_TITLE)}”" if replaced.title else "không có trong kho"
        yield Paragraph(f"Thay thế văn bản {replaced.number}: {where}.", "warning")


def _deadlines(found: Sequence[Deadline], seen: Perspective, min_confidence: float) -> Iterator[Block]:
    deadlines = [deadline for deadline in found if is_trusted(deadline, min_confidence)]
    doubtful = len(found) - len(deadlines)
    rest = f"; {doubtful} chỗ chưa chắc, sẽ không nhắc việc" if doubtful else ""
    yield Paragraph(f"Mốc thời hạn đọc được: {len(deadlines)}{rest}", lead="• ")
    for deadline in seen.by_date(deadlines)[:_SHOWN_DEADLINES]:
        when = _last_day_in_words(deadline, seen) or "không rõ ngày"
        yield Paragraph(f"{when}: {shortened(deadline.full_title, _SHOWN_TASK)}", indent=2, lead="– ")
    if len(deadlines) > _SHOWN_DEADLINES:
        yield Paragraph(f"và {len(deadlines) - _SHOWN_DEADLINES} mốc khác", indent=2, lead="– ")


def _last_day_in_words(deadline: Deadline, seen: Perspective) -> str:
    """As everywhere, but such that it can be held against the paper."""
    start, end = seen.days(deadline)
    words = deadline_in_words(deadline, (start, end))
    bound = end and not deadline.recurrence and is_named_by_the_next_day(deadline, end)
    return f"chậm nhất {words}" if bound and start in (None, end) else words


def _question(found: Inspection) -> str:
    if found.older:
        return "Văn bản này là bản mới của văn bản ấy, hay là văn bản khác?"
    return "Nạp văn bản này vào kho?"
