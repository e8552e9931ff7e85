"""A document as JSON (docs/schemas/document.schema.json)."""

import json
from dataclasses import fields, is_dataclass
from typing import Any

from clausekit.document.document import Document
from clausekit.findings import Location


def render_json(document: Document) -> str:
    """A document as JSON: each block and inline part with its ``kind``."""
    return json.dumps(plain(document), ensure_ascii=False, indent=2) + "\n"


def plain(value: Any) -> Any:
    """A value of the document tree as lists, texts and mappings; places in source files stay out."""
    if is_dataclass(value) and not isinstance(value, type):
        content = {
            field.name: plain(getattr(value, field.name))
            for field in fields(value)
            if not isinstance(getattr(value, field.name), Location)
        }
        return {"kind": type(value).__name__, **content}
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    return value
