"""Our dialect of Markdown, read and written in one place; the only door to markdown-it-py."""
