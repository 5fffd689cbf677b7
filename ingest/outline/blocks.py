"""The parts around the body of an official document: letterhead, recipients, signature, appendix, contents.

Decree 30/2020/NĐ-CP, article 8, lists them; Party documents (Guidance 36-HD/VPTW) differ in the letterhead.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ingest.capitals import CAPITALS, SMALL_LETTERS, is_capitals
from ingest.document_kinds import KIND_WORDS
from ingest.outline.grammar import read_marker
from ingest.outline.paragraphs import Paragraph

LETTERHEAD_TITLE = "Tiêu đề văn bản"
RECIPIENTS_TITLE = "Nơi nhận"
SIGNATURE_TITLE = "Người ký"
CLOSING_TITLE = "Lời kết"
CONTENTS_TITLE = "Mục lục"

_MAX_LETTERHEAD = 25
_MAX_RECIPIENTS = 40
_MAX_SIGNATURE = 10
_MAX_SHORT = 120
_MAX_LETTERHEAD_SENTENCE = 80

_KINDS = "|".join(KIND_WORDS).upper()
_LETTERHEAD_SIGN = re.compile(
    rf"CỘNG H[OÒ][AÀ] XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|(?:Luật\s+|Bộ luật\s+)?[Ss]ố\s*[:*]|(?:{_KINDS})\s*\d?$"
)
ENACTING_WORDS = re.compile(rf"(?:{_KINDS}|QUYẾT NGHỊ)\s*:?\s*$")
_PREAMBLE = re.compile(
    r"(?:Căn cứ|Thực hiện|Theo|Xét|Nhằm|Để|Trên cơ sở|Ngày|Trong|Sau khi|Tiếp theo|QUYẾT ĐỊNH:)(?:\s|$)"
)
_RECIPIENTS = re.compile(r"n[ơo]i nhận\b", re.IGNORECASE)
_ON_BEHALF = re.compile(rf"(?:(?:TM|T/M|T\.M|KT|K/T|TL|T/L|TUQ)[\s.]+|Q\.\s*)[{CAPITALS}]{{2}}")
_OFFICE = re.compile(
    r"(?:PHÓ |QUYỀN |Q\. ?|TỔNG )?(?:CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|CHÁNH|TRƯỞNG"
    r"|THỦ TRƯỞNG|HIỆU TRƯỞNG|(?:TỔNG )?CỤC TRƯỞNG|VỤ TRƯỞNG|VIỆN TRƯỞNG|CHỦ NHIỆM|THƯ KÝ)\b"
)
_NAME = re.compile(
    rf"(?:[{CAPITALS}][\w.]*\s+){{0,3}}[{CAPITALS}][{SMALL_LETTERS}]*(?:\s+[{CAPITALS}][{SMALL_LETTERS}]*){{1,5}}"
)
_SIGNED = re.compile(r"\(\s*(?:đã ký|ký)", re.IGNORECASE)
_APPENDIX = re.compile(
    r"(?:PHỤ LỤC|BIỂU MẪU|MẪU SỐ|BIỂU SỐ|DANH MỤC KÈM THEO)\b"
    r"|(?:Phụ lục|Biểu mẫu|Mẫu số|Biểu số)\s*(?:số\s*)?[\dIVX]*[a-z]?\s*[.:]?$"
)
_APPENDIX_NUMBER = re.compile(
    r"(?:phụ lục|biểu mẫu|mẫu số|biểu số)\s*(?:số\s*)?[\dIVX]+[a-z]?\b|\w+ \w+", re.I
)
_ENACTED = re.compile(r"\(?(?:Ban hành |Kèm )(?:kèm )?theo|\(kèm theo", re.IGNORECASE)
_ATTACHED = re.compile(r"(?:QUY CHẾ|QUY ĐỊNH|ĐIỀU LỆ|NỘI QUY|ĐỀ ÁN|CHƯƠNG TRÌNH|KẾ HOẠCH|DANH SÁCH)\b")
_CONTENTS = re.compile(r"(?:mục lục|MỤC LỤC)\s*$", re.IGNORECASE)
_CLOSING = re.compile(
    r"Trên đây là\s|(?:Luật|Bộ luật|Nghị quyết|Pháp lệnh) này (?:đã )?được .{5,200} thông qua\b"
)


def letterhead_end(paragraphs: Sequence[Paragraph]) -> int:
    """How many paragraphs at the top make the letterhead, subject included; 0 when there is none."""
    end, signs, addressed = 0, False, False
    for paragraph in paragraphs[:_MAX_LETTERHEAD]:
        text = paragraph.text
        addressee = addressed and text.startswith(("-", "–", "+"))
        if not addressee and (read_marker(text) or _PREAMBLE.match(text) or _is_sentence(text)):
            break
        addressed = addressed or text.startswith("Kính gửi")
        signs = signs or _LETTERHEAD_SIGN.match(text) is not None
        end += 1
    return end if signs else 0


def _is_sentence(text: str) -> bool:
    return len(text) > _MAX_LETTERHEAD_SENTENCE and text.rstrip()[-1] in ".;:"


def recipients_end(paragraphs: Sequence[Paragraph], start: int) -> int:
    """Past the list of recipients that opens at `start`; `start` when none opens there."""
    if not _RECIPIENTS.match(paragraphs[start].text):
        return start
    return _run(paragraphs, start + 1, _MAX_RECIPIENTS, _is_recipient)


def _is_recipient(text: str) -> bool:
    if text.startswith(("-", "–", "+")):
        return True
    is_list_end = text.rstrip()[-1] in ".;,"
    return len(text) <= _MAX_SHORT and (is_list_end or not is_capitals(text)) and not _opens_part(text)


def _opens_part(text: str) -> bool:
    return bool(_APPENDIX.match(text) or _ON_BEHALF.match(text) or _CONTENTS.match(text))


def signature_end(paragraphs: Sequence[Paragraph], start: int, *, after_recipients: bool) -> int:
    """Past the signature block that opens at `start`; `start` when none opens there.

    An office in capitals alone is a signature only where a person's name follows within a few lines.
    """
    text = paragraphs[start].text
    if len(text) > _MAX_SHORT or not (_ON_BEHALF.match(text) or (_OFFICE.match(text) and is_capitals(text))):
        return start
    end = _run(paragraphs, start + 1, _MAX_SIGNATURE, _is_capitals_or_note)
    named = end < len(paragraphs) and _is_name(paragraphs[end].text)
    if named:
        return end + 1
    return end if after_recipients or _ON_BEHALF.match(text) else start


def _is_capitals_or_note(text: str) -> bool:
    return (
        not _APPENDIX.match(text)
        and (is_capitals(text) or _SIGNED.match(text) is not None)
        and len(text) < 80
    )


def _is_name(text: str) -> bool:
    return len(text) < 50 and _NAME.fullmatch(text.strip()) is not None


def _run(paragraphs: Sequence[Paragraph], start: int, most: int, belongs: Callable[[str], bool]) -> int:
    end = start
    while end < min(len(paragraphs), start + most) and belongs(paragraphs[end].text):
        end += 1
    return end


def appendix_heading(paragraphs: Sequence[Paragraph], start: int) -> tuple[str, str, int] | None:
    """Label, title and end of the appendix heading at `start`: "PHỤ LỤC 3", "DANH SÁCH KHỐI THI ĐUA", 12.

    A regulation enacted by a decision and printed after it counts as one: "QUY CHẾ" ... "(Ban hành kèm theo".
    """
    text = paragraphs[start].text
    if len(text) > _MAX_SHORT or text.rstrip()[-1] in ".;,":
        return None
    end = _heading_lines(paragraphs, start + 1)
    if _APPENDIX.match(text):
        number = _APPENDIX_NUMBER.match(text)
        label = text[: number.end()] if number else text
        return label, _title(text[len(label) :], paragraphs[start + 1 : end]), end
    enacted = any(_ENACTED.match(line.text) for line in paragraphs[start + 1 : end])
    if enacted and is_capitals(text) and _ATTACHED.match(text):
        return "", _title(text, paragraphs[start + 1 : end]), end
    return None


def _heading_lines(paragraphs: Sequence[Paragraph], start: int) -> int:
    """Past the lines in capitals and the note on enactment that follow an appendix's first line."""
    end = start
    while end < min(len(paragraphs), start + 6):
        text = paragraphs[end].text
        if _ENACTED.match(text):
            return end + 1
        if (
            _APPENDIX.match(text)
            or not is_capitals(text)
            or read_marker(text)
            or _LETTERHEAD_SIGN.match(text)
        ):
            break
        end += 1
    # A subject in small letters may stand between the title and the note on enactment.
    if (
        end + 1 < len(paragraphs)
        and len(paragraphs[end].text) < 200
        and _ENACTED.match(paragraphs[end + 1].text)
    ):
        end += 2
    return end


def _title(first: str, others: Sequence[Paragraph]) -> str:
    words = [first.strip(" .:-–"), *(line.text.strip() for line in others if not _ENACTED.match(line.text))]
    return " ".join(word for word in words if word)


def contents_end(paragraphs: Sequence[Paragraph], start: int) -> int:
    """Past the table of contents that opens at `start`; `start` when none opens there.

    It ends where its first entry comes again as the heading itself, or at running text.
    """
    if not _CONTENTS.match(paragraphs[start].text) or start + 1 == len(paragraphs):
        return start
    first = _entry(paragraphs[start + 1].text)
    end = start + 2
    while end < len(paragraphs):
        text = paragraphs[end].text
        if _entry(text) == first or (len(text) > 2 * _MAX_SHORT and text.rstrip()[-1] in ".;:"):
            break
        end += 1
    return end


def _entry(text: str) -> str:
    return re.sub(r"[\s.…]*\d*\s*$", "", text).lower()


def is_closing(paragraph: Paragraph) -> bool:
    """Whether it closes the document: "Trên đây là ...", "Luật này được Quốc hội ... thông qua"."""
    return _CLOSING.match(paragraph.text) is not None
