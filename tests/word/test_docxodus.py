"""The optional engine: refused when it is missing or is not what was published, and never believed unchecked."""

from importlib import metadata
from types import SimpleNamespace

import pytest

from clausekit.comparison.compare import compare
from clausekit.findings import InputError
from clausekit.rendering import redline_files as engine_door
from clausekit.rendering.docx import render_docx
from clausekit.rendering.redline import render_redline
from clausekit.rendering.redline_files import redline_files
from clausekit.rendering.standing import UNION_ONLY_NOTICE, Exchanged, UnionOnly
from clausekit.word import docxodus
from tests.rendering.settle import settled
from tests.rendering.test_redline import AFTER, BEFORE, WHO


@pytest.fixture
def pair(tmp_path):
    paths = tmp_path / "before.docx", tmp_path / "after.docx"
    for path, document in zip(paths, (BEFORE, AFTER), strict=True):
        path.write_bytes(render_docx(document))
    return paths


@pytest.fixture
def engine(monkeypatch):
    """An engine that gives what it is told to."""

    def install(content):
        monkeypatch.setattr(engine_door, "check_engine", lambda: None)
        monkeypatch.setattr(engine_door, "run_docxodus", lambda *_: content)

    return install


def codes(caught):
    return {finding.code for finding in caught.value.findings}


def test_without_the_extra_it_says_what_to_install(pair, monkeypatch):
    def missing(name):
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(docxodus.metadata, "version", missing)
    with pytest.raises(InputError, match=r"clausekit\[redline\]") as caught:
        redline_files(*pair, *WHO, standing=UnionOnly())
    assert codes(caught) == {"docxodus-missing"}


def published(monkeypatch, path, version="2.0.0", recorded=""):
    file = SimpleNamespace(name=path.name, locate=lambda: path, hash=SimpleNamespace(mode="sha256", value=recorded))
    monkeypatch.setattr(docxodus.metadata, "version", lambda _: version)
    monkeypatch.setattr(docxodus.metadata, "files", lambda _: [file])


def test_an_archive_that_was_not_published_is_not_run(monkeypatch, tmp_path):
    for name in ("linux-x64.tar.gz", "win-x64.zip"):
        path = tmp_path / name
        path.write_bytes(b"something else")
        published(monkeypatch, path, recorded="another")
        with pytest.raises(InputError) as caught:
            docxodus.check_engine()
        assert codes(caught) == {"docxodus-hash"}


def test_an_archive_that_its_package_records_is_let_through(monkeypatch, tmp_path):
    path = tmp_path / "win-x64.zip"
    path.write_bytes(b"")
    published(monkeypatch, path, recorded="47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU")
    docxodus.check_engine()
    published(monkeypatch, path, recorded="47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU", version="3.0.0")
    with pytest.raises(InputError) as caught:
        docxodus.check_engine()
    assert codes(caught) == {"docxodus-version"}


def test_a_right_redline_is_handed_over_with_its_notice(pair, engine):
    engine(render_redline(compare(BEFORE, AFTER), *WHO, standing=Exchanged()))
    ours = redline_files(*pair, *WHO, standing=UnionOnly())
    assert settled(ours, "word/header1.xml", accept=True)[0] == UNION_ONLY_NOTICE
    assert ours == redline_files(*pair, *WHO, standing=UnionOnly())
    theirs = redline_files(*pair, *WHO, standing=Exchanged())
    assert UNION_ONLY_NOTICE not in settled(theirs, "word/header1.xml", accept=True)


def test_a_redline_of_other_texts_is_refused(pair, engine):
    engine(render_redline(compare(BEFORE, BEFORE), *WHO, standing=Exchanged()))
    with pytest.raises(InputError, match="was not written") as caught:
        redline_files(*pair, *WHO, standing=Exchanged())
    assert {"redline-refused", "redline-accepted"} <= codes(caught)


def test_pending_changes_are_refused_before_the_engine_can_lose_their_authors(pair, engine):
    engine(b"")
    pair[0].write_bytes(render_redline(compare(BEFORE, AFTER), *WHO, standing=Exchanged()))
    with pytest.raises(InputError, match="nobody has accepted or rejected") as caught:
        redline_files(*pair, *WHO, standing=Exchanged())
    assert codes(caught) == {"redline-pending"}


def test_a_file_that_is_not_there_is_a_finding(pair, engine, tmp_path):
    engine(b"")
    with pytest.raises(InputError) as caught:
        redline_files(tmp_path / "none.docx", pair[1], *WHO, standing=Exchanged())
    assert codes(caught) == {"file-missing"}
