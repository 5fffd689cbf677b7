from bot.understanding.typed.initials import expand_initials


class Book:
    def frequency(self, plain: str) -> int:
        return {"xh": 1, "tnxp": 3, "khcn": 9, "htx": 2}.get(plain, 0)

    def phrase_frequency(self, plain: str) -> int:
        return 0 if plain in ("lam mau", "chap nho", "xin huan") else 30

    def phrase(self, initials: str, before: str, after: str) -> str | None:
        return {
            "dvhc": "don vi hanh chinh",
            "km": "kieu mau",
            "tnxp": "thanh nien xung phong",
            "khcn": "khoa hoc cong nghe",
            "htx": "hoan thanh xuat",
            "mc": "mau chap",
            "hc": "huan chuong",
            "gtgt": "giai thuong giai thuong",
            "khvdt": "ke hoach va dau tu",
        }.get(initials)


def test_unknown_initials_are_written_out() -> None:
    assert expand_initials("huyện có mấy dvhc", Book()) == "huyện có mấy don vi hanh chinh"


def test_initials_of_the_documents_roman_numerals_and_numbers_of_documents_stay() -> None:
    for text in ("mục xh", "khóa xvi", "số 12/KH-HĐND", "bao nhiêu km đường"):
        assert expand_initials(text, Book()) == text


def test_initials_that_documents_use_too_stand_for_a_phrase_written_far_more_often() -> None:
    assert expand_initials("TNXP già yếu", Book()) == "thanh nien xung phong già yếu"


def test_initials_used_about_as_often_as_their_phrase_or_too_short_to_be_sure_stay() -> None:
    for text in ("sở KHCN", "xã có mấy HTX"):
        assert expand_initials(text, Book()) == text


def test_two_capitals_among_small_letters_stand_for_a_phrase_only_beside_its_neighbours() -> None:
    assert expand_initials("Em làm MC, nhờ liệt kê", Book()) == "Em làm MC, nhờ liệt kê"
    assert expand_initials("Xin HC Độc lập", Book()) == "Xin huan chuong Độc lập"


def test_initials_joined_by_an_ampersand_are_one_phrase() -> None:
    assert expand_initials("sở kh&đt ở đâu", Book()) == "sở ke hoach va dau tu ở đâu"


def test_phrase_said_twice_is_none_of_the_documents() -> None:
    assert expand_initials("tờ khai thuế gtgt", Book()) == "tờ khai thuế gtgt"
