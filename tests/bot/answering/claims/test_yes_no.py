"""Claims, choices and comparisons, held against a small office's rules."""

from pathlib import Path

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import TODAY, open_assistant

RULES = """# QUY CHẾ

thi đua, khen thưởng của huyện Sông Mây

## Điều 1. Nguyên tắc

Một tập thể có thể nhận cùng một hình thức khen nhiều lần, nhưng một thành tích không được khen nhiều lần.

Không xét khen đối với những trường hợp sau:

- Người đang bị kỷ luật.
- Người kê khai gian dối.

## Điều 6. Người trồng rừng

Người phá rừng đang được xem xét thi hành kỷ luật hoặc có đơn thư tố cáo đang được xác minh làm rõ;
người bị kết án nhưng chưa xóa án tích, chưa hết thời hạn thử thách; người bỏ hoang đất rừng đã được giao từ
hai mươi bốn tháng liên tục trở lên mà không có lý do chính đáng thì chưa xét khen.

## Điều 2. Mức chi

Chi tiền công họp Hội đồng:

- Chủ trì cuộc họp: 1.000.000 đồng/người/buổi;
- Thư ký cuộc họp: 600.000 đồng/người/buổi.

Các mức chi nêu trên là mức tối đa.
"""
PLAN = """# KẾ HOẠCH

tổ chức lễ ra quân của huyện Sông Mây

## I. Tổ chức thực hiện

### 1. Phòng Nội vụ

Chuẩn bị bài diễn văn khai mạc.

### 2. Văn phòng Huyện ủy

Phát hành giấy mời dự lễ.
"""
AWARDS = """# Sổ tay tiêu chuẩn khen thưởng

## I. Danh hiệu

### 1. “Tập thể lao động giỏi”

**Đối tượng:** tập thể.

**Tiêu chuẩn (phải đạt đủ):**

- Có cá nhân đạt “Người lao động giỏi” (Điều 5 khoản 1).
- Hoàn thành tốt nhiệm vụ, hoặc có sáng kiến được công nhận (Điều 5 khoản 2).

**Thẩm quyền:** Chủ tịch Ủy ban nhân dân cấp tỉnh quyết định (Điều 9 khoản 1).

### 2. “Người lao động giỏi”

**Đối tượng:** cá nhân, kể cả truy tặng; nông dân.

**Tiêu chuẩn (phải đạt đủ):**

- Hoàn thành tốt nhiệm vụ (Điều 6 khoản 1).
- Gương mẫu trong lao động (Điều 6 khoản 2).

**Thẩm quyền:** Chủ tịch Ủy ban nhân dân cấp xã (Điều 9 khoản 3); Chủ tịch Ủy ban nhân dân cấp tỉnh.
"""


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(
        tmp_path_factory.mktemp("claims"),
        {"quy-che.md": RULES, "ke-hoach.md": PLAN, "so-tay.md": AWARDS},
        0.4,
    )


@pytest.mark.parametrize(
    ("question", "verdict", "fact"),
    [
        ("Văn phòng Huyện ủy là nơi chuẩn bị bài diễn văn khai mạc, đúng không?", "Không", "Phòng Nội vụ"),
        ("Mức chi cho thư ký cuộc họp là mức tối thiểu phải không?", "Không", "mức tối đa"),
        ("Mức chi cho thư ký cuộc họp là mức tối đa phải không?", "Có", "mức tối đa"),
        ("Phòng Nội vụ chuẩn bị bài diễn văn khai mạc phải không?", "Có", "diễn văn"),
        ("Một thành tích có được khen nhiều lần không?", "Không", "nhiều lần"),
        ("Một tập thể có được nhận cùng một hình thức khen nhiều lần không?", "Có", "nhiều lần"),
        ("Người đang bị kỷ luật có được xét khen không?", "Không", "Không xét khen"),
        ("Tập thể lao động giỏi có bắt buộc phải có cá nhân đạt Người lao động giỏi không?", "Có", "Điều 5"),
        ("Tập thể lao động giỏi có cần sáng kiến không?", "Không bắt buộc", "một trong các cách"),
        ("Tập thể lao động giỏi phải có sáng kiến bắt buộc không?", "Không bắt buộc", "một trong các cách"),
        ("Không có sáng kiến có được Tập thể lao động giỏi không?", "Không bắt buộc", "một trong các cách"),
        ("Tập thể lao động giỏi không có Người lao động giỏi có được không?", "Không", "Điều 5 khoản 1"),
        # What another award demands is known, and left out here.
        ("Người lao động giỏi có cần sáng kiến không?", "Không bắt buộc", "không có điều kiện này"),
        (
            "Người lao động giỏi phải có Tập thể lao động giỏi không?",
            "Không bắt buộc",
            "không có điều kiện này",
        ),
        ("Người lao động giỏi có truy tặng được không?", "Có", "truy tặng"),
        ("Nông dân có được xét tặng Người lao động giỏi không?", "Có", "nông dân"),
        ("Chủ tịch xã có quyền tặng Tập thể lao động giỏi không?", "Không", "cấp tỉnh"),
        ("Chủ tịch xã ký tặng Người lao động giỏi được không?", "Có", "cấp xã"),
        ("Chủ tịch xã ký quyết định Tập thể lao động giỏi được không?", "Không", "cấp tỉnh"),
        # What a sentence says of all whom its parts name stands at its end.
        ("Người phá rừng có được xét thi đua không?", "Không", "chưa xét"),
        ("nguoi pha rung co duoc xet khen khong", "Không", "chưa xét"),
    ],
)
def test_claim_is_judged(office: Assistant, question: str, verdict: str, fact: str) -> None:
    answer = office.ask(question, today=TODAY).answer
    assert answer.startswith(f"{verdict}:"), answer
    assert fact in answer


@pytest.mark.parametrize(
    "question",
    [
        "Người đang bị kỷ luật có được xét tặng Người lao động giỏi không?",
        "Người lao động giỏi có được nghỉ phép thêm không?",
        # No award demands it: that the conditions leave it out says nothing.
        "Người lao động giỏi có cần bằng đại học không?",
        "Bí thư huyện có được giữ giấy mời không?",
        "Tiền công họp là bắt buộc hay tự nguyện?",
        "Chủ trì và thư ký cuộc họp khác nhau về phụ cấp xăng xe thế nào?",
    ],
)
def test_claim_of_which_one_half_is_not_stated_is_left_open(office: Assistant, question: str) -> None:
    answer = office.ask(question, today=TODAY)
    assert not answer.answered or answer.answer.startswith("Không: tài liệu nêu:"), answer.answer


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        ("Mức chi 600.000 đồng cho thư ký là tối đa hay tối thiểu?", ["Tối đa", "600.000", "nêu trên"]),
        (
            "Mức chi cho chủ trì cuộc họp và thư ký cuộc họp chênh nhau bao nhiêu?",
            ["1.000.000", "600.000", "Chênh nhau 400.000 đồng"],
        ),
        (
            "Chủ tịch tỉnh được tặng danh hiệu gì mà chủ tịch xã không được tặng?",
            ["không thuộc thẩm quyền của Chủ tịch Ủy ban nhân dân cấp xã", "Tập thể lao động giỏi"],
        ),
        (
            "Thẩm quyền khen của chủ tịch tỉnh khác chủ tịch xã ở chỗ nào?",
            ["Tập thể lao động giỏi", "Người lao động giỏi"],
        ),
    ],
)
def test_two_things_are_told_apart(office: Assistant, question: str, facts: list[str]) -> None:
    answer = office.ask(question, today=TODAY).answer
    assert all(fact in answer for fact in facts), answer


def test_a_claim_that_nothing_judges_is_answered_with_its_clause_and_no_verdict(tmp_path: Path) -> None:
    rules = (
        "# THỂ LỆ\n\nhội thi\n\n## Điều 4. Hồ sơ\n\nHồ sơ gửi bằng giấy, không nhận bản điện tử thay thế.\n"
    )
    assistant = open_assistant(tmp_path, {"the-le.md": rules})
    answer = assistant.ask("Hồ sơ gửi bản mềm thay bản giấy được không?", today=TODAY)
    assert answer.answered
    assert answer.answer == "Tài liệu nêu: Hồ sơ gửi bằng giấy, không nhận bản điện tử thay thế."
    assert not assistant.ask("Người nhận hồ sơ có phải là ông Ba không?", today=TODAY).answered


@pytest.mark.parametrize(
    "question",
    ["Có phải họp Hội đồng không?", "Không đăng ký thì có được khen không?", "Có cần diễn văn không?"],
)
def test_a_clause_that_only_mentions_what_is_claimed_affirms_and_denies_nothing(
    tmp_path: Path, question: str
) -> None:
    names = "# QUY CHẾ\n\nTên đội phải được đăng ký với cơ quan thi đua, khen thưởng.\n"
    office = open_assistant(tmp_path, {"quy-che.md": RULES, "ke-hoach.md": PLAN, "doi.md": names})
    assert not office.ask(question, today=TODAY).answer.startswith(("Có:", "Không:"))
