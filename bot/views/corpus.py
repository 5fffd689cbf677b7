"""The documents and what became of them when they were indexed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from bot.blocks import Block, Gap, Paragraph
from bot.times import day_in_words
from bot.views.common import entry
from bot.wording import STATUS_NAMES
from ingest.model import Document, PageReading

if TYPE_CHECKING:
    from bot.corpus.intake import Intake
    from index.report import BuildReport

_METHODS = {
    "pdfium": "lấy chữ có sẵn trong tệp",
    "positions": "lấy chữ có sẵn trong tệp, xếp theo vị trí trên trang",
    "pypdf": "lấy chữ có sẵn trong tệp, theo cách đọc dự phòng",
    "ocr": "nhận dạng chữ từ ảnh (OCR)",
}


def ingest_blocks(report: BuildReport, intake: Intake) -> Iterator[Block]:
    """One line a file that changed, then the totals; failures last, where they are seen."""
    for what, files in (("Mới", report.new), ("Thay đổi", report.changed), ("Đã bỏ", report.removed)):
        yield from (Paragraph(f"{what}: {file}") for file in files)
    for duplicate in report.duplicates:
        yield Paragraph(_left_out(duplicate.file, duplicate.original, duplicate.reason), "warning")
    for one, other in report.namesakes:
        yield Paragraph(f"Cùng số: {one} và {other}, nội dung khác nhau nên giữ cả hai", "warning")
    for refusal in intake.refused:
        yield from _failure(f"Không nhận: {refusal.file}", refusal.message, refusal.remedy)
    for failure in report.failed:
        kept = " (bản cũ vẫn được dùng)" if failure.kept else ""
        yield from _failure(f"Không đọc được: {failure.file}{kept}", failure.message, failure.remedy)
    counts = (
        (len(report.new), "mới"),
        (len(report.changed), "thay đổi"),
        (len(report.unchanged), "giữ nguyên"),
        (len(report.removed), "đã bỏ"),
        (len(report.failed) + len(intake.refused), "lỗi"),
    )
    total = ", ".join(f"{count} {what}" for count, what in counts)
    yield Paragraph(f"{total}; chỉ mục có {report.passages} đoạn.", "strong")


def _left_out(file: str, original: str, reason: str) -> str:
    if reason == "content":
        return f"Trùng: {file} (giống hệt {original})"
    return f"Bản cũ: {file} (cùng một văn bản với {original}, câu trả lời lấy từ bản mới)"


def document_list(
    documents: Iterable[Document], left_out: Mapping[str, str] | None = None
) -> Iterator[Block]:
    """All documents, two lines each, then the files `left_out` with those indexed in their place."""
    for document in documents:
        metadata = document.metadata
        yield from entry(
            metadata.title,
            f"số {metadata.number}" if metadata.number else None,
            day_in_words(metadata.date) if metadata.date else None,
            STATUS_NAMES.get(metadata.status or ""),
            f"{len(document.passages)} đoạn",
            f"mã {document.id}",
        )
    for file, original in sorted((left_out or {}).items()):
        yield Paragraph(f"Không nạp: {file} (trùng hoặc là bản cũ của {original})", "warning")


def document_blocks(document: Document) -> Iterator[Block]:
    """One document: what is known about it, then its outline."""
    metadata = document.metadata
    yield Paragraph(metadata.title, "strong")
    facts = (
        ("Tệp", document.file),
        ("Mã", document.id),
        ("Loại", metadata.kind),
        ("Số", metadata.number),
        ("Cơ quan ban hành", metadata.issuer),
        ("Ngày", day_in_words(metadata.date) if metadata.date else None),
        ("Người ký", metadata.signer),
        ("Nơi nhận", "; ".join(metadata.recipients)),
        ("Hiệu lực", STATUS_NAMES.get(metadata.status or "")),
        ("Số trang", str(len(document.pages)) if document.pages else None),
        ("Số đoạn", str(len(document.passages))),
    )
    yield from (Paragraph(f"{name}: {value}", indent=2) for name, value in facts if value)
    yield from _reading_blocks(document)
    yield Gap()
    yield Paragraph("Dàn ý", "heading")
    for section in document.sections:
        page = document.page_at(section.start)
        place = f" (trang {page})" if page is not None else ""
        yield Paragraph(f"{section.heading}{place}", indent=2 + 2 * section.depth)


def _reading_blocks(document: Document) -> Iterator[Block]:
    """Runs of pages that were read the same way, and what is wrong with single ones."""
    for what, run in groupby(document.readings, key=lambda reading: _METHODS.get(reading.method or "")):
        pages = list(run)
        if what:
            yield Paragraph(f"{_page_range(pages)}: {what}{_confidence(pages)}", indent=2)
    for reading in document.readings:
        if reading.problem:
            yield Paragraph(f"Trang {reading.number}: {reading.problem}", "warning", indent=2, lead="! ")


def _page_range(pages: Sequence[PageReading]) -> str:
    first, last = pages[0].number, pages[-1].number
    return f"Trang {first}" if first == last else f"Trang {first}–{last}"


def _confidence(pages: Sequence[PageReading]) -> str:
    known = [page.confidence for page in pages if page.confidence is not None]
    if not known:
        return ""
    least, most = f"{min(known):.0%}", f"{max(known):.0%}"
    return f" (độ tin cậy {least})" if least == most else f" (độ tin cậy {least}–{most})"


def _failure(what: str, message: str, remedy: str) -> Iterator[Block]:
    yield Paragraph(what, "bad")
    yield Paragraph(message, indent=2)
    if remedy:
        yield Paragraph(f"Cách khắc phục: {remedy}", indent=2)
