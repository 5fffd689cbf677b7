"""What a reader of a reminder sees of a deadline: what it is, who must do it, and nothing that is not due."""

from __future__ import annotations

from datetime import date

import pytest

from ingest.deadlines.finding import find_deadlines
from ingest.knowledge import Recurrence
from ingest.model import Document, Metadata, Section


def listed(text: str, *sections: Section, kind: str = "Kế hoạch") -> list[tuple[str, str, tuple[str, ...]]]:
    """Title, last day (or rhythm) and responsible bodies of every deadline in `text`."""
    metadata = Metadata(title=kind, kind=kind, date=date(2025, 2, 3))
    found = find_deadlines(Document("d", "d.txt", "", metadata, text, (), sections, ()))
    return [(one.title, str(one.end) if one.end else "", one.responsible) for one in found]


def topic(text: str, title: str) -> Section:
    """An item whose title runs into the rest of `text`."""
    return Section(None, 1, "item", "4", title, 0, 0, len(text))


@pytest.mark.parametrize(
    ("text", "title", "end"),
    [
        ("5. Ngày hội “Giọt máu nghĩa tình”: 14/6/2025 tại Trạm Y tế.", "Ngày hội “Giọt máu nghĩa tình”", 14),
        ("- Giải kéo co các khóm: từ 20/6 đến 24/6 tại sân vận động.", "Giải kéo co các khóm", 24),
        ("- Gặp mặt cán bộ hưu trí: tối 25/6, hội trường xã.", "Gặp mặt cán bộ hưu trí", 25),
        ("Lễ ra quân: 7 giờ 30 phút, thứ Bảy, ngày 07/6/2025 tại xã Tân An.", "Lễ ra quân", 7),
        ("- Chặng 2: từ 02/6 đến 30/6/2025 (nước rút, gắn biển).", "Chặng 2: nước rút, gắn biển", 30),
        ("a) Đợt 1 (từ ngày 02/6/2025 đến ngày 29/6/2025), làm điểm.", "Đợt 1: làm điểm", 29),
        ("2. Giai đoạn 1 (01/6/2025 - 29/6/2025): làm điểm; nhân rộng.", "Giai đoạn 1: làm điểm", 29),
        ("Mua 06 bể bơi, sửa 02 bể hỏng trước ngày 21/6/2025.", "Mua 06 bể bơi, sửa 02 bể hỏng", 20),
        ("Xã Tân An được bắt đầu từ 04/6, kết thúc chậm nhất 27/6/2025.", "Xã Tân An", 27),
        ("Hạn cuối gửi bản giao ước đã ký: 17 giờ ngày 20/6/2025.", "Gửi bản giao ước đã ký", 20),
        ("Sinh hoạt chi hội: 100% chi hội, xong trước 22/6.", "Sinh hoạt chi hội: 100% chi hội", 21),
        ("1.1. Hành trình “Về nguồn” tại Khu di tích (ngày 10/6), 80 người.", None, 10),
    ],
)
def test_events_and_tasks_are_found_without_a_known_verb(text: str, title: str | None, end: int) -> None:
    ((found, day, _),) = listed(text)
    assert title is None or found == title
    assert day == f"2025-06-{end:02}"


@pytest.mark.parametrize(
    ("text", "title", "bodies"),
    [
        (
            "Hồ sơ đề nghị cấp huyện, cấp tỉnh gửi về Hội Nông dân huyện chậm nhất ngày 27/6/2025.",
            "Hồ sơ đề nghị cấp huyện, cấp tỉnh gửi về Hội Nông dân huyện",
            (),
        ),
        (
            "Giao Hội Nông dân tỉnh chấn chỉnh khâu xác minh thu nhập, báo cáo Hội đồng trước 20/6/2025.",
            "Chấn chỉnh khâu xác minh thu nhập, báo cáo Hội đồng",
            ("Hội Nông dân tỉnh",),
        ),
        ("BCH Hội cấp xã họp xét trước 10/6/2025.", "BCH Hội cấp xã họp xét", ("BCH Hội cấp xã",)),
        ("PGDĐT bàn giao hồ sơ gốc trước ngày 25/6/2025.", "Bàn giao hồ sơ gốc", ("PGDĐT",)),
        ("CĐCS gửi bản đăng ký trước ngày 24/6/2025.", "Gửi bản đăng ký", ("CĐCS",)),
        ("Hiệu trưởng giải trình trước 19/6/2025.", "Hiệu trưởng giải trình", ("Hiệu trưởng",)),
        ("Bà Lê Thị Mai chỉ đạo xóa 05 điểm rác trước 30/6/2025.", None, ("Bà Lê Thị Mai",)),
        (
            "Hội đồng sơ khảo do ông Đinh Văn Trữ, Phó Chủ tịch, làm Chủ tịch, họp ngày 02/6/2025.",
            "Hội đồng sơ khảo họp",
            ("Hội đồng sơ khảo",),
        ),
        (
            "Tổ thẩm định kiểm tra thực địa 100% hộ được đề nghị; hoàn thành trước 15/6/2025.",
            "Kiểm tra thực địa 100% hộ được đề nghị",
            ("Tổ thẩm định",),
        ),
        (
            "Quá hạn không nhận, trừ Yên Hòa và Tân Lập được gia hạn đến 02/6/2025.",
            "Yên Hòa và Tân Lập được gia hạn",
            (),
        ),
        (
            "Phòng Nội vụ xử lý dứt điểm 52 hồ sơ quá hạn trước ngày 30/6/2025.",
            "Xử lý dứt điểm 52 hồ sơ quá hạn",
            ("Phòng Nội vụ",),
        ),
        (
            "Mỗi xã cử 01 công chức làm đầu mối, gửi danh sách trước ngày 20/6/2025.",
            "Cử 01 công chức làm đầu mối, gửi danh sách",
            ("Mỗi xã",),
        ),
        (
            "Hội đồng huyện dự kiến họp xét trong tuần thứ hai của tháng 6/2025.",
            "Hội đồng huyện họp xét",
            ("Hội đồng huyện",),
        ),
        (
            "Đề thi do Sở Nội vụ công bố trên Trang thông tin điện tử của Sở trước ngày 10/6/2025.",
            "Đề thi do Sở Nội vụ công bố trên Trang thông tin điện tử của Sở",
            ("Sở Nội vụ",),
        ),
    ],
)
def test_title_says_what_and_the_body_who(text: str, title: str | None, bodies: tuple[str, ...]) -> None:
    ((found, _, responsible),) = listed(text)
    assert title is None or found == title
    assert responsible == bodies


def test_bare_deed_takes_the_topic_of_its_item() -> None:
    text = "4. Mái ấm: hỗ trợ xây mới 60 triệu đồng/căn; bàn giao chậm nhất ngày 22/6/2025."
    assert listed(text, topic(text, "Mái ấm")) == [("Bàn giao mái ấm", "2025-06-22", ())]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "Hội đồng xét khen họp ngày 07/6/2025; hội nghị tổng kết dự kiến ngày 15/6/2025.",
            ["Hội đồng xét khen họp", "Hội nghị tổng kết"],
        ),
        (
            "Đại hội Chi hội, hoàn thành cấp xã trước 30/6/2025, cấp huyện trong tháng 8/2025.",
            ["Đại hội Chi hội, hoàn thành cấp xã", "Đại hội Chi hội, hoàn thành cấp huyện"],
        ),
        (
            "Hồ sơ của bậc tiểu học, mầm non: trước 23/6/2025; của THCS: trước 28/6/2025.",
            ["Hồ sơ của bậc tiểu học, mầm non", "Hồ sơ của THCS"],
        ),
        ("Ngày Chủ nhật xanh: các ngày 01/6, 15/6 và 29/6.", ["Ngày Chủ nhật xanh"] * 3),
        (
            "Giải ngân vốn, phấn đấu đến hết ngày 30/6/2025 đạt 70%, đến hết ngày 31/8/2025 đạt 95% vốn.",
            ["Đạt 70%", "Đạt 95% vốn"],
        ),
        (
            "Các ấp gửi bản đăng ký trước ngày 20/6/2025; các trường học gửi trước ngày 10/7/2025.",
            ["Gửi bản đăng ký", "Gửi bản đăng ký"],
        ),
    ],
)
def test_each_time_of_a_sentence_has_its_own_title(text: str, titles: list[str]) -> None:
    assert [title for title, _, _ in listed(text)] == titles


def test_label_and_first_clause_name_who_does_the_second() -> None:
    found = listed("6. Trưởng khóm: tổ chức họp dân trước ngày 15/6/2025; gửi bản đăng ký trước 25/6/2025.")
    assert [bodies for _, _, bodies in found] == [("Trưởng khóm",), ("Trưởng khóm",)]


@pytest.mark.parametrize(
    "text",
    [
        "Điều kiện xét khen: thu, nộp kinh phí công đoàn đến hết quý II/2025 đạt từ 50%.",
        "Tài liệu phải phát sinh trong năm thi đua (từ 01/12 năm trước đến 30/11 năm chấm).",
        "Người nghỉ hưu theo chế độ hiện hành trước ngày 31/5/2025 vẫn được xét.",
        "Hệ thống không mở lại ngày 20/6/2025.",
        "Thời hạn vay không quá 60 tháng.",
        "Đàn lợn chưa tái đàn do chưa qua 30 ngày kể từ ổ dịch cuối.",
        "Chấm thử 6 tháng (số liệu đến 30/4/2025) chỉ để nhắc nhở.",
        "- Kết luận số 34-KL/TW về Chiến lược kiểm tra của Đảng đến năm 2030;",
        "Ước thực hiện cả năm (số liệu tính từ 01/12/2024 đến 31/10/2025).",
        "Quy hoạch vùng nguyên liệu đến năm 2030.",
    ],
)
def test_standards_and_measures_are_not_due(text: str) -> None:
    assert listed(text) == []


def test_date_that_is_replaced_is_not_due() -> None:
    found = listed("Hồ sơ nộp trước 20/5/2025 (trước đây bậc tiểu học trước 23/5/2025).")
    assert [end for _, end, _ in found] == ["2025-05-19"]


REPORT = """A. KẾT QUẢ
Hội đồng họp ngày 04/12. Xã Tân An bị trừ điểm do không nộp báo cáo quý II. Năm 2025 giá cà phê tăng.
B. PHƯƠNG HƯỚNG
Mở lớp tập huấn trong quý III. Phấn đấu xã đạt chuẩn nông thôn mới trong năm 2025."""


def test_only_the_plans_of_a_report_are_due() -> None:
    cut = REPORT.index("B.")
    sections = (
        Section(None, 1, "letter", "A", "KẾT QUẢ", 0, 11, cut),
        Section(None, 1, "letter", "B", "PHƯƠNG HƯỚNG", cut, cut + 15, len(REPORT)),
    )
    found = listed(REPORT, *sections, kind="Báo cáo")
    assert [(title, end) for title, end, _ in found] == [
        ("Mở lớp tập huấn", "2025-09-30"),
        ("Phấn đấu xã đạt chuẩn nông thôn mới", "2025-12-31"),
    ]


def test_days_of_a_standing_regulation_return_every_year() -> None:
    metadata = Metadata(title="Quy chế thi đua", kind="Quy chế", date=date(2025, 2, 3))
    text = "Các đơn vị gửi bản đăng ký trước ngày 28/02."
    (found,) = find_deadlines(Document("d", "d.txt", "", metadata, text, (), (), ()))
    assert found.recurrence == Recurrence("year", 2, 28, before=True)


PLANS = [
    (
        """V. LỄ KÝ GIAO ƯỚC
Cụm | Thời gian | Địa điểm
Cụm 1 | 8 giờ ngày 21/6/2025 | Nhà văn hóa
Cụm 2 | sáng 24/6/2025 | Hội trường xã""",
        [
            ("Lễ ký giao ước: Cụm 1", "2025-06-21", ("Cụm 1",)),
            ("Lễ ký giao ước: Cụm 2", "2025-06-24", ("Cụm 2",)),
        ],
    ),
    (
        """VI. CÁC BƯỚC
Bước | Việc | Ai làm | Hạn
1 | Tự chấm | Khóm, đơn vị | trước ngày 10/6/2025
2 | Khai mạc | Ban Tổ chức | 7 giờ 30 ngày 11/6""",
        [("Tự chấm", "2025-06-09", ("Khóm, đơn vị",)), ("Khai mạc", "2025-06-11", ("Ban Tổ chức",))],
    ),
    (
        """VII. LỊCH
Việc | Tập thể | Cá nhân
Xác minh thực tế | 09 - 17/6 | 04 - 12/6
Họp xét | Hội đồng huyện, dự kiến 24/6 | Ban Thường vụ, ngày 20/6""",
        [
            ("Xác minh thực tế (Tập thể)", "2025-06-17", ()),
            ("Xác minh thực tế (Cá nhân)", "2025-06-12", ()),
            ("Họp xét (Tập thể)", "2025-06-24", ("Hội đồng huyện",)),
            ("Họp xét (Cá nhân)", "2025-06-20", ("Ban Thường vụ",)),
        ],
    ),
    (
        """VIII. HỒ SƠ
TT | Hình thức | Thời hạn Sở Nội vụ nhận hồ sơ
1 | Cờ thi đua | Trước ngày 20/6/2025
2 | Huân chương Lao động | Trước ngày 30/6/2025""",
        [
            ("Nhận hồ sơ: Cờ thi đua", "2025-06-19", ()),
            ("Nhận hồ sơ: Huân chương Lao động", "2025-06-29", ()),
        ],
    ),
    (
        """IX. ĐIỂM
Mục | Tiêu chí | Điểm chuẩn
1 | Đăng ký giao ước (xong trước 28/6) | 10
2 | Báo cáo đúng hạn (trước 30/6) | 5""",
        [],
    ),
]


@pytest.mark.parametrize(("text", "rows"), PLANS)
def test_rows_are_read_by_what_their_columns_are(text: str, rows: list[object]) -> None:
    heading, _, _ = text.partition("\n")
    title = heading.partition(". ")[2]
    assert listed(text, Section(None, 1, "roman", "", title, 0, len(heading) + 1, len(text))) == rows


def test_title_ends_where_its_words_do_and_awards_do_not_act() -> None:
    text = (
        "- Hướng dẫn quyết toán, xong trước ngày 15/6/2025.\n"
        "- LĐTT, CSTĐCS, Giấy khen nộp về Phòng Nội vụ trước ngày 05/12/2025."
    )
    (first, _, nobody), (_, _, awards) = listed(text)
    assert first == "Hướng dẫn quyết toán"
    assert nobody == awards == ()


@pytest.mark.parametrize(
    ("text", "title", "every"),
    [
        ("Tổ công nghệ số: trực tại nhà văn hóa chiều thứ Tư hằng tuần.", "Trực tại nhà văn hóa", "week"),
        (
            "Tổ chức “Ngày thứ Bảy sạch làng” vào thứ Bảy tuần đầu tiên hằng tháng.",
            "Tổ chức “Ngày thứ Bảy sạch làng” vào thứ Bảy tuần đầu tiên",
            "month",
        ),
        (
            "Trung tâm Phục vụ hành chính công xã cung cấp số liệu vào ngày làm việc đầu tiên của mỗi tháng.",
            "Cung cấp số liệu vào ngày làm việc đầu tiên",
            "month",
        ),
    ],
)
def test_rhythm_on_a_named_day_is_a_duty(text: str, title: str, every: str) -> None:
    metadata = Metadata(title="Kế hoạch", kind="Kế hoạch", date=date(2025, 2, 3))
    (found,) = find_deadlines(Document("d", "d.txt", "", metadata, text, (), (), ()))
    assert found.title == title
    assert found.recurrence is not None
    assert found.recurrence.every == every


def test_clause_with_a_rhythm_stands_beside_one_with_a_day() -> None:
    found = listed(
        "Phòng Nội vụ trình kế hoạch trước ngày 15/6/2025; mỗi năm tổ chức 01 lớp tập huấn cho cấp xã."
    )
    assert [title for title, _, _ in found] == ["Trình kế hoạch", "Tổ chức 01 lớp tập huấn cho cấp xã"]


def test_time_label_of_a_conference_leads_to_its_heading() -> None:
    text = (
        "VI. TỔ CHỨC LỄ KỶ NIỆM\n1. Thời gian, địa điểm: 01 buổi, bắt đầu từ 7 giờ, thứ Ba, ngày 13/6/2025."
    )
    heading = Section(None, 1, "roman", "VI", "TỔ CHỨC LỄ KỶ NIỆM", 0, text.index("\n") + 1, len(text))
    assert listed(text, heading) == [("Tổ chức lễ kỷ niệm", "2025-06-13", ())]


def test_every_day_of_a_list_has_its_deadline() -> None:
    found = listed("Huy động dân quân tháo dỡ quảng cáo vào các ngày Chủ nhật 17/8 và 24/8/2025.")
    assert [end for _, end, _ in found] == ["2025-08-17", "2025-08-24"]
    assert {title for title, _, _ in found} == {"Huy động dân quân tháo dỡ quảng cáo"}


def test_span_of_a_standing_regulation_returns_every_year() -> None:
    metadata = Metadata(title="Quy chế thi đua", kind="Quy chế", date=date(2025, 2, 3))
    text = "Cụm trưởng kiểm tra chéo từ ngày 19 đến ngày 25 tháng 11."
    (found,) = find_deadlines(Document("d", "d.txt", "", metadata, text, (), (), ()))
    assert found.recurrence == Recurrence("year", 11, 25, from_month=11, from_day=19)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Xi măng năm 2025 giao xong trước ngày 30/4/2025.", "Giao xi măng năm 2025"),
        ("Quyết toán Quỹ hoàn thành trước ngày 31/5/2025.", "Quyết toán Quỹ"),
        ("Hội nghị sơ kết tổ chức trong tháng 6 năm 2025.", "Hội nghị sơ kết"),
        ("Báo cáo sơ kết 6 tháng gửi trước ngày 10/6/2025.", "Gửi báo cáo sơ kết 6 tháng"),
        ("Trường học tự chấm và nộp trước ngày 20/6/2025.", "Tự chấm và nộp"),
        ("Phấn đấu 100% thôn được công nhận trước ngày 20/6/2025.", "Phấn đấu 100% thôn được công nhận"),
        ("Phát động đợt thi đua 90 ngày (từ 01/9 đến 29/11/2025).", "Phát động đợt thi đua 90 ngày"),
        (
            "Giải ngân vốn đầu tư công đến ngày 31/8/2025 đạt từ 70% kế hoạch.",
            "Giải ngân vốn đầu tư công đạt từ 70% kế hoạch",
        ),
        ("Đợt 3 (từ 01/9 đến 20/12/2025): về đích, do Phòng Kinh tế làm đầu mối.", "Đợt 3: về đích"),
    ],
)
def test_title_is_in_the_order_of_speech(text: str, title: str) -> None:
    assert [found for found, _, _ in listed(text)] == [title]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "Phòng Nội vụ hướng dẫn các đơn vị nộp hồ sơ khen thưởng năm chậm nhất ngày 10/12/2025,"
            " riêng ngành giáo dục nộp trước ngày 15/7/2025.",
            ["Hướng dẫn các đơn vị nộp hồ sơ khen thưởng năm", "Nộp hồ sơ khen thưởng năm"],
        ),
        (
            "Phòng Nội vụ xây dựng bảng chấm điểm, có 10 tiêu chí; trình UBND huyện ban hành trước 20/3.",
            ["Xây dựng bảng chấm điểm, trình UBND huyện ban hành"],
        ),
        (
            "Các xã gửi báo cáo tổng kết kèm ảnh trước ngày 03/4/2025. Hai xã vùng cao gửi trước 10/4.",
            ["Gửi báo cáo tổng kết kèm ảnh", "Gửi báo cáo tổng kết"],
        ),
        (
            "Các ấp báo cáo về xã: quý I trước ngày 20/3/2025, 6 tháng trước ngày 15/6/2025.",
            ["Báo cáo về xã: quý I", "Báo cáo về xã: 6 tháng"],
        ),
        (
            "Đơn yêu cầu nộp trước ngày 30/4/2025 đối với kỳ 1 và trước ngày 31/10/2025 đối với kỳ 2.",
            ["Nộp đơn yêu cầu", "Nộp đơn yêu cầu"],
        ),
    ],
)
def test_what_is_sent_is_taken_from_what_was_said_before(text: str, titles: list[str]) -> None:
    assert [title for title, _, _ in listed(text)] == titles


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Ngày hội việc làm: ngày 23/3/2025, tại huyện; Phòng Nội vụ chủ trì.", ("Phòng Nội vụ",)),
        ("Báo cáo kết quả gửi huyện chậm nhất ngày 20/12/2025, do tổ THCS soạn.", ("tổ THCS",)),
        (
            "Công an huyện, Thanh tra huyện, Chi cục Thuế khu vực có ý kiến trước 15/6/2025.",
            ("Công an huyện, Thanh tra huyện, Chi cục Thuế khu vực",),
        ),
        ("Riêng xã Phú Lộc kiểm điểm việc vắng họp, báo cáo về huyện trước 26/6/2025.", ("xã Phú Lộc",)),
        ("Các ấp Mỹ Tây, An Lợi báo cáo UBND xã trước ngày 05/6/2025.", ("Các ấp Mỹ Tây, An Lợi",)),
        ("Bốn đơn vị chưa gửi báo cáo phải gửi bổ sung trước 11/6/2025.", ("Bốn đơn vị chưa gửi báo cáo",)),
        ("Phòng Kinh tế: cấp kinh phí, hướng dẫn thủ tục trước ngày 27/6/2025.", ("Phòng Kinh tế",)),
    ],
)
def test_whoever_does_it_is_named(text: str, bodies: tuple[str, ...]) -> None:
    assert [responsible for _, _, responsible in listed(text)] == [bodies]


def under(title: str, text: str, *, heading: bool) -> list[tuple[str, ...]]:
    """The bodies of the deadlines in `text` below a heading, or in an item that begins with `title`."""
    whole = f"{title}\n{text}" if heading else text
    begin = len(title) + 1 if heading else 0
    found = listed(whole, Section(None, 1, "roman", "", title, 0, begin, len(whole)))
    return [bodies for _, _, bodies in found]


def test_body_of_a_heading_in_capitals_is_written_small() -> None:
    text = "Họp xét hồ sơ vào tháng 6 năm 2025.\nTổ trưởng làm việc với Phòng Văn hóa - Xã hội."
    assert under("PHÒNG VĂN HÓA - XÃ HỘI", text, heading=True) == [("Phòng Văn hóa - Xã hội",)]


def test_sentence_that_follows_one_about_a_body_is_not_its_own() -> None:
    text = "Sở Nội vụ tổ chức tập huấn tại tỉnh. Danh sách gửi trước ngày 22/6/2025 qua thư điện tử."
    assert under("Sở Nội vụ tổ chức tập huấn tại tỉnh", text, heading=False) == [()]


def test_addressee_does_not_act() -> None:
    text = "Sở Nội vụ: hướng dẫn. Hồ sơ gửi về Sở Nội vụ trước ngày 22/6/2025."
    assert under("Sở Nội vụ", text, heading=False) == [()]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Giai đoạn I - Ra quân (từ 20/4/2025 đến 15/5/2025): lễ lúc 7 giờ 00.", "Giai đoạn I - Ra quân"),
        ("- Chặng 2 “Tăng tốc” (từ 01/5 đến 15/7/2025): thi công.", "Chặng 2 “Tăng tốc”: thi công"),
    ],
)
def test_named_phase_keeps_its_name(text: str, title: str) -> None:
    assert [found for found, _, _ in listed(text)] == [title]


def test_rounds_of_a_table_are_named_by_its_caption() -> None:
    text = """PHỤ LỤC: LỊCH CÁC ĐỢT HIẾN MÁU NĂM 2025
Đợt | Thời gian | Địa điểm | Chỉ tiêu | Đơn vị phụ trách
1 | Chủ nhật 08/6/2025 | Nhà văn hóa phường | 350 | Hội Chữ thập đỏ
2 | Thứ Bảy 11/10/2025 | Trường học | 250 | Các trường học"""
    assert listed(text) == [
        ("Đợt 1 hiến máu năm 2025", "2025-06-08", ("Hội Chữ thập đỏ",)),
        ("Đợt 2 hiến máu năm 2025", "2025-10-11", ("Các trường học",)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Hồ sơ thiếu được bổ sung trong 03 ngày làm việc kể từ khi có thông báo.",
        "Tiền thưởng được chi bằng chuyển khoản trong thời hạn 10 ngày làm việc.",
        "Chủ tịch UBND xã quyết định trong 05 ngày làm việc kể từ ngày nhận tờ trình.",
    ],
)
def test_span_of_days_is_due_without_a_known_verb(text: str) -> None:
    assert len(listed(text)) == 1


def test_label_of_a_time_is_no_part_of_what_is_held() -> None:
    assert listed("- Thời gian: Tổ chức lớp từ ngày 16/7/2025 đến 24/7/2025 tại xã.") == [
        ("Tổ chức lớp", "2025-07-24", ())
    ]


def test_year_before_a_limit_names_the_report() -> None:
    text = "Thường trực báo cáo tỉnh: 6 tháng trước ngày 20 tháng 6, năm trước ngày 05 tháng 12 hằng năm."
    metadata = Metadata(title="Quy chế", kind="Quy chế", date=date(2025, 2, 3))
    found = find_deadlines(Document("d", "d.txt", "", metadata, text, (), (), ()))
    assert [(one.title, one.recurrence) for one in found] == [
        ("Báo cáo tỉnh: 6 tháng", Recurrence("year", 6, 20, before=True)),
        ("Báo cáo tỉnh: năm", Recurrence("year", 12, 5, before=True)),
    ]


def test_what_is_held_is_nobodys_who_acted_before() -> None:
    found = listed("Các ấp gửi số liệu trước ngày 19/6/2025; tổng kết ngày 26/6/2025 tại nhà văn hóa.")
    assert [bodies for _, _, bodies in found] == [("Các ấp",), ()]


def test_council_adopts_its_programme() -> None:
    found = listed("Trước ngày 30/6/2025, Hội đồng thông qua chương trình công tác năm.")
    assert found == [("Thông qua chương trình công tác năm", "2025-06-29", ("Hội đồng",))]
