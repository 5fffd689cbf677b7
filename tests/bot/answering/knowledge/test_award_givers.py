"""An award is known by whoever gives it, and the way to it is not what it demands."""

import datetime

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

TODAY = datetime.date(2026, 8, 1)
LAW = """QUỐC HỘI
Luật số: 06/2031/QH15
LUẬT
GIỮ ĐÊ
Điều 1. Bằng khen của Bộ, ban, ngành, tỉnh
1. Bằng khen của Bộ, ban, ngành, tỉnh để tặng cho cá nhân đạt một trong các tiêu chuẩn sau đây:
a) Giữ đê từ 10 năm trở lên;
b) Cứu đê khỏi vỡ.
2. Bằng khen của Bộ, ban, ngành, tỉnh để tặng cho đội tuần đê đạt các tiêu chuẩn sau đây:
a) Tuần đê đủ các mùa lũ;
b) Nội bộ đoàn kết.
Điều 2. Danh hiệu “Giữ đê tiên tiến”
1. Danh hiệu “Giữ đê tiên tiến” để tặng cho công chức, viên chức đạt các tiêu chuẩn sau đây:
a) Thạo việc hộ đê;
b) Có mặt đủ các ca trực; đoàn kết với tập thể.
2. Danh hiệu “Giữ đê tiên tiến” để tặng cho nông dân đạt các tiêu chuẩn sau đây:
a) Có mặt đủ các ca trực;
b) Giúp tập thể đắp đê.
Điều 3. Danh hiệu “Tập thể giữ đê tiên tiến”
Danh hiệu “Tập thể giữ đê tiên tiến” để tặng cho tập thể đạt các tiêu chuẩn sau đây:
a) Không để vỡ đê;
b) Có ít nhất 70% cá nhân đạt danh hiệu “Giữ đê tiên tiến”.
Điều 4. Thẩm quyền
1. Chủ tịch Ủy ban nhân dân cấp tỉnh tặng bằng khen, kỷ niệm chương, đề nghị Thủ tướng khen thưởng.
2. Chủ tịch Ủy ban nhân dân cấp xã quyết định tặng giấy khen.
"""
NOTICE = """ỦY BAN NHÂN DÂN XÃ ĐÊ TẢ
Số: 12/HD-UBND
HƯỚNG DẪN
Xét khen thưởng công tác giữ đê
1. Quy trình xét tặng giấy khen
- Đội tuần đê họp bình xét, lập danh sách.
- Gửi danh sách về Văn phòng xã trước ngày 15/10/2026.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    documents = {"luat.txt": LAW, "huong-dan.txt": NOTICE}
    return open_assistant(tmp_path_factory.mktemp("givers"), documents)


@pytest.mark.parametrize(
    "giver", ["của tỉnh", "của chủ tịch tỉnh", "của Chủ tịch UBND tỉnh", "cấp tỉnh", "ubnd tỉnh"]
)
def test_whoever_gives_it_is_no_case_of_an_award(assistant: Assistant, giver: str) -> None:
    conditions = assistant.ask(f"Bằng khen {giver} cần điều kiện gì?", today=TODAY)
    assert "Giữ đê từ 10 năm trở lên" in conditions.answer
    audiences = assistant.ask(f"bằng khen {giver} tặng cho ai", today=TODAY)
    assert "cá nhân" in audiences.answer
    assert "đội tuần đê" in audiences.answer


@pytest.mark.parametrize(
    ("question", "history"),
    [
        ("Giữ đê tiên tiến đối với tập thể cần đạt những gì?", ()),
        ("thế tập thể thì sao?", ("Giữ đê tiên tiến cần đạt những gì?",)),
    ],
)
def test_title_for_a_collective_is_the_collectives_own(
    assistant: Assistant, question: str, history: tuple[str, ...]
) -> None:
    answer = assistant.ask(question, history, today=TODAY)
    assert "Không để vỡ đê" in answer.answer
    assert "ca trực" not in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "Quy trình xét tặng bằng khen của tỉnh thế nào?",
        "muon duoc bang khen tinh thi cac buoc lam the nao",
        "Thủ tục đề nghị tặng bằng khen của tỉnh?",
    ],
)
def test_conditions_are_no_way_to_an_award(assistant: Assistant, question: str) -> None:
    assert not assistant.ask(question, today=TODAY).answered


def test_steps_are_told_where_they_are_stated(assistant: Assistant) -> None:
    answer = assistant.ask("Quy trình xét tặng giấy khen của xã gồm những bước nào?", today=TODAY)
    assert answer.answered
    assert "họp bình xét" in answer.answer
    assert "Gửi danh sách" in answer.answer
