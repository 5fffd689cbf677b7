"""What is kept about a person, told to that person."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from bot.blocks import Block, Gap, Paragraph
from bot.people.privacy import Kept
from bot.settings import Settings
from bot.shown_text import shortened
from bot.times import day_in_words
from bot.views.people import ROLE_NAMES

_TO_A_MODEL = "Câu hỏi được gửi tới mô hình ngôn ngữ mà cơ quan dùng để viết câu trả lời."
_SHOWN_QUESTIONS, _SHOWN_CHARACTERS = 10, 120


def privacy_notice(settings: Settings) -> str:
    """What is kept, for what and for how long, in two or three sentences; told before anybody is let in."""
    keep_days = settings.privacy.keep_questions_days
    told = f" {_TO_A_MODEL}" if settings.llm.model else ""
    questions = f"câu hỏi và câu trả lời trong {keep_days} ngày" if keep_days else "không lưu câu hỏi"
    return (
        f"Để trả lời và nhắc việc, cơ quan lưu: tên và số định danh Telegram, đơn vị, lựa chọn nhắc việc;"
        f" {questions}. Không chia sẻ cho ai khác, không dùng vào việc khác.{told}"
    )


def rights_blocks(kept: Kept, settings: Settings) -> Iterator[Block]:
    """The notice, then everything that is kept about this person."""
    zone = settings.reminder.timezone
    yield Paragraph("Quyền riêng tư", "heading")
    yield Paragraph(privacy_notice(settings))
    yield Paragraph(
        "Anh/chị có quyền xem, yêu cầu sửa và xóa dữ liệu của mình, rút lại sự đồng ý bất cứ lúc nào"
        " (Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15). Đừng gửi bí mật nhà nước qua Telegram."
    )
    yield Gap()
    yield Paragraph("Đang lưu về anh/chị", "strong")
    yield from _person(kept, zone)
    yield from _questions(kept, zone)
    yield Gap()
    yield Paragraph("Xóa tất cả: /xoadulieu")


def _person(kept: Kept, zone: datetime.tzinfo) -> Iterator[Block]:
    person = kept.person
    if person is None:
        if not any(answer.question for answer in kept.questions):
            yield Paragraph("Không có gì.", lead="• ")
        return
    yield Paragraph(f"Tên: {person.name or 'không có'}; tài khoản: {person.account}", lead="• ")
    yield Paragraph(
        f"Quyền: {ROLE_NAMES[person.role]}, từ ngày {day_in_words(person.joined_at.astimezone(zone).date())}",
        lead="• ",
    )
    yield Paragraph(f"Đơn vị: {person.unit or 'chưa chọn'}", lead="• ")
    subscription = kept.subscription
    wanted = "có" if subscription and subscription.wanted else "không"
    units = f", của {', '.join(subscription.units)}" if subscription and subscription.units else ""
    yield Paragraph(f"Nhận nhắc việc: {wanted}{units}", lead="• ")
    if kept.documents:
        yield Paragraph(f"Văn bản đang chờ anh/chị xác nhận: {len(kept.documents)}", lead="• ")


def _questions(kept: Kept, zone: datetime.tzinfo) -> Iterator[Block]:
    asked = [answer for answer in kept.questions if answer.question]
    if kept.person is None and not asked:
        return
    yield Paragraph(f"Câu hỏi đang lưu: {len(asked)}", lead="• ")
    for answer in asked[-_SHOWN_QUESTIONS:]:
        day = day_in_words(answer.at.astimezone(zone).date())
        yield Paragraph(f"{day}: {shortened(answer.question or '', _SHOWN_CHARACTERS)}", indent=2, lead="– ")
    if len(asked) > _SHOWN_QUESTIONS:
        yield Paragraph(f"và {len(asked) - _SHOWN_QUESTIONS} câu cũ hơn", indent=2, lead="– ")
