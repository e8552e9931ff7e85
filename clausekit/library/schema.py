"""The JSON Schema of clause files and registers, for editors that complete keys and mark mistakes as one types."""

from typing import Any

from clausekit.library.clause import Clause
from clausekit.library.registers import REGISTERS

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def register_schema(name: str) -> dict[str, Any]:
    """The schema of a register, by the name of its file without its ending."""
    return {"$schema": DRAFT, **REGISTERS[name].model_json_schema()}


def clause_schema() -> dict[str, Any]:
    """The schema of a clause file, made from the model, so that the two cannot differ."""
    return {"$schema": DRAFT, **Clause.model_json_schema()}
