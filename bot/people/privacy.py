"""What is kept about a person, and how all of it is deleted (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.people import Person

if TYPE_CHECKING:
    from bot.database.engine import Database
    from bot.database.journal import ShownAnswer
    from bot.reminders.subscription import Subscription


@dataclass(frozen=True, slots=True)
class Kept:
    """All that is kept about a person; `documents` are those they brought and have not decided on."""

    person: Person | None
    questions: tuple[ShownAnswer, ...]
    subscription: Subscription | None
    documents: tuple[str, ...]


class PersonalData:
    """Personal data in all tables. Questions are kept `keep_days` days."""

    def __init__(self, database: Database, keep_days: int) -> None:
        from bot.database.journal import Journal
        from bot.database.outbox import Outbox
        from bot.database.people import People
        from bot.database.subscriptions import Subscriptions
        from bot.database.uploads import Uploads

        self._people = People(database)
        self._journal = Journal(database, keep_days)
        self._subscriptions = Subscriptions(database)
        self._outbox = Outbox(database)
        self._uploads = Uploads(database)

    def of(self, account: str) -> Kept:
        """What is kept about the person. In a private chat the chat's address is the person's."""
        waiting = (upload.name for upload in self._uploads.all("inspected") if upload.by == account)
        return Kept(
            self._people.find(account),
            tuple(self._journal.of(account)),
            self._subscriptions.find(account),
            tuple(waiting),
        )

    def erase(self, account: str) -> None:
        """Delete it. Of somebody who is blocked the bare account stays, or the block would end with it.

        What a person did as an administrator stays in the record. May be done again after a failure: the
        person goes last. Raises StorageError.
        """
        self._journal.forget(account)
        self._subscriptions.forget(account)
        self._outbox.forget(account)
        self._uploads.forget(account)
        self._people.forget(account)
