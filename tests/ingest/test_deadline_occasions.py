"""A reminder stands alone: what its document is about is said where the title does not say it."""

from __future__ import annotations

from datetime import date

import pytest

from ingest.deadlines.finding import find_deadlines
from ingest.model import Document, Metadata, Section


def full_titles(text: str, title: str, *sections: Section) -> list[str]:
    metadata = Metadata(title=title, kind=title.partition(" số ")[0], date=date(2026, 1, 5))
    document = Document("d", "d.txt", "", metadata, text, (), sections, ())
    return [deadline.full_title for deadline in find_deadlines(document)]


@pytest.mark.parametrize(
    ("title", "full"),
    [
        (
            "Kế hoạch số 12/KH-UBND tổ chức Tháng Thanh niên năm 2026 trên địa bàn huyện Bình An",
            "Lễ trao – Tháng Thanh niên năm 2026",
        ),
        (
            "Kế hoạch số 12/KH-UBND phát động và tổ chức phong trào thi đua “Bản sạch” giai đoạn 2026 - 2027",
            "Lễ trao – phong trào thi đua “Bản sạch”",
        ),
        (
            "Chỉ thị số 3/CT-UBND về việc phát động đợt thi đua cao điểm 120 ngày đêm “Bình yên” năm 2026",
            "Lễ trao – đợt thi đua cao điểm “Bình yên”",
        ),
        (
            "Công văn số 9/SNV-TĐKT đôn đốc nộp hồ sơ khen thưởng và hồ sơ xét Giải thưởng “Ngọn đèn”",
            "Lễ trao – nộp hồ sơ khen thưởng và hồ sơ xét Giải thưởng “Ngọn đèn”",
        ),
        (
            "Quyết định số 8/QĐ-UBND tặng Giấy khen cho các tập thể trong phong trào thi đua “Xanh” năm 2025",
            "Lễ trao – tặng Giấy khen cho các tập thể trong phong trào thi đua “Xanh” năm 2025",
        ),
        ("Báo cáo số 8/BC-UBND tổng kết công tác năm 2025", "Lễ trao"),
        ("Quyết định số 8/QĐ-UBND ban hành Quy chế thi đua của xã", "Lễ trao – Quy chế thi đua"),
        ("Quy chế số 8/QC-HĐ tổ chức và hoạt động của Hội đồng", "Lễ trao – Quy chế hoạt động của Hội đồng"),
        ("Thông tư số 8/2026/TT-BNV hướng dẫn thi đua ngành Nội vụ", "Lễ trao"),
    ],
)
def test_bare_title_is_told_with_what_its_document_is_about(title: str, full: str) -> None:
    assert full_titles("Lễ trao: ngày 12/6/2026.", title) == [full]


@pytest.mark.parametrize(
    "text",
    [
        "Hội thi “Tiếng hát quê hương”: ngày 12/6/2026.",
        "Rà soát, lập danh sách hộ còn chuồng trại dưới gầm sàn, gửi về xã trước ngày 12/6/2026.",
        "Tổng kết Tháng Thanh niên: ngày 12/6/2026.",
    ],
)
def test_title_that_says_enough_stands_alone(text: str) -> None:
    title = "Kế hoạch số 12/KH-UBND tổ chức Tháng Thanh niên năm 2026"
    ((only),) = full_titles(text, title)
    assert " – " not in only


def test_event_of_the_nearest_heading_is_meant() -> None:
    text = "V. VỀ ĐẠI HỘI THI ĐUA YÊU NƯỚC HUYỆN\nThống nhất tổ chức Đại hội ngày 16/5/2026."
    heading = Section(
        None, 1, "roman", "V", "VỀ ĐẠI HỘI THI ĐUA YÊU NƯỚC HUYỆN", 0, text.index("\n") + 1, len(text)
    )
    (found,) = full_titles(text, "Thông báo số 3/TB-VP về việc tổ chức Tháng Thanh niên", heading)
    assert found == "Thống nhất tổ chức Đại hội – Đại hội thi đua yêu nước huyện"


def test_event_within_a_heading_is_meant() -> None:
    text = "1. Kết thúc đợt thi đua 90 ngày: các ấp gửi số liệu trước ngày 19/6/2026."
    item = Section(None, 1, "item", "1.", "Kết thúc đợt thi đua 90 ngày", 0, 0, len(text))
    (found,) = full_titles(text, "Báo cáo số 3/BC-UBND tổng kết công tác năm 2026", item)
    assert found == "Gửi số liệu – Đợt thi đua 90 ngày"
