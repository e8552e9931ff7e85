"""The JSON Schema of clause files, for editors that complete keys and mark mistakes as one types."""

from typing import Any

from clausekit.library.clause import Clause


def clause_schema() -> dict[str, Any]:
    """The schema of a clause file, made from the model, so that the two cannot differ."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **Clause.model_json_schema()}
