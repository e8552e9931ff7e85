import pytest

from clausekit.cli.app import run
from clausekit.findings import InputError
from clausekit.handover.purge import keep_until, plan_purge, purge
from tests.handover.made import example_in


def full(tmp_path):
    folder = example_in(tmp_path)
    for name in ("rounds/001.txt", "for-employer/claim.docx", "for-members/summary.docx", "union-only/brief/a.docx"):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"words")
    return folder


def test_our_own_sides_files_go_first_and_the_bargaining_file_last(tmp_path):
    folder = full(tmp_path)
    files = [path.relative_to(folder).as_posix() for path in plan_purge(folder).files]
    assert files[0].startswith("union-only/")
    first_other = next(at for at, name in enumerate(files) if not name.startswith("union-only/"))
    assert not any(name.startswith("union-only/") for name in files[first_other:])
    assert files[-1] == "bargaining.yaml"
    purge(plan_purge(folder))
    assert not folder.exists()


def test_what_is_not_ours_stays(tmp_path):
    folder = full(tmp_path)
    (folder / "photo.jpg").write_bytes(b"mine")
    purge(plan_purge(folder))
    assert [path.name for path in folder.iterdir()] == ["photo.jpg"]


def test_a_link_goes_and_what_it_points_to_stays(tmp_path):
    folder = full(tmp_path)
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "keep.txt").write_text("keep")
    (folder / "union-only" / "link").symlink_to(outside, target_is_directory=True)
    purge(plan_purge(folder))
    assert (outside / "keep.txt").read_text() == "keep"
    assert not folder.exists()


def test_a_folder_that_is_no_bargaining_folder_is_left_alone(tmp_path):
    (tmp_path / "union-only").mkdir()
    with pytest.raises(InputError, match="no bargaining folder"):
        plan_purge(tmp_path)


def test_the_command_lists_asks_and_deletes(tmp_path, capsys, monkeypatch):
    folder = full(tmp_path)
    assert run(["purge", str(folder), "--list"]) == 0
    assert "mandate.yaml" in capsys.readouterr().out
    monkeypatch.setattr("typer.confirm", lambda *_, **__: False)
    assert run(["purge", str(folder)]) == 1
    assert (folder / "bargaining.yaml").exists()
    assert run(["purge", str(folder), "--yes"]) == 0
    assert not folder.exists()


def test_a_retention_date_is_told(tmp_path, capsys):
    folder = full(tmp_path)
    file = folder / "bargaining.yaml"
    file.write_text(file.read_text("utf-8").replace("starts:", "keep_until: 2033-03-01\nstarts:"))
    assert str(keep_until(folder)) == "2033-03-01"
    assert run(["purge", str(folder), "--list", "--date", "2030-01-01"]) == 0
    assert "keep this folder until 2033-03-01" in capsys.readouterr().err
