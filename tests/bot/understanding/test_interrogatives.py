import pytest

from bot.understanding.focus import Focus
from bot.understanding.interrogatives import find_interrogative


@pytest.mark.parametrize(
    ("question", "focus"),
    [
        ("Khi nào tổ chức hội nghị điển hình?", Focus.DATE),
        ("số hộ nuôi ong", Focus.COUNT),
        ("số điện thoại trạm y tế", Focus.PHONE),
        ("Sơ kết công tác trồng rừng", Focus.EXPLANATION),
        ("Xét quá trình gắn bó cho ai?", Focus.EXPLANATION),
        ("Công việc làm đến đâu rồi?", Focus.EXPLANATION),
        ("Hạn nộp báo cáo quý là ngày mấy?", Focus.DATE),
        ("Hạn gửi danh sách đề nghị khen là ngày nào?", Focus.DATE),
        ("Ai lập danh sách đề nghị khen?", Focus.ACTOR),
        ("Đơn vị được đề nghị mấy đồng chí?", Focus.COUNT),
        ("Quỹ còn mấy đồng?", Focus.AMOUNT),
        ("Muốn được danh hiệu ấy thì phải thế nào?", Focus.CRITERIA),
        ("Bản cam kết các bí thư ký thì cơ quan nào soạn?", Focus.ACTOR),
        ("Huyện kêu gọi ai tham gia trồng cây?", Focus.EXPLANATION),
        ("Hội khen hội viên thì theo thẩm quyền của ai?", Focus.EXPLANATION),
        ("ai được đi học nghiệp vụ", Focus.EXPLANATION),
        ("ai được giao soạn bản cam kết", Focus.ACTOR),
        ("đợt này chào mừng đại hội nào", Focus.NAME),
        ("huyện thuộc tỉnh nào", Focus.NAME),
        ("Tập thể nào của huyện được khen?", Focus.NAME),
        ("Các bí thư ký những bản cam kết nào?", Focus.LIST),
        ("Cho xem danh sách cá nhân được khen", Focus.LIST),
        ("Đợt hai kéo dài bao lâu?", Focus.DURATION),
        ("Cờ thi đua của tỉnh kích thước bao nhiêu?", Focus.SIZE),
        ("Hội thi kéo dài bao nhiêu ngày?", Focus.DURATION),
        ("Nộp hồ sơ mấy ngày?", Focus.DURATION),
        ("Ngày truyền thống là ngày mấy tháng mấy?", Focus.DATE),
        ("Dạy ở đảo được nhân hệ số mấy?", Focus.COUNT),
        ("Quỹ thưởng trích theo quyết định số mấy?", Focus.DOCUMENT),
        ("Cờ của tỉnh may cỡ bao nhiêu?", Focus.SIZE),
        ("Đợt thi đua có chủ đề gì?", Focus.EXPLANATION),
        ("Cờ của tỉnh có bao nhiêu lá?", Focus.COUNT),
        ("kích thước giấy khen", Focus.SIZE),
        ("cơ quan nào quy định tên với tiêu chuẩn kỷ niệm chương", Focus.ACTOR),
        ("Cơ quan nào được xét thì cần tiêu chuẩn gì?", Focus.CRITERIA),
        ("Tiêu chí ấy tối đa bao nhiêu điểm?", Focus.COUNT),
        ("Em in băng rôn, cho mấy câu khẩu hiệu của đợt này", Focus.LIST),
        ("Được cho mấy ngày nghỉ?", Focus.DURATION),
        ("Xã ấy xếp hạng mấy?", Focus.ORDINAL),
        ("Xăng bao nhiêu một lít?", Focus.AMOUNT),
        ("Đọc một hồ sơ được trả bao nhiêu?", Focus.AMOUNT),
        ("Họp bao nhiêu một năm?", Focus.COUNT),
        ("Làm phần mềm cho hội thi tốn bao nhiêu?", Focus.AMOUNT),
        ("Mỗi năm bố trí bao nhiêu kinh phí?", Focus.AMOUNT),
        ("Họp xét, thư ký được bao nhiêu?", Focus.AMOUNT),
        ("trình bộ tiêu chí trước ngày mấy", Focus.DATE),
        ("mấy năm xét thôn văn hóa", Focus.FREQUENCY),
        ("mấy năm xét được một lần chiến sĩ thi đua cơ sở?", Focus.FREQUENCY),
        ("chủ trì họp thì được chi bao nhiêu", Focus.AMOUNT),
        ("Đợt này chủ đề gì", Focus.EXPLANATION),
        ("Sếp chiếm tối đa mấy phần?", Focus.PERCENTAGE),
        ("Thẩm định hồ sơ trong mấy ngày?", Focus.DURATION),
        ("Lễ phát động bắt đầu mấy giờ?", Focus.CLOCK),
        ("Hồ sơ nộp trước mấy giờ ngày nào?", Focus.CLOCK),
        ("tỉnh ra quyết định mấy cho phong trào đó?", Focus.DOCUMENT),
        ("Luật quy định mấy loại huy chương?", Focus.COUNT),
        ("người ký kế hoạch giữ chức vụ gì?", Focus.PERSON),
        ("hội chợ tổ chức ở nước nào?", Focus.PLACE),
        ("Hội đồng họp ở phòng nào?", Focus.PLACE),
        ("Hồ sơ nộp ở phòng nào?", Focus.ACTOR),
        ("Buổi họp mở vào tầm nào?", Focus.DATE),
        ("Tấm nào cũ hơn?", Focus.NAME),
        ("Đơn xin nghỉ viết theo mẫu số mấy?", Focus.FORM),
        ("Danh mục nằm ở phụ lục nào?", Focus.FORM),
        ("Vải màu nào được dùng?", Focus.NAME),
        ("Tiến độ chậm là vì đâu mà ra?", Focus.REASON),
        ("Nguyên do của việc đó?", Focus.REASON),
        ("Đường làng sao chậm xong thế?", Focus.REASON),
        ("Đơn viết ra sao cho đúng?", Focus.EXPLANATION),
        ("Xã có đường biên giới tên là xã gì?", Focus.NAME),
        ("Hội nghị kéo dài mấy giờ?", Focus.DURATION),
        ("Bài thi làm trong mấy phút?", Focus.DURATION),
        ("Bao lâu họp một lần?", Focus.FREQUENCY),
        ("Hội thi tay nghề là lần thứ mấy?", Focus.ORDINAL),
        ("Huân chương nào dành cho tập thể?", Focus.NAME),
        ("Khu vực nông nghiệp chiếm bao nhiêu?", Focus.PERCENTAGE),
        ("Hội nghị bắt đầu lúc mấy giờ?", Focus.CLOCK),
        ("tổng kinh phí làm nhà", Focus.AMOUNT),
        ("Giấy khen mấy năm xét một lần?", Focus.FREQUENCY),
        ("Mấy năm xét bằng khen của tỉnh một lần?", Focus.FREQUENCY),
        ("1 năm xét chiến sĩ thi đua mấy lần", Focus.FREQUENCY),
        ("mỗi năm xét chiến sĩ thi đua cơ sở mấy lần", Focus.FREQUENCY),
        ("Hội đồng họp mấy lần một năm?", Focus.FREQUENCY),
        ("Chiến sĩ thi đua tỉnh cần mấy lần chiến sĩ thi đua cơ sở?", Focus.COUNT),
        ("Tiền thưởng chiến sĩ thi đua cơ sở bao nhiêu?", Focus.AMOUNT),
        ("Ủy viên hội đồng họp được bao nhiêu?", Focus.AMOUNT),
        ("mức tiền thưởng danh hiệu ấy", Focus.AMOUNT),
        ("báo cáo sơ kết gửi ai", Focus.RECIPIENT),
        ("dân số huyện", Focus.COUNT),
        ("phương hướng nhiệm vụ thời gian tới", Focus.LIST),
        ("tập thể giỏi tỷ lệ người hoàn thành nhiệm vụ", Focus.PERCENTAGE),
        ("Toàn xã có bao nhiêu thôn?", Focus.COUNT),
        ("Có mấy cụm thi đua?", Focus.COUNT),
        ("Tỷ lệ hộ nghèo còn bao nhiêu?", Focus.PERCENTAGE),
        ("Kinh phí mua sắm là bao nhiêu?", Focus.AMOUNT),
        ("Giá thóc vụ này bao nhiêu?", Focus.AMOUNT),
        ("Mỗi thành viên được mấy tiền một buổi?", Focus.AMOUNT),
        ("Họp xét thì chi bao nhiêu một buổi?", Focus.AMOUNT),
        ("giá thóc ở chợ huyện", Focus.AMOUNT),
        ("tỷ lệ hộ nghèo của xã", Focus.PERCENTAGE),
        ("Giá cả hàng hóa diễn biến thế nào?", Focus.EXPLANATION),
        ("Nộp hồ sơ ở đâu?", Focus.RECIPIENT),
        ("Báo cáo gửi về cơ quan nào?", Focus.RECIPIENT),
        ("Giá xăng được điều chỉnh mấy lần?", Focus.COUNT),
        ("Đánh giá cuối năm gồm bao nhiêu bước?", Focus.COUNT),
        ("Ai chủ trì cuộc họp?", Focus.ACTOR),
        ("Bản cam kết do ai ký?", Focus.ACTOR),
        ("Những ai được mời dự lễ?", Focus.LIST),
        ("Công an huyện thi đua phong trào thi đua gì?", Focus.NAME),
        ("Vụ nào thẩm định hồ sơ?", Focus.ACTOR),
        ("Phòng nào tham mưu việc này?", Focus.ACTOR),
        ("Lễ tuyên dương diễn ra ở đâu?", Focus.PLACE),
        ("Quyết định nào ban hành quy chế?", Focus.DOCUMENT),
        ("Điều mấy quy định về giấy khen?", Focus.PROVISION),
        ("Thành phần hội đồng gồm những ai?", Focus.LIST),
        ("Những phong trào nào đang còn thời hạn?", Focus.LIST),
        ("thôn gửi kế hoạch lên xã hạn nào", Focus.DATE),
        ("huyện đã có xã nào kiểu mẫu chưa", Focus.YES_NO),
        ("có cá nhân nào được miễn đóng góp không", Focus.YES_NO),
        ("Huyện đã có xã kiểu mẫu nào chưa hả anh?", Focus.YES_NO),
        ("Hội viên đóng hội phí mỗi tháng bao nhiêu?", Focus.AMOUNT),
        ("huyện có xã nào chưa đạt chuẩn", Focus.NAME),
        ("Chi hội đóng góp trong giới hạn nào?", Focus.NAME),
        ("Riêng tiền kèm giấy khen thì ông ấy lĩnh bao nhiêu?", Focus.AMOUNT),
        ("Xã rút từ quỹ tổng cộng bao nhiêu cho đợt này?", Focus.AMOUNT),
        ("Người có công được trợ cấp hằng tháng bao nhiêu?", Focus.AMOUNT),
        ("xóa nhà tạm hỗ trợ bao nhiêu hộ", Focus.COUNT),
        ("Danh hiệu lao động tiên tiến xét bao nhiêu?", Focus.COUNT),
        ("Mỗi tháng mấy buổi họp?", Focus.COUNT),
        ("Xã đạt chuẩn nông thôn mới năm mấy?", Focus.DATE),
        ("Công tác khen thưởng còn yếu ở chỗ nào?", Focus.EXPLANATION),
        ("gọi số máy lẻ nào ở phòng tổng hợp", Focus.PHONE),
        ("gói số 2 giá bao nhiêu?", Focus.AMOUNT),
        ("Xã đã trả lời bao nhiêu kiến nghị?", Focus.COUNT),
        ("Hợp tác xã lời bao nhiêu?", Focus.AMOUNT),
        ("Kế hoạch này cần nộp hồ sơ nào?", Focus.NAME),
        ("Kế hoạch này mang số nào?", Focus.DOCUMENT),
        ("Bị kỷ luật bao lâu nữa mới được xét?", Focus.DURATION),
        ("Bao lâu nữa hết hạn nộp hồ sơ?", Focus.DATE),
        ("sđt của tổ trưởng", Focus.PHONE),
        ("sao hộ ấy hiến đất mà chưa được khen", Focus.REASON),
        ("Quy chế ban hành theo quyết định số nào?", Focus.DOCUMENT),
        ("Sở nào chủ trì?", Focus.ACTOR),
        ("Lao động tiên tiến cần đạt những gì?", Focus.CRITERIA),
        ("Tiêu chuẩn cờ thi đua là gì?", Focus.CRITERIA),
        ("Cụm 1 khác cụm 2 chỗ nào?", Focus.COMPARISON),
        ("Vì sao phong trào còn hình thức?", Focus.REASON),
        ("Chủ đề năm nay là gì?", Focus.EXPLANATION),
        ("Xã đã đạt chuẩn chưa?", Focus.YES_NO),
        ("Đồng chí nào được miễn rồi thì có phải dự thi nữa không ạ?", Focus.YES_NO),
        ("Thưởng bao nhiêu cho cá nhân được giấy khen?", Focus.AMOUNT),
        ("Tổng kết vào tháng 12 phải không?", Focus.YES_NO),
        ("Đi bao nhiêu tháng mới đủ điều kiện xét?", Focus.DURATION),
        ("Quyết định do vị nào ký thay Thủ tướng?", Focus.PERSON),
        ("Hành vi nào bị cấm?", Focus.NAME),
        ("Các Sở Kế hoạch và Đầu tư chia thành mấy khối?", Focus.COUNT),
    ],
)
def test_asking_words_tell_the_type_of_answer(question: str, focus: Focus) -> None:
    assert find_interrogative(question).focus is focus


@pytest.mark.parametrize(
    ("question", "focus"),
    [
        ("Hội nào nộp chậm?", Focus.NAME),
        ("Hội nào chủ trì hội thi?", Focus.ACTOR),
        ("Hồi nào nộp?", Focus.DATE),
        ("Quỹ nào chi tiền thưởng cho tập thể?", Focus.NAME),
        ("Quý nào phải nộp báo cáo?", Focus.DATE),
        ("Đơn vị vận động quỹ bao nhiêu?", Focus.AMOUNT),
        ("Bản nào đạt nông thôn mới?", Focus.NAME),
        ("Bản nào chủ trì?", Focus.ACTOR),
        ("Cặp nào đạt giải?", Focus.NAME),
        ("Cấp nào quyết định?", Focus.ACTOR),
        ("Nguồn lực nào được huy động?", Focus.NAME),
        ("Trận thắng nào được nhắc đến?", Focus.NAME),
        ("Huyện có bao nhiêu nam giới?", Focus.COUNT),
        ("Dịch vụ nào nộp qua mạng?", Focus.NAME),
        ("Con số nào nói lên kết quả?", Focus.NAME),
        ("Góp ý thì gọi số nào?", Focus.PHONE),
        ("Thay cho công văn cũ số nào?", Focus.DOCUMENT),
    ],
)
def test_word_that_differs_by_its_marks_alone_is_another(question: str, focus: Focus) -> None:
    assert find_interrogative(question).focus is focus


def test_wh_word_outranks_a_closing_khong() -> None:
    assert find_interrogative("Anh biết có bao nhiêu đại biểu không?").focus is Focus.COUNT


def test_counted_noun_is_read_after_the_asking_words() -> None:
    assert find_interrogative("phải mấy lần chiến sĩ thi đua cơ sở").unit == "lần"
    assert find_interrogative("Huyện có bao nhiêu hợp tác xã?").unit.startswith("hợp tác")
    assert find_interrogative("Giải pháp khắc phục có mấy câu?").unit == "giải pháp"
    assert find_interrogative("Trường Tiểu học Kim Đồng có mấy em được khen?").unit == ""


def test_noun_that_is_asked_about_stands_without_the_words_that_join_it() -> None:
    assert find_interrogative("Huyện giáp với huyện nào?").unit == "huyện"


@pytest.mark.parametrize(
    ("question", "focus"),
    [
        ("chỉ số giá tiêu dùng tháng 7 so với tháng trước là bao nhiêu", Focus.PERCENTAGE),
        ("giá gạo tháng 7 so với tháng trước là bao nhiêu", Focus.AMOUNT),
    ],
)
def test_index_of_prices_is_a_share_and_no_price(question: str, focus: Focus) -> None:
    assert find_interrogative(question).focus is focus


@pytest.mark.parametrize("question", ["công an xã có nhiệm vụ gì không", "hộ nghèo có chính sách gì không?"])
def test_whatever_there_is_wants_no_verdict(question: str) -> None:
    assert find_interrogative(question).focus is not Focus.YES_NO


@pytest.mark.parametrize(
    ("question", "focus"),
    [("gia đình văn hóa ai ký công nhận", Focus.ACTOR), ("kế hoạch này ai ký", Focus.PERSON)],
)
def test_who_signs_an_award_has_the_power_who_signs_a_document_a_name(question: str, focus: Focus) -> None:
    assert find_interrogative(question).focus is focus


@pytest.mark.parametrize(
    ("question", "focus"),
    [
        ("Hồ sơ nộp từ tháng 2 thì vẫn làm theo công văn cũ à?", Focus.YES_NO),
        ("Đơn vị nào cũng phải chi đúng mức ấy phải không?", Focus.YES_NO),
        ("Đơn vị nào phải chi vậy ạ", Focus.ACTOR),
        ("Phải hoàn tiền thưởng trong mấy hôm?", Focus.DURATION),
    ],
)
def test_surprise_and_any_one_want_a_verdict(question: str, focus: Focus) -> None:
    assert find_interrogative(question).focus is focus


@pytest.mark.parametrize(
    ("question", "focus"),
    [
        ("Kinh phí tổ chức lễ lấy ở đâu?", Focus.FUNDING),
        ("Tiền thưởng trích từ quỹ nào?", Focus.FUNDING),
        ("Lấy tiền đâu ra để làm lễ?", Focus.FUNDING),
        ("Nguồn kinh phí tổ chức hội nghị là gì?", Focus.FUNDING),
        ("Mẫu đơn lấy ở đâu?", Focus.PLACE),
        ("Số liệu lấy từ nguồn nào?", Focus.NAME),
        ("Trích quỹ bao nhiêu để chi thưởng?", Focus.AMOUNT),
        ("Báo cáo trong quý nào?", Focus.DATE),
        ("Mấy năm tôn vinh doanh nhân cấp tỉnh một lần?", Focus.FREQUENCY),
    ],
)
def test_the_source_of_money_is_no_place(question: str, focus: Focus) -> None:
    assert find_interrogative(question).focus is focus
