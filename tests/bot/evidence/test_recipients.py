import pytest

from bot.evidence.recipients import goes_to_another, is_left_to_exception


@pytest.mark.parametrize(
    ("question", "stretch"),
    [
        ("hộ được giấy khen kèm bao nhiêu tiền", "thôn nhất 30.000.000 đồng"),
        ("cá nhân được bằng khen thì mấy tiền", "Bằng khen đối với tập thể: 5.000.000 đồng"),
        ("người phục vụ họp được mấy tiền", "Mức tối đa: chủ trì 1.000.000 đồng"),
        ("thư ký hội nghị được chi bao nhiêu", "đại biểu 200.000 đồng"),
        ("thưởng bao nhiêu", "Mức họp xét: chủ trì 1.000.000 đồng"),
    ],
)
def test_an_amount_for_another_is_told_apart(question: str, stretch: str) -> None:
    assert goes_to_another(question, stretch)


@pytest.mark.parametrize(
    ("question", "stretch"),
    [
        ("hộ được giấy khen kèm bao nhiêu tiền", "hộ gia đình 900.000 đồng"),
        ("tập thể được thưởng bao nhiêu", "thôn nhất 30.000.000 đồng"),
        ("giáo viên được thưởng bao nhiêu", "cá nhân 750.000 đồng"),
        ("ở xã Bản Hạ bằng khen kèm bao nhiêu tiền", "cá nhân 2.500.000 đồng"),
        ("sửa nhà được hỗ trợ mấy triệu", "sửa chữa 30 triệu đồng"),
        ("thưởng bao nhiêu", "cá nhân 750.000 đồng"),
        ("nhà hảo tâm ủng hộ bao nhiêu thì được khen", "nhà hảo tâm ở ngoài xã 50 triệu đồng"),
        ("họp xét khen thưởng chi bao nhiêu", "chủ trì 1.000.000 đồng"),
        ("nộp dữ liệu hộ tịch tốn bao nhiêu", "cá nhân 50.000 đồng"),
    ],
)
def test_an_amount_for_the_one_asked_about_or_for_anybody_stays(question: str, stretch: str) -> None:
    assert not goes_to_another(question, stretch)


@pytest.mark.parametrize(
    ("question", "excepted"),
    [
        ("trường học nộp hồ sơ khen hạn nào", True),
        ("xã tôi nộp hồ sơ khen hạn nào", False),
        ("nộp hồ sơ khen hạn nào", False),
    ],
)
def test_those_named_in_an_exception_are_not_under_the_rule(question: str, excepted: bool) -> None:
    rule, following = "hồ sơ nộp trước ngày 05/12", "; riêng các trường học nộp trước ngày 15/6."
    assert is_left_to_exception(question, rule, following) is excepted
