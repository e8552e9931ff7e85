import json

import jsonschema
import pytest
import yaml

from clausekit.library.registers import REGISTERS
from clausekit.library.schema import clause_schema, register_schema
from tests.conftest import ROOT

CLAUSES = ROOT / "clauses"
FILES = sorted(path for path in CLAUSES.glob("*/*.yaml") if path.parent.name != "register")


def test_the_schema_that_editors_read_is_that_of_the_model(golden):
    golden(str(CLAUSES / "clause.schema.json"), json.dumps(clause_schema(), indent=2) + "\n")


def test_every_clause_file_names_the_schema_and_fits_it():
    schema = jsonschema.Draft202012Validator(clause_schema())
    assert len(FILES) >= 16
    for path in FILES:
        text = path.read_text("utf-8")
        assert text.startswith("# yaml-language-server: $schema=../clause.schema.json\n"), path
        content = yaml.load(text, yaml.BaseLoader)
        assert [error.message for error in schema.iter_errors(content)] == [], path


@pytest.mark.parametrize("name", REGISTERS)
def test_every_register_names_its_schema_and_fits_it(name, golden):
    folder = CLAUSES / "register"
    golden(str(folder / f"{name}.schema.json"), json.dumps(register_schema(name), indent=2) + "\n")
    text = (folder / f"{name}.yaml").read_text("utf-8")
    assert text.startswith(f"# yaml-language-server: $schema=./{name}.schema.json\n")
    validator = jsonschema.Draft202012Validator(register_schema(name))
    content = yaml.load(text.replace("core: yes", "core: true").replace("core: no", "core: false"), yaml.SafeLoader)
    problems = [error.message for error in validator.iter_errors(json.loads(json.dumps(content, default=str)))]
    assert problems == []
