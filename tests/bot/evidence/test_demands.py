"""What an answer has to speak of, whatever else of the question it says."""

import pytest

from bot.evidence.candidates import mentions_of
from bot.evidence.demands import Demands
from bot.evidence.topic import Topic
from bot.understanding.question import understand


def _unmet(question: str, said: str) -> bool:
    read = understand(question)
    return Demands.of(read, Topic.of(read.text, lambda _: 1.0)).unmet(mentions_of(said))


@pytest.mark.parametrize(
    ("question", "other", "own"),
    [
        (
            "Số liệu báo cáo chốt tới ngày nào?",
            "gửi báo cáo trước ngày 20/11",
            "số liệu tính từ ngày 01/01 đến ngày 10/6",
        ),
        (
            "Đợt 90 ngày nộp danh sách ngày nào?",
            "Thời gian: từ ngày 05/3 đến ngày 31/5",
            "danh sách gửi về xã ngày 15/3",
        ),
        (
            "Khi nào nộp báo cáo tài chính?",
            "Báo cáo năm: trong quá trình thu chi tài chính theo dự toán được giao hằng năm",
            "Báo cáo tài chính gửi trước ngày 20 tháng 12",
        ),
        ("Đường nội xóm làm rộng mấy mét?", "Bê tông hóa 14,5 km đường nội xóm", "mặt đường rộng 3 mét"),
        ("Còn giá bán lẻ dầu hỏa?", "Giá bán lẻ xi măng 83.000 đồng", "Dầu hỏa giá 20.000 đồng/lít"),
        ("Thủ tục cấp sổ đỏ cần giấy tờ gì?", "Hồ sơ, thủ tục xét tặng bằng khen", "Thủ tục cấp sổ đỏ"),
        (
            "Quỹ được trích mấy phần trăm trên chi ngân sách thường xuyên?",
            "mỗi cấp trích 20% tổng quỹ để chi tổ chức",
            "trích 1,5% chi ngân sách thường xuyên lập quỹ",
        ),
        (
            "Chiến sĩ thi đua cơ sở được thưởng mấy lần lương cơ sở?",
            "có 03 lần được tặng danh hiệu Chiến sĩ thi đua cơ sở",
            "được thưởng 01 lần mức lương cơ sở",
        ),
        ("Lễ ra quân tốn bao nhiêu tiền hoa?", "Lễ ra quân chi 80 triệu đồng", "tiền hoa của lễ 2 triệu"),
        (
            "Trường học thì gọi số máy lẻ mấy?",
            "khối doanh nghiệp gặp bà Lê Thị Mây (số máy lẻ 219)",
            "khối trường học gặp ông Hà Văn Suối (số máy lẻ 220)",
        ),
        (
            "Danh hiệu Công dân ưu tú có tiêu chuẩn gì?",
            "Danh hiệu “Nhà giáo ưu tú”, “Nghệ sĩ nhân dân”",
            "Danh hiệu “Công dân ưu tú”",
        ),
        (
            "Ai đứng lớp tập huấn nghiệp vụ?",
            "Phòng Nội vụ mở 02 lớp tập huấn nghiệp vụ",
            "Lớp tập huấn nghiệp vụ do giảng viên Trường Chính trị giảng",
        ),
        (
            "Thời kỳ kháng chiến chống Tống tính từ năm nào?",
            "Thời kỳ kháng chiến chống thực dân Pháp từ năm 1950",
            "Kháng chiến chống Tống từ năm 1075",
        ),
        (
            "Hội đồng sáng kiến họp ngày mấy hằng tháng?",
            "Gửi hồ sơ về Hội đồng sáng kiến trước ngày 01/11 hằng năm để tổng hợp",
            "Hội đồng sáng kiến họp vào ngày 05 hằng tháng",
        ),
        (
            "Quỹ thi đua được trích mấy phần trăm tổng quỹ tiền lương?",
            "Trích 20% trong tổng quỹ thi đua",
            "Quỹ thi đua trích 20% tổng quỹ tiền lương",
        ),
        (
            "Phí nộp hồ sơ đề nghị khen thưởng là bao nhiêu?",
            "Nộp 01 bộ hồ sơ đề nghị khen thưởng",
            "Nộp hồ sơ đề nghị khen thưởng không mất phí",
        ),
        (
            "Tiêu chuẩn Huân chương Rừng Xanh gồm những gì?",
            "Các hình thức khen thưởng: Huân chương; “Giải thưởng Rừng Xanh”",
            "“Huân chương Rừng Xanh” tặng người trồng rừng từ 20 năm",
        ),
        (
            "Tập thể bị kỷ luật có được tặng cờ thi đua không?",
            "Chủ tịch Ủy ban nhân dân tặng cờ thi đua cho tập thể",
            "Cờ thi đua tặng cho tập thể không có người bị kỷ luật",
        ),
        (
            "Số tài khoản của Quỹ thi đua là số nào?",
            "Quỹ thi đua, khen thưởng trích 20%",
            "Quỹ thi đua có số tài khoản 123",
        ),
        (
            "Huyện đã được công nhận đô thị chưa, quyết định số mấy?",
            "Quyết định số 12/QĐ-UBND ban hành Kế hoạch thi đua xây dựng đô thị, khen thưởng",
            "Quyết định số 12/QĐ-UBND công nhận huyện là đô thị",
        ),
    ],
)
def test_thing_or_act_asked_about_is_spoken_of(question: str, other: str, own: str) -> None:
    assert _unmet(question, other)
    assert not _unmet(question, own)


@pytest.mark.parametrize(
    "question", ["Hồ sơ gồm những gì?", "Huy chương TNXP tặng mấy lần?", "Họp để làm gì?", "Ai ký?", ""]
)
def test_question_that_names_no_such_thing_demands_nothing(question: str) -> None:
    assert not _unmet(question, "một câu về việc khác")
