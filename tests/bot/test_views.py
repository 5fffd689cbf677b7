"""What people see of answers and knowledge, and in which order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest

from bot.blocks import Block, plain_lines
from bot.citations import short_path
from bot.corpus.intake import Intake, Refusal
from bot.doctor import Check, Report
from bot.settings import LanguageModel, Settings
from bot.shown_text import shortened
from bot.times import deadline_in_words, period_in_words
from bot.views.answers import answer_blocks, hit_blocks
from bot.views.campaigns import about_campaign, campaign_cards, campaign_list, in_order_of_interest
from bot.views.corpus import document_blocks, document_list, ingest_blocks
from bot.views.criteria import award_names, criteria_blocks
from bot.views.deadlines import READ_BY_MACHINE, deadline_groups, machine_note
from bot.views.doctor import report_blocks
from bot.views.duties import duty_blocks
from bot.views.privacy import privacy_notice
from bot.views.references import reference_list
from index.report import BuildReport, Duplicate, Failure
from index.search import Hit
from ingest.knowledge import Deadline, Precision, Recurrence, RelativeTime
from ingest.model import Quote
from tests.bot.sample_knowledge import (
    ANSWER,
    CAMPAIGN,
    CRITERION,
    DOCUMENT,
    DUE,
    DUTY,
    MONTHLY,
    PAST,
    REFERENCE,
    RELATIVE,
    SEEN,
    SOON,
    TODAY,
    deadline,
)


def lines(blocks: Iterable[Block]) -> list[str]:
    return list(plain_lines(blocks))


def test_answer_comes_first_then_quote_place_warning_suggestions() -> None:
    assert lines(answer_blocks(ANSWER)) == [
        "Trước ngày 15/8/2026.",
        "",
        f"  │ {DUE.text}",
        "  Kế hoạch tổ chức phong trào thi đua · số 15/KH-UBND · I. Thời gian · trang 1",
        "  ! Văn bản này đã được thay thế.",
        "",
        "Câu hỏi gợi ý",
        "  • Ai nộp báo cáo?",
        "",
        "Đã hiểu câu hỏi là: hạn nộp báo cáo",
    ]


def test_question_understood_as_asked_is_not_repeated() -> None:
    answer = replace(ANSWER, searched=ANSWER.question)
    assert not any("Đã hiểu" in line for line in lines(answer_blocks(answer)))


def test_hits_show_rank_place_and_scores() -> None:
    hit = Hit(DOCUMENT.passages[0], score=0.75, lexical=0.5, dense=0.25)
    shown = lines(hit_blocks([hit, hit], SEEN))
    assert shown[0].startswith("1. Kế hoạch tổ chức")
    assert "0.750" in shown[2]
    assert any(line.startswith("2. ") for line in shown)
    assert lines(hit_blocks([], SEEN)) == ["Không tìm thấy đoạn nào."]


def test_deadlines_are_grouped_by_urgency() -> None:
    later = deadline("later", end=date(2027, 1, 1))
    shown = lines(deadline_groups([later, MONTHLY, RELATIVE, SOON, PAST], SEEN))
    headings = [line for line in shown if line and not line.startswith(" ")]
    titles = ("Quá hạn", "Tuần này", "30 ngày tới", "Còn hơn 30 ngày", "Chưa rõ ngày")
    assert headings == [f"{title} (1)" for title in titles]
    line = "  • đến 08/08/2026: Nộp báo cáo sơ kết — Các đơn vị, Phòng Nội vụ"
    assert f"{line} [máy đọc, độ tin cậy 0,87]" in shown
    assert lines(deadline_groups([], SEEN)) == ["Không có việc đến hạn nào như vậy."]


def test_small_screens_are_told_once_that_a_machine_has_read_and_what_is_unsure() -> None:
    unsure = replace(SOON, id="unsure", title="Họp", responsible=(), confidence=0.69)
    confirmed = replace(SOON, id="confirmed", title="Gửi", responsible=(), confirmed=True)
    sure = replace(SOON, responsible=())
    shown = lines(deadline_groups([sure, unsure, confirmed], SEEN, brief=True))
    assert {line for line in shown if "•" in line} == {
        "  • đến 08/08/2026: Nộp báo cáo sơ kết",
        "  • đến 08/08/2026: Họp [chưa chắc]",
        "  • đến 08/08/2026: Gửi ✓",
    }
    assert lines(machine_note([sure, confirmed])) == ["", READ_BY_MACHINE]
    assert lines(machine_note([confirmed])) == lines(machine_note([])) == []
    card = lines(campaign_cards([CAMPAIGN], [SOON], SEEN, brief=True))
    assert card[-1] == READ_BY_MACHINE
    assert not any("độ tin cậy" in line for line in card)


@pytest.mark.parametrize(
    ("precision", "start", "end", "words"),
    [
        ("day", date(2026, 8, 1), date(2026, 8, 1), "01/08/2026"),
        ("day", None, date(2026, 8, 1), "đến 01/08/2026"),
        ("range", date(2026, 8, 1), date(2026, 9, 2), "01/08/2026 – 02/09/2026"),
        ("range", date(2026, 8, 1), None, "từ 01/08/2026"),
        ("month", date(2026, 8, 1), date(2026, 8, 31), "tháng 8/2026"),
        ("quarter", date(2026, 7, 1), date(2026, 9, 30), "quý III/2026"),
        ("year", date(2026, 1, 1), date(2026, 12, 31), "năm 2026"),
        (None, None, None, ""),
    ],
)
def test_time_is_no_more_precise_than_the_text(
    precision: Precision | None, start: date | None, end: date | None, words: str
) -> None:
    due = replace(deadline("d", start, end), precision=precision)
    assert deadline_in_words(due, (start, end)) == words


@pytest.mark.parametrize(
    ("due", "words"),
    [
        (deadline("d", recurrence=Recurrence("year")), "hằng năm"),
        (deadline("d", recurrence=Recurrence("year", 12)), "tháng 12 hằng năm"),
        (deadline("d", recurrence=Recurrence("year", 12, 15)), "ngày 15/12 hằng năm"),
        (deadline("d", recurrence=Recurrence("month", day=15, before=True)), "trước ngày 15 hằng tháng"),
        (deadline("d", recurrence=Recurrence("half-year")), "6 tháng một lần"),
        (RELATIVE, "trong 10 ngày làm việc sau khi nhận đủ hồ sơ"),
        (deadline("d", relative=RelativeTime(-5, "day", "họp")), "trong 5 ngày trước khi họp"),
        (deadline("d", relative=RelativeTime(0, "day", "họp")), "ngay sau khi họp"),
        (deadline("d", relative=RelativeTime(2, "month", "")), "trong 2 tháng"),
    ],
)
def test_rhythms_and_spans_in_words(due: Deadline, words: str) -> None:
    assert deadline_in_words(due, (None, None)) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Nộp về Phòng Nội vụ trước 17 giờ 30/8/2026.", "17 giờ ngày 30/08/2026"),
        (
            "Khai mạc từ 7 giờ 30 đến 11 giờ, ngày 30 tháng 8 năm 2026.",
            "từ 7 giờ 30 đến 11 giờ ngày 30/08/2026",
        ),
        ("Nộp trước ngày 30/8/2026; họp lúc 14 giờ ngày 12/9/2026.", "30/08/2026"),
    ],
)
def test_a_day_is_told_with_the_hour_that_the_text_sets_on_it(text: str, words: str) -> None:
    quote = Quote("ke-hoach", 0, len(text), text)
    due = replace(deadline("d", end=date(2026, 8, 30)), quotes=(quote,))
    assert deadline_in_words(due, (date(2026, 8, 30), date(2026, 8, 30))) == words


def test_a_period_of_whole_years_is_told_by_them() -> None:
    assert period_in_words(date(2021, 1, 1), date(2025, 12, 31)) == "2021 – 2025"


def test_recurring_deadline_tells_its_next_time() -> None:
    assert deadline_in_words(MONTHLY, SEEN.days(MONTHLY)) == "ngày 20 hằng tháng (kỳ tới: 20/08/2026)"


@pytest.mark.parametrize(
    ("recurrence", "days", "words"),
    [
        (Recurrence("year", 12), (date(2026, 12, 1), date(2026, 12, 31)), "tháng 12/2026"),
        (Recurrence("quarter"), (date(2026, 7, 1), date(2026, 9, 30)), "quý III/2026"),
        (Recurrence("year"), (date(2026, 1, 1), date(2026, 12, 31)), "năm 2026"),
        (Recurrence("half-year"), (date(2026, 7, 1), date(2026, 12, 31)), "01/07/2026 – 31/12/2026"),
        (Recurrence("week"), (date(2026, 8, 3), date(2026, 8, 9)), "03/08/2026 – 09/08/2026"),
        (Recurrence("month", day=1), (date(2026, 9, 1), date(2026, 9, 1)), "01/09/2026"),
    ],
)
def test_next_time_of_a_whole_month_is_told_as_one(
    recurrence: Recurrence, days: tuple[date, date], words: str
) -> None:
    assert deadline_in_words(deadline("d", recurrence=recurrence), days).endswith(f"(kỳ tới: {words})")


def test_campaign_card_holds_everything_known() -> None:
    shown = "\n".join(lines(campaign_cards([CAMPAIGN], [SOON], SEEN)))
    for fact in (
        "Phong trào môi trường",
        "cấp xã",
        "15/03/2026 – 30/11/2026",
        "Đợt 1: 15/03/2026 – 15/08/2026",
        "15/KH-UBND, ngày 05/03/2026, phát động",
        "95% hộ phân loại rác",
        "Phòng Nội vụ: tổng hợp báo cáo",
        "đến 08/08/2026: Nộp báo cáo sơ kết",
        "Sạch nhà, đẹp ngõ",
    ):
        assert fact in shown


def test_lists_say_when_they_are_empty() -> None:
    for blocks in (campaign_list([], TODAY), duty_blocks([], SEEN), reference_list([]), award_names([])):
        assert lines(blocks)[0].startswith("Tài liệu không ")


def test_lists_name_each_thing_with_what_is_known_of_it() -> None:
    assert lines(campaign_list([CAMPAIGN], TODAY)) == [
        "Chung tay giữ gìn môi trường",
        "  đang diễn ra · cấp xã · 15/03/2026 – 30/11/2026 · UBND xã Tân Lập",
    ]
    assert lines(reference_list([REFERENCE])) == [
        "Kế hoạch 27/KH-UBND: về thi đua",
        "  12/01/2026 · UBND tỉnh · thực hiện · 2 lần",
    ]
    assert lines(document_list([DOCUMENT])) == [
        "Kế hoạch tổ chức phong trào thi đua",
        "  số 15/KH-UBND · 05/03/2026 · đã bị thay thế · 2 đoạn · mã kh-15",
    ]
    assert lines(award_names([CRITERION, CRITERION])) == ["• “Gia đình gương mẫu”"]


def test_what_is_replaced_is_told_from_what_replaces_it() -> None:
    named = replace(REFERENCE, role="replaces")
    assert "bị thay thế" in lines(reference_list([named]))[1]
    assert "thay văn bản cũ" in lines(reference_list([named], {"27/KH-UBND"}))[1]


def test_campaigns_that_run_come_first_and_those_without_days_last() -> None:
    days = (
        ("runs", date(2026, 1, 1), date(2026, 12, 31)),
        ("ends today", None, TODAY),
        ("open", date(2020, 1, 1), None),
        ("next month", date(2026, 9, 1), date(2026, 10, 1)),
        ("next year", date(2027, 1, 1), None),
        ("just over", date(2026, 1, 1), date(2026, 8, 2)),
        ("long over", None, date(2015, 1, 1)),
        ("no days", None, None),
    )
    campaigns = [replace(CAMPAIGN, name=name, start=start, end=end) for name, start, end in days]
    ordered = in_order_of_interest(reversed(campaigns), TODAY)
    assert [campaign.name for campaign in ordered] == [
        "ends today", "runs", "open", "next month", "next year", "just over", "long over", "no days"
    ]  # fmt: skip
    assert [about_campaign(campaign, TODAY)[0] for campaign in ordered] == [
        *["đang diễn ra"] * 2, "cấp xã", *["sắp diễn ra"] * 2, *["đã kết thúc"] * 2, "cấp xã"
    ]  # fmt: skip


def test_document_shows_its_outline_with_pages() -> None:
    shown = lines(document_blocks(DOCUMENT))
    assert shown[-2:] == ["  I. Thời gian (trang 1)", "  II. Kinh phí (trang 2)"]
    assert "  Số: 15/KH-UBND" in shown


def test_criteria_are_a_checklist_with_articles() -> None:
    shown = lines(criteria_blocks([CRITERION], SEEN))
    assert "  Đạt một trong các điều kiện:" in shown
    assert "  ☐ Phân loại rác tại nguồn (Điều 2 khoản 1 điểm b)" in shown


def test_duties_stand_below_their_body() -> None:
    shown = lines(duty_blocks([DUTY, replace(DUTY, task="báo cáo"), replace(DUTY, body="Hội Phụ nữ")], SEEN))
    assert [line for line in shown if line and not line.startswith(" ")] == ["Phòng Nội vụ", "Hội Phụ nữ"]


def test_ingest_names_failures_with_remedies_and_counts() -> None:
    report = BuildReport(
        new=("a.txt",),
        unchanged=("b.txt",),
        failed=(Failure("c.pdf", "Bản quét.", "Nhận dạng chữ.", kept=True),),
        duplicates=(Duplicate("d.txt", "a.txt"),),
        passages=9,
    )
    shown = lines(ingest_blocks(report, Intake((), (Refusal("e.doc", "Loại cũ.", "Lưu lại."),))))
    assert "Mới: a.txt" in shown
    assert "Trùng: d.txt (giống hệt a.txt)" in shown
    assert "Không đọc được: c.pdf (bản cũ vẫn được dùng)" in shown
    assert "  Cách khắc phục: Lưu lại." in shown
    assert shown[-1] == "1 mới, 0 thay đổi, 1 giữ nguyên, 0 đã bỏ, 2 lỗi; chỉ mục có 9 đoạn."


def test_examination_ends_with_a_verdict() -> None:
    bad = Check("Ổ đĩa", "fail", "đầy", "Xóa bớt.")
    assert lines(report_blocks(Report((bad,)))) == [
        "✗ Ổ đĩa: đầy",
        "    Cách khắc phục: Xóa bớt.",
        "",
        "Có mục hỏng, cần khắc phục.",
    ]
    assert lines(report_blocks(Report(())))[-1] == "Chương trình dùng được."


@pytest.mark.parametrize(
    ("section", "shown"),
    [
        ("Điều 5. Nguyên tắc", "Điều 5. Nguyên tắc"),
        ("Chương II › Điều 31. Huân chương", "Chương II › Điều 31. Huân chương"),
        (
            "Chương II › Mục 1 › Điều 31. Huân chương › khoản 1",
            "Chương II › … › Điều 31. Huân chương › khoản 1",
        ),
        ("Chương II › Mục 1 › Điều 31 › khoản 1 › điểm a", "Chương II › … › Điều 31 › khoản 1 › điểm a"),
        ("Điều 1. Sửa đổi › khoản 5 › Điều 12a › khoản 2", "Điều 1. Sửa đổi › … › Điều 12a › khoản 2"),
        ("II. Kết quả › 3. Phong trào › 3.1. Trọng tâm", "II. Kết quả › … › 3.1. Trọng tâm"),
        (
            "II. Kết quả › 3. Phong trào › 3.1. Trọng tâm › b) Văn hóa › Lĩnh vực y tế",
            "II. Kết quả › … › 3.1. Trọng tâm › b) Văn hóa › Lĩnh vực y tế",
        ),
        ("Phụ lục › Danh sách › Tập thể", "Phụ lục › … › Tập thể"),
        ("", ""),
    ],
)
def test_path_keeps_what_people_cite(section: str, shown: str) -> None:
    assert short_path(section) == shown


def test_long_text_is_cut_at_a_word() -> None:
    assert shortened("một hai ba", 8) == "một hai …"
    assert shortened("một\n\n  hai", 80) == "một\nhai"


def test_people_are_told_when_a_model_reads_their_questions() -> None:
    silent, told = (
        privacy_notice(Settings(llm=LanguageModel(model=model))) for model in ("", "openai:gpt-4.1-mini")
    )
    assert "mô hình ngôn ngữ" not in silent
    assert "mô hình ngôn ngữ" in told
    assert "30 ngày" in told
