"""Who does what: a body's own tasks, and the body behind a deed."""

import datetime

import pytest

from bot.answers import Answer
from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

TODAY = datetime.date(2026, 8, 1)
PLAN = """ỦY BAN NHÂN DÂN
HUYỆN SÔNG MÂY
Số: 31/KH-UBND
Sông Mây, ngày 05 tháng 02 năm 2026
KẾ HOẠCH
Tổ chức phong trào thi đua trồng rừng
I. MỤC ĐÍCH
Phủ xanh đồi trọc và nâng cao ý thức bảo vệ rừng.
II. LỄ RA QUÂN
1. Thành phần tham dự
- Thường trực Huyện ủy.
- Đoàn viên thanh niên các xã.
2. Chương trình buổi lễ
- Ổn định tổ chức, giới thiệu đại biểu.
- Đại diện Thường trực Huyện ủy phát biểu khai mạc.
- Ký cam kết trồng rừng (đại diện Ủy ban nhân dân huyện chứng kiến; Chủ tịch UBND các xã ký cam kết).
- Bế mạc.
III. TỔ CHỨC THỰC HIỆN
1. Phòng Nông nghiệp (cơ quan thường trực): cung cấp cây giống; lập dự toán kinh phí trình Ủy ban nhân dân \
huyện phê duyệt.
2. Hạt Kiểm lâm huyện: kiểm tra tỷ lệ cây sống.
3. Công an huyện, Ban Chỉ huy Quân sự huyện: giữ gìn an ninh trật tự buổi lễ.
4. Các trường học trên địa bàn: vận động học sinh trồng cây quanh trường.
5. UBND các xã, thị trấn: bố trí đất trồng rừng; gửi báo cáo kết quả trước ngày 15/11/2026.
6. Đề nghị Huyện đoàn: huy động đoàn viên tham gia.
Các cơ quan, đơn vị, đoàn thể nghiêm túc triển khai thực hiện.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("tasks"), {"ke-hoach.txt": PLAN}, 0.5)


def _ask(assistant: Assistant, question: str) -> Answer:
    return assistant.ask(question, today=TODAY)


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("Phòng Nông nghiệp phải làm gì?", ["cung cấp cây giống", "lập dự toán"]),
        ("phong nong nghiep lo may viec", ["1 nhiệm vụ", "cung cấp cây giống"]),
        ("hat kiem lam co nhiem vu gi", ["kiểm tra tỷ lệ cây sống"]),
        ("cong an huyen duoc giao viec gi", ["giữ gìn an ninh trật tự"]),
        ("Ban Chỉ huy Quân sự huyện làm gì?", ["giữ gìn an ninh trật tự"]),
        ("các trường học được phân công làm gì", ["vận động học sinh"]),
        ("UBND xã phải làm gì?", ["bố trí đất trồng rừng"]),
        ("huyện đoàn lo việc gì", ["huy động đoàn viên"]),
        ("Phòng Nông nghiệp phải chuẩn bị những gì cho phong trào vậy anh?", ["cung cấp cây giống"]),
        ("hat kiem lam can chuan bi gi", ["kiểm tra tỷ lệ cây sống"]),
    ],
)
def test_tasks_of_a_body_are_told(assistant: Assistant, question: str, held: list[str]) -> None:
    answer = _ask(assistant, question)
    assert answer.answered
    assert [part for part in held if part not in answer.answer] == []


@pytest.mark.parametrize("question", ["Hội Nông dân huyện có nhiệm vụ gì?", "phong tai chinh phai lam gi"])
def test_tasks_of_everybody_are_not_told_as_those_of_one(assistant: Assistant, question: str) -> None:
    answer = _ask(assistant, question)
    assert not answer.answered
    assert "không nêu nhiệm vụ" in answer.answer


@pytest.mark.parametrize(
    ("question", "actor"),
    [
        ("Ai cung cấp cây giống?", "Phòng Nông nghiệp"),
        ("ai lap du toan kinh phi", "Phòng Nông nghiệp"),
        ("ai phê duyệt dự toán kinh phí?", "Ủy ban nhân dân huyện"),
        ("ai kiem tra ty le cay song", "Hạt Kiểm lâm huyện"),
        ("Đơn vị nào giữ trật tự buổi lễ?", "Công an huyện, Ban Chỉ huy Quân sự huyện"),
        ("ai phat bieu khai mac", "Đại diện Thường trực Huyện ủy"),
        ("nhung ai ky ban cam ket", "Chủ tịch UBND các xã"),
        ("ai chung kien ky cam ket", "Ủy ban nhân dân huyện"),
        ("ai phai gui bao cao truoc ngay 15/11", "UBND các xã, thị trấn"),
    ],
)
def test_whoever_does_what_is_asked_is_named(assistant: Assistant, question: str, actor: str) -> None:
    answer = _ask(assistant, question)
    assert answer.answered
    assert actor in answer.answer.partition(":")[0]
    assert answer.citations


@pytest.mark.parametrize(
    "question",
    [
        "Ai mua bảo hiểm cho cây giống?",
        "ai chu tri hop bao tai buoi le",
        "Ai công bố tỷ lệ cây sống?",
        "Ai nghiệm thu đất trồng rừng?",
        "Ai kiểm tra an ninh trật tự buổi lễ?",
    ],
)
def test_deed_nobody_is_charged_with_has_no_actor(assistant: Assistant, question: str) -> None:
    assert not _ask(assistant, question).answered


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("Thôi, cho hỏi trình tự buổi lễ ra quân gồm những mục gì", ["Ổn định tổ chức", "Bế mạc"]),
        ("ai duoc moi du le ra quan", ["Thường trực Huyện ủy", "Đoàn viên thanh niên"]),
    ],
)
def test_parts_of_an_event_are_told_in_order(assistant: Assistant, question: str, held: list[str]) -> None:
    answer = _ask(assistant, question)
    assert answer.answered
    places = [answer.answer.find(part) for part in held]
    assert -1 not in places
    assert places == sorted(places)
