"""Settings: where they come from, what is refused, and that config.toml knows them all."""

from __future__ import annotations

import dataclasses
import datetime
import re
import tomllib
from pathlib import Path
from typing import Any, get_args, get_type_hints
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.configuration import known_keys, load_settings, variable_name
from bot.settings import Secret, Settings
from ingest.errors import ConfigurationError

ROOT = Path(__file__).parents[2]
SECTIONS = [name for name in get_type_hints(Settings) if name != "abbreviations"]


def load(folder: Path, text: str = "", environ: dict[str, str] | None = None, **options: Any) -> Settings:
    (folder / "config.toml").write_text(text, encoding="utf-8")
    return load_settings(folder, environ or {}, **options)


def refusal(folder: Path, text: str = "", environ: dict[str, str] | None = None, **options: Any) -> str:
    with pytest.raises(ConfigurationError) as caught:
        load(folder, text, environ, **options)
    assert caught.value.remedy
    return f"{caught.value.message} {caught.value.remedy}"


def refusal_of(folder: Path, environ: dict[str, str]) -> str | None:
    try:
        load_settings(folder, environ)
    except ConfigurationError as error:
        return error.message
    return None


def secret_keys(section: str) -> set[str]:
    kinds = get_type_hints(get_type_hints(Settings)[section])
    return {key for key, kind in kinds.items() if Secret in get_args(kind)}


def test_defaults_apply_without_a_file(tmp_path: Path) -> None:
    found = load_settings(tmp_path, {})
    assert found.search.dense_weight == Settings().search.dense_weight
    assert found.paths.corpus == tmp_path / "corpus"
    assert found.reminder.time == datetime.time(7, 30)
    assert found.reminder.timezone == ZoneInfo("Asia/Ho_Chi_Minh")


def test_option_beats_environment_beats_file_beats_default(tmp_path: Path) -> None:
    text, environ = "[search]\ndense_weight = 0.1\n", {"THIDUA_SEARCH_DENSE_WEIGHT": "0.2"}
    assert load(tmp_path, text).search.dense_weight == 0.1
    assert load(tmp_path, text, environ).search.dense_weight == 0.2
    options = {"search.dense_weight": "0.3"}
    assert load(tmp_path, text, environ, options=options).search.dense_weight == 0.3


def test_named_file_is_read_instead_of_the_one_in_the_folder(tmp_path: Path) -> None:
    other = tmp_path / "etc" / "office.toml"
    other.parent.mkdir()
    other.write_text('[paths]\ncorpus = "papers"\n', encoding="utf-8")
    found = load(tmp_path, "[search]\ndense_weight = 0.1\n", config=Path("etc/office.toml"))
    assert found.search.dense_weight == Settings().search.dense_weight
    assert found.paths.corpus == other.parent / "papers"
    assert found.paths.state == other.parent / "state"


def test_paths_from_the_environment_start_in_the_working_directory(tmp_path: Path) -> None:
    config = tmp_path / "etc" / "office.toml"
    config.parent.mkdir()
    config.write_text("", encoding="utf-8")
    found = load_settings(tmp_path, {"THIDUA_PATHS_STATE": "data"}, config)
    assert found.paths.state == tmp_path / "data"
    assert found.paths.corpus == config.parent / "corpus"


def test_model_that_is_a_folder_beside_the_file_is_found_from_anywhere(tmp_path: Path) -> None:
    (tmp_path / "my-model").mkdir()
    text = '[embedding]\nmodel = "my-model"\n'
    assert load(tmp_path, text).embedding.model == str(tmp_path / "my-model")
    assert load(tmp_path, text.replace("my-", "hub/")).embedding.model == "hub/model"


def test_file_saved_by_notepad_is_read(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_bytes(b"\xef\xbb\xbf[search]\r\ndense_weight = 1\r\n")
    assert load_settings(tmp_path, {}).search.dense_weight == 1.0


def test_lists_in_the_environment_are_json(tmp_path: Path) -> None:
    environ = {"THIDUA_TELEGRAM_ADMINS": "[12, 34]", "THIDUA_OCR_ENABLED": "true"}
    found = load(tmp_path, environ=environ)
    assert found.telegram.admins == (12, 34)
    assert found.ocr.enabled is True


def test_abbreviations_are_free_and_come_from_every_source(tmp_path: Path) -> None:
    found = load(
        tmp_path,
        '[abbreviations]\n"BCĐ" = "Ban Chỉ đạo"\nTTHC = "thủ tục"\n',
        {"THIDUA_ABBREVIATIONS_BTC": "Ban Tổ chức"},
        options={"abbreviations.TTHC": "thủ tục hành chính"},
    )
    assert found.abbreviations == {"BCĐ": "Ban Chỉ đạo", "BTC": "Ban Tổ chức", "TTHC": "thủ tục hành chính"}


def test_variables_of_other_programs_are_left_alone(tmp_path: Path) -> None:
    assert load(tmp_path, environ={"THIDUA_COLOUR": "red", "PATHS_STATE": "x"})


@pytest.mark.parametrize(
    ("text", "environ", "mentions"),
    [
        ("[serch]\nx = 1\n", {}, ["config.toml, dòng 1", "[serch]", "“search”"]),
        ("\n\n[search]\ndense_wieght = 0.5\n", {}, ["dòng 4", "search.dense_wieght", "“dense_weight”"]),
        ("search = 3\n", {}, ["dòng 1", "[search]"]),
        ("paths.korpus = 'x'\n", {}, ["paths.korpus", "“corpus”"]),
        (
            "",
            {"THIDUA_SEARCH_DENSE_WIGHT": "1"},
            ["THIDUA_SEARCH_DENSE_WIGHT", "“THIDUA_SEARCH_DENSE_WEIGHT”"],
        ),
        ("[search]\ndense_weight = 2\n", {}, ["dòng 2", "search.dense_weight = 2", "từ 0 đến 1"]),
        ("[search]\ndense_weight = 'much'\n", {}, ['"much"', "từ 0 đến 1"]),
        ("[search]\ndense_weight = nan\n", {}, ["từ 0 đến 1"]),
        ("[embedding]\nthreads = true\n", {}, ["số nguyên"]),
        ("[embedding]\nthreads = 1.5\n", {}, ["số nguyên"]),
        ("[paths]\ncorpus = ''\n", {}, ["thư mục"]),
        ("[paths]\ncorpus = 3\n", {}, ["thư mục"]),
        ("[reminder]\nweekday = 'mon'\n", {}, ["monday, tuesday"]),
        ("[reminder]\ntime = '8 giờ'\n", {}, ['"08:00"']),
        ("[reminder]\ntime = '24:00'\n", {}, ['"08:00"']),
        ("[reminder]\ntimezone = 'Asia/Hanoi'\n", {}, ["Asia/Ho_Chi_Minh"]),
        ("[reminder]\ntimezone = 'Asia'\n", {}, ["Asia/Ho_Chi_Minh"]),
        ("[reminder]\ntimezone = '../etc/passwd'\n", {}, ["Asia/Ho_Chi_Minh"]),
        ("[telegram]\nadmins = ['12']\n", {}, ["danh sách số"]),
        ("[telegram]\nproxy = 'localhost'\n", {}, ["socks5://"]),
        (
            "",
            {"THIDUA_TELEGRAM_ADMINS": "12, 34"},
            ["Biến môi trường THIDUA_TELEGRAM_ADMINS", "danh sách số"],
        ),
        ("", {"THIDUA_EMBEDDING_THREADS": "two"}, ["THIDUA_EMBEDDING_THREADS", "số nguyên"]),
        ("", {"THIDUA_SEARCH_DENSE_WEIGHT": ""}, ["từ 0 đến 1"]),
        ("[abbreviations]\nBTC = 3\n", {}, ["dòng 2", "BTC", "chuỗi"]),
        ("[search]\ndense_weight =\n", {}, ["dòng 2", "TOML"]),
        ("[search]\n[search]\n", {}, ["TOML"]),
        ('[abbreviations]\nBCĐ = "Ban Chỉ đạo"\n', {}, ["dòng 2", '"BCĐ" = ']),
    ],
)
def test_mistake_is_refused_with_its_place_and_a_remedy(
    tmp_path: Path, text: str, environ: dict[str, str], mentions: list[str]
) -> None:
    said = refusal(tmp_path, text, environ)
    assert [mention for mention in mentions if mention not in said] == []


@pytest.mark.parametrize("name", ["search.dense_wieght", "serch.x", "search", "search."])
def test_unknown_option_is_refused(tmp_path: Path, name: str) -> None:
    assert "--set" in refusal(tmp_path, options={name: "1"})


def test_named_file_that_is_missing_is_refused(tmp_path: Path) -> None:
    assert "nowhere.toml" in refusal(tmp_path, config=Path("nowhere.toml"))


def test_file_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_bytes('[paths]\ncorpus = "Thi đua"'.encode("cp1258"))
    with pytest.raises(ConfigurationError, match=r"config\.toml"):
        load_settings(tmp_path, {})


@pytest.mark.parametrize("section", SECTIONS)
def test_secrets_are_refused_in_the_file_and_on_the_command_line(tmp_path: Path, section: str) -> None:
    for key in secret_keys(section):
        said = refusal(tmp_path, f"[{section}]\n{key} = 'hunter2'\n")
        assert variable_name(section, key) in said
        assert "hunter2" not in said
        assert variable_name(section, key) in refusal(tmp_path, options={f"{section}.{key}": "hunter2"})


def test_secrets_come_from_the_environment_or_a_file_and_never_show(tmp_path: Path) -> None:
    (tmp_path / "key").write_text("hunter2\n", encoding="utf-8")
    environ = {"THIDUA_TELEGRAM_TOKEN": "12:abc", "THIDUA_LLM_API_KEY_FILE": "key"}
    found = load(tmp_path, environ=environ)
    assert found.telegram.token is not None
    assert found.telegram.token.reveal() == "12:abc"
    assert found.llm.api_key is not None
    assert found.llm.api_key.reveal() == "hunter2"
    shown = f"{found} {found!r} {dataclasses.asdict(found)}"
    assert "12:abc" not in shown
    assert "hunter2" not in shown


def test_secret_file_that_is_missing_is_refused(tmp_path: Path) -> None:
    said = refusal(tmp_path, environ={"THIDUA_TELEGRAM_TOKEN_FILE": "nowhere"})
    assert "THIDUA_TELEGRAM_TOKEN_FILE" in said


def test_config_toml_holds_every_setting_with_its_default() -> None:
    written = tomllib.loads((ROOT / "config.toml").read_text(encoding="utf-8"))
    assert set(written) == {*SECTIONS, "abbreviations"}
    for section in SECTIONS:
        expected = set(known_keys(section) or []) - secret_keys(section)
        assert set(written[section]) == expected, section


def test_config_toml_changes_no_default(tmp_path: Path) -> None:
    written, default = load_settings(ROOT, {}), load_settings(tmp_path, {})
    here = dataclasses.replace(default.paths, corpus=ROOT / "corpus", state=ROOT / "state")
    assert written == dataclasses.replace(default, paths=here)


def test_config_toml_explains_every_setting() -> None:
    lines = (ROOT / "config.toml").read_text(encoding="utf-8").splitlines()
    unexplained = [
        line for line in lines if re.match(r"\w+ = ", line) and not re.search(r"\s# \S.{10,}", line)
    ]
    assert unexplained == []


@given(st.text())
@settings(deadline=None, max_examples=100)
def test_any_file_is_read_or_refused_with_a_place(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    folder = tmp_path_factory.mktemp("config")
    (folder / "config.toml").write_bytes(text.encode("utf-8", "surrogatepass"))
    refused = refusal_of(folder, {})
    assert refused is None or "config.toml" in refused


@given(st.sampled_from(SECTIONS), st.text(max_size=30))
@settings(deadline=None, max_examples=25)
def test_any_value_in_the_environment_is_taken_or_refused_with_its_name(section: str, value: str) -> None:
    for key in known_keys(section) or []:
        variable = variable_name(section, key)
        refused = refusal_of(ROOT, {variable: value})
        assert refused is None or variable in refused
