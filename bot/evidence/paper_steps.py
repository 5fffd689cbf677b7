"""What is done with papers: handed in, and later mended, checked, filed, each with a time of its own."""

from __future__ import annotations

import re

_HANDED_IN = re.compile(
    r"\b(?:nộp|gửi|đăng ký|(?<!lộ )(?<!chương )(?<!quy )(?<!tờ )(?<!công )trình)\b", re.IGNORECASE
)
_OTHER = re.compile(
    r"\b(?:thiếu|sai|(?:chưa|không) (?:đúng|đủ|hợp lệ|đầy đủ)|bổ sung|thẩm định|số liệu|lưu trữ"
    r"|bàn giao|rà soát|lấy ý kiến|xác minh|công khai)\b",
    re.IGNORECASE,
)
# Who is to draw up a report by some day need not send it by then.
_DRAWN_UP = re.compile(
    r"\b(?:tổng hợp|xây dựng(?= (?:dự thảo |các )?(?:báo cáo|kế hoạch))|soạn|soạn thảo|dự thảo)\b",
    re.IGNORECASE,
)
_ANEW = re.compile(r"\bcấp (?:lại|đổi)\b", re.IGNORECASE)
_LOST = re.compile(r"\b(?:cấp lại|đổi|hỏng|mất|rách)\b", re.IGNORECASE)
# What is handed in, each sort for itself.
PAPER = r"(?:hồ sơ|chứng từ|báo cáo|danh sách|sáng kiến|tham luận|kế hoạch|dự toán|đăng ký)"
_PAPERS = re.compile(rf"\b{PAPER}\b", re.IGNORECASE)


def names_other_papers(asked: str, told: str) -> bool:
    """Whether two texts name papers, and none of the same sort: a list sent by mail is no dossier."""
    ours, theirs = ({paper.lower() for paper in _PAPERS.findall(text)} for text in (asked, told))
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def papers_handed_in(text: str) -> str:
    """What "Nộp về Ban Tổ chức" hands in without naming it; "" where papers are named, or none handed in."""
    return "hồ sơ đề nghị" if _HANDED_IN.search(text) and not _PAPERS.search(text) else ""


def is_issued_anew(asked: str, told: str) -> bool:
    """Whether a text is of awards issued again or changed, and a question is not."""
    return bool(_ANEW.search(told)) and not _LOST.search(asked)


def is_of_another_step(question: str, told: str) -> bool:
    """Whether a question asks when one thing is done with papers, and a text says when another is.

    "Hồ sơ thiếu được bổ sung trong 03 ngày" is no time for handing them in.
    """
    asked, said = ({step.lower() for step in _OTHER.findall(text)} for text in (question, told))
    drawn_up = _DRAWN_UP.search(told) and not _HANDED_IN.search(told)
    if drawn_up and _HANDED_IN.search(question) and not _DRAWN_UP.search(question):
        return True
    named = bool(asked or _HANDED_IN.search(question))
    return named and bool(said) and asked.isdisjoint(said)
