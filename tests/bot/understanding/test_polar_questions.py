import pytest

from bot.understanding.polar_questions import with_surprise


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("kế hoạch 133 do tỉnh ban hành a", "kế hoạch 133 do tỉnh ban hành à"),
        ("tổng kết tháng 8 a?", "tổng kết tháng 8 à"),
        ("xã nộp về phòng Nội vụ a", "xã nộp về phòng Nội vụ à"),
        ("hồ sơ chỉ cần một bộ a", "hồ sơ chỉ cần một bộ à"),
        ("huyện có 12 phòng a", "huyện có 12 phòng à"),
    ],
)
def test_final_a_after_a_claim_asks_whether_it_is_so(typed: str, meant: str) -> None:
    assert with_surprise(typed, typed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "lễ phát động ở đâu a",
        "hội nông dân phường có bị giao chỉ tiêu không a",
        "cho em xin kế hoạch 133 a",
        "xã được xếp loại A",
        "dạ em cảm ơn a",
        "các xã thuộc nhóm a",
        "hạn nộp hồ sơ đề nghị khen thưởng a",
        "thời gian tổ chức hội nghị đã có a",
        "nhiệm vụ của Phòng Nội vụ a",
        "điều kiện được danh hiệu lao động tiên tiến ạ",
        "xã thuộc cụm thi đua A",
        "huyện chọn phương án a",
    ],
)
def test_courtesy_and_names_stay(text: str) -> None:
    assert with_surprise(text, text) == text
