import pytest

from bot.understanding.names import find_names

WRITTEN = "Xã Bình An và xã Long Mỹ đã đạt chuẩn; Sở Nội vụ báo cáo."


def named(question: str, *, bodies: bool = True) -> set[str]:
    names = find_names(question, lambda name: name in WRITTEN, bodies=bodies)
    return {" ".join(pair) for name in names for pair in name}


@pytest.mark.parametrize(
    ("question", "pair"),
    [
        ("giá lúa ở cần thơ bao nhiêu", "can tho"),
        ("gia lua o can tho bao nhieu", "can tho"),
        ("xã bình an đạt chuẩn năm nào", "binh an"),
        ("Kỷ niệm chương ngành giáo dục xét thế nào?", "giao duc"),
        ("Công ty có trụ sở tại Dung Quất làm gì?", "dung quat"),
        ("ở bộ y tế thì xét thế nào", "y te"),
        ("Sở Nội vụ báo cáo khi nào?", "noi vu"),
        ("hội nông dân có phong trào gì", "hoi nong"),
        ("hội nông dân có được tặng giấy khen cho ai", "tri xa"),
        ("đảng ủy xã phải làm gì", "cap uy"),
    ],
)
def test_name_is_found_with_or_without_capitals(question: str, pair: str) -> None:
    assert pair in named(question)


@pytest.mark.parametrize(
    "question",
    [
        "cán bộ công an được khen gì",
        "xã đạt chuẩn năm nào",
        "phải làm đồng bộ ở khâu nào",
        "ngành nào dẫn đầu",
        "Bao giờ tổng kết?",
    ],
)
def test_ordinary_words_are_no_names(question: str) -> None:
    assert named(question) == set()


@pytest.mark.parametrize(("question", "pair"), [("nông dân được khen", "nong dan"), ("đổi số 5", "doi so")])
def test_farmers_are_no_association_and_a_number_is_not_digital(question: str, pair: str) -> None:
    assert pair not in named(question)


def test_body_that_a_claim_names_is_left_out() -> None:
    assert "noi vu" not in named("Sở Nội vụ lập dự trù phải không?", bodies=False)
