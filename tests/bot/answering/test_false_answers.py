"""What a made-up office's papers do not state, next door to what they do."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from bot.assistant import Assistant
from index.build import build
from index.library import Library
from tests.fake_embedder import FakeEmbedder

TODAY = datetime.date(2031, 12, 1)
REPORT = """UBND XÃ SUỐI BẠC
Số: 61/BC-UBND
Suối Bạc, ngày 20 tháng 6 năm 2031
BÁO CÁO
Sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm 2031

I. KẾT QUẢ

1. Xóa 31 nhà tạm cho hộ nghèo, đạt 52% kế hoạch năm.

2. Đề nghị Chủ tịch Ủy ban nhân dân tỉnh tặng Bằng khen cho 04 tập thể, 09 cá nhân.

3. Họp giao ban ngày 03 tháng 5 năm 2031 tại phòng họp số 4 trụ sở xã. Trạm Y tế vắng mặt có lý do.

4. Hội thi Tiếng hát bản làng có 12 đội: giải nhất thuộc về đội thôn Khe Sim.

5. Hỗ trợ tiền trồng chè cho hộ nghèo 7 triệu đồng/ha.

TT | Chỉ tiêu | Đơn vị | Kế hoạch năm 2031 | Thực hiện 6 tháng
1 | Trồng rừng | ha | 500 | 285
2 | Trường đạt chuẩn | trường | 3 | 1

II. PHƯƠNG HƯỚNG, NHIỆM VỤ

1. Hoàn thành xóa 29 nhà tạm còn lại của hộ nghèo trước ngày 30/11/2031.
"""
PLAN = """UBND XÃ SUỐI BẠC
Số: 75/KH-UBND
Suối Bạc, ngày 02 tháng 7 năm 2031
KẾ HOẠCH
Tổ chức Hội thi Cán bộ thi đua giỏi năm 2031 và phong trào lắp đèn đường

I. NỘI DUNG

1. Đội đạt giải Nhất Hội thi Cán bộ thi đua giỏi được Chủ tịch Ủy ban nhân dân xã tặng Giấy khen.

2. Lắp mới 160 bóng đèn đường tại các thôn vùng cao.

3. Tổ chức họp sơ kết Hội thi tại trụ sở; Phòng Văn hóa - Xã hội chuẩn bị tài liệu họp sơ kết.

4. Các thôn gửi báo cáo sơ kết phong trào lắp đèn đường trước ngày 10/9/2031.

5. Trung tâm Văn hóa là cơ quan thường trực của Ban Tổ chức Hội thi. Thường trực Ban Tổ chức Hội thi họp
hằng tuần.
"""


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("office")
    corpus, state = folder / "corpus", folder / "state"
    corpus.mkdir()
    (corpus / "bao-cao.txt").write_text(REPORT, encoding="utf-8")
    (corpus / "ke-hoach.txt").write_text(PLAN, encoding="utf-8")
    build(corpus, state, FakeEmbedder)
    return Assistant(Library.open(state, FakeEmbedder), min_confidence=0.4)


@pytest.mark.parametrize(
    "question",
    [
        # A half-year's figure, and what is left to do, tell nothing of the whole year.
        "Cả năm 2031 xã Suối Bạc xóa được bao nhiêu nhà tạm cho hộ nghèo?",
        "Quý I/2031 xã Suối Bạc xóa bao nhiêu nhà tạm cho hộ nghèo?",
        # What is planned is no result.
        "Thực tế xã Suối Bạc đã lắp được bao nhiêu bóng đèn đường tại các thôn?",
        "Đội nào đoạt giải nhất Hội thi Cán bộ thi đua giỏi năm 2031?",
        # Those counted are not named.
        "Kể tên 4 tập thể được đề nghị Chủ tịch tỉnh tặng Bằng khen.",
        # Rows measured in hectares and in schools make no sum, and plans no result.
        "Cả năm 2031 xã Suối Bạc thực tế thực hiện tổng cộng bao nhiêu chỉ tiêu?",
        # What one commune's plan sets aside for each hectare is no total.
        "Tổng số tiền hỗ trợ trồng chè của xã Suối Bạc là bao nhiêu?",
        # Nobody is said to have died.
        "Ngày 03/5/2031 xã Suối Bạc có bao nhiêu cá nhân bị thương?",
        # "Có lý do" gives none.
        "Trạm Y tế vắng mặt họp giao ban vì lý do gì?",
        # An office is no room.
        "Ban Tổ chức Hội thi họp hằng tuần ở phòng nào?",
        # Another commune, typed with capitals and without.
        "Các thôn gửi báo cáo sơ kết phong trào lắp đèn đường của xã Suối Đồng trước ngày nào?",
        "han gui bao cao so ket phong trao lap den duong cua xa suoi dong",
    ],
)
def test_what_is_not_stated_is_withheld(office: Assistant, question: str) -> None:
    answer = office.ask(question, today=TODAY)
    assert not answer.answered, answer.answer


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("6 tháng đầu năm 2031 xã Suối Bạc xóa bao nhiêu nhà tạm cho hộ nghèo?", "31 nhà"),
        ("Hội thi Tiếng hát bản làng đội nào đoạt giải nhất?", "Khe Sim"),
        ("Họp giao ban ngày 03/5/2031 ở phòng nào?", "phòng họp số 4"),
        ("Hạn gửi báo cáo sơ kết phong trào lắp đèn đường của xã Suối Bạc?", "10/9/2031"),
        ("Cơ quan nào thường trực Ban Tổ chức Hội thi?", "Trung tâm Văn hóa"),
        ("Kế hoạch lắp mới bao nhiêu bóng đèn đường tại các thôn?", "160"),
    ],
)
def test_what_is_stated_next_to_it_is_told(office: Assistant, question: str, told: str) -> None:
    answer = office.ask(question, today=TODAY)
    assert answer.answered
    assert told.lower() in answer.answer.lower()


@pytest.mark.parametrize(
    "question",
    ["hôm nay ăn gì", "hom nay an gi", "Uống gì?", "mai mặc gì", "tối nay xem gì", "Thủ tướng là ai?"],
)
def test_what_is_no_matter_of_the_papers_is_withheld(tmp_path: Path, question: str) -> None:
    text = f"""{REPORT}
2. Kiểm tra an toàn thực phẩm, tổ chức hoạt động “Uống nước nhớ nguồn”, gỡ vướng mắc, xem xét khen.

3. Có 01 cá nhân được Thủ tướng Chính phủ tặng Bằng khen là ông Lò Văn Tạo, Trưởng bản.
"""
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "bao-cao.txt").write_text(text, encoding="utf-8")
    build(tmp_path / "corpus", tmp_path / "state", FakeEmbedder)
    answer = Assistant(Library.open(tmp_path / "state", FakeEmbedder), min_confidence=0.4).ask(
        question, today=TODAY
    )
    assert not answer.answered, answer.answer
