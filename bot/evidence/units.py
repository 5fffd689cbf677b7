"""What a number may stand before when some unit is asked for: "mấy lá cờ" is answered by "24 cờ"."""

from __future__ import annotations

# Words that only single out what is counted.
_CLASSIFIERS = frozenset("la cai chiec tam cuon buc con mon suat".split())
# What an expanse or a mass is counted in: "bao nhiêu đất" is answered by "420 m2 đất ở".
_MEASURES = frozenset("m2 ha sao km m m3 tan ta kg lit cong bao".split())
# Spoken units and the ones documents write; of people documents say what they are.
_WRITTEN: dict[str, tuple[str, ...]] = {
    "ky": ("kg", "ki lo gam"),
    "can": ("kg",),
    "nguoi": ("ca nhan", "thanh vien", "dong chi", "dai bieu", "dang vien", "hoi vien", "can bo", "cong dan"),
    # "Mấy đồng chí": money is asked for in another way.
    "dong": ("nguoi", "ca nhan", "dai bieu", "thanh vien"),
    "cay": ("km", "ki lo met"),
    "ban": ("cuon", "quyen", "an pham"),
    "quyen": ("cuon",),
    "tieng": ("gio",),
}


def counts(unit: list[str], noun: list[str]) -> int:
    """How many words of `noun`, which stands behind a number, name the unit asked for: 0 for none of them.

    Both are folded. The first word of the unit decides, for what stands behind it in a question may be
    another part of the sentence.
    """
    for one in (unit, unit[1:] if unit[0] in _CLASSIFIERS else []):
        for other in (noun, noun[1:] if noun[:1] and noun[0] in _CLASSIFIERS else []):
            if one and one[:1] == other[:1]:
                return len(noun) - len(other) + _alike(one, other)
    if noun[:1] and noun[0] in _MEASURES and noun[1:2] == unit[:1]:
        return 2
    for written in _WRITTEN.get(unit[0], ()):
        words = written.split()
        if noun[: len(words)] == words:
            return len(words)
    return 0


def _alike(one: list[str], other: list[str]) -> int:
    return next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
