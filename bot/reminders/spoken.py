"""What people type about reminders: "thứ 6 9h15", "thu hai 7:30", "tắt nhắc việc", "nhắc tôi thứ hai"."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, replace

from ingest.vietnamese import folded

_TIME = re.compile(r"(?<![\w/])(\d{1,2})\s*(?:h|g|gio|:)\s*(\d{2})?(?![\d/])")
_NAMED = {name: day for day, name in enumerate(("hai", "ba", "tu", "nam", "sau", "bay"))}
_WEEKDAY = re.compile(rf"(?<!\w)(?:thu\s*|t)(?:([2-7])|({'|'.join(_NAMED)}))(?!\w)")
_SUNDAY = re.compile(r"(?<!\w)(?:chu\s*nhat|cn)(?!\w)")
# Nothing else may be said: "Việc nào phải nhắc trước hạn?" is a question to the documents.
_ME = r"(?:toi|minh|em|anh|chi)"
_OFF = r"(?:tat|dung|ngung|huy|bo|thoi|khong(?: can| muon)?)(?: nhan| gui)?"
_WHEN = rf"(?:vao|luc|ngay|sang|chieu|hang tuan|{_WEEKDAY.pattern}|{_SUNDAY.pattern}|{_TIME.pattern})"
_ABOUT_REMINDERS = re.compile(
    rf"(?:(?:cho|xin|hay|vui long|lam on|ban|bot|muon|{_ME}) )*"
    rf"(?:(?P<off>{_OFF})|(?P<on>bat|dang ky|nhan))? ?"
    rf"(?:nhan )?nhac(?: nho)?(?: viec)?(?P<me>(?: cho)? {_ME})?(?: (?:viec|hang tuan|nua|di|voi|nhe|lai|a))*"
    rf"(?P<when>(?: {_WHEN})*)(?: (?:nua|di|voi|nhe|a))*\W*"
)


@dataclass(frozen=True, slots=True)
class Wish:
    """What was understood; None for what was not said. `wanted` is False for "tắt", True for "bật"."""

    weekday: int | None = None
    time: datetime.time | None = None
    wanted: bool | None = None

    def __bool__(self) -> bool:
        return self != Wish()


def wish(text: str) -> Wish:
    """The day, hour and switch that a text names, with or without diacritics."""
    plain = folded(text)
    wanted = {"tat": False, "bat": True}.get(plain.strip())
    return Wish(_weekday(plain), _time(plain), wanted)


def about_reminders(text: str) -> Wish | None:
    """What a message wants of the reminders: nothing in particular, when it only names them.

    None for what is no message about them.
    """
    plain = " ".join(folded(text).split())
    found = _ABOUT_REMINDERS.fullmatch(plain)
    if found is None:
        return None
    if found["off"]:
        return Wish(wanted=False)
    said = wish(found["when"])
    return replace(said, wanted=True) if found["on"] or found["me"] or said else said


def _weekday(plain: str) -> int | None:
    if _SUNDAY.search(plain):
        return 6
    found = _WEEKDAY.search(plain)
    if found is None:
        return None
    return int(found[1]) - 2 if found[1] else _NAMED[found[2]]


def _time(plain: str) -> datetime.time | None:
    found = _TIME.search(plain)
    if found is None or int(found[1]) > 23 or int(found[2] or 0) > 59:
        return None
    return datetime.time(int(found[1]), int(found[2] or 0))
