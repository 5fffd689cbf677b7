import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.force import find_force_statements
from ingest.model import Document, Metadata

DAY = datetime.date(2024, 1, 1)
Told = tuple[str, str, datetime.date | None, str | None]


def _document(text: str, number: str | None = "20/2023/TT-BNV") -> Document:
    metadata = Metadata("", number=number, date=datetime.date(2023, 12, 5))
    return Document("d", "d.txt", "", metadata, text, (), (), ())


def _told(text: str, number: str | None = "20/2023/TT-BNV") -> set[Told]:
    return {
        (one.number, one.event, one.day, one.by) for one in find_force_statements(_document(text, number))
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Thông tư này có hiệu lực thi hành kể từ ngày 01 tháng 01 năm 2024.",
            {("20/2023/TT-BNV", "begins", DAY, None)},
        ),
        (
            "Thông tư này có hiệu lực từ ngày ký ban hành.",
            {("20/2023/TT-BNV", "begins", datetime.date(2023, 12, 5), None)},
        ),
        (
            "Thông tư này có hiệu lực sau 45 ngày kể từ ngày ký.",
            {("20/2023/TT-BNV", "begins", datetime.date(2024, 1, 19), None)},
        ),
        (
            "Thông tư này có hiệu lực thi hành sau 15 ngày, kể từ ngày đăng Công báo.",
            {("20/2023/TT-BNV", "begins", None, None)},
        ),
        (
            "Thông tư này hết hiệu lực kể từ ngày 01/01/2024.",
            {("20/2023/TT-BNV", "ends", DAY, None)},
        ),
        (
            "Thông tư này thay thế Thông tư số 07/2018/TT-BNV ngày 02/3/2018 về thi đua"
            " và bãi bỏ Quyết định số 17/QĐ-BNV ngày 05/6/2017.",
            {
                ("07/2018/TT-BNV", "ends", None, "20/2023/TT-BNV"),
                ("17/QĐ-BNV", "ends", None, "20/2023/TT-BNV"),
            },
        ),
        (
            "Công văn này thay Công văn số 141-CV/HĐTN ngày 02/10/2023 (chỉ dùng cho năm 2023).",
            {("141-CV/HĐTN", "ends", None, "20/2023/TT-BNV")},
        ),
        ("Ông A ký thay Công văn số 141-CV/HĐTN.", set()),
        (
            "Thông tư số 07/2018/TT-BNV hết hiệu lực kể từ ngày Thông tư này có hiệu lực thi hành.",
            {("07/2018/TT-BNV", "ends", None, "20/2023/TT-BNV")},
        ),
        (
            "Thông tư số 07/2018/TT-BNV được thay thế bằng Thông tư số 09/2022/TT-BNV.",
            {("07/2018/TT-BNV", "ends", None, "09/2022/TT-BNV")},
        ),
        (
            "Nghị định số 5/2023/NĐ-CP có hiệu lực từ ngày 01/01/2024; Nghị định số 3/2017/NĐ-CP và"
            " Nghị định số 4/2019/NĐ-CP hết hiệu lực từ ngày đó.",
            {
                ("5/2023/NĐ-CP", "begins", DAY, None),
                ("3/2017/NĐ-CP", "ends", DAY, "5/2023/NĐ-CP"),
                ("4/2019/NĐ-CP", "ends", DAY, "5/2023/NĐ-CP"),
            },
        ),
        (
            "Nghị định số 5/2023/NĐ-CP có hiệu lực từ ngày 01/01/2024 và thay cho Nghị định số 3/2017/NĐ-CP.",
            {("5/2023/NĐ-CP", "begins", DAY, None), ("3/2017/NĐ-CP", "ends", None, "5/2023/NĐ-CP")},
        ),
    ],
)
def test_force_is_read_with_its_day_and_successor(text: str, told: set[Told]) -> None:
    assert _told(text) == told


def test_that_day_is_the_one_told_in_the_sentence_before() -> None:
    document = _document(
        "Sổ tay tóm lược Luật Việc làm số 6/2022/QH15. Luật có hiệu lực từ ngày 01/01/2024. "
        "Từ ngày đó, Luật số 15/2003/QH11 hết hiệu lực.",
        None,
    )
    (begins, ends) = find_force_statements(document)
    assert (begins.number, begins.day) == ("6/2022/QH15", DAY)
    assert (ends.number, ends.day, ends.by) == ("15/2003/QH11", DAY, "6/2022/QH15")
    assert "01/01/2024" in " ".join(quote.text for quote in ends.quotes)


@pytest.mark.parametrize(
    "text",
    [
        "Bãi bỏ khoản 3 Điều 5 của Thông tư số 07/2018/TT-BNV.",
        "Thay thế Phụ lục ban hành kèm theo Thông tư số 07/2018/TT-BNV.",
        "Hồ sơ gửi trước ngày Thông tư này có hiệu lực thì theo Thông tư số 07/2018/TT-BNV.",
        "Bản án của Tòa án có hiệu lực pháp luật.",
        "Xây dựng bộ máy hiệu lực, hiệu quả theo Nghị quyết số 18-NQ/TW.",
        "Dùng hình bông sen thay cho hình ảnh huân chương.",
    ],
)
def test_nothing_is_read_where_no_whole_document_is_spoken_of(text: str) -> None:
    assert _told(text) == set()


FRAGMENTS = (
    "Thông tư này|Luật số 1/2003/QH11|Nghị định số 5/2023/NĐ-CP|Điều 3|có hiệu lực|hết hiệu lực|từ ngày"
    "|thay thế|bị thay thế bởi|cùng ngày|01/01/2024|và|;|. "
).split("|")


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=14))
def test_any_text_gives_statements_with_verbatim_quotes(words: list[str]) -> None:
    document = _document(" ".join(words))
    for statement in find_force_statements(document):
        assert statement.by != statement.number
        assert all(document.text[one.start : one.end] == one.text for one in statement.quotes)


def test_a_document_without_this_is_the_one_that_speaks() -> None:
    """ "Quyết định có hiệu lực …" below "căn cứ Quyết định số 1460": it is not 1460 that replaces."""
    text = (
        "Căn cứ Quyết định số 1460/QĐ-UBND ngày 28/7/2021 của UBND tỉnh về kiện toàn Hội đồng;\n"
        "Quyết định có hiệu lực kể từ ngày ký và thay thế Quyết định số 19/QĐ-UBND ngày 20/02/2022."
    )
    metadata = Metadata("", kind="Quyết định", number="27/QĐ-HĐ", date=DAY)
    told = find_force_statements(Document("d", "d.txt", "", metadata, text, (), (), ()))
    assert {(one.number, one.event, one.day, one.by) for one in told} == {
        ("27/QĐ-HĐ", "begins", DAY, None),
        ("19/QĐ-UBND", "ends", None, "27/QĐ-HĐ"),
    }
