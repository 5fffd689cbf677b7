"""OpenDocument texts: everything that is drawn, numbers of lists included."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from ingest.errors import UnreadableDocument
from ingest.model import Page
from ingest.readers import read_pages

_NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("draw", "drawing"), ("style", "style"),
        ("fo", "xsl-fo-compatible"),
    )
)  # fmt: skip
STYLES = """
<text:list-style style:name="L">
  <text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix="."/>
  <text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix="."
    text:start-value="3"/>
  <text:list-level-style-number text:level="3" style:num-format="1" text:display-levels="2"/>
  <text:list-level-style-bullet text:level="4" text:bullet-char="•"/>
</text:list-style>
<style:style style:name="Trang"><style:paragraph-properties fo:break-before="page"/></style:style>
"""


def odt(body: str, mimetype: str = "application/vnd.oasis.opendocument.text", prologue: str = "") -> bytes:
    content = (
        f"{prologue}<office:document-content {_NAMESPACES}><office:automatic-styles>{STYLES}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", mimetype)
        archive.writestr("content.xml", content)
    return buffer.getvalue()


def pages_of(tmp_path: Path, data: bytes) -> list[Page]:
    (tmp_path / "a.odt").write_bytes(data)
    return read_pages(tmp_path / "a.odt")


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<text:h>KẾ HOẠCH</text:h><text:p>Thi <text:span>đua</text:span>\n năm</text:p>",
         "KẾ HOẠCH\n\nThi đua  năm"),
        ("<text:p>a<text:s text:c='3'/>b<text:tab/>c<text:line-break/>d</text:p>", "a   b\tc\nd"),
        ("<text:section><text:p>trong mục</text:p></text:section>", "trong mục"),
        ("<text:tracked-changes><text:p>đã xóa</text:p></text:tracked-changes><text:p>còn</text:p>", "còn"),
        ("<text:table-of-content><text:p>I. … 2</text:p></text:table-of-content><text:p>a</text:p>", "a"),
        ("<text:p>chữ<office:annotation><text:p>ghi chú</text:p></office:annotation></text:p>", "chữ"),
        ("<text:p>câu<text:note><text:note-citation>1</text:note-citation><text:note-body>"
         "<text:p>chú thích</text:p></text:note-body></text:note> tiếp</text:p>",
         "câu tiếp\n\n[1] chú thích"),
        ("<text:p>a<draw:frame><draw:text-box><text:p>khung</text:p></draw:text-box></draw:frame></text:p>",
         "a\nkhung"),
    ],
)  # fmt: skip
def test_what_is_drawn_is_read(tmp_path: Path, body: str, text: str) -> None:
    assert pages_of(tmp_path, odt(body)) == [Page(None, text)]


def test_numbers_of_lists_are_written_out(tmp_path: Path) -> None:
    body = """<text:list text:style-name="L"><text:list-item><text:p>một</text:p>
      <text:list><text:list-item><text:p>con</text:p><text:list><text:list-item><text:p>cháu</text:p>
        <text:list><text:list-item><text:p>chắt</text:p></text:list-item></text:list>
      </text:list-item></text:list></text:list-item></text:list></text:list-item>
      <text:list-item><text:p>hai</text:p><text:p>vẫn hai</text:p></text:list-item></text:list>
      <text:p>giữa</text:p>
      <text:list text:style-name="L" text:continue-numbering="true"><text:list-item><text:p>ba</text:p>
      </text:list-item></text:list>
      <text:list text:style-name="L"><text:list-item><text:p>lại một</text:p></text:list-item></text:list>"""
    lines = pages_of(tmp_path, odt(body))[0].text.split("\n\n")
    assert lines == [
        "I. một", "3. con", "3.1 cháu", "- chắt", "II. hai", "vẫn hai", "giữa", "III. ba", "I. lại một",
    ]  # fmt: skip


def test_tables_are_lines(tmp_path: Path) -> None:
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    rows = "".join(
        f"<table:table-row>{''.join(cell.format(text) for text in row)}</table:table-row>"
        for row in (("STT", "Việc"), ("1", "Sơ kết"))
    )
    text = pages_of(tmp_path, odt(f"<table:table>{rows}</table:table>"))[0].text
    assert "Sơ kết" in text.splitlines()[-1]
    assert text.splitlines()[-1].startswith("1 | ")


def test_page_breaks_number_the_pages(tmp_path: Path) -> None:
    body = '<text:p>một</text:p><text:p text:style-name="Trang">hai<text:soft-page-break/>ba</text:p>'
    assert pages_of(tmp_path, odt(body)) == [Page(1, "một"), Page(2, "hai"), Page(3, "ba")]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (odt("<text:p>a"), "hỏng"),
        (odt("<text:p>a</text:p>", prologue='<!DOCTYPE a [<!ENTITY b "c">]>'), "khai báo XML"),
        (odt("", mimetype="application/vnd.oasis.opendocument.presentation"), "OpenDocument"),
        (odt("<text:p> </text:p>"), "không có chữ"),
    ],
)
def test_bad_files_are_named(tmp_path: Path, data: bytes, words: str) -> None:
    with pytest.raises(UnreadableDocument, match=words) as caught:
        pages_of(tmp_path, data)
    assert caught.value.remedy
