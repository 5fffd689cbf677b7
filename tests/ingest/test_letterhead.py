from __future__ import annotations

import dataclasses
import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.capitals import sentence_case
from ingest.catalog import CatalogEntry
from ingest.letterhead import Letterhead, merge_metadata, read_letterhead
from ingest.model import Metadata
from ingest.readers import read_pages
from ingest.signature import read_signer
from ingest.vietnamese import normalise
from tests.ingest.sample_files import LETTERHEAD, PARAGRAPHS, SIGNATURE, docx_bytes, pdf_bytes, sample_docx

ROOT = Path(__file__).parents[2]
REFERENCE = ROOT.parent / "shared" / "documents" / "reference"
PLAN = Letterhead(
    title="Kế hoạch tổ chức đợt thi đua cao điểm chuyên đề về xây dựng nông thôn mới",
    kind="Kế hoạch",
    number="133/KH-UBND",
    issuer="Ủy ban nhân dân huyện Bình Sơn",
    date=datetime.date(2023, 7, 13),
    signer="Nguyễn Tưởng Duy",
    subject="Tổ chức đợt thi đua cao điểm chuyên đề về xây dựng nông thôn mới",
    recipients=("Như trên",),
)


def test_district_plan() -> None:
    assert read_letterhead("\n".join([LETTERHEAD, *PARAGRAPHS, SIGNATURE])) == PLAN


@pytest.mark.parametrize("name", ["a.pdf", "a.docx"])
def test_district_plan_from_real_files(tmp_path: Path, name: str) -> None:
    lines = [*LETTERHEAD.split("\n"), *PARAGRAPHS, *SIGNATURE.split("\n")]
    content = pdf_bytes([lines]) if name == "a.pdf" else docx_bytes(sample_docx())
    (tmp_path / name).write_bytes(content)
    text = "\n".join(page.text for page in read_pages(tmp_path / name))
    assert read_letterhead(normalise(text)) == PLAN


LAW = """\
QUỐC HỘI
--------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Luật số: 06/2022/QH15
Hà Nội, ngày 15 tháng 6 năm 2022
LUẬT
THI ĐUA, KHEN THƯỞNG
Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;
Quốc hội ban hành Luật Thi đua, khen thưởng.
Điều 1. Phạm vi
CHỦ TỊCH QUỐC HỘI



Vương Đình Huệ"""

DEPARTMENT = """\
UBND TỈNH HẬU GIANG
SỞ TÀI CHÍNH
Số:          /BC-STC
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hậu Giang, ngày     tháng     năm 2024
BÁO CÁO
Giá thị trường tháng 7 năm 2024
Kính gửi: Bộ Tài chính
Sở Tài chính tỉnh Hậu Giang báo cáo như sau:
KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC
Nguyễn Thị Kim Loan"""

PARTY = """\
ĐẢNG BỘ TỈNH QUẢNG NGÃI
HUYỆN ỦY BÌNH SƠN
*
ĐẢNG CỘNG SẢN VIỆT NAM
Số 115-KH/HU
Bình Sơn, ngày 04 tháng 11 năm 2022
KẾ HOẠCH
phát động phong trào thi đua xây dựng "chi bộ bốn tốt"
-----
Thực hiện Chỉ thị số 35-CT/TW ngày 14/6/2024 của Bộ Chính trị
T/M BAN THƯỜNG VỤ
BÍ THƯ
Võ Văn Đông"""

LETTER = """\
ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
HUYỆN BÌNH SƠN | Độc lập - Tự do - Hạnh phúc
Số: 3922/UBND-VX | Bình Sơn, ngày 17 tháng 10 năm 2023
V/v tăng cường công tác
tuyên truyền phong trào thi đua
Kính gửi: Các phòng, ban
CHỦ TỊCH"""

DECREE = """\
CHÍNH PHỦ    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 98/2023/NĐ-CP
Hà Nội, ngày 31 tháng 12 năm 2023
NGHỊ ĐỊNH
QUY ĐỊNH CHI TIẾT THI HÀNH MỘT SỐ ĐIỀU
CỦA LUẬT THI ĐUA, KHEN THƯỞNG
CHÍNH PHỦ
Căn cứ Luật Thi đua, khen thưởng;
TM. CHÍNH PHỦ
KT. THỦ TƯỚNG
PHÓ THỦ TƯỚNG
(Đã ký)
Trần Lưu Quang"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            LAW,
            Letterhead(
                "Luật Thi đua, khen thưởng",
                "Luật",
                "06/2022/QH15",
                "Quốc hội",
                datetime.date(2022, 6, 15),
                "Vương Đình Huệ",
                "Thi đua, khen thưởng",
            ),
        ),
        (
            DEPARTMENT,
            Letterhead(
                "Báo cáo giá thị trường tháng 7 năm 2024",
                "Báo cáo",
                None,
                "Sở Tài chính tỉnh Hậu Giang",
                None,
                "Nguyễn Thị Kim Loan",
                "Giá thị trường tháng 7 năm 2024",
            ),
        ),
        (
            PARTY,
            Letterhead(
                'Kế hoạch phát động phong trào thi đua xây dựng "chi bộ bốn tốt"',
                "Kế hoạch",
                "115-KH/HU",
                "Huyện ủy Bình Sơn",
                datetime.date(2022, 11, 4),
                "Võ Văn Đông",
                'phát động phong trào thi đua xây dựng "chi bộ bốn tốt"',
            ),
        ),
        (
            LETTER,
            Letterhead(
                "Công văn về việc tăng cường công tác tuyên truyền phong trào thi đua",
                "Công văn",
                "3922/UBND-VX",
                "Ủy ban nhân dân huyện Bình Sơn",
                datetime.date(2023, 10, 17),
                None,
                "về việc tăng cường công tác tuyên truyền phong trào thi đua",
            ),
        ),
        (
            DECREE,
            Letterhead(
                "Nghị định quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng",
                "Nghị định",
                "98/2023/NĐ-CP",
                "Chính phủ",
                datetime.date(2023, 12, 31),
                "Trần Lưu Quang",
                "Quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng",
            ),
        ),
    ],
    ids=["law", "department", "party", "letter", "decree"],
)
def test_letterheads(text: str, expected: Letterhead) -> None:
    assert dataclasses.asdict(read_letterhead(text)) == dataclasses.asdict(expected)


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Số: 69/KH-UBND", "69/KH-UBND"),
        ("Số 287 - KH/TU", "287-KH/TU"),
        ("Số: 404/QÐ-UBND", "404/QĐ-UBND"),
        ("Số: 143/2025/TT-BTС", "143/2025/TT-BTC"),
        ("Số: 15/2023/TT-BKHĐT Hà Nội, ngày 26 tháng 12 năm 2023", "15/2023/TT-BKHĐT"),
        ("Số * -KH/HU", None),
        ("Số: /BC-STC", None),
        ("Số: ...../QĐ-UBND", None),
        ("Số 60 Trần Phú - Ba Đình", None),
        ("Thực hiện Kế hoạch số 69/KH-UBND", None),
    ],
)
def test_number_is_the_one_on_its_own_line(line: str, number: str | None) -> None:
    assert read_letterhead(f"{line}\nKẾ HOẠCH\nThực hiện phong trào thi đua\n").number == number


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Quảng Ngãi, ngày 07 tháng 4 năm 2014", datetime.date(2014, 4, 7)),
        ("TP. Hồ Chí Minh, ngày 1 tháng 12 năm 2023", datetime.date(2023, 12, 1)),
        ("Hà Nội, ngày 31 tháng 2 năm 2023", None),
        ("Hà Nội, ngày ... tháng ... năm 2023", None),
        ("Thông tư số 2/2025/TT-BNV, ngày 14 tháng 6 năm 2025", None),
    ],
)
def test_date_is_the_one_after_the_place(line: str, date: datetime.date | None) -> None:
    assert read_letterhead(f"{line}\nKẾ HOẠCH\nThực hiện phong trào\n").date == date


@pytest.mark.parametrize(
    ("head", "issuer"),
    [
        ("UBND HUYỆN BÌNH SƠN\nPHÒNG NỘI VỤ", "Phòng Nội vụ huyện Bình Sơn"),
        ("HUYỆN ỦY BÌNH SƠN\nBAN TỔ CHỨC", "Ban Tổ chức Huyện ủy Bình Sơn"),
        ("BỘ NỘI VỤ\nBAN THI ĐUA", "Ban Thi đua, Bộ Nội vụ"),
        ("HỘI ĐỒNG NHÂN DÂN\nTỈNH QUẢNG NGÃI", "Hội đồng nhân dân tỉnh Quảng Ngãi"),
        ("DỰ THẢO\nUBND HUYỆN BÌNH SƠN", "UBND huyện Bình Sơn"),
        ("", None),
    ],
)
def test_issuer_is_named_with_its_place(head: str, issuer: str | None) -> None:
    assert read_letterhead(f"{head}\nKẾ HOẠCH\nThực hiện phong trào\n").issuer == issuer


@pytest.mark.parametrize(
    ("lines", "subject"),
    [
        (
            "Phê chuẩn kết quả bầu Chủ tịch\nỦy ban nhân dân thành phố Đà Nẵng\nTHỦ TƯỚNG CHÍNH PHỦ",
            "Phê chuẩn kết quả bầu Chủ tịch Ủy ban nhân dân thành phố Đà Nẵng",
        ),
        (
            "Thực hiện phong trào thi đua\nThực hiện Chỉ thị số 35-CT/TW của Bộ Chính trị",
            "Thực hiện phong trào thi đua",
        ),
        ("Về thi đua\nPhong trào thi đua đã có kết quả tốt.", "Về thi đua"),
        ("Về thi đua\n(Ban hành kèm theo Quyết định)", "Về thi đua"),
        ("Về thi đua\nBình Sơn, ngày 2 tháng 3 năm 2024", "Về thi đua"),
        ("Chia cụm thi đua\nCụm | Thành viên | Cụm trưởng\nCụm 1 | Nà Lùng | Khau Đăm", "Chia cụm thi đua"),
        ("I. MỤC ĐÍCH", None),
    ],
)
def test_subject_ends_where_the_body_begins(lines: str, subject: str | None) -> None:
    assert read_letterhead(f"Số: 1/KH-UBND\nKẾ HOẠCH\n{lines}").subject == subject


@pytest.mark.parametrize(
    ("head", "number", "title", "issuer"),
    [
        (
            "HUYỆN ĐOÀN - HỘI LHTN HUYỆN NẬM SÁT\nSố: 138-KHLT/HĐTN-HLHTN\nNậm Sát, ngày 9 tháng 2 năm 2024\n"
            "KẾ HOẠCH LIÊN TỊCH\nTổ chức Tháng Thanh niên năm 2024",
            "138-KHLT/HĐTN-HLHTN",
            "Kế hoạch liên tịch tổ chức Tháng Thanh niên năm 2024",
            "Huyện đoàn - Hội LHTN huyện Nậm Sát",
        ),
        (
            "HUYỆN ĐOÀN NẬM SÁT\nBAN TỔ CHỨC CUỘC THI\nSố: 05-TL/BTC\nNậm Sát, ngày 12 tháng 3 năm 2024\n"
            "THỂ LỆ\nCuộc thi Ý tưởng khởi nghiệp",
            "05-TL/BTC",
            "Thể lệ cuộc thi Ý tưởng khởi nghiệp",
            "Ban Tổ chức Cuộc thi Huyện đoàn Nậm Sát",
        ),
        (
            "TỈNH ĐOÀN VÂN GIANG   ĐOÀN TNCS HỒ CHÍ MINH\n"
            "HUYỆN ĐOÀN NẬM SÁT\nSố: 126-BC/HĐTN\nNậm Sát, ngày 11 tháng 12 năm 2023\nBÁO CÁO\n"
            "Tổng kết công tác Đoàn năm 2023;\nphương hướng, nhiệm vụ năm 2024",
            "126-BC/HĐTN",
            "Báo cáo tổng kết công tác Đoàn năm 2023; phương hướng, nhiệm vụ năm 2024",
            "Huyện đoàn Nậm Sát",
        ),
    ],
)
def test_papers_of_unions_and_contests(head: str, number: str, title: str, issuer: str) -> None:
    read = read_letterhead(f"{head}\nCăn cứ tình hình thực tế, nay thông báo.")
    assert (read.number, read.title, read.issuer) == (number, title, issuer)


def test_party_decision_without_its_kind_is_not_guessed() -> None:
    assert read_letterhead("Số 55-QĐ/TW\nCăn cứ Điều lệ Đảng").kind is None
    assert read_letterhead("Số: 55/QĐ-UBND\nCăn cứ Luật").kind == "Quyết định"


def test_report_that_begins_with_its_body_states_nothing() -> None:
    text = "I. KHÁI QUÁT\nNgày 07/4/2023, UBND huyện ban hành Kế hoạch số 69/KH-UBND.\n" + SIGNATURE
    assert read_letterhead(text) == Letterhead(signer="Nguyễn Tưởng Duy", recipients=("Như trên",))


def test_document_without_letterhead_is_called_by_its_first_line() -> None:
    assert read_letterhead("Sổ tay tiêu chuẩn thi đua\n\nBản tóm lược.").title == "Sổ tay tiêu chuẩn thi đua"
    assert read_letterhead("Đây là một câu.\nKhác.").title is None


@pytest.mark.parametrize(
    ("text", "signer"),
    [
        ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n\nNguyễn Văn A", "Nguyễn Văn A"),
        ("KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\n(Đã ký)\nNguyễn Thị Bích Ngọc", "Nguyễn Thị Bích Ngọc"),
        (
            "Nơi nhận: TM. ỦY BAN NHÂN DÂN\n- Như trên; CHỦ TỊCH\n- Lưu: VT.\nNguyễn Tưởng Duy",
            "Nguyễn Tưởng Duy",
        ),
        ("GIÁM ĐỐC\nTS. Y Thanh Hà Niê Kđăm", "Y Thanh Hà Niê Kđăm"),
        ("T/M BAN THƯỜNG VỤ\nCHỦ TỊCH\n(đã ký)\nH'Linh Niê Kđăm", "H'Linh Niê Kđăm"),
        ("CHỈ HUY TRƯỞNG\nThượng tá Lê Văn Ba", "Lê Văn Ba"),
        ("THỦ TRƯỞNG ĐƠN VỊ\n(Ký, đóng dấu)\nGhi chú:", None),
        (
            "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\n" + "Căn cứ Luật Tổ chức chính quyền địa phương " * 3 + "\nLê Ba",
            None,
        ),
        ("Chủ tịch nói\nNguyễn Văn A", None),
    ],
)
def test_signer_is_the_name_below_the_authority(text: str, signer: str | None) -> None:
    assert read_signer(text) == signer


@pytest.mark.parametrize(
    ("capitals", "document", "expected"),
    [
        (
            "THI ĐUA, KHEN THƯỞNG",
            "Luật Thi đua, khen thưởng. Công tác thi đua, khen thưởng",
            "Thi đua, khen thưởng",
        ),
        ("TỔNG KẾT CÔNG TÁC CỦA SỞ NỘI VỤ", "do Sở Nội vụ làm", "Tổng kết công tác của Sở Nội vụ"),
        ("KẾ HOẠCH CỦA UBND HUYỆN BÌNH SƠN NĂM 2024", "", "Kế hoạch của UBND huyện Bình Sơn năm 2024"),
        ("ĐẠI HỘI LẦN THỨ XI, KHÓA V", "", "Đại hội lần thứ XI, khóa V"),
        ("", "", ""),
    ],
)
def test_capitals_become_a_sentence(capitals: str, document: str, expected: str) -> None:
    assert sentence_case(capitals, document) == expected


def test_catalogue_wins_over_the_letterhead() -> None:
    entry = CatalogEntry("a.pdf", title="Tên", number="1/KH-UBND", status="expired", replaces=("2/KH-UBND",))
    assert merge_metadata("a.pdf", entry, PLAN) == Metadata(
        title="Tên",
        kind="Kế hoạch",
        number="1/KH-UBND",
        issuer=PLAN.issuer,
        date=PLAN.date,
        signer=PLAN.signer,
        status="expired",
        replaces=("2/KH-UBND",),
        recipients=PLAN.recipients,
    )


@pytest.mark.parametrize(
    ("letterhead", "title"),
    [
        (PLAN, "Kế hoạch số 133/KH-UBND tổ chức đợt thi đua cao điểm chuyên đề về xây dựng nông thôn mới"),
        (read_letterhead(LAW), "Luật Thi đua, khen thưởng số 06/2022/QH15"),
        (Letterhead(kind="Kế hoạch", number="1/KH-UBND"), "Kế hoạch số 1/KH-UBND"),
        (Letterhead(title="Sổ tay"), "Sổ tay"),
        (Letterhead(), "ke-hoach"),
    ],
)
def test_title_falls_back_to_letterhead_and_file_name(letterhead: Letterhead, title: str) -> None:
    assert merge_metadata("2023/ke-hoach.pdf", None, letterhead).title == title


@pytest.mark.shared
@pytest.mark.skipif(not REFERENCE.is_dir(), reason="the reference texts are not here")
@pytest.mark.parametrize(
    ("file", "number", "issuer", "date", "signer"),
    [
        ("luat-06-2022-QH15.txt", "06/2022/QH15", "Quốc hội", (2022, 6, 15), "Vương Đình Huệ"),
        (
            "quyet-dinh-01-2026-QD-TTg.txt",
            "01/2026/QĐ-TTg",
            "Thủ tướng Chính phủ",
            (2026, 1, 1),
            "Phạm Thị Thanh Trà",
        ),
        (
            "thong-tu-143-2025-TT-BTC.txt",
            "143/2025/TT-BTC",
            "Bộ Tài chính",
            (2025, 12, 31),
            "Nguyễn Thị Bích Ngọc",
        ),
        ("thong-tu-20-2025-TT-BNV.txt", "20/2025/TT-BNV", "Bộ Nội vụ", (2025, 10, 11), "Phạm Thị Thanh Trà"),
    ],
)
def test_reference_texts(
    file: str, number: str, issuer: str, date: tuple[int, int, int], signer: str
) -> None:
    letterhead = read_letterhead(normalise(read_pages(REFERENCE / file)[0].text))
    assert (letterhead.number, letterhead.issuer) == (number, issuer)
    assert letterhead.date == datetime.date(*date)
    assert letterhead.signer == signer
    assert letterhead.subject


@settings(deadline=None, max_examples=150)
@given(
    st.lists(
        st.sampled_from([*LAW.split("\n"), *LETTER.split("\n"), *DECREE.split("\n"), "", "Số:", "V/v", "*"])
    )
)
def test_any_order_of_lines_gives_only_what_is_stated(lines: list[str]) -> None:
    text = "\n".join(lines)
    letterhead = read_letterhead(text)
    assert letterhead.number is None or letterhead.number in text
    assert letterhead.signer is None or letterhead.signer in text
    assert letterhead.date is None or str(letterhead.date.year) in text


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=300))
def test_text_without_number_or_date_states_neither(text: str) -> None:
    letterhead = read_letterhead(text)
    assert (letterhead.number, letterhead.date) == (None, None)


@given(st.text(alphabet="ABĐƯẠỆIVX ,.", max_size=60), st.text(max_size=200))
def test_only_the_case_changes(capitals: str, document: str) -> None:
    assert sentence_case(capitals, document).upper() == capitals


def test_subject_may_speak_of_the_republic() -> None:
    text = (
        "ỦY BAN NHÂN DÂN\nXÃ TÂN AN\nSố: 64/KH-UBND\nTân An, ngày 07 tháng 4 năm 2026\nKẾ HOẠCH\n"
        "Phát động đợt thi đua chào mừng Quốc khánh nước Cộng hòa xã hội chủ nghĩa Việt Nam\n"
        "Thực hiện Kế hoạch số 18/KH-UBND ngày 22/01/2026, Ủy ban nhân dân xã ban hành Kế hoạch như sau:\n"
    )
    assert "Phát động đợt thi đua" in (read_letterhead(text).subject or "")
