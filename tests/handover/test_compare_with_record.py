"""The files of an installation against its record: a small one of a few files, and one of all that ships."""

import base64
import hashlib
import shutil
import subprocess
import sys

import pytest

from clausekit.handover.selfcheck.checks import FEW
from clausekit.handover.selfcheck.compare_with_record import INSTALLED, compare_with_record
from clausekit.handover.selfcheck.outcome import NotOk
from clausekit.shipped import VERSION, shipped_folder

FILES = {
    "clausekit/__init__.py": "",
    "clausekit/gate.py": "SEARCHED = True\n",
    "clausekit/_shipped/templates/papers/strike-ballot.md.j2": "Ballot: vote in person.\n",
    "clausekit/_shipped/clauses/register/law.yaml": "- id: a-law\n",
    "clausekit/_shipped/templates/word/[Content_Types].xml": "<Types/>",
}
TEMPLATE, LAW = (name for name in FILES if "ballot" in name or "law" in name)
METADATA = f"Metadata-Version: 2.4\nName: clausekit\nVersion: {VERSION}\n"
ASK = """
from clausekit.handover.selfcheck.bench import Bench
from clausekit.handover.selfcheck.checks import CHECKS
from clausekit.handover.selfcheck.outcome import NotOk
check = next(one for one in CHECKS if one.name == "shipped-files")
try:
    print("OK", check.run(Bench()))
except NotOk as wrong:
    print("NOT OK", wrong)
"""


def row(name, content, algorithm="sha256"):
    digest = base64.urlsafe_b64encode(hashlib.new(algorithm, content).digest()).decode().rstrip("=")
    return f'"{name}",{algorithm}={digest},{len(content)}'


def record(site, *, version=VERSION, algorithm="sha256", also=()):
    """What an installer writes beside a package: the record of all its files."""
    folder = site / f"clausekit-{version}.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text(METADATA, "utf-8")
    files = [path for path in sorted(site.rglob("*")) if path.is_file()]
    rows = [row(path.relative_to(site).as_posix(), path.read_bytes(), algorithm) for path in files]
    own = f"{folder.name}/RECORD,,"
    (folder / "RECORD").write_text("\n".join([*rows, own, *also, ""]), "utf-8")
    return folder / "RECORD"


@pytest.fixture
def site(tmp_path):
    """A folder of installed packages that holds a small clausekit."""
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return tmp_path


def wrong(site):
    return compare_with_record(site / "clausekit").wrong


def test_all_as_installed_with_whatever_installers_and_systems_add(site):
    outside = ["../../../bin/clausekit,sha256=abc,3", "C:/else/clausekit.exe,sha256=abc,3"]
    record(site, also=[*outside, "..\\Scripts\\clausekit.exe,sha256=abc,3", "clausekit/__pycache__/gate.pyc,,"])
    litter = ("clausekit/__pycache__/gate.cpython-311.pyc", "clausekit/.DS_Store", "clausekit/Thumbs.db", "other.py")
    for name in litter:
        (site / name).parent.mkdir(exist_ok=True)
        (site / name).write_bytes(b"x")
    compared = compare_with_record(site / "clausekit")
    assert compared.wrong == ()
    assert compared.files == len(FILES) + 1


@pytest.mark.parametrize("name", [*FILES, f"clausekit-{VERSION}.dist-info/METADATA"])
def test_an_altered_file_is_named_and_so_is_a_missing_one(site, name):
    record(site)
    with (site / name).open("a", encoding="utf-8") as file:
        file.write(" ")
    assert wrong(site) == (f"{name} has changed",)
    (site / name).unlink()
    assert wrong(site) == (f"{name} is missing",)
    (site / name).mkdir()
    assert wrong(site) == (f"{name} cannot be read",)


@pytest.mark.parametrize("name", ["clausekit/gate/__init__.py", "clausekit/_shipped/templates/new.md.j2"])
def test_a_file_that_no_installer_put_there_is_named(site, name):
    record(site)
    (site / name).parent.mkdir(exist_ok=True)
    (site / name).write_text("SEARCHED = False\n", "utf-8")
    assert wrong(site) == (f"{name} was added",)


@pytest.mark.parametrize("algorithm", ["sha384", "sha512"])
def test_other_hashes_that_a_wheel_may_use(site, algorithm):
    record(site, algorithm=algorithm)
    assert wrong(site) == ()
    (site / LAW).write_text("", "utf-8")
    assert wrong(site) == (f"{LAW} has changed",)


@pytest.mark.parametrize("left", ["", "md5=1B2M2Y8AsgTpgAmY7PhCfg"])
def test_a_file_whose_hash_was_taken_out_is_not_passed_over(site, left):
    path = record(site)
    lines = path.read_text("utf-8").splitlines()
    path.write_text("\n".join(f"{TEMPLATE},{left}," if TEMPLATE in line else line for line in lines), "utf-8")
    assert wrong(site) == (f"{TEMPLATE} has no hash in the record",)


def test_a_file_that_was_taken_out_of_the_record_was_added(site):
    path = record(site)
    path.write_text("\n".join(line for line in path.read_text("utf-8").splitlines() if TEMPLATE not in line), "utf-8")
    assert wrong(site) == (f"{TEMPLATE} was added",)


@pytest.mark.parametrize("spoil", [lambda path: path.unlink(), lambda path: path.write_text("")], ids=["gone", "empty"])
def test_a_wheel_without_its_record_is_not_taken_for_sources(site, spoil):
    spoil(record(site))
    with pytest.raises(NotOk, match="record of the installed files is missing"):
        compare_with_record(site / "clausekit")


def test_records_of_two_installations(site):
    record(site)
    record(site, version="0.0.9")
    with pytest.raises(NotOk, match="more than one"):
        compare_with_record(site / "clausekit")


def test_a_folder_of_sources_has_nothing_to_compare_with(site):
    shutil.rmtree(site / "clausekit" / "_shipped")
    assert compare_with_record(site / "clausekit") is None
    assert compare_with_record(INSTALLED) is None


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """All that ships, put where a wheel puts it."""
    site = tmp_path_factory.mktemp("site")
    sources = shutil.ignore_patterns("__pycache__")
    shutil.copytree(INSTALLED, site / "clausekit", ignore=sources)
    for name in ("clauses", "templates", "examples"):
        shutil.copytree(shipped_folder() / name, site / "clausekit" / "_shipped" / name, ignore=sources)
    record(site)
    return site


def asked(site):
    environment = {"PYTHONPATH": str(site), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-c", ASK]
    made = subprocess.run(command, cwd=site, env=environment, capture_output=True, text=True, check=True)
    return made.stdout.strip()


def test_the_page_names_what_was_altered_in_all_that_ships(whole):
    """As an auditor altered it: a paper with a planted sentence, the register of laws, the module that judges."""
    assert asked(whole).endswith("files, each as it was installed")
    altered = (
        "clausekit/_shipped/templates/papers/information-request.md.j2",
        "clausekit/_shipped/clauses/register/law.yaml",
        "clausekit/comparison/appraise.py",
        "clausekit/language/lists/parties.txt",
    )
    for name in altered:
        path = whole / name
        before = path.read_bytes()
        path.write_bytes(before + b"\n")
        assert asked(whole) == f"NOT OK {name} has changed"
        path.write_bytes(before)
    (whole / altered[0]).unlink()
    assert asked(whole) == f"NOT OK {altered[0]} is missing"
    for at in range(FEW):
        (whole / f"clausekit/added_{at}.py").write_bytes(b"")
    assert asked(whole).endswith("added_1.py was added; and 1 more")
