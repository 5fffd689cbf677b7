import pytest

from bot.understanding.conversation.followups import resolve_follow_up


@pytest.mark.parametrize(
    ("previous", "question", "whole"),
    [
        ("Khi nào sơ kết đợt thi đua?", "Còn tổng kết?", "Khi nào tổng kết đợt thi đua?"),
        ("Khi nào sơ kết đợt thi đua?", "thế tổng kết thì khi nào", "Khi nào tổng kết đợt thi đua?"),
        (
            "Cờ thi đua của Chính phủ may cỡ bao nhiêu?",
            "vậy cờ của tỉnh thì sao?",
            "cờ của tỉnh may cỡ bao nhiêu?",
        ),
        ("Huyện có bao nhiêu thôn?", "Thế ở xã thì sao?", "xã có bao nhiêu thôn?"),
        ("Năm 2024 thu ngân sách bao nhiêu?", "Còn năm sau?", "năm 2025 thu ngân sách bao nhiêu?"),
        ("Đợt 1 từ khi nào đến khi nào?", "Còn đợt 2?", "đợt 2 từ khi nào đến khi nào?"),
        ("Ban Tuyên giáo phải làm gì?", "Còn Ban Dân vận?", "Ban Dân vận phải làm gì?"),
        ("Huân chương hạng nhất cần gì?", "Còn hạng ba?", "Huân chương hạng ba cần gì?"),
        ("Khi nào tổng kết đợt thi đua?", "Còn sơ kết 60 ngày?", "Khi nào sơ kết 60 ngày đợt thi đua?"),
        ("Phía bắc xã giáp xã nào?", "phía tây thì giáp đâu", "phía tây xã giáp xã nào?"),
        ("Văn phòng Huyện ủy làm gì?", "thế ở xã thì sao?", "Văn phòng Đảng ủy xã làm gì?"),
        ("Bí thư huyện ủy là ai?", "còn chủ tịch huyện?", "chủ tịch huyện là ai?"),
        ("Phong trào giữ ao giai đoạn nào?", "do ai phát động?", "Phong trào giữ ao do ai phát động"),
        ("Thu nhập năm 2025 bao nhiêu?", "mục tiêu tới 2030 thì sao?", "Thu nhập năm 2030 bao nhiêu?"),
    ],
)
def test_fragment_replaces_the_constituent_of_its_class(previous: str, question: str, whole: str) -> None:
    assert resolve_follow_up(question, previous).text == whole


@pytest.mark.parametrize("question", ["thế kết thúc khi nào?", "còn kết thúc?"])
def test_another_aspect_is_asked_of_the_same_subject(question: str) -> None:
    whole = resolve_follow_up(question, "Phong trào giữ gìn môi trường bắt đầu khi nào?").text
    assert "kết thúc khi nào" in whole
    assert "giữ gìn môi trường" in whole


@pytest.mark.parametrize(
    ("previous", "question", "whole"),
    [
        (
            "Chỉ tiêu hộ nghèo của huyện là bao nhiêu phần trăm?",
            "hộ cận nghèo thì sao",
            "Chỉ tiêu hộ cận nghèo của huyện là bao nhiêu phần trăm?",
        ),
        (
            "Bộ đội biên phòng thi đua phong trào gì?",
            "thế bên hải quan",
            "hải quan phong trào gì?",
        ),
        (
            "Họp xét sáng kiến, thư ký được chi bao nhiêu một buổi?",
            "Còn ủy viên thì được bao nhiêu",
            "Họp xét sáng kiến, ủy viên được chi bao nhiêu một buổi?",
        ),
        (
            "Cấp xã có mấy ngày xử lý hồ sơ?",
            "còn Sở Nội vụ thì bao nhiêu ngày?",
            "Sở Nội vụ có mấy ngày xử lý hồ sơ?",
        ),
        (
            "Muốn lên chiến sĩ thi đua cấp tỉnh thì phải mấy sáng kiến?",
            "toàn quốc thì sao?",
            "Muốn lên chiến sĩ thi đua toàn quốc thì phải mấy sáng kiến?",
        ),
        ("Giải nhất hội thi được mấy triệu?", "nhì thì sao", "Giải nhì hội thi được mấy triệu?"),
        (
            "Bằng khen của tỉnh thưởng bao nhiêu?",
            "của Thủ tướng thì sao",
            "Bằng khen của Thủ tướng thưởng bao nhiêu?",
        ),
        (
            "Sửa nhà dột ở huyện được hỗ trợ mấy triệu một căn?",
            "còn xây mới thì sao",
            "xây mới nhà dột ở huyện được hỗ trợ mấy triệu một căn?",
        ),
        (
            "họp xét giải thì người chủ trì được chi mấy tiền",
            "người phục vụ họp thì mấy?",
            "họp xét giải thì người phục vụ được chi mấy tiền",
        ),
        ("Khi nào nộp báo cáo tháng?", "biên bản thì khi nào", "Khi nào nộp biên bản tháng?"),
        ("Lễ phát động tổ chức ngày nào?", "giao ban thì hôm nào", "giao ban ngày nào?"),
        (
            "Chỉ thị 12 của Tỉnh ủy ban hành ngày nào?",
            "thế kế hoạch 45 của Huyện ủy?",
            "kế hoạch 45 của Huyện ủy ban hành ngày nào?",
        ),
        (
            "Giá gạo ngày 5/3/2024 là bao nhiêu?",
            "còn giá muối?",
            "giá muối ngày 5/3/2024 là bao nhiêu?",
        ),
        (
            "Nông dân mấy năm thì được bằng khen Thủ tướng?",
            "thế còn Huân chương Lao động hạng Ba?",
            "Nông dân mấy năm thì được Huân chương Lao động hạng Ba?",
        ),
        (
            "Tiêu chuẩn Huân chương Lao động hạng Nhất là gì?",
            "còn Huân chương Độc lập hạng Nhì?",
            "Tiêu chuẩn Huân chương Độc lập hạng Nhì là gì?",
        ),
        (
            "Tiêu chuẩn Huân chương Lao động hạng Nhất là gì?",
            "còn Huân chương Độc lập?",
            "Tiêu chuẩn Huân chương Độc lập hạng Nhất là gì?",
        ),
        (
            "dạy mấy năm thì được nhà giáo ưu tú?",
            "thế lên nhân dân thì mấy năm",
            "dạy mấy năm thì được nhà giáo nhân dân?",
        ),
    ],
)
def test_fragment_replaces_what_is_parallel_to_it(previous: str, question: str, whole: str) -> None:
    assert resolve_follow_up(question, previous).text == whole


def test_person_meant_is_the_one_asked_for() -> None:
    resolved = resolve_follow_up("đồng chí đó giữ chức vụ gì?", "ai ký kế hoạch tổng kết năm của Huyện ủy")
    assert resolved.text == "đồng chí ký kế hoạch tổng kết năm của Huyện ủy giữ chức vụ gì?"


def test_fragment_of_no_class_is_asked_in_the_previous_frame() -> None:
    resolved = resolve_follow_up("Còn thôn văn hóa thì sao", "Tiêu chuẩn gia đình văn hóa là gì?")
    assert resolved.text == "Tiêu chuẩn thôn văn hóa là gì?"


def test_pronoun_takes_the_previous_topic() -> None:
    resolved = resolve_follow_up("ai phụ trách việc đó?", "Khi nào tổ chức sơ kết phong trào?")
    assert resolved.followed
    assert resolved.text == "ai phụ trách tổ chức sơ kết phong trào?"


def test_bare_asking_words_take_the_previous_topic() -> None:
    assert "Lễ tuyên dương" in resolve_follow_up("ở đâu?", "Lễ tuyên dương tổ chức khi nào?").text


def test_document_pronoun_becomes_the_number_that_was_answered() -> None:
    resolved = resolve_follow_up("Nó ban hành ngày nào?", "Kế hoạch nào về môi trường?", "12/KH-UBND")
    assert resolved.text == "12/KH-UBND ban hành ngày nào?"


@pytest.mark.parametrize("question", ["Chủ đề thi đua năm nay là gì?", "Tiêu chuẩn giấy khen gồm những gì?"])
def test_a_new_subject_stands_alone(question: str) -> None:
    resolved = resolve_follow_up(question, "Lễ phát động tổ chức khi nào?")
    assert not resolved.followed
    assert resolved.text == question


def test_without_history_nothing_is_changed() -> None:
    assert resolve_follow_up("Còn năm sau?", None).text == "Còn năm sau?"


@pytest.mark.parametrize(
    ("previous", "question", "part"),
    [
        (
            "Chủ tịch Hội đồng thi đua huyện là ai?",
            "cơ quan thường trực của hội đồng ấy là đơn vị nào",
            "Hội đồng thi đua huyện",
        ),
        (
            "Thầy thuốc nhân dân phải làm chuyên môn trực tiếp bao nhiêu năm?",
            "còn thầy thuốc ưu tú thì cần mấy năm?",
            "chuyên môn trực tiếp",
        ),
    ],
)
def test_follow_up_keeps_what_the_previous_question_was_about(
    previous: str, question: str, part: str
) -> None:
    assert part in resolve_follow_up(question, previous).text


def test_yes_no_question_keeps_what_closes_it_at_its_end() -> None:
    whole = resolve_follow_up(
        "Còn hộ gia đình thì có được tặng không?", "Nông dân cần gì để được bằng khen?"
    ).text
    assert whole.startswith("hộ gia đình thì có được tặng")
    assert whole.rstrip("?").endswith("không")


def test_occasion_meant_is_the_one_asked_about() -> None:
    whole = resolve_follow_up("ai dẫn chương trình buổi đó?", "Lễ trao giấy khen của phường lúc nào?").text
    assert "Lễ trao giấy khen của phường" in whole


def test_what_goes_on_without_a_subject_takes_the_one_before() -> None:
    whole = resolve_follow_up("rồi trình ai duyệt?", "Ai lập dự trù kinh phí hội thi?").text
    assert whole == "lập dự trù kinh phí hội thi trình ai duyệt"
    for question in ("trình ai duyệt?", "Lập rồi thì trình ai duyệt?"):
        assert "dự trù kinh phí" in resolve_follow_up(question, "Ai lập dự trù kinh phí hội thi?").text


@pytest.mark.parametrize(
    ("previous", "question", "whole"),
    [
        (
            "Đợt 1 ra quân từ ngày nào đến ngày nào?",
            "Còn đợt sau thì tới bao giờ?",
            "đợt 2 ra quân từ ngày nào đến ngày nào?",
        ),
        (
            "Chấm thi, người giúp việc được chi bao nhiêu một buổi?",
            "vậy người chấm thì được mấy?",
            "Chấm thi, người chấm được chi bao nhiêu một buổi?",
        ),
        (
            "Năm 2027 xã bố trí bao nhiêu kinh phí cho cây xanh?",
            "Thế bình quân mỗi năm thì sao?",
            "bình quân mỗi năm xã bố trí bao nhiêu kinh phí cho cây xanh?",
        ),
        (
            "Các thôn, ấp gửi danh sách về Phòng Kinh tế trước ngày nào?",
            "Còn hợp tác xã?",
            "hợp tác xã gửi danh sách về Phòng Kinh tế trước ngày nào?",
        ),
        (
            "Báo cáo sơ kết 3 tháng gửi lúc nào?",
            "thế còn bản tổng kết?",
            "Báo cáo tổng kết gửi lúc nào?",
        ),
        (
            "Nghị định 12/2024 của Chính phủ hết hiệu lực ngày nào?",
            "Thế Thông tư 7 của Bộ Tài chính thì sao?",
            "Thông tư 7 của Bộ Tài chính hết hiệu lực ngày nào?",
        ),
        (
            "Ủy viên Hội đồng họp xét sáng kiến được chi bao nhiêu một buổi?",
            "Thế thư ký hội đồng thì được mấy đồng?",
            "thư ký hội đồng họp xét sáng kiến được chi bao nhiêu một buổi?",
        ),
    ],
)
def test_asked_type_and_the_rest_of_the_question_are_kept(previous: str, question: str, whole: str) -> None:
    assert resolve_follow_up(question, previous).text == whole


@pytest.mark.parametrize(
    ("previous", "question", "whole"),
    [
        (
            "Huyện An Phú đề nghị tỉnh khen bao nhiêu người?",
            "vậy bao nhiêu người đã có quyết định?",
            "Huyện An Phú bao nhiêu người đã có quyết định",
        ),
        (
            "Hồ sơ vay giống xã được giữ mấy ngày?",
            "Thế lên tới Sở Nông nghiệp thì bao lâu?",
            "Hồ sơ vay giống Sở Nông nghiệp được giữ mấy ngày?",
        ),
        (
            "Tiền tổ chức lễ thì cơ quan nào lên dự trù?",
            "rồi trình ai duyệt?",
            "Tiền tổ chức lễ thì lên dự trù trình ai duyệt",
        ),
        (
            "Xã An Hòa kiến nghị làm cầu phải không?",
            "tỉnh có đồng ý không?",
            "tỉnh có đồng ý Xã An Hòa kiến nghị làm cầu không",
        ),
        (
            "Hội đồng xét sáng kiến xã An Hòa họp vào tháng mấy?",
            "họp ở phòng nào?",
            "Hội đồng xét sáng kiến xã An Hòa họp ở phòng nào",
        ),
    ],
)
def test_what_a_question_leaves_out_is_supplied(previous: str, question: str, whole: str) -> None:
    assert resolve_follow_up(question, previous).text == whole


def test_movement_meant_is_no_document() -> None:
    resolution = resolve_follow_up(
        "thế văn bản hướng dẫn cho phong trào đó ra ngày nào?",
        "Xã duyệt phong trào xóa nhà tạm bằng quyết định nào vậy?",
        "17/QĐ-UBND",
    )
    assert resolution.text == "văn bản hướng dẫn cho phong trào xóa nhà tạm ra ngày nào"


def test_question_of_its_own_is_asked_of_the_thing_it_points_at() -> None:
    resolution = resolve_follow_up(
        "thế hướng dẫn khen thưởng của phong trào đó là số mấy",
        "UBND xã phê duyệt kế hoạch phong trào xóa nhà tạm theo quyết định nào",
    )
    assert resolution.text == "hướng dẫn khen thưởng của phong trào xóa nhà tạm là số mấy"


@pytest.mark.parametrize(
    ("question", "whole"),
    [
        ("vậy khi nào tổng kết cả phong trào?", "tổng kết cả phong trào vào tháng mấy?"),
        ("vậy khi nào tổng kết?", "tổng kết đợt 1 vào tháng mấy?"),
    ],
)
def test_a_member_named_with_another_object_takes_that_along(question: str, whole: str) -> None:
    assert resolve_follow_up(question, "Sơ kết đợt 1 vào tháng mấy?").text == whole
