import pytest

from bot.understanding.contrasts import contradicts, member_key


@pytest.mark.parametrize(
    ("question", "text", "contradicted"),
    [
        ("Khi nào sơ kết?", "Tổng kết vào tháng 8.", True),
        ("Khi nào sơ kết?", "Sơ kết vào tháng 8.", False),
        ("Đợt 1 từ khi nào?", "Đợt thi đua thứ nhất từ tháng 8.", False),
        ("Đợt 1 từ khi nào?", "Đợt 2 từ tháng 8.", True),
        ("Ai công nhận để xét huân chương?", "“Huân chương Lao động” do Chủ tịch nước tặng.", False),
        ("Huân chương Dũng cảm tặng cho ai?", "“Huân chương Lao động” để tặng cho cá nhân.", True),
        ("Chủ tịch Hội đồng là ai?", "Phó Chủ tịch Hội đồng là Vụ trưởng.", True),
        ("Huân chương hạng Tư xét thế nào?", "Huân chương hạng Ba xét hằng năm.", True),
        ("Thông tư hết hiệu lực khi nào?", "Thông tư có hiệu lực từ ngày ký.", True),
        ("Khối VII gồm những đơn vị nào?", "KHỐI VII", False),
        ("Thôn về thứ tư được hỗ trợ bao nhiêu?", "thôn nhất 30.000.000 đồng", True),
        ("Đội nhất hội thi được thưởng bao nhiêu?", "01 giải Nhất 15.000.000 đồng", False),
        ("Xã nhất trí thì gửi đâu?", "giải Nhì", False),
        ("Nữ công tác mấy năm thì được xét?", "10 năm (đối với nam)", True),
        ("Nữ công tác mấy năm thì được xét?", "08 năm (đối với nữ)", False),
        ("Nữ công tác mấy năm thì được xét?", "đối với cán bộ của nước Việt Nam", False),
        ("Khối VII gồm những đơn vị nào?", "Khối I gồm ba đơn vị.", True),
        ("Cán bộ không chuyên trách mấy năm thì được xét?", "Cán bộ chuyên trách từ 10 năm", True),
        ("Cán bộ không chuyên trách mấy năm thì được xét?", "cán bộ không chuyên trách từ 15 năm", False),
        ("Dưới bao nhiêu điểm là không hoàn thành?", "Từ 50 điểm: hoàn thành", True),
        ("Xã chưa nộp báo cáo thì gửi về đâu?", "Các xã nộp báo cáo về huyện.", False),
        ("Xã không đăng ký thi đua có được xét không?", "Xét xã đăng ký thi đua đầu năm.", False),
        ("Người không tham gia thi đua được xét không?", "Chỉ xét người tham gia thi đua.", False),
        ("Trồng rừng có được không vậy?", "Trồng rừng vậy thôi", False),
    ],
)
def test_text_about_another_member_is_contradicted(question: str, text: str, contradicted: bool) -> None:
    assert contradicts(question, (text,)) is contradicted


def test_nearest_text_that_names_a_member_decides() -> None:
    assert not contradicts("Khi nào sơ kết?", ("vào tháng 8", "Sơ kết phong trào", "Tổng kết phong trào"))


def test_silent_text_contradicts_only_where_the_member_must_be_named() -> None:
    assert not contradicts("Khi nào sơ kết?", ("vào tháng 8",))
    assert contradicts("Khi nào sơ kết?", ("vào tháng 8",), must_name=True)


def test_what_holds_for_all_awards_names_each() -> None:
    told = ("Hồ sơ đề nghị khen thưởng gửi trước 25 ngày.",)
    assert not contradicts("Hồ sơ bằng khen gửi trước bao lâu?", told, must_name=True)
    assert contradicts("Hồ sơ bằng khen gửi trước bao lâu?", ("Gửi trước 25 ngày.",), must_name=True)


def test_spellings_of_a_member_share_a_key() -> None:
    assert member_key("đợt thi đua thứ nhất") == member_key("đợt 1")


@pytest.mark.parametrize("told", ["Đợt 10: đến tháng 9/2027.", "Đợt 12 kéo dài một năm."])
def test_a_number_that_begins_alike_is_another_member(told: str) -> None:
    assert contradicts("Đợt 1 kết thúc khi nào?", (told,))


def test_a_sort_is_named_by_its_general_word() -> None:
    assert not contradicts("Huân chương Lao động do ai tặng?", ("Chủ tịch nước tặng huân chương.",))


def test_report_on_the_half_is_not_the_report_on_the_whole() -> None:
    assert contradicts("Báo cáo sơ kết gửi trước ngày nào?", ("gửi báo cáo tổng kết trước 17/12",))
    assert not contradicts("Báo cáo sơ kết gửi trước ngày nào?", ("gửi báo cáo sơ kết trước 18/10",))


@pytest.mark.parametrize(
    ("question", "text", "contradicted"),
    [
        ("Hội đồng thi đua, khen thưởng cấp xã gồm ai?", "Hội đồng Thi đua - Khen thưởng cấp cơ sở", True),
        (
            "Hội đồng thi đua khen thưởng huyện gồm ai?",
            "Hội đồng Thi đua - Khen thưởng các cấp thuộc Bộ X",
            True,
        ),
        ("Hội đồng thi đua khen thưởng huyện gồm ai?", "Hội đồng Thi đua - Khen thưởng huyện gồm:", False),
        ("Hội đồng thi đua khen thưởng huyện gồm ai?", "Hội đồng gồm Chủ tịch và các ủy viên", False),
        ("huân chương lao động hạng tư cần gì", "“Huân chương Lao động” hạng Ba", True),
        ("xếp hạng từ khá trở lên thì sao", "xếp hạng nhất", False),
    ],
)
def test_what_is_said_of_another_council_or_rank_is_contradicted(
    question: str, text: str, contradicted: bool
) -> None:
    assert contradicts(question, (text,)) is contradicted


@pytest.mark.parametrize(
    ("texts", "another"),
    [
        (("Hội đồng có 05 người", "Điều 3. Hội đồng sáng kiến xã"), True),
        (("Hội đồng có 09 người", "Điều 2. Hội đồng thi đua, khen thưởng xã"), False),
        (("Hội đồng có 09 người",), False),
    ],
)
def test_council_for_another_matter_is_another(texts: tuple[str, ...], another: bool) -> None:
    assert contradicts("Hội đồng thi đua xã có mấy người?", texts) is another
