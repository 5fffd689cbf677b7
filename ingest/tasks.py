"""What a clause says is to be done, and by whom: a short title and the subject, in the text's own words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.bodies import find_bodies
from ingest.times.points import compiled

# Verbs of administrative work; they open the phrase that says what is due.
_VERBS = (
    "tổ chức|gửi|nộp|báo cáo|trình|hoàn thành|hoàn thiện|xây dựng|ban hành|triển khai|thực hiện|phát động|"
    "sơ kết|tổng kết|tổng hợp|thông báo|công bố|đăng ký|lập|họp|kiểm tra|giám sát|đánh giá|thẩm định|"
    "rà soát|"
    "phê duyệt|bình xét|xét tặng|xét|xem xét|cấp đổi|cấp lại|cấp phát|trao|tặng|khai mạc|bế mạc|ký|"
    "cập nhật|"
    "phấn đấu|đạt|trở thành|giảm|tăng|tham mưu|chuẩn bị|lấy ý kiến|tiếp nhận|niêm yết|chấm điểm|công nhận|"
    "thu hồi|giải quyết|trả lời|xử lý|chỉ đạo|phối hợp|chủ trì|tuyên truyền|diễn ra|tiến hành|biểu dương|"
    "tôn vinh|giao|phân công|bố trí|tập huấn|mở|đăng tải|công khai|tham gia|bàn giao|đề xuất|đề nghị|"
    "kiện toàn|"
    "thành lập|nghiệm thu|quyết toán|chi trả|cung cấp|hướng dẫn|phổ biến|quán triệt|sửa đổi|bổ sung|"
    "vận động|"
    "phát hành|thanh tra|thống kê|đối chiếu|sắp xếp|đầu tư|khởi công|khánh thành|suy tôn|đôn đốc|thu|nhận"
)
_VERB = re.compile(rf"(?<!\w)(?:{_VERBS})(?!\w)")
_SENT = ("hồ sơ", "danh sách", "văn bản", "biên bản", "bản")
# "tổ chức đảng", "hội đồng thẩm định": bodies, not deeds.
_BODY = compiled(
    r"(?<!\w)(?:tổ chức (?:đảng|công đoàn|khác|chính trị|cơ sở|xã hội|kinh tế|phi chính phủ|tôn giáo|"
    r"và|hoặc)|cơ quan (?:đăng ký|kiểm tra|thẩm định|tham mưu|thanh tra)|(?:hội đồng|ban|tổ) (?:đánh giá|"
    r"thẩm định|chỉ đạo|bình xét|xét|giám sát|kiểm tra))(?!\w)"
)
# After these words a verb is part of a noun or of a longer word: "kết quả thực hiện", "quy trình", "độc lập".
_NOMINAL = compiled(
    r"(?<!\w)(?:việc|công tác|kết quả|nội dung|thời gian|thời hạn|hạn|thời điểm|hình thức|quy trình|"
    r"quá trình|"
    r"hoạt động|phong trào|hồ sơ|văn bản|giấy|bản|kế hoạch|để|nhằm|mức|tiêu chuẩn|"
    r"thành tích|danh sách|danh hiệu|số lượng|hội nghị|nhiệm vụ|quyết định|thẩm quyền|biên bản|tỷ lệ|"
    r"công trình|"
    r"đợt|sự|chương trình|chỉ tiêu|tinh thần|do|được giao|chức năng|đã được|bộ phận|thông qua|"
    r"quá|quy|chương|công|tờ|lộ|giáo|tiến|giải|hành|thuyết|độc|xác|ghi|ngoại|được|gia|doanh|nguồn|chữ)\s+$"
)
_HEAD = (
    r"(?:(?:các|những|mỗi|từng|tất cả|toàn thể)\s+)?(?:cơ quan|đơn vị|địa phương|tập thể|cá nhân|"
    r"hộ gia đình|"
    r"bộ phận|thủ trưởng|giám đốc|phó|trưởng|khối|cụm|người|chủ tịch|ban|sở|phòng|ubnd|hđnd|[uủ][ỷy] ban|"
    r"bộ|"
    r"văn phòng|hội đồng|thường trực|đảng [uủ][ỷy]|huyện [uủ][ỷy]|tỉnh [uủ][ỷy]|chi bộ|đảng bộ|chi|"
    r"doanh nghiệp|"
    r"tổ chức (?=chính trị|đảng|cơ sở|xã hội|công đoàn)|ngành|cấp [uủ][ỷy]|cấp|lãnh đạo|mặt trận|mttq|"
    r"đoàn|hội|"
    r"công an|trung tâm|trường|viện|vụ|cục|tổng cục|huyện|tỉnh|xã|thị trấn|phường|thành phố|công chức|"
    r"viên chức|"
    r"cán bộ|tác giả|nhà nước|chính phủ|thủ tướng|quốc hội|kho bạc|báo|đài|liên đoàn|tòa án|toà án|"
    r"bí thư)(?!\w)"
)
_SUBJECT_HEAD = compiled(_HEAD)
_MODAL = compiled(
    r"(?:[\s,]+(?:đều|phải|cần|sẽ|có trách nhiệm|chịu trách nhiệm|tiếp tục|chủ động|kịp thời|khẩn trương|"
    r"luôn|"
    r"thường xuyên|và|chủ trì|được))+\s*$"
)
_ASSIGNING = compiled(r"^(?:giao|yêu cầu|đề nghị|phân công|giao cho) (?=[A-ZĐÀ-Ỹa-zđà-ỹ])")
_ADVERBIAL = compiled(
    r"^(?:nếu|căn cứ|trên cơ sở|đối với|để|nhằm|khi|sau khi|trước khi|qua|theo|trong|từ|trường hợp|"
    r"ngoài ra|"
    r"đồng thời|"
    r"định kỳ|thông qua|bên cạnh đó|hằng năm|hàng năm|riêng|dự kiến|tùy theo)(?!\w)"
)
_OPENING = compiled(
    r"^(?:[\s\-–—+*•●▪_#>“\"(]|\(?\d{1,2}[.)](?!\d)|(?:\d{1,2}\.)+\d{0,2} |[a-zđ]\) |[a-zđ]\. |(?:và|hoặc|"
    r"rồi|còn)(?!\w)|[,;:])+"
)
_TRAILING = compiled(
    r"(?:[\s,;:(–-]|(?<!\w)(?:vào|trong|trước|chậm nhất|muộn nhất|là|được|đến|hết|từ|và|khoảng|dự kiến|"
    r"ngày|"
    r"thời hạn|thời gian|(?<!quá\s)hạn|định kỳ|theo|với|tối thiểu|ít nhất|tối đa|không quá))+$"
)
_DIRECTION = compiled(r"^(?P<phrase> (?:về|cho|tới|tại|lên|qua|để) [^,;.:()\n]{3,80})")
_EVENT_NOUN = compiled(
    r"(?<!\w)(?:sơ kết|tổng kết|lễ|hội nghị|phát động|khai mạc|bế mạc|vòng|đợt|báo cáo|kiểm tra)(?!\w)"
)
_PARALLEL_NOUNS = tuple(
    compiled(rf"(?<!\w)(?:{nouns})(?!\w)")
    for nouns in ("sơ kết|tổng kết", "lễ|hội nghị|cuộc họp", "khai mạc|bế mạc", "vòng", "báo cáo")
)
# "Nếu ... thì trong thời hạn 7 ngày, ...": what is to be done follows.
_OPEN_CONDITION = compiled(r"(?:^|[\s,])thì\s*$")
# "Thời hiệu xử lý kỷ luật là 24 tháng": nothing is to be done by then.
_LIMITATION = compiled(r"^thời hiệu(?!\w)")
_CONNECTIVE = compiled(r"\s*(?:,|và|hoặc)(?!\w)")
_TENTATIVE = compiled(r"^(?:dự kiến|nghiên cứu)(?: thời gian)?,? ?")
_TIME_LABEL = compiled(r"^(?:dự kiến )?(?:thời (?:gian|hạn)|hạn(?: cuối| chót)?|lịch)(?!\w) ?")
_MARKS = re.compile(r"\*+|(?<!\w)_+|_+(?!\w)")
_SPACES = re.compile(r"\s+")

_TARGET_LEAD = re.compile(r"(?<!\w)(?:phấn đấu|quyết tâm)(?!\w)", re.IGNORECASE)
_TARGET_VERB = re.compile(
    r"(?<!\w)(?:đạt|trở thành|hoàn thành|hoàn thiện|giảm|tăng|đưa)(?!\w)", re.IGNORECASE
)
_COOPERATION = compiled(r"^(?:(?:chủ trì|chủ động)(?:, | và )?)?phối hợp (?:chặt chẽ )?với ")

_DUTY = compiled(r"^[^;.]{3,120}?(?<!\w)(?P<duty>phải|có trách nhiệm|chịu trách nhiệm) (?=\w+ \w)")
_LONGEST_BEARER = 16
_LONGEST_LABEL = 14
_LONGEST_TITLE = 140
_LONGEST_OBJECT = 24
_SHORTEST_CUT = 32
_PURPOSE = compiled(
    r",? (?=(?:nhằm|để|lập thành tích|chào mừng|trên cơ sở|bảo đảm|đảm bảo|gắn với|góp phần|theo đúng|"
    r"theo quy) )"
)
_JOINT = re.compile(r",\s|\s(?:và|hoặc)\s")


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be done, as a phrase of the text; `subject` is None when nobody is named."""

    phrase: str
    subject: str | None

    @property
    def title(self) -> str:
        """The phrase in at most 140 characters, with a capital and without punctuation at its end."""
        return _clip(self.phrase)


def read_task(before: str, after: str) -> Task | None:
    """The task of a clause in which a time stands between `before` and `after`; None when it names none.

    The words before the time are preferred; a time that opens its clause is explained by the words after it.
    """
    before, after = _plain(before), _plain(after)
    lead = _OPENING.sub("", before)
    if _OPEN_CONDITION.search(lead) or _LIMITATION.match(lead):
        lead = ""
    if label := _labelled(lead):
        return label
    task = _phrase(_TRAILING.sub("", lead))
    if task is not None and (len(task.phrase.split()) > 2 or not after.strip(" .,;)")):
        direction = _DIRECTION.match(after)
        return Task(task.phrase + (direction["phrase"] if direction else ""), task.subject)
    rest = _OPENING.sub("", after).rstrip(" .;,")
    if task is not None and _CONNECTIVE.match(after):
        return task
    if task is not None:
        # "phấn đấu đến năm 2025 huyện Bình Sơn thành thị xã": the time cuts the verb from its clause.
        return Task(f"{task.phrase} {rest}", None)
    return _phrase(_TRAILING.sub("", rest))


def read_target(before: str, after: str) -> Task | None:
    """The target that is to be reached by a year: it begins with the verb nearest to the year."""
    before, after = _plain(before), _plain(after)
    lead = _TRAILING.sub("", before)
    for pattern in (_TARGET_LEAD, _TARGET_VERB):
        if verbs := list(pattern.finditer(lead)):
            phrase = lead[verbs[-1].start() :]
            rest = _OPENING.sub("", after).rstrip(" .;,")
            return Task(f"{phrase} {rest}" if len(phrase.split()) <= 2 else phrase, None)
    return read_task(before, after)


def opens_clause(before: str) -> bool:
    """Whether nothing of weight stands between the beginning of the clause and the time."""
    return len(_TRAILING.sub("", _OPENING.sub("", _plain(before))).split()) <= 1


def parallel_task(first: Task, between: str) -> Task | None:
    """The second task of "phục vụ sơ kết ... vào tháng 8/2025 và tổng kết ... vào tháng 8/2026".

    `between` are the words between the two times. Without words of its own the second time belongs to the
    first task: "trước ngày 15/6 và ngày 15/12".
    """
    words = _TRAILING.sub("", _OPENING.sub("", _plain(between))).rstrip(" )")
    if not words:
        return first
    for nouns in _PARALLEL_NOUNS:
        if nouns.match(words) and (parallels := list(nouns.finditer(first.phrase))):
            return Task(first.phrase[: parallels[-1].start()] + words, first.subject)
    task = _phrase(words)
    if task is None:
        return first if len(words.split()) <= 3 else None
    return Task(task.phrase, task.subject or first.subject)


def _labelled(lead: str) -> Task | None:
    """ "Thời gian nhận hồ sơ: <time>", "Thời hạn thẩm định là <time>": what the label names is due."""
    match = _TIME_LABEL.match(lead)
    if match is None or re.search(r"[.;]\s|:\s+\S", lead):
        return None
    label = _TRAILING.sub("", lead[match.end() :])
    return Task(label, None) if len(label.split()) >= 2 else None


def label_of(before: str) -> str | None:
    """The label that ends in a colon right before a time ("Đợt 1: Từ ..."), without its enumerator."""
    lead = _OPENING.sub("", _plain(before)).strip()
    if not lead.endswith(":") or len(lead.split()) > _LONGEST_LABEL or _ADVERBIAL.match(lead):
        return None
    return _TIME_LABEL.sub("", lead[:-1]).strip()


def names_event_or_verb(words: str) -> bool:
    """Whether `words`, a heading or a label, can say what is to be done."""
    lead = _OPENING.sub("", _plain(words))
    return bool(_EVENT_NOUN.search(lead)) or _first_verb(lead) is not None


def title_of(words: str) -> str:
    """`words` as a title: without enumerator and time label, clipped, with a capital."""
    return _clip(_TIME_LABEL.sub("", _OPENING.sub("", _plain(words))))


def _plain(text: str) -> str:
    return _SPACES.sub(" ", _MARKS.sub("", text))


def _phrase(words: str) -> Task | None:
    words = _TENTATIVE.sub("", _without_adverbials(words))
    words = _without_partner(_ASSIGNING.sub("", words))
    if duty := _DUTY.match(words):
        # "Thẩm phán phải xem xét": whoever stands before the duty bears it.
        region = words[: duty.start("duty")]
        if _first_verb(region) is None and len(region.split()) <= _LONGEST_BEARER:
            return Task(_without_partner(words[duty.end() :]), region.rpartition(": ")[2].strip(" ,"))
    verb = _first_verb(words)
    if verb is None:
        return None
    region = words[:verb]
    subject = _subject(region)
    is_object = subject is None and 0 < len(region.split()) <= _LONGEST_OBJECT
    phrase = words if is_object else words[verb:]
    return Task(_without_partner(phrase), subject)


def _without_partner(words: str) -> str:
    """ "Phối hợp với Văn phòng Huyện ủy tổng hợp ..." is about what they do together."""
    match = _COOPERATION.match(words)
    if match is None:
        return words
    verb = _first_verb(words[match.end() :])
    return words[match.end() + verb :] if verb is not None else words


def _without_adverbials(words: str) -> str:
    """From the subject on: without "Căn cứ ...,", "Đối với ...:" and a label before it."""
    after_colon = words.rpartition(": ")[2]
    is_adverbial = _ADVERBIAL.match(words) is not None
    condition, _, consequence = words.rpartition(" thì ")
    if is_adverbial and condition and _first_verb(consequence) is not None:
        return consequence
    follows_label = after_colon != words and (is_adverbial or _SUBJECT_HEAD.match(after_colon))
    if follows_label and _first_verb(after_colon) is not None:
        return after_colon
    if not is_adverbial:
        return words
    chunks = words.split(", ")
    rests = [", ".join(chunks[position:]) for position in range(1, len(chunks))]
    doing = [rest for rest in rests if _first_verb(rest) is not None]
    return next((rest for rest in doing if _SUBJECT_HEAD.match(rest)), doing[0] if doing else words)


def _first_verb(words: str) -> int | None:
    opening = words[:1].lower() + words[1:]
    bodies = [match.span() for match in _BODY.finditer(opening)]
    for match in _VERB.finditer(opening):
        if any(start <= match.start() < end for start, end in bodies):
            continue
        noun = _NOMINAL.search(opening, max(0, match.start() - 24), match.start())
        # "Hồ sơ đề nghị" is a thing, "hồ sơ gửi về" a sentence.
        if noun is None or (match.group() in ("gửi", "nộp") and noun.group().strip() in _SENT):
            return match.start()
    return None


def _subject(region: str) -> str | None:
    """The bodies or people at the end of `region`, the words before the verb."""
    bare = _MODAL.sub("", " " + region.rstrip()).strip(" ,")
    chunks = re.split(r"(, | và )", bare)
    first = len(chunks)
    while first > 0:
        chunk = chunks[first - 1]
        # "bộ phận tham mưu công tác thi đua, khen thưởng": the last words may go with those before.
        dangling = (
            first == len(chunks) > 2 and len(chunk.split()) <= 2 and _SUBJECT_HEAD.match(chunks[first - 3])
        )
        if not dangling and not _SUBJECT_HEAD.match(chunk):
            break
        first -= 2
    if first < len(chunks):
        return "".join(chunks[max(first, 0) + (first > 0) :]).strip() or None
    # "Bộ Nông nghiệp và Phát triển nông thôn": the "và" is part of the name.
    bodies = find_bodies(bare)
    return bodies[-1].text if bodies and bodies[-1].end == len(bare) else None


def _capitalised(words: str) -> str:
    words = words.strip(' .,;:–-“"')
    return words[:1].upper() + words[1:]


def _clip(phrase: str) -> str:
    title = _capitalised(phrase.split("; ")[0] if len(phrase) > _LONGEST_TITLE else phrase)
    if len(title) > _LONGEST_TITLE and (purpose := _PURPOSE.search(title, _SHORTEST_CUT)):
        title = title[: purpose.start()]
    if len(title) > _LONGEST_TITLE:
        joints = [joint.start() for joint in _JOINT.finditer(title, _SHORTEST_CUT, _LONGEST_TITLE)]
        blank = title.rfind(" ", 0, _LONGEST_TITLE)
        title = title[: joints[-1] if joints else blank if blank > 0 else _LONGEST_TITLE]
    return _balanced(title)


def _balanced(title: str) -> str:
    """Without a bracket or quotation mark that the cut left open."""
    for opening, closing in ("()", "“”"):
        if title.count(opening) > title.count(closing):
            title = title[: title.rindex(opening)]
    return title.strip(" .,;:–-")
