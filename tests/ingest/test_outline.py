from __future__ import annotations

import json
import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.layout import lay_out
from ingest.model import Section
from ingest.numerals import roman_value
from ingest.outline import read_outline
from ingest.readers import read_pages

ROOT = Path(__file__).parents[2]
REFERENCE = ROOT.parent / "shared" / "documents" / "reference"
LAW = REFERENCE / "luat-06-2022-QH15"

PLAN = """\
* Tiêu đề văn bản
* I. Mục đích, yêu cầu
** 1. Mục đích
** 2. Yêu cầu
* II. Chủ đề thi đua, khẩu hiệu, thời gian phát động
** 1. Chủ đề thi đua
** 2. Khẩu hiệu hành động thi đua
** 3. Thời gian phát động thi đua
*** 3.1. Đợt 1: Từ khi phát động (tháng 8/2024) đến tháng 7/2025
*** 3.1. Đợt 2: Từ tháng 8/2025 đến tháng 7/2026
* III. Nội dung
** 1. Tập trung thực hiện thắng lợi, hoàn thành các mục tiêu, chỉ tiêu
** 2. Tập trung lãnh đạo, chỉ đạo, chuẩn bị tổ chức thành công đại hội đảng các cấp
** 3. Thi đua đổi mới, sáng tạo trong công tác thông tin tuyên truyền, cổ động
** 4. Thi đua thực hiện Nghị quyết Trung ương 4 khóa XI, khóa XII
*** 4.1. Thi đua xây dựng Đảng và hệ thống chính trị trong sạch, vững mạnh, nâng cao năng lực lãnh đạo, sức
*** 4.2. Thi đua thực hiện và hoàn thành xuất sắc các nhiệm vụ phát triển kinh tế - xã hội, giữ vững ổn định
** 5. Thi đua đẩy mạnh ứng dụng chuyển đổi số mạnh mẽ trong các cơ quan
** 6. Thi đua thực hiện thắng lợi các mục tiêu, phương châm, chỉ tiêu
* IV. Thành phần, Chương trình Lễ phát động thi đua
** 1. Thành phần tham dự Lễ
** 2. Chương trình buổi Lễ
** 3. Thời gian tổ chức Lễ phát động thi đua
* V. Sơ kết, tổng kết và khen thưởng
** 1. Tổ chức sơ kết đợt thi đua cao điểm trong toàn Đảng bộ huyện lập thành tích…
** 2. Giao Ủy ban nhân dân huyện chỉ đạo cơ quan chuyên môn tham mưu tổ chức thực…
** 3. Giao Ban Tổ chức Huyện ủy tham mưu công tác khen thưởng của Đảng cho tổ chức…
** 4. Các tổ chức chính trị - xã hội huyện xem xét
** 5. Các chi, đảng bộ trực thuộc Huyện ủy khen thưởng cho tổ chức cơ sở đảng trực…
* VI. Tổ chức thực hiện
** 1. Các cấp ủy, tổ chức đảng, lãnh đạo các cơ quan, đơn vị, địa phương
** 2. Ủy ban nhân dân huyện
** 3. Ban Tổ chức Huyện ủy
** 4. Ban Tuyên giáo Huyện ủy chủ trì
** 5. Ban Dân vận Huyện ủy chủ trì, phối hợp với Ủy ban Mặt trận Tổ quốc Việt Nam
** 6. Ủy ban Kiểm tra Huyện ủy có trách nhiệm kiểm tra, đôn đốc các cấp ủy, cơ quan
** 7. Ban Thường vụ Đảng ủy thị trấn Châu Ổ cử đồng chí trong Thường trực Đảng ủy đại…
** 8. Văn phòng Huyện ủy
* Lời kết
* Nơi nhận
* Người ký
"""

REPORT = """\
* I. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH
** 1. Đặc điểm, tình hình
** 2. Thuận lợi, khó khăn
*** a) Thuận lợi
*** b) Khó khăn
* II. KẾT QUẢ 10 NĂM TRIỂN KHAI THỰC HIỆN
** 1. Công tác lãnh đạo, chỉ đạo của các cấp uỷ đảng, chính quyền về triển khai thực hiện Chỉ thị
** 2. Việc đổi mới nội dung, hình thức tổ chức các phong trào thi đua yêu nước
*** a) Về nội dung
*** b) Về hình thức
** 3. Kết quả các phong trào thi đua trọng tâm và một số điển hình tiên tiến
*** 3.1. Kết quả các phong trào thi đua trọng tâm
**** a) Các phong trào thi đua trên lĩnh vực kinh tế
***** Lĩnh vực nông nghiệp
***** Lĩnh vực sản xuất công nghiệp
***** Lĩnh vực thương mại, dịch vụ và du lịch
***** Lĩnh vực tài chính, ngân hàng
**** b) Các phong trào thi đua trên lĩnh vực văn hoá - xã hội
***** Lĩnh vực giáo dục và đào tạo
***** Lĩnh vực y tế
***** Lĩnh vực văn hoá - thể thao, thông tin - truyền thông
***** Lĩnh vực an sinh xã hội
**** c. Lĩnh vực quốc phòng - an ninh và trật tự an toàn xã hội
**** d) Phong trào thi đua trong các cơ quan Đảng, chính quyền, mặt trận và các đoàn thể
**** e) Các phong trào thi đua do Trung ương, tỉnh và huyện phát động
***** Phong trào thi đua “Học tập làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh”
***** Thực hiện phong trào thi đua “Quảng Ngãi chung sức xây dựng nông thôn mới”
****** chú thích 1
****** chú thích 2
***** Phong trào thi đua “Quảng Ngãi vì người nghèo - Không để ai bị bỏ lại phía sau”
***** Phong trào thi đua “Đẩy mạnh cải cách hành chính tỉnh Quảng Ngãi”
***** Phong trào thi đua “Đẩy mạnh phát triển kết cấu hạ tầng đồng bộ, hiện đại; thực hành tiết kiệm, chống
***** Phong trào thi đua “cán bộ, công chức, viên chức thi đua thực hiện văn hóa công sở”
***** Phong trào thi đua “Dân vận khéo”
***** Phong trào thi đua thực hiện chỉ tiêu, nhiệm vụ phát triển kinh tế - xã hội, quốc phòng, an ninh và
*** 3.2. Tình hình tổ chức, triển khai thực hiện công tác phát hiện, bồi dưỡng, tổng kết, nhân rộng điển
** 4. Về tổ chức bộ máy và cán bộ làm công tác thi đua khen thưởng
* III. ĐÁNH GIÁ CHUNG
** 1. Ưu điểm
** 2. Tồn tại, hạn chế
** 3. Biện pháp, giải pháp khắc phục
*** Một là. Phát huy sức mạnh của hệ thống chính trị đặc biệt là tăng cường vai trò lãnh…
*** Hai là. Các phong trào thi đua phải có trọng tâm, trọng điểm, mục tiêu
*** Ba là. Thường xuyên đổi mới nội dung
*** Bốn là. Phải đặc biệt coi trọng công tác tuyên truyền
*** Năm là. Quan tâm củng cố kiện toàn đội ngũ cán bộ làm công tác thi đua
** 4. Một số kinh nghiệm
* Lời kết
* Nơi nhận
* Người ký
"""


def outline_of(path: Path) -> tuple[str, tuple[Section, ...]]:
    laid_out = lay_out(read_pages(path))
    return laid_out.text, read_outline(laid_out.text, laid_out.footnotes)


def headings(text: str) -> list[str]:
    return [f"{'*' * (section.depth + 1)} {section.heading}" for section in read_outline(text)]


def shared(path: Path) -> Path:
    if not path.exists():
        pytest.skip(f"reference material is not here: {path.name}")
    return path


@pytest.mark.parametrize(
    ("file", "expected"),
    [("003_bdebc1657751a544.txt", PLAN), ("000_fb7fedcb6d96de3d.txt", REPORT)],
)
def test_outline_of_the_supplied_documents(file: str, expected: str) -> None:
    _, sections = outline_of(ROOT / "corpus" / file)
    found = [f"{'*' * (section.depth + 1)} {section.heading}" for section in sections]
    assert len(found) == len(expected.splitlines())
    # Long headings are shown by their beginning.
    for heading, line in zip(found, expected.splitlines(), strict=True):
        assert heading == line or (len(line) > 95 and heading.startswith(line))


@pytest.mark.shared
def test_law_has_its_articles_clauses_and_points() -> None:
    text, sections = outline_of(shared(LAW.with_suffix(".txt")))
    lines = shared(LAW.with_suffix(".articles.jsonl")).read_text(encoding="utf-8").splitlines()
    articles = [(position, section) for position, section in enumerate(sections) if section.kind == "article"]
    assert len(articles) == len(lines) == 96
    for (position, article), line in zip(articles, lines, strict=True):
        expected = json.loads(line)
        inside = [section for section in sections[position + 1 :] if section.start < article.end]
        assert (article.label, article.title) == (f"Điều {expected['article']}", expected["title"])
        for kind, pattern in (("clause", r"^\d+\."), ("point", r"^[a-zđ]\)")):
            wanted = len(re.findall(pattern, expected["text"], re.MULTILINE))
            assert sum(section.kind == kind for section in inside) == wanted
    assert [section.title for section in sections if section.kind == "signature"] == ["Người ký"]
    assert text[sections[-1].start :].strip() == "CHỦ TỊCH QUỐC HỘI\nVương Đình Huệ"


@pytest.mark.shared
@pytest.mark.parametrize(
    ("file", "articles"),
    [("thong-tu-20-2025-TT-BNV", 21), ("thong-tu-143-2025-TT-BTC", 3), ("quyet-dinh-01-2026-QD-TTg", 74)],
)
def test_tables_of_contents_add_no_articles(file: str, articles: int) -> None:
    _, sections = outline_of(shared(REFERENCE / f"{file}.txt"))
    labels = [section.label for section in sections if section.kind == "article"]
    assert labels == [f"Điều {number}" for number in range(1, articles + 1)]


LAW_TEXT = """\
Chương I
NHỮNG QUY ĐỊNH
CHUNG
Điều 1. Phạm vi điều chỉnh
Luật này quy định về thi đua.
Điều 2. Danh hiệu
Danh hiệu gồm:
1. Đối với cá nhân:
a) Lao động tiên tiến;
b) Chiến sĩ thi đua.
2. Đối với tập thể.
Điều 9 của Luật này không áp dụng.
Điều 19. của Luật cũng vậy.
7. Không thuộc dãy nào.
Chương II
TỔ CHỨC
Điều 3. Hiệu lực
Luật có hiệu lực."""


def test_law_is_read_down_to_points_and_only_in_sequence() -> None:
    assert headings(LAW_TEXT) == [
        "* Chương I. NHỮNG QUY ĐỊNH CHUNG",
        "** Điều 1. Phạm vi điều chỉnh",
        "** Điều 2. Danh hiệu",
        "*** khoản 1",
        "**** điểm a",
        "**** điểm b",
        "*** khoản 2",
        "* Chương II. TỔ CHỨC",
        "** Điều 3. Hiệu lực",
    ]


def test_articles_quoted_by_an_amending_law_are_no_headings() -> None:
    text = """\
Điều 1. Sửa đổi, bổ sung một số điều
1. Sửa đổi Điều 2 như sau:
“Điều 2. Danh hiệu “Lao động tiên tiến”
1. Danh hiệu gồm:
a) Cá nhân;
2. Chính phủ quy định chi tiết.”.
2. Bãi bỏ Điều 7.
Điều 2. Hiệu lực
Luật này có hiệu lực từ ngày ký."""
    assert [section.label for section in read_outline(text)] == ["Điều 1", "khoản 1", "khoản 2", "Điều 2"]


def test_new_wording_without_quotation_marks_is_no_outline_either() -> None:
    text = """\
Điều 2. Sửa đổi, bổ sung một số điều của Nghị định
1. Sửa đổi khoản 1 Điều 3 như sau:
1. Danh hiệu thi đua gồm có.
2. Bổ sung Điều 4a vào sau Điều 4 như sau:
Điều 4a. Quy định mới
1. Nội dung mới.
3. Bãi bỏ Điều 9.
Điều 3. Hiệu lực thi hành
Nghị định này có hiệu lực."""
    labels = [section.label for section in read_outline(text)]
    assert labels == ["Điều 2", "khoản 1", "khoản 2", "khoản 3", "Điều 3"]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Điều 12. Hồ sơ\nGồm có.\nĐiều 13. Thời hạn\nMười ngày.", ["Điều 12", "Điều 13"]),
        ("III. Nội dung\nVăn bản.\nIV. Tổ chức\nVăn bản.", ["III", "IV"]),
        ("PHẦN THỨ NHẤT\nCHUNG\nI- Việc\n1- Kết quả\nTốt.", ["Phần thứ nhất", "I", "1"]),
        ("3. Thời gian\nĐợt 1: Tháng 8\nĐợt 2: Tháng 9\n4. Nơi\nx.", ["3", "Đợt 1", "Đợt 2", "4"]),
        ("2024. là một năm\nVăn bản.", []),
        ("7. Một dòng lạc\nVăn bản.", []),
        ("1. Một\nx.\n2. Hai\nx.\n2. Hai nữa\nx.\n3. Ba\nx.", ["1", "2", "2", "3"]),
        ("I. Một\nx.\nIII. Ba\nx.", ["I", "III"]),
        ("1. Gạo 148,69 99,69 126,75\n2. Thịt 122,80 99,65 102,82", []),
        ("Điều 5. Một\nx.\nĐiều 5a. Một a\nx.\nĐiều 6. Hai\nx.", ["Điều 5", "Điều 5a", "Điều 6"]),
        (
            "Phần thứ nhất\nQUY ĐỊNH\nMục 1\nCHUNG\nTiểu mục 1. Riêng\nĐiều 1. A\nx.",
            ["Phần thứ nhất", "Mục 1", "Tiểu mục 1", "Điều 1"],
        ),
    ],
)
def test_sequences_with_gaps_repetitions_and_late_beginnings(text: str, labels: list[str]) -> None:
    assert [section.label for section in read_outline(text)] == labels


def test_sequences_nest_and_resume() -> None:
    text = """\
I. Kết quả
1. Kinh tế
a) Nông nghiệp
Tốt.
1.2. Công nghiệp
Khá.
2. Xã hội
Tốt.
II. Nhiệm vụ
1. Chung
Làm."""
    assert headings(text) == [
        "* I. Kết quả",
        "** 1. Kinh tế",
        "*** a) Nông nghiệp",
        "*** 1.2. Công nghiệp",
        "** 2. Xã hội",
        "* II. Nhiệm vụ",
        "** 1. Chung",
    ]


def test_parts_around_the_body_are_sections_of_their_own() -> None:
    text = """\
UBND HUYỆN A
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 12/QĐ-UBND
QUYẾT ĐỊNH
Ban hành Quy chế thi đua
Căn cứ Luật Thi đua, khen thưởng;
Điều 1. Ban hành kèm theo Quyết định này Quy chế thi đua, khen thưởng của huyện.
Điều 2. Quyết định có hiệu lực từ ngày ký.
Nơi nhận:
- Như Điều 2;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn A
QUY CHẾ
Thi đua, khen thưởng
(Ban hành kèm theo Quyết định số 12/QĐ-UBND)
Điều 1. Phạm vi
Quy chế này quy định.
PHỤ LỤC 1
DANH SÁCH XÃ
1. Xã B
2. Xã C"""
    sections = read_outline(text)
    found = [(section.kind, section.label, section.title, section.depth) for section in sections]
    assert found == [
        ("letterhead", "", "Tiêu đề văn bản", 0),
        ("article", "Điều 1", "Ban hành kèm theo Quyết định này Quy chế thi đua, khen thưởng của huyện", 0),
        ("article", "Điều 2", "Quyết định có hiệu lực từ ngày ký", 0),
        ("recipients", "", "Nơi nhận", 0),
        ("signature", "", "Người ký", 0),
        ("appendix", "", "QUY CHẾ Thi đua, khen thưởng", 0),
        ("article", "Điều 1", "Phạm vi", 1),
        ("appendix", "PHỤ LỤC 1", "DANH SÁCH XÃ", 0),
        ("item", "1", "Xã B", 1),
        ("item", "2", "Xã C", 1),
    ]
    assert text[sections[4].start : sections[4].end] == "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A"


def test_addressees_of_a_letter_and_enacting_words_are_no_headings() -> None:
    text = """\
VĂN PHÒNG CHÍNH PHỦ
CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 3722/VPCP-CN
Kính gửi:
- Các Bộ: Công an, Tư pháp, Tài chính;
- Ủy ban nhân dân tỉnh Đồng Nai.
Xét đề nghị của tỉnh.
QUYẾT ĐỊNH:
Điều 1. Phê duyệt Kế hoạch.
Điều 2. Quyết định có hiệu lực từ ngày ký."""
    sections = read_outline(text)
    assert [section.kind for section in sections] == ["letterhead", "article", "article"]
    assert text[: sections[0].end].endswith("tỉnh Đồng Nai.")


def test_chapter_title_may_be_long() -> None:
    title = "SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU " * 14
    assert read_outline(f"Chương I\n{title.strip()}\nĐiều 1. A\nx.")[0].title == title.strip()


def test_running_item_starts_its_body_with_the_whole_paragraph() -> None:
    text = "I. Tổ chức\n1. Ban Tuyên giáo Huyện ủy chủ trì, phối hợp với các cơ quan.\nThêm."
    _, item = read_outline(text)
    assert item.title == "Ban Tuyên giáo Huyện ủy chủ trì, phối hợp với các cơ quan"
    assert text[item.body_start :] == "1. Ban Tuyên giáo Huyện ủy chủ trì, phối hợp với các cơ quan.\nThêm."


@pytest.mark.parametrize(
    ("numeral", "value"),
    [("I", 1), ("IV", 4), ("XIX", 19), ("XL", 40), ("XCIX", 99), ("IIII", None), ("VX", None)],
)
def test_roman_numerals(numeral: str, value: int | None) -> None:
    assert roman_value(numeral) == value


LINES = st.sampled_from(
    (
        "Điều 1. A|Điều 2. Bé.|Chương I|Chương II|TÊN CHƯƠNG|Mục 1. X|Phần thứ hai|I. Một|II. Hai:|1. Một"
        "|2. Hai.|3. Ba:|1.1. Nhỏ|1.2. Nhỏ|a) Điểm a;|b) Điểm b.|đ) Điểm|- Gạch đầu dòng;|- Tên: nội dung"
        "|* Phong trào “A”|“Mở ngoặc|đóng ngoặc”.|Nơi nhận:|TM. ỦY BAN|CHỦ TỊCH|Nguyễn Văn A|PHỤ LỤC 1"
        "|Mục lục|Số: 1/KH-UBND|KẾ HOẠCH|Trên đây là kế hoạch.|Một là, làm|Hai là, làm|Đợt 1: Từ"
        "|Văn bản thường.|như sau:||  |1 Chú thích"
    ).split("|")
)


@settings(deadline=None, max_examples=200)
@given(st.lists(LINES, max_size=40).map("\n".join) | st.text(max_size=200))
def test_sections_of_any_text_are_nested_and_in_order(text: str) -> None:
    sections = read_outline(text)
    for section in sections:
        assert 0 <= section.start <= section.body_start <= section.end <= len(text)
        assert section.start < section.end
        if section.parent is None:
            assert section.depth == 0
        else:
            parent = sections[section.parent]
            assert section.depth == parent.depth + 1
            assert parent.start <= section.start
            assert section.end <= parent.end
    starts = [section.start for section in sections]
    assert starts == sorted(starts)
    for before, after in pairwise(sections):
        assert after.start >= before.end or after.start >= before.body_start
