from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.errors import UnreadableDocument
from ingest.readers import ReadingOptions, read_pages
from ingest.readers.html import read


def _text(markup: str | bytes) -> str:
    content = markup if isinstance(markup, bytes) else markup.encode()
    return read(content, "a.html", ReadingOptions())[0].text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>Điều 1.\n  <b>Phạm</b>   vi</p><p>Luật này</p>", "Điều 1. Phạm vi\n\nLuật này"),
        ("<div>một</div><div>hai<br>ba</div>", "một\nhai\nba"),
        ("chữ <span>liền</span><i>nhau</i>", "chữ liềnnhau"),
        ("<pre>a\n  b</pre>", "a\nb"),
        ("a&nbsp;&#7849;&amp;b", "a\xa0ẩ&b"),
        ("<title>T</title><nav>menu</nav><header>h</header><p>chữ</p><footer>f</footer>", "chữ"),
        ("<script>x</script><style>y</style><!-- z --><p>chữ</p>", "chữ"),
        ('<p hidden>a</p><p style="display: none">b</p><p aria-hidden="true">c</p><p>chữ</p>', "chữ"),
        ("<ul><li>một<li>hai</ul>", "- một\n- hai"),
        (
            '<ol type="a" start="3"><li>ba</li><li value="7">bảy</li><li>tám</li></ol>',
            "c. ba\ng. bảy\nh. tám",
        ),
        ("<ol><li>một<ul><li>con</ul><li>hai</ol>", "1. một\n- con\n2. hai"),
        (
            "<table><tr><th>STT<th>Việc<tr><td>1<td><p>Sơ kết</p><p>tổng kết</p></table>",
            "1 | Việc: Sơ kết tổng kết",
        ),
        ("<table><tr><td>cả<br>trang</td></tr></table>", "cả\ntrang"),
        (
            "<table><tr><td><p>BỘ NỘI VỤ</p><p>---</p></td><td>CỘNG HÒA<br>Độc lập - Tự do</td></tr></table>",
            "BỘ NỘI VỤ\n---\nCỘNG HÒA\nĐộc lập - Tự do",
        ),
        (
            "<table><tr><td>a</td><td><table><tr><td>b</td><td>c</td></tr></table></td></tr></table>",
            "a | b | c",
        ),
        ("<table></table><p>chữ</p>", "chữ"),
    ],
)
def test_what_a_browser_shows(markup: str, text: str) -> None:
    assert _text(markup) == text


@pytest.mark.parametrize(
    "content",
    [
        "<p>Điều kiện</p>".encode(),
        b"\xef\xbb\xbf" + "<p>Điều kiện</p>".encode(),
        "<p>Điều kiện</p>".encode("utf-16"),
        '<meta charset="windows-1252"><p>Điều kiện</p>'.encode(),
        '<meta charset="windows-1252"><p>Đi&#7873;u ki&#7879;n é</p>'.replace("Đ", "&#272;").encode("cp1252"),
        '<meta http-equiv="Content-Type" content="text/html; charset=windows-1258"><p>Điều kiện</p>'.replace(
            "ề", "ê\u0300"
        )
        .replace("ệ", "ê\u0323")
        .encode("cp1258"),
    ],
)
def test_encodings(content: bytes) -> None:
    assert unicodedata.normalize("NFC", _text(content)).startswith("Điều kiện")


@pytest.mark.parametrize(
    "declared", ["", '<meta charset="x-unknown">', '<meta charset="utf-8">', '<meta charset="hex">']
)
def test_undeclared_legacy_encoding_is_refused(declared: str) -> None:
    with pytest.raises(UnreadableDocument, match="UTF-8"):
        _text(declared.encode() + "<p>é".encode("latin-1"))


def test_file_with_html_suffix_without_opening_tag_is_read_as_html(tmp_path: Path) -> None:
    path = tmp_path / "a.htm"
    path.write_text("<p>Điều <b>5</b></p>", encoding="utf-8")
    assert read_pages(path)[0].text == "Điều 5"


_FRAGMENTS = (
    "<p> </p> <table> <tr> <td> </table> <ol> <li> <ul> <br> <nav> <pre> &lt; chữ <b <!-- --> ]]> <![CDATA["
).split()


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from([*_FRAGMENTS, "<div hidden>", " "]), max_size=40))
def test_any_markup_gives_clean_lines(parts: list[str]) -> None:
    text = _text("".join(parts))
    assert text == text.strip("\n")
    assert "\x1d" not in text
    assert "\x1e" not in text
    assert "\n\n\n" not in text


def test_names_over_columns_and_rows_go_with_every_cell_they_span() -> None:
    markup = (
        "<table><tr><th rowspan=2>Hình thức</th><th colspan=2>Số lượng</th></tr>"
        "<tr><th>Tập thể</th><th>Cá nhân</th></tr>"
        "<tr><td>Bằng khen</td><td>6</td><td>11</td></tr>"
        "<tr><td>Giấy khen</td><td>8</td><td>9</td></tr></table>"
    )
    assert _text(markup).split("\n") == [
        "Hình thức: Bằng khen | Số lượng – Tập thể: 6 | Cá nhân: 11",
        "Hình thức: Giấy khen | Số lượng – Tập thể: 8 | Cá nhân: 9",
    ]
