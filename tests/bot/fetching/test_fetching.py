"""Documents from official sites: fetched from pages served here, refused from anywhere else."""

from __future__ import annotations

import gzip
import hashlib
import http.server
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from bot.fetching import Rules, download, fetch_sources, is_public
from index.isolation import ReadingProcess
from ingest.catalog import load_catalog
from ingest.errors import UnreadableDocument
from tests.ingest.sample_files import PARAGRAPHS, docx_bytes, pdf_bytes, sample_docx

PDF = pdf_bytes([PARAGRAPHS])
PAGE = (
    "<!DOCTYPE html><html><body><p>Quyết định số 5/QĐ-UBND</p><a href='/tep/5.PDF?x=1'>Tải</a>"
    "<a href='tep/5.docx'>Word</a></body></html>"
)


@dataclass(slots=True)
class Site:
    """A site on this machine: what it answers on each path, and what it was asked."""

    address: str = ""
    answers: dict[str, tuple[int, dict[str, str], bytes]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def serve(self, path: str, content: bytes, status: int = 200, **headers: str) -> str:
        self.answers[path] = (status, headers, content)
        return f"{self.address}{path}"


@pytest.fixture(scope="module")
def served() -> Iterator[Site]:
    site = Site()

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append(self.path)
            status, headers, content = site.answers.get(self.path.partition("?")[0], (404, {}, b""))
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name.replace("_", "-"), value)
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: object) -> None:
            """Silent."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        site.address = f"http://localhost:{server.server_port}"
        yield site
        server.shutdown()
        thread.join()


@pytest.fixture
def site(served: Site) -> Site:
    served.answers.clear()
    served.asked.clear()
    return served


RULES = Rules(("localhost",), 1_000_000, ("http",), lambda address: True)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return tmp_path


def listed(corpus: Path, *entries: tuple[str, str], more: str = "") -> None:
    blocks = [f'[[document]]\nfile = "{file}"\nsource = "{source}"\n{more}' for file, source in entries]
    (corpus / "catalog.toml").write_text("# ghi tay\n" + "\n".join(blocks), encoding="utf-8")


def refusal(address: str, rules: Rules = RULES) -> str:
    with pytest.raises(UnreadableDocument) as caught:
        download(address, rules)
    assert caught.value.remedy
    return caught.value.message


def test_missing_documents_are_fetched_and_their_hashes_recorded(site: Site, corpus: Path) -> None:
    listed(corpus, ("qd/5.pdf", site.serve("/5.pdf", PDF)), ("có.txt", f"{site.address}/khong"))
    (corpus / "có.txt").write_text("đã có", encoding="utf-8")
    with ReadingProcess() as process:
        report = fetch_sources(corpus, RULES, process)
        again = fetch_sources(corpus, RULES, process)
    assert (corpus / "qd" / "5.pdf").read_bytes() == PDF
    assert [one.file for one in report.fetched] == ["qd/5.pdf"]
    assert again.present == ("qd/5.pdf", "có.txt")
    assert site.asked == ["/5.pdf"]
    entry = load_catalog(corpus / "catalog.toml").entry("qd/5.pdf")
    assert entry is not None
    assert entry.sha256 == hashlib.sha256(PDF).hexdigest() == report.fetched[0].sha256
    assert (corpus / "catalog.toml").read_text(encoding="utf-8").startswith("# ghi tay\n")


def test_file_that_a_page_links_is_fetched(site: Site, corpus: Path) -> None:
    page = site.serve("/van-ban/5", PAGE.encode())
    site.serve("/tep/5.PDF", PDF)
    site.serve("/van-ban/tep/5.docx", docx_bytes(sample_docx()))
    listed(corpus, ("a.pdf", page), ("b.docx", page + "?b"), ("c.html", page + "?c"), ("d.doc", page + "?d"))
    with ReadingProcess() as process:
        report = fetch_sources(corpus, RULES, process)
    assert [one.file for one in report.fetched] == ["a.pdf", "b.docx", "c.html"]
    assert (corpus / "a.pdf").read_bytes() == PDF
    assert (corpus / "c.html").read_bytes() == PAGE.encode()
    assert "không có liên kết tới tệp .doc" in report.refused[0].message


def test_content_that_differs_from_the_recorded_hash_is_refused(site: Site, corpus: Path) -> None:
    listed(corpus, ("5.pdf", site.serve("/5.pdf", PDF)), more=f'sha256 = "{"0" * 64}"\n')
    with ReadingProcess() as process:
        report = fetch_sources(corpus, RULES, process)
    assert "mã băm" in report.refused[0].message
    assert not (corpus / "5.pdf").exists()


@pytest.mark.parametrize(
    ("file", "content", "words"),
    [("../5.pdf", PDF, "thư mục văn bản"), ("5.exe", b"MZ", "không đọc loại tệp"), ("5.pdf", b"x", "không")],
)
def test_what_does_not_belong_in_the_corpus_is_refused(
    site: Site, corpus: Path, file: str, content: bytes, words: str
) -> None:
    inside = corpus / "corpus"
    inside.mkdir()
    listed(inside, (file, site.serve("/5", content if content != b"x" else b"\x00\x01\x02")))
    with ReadingProcess() as process:
        report = fetch_sources(inside, RULES, process)
    assert words in report.refused[0].message
    assert [path.name for path in corpus.rglob("*") if path.is_file()] == ["catalog.toml"]


def test_redirections_are_followed_and_each_is_checked(site: Site) -> None:
    site.serve("/moi", b"day")
    assert download(site.serve("/cu", b"", 302, Location="/moi"), RULES).content == b"day"
    other = site.address.replace("localhost", "127.0.0.1")
    assert "danh sách" in refusal(site.serve("/la", b"", 302, Location=f"{other}/moi"))
    assert "https" in refusal(site.serve("/tep", b"", 301, Location="file:///etc/passwd"))
    assert "quá nhiều lần" in refusal(site.serve("/vong", b"", 302, Location="/vong"))
    assert "/moi" not in site.asked[2:]


def test_machines_inside_are_not_asked(site: Site) -> None:
    address = site.serve("/a", b"bi mat")
    assert "mạng nội bộ" in refusal(address, replace(RULES, may_reach=is_public))
    assert site.asked == []


def test_name_that_leads_inside_only_when_connected_is_found_out(site: Site) -> None:
    answers = iter([True, True, True, True])
    address = site.serve("/a", b"bi mat")
    lenient_at_first = replace(
        RULES, may_reach=lambda address: next(answers, False) and address != "127.0.0.1"
    )
    assert "mạng nội bộ" in refusal(address, lenient_at_first)


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("http://vbpl.vn/5", "https"),
        ("ftp://vbpl.vn/5", "https"),
        ("https://user:pass@vbpl.vn/5", "https"),
        ("https://vbpl.vn.example.com/5", "danh sách"),
        ("https://example.com/?vbpl.vn", "danh sách"),
        ("https://127.0.0.1/5", "danh sách"),
        ("không phải địa chỉ", "https"),
        ("https://", "danh sách"),
    ],
)
def test_by_the_rules_of_the_program_only_listed_hosts_over_tls_are_asked(address: str, words: str) -> None:
    assert words in refusal(address, Rules(("vbpl.vn", "*.gov.vn"), 1000))


def test_too_much_is_refused_packed_or_not(site: Site) -> None:
    small = replace(RULES, max_bytes=1000)
    assert "max_file_mb" in refusal(site.serve("/a", bytes(2000)), small)
    packed = gzip.compress(bytes(500_000))
    assert "max_file_mb" in refusal(site.serve("/b", packed, Content_Encoding="gzip"), small)


def test_errors_of_the_site_are_told(site: Site) -> None:
    assert "404" in refusal(f"{site.address}/khong-co")
    assert "không trả lời" in refusal("http://localhost:9/")


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("8.8.8.8", True), ("2001:4860:4860::8888", True), ("127.0.0.1", False), ("10.0.0.1", False),
        ("192.168.1.1", False), ("169.254.169.254", False), ("::1", False), ("fe80::1%eth0", False),
        ("::ffff:10.0.0.1", False), ("0.0.0.0", False), ("224.0.0.1", False), ("100.64.0.1", False),
    ],
)  # fmt: skip
def test_addresses_of_the_office_are_known(address: str, public: bool) -> None:
    assert is_public(address) is public
