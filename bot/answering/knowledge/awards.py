"""The title or award a question asks about, matched once: its criteria, and what is said beside it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from bot.answering.draft import Evidence
from bot.evidence.candidates import mentions_of
from bot.evidence.topic import Topic, words_of
from bot.understanding.contrasts import contradicts
from ingest.criteria import Criterion, match_criterion
from ingest.folding import fold_in_place
from ingest.localities import LOCALITY
from ingest.vietnamese import folded

# "Chiến sĩ thi đua tỉnh cần mấy năm liền chiến sĩ thi đua cơ sở?": what stands before the need is sought.
_SEEKING = re.compile(r"^(?P<award>.{8,90}?)\s(?:cần|phải)\s(?:mấy|bao nhiêu|có|đạt)\b", re.IGNORECASE)
# "đã có bằng khen tỉnh thì cần gì để lên bằng khen Thủ tướng": the award sought stands last.
_SOUGHT = re.compile(
    r"\b(?:để (?:được|lên|đạt)?|đề (?:nghị|lên)|lên|(?:thì|mới) (?:được|xét|lên|đạt)|xét tặng)"
    r"\s(?P<award>.+)$",
    re.IGNORECASE,
)
# "Được tỉnh tặng bằng khen" seeks a "bằng khen tỉnh".
_GIVEN_BY = re.compile(
    r"\b(?P<who>xã|huyện|tỉnh|bộ|chính phủ|thủ tướng)\s(?:tặng|trao|cấp)"
    r"\s(?P<award>bằng khen|giấy khen|cờ thi đua)",
    re.IGNORECASE,
)
# "Bằng khen của Chủ tịch UBND tỉnh" is the "bằng khen tỉnh": its giver is no case of it.
_GIVER = re.compile(
    r"\b(?:bang khen|giay khen|co thi dua|ky niem chuong) (?:cua )?"
    rf"(?P<giver>(?:chu tich )?(?:uy ban nhan dan )?(?:cap )?{fold_in_place(LOCALITY)})"
)
# "Lao động tiên tiến đối với tập thể" is another title, "Tập thể lao động tiên tiến".
_FOR_ALL = re.compile(r"^(?P<award>.{8,80}?)\s(?:đối với|cho|của)\stập thể\b", re.IGNORECASE)
_WANTING = re.compile(r"(?P<who>[^,;]{3,40}?)\s(?:muốn|cần|phải|để)\s", re.IGNORECASE)
RANK = re.compile(r"\bhạng (?:nhất|nhì|ba)\b", re.IGNORECASE)
_QUOTATION = re.compile(r"[“”\"]")
# "Huân chương" begins the names of a family, one syllable those of anything.
LEAST_SHARED = 2
LEAST_MEMBERS = 2
# Of what is said beside those who want an award its name must say this much.
LEAST_NAMED = 0.7
# Words of a question about an award that say nothing of a case.
_AWARDING = (
    "danh hiệu hình thức khen thưởng tặng trao xét bình xét đề nghị công nhận đạt được muốn cần phải có tiêu"
    " chuẩn tiêu chí điều kiện yêu cầu thế nào cá nhân tập thể người dựa vào căn cứ"
)


@dataclass(frozen=True, slots=True)
class AwardAsked:
    """The award a question seeks: `criteria` are those of all its audiences, the one asked about first.

    Of a family ("Huân chương Lao động") they are those of all its members, and `name` is what they share.
    """

    name: str
    criteria: tuple[Criterion, ...]

    @property
    def criterion(self) -> Criterion:
        """The one of the audience that the question names."""
        return self.criteria[0]


def award_asked(evidence: Evidence) -> AwardAsked | None:
    """The award that the question asks about; of several that it names the one sought."""
    for wording in _wordings(evidence.question.text):
        if named := criteria_named(evidence, wording):
            name = named[0].name
            return None if contradicts(wording, (name,)) else AwardAsked(name, named)
    return _of_those_wanting(evidence)


def _of_those_wanting(evidence: Evidence) -> AwardAsked | None:
    """The award that a question names in other words, if one of its conditions is for those who want it.

    "Chi hội muốn được giấy khen của Hội tỉnh": "Giấy khen của Ban Thường vụ Hội LHPN tỉnh đối với tập thể".
    """
    wanting = _WANTING.match(evidence.question.text)
    if wanting is None:
        return None
    who, asked = _spoken(wanting["who"]), f" {_spoken(evidence.question.text)} "
    awarding = mentions_of(_AWARDING).folded
    rest = evidence.topic.without([wanting.span("who")])
    rest = Topic(tuple(term for term in rest.terms if term.folded not in awarding))
    fitting = [
        (rest.coverage(mentions_of(one.name)), place)
        for place, one in enumerate(evidence.knowledge.criteria)
        if len(_beginning(one.name, asked)) >= LEAST_SHARED
        and any(f"{_spoken(condition.text)} ".startswith(f"{who} ") for condition in one.conditions)
        and not contradicts(evidence.question.text, (one.name,))
    ]
    share, place = max(fitting, default=(0.0, 0))
    named = evidence.knowledge.criteria[place] if share >= LEAST_NAMED else None
    return AwardAsked(named.name, (named,)) if named else None


def family_asked(evidence: Evidence) -> AwardAsked | None:
    """The awards whose names begin with the same words of the question, if there are several."""
    asked = f" {_spoken(evidence.question.text)} "
    begun = defaultdict[tuple[str, ...], list[Criterion]](list)
    for criterion in evidence.knowledge.criteria:
        begun[_beginning(criterion.name, asked)].append(criterion)
    shared = max(begun, key=len, default=())
    members = begun[shared]
    if len(shared) < LEAST_SHARED or len({one.name for one in members}) < LEAST_MEMBERS:
        return None
    return AwardAsked(" ".join(plain_name(members[0].name).split()[: len(shared)]), tuple(members))


def award_spoken_of(evidence: Evidence, told: str) -> str | None:
    """Another award than the one `told` that the question before names; None where this one names `told`."""
    named = (match_criterion(one, evidence.knowledge.criteria) for one in evidence.question.earlier)
    spoken_of = next((one.name for one in named if one), told)
    own = mentions_of(told).syllables - mentions_of(spoken_of).syllables
    return spoken_of if own and own.isdisjoint(mentions_of(evidence.question.text).syllables) else None


def plain_name(award: str) -> str:
    """Its name without the marks it is quoted with."""
    return _QUOTATION.sub("", award)


def _beginning(name: str, asked: str) -> tuple[str, ...]:
    """The longest beginning of a name that stands in the question."""
    words = _spoken(name).split()
    length = next((n for n in range(len(words), 0, -1) if f" {' '.join(words[:n])} " in asked), 0)
    return tuple(words[:length])


def criteria_named(evidence: Evidence, wording: str) -> tuple[Criterion, ...]:
    """The criteria of the award that a part of the question names, that of the question's audience first.

    Of several offices' guidance on one award, that in the document found first counts.
    """
    found = {hit.passage.document_id: -place for place, hit in enumerate(evidence.hits)}
    nearest = -len(evidence.hits)
    known = sorted(
        evidence.knowledge.criteria, key=lambda one: found.get(one.quote.document_id, nearest), reverse=True
    )
    audiences = " ".join(_spoken(one.audience) for one in known if one.audience)
    best = match_criterion(wording, known, f"{evidence.question.text} {meant_in(evidence, audiences)}")
    if best is None:
        return ()
    name = folded(best.name)
    return (best, *(one for one in known if one is not best and folded(one.name) == name))


def meant_in(evidence: Evidence, audiences: str) -> str:
    """What of some audiences, in folded words, the question says in others: "nhà dân" for "hộ gia đình"."""
    meant = {said for term in evidence.topic.terms for said in term.synonyms.spelled}
    # Folded, "công nhận" reads as "công nhân".
    awarding, audiences = folded(_AWARDING), f" {audiences} "
    return " ".join(sorted(one for one in meant if f" {one} " in audiences and one not in awarding))


# The awards that are known and their audiences are the same for every question.
@lru_cache(maxsize=2_000)
def _spoken(text: str) -> str:
    return " ".join(word.folded for word in words_of(text))


def beside_award(evidence: Evidence, criterion: Criterion) -> Topic:
    """What the question speaks of beside the award, its giver, whom it is for, and that it is wanted."""
    givers = [one.span("giver") for one in _GIVER.finditer(fold_in_place(evidence.question.text))]
    said = mentions_of(f"{criterion.name} {_AWARDING}").folded | mentions_of(criterion.audience or "").folded
    return Topic(tuple(term for term in evidence.topic.without(givers).terms if term.folded not in said))


def _wordings(question: str) -> Iterator[str]:
    """What may name the award sought, surest first."""
    question = _GIVEN_BY.sub(r"\g<award> \g<who>", question)
    if for_all := _FOR_ALL.match(question):
        yield f"tập thể {for_all['award']}"
    if seeking := _SEEKING.match(question):
        yield seeking["award"]
    if sought := _SOUGHT.search(question):
        yield sought["award"]
        if rank := RANK.search(sought["award"]):
            yield RANK.sub(rank.group(), question)
    yield question
