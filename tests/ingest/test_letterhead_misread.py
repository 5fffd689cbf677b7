"""Letterheads as recognition of scans delivers them, and to whom documents go."""

from __future__ import annotations

import datetime

import pytest

from ingest.letterhead import read_letterhead
from ingest.signature import read_recipients
from tests.office import PLAN

BODY = "\nCăn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;\nĐiều 1. Phạm vi\n"


def head(*lines: str) -> str:
    return "\n".join(lines) + BODY


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Hà Nội, ngày23 tháng 4 năm 2026", datetime.date(2026, 4, 23)),
        ("Hà Nội, ngày 2 5 tháng 8 năm 2020", datetime.date(2020, 8, 25)),
        ("Hà Nội, ngày 05 tháng12 năm 2025", datetime.date(2025, 12, 5)),
        ("Hà Nội, ngày #3 tháng ý năm 2026", None),
        ("Hà Nội, ngày tháng năm 2026", None),
        ("Hà Nội, ngày 45 tháng 4 năm 2026", None),
    ],
)
def test_days_filled_in_by_hand_are_read_where_nothing_is_guessed(
    line: str, date: datetime.date | None
) -> None:
    assert read_letterhead(head("ỦY BAN NHÂN DÂN", "Số: 5/QĐ-UBND", line, "QUYẾT ĐỊNH")).date == date


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("QUYẾT ĐỊ", "Quyết định"),
        ("KÊ HOẠCH", "Kế hoạch"),
        ("BÁO CAO", "Báo cáo"),
        ("THÔNG TIN", None),
        ("QUỐC HỘI", None),
    ],
)
def test_kinds_misread_in_capitals_are_known(line: str, kind: str | None) -> None:
    assert read_letterhead(head("ỦY BAN NHÂN DÂN", "XÃ TÂN LẬP", line, "Phê duyệt danh sách")).kind == kind


def test_number_without_readable_digits_still_names_kind_and_issuer() -> None:
    letterhead = read_letterhead(head("THỦ TƯỚNG", "Số: f2 /QĐ-TTg", "Hà Nội, ngày 3 tháng 4 năm 2026"))
    assert letterhead.number is None
    assert (letterhead.kind, letterhead.issuer) == ("Quyết định", "Thủ tướng Chính phủ")


def test_letter_with_addressees_and_a_misread_subject_is_a_cong_van() -> None:
    letterhead = read_letterhead(
        head(
            "VĂN PHÒNG CHÍNH PHỦ", "Số: 3722/VPCP-CN", "Ví cơ chế đặc thù", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIE1",
            "Hà Nội, ngày 28 tháng 4 năm 2026", "ĐẾN Giờ.....Ếc......... SE", "Œ..J O ...", "Kính gửi:",
        )
    )  # fmt: skip
    assert letterhead.kind == "Công văn"
    assert letterhead.issuer == "Văn phòng Chính phủ"
    assert letterhead.subject == "về việc cơ chế đặc thù"


def test_issuer_misread_in_capitals_is_written_as_the_text_writes_it() -> None:
    text = head("ỦY BAN NHÂN DÂN", "THÀNH PHÓ HÀ NỌI", "Số: 5/QĐ-UBND", "QUYẾT ĐỊNH")
    issuer = read_letterhead(text + "Ủy ban nhân dân thành phố Hà Nội quyết định:").issuer
    assert issuer == "Ủy ban nhân dân thành phố Hà Nội"


def test_recipients_are_those_listed_without_the_files() -> None:
    text = f"{PLAN}\nNơi nhận:\n- Như trên;\n\n- Thường trực Đảng ủy (b/c);\n- Lưu: VT, VHXH.\nCHỦ TỊCH\n- x"
    assert read_recipients(text) == ("Như trên", "Thường trực Đảng ủy (b/c)")


@pytest.mark.parametrize("text", ["", PLAN, "Nơi nhận: các xã", "Nơi nhận:"])
def test_no_list_of_recipients_is_none(text: str) -> None:
    assert read_recipients(text) == ()
