from bot.understanding.initials import expand_initials


class Book:
    def frequency(self, plain: str) -> int:
        return int(plain == "xh")

    def phrase(self, initials: str, before: str, after: str) -> str | None:
        return {"dvhc": "don vi hanh chinh", "km": "kieu mau"}.get(initials)


def test_unknown_initials_are_written_out() -> None:
    assert expand_initials("huyện có mấy dvhc", Book()) == "huyện có mấy don vi hanh chinh"


def test_initials_of_the_documents_roman_numerals_and_numbers_of_documents_stay() -> None:
    for text in ("mục xh", "khóa xvi", "số 12/KH-HĐND", "bao nhiêu km đường"):
        assert expand_initials(text, Book()) == text
