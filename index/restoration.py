"""Diacritics for questions typed without them, learnt from the corpus and from everyday Vietnamese.

A noisy channel over syllables: each plain syllable may stand for every accented form that is known, a bigram
model of corpus and everyday sentences chooses among them (Viterbi), and how many syllables of the question
carry diacritics says how likely a plain one has lost its own. What was typed with diacritics is kept, so that
half-accented questions are completed and accented ones stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from index.everyday import everyday
from index.lexical import Lexical
from index.neighbours import Neighbours
from index.vocabulary import NO_TERM
from ingest.vietnamese import accented, normalise, strip_diacritics

_TOKEN = re.compile(r"\w+|[.;:!?\n]")
_LETTERS = re.compile(r"[^\W\d_]+")

# A question with this share of its syllables accented has lost nothing. Complete questions measured have
# 0.80 to 0.83; less is asked for, because a name or an abbreviation more must not count as a loss.
_ACCENTED_SHARE = 0.73
# Nobody's question is so complete, or so bare, that a single syllable could not be the exception.
_LOWEST_LOSS, _HIGHEST_LOSS = 0.002, 0.98


class Restorer:
    """Restores diacritics with the syllables and pairs of a corpus's accented field."""

    def __init__(self, lexical: Lexical) -> None:
        self._field = lexical.accented
        self._plain = lexical.folded.vocabulary
        self._forms = np.argsort(lexical.folding, kind="stable")
        bounds = np.arange(len(self._plain.syllables) + 1)
        self._form_starts = np.searchsorted(lexical.folding[self._forms], bounds)
        self._everyday = everyday()
        self._neighbours = Neighbours(lexical.accented, self._everyday)

    def restore(self, text: str, typed_as: str | None = None) -> str:
        """`text`, normalised, with diacritics on the syllables that lack them; all else is kept.

        `typed_as` is what a person typed where `text` has been worked on since: how many diacritics they
        give says how likely they left one out, and an abbreviation written out would add to them.
        """
        text = normalise(text)
        runs = list(_runs(text))
        typed = [[match.group().lower() for match in run] for run in runs]
        loss = _loss(_TOKEN.findall(normalise(typed_as).lower() if typed_as else text.lower()))
        pieces: list[str] = []
        end = 0
        for run, syllables in zip(runs, typed, strict=True):
            for match, form in zip(run, self._best(syllables, loss), strict=True):
                pieces += (text[end : match.start()], _with_case(match.group(), form))
                end = match.end()
        return "".join((*pieces, text[end:]))

    def _candidates(self, typed: str) -> list[str]:
        """The forms a typed syllable can stand for, itself first."""
        if not _LETTERS.fullmatch(typed) or strip_diacritics(typed) != typed:
            return [typed]
        plain = self._plain.id(typed)
        known: list[str] = []
        if plain != NO_TERM:
            ids = self._forms[self._form_starts[plain] : self._form_starts[plain + 1]]
            known = [self._field.vocabulary.syllables[identity] for identity in ids]
        return list(dict.fromkeys((typed, *known, *self._everyday.forms.get(typed, ()))))

    def _best(self, typed: Sequence[str], loss: float) -> list[str]:
        """The most probable forms of one sentence's syllables."""
        states = [self._candidates(syllable) for syllable in typed]
        if all(len(forms) == 1 for forms in states):
            return [forms[0] for forms in states]
        alone = self._neighbours.alone(states)
        following = self._neighbours.following(states, alone)
        changed = np.log(loss)
        score = np.log(alone[0])
        score[1:] += changed
        origins: list[NDArray[np.int64]] = []
        for step in following:
            paths = score[:, None] + np.log(step)
            origins.append(paths.argmax(axis=0))
            score = paths.max(axis=0)
            score[1:] += changed
        return _backtrack(states, int(score.argmax()), origins)


def _runs(text: str) -> Iterator[list[re.Match[str]]]:
    """The words of each sentence."""
    run: list[re.Match[str]] = []
    for match in _TOKEN.finditer(text):
        if match.group() in ".;:!?\n":
            yield run
            run = []
        else:
            run.append(match)
    yield run


def _loss(syllables: Sequence[str]) -> float:
    """How likely it is that an accented syllable of this question was typed plain."""
    words = [syllable for syllable in syllables if _LETTERS.fullmatch(syllable)]
    if not words:
        return _LOWEST_LOSS
    kept = sum(strip_diacritics(word) != word for word in words) / len(words)
    return min(max(1 - kept / _ACCENTED_SHARE, _LOWEST_LOSS), _HIGHEST_LOSS)


def _backtrack(states: Sequence[Sequence[str]], last: int, origins: Sequence[NDArray[np.int64]]) -> list[str]:
    choice = [last]
    for origin in reversed(origins):
        choice.append(int(origin[choice[-1]]))
    return [forms[position] for forms, position in zip(states, reversed(choice), strict=True)]


def _with_case(typed: str, form: str) -> str:
    """The restored form in the case it was typed in; the typed word where letters do not correspond."""
    if len(typed) != len(form) or accented(typed) == form:
        return typed
    return "".join(
        letter.upper() if old.isupper() else letter for old, letter in zip(typed, form, strict=True)
    )
