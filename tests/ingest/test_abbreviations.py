import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.abbreviation_table import ABBREVIATIONS
from ingest.abbreviations import expand, expansions


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("UBND huyện", "Ủy ban nhân dân huyện"),
        ("ubnd huyện ban hành j", "Ủy ban nhân dân huyện ban hành gì"),
        ("cstdcs la gi", "Chiến sĩ thi đua cơ sở la gi"),
        ("danh hieu ldtt", "danh hieu Lao động tiên tiến"),
        ("TĐKT và tdkt", "thi đua, khen thưởng và thi đua, khen thưởng"),
        ("HĐND&UBND", "Hội đồng nhân dân&Ủy ban nhân dân"),
        ("bao h nộp bc", "bao giờ nộp báo cáo"),
        ("ban tc hu", "ban Tổ chức Huyện ủy"),
        ("CB, đv", "CB, đơn vị"),
    ],
)
def test_abbreviation_is_written_out(typed: str, meant: str) -> None:
    assert expand(typed) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("CT 05 nói gì", "Chỉ thị 05 nói gì"),
        ("ct ubnd huyen", "Chủ tịch Ủy ban nhân dân huyen"),
        ("TT HU họp", "Thường trực Huyện ủy họp"),
        ("TT 15/2025", "Thông tư 15/2025"),
        ("phòng nv", "phòng Nội vụ"),
        ("BCH QS huyện", "Ban Chỉ huy QS huyện"),
        ("BCH Trung ương", "Ban Chấp hành Trung ương"),
        ("dk để được tặng bk", "điều kiện để được tặng bằng khen"),
        ("hạn dk thi đua", "hạn đăng ký thi đua"),
        ("gd văn hóa", "gia đình văn hóa"),
        ("gd sở", "giám đốc sở"),
        ("gửi ds đề nghị khen", "gửi danh sách đề nghị khen"),
        ("Đ/c nào ký", "đồng chí nào ký"),
        ("chuyện của Đ/c", "chuyện của Đ/c"),
    ],
)
def test_neighbours_decide_between_meanings(text: str, meant: str) -> None:
    assert expand(text) == meant


@pytest.mark.parametrize("text", ["kh vay", "tt nhu vay", "CT, các PV", "nv", "hd", "thi tran"])
def test_what_nothing_decides_stays(text: str) -> None:
    assert expand(text) == text


@pytest.mark.parametrize("number", ["167/kh-ubnd", "34-CT/TW", "404/QĐ-UBND", "34 ct tw", "3922/UBND-VX"])
def test_document_numbers_are_left_whole(number: str) -> None:
    assert expand(f"{number} ngày nào") == f"{number} ngày nào"


def test_own_abbreviations_add_and_override() -> None:
    assert expand("BQL họp TW", {"BQL": "Ban Quản lý", "TW": "cấp trên"}) == "Ban Quản lý họp cấp trên"


def test_own_name_typed_with_other_marks_is_another() -> None:
    own = {"Nguyễn Thị Hương": "Nguyễn Thị Hương"}
    assert expand("nguyen thi huong ký", own) == "Nguyễn Thị Hương ký"
    assert expand("Nguyễn Thị Hường ký", own) == "Nguyễn Thị Hường ký"


@pytest.mark.parametrize("short", ABBREVIATIONS)
def test_every_abbreviation_is_found_alone(short: str) -> None:
    (found,) = expansions(short)
    assert found.meaning == ABBREVIATIONS[short]


@settings(deadline=None, max_examples=100)
@given(
    st.lists(st.sampled_from(["UBND", "ko", "34-CT/TW", "ct", "05", "huyện", "TĐKT", "đ/c", ","]), max_size=9)
)
def test_expansions_lie_in_the_text_in_order(words: list[str]) -> None:
    text = " ".join(words)
    found = expansions(text)
    assert all(text[e.start : e.end] == e.text for e in found)
    assert all(before.end <= after.start for before, after in itertools.pairwise(found))


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=80))
def test_any_text_is_expanded_without_error(text: str) -> None:
    assert isinstance(expand(text), str)
