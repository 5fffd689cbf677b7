from __future__ import annotations

import pytest

from tests.bot.fluency.office import TODAY, Office


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    return Office.open(tmp_path_factory.mktemp("office"))


def test_assistant_is_a_link_of_a_chain(office: Office) -> None:
    from bot.programs.langchain_runnable import AssistantRunnable

    chain = AssistantRunnable(office.assistant) | (lambda answer: answer.answer)
    assert "phủ xanh đồi trọc" in chain.invoke("Phong trào trồng cây nhằm mục đích gì?")


def test_conversation_and_day_are_passed_on(office: Office) -> None:
    from bot.programs.langchain_runnable import AssistantRunnable, QuestionInContext

    asked: QuestionInContext = {
        "question": "Còn tổng kết?",
        "history": ["Khi nào sơ kết phong trào trồng cây?"],
        "today": TODAY,
    }
    answers = AssistantRunnable(office.assistant).batch([asked, "Giá vàng hôm nay bao nhiêu?"])
    assert [answer.answered for answer in answers] == [True, False]
    assert "12/2026" in answers[0].answer
