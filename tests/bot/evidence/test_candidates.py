import pytest

from bot.evidence.candidates import gather_candidates, pull, stretch_of
from bot.evidence.topic import Topic
from bot.evidence.values import find_values
from bot.understanding.focus import Focus, Interrogative
from index.search import Hit
from ingest.model import Document, Metadata, Passage


@pytest.mark.parametrize(
    ("question", "text", "value"),
    [
        (
            "chiến thắng đồi Mây",
            "kỷ niệm 95 năm thành lập hội, 60 năm chiến thắng đồi Mây, 80 năm mở đất",
            "60 năm",
        ),
        ("đối với nữ", "từ 12 năm trở lên (đối với nam), 09 năm trở lên (đối với nữ)", "09 năm trở lên"),
        ("trường học nộp", "đợt 1 trong 15 ngày (dành cho trường học); đợt 2 trong 20 ngày", "15 ngày"),
        ("thời hạn thẩm định", "thời hạn nộp là 10 ngày, thời hạn thẩm định là 20 ngày", "20 ngày"),
    ],
)
def test_the_words_of_an_item_point_at_its_value(question: str, text: str, value: str) -> None:
    values = find_values(Interrogative(Focus.DURATION, 0, 0), text)
    topic = Topic.of(question, lambda _: 1.0)
    assert max(values, key=lambda one: pull(topic, text, one, values)).text == value


def best_clause(question: str, text: str, title: str = "Quy chế") -> str:
    passage = Passage("kh/1", "kh", "", None, 0, len(text), text)
    document = Document("kh", "kh.txt", "", Metadata(title), text, (), (), (passage,))
    hit = Hit(passage, 0.5, 0.5, 0.5)
    return gather_candidates(Topic.of(question, lambda _: 1.0), [hit], {"kh": document})[0].text


def test_what_opens_a_list_in_a_sentence_counts_for_all_of_its_clauses() -> None:
    text = "Mức chi họp xét: chủ trì 900.000 đồng; ủy viên 500.000 đồng; thư ký 300.000 đồng."
    assert best_clause("mức chi cho thư ký họp xét", text).startswith("thư ký")


def test_the_letterhead_is_no_clause() -> None:
    text = "UBND PHƯỜNG SÔNG XANH\nSông Xanh, ngày 02 tháng 3 năm 2031\nKẾ HOẠCH\nKinh phí: 5.000.000 đồng.\n"
    assert best_clause("kinh phí của phường Sông Xanh", text).startswith("Kinh phí")


def test_bracket_behind_a_value_says_for_whom_it_is() -> None:
    text = "Cá nhân công tác từ 10 năm trở lên (đối với nam), 08 năm trở lên (đối với nữ)"
    first, second = find_values(Interrogative(Focus.DURATION, 0, 0), text)
    assert stretch_of(text, first, [first, second]).endswith("(đối với nam)")
    assert stretch_of(text, second, [first, second]) == ", 08 năm trở lên (đối với nữ)"
