import pytest

from bot.evidence.candidates import pull
from bot.evidence.topic import Topic
from bot.evidence.values import find_values
from bot.understanding.focus import Focus, Interrogative


@pytest.mark.parametrize(
    ("question", "text", "value"),
    [
        (
            "chiến thắng đồi Mây",
            "kỷ niệm 95 năm thành lập hội, 60 năm chiến thắng đồi Mây, 80 năm mở đất",
            "60 năm",
        ),
        ("đối với nữ", "từ 12 năm trở lên (đối với nam), 09 năm trở lên (đối với nữ)", "09 năm trở lên"),
        ("thời hạn thẩm định", "thời hạn nộp là 10 ngày, thời hạn thẩm định là 20 ngày", "20 ngày"),
    ],
)
def test_the_words_of_an_item_point_at_its_value(question: str, text: str, value: str) -> None:
    values = find_values(Interrogative(Focus.DURATION, 0, 0), text)
    topic = Topic.of(question, lambda _: 1.0)
    assert max(values, key=lambda one: pull(topic, text, one, values)).text == value
