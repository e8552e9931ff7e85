"""What of a folder, its clauses and its rounds is secret, what it is called, and what of it is open."""

from datetime import date

import pytest

from clausekit.drafting.bargaining import read_bargaining
from clausekit.drafting.draft import draft
from clausekit.drafting.numbers_file import numbers_path, numbers_text
from clausekit.findings import InputError
from clausekit.handover.folder_secrets import exchanged_texts, folder_secrets, own_texts
from clausekit.handover.read_secrets import read_secrets
from clausekit.handover.secrets import Others, SecretText, runs_of
from clausekit.library.load import load_library
from clausekit.negotiation.add_round import add_round
from clausekit.negotiation.exchange import file_given
from clausekit.negotiation.round import Side
from tests.handover.made import lanterns_in

WHY = "the reason for our own side (`why`) of `parks/lamps`"
OBJECTION = "the objections and answers of `parks/lamps`"
REALISTIC = "the realistic wording of `parks/lamps`, which is not released"
FALLBACK = "the fallback wording of `parks/lamps`, which is not released"
TEXTS = {
    "why": "Privately one reason remains for lanterns",
    "says": "Employers may say lanterns are costly",
    "answer": "Then answer that darkness costs double",
    "ideal": "All lanterns must burn until daybreak",
    "realistic": "Lanterns must burn till midnight strikes",
    "meaning": "glass boxes holding one tallow candle",
    "fallback": "Some lanterns might burn till supper",
}


@pytest.fixture
def folder(tmp_path):
    return lanterns_in(tmp_path)


def made(folder, position="ideal", **options):
    lanterns_in(folder.parent, position)
    bargaining, library = read_bargaining(folder), load_library(own=folder / "library")
    return folder_secrets(bargaining, library, draft(bargaining, library).document, **options)


def secret(secrets, text):
    """What the runs of a text are called, of those that are not open."""
    return {secrets.runs[run] for run in runs_of(text) if run in secrets.runs and run not in secrets.opened}


def is_open(secrets, text):
    return tuple(text.lower().split()) in secrets.opened


def told(secrets):
    return {name: found for name, text in TEXTS.items() if (found := secret(secrets, text))}


def released(position):
    return f'- {{date: 2027-03-22, clause: parks/lamps, version: "1.0", position: {position}, by: officer, round: 1}}'


def kept(folder, name, text):
    path = folder / "union-only" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


BELOW_IDEAL = {"why": {WHY}, "says": {OBJECTION}, "answer": {OBJECTION}, "realistic": {REALISTIC}}


@pytest.mark.parametrize(
    ("position", "release", "secrets"),
    [
        ("ideal", [], {**BELOW_IDEAL, "meaning": {REALISTIC}, "fallback": {FALLBACK}}),
        ("ideal", ["fallback"], {**BELOW_IDEAL, "meaning": {REALISTIC}}),
        ("ideal", ["realistic"], {"why": {WHY}, "says": {OBJECTION}, "answer": {OBJECTION}, "fallback": {FALLBACK}}),
        ("realistic", [], {"why": {WHY}, "says": {OBJECTION}, "answer": {OBJECTION}, "fallback": {FALLBACK}}),
        ("fallback", [], {"why": {WHY}, "says": {OBJECTION}, "answer": {OBJECTION}}),
    ],
)
def test_what_of_a_clause_is_secret_depends_on_the_position_and_on_what_was_released(
    folder, position, release, secrets
):
    kept(folder, "releases.yaml", "\n".join(["releases:", *map(released, release)]) if release else "releases: []")
    assert told(made(folder, position)) == secrets


def test_releases_are_read_from_where_the_union_only_folder_is(folder, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "releases.yaml").write_text(f"releases:\n{released('fallback')}", "utf-8")
    kept(folder, "mandate.yaml", "notes: seven quiet hours and a lamp")
    elsewhere = made(folder, union_only=stick)
    assert "fallback" not in told(elsewhere)
    assert not elsewhere.mandate_seen
    assert secret(elsewhere, "seven quiet hours and a lamp") == set()
    beside = made(folder)
    assert "fallback" in told(beside)
    assert beside.mandate_seen
    assert secret(beside, "seven quiet hours and a lamp") == {"our own mandate.yaml"}


@pytest.mark.parametrize("name", ["mandate.yaml", "mandate-2.yaml"])
def test_the_mandate_is_seen_whatever_follows_its_name(folder, name):
    kept(folder, name, "")
    assert made(folder).mandate_seen
    assert not made(folder, union_only=folder / "nowhere").mandate_seen


@pytest.mark.parametrize(
    "text",
    [
        "Title of amber lanterns beside water",
        "Plain words say lanterns burn brightly",
        "Publicly a case stands for lanterns",
        "How many lanterns burned last winter",
        "Trim every wick upon the lawn",
        "at noon upon each odd Tuesday",
        "a book of wicks and snuffers",
        "All lanterns must burn until daybreak",
    ],
)
def test_what_a_clause_says_to_everybody_is_no_secret_even_in_our_own_notes(folder, text):
    kept(folder, "mandate.yaml", f"{text}\n{TEXTS['fallback']}")
    found = made(folder)
    assert secret(found, text) == set()
    assert secret(found, TEXTS["fallback"]) == {"our own mandate.yaml"}


@pytest.mark.parametrize(
    ("position", "release", "is_secret"),
    [("ideal", [], True), ("realistic", [], False), ("ideal", ["realistic"], False)],
)
def test_the_duties_of_a_position_are_as_open_as_it_is(folder, position, release, is_secret):
    lines = "\n".join(["releases:", *map(released, release)]) if release else "releases: []"
    kept(folder, "releases.yaml", lines)
    kept(folder, "mandate.yaml", "Oil every single lantern by hand")
    assert bool(secret(made(folder, position), "Oil every single lantern by hand")) == is_secret


@pytest.mark.parametrize(
    "text",
    ["Lantern House by the Old Mill", "every lawn and pond of the Trust", "All lanterns must burn until daybreak"],
)
def test_the_facts_and_the_draft_are_open(folder, text):
    assert is_open(made(folder), text)


def test_facts_that_the_draft_does_not_tell_are_open_too(folder):
    file = folder / "bargaining.yaml"
    system = (
        "{name: Wick, technology: lighting, purpose: It counts each candle burned, stage: idea, starts: 2029-07-08}"
    )
    file.write_text(file.read_text("utf-8") + f"systems: [{system}]\n", "utf-8")
    found = read_secrets(folder)
    assert is_open(found, "It counts each candle burned")
    assert is_open(found, "2029 07 08")


def test_the_title_page_is_open_in_whole_lines(folder):
    found = made(folder)
    bargaining, library = read_bargaining(folder), load_library(own=folder / "library")
    document = draft(bargaining, library).document
    page = document.title_page
    lines = [page.title, *page.parties, page.standing, document.header, document.footer]
    lines += [f"{label} {value}" for label, value in page.facts]
    assert len(page.facts) > 0
    for line in filter(None, lines):
        kept(folder, "mandate.yaml", f"{line} and so {line}")
        assert secret(found, line) == set()
        assert all(run in found.opened for run in runs_of(line)), line


def test_the_words_of_templates_questions_and_law_are_published(folder):
    library = load_library()
    question = next(text for card in library.technologies.values() for text in card.questions if runs_of(text))
    entry = next(one for one in library.law.values() if runs_of(f"{one.instrument} {one.provision}"))
    template = "This letter asks for facts and for answers in writing"
    from clausekit.shipped import shipped_templates

    texts = [question, f"{entry.instrument} {entry.provision}"]
    for name in ("agreement", "papers"):
        path = sorted((shipped_templates() / name).glob("*.md.j2"))[0]
        texts.append(path.read_text("utf-8"))
    kept(folder, "mandate.yaml", "\n".join([*texts, template.replace("facts", "lanterns")]))
    found = made(folder)
    for text in texts:
        assert runs_of(text)
        assert not runs_of(text) & set(found.runs), text
    assert secret(found, "asks for lanterns and for answers") == {"our own mandate.yaml"}


def test_traces_are_named_for_what_they_are(folder):
    found = made(folder).traces
    assert found["clausekit"] == "the name of this program"
    assert found["union-only"] == "the name of our own side's folder"
    assert found["parks/lamps"] == "the id of a clause"
    assert found["training/before-go-live"] == "the id of a clause"
    assert found["plum-otter-41"] == "this folder's salt"
    text = (folder / "bargaining.yaml").read_text("utf-8")
    (folder / "bargaining.yaml").write_text(text.replace("reference_salt: plum-otter-41\n", ""), "utf-8")
    without = read_secrets(folder).traces
    assert set(found) - set(without) == {"plum-otter-41"}
    assert None not in without


def test_the_salt_is_not_open(folder):
    assert not is_open(made(folder), "plum otter 41")


def test_other_employers_are_kept_apart(folder):
    others = Others(names=("Westmarch Stores",), wording=(SecretText("of Westmarch", "one two three four five"),))
    found = made(folder, others=others)
    assert found.names == {("westmarch", "stores"): "Westmarch Stores"}
    assert list(found.foreign.values()) == ["of Westmarch"]


def test_own_texts_are_those_of_files_with_words_by_name(folder):
    for name in ("b.txt", "a.YAML", "deep/c.yml", "paper.docx", "paper.md"):
        kept(folder, name, f"words: of {name}  # mine")
    (folder / "union-only" / "folder.txt").mkdir()
    (folder / "union-only" / "latin.txt").write_bytes(b"caf\xe9")
    assert list(own_texts(folder / "union-only")) == [
        SecretText("our own a.YAML", "words: of a.YAML  # mine"),
        SecretText("our own b.txt", "words: of b.txt  # mine"),
        SecretText("our own c.yml", "words: of deep/c.yml  # mine"),
        SecretText("our own latin.txt", "caf\N{REPLACEMENT CHARACTER}"),
    ]
    assert list(own_texts(folder / "nowhere")) == []


def test_the_answers_of_an_interview_are_secret_each_by_itself(folder):
    path = kept(
        folder, "interview.yaml", "# before all\nanswers:\n  worries: 'long nights'  # said # twice\n  b: [two]\n"
    )
    label = "our own interview.yaml"
    said = [SecretText(label, words) for words in ("long nights", "two", " before all", " said # twice")]
    assert list(own_texts(folder / "union-only")) == said
    path.write_text("answers: [\nlong nights", "utf-8")
    assert list(own_texts(folder / "union-only")) == [SecretText(label, "answers: [\nlong nights")]


def offered(folder, name, content, tmp_path):
    path = tmp_path / name
    path.write_bytes(content)
    return add_round(folder, file_given(path), Side.EMPLOYER, date(2027, 3, 20)).round


def test_what_was_exchanged_is_open(folder, tmp_path):
    assert list(exchanged_texts(folder)) == []
    offered(folder, "counter.txt", b"Privately one reason\n\nremains for lanterns", tmp_path)
    assert "Privately one reason remains for lanterns" in list(exchanged_texts(folder))
    found = made(folder)
    assert secret(found, TEXTS["why"]) == set()
    assert secret(found, TEXTS["says"]) == {OBJECTION}


def test_a_round_that_cannot_be_read_opens_nothing_and_the_next_one_does(folder, tmp_path):
    first = offered(folder, "counter.txt", b"We offer sixty days.", tmp_path)
    offered(folder, "second.txt", b"Privately one reason remains for lanterns", tmp_path)
    first.file.unlink()
    assert "Privately one reason remains for lanterns" in list(exchanged_texts(folder))


def test_secrets_of_a_folder_are_those_of_its_draft(folder, tmp_path):
    kept(folder, "mandate.yaml", "seven quiet hours and a lamp")
    read, expected = read_secrets(folder), made(folder)
    assert (read.runs, read.traces, read.mandate_seen) == (expected.runs, expected.traces, True)
    assert is_open(read, "All lanterns must burn until daybreak")
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "notes.txt").write_text("eleven geese crossed one frozen pond")
    elsewhere = read_secrets(folder, union_only=stick)
    assert secret(elsewhere, "eleven geese crossed one frozen pond") == {"our own notes.txt"}
    assert secret(elsewhere, "seven quiet hours and a lamp") == set()


def test_secrets_of_a_folder_are_those_of_its_numbers_as_exchanged(folder, monkeypatch):
    file = folder / "bargaining.yaml"
    file.write_text(file.read_text("utf-8").replace("reference_salt", "numbering: frozen-at-round-2\nreference_salt"))
    with pytest.raises(InputError, match="frozen at round 2, but the numbers of that round are not here"):
        read_secrets(folder)
    bargaining, library = read_bargaining(folder), load_library(own=folder / "library")
    numbers = draft(bargaining, library).numbers
    path = numbers_path(folder, 2)
    path.parent.mkdir()
    path.write_text(numbers_text(numbers[1:]), "utf-8")
    drafted = []

    def noted(*given, **options):
        drafted.append(options["frozen"])
        return draft(*given, **options)

    monkeypatch.setattr("clausekit.handover.read_secrets.draft", noted)
    assert is_open(read_secrets(folder), "All lanterns must burn until daybreak")
    assert drafted == [numbers[1:]]


def test_answers_that_are_missing_do_not_keep_the_secrets_back(folder):
    file = folder / "library" / "parks" / "lamps.yaml"
    file.write_text(file.read_text("utf-8").replace(', default: "5"', ""), "utf-8")
    assert secret(read_secrets(folder), TEXTS["why"]) == {WHY}


def test_secrets_of_a_folder_with_a_library_of_the_union(folder, tmp_path):
    union = tmp_path / "union"
    (folder / "library").rename(union)
    with pytest.raises(InputError):
        read_secrets(folder)
    assert secret(read_secrets(folder, [union]), TEXTS["why"]) == {WHY}


def test_secrets_of_a_folder_without_a_bargaining_file(folder, tmp_path):
    (folder / "bargaining.yaml").unlink()
    kept(folder, "mandate.yaml", "seven quiet hours and a lamp, Privately one reason remains")
    offered(folder, "counter.txt", b"Privately one reason remains for lanterns", tmp_path)
    found = read_secrets(folder)
    assert found.traces == {
        "clausekit": "the name of this program",
        "union-only": "the name of our own side's folder",
    }
    assert found.mandate_seen
    assert secret(found, "seven quiet hours and a lamp") == {"our own mandate.yaml"}
    assert is_open(found, "Privately one reason remains")
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "notes.txt").write_text("eleven geese crossed one frozen pond")
    elsewhere = read_secrets(folder, union_only=stick)
    assert not elsewhere.mandate_seen
    assert secret(elsewhere, "eleven geese crossed one frozen pond") == {"our own notes.txt"}
