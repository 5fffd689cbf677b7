"""Claims of a fact, judged by the answer to the open question: days, tables, numbers and bounds of them."""

import pytest

from bot.answering.asserted import _verdict
from bot.answering.claims.claim import Claim
from bot.answering.claims.claimed_values import claimed_values
from bot.answering.draft import Draft
from bot.assistant import Assistant
from bot.evidence.topic import Topic
from tests.bot.answering_office import TODAY, open_assistant

REPORT = """# BÁO CÁO

kết quả phong trào Bếp sạch của huyện Sông Mây năm 2025

## I. Kết quả

Toàn huyện có 52 trường học dùng bếp ga.

Thu nhập bình quân của hộ nuôi ong đạt 48 triệu đồng, thấp hơn bình quân chung của tỉnh.

## II. Tiền thưởng

Họ và tên | Đơn vị | Tiền thưởng (đồng)
Hồ Văn Tạo | Trường Mầm non Bến Đá | 1.250.000
Lê Thị Nga | Trạm Y tế Bến Đá | 900.000

## III. Thời gian

Tổ chức sơ kết phong trào Bếp sạch vào tháng 8/2025 và tổng kết phong trào Bếp sạch vào tháng 8/2026.

Các trường nộp báo cáo trước ngày 15/9/2026.

## IV. Hội thi

Hội thi Bếp sạch có 17 đội tham gia: giải nhất thuộc về xã Bến Đá, giải nhì là Công an huyện.

## V. Chương trình lễ trao giải

TT | Nội dung | Thực hiện
1 | Đọc diễn văn | Đồng chí Lò Văn Tạo, Bí thư Huyện ủy
2 | Trao giải | Đồng chí Vi Thị Mơ, Phó Bí thư Huyện ủy

Biểu 1. So sánh số lượng khen thưởng (6 tháng đầu năm)

Hình thức | Năm 2024 | Năm 2025 | Tăng, giảm
Huy hiệu Sông Mây | 1 | 2 | +1
Giấy khen Bếp sạch | 48 | 61 | +13

## VI. Khen thưởng

1. Thôn được đề nghị Giấy khen khi đạt đủ các điều kiện:

a) Đạt từ 85 điểm trở lên;

b) Không có cán bộ thôn bị xử lý kỷ luật.

2. Hồ sơ gồm: báo cáo thành tích có xác nhận của trưởng thôn; biên bản họp.

3. Người khai man bị thu hồi giấy khen, tiền thưởng và không được xét khen trong 02 năm.

4. Doanh nghiệp, người nước ngoài được tặng Giấy khen kèm khung, không kèm tiền thưởng.

5. Giấy khen của Bếp trưởng đề nghị trong thời hạn 10 ngày kể từ khi thôn họp xong, ai giữ bếp của thôn
sử dụng mẫu chung.

Danh hiệu | Hệ số mức lương cơ sở | Số tiền làm tròn (đồng)
Thôn Bếp sạch | 0,8 | 1.872.000
Gia đình Bếp sạch | 0,1 | 234.000
"""


PLAN = """# KẾ HOẠCH

tổ chức lễ ra quân trồng rừng của huyện Sông Mây

## I. Mục tiêu

Phấn đấu huyện Sông Mây phủ xanh đồi trọc vào năm 2027, làm nền tảng để thành huyện kiểu mẫu năm 2030.

Trong tháng 7/2026 lịch tưới cây đổi 04 lần.

Đợt ra quân trồng rừng: từ tháng 3/2026 đến tháng 5/2026.

## II. Phân công

### 1. Ban Tổ chức Huyện ủy

- Chủ trì, phối hợp với Văn phòng Huyện ủy xây dựng kịch bản lễ ra quân;

### 2. Văn phòng Huyện ủy

- Lập dự trù kinh phí trình Ban Thường vụ Huyện ủy xem xét.

### 3. UBND huyện

- UBND huyện thành lập Hội đồng trồng rừng huyện.

Nơi nhận: Hạt Kiểm lâm, UBND huyện (b/c).
"""


@pytest.fixture(scope="module")
def planned(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("planned"), {"ke-hoach.md": PLAN}, 0.5)


@pytest.mark.parametrize(
    ("question", "verdict", "stated"),
    [
        ("Kịch bản lễ do Văn phòng Huyện ủy chủ trì phải không?", "Không:", "Ban Tổ chức Huyện ủy"),
        ("Kịch bản lễ do Ban Tổ chức Huyện ủy chủ trì phải không?", "Có:", "Ban Tổ chức Huyện ủy"),
        ("Văn phòng Huyện ủy có chủ trì xây dựng kịch bản lễ không?", "Không:", "Ban Tổ chức Huyện ủy"),
        ("Kịch bản lễ có phải do Văn phòng Huyện ủy chủ trì?", "Không:", "Ban Tổ chức Huyện ủy"),
        ("Hội đồng trồng rừng huyện do Huyện ủy thành lập phải không?", "Không:", "UBND huyện"),
        ("Huyện phấn đấu phủ xanh đồi trọc năm 2030 phải không?", "Không:", "2027"),
        ("Có phải huyện phấn đấu năm 2030 mới phủ xanh đồi trọc không?", "Không:", "2027"),
        ("Huyện phấn đấu phủ xanh đồi trọc năm 2027 phải không?", "Có:", "2027"),
        ("Đợt ra quân trồng rừng kết thúc tháng 5/2026 phải không?", "Có:", "tháng 5/2026"),
        ("Đợt ra quân trồng rừng kết thúc tháng 3/2026 phải không?", "Không:", "tháng 5/2026"),
        ("Đợt ra quân trồng rừng bắt đầu tháng 3/2026 đúng không?", "Có:", "tháng 3/2026"),
    ],
)
def test_partner_and_a_later_year_bear_nothing_out(
    planned: Assistant, question: str, verdict: str, stated: str
) -> None:
    answer = planned.ask(question, today=TODAY).answer
    assert answer.startswith(verdict)
    assert stated in answer


def test_who_a_paper_is_sent_to_is_claimed_to_do_nothing(planned: Assistant) -> None:
    answer = planned.ask("Danh hiệu Rừng xanh do Hạt Kiểm lâm công nhận phải không?", today=TODAY)
    assert not answer.answered


def test_day_that_is_right_bears_out_no_number_that_is_wrong(planned: Assistant) -> None:
    answer = planned.ask("Tháng 7/2026 lịch tưới cây đổi 3 lần phải không?", today=TODAY).answer
    assert not answer.startswith("Có")
    assert "04 lần" in answer


@pytest.fixture(scope="module")
def district(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("asserted"), {"bao-cao.md": REPORT}, 0.5)


@pytest.mark.parametrize(
    ("question", "verdict", "stated"),
    [
        ("Tổng kết phong trào Bếp sạch là tháng 8/2025 đúng không?", "Không", "8/2026"),
        ("Sơ kết phong trào Bếp sạch là tháng 8/2025 đúng không?", "Có", "8/2025"),
        ("Hồ Văn Tạo được thưởng 750 nghìn đúng không?", "Không", "1.250.000"),
        ("Lê Thị Nga được thưởng 900 nghìn phải không?", "Có", "900.000"),
        ("Huyện có hơn 60 trường học dùng bếp ga phải không?", "Không", "52 trường"),
        ("Huyện có hơn 50 trường học dùng bếp ga phải không?", "Có", "52 trường"),
        ("Hạn các trường nộp báo cáo là ngày 15/9/2026 đúng không?", "Có", "15/9/2026"),
        ("Hội thi Bếp sạch do Công an huyện đạt giải nhất đúng không?", "Không", "giải nhất thuộc về"),
        ("Diễn văn lễ trao giải do phó bí thư đọc phải không?", "Không", "Lò Văn Tạo, Bí thư"),
        ("Diễn văn lễ trao giải do bí thư đọc phải không?", "Có", "Lò Văn Tạo, Bí thư"),
        ("Trưởng thôn bị kỷ luật thì thôn có còn được đề nghị giấy khen không?", "Không", "kỷ luật"),
        ("Người nước ngoài được giấy khen có kèm tiền thưởng không?", "Không", "không kèm tiền thưởng"),
        ("Thu nhập bình quân của hộ nuôi ong có cao hơn bình quân tỉnh không?", "Không", "thấp hơn"),
    ],
)
def test_claim_is_held_against_the_answer_to_the_open_question(
    district: Assistant, question: str, verdict: str, stated: str
) -> None:
    answer = district.ask(question, today=TODAY)
    assert answer.answer.startswith(f"{verdict}:")
    assert stated in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "Hồ Văn Tạo được thưởng thêm 750 nghìn tiền xăng đúng không?",
        "Giấy khen của Bếp trưởng có thời hạn sử dụng không?",
    ],
)
def test_claim_of_what_is_not_stated_is_not_judged(district: Assistant, question: str) -> None:
    assert not district.ask(question, today=TODAY).answered


def test_claim_that_two_dates_settle_is_withheld_with_both_shown(district: Assistant) -> None:
    answer = district.ask("Sơ kết và tổng kết phong trào Bếp sạch có cùng một năm không?", today=TODAY).answer
    assert answer.startswith("Tài liệu không nêu rõ nội dung được hỏi. Nội dung gần nhất:")
    assert "8/2025" in answer
    assert "8/2026" in answer


def test_table_of_half_a_year_tells_nothing_of_all_of_it(district: Assistant) -> None:
    assert not district.ask("Cả năm 2025 tặng bao nhiêu Giấy khen Bếp sạch?", today=TODAY).answered
    half = district.ask("6 tháng đầu năm 2025 tặng bao nhiêu Giấy khen Bếp sạch?", today=TODAY)
    assert half.answer.startswith("61")


def test_rates_of_an_award_tell_no_number_of_those_who_have_it(district: Assistant) -> None:
    assert not district.ask("Năm 2025 huyện có bao nhiêu Thôn Bếp sạch?", today=TODAY).answered


LISTED = "Tài liệu nêu các mốc sau:\n- Tháng 8/2026: Tổng kết rừng keo\n- Tháng 12/2026: Tổng kết rừng tre"


@pytest.mark.parametrize(
    ("question", "told", "start"),
    [
        (
            "Tổng kết rừng là tháng 9/2026 đúng không?",
            LISTED,
            "Không: tài liệu nêu các mốc sau:\n- Tháng 8/2026",
        ),
        ("Tổng kết rừng là tháng 12/2026 đúng không?", LISTED, "Có: tài liệu nêu: Tháng 12/2026"),
        ("Tổng kết rừng là tháng 8/2026 đúng không?", LISTED, "Có: tài liệu nêu: Tháng 8/2026"),
        ("Tổng kết rừng ngày 15/8/2026 đúng không?", LISTED, "Tài liệu không nêu đích xác như vậy"),
        (
            "Tổng kết rừng là tháng 9/2026 đúng không?",
            "Tháng 8/2026: Tổng kết rừng keo.",
            "Không: tài liệu nêu: Tháng 8/2026",
        ),
    ],
)
def test_claim_is_held_against_all_that_is_told(question: str, told: str, start: str) -> None:
    claim = Claim.of(question, Topic.of(question, lambda _: 4.0))
    (claimed,) = claimed_values(claim.text)
    draft = _verdict(claim, claimed, Draft(told, 0.9, ()))
    assert draft is not None
    assert draft.text.startswith(start), draft.text
