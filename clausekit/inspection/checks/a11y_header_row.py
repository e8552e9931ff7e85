"""A table whose first row does not say what stands below it."""

from collections.abc import Iterator

from clausekit.document.blocks import Table
from clausekit.document.inlines import line_text
from clausekit.document.walk import walk
from clausekit.findings import Severity
from clausekit.inspection.check import Check, Remark
from clausekit.inspection.subject import Subject


def find(subject: Subject) -> Iterator[Remark]:
    """No row that is marked as one, and empty or repeated cells in a header row."""
    for table in subject.setting.shown.headless_tables if subject.setting.shown else ():
        hint = "in Word: mark the first row, then Layout, Repeat Header Rows"
        yield Remark(None, f"{table} has no row that is marked as its header", hint)
    home = {id(one.block): one for one in reversed(subject.passages)}
    for block in walk(subject.document.blocks):
        if isinstance(block, Table) and block.header:
            cells = [line_text(cell).strip() for cell in block.header]
            if empty := [at for at, cell in enumerate(cells, 1) if not cell]:
                columns = ", ".join(map(str, empty))
                yield Remark(home.get(id(block)), f"a table's header row is empty in column {columns}")
            elif len(set(cells)) < len(cells):
                yield Remark(home.get(id(block)), "a table's header row says the same of two columns")


CHECK = Check(
    code="a11y-header-row",
    severity=Severity.WARNING,
    finds="A table without a full header row",
    hint="give every column a heading of its own",
    authority="Web Content Accessibility Guidelines 2.2, criterion 1.3.1",
    find=find,
    accessibility=True,
)
