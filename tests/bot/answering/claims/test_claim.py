"""A claim parted into what is spoken of and what is said of it; denial told from other negation."""

import pytest

from bot.answering.claims.claim import Claim
from bot.evidence.topic import Topic


def _claim(question: str) -> Claim:
    return Claim.of(question, Topic.of(question, lambda _: 1.0))


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Có phải Huyện đoàn lo giấy mời không?", "Huyện đoàn lo giấy mời"),
        ("Tổng kết vào tháng 9 đúng không ạ?", "Tổng kết vào tháng 9"),
        ("Đảng ủy xã cử người phát biểu, đúng chứ?", "Đảng ủy xã cử người phát biểu"),
        ("In giấy mời là việc của Huyện đoàn, có phải vậy không anh?", "In giấy mời là việc của Huyện đoàn"),
        ("Nghe nói chỉ thị do Tỉnh ủy ra, đúng không đồng chí?", "chỉ thị do Tỉnh ủy ra"),
        ("chủ tịch huyện ký bằng khen được không", "chủ tịch huyện ký bằng khen"),
    ],
)
def test_words_that_ask_for_a_verdict_are_left_out(question: str, text: str) -> None:
    assert _claim(question).text == text


def test_case_with_a_subject_of_its_own_behind_it_ends_where_the_verdict_is_asked() -> None:
    claim = _claim("Phòng có một anh bị cảnh cáo, năm nay tập thể còn được xét danh hiệu không?")
    assert [term.accented for term in claim.predicate.terms] == ["danh", "hiệu"]


def test_subject_ends_at_the_link_that_asks() -> None:
    claim = _claim("Người được khen có được giữ hiện vật không?")
    assert [term.accented for term in claim.subject.terms] == ["người", "khen"]
    assert [term.accented for term in claim.predicate.terms] == ["giữ", "hiện", "vật"]


@pytest.mark.parametrize(
    ("question", "said", "denied"),
    [
        ("Một thành tích có được khen nhiều lần không?", "một thành tích không được khen nhiều lần", True),
        (
            "Một người có được nhận cùng một hình thức khen nhiều lần không?",
            "Một đối tượng có thể nhận cùng một hình thức khen nhiều lần, nhưng một thành tích không được"
            " khen nhiều lần",
            False,
        ),
        (
            "Nông dân có được xét không?",
            "Đối tượng: nông dân, người lao động không thuộc đối tượng ở khoản 1",
            False,
        ),
        (
            "Văn bản bí mật có phải gửi bản điện tử không?",
            "gửi văn bản điện tử của hồ sơ, trừ văn bản có nội dung bí mật",
            True,
        ),
        (
            "Hồ sơ khen có phải gửi bản điện tử không?",
            "gửi bản điện tử của hồ sơ khen, trừ văn bản có nội dung bí mật",
            False,
        ),
        (
            "Nghỉ thai sản có được xét không?",
            "người nghỉ 40 ngày thì không xét (không tính nghỉ thai sản theo chế độ)",
            False,
        ),
        (
            "Đại biểu mời dự họp có được bỏ phiếu không?",
            "Đại biểu mời dự họp được phát biểu nhưng không có quyền biểu quyết hoặc bỏ phiếu",
            True,
        ),
        ("Người vắng họp có được xét không?", "người vắng họp bị loại khỏi danh sách xét", True),
        ("Đã nhận cờ có được xét nữa không?", "đã nhận cờ không làm mất quyền được xét", False),
        ("Có được xét không?", "không chỉ được xét mà còn được khen", False),
        ("Có được khen đột xuất không?", "khen đột xuất ngay, không tính vào số lượng khen", False),
        ("Tiền thưởng có tính vào thu nhập không?", "tiền thưởng không tính vào thu nhập", True),
        ("Tiền của cụm có được lấy mua quà không?", "Không dùng kinh phí này để mua quà tặng.", True),
        ("Xã có được xét không?", "Không tổ chức phát động thì xã không được xét.", True),
        ("Xã vẫn được xét chứ?", "Không tổ chức được lễ thì xã vẫn được xét.", False),
    ],
)
def test_only_what_negates_the_claim_denies_it(question: str, said: str, denied: bool) -> None:
    assert _claim(question).denied_in(said) is denied


@pytest.mark.parametrize(
    ("question", "said", "agrees"),
    [
        ("Không đăng ký thì có được xét thi đua không?", "Đơn vị không đăng ký thì không xét thi đua", False),
        ("Quên đăng ký thì có được xét thi đua không?", "Đơn vị không đăng ký thì không xét thi đua", False),
        ("Không có sáng kiến thì có được xét khen không?", "Người có sáng kiến được xét khen", False),
        ("Vắng họp không lý do có bị trừ điểm không?", "Vắng họp không lý do bị trừ 02 điểm", True),
        ("Phòng có người dính cảnh cáo thì có được xét không?", "Không ai bị cảnh cáo", False),
        (
            "Hồ sơ trễ hạn mà là khen đột xuất thì có được nhận không?",
            "Hồ sơ trễ hạn không được nhận, trừ khen đột xuất",
            True,
        ),
        ("Nộp trễ có được nhận không?", "Hồ sơ nộp trễ không được nhận, trừ khen đột xuất", False),
    ],
)
def test_denial_of_the_case_is_told_from_that_of_the_act(question: str, said: str, agrees: bool) -> None:
    claim = _claim(question)
    assert (claim.denied_in(said) == claim.denies) is agrees


def test_question_of_two_denies_nothing() -> None:
    assert not _claim("Gửi trễ thì có sao không, có bị trừ điểm không?").denies
    assert _claim("Không cần sáng kiến, đúng không?").denies


def test_being_left_out_is_a_denial_claimed() -> None:
    assert _claim("Nghỉ thai sản có bị loại danh hiệu không?").denies
