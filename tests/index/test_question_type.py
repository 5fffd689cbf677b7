"""What a question asks for, and what answers that."""

from __future__ import annotations

import pytest

from index.question_type import AskedType, asked_type, holds
from index.sentences.words import wording


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Khi nào tổng kết phong trào?", AskedType.TIME),
        ("Phong trào được phát động năm nào?", AskedType.TIME),
        ("Có bao nhiêu xã đạt chuẩn?", AskedType.NUMBER),
        ("Kế hoạch kéo dài bao nhiêu năm?", AskedType.NUMBER),
        ("Ai chủ trì cuộc họp?", AskedType.NAME),
        ("Cơ quan nào thẩm định hồ sơ?", AskedType.NAME),
        ("Hội nghị diễn ra ở đâu?", AskedType.PLACE),
        ("Tại sao tỷ lệ hộ nghèo giảm?", AskedType.REASON),
        ("Phong trào có nội dung gì?", None),
        ("", None),
    ],
)
def test_type_follows_the_asking_words(question: str, expected: AskedType | None) -> None:
    assert asked_type(question) == expected


@pytest.mark.parametrize(
    ("asked", "sentence", "question", "expected"),
    [
        (AskedType.TIME, "Tổng kết vào tháng 12.", "Khi nào tổng kết?", True),
        (AskedType.TIME, "Năm 2025 có tổng kết.", "Tháng nào của năm 2025 tổng kết?", False),
        (AskedType.NUMBER, "Có 12 xã đạt chuẩn.", "Bao nhiêu xã đạt chuẩn?", True),
        (AskedType.NUMBER, "Nhiều xã đạt chuẩn.", "Bao nhiêu xã đạt chuẩn?", False),
        (AskedType.NAME, "Người ký là Trần Văn An.", "Ai ký?", True),
        (AskedType.NAME, "Trần Văn An ký.", "Ai ký?", True),
        (AskedType.NAME, "Quyết định đã được ký.", "Ai ký?", False),
        (AskedType.PLACE, "Hội nghị họp tại hội trường.", "Họp ở đâu?", True),
        (AskedType.REASON, "Tỷ lệ giảm do có việc làm.", "Vì sao giảm?", True),
        (AskedType.REASON, "Tỷ lệ giảm 2%.", "Vì sao giảm?", False),
    ],
)
def test_evidence_is_what_the_question_does_not_say_itself(
    asked: AskedType, sentence: str, question: str, expected: bool
) -> None:
    assert holds(asked, wording(sentence), wording(question).keys) is expected
