import pytest

from bot.understanding.conversation.followups import resolve_follow_up


@pytest.mark.parametrize(
    ("previous", "question", "whole"),
    [
        ("điều kiện chiến sĩ thi đua cấp tỉnh", "ai quyết định?", "chiến sĩ thi đua cấp tỉnh ai quyết định"),
        ("xã An Hòa hạn nộp hồ sơ huân chương", "gửi ở đâu", "xã An Hòa nộp hồ sơ huân chương gửi ở đâu"),
        ("phòng nào lo đón tiếp", "khi nào xong?", "lo đón tiếp khi nào xong"),
        ("đợt 2 phong trào Xanh chủ đề gì", "bao nhiêu điểm", "đợt 2 phong trào Xanh bao nhiêu điểm"),
        ("Cờ thi đua của tỉnh tặng cho ai?", "ai đề nghị?", "Cờ thi đua của tỉnh ai đề nghị"),
        ("lao động tiên tiến cần đạt những gì", "ai quyết định?", "lao động tiên tiến ai quyết định"),
        ("chỉ thị 12 của ai", "về việc gì?", "chỉ thị 12 về việc gì"),
    ],
)
def test_what_was_asked_of_a_subject_is_not_asked_again(previous: str, question: str, whole: str) -> None:
    assert resolve_follow_up(question, previous).text == whole


@pytest.mark.parametrize(
    ("previous", "question", "whole"),
    [
        ("Thông tư 12 ban hành khi nào?", "hiệu lực?", "Thông tư 12 hiệu lực khi nào"),
        ("hội thi Sáng kiến tổ chức ngày nào", "còn kinh phí?", "hội thi Sáng kiến kinh phí bao nhiêu"),
        ("hội thi Sáng kiến tổ chức ngày nào", "kinh phí mấy tiền", "hội thi Sáng kiến kinh phí mấy tiền"),
        ("Tập thể lao động xuất sắc cần gì", "hồ sơ?", "Tập thể lao động xuất sắc hồ sơ gồm những gì"),
        ("lễ phát động khi nào", "địa điểm", "lễ phát động ở đâu"),
        ("lễ phát động kinh phí bao nhiêu", "thành phần", "lễ phát động thành phần gồm những ai"),
    ],
)
def test_aspect_named_alone_is_asked_of_the_subject(previous: str, question: str, whole: str) -> None:
    assert resolve_follow_up(question, previous).text == whole


@pytest.mark.parametrize(
    ("previous", "question", "whole"),
    [
        ("hiến máu đợt 1 ngày nào", "đợt 4?", "hiến máu đợt 4 ngày nào"),
        ("họp xét, chủ trì được bao nhiêu", "còn thành viên", "họp xét, thành viên được bao nhiêu"),
        ("họp xét, thành viên được bao nhiêu", "người phục vụ?", "họp xét, người phục vụ được bao nhiêu"),
        (
            "huân chương lao động hạng nhì cần gì",
            "thế còn tập thể",
            "huân chương lao động hạng nhì đối với tập thể cần gì",
        ),
        ("bằng khen do ai tặng", "thế cấp xã?", "bằng khen cấp xã do ai tặng"),
    ],
)
def test_thing_named_alone_is_put_in_its_place(previous: str, question: str, whole: str) -> None:
    assert resolve_follow_up(question, previous).text == whole


@pytest.mark.parametrize("question", ["lễ phát động tổ chức khi nào", "hội nghị tổng kết họp ở đâu"])
def test_event_named_in_light_words_is_a_subject_of_its_own(question: str) -> None:
    assert not resolve_follow_up(question, "điều kiện lao động tiên tiến").followed


@pytest.mark.parametrize("question", ["hồ sơ?", "Còn hồ sơ?"])
def test_papers_take_the_place_of_what_is_handed_in(question: str) -> None:
    assert "gồm những gì" not in resolve_follow_up(question, "danh sách nộp khi nào?").text


def test_number_of_times_is_no_subject() -> None:
    whole = resolve_follow_up("bao lâu xét 1 lần", "thôn văn hóa ai công nhận").text
    assert "thôn văn hóa" in whole


@pytest.mark.parametrize(
    ("previous", "question", "whole"),
    [
        ("Thông tư 12 ai ký", "thay thế văn bản nào", "Thông tư 12 thay thế văn bản nào"),
        (
            "Luật trồng cây, gây rừng 2022 hiệu lực ngày nào",
            "còn Thông tư 20",
            "Thông tư 20 hiệu lực ngày nào",
        ),
    ],
)
def test_paper_spoken_of_is_meant_by_what_papers_do(previous: str, question: str, whole: str) -> None:
    assert resolve_follow_up(question, previous).text == whole


def test_part_named_alone_keeps_what_was_asked() -> None:
    whole = resolve_follow_up("chi thưởng?", "kinh phí phong trào Xanh năm nay bao nhiêu").text
    assert whole == "kinh phí phong trào Xanh năm chi thưởng bao nhiêu"
