"""The JSON that other programs rely on, key by key."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from bot.corpus.intake import Intake, Refusal
from bot.json_shapes import JsonShapes, ingest_shape
from index.report import BuildReport, Failure
from index.search import Hit
from ingest.knowledge import Deadline
from tests.bot.sample_knowledge import (
    ANSWER,
    CAMPAIGN,
    CRITERION,
    DOCUMENT,
    DUE,
    DUTY,
    MONTHLY,
    PAST,
    REFERENCE,
    RELATIVE,
    SEEN,
    SOON,
)

SHAPES = JsonShapes(SEEN)
CITATION = {
    "document": "kh-15",
    "file": "2026/ke-hoach-15.md",
    "title": "Kế hoạch tổ chức phong trào thi đua",
    "number": "15/KH-UBND",
    "date": "2026-03-05",
    "status": "replaced",
    "section": "I. Thời gian",
    "page": 1,
    "start": DUE.start,
    "end": DUE.end,
    "quote": DUE.text,
}
EVERYTHING = [
    SHAPES.answer(ANSWER, 7),
    SHAPES.hit(1, Hit(DOCUMENT.passages[0], score=0.5, lexical=0.4, dense=0.3)),
    SHAPES.outline(DOCUMENT),
    SHAPES.deadline(MONTHLY),
    SHAPES.deadline(RELATIVE),
    SHAPES.campaign(CAMPAIGN),
    SHAPES.responsibility(DUTY),
    SHAPES.reference(REFERENCE),
    SHAPES.criterion(CRITERION),
]


@pytest.mark.parametrize("shape", EVERYTHING)
def test_every_shape_is_json(shape: dict[str, Any]) -> None:
    assert json.loads(json.dumps(shape)) == shape


def test_long_answer_is_told_in_the_characters_promised_and_what_is_asked_of_in_its_words() -> None:
    asked = (
        "- Đã có bằng khen và sau đó 03 lần liên tục được tặng danh hiệu Chiến sĩ giữ đê cơ sở, hoặc đã có \
đủ số sáng kiến được công nhận và áp dụng hiệu quả trong phạm vi cả tỉnh."
    )
    others = [f"- Có thành tích số {number} về {'đắp đê, giữ đê và hộ đê ' * 9}" for number in range(5)]
    whole = "\n".join(("“Huân chương Giữ đê” – đạt một trong các điều kiện:", *others, asked))
    searched = "có bằng khen rồi thì mấy lần Chiến sĩ giữ đê cơ sở được Huân chương Giữ đê"
    told = SHAPES.answer(replace(ANSWER, answer=whole, searched=searched, kind="criteria"))["answer"]
    assert len(told) <= 700
    assert asked in told
    assert all(f"thành tích số {number}" in told for number in range(5))


def test_answer() -> None:
    shape = SHAPES.answer(ANSWER, "q-7")
    deadlines = shape.pop("deadlines")
    assert shape == {
        "id": "q-7",
        "question": "han nop bao cao",
        "searched": "hạn nộp báo cáo",
        "answered": True,
        "kind": "date",
        "answer": "Trước ngày 15/8/2026.",
        "confidence": 0.9123,
        "citations": [CITATION],
        "suggestions": ["Ai nộp báo cáo?"],
        "engine": "extractive",
        "elapsed_ms": 12.3,
    }
    assert [deadline["id"] for deadline in deadlines] == ["soon"]


def test_deadline() -> None:
    assert SHAPES.deadline(SOON) == {
        "id": "soon",
        "title": "Nộp báo cáo sơ kết",
        "campaign": "Chung tay giữ gìn môi trường",
        "start": None,
        "end": "2026-08-08",
        "precision": "day",
        "recurrence": None,
        "relative": None,
        "tentative": False,
        "responsible": ["Các đơn vị", "Phòng Nội vụ"],
        "status": "upcoming",
        "confidence": 0.8765,
        "citations": [CITATION],
    }


@pytest.mark.parametrize(("deadline", "status"), [(PAST, "past"), (SOON, "upcoming"), (RELATIVE, "undated")])
def test_status_is_seen_from_today(deadline: Deadline, status: str) -> None:
    assert SHAPES.deadline(deadline)["status"] == status


def test_recurring_deadline_shows_its_next_occurrence() -> None:
    shape = SHAPES.deadline(MONTHLY)
    assert (shape["start"], shape["end"]) == ("2026-08-20", "2026-08-20")
    assert shape["recurrence"] == {"every": "month", "month": None, "day": 20}


def test_relative_deadline_has_no_days() -> None:
    shape = SHAPES.deadline(RELATIVE)
    assert (shape["start"], shape["end"]) == (None, None)
    assert shape["relative"] == {"amount": 10, "unit": "working-day", "after": "nhận đủ hồ sơ"}


def test_campaign() -> None:
    assert SHAPES.campaign(CAMPAIGN) == {
        "id": "moi-truong",
        "name": "Chung tay giữ gìn môi trường",
        "aliases": ["Phong trào môi trường"],
        "level": "commune",
        "issuer": "UBND xã Tân Lập",
        "start": "2026-03-15",
        "end": "2026-11-30",
        "phases": [{"name": "Đợt 1", "start": "2026-03-15", "end": "2026-08-15"}],
        "documents": [{"number": "15/KH-UBND", "date": "2026-03-05", "role": "launches"}],
        "theme": "Môi trường xanh",
        "slogans": ["Sạch nhà, đẹp ngõ"],
        "targets": ["95% hộ phân loại rác"],
        "responsible": [{"body": "Phòng Nội vụ", "task": "tổng hợp báo cáo"}],
        "deadlines": ["soon", "gone"],
        "citations": [CITATION],
    }


def test_reference() -> None:
    shape = SHAPES.reference(REFERENCE)
    assert [citation["page"] for citation in shape.pop("citations")] == [1, 2]
    assert shape == {
        "number": "27/KH-UBND",
        "kind": "Kế hoạch",
        "issuer": "UBND tỉnh",
        "date": "2026-01-12",
        "subject": "về thi đua",
        "role": "implements",
    }


def test_document() -> None:
    assert SHAPES.document(DOCUMENT) == {
        "id": "kh-15",
        "file": "2026/ke-hoach-15.md",
        "title": "Kế hoạch tổ chức phong trào thi đua",
        "kind": "Kế hoạch",
        "number": "15/KH-UBND",
        "issuer": "UBND xã Tân Lập",
        "date": "2026-03-05",
        "status": "replaced",
        "pages": 2,
        "passages": 2,
    }


def test_ingest_tells_what_became_of_every_file() -> None:
    report = BuildReport(new=("a.txt",), failed=(Failure("b.pdf", "bản quét.", "nhận dạng chữ.", True),))
    shape = ingest_shape(report, Intake(("a.txt",), (Refusal("c.doc", "loại cũ.", "lưu lại."),)))
    assert shape["new"] == shape["copied"] == ["a.txt"]
    assert shape["failed"] == [
        {"file": "b.pdf", "message": "bản quét.", "remedy": "nhận dạng chữ.", "kept": True}
    ]
    assert shape["refused"] == [{"file": "c.doc", "message": "loại cũ.", "remedy": "lưu lại."}]
