"""The JSON Schema of a document, made from the types of the document tree."""

from dataclasses import fields, is_dataclass
from enum import Enum
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from clausekit.document import blocks
from clausekit.document.document import Document
from clausekit.findings import Location


def document_schema() -> dict[str, Any]:
    """The schema of what ``render_json`` gives."""
    definitions: dict[str, Any] = {}
    root = _schema(Document, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Document",
        **root,
        "$defs": dict(sorted(definitions.items())),
    }


def _schema(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    origin = get_origin(kind)
    if is_dataclass(kind) and isinstance(kind, type):
        if kind.__name__ not in definitions:
            definitions[kind.__name__] = {}
            definitions[kind.__name__] = _object(kind, definitions)
        return {"$ref": f"#/$defs/{kind.__name__}"}
    if origin in (Union, UnionType):
        return {"anyOf": [_schema(one, definitions) for one in get_args(kind)]}
    if origin is tuple:
        inner = get_args(kind)
        if len(inner) == 2 and inner[1] is Ellipsis:
            return {"type": "array", "items": _schema(inner[0], definitions)}
        items = [_schema(one, definitions) for one in inner]
        return {"type": "array", "prefixItems": items, "minItems": len(items), "maxItems": len(items)}
    if isinstance(kind, type) and issubclass(kind, Enum):
        return {"enum": [one.value for one in kind]}
    return {"type": {str: "string", bool: "boolean", int: "integer"}[kind]}


def _object(kind: type, definitions: dict[str, Any]) -> dict[str, Any]:
    hints = get_type_hints(kind, vars(blocks))
    shown = [field.name for field in fields(kind) if hints[field.name] is not Location]
    properties = {name: _schema(hints[name], definitions) for name in shown}
    return {
        "type": "object",
        "properties": {"kind": {"const": kind.__name__}, **properties},
        "required": ["kind", *properties],
        "additionalProperties": False,
    }
