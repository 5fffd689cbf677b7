"""Who decides on an award, and on what a holder of power decides."""

import datetime

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

TODAY = datetime.date(2026, 8, 1)
LAW = """QUỐC HỘI
Luật số: 12/2024/QH15
LUẬT
Thi đua trồng rừng
Điều 1. “Huân chương Trồng rừng” hạng Nhất
1. “Huân chương Trồng rừng” hạng Nhất để tặng cho cá nhân có thành tích xuất sắc.
Điều 2. Danh hiệu “Thợ rừng giỏi”
1. Danh hiệu “Thợ rừng giỏi” để tặng cho cá nhân đạt các tiêu chuẩn sau đây:
a) Trồng rừng giỏi;
b) Không để cháy rừng.
Điều 3. Thẩm quyền
1. Chủ tịch nước quyết định tặng huân chương.
2. Chủ tịch Ủy ban nhân dân cấp tỉnh quyết định tặng bằng khen.
3. Chủ tịch Ủy ban nhân dân cấp huyện quyết định tặng danh hiệu “Thợ rừng giỏi” và giấy khen.
4. Chủ tịch Ủy ban nhân dân cấp xã quyết định tặng giấy khen.
Điều 4. Tiền thưởng
Chính phủ quy định mức tiền thưởng đối với “Huân chương Trồng rừng”, “Thợ rừng giỏi”.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("powers"), {"luat.txt": LAW})


@pytest.mark.parametrize(
    ("question", "begins", "holds"),
    [
        ("huân chương trồng rừng ai quyết định tặng?", "Chủ tịch nước", "huân chương"),
        ("thợ rừng giỏi ai ký", "Chủ tịch Ủy ban nhân dân cấp huyện", "Thợ rừng giỏi"),
        ("bằng khen của tỉnh do ai ký?", "Chủ tịch Ủy ban nhân dân cấp tỉnh", "bằng khen"),
        ("giấy khen của xã thì ai tặng", "Chủ tịch Ủy ban nhân dân cấp xã", "giấy khen"),
        ("ai có thẩm quyền tặng giấy khen", "Những người có thẩm quyền", "cấp huyện"),
        (
            "chủ tịch xã được tặng những hình thức gì",
            "Thuộc thẩm quyền của Chủ tịch Ủy ban nhân dân cấp xã",
            "giấy khen",
        ),
        (
            "chu tich huyen duoc ky nhung danh hieu gi",
            "Thuộc thẩm quyền của Chủ tịch Ủy ban nhân dân cấp huyện",
            "giấy khen",
        ),
        (
            "chủ tịch huyện tặng được danh hiệu gì",
            "Thuộc thẩm quyền của Chủ tịch Ủy ban nhân dân cấp huyện",
            "giấy khen",
        ),
        (
            "danh hiệu nào do chủ tịch huyện công nhận",
            "Thuộc thẩm quyền của Chủ tịch Ủy ban nhân dân cấp huyện",
            "giấy khen",
        ),
        (
            "xã có quyền tặng những hình thức nào",
            "Thuộc thẩm quyền của Chủ tịch Ủy ban nhân dân cấp xã",
            "giấy khen",
        ),
    ],
)
def test_whoever_decides_is_told(assistant: Assistant, question: str, begins: str, holds: str) -> None:
    answer = assistant.ask(question, today=TODAY)
    assert answer.answered
    assert answer.answer.startswith(begins)
    assert holds in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "ai thẩm định hồ sơ huân chương trồng rừng",
        "ai ký công nhận thợ rừng ưu tú",
    ],
)
def test_another_act_or_award_is_not_told_as_decided_on(assistant: Assistant, question: str) -> None:
    assert "quyết định tặng" not in assistant.ask(question, today=TODAY).answer.split("Nội dung gần nhất")[0]


def test_campaigns_of_a_holder_are_no_awards_of_his(assistant: Assistant) -> None:
    answer = assistant.ask(
        "Những phong trào của chủ tịch xã mà thôn phải làm là phong trào nào?", today=TODAY
    )
    assert "Thuộc thẩm quyền" not in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "bằng khen là do Chủ tịch nước quyết định tặng phải không",
        "kỷ niệm chương do chủ tịch xã ký phải không",
    ],
)
def test_who_decides_on_one_award_confirms_nothing_of_another(assistant: Assistant, question: str) -> None:
    assert not assistant.ask(question, today=TODAY).answer.startswith("Có")


@pytest.mark.parametrize(
    ("question", "verdict", "holds"),
    [
        ("Chủ tịch xã tự ký tặng Thợ rừng giỏi có được không?", "Không", "cấp xã quyết định tặng giấy khen"),
        ("Chủ tịch xã tự ký tặng Thợ rừng giỏi có được không?", "Không", "cấp huyện quyết định tặng"),
        ("giay khen chu tich xa ky duoc khong", "Có", "cấp xã quyết định tặng giấy khen"),
        ("Huân chương Trồng rừng do Chủ tịch tỉnh quyết định tặng phải không?", "Không", "Chủ tịch nước"),
    ],
)
def test_false_claim_of_power_is_put_right(
    assistant: Assistant, question: str, verdict: str, holds: str
) -> None:
    answer = assistant.ask(question, today=TODAY)
    assert answer.answer.startswith(f"{verdict}:")
    assert holds in answer.answer
