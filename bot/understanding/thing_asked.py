"""What a question is about, without what is asked of it: "lễ phát động" of "mấy người dự lễ phát động?"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.understanding.content import is_function_word
from bot.understanding.focus import Focus
from bot.understanding.question import Question
from ingest.document_kinds import KIND
from ingest.numerals import COUNT_WORDS
from ingest.vietnamese import accented

# What a value is called, and the verbs by which one is asked for. "Khen thưởng" and "giải thưởng" are things.
_VALUE = re.compile(
    r"\b(?:số điện thoại|số máy(?: lẻ)?|địa điểm|hội trường|kích thước|cỡ chữ|tỷ lệ|tỉ lệ|phần trăm|giới hạn"
    r"|tối đa|tối thiểu|(?:tổng )?kinh phí|tiền thưởng|mức thưởng|(?<!khen )(?<!giải )(?<!trao )thưởng"
    r"|(?:tổng )?(?:số )?tiền|(?:triệu|tỷ|nghìn)(?: đồng)?|chi phí|lệ phí|mức chi|phụ cấp|trợ cấp|chi hết|hết"
    r"|(?<!đánh )giá(?! trị| thị trường| tiêu)|trị giá"
    r"|(?:thời )?hạn(?! chế| hán| mức| điền| ngạch)(?: chót| cuối)?"
    r"|nộp(?! tiền| thuế| ngân sách)|gửi(?! tiền)|trước(?= ngày)"
    r"|tổng cộng|chi(?= cho| bao| mấy)|kèm theo|kèm|thời gian|giờ|tên|liên hệ|dài|rộng"
    r"|nặng|màu|tham dự|tham gia|dự(?! kiến| án| toán| thảo| báo| thi)|bắt đầu|kết thúc"
    r"|chậm nhất|cuối cùng|dịp|(?:đứng|về|xếp) (?:nhất|đầu|chót|bét|thứ|hạng)|vô địch)\b"
)
# When it is asked about is told of a thing, and is none.
_TIME = re.compile(
    r"\b(?:(?:cuối|đầu|giữa|hết|đến|trong|tính đến)\s)*"
    r"(?:(?:năm học|năm|tháng|quý|ngày|giai đoạn)\s[\divx][\w/.-]*|\d{4})\b"
    r"|\b(?:giai đoạn|thời điểm) (?:nào|mấy)\b"
    rf"|\b(?:(?:\d+|{COUNT_WORDS}) năm (?:qua|nay)|năm (?:nay|ngoái|qua)|hiện nay|hiện tại|bây giờ|hôm nay"
    r"|tháng này|tuần này|vừa qua|vừa rồi|thực tế|(?:mỗi|một|1) (?:năm|tháng|buổi|ngày|mét))\b"
)
# Who is counted, and in what a thing is counted; any other noun behind "bao nhiêu" may be the thing itself.
_COUNTED = re.compile(
    r"\b(?:bao nhiêu|mấy)\s(?P<unit>người|đại biểu|thành viên|ủy viên|khách(?: mời)?|đoàn viên|hội viên"
    r"|đảng viên|đội|đơn vị|bộ|bản|lá|tấm|cái|chiếc|điểm|lần|lượt|biên chế|vòng|ngày|tháng|năm"
    r"|mét|điều|chương|mục|khoản|m2|km(?=\W*$)|kg|ha|tuổi|giờ)\b"
)
# Whoever holds it is asked for; the thing is what is headed.
_OFFICE = re.compile(
    r"\b(?:(?:phó )?(?:chủ tịch|bí thư|giám đốc|hiệu trưởng|cụm trưởng|khối trưởng"
    r"|thủ trưởng|trưởng)|làm)\b"
)
# Where another thing begins that the one before belongs to: "hội nghị tổng kết | đợt 75 ngày đêm".
_BELONGS_TO = re.compile(
    r"(?<!\bcấp\s)\b(?:đợt|xã|phường|huyện|tỉnh|thôn)\b(?!\s(?:ủy|đoàn|hội|đội|trưởng)\b)", re.IGNORECASE
)
# "Chỉ" alone is "only".
_BEGINS_NOUN = re.compile(r"chỉ (?:số|tiêu|thị|đạo)\b", re.IGNORECASE)
# The field's name is one thing, however it is joined.
_FIELD = re.compile(r"(?<=\bthi đua)\s*[,–-]\s*(?=khen thưởng\b)", re.IGNORECASE)
# The kind before a document's number, "" where none stands there.
_KIND = re.compile(rf"(?:\b{KIND}\s)?(?:số\s)?$", re.IGNORECASE)
Span = tuple[int, int]
_WORD = re.compile(r"\w[\w/.-]*\w|\w|[^\w\s]")


def thing_asked(question: Question) -> tuple[str, ...]:
    """The runs of words that name what a question is about, in their order; none where it only asks."""
    text = accented(question.text)
    left_out = [match.span() for one in (_VALUE, _TIME) for match in one.finditer(text)]
    left_out += [match.span("unit") for match in _COUNTED.finditer(text)]
    if question.focus in (Focus.NAME, Focus.COUNT):
        left_out.append((question.asked.start, question.asked.end))
    if question.focus in (Focus.PERSON, Focus.PHONE):
        left_out += [match.span() for match in _OFFICE.finditer(text)]
    return _runs(question.text, [*left_out, *_documents_named(question)]) or _runs(question.text, left_out)


def _documents_named(question: Question) -> Iterator[Span]:
    """Where documents are named by number, in which something else may be asked about."""
    for number in question.numbers:
        kind = _KIND.search(question.text, 0, number.start)
        yield kind.start() if kind else number.start, number.end


def _runs(text: str, left_out: list[Span]) -> tuple[str, ...]:
    """The runs of words that carry meaning, without what is left out."""
    runs: list[list[str]] = [[]]
    # The blanks keep every offset.
    for match in _WORD.finditer(_FIELD.sub(lambda joint: " " * len(joint.group()), text)):
        word = accented(match.group())
        ends = not word[0].isalnum() or (
            is_function_word(word) and not _BEGINS_NOUN.match(text, match.start())
        )
        if ends or any(start < match.end() and match.start() < end for start, end in left_out):
            runs.append([])
            continue
        if _BELONGS_TO.match(text, match.start()):
            runs.append([])
        runs[-1].append(match.group())
    return tuple(" ".join(run) for run in runs if run)
