"""The kinds of official documents and the symbols that stand for them and their issuers in numbers.

Sources: Nghị định 30/2020/NĐ-CP, Phụ lục III (state kinds and their abbreviations), and Hướng dẫn
36-HD/VPTW (Party kinds).
"""

from __future__ import annotations

import re

from ingest.folding import fold_in_place

KIND_NAMES: dict[str, str] = {
    "NQ": "Nghị quyết",
    "NĐ": "Nghị định",
    "QĐ": "Quyết định",
    "QyĐ": "Quy định",
    "QC": "Quy chế",
    "CT": "Chỉ thị",
    "KL": "Kết luận",
    "TT": "Thông tư",
    "TTLT": "Thông tư liên tịch",
    "KH": "Kế hoạch",
    "KHLT": "Kế hoạch liên tịch",
    "KHPH": "Kế hoạch phối hợp",
    "NQLT": "Nghị quyết liên tịch",
    "HDLT": "Hướng dẫn liên tịch",
    "HDLN": "Hướng dẫn liên ngành",
    "QCPH": "Quy chế phối hợp",
    "CTPH": "Chương trình phối hợp",
    "CTr": "Chương trình",
    "HD": "Hướng dẫn",
    "ĐA": "Đề án",
    "PA": "Phương án",
    "BC": "Báo cáo",
    "TB": "Thông báo",
    "TTr": "Tờ trình",
    "CĐ": "Công điện",
    "CV": "Công văn",
    "TL": "Thông tri",
    "BB": "Biên bản",
    "GM": "Giấy mời",
    "PL": "Pháp lệnh",
    "SL": "Sắc lệnh",
    "L": "Luật",
    "VBHN": "Văn bản hợp nhất",
    "TC": "Thông cáo",
    "TrB": "Thông báo",
}

# Minutes, invitations and communiqués are hardly ever cited by number.
_NOT_CITED = frozenset({"BB", "GM", "TC"})
_SPOKEN = {name: symbol for symbol, name in reversed(KIND_NAMES.items()) if symbol not in _NOT_CITED}
_SPOKEN |= {"Chương trình hành động": "CTr", "Quy định": "QĐ", "Bộ luật": "QH", "Luật": "QH"}
KIND_WORDS = {name: _SPOKEN[name] for name in sorted(_SPOKEN, key=len, reverse=True)}
"""Words that name a kind in running text, the longest first, and the symbol of each; several share one."""

KIND = f"(?:{'|'.join(KIND_WORDS)})"
"""Pattern of those words, to be matched with its blanks as they are."""

KIND_BEFORE = re.compile(rf"(?:\b{KIND}\s)?(?:số\s)?$", re.IGNORECASE)
"""What names a document's kind at the end of a text, before its number."""

# Issuers whose symbol says which body it is, wherever the number stands.
ISSUERS: dict[str, str] = {
    "CP": "Chính phủ",
    "TTg": "Thủ tướng Chính phủ",
    "HĐBT": "Hội đồng Bộ trưởng",
    "CTN": "Chủ tịch nước",
    "UBTVQH": "Ủy ban Thường vụ Quốc hội",
    "QH": "Quốc hội",
    "BNV": "Bộ Nội vụ",
    "BTC": "Bộ Tài chính",
    "BCA": "Bộ Công an",
    "BQP": "Bộ Quốc phòng",
    "BTP": "Bộ Tư pháp",
    "BYT": "Bộ Y tế",
    "BGDĐT": "Bộ Giáo dục và Đào tạo",
    "BKHĐT": "Bộ Kế hoạch và Đầu tư",
    "BKHCN": "Bộ Khoa học và Công nghệ",
    "BLĐTBXH": "Bộ Lao động - Thương binh và Xã hội",
    "BNNPTNT": "Bộ Nông nghiệp và Phát triển nông thôn",
    "BTNMT": "Bộ Tài nguyên và Môi trường",
    "BTTTT": "Bộ Thông tin và Truyền thông",
    "BVHTTDL": "Bộ Văn hóa, Thể thao và Du lịch",
    "BGTVT": "Bộ Giao thông vận tải",
    "BXD": "Bộ Xây dựng",
    "BCT": "Bộ Công Thương",
    "BDTTG": "Bộ Dân tộc và Tôn giáo",
    "BNNMT": "Bộ Nông nghiệp và Môi trường",
}

# Party committees from the centre down to the commune; their numbers are written "digits-KIND/ISSUER".
PARTY_ISSUERS = frozenset({"TW", "TU", "HU", "ĐU", "QU", "ThU", "TrU", "VPTW", "BTCTW", "BTGTW", "UBKTTW"})

_OTHER_SYMBOLS = (*PARTY_ISSUERS, "UBND", "HĐND", "MTTQ", "TĐKT", "HĐTĐKT", "VPCP")

_OFFICIAL = {fold_in_place(code): code for code in (*KIND_NAMES, *ISSUERS, *_OTHER_SYMBOLS)}
_SHORT_KINDS = {fold_in_place(code): code for code in KIND_NAMES if code not in {"L", "TC", "TrB", "TL"}}
_KIND_BY_WORDS = {fold_in_place(words): code for words, code in KIND_WORDS.items()}


def official_symbol(symbol: str) -> str:
    """The symbol as it is officially written: "ubnd" -> "UBND", "TTG" -> "TTg", "BGDÐT" -> "BGDĐT".

    An unknown one is upper-cased.
    """
    # Documents that were not normalised may still hold the Icelandic Eth for Đ.
    symbol = symbol.replace("Ð", "Đ")
    return _OFFICIAL.get(fold_in_place(symbol), symbol.upper())


def is_kind_symbol(symbol: str) -> bool:
    """Whether `symbol` stands for a kind of document ("KH", "qd")."""
    return fold_in_place(symbol.replace("Ð", "Đ")) in _SHORT_KINDS


def is_known_symbol(symbol: str) -> bool:
    """Whether `symbol` stands for a kind or an issuer that any office would know."""
    return fold_in_place(symbol.replace("Ð", "Đ")).rstrip("0123456789") in _OFFICIAL


def kind_symbol(words: str) -> str | None:
    """The symbol of a kind named in words or by symbol, in any typing: "chi thi" and "ct" -> "CT"."""
    key = " ".join(fold_in_place(words).split())
    return _KIND_BY_WORDS.get(key) or _SHORT_KINDS.get(key)
