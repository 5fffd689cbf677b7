"""Criteria are found where a document states them, with their source, and found again by any usual name."""

from __future__ import annotations

import dataclasses
import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.criteria import Criterion, find_criteria, match_criterion
from ingest.model import Document, Metadata
from ingest.outline import read_outline

ROOT = Path(__file__).parents[2]
HANDBOOK = ROOT / "corpus" / "so-tay-tieu-chuan-thi-dua-khen-thuong.md"
LAW = ROOT.parent / "shared" / "documents" / "reference" / "luat-06-2022-QH15.articles.jsonl"

ARTICLE = """Điều 24. Danh hiệu “Lao động giỏi”
1. Danh hiệu “Lao động giỏi” để tặng hằng năm cho cán bộ, người lao động đạt các tiêu chuẩn sau đây:
a) Hoàn thành tốt nhiệm vụ;
b) Tích cực tham gia phong trào thi đua.
2. Danh hiệu “Lao động giỏi” để tặng cho nông dân tuân thủ pháp luật và đạt một trong các tiêu chuẩn sau đây:
a) Sản xuất có hiệu quả;
b) Giúp đỡ mọi người.
3. Ủy ban nhân dân cấp tỉnh quy định chi tiết Điều này.
Điều 25. Danh hiệu “Chiến sĩ giỏi toàn ngành”
Danh hiệu “Chiến sĩ giỏi toàn ngành” để tặng cho cá nhân đạt các tiêu chuẩn sau đây:
1. Đạt danh hiệu “Lao động giỏi”;
2. Có sáng kiến.
Điều 26. “Huân chương Quả cảm”
“Huân chương Quả cảm” để tặng hoặc truy tặng cho cá nhân có hành động dũng cảm cứu người.
Điều 27. Thẩm quyền
1. Chủ tịch nước quyết định tặng “Huân chương Quả cảm”.
2. Hiện vật là sản phẩm đặc biệt, được bảo hộ để tặng cho tập thể.
3. Huân chương để tặng cho tập thể có nhiều thành tích.
4. Cá nhân được tặng danh hiệu mà vi phạm thì bị tước danh hiệu."""

GUIDANCE = """III. DANH HIỆU THI ĐUA
1. "Lao động tiên tiến": xét cho cá nhân hoàn thành tốt nhiệm vụ trở lên. Người nghỉ từ 40 ngày thì không xét.
2. "Chiến sĩ thi đua cơ sở" (CSTĐCS), phải có đủ:
- đạt "Lao động tiên tiến";
- có sáng kiến được công nhận.
3. "Khóm văn hóa tiêu biểu" là danh hiệu do phường xét, khóm phải đạt từ 90 điểm.
4. Phong trào "Xóa cầu tạm, nối bờ vui". Chủ trì: Mặt trận.
IV. HỒ SƠ
1. "Chiến sĩ thi đua cơ sở": kèm quyết định công nhận sáng kiến đạt cấp cơ sở.
V. MỨC TIỀN THƯỞNG
1. Giấy khen của Chủ tịch huyện: đạt từ 0,3 lần mức lương cơ sở.
VI. CÁC PHONG TRÀO
1. "Mỗi công chức một sáng kiến": phải có 40% công chức tham gia.
VII. KHEN THƯỞNG
1. Giấy khen của Chủ tịch UBND huyện: cá nhân hoàn thành tốt nhiệm vụ.
Danh hiệu | Hệ số
Lao động tiên tiến | 0,3
2. Bằng khen của Chủ tịch UBND tỉnh: 17 cá nhân, 04 tập thể."""

DIGEST = """Sổ tay
III. Danh hiệu
1. “Lao động giỏi”
Đối tượng: cán bộ, người lao động.
Tiêu chuẩn (phải đạt đủ):
- Hoàn thành tốt nhiệm vụ (Điều 24 khoản 1 điểm a).
- Tích cực tham gia phong trào (Điều 24 khoản 1 điểm b).
Thời điểm xét: hằng năm.
Thẩm quyền: Chủ tịch xã (Điều 27).
2. Xã, phường, thị trấn tiêu biểu
Đối tượng: xã, phường, thị trấn.
Tiêu chuẩn:
- Cảnh quan sạch đẹp.
3. “Bằng khen của Thủ tướng Chính phủ”
Thẩm quyền: Thủ tướng Chính phủ.
Căn cứ: Điều 73.
3.1. Đối với cá nhân
Điều kiện chung: chấp hành tốt pháp luật.
Tiêu chuẩn (đạt một trong các điều kiện):
- Có thành tích xuất sắc (Điều 73 khoản 1).
3.2. Đối với tập thể
Đối tượng: tập thể, doanh nghiệp.
Tiêu chuẩn (đạt một trong các điều kiện):
- Có đóng góp (Điều 73 khoản 4).
Thẩm quyền: Chính phủ.
IV. Hồ sơ
Hồ sơ gồm tờ trình và báo cáo."""


def plain_document(text: str) -> Document:
    return Document("tai-lieu", "tai-lieu.txt", "0" * 64, Metadata("Tài liệu"), text, (), (), ())


def law_document(text: str) -> Document:
    return dataclasses.replace(plain_document(text), sections=read_outline(text))


def only(criteria: tuple[Criterion, ...], basis: str) -> Criterion:
    (found,) = [criterion for criterion in criteria if criterion.basis == basis]
    return found


class TestArticles:
    criteria = find_criteria(law_document(ARTICLE))

    def test_points_of_a_clause_are_its_conditions(self) -> None:
        criterion = only(self.criteria, "Điều 24 khoản 1")
        assert criterion.name == "“Lao động giỏi”"
        assert criterion.audience == "cán bộ, người lao động"
        assert [(one.text, one.source) for one in criterion.conditions] == [
            ("Hoàn thành tốt nhiệm vụ", "Điều 24 khoản 1 điểm a"),
            ("Tích cực tham gia phong trào thi đua", "Điều 24 khoản 1 điểm b"),
        ]
        assert criterion.timing == "hằng năm"
        assert not criterion.any_suffices

    def test_one_of_the_conditions_may_suffice(self) -> None:
        criterion = only(self.criteria, "Điều 24 khoản 2")
        assert criterion.any_suffices
        assert criterion.audience == "nông dân tuân thủ pháp luật"
        assert criterion.conditions[1].source == "Điều 24 khoản 2 điểm b"

    def test_clauses_are_the_conditions_where_the_article_itself_introduces_them(self) -> None:
        criterion = only(self.criteria, "Điều 25")
        assert [one.source for one in criterion.conditions] == ["Điều 25 khoản 1", "Điều 25 khoản 2"]

    def test_sentence_without_a_list_is_the_condition(self) -> None:
        criterion = only(self.criteria, "Điều 26")
        assert criterion.conditions[0].text.endswith("có hành động dũng cảm cứu người")
        assert criterion.conditions[0].source == "Điều 26"

    def test_powers_and_sanctions_are_no_criteria(self) -> None:
        assert len(self.criteria) == 4

    def test_further_case_keeps_the_name_of_the_award(self) -> None:
        (found,) = find_criteria(
            law_document(
                "Điều 63. Danh hiệu “Anh hùng Lao động”\n1. Chính phủ quy định chi tiết Điều này.\n"
                "2. Ngoài các trường hợp trên, danh hiệu “Anh hùng Lao động” "
                "còn để tặng cho cá nhân có thành tích."
            )
        )
        assert found.name == "“Anh hùng Lao động”"

    def test_law_does_not_say_who_decides_where_it_sets_conditions(self) -> None:
        assert {criterion.authority for criterion in self.criteria} == {None}


class TestLabels:
    criteria = find_criteria(plain_document(DIGEST))

    def test_labels_under_a_heading_make_a_criterion(self) -> None:
        criterion = self.criteria[0]
        assert (criterion.name, criterion.audience) == ("“Lao động giỏi”", "cán bộ, người lao động")
        assert (criterion.timing, criterion.authority) == ("hằng năm", "Chủ tịch xã (Điều 27)")
        assert criterion.requirement == "phải đạt đủ"

    def test_source_in_brackets_is_taken_from_the_condition(self) -> None:
        condition = self.criteria[0].conditions[1]
        assert condition.text == "Tích cực tham gia phong trào"
        assert condition.source == "Điều 24 khoản 1 điểm b"

    def test_condition_without_source_has_an_empty_one(self) -> None:
        assert [(one.text, one.source) for one in self.criteria[1].conditions] == [("Cảnh quan sạch đẹp", "")]

    def test_numbered_heading_after_dashes_is_no_condition(self) -> None:
        assert [criterion.name for criterion in self.criteria][:2] == [
            "“Lao động giỏi”",
            "Xã, phường, thị trấn tiêu biểu",
        ]

    def test_audiences_below_an_award_share_what_is_said_of_the_award(self) -> None:
        person, group = self.criteria[2:]
        assert person.name == group.name == "“Bằng khen của Thủ tướng Chính phủ”"
        assert person.authority == "Thủ tướng Chính phủ"
        assert group.authority == "Chính phủ"
        assert person.basis == group.basis == "Điều 73"
        assert person.common == "chấp hành tốt pháp luật"
        assert person.any_suffices

    def test_document_without_labels_has_no_criteria(self) -> None:
        assert find_criteria(plain_document("Kế hoạch\nTiêu chuẩn thì ai cũng biết.\n- Một\n- Hai")) == ()


@pytest.mark.parametrize(
    ("asked", "name", "audience"),
    [
        ("Lao động giỏi", "“Lao động giỏi”", "cán bộ"),
        ("tieu chuan lao dong gioi la gi", "“Lao động giỏi”", "cán bộ"),
        ("xã tiêu biểu", "Xã, phường, thị trấn tiêu biểu", "xã"),
        ("thi tran tieu bieu can gi", "Xã, phường, thị trấn tiêu biểu", "xã"),
        ("bằng khen thủ tướng", "“Bằng khen của Thủ tướng Chính phủ”", ""),
        ("bk thu tuong cho tap the", "“Bằng khen của Thủ tướng Chính phủ”", "tập thể"),
    ],
)
def test_award_is_found_by_its_usual_names(asked: str, name: str, audience: str) -> None:
    found = match_criterion(asked.replace("bk", "bang khen"), TestLabels.criteria)
    assert found is not None
    assert found.name == name
    assert (found.audience or "").startswith(audience)


@pytest.mark.parametrize("asked", ["", "thi đua", "kinh phí bao nhiêu", "danh hiệu", "hạng ba"])
def test_what_names_no_award_finds_none(asked: str) -> None:
    assert match_criterion(asked, TestLabels.criteria) is None


def test_conditions_spelled_out_are_preferred_to_a_reference_to_them() -> None:
    circular = find_criteria(
        law_document(
            "Điều 3. Danh hiệu “Lao động giỏi”\n"
            "1. Danh hiệu “Lao động giỏi” được xét tặng hằng năm cho cá nhân thuộc Bộ "
            "đạt các tiêu chuẩn theo quy định tại khoản 1 Điều 24 Luật này.\n2. Không xét người mới tuyển."
        )
    )
    found = match_criterion("lao động giỏi", (*circular, *TestArticles.criteria))
    assert found is not None
    assert found.basis == "Điều 24 khoản 1"


@pytest.mark.parametrize("document", [law_document(ARTICLE), law_document(GUIDANCE), plain_document(DIGEST)])
def test_quotes_are_verbatim(document: Document) -> None:
    for criterion in find_criteria(document):
        for quote in (criterion.quote, *(condition.quote for condition in criterion.conditions)):
            assert quote.text == document.text[quote.start : quote.end]
            assert quote.text == quote.text.strip()


_PIECES = st.sampled_from(
    [
        *DIGEST.split("\n"),
        *ARTICLE.split("\n"),
        "",
        "Tiêu chuẩn:",
        "- ",
        "Đối với",
        "Đối tượng (",
        "1. ",
        "a) ",
    ]
)


@settings(deadline=None, max_examples=100)
@given(st.lists(_PIECES | st.text(max_size=40), max_size=25).map("\n".join))
def test_any_text_yields_complete_criteria(text: str) -> None:
    for document in (plain_document(text), law_document(text)):
        for criterion in find_criteria(document):
            assert criterion.conditions
            assert criterion.quote.text == text[criterion.quote.start : criterion.quote.end]
            match_criterion(criterion.name, [criterion])


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=60))
def test_any_question_can_be_matched(question: str) -> None:
    found = match_criterion(question, TestLabels.criteria)
    assert found is None or found in TestLabels.criteria


HANDBOOK_NAMES = [
    ("LĐTT", "“Lao động tiên tiến”"),
    ("cstdcs", "“Chiến sĩ thi đua cơ sở”"),
    ("ttldxs", "“Tập thể lao động xuất sắc”"),
    ("tap the ldtt", "“Tập thể lao động tiên tiến”"),
    ("huan chuong lao dong hang ba", "“Huân chương Lao động” hạng Ba"),
    ("hcld hang 3 cho tap the", "“Huân chương Lao động” hạng Ba"),
    ("Huân chương Lao động hạng II", "“Huân chương Lao động” hạng Nhì"),
    ("chiến sĩ thi đua tỉnh", "Chiến sĩ thi đua Bộ, ban, ngành, tỉnh"),
    ("cờ thi đua cấp tỉnh", "Cờ thi đua của Bộ, ban, ngành, tỉnh"),
    ("thon van hoa", "Thôn, tổ dân phố văn hóa"),
    ("giay khen", "Giấy khen"),
]


@pytest.fixture(scope="module")
def handbook() -> tuple[Criterion, ...]:
    words = re.sub(r"^#+ |\*\*", "", HANDBOOK.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return find_criteria(plain_document(words))


@pytest.fixture(scope="module")
def articles() -> dict[int, str]:
    if not LAW.exists():
        pytest.skip("the text of Law 06/2022/QH15 is not there")
    rows = [json.loads(line) for line in LAW.read_text(encoding="utf-8").splitlines()]
    return {row["article"]: row["text"] for row in rows}


@pytest.fixture(scope="module")
def law(articles: dict[int, str]) -> tuple[Criterion, ...]:
    return find_criteria(law_document("\n".join(articles.values())))


@pytest.mark.parametrize(("asked", "name"), HANDBOOK_NAMES)
def test_awards_are_found_by_abbreviation_and_without_diacritics(
    handbook: tuple[Criterion, ...], asked: str, name: str
) -> None:
    found = match_criterion(asked, handbook)
    assert found is not None
    assert found.name == name


def test_beginning_shared_by_several_awards_means_none(handbook: tuple[Criterion, ...]) -> None:
    assert match_criterion("huân chương lao động", handbook) is None


def test_every_award_in_the_handbook_says_who_decides_when_and_why(handbook: tuple[Criterion, ...]) -> None:
    assert len(handbook) >= 40
    for criterion in handbook:
        assert criterion.audience, criterion.name
        assert criterion.timing, criterion.name
        assert criterion.authority, criterion.name
        assert criterion.basis, criterion.name
        assert all(condition.source for condition in criterion.conditions), criterion.name


@pytest.mark.shared
@pytest.mark.parametrize(("asked", "name"), HANDBOOK_NAMES[:-1])
def test_law_answers_to_the_same_names(law: tuple[Criterion, ...], asked: str, name: str) -> None:
    found = match_criterion(asked, law)
    assert found is not None
    assert found.name.casefold().endswith(name.casefold())


@pytest.mark.shared
def test_law_cites_its_own_points(law: tuple[Criterion, ...]) -> None:
    found = only(law, "Điều 27 khoản 1")
    assert [condition.source[-1] for condition in found.conditions] == ["a", "b", "c", "d", "đ"]


@pytest.mark.shared
def test_handbook_cites_provisions_that_exist(articles: dict[int, str]) -> None:
    text = HANDBOOK.read_text(encoding="utf-8")
    cited = re.findall(r"Điều (\d+) khoản (\d+)(?: điểm ([a-zđ]))?(?![^()\n]*của (?:Thông|Quyết))", text)
    assert len(cited) > 200
    for article, clause, point in cited:
        clauses = re.split(r"^(?=\d+\. ?)", articles[int(article)], flags=re.MULTILINE)
        (found,) = [one for one in clauses if one.startswith(f"{clause}.")]
        assert not point or f"\n{point}) " in found, (article, clause, point)


def test_guidance_sets_criteria_under_the_names_of_awards() -> None:
    found = find_criteria(law_document(GUIDANCE))
    assert {one.name: tuple(condition.text for condition in one.conditions) for one in found} == {
        '"Lao động tiên tiến"': (
            "xét cho cá nhân hoàn thành tốt nhiệm vụ trở lên",
            "Người nghỉ từ 40 ngày thì không xét",
        ),
        '"Chiến sĩ thi đua cơ sở"': ('đạt "Lao động tiên tiến"', "có sáng kiến được công nhận"),
        '"Khóm văn hóa tiêu biểu"': ("là danh hiệu do phường xét, khóm phải đạt từ 90 điểm",),
        "Giấy khen của Chủ tịch UBND huyện": ("cá nhân hoàn thành tốt nhiệm vụ",),
    }
    assert {one.origin for one in found} == {"guidance"}
    assert found[1].requirement == "phải có đủ"


def test_numbers_of_awards_in_a_report_are_no_criteria() -> None:
    report = dataclasses.replace(law_document(GUIDANCE), metadata=Metadata("", kind="Báo cáo"))
    assert find_criteria(report) == ()


def test_guidance_is_preferred_to_a_digest_and_the_law_to_both() -> None:
    law = TestArticles.criteria
    guidance = find_criteria(law_document('I. DANH HIỆU\n1. "Lao động giỏi": xét cho cá nhân đạt 90 điểm.'))
    for known, origin in (
        ((*TestLabels.criteria, *guidance), "guidance"),
        ((*TestLabels.criteria, *guidance, *law), "article"),
    ):
        found = match_criterion("lao động giỏi", known)
        assert found is not None
        assert found.origin == origin


@pytest.mark.parametrize(
    "asked", ["giấy khen huyện", "giay khen cua chu tich huyen", "giấy khen của UBND huyện ạ"]
)
def test_award_of_a_chairman_is_called_by_its_level(asked: str) -> None:
    text = (
        "I. KHEN THƯỞNG\n1. Bằng khen của Chủ tịch UBND tỉnh: có 02 năm liên tục.\n"
        "2. Giấy khen của Chủ tịch UBND huyện: hoàn thành tốt nhiệm vụ."
    )
    found = match_criterion(asked, find_criteria(law_document(text)))
    assert found is not None
    assert found.name == "Giấy khen của Chủ tịch UBND huyện"
