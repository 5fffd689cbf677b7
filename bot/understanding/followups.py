"""Follow-up questions: "Còn năm sau?", "Thế ở xã thì sao?", "ai phụ trách việc đó?" made whole."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.understanding.content import content_syllables, is_function_word, topic_weights
from bot.understanding.contrasts import CLASSES
from bot.understanding.focus import Focus, find_interrogative
from ingest.document_numbers import find_document_numbers
from ingest.vietnamese import accented, strip_diacritics, syllables

_LEAD = re.compile(
    r"^\W*(?:thế còn|vậy còn|còn|thế|vậy|rồi|và|nhưng)\b(?:\s+(?:thì|mà|về|ở|của|là))*\s*", re.IGNORECASE
)
_TAIL = re.compile(
    r"[\s,]*\b(?:thì sao|thì thế nào|thế nào|ra sao|sao|nhỉ|ạ|à|thì|vậy|thế)*\s*[?.!…]*\s*$", re.IGNORECASE
)
_ANAPHORA = re.compile(
    r"\b(?:(?:việc|phong trào(?: thi đua)?|kế hoạch|văn bản|quyết định|chỉ thị|nghị quyết|báo cáo"
    r"|đợt(?: thi đua)?|buổi lễ|lễ|danh hiệu|cơ quan|đơn vị|người|nội dung|hội nghị|cái|nhiệm vụ|giai đoạn"
    r"|chỉ tiêu|mục tiêu|công việc|điều|lúc|khi"
    r"|hội đồng|luật|thông tư|nghị định|huân chương|quỹ|hồ sơ|tiêu chuẩn|ban|phòng)"
    r" (?:đó|này|ấy|trên|kia|vừa rồi|vừa nêu|nói trên)|(?:ở|tại) đó|nó|họ)\b",
    re.IGNORECASE,
)
_DOCUMENT_ANAPHORA = re.compile(
    r"\b(?:kế hoạch|văn bản|quyết định|chỉ thị|nghị quyết|báo cáo|luật|nó) ?(?:đó|này|ấy|trên|kia)?\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")
_YEAR = re.compile(r"\bnăm (?P<year>\d{4})\b", re.IGNORECASE)

_ASKING_WORDS = re.compile(
    r"\b(?:(?:là|bằng|do|của|từ|vào|về|ở|tại|trong|khi|lúc)\s)?(?:(?:những|các)\s)?(?:bao nhiêu|bao giờ"
    r"|bao lâu|khi nào|thế nào|như thế nào"
    r"|vì sao|tại sao|ra sao|là gì|làm gì|gì|nào|ai|mấy|đâu)\b|\b(?:có\s)?(?:phải\s)?(?:không|chưa)(?=\W*$)",
    re.IGNORECASE,
)
_PREDICATE = re.compile(r"^.{3,80}?\s(?:phải|cần|được|muốn|do|có|là|thì)\s(?P<predicate>.+)$", re.IGNORECASE)
_LONGEST_NAME = 10
# Constituents of which a follow-up names another of the same class; "Còn tổng kết?" replaces "sơ kết".
_CLASSES = CLASSES + tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?:ngày \d[\d/.-]*|(?:tháng \d{1,2}|quý [ivx\d]+)(?:/\d{4}| năm \d{4})?"
        r"|năm (?:\d{4}|sau|trước|nay|ngoái))\b",
        r"\b(?:cá nhân|tập thể|hộ gia đình|nông dân|công nhân|doanh nhân|cán bộ|đảng viên)\b",
        r"\b(?:giai đoạn|nhiệm kỳ) \d{4} ?[-–] ?\d{4}\b",
        r"\b(?:Ban|Phòng|Văn phòng|Ủy ban|Hội đồng|Sở|Đảng ủy|Ban Thường vụ)(?: [^\W\d_]+){1,4}?"
        r"(?= (?:phải|có|làm|cần|chủ|được)\b|[?.,]|$)",
        r"\b(?:cấp )?(?:trung ương|tỉnh|huyện|xã|thị trấn)\b",
    )
)


@dataclass(frozen=True, slots=True)
class Resolution:
    """A question that can be searched on its own; `followed` says whether the conversation was needed."""

    text: str
    followed: bool


def resolve_follow_up(
    question: str, previous: str | None, previous_document: str | None = None
) -> Resolution:
    """Make `question` whole in the light of `previous`, itself already whole; both restored.

    `previous_document` is the document the previous answer named: what "văn bản đó" then means.
    """
    if not previous:
        return Resolution(question, False)
    fragment = _TAIL.sub("", _LEAD.sub("", question)).strip() if _LEAD.match(question) else question
    if previous_document and (whole := _with_document(question, previous_document)):
        return Resolution(whole, True)
    if _LEAD.match(question) and (whole := _substitute(previous, fragment)):
        return Resolution(whole, True)
    if _LEAD.match(question) and (whole := _with_predicate(fragment, previous)):
        return Resolution(whole, True)
    if named := _named_before(question, previous):
        return Resolution(named, True)
    if _ANAPHORA.search(question) and _topic_size(_ANAPHORA.sub(" ", question)) <= 3:
        return Resolution(_with_topic(_ANAPHORA.sub(" ", fragment), previous), True)
    if _topic_size(question) <= 1:
        return Resolution(_with_topic(fragment, previous), True)
    if _LEAD.match(question) and find_interrogative(fragment).focus is Focus.EXPLANATION:
        return Resolution(_reframe(previous, fragment), True)
    return Resolution(fragment if _LEAD.match(question) else question, False)


def _with_predicate(fragment: str, previous: str) -> str | None:
    """The fragment with what the previous question, asking for the same type, said of its subject."""
    asked, before = find_interrogative(fragment), find_interrogative(previous)
    said = _PREDICATE.search(previous)
    if not asked.end or asked.focus is not before.focus or said is None:
        return None
    added = _topic(said["predicate"])
    if _heavy_syllables(added) & _heavy_syllables(fragment):
        return None
    return f"{fragment.strip(' ?.!')} {added}"


def _with_document(question: str, number: str) -> str | None:
    if not _DOCUMENT_ANAPHORA.search(question) or not _ANAPHORA.search(question):
        return None
    return _ANAPHORA.sub(number, question, count=1)


def _named_before(question: str, previous: str) -> str | None:
    """ "Hội đồng ấy" replaced by the council the previous question named, None where it named none."""
    match = _ANAPHORA.search(question)
    noun = match.group().rsplit(" ", 1)[0] if match else ""
    topic = _topic(previous)
    place = topic.lower().find(noun.lower()) if noun else -1
    named = topic[place:].split()[:_LONGEST_NAME] if place >= 0 else []
    if match is None or len(named) <= len(noun.split()) or _ANAPHORA.match(" ".join(named)):
        return None
    return question[: match.start()] + " ".join(named) + question[match.end() :]


def _substitute(previous: str, fragment: str) -> str | None:
    """The previous question with its constituent of the fragment's class replaced, None if there is none."""
    for pattern in _CLASSES:
        new = pattern.search(fragment)
        old = pattern.search(previous)
        if new and old and accented(new.group()) != accented(old.group()):
            replacement = _absolute_year(new.group(), previous)
            if find_interrogative(fragment).focus not in (
                Focus.EXPLANATION,
                find_interrogative(previous).focus,
            ):
                return _with_topic(
                    fragment, _without_numbers(previous[: old.start()] + previous[old.end() :])
                )
            return previous[: old.start()] + replacement + previous[old.end() :]
    return None


def _absolute_year(text: str, previous: str) -> str:
    """ "năm sau" counted from the year the previous question named."""
    year = _YEAR.search(previous)
    shift = {"năm sau": 1, "năm trước": -1, "năm ngoái": -1}.get(text.lower())
    return f"năm {int(year['year']) + shift}" if year and shift else text


def _with_topic(fragment: str, previous: str) -> str:
    topic = _topic(previous)
    own = set(content_syllables(fragment))
    if own and own <= set(content_syllables(topic)):
        return f"{fragment} {topic}".strip()
    return f"{fragment.strip(' ?.!')} {topic}".strip()


def _topic(question: str) -> str:
    """What a question is about: the question without its asking words."""
    kept = _ASKING_WORDS.sub(" ", question)
    words = [word for word in kept.strip(" ?.!").split() if word]
    while words and is_function_word(words[0].strip(",.?")):
        words.pop(0)
    while words and is_function_word(words[-1].strip(",.?")):
        words.pop()
    return " ".join(words)


def _without_numbers(question: str) -> str:
    """The question without document numbers: of another level it is another document that is meant."""
    for number in reversed(find_document_numbers(question, typed=True)):
        question = question[: number.start] + question[number.end :]
    return question


def _reframe(previous: str, fragment: str) -> str:
    """The previous question asked of another thing: its asking words kept, its topic replaced."""
    asked = find_interrogative(previous)
    if not asked.end:
        return f"{fragment} {_topic(previous)}" if _topic_size(fragment) <= 2 else fragment
    words = previous[asked.start : asked.end]
    closing = (
        previous[asked.end :].strip(" ?.!")
        if strip_diacritics(previous.lower()).rstrip(" ?.!").endswith("la gi")
        else ""
    )
    closing = "là gì" if closing else ""
    before = previous[: asked.start].strip()
    return f"{fragment} {words} {closing}".strip() if before else f"{words} {fragment} {closing}".strip()


def _topic_size(text: str) -> int:
    return sum(weight == 1.0 for weight in topic_weights([accented(word) for word in syllables(text)]))


def _heavy_syllables(text: str) -> set[str]:
    """The accented syllables that carry a topic by themselves."""
    words = [accented(word) for word in syllables(text)]
    return {word for word, weight in zip(words, topic_weights(words), strict=True) if weight == 1.0}
