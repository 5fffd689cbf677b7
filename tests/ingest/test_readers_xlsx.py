"""Workbooks: what the cells show, table by table."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest

from ingest.errors import UnreadableDocument
from ingest.readers import ReadingOptions, read_pages, xlsx

HEADER = ["STT", "Nội dung", "Thời hạn", "Kinh phí"]


def workbook(*rows: Sequence[object], title: str = "Sheet1") -> openpyxl.Workbook:
    book = openpyxl.Workbook()
    book.active.title = title
    for row in rows:
        book.active.append(list(row))
    return book


def text_of(book: openpyxl.Workbook, tmp_path: Path) -> str:
    path = tmp_path / "bảng.xlsx"
    book.save(path)
    (page,) = read_pages(path)
    assert page.number is None
    return page.text


def test_rows_are_lines_and_cells_carry_the_names_of_their_columns(tmp_path: Path) -> None:
    book = workbook(HEADER, [1, "Tổng kết phong trào", datetime.date(2026, 11, 30), 45_000_000])
    book.active["D2"].number_format = "#,##0"
    text = text_of(book, tmp_path)
    for part in ("Tổng kết phong trào", "30/11/2026", "45.000.000"):
        assert part in text.splitlines()[-1]


@pytest.mark.parametrize(
    ("value", "number_format", "shown"),
    [
        (0.955, "0.0%", "95,5%"),
        (1234.5, "#,##0.0", "1.234,5"),
        (12, "General", "12"),
        (3.25, "General", "3,25"),
        (datetime.datetime.fromisoformat("2026-08-01T07:30"), "dd/mm/yyyy hh:mm", "01/08/2026 07:30"),
        (datetime.time(7, 5), "hh:mm", "07:05"),
        (True, "General", "Có"),
        ("  hai dòng\ntrong ô ", "General", "hai dòng trong ô"),
    ],
)
def test_values_are_written_as_in_vietnamese_documents(
    tmp_path: Path, value: object, number_format: str, shown: str
) -> None:
    book = workbook(["a", value, "b"], ["c", "d", "e"])
    book.active["B1"].number_format = number_format
    assert shown in text_of(book, tmp_path)


def test_empty_rows_part_tables_and_empty_columns_are_left_out(tmp_path: Path) -> None:
    book = workbook([None, "UBND XÃ TÂN LẬP"], [], ["", "a", None, "b"], ["", "c", None, "d"])
    assert text_of(book, tmp_path) == "UBND XÃ TÂN LẬP\n\na | b\nc | d"


def test_sheets_come_with_the_names_people_gave_them_and_hidden_ones_do_not(tmp_path: Path) -> None:
    book = workbook(["một"])
    book.create_sheet("Danh sách khen thưởng").append(["hai"])
    book.create_sheet("Tạm").append(["ba"])
    book["Tạm"].sheet_state = "hidden"
    assert text_of(book, tmp_path) == "một\n\nDanh sách khen thưởng\n\nhai"


def test_formulas_are_not_shown(tmp_path: Path) -> None:
    assert "SUM" not in text_of(workbook(["tổng", "=SUM(A1:A9)"]), tmp_path)


def test_workbook_of_endless_empty_cells_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "_MAX_CELLS", 1000)
    book = workbook(["a"])
    book.active["XFD900"] = "b"
    with pytest.raises(UnreadableDocument, match="quá nhiều ô"):
        text_of(book, tmp_path)


def test_entities_are_refused(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    workbook(["a"]).save(buffer)
    out = io.BytesIO()
    with zipfile.ZipFile(buffer) as source, zipfile.ZipFile(out, "w") as target:
        for member in source.namelist():
            content = source.read(member)
            if member == "xl/workbook.xml":
                content = b'<!DOCTYPE a [<!ENTITY b "c">]>' + content
            target.writestr(member, content)
    with pytest.raises(UnreadableDocument, match="khai báo XML"):
        xlsx.read(out.getvalue(), "a.xlsx", ReadingOptions())
