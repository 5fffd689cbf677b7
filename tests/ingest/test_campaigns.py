import datetime
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.body_names import same_body
from ingest.campaigns.finding import find_campaigns, name_of
from ingest.campaigns.merging import merge_campaigns
from ingest.campaigns.names import find_campaign_names, same_name
from ingest.knowledge import Campaign
from ingest.model import Document, Metadata
from ingest.outline.reading import read_outline
from tests.ingest.gold_documents import CORPUS_GOLD, gold, gold_document, plain


def _document(text: str, identifier: str = "d", **metadata: Any) -> Document:
    return Document(
        identifier,
        f"{identifier}.txt",
        "",
        Metadata(**{"title": "", **metadata}),
        text,
        (),
        read_outline(text),
        (),
    )


def _names(text: str) -> list[str]:
    return [name.name for name in find_campaign_names(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("phong trào thi đua “Dân vận khéo” giai đoạn 2021 – 2025", ["Dân vận khéo"]),
        ('Phong trào “ Toàn dân đoàn kết"', ["Toàn dân đoàn kết"]),
        ("phong trào thi đua Quyết thắng, đẩy mạnh", ["Quyết thắng"]),
        ('phong trào thi đua xây dựng "chi bộ bốn tốt", "đảng bộ bốn tốt".', None),
        (
            "các phong trào thi đua do Thủ tướng Chính phủ phát động: “Cả nước chung sức” giai đoạn 2021 – "
            "2025; “Cả nước chung tay”; “Doanh nghiệp hội nhập”...",
            ["Cả nước chung sức", "Cả nước chung tay", "Doanh nghiệp hội nhập"],
        ),
        (
            "tổ chức đợt thi đua cao điểm chuyên đề về xây dựng nông thôn mới, đô thị loại IV.",
            ["thi đua cao điểm chuyên đề về xây dựng nông thôn mới, đô thị loại IV"],
        ),
    ],
)
def test_campaign_is_named_where_its_kind_introduces_it(text: str, names: list[str] | None) -> None:
    assert _names(text) == (names or ['xây dựng "chi bộ bốn tốt", "đảng bộ bốn tốt"'])


@pytest.mark.parametrize(
    "text",
    [
        "xây dựng huyện “giàu đẹp – văn minh – nghĩa tình”",
        "khẩu hiệu “Đã nói là làm”; “Tất cả vì dân giàu”",
        "danh hiệu “Chiến sĩ thi đua cơ sở”",
        "tấm gương “Người tốt, việc tốt” trong các phong trào thi đua",
        "phong trào thi đua yêu nước, sản xuất giỏi",
        "kế hoạch phát động thi đua cao điểm trong toàn Đảng bộ huyện như sau",
        "phong trào thi đua “giai đoạn 2021 - 2025”",
        "phong trào Thể dục, thể thao quần chúng",
        "Tiểu dự án 1 “Biểu dương điển hình tiên tiến”",
    ],
)
def test_slogans_titles_and_common_words_are_no_campaigns(text: str) -> None:
    assert _names(text) == []


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Thực hành tiết kiệm; chống lãng phí", "thực hành tiết kiệm, chống lãng phí", True),
        ("Học tập làm theo tư tưởng", "Học tập và làm theo tư tưởng", True),
        ("Quảng Ngãi chung sức xây dựng nông thôn mới", "Bình Sơn chung sức xây dựng nông thôn mới", False),
        ("Cả nước chung sức xây dựng nông thôn mới", "Bình Sơn chung sức xây dựng nông thôn mới", False),
    ],
)
def test_spelling_does_not_make_two_campaigns_but_a_place_does(
    first: str, second: str, expected: bool
) -> None:
    assert same_name(name_of(first), name_of(second)) is expected


PLAN = """\
KẾ HOẠCH
Phát động phong trào thi đua “Bình An sạch đẹp”
Căn cứ Quyết định số 12/QĐ-UBND ngày 05/01/2024 của UBND tỉnh phát động phong trào thi đua “Cả tỉnh sạch đẹp”.
I. Chủ đề thi đua
“Chung tay vì một Bình An xanh, sạch, đẹp”
II. Khẩu hiệu
“Nói đi đôi với làm”; “Mỗi nhà một cây xanh”
III. Thời gian thực hiện
1. Đợt 1: Từ tháng 3/2024 đến tháng 8/2024
2. Đợt 2: Từ tháng 9/2024 đến tháng 12/2024
IV. Chỉ tiêu
- Có 95% hộ ký cam kết.
V. Tổ chức thực hiện
1. Văn phòng Huyện ủy
- Lập dự trù kinh phí.
"""


def test_own_campaign_of_a_plan_has_phases_theme_slogans_targets_and_tasks() -> None:
    document = _document(PLAN, kind="Kế hoạch", number="20/KH-UBND", issuer="UBND huyện Bình An")
    own, other = find_campaigns(document)
    assert own.name == "Bình An sạch đẹp"
    assert (own.issuer, own.level) == ("UBND huyện Bình An", "district")
    assert (own.start, own.end) == (datetime.date(2024, 3, 1), datetime.date(2024, 12, 31))
    assert [phase.name for phase in own.phases] == ["Đợt 1", "Đợt 2"]
    assert own.theme == "Chung tay vì một Bình An xanh, sạch, đẹp"
    assert own.slogans == ("Nói đi đôi với làm", "Mỗi nhà một cây xanh")
    assert own.targets == ("Có 95% hộ ký cam kết",)
    assert [(r.body, r.task) for r in own.responsible] == [("Văn phòng Huyện ủy", "Lập dự trù kinh phí")]
    assert [(d.number, d.role) for d in own.documents] == [("20/KH-UBND", "launches")]
    assert (other.name, other.level, other.issuer) == ("Cả tỉnh sạch đẹp", "province", "UBND tỉnh")
    assert [(d.number, d.role) for d in other.documents] == [("12/QĐ-UBND", "launches")]
    assert other.phases == ()


def test_campaign_of_several_documents_is_one_with_the_level_that_launched_it() -> None:
    national = _document(
        "Phong trào thi đua do Thủ tướng Chính phủ phát động: “Thi đua văn hóa công sở”.", "a"
    )
    local = _document(
        "UBND huyện đã ban hành Kế hoạch số 9/KH-UBND về thực hiện phong trào thi đua “thi đua văn hóa công "
        "sở” giai đoạn 2019 - 2025.",
        "b",
    )
    groups = [find_campaigns(document) for document in (local, national)]
    (campaign,) = merge_campaigns([local, national], groups)
    assert campaign.level == "central"
    assert campaign.issuer == "Thủ tướng Chính phủ"
    assert campaign.end == datetime.date(2025, 12, 31)
    assert [document.number for document in campaign.documents] == ["9/KH-UBND"]
    assert {quote.document_id for quote in campaign.quotes} == {"a", "b"}


def test_merging_what_is_merged_changes_nothing() -> None:
    document = gold_document("003_bdebc1657751a544.txt")
    once = merge_campaigns([document], [find_campaigns(document)])
    assert merge_campaigns([document], [once]) == once


def _is_right(campaign: Campaign, expected: dict[str, Any]) -> bool:
    period = [day.isoformat() if day else None for day in (campaign.start, campaign.end)]
    numbers = {document.number for document in campaign.documents}
    phases = [[p.name, str(p.start), str(p.end)] for p in campaign.phases]
    issuer = expected["issuer"]
    return (
        (expected["level"] is None or campaign.level == expected["level"])
        and period == [expected["start"], expected["end"]]
        and (issuer is None or (campaign.issuer is not None and same_body(campaign.issuer, issuer)))
        and set(expected["documents"]) <= numbers
        and phases == expected.get("phases", [])
        and (campaign.theme or "").startswith(expected.get("theme", ""))
        and len(campaign.slogans) == expected.get("slogans", 0)
    )


@pytest.mark.parametrize("name", CORPUS_GOLD)
def test_campaigns_of_the_corpus_are_read_as_a_person_reads_them(name: str) -> None:
    expected = gold("campaigns", name)
    found = {plain(c.name): c for c in find_campaigns(gold_document(expected["document"]))}
    wanted = {plain(item["name"]): item for item in expected["required"]}
    keys = {key: next((k for k in found if k.startswith(key)), None) for key in wanted}
    right = [key for key, k in keys.items() if k is not None and _is_right(found[k], wanted[key])]
    allowed = {k for k in keys.values() if k} | {k for k in found if k in map(plain, expected["optional"])}
    assert len(right) / len(wanted) >= 0.95, sorted(set(wanted) - set(right))
    assert len(allowed) / len(found) >= 0.95, sorted(set(found) - allowed)


@settings(deadline=None, max_examples=100)
@given(
    st.lists(
        st.sampled_from(
            [
                *(
                    "phong trào thi đua",
                    "Đợt thi đua cao điểm",
                    "“",
                    "”",
                    '"',
                    "Dân vận khéo",
                    "chào mừng",
                    ":",
                ),
                *(
                    "giai đoạn 2021 - 2025",
                    "do Thủ tướng Chính phủ phát động",
                    "huyện Bình Sơn",
                    "\n",
                    ";",
                    "I. ",
                ),
            ]
        ),
        max_size=14,
    )
)
def test_every_campaign_rests_on_verbatim_quotes(words: list[str]) -> None:
    document = _document(" ".join(words))
    campaigns = find_campaigns(document)
    for campaign in campaigns:
        assert campaign.quotes
        assert all(document.text[q.start : q.end] == q.text for q in campaign.quotes)
    assert len({campaign.id for campaign in campaigns}) == len(campaigns)


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=120))
def test_any_text_is_read_without_error(text: str) -> None:
    document = replace(_document(""), text=text)
    merged = merge_campaigns([document], [find_campaigns(document)])
    assert all(text[quote.start : quote.end] == quote.text for one in merged for quote in one.quotes)


def test_own_plan_states_period_and_phases_on_lines_of_their_own() -> None:
    text = (
        "KẾ HOẠCH\nPhát động phong trào thi đua “Rừng xanh” năm 2026\n\nI. MỤC ĐÍCH\n"
        "1. Mục đích: trồng rừng.\n"
        "2. Thời gian: Từ ngày 03 tháng 3 năm 2026 đến hết ngày 30 tháng 11 năm 2026, chia làm 02 đợt:\n"
        "a) Đợt 1 (từ ngày 03/3/2026 đến ngày 19/5/2026): ươm cây.\n"
        "b) Đợt 2 (từ ngày 20/5/2026 đến ngày 30/11/2026): trồng cây.\n"
    )
    title = "Kế hoạch phát động phong trào thi đua “Rừng xanh” năm 2026"
    (campaign,) = find_campaigns(_document(text, title=title, kind="Kế hoạch"))
    assert (campaign.start, campaign.end) == (datetime.date(2026, 3, 3), datetime.date(2026, 11, 30))
    assert [(phase.name, phase.end) for phase in campaign.phases] == [
        ("Đợt 1", datetime.date(2026, 5, 19)),
        ("Đợt 2", datetime.date(2026, 11, 30)),
    ]


def test_years_of_a_name_give_way_to_the_time_its_plan_states() -> None:
    text = (
        "KẾ HOẠCH\nPhát động phong trào thi đua “Rừng xanh” năm 2026\n\nI. NỘI DUNG\n"
        "1. Thời gian: từ ngày 03/3/2026 đến ngày 30/11/2026.\n2. Địa điểm: tại xã.\n"
    )
    title = "Kế hoạch phát động phong trào thi đua “Rừng xanh” năm 2026"
    (campaign,) = find_campaigns(_document(text, title=title, kind="Kế hoạch"))
    assert (campaign.start, campaign.end) == (datetime.date(2026, 3, 3), datetime.date(2026, 11, 30))


def test_period_in_brackets_is_no_part_of_a_described_name() -> None:
    text = (
        "V. Đợt thi đua cao điểm chào mừng Đại hội Hội Nông dân các cấp (từ 01/3 đến 30/6/2023, 04 tháng)\n"
    )
    (campaign,) = find_campaigns(_document(text))
    assert campaign.name == "thi đua cao điểm chào mừng Đại hội Hội Nông dân các cấp"
    assert (campaign.start, campaign.end) == (datetime.date(2023, 3, 1), datetime.date(2023, 6, 30))


def test_head_of_a_table_of_targets_is_no_target() -> None:
    text = (
        "KẾ HOẠCH\nPhát động phong trào thi đua “Rừng xanh” năm 2026\n\nI. CHỈ TIÊU\n"
        "Chỉ tiêu | Đơn vị tính | Năm 2026\nCây xanh trồng mới | cây | 18.500\n"
        "Kết nạp đoàn viên | người | 150\n"
    )
    title = "Kế hoạch phát động phong trào thi đua “Rừng xanh” năm 2026"
    (campaign,) = find_campaigns(_document(text, title=title, kind="Kế hoạch"))
    assert campaign.targets == ("Cây xanh trồng mới | cây | 18.500", "Kết nạp đoàn viên | người | 150")
