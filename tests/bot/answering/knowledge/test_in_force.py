"""Which document is in force, since when, and which took whose place."""

import datetime

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

TODAY = datetime.date(2026, 8, 1)
CIRCULAR = """BỘ LÂM NGHIỆP
Số: 21/2025/TT-BLN
Hà Nội, ngày 05 tháng 02 năm 2025
THÔNG TƯ
Hướng dẫn thi đua trồng rừng
Điều 1. Đối tượng
Thông tư này áp dụng với cá nhân trồng rừng theo Nghị định số 77/2024/NĐ-CP của Chính phủ.
Điều 2. Hiệu lực thi hành
1. Thông tư này có hiệu lực từ ngày 01 tháng 3 năm 2025.
2. Thông tư số 11/2019/TT-BLN ngày 04 tháng 6 năm 2019 hết hiệu lực kể từ ngày Thông tư này có hiệu lực.
3. Luật Trồng rừng số 9/2004/QH11 hết hiệu lực từ ngày 01 tháng 3 năm 2027.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("force"), {"thong-tu.txt": CIRCULAR})


@pytest.mark.parametrize(
    ("question", "begins", "holds"),
    [
        ("Thông tư 21/2025 thay cho thông tư nào?", "11/2019/TT-BLN", "hết hiệu lực"),
        ("thong tu 21/2025/TT-BLN thay the van ban nao", "11/2019/TT-BLN", "hết hiệu lực"),
        ("Thông tư 21/2025 có hiệu lực thì thông tư nào hết hiệu lực?", "11/2019/TT-BLN", "hết hiệu lực"),
        ("Thông tư 21/2025 ra đời thì bỏ thông tư nào trước đó?", "11/2019/TT-BLN", "hết hiệu lực"),
        ("Có thông tư 21/2025 rồi thì văn bản nào hết dùng?", "11/2019/TT-BLN", "hết hiệu lực"),
        ("có thông tư 21/2025 thì thông tư cũ số mấy không còn dùng nữa", "11/2019/TT-BLN", "hết hiệu lực"),
        ("Thông tư 21/2025 ký xong bao lâu thì có hiệu lực?", "Từ ngày 01/3/2025", "có hiệu lực"),
        ("Thông tư 11/2019/TT-BLN bị thay bằng văn bản nào?", "21/2025/TT-BLN", "11/2019/TT-BLN"),
        ("Thông tư nào thay thế Thông tư 11/2019?", "21/2025/TT-BLN", "11/2019/TT-BLN"),
        ("Thông tư 11/2019 còn hiệu lực không?", "Không", "01/3/2025"),
        ("thong tu 11/2019 con dung duoc khong", "Không", "21/2025/TT-BLN"),
        ("Thông tư 21/2025 còn hiệu lực không?", "Có", "không nêu văn bản nào thay thế"),
        ("Luật trồng rừng 2004 còn hiệu lực không?", "Có", "2027"),
        ("luật trồng rừng năm 2004 hết hiệu lực khi nào", "Từ ngày 01/3/2027", "9/2004/QH11"),
        ("Thông tư 21/2025 có hiệu lực từ ngày nào?", "Từ ngày 01/3/2025", "có hiệu lực"),
        ("Thông tư 11/2019 hết hiệu lực ngày nào?", "Từ ngày 01/3/2025", "hết hiệu lực"),
    ],
)
def test_force_and_succession_are_told(assistant: Assistant, question: str, begins: str, holds: str) -> None:
    answer = assistant.ask(question, today=TODAY)
    assert answer.answered
    assert answer.answer.startswith(begins)
    assert holds in answer.answer
    assert answer.citations


@pytest.mark.parametrize(
    "question",
    [
        "Nghị định 77/2024/NĐ-CP còn hiệu lực không?",
        "Nghị định 77/2024/NĐ-CP thay thế nghị định nào?",
        "Thông tư 11/2019 có hiệu lực từ ngày nào?",
        "Thông tư 21/2025 hết hiệu lực khi nào?",
        "Luật đất đai 2004 còn hiệu lực không?",
        "Luật trồng rừng 2013 còn hiệu lực không?",
        "Thông tư 5/2011/TT-BLN còn hiệu lực không?",
    ],
)
def test_what_the_documents_do_not_say_of_force_is_withheld(assistant: Assistant, question: str) -> None:
    assert not assistant.ask(question, today=TODAY).answered


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("thong tu 21 ve trong rung ap dung tu ngay nao", "Từ ngày 01/3/2025"),
        ("Kế toán hỏi: thông tư 21 áp dụng từ hôm nào?", "Từ ngày 01/3/2025"),
        ("thông tư hiện hành về trồng rừng thi hành từ bao giờ", "Từ ngày 01/3/2025"),
        ("thông tư trồng rừng 2025 bắt đầu áp dụng từ khi nào", "Từ ngày 01/3/2025"),
        ("thông tư mới thay cho thông tư số mấy?", "11/2019/TT-BLN"),
        ("thông tư trồng rừng cũ hết hiệu lực khi nào?", "Từ ngày 01/3/2025"),
    ],
)
def test_a_document_meant_without_its_whole_number_is_found(
    assistant: Assistant, question: str, told: str
) -> None:
    answer = assistant.ask(question, today=TODAY)
    assert answer.answered
    assert answer.answer.startswith(told)


@pytest.mark.parametrize(
    "question",
    [
        # A day of issue, and the day of another document, are no day of effect.
        "nghị định 77/2024/NĐ-CP áp dụng từ ngày mấy",
        "thông tư 11/2019/TT-BLN áp dụng từ ngày nào",
        "thông tư 21 của bộ tài chính áp dụng từ ngày nào",
        "luật trồng rừng 2013 áp dụng từ ngày nào",
        "nghị định hiện hành áp dụng từ ngày nào",
    ],
)
def test_no_other_day_is_told_as_that_of_effect(assistant: Assistant, question: str) -> None:
    assert not assistant.ask(question, today=TODAY).answered


@pytest.mark.parametrize("question", ["Những văn bản nào đã hết hiệu lực?", "van ban nao het hieu luc"])
def test_all_documents_that_ended_are_told(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question, today=TODAY).answer
    assert "11/2019/TT-BLN" in answer
    assert "2027" not in answer


NOTICE = """UBND PHƯỜNG SÔNG MÂY
Số: 58/TB-UBND
Sông Mây, ngày 12 tháng 01 năm 2026
THÔNG BÁO
về việc chia cụm thi đua năm 2026
1. Cụm 1 gồm các tổ dân phố 1, 2, 3.
2. Thông báo này thay Thông báo số 09/TB-UBND ngày 19/9/2025.
"""
RULES = """UBND PHƯỜNG SÔNG MÂY
Số: 214/QĐ-UBND
Sông Mây, ngày 20 tháng 8 năm 2025
QUYẾT ĐỊNH
Ban hành Quy chế thi đua trồng rừng năm học 2024 - 2025
Điều 1. Ban hành kèm theo Quyết định này Quy chế thi đua trồng rừng.
Điều 2. Quyết định có hiệu lực từ ngày ký. Thay thế các quy chế thi đua của Phường 3 và Phường 7.
Điều 3. Báo cáo thực hiện theo Công văn số 874/SNV-TĐKT ngày 02/6/2025 của Sở Nội vụ.
"""


@pytest.fixture(scope="module")
def ward(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    texts = {"thong-bao.txt": NOTICE, "quy-che.txt": RULES}
    return open_assistant(tmp_path_factory.mktemp("replaced"), texts)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Thông báo chia cụm thi đua thay cho văn bản nào?", "09/TB-UBND"),
        ("Quyết định 214 thay cho các quy chế nào?", "Phường 7"),
        ("thong bao 09/TB-UBND bi thay bang van ban nao", "58/TB-UBND"),
        ("Thông báo 09/TB-UBND còn hiệu lực không?", "Không"),
    ],
)
def test_what_a_document_says_it_replaces_is_told_however_named(
    ward: Assistant, question: str, told: str
) -> None:
    answer = ward.ask(question, today=TODAY)
    assert answer.answered
    assert told in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "quyết định ban hành quy chế thi đua trồng rừng năm học 2025-2026 số mấy",
        "quy chế thi đua trồng rừng báo cáo theo công văn số mấy của sở tài chính",
    ],
)
def test_no_number_of_another_year_or_kind_is_told(ward: Assistant, question: str) -> None:
    assert "214/QĐ-UBND" not in ward.ask(question, today=TODAY).answer
