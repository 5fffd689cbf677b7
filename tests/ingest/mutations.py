"""Real files of every format, and ways to spoil them: bytes, members of archives, and the XML inside."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable, Iterator

import openpyxl
import pypdf
from pypdf.generic import DecodedStreamObject, NameObject

from tests.ingest.legacy_samples import TCVN3, VNI
from tests.ingest.sample_files import PARAGRAPHS, SIGNATURE, docx_bytes, pdf_bytes, sample_docx
from tests.ingest.test_readers_odt import odt
from tests.office import PLAN, RULES

Mutation = Callable[[bytes, random.Random], bytes]
# What parsers stumble over: extremes of integers, empty and closing marks, references to themselves.
_TOKENS = (
    b"\x00", b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff", b"-1", b"999999999999", b"0 0 R", b"1 0 R", b"<<",
    b">>", b"endobj", b"stream\n", b"<w:p>", b"</w:p>", b"<w:tbl><w:tr><w:tc>", b'w:val="-5"', b"&#0;",
    b"&a;", b"]]>", b"<!--", b"<table><tr><td>", b"<ol start=99999999999>", b"\xef\xbb\xbf", b"\x0c", b"\r",
)  # fmt: skip
# What the readers of Vietnamese texts look for, out of place and too often.
_WORDS = (
    "Điều 5. ", "\nChương I\n", "I. ", "a) ", "1.1.1.1.1. ", "- ", "| ", "Số: 15/KH-UBND ",
    "ngày 31 tháng 2 năm 2026 ", "trước ngày 15/8/2026 ", "từ ", "đến ", "“", "”", "(", "**", "# ", "[1] ",
    "ỦY BAN NHÂN DÂN ", "TM. CHỦ TỊCH\n", "Nơi nhận: ", "\u0301", "\u202e", "đ" * 300, "; ", ", ",
    "hằng năm ", "99999999999999 ", "\n\n", "\t", "®ua ",
)  # fmt: skip
_XML_PARTS = (".xml", ".rels")


def samples() -> dict[str, list[bytes]]:
    """Files to begin with, by suffix."""
    return {
        ".pdf": [pdf_bytes([PARAGRAPHS, SIGNATURE.split("\n")]), _plain_pdf()],
        ".docx": [docx_bytes(sample_docx())],
        ".odt": [odt('<text:list text:style-name="L"><text:list-item><text:p>một</text:p></text:list-item>'
                     "</text:list><table:table><table:table-row><table:table-cell><text:p>a</text:p>"
                     "</table:table-cell></table:table-row></table:table><text:p>b</text:p>")],
        ".xlsx": [_workbook()],
        ".html": [f"<!DOCTYPE html><body><table><tr><td>{RULES}</table><ol type=a><li>{PLAN}".encode()],
        ".md": [PLAN.encode()],
        ".txt": [RULES.encode(), PLAN.encode("utf-16"), TCVN3.encode("latin-1"), VNI.encode("latin-1")],
    }  # fmt: skip


def spoiled(count: int, seed: int = 0) -> Iterator[tuple[str, bytes]]:
    """`count` files as (suffix, content), the same ones for the same seed; formats take turns."""
    choice = random.Random(seed)
    files = samples()
    for number in range(count):
        suffix = sorted(files)[number % len(files)]
        yield suffix, _spoil(choice.choice(files[suffix]), choice)


def _spoil(content: bytes, choice: random.Random) -> bytes:
    if content.startswith(b"PK") and choice.random() < 0.8:
        return _in_member(content, choice)
    mutations = _MUTATIONS if content.startswith(b"%PDF") else (*_MUTATIONS, *[_insert_words] * 8)
    for _ in range(choice.choice((1, 1, 2, 5))):
        content = choice.choice(mutations)(content, choice)
    return content


def _in_member(archive: bytes, choice: random.Random) -> bytes:
    """The archive with one XML member spoiled and packed correctly: deeper than flipped bytes get."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as source, zipfile.ZipFile(out, "w") as target:
        parts = [name for name in source.namelist() if name.endswith(_XML_PARTS)]
        chosen = choice.choice(parts)
        for name in source.namelist():
            content = source.read(name)
            if name == chosen:
                for _ in range(choice.choice((1, 1, 2, 5))):
                    content = choice.choice((*_MUTATIONS, _nest, _swap_values, _insert_words))(
                        content, choice
                    )
            target.writestr(name, content)
    return out.getvalue()


def _flip(content: bytes, choice: random.Random) -> bytes:
    spoiled = bytearray(content)
    for _ in range(choice.randint(1, 8)):
        if spoiled:
            spoiled[choice.randrange(len(spoiled))] = choice.randrange(256)
    return bytes(spoiled)


def _cut(content: bytes, choice: random.Random) -> bytes:
    return content[: choice.randint(0, len(content))]


def _drop(content: bytes, choice: random.Random) -> bytes:
    start, end = sorted(choice.randint(0, len(content)) for _ in range(2))
    return content[:start] + content[min(end, start + 500) :]


def _repeat(content: bytes, choice: random.Random) -> bytes:
    start, end = sorted(choice.randint(0, len(content)) for _ in range(2))
    return content[:end] + content[start : min(end, start + 2000)] * choice.choice((1, 3, 40)) + content[end:]


def _insert(content: bytes, choice: random.Random) -> bytes:
    at = choice.randint(0, len(content))
    return content[:at] + choice.choice(_TOKENS) * choice.choice((1, 1, 3, 200)) + content[at:]


def _insert_words(content: bytes, choice: random.Random) -> bytes:
    """Still valid UTF-8 if it was: what comes after the readers is reached."""
    at = content.find(b" ", choice.randint(0, len(content)))
    words = "".join(choice.choices(_WORDS, k=choice.choice((1, 2, 5))))
    return content[:at] + (words * choice.choice((1, 3, 100, 2000))).encode() + content[at:]


def _nest(content: bytes, choice: random.Random) -> bytes:
    """Elements within elements, thousands deep."""
    depth, tag = choice.choice((50, 300, 5000)), choice.choice((b"w:sdt", b"text:span", b"w:tbl", b"a"))
    at = content.find(b">", choice.randint(0, len(content))) + 1
    return content[:at] + (b"<" + tag + b">") * depth + (b"</" + tag + b">") * depth + content[at:]


def _swap_values(content: bytes, choice: random.Random) -> bytes:
    """An attribute with a value it should not have."""
    at = content.find(b'="', choice.randint(0, len(content)))
    end = content.find(b'"', at + 2)
    if at < 0 or end < 0:
        return content
    value = choice.choice((b"", b"-1", b"99999999999999", b"x", "٣".encode(), b"0", b"NaN"))
    return content[: at + 2] + value + content[end:]


_MUTATIONS: tuple[Mutation, ...] = (_flip, _cut, _drop, _repeat, _insert)


def _workbook() -> bytes:
    book = openpyxl.Workbook()
    for row in (["STT", "Nội dung", "Kinh phí"], [1, "Sơ kết phong trào thi đua", 45_000_000]):
        book.active.append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _plain_pdf() -> bytes:
    """Its content streams are not packed: what is spoiled in them is what the parser sees."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf_bytes([PARAGRAPHS])))
    for page in writer.pages:
        contents = page.get_contents()
        assert contents is not None
        stream = DecodedStreamObject()
        stream.set_data(contents.get_data())
        page[NameObject("/Contents")] = writer._add_object(stream)
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()
