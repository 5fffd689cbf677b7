import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.evidence.acting import acting_in


@pytest.mark.parametrize(
    ("clause", "names"),
    [
        ("Văn phòng Huyện ủy lập dự toán", ["Văn phòng Huyện ủy"]),
        ("Việc lập hồ sơ do Sở Nội vụ chủ trì", ["Sở Nội vụ"]),
        ("Chủ tịch nước, Thủ tướng Chính phủ phát động", ["Chủ tịch nước, Thủ tướng Chính phủ"]),
        ("trình Ủy ban nhân dân huyện xem xét, quyết định", ["Ủy ban nhân dân huyện"]),
        ("hồ sơ của các cơ quan, đơn vị, Sở Nội vụ thẩm định", ["Sở Nội vụ"]),
        ("phối hợp với Sở Nội vụ tổ chức", []),
        ("4. Đề nghị Sở Nội vụ: kiểm tra việc chi", ["Sở Nội vụ"]),
        ("hồ sơ đề nghị Sở Nội vụ kiểm tra", []),
        ("gửi về Sở Nội vụ trước ngày 15/11", []),
        ("Báo cáo kết quả hội thi do tổ THCS soạn", ["tổ THCS"]),
        ("cây giống do Hạt Kiểm lâm huyện cấp", ["Hạt Kiểm lâm huyện"]),
        ("khi tỉnh khen thì cơ quan đã đề nghị chi thưởng", ["cơ quan đã đề nghị"]),
        ("năng suất giảm do thời tiết làm cây chết", []),
        ("tiêu chuẩn do Bộ trưởng Bộ Giáo dục và Đào tạo quy định", ["Bộ trưởng Bộ Giáo dục và Đào tạo"]),
    ],
)
def test_only_who_acts_is_found(clause: str, names: list[str]) -> None:
    assert [one.name for one in acting_in(clause)] == names


def test_what_is_acted_on_may_stand_before() -> None:
    (one,) = acting_in("Hồ sơ khen thưởng do Sở Nội vụ thẩm định")
    assert "Hồ sơ khen thưởng" in one.deed
    assert one.predicate == " thẩm định"


@given(
    st.lists(
        st.sampled_from(["UBND huyện", "do", "của", "Sở Nội vụ", ",", "quyết định", "(", ":"]), max_size=9
    )
)
def test_names_stand_in_the_clause(words: list[str]) -> None:
    clause = " ".join(words)
    for one in acting_in(clause):
        assert clause[one.begin :].startswith(one.name)
        assert clause[one.begin + len(one.name) :].startswith(one.predicate)
