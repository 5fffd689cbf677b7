from bot.citations import cite
from ingest.model import Document, Metadata

TEXT = "Hồ sơ gửi về Phòng Nội vụ, rồi trình Hội đồng xét và công bố trước ngày 30/11."


def test_quote_ends_where_the_file_has_something_in_between() -> None:
    cut = TEXT.index(" rồi trình")
    document = Document("a", "a.txt", "", Metadata("Quy chế"), TEXT, (), (), (), cuts=(cut,))
    citation = cite(document, document.quote(0, len(TEXT)))
    assert citation.quote == "rồi trình Hội đồng xét và công bố trước ngày 30/11."
    assert TEXT[citation.start : citation.end] == citation.quote


def test_quote_without_a_cut_inside_stays_whole() -> None:
    document = Document("a", "a.txt", "", Metadata("Quy chế"), TEXT, (), (), (), cuts=(0, len(TEXT)))
    assert cite(document, document.quote(0, len(TEXT))).quote == TEXT
