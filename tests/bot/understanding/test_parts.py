import pytest

from bot.understanding.asking_words import without_asking
from bot.understanding.parts import split_parts


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        (
            "Hội đồng sáng kiến xã Bình An có mấy người, ai làm chủ tịch?",
            (
                "Hội đồng sáng kiến xã Bình An có mấy người",
                "ai làm chủ tịch Hội đồng sáng kiến xã Bình An",
            ),
        ),
        (
            "Hội đồng có mấy người, ai làm chủ tịch?",
            ("Hội đồng có mấy người", "ai làm chủ tịch Hội đồng"),
        ),
        (
            "Năm 2025 xã nào nhận giúp nhiều hộ nghèo nhất, xã nào ít nhất?",
            (
                "Năm 2025 xã nào nhận giúp nhiều hộ nghèo nhất",
                "Năm 2025 xã nào nhận giúp ít hộ nghèo nhất",
            ),
        ),
        (
            "Nơi nào tỷ lệ đạt cao nhất và nơi nào thấp nhất?",
            ("Nơi nào tỷ lệ đạt cao nhất", "Nơi nào tỷ lệ đạt thấp nhất"),
        ),
        ("Khi nào nộp, nộp cho ai?", ("Khi nào nộp", "nộp cho ai")),
        (
            "Hôm lễ ai ký bản cam kết và ai chứng kiến?",
            ("Hôm lễ ai ký bản cam kết", "ai chứng kiến lễ ký bản cam kết"),
        ),
        (
            "Tỷ lệ nộp hồ sơ trực tuyến hiện bao nhiêu, phải lên bao nhiêu?",
            (
                "Tỷ lệ nộp hồ sơ trực tuyến hiện bao nhiêu",
                "phải lên bao nhiêu, Tỷ lệ nộp hồ sơ trực tuyến hiện",
            ),
        ),
        (
            "Tiền tổ chức lễ: đơn vị nào lập dự trù và trình cho ai?",
            (
                "Tiền tổ chức lễ: đơn vị nào lập dự trù",
                f"trình cho ai {without_asking('Tiền tổ chức lễ: đơn vị nào lập dự trù')}",
            ),
        ),
        (
            "khen đảng viên, tổ chức đảng thì ai tham mưu, căn cứ vào đâu",
            (
                "khen đảng viên, tổ chức đảng thì ai tham mưu",
                "căn cứ vào đâu khen đảng viên, tổ chức đảng",
            ),
        ),
        (
            "Khe Ngang có bao nhiêu sản phẩm OCOP, mục tiêu bao nhiêu?",
            ("Khe Ngang có bao nhiêu sản phẩm OCOP", "mục tiêu bao nhiêu, Khe Ngang có sản phẩm OCOP"),
        ),
        (
            "Khe Ngang xóa được bao nhiêu nhà tạm, có vượt chỉ tiêu không?",
            ("Khe Ngang xóa được bao nhiêu nhà tạm", "Khe Ngang xóa được nhà tạm có vượt chỉ tiêu không"),
        ),
        (
            "trường Khe Ngang có bao nhiêu lớp, bao nhiêu học sinh",
            ("trường Khe Ngang có bao nhiêu lớp", "bao nhiêu học sinh trường Khe Ngang"),
        ),
    ],
)
def test_each_part_asks_of_the_same_subject(question: str, parts: tuple[str, ...]) -> None:
    assert split_parts(question) == parts


@pytest.mark.parametrize(
    "question",
    [
        "Đợt 1 từ tháng mấy đến tháng mấy?",
        "Xã, thị trấn nào nộp báo cáo trước?",
        "Giấy khen với bằng khen khác nhau thế nào, cái nào cao hơn?",
        "Sơ kết, tổng kết do ai chủ trì?",
        "Ở đâu, khi nào, ai, vì sao, bao nhiêu?",
    ],
)
def test_one_wish_a_comparison_or_a_heap_of_words_stay_whole(question: str) -> None:
    assert split_parts(question) == (question,)
