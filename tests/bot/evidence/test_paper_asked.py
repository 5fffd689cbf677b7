import pytest

from bot.evidence.paper_asked import PaperAsked


@pytest.mark.parametrize(
    ("question", "kind", "body"),
    [
        ("Kế hoạch của Ủy ban nhân dân huyện về chuyển đổi số là số mấy?", "ke hoach", "uy ban nhan dan"),
        ("kế hoạch của Ban Thường vụ Tỉnh ủy về thi đua là số mấy, ngày nào", "ke hoach", "tinh uy"),
        ("số và ngày văn bản phê duyệt kế hoạch vì người nghèo của huyện", "", "huyen"),
        ("Báo cáo của huyện làm theo công văn nào của Sở Nội vụ?", "cong van", "so noi"),
        ("Tỉnh ủy có nghị quyết nào về phát triển hạ tầng?", "nghi quyet", "tinh uy"),
        ("Quyết định khen dựa vào biên bản hội đồng số bao nhiêu?", "bien ban", ""),
        ("Phong trào của tỉnh theo kế hoạch số mấy?", "ke hoach", ""),
        ("kế hoạch của Liên đoàn Lao động tỉnh số mấy", "ke hoach", "lien doan lao dong"),
        ("Nghị định về chức năng của Bộ Nội vụ số mấy?", "nghi dinh", ""),
        ("đảng viên được khen theo quy định nào", "", ""),
        ("kế hoạch của phong trào đó số mấy", "ke hoach", ""),
    ],
)
def test_kind_and_body_of_the_document_asked_for_are_read(question: str, kind: str, body: str) -> None:
    asked = PaperAsked.of(question)
    assert (asked.kind, asked.body) == (kind, body)


@pytest.mark.parametrize(
    ("body", "issuer", "made"),
    [
        ("Tỉnh ủy", "Ban Thường vụ Tỉnh ủy", True),
        ("Tỉnh ủy", "Ban Thường vụ Huyện ủy", False),
        ("Huyện ủy", "UBND huyện", False),
        ("đảng bộ huyện", "Huyện ủy Sông Mây", True),
        ("huyện", "UBND huyện", True),
        ("huyện", "Huyện ủy", True),
        ("huyện", "UBND tỉnh", False),
        ("sở nội vụ", "Sở Nội vụ tỉnh Lâm Giang", True),
        ("Bộ Tài chính", "Bộ trưởng Bộ Tài chính", True),
        ("Bộ Tài chính", "Bộ Nội vụ", False),
        ("huyện", None, True),
        ("Ban Chấp hành Hội tỉnh", "Ban Chấp hành Hội Liên hiệp Phụ nữ", True),
        ("Ban Chấp hành Hội tỉnh", "Ban Thường vụ Hội LHPN huyện", False),
        ("Hội tỉnh", "Hội đồng nhân dân tỉnh", False),
        ("Hội Liên hiệp Phụ nữ tỉnh", "Ban Thường vụ Hội LHPN tỉnh", True),
    ],
)
def test_body_asked_about_is_held_against_the_issuer(body: str, issuer: str | None, made: bool) -> None:
    assert PaperAsked.of(f"Văn bản nào của {body} về trồng cây?").is_made_by(issuer) is made
