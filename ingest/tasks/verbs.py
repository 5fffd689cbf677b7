"""The verbs and the acting bodies of administrative prose."""

from __future__ import annotations

import re

from ingest.bodies import find_bodies
from ingest.capitals import CAPITALS
from ingest.patterns import any_of, compiled, whole

# They open the phrase that says what is due.
_VERB = re.compile(
    whole(
        any_of("""
            tổ chức, gửi, nộp, báo cáo, trình(?! độ| tự| bày), hoàn thành, hoàn tất, hoàn thiện, xây dựng,
            ban hành, triển khai, thực hiện, phát động, sơ kết, tổng kết, tổng hợp, thông báo, công bố,
            đăng ký, lập(?! trường), họp,
            kiểm tra, giám sát, đánh giá, thẩm định, rà soát, phê duyệt, bình xét, xét tặng, xét,
            xem xét, cấp đổi, cấp lại, cấp phát, trao, tặng, khai mạc, bế mạc, ký, cập nhật, phấn đấu,
            đạt, trở thành, giảm, tăng, tham mưu, chuẩn bị, lấy ý kiến, tiếp nhận, niêm yết, chấm điểm,
            công nhận, thu hồi, giải quyết, trả lời, xử lý, chỉ đạo, phối hợp, chủ trì, tuyên truyền,
            diễn ra, tiến hành, biểu dương, tôn vinh, giao(?! thông| ước| ban| lưu| dịch), phân công,
            bố trí, tập huấn, mở, đăng tải,
            công khai, tham gia, bàn giao, đề xuất, đề nghị, kiện toàn, thành lập, nghiệm thu,
            quyết toán, chi trả, cung cấp, hướng dẫn, phổ biến, quán triệt, sửa đổi, bổ sung, vận động,
            phát hành, thanh tra, thống kê, đối chiếu, sắp xếp, đầu tư, khởi công, khánh thành,
            suy tôn, đôn đốc, thu(?! nhập| hút| hoạch), nhận(?! thức| định| xét), xác minh, khiếu nại,
            cử(?! tri| nhân), trả kết quả, ra quyết định, có ý kiến, cho ý kiến, góp ý,
            tự chấm, chấm(?! dứt| công), viết, nâng(?! cao), hoàn chỉnh, chạy thử, sửa(?! soạn| chữa),
            lấy(?= mẫu), phát(?= chuyên mục| sóng| tin),
            tuyển chọn, chọn(?! lọc), huy động, khảo sát, kết nạp, trưng bày, ra quân, ký kết, kiểm điểm,
            giải trình, di dời,
            bốc thăm, phúc tra, thẩm tra, chấn chỉnh, đối thoại, lựa chọn, phân bổ, bình chọn,
            (?<![Tt]hường\\s)trực(?! tiếp| tuyến| thuộc| ban| quan), tổng vệ sinh, giao ban,
            thông qua(?= chương trình| kế hoạch| quy chế| nghị quyết| dự thảo)
        """)
    )
)
# After these words a verb is part of a noun: "kết quả thực hiện", "hồ sơ đề nghị", "phong trào phát động".
_NOUN = any_of("""
    (?<!giúp\\s)việc, công tác, kết quả, nội dung, thời gian, thời hạn, hạn, thời điểm, hình thức, quy trình,
    quá trình, hoạt động, phong trào, hồ sơ, văn bản, giấy, bản, kế hoạch, để, nhằm, mức, tiêu chuẩn,
    thành tích, danh sách, danh hiệu, số lượng, hội nghị, nhiệm vụ, quyết định, thẩm quyền, biên bản,
    tỷ lệ, công trình, đợt, sự, chương trình, chỉ tiêu, tinh thần, do, được giao, chức năng, đã được,
    được, bộ phận, thông qua, đã, xếp loại
""")
# The first halves of longer words: "quy trình", "độc lập", "tác giả".
_HALF = any_of(
    "quá, quy, chương, công, tờ, lộ, giáo, tiến, giải, hành, thuyết, độc, xác, ghi, ngoại, gia, chữ, bầu"
)
_NOMINAL = compiled(rf"(?<!\w)(?:{_NOUN}|{_HALF})\s+$")
_LONGEST_NOUN = 24
# "Hồ sơ đề nghị" is a thing, "hồ sơ gửi về" a sentence; so is "hội nghị được tổ chức".
_SENT = ("hồ sơ", "kết quả", "danh sách", "văn bản", "biên bản", "bản", "thẩm quyền")
_SENTENCES = {
    "gửi": _SENT,
    "nộp": _SENT,
    **dict.fromkeys(("tổ chức", "trưng bày", "công khai", "niêm yết", "bàn giao"), ("được",)),
}
# "tổ chức đảng", "hội đồng thẩm định", "cơ quan đăng ký": bodies, not deeds.
_OFFICE_VERB = any_of(
    "đăng ký, kiểm tra, thẩm định, tham mưu, thanh tra, tiếp nhận, chủ trì, soạn thảo, chuyên trách, "
    "phát động"
)
_ORGANISATION = any_of(
    "đảng, công đoàn, khác, chính trị, cơ sở, xã hội, kinh tế, phi chính phủ, tôn giáo, và, hoặc"
)
_COUNCIL_VERB = any_of("đánh giá, thẩm định, chỉ đạo, bình xét, xét, giám sát, kiểm tra")
_BODY = compiled(
    r"(?<!\w)ban quản lý dự án[^,;]{0,40}? (?:tỉnh|huyện|xã|phường|khu vực)(?!\w)|"
    rf"(?<!\w)(?:tổ chức(?=,)|tổ chức {_ORGANISATION}(?!\w)|(?:hội đồng|ban|tổ) {_COUNCIL_VERB}(?!\w)|"
    rf"(?<!các\s)(?<!những\s)(?:cơ quan|đơn vị|bộ phận|đoàn|tổ) {_OFFICE_VERB}(?:, {_OFFICE_VERB})*"
    r"(?: thực hiện công tác)?(?!\w)|người (?:ra quyết định|đề nghị|trình|nhận)(?!\w))"
)
SUBJECT_HEAD = compiled(
    r"(?:(?:các|những|mỗi|từng|tất cả|toàn thể|hai|ba|bốn|riêng)\s+)?"
    + any_of("""
        cơ quan, đơn vị, địa phương, tập thể, cá nhân, hộ gia đình, bộ phận, thủ trưởng, giám đốc, phó,
        trưởng, khối, cụm, người, chủ tịch, ban, sở, phòng(?! chống| ngừa), ubnd, hđnd,
        [uủ][ỷy] ban, bộ, văn phòng, hội đồng, thường trực, (?:đảng|huyện|tỉnh|thành) [uủ][ỷy], chi bộ,
        đảng bộ, chi, doanh nghiệp,
        ngành, cấp [uủ][ỷy], cấp(?= (?:tỉnh|huyện|xã|phường|cơ sở|trên|dưới|có)), lãnh đạo,
        tổ chức(?= chính trị| đảng| cơ sở| xã hội| công đoàn),
        mặt trận, mttq, đoàn, hội(?! nghị| thảo| thi| diễn), công an, trung tâm, trường, viện, vụ, cục,
        tổng cục, huyện, tỉnh, xã, thị trấn, phường, thành phố, công chức, viên chức, cán bộ, tác giả,
        chi cục, thuế, bảo hiểm, ngân hàng, trạm, công ty, hợp tác xã, nhà trường,
        thanh tra(?= tỉnh| huyện| sở| bộ| xã), nhà nước, chính phủ, thủ tướng, quốc hội, kho bạc, báo(?! cáo),
        đài, liên đoàn, t[oò][aà] án, bí thư,
        cơ sở, tổ(?! chức), ấp, buôn, khu phố, làng, hạt, đội, khóm, thôn, hiệu trưởng, ông, bà, đ/c,
        đồng chí, học viên, thí sinh,
        (?-i:[A-ZĐ&]{2}[A-ZĐ&]+)
    """)
    + r"(?!\w)"
)
"""How the name of someone who acts begins."""
LISTED_BODIES = re.compile(
    r"(?i:(?:các\s+)?(?:bộ|sở|ban|phòng|cơ quan|đơn vị|địa phương)[^:]{0,40}):\s+[A-ZĐÀ-Ỹ]"
)
"""Bodies that share their head: "các Bộ: Công an, Tài chính, Xây dựng"."""
_MODAL = compiled(
    r"(?:[\s,]+"
    + any_of("""
        đều, phải, cần, sẽ, có trách nhiệm, chịu trách nhiệm, tiếp tục, chủ động, kịp thời,
        khẩn trương, luôn, tập trung, nghiêm túc, tích cực, thường xuyên, và, chủ trì, được, theo dõi,
        cân đối, có quyền, tự, dự kiến
    """)
    + r")+\s*$"
)
_JOINT = re.compile(r"((?<!thi đua), | và )")
# Things that are handed in: "Hồ sơ đề nghị cấp huyện, cấp tỉnh gửi về ..." is about them, whatever they name.
_THING = compiled(
    "^(?:các |bản )?"
    + any_of("""
        hồ sơ, danh sách, báo cáo, biên bản, chứng từ, tờ trình, tài liệu, văn bản, kết quả, kinh phí, bài,
        tập thể lao động, chiến sĩ thi đua,
        lao động tiên tiến, lđtt, cstđ\\w*, ttlđ\\w*, giấy, bản, đơn(?! vị), quyết toán, khen thưởng,
        đối tượng, nội dung, biện pháp, việc
    """)
    + r"(?!\w)"
)
# "Hội đồng sơ khảo do ông ... làm Chủ tịch", "Hội đồng sáng kiến có 07 người, do ...".
_ATTRIBUTE = re.compile(r",?\s(?:do|gồm|có \d+|là|phối hợp)\s.*$|[:;].*$|\s*\([^()]*\)?", re.DOTALL)
# "Cơ sở có chi đoàn bản trắng phải có phương án": whoever stands before the duty bears it.
_BOUND = re.compile(
    r"\s(?:phải|xin|có trách nhiệm|chịu trách nhiệm|được (?:hỗ trợ|tặng|thưởng|cấp))\s.*$", re.DOTALL
)
_NEGATION = re.compile(r"(?<!\w)(?:không|chưa)\s*$", re.IGNORECASE)
_PLACE = re.compile(rf"[{CAPITALS}]\w*(?: [{CAPITALS}]\w*){{0,2}}")
_NAME_BEFORE = re.compile(rf"(?:[{CAPITALS}]\w*\s+(?:[-–]\s+)?|[-–]\s)$")
# "các đơn vị được phân cấp", "Ban Giám sát của Hội đồng": still the name.
_BELONGING = re.compile(r" (?:của|trong|được|thuộc|trực|có|chưa|đã|bị|tại|ở|và|cấp|dự án)(?!\w)")
_LONGEST_SUBJECT, _LONGEST_TAIL = 16, 3


def first_verb(words: str) -> int | None:
    """Where the first verb of `words` begins that says what is done, None without one."""
    opening = words[:1].lower() + words[1:]
    bodies = [match.span() for match in _BODY.finditer(opening)]
    for match in _VERB.finditer(opening):
        if any(start <= match.start() < end for start, end in bodies) or _is_of_name(words, match.start()):
            continue
        noun = _NOMINAL.search(opening, max(0, match.start() - _LONGEST_NOUN), match.start())
        if noun is None or noun.group().strip().lower() in _SENTENCES.get(match.group(), ()):
            return match.start()
    return None


def opening_verb(words: str) -> str:
    """The verb that `words` begin with, "" where they begin with none of administrative prose."""
    match = _VERB.match(words)
    return match.group() if match else ""


def is_denied(words: str) -> bool:
    """Whether `words`, up to a verb, say that nothing is to be done: "Hệ thống không (mở lại)"."""
    return _NEGATION.search(words) is not None


def is_thing(words: str) -> bool:
    """Whether `words` name what is handed in or judged, not who acts."""
    return _THING.match(words) is not None


def _is_of_name(words: str, position: int) -> bool:
    """Whether a verb in capitals after another capital names a body: "Ban Tổ chức - Kiểm tra"."""
    if not words[position].isupper():
        return False
    return _NAME_BEFORE.search(words, max(0, position - _LONGEST_NOUN), position) is not None


def subject_of(region: str) -> str | None:
    """The bodies or people that end `region`, the words before a verb; None when it ends otherwise."""
    bare = _MODAL.sub("", " " + region.rpartition(" thì ")[2].rstrip(" :,")).strip(" ,:")
    if LISTED_BODIES.match(bare):
        return bare
    bare = _BOUND.sub("", bare.removeprefix("Riêng ").removeprefix("riêng "))
    if _THING.match(bare) or is_denied(bare):
        return None
    bare = _ATTRIBUTE.sub("", bare).strip(" ,:") or bare
    chunks = _JOINT.split(bare)
    first = len(chunks)
    while first > 0 and (
        SUBJECT_HEAD.match(chunks[first - 1]) or _dangles(chunks, first) or _is_place(chunks, first)
    ):
        first -= 2
    if first < len(chunks):
        subject = "".join(chunks[max(first, 0) + (first > 0) :]).strip()
        return _cut(subject) if 0 < len(subject.split()) <= _LONGEST_SUBJECT else None
    # "Bộ Nông nghiệp và Phát triển nông thôn": the "và" is part of the name.
    bodies = find_bodies(bare)
    return bodies[-1].text if bodies and bodies[-1].end == len(bare) else None


def _cut(subject: str) -> str:
    """The body that opens `subject` where more is said of it: "Chủ tịch UBND xã (hủy bỏ Quyết định đó)"."""
    body = next(iter(find_bodies(subject)), None)
    if body is None or body.start or not subject[body.end :].lstrip()[:1].islower():
        return subject
    rest = subject[body.end :]
    goes_on = not rest.startswith(" ") or _BELONGING.match(rest) or len(rest.split()) <= _LONGEST_TAIL
    return subject if goes_on else body.text


def _is_place(chunks: list[str], first: int) -> bool:
    """Whether a chunk is one more place of the kind named before it: "các ấp Mỹ Tây, An Lợi"."""
    return first > 2 and _PLACE.fullmatch(chunks[first - 1]) is not None


def _dangles(chunks: list[str], first: int) -> bool:
    """Whether the last chunk goes with the one before it: "bộ phận tham mưu khen thưởng, kỷ luật"."""
    is_last = first == len(chunks) > 2
    return is_last and len(chunks[-1].split()) <= 2 and SUBJECT_HEAD.match(chunks[-3]) is not None
