"""Letter classes for patterns.

In Unicode small and capital Vietnamese letters alternate, so that a range such as "À-Ỹ" takes in both.
"""

from __future__ import annotations

_LATIN = (*range(0x41, 0x5B), *range(0xC0, 0x250), *range(0x1E00, 0x1F00))

CAPITALS = "".join(chr(code) for code in _LATIN if chr(code).isupper())
SMALL = "".join(chr(code) for code in (*range(0x61, 0x7B), *_LATIN) if chr(code).islower())
