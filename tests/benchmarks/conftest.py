"""The benchmarks are programs in a folder, not a package: they are imported from it."""

import importlib

import pytest

from tests.conftest import ROOT


@pytest.fixture
def benchmark(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "benchmarks"))
    return importlib.import_module
