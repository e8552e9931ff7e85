"""All Word XML; the only door to python-docx and lxml."""
