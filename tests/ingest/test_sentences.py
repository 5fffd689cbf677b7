from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.sentences import clause_spans, sentence_spans


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Một câu. Hai câu! Ba câu?", ["Một câu.", "Hai câu!", "Ba câu?"]),
        ("Dòng một\nDòng hai", ["Dòng một", "Dòng hai"]),
        ("Ông nói: “Đồng ý.” Mọi người về.", ["Ông nói: “Đồng ý.”", "Mọi người về."]),
        ("Xong (nếu có). “Dân vận khéo” là phong trào.", ["Xong (nếu có).", "“Dân vận khéo” là phong trào."]),
        ("Đạt 2. Năm sau 3.", ["Đạt 2.", "Năm sau 3."]),
        ("", []),
        ("  \n \n", []),
    ],
)
def test_sentences_end_at_full_stops_and_lines(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Hội nghị tại TP. Quảng Ngãi và TX. Đức Phổ.",
        "TM. ỦY BAN NHÂN DÂN",
        "Theo Thông báo số 5. Hội đồng họp.",
        "1. Mục đích",
        "1.1. Mục đích chung",
        "a. Về nội dung",
        "II. Kết quả",
        "Ngày 13.7.2023 đạt 8.04 điểm",
        "Các xã Bình An, Bình Châu… Tất cả đạt chuẩn",
        "ThS. Nguyễn Văn A và PGS.TS. Trần B dự họp",
        "Bệnh truyền nhiễm… và tiêm chủng",
        "kính báo cáo./.",
    ],
)
def test_inner_stops_do_not_split(text: str) -> None:
    assert sentences(text) == [text]


def test_clauses_split_lists_at_semicolons() -> None:
    text = "Gồm: a, b; c; d. Hết… Sau đó"
    assert [text[start:end] for start, end in clause_spans(text)] == [
        "Gồm: a, b;",
        "c;",
        "d.",
        "Hết…",
        "Sau đó",
    ]


def test_offsets_count_from_the_whole_text() -> None:
    text = "Bỏ qua. Một câu. Hai câu. Bỏ qua."
    spans = sentence_spans(text, 8, 25)
    assert [text[start:end] for start, end in spans] == ["Một câu.", "Hai câu."]


@settings(deadline=None, max_examples=150)
@given(st.text(alphabet=st.sampled_from("aĐ1.;…!? \n\t“”()TPsố"), max_size=120))
def test_every_visible_character_lies_in_one_span_in_order(text: str) -> None:
    for spans in (sentence_spans(text), clause_spans(text)):
        assert all(start < end for start, end in spans)
        assert all(before[1] <= after[0] for before, after in pairwise(spans))
        covered = "".join(text[start:end] for start, end in spans)
        assert "".join(covered.split()) == "".join(text.split())
        assert all("\n" not in text[start:end] for start, end in spans)
