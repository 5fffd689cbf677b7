"""Real files made for tests: PDF by reportlab with a font that has Vietnamese, Word by python-docx."""

from __future__ import annotations

import base64
import importlib.util
import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import docx
import pypdf
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

FONT = "Roboto"
WORD_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)

LETTERHEAD = """\
ỦY BAN NHÂN DÂN
HUYỆN BÌNH SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 133/KH-UBND
Bình Sơn, ngày 13 tháng 7 năm 2023
KẾ HOẠCH
Tổ chức đợt thi đua cao điểm chuyên đề về xây dựng nông thôn mới"""

PARAGRAPHS = (
    "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;",
    "Ủy ban nhân dân huyện Bình Sơn ban hành Kế hoạch tổ chức đợt thi đua cao điểm như sau:",
    "I. MỤC ĐÍCH, YÊU CẦU",
    "1. Khơi dậy tinh thần thi đua của cán bộ, công chức, viên chức và Nhân dân.",
)

SIGNATURE = """\
Nơi nhận:
- Như trên;
- Lưu: VT, TĐKT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Tưởng Duy"""


def pdf_bytes(pages: Sequence[Sequence[str]], *, image: bool = False) -> bytes:
    """A PDF with these lines on its pages, over a full-page image if `image`."""
    if FONT not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(FONT, str(_font_file())))
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=True)
    for lines in pages:
        if image:
            canvas.drawImage(ImageReader(io.BytesIO(PNG)), 0, 0, *A4)
        canvas.setFont(FONT, 13)
        for position, line in enumerate(lines):
            canvas.drawString(72, 770 - 20 * position, line)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def encrypted_pdf(data: bytes, *, user_password: str, algorithm: str = "RC4-128") -> bytes:
    """The PDF with printing restricted by an owner's password, and a password to open it unless ""."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(data))
    writer.encrypt(user_password, owner_password="owner", algorithm=algorithm)
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def docx_bytes(document: Any) -> bytes:
    """The file of a python-docx document."""
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def sample_docx() -> Any:
    """A plan: letterhead as a table without lines, prose, a table of tasks, a signature."""
    document = docx.Document()
    head = document.add_table(1, 2)
    left, right = LETTERHEAD.split("\nCỘNG")[0], "CỘNG" + LETTERHEAD.split("\nCỘNG")[1].split("\nSố")[0]
    head.cell(0, 0).text = left + "\nSố: 133/KH-UBND"
    head.cell(0, 1).text = right + "\nBình Sơn, ngày 13 tháng 7 năm 2023"
    for line in LETTERHEAD.split("\n")[-2:]:
        document.add_paragraph(line)
    for paragraph in PARAGRAPHS:
        document.add_paragraph(paragraph)
    add_table(document, [["STT", "Nội dung", "Thời gian"], ["1", "Sơ kết phong trào", "Tháng 8/2025"]])
    foot = document.add_table(1, 2)
    foot.cell(0, 0).text, foot.cell(0, 1).text = (
        SIGNATURE.split("\nTM.")[0],
        "TM." + SIGNATURE.split("\nTM.")[1],
    )
    return document


def add_table(document: Any, rows: Sequence[Sequence[str]]) -> None:
    table = document.add_table(len(rows), len(rows[0]))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text


def add_page_break(document: Any) -> None:
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


def add_xml(document: Any, xml: str) -> None:
    """Appends WordprocessingML in which `w:` is Word's namespace."""
    element = parse_xml(xml.replace(">", f' xmlns:w="{WORD_NAMESPACE}">', 1))
    document.element.body.insert(len(document.element.body) - 1, element)


def set_numbering(
    document: Any, levels: Sequence[tuple[str, str]], *, restart_at: Mapping[int, int] | None = None
) -> None:
    """Makes lists 1 and 2 of these (format, text) levels; list 2 begins anew at `restart_at`."""
    described = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{style}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for depth, (style, text) in enumerate(levels)
    )
    overrides = "".join(
        f'<w:lvlOverride w:ilvl="{depth}"><w:startOverride w:val="{first}"/></w:lvlOverride>'
        for depth, first in (restart_at or {}).items()
    )
    xml = (
        f'<w:numbering xmlns:w="{WORD_NAMESPACE}">'
        f'<w:abstractNum w:abstractNumId="7">{described}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
        f'<w:num w:numId="2"><w:abstractNumId w:val="7"/>{overrides}</w:num></w:numbering>'
    )
    document.part.numbering_part._element = parse_xml(xml)


def add_numbered(document: Any, text: str, depth: int = 0, list_id: int = 1) -> None:
    add_xml(
        document,
        f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/></w:numPr></w:pPr>'
        f"<w:r><w:t>{text}</w:t></w:r></w:p>",
    )


def with_member(archive: bytes, name: str, content: bytes) -> bytes:
    """The archive with one member added or replaced."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(archive)) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for member in old.namelist():
            if member != name:
                new.writestr(member, old.read(member))
        new.writestr(name, content)
    return buffer.getvalue()


def member_of(archive: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        return opened.read(name)


def _font_file() -> Path:
    package = importlib.util.find_spec("font_roboto")
    if package is None or package.origin is None:
        raise RuntimeError("the development dependency font-roboto is not installed")
    return Path(package.origin).parent / "files" / "Roboto-Regular.ttf"


def archive(*names: str) -> bytes:
    """A zip file whose members have these names."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        for name in names:
            made.writestr(name, "x")
    return buffer.getvalue()
