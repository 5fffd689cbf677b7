import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.document_numbers import find_document_numbers, number_key


def _canonical(text: str, *, typed: bool = False) -> list[str]:
    return [number.canonical for number in find_document_numbers(text, typed=typed)]


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("Kế hoạch số 69/KH-UBND", "69/KH-UBND"),
        ("Nghị định số 91/2017/NĐ-CP ngày 31/7/2017", "91/2017/NĐ-CP"),
        ("Luật số 06/2022/QH15.", "06/2022/QH15"),
        ("Công văn số 3922/UBND-VX", "3922/UBND-VX"),
        ("Chỉ thị số 34-CT/TW, ngày", "34-CT/TW"),
        ("287-KH/TU", "287-KH/TU"),
        ("Chỉ thị số 05- CT/TW", "05-CT/TW"),
        ("số 80/ \nKH- UBND về", "80/KH-UBND"),
        ("số 26/2018/QÐ-\n\nUBND ngày", "26/2018/QĐ-UBND"),
        ("số 98/2006/QĐ-TTg", "98/2006/QĐ-TTg"),
        ("QUYẾT ĐỊNH SỐ 98/2006/QĐ-TTG", "98/2006/QĐ-TTg"),
        ("16/2023/TT-BLĐTBXH", "16/2023/TT-BLĐTBXH"),
        ("Nghị định số 176-HĐBT ngày", "176-HĐBT"),
        ("Công văn 56/SNV-TĐKT của Sở Nội vụ", "56/SNV-TĐKT"),
        ("số67/QĐ-UBND", "67/QĐ-UBND"),
        ("34-CT/TW - Báo cáo", "34-CT/TW"),
        ("12/2025/TTLT-BNV-BTC", "12/2025/TTLT-BNV-BTC"),
    ],
)
def test_written_number_is_found_in_its_canonical_form(text: str, canonical: str) -> None:
    assert _canonical(text) == [canonical]


@pytest.mark.parametrize(
    "text",
    [
        "ngày 13/7/2023",
        "trực 24/7 và ngày 2/9",
        "và/hoặc",
        "tốc độ 60 km/h",
        "giai đoạn 2021-2025",
        "nhiệm kỳ 2020 – 2025",
        "12 trường TH-THCS, 5/10 xã",
        "10-20 triệu đồng/ha",
        "đại dịch COVID-19",
        "3/4 Hội đồng",
    ],
)
def test_dates_ratios_and_ranges_are_not_numbers(text: str) -> None:
    assert _canonical(text) == []


@pytest.mark.parametrize(
    ("question", "canonical", "kind"),
    [
        ("167/kh-ubnd nói gì", "167/KH-UBND", "KH"),
        ("167 KH UBND của ai", "167/KH-UBND", "KH"),
        ("34 ct tw ban hanh khi nao", "34-CT/TW", "CT"),
        ("34-ct/tw", "34-CT/TW", "CT"),
        ("91/2017/nd-cp", "91/2017/NĐ-CP", "NĐ"),
        ("06/2022/qh15", "06/2022/QH15", None),
        ("01/2026 qd-ttg", "01/2026/QĐ-TTg", "QĐ"),
        ("CT 05", "05/CT", "CT"),
        ("chi thi 34", "34/CT", "CT"),
        ("ke hoach so 167", "167/KH", "KH"),
        ("nghị định 91/2017 quy định gì", "91/2017/NĐ", "NĐ"),
        ("qd 404 ntn", "404/QĐ", "QĐ"),
        ("công văn 3922", "3922/CV", "CV"),
        ("vb số 167 ban hành ngày nào", "167", None),
    ],
)
def test_typed_number_is_read_without_case_marks_or_separators(
    question: str, canonical: str, kind: str | None
) -> None:
    (number,) = find_document_numbers(question, typed=True)
    assert (number.canonical, number.kind_code) == (canonical, kind)


@pytest.mark.parametrize(
    "question",
    [
        "kế hoạch 5 năm có gì",
        "bao cao 6 thang 2025",
        "kế hoạch 2025 của huyện",
        "thi đua 50 năm giải phóng",
        "ngày 13/7/2023 có gì",
        "03 cá nhân tiêu biểu",
        "quyết định 2 lần",
        "thiệt hại do bão số 12",
        "to dan pho so 15 ho tro ai",
    ],
)
def test_typed_counts_and_years_are_not_numbers(question: str) -> None:
    assert _canonical(question, typed=True) == []


@pytest.mark.parametrize(
    ("question", "candidate", "expected"),
    [
        ("167/kh-ubnd", "167/KH-UBND", True),
        ("167/kh-ubnd", "167/KH-HĐND", False),
        ("chi thi 34", "34-CT/TW", True),
        ("CT 5", "05-CT/TW", True),
        ("chi thi 34", "34/2021/CT-TTg", True),
        ("chỉ thị 34/2022", "34/2021/CT-TTg", False),
        ("nghị quyết 21", "21-KL/TW", False),
        ("công văn 3922", "3922/UBND-VX", True),
        ("công văn 404", "404/QĐ-UBND", False),
        ("luật 06/2022", "06/2022/QH15", True),
        ("qd 31", "31/2021/QĐ-UBND", True),
        ("qd 31", "không phải số", False),
    ],
)
def test_typed_number_matches_what_agrees_with_all_it_states(
    question: str, candidate: str, expected: bool
) -> None:
    (number,) = find_document_numbers(question, typed=True)
    assert number.matches(candidate) is expected


def test_keys_of_equal_numbers_meet() -> None:
    assert number_key("167/KH-UBND") == "167/kh-ubnd"
    assert number_key("05-CT/TW") == number_key("5- CT/TW")
    assert number_key("26/2018/QĐ-UBND") != number_key("26/2018/NĐ-CP")


@settings(deadline=None, max_examples=100)
@given(st.text(alphabet=st.sampled_from("0123456789/- \nKHUBNDĐQCTrgn&số,."), max_size=60), st.booleans())
def test_numbers_lie_in_the_text_in_order(text: str, typed: bool) -> None:
    numbers = find_document_numbers(text, typed=typed)
    assert all(text[number.start : number.end] == number.text for number in numbers)
    assert all(before.end <= after.start for before, after in itertools.pairwise(numbers))


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=80), st.booleans())
def test_any_text_is_read_without_error(text: str, typed: bool) -> None:
    for number in find_document_numbers(text, typed=typed):
        assert not set(number.canonical) & set(" \n\t")


@settings(deadline=None, max_examples=100)
@given(
    st.integers(min_value=1, max_value=99999),
    st.sampled_from(["KH", "QĐ", "CT", "BC"]),
    st.sampled_from(["UBND", "HĐND", "SNV"]),
    st.sampled_from(["", " ", "\n", " \n\n "]),
)
def test_spaces_around_separators_change_nothing(digits: int, kind: str, issuer: str, space: str) -> None:
    plain = f"{digits}/{kind}-{issuer}"
    assert _canonical(f"số {digits}{space}/{space}{kind}-{space}{issuer} về") == [plain]


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("kế hoạch 80 ngày bao nhiêu", "80"),
        ("ke hoach 80 ngay nao", "80"),
        ("quyết định 1245 ngày mấy", "1245"),
        ("công văn 31 ngày ban hành là ngày nào", "31"),
    ],
)
def test_number_before_the_day_asked_for_counts_no_days(text: str, digits: str) -> None:
    assert [number.digits for number in find_document_numbers(text, typed=True)] == [digits]


def test_days_that_are_counted_are_no_number() -> None:
    assert find_document_numbers("kế hoạch 80 ngày cao điểm", typed=True) == []
