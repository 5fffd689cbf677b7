import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.bodies import find_bodies
from ingest.body_names import body_key, body_level, same_body


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("UBND huyện đã ban hành", ["UBND huyện"]),
        ("của Uỷ ban nhân dân tỉnh Quảng Ngãi ban hành", ["Uỷ ban nhân dân tỉnh Quảng Ngãi"]),
        ("của UBND huyện Tổ chức thực hiện", ["UBND huyện"]),
        ("Ban Thường vụ Huyện ủy yêu cầu", ["Ban Thường vụ Huyện ủy"]),
        ("Ban Thường vụ Đảng ủy thị trấn Châu Ổ cử", ["Ban Thường vụ Đảng ủy thị trấn Châu Ổ"]),
        ("của Ban Chấp hành Trung ương Đảng khóa XIII về", ["Ban Chấp hành Trung ương Đảng khóa XIII"]),
        ("của Bộ Chính trị khoá XI về", ["Bộ Chính trị khoá XI"]),
        ("của Hội nghị Tỉnh ủy lần thứ 5 Khóa XX", ["Hội nghị Tỉnh ủy lần thứ 5 Khóa XX"]),
        ("Phòng Nội vụ được giao", ["Phòng Nội vụ"]),
        ("Bộ trưởng Bộ Nội vụ quy định", ["Bộ trưởng Bộ Nội vụ"]),
        (
            "của Bộ Lao động - Thương binh và Xã hội, Sở Y tế",
            ["Bộ Lao động - Thương binh và Xã hội", "Sở Y tế"],
        ),
        ("Hội đồng Thi đua, khen thưởng huyện họp", ["Hội đồng Thi đua, khen thưởng huyện"]),
        (
            "Ủy ban MTTQ Việt Nam và các tổ chức chính trị - xã hội huyện căn cứ",
            ["Ủy ban MTTQ Việt Nam và các tổ chức chính trị - xã hội huyện"],
        ),
        ("Các chi, đảng bộ trực thuộc Huyện ủy khen thưởng", ["Các chi, đảng bộ trực thuộc Huyện ủy"]),
        ("UBND các xã, thị trấn đã chủ động", ["UBND các xã, thị trấn"]),
        ("công an huyện đẩy mạnh phong trào", ["công an huyện"]),
        ("Hội Chữ thập đỏ phường, Trạm Y tế phối hợp", ["Hội Chữ thập đỏ phường", "Trạm Y tế"]),
        ("vận động các trường học, khu phố", ["các trường học, khu phố"]),
        ("Trường THCS Lương Văn Can tổ chức", ["Trường THCS Lương Văn Can"]),
        (
            "Trung tâm Truyền thông – Văn hóa – Thể thao huyện xây dựng",
            ["Trung tâm Truyền thông – Văn hóa – Thể thao huyện"],
        ),
    ],
)
def test_body_is_found_with_its_continuation(text: str, names: list[str]) -> None:
    assert [body.text for body in find_bodies(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "phòng chống dịch",
        "những trường hợp khác",
        "tổ chức phi chính phủ",
        "công an nhân dân",
        "bộ máy tinh gọn",
        "ban hành kế hoạch",
        "vụ việc",
        "167/KH-UBND",
    ],
)
def test_common_words_and_numbers_are_not_bodies(text: str) -> None:
    assert find_bodies(text) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("UBND huyện", "Uỷ ban nhân dân huyện"),
        ("UBND huyện", "UBND huyện Bình Sơn"),
        ("UBKT", "Ủy ban Kiểm tra Huyện ủy"),
        ("ubkt hu", "Ủy ban Kiểm tra Huyện ủy"),
        ("Ban TC", "Ban Tổ chức Huyện ủy"),
        ("btc hu", "Ban Tổ chức Huyện ủy"),
        ("tuyên giáo", "Ban Tuyên giáo Huyện ủy"),
        ("Văn phòng", "Văn phòng Huyện ủy"),
        ("mặt trận huyện", "Ủy ban MTTQ Việt Nam huyện"),
        ("Hội đồng TĐKT huyện", "Hội đồng thi đua - khen thưởng huyện"),
        ("các chi, đảng bộ", "Các chi, đảng bộ trực thuộc Huyện ủy"),
        ("BCH Trung ương Đảng khoá XI", "Ban Chấp hành Trung ương"),
        ("Bộ Chính trị", "Bộ Chính trị khoá XI"),
    ],
)
def test_short_form_is_the_same_body(first: str, second: str) -> None:
    assert same_body(first, second)
    assert same_body(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("UBND huyện", "UBND tỉnh"),
        ("UBND", "HĐND"),
        ("Huyện ủy", "Ban Thường vụ Huyện ủy"),
        ("Ban Thường vụ Huyện ủy", "Ban Thường vụ Tỉnh ủy"),
        ("UBND huyện Bình Sơn", "UBND huyện Trà Bồng"),
        ("Bộ Nội vụ", "Bộ Tài chính"),
        ("Văn phòng Huyện ủy", "Văn phòng Bộ Nội vụ"),
        ("Đảng ủy thị trấn Châu Ổ", "Ban Thường vụ Đảng ủy thị trấn Châu Ổ"),
        ("", "UBND huyện"),
    ],
)
def test_different_bodies_and_levels_are_kept_apart(first: str, second: str) -> None:
    assert not same_body(first, second)


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("UBND huyện Bình Sơn, tỉnh Quảng Ngãi", "district"),
        ("Thủ tướng Chính phủ", "central"),
        ("Sở Nội vụ", "province"),
        ("UBND các xã, thị trấn", "commune"),
        ("Văn phòng Bộ Nội vụ", "central"),
        ("các tổ chức chính trị - xã hội", None),
    ],
)
def test_level_is_read_from_the_name(name: str, level: str | None) -> None:
    assert body_level(name) == level


@settings(deadline=None, max_examples=100)
@given(
    st.lists(
        st.sampled_from(["UBND", "huyện", "Sơn", "các", "Ban", "Tổ chức", ",", "và", "Huyện ủy", "\n"]),
        max_size=12,
    )
)
def test_bodies_lie_in_the_text_in_order(words: list[str]) -> None:
    text = " ".join(words)
    bodies = find_bodies(text)
    assert all(text[body.start : body.end] == body.text for body in bodies)
    assert all(before.end <= after.start for before, after in itertools.pairwise(bodies))


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=60), st.text(max_size=60))
def test_any_names_are_compared_without_error(first: str, second: str) -> None:
    assert same_body(first, second) == same_body(second, first)
    assert isinstance(body_key(first), str)
