"""What a question is about, told from what is asked of it."""

from __future__ import annotations

import pytest

from bot.understanding.question import understand
from bot.understanding.thing_asked import thing_asked


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("bao nhiêu người dự hội nghị tổng kết", ("hội nghị tổng kết",)),
        ("lễ phát động mấy giờ", ("lễ phát động",)),
        ("Giấy khen kích thước bao nhiêu?", ("Giấy khen",)),
        ("Tỷ lệ hộ cận nghèo cuối năm 2023 là bao nhiêu?", ("hộ cận nghèo",)),
        ("Hội nghị tổng kết đợt 75 ngày đêm bắt đầu lúc mấy giờ?", ("Hội nghị tổng kết", "đợt 75 ngày đêm")),
        ("bao nhiêu huân chương lao động năm 2024", ("huân chương lao động",)),
        (
            "Hội đồng Thi đua - Khen thưởng cấp xã có mấy thành viên?",
            ("Hội đồng Thi đua Khen thưởng cấp xã",),
        ),
        ("Ai là trưởng ban Tổ chức Huyện ủy?", ("ban Tổ chức Huyện ủy",)),
        ("Khen thưởng theo Quyết định số 12/QĐ-UBND bao nhiêu tiền?", ("Khen thưởng",)),
        ("Xã nào đứng đầu chỉ số cải cách hành chính?", ("chỉ số cải cách hành chính",)),
        ("tổng cộng chi cho lễ phát động mấy triệu", ("lễ phát động",)),
        ("bao nhiêu?", ()),
        ("Luật có bao nhiêu điều?", ("Luật",)),
        ("số hộ nuôi ong", ("hộ nuôi ong",)),
        ("Mười năm qua xã tặng mấy giấy khen?", ("xã tặng", "giấy khen")),
        ("Phong trào giữ ao giai đoạn nào?", ("Phong trào giữ ao",)),
    ],
)
def test_values_times_and_asking_words_are_no_part_of_the_thing(
    question: str, thing: tuple[str, ...]
) -> None:
    assert thing_asked(understand(question)) == thing


def test_a_document_is_the_thing_where_nothing_else_is() -> None:
    assert thing_asked(understand("Quyết định số 12/QĐ-UBND thưởng bao nhiêu?")) == (
        "Quyết định số 12/QĐ-UBND",
    )
