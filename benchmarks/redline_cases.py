"""Pairs of Word files, before and after, for redlines: long ones to time, and small ones that lose words easily."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import docx
from altered_text import alter, make_provisions
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from judge_redline import judge_redline

PROVISION_WORDS = 50
IN_AN_ARTICLE = 10
PENDING = "The Employer must {keep} every log for six years."
LINE = "The Employer must keep every log for six years and show it to the Union when asked."


@dataclass(frozen=True)
class Case:
    """Two files, and what each reads: its paragraphs, with changes that are pending in it accepted."""

    name: str
    before: Path
    after: Path

    @property
    def texts(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Both."""
        return judge_redline(self.before).accepted, judge_redline(self.after).accepted


def long_case(folder: Path, name: str, words: int) -> Case:
    """An agreement and a counter: 3 % of the words edited; two of a hundred provisions dropped, two new, two moved."""
    chance = random.Random(words)
    made = make_provisions(words // PROVISION_WORDS, PROVISION_WORDS - 6, chance)
    few = max(1, len(made) // 50)
    after = [(title, alter(text, 0.09, chance) if chance.random() < 1 / 3 else text) for title, text in made]
    for _ in range(few):
        after.pop(chance.randrange(len(after)))
        after.insert(chance.randrange(len(after)), after.pop(chance.randrange(len(after))))
    for new in make_provisions(few, PROVISION_WORDS - 6, chance):
        after.insert(chance.randrange(len(after)), new)
    return _case(folder, name, _article_lines(made), _article_lines(after))


def small_cases(folder: Path) -> list[Case]:
    """What goes wrong in redlines, one thing a pair."""
    others = [text for _, text in make_provisions(6, 30, random.Random(1))]
    split = LINE.replace(" and show", ".\nThe Employer must show").split("\n")
    pairs = {
        "a defined term loses its capital": ([LINE], [LINE.replace("Union", "union")]),
        "a straight quote for a curly one": (["the workers\u2019 data"], ["the workers' data"]),
        "a paragraph split in two": ([LINE], split),
        "two paragraphs joined": (split, [LINE]),
        "a paragraph moved": ([*others, LINE], [LINE, *others]),
        "a paragraph twice": ([LINE, LINE, *others], [LINE, *others]),
        "the last paragraph taken out": ([*others, LINE], others),
        "all of it rewritten": (others[:3], others[3:]),
    }
    cases = [_case(folder, name, _plain(before), _plain(after)) for name, (before, after) in pairs.items()]
    cases.append(_in_tables(folder, "a cell edited", [["Log", "six years"]], [["Log", "two years"]]))
    rows = [["Log", "six years"], ["Score", "one year"], ["Rota", "a week"]]
    cases.append(_in_tables(folder, "a row of a table taken out", rows, rows[:1] + rows[2:]))
    cases.append(_pending(folder, "changes of their own pending in the file after"))
    cases.append(_nested(folder, "an edited word in a link"))
    return cases


def _article_lines(provisions: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    lines = []
    for at, (title, text) in enumerate(provisions):
        if at % IN_AN_ARTICLE == 0:
            lines.append(("Heading 1", title))
        lines.append(("Normal", text))
    return lines


def _plain(texts: Sequence[str]) -> list[tuple[str, str]]:
    return [("Normal", text) for text in texts]


def _case(folder: Path, name: str, before: list[tuple[str, str]], after: list[tuple[str, str]]) -> Case:
    return _saved(folder, name, _document(before), _document(after))


def _document(lines: Sequence[tuple[str, str]]) -> Any:
    document = docx.Document()
    styles = {name: document.styles[name] for name in {style for style, _ in lines}}
    for style, text in lines:
        paragraph = document.add_paragraph(text)
        paragraph.style = styles[style]
    return document


def _in_tables(folder: Path, name: str, before: list[list[str]], after: list[list[str]]) -> Case:
    documents = []
    for rows in (before, after):
        document = _document(_plain([LINE]))
        table = document.add_table(len(rows), len(rows[0]))
        for at, row in enumerate(rows):
            for place, text in enumerate(row):
                table.cell(at, place).text = text
        document.add_paragraph(LINE)
        documents.append(document)
    return _saved(folder, name, *documents)


def _pending(folder: Path, name: str) -> Case:
    before = _document(_plain([LINE, PENDING.format(keep="keep")]))
    after = _document(_plain([LINE.replace("six", "two")]))
    who = f'{nsdecls("w")} w:id="901" w:author="Author Two" w:date="2027-03-19T09:00:00Z"'
    paragraph = after.add_paragraph(PENDING.partition("{")[0])
    taken = f'<w:del {who}><w:r><w:delText xml:space="preserve">keep</w:delText></w:r></w:del>'
    put = f'<w:ins {who.replace("901", "902")}><w:r><w:t xml:space="preserve">delete</w:t></w:r></w:ins>'
    for xml in (taken, put):
        paragraph._p.append(parse_xml(xml))
    paragraph.add_run(PENDING.partition("}")[2])
    return _saved(folder, name, before, after)


def _nested(folder: Path, name: str) -> Case:
    documents = []
    for word in ("policy", "register"):
        document = _document(_plain([LINE]))
        paragraph = document.add_paragraph("It follows the ")
        link = f'<w:hyperlink {nsdecls("w")} w:anchor="a"><w:r><w:t>{word} of data</w:t></w:r></w:hyperlink>'
        paragraph._p.append(parse_xml(link))
        paragraph.add_run(" of the workplace.")
        documents.append(document)
    return _saved(folder, name, *documents)


def _saved(folder: Path, name: str, before: Any, after: Any) -> Case:
    stem = name.replace(" ", "-").replace(",", "")
    paths = folder / f"{stem}-before.docx", folder / f"{stem}-after.docx"
    for path, document in zip(paths, (before, after), strict=True):
        document.save(str(path))
    return Case(name, *paths)
