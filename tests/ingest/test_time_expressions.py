from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.knowledge import Recurrence, RelativeTime, TimeExpression
from ingest.time_expressions import find_time_expressions

REFERENCE = date(2025, 3, 1)


def only(text: str) -> TimeExpression:
    found = find_time_expressions(text, reference_date=REFERENCE)
    assert len(found) == 1, [expression.text for expression in found]
    return found[0]


DATED = [
    ("13/7/2023", "2023-07-13", "2023-07-13", "day"),
    ("13-7-2023", "2023-07-13", "2023-07-13", "day"),
    ("13.7.2023", "2023-07-13", "2023-07-13", "day"),
    ("13 / 7/2023", "2023-07-13", "2023-07-13", "day"),
    ("ngày 07 tháng 4 năm 2014", "2014-04-07", "2014-04-07", "day"),
    ("ngày 15 tháng 6", "2025-06-15", "2025-06-15", "day"),
    ("ngày 15\ntháng 6", "2025-06-15", "2025-06-15", "day"),
    ("nộp trước 10/9", None, "2025-09-09", "day"),
    ("trước ngày 15/12", None, "2025-12-14", "day"),
    ("trước ngày 01/01/2026", None, "2025-12-31", "day"),
    ("trước 17 giờ 00 ngày 15/9/2025", None, "2025-09-15", "day"),
    ("chậm nhất vào ngày 15/12", None, "2025-12-15", "day"),
    ("muộn nhất là ngày 15 tháng 12 năm 2025", None, "2025-12-15", "day"),
    ("trong tháng 8/2025", "2025-08-01", "2025-08-31", "month"),
    ("tháng 8 năm 2025", "2025-08-01", "2025-08-31", "month"),
    ("trước tháng 2/2028", None, "2028-01-31", "month"),
    ("đầu tháng 9", "2025-09-01", "2025-09-10", "month"),
    ("trung tuần tháng 9/2025", "2025-09-11", "2025-09-20", "month"),
    ("quý III/2025", "2025-07-01", "2025-09-30", "quarter"),
    ("quý 3 năm 2025", "2025-07-01", "2025-09-30", "quarter"),
    ("đến hết quý II/2025", None, "2025-06-30", "quarter"),
    ("đến năm 2025", None, "2025-12-31", "year"),
    ("cuối năm 2025", "2025-09-01", "2025-12-31", "year"),
    ("năm 2024, 2025", "2024-01-01", "2025-12-31", "range"),
    ("năm 2024 và những năm tiếp theo", "2024-01-01", None, "year"),
    ("6 tháng đầu năm 2025", "2025-01-01", "2025-06-30", "range"),
    ("9 tháng đầu năm 2025", "2025-01-01", "2025-09-30", "range"),
    ("6 tháng cuối năm 2025", "2025-07-01", "2025-12-31", "range"),
    ("Từ khi phát động (tháng 8/2024) đến tháng 7/2025", "2024-08-01", "2025-07-31", "range"),
    ("từ ngày 01/8/2024 đến hết ngày 31/7/2025", "2024-08-01", "2025-07-31", "range"),
    ("từ 01 đến 15/8/2025", "2025-08-01", "2025-08-15", "range"),
    ("từ ngày 20/12 đến ngày 10/01/2026", "2025-12-20", "2026-01-10", "range"),
    ("từ quý I đến quý III/2025", "2025-01-01", "2025-09-30", "range"),
    ("từ 2021 đến 2025", "2021-01-01", "2025-12-31", "range"),
    ("giai đoạn 2021 – 2025", "2021-01-01", "2025-12-31", "range"),
    ("2021-2025", "2021-01-01", "2025-12-31", "range"),
    ("2020- 2025", "2020-01-01", "2025-12-31", "range"),
    ("nhiệm kỳ 2025 - 2030", "2025-01-01", "2030-12-31", "range"),
    ("05 năm (2021 – 2025)", "2021-01-01", "2025-12-31", "range"),
    ("Khai mạc: tối 25/3, hội trường xã", "2025-03-25", "2025-03-25", "day"),
    ("xác minh: 09 - 17/9 (ngẫu nhiên)", "2025-09-09", "2025-09-17", "range"),
    ("ngày 26 và 27/5 tại hội trường", "2025-05-26", "2025-05-27", "range"),
    ("24/11 đến 02/12/2025", "2025-11-24", "2025-12-02", "range"),
    ("01/01/2027 - 31/12/2028", "2027-01-01", "2028-12-31", "range"),
    ("từ 17/6 đến 12 giờ 00 ngày 21/6/2025", "2025-06-17", "2025-06-21", "range"),
    ("từ ngày 01/5/2025, kết thúc ngày 29/7/2025", "2025-05-01", "2025-07-29", "range"),
    ("được gia hạn đến 02/10/2025", None, "2025-10-02", "day"),
    ("85% học sinh biết bơi trước ngày 30/5", None, "2025-05-29", "day"),
    ("trong 02 ngày 12 và 13 tháng 8 năm 2025", "2025-08-12", "2025-08-13", "range"),
    ("tháng 7, 8/2025", "2025-07-01", "2025-08-31", "range"),
    ("sau ngày 30/6/2025", "2025-07-01", None, "day"),
    ("15 ngày kể từ ngày 01/8/2024", None, "2024-08-16", "day"),
    ("01 tháng kể từ ngày 31/01/2025", None, "2025-02-28", "day"),
]


@pytest.mark.parametrize(("text", "begin", "finish", "precision"), DATED)
def test_time_with_dates_is_normalised(
    text: str, begin: str | None, finish: str | None, precision: str
) -> None:
    found = only(text)
    assert (found.begin and found.begin.isoformat(), found.finish and found.finish.isoformat()) == (
        begin,
        finish,
    )
    assert found.precision == precision


RECURRING = [
    ("trước ngày 15 hàng tháng", Recurrence("month", day=15, before=True)),
    ("vào ngày 25 hằng tháng", Recurrence("month", day=25)),
    ("trước ngày 20/3 hằng năm", Recurrence("year", 3, 20, before=True)),
    ("trước 30/9 hằng năm", Recurrence("year", 9, 30, before=True)),
    ("chậm nhất ngày 10 tháng 12 hằng năm", Recurrence("year", 12, 10)),
    ("Hằng năm, trước ngày 20/3", Recurrence("year", 3, 20, before=True)),
    ("định kỳ vào tháng 12 của năm trước", Recurrence("year", 12)),
    ("trước ngày 15/01 của năm sau", Recurrence("year", 1, 15, before=True)),
    ("6 tháng/1 lần", Recurrence("half-year")),
    ("03 tháng một lần", Recurrence("quarter")),
    ("mỗi năm 02 lần", Recurrence("half-year")),
    ("định kỳ hằng quý", Recurrence("quarter")),
    ("hàng năm", Recurrence("year")),
    ("hàng quý", Recurrence("quarter")),
    ("hàng tháng", Recurrence("month")),
    ("hằng tuần", Recurrence("week")),
    ("2 năm một lần", None),
]


@pytest.mark.parametrize(("text", "recurrence"), RECURRING)
def test_rhythm_is_read(text: str, recurrence: Recurrence | None) -> None:
    assert only(text).recurrence == recurrence


RELATIVE = [
    ("15 ngày kể từ ngày ban hành", RelativeTime(15, "day", "ban hành")),
    (
        "trong thời hạn 10 ngày làm việc kể từ ngày nhận đủ hồ sơ",
        RelativeTime(10, "working-day", "nhận đủ hồ sơ"),
    ),
    ("mười lăm ngày kể từ ngày nhận hồ sơ", RelativeTime(15, "day", "nhận hồ sơ")),
    ("05 (năm) ngày làm việc, kể từ ngày nhận", RelativeTime(5, "working-day", "nhận")),
    ("không quá 06 tháng tính đến ngày nộp hồ sơ", RelativeTime(-6, "month", "nộp hồ sơ")),
    (
        "tối thiểu trước 25 ngày làm việc so với ngày tổ chức",
        RelativeTime(-25, "working-day", "tổ chức"),
    ),
    ("trước khi tổ chức Đại hội ít nhất 15 ngày", RelativeTime(-15, "day", "tổ chức Đại hội")),
    ("02 tuần trước ngày họp", RelativeTime(-14, "day", "họp")),
    ("ngay sau khi kết thúc Đại hội", RelativeTime(0, "day", "kết thúc Đại hội")),
    ("Thời hạn giải quyết: 15 ngày làm việc", RelativeTime(15, "working-day", "")),
    ("thẩm định hồ sơ: 12 ngày làm việc", RelativeTime(12, "working-day", "")),
    ("trước khi sơ kết 20 ngày | Sở Nội vụ", RelativeTime(-20, "day", "sơ kết")),
    ("chậm nhất 20 ngày trước khi sơ kết | Sở Nội vụ", RelativeTime(-20, "day", "sơ kết")),
    ("trả lời trong 05 ngày làm việc", RelativeTime(5, "working-day", "")),
]


@pytest.mark.parametrize(("text", "relative"), RELATIVE)
def test_span_counted_from_an_event_is_read(text: str, relative: RelativeTime) -> None:
    assert only(text).relative == relative


@pytest.mark.parametrize(
    "text",
    [
        "50 năm giải phóng huyện Bình Sơn",
        "kỷ niệm 95 năm thành lập Đảng",
        "lần thứ XIV, khóa XXVII",
        "Quyết định số 26/2018/QĐ-UBND và Luật số 06/2022/QH15",
        "Chỉ thị 35",
        "Ngày Cách mạng Tháng Tám",
        "không quy định thời gian",
        "ít nhất 2/3 thành viên, từ 1/2 trở lên, đến 3/4 số phiếu",
        "1.500.000 đồng; điện thoại 0255.3851.234; 0905 12 2023",
        "khoản 2 Điều 6; Mục 3.1; Phụ lục 12",
        "từ 15 năm đến dưới 20 năm",
        "công tác liên tục từ 05 năm trở lên",
        "từ 10-20 triệu đồng/ha",
        "phía Nam năm xã; thắng lợi; quy định 3 mức",
        "Kết quả: 11/12 phiếu, 9/12 điểm; tỷ lệ: 16/17, đạt",
    ],
)
def test_what_only_looks_like_a_time_is_left_alone(text: str) -> None:
    assert find_time_expressions(text, reference_date=REFERENCE) == []


def test_days_in_a_row_that_share_their_noun_are_each_read() -> None:
    found = find_time_expressions("các ngày 03/5, 17/5 và 31/5.", reference_date=REFERENCE)
    assert [one.finish and one.finish.day for one in found] == [3, 17, 31]


@pytest.mark.parametrize("text", ["31/2/2025", "ngày 30 tháng 02 năm 2024", "tháng 13/2025", "29/02/2025"])
def test_impossible_date_is_invalid_and_has_no_bounds(text: str) -> None:
    found = only(text)
    assert (found.valid, found.begin, found.finish) == (False, None, None)


ROLES = [
    ("Kế hoạch số 287-KH/TU ngày 28/6/2024 của Ban Thường vụ Tỉnh ủy", "issued"),
    ("Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;", "issued"),
    ("Luật Hợp tác xã năm 2012", "issued"),
    ("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;", "issued"),
    ("Hà Nội, ngày 11 tháng 10 năm 2025", "issued"),
    ("ngày 13/7/2023, UBND huyện đã ban hành Kế hoạch", "issued"),
    ("Gửi hồ sơ trước ngày 15/6/2025", "due"),
    ("Hoàn thành trong tháng 8/2025", "due"),
    ("Hạn cuối nhận bài dự thi: 30/10/2025", "due"),
    ("phấn đấu đạt chuẩn nông thôn mới vào năm 2024", "due"),
    ("giai đoạn 2021 - 2025", "period"),
    ("từ ngày 01/8/2024 đến ngày 31/7/2025", "period"),
    ("các chỉ tiêu phát triển kinh tế - xã hội năm 2025", "period"),
    ("có hiệu lực kể từ ngày 01/12/2025", "period"),
    ("Tổ chức sơ kết phong trào thi đua trong tháng 8/2025", "event"),
    ("Lễ phát động diễn ra vào ngày 20/8/2025", "event"),
    ("chào mừng Quốc khánh 2/9", "history"),
    ("kỷ niệm Ngày truyền thống thi đua yêu nước (11/6/1948)", "history"),
    ("Trong tháng 3/2024, huyện đã tổ chức 12 lớp tập huấn", "history"),
    ("Tính đến ngày 30/6/2025, toàn tỉnh có 20 xã", "history"),
]


@pytest.mark.parametrize(("text", "role"), ROLES)
def test_governing_words_give_the_role(text: str, role: str) -> None:
    assert only(text).role == role


def test_two_rounds_in_one_sentence_share_limit_and_rhythm() -> None:
    found = find_time_expressions("gửi báo cáo trước ngày 15/6 và ngày 15/12 hằng năm")
    assert [expression.recurrence for expression in found] == [
        Recurrence("year", 6, 15, before=True),
        Recurrence("year", 12, 15, before=True),
    ]


def test_year_stated_once_serves_the_list() -> None:
    found = find_time_expressions("gửi trước ngày 15/6 và trước ngày 15/12/2025")
    assert [expression.finish for expression in found] == [date(2025, 6, 14), date(2025, 12, 14)]


def test_date_without_a_year_after_a_rhythm_returns_every_year() -> None:
    found = find_time_expressions("Hằng năm, các cơ quan, đơn vị gửi báo cáo trước ngày 15/11 để tổng hợp.")
    assert found[-1].recurrence == Recurrence("year", 11, 15, before=True)


def test_date_without_a_year_has_no_bounds_when_no_document_date_is_known() -> None:
    found = find_time_expressions("Nộp hồ sơ trước ngày 15/9.")[0]
    assert (found.begin, found.finish, found.valid, found.precision) == (None, None, True, "day")


def test_date_without_a_year_looks_back_in_a_narrative() -> None:
    found = only("Ngày 15/9, UBND huyện đã tổ chức Hội nghị")
    assert found.finish == date(2024, 9, 15)


def test_half_year_and_year_rhythms_are_two() -> None:
    found = find_time_expressions("Thường kỳ 6 tháng và 01 năm, UBND huyện tổ chức họp")
    assert [expression.recurrence for expression in found] == [Recurrence("half-year"), Recurrence("year")]


@pytest.mark.parametrize(
    "text", ["Dự kiến tổ chức Lễ trong tháng 8/2024.", "Tổ chức Lễ trong tháng 8/2024 (dự kiến)."]
)
def test_planned_with_reserve_is_tentative(text: str) -> None:
    assert only(text).tentative


@pytest.mark.parametrize("text", ["đầu tháng 9/2025", "cuối quý II/2025", "vào khoảng tháng 9/2025"])
def test_approximate_time_is_vague(text: str) -> None:
    assert only(text).vague


PIECES = st.sampled_from(
    (
        "ngày|tháng|năm|quý|trước|từ|đến|hết|hằng năm|kể từ|ngay sau khi|15/6|31/2/2025|2021|-|–|/|.|,|(|)|"
        "IV|08|mười lăm|giai đoạn|một lần|định kỳ|và|9999|0|32|chậm nhất|làm việc|đã|Quốc khánh|"
        "26/2018/QĐ-UBND|\n"
    ).split("|")
)


@settings(deadline=None, max_examples=150)
@given(
    st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=30).map(" ".join)),
    st.sampled_from([None, REFERENCE]),
)
def test_any_text_gives_exact_ordered_spans_and_bounds(text: str, reference: date | None) -> None:
    previous = 0
    for found in find_time_expressions(text, reference_date=reference):
        assert text[found.start : found.end] == found.text
        assert previous <= found.start < found.end <= len(text)
        previous = found.end
        if found.begin and found.finish:
            assert found.begin <= found.finish
        if not found.valid:
            assert found.begin is found.finish is None


def test_an_ordinal_before_a_date_opens_no_span() -> None:
    (found,) = find_time_expressions("Quốc hội thông qua Luật tại kỳ họp thứ 3, ngày 15/6/2022.")
    assert (found.begin, found.finish) == (date(2022, 6, 15), date(2022, 6, 15))


def test_day_after_the_text_was_written_is_no_date_of_issue() -> None:
    text = "Sở Nội vụ báo cáo Chủ tịch Ủy ban nhân dân tỉnh vào ngày 22/12/2025."
    assert [time.role for time in find_time_expressions(text)] == ["issued"]
    assert [time.role for time in find_time_expressions(text, written=date(2025, 11, 14))] == ["event"]


@pytest.mark.parametrize(
    ("text", "finish"),
    [
        ("Trình thành lập Ban Tổ chức trước ngày 15/02/2026.", date(2026, 2, 14)),
        ("Ra quân tổng vệ sinh môi trường ngày 15/4/2026.", date(2026, 4, 15)),
        ("Giải quyết dứt điểm trong 06 tháng đầu năm 2025.", date(2025, 6, 30)),
    ],
)
def test_founding_and_cleaning_are_no_feasts_and_half_years_no_periods(text: str, finish: date) -> None:
    (found,) = find_time_expressions(text)
    assert found.role not in ("history", "period")
    assert found.finish == finish


def test_hour_may_open_a_span() -> None:
    (found,) = find_time_expressions("từ 8 giờ 00 ngày 04/5/2026 đến 17 giờ 00 ngày 05/7/2026")
    assert (found.begin, found.finish) == (date(2026, 5, 4), date(2026, 7, 5))


def test_what_is_yet_to_come_has_not_been_done() -> None:
    text = "Bổ sung quyết định cho 73 hồ sơ đã nêu, xong trước ngày 28/02/2026."
    assert [time.role for time in find_time_expressions(text, written=date(2025, 12, 10))] == ["due"]


def test_period_names_the_report_of_it() -> None:
    (found, _) = find_time_expressions(
        "Báo cáo quý I (hạn trước ngày 20/3/2026).", reference_date=date(2026, 6, 8)
    )
    assert found.role == "period"


def test_day_of_the_last_month_of_a_quarter_returns_every_quarter() -> None:
    (found,) = find_time_expressions("Báo cáo trước ngày 25 của tháng cuối quý.")
    assert found.recurrence == Recurrence("quarter", 3, 25, before=True)


def test_event_ends_where_the_one_who_must_act_is_named() -> None:
    (found,) = find_time_expressions("Chậm nhất 10 ngày trước ngày khai mạc, các đơn vị gửi danh sách.")
    assert found.relative == RelativeTime(-10, "day", "khai mạc")
