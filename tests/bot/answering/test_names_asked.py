"""Names asked for, and not told where the documents only count or arrange."""

import datetime

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

TODAY = datetime.date(2026, 8, 1)
PLAN = """# KẾ HOẠCH

Tổ chức Hội thi Tiếng hát rừng chiều xã Khe Vàng

## I. Phân công

1. Đoàn Thanh niên xã chủ trì Hội thi Tiếng hát rừng chiều.
2. Phòng Văn hóa mở 01 lớp tập huấn hát cho 30 người trong tháng 3/2026.
11. Cụm thi hát phía tây: Công đoàn ngành Giáo dục; Công đoàn ngành Xây dựng; Công đoàn Viên chức xã.
12. Trong năm xảy ra 03 vụ phá rừng, giảm 02 vụ; các vụ việc được giải quyết trong 02 ngày.
3. Hỗ trợ 06 mô hình sinh kế của hộ dự thi.
7. Nhà thầu giao loa chậm bị nhắc nhở; 04 thôn nộp danh sách chậm bị phê bình tại cuộc họp.
8. Hồ sơ dự thi hát gửi Phòng Văn hóa, Trạm Y tế, Công an phường trước ngày 15/5/2026.
9. Người nhận thay giải thưởng hát phải mang giấy ủy quyền.
4. Công an phường hưởng ứng phong trào thi đua Vì rừng xanh.
10. Các Khối, Cụm thi hát phía đông của xã cùng các thôn chủ động tập hát.
5. Các mô hình trình diễn gồm mô hình nuôi ong rừng và mô hình trồng quế.

## II. Chương trình

TT | Thời gian | Nội dung | Chủ trì, thực hiện
1 | 7 giờ 00 - 7 giờ 30 | Đón tiếp đại biểu | Văn phòng xã
2 | 7 giờ 30 - 8 giờ 00 | Trao cờ lưu niệm | Đồng chí Vàng Thị Súa, Phó Chủ tịch xã
3 | 8 giờ 00 - 9 giờ 00 | Phần thi đồng ca | Ban Tổ chức
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("names"), {"ke-hoach.md": PLAN}, 0.5)


@pytest.mark.parametrize(
    "question",
    [
        "Hội thi Tiếng hát rừng chiều ai được nhất?",
        "Ai hát hay nhất, ai đạt điểm cao nhất Hội thi Tiếng hát rừng chiều?",
        "Ai đứng lớp tập huấn hát tháng 3?",
        "06 mô hình sinh kế của hộ dự thi tên là gì?",
        "30 người học lớp tập huấn hát tên gì?",
        "Người hát bài dài nhất Hội thi Tiếng hát rừng chiều tên gì?",
        "30 người học lớp tập huấn hát quý I tên là gì?",
        "Nhà thầu giao loa chậm tên là công ty gì?",
        "Mấy thôn nào nộp danh sách chậm bị phê bình?",
        "Cụm thi hát phía đông của xã gồm những thôn nào?",
        "3 vụ phá rừng xảy ra ở những công ty nào?",
    ],
)
def test_nobody_is_named_who_only_arranges(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question, today=TODAY)
    assert not answer.answered, answer.answer


def test_where_papers_go_does_not_tell_which_they_are(assistant: Assistant) -> None:
    assert not assistant.ask("Hồ sơ dự thi hát gồm những gì?", today=TODAY).answered


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Nhận thay giải thưởng hát phải mang giấy gì?", "giấy ủy quyền"),
        ("Hội thi Tiếng hát rừng chiều ai chủ trì?", "Đoàn Thanh niên xã"),
        ("Phần trao cờ lưu niệm thì đồng chí nào làm?", "Vàng Thị Súa"),
        ("Cụm thi hát phía tây gồm những đơn vị nào?", "Công đoàn ngành Xây dựng"),
        ("Các mô hình trình diễn tên là gì?", "nuôi ong rừng"),
        ("Công an phường hưởng ứng phong trào tên gì?", "Vì rừng xanh"),
    ],
)
def test_whoever_is_named_is_told(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.ask(question, today=TODAY)
    assert answer.answered
    assert told in answer.answer
