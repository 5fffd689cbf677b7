"""The program as people run it: processes, pipes, signals, terminals."""

from __future__ import annotations

import json
import os
import pty
import re
import select
import signal
import subprocess
import time
from functools import partial
from pathlib import Path

import pytest

from tests.e2e.conftest import PROGRAM, Thidua, clean_environment

pytestmark = pytest.mark.model

QUESTION = "kinh phi khen thuong la bao nhieu"


def on_terminal(office: Path, *arguments: str, typed: str = "", wait_for: str = "") -> str:
    """What the program shows on an 80-column terminal, `typed` once `wait_for` has appeared."""
    main_end, program_end = pty.openpty()
    environ = clean_environment() | {"TERM": "xterm-256color", "COLUMNS": "80"}
    process = subprocess.Popen(
        [PROGRAM, *arguments],
        stdin=program_end,
        stdout=program_end,
        stderr=program_end,
        cwd=office,
        env=environ,
        start_new_session=True,
    )
    os.close(program_end)
    shown, deadline = b"", time.monotonic() + 120
    while time.monotonic() < deadline:
        if not select.select([main_end], [], [], 1)[0]:
            continue
        try:
            shown += os.read(main_end, 65536)
        except OSError:  # how Linux says that the program has closed the terminal
            break
        if typed and wait_for in shown.decode("utf-8", "replace"):
            os.write(main_end, typed.encode())
            typed = ""
    process.wait(10)
    os.close(main_end)
    return shown.decode("utf-8", "replace")


def test_a_question_without_diacritics_is_answered_with_its_source(thidua: Thidua) -> None:
    done = thidua("ask", QUESTION)
    assert done.returncode == 0, done.stderr
    assert "45.000.000 đồng" in done.stdout.splitlines()[0]
    assert "15/KH-UBND" in done.stdout
    assert "\x1b" not in done.stdout


def test_json_goes_to_stdout_and_nothing_else(thidua: Thidua) -> None:
    done = thidua("ask", QUESTION, "--json")
    answer = json.loads(done.stdout)
    assert answer["engine"] == "extractive"
    assert answer["elapsed_ms"] > 0


def test_batch_through_a_pipe(thidua: Thidua) -> None:
    lines = [json.dumps({"id": number, "question": QUESTION}) for number in range(3)]
    done = thidua("ask", "--batch", "-", stdin="\n".join(lines))
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == [0, 1, 2]


def test_vietnamese_comes_out_whole_in_any_locale(thidua: Thidua) -> None:
    for locale in ("C", "POSIX"):
        done = thidua("documents", LC_ALL=locale, PYTHONUTF8="0", PYTHONIOENCODING="ascii")
        assert "chung tay giữ gìn môi trường" in done.stdout


def test_settings_come_from_the_environment(thidua: Thidua) -> None:
    refused = thidua("documents", THIDUA_SEARCH_DENSE_WEIGHT="2")
    assert refused.returncode == 1
    assert "THIDUA_SEARCH_DENSE_WEIGHT" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_reader_that_leaves_early_is_no_error(office: Path, thidua: Thidua) -> None:
    thidua("ingest")
    with subprocess.Popen(
        [PROGRAM, "search", "thi đua", "--limit", "100", "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=office,
        env=clean_environment(),
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""


def test_ctrl_c_ends_quietly(office: Path, thidua: Thidua) -> None:
    thidua("ingest")
    process = subprocess.Popen(
        [PROGRAM, "ask", "--batch", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=office,
        env=clean_environment(),
        # A suite started in the background has the interrupt ignored, and so would have its children.
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
    )
    assert process.stdin
    assert process.stdout
    process.stdin.write(json.dumps({"id": 1, "question": QUESTION}).encode() + b"\n")
    process.stdin.flush()
    assert process.stdout.readline()
    process.send_signal(signal.SIGINT)
    # Its input stays open: an end of input that comes before the interrupt is seen would end it with 0.
    assert process.wait(timeout=60) == 130
    output, errors = process.communicate()
    assert output + errors == b""


def test_conversation_on_a_terminal(office: Path) -> None:
    shown = on_terminal(office, "ask", typed="kinh phí khen thưởng là bao nhiêu?\rthoát\r", wait_for="Hỏi: ")
    assert "45.000.000" in shown
    assert "\x1b[1m" in shown
    assert shown.count("Hỏi: ") >= 2
    plain = re.sub(r"\x1b\[[\d;?]*[a-zA-Z]", "", shown)
    assert max(len(line) for line in plain.splitlines()) <= 80


def test_ctrl_d_leaves_the_conversation(office: Path) -> None:
    assert "Hỏi: " in on_terminal(office, "ask", typed="\x04", wait_for="Hỏi: ")


def test_program_works_from_any_folder_with_a_named_config(office: Path, tmp_path: Path) -> None:
    (office / "config.toml").write_text('[paths]\ncorpus = "corpus"\nstate = "state"\n', encoding="utf-8")
    done = subprocess.run(
        [PROGRAM, "--config", office / "config.toml", "documents", "--json"],
        capture_output=True,
        check=True,
        cwd=tmp_path,
        env=clean_environment(),
    )
    assert len(json.loads(done.stdout)) == 2
    assert list(tmp_path.iterdir()) == []
