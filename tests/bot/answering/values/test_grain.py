"""Which values are of the grain that a question wants."""

import pytest

from bot.answering.values.grain import fits_grain
from bot.evidence.values import find_values
from bot.understanding.question import understand

CITED = "Thực hiện Công văn số 71/SNN ngày 11/02/2031 của Sở Nông nghiệp về việc gửi báo cáo tổng kết"


@pytest.mark.parametrize(
    ("question", "fits"),
    [
        ("Khi nào gửi báo cáo tổng kết?", False),
        ("Hội nghị tổng kết diễn ra ngày nào?", False),
        ("Các xã nộp báo cáo khi nào?", False),
        ("Đợt trồng rừng khi nào xong?", False),
        ("Công văn về việc gửi báo cáo ban hành ngày nào?", True),
        ("Công văn 71/SNN ngày nào?", True),
        ("Hội đồng thành lập ngày nào?", True),
    ],
)
def test_the_day_of_a_paper_is_not_that_of_what_it_arranges(question: str, fits: bool) -> None:
    read = understand(question)
    (value,) = find_values(read.asked, CITED)
    assert fits_grain(read, value, wants_result=False) is fits
