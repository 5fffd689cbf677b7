import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.understanding.typed.shorthand import expand_shorthand


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("quỹ 4 nguồn", "quỹ 4 nguồn"),
        ("bc tk gui pnv", "bc tk gui Phòng Nội vụ"),
        ("tt 143 cua btc", "Thông tư 143 cua Bộ Tài chính"),
        ("tt 143/2025/TT-BTC", "Thông tư 143/2025/TT-BTC"),
        ("co dc xet kh", "co dc xet không"),
        ("10 kg", "10 kg"),
        ("o dau v a", "o dau vậy a"),
        ("phan V", "phan V"),
        ("thay cho tt nao", "thay cho Thông tư nao"),
        ("khen tt nao", "khen tt nao"),
        ("con tt 20 bnv", "con Thông tư 20 bnv"),
        ("tt 5 ca nhan", "tt 5 ca nhan"),
        ("snn va stc lam gi", "Sở Nông nghiệp va Sở Tài chính lam gi"),
        ("qd so 215", "qd so 215"),
        ("hc chien si ve vang hang nhi", "huy chương chien si ve vang hang nhi"),
        ("hc lao dong hang nhi", "hc lao dong hang nhi"),
    ],
)
def test_shorthand_means_what_its_neighbours_say(typed: str, meant: str) -> None:
    assert expand_shorthand(typed) == meant


def test_own_abbreviations_are_left_to_their_own_meaning() -> None:
    assert expand_shorthand("pnv hop", {"PNV": "phòng nghiệp vụ"}) == "pnv hop"


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=60))
def test_any_text_is_survived(text: str) -> None:
    assert isinstance(expand_shorthand(text), str)
