"""The assistant for other programs: a LangChain runnable, MCP tools."""
