from __future__ import annotations

from tests.index.workplace import Workplace


def test_chains_get_verbatim_passages_with_what_a_citation_needs(workplace: Workplace) -> None:
    from index.langchain_retriever import LibraryRetriever

    workplace.build()
    library = workplace.library()
    found = LibraryRetriever(library=library, limit=2).invoke("hạn nộp hồ sơ khen thưởng")
    assert len(found) == 2
    best = found[0]
    document = library.documents[best.metadata["document"]]
    assert best.page_content.startswith("Hạn nộp hồ sơ")
    assert document.text[best.metadata["start"] : best.metadata["end"]] == best.page_content
    assert best.metadata["score"] >= found[1].metadata["score"]
