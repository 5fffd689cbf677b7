"""Who may be given an award, and what one lacks for it, by the rules of a small commune."""

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import TODAY, open_assistant

RULES = """ỦY BAN NHÂN DÂN
XÃ SUỐI LAU

QUY CHẾ
thi đua, khen thưởng của xã

Điều 1. Giấy khen
Giấy khen của Chủ tịch Ủy ban nhân dân xã để tặng cho công nhân, nông dân, người lao động và tập thể đạt \
một trong các tiêu chuẩn sau:
a) Có thành tích xuất sắc trong phong trào thi đua do xã phát động;
b) Có sáng kiến.

Điều 2. Danh hiệu “Thợ giỏi”
Danh hiệu “Thợ giỏi” để tặng cho cá nhân đạt các tiêu chuẩn sau:
a) Gương mẫu chấp hành tốt chủ trương của Đảng, chính sách, pháp luật của Nhà nước;
b) Có sáng kiến.

Điều 3. Gia đình văn hóa
Việc bình xét danh hiệu “Gia đình văn hóa” do thôn tổ chức họp bình xét. Chủ tịch Ủy ban nhân dân xã quyết \
định công nhận danh hiệu “Gia đình văn hóa”.

Điều 4. Quỹ
Quỹ gồm: ngân sách xã cấp, đóng góp của doanh nghiệp, các nguồn thu hợp pháp khác.
"""


@pytest.fixture(scope="module")
def commune(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("eligibility"), {"quy-che.txt": RULES}, 0.5)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Không có sáng kiến có được xét Thợ giỏi không?", "Không:"),
        ("Ai bình xét danh hiệu Gia đình văn hóa?", "Thôn"),
        ("Ai quyết định công nhận danh hiệu Gia đình văn hóa?", "Chủ tịch Ủy ban nhân dân xã"),
        ("Quỹ gồm những gì?", "Quỹ gồm: ngân sách"),
    ],
)
def test_what_the_rules_say_is_told(commune: Assistant, question: str, told: str) -> None:
    assert commune.ask(question, today=TODAY).answer.startswith(told)


def test_persons_called_otherwise_are_not_left_out(commune: Assistant) -> None:
    asked = "Cá nhân có được tặng Giấy khen của Chủ tịch UBND xã không?"
    assert not commune.ask(asked, today=TODAY).answer.startswith("Không:")
