"""The way of a document from a chat into the corpus: nothing half, nothing twice, nothing over another."""

from __future__ import annotations

import datetime
import stat
import threading
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest

from bot.database.engine import open_database
from bot.uploads.desk import EXPIRY, UploadDesk
from bot.uploads.model import Editions
from index.report import BuildReport, Failure
from ingest.errors import StorageError, UnreadableDocument
from tests.bot.uploads.upload_office import ANNA, BINH, LETTER, NOW, UploadOffice
from tests.office import PLAN

NEWER = PLAN.replace("95% hộ", "97% hộ")


@pytest.fixture
def office(tmp_path: Path) -> UploadOffice:
    opened = UploadOffice(tmp_path)
    opened.build()
    return opened


def test_person_is_told_what_the_document_says(office: UploadOffice) -> None:
    found = office.bring().inspection
    assert found is not None
    assert (found.number, found.date) == ("21/KH-UBND", datetime.date(2026, 7, 1))
    assert "Ngày Chủ nhật xanh" in found.title
    assert found.passages > 0
    assert [deadline.end for deadline in found.deadlines] == [datetime.date(2026, 9, 24)]
    assert found.opening.startswith("ỦY BAN NHÂN DÂN")
    assert found.older is None
    [replaced] = found.replaces
    assert replaced.number == "15/KH-UBND"
    assert replaced.title
    assert "chung tay giữ gìn môi trường" in replaced.title


def test_document_waits_where_nobody_else_reads_under_a_name_nobody_chose(office: UploadOffice) -> None:
    office.bring()
    [waiting] = office.waiting_files()
    assert "ke-hoach" not in waiting.name
    assert stat.S_IMODE(waiting.stat().st_mode) == 0o600
    assert stat.S_IMODE(waiting.parent.stat().st_mode) == 0o700
    assert "ke-hoach-21.md" not in office.files()


def test_confirmed_document_is_in_the_corpus_and_the_index_and_nowhere_else(office: UploadOffice) -> None:
    done = office.accept(office.bring())
    assert (done.state, done.file) == ("indexed", "ke-hoach-21.md")
    assert office.files()["ke-hoach-21.md"] == LETTER
    assert "ke-hoach-21.md" in office.indexed()
    assert office.waiting_files() == []
    assert not [name for name in office.files() if name.startswith(".")]


def test_declined_document_leaves_nothing(office: UploadOffice) -> None:
    before = office.files()
    upload = office.bring()
    assert office.desk.decline(upload.id, by=ANNA)
    assert office.waiting_files() == []
    assert office.uploads.all() == []
    assert office.files() == before
    assert office.desk.confirm(upload.id, by=ANNA, replacing=False, now=NOW) is None


def test_only_who_brought_it_decides(office: UploadOffice) -> None:
    upload = office.bring()
    assert office.desk.confirm(upload.id, by=BINH, replacing=False, now=NOW) is None
    assert not office.desk.decline(upload.id, by=BINH)
    assert office.desk.confirm(upload.id, by=ANNA, replacing=False, now=NOW)


def test_button_pressed_twice_takes_the_document_in_once(office: UploadOffice) -> None:
    upload = office.bring()
    assert office.desk.confirm(upload.id, by=ANNA, replacing=False, now=NOW)
    assert office.desk.confirm(upload.id, by=ANNA, replacing=False, now=NOW) is None
    assert not office.desk.decline(upload.id, by=ANNA)
    assert office.finish(upload).state == office.finish(upload).state == "indexed"


def test_unconfirmed_document_is_not_taken_in(office: UploadOffice) -> None:
    upload = office.bring()
    assert office.finish(upload).state == "inspected"
    assert "ke-hoach-21.md" not in office.files()


def test_same_content_is_refused_with_the_title_it_has(office: UploadOffice) -> None:
    with pytest.raises(UnreadableDocument, match=r"đã có trong kho: .+ke-hoach-15\.md"):
        office.bring(PLAN, "ban-khac.md")
    assert office.waiting_files() == []
    assert office.uploads.all() == []


@pytest.mark.parametrize("mark", ["MẬT", "TỐI MẬT", "M Ậ T", "| Tuyệt mật |", "Độ mật: Mật"])
def test_what_bears_a_mark_of_secrecy_is_not_taken(office: UploadOffice, mark: str) -> None:
    with pytest.raises(UnreadableDocument, match="độ mật") as caught:
        office.bring(LETTER.replace("XÃ TÂN LẬP\n", f"XÃ TÂN LẬP\n\n{mark}\n"))
    assert "Xóa tin" in caught.value.remedy
    assert office.waiting_files() == []


@pytest.mark.parametrize(
    "line", ["Bảo vệ bí mật nhà nước", "1. Bí thư chi bộ Mật Cật", "Đã giải MẬT ngày 01/6"]
)
def test_text_about_secrets_is_no_mark_of_secrecy(office: UploadOffice, line: str) -> None:
    assert office.bring(LETTER.replace("XÃ TÂN LẬP\n", f"XÃ TÂN LẬP\n\n{line}\n")).inspection


def test_same_content_waiting_for_another_administrator_is_refused(office: UploadOffice) -> None:
    office.bring(by=ANNA)
    with pytest.raises(UnreadableDocument, match="đang chờ xác nhận"):
        office.bring(name="ten-khac.md", by=BINH)
    assert len(office.waiting_files()) == 1


def test_other_document_of_the_same_name_gets_a_number(office: UploadOffice) -> None:
    before = office.files()
    done = office.accept(office.bring(LETTER, "ke-hoach-15.md"))
    assert done.file == "ke-hoach-15 (2).md"
    assert office.files() == before | {"ke-hoach-15 (2).md": LETTER}


def test_name_that_differs_in_case_or_normal_form_is_the_same(office: UploadOffice) -> None:
    done = office.accept(office.bring(LETTER, unicodedata.normalize("NFD", "KE-HOACH-15.md")))
    assert done.file == "KE-HOACH-15 (2).md"


def test_newer_version_is_offered_by_number_and_replaces_only_when_declared(office: UploadOffice) -> None:
    upload = office.bring(NEWER, "quet-lai.md")
    assert upload.inspection
    assert upload.inspection.older
    assert upload.inspection.older.file == "ke-hoach-15.md"
    kept = office.accept(upload, replacing=False)
    assert kept.file == "quet-lai.md"
    assert office.files()["ke-hoach-15.md"] == PLAN
    # Both stay; of two editions of one document only one answers, and it is said which.
    assert office.editions == Editions(older=("ke-hoach-15.md",))


@pytest.mark.parametrize(("year", "asked"), [("2026", True), ("2027", False)])
def test_edition_of_another_day_is_asked_about_and_that_of_another_year_is_not(
    office: UploadOffice, year: str, asked: bool
) -> None:
    other = NEWER.replace("ngày 05 tháng 3 năm 2026", f"ngày 10 tháng 4 năm {year}")
    found = office.bring(other, "sua-lai.md").inspection
    assert found
    assert (found.older is not None) is asked


def test_opening_ends_with_a_whole_word(office: UploadOffice) -> None:
    found = office.bring().inspection
    assert found
    assert found.opening.endswith(" …")
    assert found.opening.removesuffix(" …").split()[-1] in LETTER.split()


def test_older_edition_does_not_answer_and_says_so(office: UploadOffice) -> None:
    older = NEWER.replace("ngày 05 tháng 3 năm 2026", "ngày 01 tháng 3 năm 2026")
    office.accept(office.bring(older, "ban-cu.md"))
    assert office.editions == Editions(newer="ke-hoach-15.md")
    assert "ban-cu.md" not in office.indexed()


def test_declared_newer_version_takes_the_place_and_the_old_one_is_kept_aside(office: UploadOffice) -> None:
    done = office.accept(office.bring(NEWER, "quet-lai.md"), replacing=True)
    assert done.file == "ke-hoach-15.md"
    assert office.files()["ke-hoach-15.md"] == NEWER
    [old] = (office.state / "replaced").iterdir()
    assert old.read_text(encoding="utf-8") == PLAN
    assert len(office.indexed()) == 2


def test_newer_version_of_another_format_removes_the_old_file(office: UploadOffice) -> None:
    done = office.accept(office.bring(NEWER, "quet-lai.txt"), replacing=True)
    assert done.file == "ke-hoach-15.txt"
    assert "ke-hoach-15.md" not in office.files()
    assert office.indexed() == {"ke-hoach-15.txt", "quy-che.txt"}


def test_number_of_another_issuer_is_no_older_version(office: UploadOffice) -> None:
    other = NEWER.replace("XÃ TÂN LẬP", "XÃ HÒA BÌNH")
    found = office.bring(other, "hoa-binh.md").inspection
    assert found is not None
    assert found.older is None


def test_older_version_changed_meanwhile_is_not_overwritten(office: UploadOffice) -> None:
    upload = office.bring(NEWER, "quet-lai.md")
    (office.corpus / "ke-hoach-15.md").write_text("sửa tay", encoding="utf-8")
    with pytest.raises(UnreadableDocument, match="người khác thay đổi"):
        office.accept(upload, replacing=True)
    assert office.files()["ke-hoach-15.md"] == "sửa tay"
    assert office.waiting_files() == []
    assert office.uploads.all() == []


@pytest.mark.parametrize("replacing", [False, True])
def test_document_that_the_index_refuses_is_taken_away_again(
    office: UploadOffice, replacing: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = office.files()
    upload = office.bring(NEWER, "quet-lai.md")
    file = "ke-hoach-15.md" if replacing else "quet-lai.md"
    around = replace(office.desk._around, index=lambda: BuildReport(failed=(Failure(file, "Hỏng.", "Sửa."),)))
    monkeypatch.setattr(office.desk, "_around", around)
    with pytest.raises(UnreadableDocument, match="Hỏng"):
        office.accept(upload, replacing=replacing)
    assert office.files() == before
    assert office.waiting_files() == []
    assert office.uploads.all() == []


def test_document_stays_when_the_disk_refuses_the_index_and_is_indexed_later(
    office: UploadOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    upload = office.bring()

    def refuse() -> BuildReport:
        raise StorageError("Ổ đĩa đã đầy.", "Giải phóng dung lượng.")

    working = office.desk._around
    monkeypatch.setattr(office.desk, "_around", replace(working, index=refuse))
    with pytest.raises(StorageError):
        office.accept(upload)
    assert office.files()["ke-hoach-21.md"] == LETTER
    [unfinished] = office.desk.unfinished()
    monkeypatch.setattr(office.desk, "_around", working)
    assert office.finish(unfinished).state == "indexed"


def test_several_files_of_two_people_at_once(office: UploadOffice) -> None:
    texts = [LETTER.replace("21/KH", f"{number}/KH") for number in range(30, 36)]
    errors: list[BaseException] = []

    def come(position: int) -> None:
        try:
            by = (ANNA, BINH)[position % 2]
            office.accept(office.bring(texts[position], "van-ban.md", by=by))
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=come, args=(position,)) for position in range(len(texts))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    taken = {name: text for name, text in office.files().items() if name.startswith("van-ban")}
    assert sorted(taken.values()) == sorted(texts)
    assert set(taken) <= office.indexed()
    assert office.waiting_files() == []


def test_people_may_not_pile_up_undecided_documents(office: UploadOffice) -> None:
    for number in range(20):
        office.desk.receive(f"{number}.txt", 10, by=ANNA, chat=ANNA, now=NOW)
    with pytest.raises(UnreadableDocument, match="20 văn bản chờ"):
        office.desk.receive("them.txt", 10, by=ANNA, chat=ANNA, now=NOW)
    assert office.desk.receive("them.txt", 10, by=BINH, chat=BINH, now=NOW)


def test_start_cleans_up_what_was_cut_off_and_names_what_is_to_be_finished(
    office: UploadOffice, tmp_path: Path
) -> None:
    cut_off = office.desk.receive("dang-tai.txt", 10, by=ANNA, chat=ANNA, now=NOW)
    office.desk.incoming(cut_off).write_bytes(b"half")
    come = office.desk.receive("da-tai.txt", 10, by=ANNA, chat=ANNA, now=NOW)
    office.desk.incoming(come).write_bytes(LETTER.replace("21/KH", "23/KH").encode())
    office.desk.arrived(come.id)
    (office.state / "uploads" / "nobody's.pdf").write_bytes(b"?")
    (office.corpus / ".upload-x.md").write_bytes(b"half")
    waiting = office.bring(LETTER.replace("21/KH", "22/KH"), "cho.md")
    confirmed = office.bring()
    assert office.desk.confirm(confirmed.id, by=ANNA, replacing=False, now=NOW)

    again = UploadOffice(tmp_path)
    found = again.desk.resume(NOW)
    assert [upload.id for upload in found.interrupted] == [cut_off.id]
    assert [upload.id for upload in found.unread] == [come.id]
    assert [upload.id for upload in found.unfinished] == [confirmed.id]
    assert {path.stem for path in again.waiting_files()} == {come.id, waiting.id, confirmed.id}
    assert not (again.corpus / ".upload-x.md").exists()
    assert again.finish(confirmed).state == "indexed"
    assert again.accept(waiting).state == "indexed"
    assert again.accept(again.desk.inspect(come.id)).state == "indexed"


def test_forgotten_document_is_taken_away(office: UploadOffice) -> None:
    upload = office.bring()
    assert office.desk.expire(NOW + EXPIRY) == ()
    [expired] = office.desk.expire(NOW + EXPIRY * 1.01)
    assert expired.id == upload.id
    assert office.waiting_files() == []


def test_confirmed_document_never_expires(office: UploadOffice) -> None:
    upload = office.bring()
    office.desk.confirm(upload.id, by=ANNA, replacing=False, now=NOW)
    assert office.desk.resume(NOW + EXPIRY * 50).unfinished[0].id == upload.id


def test_file_swapped_while_it_waited_is_refused(office: UploadOffice) -> None:
    upload = office.bring()
    office.desk.path(upload).write_text("khác", encoding="utf-8")
    with pytest.raises(UnreadableDocument, match="mất hoặc bị sửa"):
        office.accept(upload)
    assert "ke-hoach-21.md" not in office.files()


def test_every_step_after_confirmation_is_written_down(office: UploadOffice) -> None:
    office.accept(office.bring())
    with office.database.reading() as connection:
        rows = connection.exec_driver_sql("SELECT actor, action, subject FROM audit ORDER BY id").all()
    assert [tuple(row) for row in rows] == [
        (ANNA, "document confirmed", "ke-hoach-21.md"),
        (ANNA, "document stored", "ke-hoach-21.md"),
        (ANNA, "document indexed", "ke-hoach-21.md"),
    ]


def test_waiting_document_survives_the_program(office: UploadOffice, tmp_path: Path) -> None:
    upload = office.bring()
    office.database.close()
    desk: UploadDesk = UploadOffice(tmp_path).desk
    assert desk.find(upload.id) == upload
    open_database("", tmp_path / "state").close()
