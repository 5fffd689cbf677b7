"""The words that ask who does something: "ai", "cơ quan nào", "bên nào", "đồng chí nào"; folded patterns."""

from __future__ import annotations

BODIES = (
    r"(?:don vi|co quan|ben|cap|noi|cho|to chuc|bo phan|dia phuong|thon|ban|ap|xa|phuong|huyen|tinh|so|bo|vu"
    r"|cuc|truong|phong(?: ban)?|chi bo|doan the|nganh|trung tam|van phong|hoi|to|khoi|cum)"
)
PERSONS = r"(?:dong chi|nguoi|ong|ba|anh|chi|vi|can bo|chuyen vien|chuc danh|lanh dao)"
WHO = rf"(?:ai|(?:{PERSONS}|{BODIES}) nao)"
