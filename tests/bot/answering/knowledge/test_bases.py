"""The document on which a paper says it is based, whatever its own year and event."""

import datetime

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

TODAY = datetime.date(2026, 8, 1)
DECISION = """ỦY BAN NHÂN DÂN HUYỆN SÔNG MÂY
Số: 18/QĐ-UBND
Sông Mây, ngày 16 tháng 01 năm 2026

QUYẾT ĐỊNH
Về việc tặng Giấy khen cho các tập thể, cá nhân có thành tích chống hạn

Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;
Căn cứ Biên bản số 02/BB-HĐTĐKT ngày 10 tháng 12 năm 2025 của Hội đồng Thi đua - Khen thưởng huyện;
Theo đề nghị của Trưởng phòng Nội vụ tại Tờ trình số 05/TTr-NV ngày 07 tháng 01 năm 2026.

Điều 1. Tặng Giấy khen cho 04 tập thể và 04 cá nhân có thành tích chống hạn.
"""
REPORT = """ỦY BAN NHÂN DÂN HUYỆN SÔNG MÂY
Số: 96/BC-UBND
Sông Mây, ngày 20 tháng 6 năm 2026

BÁO CÁO
Sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm 2026

Thực hiện Công văn số 874/SNV-TĐKT ngày 02/6/2026 của Sở Nội vụ tỉnh, UBND huyện Sông Mây báo cáo như sau:

1. Khen 120 tập thể theo Công văn số 31/SNV-TĐKT ngày 05/3/2026 của Sở Nội vụ.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    papers = {"quyet-dinh.txt": DECISION, "bao-cao.txt": REPORT}
    return open_assistant(tmp_path_factory.mktemp("bases"), papers, 0.5)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Quyết định khen chống hạn dựa vào biên bản nào?", "02/BB-HĐTĐKT"),
        ("Quyết định khen chống hạn năm 2026 căn cứ biên bản số mấy?", "02/BB-HĐTĐKT"),
        ("bao cao so ket 6 thang lam theo cong van so may cua So Noi vu", "874/SNV-TĐKT"),
    ],
)
def test_ground_of_a_paper_is_told(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.ask(question, today=TODAY)
    assert answer.answered
    assert told in answer.answer
