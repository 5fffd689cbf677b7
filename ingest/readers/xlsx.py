"""Excel workbooks (.xlsx), through openpyxl: what the cells show, not the formulas behind it."""

from __future__ import annotations

import datetime
import io
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

from ingest.model import Page
from ingest.readers import problems
from ingest.readers.docx_archive import check_archive
from ingest.readers.options import ReadingOptions
from ingest.readers.tables import render_table

# A workbook that says one cell stands in the last corner makes millions of empty ones.
_MAX_CELLS = 2_000_000
# What the program calls sheets that nobody has named.
_NAMELESS = ("sheet", "trang_tính", "trang tính", "bảng")
_PARAGRAPH_END = "\n\n"


def read(data: bytes, name: str, options: ReadingOptions) -> list[Page]:
    """All visible sheets as one page without number: the sheet's name, then its tables.

    Empty rows part tables. Numbers, percentages and days are written as in Vietnamese documents.
    """
    check_archive(data, name)
    try:
        with warnings.catch_warnings(action="ignore"):
            workbook = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
            texts = list(_sheets(workbook, name))
    except (InvalidFileException, zipfile.BadZipFile, zlib.error, KeyError, ValueError) as error:
        raise problems.DAMAGED.of(name) from error
    return [Page(None, _PARAGRAPH_END.join(texts))]


def _sheets(workbook: Any, name: str) -> Iterator[str]:
    seen = 0
    for sheet in workbook.worksheets:
        if sheet.sheet_state != "visible":
            continue
        rows: list[list[str]] = []
        for cells in sheet.iter_rows():
            seen += len(cells) + 1
            if seen > _MAX_CELLS:
                raise problems.too_many_cells(_MAX_CELLS).of(name)
            rows.append([_shown(cell) for cell in cells])
        tables = list(_tables(rows))
        if tables and not sheet.title.lower().startswith(_NAMELESS):
            yield sheet.title
        yield from tables


def _tables(rows: list[list[str]]) -> Iterator[str]:
    """The tables between empty rows, without columns that are empty in all of their rows."""
    table: list[list[str]] = []
    for row in [*rows, []]:
        if any(row):
            table.append(row)
        elif table:
            yield render_table(_without_empty_columns(table))
            table = []


def _without_empty_columns(table: list[list[str]]) -> list[list[str]]:
    width = max(len(row) for row in table)
    padded = [row + [""] * (width - len(row)) for row in table]
    used = [column for column in range(width) if any(row[column] for row in padded)]
    return [[row[column] for column in used] for row in padded]


def _shown(cell: Any) -> str:
    """The value as a person sees it in the cell."""
    value = cell.value
    match value:
        case None:
            return ""
        case bool():
            return "Có" if value else "Không"
        case datetime.datetime():
            return _day(value.date()) + (f" {value:%H:%M}" if value.time() != datetime.time() else "")
        case datetime.date():
            return _day(value)
        case datetime.time():
            return f"{value:%H:%M}"
        case int() | float():
            return _number(value, str(cell.number_format or ""))
    return str(value).strip()


def _day(day: datetime.date) -> str:
    return f"{day.day:02d}/{day.month:02d}/{day.year}"


def _number(value: float, shown_as: str) -> str:
    percent = "%" in shown_as
    number = round(value * 100 if percent else value, 6)
    grouped = "#,##0" in shown_as
    text = f"{number:,}" if grouped else f"{number}"
    text = text.removesuffix(".0").translate(str.maketrans(",.", ".,"))
    return f"{text}%" if percent else text
