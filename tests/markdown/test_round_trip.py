from hypothesis import HealthCheck, given, settings

from clausekit.markdown.read_document import read_document
from clausekit.markdown.write_document import write_document
from tests.trees import documents


@given(documents())
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_markdown_reads_back_into_an_equal_document(document):
    assert read_document(write_document(document)) == document
