"""What an administrator sees when bringing documents, and that nobody else brings any."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bot.telegram.live_rooms import ADMIN, MEMBER, NOW, OTHER_ADMIN, LiveRooms, live_rooms
from tests.bot.uploads.upload_office import LETTER
from tests.bot_api.model import Seen
from tests.office import PLAN

QUESTION = "Các thôn gửi báo cáo phong trào Ngày Chủ nhật xanh trước ngày nào?"


@pytest.fixture
def rooms(tmp_path: Path) -> Iterator[LiveRooms]:
    with live_rooms(tmp_path) as running:
        yield running


@pytest.fixture(scope="module")
def unchanged_rooms(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveRooms]:
    """One bot for the tests after which everything must be as it was."""
    with live_rooms(tmp_path_factory.mktemp("office")) as running:
        before = sorted(running.corpus.rglob("*"))
        yield running
        assert sorted(running.corpus.rglob("*")) == before


def sent(rooms: LiveRooms, text: str = LETTER, name: str = "ke-hoach-21.md") -> Seen:
    """The message in which the administrator is asked about a file."""
    rooms.api.sends_file(ADMIN, name, text.encode())
    return rooms.api.reply(ADMIN.id, "Kiểm tra trước khi nạp", after=rooms.api.last_message())


def test_archive_is_to_be_unpacked_first(unchanged_rooms: LiveRooms) -> None:
    before = unchanged_rooms.api.last_message()
    unchanged_rooms.api.sends_file(ADMIN, "van-ban.zip", b"PK\x05\x06" + bytes(18))
    assert "Giải nén" in unchanged_rooms.api.reply(ADMIN.id, "Không nạp “van-ban.zip”", after=before).text


def waiting_files(rooms: LiveRooms) -> list[Path]:
    return list((rooms.state / "uploads").iterdir())


def test_document_is_shown_confirmed_and_answers_at_once(rooms: LiveRooms) -> None:
    before = rooms.api.last_message()
    rooms.api.sends_file(ADMIN, "ke-hoach-21.md", LETTER.encode())
    asked = rooms.api.reply(ADMIN.id, "Kiểm tra trước khi nạp", after=before)
    facts = (
        "21/KH-UBND",
        "01/07/2026",
        "Ngày Chủ nhật xanh",
        "24/09/2026",
        "15/KH-UBND",
        "chung tay giữ gìn",
    )
    for shown in facts:
        assert shown in asked.text
    assert not (rooms.corpus / "ke-hoach-21.md").exists()
    rooms.api.presses(ADMIN, asked, "Nạp")
    done = rooms.api.reply(ADMIN.id, "Đã nạp")
    assert "ke-hoach-21.md" in done.text
    assert "Đã xác nhận" in rooms.api.now(asked).text
    assert rooms.api.now(asked).buttons == ()
    answer = rooms.api.asks(ADMIN, QUESTION, "25/9/2026")
    assert "25/9/2026" in answer.text
    assert waiting_files(rooms) == []


def test_declined_document_leaves_nothing(rooms: LiveRooms) -> None:
    before = sorted(rooms.corpus.rglob("*"))
    rooms.api.sends_file(ADMIN, "ke-hoach-21.md", LETTER.encode())
    asked = rooms.api.reply(ADMIN.id, "Kiểm tra trước khi nạp")
    rooms.api.press_and_wait(ADMIN, asked, "Bỏ")
    rooms.api.wait(lambda: "Đã bỏ" in rooms.api.now(asked).text, "the message to say so")
    assert waiting_files(rooms) == []
    assert sorted(rooms.corpus.rglob("*")) == before


def test_newer_version_is_offered_and_takes_the_place(rooms: LiveRooms) -> None:
    newer = PLAN.replace("95% hộ", "97% hộ")
    rooms.api.sends_file(ADMIN, "quet-lai.md", newer.encode())
    asked = rooms.api.reply(ADMIN.id, "Kiểm tra trước khi nạp")
    assert "ke-hoach-15.md" in asked.text
    labels = [label for label, _ in asked.buttons]
    assert labels == ["🔄 Bản mới, thay bản cũ", "Văn bản khác, giữ cả hai", "Bỏ"]
    rooms.api.presses(ADMIN, asked, "Bản mới")
    assert "bản cũ được giữ riêng" in rooms.api.reply(ADMIN.id, "Đã nạp").text
    assert (rooms.corpus / "ke-hoach-15.md").read_text(encoding="utf-8") == newer


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("trinh-chieu.pptx", b"x", "PowerPoint"),
        ("<b>&\u202e.exe", b"x", "“.exe”"),
        ("../../a.docx", b"not word", "không đúng với đuôi của tên tệp"),
        ("x" * 10_000 + ".txt", b"", "trống"),
        ("trung.md", PLAN.encode(), "đã có trong kho"),
    ],
)
def test_refused_file_is_explained_and_leaves_nothing(
    unchanged_rooms: LiveRooms, name: str, content: bytes, why: str
) -> None:
    rooms = unchanged_rooms
    before = rooms.api.last_message()
    rooms.api.sends_file(ADMIN, name, content)
    refusal = rooms.api.reply(ADMIN.id, "Không nạp", after=before)
    assert why in refusal.text
    assert "kho văn bản không thay đổi" in refusal.text
    assert not (rooms.state / "uploads").exists() or waiting_files(rooms) == []


def test_file_declared_too_large_is_not_even_fetched(unchanged_rooms: LiveRooms) -> None:
    api = unchanged_rooms.api
    before, fetched = api.last_message(), len(api.calls("getFile"))
    api.sends_file(ADMIN, "lon.pdf", b"%PDF-", size=25_000_000)
    assert "20 MB" in api.reply(ADMIN.id, "Không nạp", after=before).text
    assert len(api.calls("getFile")) == fetched


def test_file_that_lies_about_its_size_is_not_taken(unchanged_rooms: LiveRooms) -> None:
    api = unchanged_rooms.api
    before = api.last_message()
    api.sends_file(ADMIN, "noi-doi.txt", b"Thi dua " * 2_600_000, size=100)
    assert "20 MB" in api.reply(ADMIN.id, "Không nạp", after=before).text
    assert waiting_files(unchanged_rooms) == []


def test_several_files_at_once_are_each_asked_about(rooms: LiveRooms) -> None:
    for number in (31, 32, 33):
        text = LETTER.replace("21/KH", f"{number}/KH").replace("25/9", f"{number - 20}/9")
        rooms.api.sends_file(ADMIN, f"kh-{number}.md", text.encode())
    for number in (31, 32, 33):
        asked = rooms.api.reply(ADMIN.id, f"Số, ký hiệu: {number}/KH-UBND")
        rooms.api.presses(ADMIN, asked, "Nạp")
    for number in (31, 32, 33):
        rooms.api.reply(ADMIN.id, f"Tệp kh-{number}.md · ")
    held = rooms.office.desk.edition.library.documents.values()
    assert {f"kh-{number}.md" for number in (31, 32, 33)} <= {document.file for document in held}


def test_another_administrator_does_not_decide(rooms: LiveRooms) -> None:
    asked = sent(rooms)
    for verb in ("y", "r", "n"):
        identifier = asked.button("Nạp").rpartition(":")[2]
        rooms.api.asks(OTHER_ADMIN, "/nap", "Gửi tệp")
        theirs = rooms.api.messages(OTHER_ADMIN.id)[-1]
        rooms.api.forges_press(OTHER_ADMIN, theirs, f"u:{verb}:{identifier}")
    rooms.api.wait(lambda: not rooms.api.unanswered_presses(), "answers to the presses")
    assert set(rooms.api.press_answers()) == {"Tệp này do người khác gửi; chỉ người ấy xác nhận được."}
    assert not (rooms.corpus / "ke-hoach-21.md").exists()


def test_member_is_told_whom_to_give_the_file_to(unchanged_rooms: LiveRooms) -> None:
    rooms, fetched = unchanged_rooms, len(unchanged_rooms.api.calls("getFile"))
    rooms.office.people.meet(f"telegram:{MEMBER.id}", "An", "member", NOW)
    rooms.api.sends_file(MEMBER, "ke-hoach-21.md", LETTER.encode())
    assert "người quản trị" in rooms.api.reply(MEMBER.id, "Chỉ người quản trị").text
    assert "Lệnh này dành cho người quản trị" in rooms.api.asks(MEMBER, "/nap").text
    assert len(rooms.api.calls("getFile")) == fetched


def test_undecided_documents_are_shown_again(rooms: LiveRooms) -> None:
    asked = sent(rooms)
    before = rooms.api.last_message()
    rooms.api.says(ADMIN, "/nap")
    assert "chờ anh/chị xác nhận: 1" in rooms.api.reply(ADMIN.id, "Đang chờ", after=before).text
    again = rooms.api.reply(ADMIN.id, "Kiểm tra trước khi nạp", after=before)
    assert again.button("Nạp") == asked.button("Nạp")
    assert ".pdf" in rooms.api.reply(ADMIN.id, "Các loại tệp", after=before).text


def test_button_pressed_twice_takes_in_once(rooms: LiveRooms) -> None:
    asked = sent(rooms)
    data = asked.button("Nạp")
    rooms.api.forges_press(ADMIN, asked, data)
    rooms.api.forges_press(ADMIN, asked, data)
    rooms.api.reply(ADMIN.id, "Đã nạp")
    rooms.api.wait(lambda: not rooms.api.unanswered_presses(), "answers to both presses")
    assert "Văn bản này đã được xác nhận rồi." in rooms.api.press_answers()
    assert len([m for m in rooms.api.messages(ADMIN.id) if m.text.startswith("✅ Đã nạp")]) == 1


@pytest.mark.parametrize(
    ("description", "why"),
    [
        ("Bad Request: file is too big", "20 MB"),
        ("Bad Request: wrong file_id", "Không tải được tệp từ Telegram"),
    ],
)
def test_file_that_telegram_does_not_give_is_explained(
    unchanged_rooms: LiveRooms, description: str, why: str
) -> None:
    api = unchanged_rooms.api
    before = api.last_message()
    api.refuse("getFile", 400, description)
    api.sends_file(ADMIN, "ke-hoach.txt", b"Thi dua")
    refusal = api.reply(ADMIN.id, "Không nạp", after=before)
    assert why in refusal.text
    assert api.token not in refusal.text
    assert waiting_files(unchanged_rooms) == []


def test_document_that_cannot_be_indexed_yet_is_kept_and_said_so(rooms: LiveRooms) -> None:
    asked = sent(rooms)
    (rooms.corpus / "catalog.toml").write_text("[[document]]\nfile = \n", encoding="utf-8")
    rooms.api.presses(ADMIN, asked, "Nạp")
    told = rooms.api.reply(ADMIN.id, "chưa hỏi được")
    assert "catalog.toml, dòng 2" in told.text
    assert (rooms.corpus / "ke-hoach-21.md").exists()
