"""Diacritics for questions typed without them, learnt from the corpus and from everyday Vietnamese.

A noisy channel over syllables: each plain syllable may stand for every accented form that is known, a bigram
model of corpus and everyday sentences chooses among them (Viterbi), and how many syllables of the question
carry diacritics says how likely a plain one has lost its own. What was typed with diacritics is kept, so that
half-accented questions are completed and accented ones stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

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
_Logarithms = NDArray[np.float64]


class Reading(NamedTuple):
    """What a typed word may stand for; `chance` is the logarithm of how likely it is then typed so."""

    syllables: tuple[str, ...]
    chance: float


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

    def restore(
        self,
        text: str,
        typed_as: str | None = None,
        readings: Callable[[re.Match[str]], Sequence[Reading]] = lambda _: (),
    ) -> str:
        """`text`, normalised, with diacritics on the syllables that lack them; all else is kept.

        `typed_as` is what a person typed where `text` has been worked on since: how many diacritics they
        give says how likely they left one out, and an abbreviation written out would add to them.
        `readings` says what a word may stand for that is no syllable, the word itself among it.
        """
        text = normalise(text)
        loss = _loss(_TOKEN.findall(normalise(typed_as).lower() if typed_as else text.lower()))
        pieces: list[str] = []
        end = 0
        for run in _runs(text):
            states = [self._readings(match, np.log(loss), readings) for match in run]
            for match, reading in zip(run, self._best(states), strict=True):
                pieces += (text[end : match.start()], _written(match.group(), reading.syllables))
                end = match.end()
        return "".join((*pieces, text[end:]))

    def _readings(
        self, typed: re.Match[str], lost: float, readings: Callable[[re.Match[str]], Sequence[Reading]]
    ) -> Sequence[Reading]:
        """What a typed word can stand for."""
        if found := readings(typed):
            return found
        first, *others = self._candidates(typed.group().lower())
        return [Reading((first,), 0.0), *(Reading((form,), lost) for form in others)]

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

    def _best(self, states: Sequence[Sequence[Reading]]) -> list[Reading]:
        """The most probable readings of one sentence's words."""
        if all(len(readings) == 1 for readings in states):
            return [readings[0] for readings in states]
        own, steps = self._chances(states)
        score = np.log(self._neighbours.alone([reading.syllables[0] for reading in states[0]])) + own[0]
        origins: list[NDArray[np.int64]] = []
        for step, chances in zip(steps, own[1:], strict=True):
            paths = score[:, None] + step
            origins.append(paths.argmax(axis=0))
            score = paths.max(axis=0) + chances
        return _backtrack(states, int(score.argmax()), origins)

    def _chances(self, states: Sequence[Sequence[Reading]]) -> tuple[list[_Logarithms], list[_Logarithms]]:
        """How likely each reading goes on from its first syllable and is typed so, and begins after another.

        The second part is for each step between words, shape (readings before, readings after). All pairs of
        the sentence are looked up at once.
        """
        within = [pair for readings in states for reading in readings for pair in pairwise(reading.syllables)]
        across = [
            (before.syllables[-1], after.syllables[0])
            for befores, afters in pairwise(states)
            for before in befores
            for after in afters
        ]
        first, second = zip(*within, *across, strict=True) if within or across else ((), ())
        chances = np.log(self._neighbours.following(first, second))
        going_on = iter(chances[: len(within)].tolist())
        own = [
            np.array([one.chance + sum(islice(going_on, len(one.syllables) - 1)) for one in readings])
            for readings in states
        ]
        sizes = [len(befores) * len(afters) for befores, afters in pairwise(states)]
        parts = np.split(chances[len(within) :], np.cumsum(sizes)[:-1])
        steps = [part.reshape(len(befores), -1) for part, befores in zip(parts, states[:-1], strict=False)]
        return own, steps


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


def _backtrack(
    states: Sequence[Sequence[Reading]], last: int, origins: Sequence[NDArray[np.int64]]
) -> list[Reading]:
    choice = [last]
    for origin in reversed(origins):
        choice.append(int(origin[choice[-1]]))
    return [readings[position] for readings, position in zip(states, reversed(choice), strict=True)]


def _written(typed: str, syllables: tuple[str, ...]) -> str:
    """A reading in the case it was typed in; the typed word where it stands for itself."""
    form = " ".join(syllables)
    if form in ("", accented(typed)):
        return typed
    if len(typed) != len(form) or strip_diacritics(typed.lower()) != strip_diacritics(form):
        return form
    return "".join(
        letter.upper() if old.isupper() else letter for old, letter in zip(typed, form, strict=True)
    )
