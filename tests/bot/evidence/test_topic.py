import pytest

from bot.evidence.candidates import mentions_of
from bot.evidence.topic import Topic


def topic_of(text: str) -> Topic:
    return Topic.of(text, lambda _: 4.0)


@pytest.mark.parametrize("text", ["hội trường huyện", "Hội trường của huyện", "hoi truong huyen"])
def test_text_that_says_all_of_the_topic_covers_it(text: str) -> None:
    assert topic_of("hội trường huyện").coverage(mentions_of(text)) > 0.8


def test_half_of_a_word_counts_less_than_half() -> None:
    assert topic_of("hội trường").coverage(mentions_of("trường học")) < 0.3


def test_synonym_counts_almost_as_much() -> None:
    assert topic_of("khẩu hiệu").coverage(mentions_of("slogan")) == pytest.approx(0.8)


def test_context_counts_at_its_discount() -> None:
    topic = topic_of("trồng rừng")
    sources = ((mentions_of("keo"), 1.0), (mentions_of("trồng rừng"), 0.5))
    assert topic.coverage_in(sources) == pytest.approx(0.5)


def test_asking_words_are_no_topic() -> None:
    assert [term.folded for term in topic_of("là những gì?").terms] == []


def test_each_term_counts_by_the_source_that_says_it_best() -> None:
    near, far = (mentions_of("trồng rừng"), 0.9), (mentions_of("trồng rừng giữ nước"), 0.5)
    assert topic_of("trồng rừng").coverage_in((far, near)) == pytest.approx(0.9)
    assert topic_of("trồng rừng giữ nước").coverage_in((far, near)) == pytest.approx(0.7)


def test_what_documents_say_for_an_everyday_word_is_not_said_by_it() -> None:
    assert topic_of("sinh nhật").coverage(mentions_of("ngày sinh")) == pytest.approx(0.8)


@pytest.mark.parametrize(("asked", "written"), [("ban hành", "thường kỳ"), ("kinh phí", "quy định")])
def test_one_syllable_stands_for_another_only_with_its_diacritics(asked: str, written: str) -> None:
    assert topic_of(asked).terms[0].synonyms.spelled
    assert not mentions_of(written).says(topic_of(asked).terms[0].synonyms)


def test_part_of_an_official_expression_counts_as_a_lone_syllable() -> None:
    asked = topic_of("nói lời hưởng ứng")
    part, other = mentions_of("đại diện thanh niên phát biểu"), mentions_of("đại diện thanh niên vắng")
    assert asked.coverage(part) == pytest.approx(0.45)
    assert asked.coverage(other) == 0
