import pytest

from bot.evidence.presiding import tells_no_chair


@pytest.mark.parametrize(
    ("question", "clause"),
    [
        ("ai chủ trì lễ ra quân", "Chủ trì, phối hợp với Văn phòng xây dựng kịch bản lễ ra quân"),
        ("hội nghị tổng kết do ai chủ trì?", "Phòng Nội vụ chủ trì thẩm định hồ sơ trình hội nghị"),
        ("ai điều hành phiên họp", "Văn phòng gửi giấy mời họp"),
        ("buổi lễ ai chủ trì", "Đoàn xã chủ trì, phối hợp Hội Nông dân lo loa đài"),
    ],
)
def test_leading_a_piece_of_work_chairs_no_meeting(question: str, clause: str) -> None:
    assert tells_no_chair(question, clause)


@pytest.mark.parametrize(
    ("question", "clause"),
    [
        ("ai chủ trì lễ ra quân", "Cử lãnh đạo tổ chức, điều hành buổi lễ ra quân"),
        ("sơ kết ai chủ trì", "Sơ kết: ngày 25/9, do Phó Chủ tịch Hà Văn Suối chủ trì."),
        ("ai chủ trì cuộc họp", "Chủ tịch xã chủ trì, kết luận cuộc họp"),
        ("ai chủ trì giao ban", "Giao ban | thứ Năm | Chủ trì: Chánh Văn phòng"),
        ("ai chủ trì xây dựng kịch bản lễ", "Chủ trì, phối hợp với Văn phòng xây dựng kịch bản lễ"),
        ("Kịch bản lễ ra quân do ai chủ trì?", "Chủ trì, phối hợp với Văn phòng xây dựng kịch bản lễ"),
        ("ai tổ chức lễ ra quân", "Huyện đoàn lo loa đài"),
    ],
)
def test_a_chair_and_whoever_leads_the_work_asked_about_stay(question: str, clause: str) -> None:
    assert not tells_no_chair(question, clause)
