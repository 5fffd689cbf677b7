from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.deadlines.finding import find_deadlines
from ingest.knowledge import Deadline, Recurrence, RelativeTime
from ingest.model import Document, Metadata, Section

WRITTEN = date(2025, 1, 10)


def document(text: str, *sections: Section, title: str = "", written: date | None = WRITTEN) -> Document:
    metadata = Metadata(title=title, date=written)
    return Document("d", "d.txt", "", metadata, text, (), sections, ())


def only(text: str, *sections: Section, title: str = "") -> Deadline:
    found = find_deadlines(document(text, *sections, title=title))
    assert len(found) == 1, [deadline.title for deadline in found]
    return found[0]


def heading(text: str, title: str, label: str = "") -> Section:
    """A section over the whole of `text`, its heading on the first line."""
    return Section(None, 1, "number", label, title, 0, text.index("\n") + 1, len(text))


DUE = [
    (
        "Hồ sơ gửi về Ban Thi đua - Khen thưởng Trung ương trước ngày 30/9/2025.",
        "Hồ sơ gửi về Ban Thi đua - Khen thưởng Trung ương",
        "2025-09-29",
    ),
    (
        "Các đơn vị gửi báo cáo chậm nhất ngày 15/6/2025 về Phòng Nội vụ.",
        "Gửi báo cáo về Phòng Nội vụ",
        "2025-06-15",
    ),
    ("Thời gian nhận hồ sơ: đến hết ngày 31/8/2025.", "Nhận hồ sơ", "2025-08-31"),
    ("Hạn cuối nhận bài dự thi: 30/10/2025", "Nhận bài dự thi", "2025-10-30"),
    ("Ngày 20/8/2025, tổ chức Lễ phát động phong trào.", "Tổ chức Lễ phát động phong trào", "2025-08-20"),
    ("Tổ chức Hội nghị tổng kết trong quý IV/2025.", "Tổ chức Hội nghị tổng kết", "2025-12-31"),
    ("Hội nghị được tổ chức vào ngày 15 tháng 10 năm 2025.", "Hội nghị", "2025-10-15"),
    ("Ngày 20 tháng 7 năm 2025 là ngày cuối cùng nhận hồ sơ.", "Nhận hồ sơ", "2025-07-20"),
    ("Đến năm 2030, 100% đơn vị có mô hình thi đua.", "100% đơn vị có mô hình thi đua", "2030-12-31"),
    ("Đăng ký thi đua năm 2026 gửi về Phòng Nội vụ trước ngày 28/02/2026.", None, "2026-02-27"),
    ("Vòng chung khảo: tháng 5/2025", "Vòng chung khảo", "2025-05-31"),
    ("Vòng sơ khảo: từ ngày 01/3 đến ngày 15/4/2025", "Vòng sơ khảo", "2025-04-15"),
    ("Tổ chức xét tặng trước ngày 15/11.", "Tổ chức xét tặng", "2025-11-14"),
    ("Phấn đấu đến năm 2030 có 100% xã đạt chuẩn.", "Phấn đấu có 100% xã đạt chuẩn", "2030-12-31"),
    ("Xây dựng huyện đạt chuẩn nông thôn mới vào năm 2026.", "Đạt chuẩn nông thôn mới", "2026-12-31"),
]


@pytest.mark.parametrize(("text", "title", "end"), DUE)
def test_what_is_due_and_when(text: str, title: str | None, end: str) -> None:
    found = only(text)
    assert title is None or found.title == title
    assert found.end is not None
    assert found.end.isoformat() == end


@pytest.mark.parametrize(
    "text",
    [
        "Thực hiện Kế hoạch số 69/KH-UBND ngày 07/4/2025 của UBND huyện.",
        "Bình Sơn, ngày 05 tháng 8 năm 2025",
        "Quyết định này có hiệu lực kể từ ngày 01/7/2025.",
        "Người tham gia cách mạng trước ngày 19/8/1945 được xét tặng.",
        "Giai đoạn 2021 - 2025, toàn huyện tập trung xây dựng nông thôn mới.",
        "Hoàn thành thắng lợi các chỉ tiêu, nhiệm vụ của năm 2024, 2025.",
        "Trong năm 2024, huyện đã khen thưởng 200 tập thể.",
        "Ngày 15/6/2025, UBND huyện đã tổ chức Hội nghị.",
        "Chào mừng 80 năm Cách mạng Tháng Tám và Quốc khánh 2/9.",
        "Danh hiệu “Lao động tiên tiến” được xét tặng hằng năm cho cá nhân đạt tiêu chuẩn.",
        "Hằng năm được đánh giá hoàn thành tốt nhiệm vụ.",
        "Thực hiện chương trình công tác đề ra hàng năm.",
        "Có thời gian công tác liên tục từ 10 năm trở lên đến thời điểm đề nghị.",
        "Không quy định thời gian nộp hồ sơ.",
        "Quy hoạch phát triển đến năm 2030, tầm nhìn đến năm 2045.",
        "Nộp hồ sơ trước ngày 31/2/2025.",
        "Sau 01 năm kể từ ngày thông báo, tài sản được giải quyết theo quy định.",
        "Thời hiệu xử lý kỷ luật là 24 tháng kể từ thời điểm có hành vi vi phạm.",
        "Kinh phí 200 triệu đồng năm 2025.",
        "CÔNG BÁO/Số 73 + 74/Ngày 16-01-2026",
    ],
)
def test_mentioned_past_impossible_or_descriptive_time_is_no_deadline(text: str) -> None:
    assert find_deadlines(document(text)) == ()


def test_two_rounds_of_one_sentence_are_two_deadlines() -> None:
    found = find_deadlines(
        document("Tổ chức sơ kết phong trào vào tháng 8/2025 và tổng kết phong trào vào tháng 8/2026.")
    )
    assert [(deadline.title, deadline.start) for deadline in found] == [
        ("Tổ chức sơ kết phong trào", date(2025, 8, 1)),
        ("Tổ chức tổng kết phong trào", date(2026, 8, 1)),
    ]


def test_second_clause_has_its_own_task_and_body() -> None:
    found = find_deadlines(
        document("Các đơn vị gửi báo cáo trước ngày 15/6/2025; Phòng Nội vụ tổng hợp trước ngày 20/6/2025.")
    )
    assert [(deadline.title, deadline.responsible) for deadline in found] == [
        ("Gửi báo cáo", ("Các đơn vị",)),
        ("Phòng Nội vụ tổng hợp", ("Phòng Nội vụ",)),
    ]


def test_task_may_begin_clauses_before_its_time() -> None:
    found = only(
        "Tổ chức sơ kết đợt thi đua chào mừng Đại hội đảng các cấp; Đại hội XIV của Đảng; bầu cử "
        "Quốc hội vào tháng 8/2025."
    )
    assert found.title.startswith("Tổ chức sơ kết đợt thi đua")


def test_body_of_the_heading_is_responsible_and_its_partner_after_it() -> None:
    text = (
        "3. Ban Tổ chức Huyện ủy\nPhối hợp với Văn phòng Huyện ủy tổng hợp báo cáo sơ kết vào tháng 8/2025."
    )
    found = only(text, heading(text, "Ban Tổ chức Huyện ủy", "3"))
    assert found.title == "Tổng hợp báo cáo sơ kết"
    assert found.responsible == ("Ban Tổ chức Huyện ủy", "Văn phòng Huyện ủy")


def test_subject_before_the_verb_is_responsible() -> None:
    found = only("Hằng năm, Khối trưởng, Khối phó phối hợp xây dựng chương trình của Khối thi đua.")
    assert found.responsible == ("Khối trưởng, Khối phó",)


def test_bodies_that_share_their_head_are_responsible() -> None:
    found = only(
        "Giao các Bộ: Công an, Tài chính, Xây dựng có ý kiến đối với đề xuất trước ngày 10 tháng 5 năm 2026."
    )
    assert (found.title, found.responsible) == (
        "Có ý kiến đối với đề xuất",
        ("các Bộ: Công an, Tài chính, Xây dựng",),
    )


def test_bare_time_label_is_explained_by_its_heading() -> None:
    text = "2. Lễ phát động thi đua\nThời gian: ngày 20/8/2025."
    assert only(text, heading(text, "Lễ phát động thi đua", "2")).title == "Lễ phát động thi đua"


def test_numbered_phase_carries_the_heading_above() -> None:
    text = "3. Thời gian phát động thi đua\nĐợt 1: Từ khi phát động (tháng 8/2025) đến tháng 7/2026"
    found = only(text, heading(text, "Thời gian phát động thi đua", "3"))
    assert (found.title, found.precision, found.start) == (
        "Đợt 1: Phát động thi đua",
        "range",
        date(2025, 8, 1),
    )


def test_row_of_a_work_plan_names_task_body_and_time() -> None:
    found = only("1 | Xây dựng kế hoạch tổ chức Hội nghị | Phòng Nội vụ | Các đơn vị | Trước ngày 15/3/2025")
    assert (found.title, found.responsible) == ("Xây dựng kế hoạch tổ chức Hội nghị", ("Phòng Nội vụ",))


@pytest.mark.parametrize(
    ("text", "relative"),
    [
        (
            "Trong thời hạn 10 ngày làm việc kể từ ngày nhận đủ hồ sơ, Văn phòng Bộ thông báo kết quả.",
            RelativeTime(10, "working-day", "nhận đủ hồ sơ"),
        ),
        (
            "Đơn vị gửi tài liệu tối thiểu 5 ngày trước ngày họp Hội đồng.",
            RelativeTime(-5, "day", "họp Hội đồng"),
        ),
    ],
)
def test_span_counted_from_an_event_has_no_dates(text: str, relative: RelativeTime) -> None:
    found = only(text)
    assert (found.relative, found.start, found.end, found.precision) == (relative, None, None, None)


def test_duty_before_a_list_is_its_first_item() -> None:
    found = only(
        "Bộ Nội vụ trong thời hạn 20 ngày làm việc kể từ ngày nhận đủ hồ sơ có trách nhiệm:\n"
        "a) Thẩm định hồ sơ;\nb) Trình Thủ tướng Chính phủ."
    )
    assert (found.title, found.responsible) == ("Thẩm định hồ sơ", ("Bộ Nội vụ",))
    assert found.relative == RelativeTime(20, "working-day", "nhận đủ hồ sơ")


def test_deed_after_an_event_without_a_comma_is_parted_from_it() -> None:
    found = only(
        "Sở Nội vụ trong thời hạn 15 ngày kể từ ngày nhận được đề nghị cấp đổi của tập thể gửi hồ sơ tới "
        "Bộ Nội vụ."
    )
    assert (found.title, found.responsible) == ("Gửi hồ sơ tới Bộ Nội vụ", ("Sở Nội vụ",))
    assert found.relative == RelativeTime(15, "day", "nhận được đề nghị cấp đổi của tập thể")


def test_condition_before_a_time_is_not_its_task() -> None:
    found = only(
        "Trường hợp hồ sơ không đủ điều kiện thì trong thời hạn 10 ngày kể từ ngày nhận, Văn phòng Bộ "
        "thông báo."
    )
    assert (found.title, found.responsible) == ("Văn phòng Bộ thông báo", ("Văn phòng Bộ",))


def test_event_in_brackets_belongs_to_the_date_before_it() -> None:
    found = only("Tổ chức sơ kết phong trào trong tháng 8/2025 (ngay sau khi kết thúc Đại hội).")
    assert found.relative == RelativeTime(0, "day", "kết thúc Đại hội")
    assert found.start == date(2025, 8, 1)


def test_dated_rhythm_is_sure_enough_for_a_reminder_and_a_described_practice_is_not() -> None:
    duty = only("Các đơn vị gửi hồ sơ trước ngày 01/11 hằng năm.")
    assert duty.recurrence == Recurrence("year", 11, 1, before=True)
    assert duty.confidence >= 0.7
    practice = only("Hằng năm, UBND huyện đều tổ chức họp Hội đồng đánh giá.")
    assert practice.confidence < 0.7


def test_tentative_date_is_marked() -> None:
    assert only("Dự kiến tổ chức Lễ phát động trong tháng 8/2025.").tentative


def test_same_statement_twice_is_one_deadline_with_both_quotes() -> None:
    found = only("Tổ chức tổng kết phong trào trong tháng 8/2026.\nTổng kết phong trào vào tháng 8/2026.")
    assert len(found.quotes) == 2


def test_quoted_campaign_of_the_sentence_is_named() -> None:
    found = only("Tổ chức sơ kết phong trào thi đua “Dân vận khéo” trong tháng 8/2025.")
    assert found.campaign == "Dân vận khéo"


def test_date_older_than_the_documents_it_cites_is_a_condition() -> None:
    text = "Thực hiện Công văn số 12/UBND-NV ngày 05/3/2025. Áp dụng với hồ sơ nộp trước ngày 01/01/2020."
    assert find_deadlines(document(text, written=None)) == ()


PIECES = st.sampled_from(
    (
        "Tổ chức|gửi báo cáo|trước ngày 15/6/2025|hằng năm|,|;|.|:|\n| | |UBND huyện|(|)|trong tháng 8/2026|"
        "và|Đợt 1:|từ tháng 1/2026 đến tháng 3/2026|phấn đấu|đến năm 2030|kể từ ngày|10 ngày|“|”|- |1. "
    ).split("|")
)


@settings(deadline=None, max_examples=100)
@given(st.lists(PIECES, max_size=25).map(" ".join))
def test_any_text_gives_titled_deadlines_with_exact_quotes(text: str) -> None:
    read = document(text)
    for deadline in find_deadlines(read):
        assert deadline.title.strip()
        assert 0 < deadline.confidence <= 1
        assert (deadline.start is None) == (deadline.end is None)
        if deadline.start and deadline.end:
            assert deadline.start <= deadline.end
        for quote in deadline.quotes:
            assert read.text[quote.start : quote.end] == quote.text


MONTHLY = "Báo cáo giá thị trường tháng 7 năm 2025"


@pytest.mark.parametrize("written", [None, date(2025, 7, 26)])
@pytest.mark.parametrize(
    "text",
    [
        "Trong kỳ điều hành ngày 25/7/2025 giá xăng dầu được điều chỉnh giảm như sau:",
        "Hiện tại giá vàng trong tháng 7/2025 biến động tăng 100.000đ/chỉ, bán ra 7.736.000đ/chỉ.",
        "Diễn biến cụ thể trong tháng 7: giá heo hơi ở mức 62.000đ/kg.",
        "Trên đây là báo cáo tình hình giá cả thị trường tháng 7/2025 trên địa bàn tỉnh.",
    ],
)
def test_what_a_report_describes_is_no_deadline(text: str, written: date | None) -> None:
    assert find_deadlines(document(text, title=MONTHLY, written=written)) == ()


@pytest.mark.parametrize("written", [None, date(2025, 7, 26)])
@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Các đơn vị gửi báo cáo trước ngày 28/7/2025.", "2025-07-27"),
        ("Tổ chức Hội nghị tổng kết trong tháng 7/2025.", "2025-07-31"),
        ("Tuần lễ bình ổn giá: ngày 15/8/2025.", "2025-08-15"),
        ("Đề nghị các đơn vị rà soát giá trong tháng 8/2025.", "2025-08-31"),
    ],
)
def test_what_a_report_says_is_to_be_done_is_a_deadline(text: str, end: str, written: date | None) -> None:
    (found,) = find_deadlines(document(text, title=MONTHLY, written=written))
    assert found.end == date.fromisoformat(end)


def test_plan_for_the_same_month_is_no_description() -> None:
    text = "Trong kỳ điều hành ngày 25/7/2025 giá xăng dầu được điều chỉnh giảm như sau:"
    assert find_deadlines(document(text, title="Kế hoạch tháng 7 năm 2025", written=None))
