import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

LAW = """LUẬT

THI ĐUA RỪNG XANH

## Điều 5. Nguyên tắc khen thưởng

Khen thưởng phải chính xác, kịp thời, gắn với công trạng.

## Điều 6. Hồ sơ đề nghị khen thưởng

Hồ sơ đề nghị khen thưởng đối với cá nhân, tập thể gồm:

a) Tờ trình đề nghị khen thưởng;

b) Báo cáo thành tích.
"""
CIRCULAR = """THÔNG TƯ

hướng dẫn công tác thi đua, khen thưởng ngành Thủy sản

## Điều 3. Nguyên tắc khen thưởng

Khen thưởng trong đội tàu phải do thuyền trưởng đề xuất.

## Điều 4. Thời hạn

Hồ sơ của đội tàu gửi trước ngày 15 tháng 3, theo Nghị định số 15/2030/NĐ-CP về tàu cá.

## Điều 5. Hồ sơ đề nghị khen thưởng hằng năm

Hồ sơ đề nghị khen thưởng hằng năm đối với cá nhân, tập thể gồm:

a) Bản trích nhật ký của đội tàu;

b) Sổ đánh bắt.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    texts = {"luat.md": LAW, "thong-tu.md": CIRCULAR}
    return open_assistant(tmp_path_factory.mktemp("sectors"), texts)


@pytest.mark.parametrize(
    ("question", "file"),
    [
        ("Nguyên tắc khen thưởng là gì?", "luat.md"),
        ("Nguyên tắc khen thưởng ngành thủy sản là gì?", "thong-tu.md"),
        ("nguyen tac khen thuong nganh thuy san la gi", "thong-tu.md"),
        ("Hồ sơ đội tàu gửi trước ngày nào?", "thong-tu.md"),
        ("hồ sơ đề nghị khen thưởng cá nhân, tập thể hằng năm gồm gì", "luat.md"),
        ("hồ sơ đề nghị khen thưởng hằng năm của ngành thủy sản gồm gì", "thong-tu.md"),
    ],
)
def test_a_sectors_rule_answers_where_the_sector_is_named_or_nobody_else_says_it(
    assistant: Assistant, question: str, file: str
) -> None:
    answer = assistant.ask(question)
    assert answer.answered
    assert answer.citations[0].file == file


@pytest.mark.parametrize(
    ("question", "note"),
    [
        ("Hồ sơ đội tàu gửi trước ngày nào?", True),
        ("Ngành thủy sản: hồ sơ đội tàu gửi trước ngày nào?", False),
        ("Nguyên tắc khen thưởng là gì?", False),
        ("Nghị định về tàu cá số mấy?", False),
    ],
)
def test_a_rule_for_a_sector_not_named_says_for_whom_it_is(
    assistant: Assistant, question: str, note: bool
) -> None:
    assert ("riêng đối với ngành Thủy sản" in assistant.ask(question).answer) is note


def test_without_the_law_a_sectors_rule_is_the_rule(tmp_path_factory: pytest.TempPathFactory) -> None:
    alone = open_assistant(tmp_path_factory.mktemp("alone"), {"thong-tu.md": CIRCULAR})
    assert "thuyền trưởng" in alone.ask("Nguyên tắc khen thưởng là gì?").answer
