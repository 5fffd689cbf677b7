"""The clause that says most of the thing a question is about, as it can be read by itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import islice, takewhile

from bot.answering.clauses.introductions import announces, items_after
from bot.answering.knowledge.awards import plain_name
from bot.answering.nearest.thing import LEAST_WORDS, OFFERED_CHARACTERS, Offer, Thing
from bot.answering.phrasing import cut, plain, sentence
from bot.evidence.candidates import Candidate, mentions_of
from bot.evidence.identity import identity_of, names_in
from bot.evidence.own_matter import own_matter
from bot.evidence.topic import (
    LONE_SYLLABLE_CREDIT,
    Credits,
    Mentions,
    Term,
    Topic,
    Word,
    keys_of,
    term_credit,
    words_of,
)
from bot.understanding.content import is_function_word
from bot.understanding.focus import Focus
from bot.understanding.thing_asked import thing_asked
from bot.wording import NEAREST, stated_of
from ingest.document_kinds import KIND
from ingest.model import Quote
from ingest.time_expressions import find_time_expressions
from ingest.vietnamese import accented, folded

# A part of the thing counts as spoken of from this share on; the only part of one, from the second.
PART_SPOKEN = 0.6
ONLY_PART_SPOKEN = 0.66
# So much of the thing a clause and what stands over it must speak of, and so much the clause itself.
LEAST_SPOKEN = 0.6
LEAST_SPOKEN_ITSELF = 0.25
HEADING_CREDIT = 0.9
# From a clause that says less beside the thing nobody learns anything.
LEAST_NEWS = 2
SHORTEST_SENTENCE = 7
BEGINNING = 8
NAME_SHARE = 0.75
_BESIDE_THE_MATTER = ("letterhead", "closing", "recipients", "signature", "title")
_POINTS_BACK = re.compile(
    r"\W*(?:qua đó|theo đó|trong đó|từ đó|do đó|đồng thời|ngoài ra|bên cạnh đó|việc này|nội dung này"
    r"|các nội dung trên|như trên|nhằm|để|và|hoặc|trong trường hợp này)\b",
    re.IGNORECASE,
)
# "Thực hiện Kế hoạch số …, Ủy ban nhân dân xã báo cáo như sau": only what a document rests on.
_PREAMBLE = re.compile(
    r"\W*(?:kết luận|căn cứ|xét đề nghị|v/v|về việc)\b"
    r"|\W*(?:thực hiện|theo)\b.{0,600}\bsố \d.{0,600}\b(?:như sau|thông báo|ban hành)\b",
    re.IGNORECASE | re.DOTALL,
)
# "50 năm Ngày giải phóng huyện": one of the occasions that a sentence lists.
_OCCASION = re.compile(
    r"\W*(?:kỷ niệm\s)?\d+ năm\s(?:kỷ niệm\s)?(?:ngày|thành lập|truyền thống)\b", re.IGNORECASE
)
# "Khen thưởng đột xuất là khen thưởng …", "Danh hiệu … để tặng …".
_DEFINES = re.compile(r"\b(?:là|để (?:tặng|trao|công nhận)|gồm)\b", re.IGNORECASE)
_STOP = re.compile(r"[;:.()](?=\s|$)|[”\"]\s?;|\s\(")
# These name nothing without a number.
_ANY_PAPER = re.compile(rf"{KIND}|quy định|chương trình", re.IGNORECASE)
_BRACKET = re.compile(r"\([^()]*\)")
# What a sentence has and a title, an item of a list or an addressee has not.
_STATES = re.compile(
    r"\d|\b(?:là|gồm|do|tại|có|được|phải|không|chưa|đã|sẽ|để|tặng|xét|đạt|nộp|gửi|tổ chức|thực hiện|giao"
    r"|quyết định|phấn đấu|đề nghị|hướng dẫn|chủ trì|phối hợp|tham mưu|trao|nhận|bố trí|xây dựng|đẩy mạnh"
    r"|khen thưởng)\b",
    re.IGNORECASE,
)


def of_clause(thing: Thing) -> Offer | None:
    """What the clause states that says most of the thing, None where none says enough of it."""
    if len(thing.about.topic.terms) < LEAST_WORDS:
        return None
    found: dict[tuple[str, int], Candidate] = {}
    called = {word.folded for word in words_of(thing.name)}
    for one in (*thing.about.candidates, *thing.evidence.candidates):
        place = (one.document.id, one.start)
        if place not in found and one.document.id in thing.evidence.documents and _is_readable(one, called):
            found[place] = one
    # What stands over many clauses is held against the thing once.
    credits = cache(lambda text: [_said_in_full(part, mentions_of(text)) for part in thing.parts])
    parts = cache(lambda identity: [part.beyond(names_in(identity)) for part in thing.parts])
    ranked = [
        (share + _telling(thing, one), share, one)
        for one in found.values()
        if (share := _share(parts(identity_of(one.document)), credits, one))
        and _says_what_is_counted(thing, one)
        and not thing.excludes(one.text, one.quote)
    ]
    if not ranked:
        return None
    _, share, best = max(ranked, key=lambda entry: entry[0])
    quote, told = _told(best, thing)
    name, said = _name_in(told, thing), sentence(told)
    return Offer(stated_of(name, said) if name else f"{NEAREST} {said}", (quote,), share)


def _share(parts: Sequence[Topic], credits: Callable[[str], list[Credits]], candidate: Candidate) -> float:
    """The share of the thing that a clause speaks of, 0 where it is too little.

    Each part of it has to be said in one place: "hội nghị biểu dương" in a report "tổng kết …" is no
    "hội nghị tổng kết". In `parts` the names in the letterhead count as those of every clause.
    """
    # Of a longer sentence not all is shown.
    shown = {candidate.text, candidate.sentence[:OFFERED_CHARACTERS]}
    own = [credits(own_matter(one)) for one in shown]
    above = [credits(one) for one in (*candidate.headings, identity_of(candidate.document))]
    least = PART_SPOKEN if len(parts) > 1 else ONLY_PART_SPOKEN
    weight = told = spoken = 0.0
    for place, part in enumerate(parts):
        by_itself = max(part.share(one[place]) for one in own)
        by_any = max(by_itself, HEADING_CREDIT * max(part.share(one[place]) for one in above))
        weight += part.weight
        told += by_itself * part.weight if by_itself >= least else 0.0
        spoken += by_any * part.weight if by_any >= least else 0.0
    enough = told >= LEAST_SPOKEN_ITSELF * weight and spoken >= LEAST_SPOKEN * weight
    return spoken / weight if weight and enough else 0.0


def _says_what_is_counted(thing: Thing, candidate: Candidate) -> bool:
    """Whether a clause itself says the noun that is counted: not all that is under "Giấy khen" is of it."""
    noun, *rest = folded(thing.evidence.question.asked.unit).split() or [""]
    counted = rest and thing.evidence.question.focus is Focus.COUNT and noun in folded(thing.name).split()
    return not counted or noun in mentions_of(candidate.sentence).folded


def _said_in_full(part: Topic, said: Mentions) -> Credits:
    """1 for each term of a part that is said in full: "lương" in "chất lượng" and "sơ" in "cơ sở" are not."""
    return tuple(float(_is_said(term, said)) for term in part.terms)


def _is_said(term: Term, said: Mentions) -> bool:
    exact = term.accented in said.syllables
    if exact and term.accented[0].isdigit():
        return True
    # A syllable that could not be restored has no diacritics to tell it by.
    meant = exact or term.accented == term.folded or term.folded not in said.folded
    return meant and term_credit(term, said) > LONE_SYLLABLE_CREDIT


def _telling(thing: Thing, candidate: Candidate) -> float:
    """How much better than others a clause tells of the thing: from its beginning, and of what is asked."""
    text = plain(candidate.text)
    said = mentions_of(text)
    begins = thing.share_in(" ".join(text.split()[:BEGINNING]))
    return (
        0.5 * thing.about.topic.coverage(said)
        + 0.5 * thing.evidence.topic.coverage(said)
        + 0.4 * begins
        + 0.2 * bool(begins >= NAME_SHARE and _DEFINES.search(text))
        + 0.1 * bool(find_time_expressions(text))
        + 0.2 * candidate.score
        - 0.1 * min(len(text) / OFFERED_CHARACTERS, 1.0)
    )


def _is_readable(candidate: Candidate, called: AbstractSet[str]) -> bool:
    """Whether a clause says something by itself, and more than what the thing is called.

    No heading, row, address or half of a sentence does.
    """
    if candidate.is_heading or "|" in candidate.sentence or "\t" in candidate.text:
        return False
    section = candidate.document.section_over(candidate.start)
    kind = section.kind if section else ""
    text = plain(candidate.text)
    return (
        kind not in _BESIDE_THE_MATTER
        and len(text.split()) >= SHORTEST_SENTENCE
        and not _OCCASION.match(text)
        and not _POINTS_BACK.match(text)
        and bool(_STATES.search(_BRACKET.sub("", text)))
        and not _PREAMBLE.match(candidate.sentence)
        and folded(text) not in folded(candidate.document.metadata.title)
        and _tells_news(text, called)
    )


def _tells_news(text: str, called: AbstractSet[str]) -> bool:
    news = (key for key, plain_key in keys_of(text) if plain_key not in called and not is_function_word(key))
    return len(list(islice(news, LEAST_NEWS))) == LEAST_NEWS


def _told(candidate: Candidate, thing: Thing) -> tuple[Quote, str]:
    """The clause as it is shown: with the items it announces, in its sentence where there is room."""
    document = candidate.document
    if announces(candidate.text) and (items := items_after(candidate)):
        parts = "; ".join(plain(document.text[start:end]).rstrip(" .;") for start, end in items)
        quote = document.quote(candidate.start, items[-1][1])
        return quote, cut(f"{plain(candidate.text).rstrip(' .:')}: {parts}", OFFERED_CHARACTERS)
    whole = candidate.sentence_quote
    shown = cut(whole.text, OFFERED_CHARACTERS)
    if thing.share_in(shown) >= thing.share_in(candidate.text) and not _POINTS_BACK.match(shown):
        return whole, shown
    return candidate.quote, cut(candidate.text, OFFERED_CHARACTERS)


def _name_in(text: str, thing: Thing) -> str:
    """What a text calls the thing, in its own spelling; "" where no run of its words does."""
    asked = [word.accented for word in words_of(thing.name)]
    words = words_of(text)
    runs = _runs([word.accented for word in words], asked)
    unbroken = (run for run in runs if not _STOP.search(text, words[run.start].end, words[run[-1]].start))
    longest = max(unbroken, key=len, default=range(0))
    if not longest or _begins_inside(text, words[longest.start], thing):
        return ""
    name = plain_name(text[words[longest.start].start : words[longest[-1]].end])
    if thing.share_in(name) < NAME_SHARE or _ANY_PAPER.fullmatch(name):
        return ""
    # What only begins a sentence is no proper name.
    return name if longest.start or not name[1:].islower() else f"{name[:1].lower()}{name[1:]}"


def _begins_inside(text: str, first: Word, thing: Thing) -> bool:
    """Whether a run begins inside of a word: "điển hình “Dân vận khéo”" is no "mô hình dân vận khéo"."""
    second = [accented(run.split()[1]) for run in thing_asked(thing.evidence.question) if " " in run]
    joined = text[: first.start].endswith(" ") and text[: first.start - 1][-1:].isalpha()
    return joined and first.accented in second and not text[first.start].isupper()


def _runs(words: Sequence[str], asked: Sequence[str]) -> Iterator[range]:
    """The runs of words that stand in the question one behind the other too."""
    for start in range(len(words)):
        for place in range(len(asked)):
            pairs = zip(words[start:], asked[place:], strict=False)
            length = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
            if length:
                yield range(start, start + length)
