"""Which letter sequences can be a Vietnamese syllable: an onset and a rime, the tone on the right vowel."""

from __future__ import annotations

import re
import unicodedata

from ingest.vietnamese import fold_tone_placement, strip_diacritics

_VOWELS = "aăâeêioôơuưy"
TONES = "\u0300\u0301\u0303\u0309\u0323"
_ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split()
_RIMES = """
a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen
oeo oet oi om on ong ooc oong op ot
ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm
uôn uông uôt uơ up ut uy uya uych uyên uyêt uynh uyt uyu
ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
y yêm yên yêng yêt yêu yt
""".split()

_SYLLABLE = re.compile(rf"(?P<onset>{'|'.join(sorted(_ONSETS, key=len, reverse=True))})?(?P<rime>.+)")
_RIME_SET = frozenset(_RIMES)
_FOLDED_RIME_SET = frozenset(strip_diacritics(rime) for rime in _RIMES)


def is_plain_syllable(text: str) -> bool:
    """Whether lower-case letters without diacritics can be a syllable: "thuong" can, "thuwowngr" cannot."""
    return any(rime in _FOLDED_RIME_SET for rime in _rimes_of(text))


def is_syllable(text: str) -> bool:
    """Whether a lower-case NFC word can be a syllable with its marks where they belong: "bảo", not "baỏ"."""
    toneless, tone = split_tone(text)
    if not any(rime in _RIME_SET for rime in _rimes_of(toneless)):
        return False
    return not tone or place_tone(toneless, tone) == fold_tone_placement(text)


def split_tone(text: str) -> tuple[str, str]:
    """The NFC word without its tone mark, and the mark as a combining character ("" for the level tone)."""
    decomposed = unicodedata.normalize("NFD", text)
    tone = "".join(character for character in decomposed if character in TONES)
    toneless = "".join(character for character in decomposed if character not in TONES)
    return unicodedata.normalize("NFC", toneless), tone


def place_tone(toneless: str, tone: str) -> str:
    """The tone mark set on the vowel that carries it, traditional style ("hóa"), NFC."""
    match = _SYLLABLE.fullmatch(toneless)
    if not match or len(tone) != 1:
        return toneless + tone
    start = match.start("rime")
    if match["onset"] == "gi" and match["rime"][0] not in _VOWELS:
        start -= 1
    offset = start + _tone_position(toneless[start:])
    return unicodedata.normalize("NFC", toneless[: offset + 1] + tone + toneless[offset + 1 :])


def _tone_position(rime: str) -> int:
    vowels = len(rime) - len(rime.lstrip(_VOWELS))
    marked = [position for position in range(vowels) if rime[position] in "ăâêôơư"]
    if marked:
        return marked[-1]
    closed = vowels < len(rime)
    if closed or vowels <= 1:
        return max(vowels - 1, 0)
    return 1 if vowels == 3 else 0


def _rimes_of(text: str) -> list[str]:
    """The rimes a word may have: "gi" and "qu" may lend their vowel ("gì", "quy")."""
    match = _SYLLABLE.fullmatch(text)
    if not match:
        return []
    onset = match["onset"] or ""
    rimes = [match["rime"]]
    if onset in ("gi", "qu"):
        rimes.append(onset[1] + match["rime"])
    return rimes
