"""The words that ask who does something: "ai", "cơ quan nào", "bên nào", "đồng chí nào"; folded patterns."""

from __future__ import annotations

import re

BODIES = (
    r"(?:don vi|co quan|ben|cap|noi|cho|to chuc|bo phan|dia phuong|thon|ban|ap|xa|phuong|huyen|tinh|so|bo|vu"
    r"|cuc|truong|phong(?: ban)?|chi bo|doan the|nganh|trung tam|van phong|hoi|to|khoi|cum)"
)
PERSONS = r"(?:dong chi|nguoi|ong|ba|anh|chi|vi|can bo|chuyen vien|chuc danh|lanh dao)"
WHO = rf"(?:ai|(?:{PERSONS}|{BODIES}) nao)"
# Who may decide or is charged with something "được" as well.
_GETS = (
    r"(?:duoc|nhan)(?: (?:tang|trao|xet|khen|phong|nhan|truy tang|de nghi(?: (?:tang|xet))?|cong nhan"
    r"|xet tang))+\b"
)
_AUDIENCE = r"(?:(?:nhung |cac )?(?:ai|doi tuong nao|nguoi nao|doi tuong gi)|nhung doi tuong nao)\b"
WHO_GETS = re.compile(
    rf"\b(?:ai|doi tuong nao|nguoi nao) (?:thi |moi |se |co the |la nguoi )*{_GETS}"
    rf"|\b(?:tang|trao|danh|xet|phong|truy tang|ap dung|xet tang) (?:rieng )?cho {_AUDIENCE}"
    # "Cờ của tỉnh tặng ai?"
    r"|\b(?:(?<!phong )trao|tang|khen|xet tang) (?:thuong )?ai\b(?! (?:ky|quyet|duyet|lo|lam|chi)\b)"
    r"|\bdoi tuong (?:duoc )?(?:xet|tang|xet tang|khen|nhan)? ?(?:gom|la|nao)\b"
)


def asks_for_audience(text: str) -> bool:
    """Whether a folded question asks who gets an award, and not who gives it."""
    return bool(WHO_GETS.search(text))
