"""Short plain questions, each with a sentence on the shelf that shares its words and is of another thing."""

from __future__ import annotations

import datetime

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

TODAY = datetime.date(2031, 12, 1)
REPORT = """UBND HUYỆN SÔNG MÂY
Số: 88/BC-UBND
Sông Mây, ngày 20 tháng 11 năm 2031
BÁO CÁO
Kết quả công tác thi đua, khen thưởng năm 2031

I. KẾT QUẢ
1. Thường kỳ 6 tháng, UBND huyện họp Ban Chỉ đạo cải cách hành chính để đánh giá kết quả thực hiện.
2. Phòng Nội vụ theo dõi, tham mưu cho Hội đồng thi đua về công tác thi đua.
3. Các đơn vị kịp thời khắc phục những hạn chế, yếu kém; năm qua phương hướng hoạt động luôn rõ.
4. Văn bản điện tử được liên thông, trao đổi giữa các cơ quan.
5. Huyện đoàn kiến nghị với tỉnh khen thưởng những em học sinh giỏi.
6. Công tác tuyên truyền được đẩy mạnh.

II. ĐÁNH GIÁ
1. Tồn tại, hạn chế
Việc bình xét ở một số phòng còn chậm.
"""
RULES = """UBND HUYỆN SÔNG MÂY
Số: 12/QĐ-UBND
Sông Mây, ngày 05 tháng 01 năm 2031
QUY ĐỊNH
Về thi đua, khen thưởng của huyện

Điều 5. Hành vi bị nghiêm cấm
a) Làm thi đua, quyết định khen thưởng trái quy định hoặc để vụ lợi.

Điều 9. Hủy quyết định
Quyết định khen thưởng bị hủy, tiền thưởng bị thu hồi khi:
a) Gian dối khi kê khai thành tích.
b) Làm giả hồ sơ.

Điều 11. Thời hạn
1. Quy định này không ghi số ngày thẩm định hồ sơ khen thưởng.
2. Với “Huy chương Vì rừng xanh”, phòng chuyên môn thẩm định 15 ngày làm việc.

Điều 12. Giấy khen
Tặng giấy khen cho nông dân có ảnh hưởng trong địa bàn cấp xã.
"""


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    files = {"bao-cao.txt": REPORT, "quy-dinh.txt": RULES}
    return open_assistant(tmp_path_factory.mktemp("others"), files)


@pytest.mark.parametrize(
    "question",
    [
        # Meeting is no reporting, and passing on is no handing in.
        "có phải báo cáo 6 tháng không",
        "nộp hồ sơ bản điện tử có được không",
        # No such section, though clauses hold the word.
        "phương hướng năm tới",
        "kiến nghị với tỉnh những gì",
        "khẩu hiệu tuyên truyền",
        # Who advises the council scores nobody.
        "ai chấm điểm thi đua",
        # What is forbidden helps nobody who has lost his papers.
        "mất quyết định khen thưởng thì làm sao",
        # One whose influence is felt in a commune is none.
        "xã có được tặng giấy khen không",
    ],
)
def test_what_shares_its_words_only_is_no_answer(office: Assistant, question: str) -> None:
    answer = office.ask(question, today=TODAY)
    assert not answer.answered, answer.answer


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("hạn chế năm qua là gì", "Việc bình xét ở một số phòng còn chậm"),
        ("tồn tại vừa rồi là gì", "Việc bình xét ở một số phòng còn chậm"),
        ("khai man thành tích bị gì", "Quyết định khen thưởng bị hủy, tiền thưởng bị thu hồi khi: Gian dối"),
    ],
)
def test_what_is_stated_is_told(office: Assistant, question: str, told: str) -> None:
    answer = office.ask(question, today=TODAY)
    assert answer.answered
    assert answer.answer.startswith(told)


def test_what_is_said_not_to_be_laid_down_comes_before_one_awards_rule(office: Assistant) -> None:
    answer = office.ask("thời hạn thẩm định hồ sơ khen thưởng", today=TODAY)
    assert not answer.answered
    assert "không ghi số ngày thẩm định" in answer.answer
