"""What the drafting benchmark drafts: folders of 40 and of 400 clauses, and the same words for the yardstick."""

import json
import re
import shutil
from dataclasses import replace
from pathlib import Path

from clausekit.document.blocks import Block, Provision
from clausekit.document.inlines import line_text
from clausekit.drafting.bargaining import read_bargaining
from clausekit.drafting.draft import draft
from clausekit.library.find import bundled_key, search_texts
from clausekit.library.load import Library, load_library
from clausekit.library.overlay import open_layer
from clausekit.library.search import build_index
from clausekit.shipped import shipped_clauses, shipped_folder

HEAD = """employer: {name: Example Employer, signs: [Director]}
unions: [{name: Example Union, signs: [Secretary]}]
workplace: every workplace
nation: england
draft: {date: 2027-03-01, version: "1"}
clauses:
"""


def make_tree(folder: Path, copies: int) -> list[str]:
    """A tree as clausekit ships it, whose library holds copies of the clauses under new ids; returns all ids."""
    shutil.copytree(shipped_folder() / "templates", folder / "templates")
    shutil.copytree(shipped_clauses(), folder / "clauses")
    shipped = sorted(path for path in shipped_clauses().glob("*/*.yaml") if path.parent.name != "register")
    ids = [f"{path.parent.name}/{path.stem}" for path in shipped]
    for copy in range(copies):
        for path in shipped:
            text = re.sub(r"(?m)^(id: .*)$", rf"\1-{copy}", path.read_text("utf-8"))
            (folder / "clauses" / path.parent.name / f"{path.stem}-{copy}.yaml").write_text(text, "utf-8")
            ids.append(f"{path.parent.name}/{path.stem}-{copy}")
    return ids


def make_folder(folder: Path, ids: list[str], tree: Path) -> int:
    """A bargaining folder that chooses ``ids``, and ``words.json`` with the same words; returns how many words."""
    folder.mkdir(parents=True)
    chosen = "".join(f"  - {{id: {clause_id}, position: realistic}}\n" for clause_id in ids)
    (folder / "bargaining.yaml").write_text(HEAD + chosen, "utf-8")
    library = Library([open_layer("copies", tree / "clauses")])
    document = draft(read_bargaining(folder), library).document
    articles = [(line_text(article.title), list(_words(article.children))) for article in document.articles]
    (folder / "words.json").write_text(json.dumps(articles), "utf-8")
    return sum(len(words.split()) for _, paragraphs in articles for words in paragraphs)


def make_search_index(folder: Path, count: int) -> Path:
    """An index of ``count`` clauses where the cache keeps that of the bundled library."""
    texts = list(search_texts(load_library()))
    copies = (replace(texts[at % len(texts)], id=f"copy/{at}") for at in range(count))
    path = folder / "search.sqlite"
    folder.mkdir(parents=True)
    path.write_bytes(build_index(copies, bundled_key()).serialize())
    return path


def _words(blocks: tuple[Block, ...]) -> list[str]:
    lines = []
    for block in blocks:
        if text := getattr(block, "text", ()):
            lines.append(line_text(text))
        if isinstance(block, Provision):
            lines += _words(block.children)
    return lines
