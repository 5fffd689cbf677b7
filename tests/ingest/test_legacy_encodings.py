"""TCVN3 and VNI are recognised by their syllables and become Unicode; nothing else is touched."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.legacy_encodings import TCVN3 as TCVN3_ENCODING
from ingest.legacy_encodings import convert, decode_legacy, encoding_of, read_bytes
from ingest.readers import read_pages
from ingest.readers.legacy_fonts import Run, in_unicode
from ingest.vietnamese import normalise
from tests.ingest.legacy_samples import TCVN3, UNICODE, VNI, in_tcvn3, in_vni
from tests.office import PLAN, RULES

REFERENCE = Path(__file__).parents[2].parent / "shared" / "documents" / "reference"


@pytest.mark.parametrize("text", [TCVN3, VNI, TCVN3.replace("\n", " ")])
def test_old_encodings_become_unicode(text: str) -> None:
    decoded = decode_legacy(text)
    assert decoded is not None
    assert decoded.replace("\n", " ") == UNICODE.replace("\n", " ")


@pytest.mark.parametrize(
    "text",
    [
        "",
        UNICODE,
        PLAN,
        RULES,
        "Thi dua khen thuong khong dau",
        "Là các bà mẹ và cô giáo hát to, có xà nhà, tòa nhà",
        "Le café à côté; Größe für Äpfel; ¿Qué señal? naïve coöperation, élève",
        "Nhiệt độ 37°C ±0,5; diện tích 120 m², §5, ©2024 «trích dẫn» 3×4",
        "½ ¼ ¾ ® © ª º",
    ],
)
def test_other_text_is_left_alone(text: str) -> None:
    assert decode_legacy(text) is None


def test_lines_of_old_encodings_among_unicode_are_converted_alone() -> None:
    mixed = f"{PLAN}\n{TCVN3}\n{RULES}"
    assert decode_legacy(mixed) == f"{PLAN}\n{UNICODE}\n{RULES}"


def test_capitals_typed_in_an_encoding_without_them_are_restored() -> None:
    text = "UBND HUYÖN B×NH S¥N\nCéNG HßA X· HéI CHñ NGHÜA VIÖT NAM\nKÕ ho¹ch thi ®ua"
    assert decode_legacy(text) == "UBND HUYỆN BÌNH SƠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nKế hoạch thi đua"


def test_capitals_of_vni_are_its_own() -> None:
    text = "UÛY BAN NHAÂN DAÂN HUYEÄN BÌNH SÔN\nKEÁ HOAÏCH thi ñua"
    assert decode_legacy(text) == "ỦY BAN NHÂN DÂN HUYỆN BÌNH SƠN\nKẾ HOẠCH thi đua"


@given(st.text(max_size=400))
def test_any_text_is_taken(text: str) -> None:
    decoded = decode_legacy(text)
    assert decoded is None or decoded.count("\n") == text.count("\n")


@given(st.sets(st.sampled_from(sorted({*UNICODE.split(), *PLAN.split(), *RULES.split()})), min_size=20))
def test_unicode_words_in_any_order_are_left_alone(words: set[str]) -> None:
    assert decode_legacy(" ".join(words)) is None


@given(st.permutations(PLAN.split()))
def test_words_in_any_order_come_back_from_both_encodings(words: list[str]) -> None:
    text = " ".join(words)
    assert decode_legacy(in_vni(text)) == text
    assert (decode_legacy(in_tcvn3(text)) or "").lower() == text.lower()


@pytest.mark.shared
@pytest.mark.parametrize("encode", [in_tcvn3, in_vni])
def test_every_page_of_the_reference_texts_comes_back(encode: object) -> None:
    if not REFERENCE.is_dir():
        pytest.skip("no reference texts")
    assert callable(encode)
    for path in REFERENCE.glob("*.txt"):
        text = normalise(path.read_text(encoding="utf-8-sig"))
        for start in range(0, len(text), 2500):
            page = text[start : start + 2500]
            assert decode_legacy(page) is None
            assert (decode_legacy(encode(page)) or "").lower() == page.lower()


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (TCVN3.encode("latin-1"), UNICODE),
        (VNI.encode("latin-1"), UNICODE),
        ("“Thi ®ua yªu n\xad\xadíc” – phong trµo".replace("\xad\xad", "\xad").encode("cp1252"),
         "“Thi đua yêu nước” – phong trào"),
    ],
)  # fmt: skip
def test_text_files_in_old_encodings_are_read(tmp_path: Path, data: bytes, text: str) -> None:
    (tmp_path / "cu.txt").write_bytes(data)
    assert read_pages(tmp_path / "cu.txt")[0].text == text


def test_text_files_in_the_code_page_of_windows_are_read(tmp_path: Path) -> None:
    decomposed = {"ộ": "ô\u0323", "ạ": "a\u0323", "ủ": "u\u0309", "ế": "ê\u0301", "ợ": "ơ\u0323"}
    text = "hội chủ kế đợt thi đua"
    written = "".join(decomposed.get(letter, letter) for letter in text)
    (tmp_path / "a.txt").write_bytes(written.encode("cp1258"))
    assert read_pages(tmp_path / "a.txt")[0].text == text


@pytest.mark.parametrize("data", [bytes(range(128, 256)), "é à".encode("latin-1"), b"\xff\xfe\x00x" * 9])
def test_bytes_that_are_no_vietnamese_in_any_encoding_are_none(data: bytes) -> None:
    assert read_bytes(data) is None


def test_fonts_tell_runs_apart_and_draw_capitals() -> None:
    runs = [
        Run("Céng hßa x· héi", ".VnTimeH"),
        Run(" §éc lËp Tù do", ".VnTime"),
        Run("Kế hoạch", "Times New Roman"),
        Run(" ñua yêu nước ", ""),
    ]
    assert in_unicode(runs) == ["CỘNG HÒA XÃ HỘI", " Độc lập Tự do", "Kế hoạch", " ñua yêu nước "]


def test_unicode_text_that_kept_its_old_font_stays() -> None:
    runs = [Run("Cộng hòa xã hội", ".VnTimeH"), Run("là các bà", ".VnTime")]
    assert in_unicode(runs) == [run.text for run in runs]


def test_fonts_of_word_files_are_followed_through_styles(tmp_path: Path) -> None:
    document = docx.Document()
    document.styles["Normal"].font.name = ".VnTime"
    document.styles["Heading 1"].font.name = ".VnTimeH"
    document.add_heading("kÕ ho¹ch thi ®ua", 1)
    document.add_paragraph("Uû ban nh©n d©n huyÖn ").add_run("Bình Sơn là").font.name = "Arial"
    document.save(str(tmp_path / "a.docx"))
    assert read_pages(tmp_path / "a.docx")[0].text == "KẾ HOẠCH THI ĐUA\n\nUỷ ban nhân dân huyện Bình Sơn là"


def test_fonts_of_web_pages_are_followed(tmp_path: Path) -> None:
    markup = (
        '<body style="font-family: \'.VnTime\', serif"><p><font face=".VnTimeH">kÕ ho¹ch</font></p>'
        '<p>Thi ®ua <span style="font-family:Arial">là yêu nước</span></p></body>'
    )
    (tmp_path / "a.html").write_text(f"<html>{markup}</html>", encoding="utf-8")
    assert read_pages(tmp_path / "a.html")[0].text == "KẾ HOẠCH\n\nThi đua là yêu nước"


def test_web_pages_that_do_not_say_their_encoding_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(f"<html><p>{TCVN3}</p></html>".encode("latin-1"))
    assert read_pages(tmp_path / "a.html")[0].text == UNICODE.replace("\n", " ")


def test_encoding_among_others_is_only_told_by_enough_words() -> None:
    assert encoding_of("®ua") is None
    assert encoding_of("thi ®ua ®ît") is TCVN3_ENCODING
    assert convert("thi ®ua đợt", TCVN3_ENCODING) == "thi đua đợt"
