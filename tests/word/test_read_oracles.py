"""A second opinion: what two other readers of Word files make of the same tracked changes and comments."""

import json
import random
import subprocess
import sys
from collections import Counter, defaultdict
from dataclasses import replace

import pytest

from clausekit.word.read import read_word
from tests.comparison.test_edits_come_back import shown
from tests.comparison.test_same import complete
from tests.comparison.tracked_edits import edited_twice
from tests.word.packages import by, p, r, word

PEOPLE = ("Author One", "Author Two", "Author Three")
WORDS = (
    "the",
    "Employer",
    "must",
    "may",
    "not",
    "tell",
    "Union",
    "in writing",
    "within",
    "ninety days",
    "of any change",
)
OURS = {"insertion": "insertion", "deletion": "deletion", "move_from": "move from", "move_to": "move to"}


def made(seed):
    """A file of random words with tracked changes and comments by three people."""
    chance = random.Random(seed)
    comments, body = [], []
    for _ in range(chance.randrange(3, 9)):
        runs = [r("Start ")]
        for _ in range(chance.randrange(1, 9)):
            text = " ".join(chance.sample(WORDS, chance.randrange(1, 4))) + " "
            kind, who = chance.choice(("", "", "ins", "del", "move", "comment")), chance.choice(PEOPLE)
            number = chance.randrange(1000, 9000)
            if kind == "ins":
                runs.append(f"<w:ins {by(who, number)}>{r(text)}</w:ins>")
            elif kind == "del":
                runs.append(f"<w:del {by(who, number)}>{r(text, tag='delText')}</w:del>")
            elif kind == "move":
                runs.append(f"<w:moveFrom {by(who, number)}>{r(text)}</w:moveFrom>")
                runs.append(r("- ") + f"<w:moveTo {by(who, number + 1)}>{r(text)}</w:moveTo>")
            elif kind == "comment":
                at = len(comments)
                marks = f'<w:commentRangeStart w:id="{at}"/>{{}}<w:commentRangeEnd w:id="{at}"/>'
                runs.append(marks.format(r(text)) + f'<w:r><w:commentReference w:id="{at}"/></w:r>')
                comments.append(f'<w:comment {by(who, at)} w:initials="A">{p(f"remark {at}")}</w:comment>')
            else:
                runs.append(r(text))
            runs.append(r("and "))
        body.append(p(*runs, "end."))
    return word("".join(body), {"comments": "".join(comments)})


ASK = """
import json, sys
from docx_editor import Document
answers = []
for path in sys.argv[1:]:
    document = Document.open(path, author="Reader", workspace_dir=path + "-workspace")
    answers.append({
        "changes": [(one.type, one.author, one.text) for one in document.list_revisions()],
        "comments": [(one.author, one.text) for one in document.list_comments()],
        "visible": document.get_visible_text(),
        "original": document.get_original_text(),
    })
    document.close()
print(json.dumps(answers))
"""
"""docx-editor runs by itself, as it leaves files open."""


def test_docx_editor_finds_the_same_changes_and_comments(tmp_path):
    files = {tmp_path / f"{seed}.docx": made(seed) for seed in range(30)}
    for path, content in files.items():
        path.write_bytes(content)
    command = [sys.executable, "-W", "ignore", "-c", ASK, *map(str, files)]
    answers = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    for theirs, (path, content) in zip(answers, files.items(), strict=True):
        reading = read_word(content, path.name)
        changes = [(OURS[kind], author, text) for kind, author, text in theirs["changes"]]
        ours = [(one.kind.value, one.author, one.text) for one in reading.revisions]
        assert characters(ours) == characters(changes)
        assert [block.text for block in reading.countered.blocks] == theirs["visible"].split("\n")
        assert [block.text for block in reading.tabled.blocks] == theirs["original"].split("\n")
        remarks = [[one.author, "\n".join(one.paragraphs)] for one in reading.comments]
        assert sorted(remarks) == sorted(theirs["comments"])


def characters(revisions):
    found = defaultdict(list)
    for kind, author, text in revisions:
        found[kind, author].extend(text)
    return {who: sorted(letters) for who, letters in found.items()}


@pytest.mark.parametrize("seed", range(100, 106))
def test_pandoc_finds_the_same_text_and_anchors(seed, tmp_path, tool):
    content = made(seed)
    path = tmp_path / "x.docx"
    path.write_bytes(content)

    def pandoc(*options):
        return subprocess.run([tool("pandoc"), path, *options], check=True, capture_output=True, text=True).stdout

    reading = read_word(content, "x")
    for view, changes in ((reading.countered, "accept"), (reading.tabled, "reject")):
        theirs = pandoc("-t", "plain", "--wrap=none", f"--track-changes={changes}").split("\n\n")
        assert [" ".join(block.text.split()) for block in view.blocks] == [" ".join(text.split()) for text in theirs]
    anchors = anchored(json.loads(pandoc("-t", "json", "--track-changes=all")))
    assert {one.id: (one.author, " ".join(one.anchor.split())) for one in reading.comments} == anchors


NOT_IN_PANDOC = Counter(["Draft", "for", "talks", "only", "first", "inner", "cell", "second", "inner", "cell"])
"""Words of the text box and of the table in a cell, which pandoc leaves out."""


@pytest.mark.parametrize("seed", range(3))
def test_pandoc_finds_the_same_words_in_a_whole_agreement(seed, tmp_path, tool):
    """With tables, notes, a link, a control, paragraph marks and words of three people put in, taken out and moved."""
    tracked, _, _ = edited_twice(complete(), seed, 9)
    path = tmp_path / "agreement.docx"
    path.write_bytes(tracked)
    reading = read_word(tracked, "x")
    for view, changes in ((reading.countered, "accept"), (reading.tabled, "reject")):
        command = [tool("pandoc"), path, "-t", "json", f"--track-changes={changes}"]
        tree = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        theirs = Counter("".join(spoken([tree["meta"].get("title"), tree["blocks"]])).split())
        body = shown(replace(view, headers=(), footers=()))
        ours = Counter(" ".join(text for _, text in body if isinstance(text, str)).split())
        assert ours - theirs == NOT_IN_PANDOC
        assert theirs - ours == Counter()


def spoken(node):
    """The words of a tree that pandoc gives, without the descriptions of tables."""
    if isinstance(node, list):
        for one in node:
            yield from spoken(one)
    elif isinstance(node, dict):
        kind, inside = node.get("t"), node.get("c")
        apart = kind in ("Para", "Plain", "Header", "Note", "Space", "SoftBreak", "LineBreak")
        if apart:
            yield " "
        if kind == "Str":
            yield inside
        elif kind == "Table":
            yield from spoken([inside[0], inside[2:]])
        else:
            yield from spoken(inside if inside is not None else list(node.values()))
        if apart:
            yield " "


def anchored(tree):
    """The comments that pandoc gives: id -> author and the words between its start and its end."""
    found, open_now = {}, {}

    def visit(node):
        if isinstance(node, list):
            for one in node:
                visit(one)
        elif isinstance(node, dict):
            kind, inside = node.get("t"), node.get("c")
            if kind == "Span" and "comment-start" in inside[0][1]:
                options = dict(inside[0][2])
                open_now[options["id"]] = []
                found[options["id"]] = options["author"]
                return
            if kind == "Span" and "comment-end" in inside[0][1]:
                number = dict(inside[0][2])["id"]
                found[number] = (found[number], " ".join("".join(open_now.pop(number)).split()))
                return
            for words in open_now.values():
                words.append(inside if kind == "Str" else " " if kind in ("Space", "SoftBreak") else "")
            visit(inside)

    visit(tree["blocks"])
    return found
