from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.body_names import same_body
from ingest.knowledge import Responsibility
from ingest.model import Document, Metadata
from ingest.outline.reading import read_outline
from ingest.responsibilities import find_responsibilities
from tests.ingest.gold_documents import CORPUS_GOLD, SHARED_GOLD, gold, gold_document, plain


def _document(text: str, kind: str | None = "Kế hoạch") -> Document:
    return Document("d", "d.txt", "", Metadata("", kind=kind), text, (), read_outline(text), ())


def _found(text: str, kind: str | None = "Kế hoạch") -> list[tuple[str, str]]:
    return [(r.body, r.task) for r in find_responsibilities(_document(text, kind))]


def test_each_bullet_under_a_bodys_heading_is_its_task() -> None:
    text = (
        "I. Mục đích\nTạo khí thế thi đua.\nII. Tổ chức thực hiện\n1. Ủy ban nhân dân huyện\n"
        "- Chỉ đạo các cơ quan chức năng.\n- Phân công 01 lãnh đạo báo cáo.\n2. Văn phòng Huyện ủy\n"
        "- Lập dự trù kinh phí.\n"
    )
    assert _found(text) == [
        ("Ủy ban nhân dân huyện", "Chỉ đạo các cơ quan chức năng"),
        ("Ủy ban nhân dân huyện", "Phân công 01 lãnh đạo báo cáo"),
        ("Văn phòng Huyện ủy", "Lập dự trù kinh phí"),
    ]


def test_lines_are_the_tasks_of_the_nearest_body_over_them() -> None:
    text = (
        "III. Nhiệm vụ của các cơ quan, đơn vị\n1. Sở Nội vụ\n- Hướng dẫn hồ sơ.\n2. Sở Y tế\n"
        "- Bố trí cấp cứu.\n"
    )
    assert _found(text) == [("Sở Nội vụ", "Hướng dẫn hồ sơ"), ("Sở Y tế", "Bố trí cấp cứu")]


def test_what_a_heading_says_in_brackets_that_its_body_is_is_a_task() -> None:
    text = "V. Tổ chức thực hiện\n1. Phòng Nội vụ (cơ quan thường trực)\n- Lập danh sách.\n"
    assert _found(text) == [("Phòng Nội vụ", "cơ quan thường trực"), ("Phòng Nội vụ", "Lập danh sách")]


@pytest.mark.parametrize(
    ("sentence", "body", "task"),
    [
        (
            "1. Ban Dân vận Huyện ủy chủ trì, phối hợp vận động.",
            "Ban Dân vận Huyện ủy",
            "chủ trì, phối hợp vận động",
        ),
        ("- Giao Phòng Nội vụ tham mưu khen thưởng.", "Phòng Nội vụ", "tham mưu khen thưởng"),
        ("Ủy ban Kiểm tra Huyện ủy có trách nhiệm đôn đốc.", "Ủy ban Kiểm tra Huyện ủy", "đôn đốc"),
        ("Phòng Nội vụ được giao là cơ quan thường trực.", "Phòng Nội vụ", "là cơ quan thường trực"),
        (
            "Ban Thường vụ Huyện ủy yêu cầu các chi, đảng bộ trực thuộc Huyện ủy triển khai thực hiện.",
            "các chi, đảng bộ trực thuộc Huyện ủy",
            "triển khai thực hiện",
        ),
    ],
)
def test_sentence_that_charges_a_body_is_read(sentence: str, body: str, task: str) -> None:
    assert _found(sentence) == [(body, task)]


@pytest.mark.parametrize(
    ("sentence", "body", "task"),
    [
        ("Người ra quyết định có trách nhiệm chi thưởng.", "Người ra quyết định", "chi thưởng"),
        (
            "Trong thời hạn 15 ngày làm việc, cá nhân, tập thể, hộ gia đình có trách nhiệm nộp lại hiện vật.",
            "cá nhân, tập thể, hộ gia đình",
            "nộp lại hiện vật",
        ),
        (
            "Trường hợp Chính phủ quyết định thì cơ quan đã đề nghị có trách nhiệm chi thưởng.",
            "cơ quan đã đề nghị",
            "chi thưởng",
        ),
        (
            "Hội đồng cấp cơ sở do Bộ trưởng thành lập, có trách nhiệm tham mưu.",
            "Hội đồng cấp cơ sở",
            "tham mưu",
        ),
        ("Hiện vật do Văn phòng Bộ chịu trách nhiệm mua sắm.", "Văn phòng Bộ", "mua sắm"),
    ],
)
def test_law_may_charge_anyone(sentence: str, body: str, task: str) -> None:
    assert _found(f"Điều 1. Quy định chung\n{sentence}\n", "Luật") == [(body, task)]


def test_points_after_a_charge_are_its_tasks() -> None:
    text = (
        "Điều 1. Trách nhiệm\n1. Cơ quan báo chí có trách nhiệm sau đây:\na) Tuyên truyền;\nb) Nêu gương.\n"
    )
    assert _found(text, "Luật") == [("Cơ quan báo chí", "Tuyên truyền"), ("Cơ quan báo chí", "Nêu gương")]


@pytest.mark.parametrize(
    "text",
    [
        "Cán bộ có tinh thần trách nhiệm cao.",
        "Phát triển bền vững, có trách nhiệm, thích ứng với biến đổi khí hậu.",
        "1. Thành phần tham dự\n- Thường trực Hội đồng nhân dân huyện.\n",
        "xem xét và đề nghị Ủy ban nhân dân huyện khen thưởng.",
    ],
)
def test_qualities_guests_and_requests_are_no_responsibilities(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize(
    ("line", "body", "task"),
    [
        ("1. Hội Chữ thập đỏ phường (Thường trực): tham mưu.", "Hội Chữ thập đỏ phường", "tham mưu"),
        ("2. Các khu phố: lập danh sách.", "Các khu phố", "lập danh sách"),
        ("3. Công an xã, Ban Chỉ huy Quân sự xã: trực lễ.", "Công an xã, Ban Chỉ huy Quân sự xã", "trực lễ"),
        ("4. Cơ sở khám bệnh: Cử cán bộ dự.", "Cơ sở khám bệnh", "Cử cán bộ dự"),
        ("- Thầy Hiệu trưởng Lê Văn An: điều hành chung.", "Thầy Hiệu trưởng Lê Văn An", "điều hành chung"),
        ("5. Đề nghị Huyện đoàn: huy động đoàn viên.", "Huyện đoàn", "huy động đoàn viên"),
        ("6. Công an xã là cơ quan thường trực.", "Công an xã", "là cơ quan thường trực"),
    ],
)
def test_name_before_a_colon_is_charged_with_what_follows(line: str, body: str, task: str) -> None:
    assert _found(f"I. Mục đích\nPhục vụ dân.\nII. Phân công thực hiện\n{line}\n") == [(body, task)]


@pytest.mark.parametrize(
    "line", ["1. Thời gian: trong tháng 8.", "2. Kinh phí: từ ngân sách.", "3. Tổ chức lễ: ở xã."]
)
def test_label_that_names_no_actor_is_charged_with_nothing(line: str) -> None:
    assert _found(f"I. Tổ chức thực hiện\n{line}\n") == []


def test_body_that_another_directs_has_a_task_of_its_own() -> None:
    text = "1. Ủy ban nhân dân huyện\n- Chỉ đạo Trung tâm Văn hóa huyện xây dựng chuyên mục.\n"
    assert ("Trung tâm Văn hóa huyện", "xây dựng chuyên mục") in _found(text)


def test_report_tells_what_bodies_did_and_charges_nobody() -> None:
    assert _found("- Công an huyện tiếp tục đẩy mạnh phong trào.", "Báo cáo") == []


def _matches(responsibility: Responsibility, expected: dict[str, str]) -> bool:
    named = plain(responsibility.body), plain(expected["body"])
    body = (
        named[0].startswith(named[1])
        or named[0].endswith(named[1])
        or same_body(responsibility.body, expected["body"])
    )
    return body and plain(responsibility.task).startswith(plain(expected["task"]))


def assert_gold(name: str, least: float) -> None:
    expected: dict[str, Any] = gold("responsibilities", name)
    found = find_responsibilities(gold_document(expected["document"]))
    missed = [item for item in expected["required"] if not any(_matches(r, item) for r in found)]
    allowed = [*expected["required"], *expected["optional"]]
    wrong = [(r.body, r.task[:60]) for r in found if not any(_matches(r, item) for item in allowed)]
    assert 1 - len(missed) / len(expected["required"]) >= least, missed
    assert 1 - len(wrong) / len(found) >= least, wrong


@pytest.mark.parametrize("name", CORPUS_GOLD)
def test_responsibilities_of_the_corpus_are_read_as_a_person_reads_them(name: str) -> None:
    assert_gold(name, 0.95)


@pytest.mark.shared
@pytest.mark.parametrize("name", SHARED_GOLD)
def test_responsibilities_of_laws_are_read_as_a_person_reads_them(name: str) -> None:
    assert_gold(name, 0.85)


@settings(deadline=None, max_examples=100)
@given(
    st.lists(
        st.sampled_from(
            [
                *(
                    "1. ",
                    "- ",
                    "\n",
                    "UBND huyện",
                    "có trách nhiệm",
                    "sau đây:",
                    "Giao",
                    "chủ trì",
                    ";",
                    ", ",
                ),
                *("Trong thời hạn 5 ngày", "do", "thì", "Tổ chức thực hiện", "Điều 1. ", "a) ", "cơ quan"),
            ]
        ),
        max_size=16,
    )
)
def test_body_and_task_stand_in_the_text(words: list[str]) -> None:
    document = _document(" ".join(words))
    for responsibility in find_responsibilities(document):
        assert responsibility.task in document.text
        assert responsibility.task in responsibility.quotes[0].text
        assert " ".join(responsibility.body.split()) in " ".join(document.text.split())


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=120))
def test_any_text_is_read_without_error(text: str) -> None:
    found = find_responsibilities(Document("d", "d", "", Metadata(""), text, (), (), ()))
    assert all(text[quote.start : quote.end] == quote.text for one in found for quote in one.quotes)
