"""The corpus inside other people's LangChain chains: the only place that knows LangChain."""

from __future__ import annotations

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document as ChainDocument
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict

from index.library import Library
from index.search import Hit
from ingest.model import Document


class LibraryRetriever(BaseRetriever):
    """Searches a library and returns the best passages, best first.

    Each has the passage's verbatim text as `page_content`, its id, and as metadata what a citation needs:
    document, file, title, number, section, page, start, end and score.

        retriever = LibraryRetriever(library=Library.open(state, embedder), limit=5)
        retriever.invoke("Khi nào tổng kết phong trào?")
    """

    model_config = ConfigDict(arbitrary_types_allowed=True)

    library: Library
    limit: int = 5

    def _get_relevant_documents(
        self, query: str, *, run_manager: CallbackManagerForRetrieverRun
    ) -> list[ChainDocument]:
        documents = self.library.documents
        return [
            _chain_document(hit, documents[hit.passage.document_id])
            for hit in self.library.search(query, self.limit)
        ]


def _chain_document(hit: Hit, document: Document) -> ChainDocument:
    passage = hit.passage
    return ChainDocument(
        id=passage.id,
        page_content=passage.text,
        metadata={
            "document": document.id,
            "file": document.file,
            "title": document.metadata.title,
            "number": document.metadata.number,
            "section": passage.section,
            "page": passage.page,
            "start": passage.start,
            "end": passage.end,
            "score": hit.score,
        },
    )
