"""What a provision says that is named by its number."""

import datetime

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

TODAY = datetime.date(2026, 8, 1)
LAW = """QUỐC HỘI
Luật số: 06/2031/QH15
LUẬT
TRỒNG RỪNG
Điều 1. Phạm vi điều chỉnh
Luật này quy định về trồng rừng.
Điều 2. Hành vi bị nghiêm cấm
1. Đốt rừng làm nương.
2. Khai gian diện tích rừng trồng, gồm:
a) Khai diện tích của người khác;
b) Khai rừng đã mất.
Điều 3. Bị đình chỉ
1. Áp dụng đối với trường hợp sau đây:
a) Trồng cây ngoại lai;
b) Lấn đất công.
2. Chính phủ quy định chi tiết Điều này.
"""
CIRCULAR = """BỘ LÂM NGHIỆP
Số: 21/2031/TT-BLN
THÔNG TƯ
Hướng dẫn trồng rừng
Điều 1. Đối tượng áp dụng
Thông tư này áp dụng cho hạt kiểm lâm.
Điều 2. Đình chỉ trồng rừng
Các trường hợp bị đình chỉ trồng rừng được thực hiện theo quy định tại Điều 3 của Luật Trồng rừng.
"""
DIGEST = """# Sổ tay trồng rừng

## I. Cây giống

- Cây giống phải có nguồn gốc (Điều 7 khoản 1).
- Vườn ươm phải đăng ký (Điều 7 khoản 2).
- Rừng trồng được nghiệm thu hằng năm (Điều 8).
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    texts = {"luat.txt": LAW, "thong-tu.txt": CIRCULAR, "so-tay.md": DIGEST}
    return open_assistant(tmp_path_factory.mktemp("provisions"), texts)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("điều 2 luật trồng rừng quy định gì", ("nghiêm cấm", "Đốt rừng làm nương")),
        ("dieu 2 noi ve cai gi", ("nghiêm cấm", "Đốt rừng làm nương")),
        ("điểm b khoản 2 Điều 2 là gì?", ("Khai rừng đã mất",)),
        ("Điều 1 thông tư 21 quy định gì?", ("hạt kiểm lâm",)),
        ("Điều 1 quy định gì?", ("Luật này quy định về trồng rừng",)),
        ("Điều 7 nói gì?", ("nguồn gốc", "đăng ký")),
    ],
)
def test_provision_is_read_in_the_document_that_has_it_or_a_digest_of_it(
    assistant: Assistant, question: str, told: tuple[str, ...]
) -> None:
    answer = assistant.ask(question, today=TODAY)
    assert answer.answered
    assert all(one in answer.answer for one in told)


@pytest.mark.parametrize("question", ["Điều 99 luật trồng rừng quy định gì?", "khoản 7 Điều 2 nói gì?"])
def test_no_other_provision_is_told_instead(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question, today=TODAY)
    assert not answer.answered


def test_provision_that_a_clause_points_at_is_told_for_it(assistant: Assistant) -> None:
    answer = assistant.ask("Trường hợp nào bị đình chỉ trồng rừng theo thông tư?", today=TODAY)
    assert answer.answered
    assert "Trồng cây ngoại lai" in answer.answer
    assert "Lấn đất công" in answer.answer
