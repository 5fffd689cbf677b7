"""Conversations as they go: what each turn is understood as after those before it."""

import pytest

from bot.understanding.conversation.followups import resolve_follow_up


def readings(*turns: str) -> list[str]:
    previous = subject = None
    read = []
    for turn in turns:
        resolution = resolve_follow_up(turn, previous, subject=subject)
        previous, subject = resolution.text, resolution.subject
        read.append(resolution.text)
    return read


@pytest.mark.parametrize(
    ("turns", "last"),
    [
        (("Tiêu chuẩn lao động giỏi là gì?", "ai tặng?", "gửi về đâu?"), "lao động giỏi gửi về đâu"),
        (("Thông tư 7 quy định gì?", "hiệu lực?", "ai ký?"), "Thông tư 7 ai ký"),
        (("Sông Mây có bao nhiêu xã?", "bao nhiêu người?"), "Sông Mây bao nhiêu người"),
        (("Nghệ sĩ giỏi cần mấy năm?", "ai phong?"), "Nghệ sĩ giỏi ai phong"),
        (("Phong trào nào đang diễn ra?", "bao giờ kết thúc?"), "phong trào đang diễn ra bao giờ kết thúc"),
        (("Lễ trao quà tổ chức ngày nào?", "ai chủ trì?"), "Lễ trao quà ai chủ trì"),
        (("Thông tư 7 quy định gì?", "ai ký?", "Thông tư 8 thì sao?"), "Thông tư 8 ai ký"),
        (("Nghệ sĩ giỏi tiêu chuẩn là gì?", "truy tặng được không?"), "nghệ sĩ giỏi truy tặng được không"),
        (("Chấm thi thì phòng nào lo?", "ở đâu?"), "Chấm thi ở đâu"),
    ],
)
def test_questions_of_one_subject_are_asked_of_it_and_not_of_each_other(
    turns: tuple[str, ...], last: str
) -> None:
    assert readings(*turns)[-1].lower() == last.lower()


@pytest.mark.parametrize(
    "question", ["tháng này có gì", "tuần tới phải nộp gì?", "quá hạn những gì", "1", "?"]
)
def test_what_needs_no_subject_gets_none(question: str) -> None:
    assert readings("Tiêu chuẩn lao động giỏi là gì?", question)[-1] == question


def test_paper_pointed_to_is_nothing_else_that_was_asked_about() -> None:
    assert not resolve_follow_up("thông tư này có hiệu lực khi nào?", "Quỹ thưởng lấy từ đâu?").followed


@pytest.mark.parametrize("question", ["còn?", "thế thì sao?", "???"])
def test_turn_without_a_word_of_its_own_is_left_as_typed(question: str) -> None:
    assert readings("Tiêu chuẩn lao động giỏi là gì?", question)[-1] == question


@pytest.mark.parametrize(
    ("previous", "question", "whole"),
    [
        ("Tập thể giỏi cần gì?", "không, ý tôi là đơn vị giỏi", "đơn vị giỏi cần gì?"),
        ("Tuần tới phải nộp gì?", "à nhầm, tháng tới", "tháng tới phải nộp gì?"),
        ("Sắp tới có hạn gì?", "tháng sau?", "tháng sau có hạn gì?"),
        ("Sáng kiến do ai công nhận?", "cấp tỉnh thì sao", "Sáng kiến cấp tỉnh do ai công nhận?"),
    ],
)
def test_correction_and_another_period_take_the_place_of_what_was_said(
    previous: str, question: str, whole: str
) -> None:
    assert resolve_follow_up(question, previous).text == whole


def test_paper_handed_in_is_asked_for_as_typed_first() -> None:
    resolution = resolve_follow_up("nộp báo cáo về đâu?", "Khi nào tổng kết đợt 1?")
    assert (resolution.text, resolution.followed) == ("nộp báo cáo về đâu?", False)
    assert resolution.otherwise == "tổng kết đợt 1 nộp báo cáo về đâu"


def test_what_a_corpus_may_have_one_of_is_asked_for_alone_afterwards() -> None:
    assert resolve_follow_up("khẩu hiệu?", "Bằng khen tỉnh cần gì?").otherwise == "khẩu hiệu?"
