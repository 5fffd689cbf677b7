import pytest

from bot.evidence.identity import identity_of, letterhead_end, names_in
from ingest.model import Document, Metadata

LETTERHEAD = "UBND PHƯỜNG SÔNG XANH\nBAN CHỈ ĐẠO\nSông Xanh, ngày 02 tháng 3 năm 2031\n"


def document(text: str) -> Document:
    return Document("kh", "kh.txt", "", Metadata("Kế hoạch số 5"), text, (), (), ())


def test_the_letterhead_ends_where_the_kind_of_document_is_named() -> None:
    plan = document(f"{LETTERHEAD}KẾ HOẠCH\nTrồng cây\n")
    assert plan.text[: letterhead_end(plan)] == LETTERHEAD
    assert "Sông Xanh" in identity_of(plan)
    assert "Trồng cây" not in identity_of(plan)


def test_a_document_without_letterhead_has_only_its_title() -> None:
    assert letterhead_end(document("Trồng cây ở mọi thôn.\n")) == 0


def test_whom_a_document_is_sent_to_names_its_place() -> None:
    letter = document("TỜ TRÌNH\nKính gửi: UBND tỉnh Sông Mây.\nSở Tài chính trình.\n")
    assert "Sông Mây" in identity_of(letter)


@pytest.mark.parametrize(
    ("identity", "pairs"),
    [
        ("UBND PHƯỜNG SÔNG XANH", {("phuong", "song"), ("song", "xanh")}),
        ("Sông Xanh, ngày 02 tháng 3 năm 2031", {("song", "xanh")}),
        ("Kế hoạch của trường Lê Văn Mây", {("le", "van"), ("van", "may")}),
        ("Bộ Chính trị, Ban Thường vụ", set()),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", set()),
    ],
)
def test_only_names_of_places_and_schools_count(identity: str, pairs: set[tuple[str, str]]) -> None:
    assert names_in(identity) == pairs
