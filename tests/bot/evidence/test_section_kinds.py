"""Which kinds of section a question asks for as wholes, and which headings announce them."""

from __future__ import annotations

import pytest

from bot.evidence.section_kinds import section_kinds_asked_for
from bot.evidence.topic import Topic
from bot.understanding.interrogatives import find_interrogative
from bot.understanding.question import Question


def _asked(text: str) -> list[str]:
    question = Question(text, text, find_interrogative(text), (), False)
    kinds = section_kinds_asked_for(question, Topic.of(text, lambda _: 1.0))
    return [text[one.start : one.end] for one in kinds if not one.implied]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("hạn chế của công tác thi đua", ["hạn chế"]),
        ("cho hỏi xã còn những tồn tại, hạn chế gì", ["tồn tại", "hạn chế"]),
        ("mục đích, yêu cầu của kế hoạch là gì", ["mục đích", "yêu cầu"]),
        ("nguyên nhân của hạn chế là gì", ["nguyên nhân"]),
        ("nguyên nhân hạn chế là gì", ["nguyên nhân"]),
        ("phường kiến nghị gì với sở", ["kiến nghị"]),
        ("xã còn yếu ở chỗ nào", ["yếu"]),
        ("xã học được gì sau 5 năm làm phong trào", ["học được gì"]),
        ("xã gặp khó gì khi nuôi ong", ["gặp khó gì"]),
        ("phương hướng, nhiệm vụ năm 2026", ["phương hướng", "nhiệm vụ"]),
    ],
)
def test_kinds_asked_for_are_found(text: str, kinds: list[str]) -> None:
    assert _asked(text) == kinds


@pytest.mark.parametrize(
    "text",
    [
        "huyện hạn chế thấp nhất tái nghèo ra sao",
        "chương trình mục tiêu quốc gia do ai chủ trì",
        "hộ khó khăn được hỗ trợ những gì",
        "Phòng Nội vụ có nhiệm vụ gì",
        "tỷ lệ hộ nghèo theo mục tiêu là bao nhiêu",
        "xã có khó khăn không",
    ],
)
def test_the_same_words_elsewhere_ask_for_no_section(text: str) -> None:
    assert _asked(text) == []


@pytest.mark.parametrize(
    ("asked", "heading", "rank"),
    [
        ("mục tiêu của đợt thi đua", "Mục đích, yêu cầu", 2),
        ("mục tiêu của đợt thi đua", "MỤC TIÊU", 0),
        ("mục tiêu của đợt thi đua", "Thi đua hoàn thành các mục tiêu, chỉ tiêu", None),
        ("nguyên nhân của hạn chế", "Tồn tại, hạn chế và nguyên nhân", 0),
        ("bài học của xã", "Một số kinh nghiệm", 0),
        ("khó khăn của xã", "Thuận lợi, khó khăn", 0),
        ("kết quả nổi bật của xã", "KẾT QUẢ THỰC HIỆN", 0),
        ("kết quả nổi bật của xã", "Kết quả thực hiện là căn cứ xếp loại", None),
        ("kiến nghị của xã", "Đề nghị Sở Nội vụ mở lớp tập huấn", None),
    ],
)
def test_heading_announces_a_kind(asked: str, heading: str, rank: int | None) -> None:
    question = Question(asked, asked, find_interrogative(asked), (), False)
    (kind, *_) = section_kinds_asked_for(question, Topic.of(asked, lambda _: 1.0))
    assert kind.rank(heading) == rank


@pytest.mark.parametrize(
    ("asked", "whole"), [("mục đích của phong trào", True), ("hạn chế của phong trào", False)]
)
def test_aims_are_of_a_campaign_and_not_of_what_they_mention(asked: str, whole: bool) -> None:
    question = Question(asked, asked, find_interrogative(asked), (), False)
    (kind,) = section_kinds_asked_for(question, Topic.of(asked, lambda _: 1.0))
    assert kind.is_of_whole is whole
