import pytest

from ingest.readers.tabbed_tables import with_borders

TABBED = "STT\tThôn\tSố hộ\n1\tThôn Đông\t312\n2\tThôn Hạ\t401"


def test_cells_typed_with_tabs_get_borders() -> None:
    assert with_borders(f"Lịch:\n{TABBED}\nHết.") == (
        "Lịch:\nSTT | Thôn | Số hộ\n1 | Thôn Đông | 312\n2 | Thôn Hạ | 401\nHết."
    )


@pytest.mark.parametrize(
    "text",
    [
        "\tCăn cứ Luật Thi đua.\n\tXét đề nghị.\n\tQuyết định.",
        "UBND XÃ\tCỘNG HÒA\nSố: 1\tĐộc lập - Tự do\nx\ty",
        "UBND XÃ\t\tCỘNG HÒA\n\t\tĐộc lập - Tự do - Hạnh phúc\nSố: 1\t\tngày 2",
        "a\tb\tc\nd\te\tf",
    ],
)
def test_tabs_that_indent_or_set_a_letterhead_stay(text: str) -> None:
    assert with_borders(text) == text
