import pytest

from bot.evidence.headed import as_headed
from bot.understanding.question import understand


@pytest.mark.parametrize(
    ("question", "searched"),
    [
        ("Lễ ra quân lúc nào?", "Lễ ra quân lúc nào? thời gian"),
        ("Tiền làm lễ lấy ở đâu?", "Tiền làm lễ lấy ở đâu? nguồn kinh phí"),
        ("Lễ ra quân mời những ai?", "Lễ ra quân mời những ai? thành phần tham dự"),
        ("Thời gian tổ chức lễ ra quân?", None),
        ("Ai chủ trì lễ ra quân?", None),
    ],
)
def test_passages_are_searched_by_what_documents_head_an_answer_with(
    question: str, searched: str | None
) -> None:
    assert as_headed(understand(question)) == searched
