"""What people ask of an office's report and plan: how many points, whose duty, until when, for how much."""

import datetime

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

TODAY = datetime.date(2026, 3, 2)
REPORT = """# BÁO CÁO

tổng kết 10 năm phong trào trồng rừng huyện Sông Mây

## I. Đặc điểm tình hình

Toàn huyện có 120 thôn, tổ dân phố. UBND huyện có 12 phòng, cơ quan chuyên môn trực thuộc, \
đã khắc phục chồng chéo.

Thực hiện tốt việc chuyển đổi cây keo sang cây quế, đem lại hiệu quả kinh tế cao hơn so với cây keo từ \
10-20 triệu đồng/ha. Mặt trận và các đoàn thể gắn phong trào trồng rừng với các cuộc vận động, huy động \
sức dân trồng rừng.

Thực hiện tốt Kế hoạch số 31-KH/HU ngày 06/4/2021 của Huyện ủy về phong trào thi đua “Dân vận khéo” \
giai đoạn 2021 – 2025. Thực hiện Kế hoạch đầu tư công trung hạn giai đoạn 2021 - 2025.

Hưởng ứng phong trào thi đua “Cả nước chung sức trồng rừng” do Thủ tướng Chính phủ phát động, ngày \
07/4/2023, UBND huyện đã ban hành Kế hoạch số 69/KH-UBND tổ chức thực hiện phong trào thi đua \
“Cả nước chung sức trồng rừng”.

Thực hiện Kết luận số 21-KL/TW ngày 25/10/2021 của Ban Chấp hành Trung ương về xây dựng Đảng.

## II. Giải pháp khắc phục

Một là, giữ vững vai trò lãnh đạo. Các cấp làm đồng bộ ở cả bốn khâu: gieo, trồng, chăm và giữ rừng.

Hai là, chọn giống tốt.

Ba là, khen kịp thời người trồng rừng.

## III. Chỉ tiêu

Phấn đấu xây dựng huyện Sông Mây thành thị xã vào năm 2027.
"""
PLAN = """# KẾ HOẠCH

tổ chức phong trào thi đua "Rừng xanh bản đẹp" huyện Sông Mây

## I. Thời gian

Tổ chức tổng kết phong trào Rừng xanh bản đẹp trong tháng 8/2026.

Thi đua chào mừng Đại hội thi đua yêu nước huyện lần thứ VI.

## II. Kinh phí

Mức chi khi họp xét khen: chủ trì 1.000.000 đồng/người/buổi; thành viên Hội đồng 500.000 đồng/người/buổi; \
người phục vụ 300.000 đồng/người/buổi.

## III. Tổ chức thực hiện

### 1. Phòng Nông nghiệp

Tổng hợp, xây dựng Báo cáo kết quả phong trào phục vụ tổng kết phong trào vào tháng 8/2026.

### 2. Công an huyện

Giữ gìn trật tự tại lễ ra quân.

### 3. Ủy ban nhân dân các xã, thị trấn

Nộp báo cáo kết quả trồng cây về Phòng Nông nghiệp trước ngày 15/7/2026.
"""


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("reports")
    return open_assistant(folder, {"bao-cao.md": REPORT, "ke-hoach.md": PLAN})


@pytest.mark.parametrize(
    ("question", "told"),
    [
        # Points in words are counted, though one of them lists something further on.
        ("có mấy giải pháp khắc phục?", "3 giải pháp:"),
        ("giải pháp khắc phục có mấy", "3 giải pháp:"),
        ("giải pháp khắc phục có mấy cái", "3 giải pháp:"),
        ("huyện có bao nhiêu thôn?", "120 thôn, tổ dân phố"),
        ("huyện có mấy phòng ban?", "12 phòng"),
        ("đại hội thi đua yêu nước huyện lần mấy", "Lần thứ VI"),
        ("kết luận 21 năm nào", "25/10/2021"),
        ("chuyển keo sang quế lời bao nhiêu?", "10-20 triệu đồng/ha"),
        # What is only aimed at is told so first.
        ("năm nào huyện Sông Mây thành thị xã?", "Phấn đấu"),
        ("huyện Sông Mây thành thị xã năm 2027 đúng không?", "Có: tài liệu nêu: Phấn đấu"),
        # Whoever names nobody is told of all.
        ("họp xét khen được bao nhiêu tiền?", "Mức chi khi họp xét khen: chủ trì 1.000.000"),
        ("người phục vụ họp xét khen được bao nhiêu tiền?", "300.000 đồng"),
        ("chủ trì họp xét khen được 500k đúng ko", "Không: tài liệu nêu: 1.000.000"),
        # A report still to come is made by whoever is charged with it.
        ("ai làm báo cáo tổng kết?", "Phòng Nông nghiệp"),
        ("dân vận khéo đến năm nào", "Giai đoạn 2021 – 2025: Thực hiện tốt Kế hoạch số 31-KH/HU"),
    ],
)
def test_what_is_told(office: Assistant, question: str, told: str) -> None:
    answer = office.ask(question, today=TODAY)
    assert answer.answered
    assert answer.answer.startswith(told), answer.answer


@pytest.mark.parametrize(
    "question", ["mặt trận có phải làm báo cáo không", "mat tran co phai lam bao cao khong"]
)
def test_the_name_of_a_document_lays_down_no_duty(office: Assistant, question: str) -> None:
    assert not office.ask(question, today=TODAY).answered


def test_what_others_must_do_denies_no_duty(office: Assistant) -> None:
    """The communes are among their committees; of the schools nothing is said."""
    assert office.ask("các xã có phải nộp báo cáo kết quả trồng cây không?", today=TODAY).answer.startswith(
        "Có"
    )
    schools = office.ask("các trường có phải nộp báo cáo kết quả trồng cây không?", today=TODAY)
    assert not schools.answered
    assert not schools.answer.startswith("Không:")


def test_a_campaign_of_the_country_is_the_districts_too_where_it_has_a_plan(office: Assistant) -> None:
    told = office.ask("kể các phong trào thi đua huyện đã phát động", today=TODAY).answer
    assert "Cả nước chung sức trồng rừng" in told
    ended = office.ask("phong trào nào đã kết thúc", today=TODAY).answer
    assert ended.startswith("Các phong trào thi đua đã hết thời hạn:\n- Dân vận khéo")
    running = office.ask("phong trào nào đang còn", today=TODAY)
    assert "Dân vận khéo" not in running.answer


def test_how_far_off_a_month_is(office: Assistant) -> None:
    told = office.ask("còn bao lâu nữa tổng kết phong trào Rừng xanh bản đẹp?", today=TODAY).answer
    assert told.endswith("(Còn 152 ngày nữa là đến 01/08/2026.)"), told


def test_what_points_at_nothing_is_asked_back(office: Assistant) -> None:
    assert office.ask("mấy ngày nữa hết hạn", today=TODAY).answer.startswith("Chưa rõ câu hỏi về việc nào")
    alone = office.ask("ai lo vụ này", today=TODAY)
    assert not alone.answered
    assert alone.answer.startswith("Chưa rõ câu hỏi về việc nào")
    assert (
        office.ask("ai lo vụ này", ("tổng kết phong trào Rừng xanh bản đẹp khi nào?",), TODAY).searched
        != "ai lo vụ này"
    )


def test_a_number_is_said_by_its_word(office: Assistant) -> None:
    told = office.ask("4 khau la nhung khau nao", today=TODAY)
    assert told.searched == "4 khâu là những khâu nào"
    assert "gieo, trồng, chăm và giữ rừng" in told.answer
