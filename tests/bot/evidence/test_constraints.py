from pathlib import Path

import pytest

from bot.evidence.candidates import mentions_of
from bot.evidence.constraints import Constraints, levels_in
from bot.understanding.question import understand
from ingest.catalog import Catalog
from ingest.document import read_document
from ingest.model import Document


@pytest.fixture
def office_plan(tmp_path: Path) -> Document:
    path = tmp_path / "quy-che.md"
    path.write_text("# QUY CHẾ\n\nkhen thưởng\n", encoding="utf-8")
    return read_document(path, tmp_path, Catalog())


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("ubnd tinh va huyen", {"province", "district"}),
        ("tinh hinh kinh te xa hoi", set()),
        ("dang uy xa", {"commune"}),
        ("thị xã Bến Lúa", {"district"}),
        ("nộp muộn thì xã làm gì", {"commune"}),
        ("thu tuong", {"central"}),
    ],
)
def test_levels_are_told_from_words_that_look_alike(text: str, levels: set[str]) -> None:
    assert levels_in(text) == levels


@pytest.mark.parametrize(
    ("question", "levels"),
    [
        ("Ai đôn đốc các xã báo cáo?", set()),
        ("Ai ở xã phụ trách báo cáo?", {"commune"}),
        ("Các xã báo cáo khi nào?", {"commune"}),
        ("Xã nào dẫn đầu?", set()),
    ],
)
def test_those_to_whom_something_is_done_fix_no_level_of_who_does_it(question: str, levels: set[str]) -> None:
    assert Constraints.of(understand(question)).levels == levels


def test_other_years_conflict_but_ranges_include_theirs() -> None:
    constraints = Constraints.of(understand("Chỉ tiêu năm 2023 là gì?"))
    assert constraints.year_conflict("trong năm 2024")
    assert not constraints.year_conflict("giai đoạn 2021 - 2025")
    assert not constraints.year_conflict("không ghi năm nào")


def test_year_asked_about_has_to_be_spoken_of() -> None:
    constraints = Constraints.of(understand("Năm 2023 tặng bao nhiêu giấy khen?"))
    assert constraints.year_missing("đã tặng 40 giấy khen", "Báo cáo 10 năm")
    assert not constraints.year_missing("đã tặng 40 giấy khen", "Báo cáo năm 2023")
    assert not constraints.year_missing("giai đoạn 2021 - 2025")


def test_target_is_no_result() -> None:
    constraints = Constraints.of(understand("Thực tế đã đạt bao nhiêu?"))
    assert constraints.only_target("Phấn đấu đến năm 2025 giảm còn 2%")
    assert constraints.only_target("Tiếp tục triển khai các phong trào")
    assert constraints.only_target("Làm sạch 900 hồ sơ, trong tháng đầu xong ít nhất 300")
    assert not constraints.only_target("Kết quả đạt 3%")


@pytest.mark.parametrize(
    ("question", "wants_result"),
    [
        ("Kết quả tỷ lệ hộ nghèo năm 2025?", True),
        ("Kết quả hội thi năm nay trường được mấy giải?", True),
        ("Trường được mấy giải rồi?", True),
        ("Số vụ cháy giảm so với năm ngoái đúng không?", True),
        ("Chỉ tiêu giảm bao nhiêu so với năm ngoái?", False),
        ("Mỗi đội được mấy giải?", False),
        ("Sơ kết đợt 1 xong chưa?", True),
        ("huyện phát động chưa vậy", True),
        ("Hiến máu tiếp được chưa?", False),
    ],
)
def test_what_has_come_about_is_told_from_what_is_planned(question: str, wants_result: bool) -> None:
    assert Constraints.of(understand(question)).wants_result == wants_result


def test_year_compared_with_is_not_that_of_a_clause() -> None:
    constraints = Constraints.of(understand("Năm 2026 có bao nhiêu vụ?"))
    assert not constraints.year_conflict("so với cùng kỳ năm 2025 giảm 6%")
    assert constraints.year_conflict("năm 2025 có 14 vụ")
    assert constraints.year_nowhere("ngày 01/7/2025 có 14 vụ")
    assert not constraints.year_nowhere("ngày 01/7/2026 có 14 vụ")


def test_other_months_conflict() -> None:
    constraints = Constraints.of(understand("Giá vàng tháng 8/2024 bao nhiêu?"))
    assert constraints.month_conflict("Giá vàng trong tháng 7/2024 tăng.")
    assert not constraints.month_conflict("Giá vàng ngày 15/8/2024 tăng.")
    assert not constraints.month_conflict("Giá vàng tăng.", "Báo cáo tháng 8/2024")


def test_a_month_asked_about_fixes_its_year() -> None:
    constraints = Constraints.of(understand("Tỷ lệ hộ nghèo tới tháng 6/2024 còn mấy phần trăm?"))
    assert constraints.year_conflict("Tỷ lệ hộ nghèo cuối năm 2023 là 2,84%")
    assert not constraints.year_conflict("6 tháng đầu năm 2024 còn 2,5%")


def test_heading_of_the_level_asked_about_admits_clauses_that_name_others(office_plan: Document) -> None:
    constraints = Constraints.of(understand("Bằng khen của Thủ tướng cần mô hình ổn định mấy năm?"))
    clause = "có ảnh hưởng trong địa bàn cấp huyện"
    assert constraints.level_conflict(clause, office_plan)
    assert not constraints.level_conflict(clause, office_plan, ("Bằng khen của Thủ tướng Chính phủ",))


def test_silence_about_a_name_is_noticed() -> None:
    constraints = Constraints.of(understand("Hậu Giang có bao nhiêu xã?"), lambda _: False)
    assert constraints.unnamed(mentions_of("Tỉnh Sóc Trăng có 80 xã"))
    assert not constraints.unnamed(mentions_of("Tỉnh Hậu Giang có 51 xã"))


def test_law_that_names_no_level_rules_on_all(tmp_path: Path) -> None:
    path = tmp_path / "nghi-dinh.md"
    path.write_text("CHÍNH PHỦ\n\n# NGHỊ ĐỊNH\n\nquy định mẫu giấy khen\n", encoding="utf-8")
    decree = read_document(path, tmp_path, Catalog())
    constraints = Constraints.of(understand("Giấy khen của xã in khổ giấy nào?"))
    assert not constraints.level_conflict("Bằng in trên khổ giấy A4", decree)
    assert constraints.level_conflict("Cờ của tỉnh may bằng sa tanh", decree)
    assert constraints.level_conflict("Bằng in trên khổ giấy A4", decree, ("Mẫu bằng của tỉnh",))


def test_those_directly_under_a_district_body_are_those_of_its_communes_too(office_plan: Document) -> None:
    constraints = Constraints.of(understand("Phó Bí thư Đảng ủy xã có dự lễ không?"))
    assert not constraints.level_conflict("Bí thư các chi, đảng bộ trực thuộc Huyện ủy", office_plan)
    assert constraints.level_conflict("Thường trực Huyện ủy", office_plan)


def test_result_of_a_first_round_is_told_by_what_is_planned() -> None:
    assert not Constraints.of(understand("Kết quả sơ khảo công bố ngày nào?")).wants_result
    assert Constraints.of(understand("Kết quả số hộ thoát nghèo là gì?")).wants_result
