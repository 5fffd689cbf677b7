"""Which document is meant: kind, maker, years and matter together, not likeness alone."""

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import TODAY, open_assistant

PLAN = """BAN THƯỜNG VỤ HUYỆN ỦY SÔNG MÂY

KẾ HOẠCH
phát động thi đua cao điểm trồng rừng trong Đảng bộ huyện

Thực hiện Kế hoạch số 87-KH/TU ngày 28/6/2024 của Ban Thường vụ Tỉnh ủy về phát động thi đua cao điểm trồng rừng trong toàn Đảng bộ tỉnh, Ban Thường vụ Huyện ủy xây dựng kế hoạch như sau:

I. Nội dung

- Thực hiện Quyết định số 185/QĐ-UBND ngày 15/8/2024 của UBND tỉnh ban hành Kế hoạch tổ chức phong trào “Cả tỉnh vì rừng xanh”, UBND huyện đã ban hành Quyết định số 217/QĐ-UBND ngày 03/10/2024 phê duyệt Kế hoạch tổ chức phong trào “Sông Mây vì rừng xanh”; Hướng dẫn số 20/HD-UBND ngày 27/3/2025 về khen thưởng thành tích giữ rừng.

- Quyết định số 301/QĐ-UBND ngày 02/2/2025 của UBND huyện sửa đổi, bổ sung một số điều của Quyết định số 217/QĐ-UBND.

- Nâng cao đạo đức của đảng viên theo Quy định số 55-QĐ/TW ngày 19/12/2016 của Ban Bí thư về tăng cường vai trò nêu gương của cán bộ, đảng viên.

II. Khen thưởng

- Giao Ban Tổ chức Huyện ủy tham mưu khen thưởng của Đảng cho đảng viên theo Điều lệ Đảng Cộng sản Việt Nam.

- Mức chi cho họp xét theo Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ. Kế hoạch này không tóm lược Nghị định ấy. Mức tiền thưởng và thời hạn thẩm định phải tra ở đó.
"""  # noqa: E501


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("papers"), {"ke-hoach.txt": PLAN})


@pytest.mark.parametrize(
    ("question", "told"),
    [
        # of another level than the plan at hand
        ("Kế hoạch năm 2024 của Ban Thường vụ Tỉnh ủy về thi đua cao điểm trồng rừng là số mấy?", "87-KH/TU"),
        ("số và ngày văn bản phê duyệt kế hoạch vì rừng xanh của huyện", "217/QĐ-UBND"),
        ("Văn bản nào của tỉnh ban hành kế hoạch phong trào vì rừng xanh?", "185/QĐ-UBND"),
        # cited without a number
        ("Khen thưởng của Đảng cho đảng viên thực hiện theo văn bản nào?", "Điều lệ Đảng"),
        ("Đảng viên được khen theo quy định nào?", "Điều lệ Đảng"),
        ("Quyết định phê duyệt kế hoạch rừng xanh cho đợt đó của huyện số mấy?", "217/QĐ-UBND"),
        # changing one that is named
        ("Quyết định nào sửa đổi Quyết định số 217/QĐ-UBND?", "301/QĐ-UBND"),
        # pointed back at
        ("Mức tiền thưởng phải tra ở nghị định nào?", "152/2025/NĐ-CP"),
    ],
)
def test_document_meant_is_told(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.ask(question, today=TODAY)
    assert answer.answered
    assert answer.answer.startswith(told)


@pytest.mark.parametrize(
    "question",
    [
        "Kế hoạch phát động thi đua cao điểm trồng rừng của Huyện ủy số mấy?",
        "Kế hoạch của Ủy ban nhân dân huyện về chuyển đổi số là số mấy?",
        "Hướng dẫn của Ủy ban nhân dân tỉnh về khen thưởng thành tích giữ rừng số mấy?",
    ],
)
def test_document_of_another_body_or_matter_is_not_told(assistant: Assistant, question: str) -> None:
    assert not assistant.ask(question, today=TODAY).answered


def test_what_points_back_is_quoted_with_the_document_it_points_at(assistant: Assistant) -> None:
    answer = assistant.ask("Mức tiền thưởng phải tra ở nghị định nào?", today=TODAY)
    assert "152/2025/NĐ-CP" in answer.citations[0].quote
