import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.understanding.typed.shorthand import expand_shorthand


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("nop truoc t 11", "nop truoc tháng 11"),
        ("sang t 7 co lam ko", "sang t 7 co lam ko"),
        ("q 4 nop gi", "quý 4 nop gi"),
        ("quỹ 4 nguồn", "quỹ 4 nguồn"),
        ("bc tk gui pnv", "bc tổng kết gui Phòng Nội vụ"),
        ("tk kho bac so may", "tk kho bac so may"),
        ("bc sk 6 thang", "bc sơ kết 6 thang"),
        ("sk duoc cong nhan", "sk duoc cong nhan"),
        ("tv hđ bn ng", "thành viên hội đồng bn người"),
        ("ct hdtdkt la ai", "Chủ tịch hdtdkt la ai"),
        ("btc hoi thi", "Ban Tổ chức hoi thi"),
        ("tt 143 cua btc", "Thông tư 143 cua Bộ Tài chính"),
        ("tt 143/2025/TT-BTC", "Thông tư 143/2025/TT-BTC"),
        ("co dc xet kh", "co dc xet không"),
        ("so kh la bn", "so kế hoạch la bn"),
        ("10 kg", "10 kg"),
        ("o dau v a", "o dau vậy a"),
        ("phan V", "phan V"),
        ("dn nao phai nop", "doanh nghiệp nao phai nop"),
        ("hs dn gom gi", "hs đề nghị gom gi"),
        ("ai qd", "ai quyết định"),
        ("con tt 20 bnv", "con Thông tư 20 bnv"),
        ("con tt thi sao", "con tập thể thi sao"),
        ("ct xanh sach ai ky", "Chỉ thị xanh sach ai ky"),
        ("snn mt va stc lam gi", "Sở Nông nghiệp và Môi trường va Sở Tài chính lam gi"),
        ("qd so 215", "qd so 215"),
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
