import pytest

from bot.answering.clauses.definitions import asked_term


@pytest.mark.parametrize(
    ("question", "term"),
    [
        ("Sáng kiến là gì?", "sáng kiến"),
        ("Sáng kiến theo luật mới là gì?", "sáng kiến"),
        ("Sáng kiến là gì theo luật mới?", "sáng kiến"),
        ("Theo thông tư này, năm tròn được hiểu là thế nào?", "năm tròn"),
        ("Thế nào là khen thưởng đột xuất?", "khen thưởng đột xuất"),
        ("Sáng kiến theo cách hiểu trong luật là cái gì ạ?", "sáng kiến"),
        ("Ai ký quyết định này?", None),
    ],
)
def test_term_is_told_from_where_it_is_defined(question: str, term: str | None) -> None:
    found = asked_term(question)
    assert (found.lower() if found else None) == term
