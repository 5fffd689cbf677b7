"""`thidua users`: who may use the bot."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from bot.blocks import Paragraph
from bot.cli.session import Session
from bot.people import Role
from bot.people.administration import INVITATION, MAX_DAYS, MAX_USES, account_of, give_role
from ingest.errors import ThiduaError

if TYPE_CHECKING:
    from bot.database.people import People
    from bot.people.privacy import PersonalData

# Whoever can run the program on this machine may do all of this; the record says that it was done here.
ACTOR = "console"
Account = Annotated[str, typer.Argument(metavar="TÀI_KHOẢN", help="Số định danh, ví dụ 123456789.")]


@dataclass(frozen=True, slots=True)
class _Register:
    people: People
    data: PersonalData
    now: datetime.datetime


def list_users(
    ctx: typer.Context,
    role: Annotated[
        Literal["admin", "member", "pending", "blocked"] | None,
        typer.Option(help="Chỉ những người có quyền này."),
    ] = None,
) -> None:
    from bot.views.people import people_blocks, person_shape

    session: Session = ctx.obj
    with _register(session) as register:
        found = register.people.all(role) if role else register.people.all()
    zone = session.settings.reminder.timezone
    session.give([person_shape(person) for person in found], people_blocks(found, zone))


def approve(ctx: typer.Context, account: Account) -> None:
    _give(ctx.obj, account, "member", "Đã cho phép {} dùng bot.")


def block(ctx: typer.Context, account: Account) -> None:
    _give(ctx.obj, account, "blocked", "Đã chặn {}.")


def unblock(ctx: typer.Context, account: Account) -> None:
    with _register(ctx.obj) as register:
        known = register.people.find(account_of(account))
    if known is None or known.role != "blocked":
        raise ThiduaError(
            f"{account_of(account)} không bị chặn.", "Xem ai bị chặn: thidua users list --role blocked"
        )
    _give(ctx.obj, account, "pending", "Đã bỏ chặn {}; người ấy còn phải được duyệt (users approve).")


def forget(ctx: typer.Context, account: Account) -> None:
    session: Session = ctx.obj
    address = account_of(account)
    with _register(session) as register:
        kept = register.data.of(address)
        register.data.erase(address)
    said = f"Đã xóa dữ liệu của {address}. Lệnh chặn, nếu có, vẫn còn."
    if not any((kept.person, kept.questions, kept.subscription)):
        said = f"Không lưu gì về {address}, nên không có gì để xóa."
    session.give({"account": address, "forgotten": True}, [Paragraph(said)])


def invite(
    ctx: typer.Context,
    uses: Annotated[int, typer.Option(min=1, max=MAX_USES, metavar="SỐ", help="Số người dùng được.")] = 1,
    days: Annotated[int, typer.Option(min=1, max=MAX_DAYS, metavar="SỐ", help="Số ngày có hiệu lực.")] = 7,
    unit: Annotated[str | None, typer.Option(metavar="TÊN", help="Đơn vị của người được mời.")] = None,
) -> None:
    session: Session = ctx.obj
    with _register(session) as register:
        valid = datetime.timedelta(days=days)
        token = register.people.invite(ACTOR, uses, valid, register.now, unit)
        until = register.now + valid
    command = f"/start {INVITATION}{token}"
    shape = {"command": command, "start": f"{INVITATION}{token}", "uses": uses, "unit": unit}
    day = f"{until.astimezone(session.settings.reminder.timezone):%d/%m/%Y}"
    session.give(
        shape | {"expires_at": until.isoformat(timespec="seconds")},
        [
            Paragraph(
                f"Lời mời cho {uses} người, đến hết {day}. Chỉ hiện một lần; gửi riêng cho người được mời."
            ),
            Paragraph(f"Người được mời mở liên kết: https://t.me/TÊN_BOT?start={INVITATION}{token}"),
            Paragraph(f"hoặc nhắn cho bot: {command}"),
        ],
    )


COMMANDS: dict[str, Callable[..., None]] = {
    "list": list_users,
    "approve": approve,
    "invite": invite,
    "block": block,
    "unblock": unblock,
    "forget": forget,
}


def _give(session: Session, account: str, role: Role, done: str) -> None:
    from bot.views.people import person_shape

    with _register(session) as register:
        person = give_role(register.people, account_of(account), role, actor=ACTOR, now=register.now)
    who = f"{person.name} ({person.account})" if person.name else person.account
    session.give(person_shape(person), [Paragraph(done.format(who))])


@contextmanager
def _register(session: Session) -> Iterator[_Register]:
    from bot.database.engine import open_database
    from bot.database.people import People
    from bot.people.privacy import PersonalData
    from bot.telegram.addresses import address_of

    settings, now = session.settings, datetime.datetime.now(datetime.UTC)
    data_kept = settings.privacy.keep_questions_days
    database = open_database(settings.database.url, settings.paths.state)
    try:
        people = People(database, [address_of(admin) for admin in settings.telegram.admins])
        yield _Register(people, PersonalData(database, data_kept), now)
    finally:
        database.close()
