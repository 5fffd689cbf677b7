"""One letter of an office in Unicode, TCVN3 and VNI, and ways to put other texts into the old encodings."""

from __future__ import annotations

import unicodedata

from ingest import legacy_encodings

UNICODE = """\
Cộng hòa xã hội chủ nghĩa Việt Nam
Độc lập - Tự do - Hạnh phúc
Uỷ ban nhân dân huyện tổ chức phong trào thi đua, khen thưởng đợt 1 năm 2003."""
TCVN3 = """\
Céng hßa x· héi chñ nghÜa ViÖt Nam
§éc lËp - Tù do - H¹nh phóc
Uû ban nh©n d©n huyÖn tæ chøc phong trµo thi ®ua, khen th\xadëng ®ît 1 n¨m 2003."""
VNI = """\
Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam
Ñoäc laäp - Töï do - Haïnh phuùc
Uyû ban nhaân daân huyeän toå chöùc phong traøo thi ñua, khen thöôûng ñôït 1 naêm 2003."""

_PLACE_OF = {letter: chr(place) for place, letter in legacy_encodings._TCVN3.items() if place < 256}
_WRITTEN = {letter: written for written, letter in legacy_encodings._VNI.items()}


def in_tcvn3(text: str) -> str:
    """The text in TCVN3; capitals with marks become small letters, for there are none."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(_PLACE_OF.get(letter) or _PLACE_OF.get(letter.lower(), letter) for letter in composed)


def in_vni(text: str) -> str:
    """The text in VNI."""
    return "".join(_WRITTEN.get(letter, letter) for letter in unicodedata.normalize("NFC", text))
