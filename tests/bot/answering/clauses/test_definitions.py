import pytest

from bot.answering.clauses.definitions import asked_terms


@pytest.mark.parametrize(
    ("question", "term"),
    [
        ("Sáng kiến là gì?", "sáng kiến"),
        ("Sáng kiến theo luật mới là gì?", "sáng kiến"),
        ("Sáng kiến là gì theo luật mới?", "sáng kiến"),
        ("Theo thông tư này, năm tròn được hiểu là thế nào?", "năm tròn"),
        ("Thế nào là khen thưởng đột xuất?", "khen thưởng đột xuất"),
        ("Sáng kiến theo cách hiểu trong luật là cái gì ạ?", "sáng kiến"),
        ("Một cải tiến phải thế nào mới gọi là sáng kiến theo luật?", "sáng kiến"),
        ("Ở xã ta một giải pháp thế nào mới được coi là sáng kiến?", "sáng kiến"),
        ("Cơ quan tôi lập được 35 năm, hiểu “năm tròn” trong luật thế nào cho đúng?", "năm tròn"),
        ("Cơ quan tôi lập được 35 năm, năm tròn trong luật hiểu thế nào cho đúng?", "năm tròn"),
        ("Năm tròn nghĩa là gì?", "năm tròn"),
        ("Khen thưởng theo niên hạn nghĩa là gì?", "khen thưởng theo niên hạn"),
        ("Ai ký quyết định này?", None),
        ("Hồ sơ phải làm thế nào?", None),
    ],
)
def test_term_is_told_from_where_it_is_defined(question: str, term: str | None) -> None:
    found = next(asked_terms(question), None)
    assert (found.lower() if found else None) == term
