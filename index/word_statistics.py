"""How often words stand in the corpus, and what that says about a question."""

from __future__ import annotations

from index.generation import Generation
from index.phrases import Phrase
from index.terms import accented_terms
from ingest.vietnamese import strip_diacritics

# A question's word that no passage has is mostly an everyday one for what the documents say otherwise
# ("rót" for "hỗ trợ"). Weighed by its rarity it would outweigh the thing asked about.
UNSEEN_SHARE = 0.25


class WordStatistics:
    """How much the words of one generation say: by its folded field, unless diacritics are asked about."""

    def __init__(self, generation: Generation) -> None:
        self._generation = generation
        self._folded = generation.lexical.folded
        self._accented = generation.lexical.accented

    def idf(self, words: str) -> float:
        """The weight of a syllable, or of the pair of neighbours in "thi đua"; with diacritics or without.

        The rarer, the more; a word the corpus lacks weighs most.
        """
        terms = [strip_diacritics(term) for term in accented_terms(words)]
        ids = self._folded.vocabulary.syllable_ids(terms)
        if len(ids) == 2:
            ids = self._folded.vocabulary.pair_ids(ids[:1], ids[1:])
        return max((self._folded.idf(int(self._folded.frequency(int(term)))) for term in ids), default=0.0)

    def accented_idf(self, syllable: str) -> float:
        """The weight of a syllable with these very diacritics, without any where no passage has them.

        Told apart from "số" and "sơ", "sở" says something. Little for a syllable that no passage has at all.
        """
        terms = accented_terms(syllable)
        frequency = self._accented.frequency(self._accented.vocabulary.id(terms[0])) if len(terms) == 1 else 0
        if frequency:
            return self._accented.idf(frequency)
        return self.idf(syllable) * (1.0 if syllable in self else UNSEEN_SHARE)

    def frequency(self, plain: str) -> int:
        """In how many passages a syllable stands, with whatever diacritics; `plain` has none."""
        identity = self._folded.vocabulary.id(plain)
        return self._folded.frequency(identity) if identity >= 0 else 0

    def with_initials(self, initials: str) -> list[Phrase]:
        """The likeliest accented phrases with these plain initials, two or more, best first."""
        return self._generation.phrases.with_initials(initials)

    def shortened(self, letters: str, second: str) -> list[Phrase]:
        """The likeliest accented pairs of plain `second` after what was cut down to plain `letters`."""
        return self._generation.phrases.shortened(letters, second)

    def phrase_frequency(self, plain: str) -> int:
        """In how many passages at most a folded phrase of two syllables or more stands."""
        return self._generation.phrases.frequency(plain)

    def spells(self, syllable: str) -> bool:
        """Whether any passage has the syllable with these very diacritics, in an `accented` key."""
        return self._accented.vocabulary.id(syllable) >= 0

    def __contains__(self, syllable: str) -> bool:
        """Whether any passage has the syllable, with whatever diacritics."""
        return all(
            self._folded.vocabulary.id(strip_diacritics(term)) >= 0 for term in accented_terms(syllable)
        )
