"""What the assistant answers and withholds, on made-up documents and on the corpus."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.answers import MAX_ANSWER_CHARACTERS, Answer
from bot.assistant import Assistant
from index.build import build
from index.library import Library
from ingest.vietnamese import strip_diacritics
from tests.bot.answering_office import TODAY, open_office
from tests.fake_embedder import FakeEmbedder

CORPUS = Path(__file__).parents[2] / "corpus"


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_office(tmp_path_factory.mktemp("office"))


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> tuple[Assistant, Library]:
    state = tmp_path_factory.mktemp("corpus-state")
    build(CORPUS, state, FakeEmbedder)
    library = Library.open(state, FakeEmbedder)
    return Assistant(library, min_confidence=0.4), library


QUESTIONS = [
    ("Khi nào sơ kết phong trào trồng cây?", "9/2026", "date"),
    ("Bao giờ tổng kết phong trào trồng cây?", "12/2026", "date"),
    ("Huyện trồng bao nhiêu cây keo?", "45.000 cây", "number"),
    ("Tỷ lệ cây sống phải đạt bao nhiêu?", "85%", "number"),
    ("Cơ quan nào cung cấp cây giống?", "Phòng Nông nghiệp", "organisation"),
    ("Hồ sơ đề nghị giải thưởng Rừng Xanh gồm những gì?", "Biên bản họp xét", "list"),
    ("Những ai tham dự lễ ra quân?", "Đoàn viên thanh niên", "list"),
    ("Phong trào trồng cây nhằm mục đích gì?", "phủ xanh đồi trọc", "explanation"),
    ("Người trồng rừng giỏi phải trồng rừng liên tục mấy năm?", "05 năm", "date"),
    ("Người trồng rừng xuất sắc phải trồng rừng liên tục mấy năm?", "10 năm", "date"),
    ("Vì sao số giải thưởng giảm?", "nguồn quỹ có hạn", "explanation"),
    ("Sơ kết phong trào trồng cây vào tháng 9/2026 phải không?", "Có", "yesno"),
    ("Mức thưởng giải Rừng Xanh tối thiểu là 3.000.000 đồng phải không?", "3.000.000 đồng", "yesno"),
    ("Thời gian sơ kết phong trào trồng cây khác gì tổng kết?", "12/2026", "explanation"),
    ("Sơ kết và tổng kết phong trào trồng cây khác nhau về thời gian thế nào?", "12/2026", "explanation"),
]


def test_both_parts_of_a_question_are_answered(office: Assistant) -> None:
    answer = office.ask("Phong trào trồng cây sơ kết tháng mấy, trồng bao nhiêu cây keo?", today=TODAY)
    assert "9/2026" in answer.answer
    assert "45.000 cây" in answer.answer
    assert len({citation.quote for citation in answer.citations}) == 2


def test_part_that_is_not_stated_is_said_not_to_be(office: Assistant) -> None:
    answer = office.ask("Phong trào trồng cây sơ kết tháng mấy, hết bao nhiêu tiền?", today=TODAY)
    assert "9/2026" in answer.answer
    assert "không nêu" in answer.answer


@pytest.mark.parametrize(("question", "fact", "kind"), QUESTIONS)
def test_fact_is_told_with_its_kind(office: Assistant, question: str, fact: str, kind: str) -> None:
    answer = office.ask(question, today=TODAY)
    assert answer.answered
    assert fact in answer.answer
    assert answer.kind == kind
    assert answer.citations


@pytest.mark.parametrize(
    "question", [question for question, _, kind in QUESTIONS if kind in ("date", "number")]
)
def test_question_without_diacritics_is_answered_alike(office: Assistant, question: str) -> None:
    assert (
        office.ask(strip_diacritics(question), today=TODAY).answer == office.ask(question, today=TODAY).answer
    )


@pytest.mark.parametrize(
    "question",
    [
        "Kinh phí trồng cây là bao nhiêu tiền?",
        "Lễ ra quân tổ chức ở hội trường nào?",
        "Giá vàng hôm nay bao nhiêu?",
        "Năm 2019 toàn huyện trồng bao nhiêu cây keo?",
        "Tỉnh Sóc Trăng trồng bao nhiêu cây keo?",
        "Lễ ra quân tổ chức ở đâu?",
        "Công an huyện có nhiệm vụ gì trong phong trào trồng cây?",
        "Kế hoạch số 999/KH-UBND nói về việc gì?",
        "Ai ký kế hoạch trồng cây?",
        "Diện tích huyện Sông Mây",
        "Báo cáo kết quả gửi ai?",
    ],
)
def test_what_is_not_stated_is_not_answered(office: Assistant, question: str) -> None:
    assert not office.ask(question, today=TODAY).answered


def test_short_word_that_nothing_can_tell_is_asked_about(office: Assistant) -> None:
    assert "Chưa rõ “csxq” là viết tắt của gì" in office.ask("csxq la gi").answer
    assert "viết tắt" not in office.ask("bao nhieu km duong").answer


def test_follow_up_is_answered_in_the_light_of_the_conversation(office: Assistant) -> None:
    answer = office.ask("Còn tổng kết?", ["Khi nào sơ kết phong trào trồng cây?"], TODAY)
    assert "12/2026" in answer.answer


def test_claim_of_another_day_is_denied(office: Assistant) -> None:
    answer = office.ask("Sơ kết phong trào trồng cây vào tháng 10/2026 phải không?", today=TODAY)
    assert answer.answer.startswith("Không")


def test_day_is_not_confirmed_by_the_month_it_lies_in(office: Assistant) -> None:
    answer = office.ask("Sơ kết phong trào trồng cây vào ngày 15/9/2026 phải không?", today=TODAY)
    assert not answer.answered
    assert "tháng 9/2026" in answer.answer
    assert not answer.answer.startswith(("Có", "Không"))


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Mới trồng rừng 4 tháng có được xét giải không?", "Không"),
        ("Mới trồng rừng 8 tháng có được xét giải không?", "Có"),
    ],
)
def test_number_within_a_bound_is_judged_by_it(office: Assistant, question: str, verdict: str) -> None:
    answer = office.ask(question, today=TODAY)
    assert answer.answer.startswith(f"{verdict}:")
    assert "06 tháng" in answer.answer
    assert ("các điều kiện khác" in answer.answer) is (verdict == "Có")


@pytest.mark.parametrize("question", ["khi nao tong ket phong trao", "khi nào tổng kết"])
def test_day_is_told_by_the_deadline_the_question_names(office: Assistant, question: str) -> None:
    answer = office.ask(question, today=TODAY)
    assert answer.answer.startswith("Tháng 12/2026: Tổ chức tổng kết phong trào trong tháng 12/2026.")
    assert [one.title for one in answer.deadlines] == ["Tổ chức tổng kết phong trào"]


@pytest.mark.parametrize("bound", ["tối thiểu", "ít nhất", "không dưới"])
def test_a_claimed_lower_bound_is_denied_by_an_upper_one(office: Assistant, bound: str) -> None:
    question = f"Mức thưởng của giải thưởng Rừng Xanh {bound} là 3.000.000 đồng phải không?"
    assert office.ask(question, today=TODAY).answer.startswith("Không:")


@pytest.mark.parametrize("strange", ["thời tiết hôm nay", "../../../../etc/passwd", "blockchain là gì"])
def test_what_the_documents_do_not_write_is_no_part_of_the_conversation(
    office: Assistant, strange: str
) -> None:
    answer = office.ask(strange, ("Toàn huyện trồng bao nhiêu cây keo?",), today=TODAY)
    assert not answer.answered
    assert "cây" not in answer.searched


@pytest.mark.parametrize(("month", "verdict"), [("9", "Có"), ("10", "Không")])
def test_claim_of_a_month_without_its_year_is_held_against_the_month_told(
    office: Assistant, month: str, verdict: str
) -> None:
    answer = office.ask(f"sơ kết phong trào trồng cây vào tháng {month} đúng không", today=TODAY)
    assert answer.answer.startswith(f"{verdict}: tài liệu nêu: Tháng 9/2026: Tổ chức sơ kết")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Mức thưởng giải Rừng Xanh là bao nhiêu?", "Tối đa là 3.000.000 đồng:"),
        ("Tỷ lệ cây sống bao nhiêu?", "Từ 85% trở lên:"),
        ("Người trồng rừng giỏi phải trồng rừng liên tục mấy năm?", "Từ 05 năm trở lên:"),
        ("Huyện trồng bao nhiêu cây keo?", "45.000 cây keo:"),
    ],
)
def test_number_is_told_with_its_limits(office: Assistant, question: str, told: str) -> None:
    assert office.ask(question, today=TODAY).answer.startswith(told)


def test_suggestions_do_not_repeat_the_question(office: Assistant) -> None:
    answer = office.ask("Khi nào sơ kết phong trào trồng cây?", today=TODAY)
    assert answer.suggestions
    assert answer.question not in answer.suggestions


@given(st.text(max_size=80))
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_is_survived(office: Assistant, text: str) -> None:
    answer = office.ask(text, today=TODAY)
    assert 0 <= answer.confidence <= 1
    assert len(answer.answer) <= MAX_ANSWER_CHARACTERS


def assert_verbatim(answer: Answer, library: Library) -> None:
    for citation in answer.citations:
        assert library.documents[citation.document].text[citation.start : citation.end] == citation.quote


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("Huyện có bao nhiêu thôn, tổ dân phố?", "120"),
        ("Kế hoạch số 139/KH-UBND ban hành ngày nào?", "17/7/2023"),
        ("Luật Thi đua, khen thưởng có hiệu lực từ ngày nào?", "01/01/2024"),
        ("Chủ tịch xã được quyền tặng những danh hiệu, hình thức khen gì?", "giấy khen"),
        ("Bao giờ tổng kết phong trào thi đua cao điểm?", "8/2026"),
        ("muốn được bằng khen thủ tướng thì cần gì", "đạt một trong các"),
        ("giấy khen ai ký", "Chủ tịch Ủy ban nhân dân cấp xã"),
    ],
)
def test_fact_of_the_corpus_is_told_with_verbatim_quotes(
    corpus: tuple[Assistant, Library], question: str, fact: str
) -> None:
    assistant, library = corpus
    answer = assistant.ask(question, today=datetime.date(2025, 6, 1))
    assert fact in answer.answer
    assert_verbatim(answer, library)
