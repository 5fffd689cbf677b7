"""To whom an amount goes: what a household gets is not what a village or the chairman of a meeting gets."""

from __future__ import annotations

import re

# Whoever is of one class never gets what is stated for another.
_CLASSES = {
    "household": r"hộ(?! tịch| khẩu| chiếu)|gia đình",
    "person": r"cá nhân|giáo viên|học sinh|cán bộ|công chức|viên chức",
    "collective": r"tập thể|doanh nghiệp|đơn vị|cơ quan",
    "chair": r"chủ trì|chủ tọa|chủ tịch hội đồng",
    "member": r"thành viên|ủy viên",
    "secretary": r"thư ký",
    "server": r"phục vụ|bưng nước|nước nôi",
    "delegate": r"đại biểu",
    "judge": r"giám khảo",
}
# Places stand in questions to say where; before an amount they are who gets it.
_PLACES = {"collective": r"thôn|bản|ấp|buôn|tổ dân phố|xã|phường|trường"}


def _pattern(classes: dict[str, str], *, places: bool) -> re.Pattern[str]:
    named = (
        rf"(?P<{name}>{words}{'|' + _PLACES[name] if places and name in _PLACES else ''})"
        for name, words in classes.items()
    )
    return re.compile(rf"\b(?:{'|'.join(named)})\b", re.IGNORECASE)


_ASKED = _pattern(_CLASSES, places=False)
_TOLD = _pattern(_CLASSES, places=True)


def goes_to_another(question: str, stretch: str) -> bool:
    """Whether the words of an amount name only others as getting it than the question does."""
    asked = {match.lastgroup for match in _ASKED.finditer(question)}
    told = {match.lastgroup for match in _TOLD.finditer(stretch)}
    return bool(asked and told) and not asked & told
