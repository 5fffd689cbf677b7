from pathlib import Path

import pytest

import index
from index.everyday import everyday
from ingest.phonotactics import is_syllable
from ingest.vietnamese import accented

FOLDER = Path(index.__file__).parent
LINES = (FOLDER / "everyday.txt").read_text(encoding="utf-8").splitlines()
QUESTIONS = (FOLDER / "everyday_questions.txt").read_text(encoding="utf-8").splitlines()
PHRASES = (FOLDER / "everyday_phrases.txt").read_text(encoding="utf-8").splitlines()
WORDS = (FOLDER / "everyday_words.txt").read_text(encoding="utf-8").splitlines()


def test_sentences_are_spelled_as_the_index_spells() -> None:
    assert [
        line
        for line in (*LINES, *QUESTIONS, *PHRASES, *WORDS)
        if line != " ".join(map(accented, line.split(" ")))
    ] == []


def test_no_sentence_and_no_word_stands_twice() -> None:
    assert len(LINES) == len(set(LINES))
    assert len(QUESTIONS) == len(set(QUESTIONS))
    words = [f"{line.split()[0]} {rest}" for line in WORDS for rest in line.partition(" ")[2].split(", ")]
    assert len(words) == len(set(words))


def test_nearly_all_words_are_vietnamese_syllables() -> None:
    words = [word for line in (*LINES, *WORDS) for word in line.replace(",", "").split() if word.isalpha()]
    assert sum(map(is_syllable, words)) / len(words) > 0.985


@pytest.mark.parametrize(("plain", "form"), [("thi", "thì"), ("noi", "nơi"), ("hop", "họp"), ("dau", "đâu")])
def test_forms_of_a_plain_syllable_are_known(plain: str, form: str) -> None:
    assert form in everyday().forms[plain]
    assert everyday().syllables[form] > 0
