import datetime
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.body_names import same_body
from ingest.document_numbers import number_key
from ingest.knowledge import Reference
from ingest.model import Document, Metadata, Quote
from ingest.references.finding import find_references, merge_references
from tests.ingest.gold_documents import CORPUS_GOLD, SHARED_GOLD, gold, gold_document, plain


def _document(text: str, number: str | None = None) -> Document:
    return Document("d", "d.txt", "", Metadata("", number=number), text, (), (), ())


def _found(text: str) -> dict[str | None, Reference]:
    return {reference.number: reference for reference in find_references(_document(text))}


def test_facts_after_the_number_are_read() -> None:
    (reference,) = find_references(
        _document("Căn cứ Chỉ thị số 34-CT/TW ngày 07/4/2014 của Bộ Chính trị về đổi mới công tác thi đua;")
    )
    assert reference.kind == "Chỉ thị"
    assert reference.issuer == "Bộ Chính trị"
    assert reference.date == datetime.date(2014, 4, 7)
    assert reference.subject == "đổi mới công tác thi đua"
    assert reference.role == "basis"


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        (
            "Xét Tờ trình số 31-TTr/HĐTN ngày 20/12/2023 của Huyện đoàn Nậm Sát và kết quả.",
            "Huyện đoàn Nậm Sát",
        ),
        (
            "Căn cứ Quy định số 944-QĐ/HNDTW của Ban Thường vụ Trung ương Hội Nông dân Việt Nam;",
            "Ban Thường vụ Trung ương Hội Nông dân Việt Nam",
        ),
        (
            "Căn cứ Hướng dẫn số 31-HD/HNDT của Ban Thường vụ Hội Nông dân tỉnh Đăk Lung;",
            "Ban Thường vụ Hội Nông dân tỉnh Đăk Lung",
        ),
        ("Căn cứ Chương trình số 06/CTr-LĐLĐ của Ban Chấp hành LĐLĐ huyện;", "Ban Chấp hành LĐLĐ huyện"),
        (
            "Thực hiện ý kiến của Ban Thường vụ Huyện ủy tại Công văn số 1187-CV/HU ngày 25/4/2024, huyện.",
            "Ban Thường vụ Huyện ủy",
        ),
        (
            "Theo đề nghị của Trưởng phòng Nội vụ tại Tờ trình số 12/TTr-NV ngày 11/01/2024.",
            "Trưởng phòng Nội vụ",
        ),
        ("Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 58/TTr-SNV,", "Giám đốc Sở Nội vụ"),
    ],
)
def test_issuer_is_read_whole_wherever_it_stands(text: str, issuer: str) -> None:
    (reference,) = find_references(_document(text))
    assert reference.issuer == issuer


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (
            "Thực hiện Kế hoạch số 2102/KH-UBND ngày 30/8/2023 của UBND huyện về nhiệm vụ giáo dục năm học "
            "2023 - 2024, PGDĐT báo cáo như sau:",
            "nhiệm vụ giáo dục năm học 2023 - 2024",
        ),
        (
            "Thực hiện Công văn số 402-CV/HNDT của Hội Nông dân tỉnh về báo cáo tổng kết phong trào, "
            "Ban Thường vụ Hội Nông dân huyện báo cáo kết quả năm 2023 như sau:",
            "báo cáo tổng kết phong trào",
        ),
        (
            "Căn cứ Công văn số 2145/SGDĐT-VP của Sở Giáo dục và Đào tạo về việc tổ chức phong trào thi đua, "
            "Phòng Giáo dục và Đào tạo hướng dẫn các trường thực hiện như sau:",
            "tổ chức phong trào thi đua",
        ),
    ],
)
def test_subject_ends_where_the_sentence_says_who_acts(text: str, subject: str) -> None:
    (reference,) = find_references(_document(text))
    assert reference.subject == subject


def test_law_amending_two_laws_is_one_document() -> None:
    (reference,) = find_references(
        _document(
            "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền "
            "địa phương ngày 22/11/2019;"
        )
    )
    assert reference.date == datetime.date(2019, 11, 22)
    assert reference.subject == (
        "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương"
    )


def test_a_document_that_stands_in_for_another_replaces_it() -> None:
    (reference,) = find_references(_document("Thông báo này thay Thông báo số 09/TB-UBND ngày 19/9/2025."))
    assert reference.role == "replaces"


def test_date_and_issuer_before_the_number_belong_to_it() -> None:
    found = _found(
        "Vừa qua, ngày 13/7/2023, UBND huyện đã ban hành Kế hoạch số 133/KH-UBND về tổ chức đợt thi đua và "
        "Kế hoạch số 139/KH-UBND ngày 17/7/2023 tổ chức Lễ phát động."
    )
    assert found["133/KH-UBND"].date == datetime.date(2023, 7, 13)
    assert found["139/KH-UBND"].date == datetime.date(2023, 7, 17)
    assert {reference.issuer for reference in found.values()} == {"UBND huyện"}
    assert {reference.role for reference in found.values()} == {"issued"}


def test_number_without_a_date_never_takes_its_neighbours() -> None:
    found = _found(
        "Thực hiện Kế hoạch số 68/KH-UBND ngày 22/3/2023 của UBND tỉnh, UBND huyện đã ban hành Kế hoạch số "
        "80/KH-UBND về tuyên truyền; Kế hoạch số 85/KH-UBND ngày 04/5/2023 về biểu dương."
    )
    assert found["80/KH-UBND"].date is None
    assert found["80/KH-UBND"].issuer == "UBND huyện"
    assert found["68/KH-UBND"].issuer == "UBND tỉnh"
    assert found["68/KH-UBND"].role == "basis"


def test_shared_issuer_and_subject_belong_to_both_numbers() -> None:
    found = _found(
        "Gắn với Chỉ thị số 03-CT/TW, ngày 14/5/2011 và Chỉ thị số 05-CT/TW, ngày 15/5/2016 của Bộ Chính trị "
        "về học tập và làm theo tấm gương đạo đức Hồ Chí Minh."
    )
    assert {reference.issuer for reference in found.values()} == {"Bộ Chính trị"}
    assert found["03-CT/TW"].date == datetime.date(2011, 5, 14)
    assert found["03-CT/TW"].subject == found["05-CT/TW"].subject


def test_equal_digits_of_two_kinds_stay_two_documents() -> None:
    found = _found("Thực hiện Kết luận số 21-KL/TW ngày 25/10/2021 và Nghị quyết số 21-NQ/TW ngày 16/6/2022.")
    assert set(found) == {"21-KL/TW", "21-NQ/TW"}


def test_short_name_joins_the_document_it_stands_for() -> None:
    (reference,) = find_references(
        _document(
            "Nghị quyết số 02-NQ/HU ngày 29/4/2021 của Huyện ủy về hạ tầng (sau đây viết tắt là Nghị quyết "
            "số 02 của Huyện ủy).\nThực hiện thắng lợi Nghị quyết số 02 của Huyện ủy."
        )
    )
    assert reference.number == "02-NQ/HU"
    assert len(reference.quotes) == 2


def test_laws_and_resolutions_without_number_are_named_by_their_title() -> None:
    references = find_references(
        _document(
            "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;\n"
            "Thi đua thực hiện Nghị quyết Trung ương 4 khóa XI, XII; Luật này có hiệu lực."
        )
    )
    assert [(r.number, r.subject, r.date) for r in references] == [
        (None, "Luật Thi đua, khen thưởng", datetime.date(2022, 6, 15)),
        (None, "Nghị quyết Trung ương 4 khóa XI", None),
        (None, "Nghị quyết Trung ương 4 khóa XII", None),
    ]


def test_named_law_joins_the_numbered_one_of_its_year() -> None:
    references = find_references(
        _document(
            "Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15;\nTheo Luật Thi đua, khen thưởng năm 2022.\n"
            "Luật Thi đua, khen thưởng năm 2003 hết hiệu lực."
        )
    )
    assert [(r.number, r.subject) for r in references] == [
        ("06/2022/QH15", "Luật Thi đua, khen thưởng"),
        (None, "Luật Thi đua, khen thưởng năm 2003"),
    ]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Thông tư số 15/2023/TT-BNV hết hiệu lực kể từ ngày Thông tư này có hiệu lực.", "replaces"),
        ("Quyết định này thay thế Quyết định số 12/2019/QĐ-UBND ngày 02/3/2019.", "replaces"),
        ("Sửa đổi, bổ sung một số điều của Thông tư số 40/2017/TT-BTC ngày 28/4/2017.", "amends"),
        ("Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ;", "basis"),
        ("Tổng kết 10 năm thực hiện Chỉ thị số 34-CT/TW của Bộ Chính trị.", "implements"),
        ("Hồ sơ nộp theo mẫu của Quyết định số 404/QĐ-UBND.", "mentioned"),
        ("Ngay sau khi Bộ Chính trị ban hành Chỉ thị số 34-CT/TW, huyện đã quán triệt.", "mentioned"),
    ],
)
def test_role_follows_from_the_sentence(text: str, role: str) -> None:
    (reference,) = find_references(_document(text))
    assert reference.role == role


def test_number_inside_the_subject_of_another_is_only_mentioned() -> None:
    found = _found(
        "Căn cứ Quyết định số 31/2021/QĐ-UBND ngày 08/7/2021 của UBND tỉnh sửa đổi, bổ sung một số điều của "
        "Quy chế ban hành kèm theo Quyết định số 26/2018/QĐ-UBND ngày 20/9/2018 của UBND tỉnh."
    )
    assert found["31/2021/QĐ-UBND"].role == "basis"
    assert found["26/2018/QĐ-UBND"].role == "mentioned"


def test_issuer_that_a_symbol_names_is_known_without_words() -> None:
    assert _found("theo Nghị định số 91/2017/NĐ-CP.")["91/2017/NĐ-CP"].issuer == "Chính phủ"


def test_own_number_is_no_reference() -> None:
    assert find_references(_document("Số: 12/KH-UBND", number="12/KH-UBND")) == ()


_PLAN = Reference("133/KH-UBND", "Kế hoạch", "UBND huyện", None, None, "issued", (Quote("a", 0, 1, "x"),))


def test_facts_are_filled_in_from_the_mention_that_states_them() -> None:
    dated = replace(
        _PLAN, issuer=None, date=datetime.date(2023, 7, 13), role="mentioned", quotes=(Quote("b", 0, 1, "y"),)
    )
    (merged,) = merge_references([[_PLAN], [dated]])
    assert (merged.issuer, merged.date, merged.role) == ("UBND huyện", dated.date, "issued")
    assert len(merged.quotes) == 2


@pytest.mark.parametrize(
    "other",
    [
        replace(_PLAN, issuer="UBND tỉnh"),
        replace(_PLAN, number="133/KH-HĐND"),
    ],
)
def test_equal_digits_of_two_issuers_stay_apart(other: Reference) -> None:
    assert len(merge_references([[_PLAN, other]])) == 2


def test_contradicting_dates_stay_apart() -> None:
    dated = [replace(_PLAN, date=datetime.date(year, 1, 5)) for year in (2022, 2023)]
    assert len(merge_references([dated])) == 2


def _is_right(reference: Reference, expected: dict[str, Any]) -> bool:
    issuer = expected["issuer"]
    return (
        reference.kind == expected["kind"]
        and (reference.date.isoformat() if reference.date else None) == expected["date"]
        and (reference.issuer is not None and same_body(reference.issuer, issuer))
        and reference.role in expected["roles"]
    )


def assert_gold(name: str, least: float) -> None:
    expected = gold("references", name)
    found = find_references(gold_document(expected["document"]))
    by_key = {number_key(r.number): r for r in found if r.number}
    wanted = {number_key(item["number"]): item for item in expected["required"]}
    right = [key for key, item in wanted.items() if key in by_key and _is_right(by_key[key], item)]
    named = [plain(r.subject or "") for r in found if r.number is None]
    titles = [plain(title) for title in expected["unnumbered"]]
    right_names = [title for title in titles if any(name.startswith(title) for name in named)]
    allowed = titles + [plain(title) for title in expected["optional_unnumbered"]]
    wrong = [name for name in named if not name.startswith(tuple(allowed))]
    recall = (len(right) + len(right_names)) / (len(wanted) + len(titles))
    precision = (len(right) + len(right_names)) / (len(by_key) + len(right_names) + len(wrong))
    assert recall >= least, (sorted(set(wanted) - set(right)), sorted(set(titles) - set(right_names)))
    assert precision >= least, (sorted(set(by_key) - set(right)), wrong)


@pytest.mark.parametrize("name", CORPUS_GOLD)
def test_references_of_the_corpus_are_read_as_a_person_reads_them(name: str) -> None:
    assert_gold(name, 0.95)


@pytest.mark.shared
@pytest.mark.parametrize("name", SHARED_GOLD)
def test_references_of_laws_are_read_as_a_person_reads_them(name: str) -> None:
    assert_gold(name, 0.85)


@settings(deadline=None, max_examples=100)
@given(
    st.lists(
        st.sampled_from(
            [
                "Kế hoạch số 12/KH-UBND",
                "34-CT/TW",
                "ngày 13/7/2023",
                "ngày 31/2/2020",
                "của UBND huyện",
                "và",
                ";",
                "về việc thi đua",
                "Căn cứ",
                "ban hành",
                "“",
                "”",
                "Luật Thi đua",
                "\n",
                "Chỉ thị 34",
                "khóa XI",
            ]
        ),
        max_size=15,
    )
)
def test_every_reference_rests_on_verbatim_quotes(words: list[str]) -> None:
    document = _document(" ".join(words))
    for reference in find_references(document):
        assert reference.quotes
        assert all(document.text[q.start : q.end] == q.text for q in reference.quotes)
        assert reference.number or reference.subject


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=120))
def test_any_text_is_read_without_error(text: str) -> None:
    references = find_references(_document(text))
    assert merge_references([references, references]) == references
