import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.evidence.values import find_values, needs_value
from bot.understanding.focus import Focus, Interrogative


@pytest.mark.parametrize(
    ("focus", "unit", "text", "values"),
    [
        (Focus.COUNT, "xã", "gồm 22 đơn vị, 21 xã và 01 thị trấn", ["21 xã"]),
        (Focus.COUNT, "sản phẩm", "Chương trình mỗi xã một sản phẩm", []),
        (Focus.COUNT, "hình thức", "Một hình thức khen có thể tặng 03 lần", []),
        (Focus.COUNT, "mô hình", "mỗi khu dân cư một mô hình; 05 mô hình mới", ["05 mô hình"]),
        (Focus.COUNT, "phiếu", "tỷ lệ phiếu đồng ý từ 80% trở lên", ["từ 80%"]),
        (Focus.COUNT, "", "đạt từ 75% trở lên", ["75%"]),
        (Focus.COUNT, "", "còn 2,84% xuống", ["2,84%"]),
        (Focus.COUNT, "người", "kỷ niệm Quốc khánh 2/9, người tốt việc tốt", []),
        (Focus.COUNT, "đồng chí", "được đề nghị tối đa 01 người", ["01 người"]),
        (Focus.COUNT, "đồng chí", "mức thưởng 500 nghìn", []),
        (Focus.COUNT, "văn bản", "đã nhận tổng số 13 văn bản", ["13 văn bản"]),
        (Focus.RECIPIENT, "", "nộp 01 bộ hồ sơ đến Ủy ban nhân dân cấp xã", ["Ủy ban nhân dân cấp xã"]),
        (Focus.PERSON, "", "Chủ tịch Hội đồng là Thứ trưởng phụ trách", ["Thứ trưởng phụ trách"]),
        (Focus.PLACE, "", "theo Kế hoạch của UBND huyện Sông Mây", []),
        (Focus.ACTOR, "", "Người đã ký quyết định có quyền hủy quyết định đó.", ["Người đã ký quyết định"]),
        (Focus.PLACE, "", "Chỉ đạo Sở Nội vụ tiếp nhận hồ sơ", []),
        (Focus.PLACE, "", "bản cam kết để ký tại Lễ phát động", []),
        (Focus.PLACE, "", "tổ chức tại Hội trường huyện", ["tại Hội trường huyện"]),
        (Focus.PERSON, "", "Chủ tịch, các Phó Chủ tịch và Ủy viên", []),
        (Focus.COUNT, "", "ước 6 tháng đạt 45", ["45"]),
        (Focus.COUNT, "lá cờ", "tặng tối đa 24 Cờ, mỗi khối 01 Cờ", ["24 Cờ", "01 Cờ"]),
        (
            Focus.COUNT,
            "bằng khen",
            "tặng Bằng khen cho không quá 12 tập thể, 25 cá nhân có thành tích",
            ["không quá 12 tập thể, 25 cá nhân"],
        ),
        (Focus.COUNT, "băng rôn", "phát băng rôn cho 12 đơn vị", []),
        (Focus.PERSON, "", "Kính gửi: Đ/c Lê Văn Mây, Phó Chủ tịch", ["Lê Văn Mây"]),
        (Focus.ACTOR, "", "Người dự thi không được mang tài liệu", ["Người dự thi"]),
        (Focus.COUNT, "đất", "hiến 420 m2 đất ở và 3 sào ruộng", ["420 m2 đất"]),
        (Focus.PHONE, "", "gặp bà Lê Thị Mây (số máy lẻ 214), họp ngày 20/10/2031", ["số máy lẻ 214"]),
        (Focus.PHONE, "", "ĐT: 0255.3851.234; mục 12 trang 214", ["ĐT: 0255.3851.234"]),
        (Focus.COUNT, "ký", "cân nặng từ 42 kg đối với nữ", ["42 kg"]),
        (Focus.COUNT, "người", "Hội đồng có 09 thành viên", ["09 thành viên"]),
        (Focus.DURATION, "", "làm bài trong 40 phút", ["40 phút"]),
        (Focus.ORDINAL, "", "giải Sông Xanh lần thứ IV năm 2031", ["lần thứ IV"]),
        (Focus.ORDINAL, "", "Hội đồng nhân dân khóa XII", ["khóa XII"]),
        (Focus.FREQUENCY, "", "Thường kỳ 3 tháng và 01 năm, tổ họp", ["Thường kỳ 3 tháng và 01 năm"]),
        (Focus.FREQUENCY, "", "Hội đồng họp mỗi năm 02 lần", ["mỗi năm 02 lần"]),
        (Focus.FREQUENCY, "", "xét 05 năm một lần", ["05 năm một lần"]),
        (Focus.PERCENTAGE, "", "giảm còn dưới 2%", ["dưới 2%"]),
        (Focus.AMOUNT, "", "huy động 41 tỷ 250 triệu đồng trong 5 năm", ["41 tỷ 250 triệu đồng"]),
        (Focus.COUNT, "xã", "đến nay 11/13 xã đạt chuẩn", ["11/13 xã"]),
        (Focus.COUNT, "", "gạo thơm giá 39.800đ/kg", ["39.800đ/kg"]),
        (Focus.COUNT, "giáo viên", "Ban Giám hiệu 04; Giáo viên 102; Nhân viên 14", ["102 giáo viên"]),
        (Focus.COUNT, "khối", "chia theo Khối 6, Khối 7", []),
        (Focus.ORDINAL, "", "chỉ số xếp thứ 6/11 huyện", ["xếp thứ 6/11"]),
        (Focus.COUNT, "người", "họp ngày 11/3 người dân đến đông", []),
        (Focus.PERCENTAGE, "", "lãnh đạo không quá một phần ba", ["một phần ba"]),
        (Focus.PERCENTAGE, "", "ít nhất 2/3 tổng số; Quốc khánh 2/9", ["2/3"]),
        (Focus.SIZE, "", "Cờ có kích thước (800 mm x 600 mm)", ["800 mm x 600 mm"]),
        (Focus.SIZE, "", "in trên khổ giấy A4", ["khổ giấy A4"]),
        (
            Focus.DATE,
            "",
            "bắt đầu từ ngày 01 tháng 5 năm 2031, kết thúc ngày 29 tháng 7 năm 2031",
            ["bắt đầu từ ngày 01 tháng 5 năm 2031, kết thúc ngày 29 tháng 7 năm 2031"],
        ),
        (
            Focus.DATE,
            "",
            "sơ kết ngày 01/5/2031, tổng kết ngày 29/7/2031",
            ["ngày 01/5/2031", "ngày 29/7/2031"],
        ),
        (Focus.AMOUNT, "", "mức 1.000.000 đồng/người/buổi", ["1.000.000 đồng/người/buổi"]),
        (Focus.AMOUNT, "", "chi 250.000 đồng/thành viên/hồ sơ.", ["250.000 đồng/thành viên/hồ sơ"]),
        (Focus.AMOUNT, "", "5 triệu đồng/hộ để mua bò.", ["5 triệu đồng/hộ"]),
        (Focus.DURATION, "", "trong 15 ngày làm việc", ["15 ngày làm việc"]),
        (Focus.DOCUMENT, "", "theo Kế hoạch số 133/KH-UBND", ["133/KH-UBND"]),
        (Focus.PROVISION, "", "quy định tại khoản 1 Điều 24", ["khoản 1 Điều 24"]),
        (
            Focus.NAME,
            "phong trào",
            "phong trào thi đua “Dạy tốt, học tốt”",
            ["phong trào thi đua “Dạy tốt, học tốt”"],
        ),
    ],
)
def test_values_of_the_asked_type_are_found(focus: Focus, unit: str, text: str, values: list[str]) -> None:
    assert [value.text for value in find_values(Interrogative(focus, 0, 0, unit), text)] == values


@given(st.sampled_from(list(Focus)), st.text(max_size=12), st.text(max_size=80))
@settings(deadline=None, max_examples=100)
def test_every_value_lies_in_its_text(focus: Focus, unit: str, text: str) -> None:
    for value in find_values(Interrogative(focus, 0, 0, unit), text):
        assert 0 <= value.start <= value.end <= len(text)
        assert needs_value(focus)


def test_office_in_capitals_is_nobodys_name() -> None:
    asked = Interrogative(Focus.PERSON, 0, 0)
    assert not find_values(asked, "CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG NGỌC HÀ")
    assert [value.text for value in find_values(asked, "ông Trần Văn Sông")] == ["Trần Văn Sông"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Hội đồng có 09 thành viên: Chủ tịch UBND xã làm Chủ tịch Hội đồng", ["Chủ tịch UBND xã"]),
        ("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ PHÚ AN", []),
        ("Bí thư Lò Văn Pâng phát biểu", ["Lò Văn Pâng"]),
    ],
)
def test_holder_of_an_office_is_told_from_offices(text: str, names: list[str]) -> None:
    asked = Interrogative(Focus.PERSON, 0, 0)
    assert [value.text for value in find_values(asked, text)] == names


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("trường hợp đã mất do đại diện thân nhân đứng tên lập bản khai", "đại diện thân nhân"),
        ("lấy theo kết quả bỏ phiếu của Chủ tịch Hội đồng", "Chủ tịch Hội đồng"),
    ],
)
def test_whoever_acts_need_be_no_organisation(text: str, who: str) -> None:
    assert who in [value.text for value in find_values(Interrogative(Focus.ACTOR, 0, 0), text)]


def test_whom_something_is_registered_with_gets_it() -> None:
    told = "Tên phải được đăng ký với cơ quan quản lý nhà nước về thi đua ở trung ương"
    found = [value.text for value in find_values(Interrogative(Focus.RECIPIENT, 0, 0), told)]
    assert found == ["cơ quan quản lý nhà nước về thi đua ở trung ương"]
