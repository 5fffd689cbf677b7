from __future__ import annotations

from datetime import date

import pytest

from ingest.catalog import Catalog, DeadlineDecision
from ingest.extract import extract_knowledge, merge_knowledge
from ingest.knowledge import Knowledge
from ingest.model import Document, Metadata
from tests.ingest.gold import document_of

PLAN = "corpus/003_bdebc1657751a544.txt"
REPORT = "corpus/000_fb7fedcb6d96de3d.txt"


@pytest.fixture(scope="module")
def documents() -> list[Document]:
    return [document_of(REPORT), document_of(PLAN)]


@pytest.fixture(scope="module")
def parts(documents: list[Document]) -> list[Knowledge]:
    return [extract_knowledge(document) for document in documents]


@pytest.fixture(scope="module")
def knowledge(documents: list[Document], parts: list[Knowledge]) -> Knowledge:
    return merge_knowledge(documents, parts, Catalog())


def test_deadlines_of_a_plan_belong_to_the_campaign_it_launches(knowledge: Knowledge) -> None:
    own = next(campaign for campaign in knowledge.campaigns if campaign.phases)
    titles = {deadline.title for deadline in knowledge.deadlines if deadline.id in own.deadlines}
    assert {"Tổ chức Lễ phát động thi đua", "Tổ chức tổng kết phong trào thi đua"} <= titles


def test_deadlines_under_a_heading_belong_to_the_campaign_it_names(knowledge: Knowledge) -> None:
    poor = next(
        campaign for campaign in knowledge.campaigns if campaign.name.startswith("Quảng Ngãi vì người nghèo")
    )
    titles = [deadline.title for deadline in knowledge.deadlines if deadline.id in poor.deadlines]
    assert len(titles) == 1
    assert titles[0].startswith("Phấn đấu tỷ lệ hộ nghèo")


def test_responsibilities_name_the_deadlines_in_their_own_words(knowledge: Knowledge) -> None:
    bound = {part.body: part.deadlines for part in knowledge.responsibilities if part.deadlines}
    reports = [deadline.id for deadline in knowledge.deadlines if "xây dựng Báo cáo" in deadline.title]
    assert bound == {"Ban Tổ chức Huyện ủy": tuple(reports), "Văn phòng Huyện ủy": tuple(reports)}


def test_every_id_that_is_named_exists(knowledge: Knowledge) -> None:
    known = {deadline.id for deadline in knowledge.deadlines}
    assert len(known) == len(knowledge.deadlines)
    for campaign in knowledge.campaigns:
        assert known.issuperset(campaign.deadlines)


def test_decisions_of_the_catalogue_are_applied(documents: list[Document], parts: list[Knowledge]) -> None:
    catalog = Catalog(decisions=(DeadlineDecision("hide", match="Tổ chức Lễ phát động thi đua"),))
    reviewed = merge_knowledge(documents, parts, catalog)
    assert "Tổ chức Lễ phát động thi đua" not in [deadline.title for deadline in reviewed.deadlines]


def test_impossible_date_is_found_for_people_and_no_deadline() -> None:
    text = "Các đơn vị nộp hồ sơ trước ngày 31/2/2025."
    metadata = Metadata(title="Công văn", date=date(2025, 1, 1))
    found = extract_knowledge(Document("d", "d.txt", "", metadata, text, (), (), ()))
    assert found.deadlines == ()
    assert [finding.quotes[0].text for finding in found.findings] == ["trước ngày 31/2/2025"]
    assert "31/2/2025" in found.findings[0].message


def test_nothing_is_extracted_from_nothing() -> None:
    assert merge_knowledge([], [], Catalog()) == Knowledge()
